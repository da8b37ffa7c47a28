"""The desk without a page: edits as data, undo, and prices that are those of `check`."""

from __future__ import annotations

from pathlib import Path

import pytest

from reallocate import Instance, Plan, UsageError, check, read_instance, read_plan
from reallocate.board.desk import Desk
from reallocate.board.pricing import Price

PLANS = Path("instances/plans/may2020")


@pytest.fixture(scope="module")
def instance() -> Instance:
    return read_instance(Path(__file__).parents[2] / "instances" / "may2020.csv")


def desk_of(instance: Instance, plan: Plan) -> Desk:
    return Desk(instance, plan, lambda plan: Price(check(instance, plan), cut=False))


def line_of(desk: Desk, k: int) -> dict[str, int]:
    """Return what tells a line of the moves, as a page does."""
    trip = desk.plan.moves[k]
    return {"day": trip.day, "from": trip.origin, "to": trip.destination}


def put(day: str, origin: str, destination: str, count: str) -> dict[str, str]:
    return {"day": day, "from": origin, "to": destination, "count": count}


def test_a_plan_is_worth_on_the_board_what_check_says_of_the_file(instance):
    plan = read_plan(PLANS / "partial.csv", instance)
    assert desk_of(instance, plan).view().document()["check"] == check(instance, plan).document()


def test_after_an_edit_it_is_worth_what_check_says_of_the_file_with_that_edit(instance, tmp_path):
    """Struck out, changed and added, sites by name and by code, a day by its date: as if it had been typed there."""
    (tmp_path / "before.csv").write_text(
        "depart_day,from,to,printers\n1,Kutai Barat,Kutai Kartanegara,4\n1,Mahakam Ulu,Kutai Timur,2\n", "utf-8"
    )
    desk = desk_of(instance, read_plan(tmp_path / "before.csv", instance))
    mahakam = line_of(desk, 1)
    desk.edit({"table": "moves", "out": mahakam, "put": put("2020-05-21", "Mahakam Ulu", "64.02", "1")})
    desk.edit({"table": "moves", "out": None, "put": put("3", "bontang", "Balikpapan", "2")})
    desk.edit({"table": "moves", "out": line_of(desk, 0), "put": None})
    (tmp_path / "after.csv").write_text(
        "depart_day,from,to,printers\n2,Mahakam Ulu,Kutai Kartanegara,1\n3,Bontang,Balikpapan,2\n", "utf-8"
    )
    said = desk.view().document()
    assert said["check"] == check(instance, read_plan(tmp_path / "after.csv", instance)).document()
    assert len(said["changes"]) == 2  # the line put in stands for the one struck out


def test_undo_gives_the_document_before_the_edit_and_redo_the_one_after_it(instance):
    desk = desk_of(instance, read_plan(PLANS / "partial.csv", instance))
    before = desk.view().document()
    desk.edit({"table": "moves", "out": line_of(desk, 0), "put": None})
    after = desk.view().document()
    assert after["check"] != before["check"]
    desk.undo()
    assert desk.view().document() == before
    desk.redo()
    assert desk.view().document() == after
    assert not desk.can_redo
    with pytest.raises(UsageError, match="nothing to do again"):
        desk.redo()


def test_prices_of_plans_long_ago_are_let_go_of_and_worked_out_again(instance, monkeypatch):
    monkeypatch.setattr("reallocate.board.desk.PRICED", 2)
    asked = []

    def price(plan: Plan) -> Price:
        asked.append(plan)
        return Price(check(instance, plan), cut=False)

    desk = Desk(instance, read_plan(PLANS / "partial.csv", instance), price)
    said = [desk.view().document()]
    for count in ("1", "2", "3"):
        desk.edit({"table": "moves", "out": None, "put": put(count, "Paser", "Kutai Timur", "1")})
        said.append(desk.view().document())
    for before in reversed(said[:-1]):
        desk.undo()
        assert desk.view().document() == before
    assert len(asked) == 5  # that of the first edit twice


def test_the_moves_of_a_broken_plan_are_edited_until_it_is_legal(instance):
    """Of a row that cannot be carried out, the finding names the row as it stands on the board."""
    desk = desk_of(instance, read_plan(PLANS / "partial.csv", instance))
    many = put("1", "Paser", "Kutai Timur", "9")
    desk.edit({"table": "moves", "out": None, "put": many})
    checked = desk.view().checked
    [finding] = [finding for finding in checked.findings if finding.code == "no_printer"]
    [row] = [trip for trip in checked.plan.moves if trip.line == finding.line]
    assert (row.day, row.count, instance.sites[row.destination].name) == (1, 9, "Kutai Timur")
    with pytest.raises(UsageError, match="breaks a rule"):
        desk.save(Path("plans/never"), force=False)
    desk.edit({"table": "moves", "out": line_of(desk, desk.plan.moves.index(row)), "put": {**many, "count": "1"}})
    assert desk.view().checked.valid


def test_shipments_are_worked_out_until_one_is_edited_and_then_stay(instance):
    desk = desk_of(instance, read_plan(PLANS / "partial.csv", instance))
    worked_out = desk.view().checked.plan.shipments
    first = worked_out[0]
    out = {"day": first.day, "from": first.origin, "to": first.destination}
    desk.edit({"table": "shipments", "out": out, "put": None})
    assert desk.plan.given == {"moves", "shipments"}
    assert desk.plan.shipments == worked_out[1:]
    desk.edit({"table": "moves", "out": line_of(desk, 0), "put": None})
    assert desk.view().checked.plan.shipments == worked_out[1:]
    desk.keep_shipments(kept=False)
    assert desk.plan.given == {"moves"}
    assert "shipments" in desk.view().checked.completed


def test_the_moves_of_a_plan_with_all_its_files_take_the_rest_along(instance):
    """What was worked out for its moves would break every rule after the first edit."""
    desk = desk_of(instance, read_plan(PLANS / "legal-slow", instance))
    assert desk.plan.given > {"moves", "assignment"}
    desk.edit({"table": "moves", "out": line_of(desk, 0), "put": None})
    assert "assignment" not in desk.plan.given
    assert desk.view().checked.valid


def test_the_plan_laid_aside_stays_beside_those_that_follow(instance):
    desk = desk_of(instance, read_plan(PLANS / "partial.csv", instance))
    opened = desk.view().checked.days
    desk.edit({"table": "moves", "out": line_of(desk, 0), "put": None})
    assert desk.view().document()["beside"]["days"] == opened
    desk.lay_aside()
    aside = desk.view().checked.days
    desk.undo()
    assert desk.view().document()["beside"]["days"] == aside
    entries = desk.view().report().comparison.entries
    assert [entry.days for entry in entries] == [opened, aside]


def test_what_is_saved_is_the_plan_and_check_says_the_same_of_it(instance, tmp_path):
    desk = desk_of(instance, read_plan(PLANS / "partial.csv", instance))
    assert desk.is_saved
    desk.edit({"table": "moves", "out": line_of(desk, 0), "put": None})
    assert not desk.is_saved
    desk.save(tmp_path / "plan", force=False)
    assert desk.is_saved
    saved = check(instance, read_plan(tmp_path / "plan", instance))
    assert (saved.days, saved.figures) == (desk.view().checked.days, desk.view().checked.figures)
    (tmp_path / "plan" / "moves.csv").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match=r"moves\.csv"):
        desk.save(tmp_path / "plan", force=False)


def test_a_draft_has_the_planners_files_and_takes_nobodys_place(instance, tmp_path):
    """Shipments only while they are kept; a plan that is no draft of this board, and an instance, are left alone."""
    desk = desk_of(instance, read_plan(PLANS / "partial.csv", instance))
    desk.edit({"table": "moves", "out": None, "put": put("1", "Paser", "Kutai Timur", "9")})
    desk.keep_shipments(kept=True)
    place = tmp_path / "draft"
    assert desk.save_draft(place, force=False) == ("moves.csv", "shipments.csv")
    kept = read_plan(place, instance)
    assert [(t.day, t.origin, t.destination, t.count) for t in kept.moves] == [
        (t.day, t.origin, t.destination, t.count) for t in desk.plan.moves
    ]
    assert kept.given == {"moves", "shipments"}
    assert not check(instance, kept).valid
    desk.keep_shipments(kept=False)
    assert not desk.is_saved
    assert desk.save_draft(place, force=False) == ("moves.csv",)
    assert read_plan(place, instance).given == {"moves"}
    (place / "moves.csv").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match=r"files of a plan .*moves\.csv"):
        desk.save_draft(place, force=False)
    (tmp_path / "whole").mkdir()
    (tmp_path / "whole" / "assignment.csv").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match=r"assignment\.csv"):
        desk.save_draft(tmp_path / "whole", force=False)
    with pytest.raises(UsageError, match="a draft is a directory"):
        desk.save_draft(tmp_path / "draft.xlsx", force=True)
    with pytest.raises(UsageError, match="holds the instance"):
        desk.save_draft(Path("instances"), force=True)
    assert desk.save_draft(place, force=True) == ("moves.csv",)
    assert len(read_plan(place, instance).moves) == len(desk.plan.moves)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"table": "assignment", "out": None, "put": put("1", "Paser", "Berau", "1")}, "no table of a plan"),
        ({"table": "moves", "out": None, "put": None}, "takes a line out"),
        ({"table": "moves", "out": {"day": 1, "from": 0, "to": 99}, "put": None}, "not told"),
        ({"table": "moves", "out": {"day": True, "from": 0, "to": 1}, "put": None}, "not told"),
        ({"table": "moves", "out": {"day": 77, "from": 0, "to": 1}, "put": None}, "no such line"),
        ({"table": "moves", "out": None, "put": ["1", "2"]}, "not told"),
        ({"table": "moves", "out": None, "put": put("1", "Berauu", "Paser", "1")}, "did you mean 'Berau'"),
        ({"table": "moves", "out": None, "put": put("0", "Berau", "Paser", "1")}, "days go from 1"),
        ({"table": "moves", "out": None, "put": put("100000", "Berau", "Paser", "1")}, "after the longest plan"),
        ({"table": "moves", "out": None, "put": put("2020-02-31", "Berau", "Paser", "1")}, "no such day"),
        ({"table": "moves", "out": None, "put": put("1", "Berau", "Paser", "1.5")}, "neither whole"),
    ],
)
def test_an_edit_that_cannot_be_made_says_why_and_changes_nothing(instance, asked, why):
    desk = desk_of(instance, read_plan(PLANS / "partial.csv", instance))
    before = desk.plan, desk.version
    with pytest.raises(UsageError, match=why):
        desk.edit(asked)
    assert (desk.plan, desk.version) == before
