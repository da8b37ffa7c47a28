"""CBC, through PuLP: another solver, asked when HiGHS gives no answer that can be used."""

from __future__ import annotations

from typing import Any

import numpy as np

from reallocate.errors import SolverError
from reallocate.language import _
from reallocate.running.control import Control
from reallocate.solver.highs import Answer, Outcome
from reallocate.solver.problem import Floats, Problem

#: CBC is a last resort and cannot be interrupted: it gets so many seconds at the most.
MOST_SECONDS = 60.0


def minimise(
    problem: Problem,
    control: Control,
    *,
    start: Floats | None = None,
    node_limit: int | None = None,
    target: float | None = None,
) -> Answer:
    """Minimise `problem` as `reallocate.solver.highs.minimise` does; the answer has no bound and no duals.

    Raises
    ------
    SolverError : when CBC fails.
    """
    import pulp

    model, columns = _model(problem)
    seconds = MOST_SECONDS if control.remaining is None else min(MOST_SECONDS, max(0.1, control.remaining))
    limits: dict[str, Any] = {} if node_limit is None else {"maxNodes": node_limit}
    # With whole costs a gap below 1 is as good as none, and the last bit down to 0 can take CBC minutes.
    solver = pulp.PULP_CBC_CMD(msg=False, threads=1, gapRel=0, gapAbs=0.99, timeLimit=seconds, **limits)
    try:
        model.solve(solver)
    except pulp.PulpError as error:
        raise SolverError(_("CBC failed: {why}").format(why=error)) from error
    if model.sol_status not in (pulp.LpSolutionOptimal, pulp.LpSolutionIntegerFeasible):
        return Answer(Outcome.NOTHING, None, None, None, control.should_stop)
    values = np.array([float(column.value() or 0.0) for column in columns])
    optimal = model.sol_status == pulp.LpSolutionOptimal
    outcome = Outcome.OPTIMAL if optimal else Outcome.FEASIBLE
    return Answer(outcome, values, float(problem.cost @ values), None, control.should_stop)


def _model(problem: Problem) -> tuple[Any, list[Any]]:
    import pulp

    model = pulp.LpProblem("model", pulp.LpMinimize)
    columns = [
        model.add_variable(
            f"x{k}",
            float(problem.low[k]),
            None if np.isinf(problem.high[k]) else float(problem.high[k]),
            "Integer" if problem.whole[k] else "Continuous",
        )
        for k in range(problem.columns)
    ]
    for row in range(problem.rows):
        a, b = problem.starts[row], problem.starts[row + 1]
        terms = [(columns[k], float(c)) for k, c in zip(problem.index[a:b], problem.value[a:b], strict=True)]
        total, low, high = pulp.LpAffineExpression(terms), problem.row_low[row], problem.row_high[row]
        if low == high:
            model.addConstraint(total == float(low))
            continue
        if np.isfinite(low):
            model.addConstraint(total >= float(low))
        if np.isfinite(high):
            model.addConstraint(total <= float(high))
    model.setObjective(pulp.lpSum(float(c) * x for c, x in zip(problem.cost, columns, strict=True) if c))
    return model, columns
