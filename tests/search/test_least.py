"""The search for the least horizon asks few questions and answers right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reallocate.search.days import least


@given(low=st.integers(1, 60), width=st.integers(0, 60), answer=st.integers(0, 130))
def test_least_is_the_first_that_fits(low, width, answer):
    high = low + width
    asked = []

    def fits(horizon: int) -> bool:
        assert low <= horizon <= high
        asked.append(horizon)
        return horizon >= answer

    expected = max(low, answer) if answer <= high else None
    assert least(fits, low, high) == expected
    assert len(asked) == len(set(asked))
    assert len(asked) <= 2 + 2 * (high - low + 1).bit_length()


def test_an_empty_range_has_no_least():
    assert least(lambda _horizon: True, 5, 4) is None


@pytest.mark.parametrize("answer", [7, 8])
def test_the_first_two_horizons_are_asked_first(answer):
    asked = []

    def fits(horizon: int) -> bool:
        asked.append(horizon)
        return horizon >= answer

    assert least(fits, 7, 366) == answer
    assert asked == list(range(7, answer + 1))
