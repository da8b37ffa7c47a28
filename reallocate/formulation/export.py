"""The model as files that any solver reads."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Literal, get_args

from pulp import lpSum

from reallocate.arguments import require_flag, require_kind, require_one_of
from reallocate.errors import UsageError, lack
from reallocate.formulation.model import build
from reallocate.formulation.size import program_bytes, require_memory
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
    formulation = build(instance, days, tight=tight)
    objective = formulation.objective(goal)
    terms = objective.members(formulation.variables)
    formulation.problem.setObjective(lpSum(coefficient * variable for variable, coefficient in terms))
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
