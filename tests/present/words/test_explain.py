"""The explanation as lines, and its document: the same numbers in both."""

from __future__ import annotations

from reallocate import explain, read_instance
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
