"""What is completed in a planner's plan, against exhaustive search: plans legal and broken, with useless trips."""

from __future__ import annotations

import pytest

from tests.oracle.case import differing
from tests.oracle.completion import completion

CHUNK = 50


@pytest.mark.parametrize("rules", [0, 3])
@pytest.mark.parametrize("chunk", range(4))
def test_completions_equal_exhaustive_search(rules, chunk):
    """50 plans each: cards left, days, waiting, shipping, blanks; given files; bounds and what the verifier says."""
    assert differing(completion, range(chunk * CHUNK, (chunk + 1) * CHUNK), rules) == {}


def test_the_cases_differ():
    """Moves alone, with shipments, with an assignment; finished, and with cards left."""
    assert len({completion(seed).seen for seed in range(100)}) == 6
