"""The morning of a day in the middle of a plan is an instance of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reallocate import Arrival, Closure, Delivery, Instance, Leg, Plan, Printing, Rule, Settings, Shift, Site, Trip
from reallocate.plan.morning import Morning, counted_source, morning
from reallocate.plan.state import Count, State

A, B, D = 0, 1, 2
#: A trip between A and B takes printers 2 days, blanks and cards 1.
WORLD = Instance(
    "world",
    (
        Site("A", "Alfa", 1000, 3, 1000, own_only=400),
        Site("B", "Beta", 900, 1, 300),
        Site("D", "Depot", 0, 0, 500, kind="depot"),
    ),
    legs=(Leg(A, B, Decimal(9)), Leg(B, D, Decimal(9))),
    settings=Settings(start_date=date(2026, 6, 1), print_for_others=True, max_days=30, sources=(("start_date", "x"),)),
)
#: Day 1: a printer leaves for B, 200 blanks leave the depot, A prints 300 cards of its own and 100 of B.
PLAN = Plan(
    moves=(Trip(1, A, B, 1), Trip(5, A, B, 1, line=7)),
    shipments=(Trip(1, D, B, 200),),
    printing=(Printing(1, A, 400), Printing(1, B, 200), Printing(2, A, 200)),
    horizon=9,
    couriers=(Trip(1, A, B, 100),),
    manual=True,
)


def then(day: int, state: State | None = None, *, forget_road: bool = False, **changes: object) -> Morning:
    return morning(WORLD.replace(**changes), PLAN, day, state or State(), forget_road=forget_road)


def counts(found: Morning) -> list[tuple[int, int, int]]:
    return [(site.backlog, site.printers, site.blanks) for site in found.instance.sites]


def test_the_first_morning_is_the_instance_itself():
    found = then(1)
    same = {"name": "world", "digests": (), "read_from": (), "deliveries": ()}
    sources = replace(found.instance.settings, sources=WORLD.settings.sources)
    assert found.instance.replace(**same, settings=sources) == WORLD
    assert (found.road, found.rest.moves, found.before, found.done) == ((), PLAN.moves, 0, 0)


def test_what_has_left_is_on_the_road_until_it_is_due():
    """The 100 couriered cards wait at B until the close of day 2, though nobody has to print them."""
    found = then(2)
    assert counts(found) == [(700, 2, 600), (700, 1, 100), (0, 0, 300)]
    assert [(row.day, row.site, row.printers, row.blanks, row.cards) for row in found.road] == [
        (1, B, 0, 200, 100),
        (2, B, 1, 0, 0),
    ]
    assert counts(then(3)) == [(500, 2, 400), (600, 1, 300), (0, 0, 300)]
    assert [(row.day, row.printers) for row in then(3).road] == [(1, 1)]
    assert then(4).road == ()
    assert then(4).instance.sites[B].printers == 2


def test_what_was_counted_stands_in_place_of_the_plan_and_the_road_may_be_forgotten():
    found = then(2, State({B: Count(800, 0, 5)}), forget_road=True)
    assert counts(found) == [(700, 2, 600), (800, 0, 5), (0, 0, 300)]
    assert found.road == ()
    assert found.planned[B] == Count(700, 1, 100)


def test_the_rest_of_the_plan_has_what_is_still_to_be_done():
    rest = then(2).rest
    assert rest.moves == (Trip(4, A, B, 1),)
    assert rest.moves[0].line == 7
    assert (rest.shipments, rest.couriers, rest.printing, rest.horizon) == ((), (), (Printing(1, A, 200),), 8)


def test_cards_to_be_printed_at_home_are_fewer_by_those_that_were():
    assert [then(day).instance.sites[A].own_only for day in (1, 2, 3)] == [400, 100, 0]


def test_the_world_goes_on_on_its_dates():
    found = then(
        4,
        deliveries=(Delivery(3, D, 70), Delivery(4, D, 80), Delivery(9, A, 0, printers=1)),
        arrivals=(Arrival(2, A, 5), Arrival(2, B, 6, until=5), Arrival(8, A, 7)),
        closures=(Closure(3), Closure(6, A)),
        shifts=(Shift(1, 300, until=3), Shift(2, 250, until=9), Shift(5, 100, site=B)),
    ).instance
    assert [(row.day, row.blanks, row.printers) for row in found.deliveries] == [(1, 80, 0), (6, 0, 1)]
    assert found.arrivals == (Arrival(1, B, 6, until=2), Arrival(5, A, 7))
    assert found.closures == (Closure(3, A),)
    assert found.shifts == (Shift(1, 250, until=6), Shift(2, 100, site=B))
    assert (found.settings.start_date, found.settings.max_days) == (date(2026, 6, 4), 27)
    assert dict(found.settings.sources) == {}


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        (Rule("moves_total", value=3), Rule("moves_total", value=2)),
        (Rule("moves_total", value=0), Rule("moves_total", value=0)),
        (Rule("not_before", day=3), None),
        (Rule("not_before", day=6), Rule("not_before", day=3)),
        (Rule("not_after", day=2), Rule("moves_total", value=0)),
        (Rule("not_after", day=6), Rule("not_after", day=3)),
        (Rule("fix", A, B, day=1, value=1), None),
        (Rule("fix", A, B, day=5, value=1), Rule("fix", A, B, day=2, value=1)),
        (Rule("serve_at_least", B, value=350), Rule("serve_at_least", B, value=50)),
        (Rule("serve_at_least", B, value=300), None),
        (Rule("finish_by", A, day=20), Rule("finish_by", A, day=17)),
        (Rule("not_later_than_alone", A), Rule("finish_by", A, day=1)),
        (Rule("keep_at_least", A, value=1), Rule("keep_at_least", A, value=1)),
        (Rule("forbid", B, A), Rule("forbid", B, A)),
    ],
    ids=lambda rule: "" if rule is None else f"{rule.rule}-{rule.day or rule.value}",
)
def test_of_each_rule_there_remains_what_is_still_to_be_obeyed(rule, wanted):
    """On the morning of day 4. A would be finished alone on day 2, which is past; on its morning nobody waits there."""
    done = State({A: Count(0, 2, 0)})
    found = then(4, done, rules=(rule,))
    assert found.instance.rules == (() if wanted is None else (wanted,))
    assert found.broken == ()


def test_what_could_not_be_done_before_is_counted():
    """On day 1 three printers are to leave A, which has them, and on day 2 one more, which it has not."""
    plan = replace(PLAN, moves=(Trip(1, A, B, 3), Trip(2, A, B, 1), Trip(9, A, B, 1)), printing=(), couriers=())
    assert [morning(WORLD, plan, day, State()).breaches for day in (2, 3, 9)] == [0, 1, 1]


def test_a_rule_that_is_broken_is_left_out_and_told():
    late = Rule("finish_by", A, day=2)
    found = then(4, rules=(late,))
    assert (found.instance.rules, found.broken) == ((), (late,))


def test_sources_say_no_more_of_what_was_counted():
    assert counted_source("backlog: assumed; printers, cards_per_printer_day: assumed (by telephone)") == (
        "cards_per_printer_day: assumed (by telephone); backlog, printers, blanks: counted"
    )
    assert counted_source("assumed") == "backlog, printers, blanks: counted"
    assert counted_source("a letter") == "a letter; backlog, printers, blanks: counted"
