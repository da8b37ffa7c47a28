"""Plans to choose from, in a world with every lever, against exhaustive search, one random case a seed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from reallocate import alternatives, check, read_instance
from reallocate.plan.model import Plan
from tests.oracle.case import Case
from tests.oracle.lever_data import LeverCase, Trip, to_files
from tests.oracle.lever_ground import LeverGround
from tests.oracle.lever_horizon import Horizon
from tests.oracle.lever_study import drawn
from tests.oracle.levers import Road, Walk, fewest

Lines = frozenset[Trip]
#: Cases with more plans are left out: each of them is compared with each that is found.
MOST_PLANS = 20_000


def busier(case: LeverCase, rng: Random) -> LeverCase:
    """The same with more work at the office that has the most, and printers elsewhere, so that some have to move."""
    offices = [i for i, place in enumerate(case.sites) if not place.depot]
    worst, sites = max(offices, key=lambda i: case.sites[i].backlog), list(case.sites)
    cards = sites[worst].rate * rng.randint(6, 12)
    place = sites[worst]
    sites[worst] = replace(place, backlog=place.backlog + cards, blanks=place.blanks + cards, most=None)
    for i in offices:
        if i != worst:
            sites[i] = replace(sites[i], printers=sites[i].printers + rng.randint(1, 2), most=None)
    return replace(
        case, sites=tuple(sites), finish_by={}, courier_max=0, setup=0, legs=None if rng.random() < 0.5 else case.legs
    )


def every_plan(walk: Walk, most: int) -> list[Lines]:
    """Return the moves of every plan with at most so many of them, whatever it prints."""
    start = tuple(place.printers for place in walk.case.sites)
    if not walk.horizon.possible or not walk._hopeful(0, start, (), ()):
        return []
    states: list[tuple[tuple[int, ...], Road, tuple[Trip, ...], tuple[tuple[int, ...], ...]]] = [(start, (), (), ())]
    for day in range(1, walk.horizon.last + 1):
        states = [
            (now, later, made + trips, longer)
            for standing, road, made, table in states
            for trips, now, later in walk._departures(day, standing, road)
            if _moved(made + trips) <= most
            for longer in [table + walk.horizon.table([day], [now])]
            if walk._hopeful(day, now, later, longer)
        ]
        if len(states) > MOST_PLANS:
            break
    return [frozenset(made) for _now, _later, made, _table in states]


def _moved(trips: tuple[Trip, ...] | Lines) -> int:
    return sum(trip[3] for trip in trips)


def edits(one: Lines, other: Lines) -> int:
    """The larger of lines taken out and lines put in; a changed line is both."""
    return max(len(one - other), len(other - one))


def does_with_less(one: Lines, other: Lines) -> bool:
    """Whether a plan sends fewer printers than another one, and on no trip more."""
    there = {trip[:3]: trip[3] for trip in other}
    return one != other and all(trip[3] <= there.get(trip[:3], 0) for trip in one)


def lines_of(plan: Plan) -> Lines:
    sums: dict[tuple[int, int, int], int] = {}
    for trip in plan.moves:
        key = trip.day, trip.origin, trip.destination
        sums[key] = sums.get(key, 0) + trip.count
    return frozenset((*key, count) for key, count in sums.items())


def _pools(plans: list[Lines], first: Lines, lines: int | None) -> Iterator[tuple[int | None, list[Lines]]]:
    """Yield the plans that come into question, in the order in which they do."""
    if lines is not None:
        yield lines, [plan for plan in plans if len(plan) <= lines]
        return
    yield len(first), [plan for plan in plans if len(plan) <= len(first)]
    yield None, plans


def lever_alternatives(seed: int, _rules: int = 0) -> Case:
    """All plans that are found, how far each is from those before it, and whether there is another one."""
    pair, judged = drawn(seed), Case("totals")
    if pair is None:
        return judged
    case, instance = pair
    rng = Random(f"alternatives {seed}")
    if rng.random() < 0.8:
        case = busier(case, rng)
        with tempfile.TemporaryDirectory() as folder:
            instance = read_instance(to_files(case, Path(folder)))
    best = fewest(case)
    if best is None:
        found = alternatives(instance, 2)
        judged.seen = "no plan"
        judged.same("plans without a plan", found.plans, ())
        return judged
    days, moves = best
    more, apart, lines = rng.choice([0, 0, 1, 2]), rng.choice([1, 1, 2, 3]), rng.choice([None, None, 99, 1])
    plans = every_plan(Walk(Horizon(LeverGround(case), days)), moves + more)
    if len(plans) > MOST_PLANS:
        judged.seen = "too many plans"
        return judged
    found = alternatives(instance, rng.choice([2, 4, 8]), more=more, apart=apart, lines=lines)
    given = [lines_of(plan.plan) for plan in found.plans]
    judged.same("days", [plan.result.days for plan in found.plans], [days] * len(given))
    judged.true("a plan that is none", set(given) <= set(plans))
    judged.same("moves of the first", _moved(given[0]), moves)
    judged.seen = f"{'some' if len(given) > 1 else 'none'} beside the first, {more} moves more"
    for k, plan in enumerate(found.plans):
        judged.same(f"edits of {k}", plan.edits, tuple(edits(given[k], other) for other in given[:k]))
        judged.true(f"{k} breaks a rule", check(instance, plan.plan).valid)
        judged.true(f"{k} sends a printer for nothing", not any(does_with_less(other, given[k]) for other in plans))
        judged.true(f"{k} unproven", k == 0 or found.proven(k))
    for k in range(1, len(given) + (len(given) < found.count)):
        before = given[:k]

        def far(plan: Lines, before: list[Lines] = before) -> int:
            return min(edits(plan, other) for other in before) - (_moved(plan) - moves)

        truth = next(
            (
                (limit, top)
                for limit, pool in _pools(plans, given[0], lines)
                if (top := max(map(far, pool), default=0)) >= apart
            ),
            None,
        )
        if k < len(given):
            judged.same(f"distance of {k}", (found.plans[k].lines, found.distance(k)), truth)
        else:
            judged.same("another plan", (truth, found.exhausted), (None, True))
    return judged
