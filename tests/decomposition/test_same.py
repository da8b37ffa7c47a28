"""The decomposition against the monolith and against exhaustive search: never a different number that is proven."""

from __future__ import annotations

import pytest

from reallocate.instance.model import Instance
from reallocate.plan.replay import replay
from reallocate.proof.judge import Judge
from reallocate.search.driver import solve
from tests.oracle.exhaustive import exhaustive
from tests.oracle.random_instances import random_instance
from tests.study.featured import featured

#: Seeds that both ways settle in a few seconds.
QUICK = (0, 1, 2, 7, 11, 14, 16, 19, 20, 21, 24, 28)


def assert_certified(result):
    """Every claim of a result is one that the verifier accepts."""
    judge = Judge(result.instance)
    for claim in result.claims:
        if claim.nodes:
            assert judge.accepts(list(claim.nodes), claim.horizon, claim.most)


@pytest.mark.parametrize("seed", QUICK)
def test_both_ways_find_the_same_days_and_moves(seed):
    """Closures, minima, maxima, depots, lenders, rates, one-way legs and 0-day trips, in all combinations."""
    instance = featured(seed)
    one = solve(instance, goals=("moves",), method="decomposition")
    other = solve(instance, goals=("moves",), method="monolith")
    assert (one.days, one.days_bound) == (other.days, other.days_bound)
    assert one.goals[1].bound <= other.goals[1].value <= one.goals[1].value
    assert other.goals[1].bound <= one.goals[1].value
    assert not replay(instance, one.plan).breaches
    assert_certified(one)


@pytest.mark.parametrize("seed", range(60))
def test_tiny_instances_agree_with_exhaustive_search(seed):
    """No bound is above the truth, no plan below it, and nothing is called impossible that is not."""
    instance = random_instance(seed)
    best = exhaustive(instance, instance.settings.max_days)
    found = solve(instance, goals=("moves",), method="decomposition")
    assert_certified(found)
    if best is None:
        assert found.plan is None
        return
    days, moves = best
    assert found.status in ("optimal", "days_proven", "feasible")
    assert found.days_bound <= days <= found.days
    assert not replay(instance, found.plan).breaches
    if found.days == days:
        assert (found.goals[1].bound or 0) <= moves <= found.goals[1].value


def test_tiny_instances_are_mostly_settled():
    """The comparison above says something: of the tiny instances that have plans, nearly all end in the truth."""
    wrong = 0
    for seed in range(60):
        instance = random_instance(seed)
        best = exhaustive(instance, instance.settings.max_days)
        found = solve(instance, goals=("moves",), method="decomposition")
        wrong += best is not None and best != (found.days, found.goals[1].value)
    assert wrong <= 1


def test_a_maximum_that_only_longer_plans_break_proves_nothing_of_all():
    """A printer comes from outside, where there is no room for it, on a day that no plan has to last until."""
    instance = Instance.build(
        sites=[
            {"code": "A", "name": "Hill", "backlog": 4, "printers": 1, "blanks": 32, "max_printers": 1},
            {"code": "B", "name": "Port", "backlog": 16, "printers": 0, "blanks": 16, "max_printers": 1},
            {"code": "C", "name": "Isle", "backlog": 3, "printers": 1, "blanks": 4},
        ],
        legs=[{"from": "A", "to": "B", "hours": 0}, {"from": "A", "to": "C", "hours": 8}],
        deliveries=[{"day": 6, "code": i, "blanks": 0, "printers": 1} for i in "AB"],
        closures=[{"day": 3, "code": "B"}],
        settings={"cards_per_printer_day": 4, "max_days": 8, "setup_hours": 0, "travel_hours_per_day": 8},
    )
    one, other = (solve(instance, goals=("moves",), method=method) for method in ("decomposition", "monolith"))
    assert one.days_bound <= other.days <= one.days
    assert one.goals[1].bound <= other.goals[1].value
    assert not replay(instance, one.plan).breaches
    assert_certified(one)


def test_all_printers_may_come_from_outside():
    """Of those that are there at the start there may be none to reckon with."""
    instance = Instance.build(
        sites=[
            {"code": "A", "name": "Hill", "backlog": 8, "printers": 0, "blanks": 32},
            {"code": "B", "name": "Port", "backlog": 0, "printers": 0, "blanks": 0},
        ],
        deliveries=[{"day": 3, "code": "B", "blanks": 0, "printers": 1}],
        settings={"cards_per_printer_day": 4, "max_days": 8},
    )
    one, other = (solve(instance, goals=("moves",), method=method) for method in ("decomposition", "monolith"))
    assert (one.days, one.days_bound) == (other.days, other.days_bound) == (5, 5)
