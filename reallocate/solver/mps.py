"""A problem as a text in the MPS format, which every solver reads: columns ``C0``, ``C1``, ..., rows ``R0``, ..."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reallocate.solver.problem import Problem


def mps(problem: Problem) -> str:
    """Return `problem` as MPS text; minimised is the row ``COST``."""
    return "\n".join(_lines(problem)) + "\n"


def _lines(problem: Problem) -> Iterator[str]:
    yield "NAME          MODEL"
    yield "ROWS"
    yield " N  COST"
    for row in range(problem.rows):
        yield f" {_sense(problem, row)}  R{row}"
    yield "COLUMNS"
    yield from _columns(problem)
    yield "RHS"
    for row in range(problem.rows):
        low, high = problem.row_low[row], problem.row_high[row]
        if _sense(problem, row) != "N":
            yield _entry("RHS", f"R{row}", low if np.isfinite(low) else high)
    yield "RANGES"
    for row in range(problem.rows):
        if _sense(problem, row) == "G" and np.isfinite(problem.row_high[row]):
            yield _entry("RANGE", f"R{row}", problem.row_high[row] - problem.row_low[row])
    yield "BOUNDS"
    for column in range(problem.columns):
        low, high = problem.low[column], problem.high[column]
        # Both are always written: what holds without them differs from solver to solver.
        yield _bound("LO", column, low) if np.isfinite(low) else _bound("MI", column)
        yield _bound("UP", column, high) if np.isfinite(high) else _bound("PL", column)
    yield "ENDATA"


def _sense(problem: Problem, row: int) -> str:
    low, high = problem.row_low[row], problem.row_high[row]
    return "E" if low == high else "G" if np.isfinite(low) else "L" if np.isfinite(high) else "N"


def _columns(problem: Problem) -> Iterator[str]:
    """Yield the entries column by column, between markers where columns are whole numbers."""
    rows = np.repeat(np.arange(problem.rows), np.diff(problem.starts))
    order = np.argsort(problem.index, kind="stable")
    ends = np.searchsorted(problem.index[order], np.arange(problem.columns + 1))
    whole = False
    for column in range(problem.columns):
        if bool(problem.whole[column]) != whole:
            whole = not whole
            yield f"    MARKER    'MARKER'                 '{'INTORG' if whole else 'INTEND'}'"
        # A column without any entry has to be named somewhere.
        yield _entry(f"C{column}", "COST", problem.cost[column])
        for k in order[ends[column] : ends[column + 1]]:
            yield _entry(f"C{column}", f"R{rows[k]}", problem.value[k])
    if whole:
        yield "    MARKER    'MARKER'                 'INTEND'"


def _entry(name: str, other: str, number: float) -> str:
    # In the columns of the old format: some readers still count them.
    return f"    {name:<8}  {other:<8}  {number: .12e}"


def _bound(kind: str, column: int, number: float | None = None) -> str:
    return f" {kind} BND       C{column:<7}" + ("" if number is None else f"  {number: .12e}")
