"""Results show themselves: one line for repr, a screen for str, escaped HTML for a notebook."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reallocate import check, claim, compare, explain, improve, price_rules, read_instance, report, solve
from reallocate.present.notebook import sheet

HOSTILE = "<b>x</b>\x1b[31m[red]"


@pytest.fixture(scope="module")
def results():
    """One result of each kind, of an instance whose title is hostile."""
    instance = read_instance("instances/tiny-rules.csv").replace(title=HOSTILE)
    solved = solve(instance)
    assert solved.plan is not None
    broken = replace(solved.plan, printing=(), given=frozenset({"moves", "shipments", "assignment"}), manual=True)
    found = [instance, solved, solved.plan, check(instance, solved.plan), check(instance, broken)]
    found += [compare(instance, [solved]), explain(instance), price_rules(instance)]
    return [*found, report(instance, solved, changes=False), claim(instance, 5), improve(instance, solved.plan)]


def test_every_repr_is_one_line_that_names_the_kind(results):
    for result in results:
        assert repr(result).startswith(f"<{type(result).__name__} ")
        assert len(repr(result)) < 200
        assert "\n" not in repr(result)


def test_every_result_fits_on_a_screen(results):
    for result in results:
        assert 1 <= len(str(result).splitlines()) <= 24
        assert str(result).startswith(sheet(result).title.replace("\x1b", "\\x1b"))


def test_nothing_in_names_steers_a_terminal_or_becomes_markup(results):
    for result in results:
        assert "\x1b" not in repr(result) + str(result)
        assert "<b>x" not in result._repr_html_()
    assert any("&lt;b&gt;x" in result._repr_html_() for result in results)


def test_figures_are_those_of_the_result(results):
    _instance, solved, *_rest, promise, improvement = results
    assert [row[:2] for row in sheet(solved).rows][:2] == [("days", "6"), ("moves", "1")]
    assert sheet(promise).rows[0][1] == "5"
    assert [row[1] for row in sheet(improvement).rows] == ["6"]


def test_a_kind_that_nobody_knows_how_to_show_is_an_error():
    with pytest.raises(TypeError, match="int"):
        sheet(3)
