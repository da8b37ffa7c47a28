"""The time-expanded model of an instance for a number of days, built as formulas and handed on as arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reallocate.formulation.algebra import Columns, Variable
from reallocate.formulation.constraints import APART, BASE, GRANTS, RULES, Row
from reallocate.formulation.goals import GOALS, Objective
from reallocate.formulation.prepared import Prepared
from reallocate.formulation.strengthening import covering, covering_together, staying
from reallocate.formulation.terms import FREE, Terms
from reallocate.formulation.variables import Variables, make_variables
from reallocate.instance.model import Instance
from reallocate.solver.problem import from_rows

Family = Callable[[Instance, int, Variables[Any]], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Formulation:
    """A model with its parts by name.

    Attributes
    ----------
    columns : the variables, in their order. variables : the same by family and index.
    rows : (key, constraint), in the order of the model.
    """

    instance: Instance
    horizon: int
    columns: tuple[Variable, ...]
    variables: Variables[Variable]
    rows: tuple[Row, ...]

    @property
    def barred(self) -> bool:
        """Whether a trip that a rule fixes cannot be made, or not within the horizon: then there is no plan."""
        limits, v = self.instance.limits, self.variables
        if v.terms.moves is not None:
            return False
        # Where trips may end late, one that leaves after the horizon is nobody's concern within it.
        last = self.instance.span(self.horizon) if v.terms.late else None
        wanted = [key for key, value in limits.fixed.items() if value and (last is None or key[2] <= last)]
        return bool(limits.clashing) or any(key not in v.move for key in wanted)

    def objective(self, goal: str) -> Objective:
        """Return the objective of the goal called `goal`."""
        return GOALS[goal](self.instance, self.horizon, self.variables)


def build(instance: Instance, horizon: int, *, tight: bool = True, terms: Terms = FREE) -> Formulation:
    """Build the model of `instance` over days 1..`horizon` on the given `terms`.

    Parameters
    ----------
    tight : add the covering rows (V1); without them the rows are the rules of docs/semantics.md and nothing else.
    """
    columns = Columns()
    variables = make_variables(instance, horizon, columns, terms)
    families: tuple[Family, ...] = (
        *BASE,
        *RULES,
        *GRANTS,
        *APART,
        *((covering, covering_together, staying) if tight else ()),
    )
    # A sum without any variable (nothing can arrive, no open day) is an empty row: it is kept, since it may be one that
    # cannot hold, so that the model says "infeasible" and not nothing.
    rows = tuple(row for family in families for row in family(instance, horizon, variables))
    return Formulation(instance, horizon, tuple(columns.variables), variables, rows)


def prepare(instance: Instance, horizon: int, terms: Terms = FREE) -> Prepared:
    """Build the model of `instance` over `horizon` days on the given `terms`, and return it as arrays."""
    formulation = build(instance, horizon, terms=terms)
    variables = formulation.variables
    problem = from_rows(formulation.columns, (row for _key, row in formulation.rows))
    keys = tuple(key for key, _row in formulation.rows)
    return Prepared(instance, horizon, variables.columns(), problem, keys, formulation.barred)
