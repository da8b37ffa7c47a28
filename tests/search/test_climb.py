"""Looking for the least of a goal from the bound up."""

from __future__ import annotations

import pytest

from reallocate import Control, read_instance
from reallocate.formulation.model import prepare
from reallocate.search import climb as climbing
from reallocate.search.climb import Climbed, climb
from reallocate.search.goal_bounds import relaxed_bound
from reallocate.solver.highs import Answer, Outcome


@pytest.fixture(scope="module")
def asked():
    """may2020 in 11 days, where 26 moves are the fewest."""
    prepared, control = prepare(read_instance("instances/may2020.csv"), 11), Control(apart=False)
    goal = prepared.goal("moves")
    problem = prepared.problem.with_cost(goal.cost)
    relaxed = relaxed_bound(problem, goal, control)
    return lambda costs: climb(problem, goal, relaxed.duals, costs, prepared.totals, control), goal, problem


def test_the_first_cost_that_there_is_a_plan_for_is_the_least(asked):
    look, goal, problem = asked
    found = look(range(25, 30))
    assert found.values.shape == (problem.columns,)
    assert not found.denied
    assert sum(cost * found.values[column] for column, cost in goal.cost.items()) == pytest.approx(26)


def test_where_there_is_none_the_solver_says_so(asked):
    look, _goal, _problem = asked
    assert look(range(25, 26)) == Climbed(denied=True)


@pytest.mark.parametrize("answer", [None, Answer(Outcome.NOTHING, None, None, None)])
def test_who_was_ended_denies_nothing(asked, answer, monkeypatch):
    look, _goal, _problem = asked
    monkeypatch.setattr(climbing, "ask", lambda *_arguments, **_options: answer)
    assert look(range(25, 30)) == Climbed()
