"""Broken printers and late deliveries in a world with every lever, against exhaustive search."""

from __future__ import annotations

from reallocate import robust
from tests.oracle.lever_robust import LATE, lever_blind, lever_keep, lever_robust
from tests.oracle.lever_study import drawn, lever_trade_off, lever_tranche


def test_the_worst_of_all_ways_equals_exhaustive_search():
    """Of every case all ways to lose up to three printers are walked through, and each delivery late."""
    cases = {seed: lever_robust(seed) for seed in range(20)}
    assert {seed: case.wrong for seed, case in cases.items() if case.wrong} == {}
    assert {"worse", "no worse", "none left", "no plan"} <= {case.seen for case in cases.values()}


def test_the_worst_delays_need_not_be_the_longest():
    """A printer that is two days late finds no room if blanks are a day late, and finds some if they are two."""
    assert lever_robust(55).wrong == []
    _case, instance = drawn(55)
    together = robust(instance, late=LATE).late[-1]
    assert together.worst == ((0, 2), (1, 1))


def test_moves_that_are_made_while_nobody_knows_equal_exhaustive_search():
    """Of every case that has moves, those of its first days are made with each way to lose a printer or two."""
    cases = {seed: lever_blind(seed) for seed in (6, 9, 11, 13, 16, 19, 20, 22)}
    assert {seed: case.wrong for seed, case in cases.items() if case.wrong} == {}
    assert {"worse than if it is known", "as if it is known", "none left"} <= {case.seen for case in cases.values()}


def test_printers_held_back_equal_exhaustive_search():
    """Of every case all choices of one to three printers are walked through, with their days and moves."""
    cases = {seed: lever_keep(seed) for seed in range(16)}
    assert {seed: case.wrong for seed, case in cases.items() if case.wrong} == {}
    assert {"costs days", "nothing", "no choice", "no plan"} <= {case.seen for case in cases.values()}
    assert not any("open" in case.seen for case in cases.values())


def test_where_nobody_waits_overnight():
    """In these cases new cards are handed out on the day on which they come, and the fewest days are none."""
    for seed in (28, 63, 226):
        for question in (lever_robust, lever_tranche, lever_trade_off):
            assert question(seed).wrong == [], f"{question.__name__} {seed}"
