"""The model as files that any solver reads."""

from __future__ import annotations

import tempfile
from pathlib import Path

from pulp import lpSum

from reallocate.errors import UsageError
from reallocate.formulation.model import build
from reallocate.instance.model import Instance
from reallocate.language import _


def exported_model(instance: Instance, horizon: int, goal: str, *, tight: bool = True) -> dict[str, str]:
    """Return the model with `goal` as its objective: ``NAME-HORIZON-GOAL.mps`` and ``.lp``, texts by name.

    The objective leaves out the goal's constant (only ``waiting`` has one): MPS readers disagree about its sign. For
    ``travel`` and ``shipping`` it counts hundredths of an hour.
    """
    formulation = build(instance, horizon, tight=tight)
    objective = formulation.objective(goal)
    terms = objective.members(formulation.variables)
    formulation.problem.setObjective(lpSum(coefficient * variable for variable, coefficient in terms))
    stem = f"{instance.name}-{horizon}-{goal}"
    try:
        with tempfile.TemporaryDirectory() as folder:  # PuLP writes files and nothing else
            mps, lp = Path(folder, "model.mps"), Path(folder, "model.lp")
            formulation.problem.writeMPS(str(mps))
            formulation.problem.writeLP(str(lp))
            return {f"{stem}.mps": mps.read_text(encoding="utf-8"), f"{stem}.lp": lp.read_text(encoding="utf-8")}
    except OSError as error:
        text = _("cannot write into {path}: {why}")
        raise UsageError(text.format(path=tempfile.gettempdir(), why=error.strerror)) from error
