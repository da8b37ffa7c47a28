"""From what is known to a result: what each ending may claim, and that nothing is shown unjudged."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from reallocate import Control, SolverError, read_instance
from reallocate.plan.model import Printing
from reallocate.search.conclude import conclude
from reallocate.search.driver import search
from reallocate.search.known import Attained, Known
from reallocate.search.opening import counted, opened
from reallocate.search.question import Question

TINY = "instances/tiny-two-sites.csv"
QUESTION = Question(("moves", "waiting"))


@pytest.fixture
def steps() -> list[Known]:
    """All that a whole search of the tiny instance tells, in order."""
    told: list[Known] = []
    search(read_instance(TINY), QUESTION, Control(keep=told.append))
    return told


def test_a_search_tells_bounds_then_a_plan_then_each_goal(steps):
    assert steps[0].plan is None
    assert steps[0].days_bound == 3
    assert steps[1].plan is not None
    assert [len(known.attained) for known in steps[-4:]] == [1, 2, 3, 3]


def test_every_step_can_be_concluded_after_a_way_between_processes(steps):
    instance = read_instance(TINY)
    for known in steps:
        result = conclude(instance, QUESTION, pickle.loads(pickle.dumps(known)), "crash")
        assert result.limit == "crash"
        assert (result.plan is None) == (known.plan is None)
        assert result.days_bound == 3


def test_only_what_is_proven_is_claimed(steps):
    instance = read_instance(TINY)
    bare, first, last = steps[0], steps[1], steps[-1]
    assert conclude(instance, QUESTION, bare, "crash").status == "no_plan"
    assert conclude(instance, QUESTION, bare, "interrupt").status == "interrupted"
    assert conclude(instance, QUESTION, first, "crash").status == "feasible"
    # What is claimed is proven, whatever solvers said of it.
    assert conclude(instance, QUESTION, replace(last, attained=()), "crash").status == "optimal"
    days = tuple(claim for claim in last.claims if claim.kind == "days")
    assert conclude(instance, QUESTION, replace(last, attained=(), claims=days), "crash").status == "days_proven"
    assert conclude(instance, QUESTION, first, "interrupt").status == "interrupted"
    assert conclude(instance, QUESTION, last, None).status == "optimal"
    assert conclude(instance, QUESTION, last, "time").limit is None
    assert conclude(instance, QUESTION, last, "crash").limit == "crash"
    assert [goal.bound for goal in conclude(instance, QUESTION, first, "time").goals[1:]] == [None, None]


def test_nothing_known_is_nothing_claimed():
    result = conclude(read_instance(TINY), QUESTION, Known(), "crash")
    assert (result.status, result.days_bound, result.certified) == ("no_plan", 1, True)


def test_a_plan_that_breaks_a_rule_is_never_shown(steps):
    last = steps[-1]
    assert last.plan is not None
    broken = replace(last.plan, printing=(*last.plan.printing, Printing(1, 1, 10**6)))
    with pytest.raises(SolverError, match="failed its replay"):
        conclude(read_instance(TINY), QUESTION, replace(last, plan=broken), None)


def test_a_value_better_than_the_replay_counts_is_never_shown(steps):
    with pytest.raises(SolverError, match="counts more"):
        conclude(read_instance(TINY), QUESTION, replace(steps[-1], attained=(Attained("waiting", 0, 0),)), None)


def test_counting_finds_what_is_impossible_and_a_first_plan_is_no_answer_to_that():
    instance = read_instance(TINY).replace(deliveries=())
    known = opened(instance, QUESTION, counted(instance, QUESTION))
    assert known.plan is None
    assert conclude(instance, QUESTION, known, None).status == "impossible"


def test_a_claim_that_the_verifier_refuses_is_left_out_and_the_status_says_so(steps):
    """Beside the same plan: a claim about more days than the plan takes, and one whose proof rules out nothing."""
    instance, last = read_instance(TINY), steps[-1]
    longer = [replace(c, horizon=c.horizon + 1) if c.kind == "moves" else c for c in last.claims]
    found = conclude(instance, QUESTION, replace(last, claims=tuple(longer), attained=()), None)
    assert [claim.kind for claim in found.claims] == ["days", "waiting"]
    assert (found.status, found.days_bound, found.goal("moves").bound) == ("days_proven", 3, None)
    empty = [replace(c, nodes=({"rows": {}},)) if c.kind == "days" else c for c in last.claims]
    found = conclude(instance, QUESTION, replace(last, claims=tuple(empty)), None)
    assert [claim.kind for claim in found.claims] == ["moves", "waiting"]
    assert (found.status, found.days_bound, found.goal("days").proven) == ("feasible", 1, False)
