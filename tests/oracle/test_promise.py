"""Promises of a number of days, against exhaustive search: verdict, changes, what is in vain, slack."""

from __future__ import annotations

import pytest

from tests.oracle.case import differing
from tests.oracle.promise import promise

CHUNK = 20


@pytest.mark.parametrize("rules", [0, 2])
@pytest.mark.parametrize("chunk", range(2))
def test_promises_equal_exhaustive_search(rules, chunk):
    """20 promises each: each change is the smallest of its kind, works, and takes the days that are said."""
    assert differing(promise, range(chunk * CHUNK, (chunk + 1) * CHUNK), rules) == {}
