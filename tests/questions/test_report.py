"""What a report gathers: the plan that it is about, what is proven of it, and what is searched for and what is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reallocate import Control, InvalidInput, Result, UsageError, compare, read_instance, report, solve
from reallocate.questions import report as questions
from reallocate.questions.compare import BASELINES
from reallocate.search import method


@pytest.fixture(scope="module")
def solved() -> Result:
    return solve(read_instance("instances/tiny-two-sites.csv"))


@pytest.fixture
def no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(*_asked: object) -> None:
        raise AssertionError("searched")

    monkeypatch.setattr(questions, "answer", answer)


def test_without_a_plan_it_is_about_the_best_that_is_found(solved):
    found = report(solved.instance)
    assert found.given == ()
    assert found.checked is not None
    assert found.checked.replay == solved.replay
    assert (found.explained.days, found.explained.days_bound) == (solved.days, solved.days_bound)
    assert found.promise is not None
    assert found.promise.promised == solved.days - 1
    assert [office.done for office in found.offices if solved.instance.demand(office.site)][-1] is not None


@pytest.mark.usefixtures("no_search")
def test_nothing_is_searched_for_where_a_certificate_lies_beside_the_plan(solved, tmp_path):
    """That holds for the fewest days, and for any days that it bounds; and for a result, which has its own."""
    place = solved.write(tmp_path / "best")
    found = report(solved.instance, place, changes=False)
    assert found.place == place
    assert (found.explained.days, found.explained.days_bound) == (solved.days, solved.days_bound)
    slower = solve(solved.instance, days=solved.days + 1)
    bounded = report(solved.instance, slower.write(tmp_path / "slow"), changes=False)
    assert bounded.explained.days_bound == solved.days
    assert report(solved.instance, solved, changes=False).result is solved


@pytest.mark.usefixtures("no_search")
def test_a_certificate_of_another_instance_proves_nothing(solved, tmp_path):
    place = solved.write(tmp_path / "plan")
    other = solved.instance.replace(cards_per_printer_day=199)
    with pytest.raises(AssertionError, match="searched"):
        report(other, place, changes=False)


def test_a_result_of_another_instance_says_nothing_of_this_one(solved):
    """With more cards a printer and day it could be done sooner, whatever was proven."""
    other = solved.instance.replace(cards_per_printer_day=1000)
    with pytest.raises(UsageError, match="of another instance"):
        report(other, solved)
    with pytest.raises(UsageError, match="of another instance"):
        compare(other, optimum=solved)


def test_a_plan_by_hand_is_held_against_the_best(solved, tmp_path):
    sheet = tmp_path / "mine.csv"
    sheet.write_text("depart_day,from,to,printers\n")
    found = report(solved.instance, [sheet], changes=False)
    assert found.name == "mine"
    assert found.checked is not None
    assert found.checked.completed
    assert found.result is not None
    assert [entry.name for entry in found.comparison.entries][:2] == ["mine", "optimum"]
    assert found.comparison.differences[0].against.name == "optimum"


def test_what_would_save_a_day_is_left_out_where_it_is_not_asked_for_or_not_known(solved):
    assert report(solved.instance, solved, changes=False).promise is None
    open_ = replace(solved, days_bound=1, claims=())
    assert report(solved.instance, open_).promise is None


def test_of_too_many_offices_the_page_says_how_to_find_out_what_would_save_a_day(solved, monkeypatch):
    monkeypatch.setattr(questions, "MOST_TRIED", 2)
    monkeypatch.setattr(method, "MONOLITH", 0)
    found = report(solved.instance, solved, source="instances/tiny-two-sites.csv")
    assert (found.promise, found.untried) == (None, "size")
    said = " ".join(found.html().split())
    assert "What would make it 2 days" in said
    assert "This finds out: reallocate claim instances/tiny-two-sites.csv --days 2" in said
    assert report(solved.instance, solved, changes=False).untried is None
    late = report(solved.instance, solved, time_limit=1e-6)
    assert (late.promise, late.untried) == (None, "size")
    monkeypatch.setattr(questions, "MOST_TRIED", 3)
    assert report(solved.instance, solved, time_limit=1e-6).untried == "time"
    assert report(solved.instance, solved, control=Control(apart=False)).promise is not None


def test_baselines_that_the_page_does_not_show_are_not_made(solved, tmp_path, monkeypatch):
    """Without plans of others there is no table of plans; of a nation they took a third of the time."""
    monkeypatch.setitem(BASELINES, "greedy", lambda _instance: pytest.fail("made for nobody"))
    found = report(solved.instance, solved, changes=False)
    assert [entry.name for entry in found.comparison.entries][:2] == ["optimum", "do nothing"]
    monkeypatch.undo()
    sheet = tmp_path / "mine.csv"
    sheet.write_text("depart_day,from,to,printers\n")
    assert "greedy" in [e.name for e in report(solved.instance, [sheet], changes=False).comparison.entries]


def test_own_columns_and_outlines_beside_the_file_are_found(solved, tmp_path):
    solved.instance.write(tmp_path)
    table = tmp_path / "tiny-two-sites.csv"
    first, *rows = table.read_text().splitlines()
    table.write_text("\n".join([f"{first},no_hp,x_lantai", *(f"{row},08{k},{k}" for k, row in enumerate(rows))]))
    found = report(read_instance(table), source=table, changes=False)
    assert found.own[0] == (("no_hp", "080"), ("x_lantai", "0"))
    assert found.outline is None
    Path(tmp_path / "outline.geojson").write_text("{}")
    with pytest.raises(InvalidInput, match=r"outline\.geojson"):
        report(read_instance(table), source=table, changes=False)
