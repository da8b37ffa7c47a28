"""Plans near what is known: a model in which printers leave and arrive about when and where they do there.

In a relaxation of many offices that print for each other few of them send or get printers at all, and the best plans
differ from it by a few days and a few offices: of 40 offices a tenth of the departures and arrivals is left to be
searched, and takes seconds. Of plans that take many days the same holds: one of 72 days for 14 offices is found in a
second nearby, in 8 among all. That there is no plan nearby proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reallocate.formulation.prepared import Prepared
from reallocate.formulation.variables import SiteDay
from reallocate.running.control import Control
from reallocate.solver.opinions import Opinion, ask
from reallocate.solver.problem import NOISE, Floats, Problem

#: Days by which a printer may leave or arrive earlier or later.
AROUND = 2
#: Steps of HiGHS, which see, that a search nearby may take = effort · this. (Of two provinces of 40 offices the best
#: plan nearby is proven to be so after 21 and 961.)
STEPS = 1_200


def best_nearby(
    prepared: Prepared,
    known: Sequence[Floats],
    goal: str,
    control: Control,
    effort: float,
    target: float | None = None,
) -> Floats | None:
    """Return values of the model's columns that a solver finds to be good in a goal near `known`; None: it found none.

    Parameters
    ----------
    target : of the goal's cost; the first plan with no more is good enough.
    """
    problem = nearby(prepared, known).with_cost(prepared.goal(goal).cost)
    steps = max(1, int(effort * STEPS))
    answer = ask(Opinion.HIGHS, problem, control, node_limit=steps, step_limit=steps, target=target)
    return None if answer is None else answer.values


def nearby(prepared: Prepared, known: Iterable[Floats]) -> Problem:
    """Return the problem in which printers leave, and arrive, within `AROUND` days of where some do in `known`.

    Parameters
    ----------
    known : values of the model's columns, as of a relaxation or a plan; shape (columns,) each.
    """
    high, columns, points = prepared.problem.high.copy(), prepared.columns, list(known)
    for family in (columns.leave, columns.arrive, columns.overnight):
        near = {(i, day + away) for i, day in _busy(family, points) for away in range(-AROUND, AROUND + 1)}
        idle = [column for at, column in family.items() if at not in near]
        high[idle] = prepared.problem.low[idle]
    return replace(prepared.problem, high=high)


def _busy(family: Mapping[SiteDay, int], points: Iterable[Floats]) -> set[SiteDay]:
    return {at for values in points for at, column in family.items() if values[column] > NOISE}
