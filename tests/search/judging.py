"""Whether a result is honest: its plan legal, its claims true, its certificate accepted by the verifier."""

from __future__ import annotations

import csv
import tempfile
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from reallocate import check, read_instance, solve, verify
from reallocate.plan.writer import plan_tables
from reallocate.present.directory import write_directory
from reallocate.present.json.common import dumps
from reallocate.present.json.solve import summary
from reallocate.proof.claims import certificate
from reallocate.search.result import Result

INSTANCES = Path(__file__).parents[2] / "instances"


Optimum = dict[str, Decimal]


@lru_cache
def recorded(name: str) -> Optimum:
    """Return the recorded optimum of a shipped instance, goal by goal; a cell is empty where the goal is none."""
    with (INSTANCES / "optima.csv").open(encoding="utf-8") as stream:
        row = next(row for row in csv.DictReader(stream) if row["instance"] == name)
    return {goal: Decimal(value) for goal, value in row.items() if goal != "instance" and value}


@lru_cache
def within(name: str, days: int) -> Optimum:
    """Return the optimum of the plans of a shipped instance that take at most so many days."""
    best = recorded(name)
    if days <= best["days"]:
        return best
    result = solve(read_instance(INSTANCES / f"{name}.csv"), days=days)
    return {**{goal.name: Decimal(goal.value or 0) for goal in result.goals}, "days": best["days"]}


def assert_honest(result: Result, *, words: bool = True) -> None:
    """Check a result of a shipped instance, which has a plan; no solver may lie meanwhile.

    `words`: check what stands on a solver's word as well, not only what is certified.
    """
    name = result.instance.name
    assert result.plan is not None, result.status
    assert check(result.instance, result.plan).findings == ()
    best = within(name, result.days or 0)
    if words and result.status == "optimal":
        assert {goal.name: goal.value for goal in result.goals} == recorded(name)
    for goal in result.goals:
        assert goal.value is not None
        # Among the plans that are as good in the goals before is the best one: no true bound is above its value.
        claimed = goal.bound is not None and (words or goal.certified)
        assert not claimed or (goal.bound or 0) <= best[goal.name], f"bound {goal.bound} on {goal.name}"
        if goal.value != best[goal.name] and goal.name != "days":
            break  # a bound on a later goal is about plans that are another set
        assert goal.value >= best[goal.name]
    assert_verified(result)


def assert_verified(result: Result) -> None:
    """Write the result as the command line does, and let the verifier judge the directory."""
    assert result.plan is not None
    assert result.replay is not None
    with tempfile.TemporaryDirectory() as folder:
        files = plan_tables(result.instance, result.plan, result.replay)
        files["certificate.json"] = dumps(certificate(result.instance, result.claims))
        place = Path(folder) / "plan"
        write_directory(place, files, summary(result))
        assert verify.verify_plan(place, INSTANCES / f"{result.instance.name}.csv")["valid"]
