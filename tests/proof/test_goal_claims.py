"""Claims that no plan is better in a goal which is as good in those before it: what is proven, and what is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from reallocate import read_instance, solve, verify
from reallocate.proof.judge import as_verified
from reallocate.proof.vipr.program import refuted
from tests.conftest import ROOT
from tests.oracle.lever_cases import draw_tiny
from tests.oracle.lever_data import to_files
from tests.oracle.levers import answer
from tests.proof.alone import alone
from tests.proof.directories import seal, written
from tests.proof.small_checker import check

BASE = str(ROOT / "instances/every-feature.csv")
GOALS = ("waiting", "travel", "shipping", "courier")


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    """The plan directory of a small instance with every feature."""
    return written(BASE, tmp_path_factory.mktemp("honest"))[1]


@pytest.fixture
def plan(honest, tmp_path):
    return Path(shutil.copytree(honest, tmp_path / "plan"))


def refused(plan: Path) -> str | None:
    """The code of the reason for which a directory is refused; None: it is accepted."""
    try:
        verify.verify_plan(plan, BASE)
    except verify.Refused as reason:
        return reason.code
    return None


def changed(plan: Path, goal: str, change: Callable[[Any], object]) -> str | None:
    """Change the claim about a goal, renew the digests, and return the code of the refusal."""
    document = json.loads((plan / "certificate.json").read_text(encoding="utf-8"))
    claim = next(claim for claim in document["claims"] if claim["claim"] == goal)
    change(claim)
    (plan / "certificate.json").write_text(json.dumps(document), encoding="utf-8")
    seal(plan)
    return refused(plan)


def leaves(claim: Any) -> list[Any]:
    return [node for node in claim["proof"] if "branch" not in node]


def test_every_goal_of_an_instance_with_every_feature_is_certified(plan):
    found = verify.verify_plan(plan, BASE)
    assert found["best"] == list(GOALS)
    assert str(found["verdict"]).endswith("has less waiting, travel, shipping, courier.")
    goals = json.loads((plan / "summary.json").read_text(encoding="utf-8"))["goals"]
    assert all(goal["certified"] and goal["bound"] == goal["value"] for goal in goals)
    run = alone(plan, "--instance", BASE)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("goal", GOALS)
def test_what_a_claim_says_is_weighed_against_its_proof(goal, plan):
    """A limit that the plan itself keeps, fewer multipliers, an end that proves nothing: each is refused."""
    untouched = (plan / "certificate.json").read_bytes()

    def tried(change: Callable[[Any], object]) -> str | None:
        (plan / "certificate.json").write_bytes(untouched)
        return changed(plan, goal, change)

    unit = verify.unit_of(as_verified(read_instance(BASE)), goal)
    assert tried(lambda claim: claim.update(most=claim["most"] + unit)) in ("leaf_open", "contradiction")
    assert tried(lambda claim: claim.update(most=10**24)) == "leaf_open"
    assert tried(lambda claim: leaves(claim)[-1].update(rows={})) == "leaf_open"
    assert tried(lambda claim: [leaf.update({goal: "0"}) for leaf in leaves(claim)]) == "leaf_open"
    assert tried(lambda claim: leaves(claim)[0].update({goal: "-1"})) == "negative"
    assert tried(lambda claim: [leaf.pop("branches", None) for leaf in leaves(claim)]) == "leaf_open"
    assert tried(lambda claim: claim["proof"].pop()) == "malformed"
    assert tried(lambda claim: claim.pop("held")) == "no_such_row"
    assert tried(lambda claim: claim["held"].update(moves=claim["held"]["moves"] - 1)) == "unproven"
    assert tried(lambda claim: claim["held"].update({goal: 1})) == "malformed"
    assert tried(lambda claim: claim["held"].update(days=5)) == "malformed"
    assert tried(lambda claim: claim.update(terms={"late": True})) == "malformed"
    assert tried(lambda claim: claim.update(horizon=claim["horizon"] - 1)) in ("unproven", "no_such_row")
    assert tried(lambda claim: None) is None


def test_no_multiplier_is_superfluous_enough_to_prove_a_better_value(plan):
    """Every number of every leaf doubled or left out: no claim is accepted then that the plan denies."""
    document = json.loads((plan / "certificate.json").read_text(encoding="utf-8"))
    problem, figures = verify.read_instance(BASE), {}
    for goal in json.loads((plan / "summary.json").read_text(encoding="utf-8"))["goals"]:
        figures[goal["name"]] = round(goal["value"] * (100 if goal["name"] in verify.IN_HOURS else 1))
    tried = accepted = 0
    for claim in document["claims"]:
        for leaf in leaves(claim) if claim["claim"] in GOALS else ():
            places = [(days, key) for sites in leaf["rows"].values() for days in sites.values() for key in days]
            for days, key in [*places[::3], *((leaf, goal) for goal in GOALS if goal in leaf)]:
                number = days[key]
                for other in ("0", str(2 * Fraction(number))):
                    days[key], tried = other, tried + 1
                    try:
                        proven = verify.check_certificate(problem, document)
                    except verify.Refused:
                        continue
                    finally:
                        days[key] = number
                    accepted += 1
                    assert not any(better.denies(goal, figures) for goal, better in proven.goals.items())
    assert tried > 100
    assert accepted < tried / 2


def test_a_goal_that_a_claim_holds_has_to_come_before_it(plan):
    """Who puts waiting last must not say that it is the least of all plans."""
    record = json.loads((plan / "summary.json").read_text(encoding="utf-8"))
    days, moves, waiting, *others = record["goals"]
    seal(plan, {"goals": [days, waiting, moves, *others]})
    assert refused(plan) == "unproven"


def test_two_claims_about_a_goal_and_one_about_couriers_of_nobody_are_refused(plan):
    document = json.loads((plan / "certificate.json").read_text(encoding="utf-8"))
    twice = {**document, "claims": [*document["claims"], document["claims"][-1]]}
    with pytest.raises(verify.Refused, match="there twice"):
        verify.check_certificate(verify.read_instance(BASE), twice)
    alone_there = verify.read_instance(ROOT / "instances/tiny-two-sites.csv")
    about = {"schema": verify.SCHEMA, "instance": {"digests": alone_there.digests}}
    for claim in (
        {"claim": "courier", "horizon": 3, "held": {}, "most": 0, "proof": [{}]},
        {"claim": "waiting", "horizon": 3, "held": {"courier": 0}, "most": 0, "proof": [{}]},
    ):
        with pytest.raises(verify.Refused, match=r"unknown|no other goal"):
            verify.check_certificate(alone_there, {**about, "claims": [claim]})


@pytest.mark.parametrize("goals", [("waiting", "moves", "travel"), ("shipping",), ("travel", "waiting")])
def test_goals_are_certified_in_whatever_order_they_are_asked_for(goals, tmp_path):
    result = solve(read_instance(BASE), goals=goals)
    assert all(goal.proven and goal.certified for goal in result.goals)
    result.write(tmp_path / "plan")
    assert verify.verify_plan(tmp_path / "plan", BASE)["best"] == [goal for goal in goals if goal != "moves"]


def test_what_is_certified_is_the_best_of_all_plans_there_are(tmp_path):
    """Against the enumeration of tiny instances with every lever, goal by goal."""
    count = 0
    for seed in range(120):
        case = draw_tiny(seed)
        best = answer(case)
        if best is None or case.partial or not best.figures.last_day:
            continue
        result = solve(read_instance(to_files(case, tmp_path / str(seed))))
        for goal in result.goals:
            hours = 100 if goal.name in verify.IN_HOURS else 1
            assert round((goal.value or 0) * hours) == getattr(best.figures, goal.name), (seed, goal)
            assert goal.certified, (seed, goal)
            count += bool(goal.value)
    assert count > 40


def test_the_claims_have_files_that_a_checker_of_its_own_accepts(plan):
    """As VIPR: the limits on goals are rows of the program, and the contradiction is derived from them."""
    document = json.loads((plan / "certificate.json").read_text(encoding="utf-8"))
    problem = verify.read_instance(BASE)
    for claim in document["claims"]:
        if claim["claim"] in GOALS:
            limits = verify.limits_of(problem, claim["claim"], claim["most"], claim["held"])
            text = refuted(verify.Frame(problem, claim["horizon"]), claim["proof"], *limits).text()
            assert f"\n{claim['claim']} G " in text
            check(text)
