"""Completing a planner's plan in a world with levers, against exhaustive search, one random case a seed."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from reallocate import InvalidInput, Plan, check, read_instance, read_plan
from reallocate.instance.roads import hundredths
from tests.oracle.case import Case, refused
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, Trip, plan_to_files, to_files
from tests.oracle.lever_ground import LeverGround
from tests.oracle.lever_horizon import Counts, Horizon
from tests.oracle.lever_replay import verdict
from tests.oracle.levers import Walk

#: Files that a planner may give beside the moves.
MORE = ("shipments", "assignment", "courier")


@dataclass(frozen=True)
class Wanted:
    """The best plan with given moves: fewest days until nobody waits, then least waiting, shipping, courier."""

    plan: LeverPlan
    days: int
    figures: Figures


def draw_walk(rng: Random, case: LeverCase, days: int) -> tuple[tuple[Trip, ...], list[Counts]]:
    """Some trips that can be made and keep all limits, most of them soon, and the printers at each site by day.

    The last trip ends by day `days`; an office may be left with more or fewer than it may have, where nothing else can.
    """
    horizon = Horizon(LeverGround(case), days)
    walk, trips, by_day = Walk(horizon), list[Trip](), list[Counts]()
    standing, road = tuple(place.printers for place in case.sites), ()
    for day in range(1, horizon.last + 1):
        choices = list(walk._departures(day, standing, road))
        if not choices:
            break
        still = [choice for choice in choices if not choice[0]]
        chosen = rng.choice(choices if rng.random() < 0.5 / day or not still else still)
        trips += chosen[0]
        standing, road = chosen[1], chosen[2]
        by_day.append(standing)
    return tuple(trips), by_day


def best_completion(case: LeverCase, moves: tuple[Trip, ...], standing: list[Counts]) -> Wanted | None:
    """Return the best plan with these moves within the days that are known; None: there is none."""
    ground = LeverGround(case)
    for days in range(len(standing) + 1):
        horizon = Horizon(ground, days)
        if horizon.last > len(standing) or not horizon.possible:
            continue
        table = horizon.table(range(1, horizon.last + 1), standing[: horizon.last])
        if horizon.fits(table):
            plan = replace(horizon.best(table)[2], moves=moves)
            found = verdict(case, plan)
            assert isinstance(found, Figures), found
            return Wanted(plan, days, found)
    return None


def lever_completion(seed: int, _rules: int = 0) -> Case:
    """The moves, and none, some or all but one of the other files: what is missing is completed at its best."""
    rng = Random(f"lever completion {seed}")
    case = replace(draw_case(seed), partial=False, serve_at_least={}, finish_by={}, max_days=7)
    moves, standing = draw_walk(rng, case, 7)
    wanted = best_completion(case, moves, standing) if len(standing) >= 7 else None
    if wanted is None or not wanted.plan.cards:
        return Case("no plan, or nothing to print")
    names = MORE if case.print_for_others else MORE[:2]
    given = {"moves", *(name for name in names if rng.random() < 0.35)}
    if given.issuperset(names):
        given.remove(rng.choice(names))
    try:
        with tempfile.TemporaryDirectory() as folder:
            instance = read_instance(to_files(case, Path(folder) / "instance"))
            place = plan_to_files(case, wanted.plan, Path(folder) / "plan")
            for name in {*names} - given:
                (place / f"{name}.csv").unlink()
            plan = read_plan(place, instance)
    except InvalidInput:  # a site that looks like a line of totals
        return Case("totals")
    judged, found = Case(" ".join(sorted(given))), check(instance, plan)
    judged.same("completed", found.completed, tuple(name for name in names if name not in given))
    judged.same("days", found.days, wanted.days)
    figures = found.figures
    judged.same("waiting", figures.waiting, wanted.figures.waiting)
    judged.same("shipping", hundredths(figures.shipping), wanted.figures.shipping)
    judged.same("courier", hundredths(figures.courier or 0), wanted.figures.courier)
    judged.same("refused", refused(instance, found.claims), None)
    judged.same("breaches", sorted({f.code for f in found.findings} - {"useless_trip", "max_printers"}), [])
    for goal in found.given_goals:
        # Couriers that are given are no terms of a certificate: it may prove less of the days.
        if goal.name not in ("moves", "travel") and not (goal.name == "days" and "courier" in given):
            judged.same(f"bound on {goal.name}", goal.bound, goal.value)
    again = verdict(case, as_case_plan(found.plan))
    judged.true(f"the judge says {again}", isinstance(again, Figures) or again == "max_printers")
    return judged


def as_case_plan(plan: Plan) -> LeverPlan:
    """The plan as the judge takes it: what is printed at a site and not for others is its own."""
    sent = [(trip.day, trip.origin, trip.destination, trip.count) for trip in plan.couriers]
    home = Counter({(row.day, row.site): row.cards for row in plan.printing})
    for day, at, _owner, cards in sent:
        home[day, at] -= cards
    rows = [*((day, i, i, cards) for (day, i), cards in home.items() if cards), *sent]
    moves, shipments = (
        tuple((trip.day, trip.origin, trip.destination, trip.count) for trip in trips)
        for trips in (plan.moves, plan.shipments)
    )
    return LeverPlan(moves, shipments, tuple(sorted(rows)))
