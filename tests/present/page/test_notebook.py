"""In a notebook results show the charts of the page, with ids and styles of their own."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from reallocate import Result, check, compare, improve, read_instance, solve
from tests.present.page.drawn import NS, faults
from tests.present.page.html import parsed


@pytest.fixture(scope="module")
def solved() -> Result:
    return solve(read_instance("instances/tiny-rules.csv"))


def charts(shown: object) -> list[str]:
    text = shown._repr_html_()  # type: ignore[attr-defined]
    return [f"<svg{part.partition('</svg>')[0]}</svg>" for part in text.split("<svg")[1:] if 'role="img"' in part]


def titles(shown: object) -> list[str | None]:
    return [ET.fromstring(chart).findtext(f"{NS}title") for chart in charts(shown)]


def test_results_show_the_charts_of_the_page(solved):
    plan = ["Queue by day", "Where the printers are", "Where the printer-days go"]
    assert titles(solved) == plan
    assert titles(check(solved.instance, solved.plan)) == plan
    assert titles(compare(solved.instance, [solved], optimum=solved)) == ["Queue by day"]
    assert titles(improve(solved.instance, solved.plan)) == ["Queue by day"]
    for chart in charts(solved):
        assert faults(chart) == []


def test_two_outputs_of_one_notebook_do_not_share_an_id(solved):
    """Nor does the style of one reach beyond it."""
    other = compare(solved.instance, [solved], optimum=False)
    page = parsed(f"<div>{solved._repr_html_()}{other._repr_html_()}</div>")
    for svg in page.all("svg", "chart"):
        for key in svg.attributes["aria-labelledby"].split():
            assert sum(node.attributes.get("id") == key for node in page.walk()) == 1
    for style in page.all("style"):
        assert style.text.startswith(".reallocate{")
        assert ":root" not in style.text


def test_a_result_without_a_plan_shows_no_chart():
    found = solve(read_instance("instances/tiny-partial.csv"))
    assert found.plan is None
    assert charts(found) == []
