"""One peer at work, as a process of its own; `tests.study.peers` starts it and reads what it says.

    python -m tests.study.peer WHO FILE SECONDS START [PYTHON]

WHO is ``cbc``, ``highs``, ``cpsat``, ``scip`` or ``naive``, or ``build`` for the cost of the model alone; FILE the site
table; START the time on the clock (`time.time`) at which the seconds began; PYTHON the interpreter that has OR-Tools
and SCIP.

Every peer gets the whole time-expanded model, all rows (V1) and (V2) in it, ``naive`` the plain model of
`tests.bench.naive` with no such row, in HiGHS; and the same two questions: the fewest days, and then the fewest moves
at these. It begins at the days that counting proves, for nothing, and goes up a day at
a time; a horizon that is neither refuted nor kept within half of what is left of the time is left for later: when there
is a plan, the lowest one gets all the rest. Gaps are 0: moves are whole numbers, so an absolute gap below 1 is none.
Threads are as each has them by itself. What a peer finds is counted in the rows before it is believed; that there is
nothing is taken from it.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import highspy
import numpy as np
import pulp

from reallocate.bounds.days import days_bounds
from reallocate.formulation.export import InPulp, in_pulp
from reallocate.formulation.model import Formulation, build
from reallocate.formulation.strengthening import mir_cuts
from reallocate.instance.model import Instance
from reallocate.instance.reader import read_instance
from tests.bench.naive import Naive

#: At most so much memory for a model that is only built; it is a shared machine.
BYTES = 8 * 10**9
MAX_DAYS = 366
GAP = 0.99
#: Part of its time within which a solver has to end for an "infeasible" to be its answer.
IN_TIME = 0.9
#: What a row may be broken by.
TOLERANCE = 1e-4
#: Asked with a model that has its objective and the seconds left; "optimal" and "feasible" leave values in the model.
Solver = Callable[[InPulp, float], str]


def tight(instance: Instance, horizon: int) -> InPulp:
    """Return the model with every row (V1) and (V2)."""
    return in_pulp(with_cuts(build(instance, horizon)))


def with_cuts(formulation: Formulation) -> Formulation:
    """Return the model with every row (V2) added."""
    rows = tuple(mir_cuts(formulation.instance, formulation.horizon, formulation.variables))
    return replace(formulation, rows=(*formulation.rows, *rows))


def size(formulation: InPulp) -> dict[str, int]:
    """Return how many columns and rows the model has."""
    return {"columns": sum(1 for _variable in formulation.variables.all()), "rows": len(formulation.rows)}


# --- the peers --------------------------------------------------------------------------------------------------------


def by_pulp(solver: Callable[..., pulp.LpSolver]) -> Solver:
    """Return the peer that is a solver of PuLP's."""

    def solve(formulation: InPulp, seconds: float) -> str:
        problem, begun = formulation.problem, time.monotonic()
        problem.solve(solver(msg=False, gapRel=0, gapAbs=GAP, timeLimit=seconds))
        if problem.status == pulp.LpStatusInfeasible:
            # PuLP says so, too, where CBC's time was over before it had an answer: of horizons that have plans.
            return "infeasible" if time.monotonic() - begun < IN_TIME * seconds else "open"
        if problem.sol_status == pulp.LpSolutionOptimal:
            return "optimal"
        return "feasible" if problem.sol_status == pulp.LpSolutionIntegerFeasible else "open"

    return solve


def by_script(script: str, python: str) -> Solver:
    """Return the peer that is a script beside this one, run by `python`, where its solver is installed.

    OR-Tools cannot be loaded beside HiGHS, and PuLP would load SCIP for every peer that there is.
    """

    def solve(formulation: InPulp, seconds: float) -> str:
        end = time.monotonic() + seconds
        variables = list(formulation.variables.all())
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "model.json"
            model.write_text(json.dumps(in_whole_numbers(formulation)), encoding="utf-8")
            command = [python, str(Path(__file__).with_name(script)), str(model), str(end - time.monotonic())]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"{script} crashed")
        answer = json.loads(done.stdout.splitlines()[-1])
        for variable, value in zip(variables, answer["values"], strict=False):
            variable.varValue = value
        return str(answer["status"])

    return solve


def in_whole_numbers(formulation: InPulp) -> dict[str, object]:
    """Return the model with whole numbers only: every family of variables has whole values in a plan.

    ``whole`` has the columns that have to be asked for whole values.
    """
    variables = list(formulation.variables.all())
    column = {variable.name: k for k, variable in enumerate(variables)}

    def terms(expression: pulp.LpAffineExpression) -> tuple[list[int], list[int]]:
        found = [(column[variable.name], int(value)) for variable, value in expression.items() if value]
        assert all(value == int(value) for value in expression.values())
        return [k for k, _value in found], [value for _k, value in found]

    rows = []
    for _name, row in formulation.rows:
        right = int(-row.constant)
        rows.append((*terms(row), right if row.sense >= 0 else None, right if row.sense <= 0 else None))
    bounds = [(int(variable.lowBound), int(variable.upBound)) for variable in variables]
    whole = [k for k, variable in enumerate(variables) if variable.cat == pulp.LpInteger]
    return {"bounds": bounds, "whole": whole, "rows": rows, "cost": terms(formulation.problem.objective)}


# --- the questions ----------------------------------------------------------------------------------------------------


class Tight:
    """The model with every row (V1) and (V2) for a horizon, put to a solver."""

    def __init__(self, solver: Solver, instance: Instance, horizon: int) -> None:
        self._solver, self._formulation = solver, tight(instance, horizon)
        self.size = size(self._formulation)

    def any_plan(self, seconds: float) -> str:
        """Return the answer to whether there is a plan."""
        # An objective without any term gets a variable of PuLP's own, which CBC's next model falls over.
        return self._answer({next(self._formulation.variables.all()): 0}, seconds)

    def fewest_moves(self, seconds: float) -> tuple[str, int | None]:
        """Return the answer, and the moves of the plan where there is one."""
        leaving = list(self._formulation.variables.move.values())
        answer = self._answer(dict.fromkeys(leaving, 1), seconds)
        found = answer in ("optimal", "feasible")
        return answer, round(sum(variable.varValue for variable in leaving)) if found else None

    def _answer(self, cost: dict[pulp.LpVariable, int], seconds: float) -> str:
        self._formulation.problem.setObjective(pulp.LpAffineExpression(cost))
        answer = self._solver(self._formulation, seconds)
        if answer in ("optimal", "feasible") and not self._formulation.problem.valid(TOLERANCE):
            raise SystemExit(f"the values do not keep the rows, status {answer}")
        return answer


class Plain:
    """The plain model of `tests.bench.naive` for a horizon, in HiGHS."""

    def __init__(self, instance: Instance, horizon: int) -> None:
        self._model = Naive(instance, horizon)
        highs = self._model.highs
        self.size = {"columns": highs.getNumCol(), "rows": highs.getNumRow()}

    def any_plan(self, seconds: float) -> str:
        """Return the answer to whether there is a plan."""
        return self._answer(self._model.highs.expr(), seconds)

    def fewest_moves(self, seconds: float) -> tuple[str, int | None]:
        """Return the answer, and the moves of the plan where there is one."""
        answer = self._answer(self._model.cost("moves"), seconds)
        found = answer in ("optimal", "feasible")
        return answer, round(self._model.highs.getInfo().objective_function_value) if found else None

    def _answer(self, cost: highspy.highs_linear_expression, seconds: float) -> str:
        highs = self._model.highs
        highs.setOptionValue("time_limit", highs.getRunTime() + seconds)  # counted over all runs of a model
        highs.minimize(cost)
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return "infeasible"
        if status == highspy.HighsModelStatus.kOptimal:
            return "optimal"
        feasible = highs.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        return "feasible" if feasible else "open"


#: Makes a peer's model of a horizon.
Maker = Callable[[Instance, int], Tight | Plain]


def ask(model: Maker, instance: Instance, end: float, tell: Callable[..., None]) -> None:
    """Put both questions to a peer; `end` is on the clock."""
    horizon = least = days_bounds(instance, MAX_DAYS)[0].days
    tell(days_bound=least)
    best: tuple[int, Tight | Plain] | None = None
    while best is None or least < best[0]:
        asked = model(instance, horizon)
        tell(**asked.size)
        answer = asked.any_plan(left(end) * (0.5 if best is None else 1.0))
        if answer == "infeasible":
            least = horizon + 1
            tell(days_bound=least)
        elif answer != "open":
            best = horizon, asked
            tell(days=horizon)
        horizon = horizon + 1 if best is None else least
    answer, moves = best[1].fewest_moves(left(end))
    if moves is not None:
        tell(moves=moves, moves_proven=answer == "optimal")


def left(end: float) -> float:
    """Return the seconds that are left; end the process where there are none."""
    seconds = end - time.time()
    if seconds <= 0.1:
        raise SystemExit(0)
    return seconds


def build_only(instance: Instance, tell: Callable[..., None]) -> None:
    """Build the model for the days that counting proves; say first how many columns of trips it will have."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    horizon = days_bounds(instance, MAX_DAYS)[0].days
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    lasting = np.array([[instance.travel.printer_days[i][j] for j in offices if j != i] for i in offices])
    tell(days=horizon, trips=int(np.maximum(horizon - lasting, 0).sum()))
    try:
        formulation = build(instance, horizon)
        tell(**size(in_pulp(formulation)))
        tell(**size(in_pulp(with_cuts(formulation))))
    except MemoryError:
        raise SystemExit(f"more than {BYTES / 1e9:.0f} GB") from None


def main() -> None:
    who, file, seconds, start, *others = sys.argv[1:]

    def tell(**facts: object) -> None:
        """Write a line of what is known now, with its seconds."""
        sys.stdout.write(json.dumps({**facts, "seconds": time.time() - float(start)}) + "\n")
        sys.stdout.flush()

    instance = read_instance(file)
    if who == "build":
        build_only(instance, tell)
        return
    python = others[0] if others else "-"
    models: dict[str, Maker] = {
        "cbc": partial(Tight, by_pulp(pulp.PULP_CBC_CMD)),
        "highs": partial(Tight, by_pulp(pulp.HiGHS)),
        "cpsat": partial(Tight, by_script("cpsat.py", python)),
        "scip": partial(Tight, by_script("scip.py", python)),
        "naive": Plain,
    }
    ask(models[who], instance, float(start) + float(seconds), tell)


if __name__ == "__main__":
    main()
