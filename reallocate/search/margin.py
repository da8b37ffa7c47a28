"""Plans for days that leave little time, looked for where the margin is largest.

The margin is the part by which all cards and all blanks could be more, and everything would still be done in the same
days by the same printers: above 0 there is time to spare, below 0 so large a part is missing. A relaxation that moves
as few printers as it can uses up what rounding would need; the one of the largest margin leaves as much of it as
there is. Near both a plan is looked for whose margin is not below 0. Any departures and arrivals have a margin, so a
solver climbs from plan to plan, where the question "is there one?" tells it nothing until it is answered. (Of a
province of 40 offices with couriers the relaxation of 15 days has a margin of 2.5 %. Near the fewest moves alone it
is 0.3 %, and HiGHS finds none above -0.8 % in 18 s of a processor; near both it has a plan in 3 to 9.)
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reallocate.formulation.prepared import Prepared
from reallocate.running.control import Control
from reallocate.search.nearby import nearby
from reallocate.solver.opinions import Opinion, ask
from reallocate.solver.problem import Floats

#: Families of rows whose right sides are cards or blanks: they grow with the margin.
GROWING = ("C3", "C6", "C9", "C10")
#: Families that say of a finished plan what the others imply: with less than all cards they would not hold.
IMPLIED = ("V1", "V2", "V4")
#: Steps of HiGHS, which see, that a search may take = effort · this.
STEPS = 1_200


def plan_by_margin(prepared: Prepared, known: Floats, control: Control, effort: float) -> Floats | None:
    """Return values of the model's columns in which printers leave and arrive as in a plan; None: none was found.

    Parameters
    ----------
    known : values of the model's columns in its relaxation.
    """
    asked = with_margin(prepared)
    roomy = ask(Opinion.HIGHS, asked.problem.relaxed(), control)
    if roomy is None or roomy.values is None:
        return None
    near = nearby(asked, [known, roomy.values])
    steps = max(1, int(effort * STEPS))
    # A card to spare ends the search.
    answer = ask(Opinion.HIGHS, near, control, node_limit=steps, step_limit=steps, target=-1)
    if answer is None or answer.values is None or answer.values[-1] < 0:
        return None
    return answer.values[:-1]


def with_margin(prepared: Prepared) -> Prepared:
    """Return the model with the margin as its last column, to be as large as possible; its cost is in cards.

    Everybody stands still with a margin of -1.
    """
    problem = prepared.problem
    families = np.array([key.family for key in prepared.keys])
    cards = sum(map(prepared.instance.to_print, range(len(prepared.instance.sites))))
    sides = np.where(np.isfinite(problem.row_low), problem.row_low, problem.row_high)
    growing = {int(row): -float(sides[row]) for row in np.flatnonzero(np.isin(families, GROWING)) if sides[row]}
    implied = np.isin(families, IMPLIED)
    low, high = np.where(implied, -np.inf, problem.row_low), np.where(implied, np.inf, problem.row_high)
    free = replace(problem.with_cost({}), row_low=low, row_high=high, high=_room(prepared))
    return replace(prepared, problem=free.with_column(growing, -1.0, 1.0, -float(cards)))


def _room(prepared: Prepared) -> Floats:
    """Return upper bounds of the columns that hold twice as many cards and blanks, but for those that are given."""
    problem, v = prepared.problem, prepared.columns
    high = problem.high.copy()
    columns = np.array([k for family in (v.ship, v.stock, v.cards, v.courier) for k in family.values()], np.int64)
    free = columns[problem.low[columns] < high[columns]]
    high[free] *= 2
    return high
