"""Going home: who goes, from when on, and that nothing of the plan is broken by it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from reallocate import read_instance
from reallocate.appraisal.returns import returns
from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Leg, Rule, Settings, Site
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.plan.replay import replay
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import Figures, to_files
from tests.oracle.lever_replay import verdict
from tests.plan.lever_plans import as_plan, draw_plan

A, B, C = range(3)
SITES = (Site("A", "A", 0, 1, 0), Site("B", "B", 200, 1, 200), Site("C", "C", 200, 0, 200))
LEGS = (Leg(A, B, 1), Leg(B, C, 5), Leg(A, C, 2))


def three(**changes: object) -> Instance:
    """A and C are 2 hours apart, B is 1 from A; every trip of a printer costs a day; 100 cards a printer and day."""
    return Instance("three", SITES, legs=LEGS, settings=Settings(cards_per_printer_day=100)).replace(**changes)


def plan(*cards: Printing, moves: tuple[Trip, ...]) -> Plan:
    return Plan(moves, (), cards, max(row.day for row in cards))


#: A's printer works at B on days 2 and 3 with B's own.
LENT = plan(Printing(1, B, 100), Printing(3, B, 100), Printing(4, C, 100), moves=(Trip(1, A, B, 1),))
#: Both go on to C.
BOTH = plan(Printing(2, B, 200), Printing(4, C, 200), moves=(Trip(1, A, B, 1), Trip(3, B, C, 2)))
#: One of them does.
ONE = plan(Printing(2, B, 200), Printing(4, C, 100), Printing(5, C, 100), moves=(Trip(1, A, B, 1), Trip(3, B, C, 1)))


def home(instance: Instance, made: Plan) -> list[tuple[int, ...]]:
    played = replay(instance, made)
    return [(t.day, t.origin, t.destination, t.count) for t in returns(instance, played, made.horizon)]


def test_a_printer_goes_home_on_the_day_after_the_last_card_there():
    assert home(three(), LENT) == [(4, B, A, 1)]


def test_a_printer_that_was_lent_goes_on_before_one_of_the_office():
    assert home(three(), ONE) == [(6, C, A, 1)]


def test_everybody_goes_to_an_office_of_its_own():
    assert home(three(), BOTH) == [(5, C, A, 1), (5, C, B, 1)]


def test_of_those_from_elsewhere_the_one_goes_on_whose_home_is_nearest_to_where_it_goes():
    """A is nearer to C than B is: of their printers at D that of A goes on to C, and so goes home from there."""
    sites = (*SITES[:2], SITES[2], Site("D", "D", 0, 0, 0))
    four = three(sites=sites, legs=(*LEGS, Leg(A, 3, 1), Leg(B, 3, 1), Leg(C, 3, 1)))
    moves = (Trip(1, A, 3, 1), Trip(1, B, 3, 1), Trip(3, 3, C, 1))
    made = replace(BOTH, printing=(Printing(4, C, 100), Printing(5, C, 100)), horizon=5, moves=moves)
    assert home(four, made) == [(2, 3, B, 1), (6, C, A, 1)]


def test_a_printer_that_comes_after_the_last_card_leaves_when_it_has_come():
    late = replace(LENT, moves=(Trip(5, A, B, 1),), manual=True)
    assert home(three(), late) == [(6, B, A, 1)]
    overnight = three(overnight_hours=8)
    assert home(overnight, late) == [(6, B, A, 1)]


def test_one_that_came_from_outside_is_at_home_where_it_came_to():
    lender = three(deliveries=(Delivery(2, A, 0, printers=1),))
    made = replace(LENT, moves=(Trip(1, A, B, 1), Trip(2, A, B, 1)))
    assert home(lender, made) == [(4, B, A, 2)]
    assert home(lender, replace(made, moves=())) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"legs": (Leg(A, B, 1, one_way=True),)}, []),
        ({"rules": (Rule("forbid", B, A),)}, []),
        ({"rules": (Rule("accept_none", A),)}, []),
        ({"rules": (Rule("not_after", day=2), Rule("moves_total", value=1))}, [(4, B, A, 1)]),
        ({"closures": (Closure(4, B), Closure(5, B)), "depart_on_closed_days": False}, [(6, B, A, 1)]),
        ({"closures": (Closure(4, B),)}, [(4, B, A, 1)]),
    ],
)
def test_what_is_against_the_way_home(change: dict[str, object], found: list[tuple[int, ...]]):
    assert home(three(**change), LENT) == found


def test_minima_and_maxima_hold_until_the_plan_ends():
    kept = three(sites=(SITES[0], replace(SITES[1], min_printers=1), SITES[2]))
    lone = replace(LENT, moves=(Trip(1, A, B, 1), Trip(3, B, C, 1)))
    assert home(kept, lone) == [(5, C, A, 1)]
    two = three(rules=(Rule("keep_at_least", B, value=1),), sites=(SITES[0], replace(SITES[1], printers=0), SITES[2]))
    late = Plan((Trip(1, A, B, 1),), (), (Printing(2, B, 100), Printing(3, B, 100)), 6, manual=True)
    played = replay(two, late)
    assert [trip.day for trip in returns(two, played, 6)] == [7]
    full = three(sites=(replace(SITES[0], max_printers=1), *SITES[1:]), deliveries=(Delivery(3, A, 0, printers=1),))
    moves = (Trip(1, A, B, 1), Trip(6, A, C, 1))
    made = Plan(moves, (), LENT.printing, 7)
    # Its place is taken until the one from outside has left; the trip takes a day.
    assert [(trip.day, trip.destination) for trip in returns(full, replay(full, made), 7) if trip.origin == B] == [
        (5, A)
    ]


def drawn_moves(seed: int, directory: Path) -> tuple[Instance, Plan] | None:
    """Return a legal, finished plan that moves printers; None: none was drawn."""
    case, rng = draw_case(seed), Random(f"returns {seed}")
    for _attempt in range(8):
        drawn = draw_plan(case, rng)
        if drawn.moves and not case.partial and isinstance(verdict(case, drawn), Figures):
            instance = read_instance(to_files(case, directory / str(seed)))
            return instance, replace(as_plan(drawn), manual=True)
    return None


def test_going_home_breaks_nothing_and_brings_everybody_home(tmp_path: Path):
    """With the trips home as part of it a plan stays legal; where roads lead everywhere nobody is missing."""
    seen = complete = 0
    for found in (drawn_moves(seed, tmp_path) for seed in range(300)):
        if found is None:
            continue
        instance, made = found
        played = replay(instance, made)
        assert played.days is not None
        trips = returns(instance, played, instance.span(played.days))
        whole = replay(instance, replace(made, moves=(*made.moves, *trips)))
        assert [breach for breach in whole.breaches if breach.severity == "error"] == []
        assert whole.days == played.days
        for trip in trips:
            assert not any(row[trip.origin] for row in played.cards[trip.day - 1 :])
        if all(hours is not None for row in instance.travel.hours for hours in row):
            away = Counter[int]()
            for trip in (*made.moves, *trips):
                away[trip.origin] += trip.count
                away[trip.destination] -= trip.count
            assert not any(away.values())
            complete += 1
        seen += len(trips)
    assert min(seen, complete) > 30
