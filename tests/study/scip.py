"""A model of whole numbers put to SCIP; imports nothing else, for it may be run where nothing else is installed.

    python tests/study/scip.py MODEL SECONDS

MODEL is JSON: ``bounds`` of the columns, ``whole`` the columns that take whole values, ``rows`` as (columns,
coefficients, low, high), ``cost`` as (columns, coefficients). Writes a line of JSON: ``status`` (optimal, feasible,
infeasible, open) and ``values``.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

#: Costs are whole numbers: an absolute gap below 1 is none.
GAP = 0.99


def main() -> None:
    begun = time.monotonic()
    from pyscipopt import Model, quicksum

    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    model = Model()
    model.hideOutput()
    whole = set(given["whole"])
    x = [model.addVar(vtype="I" if k in whole else "C", lb=a, ub=b) for k, (a, b) in enumerate(given["bounds"])]

    def total(columns: list[int], coefficients: list[int]) -> object:
        return quicksum(value * x[k] for k, value in zip(columns, coefficients, strict=True))

    for columns, coefficients, low, high in given["rows"]:
        if low is not None and low == high:
            model.addCons(total(columns, coefficients) == low)
            continue
        if low is not None:
            model.addCons(total(columns, coefficients) >= low)
        if high is not None:
            model.addCons(total(columns, coefficients) <= high)
    model.setObjective(total(*given["cost"]), "minimize")
    model.setParam("limits/gap", 0.0)
    model.setParam("limits/absgap", GAP)
    left = float(sys.argv[2]) - (time.monotonic() - begun)
    answer, found = "open", False
    if left > 0:
        model.setParam("limits/time", left)
        model.optimize()
        found = model.getNSols() > 0
        ends = {"optimal": "optimal", "gaplimit": "optimal", "infeasible": "infeasible"}
        answer = ends.get(model.getStatus(), "feasible" if found else "open")
    values = [model.getVal(variable) for variable in x] if found else []
    sys.stdout.write(json.dumps({"status": answer, "values": values}) + "\n")


if __name__ == "__main__":
    main()
