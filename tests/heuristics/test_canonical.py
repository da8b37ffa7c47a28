"""The last choice among equal plans: nothing useless, few consignments, printing at once."""

from __future__ import annotations

from reallocate.heuristics.canonical import canonical_plan
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Site
from reallocate.plan.model import Plan, Printing, Trip

A, B, D = 0, 1, 2


def instance(**changes: object) -> Instance:
    sites = (
        Site("A", "A", 0, 4, 0),
        Site("B", "B", 1000, 0, 0),
        Site("D", "D", 0, 0, 600, kind="depot"),
    )
    return Instance("three", sites, deliveries=(Delivery(3, D, 600),)).replace(**changes)


def plan(moves: list[Trip], shipments: list[Trip], cards: list[Printing], horizon: int = 5) -> Plan:
    return Plan(tuple(moves), tuple(shipments), tuple(cards), horizon)


CARDS = [Printing(4, B, 600), Printing(5, B, 400)]


def test_trips_between_the_same_sites_leave_together_on_the_earlier_day():
    before = plan([Trip(1, A, B, 1), Trip(2, A, B, 2)], [Trip(1, D, B, 600), Trip(3, D, B, 400)], CARDS)
    assert canonical_plan(instance(), before).moves == (Trip(1, A, B, 2),)


def test_a_printer_that_works_is_not_sent_earlier_and_one_that_is_awaited_not_later():
    """A prints its own cards with one printer on day 1; B prints with the other one from day 2 on."""
    kept = instance(sites=(Site("A", "A", 200, 2, 200), *instance().sites[1:]))
    cards = [Printing(1, A, 200), Printing(3, B, 200), Printing(4, B, 400), Printing(5, B, 400)]
    before = plan([Trip(1, A, B, 1), Trip(2, A, B, 1)], [Trip(1, D, B, 600), Trip(3, D, B, 400)], cards)
    after = canonical_plan(kept, before)
    assert after.moves == before.moves
    assert sum(row.cards for row in after.printing) == 1200


def test_shipments_merge_only_where_the_lender_has_the_stock():
    before = plan([Trip(1, A, B, 3)], [Trip(1, D, B, 300), Trip(2, D, B, 300), Trip(3, D, B, 400)], CARDS)
    after = canonical_plan(instance(), before)
    # 600 can leave on day 1; the rest cannot: it comes to the depot on day 3, and waiting for it would delay printing
    assert after.shipments == (Trip(1, D, B, 600), Trip(3, D, B, 400))


def test_what_nobody_needs_stays():
    before = plan([Trip(1, A, B, 4)], [Trip(1, D, B, 600), Trip(3, D, B, 600)], CARDS)
    after = canonical_plan(instance(), before)
    assert after.moves == (Trip(1, A, B, 3),)
    assert sum(trip.count for trip in after.shipments) == 1000


def test_cards_are_printed_as_early_as_printers_and_blanks_allow():
    before = plan([Trip(1, A, B, 3)], [Trip(1, D, B, 600), Trip(3, D, B, 400)], CARDS)
    after = canonical_plan(instance(), before)
    assert after.printing == (Printing(2, B, 600), Printing(4, B, 400))


def test_a_lender_does_not_print_the_blanks_that_it_owes():
    sites = (Site("A", "A", 400, 2, 500, lends_blanks=True), Site("B", "B", 300, 1, 0))
    lender = Instance("lender", sites, deliveries=(Delivery(4, 0, 200),))
    cards = [Printing(1, 0, 200), Printing(4, 0, 200), Printing(4, 1, 200), Printing(5, 1, 100)]
    before = plan([], [Trip(3, 0, 1, 300)], cards, 5)
    after = canonical_plan(lender, before)
    assert sum(row.cards for row in after.printing if row.site == 0 and row.day < 4) <= 200
    assert sum(row.cards for row in after.printing) == 700


def test_the_canonical_plan_is_its_own_canonical_plan():
    before = plan([Trip(1, A, B, 1), Trip(2, A, B, 3)], [Trip(1, D, B, 500), Trip(3, D, B, 600)], CARDS)
    once = canonical_plan(instance(), before)
    assert canonical_plan(instance(), once) == once
