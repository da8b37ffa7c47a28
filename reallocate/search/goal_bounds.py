"""What is known of a goal from below: what a solver says, in whole numbers, and what a linear relaxation proves."""

from __future__ import annotations

import math
from typing import NamedTuple

from reallocate.formulation.prepared import Goal
from reallocate.running.control import Control
from reallocate.solver.opinions import OF_HIGHS, ask
from reallocate.solver.problem import Floats, Problem

#: Part of a value that solvers leave open.
TOLERANCE = 1e-8


def whole_bound(goal: Goal, bound: float | None, value: int) -> int | None:
    """Return the goal's bound as the whole number that follows from the solver's bound on its cost.

    The solver's tolerance (relative 1e-8, at least 1e-4) is taken off before rounding up, so that noise does not
    prove a unit too much. No goal is below 0. None for a bound above `value`, which a plan attains: that one is wrong.
    """
    if bound is None or not math.isfinite(bound):
        return None
    low = max(0, goal.constant + goal.unit * math.ceil(bound - max(1e-4, TOLERANCE * abs(bound))))
    return low if low <= value else None


class Relaxed(NamedTuple):
    """What the linear relaxation says of a goal: the bound that its duals prove in exact arithmetic, and these."""

    bound: int
    duals: Floats


def relaxed_bound(problem: Problem, goal: Goal, control: Control) -> Relaxed | None:
    """Return what the linear relaxation says of a goal; None: there are no duals, or they prove nothing.

    `problem` has the cost of the goal. No goal is below 0.
    """
    relaxed = problem.relaxed()
    for opinion in OF_HIGHS:
        answer = ask(opinion, relaxed, control)
        if answer is not None and answer.duals is not None:
            return proven_bound(relaxed, goal, answer.duals)
    return None


def proven_bound(relaxed: Problem, goal: Goal, duals: Floats) -> Relaxed | None:
    """Return what multipliers of the rows prove of a goal; None: nothing."""
    bound = relaxed.bound(duals)
    return None if bound is None else Relaxed(max(0, goal.constant + goal.unit * math.ceil(bound)), duals)


def at_most(problem: Problem, goal: Goal, below: int, relaxed: Relaxed) -> Problem:
    """Return the problem of plans with at most `below` of a goal's cost, with what the relaxation leaves of columns."""
    return problem.narrowed(relaxed.duals, below).with_row(goal.cost, below)
