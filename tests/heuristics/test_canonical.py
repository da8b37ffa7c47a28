"""The last choice among equal plans: nothing useless, few moves, blanks early, printing at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

from reallocate import read_instance
from reallocate.heuristics.canonical import canonical_plan
from reallocate.heuristics.yard import yards
from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Site
from reallocate.plan.check import settled
from reallocate.plan.figures import figures
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.plan.replay import replay
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import Figures, to_files
from tests.oracle.lever_replay import verdict
from tests.plan.lever_plans import as_plan, draw_plan

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


# --- blanks early -----------------------------------------------------------------------------------------------------


def test_blanks_leave_as_soon_as_they_are_there():
    """B prints from day 4 on; 600 are there from day 1 on, and 400 of those that come on day 3 go too."""
    before = plan([Trip(2, A, B, 3)], [Trip(3, D, B, 1000)], CARDS)
    assert canonical_plan(instance(), before).shipments == (Trip(1, D, B, 600), Trip(3, D, B, 400))


def test_of_what_is_there_those_go_first_that_would_have_gone_first():
    sites = (*instance().sites, Site("E", "E", 100, 1, 0))
    both = instance(sites=sites)
    cards = [*CARDS, Printing(5, 3, 100)]
    before = plan([Trip(1, A, B, 3)], [Trip(2, D, 3, 100), Trip(3, D, B, 1000)], cards)
    after = canonical_plan(both, before)
    assert after.shipments == (Trip(1, D, B, 500), Trip(1, D, 3, 100), Trip(3, D, B, 500))


def test_as_few_consignments_as_leave_as_early():
    """600 leave on day 1 and on day 3. With one printer B can wait for 100 of the first, so that E gets all its own."""
    both = instance(sites=(*instance().sites, Site("E", "E", 200, 1, 0)))
    shipments = [Trip(1, D, B, 500), Trip(1, D, 3, 100), Trip(3, D, B, 500), Trip(3, D, 3, 100)]
    cards = [*(Printing(day, B, 200) for day in range(2, 7)), Printing(2, 3, 100), Printing(4, 3, 100)]
    after = canonical_plan(both, plan([Trip(1, A, B, 1)], shipments, cards, 6))
    assert after.shipments == (Trip(1, D, B, 400), Trip(1, D, 3, 200), Trip(3, D, B, 600))
    quick = canonical_plan(both, plan([Trip(1, A, B, 3)], shipments, cards, 6))
    assert quick.shipments == tuple(sorted(shipments))


def test_nothing_leaves_a_closed_site_where_roads_are_closed_with_it():
    before = plan([Trip(1, A, B, 3)], [Trip(3, D, B, 600), Trip(4, D, B, 400)], [Printing(5, B, 600)], 7)
    closed = instance(closures=(Closure(1), Closure(3, D)))
    assert canonical_plan(closed, before).shipments == (Trip(1, D, B, 600), Trip(3, D, B, 400))
    roads = closed.replace(depart_on_closed_days=False)
    assert canonical_plan(roads, replace(before, moves=(Trip(2, A, B, 3),))).shipments == (
        Trip(2, D, B, 600),
        Trip(4, D, B, 400),
    )


def test_a_lender_keeps_what_it_prints_on_for_whomever():
    """L has 100 blanks on day 1 and prints them on, for itself or for B; 100 come on day 2, and those leave."""
    sites = (Site("L", "L", 100, 1, 100, lends_blanks=True), Site("M", "M", 100, 1, 0), Site("N", "N", 0, 0, 0))
    lender = Instance("lender", sites, deliveries=(Delivery(2, 0, 100),))
    made = Plan((), (Trip(4, 0, 1, 100),), (Printing(1, 0, 100), Printing(5, 1, 100)), 5)
    assert canonical_plan(lender, made).shipments == (Trip(2, 0, 1, 100),)
    other = lender.replace(sites=(replace(sites[0], backlog=0), sites[1], replace(sites[2], backlog=100)))
    carried = replace(made, couriers=(Trip(1, 0, 2, 100),))
    after = canonical_plan(other.replace(print_for_others=True), carried)
    assert (after.shipments, after.couriers) == ((Trip(2, 0, 1, 100),), carried.couriers)
    assert after.printing == (Printing(1, 0, 100), Printing(3, 1, 100))


def drawn(seed: int, directory: Path) -> tuple[Instance, Plan] | None:
    """Return a case with every lever and a legal, finished plan that ships blanks; None: none was drawn."""
    case, rng = draw_case(seed), Random(f"canonical {seed}")
    for _attempt in range(5):
        found = draw_plan(case, rng)
        if found.shipments and not case.partial and isinstance(verdict(case, found), Figures):
            made = read_instance(to_files(case, directory / str(seed)))
            return made, settled(made, as_plan(found))
    return None


def test_no_goal_gets_worse(tmp_path: Path):
    for problem, before in filter(None, (drawn(seed, tmp_path) for seed in range(150))):
        old, new = replay(problem, before), replay(problem, canonical_plan(problem, before))
        assert new.breaches == ()
        assert new.days is not None
        assert old.days is not None
        assert new.days <= old.days
        for name in ("moves", "waiting", "travel", "shipping", "courier", "blanks"):
            assert getattr(figures(problem, new), name) <= getattr(figures(problem, old), name)


def test_no_blank_could_leave_earlier(tmp_path: Path):
    """With every lever, printing as it is; whether a blank may leave is asked of the replay."""
    lines = earlier = 0
    for problem, before in filter(None, (drawn(seed, tmp_path) for seed in range(250))):
        _moves, shipments = yards(problem, before)
        shipments.advance()
        shipments.gather()
        after = replace(before, shipments=shipments.trips())
        old, new = replay(problem, before), replay(problem, after)
        assert new.breaches == ()
        # A plan in which blanks were on the road at last may end before.
        assert replace(figures(problem, new), days=old.days) == figures(problem, old)
        for trip in after.shipments:
            rest = Counter({(t.day, t.origin, t.destination): t.count for t in after.shipments})
            rest[trip.day, trip.origin, trip.destination] -= 1
            for day in range(1, trip.day):
                moved = rest + Counter({(day, trip.origin, trip.destination): 1})
                other = tuple(sorted(Trip(*key, count) for key, count in moved.items()))
                assert replay(problem, replace(after, shipments=other)).breaches
        lines += len(after.shipments)
        earlier += after.shipments != before.shipments
    assert lines > 50
    assert earlier > 10
