"""Terms of a question: which variables terms leave."""

from __future__ import annotations

import pytest

from reallocate.formulation.model import build, prepare
from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule, Site
from reallocate.plan.model import Printing, Trip
from reallocate.running.control import Control
from reallocate.solver.highs import minimise

A, B = 0, 1
#: Without roads in a table every trip takes a day.
TWO = Instance("two", (Site("A", "A", 6, 1, 5), Site("B", "B", 4, 2, 9, lends_blanks=True)))


@pytest.mark.parametrize(
    ("terms", "late"),
    [
        (FREE, False),
        (Terms(shipments=()), False),
        (Terms(more_printers=2, fewer_cards=3), False),
        (Terms(late=True), True),
        (Terms(moves=()), True),
        (Terms(edits=()), True),
    ],
)
def test_trips_may_end_late_in_a_planners_plan(terms, late):
    assert terms.ends_late == late
    days = {d for _i, _j, d in build(TWO, 3, terms=terms).variables.move}
    assert days == (set() if terms.moves is not None else {1, 2, 3} if late else {1, 2})


def test_moves_are_counted_in_whole_sums_where_offices_print_for_each_other():
    """Any solution has the same moves so; a solver that sees only whole columns in a goal knows that it is whole."""
    counted = {}
    for together in (False, True):
        prepared = prepare(TWO.replace(print_for_others=together), 4)
        columns = list(prepared.goal("moves").cost)
        counted[together] = bool(prepared.problem.whole[columns].all())
        most = prepared.problem.with_cost(dict.fromkeys(prepared.columns.move.values(), -1)).relaxed()
        values = minimise(most, Control()).values
        assert values is not None
        trips = sum(values[column] for column in prepared.columns.move.values())
        assert sum(values[column] for column in columns) == pytest.approx(trips)
        assert trips > 1
    assert counted == {False: False, True: True}


def test_given_trips_have_one_value_and_those_after_the_horizon_no_variable():
    given = (Trip(1, B, A, 1), Trip(1, B, A, 1), Trip(4, A, B, 2))
    v = build(TWO, 3, terms=Terms(moves=given, shipments=(Trip(2, B, A, 5), Trip(5, B, A, 1)))).variables
    assert {key: (move.low, move.high) for key, move in v.move.items()} == {(B, A, 1): (2, 2)}
    assert {key: (ship.low, ship.high) for key, ship in v.ship.items()} == {(B, A, 2): (5, 5)}
    assert max(d for _i, d in v.printers) == 3


def test_given_cards_are_upper_bounds_and_there_are_no_others():
    v = build(TWO, 3, terms=Terms(moves=(), cards=(Printing(1, A, 2), Printing(3, B, 4)))).variables
    assert {key: (cards.low, cards.high) for key, cards in v.cards.items()} == {(A, 1): (0, 2), (B, 3): (0, 4)}


def test_grants_bound_their_variables():
    """Printers at every office; cards only where they wait, at most as many as do."""
    v = build(
        TWO.replace(sites=(*TWO.sites, Site("C", "C", 0, 1, 0))), 2, terms=Terms(more_printers=2, fewer_cards=5)
    ).variables
    assert {key: more.high for key, more in v.more.items()} == {(0,): 2, (1,): 2, (2,): 2}
    assert {key: left.high for key, left in v.left.items()} == {(0,): 5, (1,): 4}
    assert {move.high for move in v.move.values()} == {TWO.printers + 1 + 2}


def test_printers_are_followed_to_the_last_row_that_is_edited_or_fixed():
    rows = (Trip(1, A, B, 1), Trip(5, B, A, 2))
    edited = build(TWO, 3, terms=Terms(edits=rows)).variables
    assert max(d for _i, d in edited.printers) == 5
    assert set(edited.taken) == {(A, B, 1), (B, A, 5)}
    assert set(edited.put) == set(edited.move)
    fixed = build(TWO.replace(rules=(Rule("fix", A, B, 7, 1), Rule("fix", A, B, 9, 0))), 3, terms=Terms(edits=rows))
    assert max(d for _i, d in fixed.variables.printers) == 7
    assert not fixed.barred


@pytest.mark.parametrize(
    ("rules", "free", "late"),
    [
        ((), False, False),
        ((Rule("fix", A, B, 1, 1),), False, False),
        ((Rule("fix", A, B, 3, 1),), True, False),
        ((Rule("fix", A, B, 4, 1),), True, False),
        ((Rule("fix", A, B, 1, 1), Rule("not_before", day=2)), True, True),
        ((Rule("fix", A, B, 1, 1), Rule("forbid", A, B)), True, True),
        ((Rule("fix", A, B, 4, 1), Rule("forbid", A, B)), True, False),
        ((Rule("fix", A, B, 4, 0), Rule("forbid", A, B)), False, False),
        ((Rule("fix", A, B, 1, 1), Rule("fix", A, B, 1, 2)), True, True),
    ],
)
def test_a_fixed_trip_that_cannot_be_made_bars_the_horizon(rules, free, late):
    """Trips that end on day 4 are too late for 3 days; where they may, those that leave after day 3 do not matter."""
    instance = TWO.replace(rules=rules)
    assert build(instance, 3).barred == free
    assert build(instance, 3, terms=Terms(late=True)).barred == late
    assert not build(instance, 3, terms=Terms(moves=())).barred
