"""Completing a planner's plan against exhaustive search, one random case a seed."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from random import Random

from reallocate import Instance, check
from reallocate.instance.roads import hundredths
from reallocate.questions.check import Checked
from tests.oracle.blanks import Best, best, sendable
from tests.oracle.case import Case, added_up, read, refused
from tests.oracle.drawing import MAX_DAYS, draw_cards, draw_instance, draw_moves, draw_shipments
from tests.oracle.ground import Ground, Trips

Cards = dict[tuple[int, int], int]
#: Breaches that nobody but the program can be blamed for, in files that it made.
OURS = {
    "shipments": {"not_lender"},
    "assignment": {"over_capacity", "over_backlog", "closed", "derived_differs"},
}


@dataclass
class Completed:
    """The best completion of given files; `wishes` are kept in it, unless that leaves more cards."""

    days: int
    best: Best
    wishes: bool


def best_completion(ground: Ground, moves: Trips, shipments: Trips | None, cards: Cards | None) -> Completed:
    """Most cards printed within the longest plan, then fewest days, least waiting, least shipping, fewest blanks."""
    limit = MAX_DAYS if cards is None else max((day for (day, _i), count in cards.items() if count), default=0)
    standing, ends = ground.standing(moves, limit), ground.ends

    def printed(days: int, *, costs: bool = False) -> Best:
        return best(ground, standing, days, shipments=shipments, cards=cards, costs=costs)

    most, wishes = printed(limit).cards, True
    if cards is None and most < ground.waiting:
        ground.ends = [inf] * len(ends)
        wishes = printed(limit).cards == most
        most = printed(limit).cards
        ground.ends = ends if wishes else ground.ends
    days = next(days for days in range(limit + 1) if printed(days).cards == most)
    found = Completed(days, printed(days, costs=True), wishes)
    ground.ends = ends
    return found


def legal_moves(ground: Ground, rows: Trips, days: int) -> bool:
    """Whether all rows can be made and keep all limits and rules about printers, in a plan that takes `days` days."""
    if ground.carried_out([(*key, count) for key, count in sorted(rows.items())]) != rows:
        return False
    last = max([ground.last_fixed(), *(key[0] for key in rows)])
    by_day = [{key[1:]: count for key, count in rows.items() if key[0] == day} for day in range(1, last + 1)]
    return (
        all(ground.obeys(day, sent) for day, sent in enumerate(by_day, 1))
        and (ground.most_moves is None or sum(rows.values()) <= ground.most_moves)
        and all(ground.within_limits(there) for there in ground.standing(rows, days))
    )


def completion(seed: int, rules: int = 0) -> Case:
    """Moves alone, moves and shipments, or moves and an assignment: what is missing is completed at its best."""
    rng = Random(f"c{seed}/{rules}")
    instance = draw_instance(rng, rules=rules)
    ground = Ground(instance)
    moves = draw_moves(rng, ground, 4, sound=rng.random() < 0.6)
    kind = rng.choice(["moves", "moves", "shipments", "assignment"])
    shipments = draw_shipments(rng, ground) if kind == "shipments" else None
    cards = draw_cards(rng, ground, moves) if kind == "assignment" else None
    plan = read(instance, moves, shipments, cards)
    made = ground.carried_out(moves)
    wanted = best_completion(ground, made, None if shipments is None else sendable(ground, shipments), cards)
    finished = wanted.best.cards == ground.waiting
    case, found = Case(f"{kind} {'finished' if finished else 'cards left'}"), check(instance, plan)

    named = len(found.replay.cards)
    left = ground.waiting - wanted.best.cards
    case.same("cards left", sum(found.replay.backlog_left[-1]) if named else ground.waiting, left)
    case.same("days", found.days, wanted.days if finished else None)
    case.same("last card", found.replay.last_printing_day, wanted.days)
    case.same("waiting", found.figures.waiting, wanted.best.waiting + left * named)
    case.same("shipping, blanks", (hundredths(found.figures.shipping), found.figures.blanks), wanted.best[2:])
    missing = tuple(name for name in ("shipments", "assignment") if name not in plan.given)
    case.same("completed", found.completed, missing)
    given = [
        (plan.moves, found.plan.moves),
        (plan.shipments, found.plan.shipments),
        (plan.printing, found.plan.printing),
    ]
    names = ("moves", "shipments", "assignment")
    kept = [before == after for name, (before, after) in zip(names, given, strict=True) if name in plan.given]
    case.true("a given file was changed", all(kept))
    codes = {finding.code for finding in found.findings}
    for name in missing:
        case.same(f"breaches of the completed {name}", codes & OURS[name], set())
    if kind == "moves":
        case.true("blanks that are not there", "no_blanks" not in codes)
        case.same(
            "valid", found.valid, finished and wanted.wishes and legal_moves(ground, added_up(moves), wanted.days)
        )
    _check_bounds(case, instance, found, wanted, finished)
    return case


def _check_bounds(case: Case, instance: Instance, found: Checked, wanted: Completed, finished: bool) -> None:
    """Bounds are attained and certificates accepted; there is one wherever a day less has to be ruled out."""
    values = {"days": wanted.days, **wanted.best._asdict()}
    for goal in found.attained:
        case.same(f"{goal.name} attained", goal.value, values[goal.name])
        certain = wanted.wishes or goal.name != "days"
        case.same(f"bound on {goal.name}", goal.bound, goal.value if certain else None)
    if finished and wanted.wishes:
        case.same("days_bound", found.given_days_bound, wanted.days)
        needed = wanted.days > 1 and "assignment" in found.completed
        case.true("no certificate", bool(found.claims) or not needed)
    case.same("refused", refused(instance, found.claims), None)
    case.true("a certificate of too much", all((one.horizon or 0) < wanted.days for one in found.claims))
