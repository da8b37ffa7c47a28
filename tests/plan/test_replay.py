"""The simulator against numbers worked out by hand: the order of a day, every breach, which days count."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reallocate import Closure, Delivery, Instance, InvalidInput, Leg, Plan, Printing, Settings, Site, Trip
from reallocate.plan.figures import Figures, figures
from reallocate.plan.replay import MOST_LIMITS, replay

A, B, D = 0, 1, 2


def instance(**changes: object) -> Instance:
    """A and B are 8 hours apart: with 2 hours of set-up a printer is lost for 1 day. From the depot D to A: 0 days.

    From D to B blanks take 1 day. Nothing leads back from B to D but the way over A.
    """
    sites = (
        Site("A", "Ayu", 30, 3, 10, cards_per_printer_day=10),
        Site("B", "Bumi", 20, 0, 0, cards_per_printer_day=10),
        Site("D", "Depot", 0, 0, 100, kind="depot"),
    )
    legs = (Leg(A, B, Decimal(8)), Leg(D, A, Decimal(0), one_way=True))
    base = Instance("three", sites, legs=legs, settings=Settings(setup_hours=Decimal(2)))
    return base.replace(**changes)


def overnight(**changes: object) -> Instance:
    """The same with 10 hours by night: every trip takes 0 days."""
    return instance(settings=Settings(setup_hours=Decimal(2), overnight_hours=Decimal(10)), **changes)


def manual(moves=(), shipments=(), printing=(), horizon=None) -> Plan:
    rows = [*moves, *shipments, *printing]
    last = max((row.day for row in rows), default=0) if horizon is None else horizon
    return Plan(tuple(moves), tuple(shipments), tuple(printing), last, manual=True)


def solved(moves=(), shipments=(), printing=(), horizon=3) -> Plan:
    return Plan(tuple(moves), tuple(shipments), tuple(printing), horizon)


def found(problem: Instance, plan: Plan) -> list[tuple[object, ...]]:
    return [(b.code, b.day, b.site, b.found, b.allowed) for b in replay(problem, plan).breaches]


def errors(problem: Instance, plan: Plan) -> list[tuple[object, ...]]:
    """Findings without the cards that are left over, which most plans here have."""
    return [row for row in found(problem, plan) if row[0] != "unfinished"]


GOOD = solved(
    [Trip(1, A, B, 1)],
    [Trip(1, D, A, 20), Trip(1, D, B, 20)],
    [Printing(1, A, 20), Printing(2, A, 10), Printing(2, B, 10), Printing(3, B, 10)],
)


def test_a_legal_plan_day_by_day():
    played = replay(instance(), GOOD)
    assert played.breaches == ()
    assert played.printers == ((2, 0, 0), (2, 1, 0), (2, 1, 0))
    assert played.cards == ((20, 0, 0), (10, 10, 0), (0, 10, 0))
    assert played.blanks_in == ((20, 0, 0), (0, 20, 0), (0, 0, 0))
    assert played.blanks_out == ((0, 0, 40), (0, 0, 0), (0, 0, 0))
    assert played.blanks_left == ((10, 0, 60), (0, 10, 60), (0, 0, 60))
    assert played.backlog_left == ((10, 20, 0), (0, 10, 0), (0, 0, 0))
    assert (played.days, played.last_printing_day, played.finished) == (3, 3, True)


def test_the_figures_of_that_plan():
    """Waiting 10 + 20 on day 1 and 10 on day 2; one printer for 8 hours; 20 blanks for 8 hours and 20 for none."""
    played = replay(instance(), GOOD)
    expected = Figures(days=3, moves=1, waiting=40, travel=8, shipping=160, blanks=40, left=0)
    assert figures(instance(), played) == expected


def test_an_empty_backlog_takes_no_day():
    empty = instance(sites=(Site("A", "A", 0, 1, 0, min_printers=1),), legs=None)
    played = replay(empty, solved(horizon=0))
    assert (played.days, played.breaches, played.cards) == (0, (), ())
    assert not figures(empty, played).waiting


# --- the order of a day -----------------------------------------------------------------------------------------------


def test_outside_deliveries_come_before_anything_leaves():
    problem = instance(deliveries=(Delivery(2, D, 50),))
    assert not errors(problem, solved(shipments=[Trip(2, D, A, 150)]))
    assert errors(problem, solved(shipments=[Trip(1, D, A, 150)])) == [("no_blanks", 1, D, 150, 100)]


def test_what_arrives_in_the_morning_can_leave_again_on_that_day():
    assert not errors(instance(), solved([Trip(1, A, B, 1), Trip(2, B, A, 1)]))
    assert errors(instance(), solved([Trip(1, A, B, 1), Trip(1, B, A, 1)])) == [("no_printer", 1, B, 1, 0)]


def test_what_comes_overnight_prints_but_does_not_leave_on_the_same_day():
    moves = [Trip(1, A, B, 2)]
    played = replay(overnight(), solved(moves, [Trip(1, D, B, 20)], [Printing(1, B, 20)]))
    assert played.cards[0] == (0, 20, 0)
    assert [b.code for b in played.breaches] == ["unfinished"]
    assert errors(overnight(), solved([*moves, Trip(1, B, A, 1)])) == [("no_printer", 1, B, 1, 0)]
    assert not errors(overnight(), solved([*moves, Trip(2, B, A, 1)]))


def test_blanks_that_come_overnight_do_not_leave_on_the_same_day():
    sites = (Site("A", "A", 0, 0, 0, lends_blanks=True), Site("B", "B", 0, 0, 0), Site("D", "D", 0, 0, 9, kind="depot"))
    problem = overnight(sites=sites)
    assert found(problem, solved(shipments=[Trip(1, D, A, 9), Trip(1, A, B, 9)])) == [("no_blanks", 1, A, 9, 0)]
    assert not found(problem, solved(shipments=[Trip(1, D, A, 9), Trip(2, A, B, 9)]))


def test_printers_leave_before_printing():
    assert errors(instance(), solved([Trip(1, A, B, 3)], printing=[Printing(1, A, 1)])) == [
        ("over_capacity", 1, A, 1, 0)
    ]


def test_travel_goes_on_over_closed_days():
    problem = instance(closures=(Closure(1), Closure(2, A)))
    played = replay(problem, solved([Trip(1, A, B, 1)], [Trip(1, D, B, 20)], [Printing(2, B, 10)]))
    assert played.cards[1] == (0, 10, 0)
    assert [b.code for b in played.breaches] == ["unfinished", "unfinished"]


def test_without_legs_every_trip_takes_one_day():
    problem = overnight(legs=None)
    played = replay(problem, solved([Trip(1, A, B, 1)], [Trip(1, D, B, 5)]))
    assert played.printers[:2] == ((2, 0, 0), (2, 1, 0))
    assert played.blanks_in[1] == (0, 5, 0)
    assert figures(problem, played).travel == 1


# --- every breach, with day, site and both numbers --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "breach"),
    [
        (solved([Trip(2, A, B, 4)]), ("no_printer", 2, A, 4, 3)),
        (solved([Trip(2, B, A, 1)]), ("no_printer", 2, B, 1, 0)),
        (solved(shipments=[Trip(2, D, B, 101)]), ("no_blanks", 2, D, 101, 100)),
        (solved(shipments=[Trip(2, A, B, 5)]), ("not_lender", 2, A, 5, 0)),
        (solved([Trip(1, A, A, 2)]), ("self_trip", 1, A, 2, 0)),
        (solved(shipments=[Trip(1, D, D, 2)]), ("self_trip", 1, D, 2, 0)),
        (solved(printing=[Printing(1, A, 31)]), ("over_capacity", 1, A, 31, 30)),
        (solved(printing=[Printing(1, A, 11)]), ("no_blanks", 1, A, 11, 10)),
    ],
)
def test_a_breach_has_its_day_site_and_both_numbers(plan, breach):
    assert breach in errors(instance(), plan)


def test_a_trip_without_a_road():
    one_way = instance(legs=(Leg(A, B, Decimal(8), one_way=True),))
    moves = [Trip(1, A, B, 1), Trip(2, B, A, 1)]
    assert errors(one_way, solved(moves)) == [("no_road", 2, B, 1, 0)]
    assert errors(one_way, solved(shipments=[Trip(3, D, A, 7)])) == [("no_road", 3, D, 7, 0)]


def test_printers_to_a_depot():
    problem = instance(legs=None)
    assert errors(problem, solved([Trip(1, A, D, 2)])) == [("to_depot", 1, D, 2, 0)]
    assert replay(problem, solved([Trip(1, A, D, 2)])).printers[-1] == (3, 0, 0)


def test_a_row_that_breaks_two_rules_is_told_both():
    assert errors(instance(), solved([Trip(1, A, D, 2)])) == [("to_depot", 1, D, 2, 0), ("no_road", 1, A, 2, 0)]


def test_minimum_and_maximum_on_every_day_after_the_trips_of_the_night():
    sites = (Site("A", "A", 0, 3, 0, min_printers=2), Site("B", "B", 0, 0, 0, max_printers=1))
    problem = instance(sites=sites, legs=(Leg(A, B, Decimal(8)),))
    assert found(problem, solved([Trip(2, A, B, 2)])) == [
        ("min_printers", 2, A, 1, 2),
        ("min_printers", 3, A, 1, 2),
        ("max_printers", 3, B, 2, 1),
    ]
    night = overnight(sites=sites, legs=(Leg(A, B, Decimal(8)),))
    # one leaves B and one comes on the same day
    assert not found(night, solved([Trip(1, A, B, 1), Trip(2, B, A, 1), Trip(2, A, B, 1)]))


def test_an_office_above_its_maximum_sends_printers_away_on_day_1():
    sites = (Site("A", "A", 0, 3, 0, max_printers=2), Site("B", "B", 0, 0, 0))
    problem = instance(sites=sites, legs=None)
    assert not found(problem, solved([Trip(1, A, B, 1)]))
    assert found(problem, solved([Trip(2, A, B, 1)])) == [("max_printers", 1, A, 3, 2)]


def test_printing_on_a_closed_day_is_closed_and_not_over_capacity():
    problem = instance(closures=(Closure(1, A),))
    assert errors(problem, solved(printing=[Printing(1, A, 5)])) == [("closed", 1, A, 5, 0)]


def test_more_cards_than_wait():
    sites = (Site("A", "A", 12, 3, 50, cards_per_printer_day=10),)
    problem = instance(sites=sites, legs=None)
    plan = manual(printing=[Printing(1, A, 10), Printing(2, A, 5)])
    assert found(problem, plan) == [("over_backlog", 2, A, 5, 2)]
    assert replay(problem, plan).cards == ((10,), (2,))


def test_rows_of_one_day_and_site_add_up():
    """Only a plan from Python can have two: three printers make 30 cards."""
    problem = instance(sites=(Site("A", "A", 90, 3, 50, cards_per_printer_day=10),), legs=None)
    plan = solved(printing=[Printing(1, A, 25), Printing(1, A, 10)])
    assert errors(problem, plan) == [("over_capacity", 1, A, 35, 30)]


def test_cards_that_are_left_over():
    assert found(instance(), manual(printing=[Printing(2, A, 10)])) == [
        ("unfinished", 2, A, 20, 0),
        ("unfinished", 2, B, 20, 0),
    ]


def test_a_plan_of_no_row_is_unfinished_on_no_day():
    assert found(instance(), manual()) == [("unfinished", None, A, 30, 0), ("unfinished", None, B, 20, 0)]


# --- after a breach ---------------------------------------------------------------------------------------------------


def test_rows_are_taken_in_the_order_of_their_lines():
    """Three printers: the rows of lines 2 and 4 take two and one of them, the row of line 7 finds none."""
    moves = (Trip(1, A, B, 5, 7), Trip(1, A, B, 2, 2), Trip(1, A, B, 1, 4))
    played = replay(instance(), manual(moves))
    breach = next(b for b in played.breaches if b.code == "no_printer")
    assert (breach.line, breach.found, breach.allowed, breach.file) == (7, 5, 0, "moves.csv")
    assert [trip.count for trip in played.moves] == [2, 1]


def test_what_cannot_be_done_is_cut_down_and_reported_once():
    """Four are asked for and three leave; the next day none is there, and that is the next row's breach."""
    played = replay(instance(), manual([Trip(1, A, B, 4), Trip(3, A, B, 1)]))
    assert [(b.code, b.day, b.found, b.allowed) for b in played.breaches if b.code == "no_printer"] == [
        ("no_printer", 1, 4, 3),
        ("no_printer", 3, 1, 0),
    ]
    assert played.printers == ((0, 0, 0), (0, 3, 0), (0, 3, 0))
    assert figures(instance(), played).moves == 3


def test_rows_of_no_count_do_nothing():
    assert not errors(instance(), manual([Trip(1, A, A, 0), Trip(1, A, D, 0)], [Trip(1, B, A, 0)], [Printing(9, B, 0)]))


# --- which days count -------------------------------------------------------------------------------------------------

DONE = [Printing(1, A, 20), Printing(2, A, 10), Printing(2, B, 10), Printing(3, B, 10)]


def test_the_days_of_a_manual_plan_end_with_the_last_card():
    plan = manual([*GOOD.moves, Trip(4, A, B, 2)], GOOD.shipments, DONE, horizon=9)
    played = replay(instance(), plan)
    assert played.days == 3
    assert figures(instance(), played).moves == 3
    (warning,) = played.breaches
    assert (warning.code, warning.severity, warning.day, warning.site) == ("useless_trip", "warning", 4, B)
    assert (warning.found, warning.allowed) == (5, 3)


def test_a_trip_that_leaves_before_the_last_card_and_arrives_after_it_is_useless():
    late = manual([*GOOD.moves, Trip(3, A, B, 1)], GOOD.shipments, DONE)
    assert found(instance(), late) == [("useless_trip", 3, B, 4, 3)]
    in_time = manual([*GOOD.moves, Trip(2, A, B, 1)], GOOD.shipments, DONE)
    assert not found(instance(), in_time)


def test_limits_after_the_last_card_are_not_judged():
    sites = (*(Site("A", "Ayu", 30, 3, 10, cards_per_printer_day=10, min_printers=2),), *instance().sites[1:])
    problem = instance(sites=sites)
    assert found(problem, manual([*GOOD.moves, Trip(4, A, B, 1)], GOOD.shipments, DONE)) == [
        ("useless_trip", 4, B, 5, 3)
    ]
    assert ("min_printers", 3, A, 1, 2) in found(problem, manual([*GOOD.moves, Trip(3, A, B, 1)], GOOD.shipments, DONE))


def test_a_later_trip_that_cannot_be_made_is_an_error_all_the_same():
    assert ("no_printer", 5, A, 9, 2) in found(
        instance(), manual([*GOOD.moves, Trip(5, A, B, 9)], GOOD.shipments, DONE)
    )


def test_an_unfinished_plan_is_judged_up_to_the_last_day_that_a_row_names():
    sites = (Site("A", "A", 30, 3, 10, min_printers=4),)
    rows = found(instance(sites=sites, legs=None), manual(horizon=2))
    assert rows == [("min_printers", 1, A, 3, 4), ("min_printers", 2, A, 3, 4), ("unfinished", 2, A, 30, 0)]
    played = replay(instance(sites=sites, legs=None), manual(horizon=2))
    assert (played.days, figures(instance(sites=sites, legs=None), played).waiting) == (None, 60)


def test_a_trip_of_a_solvers_plan_ends_by_the_horizon():
    plan = solved([*GOOD.moves, Trip(3, A, B, 1)], GOOD.shipments, DONE)
    assert found(instance(), plan) == [("unfinished", 3, B, 4, 3)]
    assert not found(instance(), solved(plan.moves, plan.shipments, DONE, horizon=4))
    assert replay(instance(), solved(plan.moves, plan.shipments, DONE, horizon=7)).days == 4


def test_what_a_solvers_plan_does_after_its_horizon_is_not_overlooked():
    """It is judged to the end, and what comes after the end is reported."""
    assert ("unfinished", 3, B, 3, 2) in found(instance(), solved(GOOD.moves, GOOD.shipments, DONE, horizon=2))
    assert ("no_printer", 5, B, 1, 0) in found(instance(), solved([Trip(5, B, A, 1)], horizon=2))


# --- shape ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "plan",
    [
        solved([Trip(1, A, B, -1)]),
        solved([Trip(0, A, B, 1)]),
        solved([Trip(1, A, 7, 1)]),
        solved([Trip(1, -1, B, 1)]),
        solved(shipments=[Trip(1, D, B, 1.0)]),  # type: ignore[arg-type]
        solved(printing=[Printing(1, A, True)]),
        solved(printing=[Printing(1, 3, 1)]),
        solved(horizon=-1),
    ],
)
def test_a_plan_that_no_file_could_hold_is_refused(plan):
    with pytest.raises(InvalidInput):
        replay(instance(), plan)


def test_all_faults_of_the_shape_are_told_at_once():
    with pytest.raises(InvalidInput) as caught:
        replay(instance(), solved([Trip(0, A, B, -1)], printing=[Printing(1, 9, 1)]))
    assert len(caught.value.faults) == 3


def test_a_far_day_costs_little_and_a_lasting_breach_is_not_told_for_ever():
    sites = (Site("A", "A", 30, 3, 10, min_printers=4), Site("B", "B", 0, 0, 0, min_printers=1))
    far = manual([Trip(100_000, A, B, 3)])
    played = replay(instance(sites=sites, legs=None), far)
    assert len(played.printers) == 100_000
    assert len({id(row) for row in played.printers}) == 2
    limits = [b for b in played.breaches if b.code == "min_printers"]
    assert MOST_LIMITS <= len(limits) <= MOST_LIMITS + 4
    assert limits[-1].day == 100_000
