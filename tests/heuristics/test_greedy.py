"""The first plan by rules of thumb, where the planner has rules."""

from __future__ import annotations

from reallocate.heuristics.greedy import greedy_plan
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule, Site
from reallocate.plan.replay import replay

A, B = 0, 1
#: A printer costs a day to send. Left alone, two of A's three printers go to B.
SITES = (Site("A", "Ayu", 600, 3, 600), Site("B", "Bumi", 1600, 0, 1600))


def test_printers_that_a_rule_keeps_stay():
    free = greedy_plan(Instance("free", SITES), 60)
    assert free is not None
    assert sum(trip.count for trip in free.moves) == 2
    problem = Instance("kept", SITES, rules=(Rule("keep_at_least", A, value=2),))
    plan = greedy_plan(problem, 60)
    assert plan is not None
    assert [(trip.origin, trip.destination, trip.count) for trip in plan.moves] == [(A, B, 1)]
    assert replay(problem, plan).breaches == ()


def test_nothing_is_printed_after_the_day_by_which_a_site_must_be_finished():
    problem = Instance("late", SITES, rules=(Rule("finish_by", B, day=3),))
    assert greedy_plan(problem, 60) is None


def test_a_plan_that_breaks_another_rule_is_dropped():
    assert greedy_plan(Instance("none", SITES, rules=(Rule("moves_total", value=0),)), 60) is None


def test_no_more_leave_on_a_day_than_may_and_fixed_trips_are_made_first():
    """Two would leave on day 1; one may, on day 2 the fixed one does, and none goes where none may."""
    rules = (
        Rule("departures_per_day", value=1),
        Rule("moves_total", value=2),
        Rule("fix", A, to=B, day=1, value=0),
        Rule("fix", A, to=B, day=2, value=1),
    )
    problem = Instance("slow", SITES, rules=rules)
    plan = greedy_plan(problem, 60)
    assert plan is not None
    assert [(trip.day, trip.count) for trip in plan.moves] == [(2, 1), (3, 1)]
