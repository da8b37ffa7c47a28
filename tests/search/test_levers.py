"""Searches with every lever against the exhaustive reference: the best plan in every goal, proven, and written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple
from decimal import Decimal
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from reallocate import Instance, InvalidInput, read_instance, solve
from reallocate.bounds import feasibility
from reallocate.bounds.enough import printers_may_find_no_room
from reallocate.bounds.flow import maximum_flow
from reallocate.formulation.prepared import Goal
from reallocate.instance.levers import levers
from reallocate.instance.parts import Arrival, Delivery, Leg, Site
from reallocate.plan.replay import replay
from reallocate.present.directory import sealed
from reallocate.present.writing import plan_directory
from reallocate.proof.verified import verify_files
from reallocate.running.control import Control
from reallocate.search import goals, monolith
from reallocate.search.conclude import conclude
from reallocate.search.driver import search
from reallocate.search.goal_bounds import Relaxed, relaxed_bound
from reallocate.search.opening import counted
from reallocate.search.question import Question
from reallocate.search.result import Result
from reallocate.solver.problem import Problem
from tests.oracle.lever_cases import draw_case, draw_crowded, draw_tiny
from tests.oracle.lever_data import Figures, LeverCase, to_files
from tests.oracle.lever_ground import LeverGround
from tests.oracle.lever_horizon import Horizon
from tests.oracle.levers import Answer, Walk, answer, best_of


def found(case: LeverCase, folder: Path) -> Result | None:
    """Return what the search finds, in this process; None: the instance is none by the rules of the reader."""
    try:
        instance = read_instance(to_files(case, folder))
    except InvalidInput:
        return None
    question = Question(partial=case.partial)
    return conclude(instance, question, *search(instance, question, Control()))


def values(figures: Figures, *, couriers: bool) -> dict[str, Decimal]:
    """Return the figures of the reference as the goals of a result."""
    hours = {name: Decimal(getattr(figures, name)) / 100 for name in ("travel", "shipping", "courier")}
    goals = {name: Decimal(getattr(figures, name)) for name in ("days", "moves", "waiting")} | hours
    return {name: value for name, value in goals.items() if couriers or name != "courier"}


@pytest.mark.parametrize(
    ("draw", "seeds"),
    [(draw_tiny, range(300)), (draw_case, range(60)), (draw_crowded, range(150))],
    ids=["tiny", "small", "crowded"],
)
def test_searches_find_what_trying_everything_finds_and_prove_it(draw, seeds, tmp_path):
    """The best in every goal, with bounds that meet it and files that the verifier accepts; or that there is none."""
    seen, used = Counter[str](), Counter[str]()
    for seed in seeds:
        case = draw(seed)
        result = found(case, tmp_path / str(seed))
        if result is None:
            continue
        best = answer(case)
        seen[result.status] += 1
        used.update(levers(result.instance))
        if best is None:
            assert result.status == "impossible", seed
            continue
        goals = {goal.name: goal.value for goal in result.goals}
        assert goals == values(best.figures, couriers=case.print_for_others), seed
        assert result.status == "optimal", seed
        assert all(goal.certified for goal in result.goals), seed
        files = plan_directory(result)
        assert files is not None
        verify_files(result.instance, sealed(*files))
        assert result.plan is not None
        assert not replay(result.instance, result.plan).breaches, seed
    assert seen["optimal"] > len(seeds) / 2, seen
    assert seen["impossible"] > len(seeds) / 10, seen
    assert min(used.values()) > len(seeds) / 20, used
    assert len(used) == 8, used


def test_where_offices_print_for_each_other_no_blank_is_shipped_that_need_not_be():
    """The printer of B leaves on day 4 whatever it prints: only other plans for it save two of eleven blanks."""
    sites = [
        {"code": "A", "backlog": 45, "printers": 1, "blanks": 24, "lends_blanks": "yes", "cards_per_printer_day": 21},
        {"code": "B", "backlog": 25, "printers": 1, "blanks": 16},
        {"code": "C", "backlog": 0, "printers": 0, "blanks": 2, "lends_blanks": "yes", "cards_per_printer_day": 21},
    ]
    sites = [{"name": site["code"], **site} for site in sites]
    sites[2]["own_only"] = 0
    instance = Instance.build(
        sites,
        legs=[
            {"from": "A", "to": "B", "hours": 5},
            {"from": "A", "to": "C", "hours": 10},
            {"from": "B", "to": "C", "hours": 5, "one_way": "yes"},
        ],
        deliveries=[{"day": 5, "code": "A", "blanks": 60}],
        settings={
            "cards_per_printer_day": 20,
            "max_days": 9,
            "print_for_others": "yes",
            "courier_max_hours": Decimal("3.5"),
        },
        name="x",
    )
    result = solve(instance, control=Control(apart=False))
    assert result.plan is not None
    assert sum(shipment.count for shipment in result.plan.shipments) == 9


def weakly_bounded(problem: Problem, goal: Goal, control: Control) -> Relaxed | None:
    """Return what half the duals of a relaxation prove of the moves: never enough, but of nothing."""
    relaxed = relaxed_bound(problem, goal, control)
    if goal.name != "moves":
        return relaxed
    duals = None if relaxed is None else relaxed.duals / 2
    return None if duals is None else Relaxed(max(0, ceil(problem.relaxed().bound(duals) or 0)), duals)


def with_couriers(seeds: int, folder: Path) -> Iterator[tuple[int, Any, Any]]:
    """Yield seed, result and figures of the best plan of cases whose offices print for each other, if there is one."""
    for seed in range(seeds):
        case = draw_case(seed)
        result = found(case, folder / str(seed)) if case.print_for_others else None
        if result is not None and result.plan is not None:
            best = answer(case)
            assert best is not None
            yield seed, result, best.figures


def test_in_large_models_the_fewest_moves_are_found_and_proven_as_elsewhere(tmp_path, monkeypatch):
    """There plans that make fewer moves than the one at hand are asked for; here no bound is enough."""
    asked, better = Counter[str](), goals.at_most

    def noted(*arguments: Any) -> Problem:
        asked["fewer moves"] += 1
        return better(*arguments)

    monkeypatch.setattr(goals, "LARGE", 0)
    monkeypatch.setattr(goals, "relaxed_bound", weakly_bounded)
    monkeypatch.setattr(goals, "at_most", noted)
    monkeypatch.setattr(monolith._Monolith, "_proven_moves", lambda *_arguments, **_options: None)
    for seed, result, best in with_couriers(200, tmp_path):
        moves = result.goal("moves")
        assert (result.days, moves.value, moves.bound) == (best.days, best.moves, moves.value), seed
        asked["plans"] += 1
    assert (asked["plans"] > 50, asked["fewer moves"] > 5) == (True, True), asked


def test_where_nobody_says_that_a_plan_is_the_best_its_bound_is_raised_until_it_is_next_to_it(tmp_path, monkeypatch):
    monkeypatch.setattr(goals, "LARGE", 0)
    monkeypatch.setattr(goals, "LOOKS", ())
    monkeypatch.setattr(goals, "relaxed_bound", weakly_bounded)
    monkeypatch.setattr(monolith._Monolith, "_proven_moves", lambda *_arguments, **_options: None)
    raised = 0
    for seed, result, best in with_couriers(100, tmp_path):
        moves = result.goal("moves")
        assert moves.bound is None or moves.bound <= best.moves <= moves.value, seed
        raised += moves.value > 2 and moves.bound == moves.value - 1
    assert raised


def test_nothing_is_proven_of_plans_for_fewer_days_that_are_none_for_as_many_as_are_allowed():
    """Two printers leave B, where one may stand, and all is done on day 2; on day 4 a third comes there."""
    sites = Site("A", "Ayu", 4, 0, 4, cards_per_printer_day=3), Site("B", "Bumi", 0, 3, 0, max_printers=1)
    third = Delivery(4, 1, 0, printers=1)
    instance = Instance("crowded", sites, deliveries=(third,), legs=(Leg(0, 1, Decimal(5)),))
    fewest, allowed = solve(instance, goals=("moves",)), solve(instance, days=4, goals=("moves",))
    assert (fewest.days, fewest.goal("moves").value, fewest.goal("moves").bound) == (2, 2, 2)
    assert (allowed.days, allowed.goal("moves").value, allowed.goal("moves").bound) == (2, 2, 2)
    assert allowed.status == "optimal"
    # Of plans that keep all limits for four days a third printer has to leave.
    lasting, _limit = search(instance, Question(("moves",), days=4, lasting=True), Control())
    assert [goal.value for goal in lasting.attained if goal.name == "moves"] == [3]


def best_within(case: LeverCase, days: int) -> Answer | None:
    """Return the plan that is best in the goals after the days of those that have at most so many."""
    ground, found = LeverGround(case), list[Answer]()
    for horizon in range(days + 1):
        walk = Walk(Horizon(ground, horizon))
        moves = walk.fewest_moves()
        if moves is not None:
            found.append(best_of(walk, moves))
    return min(found, key=lambda plan: astuple(plan.figures)[2:], default=None)


def test_the_best_plan_of_at_most_so_many_days_may_be_none_for_as_many(tmp_path):
    """With printers from outside that may find no room, at each number of days from the fewest on."""
    seen = Counter[str]()
    for seed in range(150):
        case = draw_crowded(seed)
        fewest = answer(case)
        if fewest is None or case.partial:
            continue
        days = min(fewest.figures.days + 1 + seed % 3, case.max_days)
        best = best_within(case, days)
        assert best is not None
        try:
            instance = read_instance(to_files(case, tmp_path / str(seed)))
        except InvalidInput:
            continue
        question = Question(days=days)
        result = conclude(instance, question, *search(instance, question, Control()))
        wanted = values(best.figures, couriers=case.print_for_others)
        goals = {goal.name: goal.value for goal in result.goals}
        assert {**goals, "days": None} == {**wanted, "days": None}, seed
        assert all(goal.proven for goal in result.goals[1:]), seed
        files = plan_directory(result)
        assert files is not None
        verify_files(result.instance, sealed(*files))
        seen["plans"] += 1
        seen["more days"] += best.figures.days > fewest.figures.days
        seen["room"] += printers_may_find_no_room(instance)
    assert (seen["plans"] > 40, seen["more days"] > 1, seen["room"] > 20) == (True, True, True), seen


def test_where_all_cards_stay_the_days_in_which_a_maximum_is_met_are_proven():
    """Nobody can be served; but while new cards come one printer too many may not stand at A, and it goes for a day."""
    sites = Site("A", "A", 100, 2, 0, max_printers=1), Site("B", "B", 0, 1, 0)
    instance = Instance("full", sites, legs=(Leg(0, 1, Decimal(8)),), arrivals=(Arrival(1, 0, 50),))
    result = solve(instance, partial=True, control=Control(apart=False))
    assert (result.status, result.days, result.goal("moves").value) == ("optimal", 2, 1)


def test_that_blanks_are_missing_is_found_out_once(monkeypatch):
    flows = []

    def noted(*arguments):
        flows.append(arguments)
        return maximum_flow(*arguments)

    monkeypatch.setattr(feasibility, "maximum_flow", noted)
    known = counted(Instance("few", (Site("A", "A", 100, 1, 40),)), Question(partial=True))
    assert known.terms.fewer_cards == 60
    assert len(flows) == 1


@pytest.mark.parametrize(("own_only", "rules"), [(1, []), (0, [{"rule": "serve_at_least", "site": "A", "value": 1}])])
def test_where_every_card_stays_though_some_must_not_that_is_proven(own_only, rules):
    """No blank can come: nobody is to be served, but for a card that has to be printed at home, or handed out."""
    instance = Instance.build(
        sites=[
            {"code": "A", "name": "Hill", "backlog": 2, "printers": 1, "blanks": 0, "own_only": own_only},
            {"code": "B", "name": "Port", "backlog": 0, "printers": 0, "blanks": 0},
        ],
        legs=[],
        rules=rules,
        settings={"print_for_others": "yes", "max_days": 4},
    )
    result = solve(instance, partial=True, control=Control(apart=False))
    assert (result.status, result.days_bound) == ("impossible", 5)
    verify_files(instance, sealed(*plan_directory(result)))


def test_cards_that_come_after_the_close_of_day_0_by_which_they_are_due_have_to_stay():
    """A would never let anybody wait overnight: what comes there is not handed out, so that B hands out the more."""
    instance = Instance.build(
        sites=[
            {"code": "A", "name": "Hill", "backlog": 0, "printers": 1, "blanks": 6},
            {
                "code": "B",
                "name": "Port",
                "backlog": 6,
                "printers": 1,
                "blanks": 1,
                "cards_per_printer_day": 4,
                "lends_blanks": "yes",
            },
        ],
        legs=[{"from": "A", "to": "B", "hours": 10}],
        arrivals=[{"day": 4, "code": "B", "cards": 3}, {"day": 3, "until": 6, "code": "A", "cards": 2}],
        rules=[{"rule": "not_later_than_alone", "site": "A"}],
        settings={
            "print_for_others": "yes",
            "cards_per_printer_day": 2,
            "setup_hours": 4,
            "travel_hours_per_day": 4,
            "overnight_hours": 8,
            "max_days": 9,
            "start_date": "2026-03-02",
            "closed_weekdays": "sat sun",
        },
    )
    result = solve(instance, partial=True, control=Control(apart=False))
    assert (result.days, result.days_bound) == (4, 4)
    verify_files(instance, sealed(*plan_directory(result)))
