"""A program without columns that can be left out says what the whole program says."""

from __future__ import annotations

import numpy as np
import pytest

from reallocate import Control
from reallocate.solver.lean import Lean
from reallocate.solver.problem import Floats, Problem
from reallocate.solver.session import Session, Vertex

#: Columns 0 to 5 are parts of the sums 6 and 7; 8 and 9 stand by themselves. Rows 0 and 1 define the sums.
PARTS, SUMS, COLUMNS, ROWS = 6, (6, 7), 10, 7
DEFINITIONS = (0, 1)


def problem(rng: np.random.Generator) -> Problem:
    """Return a program in whole numbers with a solution: all rows but the definitions ask for some of everything."""
    sums = [[6, 0, 1, 2], [7, 2, 3, 4]]
    rows = [dict(zip(columns, [1.0, -1.0, -1.0, -1.0], strict=True)) for columns in sums]
    for _row in range(ROWS - len(rows)):
        chosen = rng.choice(COLUMNS, 5, replace=False)
        rows.append({int(column): float(rng.integers(1, 5)) for column in chosen})
    low = np.array([0.0, 0.0, *rng.integers(1, 20, ROWS - 2)])
    return Problem(
        cost=rng.integers(1, 9, COLUMNS).astype(float),
        low=np.zeros(COLUMNS),
        high=np.full(COLUMNS, np.inf),
        whole=np.zeros(COLUMNS, bool),
        row_low=low,
        row_high=np.array([0.0, 0.0, *np.full(ROWS - 2, np.inf)]),
        starts=np.cumsum([0, *map(len, rows)]).astype(np.int32),
        index=np.array([column for row in rows for column in row], np.int32),
        value=np.array([value for row in rows for value in row.values()]),
    )


def lean(whole: Problem, left_out: list[int]) -> Lean:
    mask = np.zeros(COLUMNS, bool)
    mask[left_out] = True
    made = Lean(whole, DEFINITIONS, mask, Control())
    made.set_cost(whole.cost)
    return made


def least(program: Lean | Session) -> Floats:
    vertex = program.solve()
    assert vertex is not None
    return np.array(vertex.objective)


def settled(program: Lean) -> Vertex:
    """Return the vertex when no column is missed any more; what stands in every row comes in where there is none."""
    while True:
        vertex = program.solve()
        missing = np.array([8], np.int32) if vertex is None else program.missing(vertex)[:1]
        if vertex is not None and not len(missing):
            return vertex
        program.let_in(missing)


@pytest.mark.parametrize("seed", range(20))
def test_without_its_sums_a_program_has_the_same_optimum_and_duals_that_prove_it(seed):
    whole = problem(np.random.default_rng(seed))
    program = lean(whole, [])
    vertex = program.solve()
    assert vertex is not None
    assert program.size == COLUMNS - len(SUMS)
    assert vertex.is_sound(COLUMNS, ROWS)
    assert vertex.objective == pytest.approx(least(Session(whole, Control())))
    assert whole.cost @ vertex.values == pytest.approx(vertex.objective)
    assert whole.holds(vertex.values)
    bound = whole.bound(vertex.duals)
    assert bound is not None
    assert float(bound) == pytest.approx(vertex.objective)


@pytest.mark.parametrize("seed", range(20))
def test_columns_that_are_missed_come_in_until_nothing_is_better_with_the_others(seed):
    rng = np.random.default_rng(seed)
    whole = problem(rng)
    program, reference = lean(whole, [0, 1, 3, 5, 8]), Session(whole, Control())
    # Rows and columns that come later name columns that are left out, and sums, as if they were there.
    terms = {0: 1.0, 6: 2.0, 7: 1.0, 8: 3.0}
    rows = [made.add_row(terms, 30.0, np.inf) for made in (program, reference)]
    columns = [made.add_column({rows[0]: 1.0, 3: 1.0}) for made in (program, reference)]
    assert rows == [ROWS, ROWS]
    assert columns == [COLUMNS, COLUMNS]
    for made in (program, reference):
        made.set_cost(np.append(whole.cost, 4.0))
    for right in (30.0, 60.0):
        for made in (program, reference):
            made.bound_row(ROWS, right, np.inf)
        vertex = settled(program)
        assert vertex.objective == pytest.approx(least(reference))
        assert whole.holds(vertex.values[:COLUMNS])
    basis = program.basis()
    program.start_from(basis)
    assert program.value() == pytest.approx(least(reference))


@pytest.mark.parametrize("seed", range(20))
def test_columns_that_came_in_are_held_at_0_again_and_come_back(seed):
    whole, left_out = problem(np.random.default_rng(seed)), [0, 1, 5]
    without = lean(whole, left_out).solve()
    program = lean(whole, left_out)
    for _time in range(2):
        assert settled(program).objective == pytest.approx(least(Session(whole, Control())))
        program.shut()
        again = program.solve()
        assert (again is None) == (without is None)
        if again is not None and without is not None:
            assert again.objective == pytest.approx(without.objective)
            assert not again.values[left_out].any()
            assert program.missing(again).tolist() == [k for k in left_out if again.reduced[k] < -1e-8]
