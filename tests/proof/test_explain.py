"""Why one day fewer is not enough: the amounts add up, and the numbers are those that a hand works out."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

from reallocate import InvalidInput, read_instance, solve
from reallocate.bounds.feasibility import too_few_blanks
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival, Leg, Rule, Site
from reallocate.present.words.account import account_lines
from reallocate.proof.account import (
    AtSite,
    Barred,
    Covering,
    Departures,
    Explanation,
    Fixed,
    Kept,
    LeftOut,
    NotMade,
    Quota,
    Step,
    Supply,
    Together,
)
from reallocate.proof.explain import explain_cause, explain_days
from reallocate.proof.judge import Judge
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import to_files
from tests.oracle.random_instances import random_instance
from tests.proof.wishes import random_rule
from tests.study.tight import tight

TINY = ("tiny-two-sites", "tiny-late-blanks", "tiny-overnight", "tiny-shifts")
SHIPPED = ("may2020", "may2020-anchored", "may2020-workdays", *TINY)


def reason(instance) -> Explanation | None:
    """The explanation of the fewest days, where there is one made of a single sum."""
    result = solve(instance, goals=())
    claims = [claim for claim in result.claims if claim.kind == "days"]
    return explain_days(instance, Judge(instance), claims[0]) if claims else None


def assert_adds_up(why: Explanation) -> None:
    assert sum((term.amount for term in why.terms), Fraction(0)) == why.bound
    assert why.needed > why.bound
    assert len(why.terms) <= 7
    assert all(term.amount >= 0 for term in why.terms if isinstance(term.fact, AtSite))


def facts(why: Explanation) -> list[object]:
    return [term.fact for term in why.terms]


@pytest.mark.parametrize("name", [*SHIPPED, "every-feature"])
def test_the_terms_of_shipped_instances_add_up_to_the_bound(name):
    why = reason(read_instance(f"instances/{name}.csv"))
    assert why is not None
    assert_adds_up(why)


def test_the_terms_of_random_instances_add_up_to_the_bound():
    """With minima, maxima, closures, rates, lenders, 0-day trips."""
    seen = 0
    for seed in range(80):
        instance = random_instance(seed)
        if solve(instance, goals=()).days:
            why = reason(instance)
            if why is not None:
                assert_adds_up(why)
                seen += 1
    assert seen > 30


def test_the_terms_of_a_proof_with_rounding_rows_add_up_and_say_so():
    why = reason(tight(1))
    assert why is not None
    assert_adds_up(why)
    assert any(isinstance(fact, AtSite) and fact.rounded for fact in facts(why))


def test_rows_of_several_rates_count_whole_printers_by_what_each_can_print():
    """Town lacks 400 cards; one that comes on day 2 or 3 can print them, and it is missing in Port until day 2."""
    instance = read_instance("instances/tiny-shifts.csv")
    why = reason(instance)
    assert why is not None
    assert_adds_up(why)
    assert (why.needed, why.bound, why.unit) == (1, 0, "printers")
    town, port = (fact.steps[0] for fact in facts(why) if isinstance(fact, AtSite))
    assert (town.cards, town.own, town.counted) == (1400, 200 + 400 + 400, 1)
    assert town.come == (Step(1, 1, 1000, 1000, Fraction(3, 2)), Step(2, 3, 800, 400, Fraction(1)))
    assert (port.cards, port.own, port.counted) == (300, 200 + 300 + 200, 0)
    assert port.leave == (Step(1, 2, 700, 500, Fraction(1)), Step(3, 3, 200, 200, Fraction(0)))
    # A trip takes a day; as the page on proofs works out, none helps.
    lasts = instance.travel.printer_days[1][0]
    assert lasts == 1
    gains = {day: step.amount for step in town.come for day in range(step.first, step.last + 1)}
    losses = {day: step.amount for step in port.leave for day in range(step.first, step.last + 1)}
    assert all(gains[day + lasts] <= losses[day] for day in range(1, why.horizon - lasts + 1))
    lines = account_lines(instance, why)
    page = Path("docs/proof.md").read_text(encoding="utf-8")
    assert all(f"    {line}\n" in page for line in lines)


def test_the_numbers_of_may2020_are_those_that_a_hand_works_out():
    """45,444 cards wait at Kutai Kartanegara for blanks of day 4: 228 printer-days; 53 printers have 7 days left."""
    why = reason(read_instance("instances/may2020.csv"))
    assert why is not None
    assert (why.needed, why.bound, why.horizon, why.unit) == (388, 53 * 7, 10, "printer-days")
    first = why.terms[0]
    assert (first.first, first.last, first.amount) == (4, 10, 56)
    assert isinstance(first.fact, AtSite)
    assert first.fact.needs == (Covering(4, 228, 45_444, 5_201, 200, None),)
    assert (first.fact.printers, first.fact.each, first.fact.paper) == (8, 7, 0)


def test_printer_days_needed_are_counted_as_such_where_no_day_for_them_is_left():
    """280 cards wait for blanks of day 4, which is closed where they could be printed by then: no rate to count by."""
    instance = read_instance("instances/every-feature.csv")
    why = reason(instance)
    assert why is not None
    assert (why.needed, why.bound, why.horizon) == (2, 0, 4)
    assert why.needed == -(-280 // max(map(instance.top_rate, range(len(instance.sites)))))
    [line] = account_lines(instance, why)[1:-1]
    assert line.endswith("no office is open then whose cards would come in time")


def test_printers_above_a_limit_need_room_that_no_trip_makes_in_time():
    """Two printers stand where one may, and the only road takes six days: nothing of that is less than nothing."""
    full = Site("A", "Ayu", 200, 2, 200, max_printers=1)
    instance = Instance("full", (full, Site("B", "Bumi", 0, 0, 0)), legs=(Leg(0, 1, Decimal(50)),))
    why = reason(instance)
    assert why is not None
    assert (why.needed, why.bound, why.horizon) == (2, 1, 6)
    [term] = why.terms
    assert isinstance(term.fact, AtSite)
    assert (term.amount, term.fact.printers, term.fact.each, term.fact.room) == (1, 2, -1, 1)
    assert account_lines(instance, why)[1:] == [
        "- Ayu needs room for its 2 printers: 2 × 1 = 2; its limit of 1 printer allows 1",
        "Together: 2 printer-days needed, 1 there at most: 1 too few.",
    ]


def test_too_few_blanks_are_counted_at_whom_they_can_reach():
    instance = read_instance("instances/tiny-two-sites.csv").replace(deliveries=())
    result = solve(instance)
    why = explain_cause(instance, result.causes[0])
    assert (why.needed, why.bound, why.unit) == (1200, 700, "cards")
    assert sum(term.amount for term in why.terms) == 700
    assert sorted(facts(why), key=lambda fact: fact.site) == [Supply(0, 400, 0), Supply(2, 300, 0)]


@pytest.fixture(scope="module")
def levered(tmp_path_factory) -> list[Instance]:
    """Tiny instances with every lever; those that look like a table with a line of totals are left out."""
    found = []
    for seed in range(140):
        place = to_files(replace(draw_case(seed), partial=False), tmp_path_factory.mktemp("levers"))
        with suppress(InvalidInput):
            found.append(read_instance(place))
    return found


def test_the_terms_of_instances_with_every_lever_add_up_to_the_bound(levered):
    """New cards, printers from outside, shifts, couriers: each row has its place in some sum."""
    seen: Counter[str] = Counter()
    for instance in levered:
        why = reason(instance)
        if why is None:
            continue
        assert_adds_up(why)
        told = facts(why)
        seen.update({type(fact).__name__ for fact in told})
        sites = [fact for fact in told if isinstance(fact, AtSite)]
        seen["caps"] += any(fact.caps for fact in sites)
        seen["from outside"] += any(fact.gain for fact in sites)
        needs = [need for fact in told if isinstance(fact, AtSite | Together) for need in fact.needs]
        covering = [need for need in needs if isinstance(need, Covering)]
        seen.update({f"of {need.of}" for need in covering})
        seen["varied"] += any(need.varied for need in covering)
        seen["new cards"] += any(need.end and not need.by_rule for need in needs if not isinstance(need, Kept))
        # Whatever is told of a row in words is what its numbers say.
        assert all(-(-need.cards // need.rate) == need.printer_days for need in covering)
    kinds = ("Together", "caps", "from outside", "of site", "of own", "of near", "of all", "varied", "new cards")
    assert min(seen[kind] for kind in kinds) >= 1, seen


def test_blanks_that_are_too_few_are_as_many_as_the_cause_says(levered):
    """Counted at whoever may print the cards; of some sites only what they have to print themselves."""
    seen = Counter[str]()
    for instance in levered:
        cause = too_few_blanks(instance)
        if cause is not None:
            why = explain_cause(instance, cause)
            assert why.needed - why.bound == cause.missing
            assert sum(term.amount for term in why.terms) == why.bound
            seen["own"] += bool(cause.own)
            seen["couriers"] += instance.settings.print_for_others
            seen["all"] += 1
    assert min(seen.values()) >= 2, seen


def test_offices_that_print_for_each_other_are_counted_together():
    """Twelve cards, one a printer-day, and three printers: three days print nine, wherever they stand."""
    sites = (replace(site, backlog=6, blanks=12) for site in TWO.sites)
    instance = TWO.replace(print_for_others=True, sites=tuple(sites))
    why = reason(instance)
    assert why is not None
    assert (why.horizon, why.needed, why.bound) == (3, 12, 3 * 3)
    assert facts(why)[0] == Together((Covering(1, 12, 12, 0, 1, None, of="all"),), None)
    assert account_lines(instance, why)[1:] == [
        "- all offices together need 12 printer-days from day 1 on (12 cards / 1)",
        "- Ayu can do some of that; its 3 printers give 3 × 3 = 9",
        "Together: 12 printer-days needed, 9 there at most: 3 too few.",
    ]


def test_ten_days_of_may_with_couriers_are_told_of_all_offices():
    """516 printer-days and blanks that come on day 3: 53 printers for ten days, less those that wait for blanks."""
    why = reason(read_instance("instances/may2020-couriers.csv"))
    assert why is not None
    assert_adds_up(why)
    first = facts(why)[0]
    assert isinstance(first, Together)
    assert first.needs[0] == Covering(1, 516, 103_068, 0, 200, None, of="all")
    assert 515 < why.needed <= 516
    assert why.bound < 530
    assert any(isinstance(fact, AtSite) and fact.helps and fact.paper for fact in facts(why))


def test_new_cards_that_come_while_others_wait_are_no_reason_of_rows():
    """Nobody is done before day 1."""
    instance = Instance("new", (Site("A", "Ayu", 2, 1, 9),), arrivals=(Arrival(3, 0, 1),))
    why = reason(instance)
    assert why is not None
    assert (why.horizon, why.needed, why.bound, why.unit) == (0, 2, 0, "cards")
    assert account_lines(instance, why)[1] == "- all offices together need 2 cards before day 1"


def test_other_causes_stand_for_themselves():
    [cause] = solve(Instance("none", (Site("A", "Ayu", 5, 0, 5),))).causes
    why = explain_cause(TWO, cause)
    assert (facts(why), why.needed, why.bound) == ([cause], 0, 0)


def test_a_proof_by_cases_keeps_the_sum_of_the_longest_horizon_that_has_one():
    why = ruled(Rule("moves_total", value=2))
    longer = why.with_cases(12, 7)
    assert (longer.horizon, longer.cases, longer.shown, longer.terms) == (12, 7, why.horizon, why.terms)


# --- rules of the planner ---------------------------------------------------------------------------------------------

A, B = 0, 1
#: Every trip takes a day. B needs 12 printer-days: with three printers from day 2 on, five days.
TWO = Instance(
    "two",
    (
        Site("A", "Ayu", 0, 3, 0, cards_per_printer_day=1),
        Site("B", "Bumi", 12, 0, 12, cards_per_printer_day=1),
    ),
)


def ruled(*rules: Rule, **changes: object) -> Explanation:
    why = reason(TWO.replace(rules=rules, **changes))
    assert why is not None
    return why


def test_the_terms_of_random_instances_with_rules_add_up_to_the_bound():
    """Every kind of rule has a part in some sum."""
    seen: Counter[str] = Counter()
    for seed in range(320):
        rng = Random(seed)
        instance = random_instance(seed)
        rules = dict.fromkeys(random_rule(rng, instance) for _ in range(rng.randint(1, 3)))
        why = reason(instance.replace(rules=tuple(rules)))
        if why is None:
            continue
        seen.update({type(fact).__name__ for fact in facts(why)})
        assert_adds_up(why)
        needs = [need for fact in facts(why) if isinstance(fact, AtSite) for need in fact.needs]
        seen["kept by a rule"] += any(isinstance(need, Kept) and need.by_rule for need in needs)
        seen["finished by a rule"] += any(isinstance(need, Covering) and need.end is not None for need in needs)
        seen["sums"] += 1
    assert seen["sums"] >= 150, seen
    kinds = ("Departures", "Fixed", "LeftOut", "kept by a rule", "finished by a rule")
    assert min(seen[kind] for kind in kinds) >= 2, seen


def test_the_limit_on_a_day_has_its_arithmetic():
    """1 + 2 + 3 + 3 printer-days by day 5: the second comes a day late, and the third two days."""
    why = ruled(Rule("departures_per_day", value=1))
    assert (why.horizon, why.needed, why.bound) == (5, 12, 9)
    assert (why.terms[1].amount, facts(why)[1].needs) == (6, ())
    assert (why.terms[2].amount, facts(why)[2]) == (3, Departures((Quota(1, Fraction(3), (1, 2)),)))


def test_the_limit_in_all_has_its_arithmetic():
    why = ruled(Rule("moves_total", value=2))
    assert (why.horizon, why.needed, why.bound) == (6, 12, 2 * 5)
    assert (why.terms[-1].amount, facts(why)[-1]) == (10, Departures((Quota(2, Fraction(5), None),)))


def test_both_limits_share_a_term():
    why = ruled(Rule("moves_total", value=3), Rule("departures_per_day", value=1))
    assert_adds_up(why)
    assert sum(isinstance(fact, Departures) for fact in facts(why)) == 1


def test_a_fixed_trip_counts_what_it_is_worth():
    """Two of three printers stand elsewhere on day 2, and can be at Bumi from day 3 on only."""
    sites = (*TWO.sites, Site("C", "Cempaka", 0, 0, 0))
    why = ruled(Rule("fix", site=A, to=2, day=1, value=2), sites=sites)
    assert (why.needed, why.bound) == (12, 10)
    assert [term.amount for term in why.terms[1:]] == [12, -2]
    assert facts(why)[-1] == Fixed((((A, 2, 1), 2),))


@pytest.mark.parametrize(
    ("rule", "barred"),
    [
        (Rule("not_before", day=3), Barred("before", (0, 0, 3))),
        (Rule("fix", site=A, to=B, day=1, value=0), Barred("trip", (A, B, 1))),
    ],
)
def test_trips_that_rules_leave_out_are_named(rule, barred):
    why = ruled(rule)
    assert_adds_up(why)
    assert LeftOut((barred,)) in facts(why)


def test_trips_on_a_way_that_is_forbidden_are_named():
    sites = (*TWO.sites, Site("C", "Cempaka", 0, 1, 0))
    why = ruled(Rule("forbid", site=A, to=B), Rule("not_after", day=2), sites=sites)
    assert_adds_up(why)
    last = facts(why)[-1]
    assert isinstance(last, LeftOut)
    assert last.rules[0] == Barred("way", (A, B, 0))


def test_the_day_by_which_a_rule_wants_a_site_finished_is_named():
    """Ayu's own cards are printed by day 1, so that its printers can leave on day 2 only."""
    sites = (Site("A", "Ayu", 3, 3, 3, cards_per_printer_day=1), TWO.sites[1])
    why = ruled(Rule("finish_by", site=A, day=1), sites=sites)
    assert_adds_up(why)
    assert Covering(1, 3, 3, 0, 1, 1) in [need for fact in facts(why) for need in fact.needs]
    assert ruled(Rule("not_later_than_alone", site=A), sites=sites).terms == why.terms


def test_printers_that_are_kept_are_told_by_stretches_of_days():
    why = ruled(Rule("keep_at_least", site=A, value=2))
    assert_adds_up(why)
    [kept] = [need for fact in facts(why) for need in fact.needs if isinstance(need, Kept)]
    assert (kept.printers, kept.first, kept.by_rule) == (2, 1, True)
    least = ruled(sites=(Site("A", "Ayu", 0, 3, 0, min_printers=2), TWO.sites[1]))
    assert replace(kept, by_rule=False) in [need for fact in facts(least) for need in fact.needs]


def test_a_fixed_trip_that_comes_too_late_is_reason_enough():
    why = ruled(Rule("fix", site=A, to=B, day=9, value=1))
    assert (why.horizon, why.needed, why.bound) == (9, 0, 0)
    assert facts(why) == [NotMade((A, B, 9), 1, "late", 10)]
