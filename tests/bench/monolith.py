"""The peer: the same monolithic model and goals, solved goal after goal in PuLP with CBC, gap 0.

    python -m tests.bench.monolith INSTANCE DAYS

It is given the strengthened model, the answer to the first question (the days) and the refutation of one day less to
do, and the same further goals. Run as a whole process, as the tool is.
"""

from __future__ import annotations

import sys

import pulp

from reallocate.formulation.export import in_pulp
from reallocate.formulation.model import build
from reallocate.instance.reader import read_instance

GOALS = ("moves", "waiting", "travel", "shipping", "blanks")


def solve_by_cbc(path: str, days: int) -> dict[str, int]:
    """Return the value of each goal at `days` days; CBC finds them one after the other."""
    instance = read_instance(path)
    # Every objective is a whole number, so a gap below 1 is a proof; the last bit down to 0 takes CBC minutes.
    solver = pulp.PULP_CBC_CMD(msg=False, threads=1, gapRel=0, gapAbs=0.99)
    shorter = in_pulp(build(instance, days - 1))
    shorter.problem.setObjective(pulp.lpSum(shorter.variables.move.values()))
    if pulp.LpStatus[shorter.problem.solve(solver)] != "Infeasible":
        raise SystemExit(f"CBC finds a plan for {days - 1} days")
    formulation = in_pulp(build(instance, days))
    values = {}
    for goal in GOALS:
        objective = formulation.objective(goal)
        cost = pulp.lpSum(c * variable for variable, c in objective.members(formulation.variables))
        formulation.problem.setObjective(cost)
        if pulp.LpStatus[formulation.problem.solve(solver)] != "Optimal":
            raise SystemExit(f"CBC: no optimum of {goal}")
        attained = round(pulp.value(cost) or 0)
        values[goal] = attained + objective.constant
        formulation.problem.addConstraint(cost <= attained, f"goal_{goal}")
    return values


if __name__ == "__main__":
    print(solve_by_cbc(sys.argv[1], int(sys.argv[2])))  # noqa: T201 - a program, not the library
