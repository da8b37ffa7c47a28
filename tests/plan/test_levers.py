"""The simulator with levers: by hand, and against a judge that was written from the semantics alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from reallocate import (
    Arrival,
    Closure,
    Delivery,
    InvalidInput,
    Leg,
    Plan,
    Printing,
    Rule,
    Shift,
    Site,
    Trip,
    read_instance,
    read_plan,
)
from reallocate.appraisal.ledger import loss_ledger
from reallocate.instance.model import Instance
from reallocate.plan.check import check, settled
from reallocate.plan.figures import figures
from reallocate.plan.replay import Replay, replay
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, plan_to_files, to_files
from tests.oracle.lever_replay import World, verdict
from tests.plan.lever_plans import bent, draw_plan

A, B, C = range(3)
SITES = (
    Site("A", "Ayu", 30, 2, 60, cards_per_printer_day=10),
    Site("B", "Bumi", 20, 0, 0, cards_per_printer_day=10),
    Site("C", "Cempaka", 0, 0, 0, cards_per_printer_day=10),
)


def instance(**changes: object) -> Instance:
    """A and B are 2 hours apart, nothing leads to C; A can print 20 cards a day, also for B."""
    made = Instance("three", SITES, legs=(Leg(A, B, Decimal(2)),))
    return made.replace(print_for_others=True).replace(**changes)


def manual(*rows: Trip | Printing, moves: tuple[Trip, ...] = (), unserved: int = 0) -> Plan:
    """A planner's plan: trips among the rows are couriers."""
    couriers = tuple(row for row in rows if isinstance(row, Trip))
    printing = tuple(row for row in rows if isinstance(row, Printing))
    last = max((row.day for row in (*rows, *moves)), default=0)
    return Plan(moves, (), printing, last, manual=True, couriers=couriers, unserved=unserved)


def found(problem: Instance, plan: Plan) -> list[tuple[object, ...]]:
    """Return the findings without the cards that are left over, which most plans here have."""
    told = [(b.code, b.day, b.site, b.found, b.allowed) for b in replay(problem, plan).breaches]
    return [row for row in told if row[0] != "unfinished"]


# --- by hand ----------------------------------------------------------------------------------------------------------

SHARED = manual(Printing(1, A, 20), Trip(1, A, B, 15), Printing(2, A, 20), Trip(2, A, B, 5), Printing(3, A, 10))


def test_cards_for_others_are_handed_out_a_night_later():
    played = replay(instance(), SHARED)
    assert played.breaches == ()
    assert played.unprinted == ((30, 20, 0), (25, 5, 0), (10, 0, 0))
    assert played.cards == ((20, 0, 0), (20, 0, 0), (10, 0, 0))
    assert played.blanks_left == ((40, 0, 0), (20, 0, 0), (10, 0, 0))
    assert played.backlog_left == ((25, 20, 0), (10, 5, 0), (0, 0, 0))
    worth = figures(instance(), played)
    assert (played.days, worth.waiting, worth.courier) == (3, 60, 40)


def test_a_plan_goes_on_until_its_cards_are_handed_out():
    """Nobody names day 3, on which the last cards for B come."""
    late = manual(Printing(1, A, 20), Printing(2, A, 20), Trip(2, A, B, 10))
    played = replay(instance(sites=(SITES[A], replace(SITES[B], backlog=10), SITES[C])), late)
    assert (played.days, len(played.cards), played.backlog_left[-2:]) == (3, 3, ((0, 10, 0), (0, 0, 0)))
    solvers = replay(instance(), replace(late, manual=False))
    assert ("under_way", 2, B, 3, 2) in [(b.case, b.day, b.site, b.found, b.allowed) for b in solvers.breaches]


BROKEN = [
    ("no road leads there", manual(Printing(1, A, 20), Trip(1, A, C, 5)), {}, [("no_courier", 1, A, 5, 0)], (15, 0)),
    (
        "it is too far",
        manual(Printing(1, A, 20), Trip(1, A, B, 5)),
        {"courier_max_hours": Decimal("1.5")},
        [("no_courier", 1, A, 5, 0)],
        (15, 0),
    ),
    (
        "nobody prints for others",
        manual(Printing(1, A, 20), Trip(1, A, B, 5)),
        {"print_for_others": False},
        [("no_courier", 1, A, 5, 0)],
        (15, 0),
    ),
    ("to itself", manual(Printing(1, A, 20), Trip(1, A, A, 5)), {}, [("self_trip", 1, A, 5, 0)], (15, 0)),
    ("more than printed", manual(Printing(1, A, 4), Trip(1, A, B, 5)), {}, [("not_printed", 1, A, 5, 4)], (0, 4)),
    ("printed on another day", manual(Printing(1, A, 4), Trip(2, A, B, 4)), {}, [("not_printed", 2, A, 4, 0)], (4, 0)),
    (
        "cards for others come first where printers lack",
        manual(Printing(1, A, 30), Trip(1, A, B, 15)),
        {},
        [("over_capacity", 1, A, 30, 20)],
        (5, 15),
    ),
    (
        "more than wait there",
        manual(Printing(1, A, 20), Printing(2, A, 20), Trip(1, A, B, 18), Trip(2, A, B, 6)),
        {},
        [("over_backlog", 2, B, 6, 2)],
        (16, 20),
    ),
    (
        "both sites print more for B than waits there",
        manual(Printing(1, A, 15), Trip(1, A, B, 15), Printing(1, B, 10)),
        {"sites": (SITES[A], replace(SITES[B], printers=1, blanks=10), SITES[C])},
        [("over_backlog", 1, B, 10, 5)],
        (0, 20),
    ),
    (
        "too few printed at home",
        SHARED,
        {"sites": (SITES[A], replace(SITES[B], own_only=3), SITES[C])},
        [("own_only", None, B, 0, 3)],
        (30, 20),
    ),
    (
        "ready cards are not printed again",
        manual(Printing(1, A, 20), Printing(2, A, 10)),
        {"deliveries": (Delivery(2, A, 0, cards=4),)},
        [("over_backlog", 2, A, 10, 6)],
        (30, 0),
    ),
    (
        "new cards are not printed before they come",
        manual(Printing(1, A, 20), Printing(2, A, 20)),
        {"arrivals": (Arrival(3, A, 9),)},
        [("over_backlog", 2, A, 20, 10)],
        (30, 0),
    ),
]


@pytest.mark.parametrize(
    ("plan", "changes", "expected", "served"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_what_cannot_be_done_is_cut_down(plan, changes, expected, served):
    """Findings, and the cards of A and B that are handed out in the end."""
    problem = instance(**changes)
    played = replay(problem, plan)
    assert found(problem, plan) == expected
    left = played.backlog_left[-1]
    assert tuple(problem.demand(i) - left[i] for i in (A, B)) == served


def test_days_end_where_nobody_waits_overnight_any_more():
    """New cards of day 5 are printed on their day, those of day 7 a day later: the days are 8, or 2 without them."""
    rows = [Printing(1, A, 20), Printing(2, A, 10), Printing(5, A, 8)]
    few = instance(
        sites=(SITES[A], replace(SITES[B], backlog=0), SITES[C]), arrivals=(Arrival(5, A, 8), Arrival(9, C, 0))
    )
    played = replay(few, manual(*rows))
    assert (played.days, len(played.cards), played.breaches) == (2, 5, ())
    more = few.replace(arrivals=(Arrival(5, A, 8), Arrival(7, A, 3)))
    late = replay(more, manual(*rows, Printing(8, A, 3)))
    assert (late.days, figures(more, late).waiting) == (8, 10 + 3)
    assert replay(more, manual(*rows)).days is None


def test_trips_and_limits_count_as_long_as_new_cards_come():
    """The days are 0; the office has to keep its printer all the same, and a trip that ends on day 3 is not useless."""
    sites = (replace(SITES[A], backlog=0, min_printers=1), replace(SITES[B], backlog=0), SITES[C])
    problem = instance(sites=sites, arrivals=(Arrival(3, B, 5),))
    plan = manual(Printing(3, B, 0), Printing(2, A, 0), moves=(Trip(2, A, B, 2),))
    assert found(problem, plan) == [("min_printers", 2, A, 0, 1), ("min_printers", 3, A, 0, 1)]


def test_printers_from_outside_arrive_before_any_leave():
    problem = instance(deliveries=(Delivery(2, C, 0, printers=1), Delivery(2, A, 7, printers=1)))
    played = replay(problem, manual(Printing(3, A, 30), moves=(Trip(2, A, B, 3),)))
    assert played.printers == ((2, 0, 0), (0, 0, 1), (0, 3, 1))
    assert played.blanks_in[1] == (7, 0, 0)


def test_shifts_change_what_printers_can_print():
    problem = instance(shifts=(Shift(1, 15, site=A), Shift(1, 99)))
    assert found(problem, manual(Printing(1, A, 30))) == []
    assert found(problem, manual(Printing(1, A, 30), Printing(2, A, 21))) == [
        *(("over_capacity", 2, A, 21, 20), ("over_backlog", 2, A, 21, 0))
    ]


def test_nothing_leaves_a_closed_site_where_roads_are_closed():
    """Cards do: couriers are not concerned."""
    problem = instance(depart_on_closed_days=False, closures=(Closure(2, A),))
    plan = manual(Printing(1, A, 5), Trip(1, A, B, 5), moves=(Trip(2, A, B, 1),))
    assert found(problem, plan) == [("closed_departure", 2, A, 1, 0)]
    assert [row[0] for row in found(problem.replace(depart_on_closed_days=True), plan)] == ["useless_trip"]


def test_a_plan_that_may_leave_some_unserved_ends_where_it_has_handed_out_the_others():
    problem = instance(arrivals=(Arrival(4, A, 3),), rules=(Rule("serve_at_least", B, value=1),))
    rows = [Printing(1, A, 20), Printing(2, A, 10), Printing(4, A, 3)]
    assert found(problem, manual(*rows, unserved=20)) == [("serve_at_least", None, B, 0, 1)]
    played = replay(problem, manual(*rows, unserved=20))
    assert (played.days, figures(problem, played).left) == (4, 20)
    assert replay(problem, manual(*rows, unserved=22)).days == 4
    late = manual(*rows, moves=(Trip(6, A, B, 1),), unserved=20)
    assert figures(problem, replay(problem, late)).waiting == (10 + 20) + 20 + 20 + 20
    assert replay(problem, manual(*rows, unserved=23)).days == 2
    assert replay(problem, manual(*rows, unserved=19)).days is None


@pytest.mark.parametrize(("unserved", "day", "cards"), [(0, 4, 7), (20, 2, 12)])
def test_a_site_that_has_to_be_finished_is_so_on_all_later_days(unserved, day, cards):
    """A is finished on day 3 and not on day 4; where some may stay unserved, none that waited is served afterwards."""
    problem = instance(arrivals=(Arrival(4, A, 7),), rules=(Rule("finish_by", A, day=3 if day == 4 else 2),))
    rows = [Printing(1, A, 20), Printing(2, A, 5), Printing(3, A, 5), Printing(5, A, 7)]
    told = [row for row in found(problem, manual(*rows, unserved=unserved)) if row[0] == "finish_by"]
    assert told == [("finish_by", day, A, cards, 0)]


def test_every_figure_that_a_courier_file_states_is_compared(tmp_path):
    (tmp_path / "moves.csv").write_text("depart_day,from,to,printers\n", encoding="utf-8")
    (tmp_path / "assignment.csv").write_text("hari,kode,tercetak\n1,A,20\n", encoding="utf-8")
    (tmp_path / "courier.csv").write_text(
        "hari_berangkat,asal,tujuan,jumlah,hari_tiba,jam,to_name\n"
        "1,A,B,1,2,2,Bumi\n1,A,Bumi,2,1,2,Bumi\n1,A,B,3,3,2,Bumi\n1,A,B,4,2,2.5,Bumi\n1,A,B,5,2,2,Ayu\n",
        encoding="utf-8",
    )
    plan = read_plan(tmp_path, instance())
    assert plan.given == {"moves", "assignment", "courier"}
    assert [trip.count for trip in plan.couriers] == [1, 2, 3, 4, 5]
    told = [(b.code, b.line, b.found, b.allowed) for b in check(instance(), plan).findings if b.code != "unfinished"]
    assert told == [
        ("too_early", 3, 1, 2),
        ("derived_differs", 4, 3, 2),
        ("derived_differs", 5, Decimal("2.5"), 2),
        ("derived_differs", 6, "Ayu", "Bumi"),
    ]


def test_printers_for_others_are_not_done_while_others_wait():
    """A could print for B all along: what it does not print is idle, and done where only B could."""
    ledger = loss_ledger(instance(), replay(instance(), manual(Printing(1, A, 20), Printing(2, A, 10))))
    assert [(cells[A].printed, cells[A].idle, cells[A].done) for cells in ledger.cells] == [(2, 0, 0), (1, 1, 0)]
    alone = instance(print_for_others=False)
    ledger = loss_ledger(alone, replay(alone, manual(Printing(1, A, 20), Printing(2, A, 10))))
    assert [(cells[A].printed, cells[A].idle, cells[A].done) for cells in ledger.cells] == [(2, 0, 0), (1, 0, 1)]


# --- at random --------------------------------------------------------------------------------------------------------


def read(case: LeverCase, plan: LeverPlan, folder: Path) -> tuple[Instance, Plan]:
    """Return instance and plan from their files; the plan as a solver's."""
    instance = read_instance(to_files(case, folder))
    manual = read_plan(plan_to_files(case, plan, folder / "plan"), instance)
    return instance, settled(instance, replace(manual, unserved=World(case).unserved() if case.partial else 0))


def numbers(instance: Instance, played: Replay) -> Figures:
    """Return the figures as the judge gives them."""
    found = figures(instance, played)
    assert found.days is not None
    hours = (int(amount * 100) for amount in (found.travel, found.shipping, found.courier))
    return Figures(found.days, instance.span(found.days), found.moves, found.waiting, *hours)


def assert_accounted(instance: Instance, played: Replay) -> None:
    """Every printer that there is is somewhere on every day of the ledger."""
    ledger = loss_ledger(instance, played)
    assert ledger.total.available == ledger.available
    for day, (total, row) in enumerate(zip(ledger.by_day, ledger.cells, strict=True), 1):
        outside = sum(count for due in instance.printers_due for on, count in due.items() if on <= day)
        assert total.available == instance.printers + outside
        assert all(min(cell.columns) >= 0 for cell in row)


def judged(seed: int, folder: Path) -> str:
    """Compare a random plan with the judge; return what became of it."""
    rng = Random(f"plan {seed}")
    case = draw_case(seed)
    plan = draw_plan(case, rng)
    if rng.random() < 0.4:
        plan = bent(plan, rng, case)
    wanted = verdict(case, plan)
    try:
        instance, what = read(case, plan, folder)
    except InvalidInput:  # by chance one site has in all what the others have: a row of totals
        return "unread"
    played = replay(instance, what)
    codes = {breach.code for breach in played.breaches}
    assert_accounted(instance, played)
    if isinstance(wanted, Figures):
        assert not codes, (seed, codes)
        assert numbers(instance, played) == wanted, seed
        return "legal"
    if wanted == "max_days":
        assert played.days is not None
        assert played.days > case.max_days, seed
    else:
        assert wanted in codes, (seed, wanted, codes)
    return wanted


def test_random_plans_are_judged_alike(tmp_path):
    """Broken in every way, and legal with every lever."""
    seen = Counter(judged(seed, tmp_path / str(seed)) for seed in range(250))
    assert seen["legal"] > 40, seen
    assert seen["unread"] < 5, seen
    rare = {"no_courier", "own_only", "over_backlog", "closed_departure", "unfinished", "closed", "no_blanks"}
    assert rare <= set(seen), seen
