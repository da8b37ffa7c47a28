"""The model as files that any solver reads."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import pulp

from reallocate.arguments import require_flag, require_kind, require_one_of
from reallocate.bounds.keys import RowKey
from reallocate.errors import UsageError, lack
from reallocate.formulation.goals import GOALS
from reallocate.formulation.model import Formulation, build
from reallocate.formulation.size import program_bytes, require_memory
from reallocate.formulation.variables import FAMILIES, Variables
from reallocate.instance.calendar import whole_days
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.language.system import system_words

#: What the model can have as its objective.
Objective = Literal["moves", "waiting", "travel", "shipping", "blanks"]


def export_model(instance: Instance, days: int, goal: Objective = "moves", *, tight: bool = True) -> dict[str, str]:
    """Return the model of plans of at most `days` days: ``NAME-DAYS-GOAL.mps`` and ``.lp``, texts by name.

    Parameters
    ----------
    goal : the objective. It leaves out the goal's constant (only ``waiting`` has one): MPS readers disagree about its
        sign. For ``travel`` and ``shipping`` it counts hundredths of an hour.
    tight : with the strengthening rows; False: the rules of the problem and nothing else.

    Raises
    ------
    UsageError : an argument of the wrong type, there is no such goal, or `days` is no number of days, or so many that
        the model takes too much memory.
    """
    require_kind("instance", instance, Instance)
    days = whole_days("days", days)
    require_one_of("goal", goal, get_args(Objective))
    require_flag("tight", tight)
    require_memory(instance, days, program_bytes)
    formulation = in_pulp(build(instance, days, tight=tight))
    terms = formulation.objective(goal).members(formulation.variables)
    formulation.problem.setObjective(pulp.lpSum(coefficient * variable for variable, coefficient in terms))
    stem = f"{instance.name}-{days}-{goal}"
    try:
        with tempfile.TemporaryDirectory() as folder:  # PuLP writes files and nothing else
            mps, lp = Path(folder, "model.mps"), Path(folder, "model.lp")
            formulation.problem.writeMPS(str(mps))
            formulation.problem.writeLP(str(lp))
            return {f"{stem}.mps": mps.read_text(encoding="utf-8"), f"{stem}.lp": lp.read_text(encoding="utf-8")}
    except OSError as error:
        text = _("the model cannot be written as text: {why}")
        raise UsageError(text.format(why=lack(error) or system_words(error))) from error


@dataclass(frozen=True, slots=True)
class InPulp:
    """A model as a problem of PuLP, without objective; its variables and rows by name."""

    instance: Instance
    horizon: int
    problem: pulp.LpProblem
    variables: Variables[Any]
    rows: tuple[tuple[RowKey, Any], ...]

    def objective(self, goal: str) -> Any:
        """Return the objective of the goal called `goal`; see `Formulation.objective`."""
        return GOALS[goal](self.instance, self.horizon, self.variables)


def in_pulp(formulation: Formulation) -> InPulp:
    """Return the model in PuLP."""
    name = re.sub(r"[^A-Za-z0-9]", "_", formulation.instance.name) or "instance"
    problem = pulp.LpProblem(name, pulp.LpMinimize)
    # PuLP's category names: Integer and Continuous are the same words in every release.
    kinds = {True: "Integer", False: "Continuous"}
    made = [problem.add_variable(v.name, v.low, v.high, kinds[v.whole]) for v in formulation.columns]
    found = {
        family: {index: made[v.column] for index, v in getattr(formulation.variables, family).items()}
        for family in FAMILIES
    }
    rows = []
    for key, row in formulation.rows:
        left = pulp.lpSum(coefficient * made[v.column] for v, coefficient in row.items())
        # A row without terms is an empty one in PuLP.
        rows.append((key, pulp.LpConstraint(left, row.sense, None, -row.constant)))
        problem.addConstraint(rows[-1][1], key.name)
    variables = Variables(**found, terms=formulation.variables.terms)
    return InPulp(formulation.instance, formulation.horizon, problem, variables, tuple(rows))
