"""A linear program that is changed a little and solved again, each time from where the last run ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from reallocate.errors import SolverError
from reallocate.language import _
from reallocate.running.control import Control
from reallocate.solver.highs import BASE_OPTIONS, brief_run, highspy_module, load, set_option, watched_run
from reallocate.solver.opinions import is_vector
from reallocate.solver.problem import Floats, Ints, Problem

#: HiGHS's words for no limit on iterations, and for Devex.
ENDLESS, DEVEX = 2**31 - 1, 1
#: Runs of a program of at most so many columns take milliseconds: nobody needs to end one.
BRIEF = 1_000


@dataclass(frozen=True, slots=True)
class Vertex:
    """An optimal vertex of the linear program.

    Attributes
    ----------
    objective : its value. values : shape (columns,).
    duals : of the rows, shape (rows,); positive where the lower side binds, negative where the upper one does.
    reduced : reduced costs of the columns, shape (columns,).
    """

    objective: float
    values: Floats
    duals: Floats
    reduced: Floats

    def is_sound(self, columns: int, rows: int) -> bool:
        """Whether the vertex is one of a program of this size: a number for each column and row."""
        sizes = ((self.values, columns), (self.duals, rows), (self.reduced, columns))
        return all(is_vector(numbers, size) for numbers, size in sizes) and bool(np.isfinite(self.objective))


class Basis(NamedTuple):
    """Where a run ended that had so many rows and columns."""

    statuses: Any
    rows: int
    columns: int


class Session:
    """One linear program in HiGHS; it is handed over once and changed in place.

    Parameters
    ----------
    problem : its integer columns are treated as continuous.
    """

    def __init__(self, problem: Problem, control: Control) -> None:
        self.control = control
        self._solver = highspy_module().Highs()
        for name, value in BASE_OPTIONS.items():
            set_option(self._solver, name, value)
        load(self._solver, problem.relaxed())
        self.columns, self.rows = problem.columns, problem.rows
        #: Simplex iterations so far: a measure of work that is the same on every machine.
        self.iterations = 0
        self._begins_anywhere = False

    @classmethod
    def empty(cls, control: Control) -> Session:
        """Return a session without rows and columns."""
        return cls(Problem.without_rows(np.zeros(0)), control)

    def add_columns(self, cost: Floats, starts: Ints, index: Ints, value: Floats, low: Floats | None = None) -> Ints:
        """Add columns from `low` on (None: 0), entries by column; return their indices."""
        count = len(cost)
        if count:
            args = (count, cost, np.zeros(count) if low is None else low, np.full(count, np.inf), len(index))
            _taken(self._solver.addCols(*args, starts.astype(np.int32), index, value))
        self.columns += count
        return np.arange(self.columns - count, self.columns, dtype=np.int32)

    def add_rows(
        self,
        low: Floats,
        high: Floats,
        starts: Ints | None = None,
        index: Ints | None = None,
        value: Floats | None = None,
    ) -> Ints:
        """Add rows with their entries by row, or empty ones; return their indices."""
        count = len(low)
        if starts is None or index is None or value is None:
            starts, index, value = np.zeros(count, np.int32), np.zeros(0, np.int32), np.zeros(0)
        if count:
            args = (count, low, high, len(index), starts.astype(np.int32), index, value)
            _taken(self._solver.addRows(*args))
        self.rows += count
        return np.arange(self.rows - count, self.rows, dtype=np.int32)

    def add_column(self, terms: Mapping[int, float], cost: float = 0.0) -> int:
        """Add a column from 0 on that stands in the rows `terms`; return its index."""
        index = np.fromiter(terms.keys(), np.int32, len(terms))
        value = np.fromiter(terms.values(), np.float64, len(terms))
        self._solver.addCol(cost, 0.0, np.inf, len(index), index, value)
        self.columns += 1
        return self.columns - 1

    def add_row(self, terms: Mapping[int, float], low: float, high: float) -> int:
        """Add a row ``low <= terms @ x <= high``; return its index."""
        index = np.fromiter(terms.keys(), np.int32, len(terms))
        value = np.fromiter(terms.values(), np.float64, len(terms))
        _taken(self._solver.addRow(low, high, len(index), index, value))
        self.rows += 1
        return self.rows - 1

    def bound_row(self, row: int, low: float, high: float) -> None:
        """Change the sides of a row."""
        self._solver.changeRowBounds(row, low, high)

    def bound_columns(self, columns: Sequence[int], high: Floats) -> None:
        """Change the upper bounds of columns that start at 0."""
        index = np.array(columns, np.int32)
        self._solver.changeColsBounds(len(index), index, np.zeros(len(index)), high)

    def delete_columns(self, columns: Ints) -> Ints:
        """Take columns out; return the new index of each old one, -1 for those that are gone."""
        mask = np.zeros(self.columns, np.int32)
        mask[columns] = 1
        if len(columns):
            _taken(self._solver.deleteCols(len(columns), np.sort(columns)))
        place = np.where(mask == 1, -1, np.cumsum(mask == 0) - 1).astype(np.int32)
        self.columns -= len(columns)
        return place

    def bound_low(self, columns: Ints, low: Floats) -> None:
        """Change the lower bounds of columns that have no upper one."""
        self._solver.changeColsBounds(len(columns), columns, low, np.full(len(columns), np.inf))

    def prefer_primal(self, primal: bool) -> None:
        """Choose the simplex method: the primal one goes on from where new columns came in, the dual from new rows."""
        set_option(self._solver, "simplex_strategy", 4 if primal else 1)

    def price(self, columns: Ints, cost: Floats) -> None:
        """Change the cost of some columns."""
        self._solver.changeColsCost(len(columns), columns, cost)

    def set_cost(self, cost: Floats) -> None:
        """Change the objective; shape (columns,)."""
        self._solver.changeColsCost(self.columns, np.arange(self.columns, dtype=np.int32), cost)

    def problem(self, high: Floats, whole: Sequence[int]) -> Problem:
        """Return the program as a problem with these upper bounds, in which the columns `whole` are whole numbers."""
        lp = self._solver.getLp()
        column = np.repeat(np.arange(self.columns, dtype=np.int32), np.diff(lp.a_matrix_.start_))
        row, value = np.array(lp.a_matrix_.index_), np.array(lp.a_matrix_.value_)
        order = np.argsort(row, kind="stable")
        flags = np.zeros(self.columns, bool)
        flags[list(whole)] = True
        starts = np.append(0, np.cumsum(np.bincount(row, minlength=self.rows))).astype(np.int32)
        sides = np.array(lp.row_lower_), np.array(lp.row_upper_)
        low, cost = np.array(lp.col_lower_), np.array(lp.col_cost_)
        return Problem(cost, low, high, flags, *sides, starts, column[order], value[order])

    def forget(self) -> None:
        """Let the next run begin afresh, not from where the last one ended."""
        self._solver.clearSolver()

    def basis(self) -> Basis:
        """Return where the last run ended, for `start_from`."""
        return Basis(self._solver.getBasis(), self.rows, self.columns)

    def start_from(self, basis: Basis) -> None:
        """Let the next run begin there; rows that were added since are slack first, and columns at their lower bound.

        Nothing that was there then may have been taken out. From now on runs use weights (Devex) that need not be
        worked out for each basis: to work out those of steepest edges takes longer than many a run.
        """
        if not self._begins_anywhere:
            set_option(self._solver, "simplex_dual_edge_weight_strategy", DEVEX)
            self._begins_anywhere = True
        found, rows, columns = basis.statuses, self.rows - basis.rows, self.columns - basis.columns
        if rows or columns:
            statuses = highspy_module().HighsBasisStatus
            longer = highspy_module().HighsBasis()
            longer.valid, longer.alien = True, False
            longer.row_status = list(found.row_status) + [statuses.kBasic] * rows
            longer.col_status = list(found.col_status) + [statuses.kLower] * columns
            found = longer
        self._solver.setBasis(found)

    def enough(self, objective: float | None) -> None:
        """Let further runs end as soon as the optimum is known to be above `objective`; None: let them end there."""
        set_option(self._solver, "objective_bound", np.inf if objective is None else objective)

    def give_up_after(self, iterations: int | None) -> None:
        """Let further runs end after so many iterations, with what they have then; None: let them go on."""
        set_option(self._solver, "simplex_iteration_limit", ENDLESS if iterations is None else iterations)

    def solve(self) -> Vertex | None:
        """Return an optimal vertex; None when the control ended the run or the solver has none."""
        objective = self.value()
        if objective is None:
            return None
        solution = self._solver.getSolution()
        return Vertex(objective, np.array(solution.col_value), np.array(solution.row_dual), np.array(solution.col_dual))

    def value(self) -> float | None:
        """Return the value of an optimal vertex, or what it is above (see `enough`); None as from `solve`."""
        if self.control.should_stop:
            return None
        if self.control.remaining is not None:
            # The solver's limit is on all of its runs together.
            set_option(self._solver, "time_limit", self._solver.getRunTime() + max(0.01, self.control.remaining))
        if self.columns > BRIEF:
            watched_run(self._solver, self.control)
        else:
            brief_run(self._solver)
        info, statuses = self._solver.getInfo(), highspy_module().HighsModelStatus
        self.iterations += max(0, info.simplex_iteration_count)
        ended = (statuses.kOptimal, statuses.kModelEmpty, statuses.kObjectiveBound, statuses.kIterationLimit)
        if self._solver.getModelStatus() not in ended:
            return None
        return float(info.objective_function_value)


def _taken(status: Any) -> None:
    """Raise where HiGHS refuses a change: it drops a bad batch without a word."""
    if status == highspy_module().HighsStatus.kError:
        raise SolverError(_("HiGHS does not take the model"))
