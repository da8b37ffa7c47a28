"""A linear program without the columns that can be left out, for those who solve it many times over.

Two kinds are left out: columns that an equation defines as the sum of others, with the equation; and columns that are
held at 0. Whoever uses it names columns and rows as if all of them were there. What a run of the simplex method takes
grows with the rows and columns even where it ends after one step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reallocate.running.control import Control
from reallocate.solver.problem import Floats, Ints, Problem
from reallocate.solver.session import Basis, Session, Vertex

#: A column that is held at 0 is missed where it costs less than this below 0: what is overlooked adds up in a proof.
OVERLOOKED = 1e-8


class Entries(NamedTuple):
    """A matrix, entry by entry: shape (entries,) each."""

    row: Ints
    column: Ints
    value: Floats

    def where(self, mask: NDArray[np.bool_]) -> Entries:
        """Return some of them."""
        return Entries(self.row[mask], self.column[mask], self.value[mask])

    def beside(self, other: Entries) -> Entries:
        """Return these and others."""
        return Entries(
            np.concatenate([self.row, other.row]),
            np.concatenate([self.column, other.column]),
            np.concatenate([self.value, other.value]),
        )

    def starts(self, by: Ints, count: int) -> Ints:
        """Return where the entries of each of `count` rows or columns `by` begin, which are in order."""
        return np.searchsorted(by, np.arange(count + 1)).astype(np.int32)


class Lean:
    """A session for a program in which columns are left out; see `Session` for what is called alike.

    Parameters
    ----------
    problem : its integer columns are treated as continuous; no column that is left out is bounded but by 0.
    definitions : rows ``x_k - Σ x_l == 0`` with x_k in front; no x_k is defined twice, or a part of another sum.
    left_out : columns that are held at 0 until they are let in, shape (columns,); None: there are none.
    """

    def __init__(
        self,
        problem: Problem,
        definitions: Sequence[int],
        left_out: NDArray[np.bool_] | None,
        control: Control,
    ) -> None:
        self.columns, self.rows = problem.columns, problem.rows
        parts = [problem.index[problem.starts[row] : problem.starts[row + 1]].tolist() for row in definitions]
        #: By sum, what it is the sum of.
        self._parts: dict[int, list[int]] = {first: others for first, *others in parts}
        self._sums = np.array([first for first, *others in parts for _other in others], np.int32)
        self._members = np.array([other for _first, *others in parts for other in others], np.int32)
        self._is_sum = np.zeros(problem.columns, bool)
        self._is_sum[list(self._parts)] = True
        self._shut = np.zeros(problem.columns, bool) if left_out is None else left_out & ~self._is_sum
        #: Columns that have been let in.
        self._guests = np.zeros(0, np.int32)
        kept = np.ones(problem.rows, bool)
        kept[list(definitions)] = False
        #: Where each column and row is in the program that is solved; -1: nowhere.
        self._column, self._row = _places(~(self._shut | self._is_sum)), _places(kept)
        rows = np.repeat(np.arange(problem.rows, dtype=np.int32), np.diff(problem.starts))
        entries = Entries(rows, problem.index, problem.value)
        self._definitions = np.array(definitions, np.int32)
        self._of_sums = entries.where(kept[rows] & self._is_sum[problem.index])
        self._asked = np.zeros(problem.columns)
        self._entries = self._in_parts(entries.where(kept[rows]))
        self._cost = np.zeros(problem.columns)
        self._session = Session(self._lean(problem, kept), control)

    def _in_parts(self, entries: Entries) -> Entries:
        """Return the entries with those of its parts in the place of each sum; each place has one at most."""
        sums = self._is_sum[entries.column]
        rest: dict[tuple[int, int], float] = defaultdict(float)
        for row, column, value in zip(*(part.tolist() for part in entries.where(sums)), strict=True):
            for member in self._parts[column]:
                rest[row, member] += value
        found = np.array([(row, column, value) for (row, column), value in rest.items()]).reshape(-1, 3)
        others = Entries(found[:, 0].astype(np.int32), found[:, 1].astype(np.int32), found[:, 2])
        return _added_up(entries.where(~sums).beside(others), self.columns)

    def _lean(self, problem: Problem, kept: NDArray[np.bool_]) -> Problem:
        there = self._column >= 0
        entries = self._entries.where(there[self._entries.column])
        return Problem(
            cost=np.zeros(int(there.sum())),
            low=problem.low[there],
            high=problem.high[there],
            whole=np.zeros(int(there.sum()), bool),
            row_low=problem.row_low[kept],
            row_high=problem.row_high[kept],
            starts=entries.starts(self._row[entries.row], int(kept.sum())),
            index=self._column[entries.column],
            value=entries.value,
        )

    @property
    def size(self) -> int:
        """Columns that are not left out."""
        return self._session.columns

    @property
    def iterations(self) -> int:
        return self._session.iterations

    # --- changes --------------------------------------------------------------------------------------------------

    def add_column(self, terms: Mapping[int, float]) -> int:
        """Add a column from 0 on that costs nothing and stands in the rows `terms`; return its index."""
        place = self._session.add_column({int(self._row[row]): value for row, value in terms.items()})
        self._column = np.append(self._column, np.int32(place))
        self._shut, self._is_sum = np.append(self._shut, False), np.append(self._is_sum, False)
        self._cost = np.append(self._cost, 0.0)
        rows = np.fromiter(terms.keys(), np.int32, len(terms))
        values = np.fromiter(terms.values(), np.float64, len(terms))
        self._entries = self._entries.beside(Entries(rows, np.full(len(terms), self.columns, np.int32), values))
        self.columns += 1
        return self.columns - 1

    def add_row(self, terms: Mapping[int, float], low: float, high: float) -> int:
        """Add a row ``low <= terms @ x <= high``; return its index."""
        columns = np.fromiter(terms.keys(), np.int32, len(terms))
        values = np.fromiter(terms.values(), np.float64, len(terms))
        given = Entries(np.full(len(terms), self.rows, np.int32), columns, values)
        entries = self._in_parts(given)
        there = entries.where(self._column[entries.column] >= 0)
        place = self._session.add_row(
            dict(zip(self._column[there.column].tolist(), there.value.tolist(), strict=True)), low, high
        )
        self._row = np.append(self._row, np.int32(place))
        self._of_sums = self._of_sums.beside(given.where(self._is_sum[given.column]))
        self._entries = self._entries.beside(entries)
        self.rows += 1
        return self.rows - 1

    def bound_row(self, row: int, low: float, high: float) -> None:
        """Change the sides of a row."""
        self._session.bound_row(int(self._row[row]), low, high)

    def bound_columns(self, columns: Sequence[int], high: Floats) -> None:
        """Change the upper bounds of columns that start at 0 and are not left out."""
        self._session.bound_columns([int(self._column[column]) for column in columns], high)

    def set_cost(self, cost: Floats) -> None:
        """Change the objective; shape (columns,)."""
        self._asked, self._cost = cost, np.where(self._is_sum, 0.0, cost)
        for column in np.flatnonzero(self._is_sum & (cost != 0)):
            self._cost[self._parts[int(column)]] += cost[column]
        self._session.set_cost(self._cost[self._by_place()])

    def let_in(self, columns: Ints) -> None:
        """Let columns be more than 0 that are held there, until `shut`."""
        self._shut[columns] = False
        back = columns[self._column[columns] >= 0]
        self.bound_columns(back.tolist(), np.full(len(back), np.inf))
        new = np.zeros(self.columns, bool)
        new[columns[self._column[columns] < 0]] = True
        entries = self._entries.where(new[self._entries.column])
        order = np.lexsort((entries.row, entries.column))
        entries = Entries(entries.row[order], entries.column[order], entries.value[order])
        columns = np.flatnonzero(new).astype(np.int32)
        starts = np.searchsorted(entries.column, columns).astype(np.int32)
        self._column[columns] = self._session.add_columns(
            self._cost[columns], starts, self._row[entries.row], entries.value
        )
        self._guests = np.append(self._guests, columns)

    def shut(self) -> None:
        """Hold all columns at 0 again that have been let in."""
        self._shut[self._guests] = True
        self.bound_columns(self._guests.tolist(), np.zeros(len(self._guests)))

    # --- runs -----------------------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Let the next run begin afresh, not from where the last one ended."""
        self._session.forget()

    def basis(self) -> Basis:
        """Return where the last run ended, for `start_from`."""
        return self._session.basis()

    def start_from(self, basis: Basis) -> None:
        """Let the next run begin there; what was added since begins as in `Session.start_from`."""
        self._session.start_from(basis)

    def give_up_after(self, iterations: int | None) -> None:
        """Let further runs end after so many iterations, with what they have then; None: let them go on."""
        self._session.give_up_after(iterations)

    def prefer_primal(self, primal: bool) -> None:
        """Choose the simplex method; see `Session.prefer_primal`."""
        self._session.prefer_primal(primal)

    def enough(self, objective: float | None) -> None:
        """Let further runs end as soon as the optimum is known to be above `objective`; None: let them end there."""
        self._session.enough(objective)

    def solve(self) -> Vertex | None:
        """Return an optimal vertex of the program without the columns that are shut, with a number for each of all.

        None when the control ended the run or the solver has none. What is left out as a sum has no reduced cost.
        """
        vertex = self._session.solve()
        if vertex is None or not vertex.is_sound(self._session.columns, self._session.rows):
            return None
        values, duals = np.zeros(self.columns), np.zeros(self.rows)
        there = self._column >= 0
        values[there] = vertex.values[self._column[there]]
        duals[self._row >= 0] = vertex.duals[self._row[self._row >= 0]]
        row, column, value = self._of_sums
        prices = np.bincount(column, value * duals[row], self.columns)
        firsts = np.array(list(self._parts), np.int32)
        duals[self._definitions] = self._asked[firsts] - prices[firsts]
        values += np.bincount(self._sums, values[self._members], self.columns)
        row, column, value = self._entries
        prices = np.bincount(column, value * duals[row], self.columns)
        reduced = np.where(self._is_sum, 0.0, self._cost - prices)
        reduced[there] = vertex.reduced[self._column[there]]
        return Vertex(vertex.objective, values, duals, reduced)

    def value(self) -> float | None:
        """Return the value of such a vertex alone."""
        return self._session.value()

    def missing(self, vertex: Vertex) -> Ints:
        """Return the columns that are held at 0, though the program would be better without that."""
        return np.flatnonzero(self._shut & (vertex.reduced < -OVERLOOKED)).astype(np.int32)

    def _by_place(self) -> Ints:
        """Return the columns in the order of the program that is solved."""
        there = np.flatnonzero(self._column >= 0)
        return there[np.argsort(self._column[there])].astype(np.int32)


def _places(there: NDArray[np.bool_]) -> Ints:
    return np.where(there, np.cumsum(there) - 1, -1).astype(np.int32)


def _added_up(entries: Entries, columns: int) -> Entries:
    """Return the entries in order of row and column, with those of one place added up."""
    places, at = np.unique(entries.row.astype(np.int64) * columns + entries.column, return_inverse=True)
    values = np.bincount(at, entries.value, len(places)).astype(np.float64)
    return Entries((places // columns).astype(np.int32), (places % columns).astype(np.int32), values)
