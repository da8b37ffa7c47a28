"""Shipments and printing for a choice of trips: a network flow. Where it cannot print all, its duals say what is short.

What is short is a cut on where printers stand (Benders 1962, doi:10.1007/BF01386316), in the form of one more pool: so
many cards must be printed by such days with the printers there, or be drawn from blanks that lenders have in time.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from reallocate.decomposition.choice import Choice
from reallocate.decomposition.pools import Draw, Pool
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.running.control import Control
from reallocate.solver.highs import Outcome, minimise
from reallocate.solver.problem import Floats, Problem

#: What a card that is not printed costs, as a multiple of one that is printed on the last day.
UNPRINTED = 100.0
#: Values nearer to a whole number than this are taken for one.
WHOLE = 1e-5


class _Model:
    """The flow of blanks: columns by index, rows (C6), (C3), (C4) by site and day."""

    def __init__(self, instance: Instance, horizon: int, standing: Floats) -> None:
        self.instance, self.horizon = instance, horizon
        sites, days = range(len(instance.sites)), range(1, horizon + 1)
        self.cards: dict[tuple[int, int], int] = {}
        self.ship: dict[tuple[int, int, int], int] = {}
        self.stock: dict[tuple[int, int], int] = {}
        self.unprinted: dict[int, int] = {}
        self.high: list[float] = []
        needy = [i for i in sites if instance.sites[i].backlog]
        for i in needy:
            self.unprinted[i] = self._column(np.inf)
            for d in days:
                if instance.prints(i, d):
                    self.cards[i, d] = self._column(float(instance.rate(i) * standing[i, d]))
        lasting = instance.travel.blank_days
        lenders = [i for i in sites if instance.sites[i].lends]
        for i in lenders:
            for j in sites:
                lasts = lasting[i][j]
                if i != j and lasts is not None and (instance.sites[j].backlog or j in lenders):
                    for d in range(1, horizon - lasts + 1):
                        self.ship[i, j, d] = self._column(np.inf)
        for i in sites:
            for d in days:
                self.stock[i, d] = self._column(np.inf)
        self._rows(needy, lenders, lasting)

    def _column(self, high: float) -> int:
        self.high.append(high)
        return len(self.high) - 1

    def _rows(self, needy: list[int], lenders: list[int], lasting: tuple[tuple[int | None, ...], ...]) -> None:
        """(C6) first, then (C3) by site and day, then (C4)."""
        instance = self.instance
        rows: list[dict[int, float]] = [{self.unprinted[i]: 1.0} for i in needy]
        self.low = [float(instance.sites[i].backlog) for i in needy]
        self.c6 = {i: k for k, i in enumerate(needy)}
        self.c3: dict[tuple[int, int], int] = {}
        for (i, d), column in self.stock.items():
            self.c3[i, d] = len(rows)
            before = {self.stock[i, d - 1]: -1.0} if d > 1 else {}
            rows.append({column: 1.0, **before})
            start = instance.sites[i].blanks if d == 1 else 0
            self.low.append(float(start + instance.deliveries_by_site[i].get(d, 0)))
        for (i, d), column in self.cards.items():
            rows[self.c6[i]][column] = 1.0
            rows[self.c3[i, d]][column] = 1.0
        overnight: dict[tuple[int, int], list[int]] = {}
        for (i, j, d), column in self.ship.items():
            lasts = lasting[i][j] or 0
            rows[self.c3[i, d]][column] = 1.0
            rows[self.c3[j, d + lasts]][column] = -1.0
            if not lasts and j in lenders:
                overnight.setdefault((j, d), []).append(column)
        equations = len(rows)
        self.c4: dict[tuple[int, int], int] = {}
        for (j, d), columns in sorted(overnight.items()):
            self.c4[j, d] = len(rows)
            there = [column for column in (self.stock[j, d], self.cards.get((j, d))) if column is not None]
            rows.append({**dict.fromkeys(columns, -1.0), **dict.fromkeys(there, 1.0)})
            self.low.append(0.0)
        high = np.array([*self.low[:equations], *[np.inf] * (len(rows) - equations)])
        starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.int32)
        index = np.fromiter((column for row in rows for column in row), np.int32)
        value = np.fromiter((number for row in rows for number in row.values()), np.float64)
        count = len(self.high)
        self.problem = Problem(
            np.zeros(count),
            np.zeros(count),
            np.array(self.high),
            np.zeros(count, bool),
            np.array(self.low),
            high,
            starts,
            index,
            value,
        )

    def solve(self, cost: Mapping[int, float], cards: Floats | None = None) -> tuple[Floats, Floats] | None:
        """Return values and duals of least cost; with `cards`, values of an earlier run, what is printed is held."""
        dense = np.zeros(self.problem.columns)
        dense[list(cost)] = list(cost.values())
        problem = Problem(dense, *(getattr(self.problem, name) for name in Problem.__slots__[1:]))
        if cards is not None:
            held = np.zeros(problem.columns, bool)
            held[[*self.cards.values(), *self.unprinted.values()]] = True
            problem = problem.fixed(held, cards)
        answer = minimise(problem, Control())  # small: neither clock nor stop flag ends it
        if answer.outcome is not Outcome.OPTIMAL or answer.values is None or answer.duals is None:
            return None
        return answer.values, answer.duals


def plan_of(choice: Choice) -> Plan | None:
    """Return the plan with these trips whose waiting, then shipping, is least; None when cards stay unprinted."""
    instance, horizon = choice.demands.instance, choice.demands.horizon
    model = _Model(instance, horizon, choice.flows.standing(choice.demands.printers))
    dear = UNPRINTED * horizon
    cost = {column: float(d - 1) for (_i, d), column in model.cards.items()}
    first = model.solve(cost | dict.fromkeys(model.unprinted.values(), dear))
    if first is None or any(first[0][column] > WHOLE for column in model.unprinted.values()):
        return None
    printed = np.rint(first[0])
    hours = instance.travel.hours
    # The fewest blanks among equals: each counts a thousandth of a hundredth of an hour.
    shipped = {column: float(hours[i][j] or 0) + 1e-3 for (i, j, _d), column in model.ship.items()}
    second = model.solve(shipped, printed)
    values = np.rint(second[0] if second is not None else first[0])
    moves = (Trip(d, i, j, count) for (i, j, d), count in choice.trips.items())
    shipments = (Trip(d, i, j, int(values[column])) for (i, j, d), column in model.ship.items() if values[column])
    printing = (Printing(d, i, int(printed[column])) for (i, d), column in model.cards.items() if printed[column])
    return Plan(tuple(sorted(moves)), tuple(sorted(shipments)), tuple(sorted(printing)), horizon)


def short_of(choice: Choice, number: int) -> Pool | None:
    """Return the pool, of the given number, that these trips overdraw; None when all cards can be printed."""
    demands = choice.demands
    instance, horizon = demands.instance, demands.horizon
    model = _Model(instance, horizon, choice.flows.standing(demands.printers))
    found = model.solve(dict.fromkeys(model.unprinted.values(), 1.0))
    if found is None or sum(found[0][column] for column in model.unprinted.values()) < WHOLE:
        return None
    y = found[1]
    problem = model.problem
    reduced = np.zeros(problem.columns)
    reduced[list(model.unprinted.values())] = 1.0
    np.subtract.at(reduced, problem.index, problem.value * np.repeat(y, np.diff(problem.starts)))
    whole = np.rint(y)
    if np.abs(y - whole).max() > WHOLE:
        return None
    draws, amount = [], 0
    kept: dict[tuple[str, int, int], int] = {}
    for i, site in enumerate(instance.sites):
        proof: dict[tuple[str, int, int], int] = {}
        for tag, multipliers in (
            ("C3", {d: reduced[model.stock[i, d]] for d in range(1, horizon + 1)}),
            ("C4", {d: y[row] for (j, d), row in model.c4.items() if j == i}),
        ):
            proof |= {(tag, i, d): round(v) for d, v in multipliers.items() if round(v) > 0}
        there = sum(n * _came(instance, i, d) for (_tag, _i, d), n in proof.items())
        if i not in model.c6:
            amount += there
            kept |= proof
            continue
        weights = [0] * (horizon + 2)
        for d in range(1, horizon + 1):
            pays = round(-reduced[model.cards[i, d]]) if (i, d) in model.cards else 0
            if pays > 0:
                proof["C5", i, d] = pays
                weights[d] = pays * instance.rate(i)
        every = round(y[model.c6[i]])
        if every:
            proof["C6", i, 0] = every
        draws.append(Draw(number, i, every * site.backlog - there, tuple(weights), proof))
    return Pool(amount, tuple(draws), kept, free=True)


def _came(instance: Instance, i: int, day: int) -> int:
    return instance.sites[i].blanks + sum(n for d, n in instance.deliveries_by_site[i].items() if d <= day)
