"""A model made ready for the solver: arrays, and the way from its columns back to sites and days. It needs no PuLP."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import gcd

import numpy as np

from reallocate.bounds.keys import RowKey
from reallocate.errors import SolverError
from reallocate.formulation.goals import GOALS
from reallocate.formulation.variables import Variables
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.figures import IN_HOURS
from reallocate.plan.model import Key, Plan, Printing, Trip, as_trips
from reallocate.solver.problem import Floats, Problem

#: Tags of the rows that decide whether the horizon is long enough; all others hold for standing still.
DEMANDS = ("C6", "C7", "C8", "C8_due", "C10", "R3", "V1", "V2", "V4")
#: A value further than this from a whole number is refused, not rounded.
WHOLE_TOLERANCE = 1e-5


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal on the columns: value = constant + unit · (cost @ x), with coprime whole-number costs."""

    name: str
    cost: Mapping[int, int]
    unit: int
    constant: int

    @property
    def shown(self) -> tuple[float, float]:
        """Unit and constant in which progress is told: hours rather than hundredths."""
        scale = 0.01 if self.name in IN_HOURS else 1.0
        return scale * self.unit, scale * self.constant

    def value(self, values: Floats) -> int:
        """Return the goal's value at whole-number `values`, in exact arithmetic."""
        return self.constant + self.unit * sum(c * round(float(values[k])) for k, c in self.cost.items())


@dataclass(frozen=True, slots=True)
class Prepared:
    """The model for one horizon, as arrays.

    Attributes
    ----------
    columns : the column of each member of each family.
    keys : of the rows, in their order.
    barred : whether rules contradict each other, so that there is no plan; see `Formulation.barred`.
    """

    instance: Instance
    horizon: int
    columns: Variables[int]
    problem: Problem
    keys: tuple[RowKey, ...]
    barred: bool

    def tightened(self, rows: Mapping[RowKey, tuple[Mapping[int, int], int]]) -> Prepared:
        """Return the model with further rows ``terms @ x >= right``, by key (terms, right)."""
        problem = self.problem.with_rows([(terms, right, np.inf) for terms, right in rows.values()])
        return replace(self, problem=problem, keys=(*self.keys, *rows))

    def holding(self, most: Mapping[str, int]) -> Prepared:
        """Return the model of plans that have at most so much of these goals; the keys of the rows are their names."""
        rows = []
        for name, value in most.items():
            goal = self.goal(name)
            rows.append((goal.cost, -np.inf, (value - goal.constant) // goal.unit))
        return replace(self, problem=self.problem.with_rows(rows), keys=(*self.keys, *map(RowKey, most)))

    @property
    def demands(self) -> list[int]:
        """Positions of the rows that standing still can break: unfinished backlog, minima and maxima, covering."""
        return [k for k, key in enumerate(self.keys) if key.family in DEMANDS]

    @property
    def totals(self) -> list[list[int]]:
        """The columns of what leaves each office in all, and of what comes to it."""
        v = self.columns
        groups = defaultdict[tuple[bool, int], list[int]](list)
        for family in (v.leave, v.arrive, v.overnight):
            for (i, _day), column in family.items():
                groups[family is v.leave, i].append(column)
        return list(groups.values())

    @property
    def last(self) -> int:
        """Last day of the model: the horizon, or the last day on which new cards come."""
        return self.instance.span(self.horizon)

    def goal(self, name: str) -> Goal:
        """Return the goal called `name` on this model's columns."""
        objective = GOALS[name](self.instance, self.horizon, self.columns)
        terms = objective.members(self.columns)
        unit = gcd(*(c for _k, c in terms)) or 1
        return Goal(name, {k: c // unit for k, c in terms}, unit, objective.constant)

    def plan(self, values: Floats) -> Plan:
        """Return the plan that whole-number `values` stand for."""
        v = self.columns

        def trips(family: Mapping[Key, int]) -> tuple[Trip, ...]:
            return as_trips({key: count for key, k in family.items() if (count := round(float(values[k])))})

        couriers = trips(v.courier)
        cards = Counter({(i, d): round(float(values[k])) for (i, d), k in v.cards.items()})
        for trip in couriers:
            cards[trip.origin, trip.day] += trip.count
        return Plan(
            moves=trips(v.move),
            shipments=trips(v.ship),
            printing=tuple(sorted(Printing(d, i, count) for (i, d), count in cards.items() if count)),
            horizon=self.last,
            manual=v.terms.ends_late,
            couriers=couriers,
            unserved=v.terms.fewer_cards if v.terms.partial else 0,
        )

    def standing(self, plan: Plan) -> Floats | None:
        """Return values in which the printers leave and arrive as in `plan`, and everything else is 0.

        None where the model has no such departure or arrival.
        """
        values, lasting, v = np.zeros(self.problem.columns), self.instance.travel.printer_days, self.columns
        for trip in plan.moves:
            days = lasting[trip.origin][trip.destination] or 0
            arrivals = v.arrive if days else v.overnight
            left, came = v.leave.get((trip.origin, trip.day)), arrivals.get((trip.destination, trip.day + days))
            if left is None or came is None:
                return None
            values[[left, came]] += trip.count
        return values


def whole(values: Floats) -> Floats:
    """Return `values` rounded to whole numbers.

    Raises
    ------
    SolverError : when a value is further than `WHOLE_TOLERANCE` from a whole number.
    """
    rounded = np.rint(values)
    off = np.abs(values - rounded)
    if off.size and off.max() > WHOLE_TOLERANCE:
        raise SolverError(
            _("a solver's value, {value}, is no whole number").format(value=float(values[int(off.argmax())]))
        )
    return rounded


def is_whole(values: Floats) -> bool:
    """Whether every value is within `WHOLE_TOLERANCE` of a whole number."""
    return bool((np.abs(values - np.rint(values)) <= WHOLE_TOLERANCE).all())
