"""Certified bounds on the goals of a plan, one after the other, from relaxations of the whole model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reallocate.decomposition.demands import Demands
from reallocate.decomposition.goal_master import GoalMaster
from reallocate.plan.figures import IN_HOURS, figures
from reallocate.plan.model import Plan, by_key
from reallocate.plan.replay import replay
from reallocate.proof.claims import Claim, Goal
from reallocate.proof.judge import Judge
from reallocate.running.control import Control
from reallocate.solver.problem import Ints

#: Part of what a relaxation says that a rounding of its duals may lose.
LOST = 1e-6


def claims_about_goals(
    demands: Demands, plan: Plan, goals: Sequence[Goal], cuts: Ints, judge: Judge, control: Control
) -> Iterator[Claim]:
    """Yield a claim about each goal but the moves: how little of it plans have that are as good in those before it.

    Parameters
    ----------
    plan : of at most as many days as the demands are about. goals : in their order.
    cuts : positions in `Demands.cuts` of those that are rows from the start.
    """
    found = figures(demands.instance, replay(demands.instance, plan))
    master = GoalMaster(demands, control, by_key(plan.moves), cuts)
    for goal in goals:
        value = int(getattr(found, goal) * (100 if goal in IN_HOURS else 1))
        if goal != "moves" and value:
            unit = 0.01 if goal in IN_HOURS else 1.0
            control.enter(goal, demands.horizon, unit, 0.0, None, value)
            if not master.settle(goal):
                return
            proven = judge.least(master.duals(), goal, master.value * (1 - LOST))
            if proven is not None:
                least, leaf = min(proven[0], value), proven[1]
                control.report(least, value)
                yield Claim(goal, demands.horizon, least - 1, (leaf,), held=dict(master.held))
        master.hold(goal, value)
