"""Proofs of one variant are tried on another, whose rows the verifier makes itself; moves of plans serve twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reallocate import Control, Delivery, Instance, Site
from reallocate.plan.replay import replay
from reallocate.proof.claims import Claim
from reallocate.proof.refute import Attempt, Refutation
from reallocate.search import days, decision
from reallocate.search.decision import Decision
from reallocate.search.neighbours import PLANS, PROOFS, Neighbours

HERE = Control(apart=False)
#: B's 900 cards, and 3 printers that come to it from A a day later, if at all.
WORLD = Instance(
    "world", (Site("A", "Alfa", 100, 3, 300), Site("B", "Beta", 900, 1, 400)), deliveries=(Delivery(2, 1, 600),)
)
A, B = WORLD.sites


def settled(instance: Instance, neighbours: Neighbours) -> Decision:
    found = Decision(instance, HERE, 1.0, neighbours=neighbours)
    found.settle(60)
    return found


@pytest.fixture
def known() -> Neighbours:
    """What the search about the world leaves behind."""
    neighbours = Neighbours()
    neighbours.keep(settled(WORLD, neighbours).plan)
    return neighbours


def test_a_proof_of_one_refutes_others_that_ask_for_no_less_and_not_what_has_a_plan(known):
    least = settled(WORLD, Neighbours()).days
    assert least is not None
    harder = WORLD.replace(sites=(A, replace(B, backlog=950)))
    easier = WORLD.replace(sites=(A, replace(B, printers=9, blanks=900)))
    assert known.refuted(harder, 1, None) == least - 1
    assert settled(easier, Neighbours()).days < least
    assert known.refuted(easier, 1, None) is None


def test_it_is_only_asked_for_days_between(known):
    least = settled(WORLD, Neighbours()).days
    assert least is not None
    assert known.refuted(WORLD, least, None) is None
    assert known.refuted(WORLD, 1, least - 2) is None


def test_what_a_proof_of_others_settles_takes_no_model(known):
    least = settled(WORLD, Neighbours()).days
    assert least is not None
    harder = WORLD.replace(sites=(A, replace(B, backlog=950)))
    helped, alone = Decision(harder, HERE, 1.0, neighbours=known), Decision(harder, HERE, 1.0)
    assert helped.within(least - 1) is alone.within(least - 1) is False
    assert (helped.searches, alone.searches) == (0, 1)


def test_only_proofs_about_every_plan_are_kept_and_not_too_many():
    neighbours = Neighbours()
    node = {"rows": {}}
    for claim in (Claim("moves", 3, 2, (node,)), Claim("days", 3, None, (node,), after=2), Claim("days", 3)):
        neighbours.prove(claim)
    neighbours.prove(Claim("days", 3, None, (node,), terms={"more_printers": 1}))
    assert neighbours == Neighbours()
    for horizon in range(1, 2 * PROOFS):
        neighbours.prove(Claim("days", horizon, None, (node,)))
    assert neighbours.refuted(WORLD, 1, None) is None  # of no rows, they prove nothing


def test_the_latest_plans_are_kept_once_each(known):
    [plan] = known.plans
    known.keep(plan)
    known.keep(None)
    assert known.plans == (plan,)
    for horizon in range(20, 20 + PLANS):
        known.keep(replace(plan, horizon=horizon))
    assert [other.horizon for other in known.plans] == [20 + PLANS - 1 - k for k in range(PLANS)]


def test_with_the_moves_of_another_plan_the_rest_is_worked_out_anew(known, monkeypatch):
    """The plan itself prints a card that is not there; no solver has to look for another one."""
    monkeypatch.setattr(decision, "greedy_plan", lambda *_arguments: None)
    monkeypatch.setattr(Attempt, "dive", lambda *_arguments: Refutation())
    monkeypatch.setattr(days, "ask", lambda *_arguments, **_options: pytest.fail("a solver was asked"))
    [plan] = known.plans
    fewer = WORLD.replace(sites=(A, replace(B, backlog=899)))
    assert replay(fewer, plan).breaches
    found = Decision(fewer, HERE, 1.0, neighbours=known)
    assert found.within(plan.horizon)
    assert found.plan is not None
    assert found.plan.moves == plan.moves
