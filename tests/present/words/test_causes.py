"""Why no plan exists, in words: every case has its sentence, and rules are named where they have a part in it."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import get_args

import pytest

from reallocate.bounds.feasibility import CODES, Case, Cause, causes
from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Leg, Rule, Settings, Site
from reallocate.present.words.causes import SENTENCES, VARIANTS, cause_sentence, causes_line

A, B, C = 0, 1, 2
AYU, BUMI, CEMPAKA = Site("A", "Ayu", 1000, 3, 1000), Site("B", "Bumi", 10, 1, 10), Site("C", "Cempaka", 10, 0, 10)
DEPOT = Site("D", "Depot", 0, 0, 5, kind="depot", min_printers=2)


def case(*rules: Rule, sites=(AYU, BUMI, CEMPAKA), **changes) -> Instance:
    return Instance("case", sites, rules=rules, **changes)


FIXED = Rule("fix", A, B, 2, 1)
ROADS = (Leg(B, A, Decimal(1), one_way=True), Leg(A, C, Decimal(1)))
LIMITED = Site("A", "Ayu", 1000, 3, 1000, max_printers=2)
NONE = Site("A", "Ayu", 1000, 0, 1000)
#: By the sentence: an instance with this cause.
CASES = {
    "no road leads to Cempaka, where 9 blank cards are missing; look whether a leg lacks": case(
        sites=(Site("A", "Ayu", 100, 3, 900, lends_blanks=True), BUMI, Site("C", "Cempaka", 10, 1, 1)),
        legs=(Leg(A, B, Decimal(1)),),
    ),
    "there is no working printer at any site, and 1,000 cards wait": case(sites=(NONE,)),
    "Bumi: 10 cards wait where max_printers is 0; allow at least one printer": case(
        sites=(AYU, Site("B", "Bumi", 10, 0, 10, max_printers=0))
    ),
    "Cempaka: 10 cards wait where no printer stands and no road from a printer leads": case(legs=()),
    "Cempaka: 10 cards wait where no printer stands and, by roads and rules, none can come": case(
        Rule("accept_none", C)
    ),
    "Depot: min_printers is 2, but printers are never sent to a depot": case(sites=(AYU, DEPOT)),
    "Bumi: min_printers is 2, but at most 1 printer can be there on day 1": case(
        sites=(AYU, Site("B", "Bumi", 10, 1, 10, min_printers=2))
    ),
    "Bumi: a rule keeps 2 printers there, but at most 1 can be there on day 1": case(Rule("keep_at_least", B, value=2)),
    "the minima of all sites add up to 5 printers; there are 4": case(
        Rule("keep_at_least", A, value=3), Rule("keep_at_least", B, value=2)
    ),
    "Ayu: 3 printers stand where max_printers is 2, and no road leads away": case(sites=(LIMITED, BUMI), legs=()),
    "Ayu: 3 printers stand where max_printers is 2; by roads and rules none leaves": case(
        Rule("forbid", A, B), sites=(LIMITED, BUMI)
    ),
    "the maxima of all sites leave room for 2 printers; there are 3, and all stand somewhere": case(sites=(LIMITED,)),
    "printers from Ayu to Bumi on day 2 are fixed at different numbers by two rules; keep one": case(
        FIXED, Rule("fix", A, B, 2, 2)
    ),
    "printers from Ayu to Bumi on day 2 are fixed at 1, and a rule forbids that trip": case(
        FIXED, Rule("forbid", A, B)
    ),
    "printers from Ayu to Bumi on day 2 are fixed at 1, and no road leads there": case(FIXED, legs=ROADS),
    "printers from Ayu to Bumi on day 2 are fixed at 1, and by another rule none leave on that day": case(
        FIXED, Rule("not_before", day=3)
    ),
    "printers from Ayu to Bumi on day 2 are fixed at 1, and nothing leaves Ayu then, for it is closed": case(
        FIXED, closures=(Closure(2, A),), settings=Settings(depart_on_closed_days=False)
    ),
    "printers from Ayu to Bumi on day 2 are fixed at 9; there are 4": case(Rule("fix", A, B, 2, 9)),
    "day 2: 3 departures are fixed; a rule allows 2 a day": case(
        Rule("fix", A, B, 2, 2), Rule("fix", A, C, 2, 1), Rule("departures_per_day", value=2)
    ),
    "3 departures are fixed; a rule allows 2 in all": case(
        Rule("fix", A, B, 2, 2), Rule("fix", A, C, 3, 1), Rule("moves_total", value=2)
    ),
    "cards wait at 1 office without a printer, and the rules let 0 printers leave in all": case(
        Rule("moves_total", value=0)
    ),
    "25 blank cards are missing at Bumi: 60 cards wait, and of 45 blanks in stock or on the way 35 can come where they "
    "are needed; 10 more than needed lie at sites that do not lend": case(
        sites=(
            Site("A", "Ayu", 10, 1, 20),
            Site("B", "Bumi", 50, 1, 5),
            Site("D", "Depot", 0, 0, 15, kind="depot"),
        ),
        deliveries=(Delivery(3, 2, 5),),
    ),
    "900 blank cards are missing at Ayu: 1,000 cards wait, and of 100 blanks in stock or on the way 100 can come where "
    "they are needed": case(sites=(Site("A", "Ayu", 1000, 3, 100),)),
    "6 of the blank cards that are needed at Ayu come only after day 30, the last day allowed": case(
        sites=(Site("A", "Ayu", 10, 1, 4),), deliveries=(Delivery(31, 0, 6),)
    ),
}


def test_every_case_has_a_sentence():
    assert set(SENTENCES) == set(get_args(Case))
    assert set(VARIANTS) | set(CODES) <= set(SENTENCES)
    found = {cause.case for instance in CASES.values() for cause in causes(instance, 30)}
    assert found == set(SENTENCES) - {"too_short"}, "every case but that of the search is among the examples"


@pytest.mark.parametrize("sentence", CASES)
def test_a_cause_in_words(sentence):
    found = causes(CASES[sentence], 30)
    assert sentence in [cause_sentence(CASES[sentence], cause) for cause in found]
    assert pickle.loads(pickle.dumps(found)) == found
    assert sentence in causes_line(CASES[sentence], found)


def test_too_few_days_without_a_count_point_at_the_certificate():
    said = "no plan has at most 5 days: every plan within 5 days breaks a rule or leaves cards unprinted"
    assert cause_sentence(case(), Cause("too_short", day=5)) == f"{said} (see the certificate)"
