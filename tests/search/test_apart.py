"""Solving in a process of its own: the same result as here, and an honest one when that process does not come back."""

from __future__ import annotations

import ctypes
import os

import pytest

from reallocate import Control, UsageError, read_instance, solve
from reallocate.heuristics.canonical import canonical_plan
from reallocate.language import language_in_use, set_language
from reallocate.search import driver
from reallocate.search.conclude import conclude
from reallocate.search.driver import answer
from reallocate.search.known import Known
from reallocate.search.opening import counted, opened
from reallocate.search.question import Question
from tests.conftest import SHIPPED
from tests.processes import PROMISE, SLACK

TINY = "instances/tiny-two-sites.csv"


def crashes_at_once(*_arguments: object) -> None:
    ctypes.string_at(0)


def crashes_with_two_goals(instance, question, control) -> None:
    """As a solver that crashes in the middle of its third goal."""
    from reallocate.search.driver import search

    tell = control.keep

    def keep(known: Known) -> None:
        tell(known)
        if len(known.attained) == 2:
            ctypes.string_at(0)

    control.keep = keep
    search(instance, question, control)


def crashes_after_counting(instance, question, control) -> None:
    control.keep(counted(instance, question))
    ctypes.string_at(0)


def hangs_after_the_first_plan(instance, question, control) -> None:
    control.keep(opened(instance, question, counted(instance, question)))
    ctypes.PyDLL(None).sleep(600)


def hangs_at_once(*_arguments: object) -> None:
    ctypes.PyDLL(None).sleep(600)


def tells_its_language(instance, question, control) -> None:
    raise UsageError(language_in_use())


@pytest.mark.parametrize("name", ["tiny-two-sites", "tiny-overnight", "every-feature"])
def test_the_result_is_the_same_as_in_this_process(name):
    instance = read_instance(f"instances/{name}.csv")
    assert solve(instance) == solve(instance, control=Control(apart=False))


def test_impossible_is_the_same_as_in_this_process():
    instance = read_instance(TINY).replace(deliveries=())
    assert solve(instance, goals=()) == solve(instance, goals=(), control=Control(apart=False))


def test_the_language_in_use_is_that_of_the_other_process_too(monkeypatch):
    monkeypatch.setattr(driver, "search", tells_its_language)
    before = language_in_use()
    set_language("tlh")
    try:
        with pytest.raises(UsageError, match="tlh"):
            answer(read_instance(TINY), Question(()), Control())
    finally:
        set_language(before)


@pytest.mark.parametrize("task", [crashes_at_once, crashes_after_counting])
def test_a_crash_before_there_is_a_plan_leaves_that_of_the_rules_of_thumb(monkeypatch, task):
    monkeypatch.setattr(driver, "search", task)
    result = answer(read_instance("instances/may2020.csv"), Question(), Control())
    assert (result.status, result.limit, result.days, result.days_bound) == ("feasible", "crash", 18, 11)


def test_a_crash_in_a_later_goal_keeps_the_goals_before_it(monkeypatch):
    monkeypatch.setattr(driver, "search", crashes_with_two_goals)
    result = answer(read_instance("instances/may2020.csv"), Question(), Control())
    assert (result.status, result.limit) == ("days_proven", "crash")
    assert [goal.proven for goal in result.goals] == [True, True, True, False, False]


@pytest.mark.parametrize("task", [hangs_at_once, hangs_after_the_first_plan])
def test_a_hang_is_cut_at_the_time_limit_with_the_first_plan(monkeypatch, task):
    monkeypatch.setattr(driver, "search", task)
    control = Control(time_limit=1.0)
    result = answer(read_instance("instances/may2020.csv"), Question(), control)
    assert control.elapsed < 1.0 + PROMISE + SLACK
    assert (result.status, result.limit, result.days, result.days_bound) == ("feasible", "time", 18, 11)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_tidying_a_first_plan_breaks_no_rule(path):
    """A plan that is left behind is tidied where it is judged: no move or shipment that nothing needs."""
    instance = read_instance(os.fspath(path))
    known = opened(instance, Question(()), counted(instance, Question(())))
    if known.plan is not None and known.plan.horizon:
        tidy = canonical_plan(instance, known.plan)
        result = conclude(instance, Question(()), Known(known.claims, known.bounds, tidy), "time")
        assert result.days is not None
        assert result.days <= known.plan.horizon
