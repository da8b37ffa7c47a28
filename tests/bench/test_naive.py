"""The peers of the benchmark answer the same question: their values are the known optima."""

from __future__ import annotations

import pytest

from tests.bench.__main__ import LIMIT, ratio
from tests.bench.monolith import solve_by_cbc
from tests.bench.naive import solve_naively
from tests.search.judging import recorded


@pytest.mark.parametrize("name", ["tiny-two-sites", "tiny-late-blanks"])
@pytest.mark.parametrize("peer", [solve_naively, solve_by_cbc])
def test_a_peer_finds_the_known_optima(name, peer):
    known = recorded(name)
    found = peer(f"instances/{name}.csv", int(known["days"]))
    goals = ("moves", "waiting", "travel", "shipping")
    hundred = {"travel": 100, "shipping": 100}
    assert [found[goal] for goal in goals] == [known[goal] * hundred.get(goal, 1) for goal in goals]


def test_a_peer_that_is_ended_takes_more_than_the_limit():
    assert ratio(3.0, 2.0) == "1.50"
    assert ratio(float("inf"), 2.0) == f"above {LIMIT / 2:.0f}"
