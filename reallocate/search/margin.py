"""Plans for days that leave little time, looked for where the margin is largest.

The margin is the part by which all cards and all blanks could be more, and everything would still be done in the same
days by the same printers: above 0 there is time to spare, below 0 so large a part is missing. A relaxation that moves
as few printers as it can uses up what rounding would need; the one of the largest margin leaves as much of it as
there is. Near both a plan is looked for whose margin is not below 0: first what each office sends and gets in all, in
whole numbers, then the days. Any departures and arrivals have a margin, so a solver climbs from plan to plan, where
the question "is there one?" tells it nothing until it is answered. (Of a province of 40 offices with couriers the
relaxation of 15 days has a margin of 2.5 %. Near the fewest moves alone it is 0.3 %, and HiGHS finds none above -0.8
% in 18 s of a processor; near both it has a plan in 8.)
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reallocate.formulation.prepared import Prepared
from reallocate.running.control import Control
from reallocate.search.nearby import nearby
from reallocate.solver.opinions import Opinion, ask
from reallocate.solver.problem import NOISE, Floats, Problem

#: Families of rows whose right sides are cards or blanks: they grow with the margin.
GROWING = ("C3", "C6", "C9", "C10")
#: Families that say of a finished plan what the others imply: with less than all cards they would not hold.
IMPLIED = ("V1", "V2", "V4")
#: Steps of HiGHS, which see, that a search for totals and one for days may take = effort · this.
STEPS_OF_TOTALS, STEPS = 400, 1_200
#: Totals with so large a margin are good enough to look for the days. (Of 40 offices they were found for 0.0031 and
#: 0.0022, each at once or within seconds, and not for 0.0019 and 0.0007.)
ENOUGH = 0.005
#: Most moves that a plan is asked for with, one after the other, as a multiple of the bound: the fewer, the sooner one
#: is found, or known not to be there. (Where 67 is the bound, one of 68 is found in 5 s of a processor; who was asked
#: for 72 at first had none below after 8,000 steps.)
FEW = (1.02, 1.04, 1.08)
#: Steps of HiGHS for the fewest moves = effort · this.
STEPS_OF_MOVES = 16_000


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
    margin = len(roomy.values) - 1
    near, groups = nearby(asked, [known, roomy.values]), prepared.totals
    enough = ENOUGH * float(near.cost[margin])
    totals = _best(near.relaxed().with_totals(groups), margin, control, effort * STEPS_OF_TOTALS, enough)
    if totals is None:
        return None
    ends = zip(groups, np.rint(totals[margin + 1 :]), strict=True)
    held = near.with_rows([(dict.fromkeys(group, 1.0), total, total) for group, total in ends])
    # A card to spare ends the search.
    less = unfinished(replace(asked, problem=held)).problem
    best = _best(less, margin, control, effort * STEPS, -1)
    return None if best is None else best[:margin]


def fewest_moves(
    prepared: Prepared, known: Floats, least: int, most: int, control: Control, effort: float
) -> Floats | None:
    """Return values of the model's columns with the fewest moves that a solver finds where the margin is large.

    None: it found no plan with at most `most` moves.

    Parameters
    ----------
    known : values of the model's columns in the relaxation of the fewest moves.
    least : moves of every plan.
    """
    asked, points = with_margin(prepared), [known]
    steps = max(1, int(effort * STEPS_OF_MOVES))
    for moves in (*(int(part * least) for part in FEW), most):
        roomy = ask(Opinion.HIGHS, asked.holding({"moves": moves}).problem.relaxed(), control)
        if roomy is not None and roomy.values is not None:
            points.append(roomy.values[:-1])
        near = nearby(prepared, points).with_cost(prepared.goal("moves").cost).with_totals(prepared.totals)
        cutoff = min(moves, most)
        found = ask(Opinion.HIGHS, near, control, node_limit=steps, step_limit=steps, cutoff=cutoff)
        if found is not None and found.values is not None:
            return found.values[: prepared.problem.columns]
        if moves >= most or control.should_stop:
            break
    return None


def half_the_moves(
    prepared: Prepared, known: Floats, least: int, most: int, control: Control, effort: float
) -> Floats | None:
    """Return values of the model's columns as in a plan of at most `most` moves, and of fewer as long as one is found.

    Half of what lies between is asked for at a time; None: no plan was found. See `fewest_moves`. (Of `levers-108` in
    the study of small instances the relaxation makes 28.1 moves, HiGHS says that 31 are needed, and this finds 36.)
    """
    best: Floats | None = None
    while least <= most and not control.should_stop:
        middle = (least + most) // 2
        found = plan_by_margin(prepared.holding({"moves": middle}), known, control, effort)
        if found is None:
            break
        best, most = found, middle - 1
    return best


def _best(problem: Problem, margin: int, control: Control, steps: float, target: float) -> Floats | None:
    """Return the values with the largest margin that a solver finds within so many steps; None: all are below 0.

    It ends with any whose cost is at most `target`.
    """
    most = max(1, int(steps))
    answer = ask(Opinion.HIGHS, problem, control, node_limit=most, step_limit=most, target=target)
    return None if answer is None or answer.values is None or answer.values[margin] < -NOISE else answer.values


def with_margin(prepared: Prepared) -> Prepared:
    """Return the model with the margin as its last column, to be as large as possible; its cost is in cards."""
    problem, cards = prepared.problem, sum(map(prepared.instance.to_print, range(len(prepared.instance.sites))))
    sides = np.where(np.isfinite(problem.row_low), problem.row_low, problem.row_high)
    rows = [row for row, key in enumerate(prepared.keys) if key.family in GROWING and sides[row]]
    free = replace(problem.with_cost({}), high=_room(prepared))
    return replace(prepared, problem=free.with_column({row: -sides[row] for row in rows}, -1.0, 1.0, -float(cards)))


def unfinished(prepared: Prepared) -> Prepared:
    """Return the model without the rows that only plans which print everything keep.

    With a margin, everybody may stand still then: it is -1.
    """
    low, high = prepared.problem.row_low.copy(), prepared.problem.row_high.copy()
    rows = [row for row, key in enumerate(prepared.keys) if key.family in IMPLIED]
    low[rows], high[rows] = -np.inf, np.inf
    return replace(prepared, problem=replace(prepared.problem, row_low=low, row_high=high))


def _room(prepared: Prepared) -> Floats:
    """Return upper bounds of the columns that hold twice as many cards and blanks, but for those that are given."""
    problem, v = prepared.problem, prepared.columns
    high = problem.high.copy()
    columns = np.array([k for family in (v.ship, v.stock, v.cards, v.courier) for k in family.values()], np.int64)
    free = columns[problem.low[columns] < high[columns]]
    high[free] *= 2
    return high
