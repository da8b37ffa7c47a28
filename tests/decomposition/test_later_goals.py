"""Bounds on goals after the moves: never above what plans attain, the same as of the whole model, and certified."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from reallocate import read_instance, solve, verify
from reallocate.decomposition import goal_master
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.goal_master import GoalMaster
from reallocate.decomposition.later_goals import LaterGoals
from reallocate.families.instances import generate
from reallocate.instance.writer import write_instance
from reallocate.plan.figures import IN_HOURS, figures
from reallocate.plan.model import by_key
from reallocate.plan.replay import replay
from reallocate.proof.claims import certificate
from reallocate.proof.judge import Judge, as_verified
from reallocate.running.control import Control
from tests.oracle.lever_cases import draw_tiny
from tests.oracle.lever_data import WITHOUT, to_files
from tests.oracle.levers import answer
from tests.oracle.random_instances import random_instance
from tests.proof.directories import seal
from tests.study.featured import featured

NONE = np.zeros(0, np.int32)
ORDERS = (("moves", "waiting", "travel", "shipping"), ("waiting", "moves", "shipping"), ("travel", "waiting"))


def pursued(demands, plan, goals, control=None):
    """The claims about goals after the days, and the better plans that were found on the way."""
    claims, plans = [], []
    judge = Judge(demands.instance)
    LaterGoals(demands, goals, judge, control or Control(), 1.0, plans.append, claims.append).pursue(plan, NONE)
    return claims, plans


def attained(result):
    """What the plan of a result has of the goals, hours in hundredths."""
    return {goal.name: int(goal.value * (100 if goal.name in IN_HOURS else 1)) for goal in result.goals}


def assert_bounded(instance, goals, days=None):
    """No bound is above what the best plan has; what is claimed the verifier accepts. Return how many are met."""
    best = solve(instance, goals=goals, method="monolith", days=days)
    if not best.plan or not best.days:
        return []
    assert all(goal.proven for goal in best.goals[0 if days is None else 1 :])
    values, judge = attained(best), Judge(instance)
    demands = Demands(instance, days or best.days)
    master, met = GoalMaster(demands, Control(), by_key(best.plan.moves), NONE), []
    for goal in goals:
        if goal != "moves":
            assert master.settle(goal)
            assert master.value <= values[goal] + 1e-6 * max(1, values[goal])
            found = judge.least(master.duals(), goal, master.value - 1e-6)
            least = 0 if found is None else found[0]
            assert master.value * (1 - 1e-6) - 1e-6 <= least <= values[goal]
            met.append(least == values[goal])
        master.hold(goal, values[goal])
    claims, plans = pursued(demands, best.plan, goals)
    assert not plans  # none is better than the best
    proven = verify.check_certificate(as_verified(instance), certificate(instance, claims))
    assert [claim.kind for claim in claims if claim.most is not None] == list(proven.goals)
    assert not any(better.denies(goal, values) for goal, better in proven.goals.items())
    return met


def test_no_bound_of_a_tiny_instance_is_above_the_best_plan():
    met = [
        one
        for seed in range(60)
        for goals in ORDERS[: 1 + seed % 3]
        for one in assert_bounded(random_instance(seed), goals, days=None if seed % 4 else 6)
    ]
    assert len(met) > 120
    assert sum(met) > 0.8 * len(met)


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 5, 6, 7, 9, 11])
def test_no_bound_is_above_the_best_plan_whatever_the_features(seed):
    """Closures, minima and maxima, lenders, rates, one-way legs and 0-day trips, in all combinations."""
    assert_bounded(featured(seed, (5, 7)), ORDERS[seed % 3])


def test_no_bound_is_above_what_exhaustive_search_finds(tmp_path):
    """Of tiny instances with all levers that the decomposition knows, rules of the planner among them."""
    count = met = 0
    for seed in range(160):
        case = WITHOUT["couriers"](WITHOUT["arrivals"](draw_tiny(seed)))
        if case.partial or (best := answer(case)) is None:
            continue
        instance = read_instance(to_files(case, tmp_path / str(seed)))
        result = solve(instance, method="decomposition")
        for goal in result.goals:
            least = getattr(best.figures, goal.name)
            value, bound = (int((n or 0) * (100 if goal.name in IN_HOURS else 1)) for n in (goal.value, goal.bound))
            assert bound <= least <= value, (seed, goal)
            count, met = count + bool(least), met + (bound == least > 0)
            if value > least:
                break  # what follows is about plans as good as this one
    assert count > 60
    assert met > 0.8 * count


def test_a_run_that_is_ended_claims_nothing():
    instance = generate("island", 0, sites=12)
    best = solve(instance, goals=("moves",), method="decomposition")
    control = Control()
    control.stop.set()
    assert pursued(Demands(instance, best.days), best.plan, ("moves", "waiting"), control) == ([], [])


def test_waiting_is_lowered_at_the_same_days_and_moves():
    """Of an island more than half of what lies between the plan with the fewest moves and the bound."""
    instance = generate("island", 0, sites=20)
    first = solve(instance, goals=("moves",), method="decomposition")
    (claim,), plans = pursued(Demands(instance, first.days), first.plan, ("moves", "waiting"))
    found = [figures(instance, replay(instance, plan)) for plan in plans]
    assert not any(replay(instance, plan).breaches for plan in plans)
    assert all((one.days, one.moves) == (first.days, first.goal("moves").value) for one in found)
    before = figures(instance, first.replay).waiting
    assert claim.most < found[-1].waiting < claim.most + (before - claim.most) / 2


# --- the files ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    """An instance of which only bounds are known, and its plan directory."""
    place = tmp_path_factory.mktemp("honest")
    file = write_instance(generate("island", 3, sites=14), place)
    result = solve(read_instance(file), method="decomposition")
    result.write(place / "plan")
    return file, place / "plan", result


def test_where_shipments_are_too_many_the_bound_is_lower(honest, monkeypatch):
    """Blanks are left out then; the rows of printers alone say less."""
    _file, _plan, result = honest
    instance, most = result.instance, []
    for shipments in (goal_master.MOST_SHIPMENTS, 0):
        monkeypatch.setattr(goal_master, "MOST_SHIPMENTS", shipments)
        claims, _plans = pursued(Demands(instance, result.days), result.plan, ("moves", "waiting"))
        most += [claim.most for claim in claims]
    every, none = most
    assert 0.9 * every < none < every


def test_the_summary_tells_bounds_that_the_verifier_checks(honest, tmp_path):
    file, plan, result = honest
    waiting = result.goal("waiting")
    assert waiting.certified
    assert 0.9 * waiting.value < waiting.bound < waiting.value
    assert verify.verify_plan(plan, file)["valid"]
    lying = Path(shutil.copytree(plan, tmp_path / "plan"))
    goals = json.loads((plan / "summary.json").read_text(encoding="utf-8"))["goals"]
    for goal in goals:
        if goal["name"] == "waiting":
            goal["bound"] += 1
    seal(lying, {"goals": goals})
    with pytest.raises(verify.Refused, match="certified that is not proved"):
        verify.verify_plan(lying, file)


def test_no_change_to_a_claim_proves_what_the_plan_denies(honest):
    """Every multiplier left out, doubled or a little more; more of the goal, fewer days, less of what is held."""
    file, plan, result = honest
    document = json.loads((plan / "certificate.json").read_text(encoding="utf-8"))
    problem, values = verify.read_instance(file), attained(result)
    outcomes: Counter[bool] = Counter()

    def judged() -> None:
        try:
            proven = verify.check_certificate(problem, {**document, "claims": [claim]})
        except verify.Refused:
            outcomes[False] += 1
        else:
            outcomes[True] += 1
            assert not any(better.denies(goal, values) for goal, better in proven.goals.items())

    def changed(place: Any, key: str, others: Iterable[object]) -> None:
        kept = place[key]
        for other in others:
            place[key] = other
            judged()
        place[key] = kept

    for claim in document["claims"]:
        if claim["claim"] not in ("waiting", "travel", "shipping"):
            continue
        (leaf,) = claim["proof"]
        places = [(days, key) for sites in leaf["rows"].values() for days in sites.values() for key in days]
        places += [(leaf, goal) for goal in verify.GOALS if goal in leaf]
        for place, key in places[:: 1 + len(places) // 40]:
            number = Fraction(place[key])
            changed(place, key, map(str, (0, 2 * number, number * Fraction(1001, 1000), -number)))
        changed(claim, "most", (claim["most"] + 1, claim["most"] + 10**3, values[claim["claim"]], 10**20))
        changed(claim, "horizon", (claim["horizon"] - 1, claim["horizon"] + 1))
        for goal, most in claim["held"].items():
            changed(claim["held"], goal, (0, most - 1, most + 1, 10**20))
    assert min(outcomes.values()) > 50
