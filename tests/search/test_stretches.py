"""The best of plans of several stretches of days, with what is proven of all of them."""

from __future__ import annotations

from reallocate import Instance
from reallocate.instance.parts import Arrival, Delivery, Site
from reallocate.plan.model import Plan
from reallocate.search.known import Attained
from reallocate.search.stretches import Run, best_of, stretches

NAMES = ("moves", "waiting")


def run(*goals: tuple[int, int | None]) -> Run:
    attained = (Attained(name, value, bound) for name, (value, bound) in zip(NAMES, goals, strict=True))
    return Run(Plan((), (), (), goals[0][0]), tuple(attained))


def bounds(*runs: Run, whole: bool = True) -> list[int | None]:
    return [goal.bound for goal in best_of(runs, whole=whole).attained]


def test_a_bound_is_that_of_all_stretches_whose_plans_may_be_as_good():
    assert bounds(run((3, 3), (9, 8)), run((3, 3), (10, 7))) == [3, 7]
    assert bounds(run((3, 3), (9, 8)), run((4, 4), (5, 5))) == [3, 8]
    assert bounds(run((3, 3), (9, 8)), run((4, 3), (5, 5))) == [3, None]
    assert bounds(run((3, 3), (9, 8)), run((4, 2), (5, 5))) == [2, None]
    assert bounds(run((3, 3), (9, 8)), run((4, None), (5, 5))) == [None, None]
    assert bounds(run((3, 3), (9, 9)), whole=False) == [None, None]


def test_the_best_plan_is_that_of_the_first_goal_then_of_the_next():
    one, two, three = run((4, 4), (1, 1)), run((3, 3), (9, 9)), run((3, 3), (8, 8))
    found = best_of([one, two, three], whole=True)
    assert found.values == (3, 8)
    assert found.plan == three.plan


def test_stretches_end_before_printers_come_that_may_find_no_room():
    offices = Site("A", "A", 4, 2, 4, max_printers=2), Site("B", "B", 4, 2, 4)
    due = tuple(Delivery(day, site, 0, printers=1) for day, site in ((2, 0), (4, 0), (5, 1)))
    instance = Instance("x", offices, deliveries=due)
    assert list(stretches(instance, 1, 9)) == [(1, 1), (2, 3), (4, 9)]
    assert list(stretches(instance, 3, 4)) == [(3, 3), (4, 4)]
    # Every plan lasts until the last new cards come.
    assert list(stretches(instance.replace(arrivals=(Arrival(3, 0, 1),)), 1, 9)) == [(1, 3), (4, 9)]
