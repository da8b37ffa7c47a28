"""Combinatorial bounds on the days, against numbers worked out by hand."""

from __future__ import annotations

from reallocate.bounds.days import days_bounds
from reallocate.bounds.supply import blanks_by_day, late_work, least_days, printers_by_day
from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Rule, Site


def best(instance: Instance, max_days: int = 60):
    return days_bounds(instance, max_days)[0]


def test_no_backlog_needs_no_bound():
    assert days_bounds(Instance("none", (Site("A", "A", 0, 1, 0),)), 60) == []


def test_one_site_needs_its_printer_days():
    """2 printers, 200 a day: 1,001 cards are 6 printer-days, 3 days."""
    bound = best(Instance("one", (Site("A", "A", 1001, 2, 2000),)))
    assert (bound.days, bound.need, bound.have) == (3, 6, 4)


def test_closed_days_give_no_printer_days():
    instance = Instance("closed", (Site("A", "A", 1001, 2, 2000),), closures=(Closure(1), Closure(3)))
    assert best(instance).days == 5


def test_printers_elsewhere_count_from_the_day_they_can_arrive():
    """B has 10 printer-days of work; without roads every trip costs a day: 0 + 3 a day from day 2 on."""
    instance = Instance("far", (Site("A", "A", 0, 3, 0), Site("B", "B", 2000, 0, 2000)))
    bound = best(instance)
    assert (bound.days, bound.kind, bound.site) == (5, "site", 1)


def test_a_maximum_limits_what_can_stand_at_a_site():
    sites = (Site("A", "A", 0, 3, 0), Site("B", "B", 2000, 0, 2000, max_printers=1))
    assert best(Instance("most", sites)).days == 11


def test_work_that_waits_for_blanks_is_done_after_they_come():
    """1,000 cards, 200 blanks at once and the rest on day 7: 4 printer-days from day 7 on."""
    instance = Instance("late", (Site("A", "A", 1000, 1, 200),), deliveries=(Delivery(7, 0, 800),))
    bound = best(instance)
    assert (bound.days, bound.start, bound.need) == (10, 7, 4)


def test_what_lenders_hold_is_counted_once():
    """Two sites with 1,000 cards each share one lot of 1,000 blanks and wait for another that is at them on day 9."""
    sites = (
        Site("A", "A", 1000, 5, 0),
        Site("B", "B", 1000, 5, 0),
        Site("D", "D", 0, 0, 1000, kind="depot"),
    )
    bound = best(Instance("pool", sites, deliveries=(Delivery(8, 2, 1000),)))
    assert bound.kind == "pooled"
    assert bound.days == 8  # the pool is counted without the road; 5 printer-days are left on day 8, 10 printers there
    assert bound.need == 5


def test_printers_that_a_rule_keeps_elsewhere_do_not_count():
    """B has 10 printer-days of work; of A's three printers two stay."""
    sites = (Site("A", "A", 0, 3, 0), Site("B", "B", 2000, 0, 2000))
    assert best(Instance("kept", sites, rules=(Rule("keep_at_least", 0, value=2),))).days == 11


def test_after_the_day_by_which_it_must_be_finished_a_site_prints_nothing():
    """1,000 cards are 5 printer-days; one printer gives 4 by day 4, and no more days help."""
    sites = (Site("A", "Ayu", 1000, 1, 1000),)
    assert best(Instance("in time", sites, rules=(Rule("finish_by", 0, day=5),))).days == 5
    late = Instance("late", sites, rules=(Rule("finish_by", 0, day=4),))
    bound = next(bound for bound in days_bounds(late, 30) if bound.kind == "site")
    assert (bound.days, bound.need, bound.have) == (31, 5, 4)


def test_a_site_that_must_not_be_later_than_alone_has_no_more_days():
    """Two printers finish A on day 3; one of them is to stand at B, and the other does 3 of 5 printer-days by then."""
    sites = (Site("A", "Ayu", 1000, 2, 1000), Site("B", "Bumi", 0, 0, 0))
    problem = Instance("alone", sites, rules=(Rule("not_later_than_alone", 0), Rule("keep_at_least", 1, value=1)))
    bound = next(bound for bound in days_bounds(problem, 30) if bound.kind == "site")
    assert (bound.days, bound.need, bound.have) == (31, 5, 3)


def test_no_bound_within_the_longest_plan_says_one_day_more():
    assert best(Instance("never", (Site("A", "A", 1000, 0, 1000),)), 30).days == 31


def test_stops_shorten_a_way_only_where_they_are_allowed():
    days = ((0, 1, 5), (1, 0, 1), (5, 1, 0))
    assert least_days(days, [1])[0][2] == 2
    assert least_days(days, [])[0][2] == 5


def test_unreachable_sites_stay_unreachable():
    days = ((0, None), (None, 0))
    assert least_days(days, [0, 1]) == [[0, None], [None, 0]]


def test_printers_and_blanks_gather_by_day():
    instance = Instance(
        "gather",
        (Site("A", "A", 10, 2, 5), Site("B", "B", 10, 1, 7), Site("D", "D", 0, 0, 30, kind="depot")),
        deliveries=(Delivery(4, 2, 11), Delivery(2, 0, 1)),
    )
    printers, blanks = printers_by_day(instance), blanks_by_day(instance)
    assert [printers[0].total(d) for d in (0, 1, 2, 3)] == [0, 2, 3, 3]
    assert printers[2].total(9) == 0
    assert [blanks[0].total(d) for d in (1, 2, 3, 4, 5)] == [5, 36, 36, 36, 47]
    assert [blanks[1].total(d) for d in (1, 2, 5)] == [7, 37, 48]


def test_late_work_keeps_the_latest_day_of_equal_amounts():
    """5 blanks at once; 3 more of no use to the 5 that are missing until the lot of day 6 comes."""
    instance = Instance("late", (Site("A", "A", 10, 1, 5),), deliveries=(Delivery(3, 0, 3), Delivery(6, 0, 9)))
    assert late_work(instance, [0], 10, blanks_by_day(instance)[0]) == [(1, 10), (3, 5), (6, 2)]
    bare = Instance("bare", (Site("A", "A", 10, 1, 0),), deliveries=(Delivery(6, 0, 10),))
    assert late_work(bare, [0], 10, blanks_by_day(bare)[0]) == [(6, 10)]
