"""Shipments and printing for a choice of trips: a network flow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from reallocate.bounds.closings import closings
from reallocate.bounds.keys import RowKey
from reallocate.decomposition.choice import Choice
from reallocate.plan.model import Key, Plan, Printing, as_trips
from reallocate.plan.replay import replay
from reallocate.running.control import Control
from reallocate.solver.highs import Outcome, minimise
from reallocate.solver.problem import Floats, Problem

#: What a card that is not printed costs, as a multiple of one that is printed on the last day.
UNPRINTED = 100.0
#: Values nearer to a whole number than this are taken for one.
WHOLE = 1e-5


class BlankFlow:
    """The flow of blanks with printers where a choice of trips has them.

    Attributes
    ----------
    cards, ship, stock : columns by site and day, by trip, by site and day.
    unprinted : columns of what is not printed in time, by site and closing.
    rows : by site, positions of (C6), (C9), (C3) and (C4).
    problem : without costs.
    """

    def __init__(self, choice: Choice) -> None:
        self.instance, self.last = choice.demands.instance, choice.demands.last
        self._closings = {
            i: closings(self.instance, i, choice.demands.horizon)
            for i in range(choice.demands.sites)
            if self.instance.to_print(i)
        }
        self._lenders = [i for i, site in enumerate(self.instance.sites) if site.lends]
        self.cards: dict[tuple[int, int], int] = {}
        self.unprinted: dict[tuple[int, int], int] = {}
        self._high: list[float] = []
        standing = choice.flows.standing(choice.demands.there)
        for i, due in self._closings.items():
            self.unprinted |= {(i, closing.day): self._column() for closing in due}
            for d in range(1, due[-1].day + 1):
                if self.instance.prints(i, d):
                    self.cards[i, d] = self._column(float(self.instance.rate_on(i, d) * standing[i, d]))
        self.ship = {trip: self._column() for trip in self._shipments()}
        self.stock = {(i, d): self._column() for i in range(choice.demands.sites) for d in self.days}
        found = dict(self._rows())
        self.rows: dict[int, dict[RowKey, int]] = {i: {} for i in range(choice.demands.sites)}
        for k, key in enumerate(found):
            self.rows[key.site][key] = k
        self.problem = Problem.without_rows(np.array(self._high)).with_rows(list(found.values()))

    @property
    def days(self) -> range:
        return range(1, self.last + 1)

    def _column(self, high: float = np.inf) -> int:
        self._high.append(high)
        return len(self._high) - 1

    def _shipments(self) -> Iterator[Key]:
        """Yield the shipments that end in time and serve: from lenders to sites that print or lend."""
        for i in self._lenders:
            for j, lasts in enumerate(self.instance.travel.blank_days[i]):
                if i != j and lasts is not None and (j in self._closings or j in self._lenders):
                    days = range(1, self.last - lasts + 1)
                    yield from ((i, j, d) for d in days if self.instance.departs(i, d))

    def _rows(self) -> Iterator[tuple[RowKey, tuple[Mapping[int, float], float, float]]]:
        """Yield key and (terms, low, high): (C6) and (C9) by site, (C3) by site and day, (C4) where it is needed."""
        balance = {
            (i, d): {column: 1.0, **({self.stock[i, d - 1]: -1.0} if d > 1 else {})}
            for (i, d), column in self.stock.items()
        }
        for (i, d), column in self.cards.items():
            balance[i, d][column] = 1.0
        overnight: dict[tuple[int, int], dict[int, float]] = {}
        for (i, j, d), column in self.ship.items():
            lasts = self.instance.travel.blank_days[i][j] or 0
            balance[i, d][column] = 1.0
            balance[j, d + lasts][column] = -1.0
            if not lasts and j in self._lenders:
                overnight.setdefault((j, d), {})[column] = -1.0
        for i in self._closings:
            yield from self._rows_of_cards(i)
        for (i, d), row in balance.items():
            start = self.instance.sites[i].blanks if d == 1 else 0
            comes = float(start + self.instance.deliveries_by_site[i].get(d, 0))
            yield RowKey("C3", i, (d,)), (row, comes, comes)
        for at, row in sorted(overnight.items()):
            there = {self.stock[at]: 1.0, **({self.cards[at]: 1.0} if at in self.cards else {})}
            yield RowKey("C4", at[0], at[1:]), ({**row, **there}, 0.0, np.inf)

    def _rows_of_cards(self, i: int) -> Iterator[tuple[RowKey, tuple[Mapping[int, float], float, float]]]:
        """Yield (C6) of each closing and of all days, and (C9): what is printed before new cards come is none of them.

        What is not printed by a closing is not printed later; in (C9) it counts as printed. So the rows of a site are
        sums from its first day on, one longer than the other, and with them the program is a flow in a network.
        """

        def until(day: int, value: float) -> Mapping[int, float]:
            return {column: value for (_i, d), column in counted if d <= day}

        instance, (*before, end) = self.instance, self._closings[i]
        unprinted = {(i, closing.day): self.unprinted[i, closing.day] for closing in (*before, end)}
        printed = {(i, d): self.cards[i, d] for d in range(1, end.day + 1) if (i, d) in self.cards}
        counted = (*unprinted.items(), *printed.items())
        for closing in before:
            if closing.printed:
                yield RowKey("C6", i, (closing.day,)), (until(closing.day, 1.0), float(closing.printed), np.inf)
        cards = float(instance.to_print(i))
        yield RowKey("C6", i), (until(end.day, 1.0), cards, cards)
        for day in (day - 1 for day in instance.arrivals_by_site[i] if day > 1):
            printable = float(instance.printable_by(i, day))
            yield RowKey("C9", i, (day,)), (until(day, -1.0), -printable, np.inf)

    def solve(self, cost: Mapping[int, float], printed: Floats | None = None) -> tuple[Floats, Floats] | None:
        """Return values and duals of least cost; with `printed`, values of an earlier run, what is printed is held."""
        dense = np.zeros(self.problem.columns)
        dense[list(cost)] = list(cost.values())
        problem = replace(self.problem, cost=dense)
        if printed is not None:
            held = np.zeros(problem.columns, bool)
            held[[*self.cards.values(), *self.unprinted.values()]] = True
            problem = problem.fixed(held, printed)
        answer = minimise(problem, Control())  # small: neither clock nor stop flag ends it
        if answer.outcome is not Outcome.OPTIMAL or answer.values is None or answer.duals is None:
            return None
        return answer.values, answer.duals


def legal_plan_of(choice: Choice) -> Plan | None:
    """Return the plan of `plan_of`; None also where replay finds that it breaks a rule."""
    plan = plan_of(choice)
    return plan if plan is not None and not replay(choice.demands.instance, plan).breaches else None


def plan_of(choice: Choice) -> Plan | None:
    """Return the plan with these trips whose waiting, then shipping, is least; None when cards stay unprinted."""
    flow = BlankFlow(choice)
    penalty = UNPRINTED * flow.last
    cost = {column: float(d - 1) for (_i, d), column in flow.cards.items()}
    first = flow.solve(cost | dict.fromkeys(flow.unprinted.values(), penalty))
    if first is None or any(first[0][column] > WHOLE for column in flow.unprinted.values()):
        return None
    printed = np.rint(first[0])
    hours = flow.instance.travel.hours
    # The fewest blanks among equals: each counts a thousandth of a hundredth of an hour.
    shipped = {column: float(hours[i][j] or 0) + 1e-3 for (i, j, _d), column in flow.ship.items()}
    second = flow.solve(shipped, printed)
    values = np.rint(second[0] if second is not None else first[0])
    shipments = {trip: int(values[column]) for trip, column in flow.ship.items() if values[column]}
    printing = (Printing(d, i, int(printed[column])) for (i, d), column in flow.cards.items() if printed[column])
    return Plan(as_trips(choice.trips), as_trips(shipments), tuple(sorted(printing)), flow.last)
