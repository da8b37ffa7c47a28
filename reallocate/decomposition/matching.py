"""The shortest trips between the same departures and arrivals: a transportation problem, whose vertices are whole."""

from __future__ import annotations

import numpy as np

from reallocate.decomposition.choice import Choice
from reallocate.running.control import Control
from reallocate.solver.highs import Outcome, minimise
from reallocate.solver.problem import Problem


def shortest(choice: Choice) -> Choice:
    """Return the choice with as many printers leaving and coming by site and day, and the fewest hours on the road.

    Printers stand where they stood on every day, so everything else about the plan stays as it is.
    """
    demands = choice.demands
    lasting, hours = demands.lasting, demands.instance.travel.hours
    leaving: dict[tuple[int, int], int] = {}
    coming: dict[tuple[int, int, bool], int] = {}
    for (i, j, d), count in choice.trips.items():
        end = (j, d + int(lasting[i, j]), bool(lasting[i, j]))
        leaving[i, d] = leaving.get((i, d), 0) + count
        coming[end] = coming.get(end, 0) + count
    starts, ends = list(leaving), list(coming)
    place = {end: len(starts) + k for k, end in enumerate(ends)}
    keys: list[tuple[int, int, int]] = []
    entries: list[tuple[int, int]] = []
    for row, (i, d) in enumerate(starts):
        for j, day, late in ends:
            if day - d == lasting[i, j] and late == bool(lasting[i, j]):
                keys.append((i, j, d))
                entries.append((row, place[j, day, late]))
    count = len(keys)
    members: list[list[int]] = [[] for _row in range(len(starts) + len(ends))]
    for column, rows in enumerate(entries):
        for row in rows:
            members[row].append(column)
    amounts = np.array([*leaving.values(), *coming.values()], np.float64)
    index = np.fromiter((column for columns in members for column in columns), np.int32, 2 * count)
    problem = Problem(
        np.array([float(hours[i][j] or 0) for i, j, _d in keys]),
        np.zeros(count),
        np.full(count, np.inf),
        np.zeros(count, bool),
        amounts,
        amounts,
        np.concatenate([[0], np.cumsum([len(columns) for columns in members])]).astype(np.int32),
        index,
        np.ones(2 * count),
    )
    answer = minimise(problem, Control())  # small: neither clock nor stop flag ends it
    if answer.outcome is not Outcome.OPTIMAL or answer.values is None:
        return choice
    found = Choice(demands, {key: round(n) for key, n in zip(keys, answer.values, strict=True)})
    # A solver's word is not enough: the same flows, or all stays as it was.
    flows = ((getattr(found.flows, name), getattr(choice.flows, name)) for name in ("arrive", "overnight", "leave"))
    same = all(np.array_equal(now, before) for now, before in flows)
    return found if same else choice
