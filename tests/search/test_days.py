"""What the search for the days asks of a solver where rounding finds no plan."""

from __future__ import annotations

import numpy as np
import pytest

from reallocate import Control, read_instance, solve
from reallocate.formulation.model import prepare
from reallocate.proof.refute import Attempt, Refutation
from reallocate.search import days, goal_bounds, goals
from reallocate.search.climb import Climbed
from reallocate.search.decision import Decision
from reallocate.search.nearby import AROUND, nearby
from reallocate.search.prover import Prover
from reallocate.solver.opinions import ask
from tests.search.judging import recorded


@pytest.mark.parametrize(("name", "most"), [("may2020", 28), ("may2020-together", None)])
def test_a_solver_ends_a_tenth_above_the_bound_or_with_couriers_at_any_plan(name, most, monkeypatch):
    """The fewest moves are looked for after the days in any case: what the answer is does not depend on it."""
    targets = []

    def noted(*arguments, **options):
        targets.append(options.get("target"))
        return ask(*arguments, **options)

    monkeypatch.setattr(days, "ask", noted)
    monkeypatch.setattr(days, "best_nearby", lambda *_arguments, **_options: None)
    monkeypatch.setattr(days, "plan_by_margin", lambda *_arguments: None)
    monkeypatch.setattr(days, "climb", lambda *_arguments: Climbed())
    monkeypatch.setattr(Attempt, "dive", lambda *_arguments: Refutation())
    monkeypatch.setattr(Prover, "glance", lambda *_arguments: Refutation())
    instance, best = read_instance(f"instances/{name}.csv"), recorded(name)
    result = solve(instance, goals=("moves",), control=Control(apart=False))
    assert targets == [most or instance.fleet * best["days"]]
    assert (result.days, result.goal("moves").value, result.status) == (best["days"], best["moves"], "optimal")


def test_near_a_relaxation_there_is_a_plan_where_rounding_finds_none(monkeypatch):
    """Then nobody is asked who may do what they like."""
    monkeypatch.setattr(days, "ask", lambda *_arguments, **_options: pytest.fail("a solver was asked"))
    monkeypatch.setattr(Attempt, "dive", lambda *_arguments: Refutation())
    best = recorded("may2020-together")
    result = solve(read_instance("instances/may2020-together.csv"), goals=(), control=Control(apart=False))
    assert (result.days, result.status) == (best["days"], "optimal")


def test_nearby_printers_leave_and_arrive_at_most_days_earlier_or_later():
    instance = read_instance("instances/may2020-together.csv")
    result = solve(instance, goals=("moves",), control=Control(apart=False))
    assert result.plan is not None
    prepared = prepare(instance, result.plan.horizon)
    values = prepared.standing(result.plan)
    near, columns = nearby(prepared, [values]), prepared.columns
    assert (values <= near.high).all()
    left = {(trip.origin, trip.day) for trip in result.plan.moves}
    for (i, day), column in columns.leave.items():
        assert (near.high[column] > 0) == any((i, day + away) in left for away in range(-AROUND, AROUND + 1))
    assert np.array_equal(near.high[list(columns.move.values())], prepared.problem.high[list(columns.move.values())])


def test_where_any_plan_will_do_one_near_the_relaxation_is_enough(monkeypatch):
    """Without couriers too; of the goals nobody asked."""
    monkeypatch.setattr(days, "ask", lambda *_arguments, **_options: pytest.fail("a solver was asked"))
    monkeypatch.setattr(Attempt, "dive", lambda *_arguments: Refutation())
    decision = Decision(read_instance("instances/may2020.csv"), Control(apart=False), 1.0)
    assert decision.within(int(recorded("may2020")["days"]))


def test_where_offices_print_for_each_other_nobody_branches_for_goals_that_are_told_to_nobody(monkeypatch):
    """The moves have a certificate; of couriers and blanks the best is taken for the printers as they travel."""
    branched = []

    def noted(opinion, problem, *arguments, **options):
        branched.append(bool(problem.whole.any()))
        return ask(opinion, problem, *arguments, **options)

    monkeypatch.setattr(goals, "ask", noted)
    monkeypatch.setattr(goal_bounds, "ask", noted)
    result = solve(read_instance("instances/may2020-together.csv"), goals=("moves",), control=Control(apart=False))
    assert result.status == "optimal"
    assert branched
    assert not any(branched)
