"""Slack: against trying every later day with all ways of printing, and by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from reallocate import read_instance
from reallocate.appraisal.slack import Line, lines
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival, Closure, Delivery, Leg, Rule, Settings, Site
from reallocate.plan.check import settled
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.plan.replay import replay
from tests.oracle.lever_cases import draw_tiny
from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, to_files
from tests.oracle.lever_replay import World, verdict
from tests.oracle.slack import rows, slack_days
from tests.plan.lever_plans import as_plan, draw_plan

TABLES = {"moves": "moves", "shipments": "shipments", "courier": "cards"}


def drawn(seed: int) -> tuple[LeverCase, LeverPlan, int] | None:
    """Return a case, a legal plan with trips, and its days; None: nothing legal was drawn."""
    case, rng = draw_tiny(seed), Random(f"slack {seed}")
    for _attempt in range(6):
        plan = draw_plan(case, rng)
        judged = verdict(case, plan)
        if isinstance(judged, Figures) and any(rows(plan, name) for name in TABLES.values()):
            return case, plan, judged.days
    return None


def as_solved(case: LeverCase, plan: LeverPlan, instance: Instance) -> Plan:
    world = World(case)
    unserved = max(0, world.unserved()) if case.partial else 0
    return settled(instance, replace(as_plan(plan), unserved=unserved))


def check_one(seed: int, directory: Path) -> tuple[int, int]:
    """Compare one plan; return how many lines it has, and how many of these may leave later."""
    found = drawn(seed)
    if found is None:
        return 0, 0
    case, plan, days = found
    instance = read_instance(to_files(case, directory / str(seed)))
    ours = as_solved(case, plan, instance)
    played = replay(instance, ours)
    assert (played.breaches, played.days) == ((), days)
    told = {(line.load, *_key(line)): line.slack for line in lines(instance, ours, days)}
    for load, name in TABLES.items():
        table = getattr(plan, name)
        for k, row in enumerate(table):
            if row in rows(plan, name):
                wanted = slack_days(case, plan, days, name, k)
                assert told[load, *row[:3]] == wanted, (seed, load, row, wanted, days)
    return len(told), sum(bool(slack) for slack in told.values())


def _key(line: Line) -> tuple[int, int, int]:
    return line.trip.day, line.trip.origin, line.trip.destination


@pytest.mark.parametrize("first", range(0, 400, 100))
def test_slack_is_what_trying_every_later_day_finds(first: int, tmp_path: Path):
    counts = [check_one(seed, tmp_path) for seed in range(first, first + 100)]
    seen, later = (sum(column) for column in zip(*counts, strict=True))
    assert seen > 30
    assert 0 < later < seen


# --- by hand ----------------------------------------------------------------------------------------------------------

A, B, C = range(3)


def three(*sites: Site, **changes: object) -> Instance:
    """Sites A, B, C, as far as there are; every trip takes a day, a printer prints 100 cards on one."""
    return Instance("three", sites, settings=Settings(cards_per_printer_day=100)).replace(**changes)


def plan(
    horizon: int, *cards: Printing, moves: tuple[Trip, ...] = (), shipments: tuple[Trip, ...] = (), **more: object
) -> Plan:
    return replace(Plan(moves, shipments, tuple(sorted(cards)), horizon), **more)


def slacks(instance: Instance, made: Plan) -> list[int | None]:
    """Return the slack of each line of a legal plan."""
    played = replay(instance, made)
    assert not [breach for breach in played.breaches if breach.severity == "error"]
    return [line.slack for line in lines(instance, made, played.days)]


def test_blanks_that_leave_again_on_the_morning_on_which_they_come_may_not_be_late():
    relay = three(
        Site("A", "A", 0, 0, 100, lends_blanks=True),
        Site("B", "B", 0, 0, 0, lends_blanks=True),
        Site("C", "C", 100, 1, 0),
    )
    made = plan(5, Printing(5, C, 100), shipments=(Trip(1, A, B, 100), Trip(2, B, C, 100)))
    assert slacks(relay, made) == [0, 2]


def test_a_courier_that_leaves_later_lets_the_site_print_for_itself_before():
    """On day 1 B then prints its own cards; what comes overnight on day 2 is enough for those of A."""
    depot = Site("C", "C", 0, 0, 100, kind="depot")
    legs = (Leg(A, B, Decimal(1)), Leg(B, C, Decimal(0)))
    both = three(Site("A", "A", 100, 0, 0), Site("B", "B", 200, 1, 100), depot, legs=legs, print_for_others=True)
    both = both.replace(deliveries=(Delivery(3, B, 100),))
    cards = [Printing(day, B, 100) for day in (1, 2, 3)]
    made = plan(3, *cards, shipments=(Trip(2, C, B, 100),), couriers=(Trip(1, B, A, 100),))
    assert slacks(both, made) == [0, 1]


def test_cards_that_are_due_by_a_day_are_carried_by_then():
    both = three(Site("A", "A", 100, 0, 0), Site("B", "B", 300, 1, 400), print_for_others=True)
    cards = [Printing(day, B, 100) for day in (1, 2, 3, 4)]
    made = plan(4, *cards, couriers=(Trip(1, B, A, 100),))
    assert slacks(both, made) == [2]
    assert slacks(both.replace(rules=(Rule("finish_by", A, day=3),)), made) == [1]


def test_what_stays_unserved_is_no_reason_to_be_late():
    """100 cards are to be handed out by day 2; that there are days after it, on which new cards come, is no help."""
    short = three(Site("A", "A", 100, 0, 0), Site("B", "B", 0, 1, 100), print_for_others=True)
    short = short.replace(arrivals=(Arrival(5, A, 10),))
    made = plan(5, Printing(1, B, 100), couriers=(Trip(1, B, A, 100),), unserved=10)
    assert slacks(short, made) == [0]


def test_where_cards_stay_unserved_one_site_may_make_up_for_another():
    """Of 400 cards 300 are handed out by day 4, two days' work at one office and one at the other, in either way."""
    two = three(Site("A", "A", 200, 1, 200), Site("B", "B", 200, 0, 200))
    made = plan(
        4, Printing(1, A, 100), Printing(3, B, 100), Printing(4, B, 100), moves=(Trip(2, A, B, 1),), unserved=100
    )
    assert slacks(two, made) == [1]


@pytest.fixture
def spare() -> tuple[Instance, Plan]:
    """A lends a printer on day 2 that B needs on days 7 and 8; a second one leaves on day 4 for nothing."""
    two = three(Site("A", "A", 0, 2, 0), Site("B", "B", 800, 1, 900))
    cards = [Printing(day, B, 100) for day in range(1, 9)]
    return two, plan(8, *cards, moves=(Trip(2, A, B, 1), Trip(4, A, B, 1)))


def test_a_trip_of_no_use_may_leave_until_it_ends_with_the_plan(spare: tuple[Instance, Plan]):
    assert slacks(*spare) == [5, 3]


@pytest.mark.parametrize(
    ("change", "slack"),
    [
        ({"rules": (Rule("not_after", day=4),)}, [2, 0]),
        ({"rules": (Rule("departures_per_day", value=1),)}, [1, 3]),
        ({"rules": (Rule("fix", A, B, day=2, value=1),)}, [0, 3]),
        ({"rules": (Rule("fix", A, B, day=5, value=0),)}, [2, 0]),
        ({"rules": (Rule("keep_at_least", B, value=1),)}, [5, 3]),
        ({"closures": (Closure(4),), "depart_on_closed_days": False}, None),
        ({"closures": (Closure(5, A),), "depart_on_closed_days": False}, [2, 0]),
        ({"closures": (Closure(5, A),)}, [5, 3]),
    ],
)
def test_slack_ends_on_the_first_day_that_is_against_it(
    spare: tuple[Instance, Plan], change: dict[str, object], slack: list[int] | None
):
    two, made = spare
    if slack is None:
        assert replay(two.replace(**change), made).breaches
    else:
        assert slacks(two.replace(**change), made) == slack


def test_a_planner_s_trip_that_ends_after_the_plan_has_no_slack_and_a_broken_plan_none_at_all(
    spare: tuple[Instance, Plan],
):
    two, made = spare
    late = replace(made, moves=(Trip(2, A, B, 1), Trip(8, A, B, 1)), manual=True)
    assert slacks(two, late) == [5, None]
    assert [line.slack for line in lines(two, made, None)] == [None, None]
    assert [line.arrive_day for line in lines(two, late, 8)] == [3, 9]
