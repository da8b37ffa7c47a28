"""What row multipliers prove of a problem, whoever says them: no whole numbers that are good enough are taken out."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import numpy as np
import pytest

from reallocate.running.control import Control
from reallocate.solver.highs import minimise
from reallocate.solver.problem import SCALES, Problem

#: Minimise 3x + 2y + 2z over x + y >= 4, y - z <= 1, all from 0 to 5.
SMALL = Problem.without_rows(np.full(3, 5.0), np.array([3.0, 2.0, 2.0])).with_rows(
    [({0: 1, 1: 1}, 4.0, np.inf), ({1: 1, 2: -1}, -np.inf, 1.0)]
)


def drawn(seed: int) -> Problem:
    """Return a problem of three columns that start anywhere, with two rows that have one side or both."""
    chance = np.random.default_rng(seed)
    low = chance.integers(-2, 2, 3).astype(float)
    problem = Problem.without_rows(np.zeros(3), chance.integers(-3, 4, 3).astype(float))
    problem = Problem(**{name: getattr(problem, name) for name in problem.__slots__} | {"low": low, "high": low + 3})
    rows = []
    for _row in range(2):
        right = float(chance.integers(-2, 4))
        sides = [(right, np.inf), (-np.inf, right), (right - 2, right)][chance.integers(3)]
        rows.append(({k: int(c) for k, c in enumerate(chance.integers(-2, 3, 3)) if c}, *sides))
    return problem.with_rows(rows)


def points(problem: Problem) -> list[np.ndarray]:
    boxes = (range(int(a), int(b) + 1) for a, b in zip(problem.low, problem.high, strict=True))
    return [point for numbers in product(*boxes) if problem.holds(point := np.array(numbers, float))]


@pytest.mark.parametrize("seed", range(60))
def test_no_whole_numbers_that_are_good_enough_are_taken_out(seed):
    """Whatever the multipliers: those of a solver, and random ones."""
    problem, chance = drawn(seed), np.random.default_rng(1000 + seed)
    there = points(problem)
    if not there:
        return
    best = int(min(point @ problem.cost for point in there))
    duals = minimise(problem, Control()).duals
    for turn in range(12):
        multipliers = duals if turn < 4 and duals is not None else chance.normal(0, 2, problem.rows)
        most = best + turn % 4
        narrow = problem.narrowed(multipliers, most)
        assert (narrow.low >= problem.low).all()
        assert (narrow.high <= problem.high).all()
        for point in there:
            if point @ problem.cost <= most:
                assert narrow.holds(point), (turn, point)


def test_what_costs_more_than_is_left_is_taken_out():
    """At the multipliers of the optimum fewer points are left the less may be lost, and a bound that is met says so."""
    duals = minimise(SMALL, Control()).duals
    assert duals is not None
    least = SMALL.bound(duals)
    assert least is not None
    optimum = min(point @ SMALL.cost for point in points(SMALL))
    assert least <= optimum
    sizes = [len(points(SMALL.narrowed(duals, int(optimum) + more))) for more in range(4)]
    assert sizes[0] < sizes[3] < len(points(SMALL))
    assert SMALL.narrowed(duals, int(least) - 1) == SMALL  # no solution is so good: nothing is said


@pytest.mark.parametrize("seed", range(5))
def test_a_further_column_stands_in_the_rows_that_are_named(seed):
    problem = drawn(seed)
    longer = problem.with_column({1: 7.0}, -1.0, 2.0, 3.0)
    assert longer.columns == problem.columns + 1
    assert np.array_equal(dense(longer), np.column_stack([dense(problem), [0.0, 7.0]]))
    assert (longer.low[-1], longer.high[-1], longer.cost[-1], longer.whole[-1]) == (-1.0, 2.0, 3.0, False)


@pytest.mark.parametrize("seed", range(5))
def test_totals_are_whole_sums_of_columns(seed):
    longer = drawn(seed).with_totals([[0, 2], [1]])
    totals = dense(longer)[-2:]
    assert np.array_equal(totals, [[1.0, 0.0, 1.0, -1.0, 0.0], [0.0, 1.0, 0.0, 0.0, -1.0]])
    assert not longer.row_low[-2:].any()
    assert not longer.row_high[-2:].any()
    assert longer.whole.tolist() == [False, False, False, True, True]


def test_columns_are_free_that_are_not_held_at_one_value():
    problem = drawn(0)
    held = problem.fixed(np.array([True, False, False]), np.zeros(3))
    assert held.free == np.count_nonzero(problem.low[1:] < problem.high[1:])


def dense(problem: Problem) -> np.ndarray:
    matrix = np.zeros((problem.rows, problem.columns))
    np.add.at(matrix, (np.repeat(np.arange(problem.rows), np.diff(problem.starts)), problem.index), problem.value)
    return matrix


def test_what_is_too_large_for_64_bits_is_added_up_all_the_same():
    """Minimise x from 0 to 10^9 over 10^9 x >= 10^18: the finest multipliers are of the order of 10^27."""
    large = Problem.without_rows(np.full(1, 1e9), np.ones(1)).with_rows([({0: 10**9}, 1e18, np.inf)])
    for multiplier in (1e-9, 3.0, 1e9):
        bound = large.bound(np.array([multiplier]))
        expected = max(
            Fraction(y * 10**18 + min(0, scale - y * 10**9) * 10**9, scale)
            for scale in SCALES
            for y in (round(multiplier * scale),)
        )
        assert bound == expected
    narrow = large.narrowed(np.array([1e9]), 10**9)
    assert narrow.high[0] == 1e9
    assert narrow.low[0] == 1e9
