"""A mixed-integer linear program as plain arrays: what the solver is given, with no trace of what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Cost = Mapping[int, int]  # column -> whole-number coefficient
#: A violation of a row, and a distance from whole numbers, that a solver's tolerances could feign.
NOISE = 1e-6
#: Denominators of multipliers that are tried for a bound.
SCALES = (1, 12, 2520, 10**6, 10**9)
#: Sums of whole numbers below this, by a floating-point estimate of their size, fit into 64 bits.
LARGEST = 2.0**61


@dataclass(frozen=True, slots=True)
class Problem:
    """Minimise ``cost @ x`` over ``row_low <= A @ x <= row_high``, ``low <= x <= high``, ``x[whole]`` integer.

    Attributes
    ----------
    cost, low, high : shape (columns,).
    whole : shape (columns,), bool.
    row_low, row_high : shape (rows,).
    starts, index, value : the matrix A by rows; ``starts`` has shape (rows + 1,).
    """

    cost: Floats
    low: Floats
    high: Floats
    whole: NDArray[np.bool_]
    row_low: Floats
    row_high: Floats
    starts: Ints
    index: Ints
    value: Floats

    @classmethod
    def without_rows(cls, high: Floats, cost: Floats | None = None) -> Problem:
        """Return a continuous problem with columns from 0 to `high` and no rows as yet; None: they cost nothing."""
        count, none = len(high), np.zeros(0)
        free = np.zeros(count) if cost is None else cost
        matrix = np.zeros(1, np.int32), np.zeros(0, np.int32), none
        return cls(free, np.zeros(count), high, np.zeros(count, bool), none, none, *matrix)

    @property
    def columns(self) -> int:
        return len(self.low)

    @property
    def free(self) -> int:
        """Columns that are not held at one value."""
        return int(np.count_nonzero(self.low < self.high))

    @property
    def rows(self) -> int:
        return len(self.row_low)

    def with_cost(self, cost: Cost) -> Problem:
        """Return the problem with another objective; columns that are not named cost nothing."""
        dense = np.zeros(self.columns)
        for column, coefficient in cost.items():
            dense[column] = coefficient
        return replace(self, cost=dense)

    def with_row(self, coefficients: Cost, high: float) -> Problem:
        """Return the problem with one more row ``coefficients @ x <= high``."""
        return self.with_rows([(coefficients, -np.inf, high)])

    def with_high(self, row: int, high: float) -> Problem:
        """Return the problem with another upper side of a row."""
        sides = self.row_high.copy()
        sides[row] = high
        return replace(self, row_high=sides)

    def with_rows(self, rows: Sequence[tuple[Mapping[int, float], float, float]]) -> Problem:
        """Return the problem with further rows ``low <= coefficients @ x <= high``, each (coefficients, low, high)."""
        index = [k for coefficients, _low, _high in rows for k in coefficients]
        value = [c for coefficients, _low, _high in rows for c in coefficients.values()]
        lengths = [len(coefficients) for coefficients, _low, _high in rows]
        return replace(
            self,
            row_low=np.append(self.row_low, np.array([low for _terms, low, _high in rows], np.float64)),
            row_high=np.append(self.row_high, np.array([high for _terms, _low, high in rows], np.float64)),
            starts=np.append(self.starts, self.starts[-1] + np.cumsum(lengths, dtype=np.int32)).astype(np.int32),
            index=np.concatenate([self.index, np.array(index, np.int32)]),
            value=np.concatenate([self.value, np.array(value, np.float64)]),
        )

    def with_column(self, coefficients: Mapping[int, float], low: float, high: float, cost: float) -> Problem:
        """Return the problem with one more continuous column, with a coefficient in each row that is named."""
        rows = sorted(coefficients)
        after = self.starts[np.array(rows, np.int64) + 1]
        longer = np.bincount(np.array(rows, np.int64) + 1, minlength=self.rows + 1)
        return replace(
            self,
            cost=np.append(self.cost, cost),
            low=np.append(self.low, low),
            high=np.append(self.high, high),
            whole=np.append(self.whole, False),
            starts=(self.starts + np.cumsum(longer)).astype(np.int32),
            index=np.insert(self.index, after, self.columns).astype(np.int32),
            value=np.insert(self.value, after, [coefficients[row] for row in rows]),
        )

    def with_totals(self, groups: Sequence[Sequence[int]]) -> Problem:
        """Return the problem with one more whole column for each group of columns, from 0 on: their sum."""
        count, first = len(groups), self.columns
        longer = replace(
            self,
            cost=np.append(self.cost, np.zeros(count)),
            low=np.append(self.low, np.zeros(count)),
            high=np.append(self.high, np.full(count, np.inf)),
            whole=np.append(self.whole, np.ones(count, bool)),
        )
        return longer.with_rows([({**dict.fromkeys(g, 1.0), first + k: -1.0}, 0.0, 0.0) for k, g in enumerate(groups)])

    def holds(self, values: Floats) -> bool:
        """Whether whole-number `values` keep every row and bound, counted here and not by a solver."""
        sums = np.zeros(self.rows)
        np.add.at(sums, np.repeat(np.arange(self.rows), np.diff(self.starts)), self.value * values[self.index])
        # Whole numbers below 2^53 times whole coefficients: the sums are exact, the margin is for other coefficients.
        margin = 1e-6
        rows = (sums >= self.row_low - margin) & (sums <= self.row_high + margin)
        return bool(rows.all() and (values >= self.low).all() and (values <= self.high).all())

    def bound(self, duals: Floats) -> Fraction | None:
        """Return the lower bound on the objective that row multipliers prove, whatever they are; None where none.

        All data of the problem must be whole numbers. The signs of the multipliers decide which side of a row counts;
        the bounds of the columns do the rest (Neumaier and Shcherbina 2004, doi:10.1007/s10107-003-0433-3). Any
        multipliers prove something, so those of a solver are rounded to fractions, coarse and fine, and summed up in
        exact arithmetic: the best bound counts. In floating point nothing above 10^8 could be told from what is next.
        """
        return max((Fraction(whole, scale) for scale, whole, _reduced in self._sums(duals)), default=None)

    def narrowed(self, duals: Floats, most: int) -> Problem:
        """Return the problem with the bounds that all whole numbers keep whose objective is at most `most`.

        Row multipliers, whatever they are, prove a bound, and a reduced cost for each column: what the objective is
        above the bound at least for each 1 by which the column leaves its cheaper side. So a column leaves it by no
        more than what lies between the bound and `most` pays for. All in exact arithmetic, with the multipliers that
        prove most; data as in `bound`.
        """
        found = max(self._sums(duals), key=lambda sums: Fraction(sums[1], sums[0]), default=None)
        if found is None or most * found[0] < found[1]:
            return self
        scale, whole, reduced = found
        room = most * scale - whole
        low, high = self.low.copy(), self.high.copy()
        for column in np.flatnonzero(reduced != 0):
            steps = float(room // abs(int(reduced[column])))
            if reduced[column] > 0:
                high[column] = min(high[column], low[column] + steps)
            else:
                low[column] = max(low[column], high[column] - steps)
        return replace(self, low=low, high=high)

    def _sums(self, duals: Floats) -> Iterator[tuple[int, int, NDArray[Any]]]:
        """Yield denominators, with the bound and the reduced costs that the multipliers prove, as their multiples."""
        # A multiplier that presses on a side without a limit is noise of the solver: left out, the bound holds as well.
        pressing = np.where(duals > 0, self.row_low, self.row_high)
        y = np.where(np.isfinite(pressing) & np.isfinite(duals), duals, 0.0)
        sides = np.where(np.isfinite(pressing), pressing, 0.0)
        rows = np.repeat(np.arange(self.rows), np.diff(self.starts))
        for scale in SCALES:
            rounded = np.rint(y * scale)
            exact = _exact if self._largest(rounded, rows, sides, scale) < LARGEST else _unlimited
            multipliers, reduced = exact(rounded), exact(self.cost) * scale
            np.subtract.at(reduced, self.index, exact(self.value) * multipliers[rows])
            corner = np.where(reduced > 0, self.low, self.high)
            if not np.isfinite(corner[reduced != 0]).all():
                continue
            products = multipliers * exact(sides), reduced * exact(np.where(reduced != 0, corner, 0.0))
            yield scale, sum(int(product.sum()) for product in products), reduced

    def _largest(self, multipliers: Floats, rows: NDArray[np.int_], sides: Floats, scale: int) -> float:
        """Return about how large a number can become while `_sums` adds up; not a number where columns have no ends."""
        reduced = abs(self.cost) * scale + np.bincount(self.index, abs(self.value * multipliers[rows]), self.columns)
        ends = np.maximum(abs(self.low), np.where(np.isfinite(self.high), abs(self.high), 0.0))
        return float(abs(multipliers) @ abs(sides) + reduced @ np.maximum(ends, 1.0))

    def fixed(self, columns: NDArray[np.bool_], values: Floats) -> Problem:
        """Return the problem with the marked `columns` held at whole-number `values`; they are no longer searched."""
        held = np.where(columns, values, 0.0)
        return replace(
            self,
            low=np.where(columns, held, self.low),
            high=np.where(columns, held, self.high),
            whole=self.whole & ~columns,
        )

    def all_whole(self) -> Problem:
        """Return the problem with every column integer."""
        return replace(self, whole=np.ones(self.columns, bool))

    def relaxed(self) -> Problem:
        """Return the linear relaxation."""
        return replace(self, whole=np.zeros(self.columns, bool))

    def elastic(self, rows: Sequence[int]) -> Problem:
        """Return the problem that breaks the given `rows` as little as possible.

        Each of these rows gets a column that adds to it where it has a lower side and one that takes off where it has
        an upper side; the objective is their sum. The least sum is 0 exactly where the given problem has a solution.
        """
        marks = [
            (row, sign)
            for row in rows
            for sign, side in ((1.0, self.row_low[row]), (-1.0, -self.row_high[row]))
            if np.isfinite(side)
        ]
        columns, extra = self.columns, len(marks)
        per_row: dict[int, list[tuple[int, float]]] = {}
        for k, (row, sign) in enumerate(marks):
            per_row.setdefault(row, []).append((columns + k, sign))
        index: list[Ints] = []
        value: list[Floats] = []
        starts = [0]
        for row in range(self.rows):
            a, b = self.starts[row], self.starts[row + 1]
            added = per_row.get(row, [])
            index += [self.index[a:b], np.array([c for c, _ in added], np.int32)]
            value += [self.value[a:b], np.array([s for _, s in added], np.float64)]
            starts.append(starts[-1] + int(b - a) + len(added))
        return Problem(
            cost=np.concatenate([np.zeros(columns), np.ones(extra)]),
            low=np.concatenate([self.low, np.zeros(extra)]),
            high=np.concatenate([self.high, np.full(extra, np.inf)]),
            whole=np.concatenate([self.whole, np.zeros(extra, bool)]),
            row_low=self.row_low,
            row_high=self.row_high,
            starts=np.array(starts, np.int32),
            index=np.concatenate(index) if index else np.zeros(0, np.int32),
            value=np.concatenate(value) if value else np.zeros(0),
        )


def _exact(numbers: Floats) -> NDArray[Any]:
    """Return whole numbers below 2^63 as such."""
    assert (numbers == np.rint(numbers)).all()
    return numbers.astype(np.int64)


def _unlimited(numbers: Floats) -> NDArray[Any]:
    """Return whole numbers as Python's, which have no limit."""
    assert (numbers == np.rint(numbers)).all()
    return np.array([int(number) for number in numbers.tolist()], object)


class Column(Protocol):
    """A variable: its bounds, and whether it is whole."""

    @property
    def low(self) -> int: ...
    @property
    def high(self) -> int: ...
    @property
    def whole(self) -> bool: ...
    @property
    def column(self) -> int: ...


class Row(Protocol):
    """``Σ coefficient · column + constant >= 0``, ``<= 0`` or ``== 0``, as `sense` is 1, -1 or 0."""

    @property
    def sense(self) -> int: ...
    @property
    def constant(self) -> int: ...
    def items(self) -> Iterable[tuple[Column, int]]: ...


def from_rows(columns: Sequence[Column], rows: Iterable[Row]) -> Problem:
    """Return the problem with these columns, in the order of their places, and rows.

    The objective is left at zero: see `Problem.with_cost`.
    """
    row_low: list[float] = []
    row_high: list[float] = []
    starts, index, value = [0], [], []
    for row in rows:
        for column, coefficient in row.items():
            index.append(column.column)
            value.append(float(coefficient))
        starts.append(len(index))
        right = float(-row.constant)
        row_low.append(-np.inf if row.sense < 0 else right)
        row_high.append(np.inf if row.sense > 0 else right)
    return Problem(
        cost=np.zeros(len(columns)),
        low=np.array([column.low for column in columns], np.float64),
        high=np.array([column.high for column in columns], np.float64),
        whole=np.array([column.whole for column in columns], bool),
        row_low=np.array(row_low, np.float64),
        row_high=np.array(row_high, np.float64),
        starts=np.array(starts, np.int32),
        index=np.array(index, np.int32),
        value=np.array(value, np.float64),
    )
