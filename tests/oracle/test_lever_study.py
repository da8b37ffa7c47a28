"""Deliveries that slip, and days against moves, in a world with every lever, against exhaustive search."""

from __future__ import annotations

import pytest

from tests.oracle.lever_study import lever_trade_off, lever_tranche


@pytest.mark.parametrize("question", [lever_tranche, lever_trade_off])
def test_studies_of_cases_with_levers_equal_exhaustive_search(question):
    """Every day of every delivery and its fewest blanks; every number of days and of moves. All of it is proven.

    In case 385 a printer from outside has nowhere to stand on day 4, unless one makes room: three moves in 4 days, and
    two in 2.
    """
    cases = {seed: question(seed) for seed in (*range(22), 385)}
    assert {seed: case.wrong for seed, case in cases.items() if case.wrong} == {}
    assert len({case.seen for case in cases.values()}) > 3
