"""The least of a goal, looked for from the bound up: is there a plan at the bound, at one more, and so on?

What lies between the bound and what is asked for pays for few columns (`Problem.narrowed`). So a solver mostly knows at
once that there is no such plan, and finds the first one that there is sooner than the best of all. It is asked whether
there is one and for no best one, which took it 0.4 s of a processor instead of 4.3 where that was longest, `levers-132`
in the study of small instances, and half as long in most others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reallocate.formulation.prepared import Goal
from reallocate.running.control import Control
from reallocate.solver.highs import Outcome
from reallocate.solver.opinions import Opinion, ask
from reallocate.solver.problem import Floats, Problem

#: Steps of HiGHS, which see, for all questions of a climb together. (Of a dozen small instances the last question took
#: 6 to 30 of them where there was a plan, and up to 200 in two.)
STEPS = 200


class Climbed(NamedTuple):
    """What was found, and whether the solver says instead that there is nothing: that proves nothing."""

    values: Floats | None = None
    denied: bool = False


def climb(
    problem: Problem,
    goal: Goal,
    duals: Floats,
    costs: Iterable[int],
    totals: Sequence[Sequence[int]],
    control: Control,
) -> Climbed:
    """Look for values of the columns with at most one of these `costs`, then the next, until a solver finds some.

    Parameters
    ----------
    problem : with the cost of the goal. duals : of its relaxation.
    totals : groups of columns whose sums are branched on.
    """
    steps = STEPS
    for most in costs:
        asked = problem.narrowed(duals, most).with_row(goal.cost, most).with_cost({}).with_totals(totals)
        answer = ask(Opinion.HIGHS, asked, control, node_limit=steps, step_limit=steps)
        if answer is not None and answer.values is not None:
            return Climbed(values=answer.values[: problem.columns])
        steps -= 0 if answer is None else answer.steps
        if answer is None or answer.outcome is not Outcome.INFEASIBLE or steps <= 0 or control.should_stop:
            return Climbed()
    return Climbed(denied=True)
