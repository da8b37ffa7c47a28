"""Shared by all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests name instances by their path in the repository."""
    monkeypatch.chdir(ROOT)


#: Shipped instances that have a lever each, and tests of their own.
WITH_LEVERS = (
    *("tiny-couriers", "tiny-arrivals", "tiny-outside-printers"),
    *("tiny-shifts", "tiny-closed-roads", "tiny-partial"),
)
#: Site tables of the other shipped instances.
SHIPPED = [
    path
    for path in sorted((ROOT / "instances").glob("*.csv"))
    if "." not in path.stem and path.stem not in ("optima", *WITH_LEVERS)
]
