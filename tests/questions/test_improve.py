"""Repairs and improvements of a planner's moves: what the breaches say comes first, and no model grows with a slip."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reallocate import Control, Delivery, Improvement, Instance, Leg, Plan, Site, Trip, check, improve
from reallocate.families.instances import generate
from reallocate.plan.breach import Breach
from reallocate.questions import improve as asked
from reallocate.questions.edits import Edit, Rows
from reallocate.questions.improve import repair
from reallocate.search import edits

A, B, C = 0, 1, 2
#: A has three printers and no cards, B all the cards; C has printers that could be brought to A first.
THREE = Instance(
    "three",
    (Site("A", "Alfa", 0, 3, 0), Site("B", "Beta", 900, 0, 900), Site("C", "Ceta", 0, 4, 0)),
    legs=(Leg(A, B, Decimal(5)), Leg(C, A, Decimal(2))),
)
#: In this process, where a test can look at what is built.
HERE = Control(apart=False)


def moves(*trips: Trip) -> Plan:
    return Plan(trips, (), (), max(trip.day for trip in trips), frozenset({"moves"}), manual=True)


def mended(instance: Instance, plan: Plan) -> Improvement:
    return repair(instance, plan, control=HERE)


def test_a_trip_of_more_printers_than_there_are_is_cut_to_those_that_are_there():
    """One line more could bring two printers to A before; nobody asked for five to leave there."""
    point = mended(THREE, moves(Trip(1, A, B, 5))).repair
    assert point is not None
    assert point.changes == (Edit(Trip(1, A, B, 5), Trip(1, A, B, 3)),)
    assert (point.edits, point.days) == (1, 3)


def test_a_trip_to_a_place_where_none_may_go_is_sent_elsewhere_that_morning():
    depot = THREE.replace(sites=(*THREE.sites, Site("D", "Depot", 0, 0, 0, kind="depot")))
    depot = depot.replace(legs=(*(depot.legs or ()), Leg(A, 3, Decimal(1))))
    point = mended(depot, moves(Trip(2, A, 3, 3))).repair
    assert point is not None
    assert point.changes == (Edit(Trip(2, A, 3, 3), Trip(2, A, B, 3)),)


def test_of_a_broken_plan_of_many_offices_only_the_broken_lines_are_changed():
    """A printer too many here, two too many there, of a plan that was good: both lines and no other."""
    instance = generate("island", 3, sites=12)
    from reallocate import solve

    good = solve(instance, goals=("moves",)).plan
    assert good is not None
    first, second, *others = sorted(good.moves, key=lambda trip: (trip.day, trip.origin))
    there = [site.printers for site in instance.sites]
    broken = [Trip(t.day, t.origin, t.destination, there[t.origin] + 2) for t in (first, second)]
    point = mended(instance, moves(*broken, *others)).repair
    assert point is not None
    assert {edit.out for edit in point.changes} == set(broken)
    put = {edit.put and (edit.put.day, edit.put.origin) for edit in point.changes} - {None}
    assert put <= {(trip.day, trip.origin) for trip in broken}


def test_a_repair_that_nobody_asked_for_has_a_limit_of_its_own(monkeypatch):
    seen: list[Control] = []
    monkeypatch.setattr(asked, "run_apart", lambda _task, _arguments, control: seen.append(control))
    repair(THREE, moves(Trip(1, A, B, 5)))
    repair(THREE, moves(Trip(1, A, B, 5)), control=Control(time_limit=3))
    assert [control.time_limit for control in seen] == [asked.UNASKED, 3]


@pytest.mark.parametrize("verb", [improve, repair])
def test_a_row_of_a_far_day_makes_no_model_larger(verb, monkeypatch):
    """A slip of a date is on no model's calendar; the row stays in the plan as long as it is legal."""
    columns: list[int] = []
    prepare = edits.prepare

    def noted(*arguments):
        made = prepare(*arguments)
        columns.append(made.problem.columns)
        return made

    monkeypatch.setattr(edits, "prepare", noted)
    late = Trip(100_000, C, A, 1)
    wrong = Trip(2, A, B, 5) if verb is repair else Trip(2, A, B, 1)
    found = verb(THREE, moves(Trip(1, A, B, 2), wrong, late), control=HERE)
    assert bool(columns) == (verb is improve)
    assert max(columns, default=0) < 1000
    first = next(point for point in found.curve if point.days is not None)
    assert first.plan is not None
    assert late in first.plan.moves
    assert all(edit.out != late for edit in first.changes)
    assert check(THREE, first.plan).valid


def test_a_row_of_a_far_day_that_cannot_be_made_is_struck_out():
    point = mended(THREE, moves(Trip(1, A, B, 3), Trip(100_000, A, C, 1))).repair
    assert point is not None
    assert point.changes == (Edit(Trip(100_000, A, C, 1), None),)


def test_shipments_of_a_far_day_keep_their_blanks_and_make_no_model_larger(monkeypatch):
    """600 blanks are to leave the depot long after the last card: they lie there, and none of them is printed."""
    from reallocate.search import prover

    horizons: list[int] = []
    build = prover.Prover.prepared

    def noted(self, horizon, *least_days):
        horizons.append(horizon)
        return build(self, horizon, *least_days)

    monkeypatch.setattr(prover.Prover, "prepared", noted)
    sites = Site("A", "Alfa", 500, 1, 0), Site("D", "Depot", 0, 0, 1000, kind="depot")
    instance = Instance("far", sites, deliveries=(Delivery(3, 1, 100),), legs=(Leg(0, 1, Decimal(1)),))
    given = frozenset({"moves", "shipments"})
    for count, left in ((600, 0), (601, 0), (1100, 500)):
        shipments = (Trip(1, 1, 0, 500),) if left == 0 else ()
        plan = Plan((), (*shipments, Trip(50_000, 1, 0, count)), (), 50_000, given, manual=True)
        found = check(instance, plan, control=HERE)
        fits = count <= 600
        assert found.replay.backlog_left[-1][0] == (left if fits or left else 0)
        assert ("no_blanks" in {finding.code for finding in found.findings}) == (not fits and not left)
    assert max(horizons) <= instance.settings.max_days


def test_the_rows_that_breaches_are_about():
    rows = Rows([Trip(1, A, B, 5), Trip(2, A, C, 1), Trip(2, C, B, 1)])
    ab, ac, cb = (A, B, 1), (A, C, 2), (C, B, 2)
    for breach, wanted in (
        (Breach("no_printer", 1, A, 5, 3, B, "printers"), {ab}),
        (Breach("too_early", 2, B, 2, 3, C, "arrive_day"), {cb}),
        (Breach("unfinished", 9, B, 100, 0), {ab, cb}),
        (Breach("departures_per_day", 2, None, 2, 1), {ac, cb}),
        (Breach("moves_total", None, None, 7, 1), {ab, ac, cb}),
        (Breach("useless_trip", 2, B, 3, 2, C, "printers"), set()),
    ):
        assert rows.broken([breach]) == wanted, breach


def test_what_is_known_of_a_number_of_days_is_never_forgotten():
    from reallocate.questions.curve import Curve, Looked

    curve = Curve(monotone=True, longest=9)
    curve.learn(5, Looked(1, 3, days=5))
    curve.learn(5, Looked(2))
    assert (curve.looked[5].edits, curve.looked[5].bound) == (3, 2)
    curve.learn(5, Looked(1, 2, days=4))
    assert (curve.looked[5].edits, curve.looked[5].bound, curve.looked[5].days) == (2, 2, 4)
    assert not curve.settled
    curve.need = 2
    assert curve.settled
