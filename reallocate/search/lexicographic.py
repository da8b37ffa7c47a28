"""The goals after the days, strictly one after the other, each with its bound."""

from __future__ import annotations

import math

import numpy as np

from reallocate.formulation.prepared import Goal, Prepared, is_whole, whole
from reallocate.plan.model import Plan
from reallocate.search.conclude import Attained
from reallocate.solver.control import Control
from reallocate.solver.highs import Outcome, minimise
from reallocate.solver.problem import Floats, Problem


def whole_bound(goal: Goal, bound: float | None, value: int) -> int | None:
    """Return the goal's bound as the whole number that follows from the solver's bound on its cost.

    The solver's tolerance (relative 1e-8, at least 1e-4) is taken off before rounding up, so that noise does not
    prove a unit too much.
    """
    if bound is None:
        return None
    steps = math.ceil(bound - max(1e-4, 1e-8 * abs(bound)))
    return min(value, goal.constant + goal.unit * steps)


class Lexicographic:
    """Optimises goal after goal on one prepared model; each attained value becomes a row of the next.

    Parameters
    ----------
    values : a solution of the model; moves whole, blanks and cards possibly fractional.
    node_limit : most branch-and-bound nodes for one goal.
    """

    def __init__(self, prepared: Prepared, values: Floats, control: Control, node_limit: int) -> None:
        self.prepared, self.control, self.node_limit = prepared, control, node_limit
        self.problem: Problem = prepared.problem
        self.moves = prepared.problem.whole
        self.values = self._polished(self.problem, values)

    def optimise(self, name: str, bound: float | None = None) -> Attained:
        """Optimise one goal, hold it from here on, and return what was attained.

        Parameters
        ----------
        bound : a lower bound on the goal's cost that an earlier run has already proven.
        """
        goal = self.prepared.goal(name)
        self.control.enter(name, self.prepared.formulation.horizon, *goal.shown)
        problem = self.problem.with_cost(goal.cost)
        if not self.control.should_stop:
            self.values = self._polished(problem, self.values)
        best = goal.value(self.values)
        known = whole_bound(goal, bound, best)
        if known != best and not self.control.should_stop:
            # The relaxation proves most goals after the first two at once, without a tree.
            relaxed = minimise(problem.relaxed(), self.control)
            if relaxed.outcome is Outcome.OPTIMAL:
                known = whole_bound(goal, relaxed.bound, best)
        if known != best and not self.control.should_stop:
            answer = minimise(problem, self.control, start=self.values, node_limit=self.node_limit)
            if answer.values is not None:
                found = self._polished(problem, answer.values)
                if goal.value(found) <= best:
                    self.values, best = found, goal.value(found)
            tree = best if answer.outcome is Outcome.OPTIMAL else whole_bound(goal, answer.bound, best)
            known = tree if known is None else max(known, tree) if tree is not None else known
        self.problem = self.problem.with_row(goal.cost, (best - goal.constant) // goal.unit)
        return Attained(name, best, known)

    def plan(self) -> Plan:
        """Return the plan that the values stand for."""
        return self.prepared.plan(self.values)

    def _polished(self, problem: Problem, values: Floats) -> Floats:
        """Return the best whole-number blanks and cards for the moves of `values`.

        With the moves held, the rest is a network flow: the simplex method ends in a whole-number vertex. Where a row
        of an unproven goal cuts through the flow it may not; then the rest is searched in whole numbers too.
        """
        rest = problem.fixed(self.moves, np.where(self.moves, np.rint(values), 0.0))
        # The question is small and the answer is needed: neither clock nor stop flag ends it.
        answer = minimise(rest, Control(), options={"solver": "simplex"})
        if answer.values is None or not is_whole(answer.values):
            answer = minimise(rest.all_whole(), Control(), start=answer.values)
        return whole(values if answer.values is None else answer.values)
