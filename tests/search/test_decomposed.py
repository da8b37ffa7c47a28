"""The search by decomposition: the same on one core, honest when it is ended, and for rules that it does not cover."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from reallocate import Control
from reallocate.errors import UsageError
from reallocate.families.instances import generate
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Leg, Rule, Settings, Site
from reallocate.plan.replay import replay
from reallocate.proof.judge import Judge
from reallocate.search.driver import solve
from reallocate.search.method import chosen
from reallocate.search.question import DEFAULT_GOALS
from tests.oracle.random_instances import random_instance


def digest(result):
    return result.days, result.days_bound, result.plan.moves, result.plan.shipments, result.plan.printing, result.claims


def test_one_core_gives_the_same_plan_and_proof():
    instance = generate("island", 3, sites=24)
    two, one = (
        solve(instance, goals=("moves",), method="decomposition", control=Control(cores=cores)) for cores in (2, 1)
    )
    assert digest(one) == digest(two)


def test_an_island_has_a_plan_within_a_day_of_its_bound_and_proofs_that_the_verifier_accepts():
    instance = generate("island", 0)
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
    instance = generate("province", 1)
    found = solve(instance, max_days=14, method="decomposition")
    assert found.status == "impossible"
    assert [claim.horizon for claim in found.claims if claim.kind == "days"] == [14]


def test_a_clock_ends_the_search_with_the_plan_so_far():
    instance = generate("region", 0)
    found = solve(instance, time_limit=1.0)
    assert found.limit == "time"
    assert found.plan is not None
    assert found.status in ("feasible", "days_proven")


def test_rules_about_several_trips_go_to_the_monolith_where_it_can_be_built():
    instance = generate("island", 0)
    ruled = instance.replace(rules=(Rule("departures_per_day", value=20),), digests=())
    assert chosen(ruled, "auto") == "monolith"
    assert chosen(ruled, "decomposition") == "decomposition"


def test_rules_that_are_not_covered_are_never_broken():
    """The relaxation without the rule still bounds; a plan that breaks the rule is never shown."""
    instance = generate("province", 1).replace(rules=(Rule("departures_per_day", value=3),), digests=())
    found = solve(instance, goals=("moves",), method="decomposition")
    exact = solve(instance, goals=("moves",), method="monolith")
    assert found.days_bound <= exact.days
    if found.plan is not None:
        assert not replay(instance, found.plan).breaches
        assert found.days >= exact.days


def test_an_unknown_method_is_refused():
    with pytest.raises(UsageError, match="unknown method"):
        solve(generate("province", 0), method="guess")


@pytest.mark.parametrize("seed", range(30))
def test_what_it_finds_is_a_directory_that_the_verifier_accepts(seed, tmp_path):
    """Whatever the order of the goals, and however much earlier than the horizon that was searched a plan ends."""
    instance, chance = random_instance(seed), Random(seed)
    goals = tuple(chance.sample(DEFAULT_GOALS, chance.randint(0, len(DEFAULT_GOALS))))
    found = solve(instance, goals=goals, method="decomposition")
    found.write(tmp_path / "plan")  # raises where the verifier refuses it
    assert {claim.horizon for claim in found.claims if claim.kind == "moves"} <= {found.days}


def test_a_plan_that_ends_before_the_horizon_that_was_searched_has_its_fewest_moves_at_its_own_days():
    """Found within 3 days, it takes 2: the claim on its moves is about 2, and certified where moves come second."""
    sites = (
        Site("A", "A", 5, 0, 5, cards_per_printer_day=3, lends_blanks=True),
        Site("B", "B", 1, 3, 0, cards_per_printer_day=3, max_printers=2, lends_blanks=True),
        Site("C", "C", 5, 0, 5, cards_per_printer_day=3),
    )
    rules = (
        Rule("not_later_than_alone", site=2),
        Rule("fix", site=2, to=0, day=1, value=0),
        Rule("fix", site=1, to=0, day=1, value=1),
        Rule("moves_total", value=5),
    )
    settings = Settings(setup_hours=Decimal(1), travel_hours_per_day=Decimal(5), overnight_hours=Decimal(12))
    legs = (Leg(2, 0, Decimal(1)), Leg(2, 1, Decimal(5)))
    deliveries = (Delivery(2, 0, 6), Delivery(1, 0, 3))
    instance = Instance("early", sites, deliveries, legs=legs, rules=rules, settings=settings)
    found = solve(instance, goals=("travel", "moves"), method="decomposition")
    assert (found.days, found.days_bound) == (2, 2)
    assert [claim.horizon for claim in found.claims if claim.kind == "moves"] == [2]
    assert found.goal("moves").proven
    assert found.goal("moves").certified
