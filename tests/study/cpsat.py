"""A model of whole numbers put to OR-Tools CP-SAT; imports nothing else, for it cannot be loaded beside HiGHS.

    python tests/study/cpsat.py MODEL SECONDS

MODEL is JSON: ``bounds`` of the columns, ``rows`` as (columns, coefficients, low, high), ``cost`` as (columns,
coefficients). All values are whole. Writes JSON: ``status`` (optimal, feasible, infeasible, open) and ``values``.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

#: Beyond every sum of a row.
FAR = 2**60


def main() -> None:
    begun = time.monotonic()
    from ortools.sat.python import cp_model

    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    model = cp_model.CpModel()
    x = [model.new_int_var(low, high, "") for low, high in given["bounds"]]

    def total(columns: list[int], coefficients: list[int]) -> cp_model.LinearExprT:
        return cp_model.LinearExpr.weighted_sum([x[k] for k in columns], coefficients)

    for columns, coefficients, low, high in given["rows"]:
        model.add_linear_constraint(
            total(columns, coefficients), -FAR if low is None else low, FAR if high is None else high
        )
    if given["cost"][0]:
        model.minimize(total(*given["cost"]))
    solver = cp_model.CpSolver()
    left = float(sys.argv[2]) - (time.monotonic() - begun)
    answer = "open"
    if left > 0:
        solver.parameters.max_time_in_seconds = left
        names = {cp_model.OPTIMAL: "optimal", cp_model.FEASIBLE: "feasible", cp_model.INFEASIBLE: "infeasible"}
        answer = names.get(solver.solve(model), "open")
    values = [solver.value(variable) for variable in x] if answer in ("optimal", "feasible") else []
    sys.stdout.write(json.dumps({"status": answer, "values": values}))


if __name__ == "__main__":
    main()
