"""Every goal against CBC on the bare model, every variable whole: another solver, no strengthening, no shortcuts."""

from __future__ import annotations

from decimal import Decimal

import pulp
import pytest

from reallocate import solve
from reallocate.formulation.export import in_pulp
from reallocate.formulation.model import build
from reallocate.instance.model import Instance
from reallocate.search.question import DEFAULT_GOALS
from tests.oracle.random_instances import random_instance


def by_cbc(instance: Instance, days: int, goals: tuple[str, ...]) -> list[int]:
    """Return the goals' values at `days` days, one after the other, in whole numbers throughout."""
    formulation = in_pulp(build(instance, days, tight=False))
    for variable in formulation.variables.all():
        variable.cat = "Integer"
    solver = pulp.PULP_CBC_CMD(msg=False, threads=1, gapRel=0, gapAbs=0)
    values = []
    for goal in goals:
        objective = formulation.objective(goal)
        cost = pulp.lpSum(c * variable for variable, c in objective.members(formulation.variables))
        formulation.problem.setObjective(cost)
        assert pulp.LpStatus[formulation.problem.solve(solver)] == "Optimal"
        attained = round(pulp.value(cost) or 0)
        values.append(attained + objective.constant)
        formulation.problem.addConstraint(cost <= attained, f"goal_{goal}")
    return values


@pytest.mark.parametrize(
    "goals", [DEFAULT_GOALS, ("shipping", "travel", "waiting", "moves")], ids=["default", "turned"]
)
@pytest.mark.parametrize("chunk", range(4))
def test_every_goal_equals_the_second_opinion(chunk, goals):
    compared = 0
    for seed in range(1000 + chunk * 12, 1000 + (chunk + 1) * 12):
        instance = random_instance(seed)
        result = solve(instance, goals=goals)
        if not result.days:
            continue
        assert result.status == "optimal"
        expected = by_cbc(instance, result.days, (*goals, *(["blanks"] if goals == DEFAULT_GOALS else [])))
        found = [int(Decimal(g.value) * 100) if g.name in ("travel", "shipping") else g.value for g in result.goals[1:]]
        assert found == expected[: len(found)], seed
        if goals == DEFAULT_GOALS:
            assert sum(trip.count for trip in result.plan.shipments) == expected[-1], seed
        compared += 1
    assert compared >= 3
