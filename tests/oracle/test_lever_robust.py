"""Broken printers and late deliveries in a world with every lever, against exhaustive search."""

from __future__ import annotations

from tests.oracle.lever_robust import lever_robust
from tests.oracle.lever_study import lever_trade_off, lever_tranche


def test_the_worst_of_all_ways_equals_exhaustive_search():
    """Of every case all ways to lose up to three printers are walked through, and each delivery late."""
    cases = {seed: lever_robust(seed) for seed in range(30)}
    assert {seed: case.wrong for seed, case in cases.items() if case.wrong} == {}
    assert {"worse", "no worse", "none left", "no plan"} <= {case.seen for case in cases.values()}


def test_where_nobody_waits_overnight():
    """In these cases new cards are handed out on the day on which they come, and the fewest days are none."""
    for seed in (28, 63, 226):
        for question in (lever_robust, lever_tranche, lever_trade_off):
            assert question(seed).wrong == [], f"{question.__name__} {seed}"
