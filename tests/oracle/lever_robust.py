"""Broken printers and late deliveries against exhaustive search, one random case a seed."""

from __future__ import annotations

from itertools import product
from math import inf
from random import Random

from reallocate import robust
from tests.oracle.case import Case
from tests.oracle.lever_data import LeverCase
from tests.oracle.lever_promise import days_of, delivered, with_more
from tests.oracle.lever_study import drawn


def with_less(case: LeverCase, way: tuple[int, ...]) -> LeverCase:
    return with_more(case, {i: -lost for i, lost in enumerate(way)})


def late_by(case: LeverCase, days: int) -> LeverCase:
    """All deliveries so many days late."""
    for cell in sorted({*case.blanks, *case.printers, *case.ready}, reverse=True):
        case = delivered(case, cell, cell[0] + days)
    return case


def lever_robust(seed: int, _rules: int = 0) -> Case:
    """The worst of all ways to lose a printer or two, and each delivery, and all, up to two days late."""
    pair, judged = drawn(seed), Case("totals")
    if pair is None:
        return judged
    case, instance = pair
    most = Random(f"robust {seed}").choice([1, 2, 2, 3])
    found = robust(instance, most, late=2)
    assert found.breakdowns is not None
    every = [way for way in product(*(range(place.printers + 1) for place in case.sites)) if sum(way) <= most]
    ways = [
        way
        for way in every
        if all(not lost or place.printers - lost >= place.least for lost, place in zip(way, case.sites, strict=True))
    ]
    days = {way: days_of(with_less(case, way)) for way in ways}
    asked, worst = found.breakdowns, max(days.values())
    judged.same("ways", (asked.ways, asked.left_out), (len(ways), len(every) - len(ways)))
    judged.same("worst days", inf if asked.days is None else asked.days, worst)
    judged.true("worst unproven", asked.proven or asked.days is None)
    lost = dict(asked.worst or ())
    way = tuple(lost.get(i, 0) for i in range(len(case.sites)))
    judged.same("days of the worst", days[way], worst)
    judged.true("more searches than ways", asked.solved <= len(ways))
    cells = sorted({*case.blanks, *case.printers, *case.ready})
    for one in found.late:
        if one.delivery is None:
            wanted = max(days_of(late_by(case, n)) for n in (1, 2))
        else:
            cell = cells[one.delivery]
            wanted = max(days_of(delivered(case, cell, cell[0] + n)) for n in (1, 2))
        judged.same(f"late {one.delivery}", inf if one.fewest.days is None else one.fewest.days, wanted)
    judged.seen = "no plan" if days[(0,) * len(case.sites)] == inf else "none left" if worst == inf else "worse"
    if judged.seen == "worse" and worst == days_of(case):
        judged.seen = "no worse"
    return judged
