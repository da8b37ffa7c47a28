"""A formulation made ready for the solver: arrays, and the way from its columns back to sites and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import gcd
from typing import Any

import numpy as np

from reallocate.errors import SolverError
from reallocate.formulation.model import Formulation, build
from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.figures import IN_HOURS
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.solver.problem import Floats, Problem, from_pulp

#: Tags of the rows that decide whether the horizon is long enough; all others hold for standing still.
DEMANDS = ("C6", "C7", "C8", "R3", "V1", "V2")
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
    """The model for one horizon, as arrays: columns in the order of `Variables.all`, rows with their `names`."""

    formulation: Formulation
    problem: Problem
    column: Mapping[str, int]
    names: tuple[str, ...]

    @classmethod
    def of(cls, instance: Instance, horizon: int, terms: Terms = FREE) -> Prepared:
        """Build and convert the model of `instance` over `horizon` days, on the given `terms`."""
        formulation = build(instance, horizon, terms=terms)
        problem, column = from_pulp(formulation.variables.all(), (row for _name, row in formulation.rows))
        return cls(formulation, problem, column, tuple(name for name, _row in formulation.rows))

    def tightened(self, rows: Mapping[str, tuple[Mapping[int, int], int]]) -> Prepared:
        """Return the model with further rows ``terms @ x >= right``, by name (terms, right)."""
        problem = self.problem.with_rows([(terms, right, np.inf) for terms, right in rows.values()])
        return replace(self, problem=problem, names=(*self.names, *rows))

    @property
    def demands(self) -> list[int]:
        """Positions of the rows that standing still can break: unfinished backlog, minima and maxima, covering."""
        return [k for k, name in enumerate(self.names) if name.split("_")[0] in DEMANDS]

    def goal(self, name: str) -> Goal:
        """Return the goal called `name` on this model's columns."""
        objective = self.formulation.objective(name)
        terms = [(self.column[variable.name], c) for variable, c in objective.variables(self.formulation.variables)]
        unit = gcd(*(c for _k, c in terms)) or 1
        return Goal(name, {k: c // unit for k, c in terms}, unit, objective.constant)

    def plan(self, values: Floats) -> Plan:
        """Return the plan that whole-number `values` stand for."""
        v = self.formulation.variables
        count = dict(zip(self.column, (round(float(value)) for value in values), strict=True))

        def trips(family: Mapping[tuple[int, int, int], Any]) -> tuple[Trip, ...]:
            found = (Trip(d, i, j, count[variable.name]) for (i, j, d), variable in family.items())
            return tuple(sorted(trip for trip in found if trip.count))

        printing = (Printing(d, i, count[variable.name]) for (i, d), variable in v.cards.items())
        return Plan(
            moves=trips(v.move),
            shipments=trips(v.ship),
            printing=tuple(sorted(row for row in printing if row.cards)),
            horizon=self.formulation.horizon,
            manual=v.terms.ends_late,
        )


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
