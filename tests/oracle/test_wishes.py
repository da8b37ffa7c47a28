"""The planner's rules against exhaustive search: days, moves and verdict with and without each; which of them clash."""

from __future__ import annotations

import pytest

from tests.oracle.case import differing
from tests.oracle.wishes import wishes

CHUNK = 20


@pytest.mark.parametrize("chunk", range(3))
def test_rules_equal_exhaustive_search(chunk):
    """20 instances each, with up to four rules: solve, the price of each rule, and irreducible sets that clash."""
    assert differing(wishes, range(chunk * CHUNK, (chunk + 1) * CHUNK), 4) == {}
