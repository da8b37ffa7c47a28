"""The planner's rules against plans by hand, and against a slow judge on random ones: what is broken and where."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reallocate import Delivery, Instance, Plan, Printing, Rule, Site, Trip, check, read_plan
from reallocate.instance.limits import FIELDS
from reallocate.instance.parts import Leg, Settings
from reallocate.plan.replay import replay
from reallocate.plan.rules import MOST_LIMITS
from tests.plan.cases import draw_rules, legal_plans
from tests.plan.slow_rules import alone, broken

A, B, C = 0, 1, 2
SITES = (
    Site("A", "Ayu", 40, 3, 40, cards_per_printer_day=10),
    Site("B", "Bumi", 20, 1, 20, cards_per_printer_day=10),
    Site("C", "Cempaka", 10, 0, 10, cards_per_printer_day=10),
)
#: Two printers leave A for B on day 1 and one of B's for C on day 2; all cards are printed by day 4.
MOVES = (Trip(1, A, B, 2, 2), Trip(2, B, C, 1, 3))
PRINTING = (
    *(Printing(day, A, 10) for day in (1, 2, 3, 4)),
    *(Printing(day, B, 10) for day in (1, 2)),
    Printing(3, C, 10),
)


def instance(*rules: Rule, **changes: object) -> Instance:
    """Three offices, each a day from the others."""
    return Instance("three", SITES, rules=rules).replace(**changes)


def plan(*, manual: bool = False, moves=MOVES, printing=PRINTING, horizon: int = 4) -> Plan:
    return Plan(tuple(moves), (), tuple(sorted(printing)), horizon, manual=manual, files=(("moves", "my/moves.csv"),))


def found(problem: Instance, what: Plan) -> list[tuple[object, ...]]:
    return [(b.code, b.day, b.site, b.found, b.allowed) for b in replay(problem, what).breaches]


def test_the_plan_breaks_no_rule_of_the_problem():
    assert found(instance(), plan()) == []
    assert found(instance(), plan(manual=True)) == []


KEPT = [
    Rule("keep_at_least", A, value=1),
    Rule("forbid", B, A),
    Rule("forbid", A, C),
    Rule("accept_none", A),
    Rule("not_before", day=1),
    Rule("not_after", day=2),
    Rule("departures_per_day", value=2),
    Rule("moves_total", value=3),
    Rule("finish_by", A, day=4),
    Rule("finish_by", B, day=2),
    Rule("finish_by", C, day=99),
    Rule("fix", A, B, 1, 2),
    Rule("fix", A, B, 2, 0),
    Rule("fix", C, A, 77, 0),
    Rule("not_later_than_alone", B),
    Rule("not_later_than_alone", C),
    Rule("serve_at_least", A, value=40),
]
BROKEN = [
    (Rule("keep_at_least", A, value=2), [("keep_at_least", day, A, 1, 2) for day in (1, 2, 3, 4)]),
    (Rule("keep_at_least", B, value=2), [("keep_at_least", 1, B, 1, 2)]),
    (Rule("forbid", A, B), [("forbid", 1, A, 2, 0)]),
    (Rule("accept_none", B), [("accept_none", 1, B, 2, 0)]),
    (Rule("accept_none", C), [("accept_none", 2, C, 1, 0)]),
    (Rule("not_before", day=2), [("not_before", 1, A, 1, 2)]),
    (Rule("not_before", day=9), [("not_before", 1, A, 1, 9), ("not_before", 2, B, 2, 9)]),
    (Rule("not_after", day=1), [("not_after", 2, B, 2, 1)]),
    (Rule("departures_per_day", value=1), [("departures_per_day", 1, None, 2, 1)]),
    (
        Rule("departures_per_day", value=0),
        [("departures_per_day", 1, None, 2, 0), ("departures_per_day", 2, None, 1, 0)],
    ),
    (Rule("moves_total", value=2), [("moves_total", None, None, 3, 2)]),
    (Rule("finish_by", A, day=3), [("finish_by", 3, A, 10, 0)]),
    (Rule("finish_by", C, day=1), [("finish_by", 1, C, 10, 0)]),
    (Rule("fix", A, B, 1, 1), [("fix", 1, A, 2, 1)]),
    (Rule("fix", A, B, 1, 0), [("fix", 1, A, 2, 0)]),
    (Rule("fix", A, B, 1, 3), [("fix", 1, A, 2, 3)]),
    (Rule("fix", A, B, 2, 2), [("fix", 2, A, 0, 2)]),
    (Rule("fix", C, A, 77, 1), [("fix", 77, C, 0, 1)]),
    # alone A's three printers would have finished on day 2
    (Rule("not_later_than_alone", A), [("not_later_than_alone", 2, A, 20, 0)]),
    (Rule("serve_at_least", A, value=41), [("serve_at_least", None, A, 40, 41)]),
]


def test_every_rule_is_broken_and_kept_here():
    assert {rule.rule for rule in KEPT} == {rule.rule for rule, _found in BROKEN} == set(FIELDS)


@pytest.mark.parametrize("manual", [False, True], ids=["solver's", "manual"])
@pytest.mark.parametrize("rule", KEPT, ids=str)
def test_a_rule_that_is_kept(rule, manual):
    assert found(instance(rule), plan(manual=manual)) == []


@pytest.mark.parametrize("manual", [False, True], ids=["solver's", "manual"])
@pytest.mark.parametrize(("rule", "expected"), BROKEN, ids=[str(rule) for rule, _found in BROKEN])
def test_a_rule_that_is_broken(rule, expected, manual):
    """The plan is carried out all the same, and is no longer valid."""
    problem, what = instance(rule), plan(manual=manual)
    assert found(problem, what) == expected
    report = check(problem, what)
    assert not report.valid
    assert {finding.severity for finding in report.findings} == {"error"}
    assert (report.days, report.figures.moves) == (4, 3)
    without = replay(instance(), what)
    assert (report.replay.printers, report.replay.cards) == (without.printers, without.cards)


def test_trips_name_the_row_of_their_file_and_other_rules_none():
    problem = instance(
        *(Rule("forbid", A, B), Rule("accept_none", C), Rule("not_before", day=2), Rule("not_after", day=1)),
        *(Rule("fix", A, B, 1, 1), Rule("moves_total", value=0), Rule("departures_per_day", value=1)),
    )
    places = {(b.code, b.day): (b.file, b.line) for b in replay(problem, plan(manual=True)).breaches}
    assert places == {
        ("forbid", 1): ("my/moves.csv", 2),
        ("not_before", 1): ("my/moves.csv", 2),
        ("accept_none", 2): ("my/moves.csv", 3),
        ("not_after", 2): ("my/moves.csv", 3),
        ("departures_per_day", 1): ("", None),
        ("fix", 1): ("", None),
        ("moves_total", None): ("", None),
    }


# --- what counts ------------------------------------------------------------------------------------------------------


def test_what_was_carried_out_counts_and_not_what_was_asked_for():
    """Nine are to leave and three do; the trip to itself is not made at all."""
    problem = instance(Rule("moves_total", value=2), Rule("fix", A, B, 1, 9), Rule("not_before", day=2))
    what = plan(manual=True, moves=(Trip(1, A, B, 9), Trip(1, C, C, 4)))
    rules = [row for row in found(problem, what) if row[0] in FIELDS]
    assert rules == [("not_before", 1, A, 1, 2), ("fix", 1, A, 3, 9), ("moves_total", None, None, 3, 2)]


def test_the_minimum_of_the_site_table_is_told_and_not_the_rule_above_it():
    """Below the table's minimum of 2 that breach alone; at 2 the rule that wants 3."""
    sites = (Site("A", "A", 30, 3, 30, cards_per_printer_day=10, min_printers=2), *SITES[1:])
    problem = instance(Rule("keep_at_least", A, value=3), sites=sites)
    moves = (Trip(1, A, B, 1), Trip(3, A, B, 1))
    rows = [row for row in found(problem, plan(moves=moves)) if row[0] in ("keep_at_least", "min_printers")]
    assert rows == [
        ("keep_at_least", 1, A, 2, 3),
        ("keep_at_least", 2, A, 2, 3),
        ("min_printers", 3, A, 1, 2),
        ("min_printers", 4, A, 1, 2),
    ]


def test_a_rule_below_the_minimum_of_the_site_table_says_nothing():
    sites = (Site("A", "A", 40, 3, 40, cards_per_printer_day=10, min_printers=2), *SITES[1:])
    rows = found(instance(Rule("keep_at_least", A, value=2), sites=sites), plan())
    assert rows == [("min_printers", day, A, 1, 2) for day in (1, 2, 3, 4)]


def test_printers_that_are_kept_count_on_the_same_days_as_minima():
    """Of a manual plan up to the last card; of an unfinished one up to the last day named; of others to the horizon."""
    problem = instance(Rule("keep_at_least", A, value=1))
    late = (*MOVES, Trip(5, A, B, 1))
    assert found(problem, plan(manual=True, moves=late)) == [("useless_trip", 5, B, 6, 4)]
    assert ("keep_at_least", 6, A, 0, 1) in found(problem, plan(moves=late, horizon=6))
    unfinished = plan(manual=True, moves=late, printing=PRINTING[:-1], horizon=6)
    assert ("keep_at_least", 6, A, 0, 1) in found(problem, unfinished)


def test_a_trip_after_the_last_card_breaks_rules_all_the_same():
    problem = instance(Rule("moves_total", value=3), Rule("not_after", day=4))
    late = plan(manual=True, moves=(*MOVES, Trip(5, A, B, 1)))
    assert [row for row in found(problem, late) if row[0] in FIELDS] == [
        ("not_after", 5, A, 5, 4),
        ("moves_total", None, None, 4, 3),
    ]


def test_printers_that_come_overnight_stand_there_on_the_same_day():
    roads = {"legs": (Leg(A, B, Decimal(1)), Leg(B, C, Decimal(9))), "settings": Settings(overnight_hours=Decimal(10))}
    kept = (Rule("keep_at_least", B, value=3), Rule("keep_at_least", B, value=2))
    assert found(instance(kept[0], **roads), plan(moves=MOVES[:1]))[0][0] != "keep_at_least"
    assert [row for row in found(instance(*kept, **roads), plan()) if row[0] == "keep_at_least"] == [
        ("keep_at_least", day, B, 2, 3) for day in (2, 3, 4)
    ]


def test_what_waits_at_the_end_waits_on_every_later_day():
    problem = instance(Rule("finish_by", A, day=50), Rule("finish_by", B, day=50))
    short = plan(manual=True, printing=[row for row in PRINTING if row.site != A or row.day < 3])
    assert found(problem, short) == [("unfinished", 4, A, 20, 0), ("finish_by", 50, A, 20, 0)]
    nothing = Plan((), (), (), 0, manual=True)
    assert ("finish_by", 50, B, 20, 0) in found(problem, nothing)


def test_each_of_the_two_rules_about_ends_has_its_own_day():
    """Alone A is finished on day 2. The rule that gives the day is told, both where both are broken."""
    both = (Rule("not_later_than_alone", A), Rule("finish_by", A, day=4))
    assert found(instance(*both), plan()) == [("not_later_than_alone", 2, A, 20, 0)]
    both = (Rule("not_later_than_alone", A), Rule("finish_by", A, day=3), Rule("finish_by", A, day=9))
    assert found(instance(*both), plan()) == [("not_later_than_alone", 2, A, 20, 0), ("finish_by", 3, A, 10, 0)]


def test_alone_means_own_printers_own_stock_and_own_deliveries():
    """B has 5 blanks of its own until 15 come on day 4; that a lender has more does not make it earlier."""
    sites = (SITES[0], Site("B", "Bumi", 20, 1, 5, cards_per_printer_day=10), SITES[2])
    problem = instance(Rule("not_later_than_alone", B), sites=sites, deliveries=(Delivery(4, B, 15),))
    assert problem.limits.finish[B] == alone(problem, B) == 5
    late = plan(manual=True, printing=[*(row for row in PRINTING if row.site != B), Printing(6, B, 20)], horizon=6)
    assert ("not_later_than_alone", 5, B, 20, 0) in found(problem, late)


def test_two_clashing_fixes_are_both_told_where_both_differ():
    clash = (Rule("fix", A, B, 1, 2), Rule("fix", A, B, 1, 3))
    assert found(instance(*clash), plan()) == [("fix", 1, A, 2, 3)]
    clash = (Rule("fix", A, B, 1, 1), Rule("fix", A, B, 1, 3))
    assert found(instance(*clash), plan()) == [("fix", 1, A, 2, 1), ("fix", 1, A, 2, 3)]


def test_one_rule_with_two_notes_is_told_once():
    rules = (
        Rule("fix", A, B, 1, 1),
        Rule("fix", A, B, 1, 1, "again"),
        Rule("forbid", A, B),
        Rule("forbid", A, B, note="x"),
    )
    assert found(instance(*rules), plan()) == [("forbid", 1, A, 2, 0), ("fix", 1, A, 2, 1)]


def test_a_trip_in_two_rows_is_fixed_as_one():
    problem = instance(Rule("fix", A, B, 1, 2))
    assert found(problem, plan(moves=(Trip(1, A, B, 1), Trip(1, A, B, 1), MOVES[1]))) == []


def test_blanks_travel_freely():
    sites = (Site("A", "A", 0, 1, 40, lends_blanks=True), *SITES[1:])
    rules = (Rule("forbid", A, B), Rule("accept_none", B), Rule("moves_total", value=0), Rule("not_before", day=9))
    what = Plan((), (Trip(1, A, B, 5),), (), 3)
    assert [row for row in found(instance(*rules, sites=sites), what) if row[0] in FIELDS] == []


def test_a_far_day_costs_little_and_a_lasting_breach_is_not_told_for_ever():
    problem = instance(Rule("keep_at_least", C, value=1), Rule("keep_at_least", B, value=2))
    far = plan(manual=True, moves=(Trip(50_000, A, B, 1),), printing=(), horizon=0)
    kept = [b for b in replay(problem, far).breaches if b.code == "keep_at_least"]
    assert MOST_LIMITS <= len(kept) <= MOST_LIMITS + 4
    assert kept[-1].day == 50_000


def test_a_plan_in_files_is_judged_by_the_same_rules(tmp_path):
    (tmp_path / "moves.csv").write_text("depart_day,from,to,printers\n1,A,B,2\n2,B,C,1\n", encoding="utf-8")
    cards = "".join(f"{row.day},{'ABC'[row.site]},{row.cards}\n" for row in PRINTING)
    (tmp_path / "assignment.csv").write_text("day,code,cards\n" + cards, encoding="utf-8")
    problem = instance(Rule("accept_none", C), Rule("moves_total", value=1))
    report = check(problem, read_plan(tmp_path, problem))
    assert [(f.code, f.line, f.site) for f in report.findings] == [("accept_none", 3, C), ("moves_total", None, None)]


# --- the slow judge ---------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=250)
@given(legal_plans(), st.integers(0, 10**6), st.booleans())
def test_the_slow_judge_finds_the_same(case, seed, manual):
    problem, what = case
    problem = problem.replace(rules=draw_rules(Random(seed), problem, what))
    what = Plan(what.moves, what.shipments, what.printing, what.horizon, manual=manual)
    rows = found(problem, what)
    rules = [row for row in rows if row[0] in FIELDS]
    assert set(rules) == broken(problem, what)
    # Trips are told each by itself, and two may look alike; apart from them nothing is told twice.
    others = [row for row in rules if row[0] not in ("forbid", "accept_none", "not_before", "not_after")]
    assert len(set(others)) == len(others)
    assert {row[0] for row in rows} - set(FIELDS) <= {"useless_trip"}


@settings(deadline=None, max_examples=100)
@given(legal_plans())
def test_when_a_site_is_finished_alone_is_what_the_formula_says(case):
    problem, _plan = case
    offices = [i for i, site in enumerate(problem.sites) if not site.is_depot]
    ruled = problem.replace(rules=tuple(Rule("not_later_than_alone", i) for i in offices))
    assert [ruled.limits.finish[i] for i in offices] == [alone(problem, i) for i in offices]
