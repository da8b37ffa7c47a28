"""The rest of a plan against exhaustive search, in a world with levers: as planned, and as counted otherwise.

What a morning is, is written here once more, from the semantics alone.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

from reallocate import InvalidInput, Plan, Result, State, read_instance, replan, solve
from tests.oracle.case import Case
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import Cell, LeverCase, to_files
from tests.oracle.lever_ground import LeverGround
from tests.oracle.levers import fewest

#: Cards, printers and blanks of a site on a morning.
Counts = tuple[int, int, int]


def morning_of(case: LeverCase, plan: Plan, day: int, counts: list[Counts], *, forget: bool) -> LeverCase:
    """Return what is left of a case on the morning of `day`, where each site has what was counted."""
    ground, before = LeverGround(case), day - 1

    def later(table: Mapping[Cell, int]) -> dict[Cell, int]:
        return {(d - before, i): n for (d, i), n in table.items() if d > before}

    coming = [later(case.blanks), later(case.printers), later(case.ready)]
    trips = [(plan.shipments, ground.under_way), (plan.moves, ground.lost), (plan.couriers, ground.carried)]
    for table, (rows, lasting) in zip(coming, trips, strict=True):
        for trip in rows if not forget else ():
            arrival = trip.day + (lasting[trip.origin][trip.destination] or 0)
            if trip.day <= before < arrival:
                key = arrival - before, trip.destination
                table[key] = table.get(key, 0) + trip.count
    come = [
        place.backlog + sum(n for d, n in ground.fresh[i].items() if 0 < d <= before)
        for i, place in enumerate(case.sites)
    ]
    at_home = [cards - there[0] for cards, there in zip(come, counts, strict=True)]
    for d, j, i, n in ((trip.day, trip.origin, trip.destination, trip.count) for trip in plan.couriers):
        at_home[i] -= n if d + (ground.carried[j][i] or 0) <= before else 0
    for (d, i), n in case.ready.items():
        at_home[i] -= n if d <= before else 0
    sites = tuple(
        replace(
            place,
            backlog=cards,
            printers=printers,
            blanks=blanks,
            own_only=min(cards, max(0, place.own_only - max(0, at_home[i]))),
        )
        for i, (place, (cards, printers, blanks)) in enumerate(zip(case.sites, counts, strict=True))
    )
    served = {}
    for i, value in case.serve_at_least.items():
        served[i] = value - max(0, come[i] - counts[i][0])
    weekdays = {d for d in range(1, case.max_days + 30) if (d - 1) % 7 in case.closed_weekdays}
    return replace(
        case,
        sites=sites,
        blanks=coming[0],
        printers=coming[1],
        ready=coming[2],
        arrivals=tuple((max(1, a - before), b - before, i, n) for a, b, i, n in case.arrivals if b > before),
        shifts=tuple((max(1, a - before), b - before, i, n) for a, b, i, n in case.shifts if b > before),
        closures=frozenset((d - before, i) for d, i in (*case.closures, *((d, None) for d in weekdays)) if d > before),
        closed_weekdays=frozenset(),
        serve_at_least={i: value for i, value in served.items() if value > 0},
        finish_by={i: max(1, d - before) for i, d in case.finish_by.items() if d > before or not counts[i][0]},
        max_days=case.max_days - before,
    )


def planned_on(case: LeverCase, found: Result, day: int) -> list[Counts]:
    """Return what each site has on the morning of a day if all goes as planned."""
    if day == 1 or found.replay is None:
        return [(place.backlog, place.printers, place.blanks) for place in case.sites]
    last = min(day - 1, len(found.replay.cards)) - 1
    counts = zip(
        found.replay.backlog_left[last], found.replay.printers[last], found.replay.blanks_left[last], strict=True
    )
    return list(counts)


def _counted(rng: Random, case: LeverCase, planned: list[Counts], ready: list[int]) -> list[Counts]:
    """Return what might be counted instead: more or fewer cards, a printer broken or mended, other blanks."""
    counts = []
    for place, (cards, printers, blanks), due in zip(case.sites, planned, ready, strict=True):
        more = max(0, blanks + rng.choice([0, 0, -1, -2, 1, 3]))
        if place.depot:
            counts.append((0, 0, more))
        else:
            waiting = max(due, cards + rng.choice([0, 0, -2, -1, 1, 2]))
            counts.append((waiting, max(0, printers + rng.choice([0, 0, 0, -1, 1])), more))
    return counts


def lever_morning(seed: int, _rules: int = 0) -> Case:
    """The best plan of a case, planned anew on each of its mornings, and on one as something else is counted."""
    rng, case, judged = Random(f"morning {seed}"), draw_case(seed), Case("no plan")
    least = fewest(case)
    if least is None:
        return judged
    try:
        with tempfile.TemporaryDirectory() as folder:
            instance = read_instance(to_files(case, Path(folder)))
    except InvalidInput:  # a site that looks like a line of totals
        judged.seen = "totals"
        return judged
    found = solve(instance, partial=case.partial)
    assert found.plan is not None
    judged.same("days", found.days, least[0])
    last = min(case.max_days, found.days + 1)
    for day in range(1, last + 1):
        rest = replan(instance, found.plan, day, partial=case.partial, curve=False)
        judged.same(f"as planned, day {day}", rest.days, found.days)
    day, forget = rng.randint(1, last), rng.random() < 0.3
    planned = planned_on(case, found, day)
    none = [(0, 0, 0)] * len(case.sites)
    due = morning_of(case, found.plan, day, none, forget=forget).ready
    ready = [sum(n for (_day, at), n in due.items() if at == i) for i in range(len(case.sites))]
    counts = _counted(rng, case, planned, ready)
    names = ("backlog", "printers", "blanks")
    rows = [
        {"code": place.code, **dict(zip(names, c, strict=True))} for place, c in zip(case.sites, counts, strict=True)
    ]
    try:
        state = State.of(instance, rows)
    except InvalidInput:  # a row that looks like a line of totals
        judged.seen = "totals"
        return judged
    then = morning_of(case, found.plan, day, counts, forget=forget)
    rest = replan(instance, found.plan, day, state, forget_road=forget, partial=case.partial, curve=False)
    wanted = fewest(then)
    judged.same(f"as counted, day {day}", rest.result.days, None if wanted is None else wanted[0])
    if wanted is not None:
        judged.same(f"moves as counted, day {day}", rest.result.goal("moves").value, wanted[1])
    judged.true("as counted, unproven", wanted is None or rest.result.days_bound == rest.result.days)
    judged.seen = "no plan for the rest" if wanted is None else "forgotten" if forget else "counted"
    return judged
