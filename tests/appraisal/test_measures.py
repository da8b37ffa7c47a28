"""The figures of a plan: by hand, and those of a slow judge on random plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reallocate import Closure, Instance, Leg, Plan, Printing, Settings, Site, Trip, check
from reallocate.appraisal.measures import MARKS, Measures, Wait, measured
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_tables
from tests.appraisal.drawing import draw_plan, draw_waiting
from tests.plan.cases import legal_plans
from tests.plan.mutations import as_rows
from tests.plan.slow import Judge, trip_days

A, B = 0, 1


def instance(**changes: object) -> Instance:
    """Both print 10 cards per printer and day; the road takes two days."""
    sites = (Site("A", "Ayu", 25, 2, 25), Site("B", "Bumi", 10, 1, 10))
    rest = Settings(start_date=date(2020, 5, 20), cards_per_printer_day=10, setup_hours=Decimal(0))
    return Instance("two", sites, legs=(Leg(A, B, Decimal("12.5")),), settings=rest).replace(**changes)


def of(problem: Instance, *printing: Printing, moves: tuple[Trip, ...] = ()) -> Measures:
    last = max((row.day for row in (*moves, *printing)), default=0)
    return measured(problem, check(problem, Plan(moves, (), tuple(sorted(printing)), last, manual=True)))


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_the_figures_of_a_finished_plan():
    """A prints on days 1, 2 and 6, B on day 6: five days without a card there, four at A."""
    found = of(instance(), Printing(1, A, 10), Printing(2, A, 10), Printing(6, A, 5), Printing(6, B, 10))
    assert (found.days, found.counted, found.end_date) == (6, 6, date(2020, 5, 25))
    assert (found.last_served_day, found.last_served) == (6, (A, B))
    assert (found.busiest_day, found.busiest_cards) == (6, 15)
    assert found.cards_by == (20, 35)
    assert (found.wait, found.wait_site) == (Wait(5, 1), B)
    assert found.sites[A].wait == Wait(3, 3)
    assert (found.sites[A].finished, found.sites[A].cards_by, found.sites[A].waiting) == (6, (20, 25), 15 + 4 * 5)
    assert (found.cards_left, found.breaches) == (0, ())


def test_while_cards_wait_nobody_is_served_last_and_the_sites_that_wait_are_named():
    found = of(instance(), Printing(1, A, 20), Printing(3, B, 10))
    assert (found.days, found.end_date, found.counted) == (None, None, 3)
    assert (found.last_served_day, found.last_served, found.cards_left) == (None, (A,), 5)
    assert (found.sites[A].finished, found.sites[B].finished) == (None, 3)
    assert found.breaches == (("unfinished", 1),)


def test_days_on_which_a_site_is_closed_are_waited():
    found = of(instance(closures=(Closure(1), Closure(2))), Printing(3, A, 20), Printing(4, A, 5), Printing(3, B, 10))
    assert (found.wait, found.wait_site) == (Wait(2, 1), A)


def test_of_equal_waits_the_earliest_is_meant_and_of_equal_days_the_first():
    found = of(instance(), Printing(2, A, 10), Printing(1, B, 10), Printing(4, A, 10), Printing(6, A, 5))
    assert (found.wait, found.wait_site) == (Wait(1, 1), A)
    assert (found.busiest_day, found.busiest_cards) == (1, 10)


def test_a_plan_of_no_days():
    nobody = instance(sites=(Site("A", "Ayu", 0, 2, 0),), legs=())
    found = of(nobody)
    assert (found.days, found.end_date, found.busiest_day, found.busiest_cards) == (0, None, None, 0)
    assert (found.last_served_day, found.last_served, found.wait, found.wait_site) == (0, (), Wait(0, None), None)
    empty = of(instance())
    assert (empty.days, empty.counted, empty.cards_left, empty.last_served) == (None, 0, 35, (A, B))


def test_moves_after_the_last_card_count_and_their_days_on_the_road_do_not():
    late = (Trip(2, A, B, 1), Trip(9, A, B, 1))
    found = of(instance(), Printing(1, A, 20), Printing(1, B, 10), Printing(2, A, 5), moves=late)
    assert (found.days, found.moves, found.ledger.total.road) == (2, 2, 1)
    assert found.travel == 2 * Decimal("12.5")


def test_breaches_are_counted_by_code_and_warnings_are_not():
    found = of(instance(), Printing(1, A, 99), Printing(2, A, 99), moves=(Trip(1, B, A, 7), Trip(9, B, A, 7)))
    twice = ("no_blanks", "no_printer", "over_backlog", "over_capacity")
    assert found.breaches == (*((code, 2) for code in twice), ("unfinished", 1))


# --- of every plan ----------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=80)
@given(legal_plans(), st.integers(0, 3), st.randoms(use_true_random=False))
def test_the_figures_are_those_of_a_slow_judge(case, more, random):
    """Sums over all rows of the files in place of stocks; runs of days by trying every pair of ends."""
    problem, plan = case
    offices = [i for i, site in enumerate(problem.sites) if not site.is_depot]
    chosen = random.choice(offices)
    backlog = [site.backlog + (more if i == chosen else 0) for i, site in enumerate(problem.sites)]
    sites = tuple(replace(site, backlog=count) for site, count in zip(problem.sites, backlog, strict=True))
    problem, plan = problem.replace(sites=sites), replace(plan, manual=True)
    judge = Judge(problem, as_rows(plan_tables(problem, plan, replay(problem, plan))))
    found = measured(problem, check(problem, plan))
    every, last = range(len(sites)), judge.days if not more else judge.named
    assert (found.days, found.counted) == (None if more else judge.days, last)
    assert found.moves == sum(count for _d, _i, _j, count in judge.moves)
    assert found.blanks_shipped == sum(count for _d, _i, _j, count in judge.shipments)
    assert Fraction(found.travel) == sum(n * judge.hours[i][j] for _d, i, j, n in judge.moves)
    assert Fraction(found.shipping) == sum(n * judge.hours[i][j] for _d, i, j, n in judge.shipments)
    on_road = 0
    for departs, i, j, count in judge.moves:
        lasts = trip_days(problem, judge.hours[i][j], printers=True)
        on_road += count * sum(departs <= d < departs + lasts for d in range(1, last + 1))
    assert found.ledger.total.road == on_road
    assert found.waiting == sum(backlog[i] - judge.printed(i, d) for i in every for d in range(1, last + 1))
    assert found.cards_left == more
    by_day = [sum(judge.cards.get((d, i), 0) for i in every) for d in range(1, last + 1)]
    assert found.busiest_cards == max(by_day, default=0)
    if found.busiest_day is not None:
        assert by_day[found.busiest_day - 1] == max(by_day) > max(by_day[: found.busiest_day - 1], default=0)
    assert found.cards_by == tuple(sum(judge.printed(i, mark) for i in every) for mark in MARKS)
    waits = []
    for i, site in enumerate(found.sites):
        dry = [not judge.cards.get((d, i), 0) and judge.printed(i, d - 1) < backlog[i] for d in range(1, last + 1)]
        runs = [(end - start, start + 1) for start in range(last) for end in range(start + 1, last + 1)]
        runs = [(days, first) for days, first in runs if all(dry[first - 1 : first - 1 + days])]
        best = max(runs, key=lambda run: (run[0], -run[1]), default=(0, None))
        assert site.wait == Wait(*best)
        waits.append(best[0])
        ends = [d for d in range(1, last + 1) if judge.cards.get((d, i), 0)]
        assert site.finished == (None if judge.printed(i, last) < backlog[i] else max(ends, default=0))
        assert site.waiting == sum(backlog[i] - judge.printed(i, d) for d in range(1, last + 1))
    assert found.wait.days == max(waits)
    served = {i for i, site in enumerate(found.sites) if site.finished == (None if more else last) and backlog[i]}
    assert set(found.last_served) == served


def test_the_sites_sum_to_the_plan_for_broken_plans_too():
    for seed in range(150):
        random = Random(seed)
        problem = draw_waiting(random)
        report = check(problem, draw_plan(random, problem))
        found = measured(problem, report)
        assert found.waiting == sum(site.waiting for site in found.sites)
        assert found.cards_by == tuple(sum(site.cards_by[k] for site in found.sites) for k in range(len(MARKS)))
        assert found.wait.days == max(site.wait.days for site in found.sites)
        assert sum(count for _code, count in found.breaches) == sum(f.severity == "error" for f in report.findings)
