"""Deliveries that slip, and days against moves, in a world with every lever, against exhaustive search."""

from __future__ import annotations

import pytest

from tests.oracle.lever_study import lever_trade_off, lever_tranche


@pytest.mark.parametrize("question", [lever_tranche, lever_trade_off])
def test_studies_of_cases_with_levers_equal_exhaustive_search(question):
    """Every day of every delivery and its fewest blanks; every number of days and of moves. All of it is proven."""
    cases = {seed: question(seed) for seed in range(24)}
    assert {seed: case.wrong for seed, case in cases.items() if case.wrong} == {}
    assert len({case.seen for case in cases.values()}) > 3
