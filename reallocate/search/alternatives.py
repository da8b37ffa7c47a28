"""The plan that differs most from others, on the model with that for an objective.

The bounds are the solvers': one that the relaxation does not show counts where two of them agree on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from reallocate.formulation.model import prepare
from reallocate.formulation.prepared import Prepared
from reallocate.formulation.terms import Apart, Terms
from reallocate.heuristics.canonical import canonical_plan
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.running.control import Control
from reallocate.search.goals import Lexicographic, stage_of
from reallocate.search.question import goals_of
from reallocate.solver.highs import Outcome
from reallocate.solver.opinions import OF_HIGHS, ask

#: Branch-and-bound nodes for the plan that differs most = effort · this / columns of the model.
NODES_BY_COLUMNS = 5_000_000
#: Nodes for what is chosen among plans that differ as much.
CHOICE_NODES = 100


@dataclass(frozen=True, slots=True)
class Farthest:
    """What was found of the plans on the terms of an `Apart`.

    Attributes
    ----------
    plan : one that differs much from the others; None: none was found.
    bound : none differs by more edits, less one for each move above the fewest; None: nothing better is known than
        what can lie between two plans at all. Below what is asked for: there is no such plan.
    distance : by how much the plan differs, so counted.
    """

    plan: Plan | None
    bound: int | None
    distance: int = 0


def farthest(instance: Instance, horizon: int, terms: Terms, control: Control, effort: float) -> Farthest:
    """Return the plan for `horizon` days that differs most from the others, as far as the limits of work go.

    `terms` say from which others, and whether cards may stay.

    Of those that differ as much, one with few moves and then little waiting. Where a plan with the fewest moves differs
    as much as any can, more moves are of no use, and make a far larger search.
    """
    apart = _apart(terms)
    few = replace(apart, most=min(apart.most, apart.fewest))
    if few != apart and few.farthest == apart.farthest:
        found = _searched(instance, horizon, replace(terms, apart=few), control, effort)
        if found.plan is not None and found.distance == apart.farthest:
            return found
    return _searched(instance, horizon, terms, control, effort)


def _apart(terms: Terms) -> Apart:
    assert terms.apart is not None
    return terms.apart


def _searched(instance: Instance, horizon: int, terms: Terms, control: Control, effort: float) -> Farthest:
    apart = _apart(terms)
    most = apart.farthest
    if apart.least > most:
        return Farthest(None, most)
    control.enter("near", horizon)
    prepared = prepare(instance, horizon, terms)
    if prepared.barred:
        return Farthest(None, apart.least - 1)
    nodes = max(20, int(effort * NODES_BY_COLUMNS / prepared.problem.columns))
    problem = prepared.problem.with_cost(prepared.goal("near").cost)
    denied = 0
    for opinion in OF_HIGHS:
        answer = ask(opinion, problem, control, node_limit=nodes)
        if answer is None or answer.values is None:
            denied += answer is not None and answer.outcome is Outcome.INFEASIBLE
            continue
        stage = stage_of(prepared, answer.values, control, nodes)
        if stage is not None:
            attained = stage.optimise("near", answer.bound)
            bound = None if attained.bound is None else most - attained.bound
            return Farthest(_chosen(prepared, stage, control), bound, most - attained.value)
    return Farthest(None, apart.least - 1 if denied == len(OF_HIGHS) else None)


def _chosen(prepared: Prepared, stage: Lexicographic, control: Control) -> Plan:
    """Return a good plan among those that differ as much.

    First the fewest moves; then the least waiting of those that send printers on the same trips, however many on each;
    then, with these moves, the goals of `solve`. (With all trips free, the least waiting of `may2020` takes 6 s and not
    0.1.)
    """
    stage.node_limit = CHOICE_NODES
    stage.optimise("moves", told=False)
    lines = np.zeros(prepared.problem.columns, bool)
    lines[[*prepared.columns.line.values()]] = True
    for held in (lines, prepared.problem.whole):
        problem = stage.problem.fixed(held, np.where(held, np.rint(stage.values), 0.0))
        stage = Lexicographic(replace(prepared, problem=problem), stage.values, control, CHOICE_NODES)
        stage.optimise("waiting", told=False)
    for name in goals_of(prepared.instance, ("shipping", "courier")):
        stage.optimise(name, told=False)
    stage.optimise("blanks", told=False)
    return canonical_plan(prepared.instance, stage.plan(), kept={"moves"})
