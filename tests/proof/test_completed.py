"""Plan directories of a planner's plan that was completed: what counts as its days, and what is certified of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reallocate import verify
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule, Site
from reallocate.instance.writer import write_instance
from reallocate.present.json.common import dumps
from tests.proof.directories import seal
from tests.proof.leaves import best_leaf, certificate, claim_document
from tests.proof.wishes import Wish, rules_csv

Terms = verify.Terms
Summary = dict[str, Any]

#: Without roads in a table every trip takes a day and an hour. A alone takes 6 days.
TWO = Instance(
    "two",
    (
        Site("A", "A", 6, 1, 5, cards_per_printer_day=1),
        Site("B", "B", 0, 2, 1, cards_per_printer_day=1, lends_blanks=True),
    ),
)
#: 1 + 2 + 2 + 1 cards; a second printer leaves when all is printed, and is still on its way at the end.
MOVES = ((1, 1, 0, 1), (5, 1, 0, 1))
SHIPMENTS = ((1, 1, 0, 1),)
PRINTED = (1, 2, 2, 1)
FIGURES = {"days": 4, "moves": 2, "waiting": 9, "travel": 2, "shipping": 1}
GIVEN = {"moves": ["moves"], "shipments": ["moves", "shipments"], "cards": ["moves", "assignment"]}


def table(trips: tuple[verify.Trip, ...], load: str) -> str:
    return f"depart_day,from,to,{load}\n" + "".join(f"{d},{'AB'[i]},{'AB'[j]},{n}\n" for d, i, j, n in trips)


def write(
    place: Path,
    given: list[str],
    claims: list[Summary],
    *,
    instance: Instance = TWO,
    moves: tuple[verify.Trip, ...] = MOVES,
    bound: int = 4,
    days: int = 4,
) -> tuple[Path, Path]:
    """Write the instance and the directory of a plan that was completed; return both."""
    file = write_instance(instance.replace(rules=()), place)
    if instance.rules:
        (place / "two.rules.csv").write_text(rules_csv(instance), encoding="utf-8")
    problem = verify.read_instance(file)
    plan = place / "plan"
    plan.mkdir()
    cards = "".join(f"{d},{code},{n if code == 'A' else 0}\n" for d, n in enumerate(PRINTED, 1) for code in "AB")
    document = certificate(problem, *claims)
    files = {
        "moves.csv": table(moves, "printers"),
        "shipments.csv": table(SHIPMENTS, "blanks"),
        "assignment.csv": "day,code,cards\n" + cards,
        "certificate.json": dumps(document),
    }
    for name, text in files.items():
        (plan / name).write_text(text, encoding="utf-8")
    figures = {**FIGURES, "days": days, "moves": sum(n for *_trip, n in moves), "travel": sum(n for *_trip, n in moves)}
    goals = [{"name": name, "value": value, "bound": None, "certified": False} for name, value in figures.items()]
    bounds = [{"name": name, "bound": None, "certified": False} for name in figures]
    bounds[0] |= {"bound": bound, "certified": True}
    summary = {
        "schema": verify.SUMMARY_SCHEMA,
        "instance": {"digests": problem.digests},
        "status": "feasible",
        "days": days,
        "days_bound": None,
        "certified": False,
        "start_date": None,
        "end_date": None,
        "goals": goals,
        "given": {
            "condition": "in words",
            "files": given,
            "completed": [name for name in ("moves", "shipments", "assignment") if name not in given],
            "status": "feasible",
            "days_bound": bound,
            "certified": True,
            "goals": bounds,
        },
        "files": dict.fromkeys(files, ""),
    }
    (plan / "summary.json").write_text(json.dumps(summary), encoding="utf-8")
    seal(plan)
    return file, plan


def proof(horizon: int, terms: Terms, instance: Instance = TWO) -> Summary:
    asked = Wish(instance, horizon, terms)
    return claim_document(asked, best_leaf(asked).leaf)


KEPT = {
    "moves": Terms(moves=MOVES, late=True),
    "shipments": Terms(moves=MOVES, shipments=SHIPMENTS, late=True),
    "cards": Terms(moves=MOVES, late=True),
}


def verdict(plan: Path, file: Path) -> str:
    """The verdict, or the code of the reason for which the plan is refused."""
    try:
        return str(verify.verify_plan(plan, file)["verdict"])
    except verify.BadInstance:
        raise
    except verify.Refused as refused:
        return refused.code


def change(plan: Path, to: Callable[[Summary], object]) -> None:
    record = json.loads((plan / "summary.json").read_text(encoding="utf-8"))
    to(record)
    seal(plan, record)


@pytest.mark.parametrize("what", GIVEN)
def test_days_are_certified_by_a_claim_that_keeps_the_given_files(what, tmp_path):
    file, plan = write(tmp_path, GIVEN[what], [proof(3, KEPT[what])])
    found = verify.verify_plan(plan, file)
    assert (found["days"], found["days_bound"], found["moves"], found["moves_bound"]) == (4, None, 2, None)
    assert isinstance(found["given"], dict)
    assert (found["given"]["files"], found["given"]["days_bound"]) == (GIVEN[what], 4)
    said = {
        "moves": "; no plan that keeps these moves has fewer days.",
        "shipments": "; no plan that keeps these moves and these shipments has fewer days.",
        "cards": "; what is printed on which day was given with it.",
    }
    assert str(found["verdict"]).endswith(f"finished in 4 days, replayed day by day{said[what]}")


def test_what_bounds_the_days_of_a_completed_plan(tmp_path):
    """A claim about the same moves, or about any plan whose trips may end later; no other."""
    others = {
        "same": (KEPT["moves"], 4),
        "late": (Terms(late=True), 3),
        "more allowed": (Terms(late=True, fewer_cards=1), 3),
        "in time": (Terms(), 1),
        "other moves": (Terms(moves=MOVES[:1], late=True), 1),
        "shipments too": (KEPT["shipments"], 1),
    }
    for name, (terms, bound) in others.items():
        horizon = 3 if bound in (1, 4) and terms.moves is not None else 2
        for stated in sorted({1, bound, bound + 1}):
            place = tmp_path / f"{name} {stated}"
            place.mkdir()
            file, plan = write(place, ["moves"], [proof(horizon, terms)], bound=stated)
            found = verdict(plan, file)
            if stated > bound:
                assert found in ("unproven", "figure_differs"), name
            elif bound == 4:
                assert found.endswith("; no plan that keeps these moves has fewer days."), name
            else:
                days = "1 day" if bound == 1 else f"{bound} days"
                assert found.endswith(f"; proved is that every plan that keeps these moves has at least {days}."), name


def test_a_claim_about_the_moves_alone_bounds_a_plan_that_keeps_shipments_as_well(tmp_path):
    file, plan = write(tmp_path, GIVEN["shipments"], [proof(3, KEPT["moves"])])
    assert verdict(plan, file).endswith("; no plan that keeps these moves and these shipments has fewer days.")


def test_without_a_claim_nothing_is_certified_unless_the_cards_were_given(tmp_path):
    for what, code in (("moves", "unproven"), ("cards", "The plan is legal")):
        (tmp_path / what).mkdir()
        file, plan = write(tmp_path / what, GIVEN[what], [])
        assert verdict(plan, file).startswith(code)


def test_goals_that_follow_from_the_given_files_are_certified_at_their_value(tmp_path):
    certain = {
        "moves": {"moves", "travel"},
        "shipments": {"moves", "travel", "shipping"},
        "cards": {"moves", "travel", "waiting"},
    }
    for what, goals in certain.items():
        for k, goal in enumerate(FIGURES):
            if not k:
                continue
            place = tmp_path / f"{what} {goal}"
            place.mkdir()
            file, plan = write(place, GIVEN[what], [proof(3, KEPT[what])])
            change(
                plan,
                lambda record, k=k, goal=goal: record["given"]["goals"][k].update(bound=FIGURES[goal], certified=True),
            )
            found = verdict(plan, file)
            assert found.startswith("The plan") if goal in goals else found == "unproven", (what, goal)


def test_a_plan_that_the_solver_made_must_end_in_time(tmp_path):
    file, plan = write(tmp_path, ["moves"], [proof(3, KEPT["moves"])])
    change(plan, lambda record: record.update(given=None))
    assert verdict(plan, file) == "under_way"


CHANGES: dict[str, tuple[Callable[[Summary], object], str]] = {
    "fewer days": (lambda record: record.update(days=3), "figure_differs"),
    "more days": (lambda record: record.update(days=6), "figure_differs"),
    "another bound": (lambda record: record["given"].update(days_bound=3), "figure_differs"),
    "a bound on all plans": (lambda record: record.update(days_bound=4), "unproven"),
    "certified of all plans": (lambda record: record.update(certified=True), "unproven"),
    "optimal of all plans": (lambda record: record.update(status="optimal"), "unproven"),
    "a goal of all plans": (lambda record: record["goals"][0].update(bound=4), "unproven"),
    "optimal": (lambda record: record["given"].update(status="optimal"), "unproven"),
    "a value of its own": (lambda record: record["given"]["goals"][0].update(value=3), "malformed"),
    "a goal less": (lambda record: record["given"]["goals"].pop(), "malformed"),
    "no goals": (lambda record: record["given"].update(goals=None), "malformed"),
    "not certified": (lambda record: record["given"].update(certified=False), "figure_differs"),
    "other moves": (lambda record: record["goals"][1].update(value=1), "figure_differs"),
    "moves given twice": (lambda record: record["given"].update(files=["moves", "moves"]), "malformed"),
    "nothing given": (lambda record: record["given"].update(files=[], completed=["moves"]), "malformed"),
    "all but the moves given": (lambda record: record["given"].update(files=["shipments", "assignment"]), "malformed"),
    "unknown file given": (lambda record: record["given"].update(files=["moves", "cards"]), "malformed"),
    "given in another order": (lambda record: record["given"].update(files=["assignment", "moves"]), "malformed"),
    "given and completed": (lambda record: record["given"].update(completed=["moves", "shipments"]), "malformed"),
    "less completed": (lambda record: record["given"].update(completed=["shipments"]), "malformed"),
    "more than that": (lambda record: record["given"].update(by="hand"), "malformed"),
    "a list": (lambda record: record.update(given=[]), "malformed"),
    "text": (lambda record: record.update(given="moves"), "malformed"),
    "true": (lambda record: record.update(given=True), "malformed"),
    "given null": (lambda record: record["given"].update(files=None), "malformed"),
    "given an object": (lambda record: record["given"].update(files={"moves": 1}), "malformed"),
    "given lists": (lambda record: record["given"].update(files=["moves", []]), "malformed"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_dishonest_summary_is_refused(name, tmp_path):
    file, plan = write(tmp_path, ["moves"], [proof(3, KEPT["moves"])])
    to, code = CHANGES[name]
    change(plan, to)
    assert verdict(plan, file) == code


def test_a_claim_that_the_plan_contradicts_is_noticed(tmp_path, monkeypatch):
    """Were a proof accepted that says more, the plan would show it."""
    file, plan = write(tmp_path, ["moves"], [proof(3, KEPT["moves"]) | {"horizon": 4}])
    assert verdict(plan, file) == "leaf_open"
    monkeypatch.setattr(verify, "check_tree", lambda *_: 1)
    assert verdict(plan, file) == "contradiction"


def test_limits_and_rules_of_a_completed_plan(tmp_path):
    """The printers at the sites count until the last card, trips and ends always."""
    site = TWO.sites[1]
    cases = {
        "kept until then": (TWO.replace(rules=(Rule("keep_at_least", site=1, value=1),)), None),
        "kept too few": (TWO.replace(rules=(Rule("keep_at_least", site=1, value=2),)), "keep_at_least"),
        "least until then": (
            TWO.replace(sites=(TWO.sites[0], Site("B", "B", 0, 2, 1, min_printers=1, lends_blanks=True))),
            None,
        ),
        "late trip forbidden": (TWO.replace(rules=(Rule("not_after", day=4),)), "not_after"),
        "too many moves": (TWO.replace(rules=(Rule("moves_total", value=1),)), "moves_total"),
        "ends in time": (TWO.replace(rules=(Rule("finish_by", site=0, day=4),)), None),
        "ends too late": (TWO.replace(rules=(Rule("finish_by", site=0, day=3),)), "finish_by"),
        "late trip fixed": (TWO.replace(rules=(Rule("fix", site=1, to=0, day=5, value=1),)), None),
        "late trip fixed otherwise": (TWO.replace(rules=(Rule("fix", site=1, to=0, day=5, value=2),)), "fix"),
    }
    assert site.printers == 2
    for name, (instance, code) in cases.items():
        (tmp_path / name).mkdir()
        file, plan = write(tmp_path / name, ["moves"], [proof(3, KEPT["moves"], instance)], instance=instance)
        found = verdict(plan, file)
        assert found == code if code else found.startswith("The plan"), name


def test_equal_trips_of_the_files_are_added_up_and_empty_ones_dropped(tmp_path):
    moves = ((5, 1, 0, 1), (1, 1, 0, 1), (2, 0, 1, 0))
    file, plan = write(tmp_path, ["moves"], [proof(3, KEPT["moves"])], moves=moves)
    assert verdict(plan, file).endswith("has fewer days.")
    assert verify._added_up(((2, 0, 1, 3), (1, 0, 1, 0), (2, 0, 1, 4))) == ((2, 0, 1, 7),)


def test_every_day_and_site_has_its_row(tmp_path):
    file, plan = write(tmp_path, ["moves"], [proof(3, KEPT["moves"])])
    path = plan / "assignment.csv"
    text = path.read_text(encoding="utf-8")
    for rows, found in (
        (text + "5,A,0\n5,B,0\n", "The plan"),
        (text + "5,A,0\n", "row_missing"),
        (text[:-6], "row_missing"),
    ):
        path.write_text(rows, encoding="utf-8")
        seal(plan)
        assert verdict(plan, file).startswith(found)


def test_trips_far_away_cost_no_time(tmp_path):
    """Days without a trip are skipped."""
    moves = (*MOVES, (99_999, 0, 1, 1), (100_000, 1, 0, 1))
    terms = Terms(moves=moves, late=True)
    file, plan = write(tmp_path, ["moves"], [proof(3, terms)], moves=moves)
    assert verdict(plan, file).endswith("has fewer days.")
