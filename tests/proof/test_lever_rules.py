"""The planner's rules together with the levers: no plan that obeys both misses a row, or is above a bound on a sum.

The plans are those that `solve` finds, which its replay has judged.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from reallocate import InvalidInput, Result, read_instance, solve, verify
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import LeverCase, LeverPlan, to_files
from tests.proof.levered import Point, Row, left_by, rows_of

SEEDS = range(70)


def rules(rng: Random, case: LeverCase) -> str:
    """Return a table of one to three rules about offices."""
    offices, lines = [place.code for place in case.sites if not place.depot], list[str]()
    for _line in range(rng.randint(1, 3)):
        a, b = rng.sample(offices, 2)
        lines.append(
            rng.choice(
                [
                    f"keep_at_least,{a},,,1",
                    f"forbid,{a},{b},,",
                    f"accept_none,{a},,,",
                    f"not_before,,,{rng.randint(1, 2)},",
                    f"not_after,,,{rng.randint(1, 4)},",
                    f"departures_per_day,,,,{rng.randint(1, 2)}",
                    f"moves_total,,,,{rng.randint(1, 3)}",
                    f"finish_by,{a},,{rng.randint(2, 6)},",
                    f"fix,{a},{b},{rng.randint(1, 4)},{rng.randint(0, 2)}",
                    f"not_later_than_alone,{a},,,",
                    f"serve_at_least,{a},,,1",
                ]
            )
        )
    return "\n".join(["rule,site,to,day,value", *lines, ""])


def plan_of(result: Result) -> LeverPlan | None:
    """Return the plan of a result by whose cards are printed where."""
    if result.plan is None:
        return None
    moves, shipments, couriers = (
        tuple((trip.day, trip.origin, trip.destination, trip.count) for trip in trips)
        for trips in (result.plan.moves, result.plan.shipments, result.plan.couriers)
    )
    printed = Counter({(entry.day, entry.site, entry.site): entry.cards for entry in result.plan.printing})
    for day, at, owner, cards in couriers:
        printed[day, at, at] -= cards
        printed[day, at, owner] += cards
    return LeverPlan(moves, shipments, tuple((*key, cards) for key, cards in printed.items() if cards))


@cache
def tried(seed: int) -> tuple[tuple[Point, tuple[Row, ...]], ...]:
    """Return the plan of a case as points that keep terms of several kinds, and rows that they have to keep."""
    rng = Random(f"rules {seed}")
    case = draw_case(seed)
    with TemporaryDirectory() as folder:
        file = to_files(case, Path(folder))
        file.with_name("case.rules.csv").write_text(rules(rng, case), encoding="utf-8")
        try:
            result = solve(read_instance(file), partial=case.partial, effort=0.05)
        except InvalidInput:  # rules about what there is not
            return ()
        problem = verify.read_instance(file)
    plan, days = plan_of(result), result.days
    if plan is None or days is None:
        return ()
    left = left_by(problem, plan) if case.partial else {}
    n = sum(left.values())
    if sum(map(problem.demand, range(len(problem.codes)))) <= n:  # nobody is served; no claim is about such plans
        return ()
    plain, later = verify.Terms(fewer_cards=n, partial=n > 0), days + rng.randint(0, 3)
    given = plain._replace(moves=tuple(sorted(plan.moves)), late=True)
    found = [
        Point(problem, plan, days, plain, left=left),
        Point(problem, plan, later, plain, left=left),
        Point(problem, plan, later, plain._replace(late=True), rng.randint(1, days or 1), left=left),
        Point(problem, plan, later, given, left=left),
        Point(problem, plan, later, plain._replace(shipments=tuple(sorted(plan.shipments))), left=left),
    ]
    return tuple((point, tuple(rows_of(point.frame, rng, 4))) for point in found if point.frame.last_day)


def check_plans() -> Counter[str]:
    """Raise AssertionError where a plan misses a row or is above a bound."""
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        rng = Random(f"sums of rules {seed}")
        for old, rows in tried(seed):
            point = Point(old.problem, old.plan, old.horizon, old.terms, old.least_days, left=old.left)
            assert not point.frame.contradicted, seed
            seen["points"] += 1
            seen.update(row[0] for row in rows)
            for row in rows:
                assert point.lacks(row) <= 0, (seed, row, point.terms)
            for _turn in range(6):
                total = verify.Combination(point.frame)
                for row in rng.sample(rows, min(len(rows), rng.choice([2, 5, 10, 30]))):
                    total.add(*row, rng.randint(1, 6) * (rng.choice([1, -1]) if row[0] == "C6" and not row[2] else 1))
                if point.problem.total is not None and not point.frame.moves_given:
                    total.add_total(rng.randint(0, 3))
                assert total.excess() <= total.right - point.value(total), (seed, point.terms)
    return seen


def test_no_plan_that_obeys_rules_and_levers_misses_a_row_or_is_above_a_bound():
    seen = check_plans()
    assert seen["points"] >= 100, seen
    assert min(seen[family] for family in ("C7", "C8", "C9", "C10", "R1", "V1", "V2", "V4")) >= 10, seen


@pytest.mark.parametrize("name", ["minima", "fixed trips", "closed roads"])
def test_what_rules_leave_open_is_not_taken_for_impossible(name, monkeypatch):
    """Were one of them read more strictly than it is meant, some plan would show it."""
    for seed in SEEDS:
        tried(seed)  # before anything is wrong
    if name == "fixed trips":
        monkeypatch.setattr(verify, "_of_given", lambda *_: 0)
    elif name == "closed roads":
        monkeypatch.setattr(verify.Instance, "departs", verify.Instance.open)
    else:
        monkeypatch.setattr(verify.Instance, "fewest", lambda instance, i: instance.least[i] + instance.keep[i])
    with pytest.raises(AssertionError):
        check_plans()
