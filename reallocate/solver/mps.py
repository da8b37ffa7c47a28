"""A problem as a text in the MPS format, which every solver reads: columns ``C0``, ``C1``, ..., rows ``R0``, ..."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reallocate.solver.problem import Problem

#: A row of the text: its sense, the row of the problem, and the right side.
Row = tuple[str, int, float]


def mps(problem: Problem) -> str:
    """Return `problem` as MPS text; minimised is the row ``COST``.

    A row with two sides that differ is written as two, for ranges are read in more than one way.
    """
    return "\n".join(_lines(problem, list(_rows(problem)))) + "\n"


def _lines(problem: Problem, rows: list[Row]) -> Iterator[str]:
    yield "NAME          MODEL"
    yield "ROWS"
    yield " N  COST"
    yield from (f" {sense}  R{k}" for k, (sense, _row, _right) in enumerate(rows))
    yield "COLUMNS"
    yield from _columns(problem, rows)
    yield "RHS"
    yield from (_entry("RHS", f"R{k}", right) for k, (_sense, _row, right) in enumerate(rows))
    yield "BOUNDS"
    for column in _in_order(problem):
        yield from _bounds(column, float(problem.low[column]), float(problem.high[column]))
    yield "ENDATA"


def _rows(problem: Problem) -> Iterator[Row]:
    for row in range(problem.rows):
        low, high = float(problem.row_low[row]), float(problem.row_high[row])
        if low == high:
            yield "E", row, low
            continue
        if np.isfinite(low):
            yield "G", row, low
        if np.isfinite(high):
            yield "L", row, high


def _in_order(problem: Problem) -> list[int]:
    """Return the columns by their names: the order decides which of several optima a solver comes upon."""
    return sorted(range(problem.columns), key=str)


def _columns(problem: Problem, rows: list[Row]) -> Iterator[str]:
    """Yield the entries column by column, between markers where a column is a whole number."""
    entries: list[list[str]] = [[] for _ in range(problem.columns)]
    for k, (_sense, row, _right) in enumerate(rows):
        for place in range(problem.starts[row], problem.starts[row + 1]):
            column = int(problem.index[place])
            entries[column].append(_entry(f"C{column}", f"R{k}", problem.value[place]))
    for column in _in_order(problem):
        lines, cost = entries[column], problem.cost[column]
        if cost or not lines:  # a column without any entry has to be named somewhere
            lines.append(_entry(f"C{column}", "COST", cost))
        marked = bool(problem.whole[column])
        yield from ["    MARK      'MARKER'                 'INTORG'"] if marked else []
        yield from lines
        yield from ["    MARK      'MARKER'                 'INTEND'"] if marked else []


def _bounds(column: int, low: float, high: float) -> Iterator[str]:
    """Yield both bounds, always: what holds without them differs from solver to solver."""
    name = f"BND       C{column:<7}"
    yield f" LO {name}  {low: .12e}" if np.isfinite(low) else f" MI {name}"
    yield f" UP {name}  {high: .12e}" if np.isfinite(high) else f" PL {name}"


def _entry(name: str, other: str, number: float) -> str:
    # In the columns of the old format: some readers still count them.
    return f"    {name:<8}  {other:<8}  {number: .12e}"
