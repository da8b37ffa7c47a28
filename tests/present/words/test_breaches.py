"""Findings of a plan in words: every case has its sentence, which names sites and both numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from reallocate.instance.limits import FIELDS
from reallocate.instance.model import Instance
from reallocate.instance.parts import Site
from reallocate.language import in_language
from reallocate.plan.breach import Breach, Case
from reallocate.present.words.breaches import APART, SENTENCES, breach_sentence

A, B, C = 0, 1, 2
THREE = Instance("three", (Site("A", "Ayu", 9, 2, 9), Site("B", "Bumi", 9, 0, 9), Site("C", "Cempaka", 0, 0, 0)))


def test_every_case_has_a_sentence_and_every_rule_of_the_planner_is_a_case():
    assert set(SENTENCES) == set(get_args(Case))
    assert all(set(apart) < set(SENTENCES) for apart in APART.values())
    assert set(FIELDS) <= set(SENTENCES)


@pytest.mark.parametrize(
    ("breach", "sentence"),
    [
        (
            Breach("no_printer", 1, A, 7, 2, B, "printers"),
            "day 1: 7 printers are to leave Ayu for Bumi, but 2 can leave",
        ),
        (
            Breach("no_road", 3, A, 1200, 0, B, "blanks"),
            "day 3: 1,200 blanks are to go from Ayu to Bumi; no road leads there",
        ),
        (
            Breach("no_road", 3, A, 2, 0, B, "printers"),
            "day 3: 2 printers are to go from Ayu to Bumi; no road leads there",
        ),
        (
            Breach("useless_trip", 3, B, 5, 4, A, "blanks"),
            "day 3: blanks leave for Bumi and arrive on day 5; the last day that counts is 4: useless",
        ),
        (Breach("unfinished", 4, B, 10, 0), "10 cards still wait at Bumi at the end of the plan"),
        (
            Breach("over_blanks", 2, B, 10, 3),
            "day 2: 10 cards are to be printed at Bumi; blanks in stock: 3",
        ),
        (
            Breach("derived_differs", 1, B, "Bumu\x1b", "Bumi", A, "to_name"),
            "day 1, Bumi: to_name says 'Bumu\\x1b'; it is 'Bumi'",
        ),
        (Breach("derived_differs", 1, B, Decimal("1.5"), 2, A, "hours"), "day 1, Bumi: hours says 1.5; it is 2"),
        (Breach("forbid", 1, A, 2, 0, B, "printers"), "day 1: 2 printers leave Ayu for Bumi; a rule forbids that trip"),
        (
            Breach("accept_none", 1, B, 2, 0, A, "printers"),
            "day 1: 2 printers leave Ayu for Bumi; by a rule none may come there",
        ),
        (
            Breach("no_courier", 1, A, 20, 0, B, "cards"),
            "day 1: 20 cards are to be printed at Ayu for Bumi; that is not allowed",
        ),
        (
            Breach("not_printed", 1, A, 20, 5, B, "cards"),
            "day 1: 20 cards leave Ayu for Bumi; of those printed there that day, 5 are for others",
        ),
        (
            Breach("over_backlog", 1, B, 20, 5, A, "cards"),
            "day 1: 20 cards are to be printed at Ayu for Bumi; cards that are not printed yet: 5",
        ),
        (
            Breach("over_backlog", 1, A, 20, 5, None, "unprinted"),
            "day 1: 20 cards are to be printed at Ayu; cards that are not printed yet: 5",
        ),
        (Breach("own_only", None, A, 3, 5), "3 cards of Ayu are printed there; at least 5 must be"),
        (Breach("serve_at_least", None, A, 3, 5), "3 cards of Ayu are handed out; a rule wants at least 5"),
        (
            Breach("closed_departure", 1, A, 2, 0, B, "blanks"),
            "day 1: 2 blanks leave Ayu for Bumi; Ayu is closed, and nothing leaves it then",
        ),
        (Breach("fix", 1, A, 2, 5, B), "day 1: 2 printers leave Ayu for Bumi; a rule fixes 5"),
        (
            Breach("finish_by", 3, A, 10, 0),
            "10 cards still wait at Ayu at the close of day 3, when a rule wants none",
        ),
        (Breach("moves_total", None, None, 3, 0), "3 printers leave in all; a rule allows 0"),
    ],
    ids=lambda value: value.case if isinstance(value, Breach) else "",
)
def test_a_sentence_names_sites_and_both_numbers(breach, sentence):
    assert breach_sentence(THREE, breach) == sentence


def test_a_stated_figure_is_called_as_the_language_calls_its_column():
    printers = Breach("derived_differs", 1, B, 11, 10, None, "printers")
    hours = Breach("derived_differs", 1, B, 3, 2, A, "hours")
    with in_language("id"):
        told = [breach_sentence(THREE, breach) for breach in (printers, hours)]
    assert "alat_cetak (printers)" in told[0]
    assert "jam (hours)" in told[1]
