"""Hours on the road: exact, and without superfluous zeros."""

from __future__ import annotations

import pytest

from reallocate.instance.roads import hundredths, in_hours


@pytest.mark.parametrize(
    ("amount", "shown"), [(0, "0"), (100, "1"), (1000, "10"), (650, "6.5"), (1225, "12.25"), (5, "0.05")]
)
def test_hours_are_exact_and_without_superfluous_zeros(amount, shown):
    assert str(in_hours(amount)) == shown
    assert hundredths(in_hours(amount)) == amount
