"""Columns that a proof is looked for without: whatever is left out, what is proven holds for all plans."""

from __future__ import annotations

import numpy as np
import pytest

from reallocate import Control, read_instance, solve, verify
from reallocate.formulation.model import prepare
from reallocate.proof.judge import Judge
from reallocate.search.goal_bounds import relaxed_bound
from reallocate.search.goals import Lexicographic
from reallocate.search.prover import Prover
from tests.conftest import ROOT

INSTANCE = read_instance(ROOT / "instances/may2020-workdays.csv")


@pytest.fixture(scope="module")
def known():
    """The model, the values of the goals, and those of its best plan."""
    result = solve(INSTANCE)
    attempt = Prover(INSTANCE, Control(), 1.0).attempt(prepare(INSTANCE, result.days), result.goals[1].value - 1)
    assert attempt.root().proof is not None
    prepared = attempt.tightened()
    stage = Lexicographic(prepared, prepared.standing(result.plan), Control(), 100)
    held = {name: stage.optimise(name, told=False).value for name in ("moves", "waiting")}
    assert stage.optimise("travel", told=False).value == 100 * result.goals[3].value
    return prepared, held, stage.value("travel"), stage.values


def refuted(known, most: int, left_out: np.ndarray) -> bool:
    """Whether plans with at most `most` of travel are refuted, in a proof that the verifier accepts."""
    prepared, held, _least, _values = known
    attempt = Prover(INSTANCE, Control(), 1.0).no_better(prepared, "travel", most, held, left_out)
    found = attempt.root()
    proof = found.proof if found.proof is not None else attempt.tree(200).proof
    return proof is not None and Judge(INSTANCE).accepts(
        proof, prepared.horizon, held["moves"], {**held, "travel": most}
    )


@pytest.mark.parametrize("seed", range(3))
def test_any_trips_may_be_left_out_of_a_proof(known, seed):
    """All that the plan does not use, a random half of these, or nearly none: what is missed comes in."""
    prepared, _held, least, values = known
    trips = np.zeros(prepared.problem.columns, bool)
    trips[[*prepared.columns.move.values(), *prepared.columns.ship.values()]] = True
    unused = trips & (values == 0)
    left_out = unused & (np.random.default_rng(seed).random(len(unused)) < (1.0, 0.5, 0.05)[seed])
    unit = verify.unit_of(Judge(INSTANCE).problem, "travel")
    assert refuted(known, least - unit, left_out)
    # A plan that there is, is not refuted, though what it uses be left out.
    assert not refuted(known, least, left_out)
    assert not refuted(known, least, trips & (values > 0) & (np.arange(len(trips)) % 2 == seed % 2))


def test_what_is_held_leaves_few_columns_for_later_goals(known):
    """Where whole numbers say what no plan can use any more, later goals are looked for without it."""
    prepared, held, _least, values = known
    stage = Lexicographic(prepared, values, Control(), 100)
    before = np.count_nonzero(stage.problem.high)
    for name in held:
        stage.hold(name)
    assert np.count_nonzero(stage.problem.high) < 0.8 * before
    assert stage.problem.holds(stage.values)
    assert relaxed_bound(stage.problem.with_cost(prepared.goal("travel").cost), prepared.goal("travel"), Control())
