"""The loss ledger: every column by hand, and sums that are exact for whatever plan, broken ones too."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings

from reallocate import Closure, Instance, Leg, Plan, Printing, Settings, Site, Trip, read_instance, solve
from reallocate.appraisal.ledger import COLUMNS, Ledger, PrinterDays, loss_ledger
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_tables
from tests.appraisal.drawing import draw_plan, draw_waiting
from tests.oracle.random_instances import random_instance
from tests.plain import without_levers
from tests.plan.cases import legal_plans
from tests.plan.mutations import as_rows
from tests.plan.slow import Judge, trip_days

A, B, D = 0, 1, 2


def instance(**changes: object) -> Instance:
    """A prints 10 and B 4 cards per printer and day; a printer from A to B is lost for 2 days, the way back for 1."""
    sites = (
        Site("A", "Ayu", 25, 4, 12, cards_per_printer_day=10),
        Site("B", "Bumi", 6, 0, 0, cards_per_printer_day=4),
        Site("D", "Depot", 0, 0, 100, kind="depot"),
    )
    legs = (Leg(A, B, Decimal(12), one_way=True), Leg(B, A, Decimal(5), one_way=True), Leg(D, B, Decimal(4)))
    return Instance("three", sites, legs=legs, settings=Settings(setup_hours=Decimal(2))).replace(**changes)


def manual(moves=(), shipments=(), printing=()) -> Plan:
    last = max((row.day for row in (*moves, *shipments, *printing)), default=0)
    return Plan(tuple(moves), tuple(shipments), tuple(printing), last, manual=True)


def of(problem: Instance, plan: Plan) -> Ledger:
    """The ledger of a plan, after its sums have been looked at."""
    played = replay(problem, plan)
    ledger = loss_ledger(problem, played)
    assert ledger.days == (len(played.printers) if played.days is None else played.days)
    assert len(ledger.cells) == len(ledger.by_day) == ledger.days
    assert ledger.total.available == ledger.available == problem.printers * ledger.days
    assert all(day.available == problem.printers for day in ledger.by_day)
    assert all(amount >= 0 for row in ledger.cells for cell in row for amount in cell.columns)
    for name in COLUMNS:
        total = getattr(ledger.total, name)
        assert total == sum(getattr(site, name) for site in ledger.by_site)
        assert total == sum(getattr(day, name) for day in ledger.by_day)
        assert total == sum(getattr(cell, name) for row in ledger.cells for cell in row)
    return ledger


def amounts(cell: PrinterDays) -> dict[str, Fraction]:
    return {name: amount for name, amount in zip(COLUMNS, cell.columns, strict=True) if amount}


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_what_stands_at_an_open_site_is_sorted_into_five_columns():
    """25 cards are the work of 2.5 printers, 12 blanks that of 1.2; 7 cards are printed: 0.7. The fourth has none."""
    ledger = of(instance(), manual(printing=[Printing(1, A, 7)]))
    assert amounts(ledger.cells[0][A]) == {
        "printed": Fraction(7, 10),
        "blanks": Fraction(13, 10),
        "done": 1,
        "rounding": Fraction(1, 2),
        "idle": Fraction(1, 2),
    }
    assert amounts(ledger.cells[0][B]) == amounts(ledger.cells[0][D]) == {}


def test_a_closed_day_takes_all_that_stand_even_with_nothing_left_to_do():
    closed = instance(closures=(Closure(1), Closure(2, A)))
    ledger = of(closed, manual([Trip(3, A, B, 1)]))
    assert amounts(ledger.cells[0][A]) == amounts(ledger.cells[1][A]) == {"closed": 4}
    idle = closed.replace(sites=(replace(closed.sites[A], backlog=0), *closed.sites[1:]))
    assert amounts(of(idle, manual([Trip(3, A, B, 1)])).cells[0][A]) == {"closed": 4}


def test_a_trip_is_road_at_its_destination_from_departure_to_the_day_before_arrival():
    """It leaves on day 2 and arrives on day 4; B is closed on day 3, which changes nothing."""
    closed = instance(closures=(Closure(3, B),))
    ledger = of(closed, manual([Trip(2, A, B, 3)], [Trip(1, D, B, 6)], [Printing(4, B, 6)]))
    assert [day[B].road for day in ledger.cells] == [0, 3, 3, 0]
    assert [sum(amounts(day[A]).values()) for day in ledger.cells] == [4, 1, 1, 1]
    assert ledger.by_site[B].road == ledger.total.road == 6
    # 6 cards are the work of 1.5 printers at B.
    assert amounts(ledger.cells[3][B]) == {"printed": Fraction(3, 2), "done": 1, "rounding": Fraction(1, 2)}


def test_a_trip_of_no_days_costs_none():
    overnight = instance(settings=Settings(setup_hours=Decimal(2), overnight_hours=Decimal(14)))
    ledger = of(overnight, manual([Trip(1, A, B, 2)], [Trip(1, D, B, 6)], [Printing(1, B, 6)]))
    assert ledger.total.road == 0
    assert amounts(ledger.cells[0][B]) == {"printed": Fraction(3, 2), "rounding": Fraction(1, 2)}


def test_without_blanks_cards_wait_and_the_rest_is_done_or_rounding():
    """Three printers at B on day 3, 6 cards, no blank."""
    ledger = of(instance(), manual([Trip(1, A, B, 3)], [], [Printing(3, A, 10)]))
    assert amounts(ledger.cells[2][B]) == {"blanks": Fraction(3, 2), "done": 1, "rounding": Fraction(1, 2)}


def test_the_days_of_a_finished_manual_plan_end_with_its_last_card():
    """The trip of day 1 still goes on then: its road ends with the plan; the one that leaves later is not counted."""
    only = instance().replace(sites=(replace(instance().sites[A], backlog=10), Site("B", "Bumi", 0, 0, 0)), legs=None)
    slow = only.replace(legs=(Leg(A, B, Decimal(48)),))
    ledger = of(slow, manual([Trip(1, A, B, 1), Trip(6, A, B, 2)], [], [Printing(2, A, 10)]))
    assert (ledger.days, ledger.available) == (2, 8)
    assert amounts(ledger.total) == {"printed": 1, "road": 2, "done": 4, "idle": 1}


def test_an_unfinished_plan_counts_up_to_the_last_day_that_it_names():
    ledger = of(instance(), manual([Trip(5, A, B, 1)]))
    assert ledger.days == 5
    assert [day[B].road for day in ledger.cells] == [0, 0, 0, 0, 1]
    assert ledger.total.printed == 0


def test_only_what_was_carried_out_counts():
    """Of nine printers four can leave, of 99 cards none can be printed, and the trip to the depot stays where it is."""
    plan = manual([Trip(1, A, B, 9), Trip(1, B, D, 2)], [], [Printing(3, B, 99)])
    assert amounts(of(instance(), plan).total) == {
        "road": 8,
        "done": 2,
        "blanks": Fraction(3, 2),
        "rounding": Fraction(1, 2),
    }


def test_a_plan_of_no_days_has_an_empty_ledger():
    ledger = of(instance(), manual())
    assert (ledger.days, ledger.available, ledger.cells, ledger.total) == (0, 0, (), PrinterDays())


def test_a_trip_that_ends_after_the_last_row_of_a_solvers_plan():
    """Such a plan breaks a rule; its days reach beyond what it names, and the printers are back by the last of them."""
    only = Instance("two", (Site("A", "Ayu", 10, 4, 10, cards_per_printer_day=10), Site("B", "Bumi", 0, 0, 0)))
    slow = only.replace(legs=(Leg(A, B, Decimal(28)),))
    ledger = of(slow, Plan((Trip(1, A, B, 1),), (), (Printing(1, A, 10),), 1))
    assert ledger.days == 4
    assert [(day.road, day.done) for day in ledger.by_day] == [(1, 2), (1, 3), (1, 3), (0, 4)]


def test_the_document_holds_exact_fractions_under_the_keys_of_the_format():
    document = of(instance(), manual(printing=[Printing(1, A, 7)])).document()
    assert list(document.items()) == [
        ("available", "4/1"),
        ("printed", "7/10"),
        ("road", "0/1"),
        ("blanks", "13/10"),
        ("closed", "0/1"),
        ("done", "1/1"),
        ("rounding", "1/2"),
        ("idle", "1/2"),
    ]


def test_the_difference_of_two_ledgers_of_equal_days_sums_to_nothing():
    one = of(instance(), manual(printing=[Printing(1, A, 7)]))
    other = of(instance(), manual([Trip(1, A, B, 1)]))
    difference = one.total - other.total
    assert difference.road == -1
    assert difference.available == 0


def test_ten_thousand_equal_days_share_one_row():
    ledger = of(instance(), manual([Trip(10_000, A, B, 1)]))
    assert len({id(row) for row in ledger.cells}) == 2


# --- of every plan ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["tiny-late-blanks", "tiny-overnight", "tiny-two-sites", "every-feature", "may2020"])
def test_plans_of_the_solver_on_shipped_instances(name):
    problem = without_levers(read_instance(f"instances/{name}.csv"))
    result = solve(problem, goals=("moves",), effort=0.01)
    assert result.plan is not None
    ledger = of(problem, result.plan)
    work = sum(Fraction(site.backlog, problem.rate(i)) for i, site in enumerate(problem.sites))
    assert ledger.total.printed == work
    assert ledger.days == result.days


def test_plans_of_the_solver_on_random_instances():
    solved = 0
    for seed in range(60):
        problem = random_instance(seed)
        result = solve(problem, goals=("moves",))
        if result.plan is not None:
            of(problem, result.plan)
            solved += 1
    assert solved > 20


@pytest.mark.parametrize("seed", range(150))
def test_random_plans_most_of_them_broken(seed):
    random = Random(seed)
    problem = draw_waiting(random)
    of(problem, draw_plan(random, problem))


@settings(deadline=None, max_examples=100)
@given(legal_plans())
def test_the_ledger_is_that_of_a_slow_judge(case):
    """Worked out from the rows of the files, with sums over all earlier days in place of stocks."""
    problem, plan = case
    played = replay(problem, plan)
    ledger = of(problem, replace(plan, manual=True))
    judge = Judge(problem, as_rows(plan_tables(problem, plan, played)))
    assert ledger.days == judge.days
    for d in range(1, judge.days + 1):
        for i in range(len(problem.sites)):
            road = 0
            for departs, start, end, count in judge.moves:
                lasts = trip_days(problem, judge.hours[start][end], printers=True)
                road += count if end == i and departs <= d < departs + lasts else 0
            n, r = judge.standing(i, d), problem.rate(i)
            x = judge.cards.get((d, i), 0)
            u = problem.sites[i].backlog - judge.printed(i, d - 1)
            s = judge.stock(i, d) + x
            cell = ledger.cells[d - 1][i]
            assert cell.road == road
            if not judge.open(i, d):
                assert amounts(cell) == amounts(PrinterDays(road=Fraction(road), closed=Fraction(n)))
                continue
            # printer by printer: full days of work first, then one that is not full, then none
            shares = [min(Fraction(1), max(Fraction(0), Fraction(u, r) - k)) for k in range(n)]
            assert cell.printed == Fraction(x, r)
            assert cell.done == sum(share == 0 for share in shares)
            assert cell.rounding == sum(1 - share for share in shares if share)
            assert cell.blanks == max(0, sum(shares) - Fraction(s, r))
            assert cell.closed == 0
