"""Why one day fewer is not enough, in words: every fact has its clauses, and nine lines are enough."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from reallocate.bounds.feasibility import Cause
from reallocate.instance.model import Instance
from reallocate.instance.parts import Site
from reallocate.present.words.account import account_lines, term_text
from reallocate.proof.account import (
    AtSite,
    Barred,
    Cap,
    Covering,
    Departures,
    Explanation,
    Fixed,
    Kept,
    LeftOut,
    NotMade,
    Open,
    Others,
    Printed,
    Quota,
    Supplies,
    Supply,
    Term,
    Together,
)

A, B, C = 0, 1, 2
NAMES = ("Ayu", "Bumi", "Cempaka", "Damai", "Esa")
FIVE = Instance("five", tuple(Site(name[0], name, 0, 1, 0) for name in NAMES))
NONE = Fraction(0)


def site(*needs, counted=None, rounded=False, printers=0, each=NONE, paper=NONE, most=None, room=NONE) -> AtSite:
    return AtSite(A, needs, counted, rounded, printers, each, paper, most, room)


TERMS = {
    "Ayu needs 228 printer-days from day 4 on (45,444 cards: 50,645 less 5,201 blanks that can be there before / 200); "
    "its 8 printers give 8 × 7 = 56": site(Covering(4, 228, 45_444, 5_201, 200, None), printers=8, each=Fraction(7)),
    "Ayu needs 3 printer-days from day 1 on (3 cards / 1); nothing is there": site(Covering(1, 3, 3, 0, 1, None)),
    "Ayu needs 3 printer-days from day 1 on, and by day 2 (rule; 3 cards / 1); its 1 printer gives 1 × 1/2 = 1/2": site(
        Covering(1, 3, 3, 0, 1, 2), printers=1, each=Fraction(1, 2)
    ),
    "Ayu needs 3 printer-days from day 3 on, and by day 4 (rule; 3 cards: 5 less 2 blanks that can be there before / 1)"
    "; its blanks allow 2": site(Covering(3, 3, 3, 2, 1, 4), paper=Fraction(2)),
    "Ayu needs 3 printer-days from day 1 on (3 cards / 1); since only whole printers come, that counts 4 1/3; "
    "its limit of 2 printers allows 1": site(
        Covering(1, 3, 3, 0, 1, None), counted=Fraction(13, 3), rounded=True, most=2, room=Fraction(1)
    ),
    "Ayu needs 2 printers on days 1 to 4 (rule); Ayu needs 1 printer on day 6; that counts 9; nothing is there": site(
        Kept(2, 1, 4, True), Kept(1, 6, 6, False), counted=Fraction(9)
    ),
    "Ayu needs 2 printers on day 1 (rule); Ayu needs 1 printer on days 3 to 4; nothing is there": site(
        Kept(2, 1, 1, True), Kept(1, 3, 4, False)
    ),
    "Ayu needs 1,200 cards; Ayu needs 5 cards by day 3 (rule); nothing is there": site(
        Printed(1200, None), Printed(5, 3)
    ),
    "Ayu needs nothing of that; its 3 printers give 3 × 2 = 6": site(printers=3, each=Fraction(2)),
    "Ayu needs room for its 2 printers: 2 × 1 = 2; its limit of 1 printer allows 1": site(
        printers=2, each=Fraction(-1), most=1, room=Fraction(1)
    ),
    "Ayu needs 1 printer on day 6; Ayu needs room for its 1 printer: 1 × 1/2 = 1/2; its limit of 0 printers allows 0": (
        site(Kept(1, 6, 6, False), printers=1, each=Fraction(-1, 2), most=0)
    ),
    "2 more sites need 9; what is there gives 7 (Bumi, Cempaka)": Others((B, C), Fraction(9), 0),
    "2 more sites need 9; what is there, 1 printer included, gives 7 (Bumi, Cempaka)": Others((B, C), Fraction(9), 1),
    "5 other sites need nothing of that; what is there, 2 printers included, gives 7 "
    "(Ayu, Bumi, Cempaka, Damai, ...)": Others((0, 1, 2, 3, 4), NONE, 2),
    "2 other sites need nothing of that; what is there gives 7 (Bumi, Cempaka)": Others((B, C), NONE, 0),
    "Ayu: 1,400 blanks in stock and 0 to be delivered that can be used where cards wait": Supply(A, 1400, 0),
    "2 other sites together: 7": Supplies((A, B)),
    "at most 1 printer leaves a day (rule): on days 1 to 2 that gains 1 × 3 = 3; "
    "at most 2 printers leave in all (rule): that gains 2 × 5 = 10": Departures(
        (Quota(1, Fraction(3), (1, 2)), Quota(2, Fraction(5), None))
    ),
    "at most 2 printers leave a day (rule): on day 3 that gains 2 × 1 = 2": Departures(
        (Quota(2, Fraction(1), (3, 3)),)
    ),
    "by a rule 2 printers leave Ayu for Cempaka on day 1; that counts 7": Fixed((((A, C, 1), 2),)),
    "by a rule 1 printer leaves Ayu for Bumi on day 1; by a rule 1 printer leaves Ayu for Bumi on day 2; "
    "2 more trips are fixed by rules; that counts 7": Fixed(tuple(((A, B, day), 1) for day in (1, 2, 3, 4))),
    "rules leave out trips that would gain more: before day 3, to Bumi": LeftOut(
        (Barred("before", (0, 0, 3)), Barred("to", (0, B, 0)))
    ),
    "rules leave out trips that would gain more: from Ayu to Bumi, from Ayu to Bumi on day 1, "
    "1 more rule of that kind": LeftOut(
        (Barred("way", (A, B, 0)), Barred("trip", (A, B, 1)), Barred("after", (0, 0, 2)))
    ),
    "by a rule 1 printer leaves Ayu for Bumi on day 9; they come on day 10": NotMade((A, B, 9), 1, "late", 10),
    "by a rule 2 printers leave Ayu for Bumi on day 9; another rule says another number": NotMade(
        (A, B, 9), 2, "clash", 10
    ),
    "Ayu needs 2 printer-days from day 3 on, and by day 4 (3 cards: 5 less 2 that are there to be printed before / 2 "
    "at most); 3 printers that come from outside give 4 1/2; 4 cards are there to be printed by day 2: that allows 2; "
    "5 cards are there to be printed: that allows 5; the cards that are there by other days allow 1": AtSite(
        *(
            A,
            (Covering(3, 2, 3, 2, 2, 4, by_rule=False, come=True, varied=True),),
            None,
            False,
            0,
            NONE,
            NONE,
            None,
            NONE,
        ),
        *(3, Fraction(9, 2), (Cap(4, 2, Fraction(2)), Cap(5, None, Fraction(5)), Cap(6, 3, Fraction(1)))),
    ),
    "Ayu needs 1 printer-day from day 1 on (2 cards / 2); of the cards that it has to print itself; "
    "Ayu needs 2 printer-days from day 1 on (4 cards / 2); there, or where its cards may be printed as well; "
    "nothing is there": site(Covering(1, 1, 2, 0, 2, None, of="own"), Covering(1, 2, 4, 0, 2, None, of="near")),
    "Ayu needs 5 cards by day 3; Ayu needs 1 card that it prints itself; nothing is there": site(
        Printed(5, 3, by_rule=False), Printed(1, None, own=True)
    ),
    "Ayu can do some of that; its blanks allow 2": replace(site(paper=Fraction(2)), helps=True),
    "Ayu can do some of that; 1 printer that comes to Ayu from outside needs room: 1/2; "
    "its limit of 2 printers allows 1": (
        replace(site(most=2, room=Fraction(1)), helps=True, later=1, gain=Fraction(-1, 2))
    ),
    "all offices together need 2 printer-days from day 4 on (6 cards: 9 less 3 blanks that can be there before / 3); "
    "all offices together need 9 cards; that counts 2 1/2": Together(
        (Covering(4, 2, 6, 3, 3, None, of="all"), Printed(9, None)), Fraction(5, 2)
    ),
    "all offices together need 9 cards before day 1": Together((Printed(9, 0, by_rule=False),), None),
    "2 more sites: what is there, 2 printers included, gives 7 (Bumi, Cempaka)": Others((B, C), NONE, 2, helps=True),
    "2 more sites: what is there gives 7 (Bumi, Cempaka)": Others((B, C), NONE, 0, helps=True),
    "Ayu needs 3 printer-days from day 1 on (3 cards / 1); beyond what its own printers do, "
    "since only whole ones come, that counts 2; nothing is there": replace(
        site(Covering(1, 3, 3, 0, 1, None), counted=Fraction(2), rounded=True), taken_off=True
    ),
    "5 offices have 2 printers; what is there gives 7 (Ayu, Bumi, Cempaka, Damai, ...)": Others(
        (A, B, C, 3, 4), NONE, 2, helps=True
    ),
    "trips and cards that the sum leaves open: 7 at most": Open(),
    "there is no working printer at any site, and 0 cards wait": Cause("no_printers", 1, 0),
}


@pytest.mark.parametrize("text", TERMS)
def test_a_term_is_told_clause_by_clause(text):
    assert term_text(FIVE, Term(1, 9, Fraction(7), TERMS[text])) == text


def test_a_trip_that_takes_more_than_it_brings_costs():
    [told] = [text for text in TERMS if "2 printers leave Ayu for Cempaka on day 1" in text]
    assert term_text(FIVE, Term(1, 9, Fraction(-7), TERMS[told])) == told.replace("counts 7", "costs 7")


def test_the_lines_are_the_question_the_terms_the_sum_and_the_cases():
    terms = (Term(1, 10, Fraction(6), site(printers=3, each=Fraction(2))), Term(1, 10, Fraction(1, 2), Open()))
    why = Explanation(12, "printer-days", Fraction(10), Fraction(13, 2), terms, 1200, 10)
    assert account_lines(FIVE, why) == [
        "Why 10 days are not enough:",
        "- Ayu needs nothing of that; its 3 printers give 3 × 2 = 6",
        "- trips and cards that the sum leaves open: 1/2 at most",
        "Together: 10 printer-days needed, 6 1/2 there at most: 3 1/2 too few.",
        "12 days are ruled out by 1,200 cases of how many printers come to a site or leave it by a day.",
    ]


def test_what_lasts_is_told_of_plans_of_whatever_length():
    why = Explanation(None, "cards", Fraction(1200), Fraction(700), (Term(1, 1, Fraction(700), Supply(A, 700, 0)),))
    lines = account_lines(FIVE, why)
    assert lines[0] == "No plan exists, of whatever length:"
    assert lines[-1] == "Together: 1,200 cards needed, 700 there at most: 500 too few."
