"""The fastest peer at the size of a province: a plain time-expanded model in HiGHS, as one writes it in an afternoon.

    python -m tests.bench.naive INSTANCE DAYS

No row of it strengthens the model, and nothing is proven beyond the word of the solver. It is told the days; it shows
that one day less is infeasible, and takes the further goals one after the other with all gaps at 0. It knows roads,
set-up, closed days, rates, deliveries and stocks, no rules of a planner, minima or maxima. Run as a whole process, as
the tool is.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import Any

import highspy

from reallocate.instance.model import Instance
from reallocate.instance.reader import read_instance

GOALS = ("moves", "waiting", "travel", "shipping")


class Naive:
    """Printers and blanks by site and day, trips of both between them, cards printed; all done by the last day."""

    def __init__(self, instance: Instance, days: int) -> None:
        self.highs = highspy.Highs()
        for option, value in (("output_flag", False), ("mip_rel_gap", 0.0)):
            self.highs.setOptionValue(option, value)
        self.instance, self.days = instance, range(1, days + 1)
        self.sites = range(len(instance.sites))
        travel, office = instance.travel, [not site.is_depot for site in instance.sites]
        pairs = [(i, j) for i in self.sites for j in self.sites if i != j]
        self.moves = self._trips(travel.printer_days, [(i, j) for i, j in pairs if office[i] and office[j]], whole=True)
        lends = [site.lends_blanks or site.is_depot for site in instance.sites]
        self.shipments = self._trips(travel.blank_days, [(i, j) for i, j in pairs if lends[i]], whole=False)
        self.cards = {
            (i, d): self.highs.addVariable(0, instance.sites[i].backlog)
            for i in self.sites
            for d in self.days
            if instance.sites[i].backlog and instance.prints(i, d)
        }
        self._balance()

    def _trips(self, lasting: Any, pairs: list[tuple[int, int]], *, whole: bool) -> dict[tuple[int, int, int], Any]:
        return {
            (i, j, d): self.highs.addIntegral(0, self.instance.printers) if whole else self.highs.addVariable(0)
            for i, j in pairs
            if lasting[i][j] is not None
            for d in self.days
            if d + lasting[i][j] <= self.days[-1]
        }

    def _balance(self) -> None:
        """What is at a site is what was there the day before and what comes, less what goes."""
        instance, highs = self.instance, self.highs
        delivered = defaultdict(int)
        for delivery in instance.deliveries:
            delivered[delivery.site, delivery.day] += delivery.blanks
        printers_in, printers_out = self._flows(self.moves, instance.travel.printer_days)
        blanks_in, blanks_out = self._flows(self.shipments, instance.travel.blank_days)
        for i, site in enumerate(instance.sites):
            printers, blanks = site.printers, site.blanks
            for d in self.days:
                there, stock = highs.addVariable(0, instance.printers), highs.addVariable(0)
                highs.addConstr(there == printers + sum(printers_in[i, d]) - sum(printers_out[i, d]))
                printed = [self.cards[i, d]] if (i, d) in self.cards else []
                change = sum(blanks_in[i, d]) - sum(blanks_out[i, d]) - sum(printed)
                highs.addConstr(stock == blanks + delivered[i, d] + change)
                if printed:
                    highs.addConstr(printed[0] <= instance.rate(i) * there)
                printers, blanks = there, stock
            if site.backlog:
                highs.addConstr(sum(card for (at, _d), card in self.cards.items() if at == i) == site.backlog)

    def _flows(self, trips: dict[tuple[int, int, int], Any], lasting: Any) -> tuple[Any, Any]:
        arriving, leaving = defaultdict(list), defaultdict(list)
        for (i, j, d), trip in trips.items():
            leaving[i, d].append(trip)
            arriving[j, d + lasting[i][j]].append(trip)
        return arriving, leaving

    def cost(self, goal: str) -> Any:
        """Return the goal as an expression; ``waiting`` without its constant, hours in hundredths."""
        if goal == "moves":
            return sum(self.moves.values(), self.highs.expr())
        if goal == "waiting":
            return sum((d - self.days[-1] - 1) * card for (_i, d), card in self.cards.items())
        hours = self.instance.travel.hours
        trips = self.moves if goal == "travel" else self.shipments
        return sum((hours[i][j] * trip for (i, j, _d), trip in trips.items()), self.highs.expr())

    def least(self, cost: Any) -> int | None:
        """Return the least of `cost` and hold it from here on; None: infeasible."""
        self.highs.minimize(cost)
        status = self.highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise SystemExit(f"HiGHS: {status}")
        value = round(self.highs.getInfo().objective_function_value)
        self.highs.addConstr(cost <= value + 1e-6)  # room for the tolerance of the values that are there
        return value


def solve_naively(path: str, days: int) -> dict[str, int | None]:
    """Return the value of each goal at `days` days, in the units of the model."""
    instance = read_instance(path)
    shorter = Naive(instance, days - 1)
    if shorter.least(shorter.cost("moves")) is not None:
        raise SystemExit(f"HiGHS finds a plan for {days - 1} days")
    model = Naive(instance, days)
    values = {goal: model.least(model.cost(goal)) for goal in GOALS}
    values["waiting"] = (values["waiting"] or 0) + days * instance.backlog
    return values


if __name__ == "__main__":
    print(solve_naively(sys.argv[1], int(sys.argv[2])))  # noqa: T201 - a program, not the library
