"""The verdict: stated figures against the replay and the road, severities, places in the files."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reallocate import Delivery, Instance, Leg, Plan, Printing, Settings, Site, Trip, check, read_plan
from reallocate.plan.check import check as check_as_given

A, B, D = 0, 1, 2
#: A printer from A to B takes 1 day (6.5 + 2 hours), blanks from D to B take 2 days (12.25 hours).
SITES = (
    Site("A", "Ayu", 10, 2, 10, cards_per_printer_day=10),
    Site("B", "Bumi", 10, 0, 0, cards_per_printer_day=10),
    Site("D", "Gudang", 0, 0, 50, kind="depot"),
)
INSTANCE = Instance(
    "three",
    SITES,
    deliveries=(Delivery(3, B, 4),),
    legs=(Leg(A, B, Decimal("6.5")), Leg(D, B, Decimal("12.25"))),
    settings=Settings(setup_hours=Decimal(2)),
)
MOVES = "depart_day,from,from_name,to,to_name,printers,arrive_day,hours\n1,A,Ayu,B,Bumi,1,2,6.5\n"
SHIPMENTS = "depart_day,from,to,blanks,arrive_day,hours\n1,D,B,10,3,12.25\n"
ASSIGNMENT = (
    "day,code,name,printers,cards,blanks_in,blanks_out,blanks_left,backlog_left\n"
    "1,A,Ayu,1,10,0,0,0,0\n1,B,Bumi,0,0,0,0,0,10\n1,D,Gudang,0,0,0,10,40,0\n3,B,Bumi,1,10,14,0,4,0\n"
)


@pytest.fixture
def verdict(tmp_path):
    def judged(moves: str = MOVES, shipments: str = SHIPMENTS, assignment: str = ASSIGNMENT):
        for name, text in (("moves", moves), ("shipments", shipments), ("assignment", assignment)):
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        return check(INSTANCE, read_plan(tmp_path, INSTANCE))

    return judged


def told(report) -> list[tuple[object, ...]]:
    return [
        (f.code, f.day, f.site, f.found, f.allowed, f.file.rsplit("/", 1)[-1], f.line)
        for f in report.findings
        if f.severity == "error"
    ]


def test_a_plan_that_states_what_is_true(verdict):
    report = verdict()
    assert report.findings == ()
    assert (report.valid, report.days, report.completed) == (True, 3, ())
    assert report.figures.waiting == 20
    assert report.figures.travel == Decimal("6.5")
    assert report.figures.shipping == Decimal("122.5")


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"),
    [
        ("moves", "1,2,6.5", "1,1,6.5", ("too_early", 1, B, 1, 2, "moves.csv", 2)),
        ("moves", "1,2,6.5", "1,4,6.5", ("derived_differs", 1, B, 4, 2, "moves.csv", 2)),
        (
            "moves",
            "1,2,6.5",
            "1,2,6.75",
            ("derived_differs", 1, B, Decimal("6.75"), Decimal("6.5"), "moves.csv", 2),
        ),
        ("moves", "Bumi", "Bima", ("derived_differs", 1, B, "Bima", "Bumi", "moves.csv", 2)),
        ("moves", "Ayu", "Bumi", ("derived_differs", 1, A, "Bumi", "Ayu", "moves.csv", 2)),
        ("shipments", "10,3", "10,2", ("too_early", 1, B, 2, 3, "shipments.csv", 2)),
        ("shipments", "12.25", "12", ("derived_differs", 1, B, 12, Decimal("12.25"), "shipments.csv", 2)),
        ("assignment", "Gudang,0", "Gudang,1", ("derived_differs", 1, D, 1, 0, "assignment.csv", 4)),
        ("assignment", "10,14,0", "10,10,0", ("derived_differs", 3, B, 10, 14, "assignment.csv", 5)),
        ("assignment", "10,40", "9,40", ("derived_differs", 1, D, 9, 10, "assignment.csv", 4)),
        ("assignment", "14,0,4,0", "14,0,5,0", ("derived_differs", 3, B, 5, 4, "assignment.csv", 5)),
        ("assignment", "14,0,4,0", "14,0,4,1", ("derived_differs", 3, B, 1, 0, "assignment.csv", 5)),
        ("assignment", "Ayu,1", "Bumi,1", ("derived_differs", 1, A, "Bumi", "Ayu", "assignment.csv", 2)),
    ],
)
def test_a_stated_figure_that_is_not_true(verdict, file, old, new, finding):
    texts = {"moves": MOVES, "shipments": SHIPMENTS, "assignment": ASSIGNMENT}
    assert texts[file].count(old) == 1
    report = verdict(**{file: texts[file].replace(old, new)})
    assert told(report) == [finding]
    assert not report.valid


def test_hours_in_another_form_are_the_same(verdict):
    assert verdict(moves=MOVES.replace("6.5", "6.50")).valid


def test_nothing_is_compared_where_no_road_leads(verdict):
    """The trip breaks a rule by itself; a stated arrival has nothing to be compared with."""
    moves = MOVES + "2,A,Ayu,A,Ayu,1,2,3\n"
    assert told(verdict(moves=moves)) == [("self_trip", 2, A, 1, 0, "moves.csv", 3)]


def test_warnings_do_not_make_a_plan_invalid(verdict):
    report = verdict(moves=MOVES + "3,A,,B,,1,,\n")
    assert report.valid
    assert [(f.code, f.severity, f.line) for f in report.findings] == [("useless_trip", "warning", 3)]
    assert (report.days, report.figures.moves) == (3, 2)


def test_findings_come_in_the_order_of_the_days(verdict):
    report = verdict(assignment=ASSIGNMENT.replace("1,A,Ayu,1,10", "1,A,Ayu,1,11"), moves=MOVES + "2,B,,A,,3,,\n")
    days = [finding.day for finding in report.findings]
    assert len(days) > 2
    assert days == sorted(days)


def test_the_plan_is_judged_as_given():
    """A file that is not there counts as empty; who completes a plan first says what is not the planner's."""
    plan = Plan((), (), (), 0, given=frozenset({"moves"}), manual=True)
    report = check_as_given(INSTANCE, plan)
    assert [finding.code for finding in report.findings] == ["unfinished", "unfinished"]
    completed = ("shipments", "assignment")
    assert check_as_given(INSTANCE, plan, completed=completed).completed == completed


def test_a_plan_of_another_instance_states_other_figures(verdict, tmp_path):
    verdict()
    richer = INSTANCE.replace(sites=(replace(SITES[0], blanks=11), *SITES[1:]))
    report = check(richer, read_plan(tmp_path, richer))
    assert told(report) == [("derived_differs", 1, A, 0, 1, "assignment.csv", 2)]


def test_a_plan_made_in_python_needs_no_files():
    plan = Plan((Trip(1, A, B, 1),), (Trip(1, D, B, 10),), (Printing(1, A, 10), Printing(3, B, 10)), 3)
    report = check(INSTANCE, plan)
    assert (report.valid, report.days) == (True, 3)
