"""Why no plan can exist, with the number that is missing."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reallocate.bounds.days import days_bounds
from reallocate.bounds.feasibility import causes
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Leg, Rule, Site
from reallocate.plan.replay import replay
from tests.plan.cases import draw_rules, legal_plans


def codes(instance: Instance, max_days: int = 30) -> list[tuple[str, int | None]]:
    return [(cause.code, cause.missing) for cause in causes(instance, max_days)]


def test_a_possible_instance_has_no_cause():
    assert codes(Instance("fine", (Site("A", "A", 10, 1, 10),))) == []


def test_no_backlog_is_never_impossible():
    assert codes(Instance("idle", (Site("A", "A", 0, 0, 0, min_printers=3),))) == []


def test_no_printers_at_all():
    assert codes(Instance("none", (Site("A", "A", 10, 0, 10),))) == [("no_printers", 1)]


def test_backlog_that_no_printer_can_reach():
    sites = (Site("A", "A", 0, 1, 0), Site("B", "B", 10, 0, 10))
    assert codes(Instance("island", sites, legs=())) == [("unreachable", 1)]
    one_way = Instance("against", sites, legs=(Leg(1, 0, Decimal(1), one_way=True),))
    assert codes(one_way) == [("unreachable", 1)]


def test_backlog_where_no_printer_is_allowed():
    sites = (Site("A", "A", 0, 1, 0), Site("B", "B", 10, 0, 10, max_printers=0))
    assert codes(Instance("barred", sites)) == [("no_printers_allowed", 1)]


def test_too_few_blanks_says_how_many_and_what_lies_idle():
    """25 are missing: A's surplus of 10 may not leave, the depot's 15 may."""
    sites = (
        Site("A", "A", 10, 1, 20),
        Site("B", "B", 50, 1, 5),
        Site("D", "D", 0, 0, 15, kind="depot"),
    )
    [cause] = causes(Instance("few", sites, deliveries=(Delivery(3, 2, 5),)), 30)
    assert (cause.code, cause.missing, cause.idle) == ("too_few_blanks", 25, 10)


def test_too_few_blanks_names_the_sites_that_go_short_and_no_others():
    """The depot's 60 reach B and C, which wait for 100; A has what it needs, and D a lender of its own."""
    sites = (
        Site("A", "A", 10, 1, 10),
        Site("B", "B", 50, 1, 0),
        Site("C", "C", 50, 1, 0),
        Site("D", "D", 20, 1, 0),
        Site("X", "X", 0, 0, 60, kind="depot"),
        Site("Y", "Y", 0, 0, 20, kind="depot"),
    )
    legs = (Leg(4, 1, Decimal(1)), Leg(4, 2, Decimal(1)), Leg(5, 3, Decimal(1)))
    [cause] = causes(Instance("short", sites, legs=legs), 30)
    assert (cause.code, cause.missing, cause.sites) == ("too_few_blanks", 40, (1, 2))


def test_blanks_of_a_lender_that_no_road_leads_from_do_not_count():
    sites = (Site("A", "A", 10, 1, 0), Site("D", "D", 0, 0, 15, kind="depot"))
    assert codes(Instance("cut off", sites, legs=())) == [("too_few_blanks", 10)]


def test_a_lender_keeps_what_it_needs_itself_out_of_the_count():
    sites = (Site("A", "A", 10, 1, 12, lends_blanks=True), Site("B", "B", 10, 1, 0))
    assert codes(Instance("lender", sites)) == [("too_few_blanks", 8)]


def test_blanks_that_come_after_the_longest_plan():
    instance = Instance("late", (Site("A", "A", 10, 1, 4),), deliveries=(Delivery(9, 0, 6),))
    assert codes(instance, 9) == []
    assert codes(instance, 8) == [("max_days", 6)]


def test_a_minimum_that_cannot_be_met_on_the_first_day():
    sites = (Site("A", "A", 10, 3, 10), Site("B", "B", 0, 0, 0, min_printers=1))
    assert codes(Instance("least", sites)) == [("min_printers", 1)]
    near = Instance("near", sites, legs=(Leg(0, 1, Decimal(1)),)).replace(overnight_hours=Decimal(3))
    assert codes(near) == []  # a printer is there overnight


def test_minima_that_add_up_to_more_than_the_fleet():
    sites = (Site("A", "A", 10, 1, 10, min_printers=1), Site("B", "B", 0, 1, 0, min_printers=2))
    assert ("min_printers", 1) in codes(Instance("sum", sites))


def test_a_minimum_at_a_depot():
    sites = (Site("A", "A", 10, 1, 10), Site("D", "D", 0, 0, 0, kind="depot", min_printers=2))
    assert codes(Instance("depot", sites)) == [("min_printers", 2)]


def test_maxima_that_leave_no_room_for_the_fleet():
    sites = (Site("A", "A", 10, 3, 10, max_printers=1), Site("B", "B", 0, 0, 0, max_printers=1))
    assert codes(Instance("room", sites)) == [("max_printers", 1)]


def test_a_maximum_at_a_site_that_no_road_leaves():
    sites = (Site("A", "A", 10, 3, 10, max_printers=1), Site("B", "B", 0, 0, 0))
    assert codes(Instance("stuck", sites, legs=())) == [("max_printers", 2)]


# --- rules of the planner ---------------------------------------------------------------------------------------------

A, B, C = 0, 1, 2


def ruled(*rules: Rule, **changes: object) -> Instance:
    """Three offices a day apart, cards at all of them; A has three printers, C none."""
    sites = (Site("A", "Ayu", 10, 3, 10), Site("B", "Bumi", 10, 1, 10), Site("C", "Cempaka", 10, 0, 10))
    return Instance("ruled", sites, rules=rules).replace(**changes)


def told(instance: Instance) -> list[tuple[str, int | None, int | None]]:
    return [(cause.code, cause.site, cause.missing) for cause in causes(instance, 30)]


def test_rules_that_can_be_obeyed_have_no_cause():
    rules = (
        *(Rule("keep_at_least", A, value=1), Rule("forbid", A, C), Rule("accept_none", A), Rule("not_before", day=2)),
        *(Rule("not_after", day=2), Rule("departures_per_day", value=2), Rule("moves_total", value=2)),
        *(Rule("finish_by", A, day=9), Rule("fix", A, B, 2, 1), Rule("fix", B, C, 2, 1), Rule("fix", C, A, 5, 0)),
        Rule("not_later_than_alone", A),
    )
    assert told(ruled(*rules)) == []


def test_printers_that_rules_keep_count_as_minima():
    assert told(ruled(Rule("keep_at_least", A, value=3), Rule("keep_at_least", B, value=2))) == [
        ("min_printers", None, 1),
        ("min_printers", B, 1),  # nor can a second one be there on day 1
    ]
    assert told(ruled(Rule("keep_at_least", C, value=1))) == [("min_printers", C, 1)]


def test_a_site_that_no_trip_may_reach():
    assert told(ruled(Rule("accept_none", C))) == [("unreachable", C, 1)]
    assert told(ruled(Rule("forbid", A, C), Rule("forbid", B, C))) == [("unreachable", C, 1)]


def test_a_detour_over_a_third_office_reaches_a_site_all_the_same():
    """B has no printer of its own here: it only lies on the way."""
    sites = (*ruled().sites[:1], Site("B", "Bumi", 0, 0, 0), *ruled().sites[2:])
    assert told(ruled(Rule("forbid", A, C), sites=sites)) == []
    assert told(ruled(Rule("forbid", A, C), Rule("forbid", B, C), sites=sites)) == [("unreachable", C, 1)]
    assert told(ruled(Rule("forbid", A, C), Rule("accept_none", B), sites=sites)) == [("unreachable", C, 1)]


def test_an_office_above_its_maximum_that_no_trip_may_leave():
    sites = (Site("A", "Ayu", 10, 3, 10, max_printers=2), *ruled().sites[1:])
    barred = (Rule("forbid", A, B), Rule("forbid", A, C))
    assert told(ruled(*barred, sites=sites)) == [("max_printers", A, 1)]
    assert told(ruled(barred[0], sites=sites)) == []


NEVER = {
    "clashing": (Rule("fix", A, B, 2, 1), Rule("fix", A, B, 2, 2)),
    "clashing with none": (Rule("fix", A, B, 2, 0), Rule("fix", A, B, 2, 2)),
    "forbidden": (Rule("fix", A, B, 2, 1), Rule("forbid", A, B)),
    "to a site that accepts none": (Rule("fix", A, B, 2, 1), Rule("accept_none", B)),
    "too early": (Rule("fix", A, B, 2, 1), Rule("not_before", day=3)),
    "too late": (Rule("fix", A, B, 2, 1), Rule("not_after", day=1)),
    "more than the fleet": (Rule("fix", A, B, 2, 5),),
    "more than may leave a day": (
        Rule("fix", A, B, 2, 2),
        Rule("fix", A, C, 2, 1),
        Rule("departures_per_day", value=2),
    ),
    "more than may leave in all": (Rule("fix", A, B, 2, 2), Rule("fix", A, C, 3, 1), Rule("moves_total", value=2)),
    "of several sites, the first": (
        Rule("fix", B, C, 2, 1),
        Rule("fix", A, C, 2, 1),
        Rule("departures_per_day", value=1),
    ),
}


@pytest.mark.parametrize("case", NEVER)
def test_a_fixed_trip_that_can_never_be_made(case):
    [cause] = causes(ruled(*NEVER[case]), 30)
    assert (cause.code, cause.site, cause.missing) == ("fix", A, None)


def test_a_fixed_trip_without_a_road():
    legs = (Leg(A, C, Decimal(1)), Leg(A, B, Decimal(1), one_way=True))
    assert told(ruled(Rule("fix", B, A, 1, 1), legs=legs)) == [("fix", B, None)]
    assert told(ruled(Rule("fix", B, A, 1, 0), legs=legs)) == []


def test_one_cause_for_each_site_that_fixed_trips_leave_from():
    rules = (Rule("fix", A, B, 2, 9), Rule("fix", A, C, 3, 8), Rule("fix", B, C, 4, 7), Rule("moves_total", value=6))
    assert told(ruled(*rules)) == [("fix", A, None), ("fix", B, None)]


def test_fixed_trips_within_the_limits_have_no_cause():
    rules = (Rule("fix", A, B, 2, 2), Rule("fix", A, C, 3, 1), Rule("departures_per_day", value=2))
    assert told(ruled(*rules, Rule("moves_total", value=3))) == []
    assert told(ruled(Rule("fix", A, B, 9, 0), Rule("not_after", day=2), Rule("forbid", A, B))) == []


def test_offices_that_wait_for_a_printer_need_a_move_each():
    more = (*ruled().sites[:1], Site("B", "Bumi", 10, 0, 10), *ruled().sites[2:])
    assert told(ruled(Rule("moves_total", value=1), sites=more)) == [("moves_total", None, 1)]
    assert told(ruled(Rule("moves_total", value=2), sites=more)) == []
    assert told(ruled(Rule("moves_total", value=0))) == [("moves_total", None, 1)]
    assert told(ruled(Rule("departures_per_day", value=0), sites=more)) == [("moves_total", None, 2)]
    assert told(ruled(Rule("departures_per_day", value=1), sites=more)) == []
    assert told(ruled(Rule("not_before", day=3), Rule("not_after", day=2))) == [("moves_total", None, 1)]
    assert told(ruled(Rule("not_before", day=2), Rule("not_after", day=2))) == []


def test_offices_without_cards_need_no_move():
    empty = (*ruled().sites[:2], Site("C", "Cempaka", 0, 0, 10))
    assert told(ruled(Rule("moves_total", value=0), sites=empty)) == []


@settings(deadline=None, max_examples=150)
@given(legal_plans(), st.integers(0, 10**6))
def test_what_a_plan_does_is_neither_impossible_nor_beyond_a_bound(case, seed):
    """Whatever rules a finished plan obeys, there is no cause against them, and no bound above its days."""
    problem, plan = case
    wishes = [
        r for r in draw_rules(Random(seed), problem, plan) if not replay(problem.replace(rules=(r,)), plan).breaches
    ]
    problem = problem.replace(rules=tuple(wishes))
    assert causes(problem, max(1, plan.horizon)) == []
    assert max((bound.days for bound in days_bounds(problem, 60)), default=0) <= plan.horizon
