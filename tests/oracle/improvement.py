"""The fewest edits of a planner's moves against exhaustive search, one random case a seed."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from random import Random

from reallocate import Instance, Plan, check, improve
from reallocate.questions.improve import Point, repair
from tests.oracle.case import Case, added_up, of_trips, read, refused
from tests.oracle.drawing import draw_instance, draw_moves
from tests.oracle.ground import Ground, Trips
from tests.oracle.walks import fewest_days, fits

#: Longest plan of a case: the search for the fewest edits goes through all numbers of days.
FEW_DAYS = 8


def edits(one: Trips, other: Trips) -> int:
    """The larger of rows taken out and rows put in; a changed row is both."""
    return max(len(one.items() - other.items()), len(other.items() - one.items()))


def curve(ground: Ground, given: Trips, limit: int) -> list[int | None] | None:
    """Fewest days for 0, 1, 2, ... edits, up to the fewest of all; None: there is no plan, whatever is changed."""
    fewest = fewest_days(ground, limit, late=True)
    if fewest is None:
        return None
    found: list[int | None] = []
    known = limit + 1
    while known > fewest:
        most = len(found)
        days = (d for d in range(fewest, known) if fits(ground, d, late=True, given=given, most=most))
        known = next(days, known)
        found.append(None if known > limit else known)
    return found


def improvement(seed: int, rules: int = 0) -> Case:
    """Up to four rows of moves, many of them wrong: fewest days for every number of edits, and fewest edits to mend."""
    rng = Random(f"i{seed}/{rules}")
    instance = draw_instance(rng, rules=rules).replace(max_days=FEW_DAYS)
    if rng.random() < 0.05:
        instance = instance.replace(sites=tuple(replace(site, backlog=0) for site in instance.sites))
    ground = Ground(instance)
    rows = draw_moves(rng, ground, 4, sound=rng.random() < 0.7)
    given, plan = added_up(rows), read(instance, rows)
    wanted, found = curve(ground, given, FEW_DAYS), improve(instance, plan)
    case = Case(
        "nobody waits"
        if not ground.waiting
        else "impossible"
        if wanted is None
        else f"{len(wanted) - 1} edits to the fewest days"
    )
    case.same("numbers of edits", [point.edits for point in found.curve], list(range(len(found.curve))))
    for point in found.curve:
        truth = None if wanted is None else wanted[min(point.edits, len(wanted) - 1)]
        what = f"days after {point.edits} edits"
        if point.proven:
            case.same(f"{what}, proven", point.days, truth)
        else:
            case.seen = "unproven"
            case.true(f"{what}, below the truth {truth}", (point.days or inf) >= (truth or inf))
        if point.plan is None:
            case.same(f"{what} without a plan", point.days, None)
        else:
            _check_point(case, instance, given, point)
    if wanted is not None and case.seen != "unproven":
        case.same("length of the curve", len(found.curve), len(wanted))
        case.true("days_bound above the fewest days", found.days_bound <= (wanted[-1] or inf))
    case.same("refused", refused(instance, found.claims), None)
    _check_repair(case, instance, plan, wanted)
    return case


def _check_point(case: Case, instance: Instance, given: Trips, point: Point) -> None:
    """The changes turn the given rows into a plan that is accepted, as it is and when it is completed anew."""
    assert point.plan is not None
    rows, wanted = dict(given), of_trips(point.plan.moves)
    for change in point.changes:
        if change.out is not None:
            key = change.out.day, change.out.origin, change.out.destination
            case.same("number of the row taken out", rows.pop(key, None), change.out.count)
    for change in point.changes:
        if change.put is not None:
            key = change.put.day, change.put.origin, change.put.destination
            case.true("a row put in twice", key not in rows)
            rows[key] = change.put.count
    case.same("moves after the changes", rows, wanted)
    case.true("more changes than edits", max(len(point.changes), edits(given, wanted)) <= point.edits)
    anew = read(instance, [(*key, count) for key, count in sorted(wanted.items())])
    for what, plan in (("the plan", point.plan), ("its moves alone", anew)):
        judged = check(instance, plan)
        codes = [finding.code for finding in judged.findings]
        case.same(f"{what} after {point.edits} edits {codes}", (judged.valid, judged.days), (True, point.days))


def _check_repair(case: Case, instance: Instance, plan: Plan, wanted: list[int | None] | None) -> None:
    found = repair(instance, plan)
    needed = next((k for k, days in enumerate(wanted or []) if days is not None), None)
    mended = found.repair
    proven = all(point.proven for point in found.curve if point.days is None)
    if proven:
        case.same("edits to mend it", None if mended is None else mended.edits, needed)
    else:
        case.seen = "unproven"
        case.true("fewer edits than are needed", mended is None or needed is None or mended.edits >= needed)
    if mended is not None and mended.plan is not None:
        judged = check(instance, mended.plan)
        case.same("the mended plan", (judged.valid, judged.days), (True, mended.days))
        case.true("more edits", edits(of_trips(plan.moves), of_trips(mended.plan.moves)) <= mended.edits)
