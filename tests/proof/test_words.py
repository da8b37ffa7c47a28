"""The reasons in words: the amounts add up, nothing is longer than ten lines, and the numbers are the instance's."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reallocate import read_instance, solve
from reallocate.present.explanation import explanation_document, explanation_lines
from reallocate.proof.judge import Judge
from reallocate.proof.words import Explanation, explain_cause, explain_days
from reallocate.search.reasons import Explained
from tests.oracle.random_instances import random_instance
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
