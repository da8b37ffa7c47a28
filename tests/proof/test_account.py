"""The reasons in words: the amounts add up, nothing is longer than ten lines, and the numbers are the instance's."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from random import Random

import pytest

from reallocate import read_instance, solve
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule, Site
from reallocate.present.json.explain import explanation_document
from reallocate.present.words.explain import explanation_lines
from reallocate.proof.account import Explanation, explain_cause, explain_days
from reallocate.proof.judge import Judge
from reallocate.questions.explain import Explained
from tests.oracle.random_instances import random_instance
from tests.proof.wishes import random_rule
from tests.study.tight import tight

SHIPPED = ("may2020", "may2020-anchored", "may2020-workdays", "tiny-two-sites", "tiny-late-blanks", "tiny-overnight")


def reason(instance) -> Explanation | None:
    """The explanation of the fewest days, where there is one made of a single sum."""
    result = solve(instance, goals=())
    claims = [claim for claim in result.claims if claim.kind == "days"]
    return explain_days(instance, Judge(instance), claims[0]) if claims else None


def assert_adds_up(why: Explanation) -> None:
    assert sum((term.amount for term in why.terms), Fraction(0)) == why.bound
    assert why.needed > why.bound
    assert len(why.lines()) <= 9


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
    assert any("whole printers" in line for line in why.lines())


def test_the_numbers_of_may2020_are_those_that_a_hand_works_out():
    """45,444 cards wait at Kutai Kartanegara for blanks of day 4: 228 printer-days; 53 printers have 7 days left."""
    why = reason(read_instance("instances/may2020.csv"))
    assert why is not None
    assert (why.needed, why.bound, why.horizon, why.unit) == (388, 53 * 7, 10, "printer-days")
    first = why.lines()[1]
    assert "228 printer-days from day 4 on (45,444 cards: 50,645 less 5,201 blanks" in first
    assert "its 8 printers give 8 × 7 = 56" in first
    assert why.lines()[-1] == "Together: 388 printer-days needed, 371 there at most: 17 too few."


def test_too_few_blanks_are_counted_at_whom_they_can_reach():
    instance = read_instance("instances/tiny-two-sites.csv").replace(deliveries=())
    result = solve(instance)
    why = explain_cause(instance, Judge(instance), result.claims[0])
    assert (why.needed, why.bound, why.unit) == (1200, 700, "cards")
    assert sum(term.amount for term in why.terms) == 700
    assert why.lines()[0] == "No plan exists, of whatever length:"


def test_other_causes_are_said_in_one_line():
    instance = read_instance("instances/tiny-two-sites.csv")
    sites = tuple(
        site if site.is_depot else type(site)(site.code, site.name, site.backlog, 0, site.blanks)
        for site in instance.sites
    )
    instance = instance.replace(sites=sites)
    why = explain_cause(instance, Judge(instance), solve(instance).claims[0])
    assert [line for line in why.lines() if line.startswith("- ")] == ["- there is no printer"]


def test_a_proof_by_cases_shows_the_sum_of_the_longest_horizon_that_has_one():
    why = reason(read_instance("instances/may2020.csv"))
    assert why is not None
    longer = why.with_cases(12, 7)
    assert longer.lines()[0] == "Why 10 days are not enough:"
    assert longer.lines()[-1].startswith("12 days are ruled out by 7 cases")


def test_the_document_repeats_the_lines_and_plain_numbers():
    instance = read_instance("instances/may2020.csv")
    found = Explained(instance, "optimal", 11, 11, reason(instance))
    document = explanation_document(found)
    assert document["bound"] == sum(term["amount"] for term in document["terms"]) == 371
    assert document["needed"] == 388
    assert document["terms"][0]["site"] == "64.02"
    assert document["terms"][0]["days"] == [4, 10]
    assert document["lines"] == explanation_lines(found)
    assert len(document["lines"]) <= 10


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
    """Every kind of rule has a part in some sum; a trip that rules fix and that comes too late needs no sum."""
    seen: Counter[str] = Counter()
    for seed in range(320):
        rng = Random(seed)
        instance = random_instance(seed)
        rules = dict.fromkeys(random_rule(rng, instance) for _ in range(rng.randint(1, 3)))
        why = reason(instance.replace(rules=tuple(rules)))
        if why is None:
            continue
        assert len(why.lines()) <= 9
        if not why.needed and not why.bound:
            seen["contradiction"] += 1
            continue
        assert_adds_up(why)
        said = " ".join(why.lines())
        for name in ("a day (rule)", "in all (rule)", "by a rule", "(rule; ", "(rule)", "rules leave out"):
            seen[name] += name in said
        seen["sums"] += 1
    assert seen["sums"] >= 150, seen
    assert min(seen.values()) >= 2, seen


def test_the_limit_on_a_day_is_told_with_its_arithmetic():
    """1 + 2 + 3 + 3 printer-days by day 5: the second comes a day late, and the third two days."""
    why = ruled(Rule("departures_per_day", value=1))
    assert (why.horizon, why.needed, why.bound) == (5, 12, 9)
    assert why.lines()[2:] == [
        "- Ayu needs nothing of that; its 3 printers give 3 × 2 = 6",
        "- at most 1 printer leaves a day (rule): on days 1 to 2 that gains 1 × 3 = 3",
        "Together: 12 printer-days needed, 9 there at most: 3 too few.",
    ]


def test_the_limit_in_all_is_told_with_its_arithmetic():
    why = ruled(Rule("moves_total", value=2))
    assert (why.horizon, why.needed, why.bound) == (6, 12, 2 * 5)
    assert why.lines()[-2] == "- at most 2 printers leave in all (rule): that gains 2 × 5 = 10"


def test_both_limits_share_a_line():
    why = ruled(Rule("moves_total", value=3), Rule("departures_per_day", value=1))
    assert_adds_up(why)
    assert sum("(rule)" in line for line in why.lines()) == 1


def test_a_fixed_trip_counts_what_it_is_worth():
    """Two of three printers stand elsewhere on day 2, and can be at Bumi from day 3 on only."""
    sites = (*TWO.sites, Site("C", "Cempaka", 0, 0, 0))
    why = ruled(Rule("fix", site=A, to=2, day=1, value=2), sites=sites)
    assert why.lines()[2:] == [
        "- Ayu needs nothing of that; its 3 printers give 3 × 4 = 12",
        "- by a rule 2 printers leave Ayu for Cempaka on day 1: that counts -2",
        "Together: 12 printer-days needed, 10 there at most: 2 too few.",
    ]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Rule("not_before", day=3), "before day 3"),
        (Rule("fix", site=A, to=B, day=1, value=0), "from Ayu to Bumi on day 1"),
    ],
)
def test_trips_that_rules_leave_out_are_told(rule, said):
    why = ruled(rule)
    assert_adds_up(why)
    assert f"- rules leave out trips that would gain more: {said}" in why.lines()


def test_trips_on_a_way_that_is_forbidden_are_told():
    sites = (*TWO.sites, Site("C", "Cempaka", 0, 1, 0))
    why = ruled(Rule("forbid", site=A, to=B), Rule("not_after", day=2), sites=sites)
    assert_adds_up(why)
    assert why.lines()[-2].startswith("- rules leave out trips that would gain more: from Ayu to Bumi")


def test_the_day_by_which_a_rule_wants_a_site_finished_is_told():
    """Ayu's own cards are printed by day 1, so that its printers can leave on day 2 only."""
    sites = (Site("A", "Ayu", 3, 3, 3, cards_per_printer_day=1), TWO.sites[1])
    why = ruled(Rule("finish_by", site=A, day=1), sites=sites)
    assert_adds_up(why)
    assert "Ayu needs 3 printer-days from day 1 on, and by day 1 (rule; 3 cards / 1)" in " ".join(why.lines())
    alone = ruled(Rule("not_later_than_alone", site=A), sites=sites)
    assert alone.lines() == why.lines()


def test_printers_that_a_rule_keeps_are_told_by_stretches_of_days():
    why = ruled(Rule("keep_at_least", site=A, value=2))
    assert_adds_up(why)
    assert any("Ayu needs 2 printers on days 1 to " in line and "(rule)" in line for line in why.lines())
    least = ruled(sites=(Site("A", "Ayu", 0, 3, 0, min_printers=2), TWO.sites[1]))
    assert [line.replace(" (rule)", "") for line in why.lines()] == least.lines()


def test_a_fixed_trip_that_comes_too_late_is_reason_enough():
    why = ruled(Rule("fix", site=A, to=B, day=9, value=1))
    assert (why.horizon, why.needed, why.bound) == (9, 0, 0)
    assert why.lines() == [
        "Why 9 days are not enough:",
        "- by a rule 1 printer leaves Ayu for Bumi on day 9; they come on day 10",
    ]
