"""The search by decomposition: the same on one core, honest when it is ended, and for rules that it does not cover."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from reallocate import Control
from reallocate.errors import UsageError
from reallocate.families.instances import generated
from reallocate.instance.parts import Rule
from reallocate.plan.replay import replay
from reallocate.proof.judge import Judge
from reallocate.search.driver import solve
from reallocate.search.method import chosen


def digest(result):
    return result.days, result.days_bound, result.plan.moves, result.plan.shipments, result.plan.printing, result.claims


def test_one_core_gives_the_same_plan_and_proof(monkeypatch):
    instance = generated("island", 3, sites=24)
    two = solve(instance, goals=("moves",), method="decomposition")
    for module in ("reallocate.decomposition.large_neighbourhood", "reallocate.search.decomposed"):
        monkeypatch.setattr(f"{module}.ThreadPoolExecutor", lambda _cores: ThreadPoolExecutor(1))
    one = solve(instance, goals=("moves",), method="decomposition", control=Control(apart=False))
    assert digest(one) == digest(two)


def test_an_island_has_a_plan_within_a_day_of_its_bound_and_proofs_that_the_verifier_accepts():
    instance = generated("island", 0)
    assert chosen(instance, "auto") == "decomposition"
    found = solve(instance, days=16)
    assert found.plan is not None
    assert not replay(instance, found.plan).breaches
    judge = Judge(instance)
    kinds = set()
    for claim in found.claims:
        assert judge.accepts(list(claim.nodes), claim.horizon, claim.most)
        kinds.add(claim.kind)
    assert kinds == {"days", "moves"}
    assert found.status == "feasible"


def test_a_province_within_too_few_days_is_impossible_with_a_certificate():
    instance = generated("province", 1)
    found = solve(instance, max_days=14, method="decomposition")
    assert found.status == "impossible"
    assert [claim.horizon for claim in found.claims if claim.kind == "days"] == [14]


def test_a_clock_ends_the_search_with_the_plan_so_far():
    instance = generated("region", 0)
    found = solve(instance, time_limit=1.0)
    assert found.limit == "time"
    assert found.plan is not None
    assert found.status in ("feasible", "days_proven")


def test_rules_about_several_trips_go_to_the_monolith_where_it_can_be_built():
    instance = generated("island", 0)
    ruled = instance.replace(rules=(Rule("departures_per_day", value=20),), digests=())
    assert chosen(ruled, "auto") == "monolith"
    assert chosen(ruled, "decomposition") == "decomposition"


def test_rules_that_are_not_covered_are_never_broken():
    """The relaxation without the rule still bounds; a plan that breaks the rule is never shown."""
    instance = generated("province", 1).replace(rules=(Rule("departures_per_day", value=3),), digests=())
    found = solve(instance, goals=("moves",), method="decomposition")
    exact = solve(instance, goals=("moves",), method="monolith")
    assert found.days_bound <= exact.days
    if found.plan is not None:
        assert not replay(instance, found.plan).breaches
        assert found.days >= exact.days


def test_an_unknown_method_is_refused():
    with pytest.raises(UsageError, match="unknown method"):
        solve(generated("province", 0), method="guess")
