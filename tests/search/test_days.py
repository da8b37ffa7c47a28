"""What the search for the days asks of a solver where rounding finds no plan."""

from __future__ import annotations

import pytest

from reallocate import Control, read_instance, solve
from reallocate.proof.refute import Attempt, Refutation
from reallocate.search import days
from reallocate.solver.opinions import ask
from tests.search.judging import recorded


@pytest.mark.parametrize(("name", "most"), [("may2020", 26), ("may2020-together", None)])
def test_a_solver_ends_at_the_bound_or_with_couriers_at_any_plan(name, most, monkeypatch):
    """The fewest moves are looked for after the days in any case: what the answer is does not depend on it."""
    targets = []

    def noted(*arguments, **options):
        targets.append(options.get("target"))
        return ask(*arguments, **options)

    monkeypatch.setattr(days, "ask", noted)
    monkeypatch.setattr(Attempt, "dive", lambda *_arguments: Refutation())
    instance, best = read_instance(f"instances/{name}.csv"), recorded(name)
    result = solve(instance, goals=("moves",), control=Control(apart=False))
    assert targets == [most or instance.fleet * best["days"]]
    assert (result.days, result.goal("moves").value, result.status) == (best["days"], best["moves"], "optimal")
