"""One peer at work, as a process of its own; `tests.study.peers` starts it and reads what it says.

    python -m tests.study.peer WHO FILE SECONDS START [PYTHON]

WHO is ``cbc``, ``highs`` or ``cpsat``, or ``build`` for the cost of the model alone; FILE the site table; START the
time on the clock (`time.time`) at which the seconds began; PYTHON the interpreter that has OR-Tools.

Every peer gets the whole time-expanded model, all rows (V1) and (V2) in it, and the same two questions: the fewest
days, and then the fewest moves at these. It begins at the days that counting proves, for nothing, and goes up a day at
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
from pathlib import Path

import numpy as np
import pulp

from reallocate.bounds.days import days_bounds
from reallocate.formulation.export import InPulp, in_pulp
from reallocate.formulation.model import Formulation, build
from reallocate.formulation.strengthening import mir_cuts
from reallocate.instance.model import Instance
from reallocate.instance.reader import read_instance

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


def by_cpsat(python: str) -> Solver:
    """Return the peer that is OR-Tools CP-SAT, in a process of its own: it cannot be loaded beside HiGHS."""

    def solve(formulation: InPulp, seconds: float) -> str:
        end = time.monotonic() + seconds
        variables = list(formulation.variables.all())
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "model.json"
            model.write_text(json.dumps(in_whole_numbers(formulation)), encoding="utf-8")
            command = [python, str(Path(__file__).with_name("cpsat.py")), str(model), str(end - time.monotonic())]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "CP-SAT crashed")
        answer = json.loads(done.stdout)
        for variable, value in zip(variables, answer["values"], strict=False):
            variable.varValue = value
        return str(answer["status"])

    return solve


def in_whole_numbers(formulation: InPulp) -> dict[str, object]:
    """Return the model as whole numbers only: every family of variables has whole values in a plan."""
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
    return {"bounds": bounds, "rows": rows, "cost": terms(formulation.problem.objective)}


# --- the questions ----------------------------------------------------------------------------------------------------


def ask(solver: Solver, instance: Instance, end: float, tell: Callable[..., None]) -> None:
    """Put both questions to a peer; `end` is on the clock."""

    def asked(horizon: int, part: float) -> tuple[str, InPulp]:
        """Ask for a plan of so many days, within a part of the time that is left."""
        formulation = tight(instance, horizon)
        tell(**size(formulation))
        # An objective without any term gets a variable of PuLP's own, which CBC's next model falls over.
        formulation.problem.setObjective(pulp.LpAffineExpression({next(formulation.variables.all()): 0}))
        return answered(solver, formulation, part * (end - time.time())), formulation

    horizon = least = days_bounds(instance, MAX_DAYS)[0].days
    tell(days_bound=least)
    best: InPulp | None = None
    while best is None or least < best.horizon:
        answer, formulation = asked(horizon, 0.5 if best is None else 1.0)
        if answer == "infeasible":
            least = horizon + 1
            tell(days_bound=least)
        elif answer != "open":
            best = formulation
            tell(days=best.horizon)
        horizon = horizon + 1 if best is None else least
    leaving = list(best.variables.move.values())
    best.problem.setObjective(pulp.lpSum(leaving))
    answer = answered(solver, best, end - time.time())
    if answer in ("optimal", "feasible"):
        tell(moves=round(sum(variable.varValue for variable in leaving)), moves_proven=answer == "optimal")


def answered(solver: Solver, formulation: InPulp, seconds: float) -> str:
    """Return the peer's answer; end the process where there is no time left for one."""
    if seconds <= 0.1:
        raise SystemExit(0)
    answer = solver(formulation, seconds)
    if answer in ("optimal", "feasible") and not formulation.problem.valid(TOLERANCE):
        raise SystemExit(f"the values do not keep the rows, status {answer}")
    return answer


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
    who, file, seconds, start, *python = sys.argv[1:]

    def tell(**facts: object) -> None:
        """Write a line of what is known now, with its seconds."""
        sys.stdout.write(json.dumps({**facts, "seconds": time.time() - float(start)}) + "\n")
        sys.stdout.flush()

    instance = read_instance(file)
    if who == "build":
        build_only(instance, tell)
        return
    solvers = {"cbc": by_pulp(pulp.PULP_CBC_CMD), "highs": by_pulp(pulp.HiGHS), "cpsat": by_cpsat(*python[:1] or ["-"])}
    ask(solvers[who], instance, float(start) + float(seconds), tell)


if __name__ == "__main__":
    main()
