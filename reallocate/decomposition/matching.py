"""The shortest trips between the same departures and arrivals: a transportation problem, whose vertices are whole."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from reallocate.decomposition.choice import Choice
from reallocate.plan.model import Key
from reallocate.running.control import Control
from reallocate.solver.highs import Outcome, minimise
from reallocate.solver.problem import Problem


def shortest(choice: Choice) -> Choice:
    """Return the choice with as many printers leaving and coming by site and day, and the fewest hours on the road.

    Printers stand where they stood on every day, so everything else about the plan stays as it is.
    """
    demands = choice.demands
    hours = demands.instance.travel.hours
    trips, rows = _transportation(choice)
    cost = np.array([float(hours[i][j] or 0) for i, j, _d in trips])
    problem = Problem.without_rows(np.full(len(trips), np.inf), cost).with_rows(rows)
    answer = minimise(problem, Control())  # small: neither clock nor stop flag ends it
    if answer.outcome is not Outcome.OPTIMAL or answer.values is None:
        return choice
    chosen = {key: round(n) for key, n in zip(trips, answer.values, strict=True)}
    found = Choice(demands, {**chosen, **demands.fixed.trips})
    # A solver's word is not enough: the same flows, or all stays as it was.
    flows = ((getattr(found.flows, name), getattr(choice.flows, name)) for name in ("arrive", "overnight", "leave"))
    same = all(np.array_equal(now, before) for now, before in flows)
    return found if same else choice


def _transportation(choice: Choice) -> tuple[list[Key], list[tuple[dict[int, float], float, float]]]:
    """Return the trips that join departures and arrivals of the choice, and a row for each of these: its printers.

    Those that are fixed are left out.
    """
    lasting, fixed = choice.demands.lasting, choice.demands.fixed.keys
    leaving: dict[tuple[int, int], int] = defaultdict(int)
    coming: dict[tuple[int, int, bool], int] = defaultdict(int)
    for (i, j, d), count in choice.trips.items():
        if (i, j, d) in fixed:
            continue
        leaving[i, d] += count
        coming[j, d + int(lasting[i, j]), bool(lasting[i, j])] += count
    trips: list[Key] = []
    out: dict[tuple[int, int], dict[int, float]] = {start: {} for start in leaving}
    into: dict[tuple[int, int, bool], dict[int, float]] = {end: {} for end in coming}
    for (i, d), row in out.items():
        for (j, day, late), other in into.items():
            if day - d == lasting[i, j] and late == bool(lasting[i, j]) and (i, j, d) not in fixed:
                row[len(trips)] = other[len(trips)] = 1.0
                trips.append((i, j, d))
    counts = (*leaving.values(), *coming.values())
    rows = [(row, float(n), float(n)) for row, n in zip((*out.values(), *into.values()), counts, strict=True)]
    return trips, rows
