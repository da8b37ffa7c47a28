"""What a plan means for each office: the days add up, and every line stands at both its ends."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

from reallocate import Instance, InvalidInput, Plan, Printing, Trip, check, read_instance
from reallocate.appraisal.offices import FromOutside, Office, carried, offices
from reallocate.appraisal.slack import Line
from reallocate.instance.parts import Delivery
from tests.appraisal.test_returns import LENT, A, B, C, three
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import to_files
from tests.plan.lever_plans import as_plan, bent, draw_plan


def of(instance: Instance, plan: Plan) -> list[Office]:
    report = check(instance, plan)
    return list(offices(instance, report.replay, report.dispatch))


def test_an_office_that_lends_and_one_that_gets_what_comes_from_outside():
    lent = three(deliveries=(Delivery(2, B, 0, printers=1),))
    a, b, c = of(lent, LENT)
    assert [[day.printers for day in office.days] for office in (a, b, c)] == [[0] * 4, [1, 3, 3, 3], [0] * 4]
    move = Trip(1, A, B, 1)
    assert list(a.sent) == list(b.received) == [Line("moves", move, 2)]
    assert b.days[1].delivered == FromOutside(printers=1)
    assert [day.printed for day in b.days] == [100, 0, 100, 0]
    assert [day.backlog_left for day in b.days] == [100, 100, 0, 0]
    assert (a.done, b.done, c.done) == (0, 3, None)


def test_who_goes_home_stands_at_both_ends_when_the_plan_is_legal():
    legal = replace(three(), sites=tuple(replace(site, printers=1, blanks=site.backlog) for site in three().sites))
    made = replace(LENT, printing=(Printing(1, B, 100), Printing(3, B, 100), Printing(1, C, 100), Printing(4, C, 100)))
    a, b, c = of(legal, made)
    assert a.returns == b.returns == (Trip(4, B, A, 1),)
    assert (c.returns, a.done, b.done, c.done) == ((), 0, 3, 4)


def test_every_day_of_every_office_adds_up(tmp_path: Path):
    """With all levers, in legal plans and in broken ones, of which what was carried out counts."""
    seen = Counter[str]()
    for seed in range(120):
        case, rng = draw_case(seed), Random(f"offices {seed}")
        drawn = draw_plan(case, rng)
        drawn = bent(drawn, rng, case) if rng.random() < 0.5 else drawn
        try:
            instance = read_instance(to_files(case, tmp_path / str(seed)))
        except InvalidInput:  # one office has as much as all others: taken for a line of totals
            continue
        report = check(instance, replace(as_plan(drawn), manual=True))
        seen["valid" if report.valid else "broken"] += 1
        found = list(offices(instance, report.replay, report.dispatch))
        for office in found:
            _adds_up(instance, office)
            seen["couriers"] += any(line.load == "courier" for line in office.sent)
        sent = Counter(line for office in found for line in office.sent)
        received = Counter(line for office in found for line in office.received)
        assert received <= sent
        # What is not received is on the road when the last day that the plan names is over.
        assert all(line.arrive_day > len(found[0].days) for line in sent - received)
        if report.valid:
            assert set(sent) == set(report.dispatch.lines)
    assert seen["valid"] > 5
    assert min(seen["broken"], seen["couriers"]) > 20


def _adds_up(instance: Instance, office: Office) -> None:
    site = instance.sites[office.site]
    printers, blanks, left = site.printers, site.blanks, site.backlog
    for day in office.days:
        there = {load: carried(day.received, load) - carried(day.sent, load) for load in ("moves", "shipments")}
        printers += there["moves"] + day.delivered.printers
        blanks += there["shipments"] + day.delivered.blanks - day.cards
        left += day.new - day.handed_out
        assert (day.printers, day.blanks_left, day.backlog_left) == (printers, blanks, left)
        assert day.handed_out == day.printed + carried(day.received, "courier") + day.delivered.cards
        assert min(day.printed, day.for_others, day.handed_out, left, blanks, printers) >= 0
        assert day.is_open or not day.cards
    last = max((day.day for day in office.days if day.handed_out), default=0)
    assert office.done == (None if left else last)
