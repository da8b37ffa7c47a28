"""The model as files that any solver reads."""

from __future__ import annotations

from pathlib import Path

from pulp import lpSum

from reallocate.errors import UsageError
from reallocate.formulation.model import build
from reallocate.instance.model import Instance
from reallocate.language import _


def export_model(
    instance: Instance, horizon: int, goal: str, directory: Path, *, tight: bool = True
) -> tuple[Path, Path]:
    """Write the model with `goal` as its objective to ``NAME-HORIZON-GOAL.mps`` and ``.lp``; return the paths.

    The objective leaves out the goal's constant (only ``waiting`` has one): MPS readers disagree about its sign. For
    ``travel`` and ``shipping`` it counts hundredths of an hour.

    Raises
    ------
    UsageError : the directory cannot be written.
    """
    formulation = build(instance, horizon, tight=tight)
    objective = formulation.objective(goal)
    terms = objective.members(formulation.variables)
    formulation.problem.setObjective(lpSum(coefficient * variable for variable, coefficient in terms))
    stem = f"{instance.name}-{horizon}-{goal}"
    paths = directory / f"{stem}.mps", directory / f"{stem}.lp"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        formulation.problem.writeMPS(str(paths[0]))
        formulation.problem.writeLP(str(paths[1]))
    except OSError as error:
        raise UsageError(_("cannot write into {path}: {why}").format(path=directory, why=error.strerror)) from error
    return paths
