"""The search by decomposition: the same on one core, honest when it is ended, and with rules about several trips."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from random import Random

import pytest

from reallocate import Control, verify_plan
from reallocate.errors import UsageError
from reallocate.families.instances import generate
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Leg, Rule, Settings, Shift, Site
from reallocate.plan.check import days_of
from reallocate.plan.model import Trip
from reallocate.plan.replay import replay
from reallocate.proof.judge import Judge
from reallocate.search.decomposed import by_decomposition
from reallocate.search.driver import solve
from reallocate.search.known import Inquiry
from reallocate.search.method import chosen
from reallocate.search.question import DEFAULT_GOALS, Question
from tests.decomposition.claimed import assert_every_goal_is_bounded
from tests.oracle.random_instances import random_instance
from tests.study.featured import featured


def digest(result):
    return result.days, result.days_bound, result.plan.moves, result.plan.shipments, result.plan.printing, result.claims


def test_one_core_gives_the_same_plan_and_proof():
    instance = generate("island", 3, sites=24)
    two, one = (
        solve(instance, goals=("moves",), method="decomposition", control=Control(cores=cores)) for cores in (2, 1)
    )
    assert digest(one) == digest(two)


def test_a_plan_is_known_before_the_proof_that_goes_with_it():
    """With many sites a proof takes seconds, for which no plan waits."""
    instance, kept = generate("island", 3, sites=24), []
    control = Control(keep=kept.append, apart=False)
    with control.run():
        by_decomposition(Inquiry(instance, Question(("moves",)), control))
    about_moves = [(claim, known) for known in kept for claim in known.claims if claim.kind == "moves"]
    assert about_moves
    for claim, known in about_moves:
        assert known.plan is not None
        assert days_of(instance, known.plan) <= claim.horizon


def test_an_island_has_a_plan_within_a_day_of_its_bound_and_proofs_that_the_verifier_accepts():
    instance = generate("island", 0)
    assert chosen(instance, "auto") == "decomposition"
    found = solve(instance, days=16)
    assert_every_goal_is_bounded(instance, found)
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


def with_rules_about_trips(seed):
    """A tiny instance on which several rules about trips together bear, now and then at once."""
    instance, chance = random_instance(seed), Random(seed)
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    rules = []
    if chance.random() < 0.6:
        rules.append(Rule("departures_per_day", value=chance.randint(1, 2)))
    if chance.random() < 0.4:
        rules.append(Rule("moves_total", value=chance.randint(1, 3)))
    for _fixed in range(chance.randint(0, 2) if len(offices) > 1 else 0):
        origin, to = chance.sample(offices, 2)
        rules.append(Rule("fix", site=origin, to=to, day=chance.randint(1, 3), value=chance.choice([0, 1, 1])))
    return instance.replace(rules=tuple(rules), digests=())


@pytest.mark.parametrize("seed", range(40))
def test_rules_about_several_trips_cost_the_same_in_both_ways(seed):
    """Fixed trips, printers that first come for one, departures a day and in all: equal days, moves and proofs."""
    instance = with_rules_about_trips(seed)
    one, other = (
        solve(instance, goals=("moves",), method=method, control=Control(apart=False))
        for method in ("decomposition", "monolith")
    )
    assert [(goal.value, goal.bound) for goal in one.goals] == [(goal.value, goal.bound) for goal in other.goals]
    assert one.status == other.status
    assert one.plan is None or not replay(instance, one.plan).breaches
    judge = Judge(instance)
    assert all(judge.accepts(list(claim.nodes), claim.horizon, claim.most) for claim in one.claims if claim.nodes)


def test_few_departures_a_day_cost_days_and_are_proven_to():
    """Six days more than without the rule: both the plan and the bound know it."""
    free = generate("province", 1)
    ruled = free.replace(rules=(Rule("departures_per_day", value=3), Rule("moves_total", value=43)), digests=())
    days = [solve(instance, goals=(), method="decomposition").days for instance in (free, ruled)]
    found = solve(ruled, goals=("moves",), method="decomposition")
    assert found.status == "optimal"
    assert days == [15, 21]
    assert max(Counter(trip.day for trip in found.plan.moves for _printer in range(trip.count)).values()) == 3


def test_a_fixed_trip_is_made_and_no_shorter_plan_is_looked_for():
    """It ends on day 17, and 15 days would do without it."""
    instance = generate("province", 1)
    origin = next(i for i, site in enumerate(instance.sites) if site.printers)
    lasting = instance.travel.printer_days[origin]
    to = next(j for j, site in enumerate(instance.sites) if j != origin and not site.is_depot and lasting[j])
    fixed = Rule("fix", site=origin, to=to, day=17 - lasting[to], value=1)
    ruled = instance.replace(rules=(fixed,), digests=())
    found = solve(ruled, goals=(), method="decomposition")
    assert (found.days, found.days_bound) == (17, 17)
    assert Trip(17 - lasting[to], origin, to, 1) in found.plan.moves


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


def with_levers(seed: int) -> Instance:
    """An instance with every feature, and shifts, printers and cards from outside, and roads closed on closed days."""
    instance, rng = featured(seed), Random(seed)
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot and site.backlog > 50]
    there, others = rng.sample(offices, 2)
    come = (
        Delivery(rng.randint(2, 6), there, 0, printers=rng.randint(1, 3)),
        Delivery(rng.randint(2, 6), others, 0, cards=50),
    )
    shifts = (Shift(3, 300, until=6, site=rng.choice(offices)), Shift(5, 120, until=7))
    deliveries = (*instance.deliveries, *come)
    return instance.replace(deliveries=deliveries, shifts=shifts, depart_on_closed_days=rng.random() < 0.5)


@pytest.mark.parametrize("seed", [2, 19, 31])
def test_both_methods_know_shifts_and_what_comes_from_outside(seed):
    """The same days, with claims that the verifier accepts together, or bounds of the one that allow the other's."""
    instance = with_levers(seed)
    large, whole = (solve(instance, goals=("moves",), method=method) for method in ("decomposition", "monolith"))
    assert large.plan is not None
    assert whole.plan is not None
    assert not replay(instance, large.plan).breaches
    assert large.days_bound <= whole.days
    assert whole.days_bound <= large.days
    assert large.days - whole.days <= 1
    for result in (large, whole):
        assert verify_plan(result)["valid"] is True


def test_the_decomposition_is_not_asked_what_it_does_not_know():
    instance = generate("province", 0).replace(print_for_others=True)
    assert chosen(instance, "auto") == "monolith"
    with pytest.raises(UsageError, match="the decomposition does not know offices that print for others"):
        solve(instance, method="decomposition")
    nation = generate("island", 0, sites=75).replace(print_for_others=True)
    assert chosen(nation, "auto") == "counting"
    result = solve(nation)
    assert result.status == "feasible"
    assert result.plan is not None
    assert result.days_bound is not None
    assert verify_plan(result)["valid"] is True
