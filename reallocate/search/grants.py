"""How little has to be granted for a plan within given days: printers more, or cards fewer, wherever they help most.

Cards are of the backlog, as if they had never been there. What is certified holds of all plans that leave so many
unprinted, whichever they are, and so of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reallocate.formulation.prepared import Prepared
from reallocate.formulation.terms import Terms
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.proof.claims import Claim
from reallocate.proof.refute import Attempt, Refutation
from reallocate.running.control import Control
from reallocate.search.days import Found
from reallocate.search.goals import Lexicographic, stage_of
from reallocate.search.prover import Prover
from reallocate.solver.highs import Answer
from reallocate.solver.opinions import first_sound

Grantable = Literal["more_printers", "fewer_cards"]
#: The goal that counts what is granted, and the family of its variables.
GOAL = {"more_printers": "more", "fewer_cards": "left"}
#: Branch-and-bound nodes = effort · this / columns of the model.
NODES_BY_COLUMNS = 5_000_000
#: Part of a proof's usual tree that is spent. That 6,012 cards fewer are not enough for 10 days of may2020 takes 1,079
#: ends and 42 s; that 4 printers more are not is seen at the root.
TREE = 0.02


@dataclass(frozen=True, slots=True)
class Grant:
    """The least grant that was found.

    Attributes
    ----------
    amount : printers or cards in all.
    where : (site index, amount) where some are granted.
    proven : whether less is proven not to be enough: by the claim, or by the word of two solvers.
    claim : no plan has so few days with one less granted; None where there is no certificate within the limit of work.
    plan : of at most so many days, with the grant made.
    """

    amount: int
    where: tuple[tuple[int, int], ...]
    proven: bool
    claim: Claim | None
    plan: Plan


def least_grant(
    instance: Instance, horizon: int, kind: Grantable, most: int, control: Control, effort: float = 1.0
) -> Grant | None:
    """Return the least grant with which a plan of at most `horizon` days exists; None where none was found.

    Parameters
    ----------
    most : that may be granted.
    """
    prover = Prover(instance, control, effort, _terms(kind, most))
    prepared: Prepared = prover.prepared(horizon)
    found = None
    if not prepared.barred:
        attempt = prover.attempt(prepared)
        attempt.root()
        found = _stage(attempt.tightened(), kind, control, effort)
    if found is None:
        return _nobody(instance, horizon, control, effort) if kind == "fewer_cards" and most >= instance.cards else None
    stage, bound = found
    agreed = stage.optimise(GOAL[kind], bound).proven
    claim = None
    while stage.value(GOAL[kind]) and not control.should_stop:
        less = Prover(instance, control, effort, _terms(kind, stage.value(GOAL[kind]) - 1))
        attempt, refutation = _attempted(less, horizon)
        claim = less.claim(attempt, refutation)
        # A plan that the tree comes upon needs less: the proof begins anew from there.
        better = stage_of(attempt.prepared, refutation.values, control, 100)
        if claim is not None or better is None:
            break
        stage, agreed = better, False
    return Grant(stage.value(GOAL[kind]), _where(stage, kind), agreed or claim is not None, claim, stage.plan())


def in_vain(
    instance: Instance, horizon: int, kind: Grantable, most: int, control: Control, effort: float = 1.0
) -> Claim | None:
    """Return the claim that no plan has so few days even with all of `most` granted; None where that is not proven."""
    prover = Prover(instance, control, effort, _terms(kind, most))
    return prover.claim(*_attempted(prover, horizon))


def _attempted(prover: Prover, horizon: int) -> tuple[Attempt, Refutation]:
    """Try to refute the horizon on the terms of the prover, within a part of the usual work."""
    attempt = prover.attempt(prover.prepared(horizon))
    refutation = attempt.root()
    return attempt, prover.tree(attempt, TREE) if refutation.proof is None else refutation


def _nobody(instance: Instance, horizon: int, control: Control, effort: float) -> Grant | None:
    """Return the grant of all cards: where nobody waits, nothing has to be done, whatever rules and limits want."""
    if control.should_stop:
        return None
    less = Prover(instance, control, effort, _terms("fewer_cards", instance.cards - 1))
    attempt = less.attempt(less.prepared(horizon))
    claim = less.claim(attempt, attempt.root())
    where = tuple((i, instance.demand(i)) for i in range(len(instance.sites)) if instance.demand(i))
    return Grant(instance.cards, where, claim is not None, claim, Plan((), (), (), 0))


def _terms(kind: Grantable, amount: int) -> Terms:
    return Terms(more_printers=amount) if kind == "more_printers" else Terms(fewer_cards=amount, of_backlog=True)


def _stage(prepared: Prepared, kind: Grantable, control: Control, effort: float) -> Found | None:
    goal = prepared.goal(GOAL[kind])
    control.enter(goal.name, prepared.horizon, *goal.shown)
    problem = prepared.problem.with_cost(goal.cost)
    nodes = max(50, int(effort * NODES_BY_COLUMNS / prepared.problem.columns))

    def sound(answer: Answer) -> Found | None:
        stage = stage_of(prepared, answer.values, control, nodes)
        return None if stage is None else (stage, answer.bound)

    return first_sound(problem, control, sound, node_limit=nodes)


def _where(stage: Lexicographic, kind: Grantable) -> tuple[tuple[int, int], ...]:
    columns = stage.prepared.columns
    family = columns.more if kind == "more_printers" else columns.left
    amounts = ((i, round(float(stage.values[column]))) for (i,), column in family.items())
    return tuple((i, amount) for i, amount in amounts if amount)
