"""Terms of a claim: how a certificate has them, what is proven under which, and what is refused."""

from __future__ import annotations

import json
from copy import deepcopy
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from reallocate import verify
from reallocate.instance.model import Instance
from reallocate.instance.parts import Leg, Rule, Site
from tests.proof.leaves import best_leaf, certificate, claim_document, terms_document
from tests.proof.wishes import KINDS, NONE, Wish, random_wish

Terms = verify.Terms

#: Without roads in a table every trip takes a day. A by itself takes 6 days, with the printer of B 4, with both 3.
TWO = Instance(
    "two", (Site("A", "A", 6, 1, 6, cards_per_printer_day=1), Site("B", "B", 0, 2, 0, cards_per_printer_day=1))
)


def proof(horizon: int, terms: Terms = NONE, instance: Instance = TWO, least: int = 1) -> dict[str, Any]:
    asked = Wish(instance, horizon, terms, least)
    return claim_document(asked, best_leaf(asked).leaf)


def proven(*claims: dict[str, Any], instance: Instance = TWO) -> verify.Proven:
    problem = Wish(instance, 0).problem
    return verify.check_certificate(problem, json.loads(json.dumps(certificate(problem, *claims))))


def refused(*claims: Any, instance: Instance = TWO) -> str | None:
    try:
        proven(*claims, instance=instance)
    except verify.BadInstance:
        raise
    except verify.Refused as reason:
        return reason.code
    return None


# --- what is proven ---------------------------------------------------------------------------------------------------


def test_the_fewest_days_under_each_term():
    """By hand; without terms 1 + 3 + 3 cards, with both printers of B on their way on day 1."""
    one, none = ((1, 1, 0, 1),), ()
    known = {
        Terms(): 3,
        Terms(late=True): 3,
        Terms(moves=one, late=True): 4,  # 1 + 2 + 2 + 1
        Terms(moves=none, late=True): 6,
        Terms(moves=((1, 1, 0, 1), (4, 1, 0, 1)), late=True): 4,  # the second one comes too late
        Terms(moves=((2, 1, 0, 2), (9, 0, 1, 1)), late=True): 4,  # 1 + 1 + 3 + 1, and one that leaves afterwards
        Terms(shipments=()): 3,
        Terms(shipments=(), late=True): 3,
        Terms(more_printers=1): 2,
        Terms(more_printers=3): 2,
        Terms(more_printers=5): 1,
        Terms(fewer_cards=1): 3,
        Terms(fewer_cards=2): 2,  # 1 + 3
        Terms(fewer_cards=5): 1,
        Terms(moves=none, late=True, fewer_cards=2, more_printers=1): 2,
    }
    for terms, days in known.items():
        if days > 1:
            found = proven(proof(days - 1, terms))
            assert found.terms == {terms: days - 1}
        assert refused(proof(days, terms)) == "leaf_open", terms


def test_several_claims_stand_side_by_side():
    moves = Terms(moves=((1, 1, 0, 1),), late=True)
    claims = [proof(2), proof(3, moves), proof(1, Terms(more_printers=1)), proof(2, Terms(late=True))]
    found = proven(*claims)
    assert found.terms == {Terms(): 2, moves: 3, Terms(more_printers=1): 1, Terms(late=True): 2}
    assert (found.days, found.leaves) == (2, 4)
    assert found.under(Terms()) == 2
    assert found.under(moves) == 3
    assert found.under(Terms(moves=(), late=True)) == 2
    # What is proved of plans whose trips end in time says nothing of others.
    assert proven(claims[0]).under(moves) == -1
    assert proven(claims[0]).under(Terms(shipments=())) == 2


def test_a_claim_that_allows_more_proves_what_one_without_terms_says():
    for terms in (Terms(late=True), Terms(more_printers=1), Terms(fewer_cards=1), Terms(late=True, fewer_cards=2)):
        assert proven(proof(1, terms)).days == 1
    for terms in (Terms(moves=(), late=True), Terms(shipments=()), Terms(shipments=(), more_printers=1)):
        assert proven(proof(1, terms)).days == -1


@pytest.mark.parametrize("kind", KINDS)
def test_terms_are_read_as_they_are_written(kind):
    for seed in range(5):
        asked = random_wish(kind, seed)
        if asked.terms != Terms():
            written = json.loads(json.dumps(terms_document(asked.problem, asked.terms)))
            assert verify.read_terms(verify.Frame(asked.problem, 0), written) == asked.terms
    given = verify.read_terms(verify.Frame(Wish(TWO, 0).problem, 0), {"moves": []})
    assert given == Terms(moves=(), late=True)


# --- the horizon of claims whose trips may end later ------------------------------------------------------------------

#: One printer too many at A, to be away on day 1: on the road for a day, to B, which takes none and has no road back.
AWAY = Instance(
    "away",
    (Site("A", "A", 2, 2, 2, cards_per_printer_day=2, max_printers=1), Site("B", "B", 0, 0, 0, max_printers=0)),
    legs=(Leg(0, 1, Decimal(1), one_way=True),),
)


def test_limits_on_printers_hold_only_as_long_as_a_plan_is_known_to_last():
    """A plan of one day exists, since it ends before the printer that it sent away arrives where none may be.

    So two days are not proved impossible by what B may have on day 2, though no plan lasts two days.
    """
    late = Terms(late=True)
    assert next(Wish(AWAY, 1, late).plans(), None) is not None
    assert next(Wish(AWAY, 2).plans(), None) is None
    assert proven(proof(2, instance=AWAY), instance=AWAY).days == 2
    assert refused(proof(2, late, AWAY), instance=AWAY) == "leaf_open"
    # Believed to last two days, no plan is left; the certificate has to prove first that it does.
    claim = proof(2, late, AWAY, least=2)
    assert any(family in claim["proof"][0]["rows"] for family in ("C7", "C8"))
    assert refused(claim, instance=AWAY) == "no_such_row"


def test_a_shorter_claim_lets_a_longer_one_use_limits_a_day_longer():
    kept = TWO.replace(sites=(TWO.sites[0], Site("B", "B", 0, 2, 0, cards_per_printer_day=1, min_printers=2)))
    late = Terms(late=True)
    claims = [proof(days, late, kept, least=days) for days in range(1, 6)]
    assert proven(*claims, instance=kept).days == 5
    assert refused(proof(6, late, kept, least=6), instance=kept) is not None
    for k in range(5):
        alone = "C7" not in claims[k]["proof"][0]["rows"] or set(claims[k]["proof"][0]["rows"]["C7"]["B"]) == {"1"}
        assert (refused(claims[k], instance=kept) is None) == alone
    assert refused(claims[0], claims[2], instance=kept) == "no_such_row"
    assert refused(*reversed(claims), instance=kept) is not None


# --- rules that a proof uses ------------------------------------------------------------------------------------------


def test_departures_of_a_day_and_moves_in_all_are_rows_of_a_proof():
    """One a day, of them one or two in all: 1 + 2 + 3 cards, or 1 + 2 + 2 + 1."""
    daily = TWO.replace(rules=(Rule("departures_per_day", value=1),))
    claim = proof(2, instance=daily)
    assert proven(claim, instance=daily).days == 2
    total = TWO.replace(rules=(Rule("moves_total", value=1),))
    other = proof(3, instance=total)
    assert proven(other, instance=total).days == 3
    assert "total" in other["proof"][0]
    few = daily.replace(rules=(Rule("departures_per_day", value=1), Rule("not_after", day=1)))
    third = proof(3, instance=few)
    assert proven(third, instance=few).days == 3
    # Where there is no such rule, or the trips are given, there are no such rows.
    assert refused(other) == "no_such_row"
    rows = {"R1": {"": {"1": "1"}}}
    moves = {"moves": [[1, "B", "A", 1]]}
    for leaf in ({"rows": rows}, {"total": "1"}):
        for terms in ({}, {"terms": moves}):
            claim = {"claim": "days", "horizon": 1, "proof": [leaf], **terms}
            assert refused(claim) == "no_such_row"
            here = daily if "rows" in leaf else total
            assert refused(claim, instance=here) == ("no_such_row" if terms else "leaf_open")


LEAVES: dict[str, Any] = {
    "a row of a site that has none": {"rows": {"R1": {"A": {"1": "1"}}}},
    "a row without a site that has one": {"rows": {"C2": {"": {"1": "1"}}}},
    "departures on all days": {"rows": {"R1": {"": {"all": "1"}}}},
    "departures on no day": {"rows": {"R1": {"": {"0": "1"}}}},
    "departures after the horizon": {"rows": {"R1": {"": {"3": "1"}}}},
    "departures with a divisor": {"rows": {"R1": {"": {"1:2": "1"}}}},
    "negative departures": {"rows": {"R1": {"": {"1": "-1"}}}},
    "a negative total": {"total": "-1"},
    "a total that is a number": {"total": 1},
    "a total without a denominator": {"total": "1/0"},
    "a total of many digits": {"total": "1" * 61},
    "a family in capitals only": {"rows": {"r1": {"": {"1": "1"}}}},
}


@pytest.mark.parametrize("name", LEAVES)
def test_a_hostile_leaf_is_refused(name):
    ruled = TWO.replace(rules=(Rule("departures_per_day", value=1), Rule("moves_total", value=1)))
    claim = {"claim": "days", "horizon": 2, "proof": [LEAVES[name]]}
    code = refused(claim, instance=ruled)
    assert code in ("no_such_row", "negative", "malformed", "unknown_site")


def test_a_fixed_trip_that_cannot_be_made_in_time_leaves_no_plan_of_so_few_days():
    fixed = TWO.replace(rules=(Rule("fix", site=1, to=0, day=3, value=1),))
    claim = {"claim": "days", "horizon": 3, "proof": [{}]}
    assert proven(claim, instance=fixed).days == 3
    assert refused({**claim, "horizon": 4}, instance=fixed) == "leaf_open"
    # A plan whose trips may end later makes it on its way; one whose trips are given may leave it out.
    assert refused({**claim, "terms": {"late": True}}, instance=fixed) == "leaf_open"
    assert refused({**claim, "terms": {"moves": []}}, instance=fixed) == "leaf_open"
    assert proven(proof(3, Terms(late=True), fixed), instance=fixed).days == 3  # 1 + 2 + 2


# --- hostile terms ----------------------------------------------------------------------------------------------------

TERMS: dict[str, Any] = {
    "null": None,
    "none": {},
    "a list": [],
    "true": True,
    "unknown": {"later": True},
    "unknown beside known": {"late": True, "later": True},
    "not late": {"late": False},
    "late by a number": {"late": 1},
    "late by text": {"late": "true"},
    "no more printers": {"more_printers": 0},
    "fewer printers": {"more_printers": -1},
    "half a printer": {"more_printers": "1/2"},
    "true printers": {"more_printers": True},
    "too many printers": {"more_printers": 10**9 + 1},
    "no cards fewer": {"fewer_cards": 0},
    "more cards": {"fewer_cards": -1},
    "too many cards": {"fewer_cards": 10**15 + 1},
    "as many cards as there are": {"fewer_cards": 6},
    "null for moves": {"moves": None},
    "an object for moves": {"moves": {}},
    "a move that is an object": {"moves": [{}]},
    "a move that is text": {"moves": ["1BA1"]},
    "three cells": {"moves": [[1, "B", "A"]]},
    "five cells": {"moves": [[1, "B", "A", 1, 1]]},
    "day 0": {"moves": [[0, "B", "A", 1]]},
    "a day as text": {"moves": [["1", "B", "A", 1]]},
    "true for a day": {"moves": [[True, "B", "A", 1]]},
    "a day of many digits": {"moves": [[10**40, "B", "A", 1]]},
    "no printers": {"moves": [[1, "B", "A", 0]]},
    "negative printers": {"moves": [[1, "B", "A", -1]]},
    "many printers": {"moves": [[1, "B", "A", 10**15 + 1]]},
    "an index for a site": {"moves": [[1, 1, 0, 1]]},
    "an unknown site": {"moves": [[1, "B", "Z", 1]]},
    "no site": {"moves": [[1, "", "A", 1]]},
    "a trip to itself": {"moves": [[1, "A", "A", 1]]},
    "twice": {"moves": [[1, "B", "A", 1], [1, "B", "A", 1]]},
    "out of order": {"moves": [[2, "B", "A", 1], [1, "B", "A", 1]]},
    "out of order on a day": {"moves": [[1, "B", "A", 1], [1, "A", "B", 1]]},
    "shipments out of order": {"shipments": [[2, "B", "A", 1], [1, "B", "A", 1]]},
    "nested": {"moves": [[[], [], [], []]]},
}


@pytest.mark.parametrize("name", TERMS)
def test_hostile_terms_are_refused(name):
    claim = {**proof(2), "terms": TERMS[name]}
    assert refused(claim) in ("malformed", "unknown_site", "no_road", "claim_wrong")


def test_a_trip_without_a_road_is_refused():
    apart = TWO.replace(legs=())
    assert (
        refused({"claim": "days", "horizon": 1, "proof": [{}], "terms": {"moves": [[1, "B", "A", 1]]}}, instance=apart)
        == "no_road"
    )


def test_claims_that_come_twice_or_have_terms_where_none_belong_are_refused():
    late, moves = proof(2, Terms(late=True)), proof(3, Terms(moves=((1, 1, 0, 1),), late=True))
    shorter = {**moves, "horizon": 2}
    assert refused(proof(2), proof(2)) == "malformed"
    assert refused(proof(2), proof(1)) == "malformed"
    assert refused(proof(1), proof(2)) is None  # the second may rest on the first
    assert refused(late, late) == "malformed"
    assert refused(moves, shorter) == "malformed"
    assert refused(moves, {**moves, "terms": {**moves["terms"], "late": True}}) == "malformed"
    # The same terms in other words are the same terms.
    said = deepcopy(moves)
    del said["terms"]["late"]
    assert refused(moves, said) == "malformed"
    assert refused({**late, "claim": "moves", "most": 0}) == "malformed"
    assert refused({"claim": "impossible", "cause": "no_printers", "sites": [], "terms": {"late": True}}) == "malformed"
    # Only the claim without terms may be about as many days as any.
    assert refused({"claim": "days", "horizon": 10**6, "proof": [{}], "terms": {"late": True}}) == "malformed"


def test_printers_on_top_are_not_there_when_causes_are_counted():
    """A limit of one printer leaves room for the one that there is."""
    one = Instance("one", (Site("A", "A", 2, 1, 2, cards_per_printer_day=1, max_printers=1),))
    cause = {"claim": "impossible", "cause": "max_printers", "sites": []}
    assert refused(proof(1, Terms(more_printers=3), one), cause, instance=one) == "claim_wrong"


def test_cards_left_with_wild_denominators_are_refused():
    """Rates without a common multiple make fractions that grow with every day."""
    sites = b"code,name,backlog,printers,blanks,cards_per_printer_day\nA,A,900000000,1,1,999999937\n"
    deliveries = b"day,code,blanks\n" + b"".join(b"%d,A,%d\n" % (d, 1000 + 2 * d) for d in range(1, 700))
    problem = verify.instance_from_texts("x", {"sites": sites, "deliveries": deliveries})
    rows = {"V1": {"A": {str(d): "1" for d in range(1, 700)}}}
    claim = {"claim": "days", "horizon": 700, "proof": [{"rows": rows}], "terms": {"fewer_cards": 5}}
    with pytest.raises(verify.Refused) as reason:
        verify.check_certificate(problem, certificate(problem, claim))
    assert reason.value.code == "numbers"


def test_the_worth_of_a_card_less():
    """5 printers a day of 3 cards: of 7 cards the last one needs a third printer-day, of 9 none does."""
    for backlog, worth in ((7, 1), (8, Fraction(1, 2)), (9, Fraction(1, 3)), (2, Fraction(1, 2))):
        instance = Instance("x", (Site("A", "A", backlog, 1, 99, cards_per_printer_day=3),))
        assert Wish(instance, 1).frame().relief(0, 1) == worth
    assert Wish(Instance("x", (Site("A", "A", 3, 1, 99),)), 1).frame().relief(0, 2) == 0
