"""The baselines: by hand, and legal wherever the start allows it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from reallocate import Delivery, Instance, Leg, Plan, Settings, Site, Trip, check, read_instance, solve
from reallocate.appraisal.ledger import loss_ledger
from reallocate.heuristics.baselines import as_announced, do_nothing, greedy, proportional, shares
from tests.oracle.random_instances import random_instance
from tests.plain import without_levers

A, B, C, D = range(4)
SHIPPED = [
    "tiny-late-blanks",
    "tiny-overnight",
    "tiny-two-sites",
    "every-feature",
    "may2020",
    "may2020-anchored",
    "may2020-workdays",
    "may2020-observed",
]


def office(code: str, backlog: int, printers: int, blanks: int = 0, **rest: object) -> Site:
    return Site(code, f"Office {code}", backlog, printers, blanks, cards_per_printer_day=10, **rest)


def depot(blanks: int) -> Site:
    return Site("D", "Depot", 0, 0, blanks, kind="depot")


def around(*sites: Site, **changes: object) -> Instance:
    """Every trip takes one day."""
    return Instance("around", sites).replace(**changes)


def printed(plan: Plan) -> list[tuple[int, int, int]]:
    return [(row.day, row.site, row.cards) for row in plan.printing]


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_do_nothing_moves_no_printer_sends_blanks_and_prints_at_once():
    """A has blanks for itself, B waits a day for those of the depot, C has no printer and is sent none."""
    problem = around(office("A", 25, 1, 25), office("B", 15, 1), office("C", 30, 0), depot(100))
    plan = do_nothing(problem)
    assert plan.moves == ()
    assert plan.shipments == (Trip(1, D, B, 15),)
    assert printed(plan) == [(1, A, 10), (2, A, 10), (2, B, 10), (3, A, 5), (3, B, 5)]
    report = check(problem, plan)
    assert [(f.code, f.site) for f in report.findings] == [("unfinished", C)]


def test_do_nothing_is_a_finished_plan_where_every_office_has_printers():
    problem = around(office("A", 25, 1, 25), office("B", 15, 1, 5), deliveries=(Delivery(4, B, 10),))
    report = check(problem, do_nothing(problem))
    assert (report.findings, report.days) == ((), 4)


def test_do_nothing_stops_at_the_most_days():
    problem = around(office("A", 100, 1, 100))
    assert do_nothing(problem, 3).horizon == 3
    assert do_nothing(problem.replace(max_days=2)).horizon == 2
    assert do_nothing(problem).horizon == 10


def test_shares_are_those_of_the_largest_remainders():
    """Ten printers; the quotas are 5.5, 3.1 and 1.4: the one that is left goes to the first."""
    assert shares(around(office("A", 55, 0), office("B", 31, 0), office("C", 14, 10))) == [6, 3, 1]


def test_shares_keep_to_minima_and_maxima():
    """The quotas are 8, 1 and 1. A may have 5: the rest goes to who is furthest below, C must keep 3."""
    sites = (office("A", 80, 0, max_printers=5), office("B", 10, 0), office("C", 10, 10, min_printers=3))
    assert shares(around(*sites)) == [5, 2, 3]
    # C must keep more than is over: B, furthest above its quota by then, gives.
    sites = (office("A", 80, 0), office("B", 10, 0), office("C", 10, 10, min_printers=5))
    assert shares(around(*sites)) == [5, 0, 5]


@pytest.mark.parametrize("seed", range(200))
def test_no_printer_of_the_shares_would_be_dealt_out_otherwise(seed):
    """Whoever has a printer above its minimum was at least as far below its quota as anybody with room is now."""
    random = Random(seed)
    sites = []
    for code in "ABCDE"[: random.randint(1, 5)]:
        least, printers = random.choice([0, 0, random.randint(0, 4)]), random.randint(0, 9)
        most = random.choice([None, None, random.randint(least, 8)])
        backlog = random.choice([0, random.randint(1, 9), random.randint(1, 99)])
        sites.append(office(code, backlog, printers, min_printers=least, max_printers=most))
    problem = around(*sites)
    if not problem.backlog:
        return
    share, fleet = shares(problem), problem.printers
    most = [fleet if site.max_printers is None else site.max_printers for site in sites]
    least = [min(site.min_printers, most[i]) for i, site in enumerate(sites)]
    assert all(least[i] <= share[i] <= most[i] for i in range(len(sites)))
    assert sum(share) == min(max(fleet, sum(least)), sum(most))
    quota = [Fraction(fleet * site.backlog, problem.backlog) for site in sites]
    wanting = [i for i, site in enumerate(sites) if site.backlog]
    gaps = [quota[j] - share[j] for j in wanting if share[j] < most[j]]
    for i in wanting:
        assert share[i] == least[i] or all(quota[i] - share[i] + 1 >= gap for gap in gaps)
    if gaps:
        assert all(share[i] == least[i] for i, site in enumerate(sites) if not site.backlog)


def test_shares_of_a_fleet_of_any_size():
    sites = (office("A", 3, 10**9), office("B", 7, 0, max_printers=5), office("C", 0, 0))
    assert shares(around(*sites)) == [10**9 - 5, 5, 0]


def test_printers_that_nobody_with_a_backlog_may_have_stay():
    sites = (office("A", 10, 1, max_printers=2), office("B", 0, 1), office("C", 0, 4))
    assert shares(around(*sites)) == [2, 1, 3]


def test_proportional_sends_from_the_nearest_on_day_1_and_never_again():
    """C is short of four. B, 1 day away, gives what it has over, A the rest, 2 days away."""
    legs = (Leg(A, C, Decimal(12)), Leg(B, C, Decimal(3)))
    sites = (office("A", 0, 3), office("B", 40, 6, 40), office("C", 50, 0, 50))
    problem = around(*sites, legs=legs, settings=Settings(setup_hours=Decimal(2)))
    assert shares(problem) == [0, 4, 5]
    plan = proportional(problem)
    assert plan.moves == (Trip(1, A, C, 3), Trip(1, B, C, 2))
    assert printed(plan) == [(1, B, 40), (2, C, 20), (3, C, 30)]
    assert check(problem, plan).findings == ()


def test_the_shortest_journey_is_served_first_and_nobody_is_sent_more_than_it_lacks():
    """B is nearest to C, so that A, nearest to C as well, has to go to E."""
    legs = tuple(Leg(i, j, Decimal(hours)) for i, j, hours in ((A, C, 2), (A, D, 5), (B, C, 1), (B, D, 6)))
    sites = (office("A", 0, 1), office("B", 0, 1), office("C", 10, 0, 10), office("E", 10, 0, 10))
    assert proportional(around(*sites, legs=legs)).moves == (Trip(1, A, D, 1), Trip(1, B, C, 1))


def test_blanks_go_to_who_will_have_printers_too():
    """B has none on the first morning, but those of A are on their way; C's share rounds to 0."""
    problem = around(office("A", 0, 2), office("B", 40, 0), office("C", 4, 0), depot(100))
    plan = proportional(problem)
    assert plan.moves == (Trip(1, A, B, 2),)
    assert plan.shipments == (Trip(1, D, B, 40),)
    assert printed(plan) == [(2, B, 20), (3, B, 20)]


def test_proportional_leaves_where_they_are_those_for_whom_no_road_leads():
    sites = (office("A", 50, 1, 50), office("B", 0, 4))
    problem = around(*sites, legs=())
    plan = proportional(problem)
    assert plan.moves == ()
    assert check(problem, plan).findings == ()


def test_proportional_empties_what_is_above_its_maximum_into_the_nearest_with_room():
    """B and C need more, but no road leads from A to B, and C has its share; only C can take A's surplus."""
    sites = (office("A", 10, 3, 10, max_printers=1), office("B", 10, 0, 10), office("C", 10, 0, 10))
    problem = around(*sites, legs=(Leg(A, C, Decimal(1)),))
    assert shares(problem) == [1, 1, 1]
    plan = proportional(problem)
    assert plan.moves == (Trip(1, A, C, 2),)
    assert {finding.code for finding in check(problem, plan).findings} == {"unfinished"}


def test_the_greedy_baseline_is_judged_like_the_others():
    problem = without_levers(read_instance("instances/every-feature.csv"))
    plan = greedy(problem)
    assert plan is not None
    assert plan.manual
    assert check(problem, plan).valid
    assert greedy(problem, 1) is None


def test_nothing_to_do_is_a_plan_of_no_days():
    problem = around(office("A", 0, 3, max_printers=1), office("B", 0, 0))
    for plan in (do_nothing(problem), proportional(problem), greedy(problem)):
        assert plan is not None
        assert (plan.moves, plan.shipments, plan.printing, plan.horizon) == ((), (), (), 0)
    assert as_announced(problem) == 0


def test_as_announced_pours_the_work_over_all_printers():
    """103 068 cards, 53 printers, 200 a day: 9.7 days. With two rates the work is counted site by site."""
    assert as_announced(read_instance("instances/may2020.csv")) == 10
    fast = Site("B", "Office B", 30, 1, 0, cards_per_printer_day=30)
    assert as_announced(around(office("A", 30, 1), fast)) == 2
    assert as_announced(around(office("A", 31, 1), fast)) == 3
    assert as_announced(around(office("A", 31, 0))) is None


# --- of every instance ------------------------------------------------------------------------------------------------


def legal_as_far_as_the_start_allows(problem: Instance, plan: Plan) -> None:
    report = check(problem, plan)
    for finding in report.findings:
        site = problem.sites[finding.site]
        if finding.code == "min_printers":
            assert site.printers < site.min_printers
        elif finding.code == "max_printers":
            assert site.max_printers is not None
            assert site.printers > site.max_printers
        elif finding.severity == "error":
            assert finding.code == "unfinished"
    ledger = loss_ledger(problem, report.replay)
    assert ledger.total.available == ledger.available
    # What is not printed is not printed for a reason: these plans print whatever they can.
    assert ledger.total.idle == 0


@pytest.mark.parametrize("name", SHIPPED)
def test_baselines_of_shipped_instances_are_legal(name):
    problem = without_levers(read_instance(f"instances/{name}.csv"))
    for plan in (do_nothing(problem), proportional(problem), greedy(problem)):
        assert plan is not None
        legal_as_far_as_the_start_allows(problem, plan)
        days = check(problem, plan).days
        assert days is None or days >= (as_announced(problem) or 0)


def test_baselines_of_random_instances_are_legal():
    for seed in range(300):
        problem = random_instance(seed)
        for plan in (do_nothing(problem), proportional(problem)):
            legal_as_far_as_the_start_allows(problem, plan)
        plan = greedy(problem)
        assert plan is None or check(problem, plan).valid


def test_no_baseline_beats_the_optimum():
    for seed in range(40):
        problem = random_instance(seed)
        plans = [do_nothing(problem), proportional(problem), greedy(problem)]
        reports = [check(problem, plan) for plan in plans if plan is not None]
        days = [report.days for report in reports if report.valid and report.days is not None]
        result = solve(problem, goals=())
        assert not days or (result.days is not None and result.days <= min(days))
