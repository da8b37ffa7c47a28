"""The performance profile of the peers says what the rows say."""

from __future__ import annotations

from math import inf
from xml.etree import ElementTree as ET

import pytest

from tests.study import peers, profile

SVG = "{http://www.w3.org/2000/svg}"


def asked(who: str, **seconds: float | None) -> list[peers.Row]:
    return [{"name": name, "who": who, "days_seconds": "" if s is None else f"{s:g}"} for name, s in seconds.items()]


ROWS = [
    *asked("reallocate", a=2.0, b=1.0, c=None, d=3.0),
    *asked("cbc", a=1.0, b=8.0, c=None),
    *asked("build", a=None, e=None),
]


def test_factors_are_told_of_instances_that_all_were_asked():
    """An instance that nobody settles is within no factor of anybody, and counts all the same."""
    assert profile.ratios(ROWS) == {"reallocate": [2.0, 1.0, inf], "cbc": [1.0, 8.0, inf]}
    assert profile.ratios([]) == {}


def test_the_share_rises_at_each_factor_and_never_for_what_is_open():
    assert profile.steps([2.0, 1.0, inf, 2.0]) == [(1.0, 0.25), (2.0, 0.75)]
    assert profile.steps([inf, 4.0]) == [(1.0, 0.0), (4.0, 0.5)]
    assert profile.steps([inf]) == [(1.0, 0.0)]


@pytest.mark.parametrize(("factors", "last"), [([], 10), ([inf, 1.0], 10), ([9.9], 10), ([10.0], 100), ([150.0], 1000)])
def test_the_axis_ends_behind_every_factor(factors, last):
    assert profile.farthest(factors) == last
    assert profile.ticks(last)[-1] == last


def test_the_picture_has_a_line_and_a_name_for_each():
    drawn = ET.fromstring(profile.picture(ROWS))
    lines = [line for line in drawn.iter(f"{SVG}path") if line.get("fill") == "none"]
    assert len(lines) == 4  # one in the plot and one in the legend
    # From a third at 1 to two thirds at 2; 8 is the last factor, so the axis ends at 10.
    assert lines[0].get("d") == "M 70.0 232.0 H 217.5 V 128.0 H 560"
    words = [line.text for line in drawn.iter(f"{SVG}text")]
    assert {"reallocate", "PuLP + CBC", "share of the instances (3)"} <= set(words)


def test_the_picture_is_that_of_the_rows():
    assert profile.PICTURE.read_text(encoding="utf-8") == profile.picture(list(peers.read().values()))
