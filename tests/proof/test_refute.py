"""Refuting horizons and numbers of moves: roots, trees, dives, limits."""

from __future__ import annotations

import pytest

from reallocate import Control, read_instance
from reallocate.formulation.model import prepare
from reallocate.instance.model import Instance
from reallocate.proof.judge import Judge
from reallocate.proof.refute import Attempt
from tests.study.tight import tight


def attempt(instance: Instance, horizon: int, most: int | None = None, control: Control | None = None) -> Attempt:
    return Attempt(prepare(instance, horizon), Judge(instance), control or Control(), most)


@pytest.mark.parametrize(("name", "days", "moves"), [("may2020", 11, 26), ("may2020-workdays", 17, 27)])
def test_mir_cuts_refute_one_day_and_one_move_less_without_a_tree(name, days, moves):
    instance = read_instance(f"instances/{name}.csv")
    assert attempt(instance, days - 1).root().leaves == 1
    assert attempt(instance, days, moves - 1).root().leaves == 1
    assert attempt(instance, days, moves).root().proof is None


def test_what_is_true_is_never_refuted():
    """The fewest days and moves themselves: neither the root nor the tree ends in a proof."""
    instance = read_instance("instances/tiny-two-sites.csv")
    for most in (None, 2):
        tried = attempt(instance, 3, most)
        assert tried.root().proof is None
        assert tried.tree(200).proof is None


def test_a_tree_closes_what_the_root_leaves_open():
    """A tight instance whose 13 moves need two cases; the same leaves make the proof that the verifier accepts."""
    instance = tight(18)
    tried = attempt(instance, 13, 12)
    assert tried.root().proof is None
    found = tried.tree(200)
    assert found.proof is not None
    assert found.leaves >= 2
    assert Judge(instance).accepts(found.proof, 13, 12)
    assert not Judge(instance).accepts(found.proof, 13, 13)


def test_a_dive_finds_a_plan_of_fewest_moves():
    tried = attempt(read_instance("instances/may2020.csv"), 11)
    tried.root()
    values = tried.dive(300).values
    assert values is not None
    leaving = tried.relaxation.leave
    assert round(float(values[leaving[leaving >= 0]].sum())) == 26


def test_a_dive_where_there_is_no_plan_finds_none():
    assert attempt(read_instance("instances/may2020.csv"), 10).dive(300).values is None


def test_a_limit_of_nodes_ends_a_tree_with_nothing():
    tried = attempt(tight(19), 13)
    assert tried.root().proof is None
    found = tried.tree(3)
    assert (found.proof, found.values) == (None, None)


def test_a_limit_of_iterations_ends_a_tree_whatever_its_nodes_cost():
    """It is reached at the same node each time; the node at work is finished."""
    closed = attempt(tight(18), 13, 12)
    closed.root()
    assert closed.tree(200, 10_000).proof is not None
    spent = []
    for _run in range(2):
        tried = attempt(tight(18), 13, 12)
        tried.root()
        before = tried.relaxation.iterations
        assert tried.tree(200, 1).proof is None
        spent.append(tried.relaxation.iterations - before)
    assert spent[0] == spent[1] > 0
    assert tried.tree(200).proof is not None


def test_a_tree_goes_on_where_its_limit_ended_it():
    """Each part ends after a node, so that none alone would be enough."""
    tried = attempt(tight(18), 13, 12)
    tried.root()
    parts = 1
    while (found := tried.tree(200, 1)).proof is None:
        parts += 1
        assert parts < 200
    assert parts > 2
    assert Judge(tight(18)).accepts(found.proof, 13, 12)


def test_a_tree_that_finds_a_plan_goes_on_with_fewer_moves():
    """What it has refuted of more moves is refuted of fewer: the plan is no better than the fewest moves, 13."""
    instance = tight(18)
    tried, most = attempt(instance, 13, 40), 40
    while (found := tried.tree(1000)).proof is None:
        assert found.values is not None
        leaving = tried.relaxation.leave
        made = round(float(found.values[leaving[leaving >= 0]].sum()))
        assert 13 <= made <= most
        most = made - 1
        tried.aim(most)
    assert most == 12
    assert Judge(instance).accepts(found.proof, 13, 12)


def test_a_stop_flag_ends_every_attempt_with_nothing():
    control = Control()
    control.stop.set()
    tried = attempt(read_instance("instances/may2020.csv"), 10, control=control)
    for found in (tried.root(), tried.dive(10), tried.tree(10)):
        assert (found.proof, found.values) == (None, None)
