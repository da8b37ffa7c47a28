"""The worst that broken printers and late deliveries can do, of instances that can be worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reallocate import Control, Delivery, Instance, Plan, Printing, Rule, Site, Trip, UsageError, robust, solve
from reallocate.appraisal.slack import spare_printers
from reallocate.plan.replay import replay
from reallocate.questions import robust as asked
from reallocate.questions.levers import more_printers_fit
from reallocate.questions.study import Study

A, B, C = 0, 1, 2
#: Every trip takes a day; one printer prints 100 cards a day. A has work for 8 days of a printer, and two.
WORLD = Instance(
    "world",
    (
        Site("A", "Alfa", 800, 2, 800, cards_per_printer_day=100),
        Site("B", "Beta", 100, 1, 100, cards_per_printer_day=100),
        Site("C", "Ceta", 0, 1, 0, cards_per_printer_day=100),
    ),
)


def days(instance: Instance, *lost: int) -> int | None:
    sites = (replace(site, printers=site.printers - n) for site, n in zip(instance.sites, lost, strict=True))
    return solve(instance.replace(sites=tuple(sites)), goals=()).days


def test_the_worst_is_the_office_with_the_work():
    """With all four printers at work it takes 3 days; without one of A's the others print 1 + 3 + 3 on days 1 to 3."""
    found = robust(WORLD, 1)
    every = [days(WORLD, *lost) for lost in ((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1))]
    assert found.now.days == every[0]
    assert found.breakdowns is not None
    assert found.breakdowns.days == max(every)
    assert found.breakdowns.proven
    assert (found.breakdowns.ways, found.breakdowns.left_out) == (4, 0)
    assert found.breakdowns.solved <= 3


def test_ways_below_a_minimum_are_left_out_and_counted():
    kept = WORLD.replace(rules=(Rule("keep_at_least", A, value=2), Rule("keep_at_least", B, value=1)))
    found = robust(kept, 2).breakdowns
    assert found is not None
    assert (found.ways, found.left_out) == (2, 6)
    assert found.days == days(kept, 0, 0, 1)


def test_a_way_that_leaves_no_plan_is_the_worst():
    found = robust(WORLD, 4).breakdowns
    assert found is not None
    assert (found.worst, found.days, found.bound, found.proven) == (((A, 2), (B, 1), (C, 1)), None, None, True)


def test_an_office_with_a_maximum_may_gain_by_a_loss():
    """Where an office has more printers than it may have, and none may leave, only a loss makes a plan."""
    full = Instance(
        "full",
        (Site("A", "Alfa", 100, 2, 100, max_printers=1), Site("B", "Beta", 100, 1, 100)),
        rules=(Rule("moves_total", value=0),),
    )
    assert not more_printers_fit(full, A)
    assert more_printers_fit(full, B)
    assert days(full, 1, 0) == 1
    found = robust(full, 1).breakdowns
    assert found is not None
    assert (found.worst, found.days) == ((), None)


def test_late_deliveries_singly_and_together():
    bare = WORLD.replace(
        sites=(replace(WORLD.sites[A], blanks=400), *WORLD.sites[1:]),
        deliveries=(Delivery(1, A, 200), Delivery(2, A, 200)),
    )
    found = robust(bare, late=5)
    assert found.breakdowns is None
    assert [(one.delivery, one.days_late) for one in found.late] == [(0, 5), (1, 5), (None, 5)]
    assert [one.days for one in found.late] == [6, 7, 7]
    assert all(one.proven for one in found.late)


def test_a_plan_goes_on_until_somebody_knows():
    """C's printer is to help A. If one of A's is broken, it still goes there; of C's own there is none to send."""
    plan = solve(WORLD, goals=("moves",)).plan
    assert plan is not None
    first = max(trip.day for trip in plan.moves)
    known = robust(WORLD, 1).breakdowns
    found = robust(WORLD, 1, plan=plan, blind=first)
    blind = found.breakdowns
    assert known is not None
    assert blind is not None
    assert blind.kept is not None
    assert (found.blind, blind.kept.days, blind.ways) == (first, robust(WORLD, 1).now.days, 4)
    assert blind.days is not None
    assert known.days is not None
    assert blind.days >= known.days


def test_what_is_held_back_is_what_is_missed_least():
    """With C's idle printer kept at home A's two need 4 days for what they cannot give away; nothing is saved at A."""
    found = robust(WORLD, keep=1).reserve
    assert found is not None
    every = {i: days(WORLD, *(int(i == k) for k in range(3))) for i in range(3)}
    assert found.which is not None
    [(site, held)] = found.which
    assert held == 1
    assert found.days == every[site] == min(filter(None, every.values()))
    assert (found.proven, found.ways, found.left_out) == (True, 3, 0)


def test_more_printers_than_there_are_cannot_be_held_back():
    found = robust(WORLD, keep=5).reserve
    assert found is not None
    assert (found.which, found.days, found.days_bound, found.ways, found.proven) == (None, None, None, 0, True)


def test_a_plan_that_breaks_a_rule_is_kept_by_nobody():
    empty = Plan((Trip(1, C, A, 2),), (), (), 3)
    with pytest.raises(UsageError, match="breaks a rule"):
        robust(WORLD, 1, plan=empty, blind=1)


def test_spare_printers_are_those_that_a_plan_can_do_without():
    """A prints 100 cards a day with one of its two; the one that comes overnight or leaves is needed."""
    plan = Plan((Trip(1, C, A, 1),), (), tuple(Printing(day, A, 100) for day in range(1, 9)), 9)
    plan = replace(plan, printing=(*plan.printing, Printing(1, B, 100)))
    assert replay(WORLD, plan).days == 8
    assert spare_printers(WORLD, plan, 8) == (1, 0, 0)
    assert spare_printers(WORLD, plan, 4) == (0, 0, 0)


def test_too_many_ways_are_refused(monkeypatch):
    monkeypatch.setattr(asked, "MOST_WAYS", 11)
    assert robust(WORLD, 3).breakdowns is not None
    with pytest.raises(UsageError, match="12 ways"):
        robust(WORLD, 4)


def test_what_is_asked_wrongly_is_refused():
    plan = Plan((), (), (), 3)
    alone = ({"breakdowns": 1, "plan": plan}, {"breakdowns": 1, "blind": 1}, {"keep": 1, "plan": plan, "blind": 1})
    for wrong in (*alone, {}, {"breakdowns": -1}, {"late": 0}, {"breakdowns": 1.5}, {"keep": 0}):
        with pytest.raises(UsageError):
            robust(WORLD, **wrong)


def test_a_search_without_time_claims_nothing():
    found = robust(WORLD, 2, control=Control(time_limit=1e-3))
    assert found.limit == "time"
    assert found.breakdowns is None or not found.breakdowns.proven


def test_a_way_that_nobody_looked_at_is_not_the_worst(monkeypatch):
    """The search ends before the first way that may take more days is planned anew."""
    control, real = Control(apart=False), Study.keeps

    def ending(self, *given, **named):
        control.stop.set()
        return real(self, *given, **named)

    monkeypatch.setattr(Study, "keeps", ending)
    found = robust(WORLD, 2, control=control).breakdowns
    assert found is not None
    assert (found.days, found.proven) == (solve(WORLD, goals=()).days, False)
    assert found.open > 0


def test_frames_have_the_worst_way():
    frames = robust(WORLD, 4, late=1).to_frames()
    assert frames["worst"].values.tolist() == [["A", 2], ["B", 1], ["C", 1]]
    assert frames["late"].empty
