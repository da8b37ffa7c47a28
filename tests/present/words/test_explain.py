"""The explanation as lines, and its document: the same numbers in both."""

from __future__ import annotations

from reallocate import explain, read_instance, solve
from reallocate.present.json.explain import explanation_document
from reallocate.present.words.explain import explanation_lines


def test_the_document_repeats_the_lines_and_plain_numbers():
    found = explain(read_instance("instances/may2020.csv"))
    document = explanation_document(found)
    assert document["bound"] == sum(term["amount"] for term in document["terms"]) == 371
    assert document["needed"] == 388
    assert document["terms"][0]["site"] == "64.02"
    assert document["terms"][0]["days"] == [4, 10]
    assert document["lines"] == explanation_lines(found)
    assert len(document["lines"]) <= 10


def test_a_plan_that_leaves_cards_is_explained_against_plans_that_do(tmp_path):
    """Two printer-days at Hill would be needed for all of its cards; those that may stay are worth one and a half."""
    instance = read_instance("instances/tiny-partial.csv")
    result = solve(instance, partial=True)
    result.write(tmp_path / "plan")
    for plan, partial in ((result, False), (result, True), (tmp_path / "plan", True)):
        lines = explanation_lines(explain(instance, plan, partial=partial))
        assert lines[:2] == ["The plan takes 3 days.", "3 days are the fewest (certified). Why 2 days are not enough:"]
        assert "- trips and cards that the sum leaves open: 1 1/2 at most" in lines
        assert "Together: 2 printer-days needed, 1 1/2 there at most: 1/2 too few." in lines
    (tmp_path / "plan" / "summary.json").unlink()  # it says what the plan is
    assert explanation_lines(explain(instance, tmp_path / "plan"))[0].startswith("The plan breaks a rule")


def test_printer_days_are_called_no_product_where_printers_come_from_outside():
    """Two printers on three days, and one on the third: 7, which is not 2 × 3."""
    last = explanation_lines(explain(read_instance("instances/tiny-outside-printers.csv")))[-1]
    assert last.startswith("Printer-days of such a plan: 7 in 3 days, those from outside from their first day on: 5 ")
