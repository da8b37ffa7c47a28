"""By how much more could be printed in the same days, and that plans are found where this is most."""

from __future__ import annotations

import numpy as np
import pytest

from reallocate import Control, read_instance, solve
from reallocate.formulation.model import prepare
from reallocate.plan.replay import replay
from reallocate.proof.refute import Attempt, Branching, Refutation
from reallocate.search import days, goals, monolith
from reallocate.search.goals import Lexicographic
from reallocate.search.margin import fewest_moves, plan_by_margin, unfinished, with_margin
from reallocate.solver.highs import minimise
from tests.search.judging import recorded


@pytest.mark.parametrize("horizon", [1, 4, 5, 6, 7])
def test_the_margin_is_the_part_by_which_cards_and_blanks_could_be_more(horizon, tmp_path):
    """Two printers of 100 a day, 1,000 cards, and a neighbour a day away whose one printer would come a day late."""
    (tmp_path / "a.csv").write_text(
        "code,name,backlog,printers,blanks,cards_per_printer_day\nA,A,1000,2,1000,100\nB,B,0,1,0,100\n"
    )
    (tmp_path / "a.legs.csv").write_text("from,to,hours\nA,B,8\n")
    asked = unfinished(with_margin(prepare(read_instance(tmp_path / "a.csv"), horizon)))
    answer = minimise(asked.problem, Control())
    assert answer.values is not None
    assert answer.values[-1] == pytest.approx((200 * horizon + 100 * (horizon - 1)) / 1000 - 1)
    assert answer.objective == pytest.approx(-1000 * answer.values[-1])


def test_a_plan_of_the_fewest_days_is_found_by_its_margin_alone(monkeypatch):
    """Rounding finds none, nothing near the fewest moves is one, and nobody who may do what they like is asked."""
    monkeypatch.setattr(days, "ask", lambda *_arguments, **_options: pytest.fail("a solver was asked"))
    monkeypatch.setattr(days, "best_nearby", lambda *_arguments, **_options: None)
    monkeypatch.setattr(Attempt, "dive", lambda *_arguments: Refutation())
    best = recorded("may2020-together")
    result = solve(read_instance("instances/may2020-together.csv"), goals=(), control=Control(apart=False))
    assert (result.days, result.status) == (best["days"], "optimal")
    assert not replay(result.instance, result.plan).breaches


def test_nothing_is_found_where_a_card_is_missing():
    """May 2020 with couriers takes 11 days; of 10 the relaxation is 5 % short."""
    instance = read_instance("instances/may2020-couriers.csv")
    prepared = prepare(instance, int(recorded("may2020-couriers")["days"]) - 1)
    still = np.zeros(prepared.problem.columns)
    assert plan_by_margin(prepared, still, Control(), 1.0) is None


def test_fewer_moves_are_found_where_the_margin_is_large(monkeypatch):
    """Nobody who may do what they like is asked, and no tree is grown."""
    best = recorded("may2020-together")
    found = []

    def noted(*arguments):
        found.append(fewest_moves(*arguments))
        return found[-1]

    for module in (goals, days, monolith):
        monkeypatch.setattr(module, "LARGE", 0)
    monkeypatch.setattr(days, "best_nearby", lambda *_arguments, **_options: None)
    monkeypatch.setattr(monolith, "fewest_moves", noted)
    monkeypatch.setattr(Attempt, "dive", lambda *_arguments: Refutation())
    monkeypatch.setattr(Branching, "tree", lambda *_arguments: Refutation())
    monkeypatch.setattr(Lexicographic, "_by_tree", lambda *_arguments: pytest.fail("a solver was asked"))
    result = solve(read_instance("instances/may2020-together.csv"), goals=("moves",), control=Control(apart=False))
    assert [values is not None for values in found] == [True]
    assert (result.days, result.goal("moves").value, result.status) == (best["days"], best["moves"], "optimal")


def test_no_plan_makes_fewer_moves_than_the_fewest():
    """With a loose first limit as with the only one that there is."""
    instance, best = read_instance("instances/may2020-together.csv"), recorded("may2020-together")
    prepared, moves = prepare(instance, int(best["days"])), int(best["moves"])
    relaxed = minimise(prepared.problem.with_cost(prepared.goal("moves").cost).relaxed(), Control())
    asked = prepared, relaxed.values, moves
    found = fewest_moves(*asked, 2 * moves, Control(), 1.0)
    assert found is not None
    assert prepared.goal("moves").value(found) == moves
    assert fewest_moves(*asked, moves - 1, Control(), 1.0) is None
