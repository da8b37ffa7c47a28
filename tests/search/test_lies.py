"""Solvers that lie or fail, one at a time and together: the answer is right, or says honestly what is not known."""

from __future__ import annotations

import pytest

from reallocate import Control, read_instance, solve
from reallocate.cli import main
from reallocate.errors import SolverError
from reallocate.proof.refute import Refutation
from reallocate.search import goals, monolith
from reallocate.search.goal_bounds import whole_bound
from reallocate.search.goal_proof import GoalProof
from reallocate.solver import opinions
from reallocate.solver.highs import Answer
from reallocate.solver.opinions import Opinion, by_highs, by_highs_unpresolved
from tests.search.judging import assert_honest
from tests.search.liars import LIARS, LIES, lying

#: Asked about goals only where nothing proves them for the certificate.
SELDOM = ("HiGHS without presolve", "CBC")
#: Told alike by every solver, a worse plan that is called the best cannot be told from the truth: then only what is
#: certified is relied on.
BELIEVED = {("all", "worse plan called optimal"), ("all", "bound too high")}


@pytest.mark.parametrize("lie", LIES)
@pytest.mark.parametrize("liar", LIARS)
def test_no_lie_is_passed_on(liar, lie, monkeypatch):
    if liar in SELDOM:
        monkeypatch.setattr(monolith._Monolith, "_proof", lambda *_: None)
    with lying(liar, lie, "some") as moments:
        result = solve(read_instance("instances/tiny-two-sites.csv"))
    assert_honest(result, words=(liar, lie) not in BELIEVED)
    assert moments.calls


@pytest.mark.parametrize("lie", ["wrong values", "false infeasible", "bound too high", "not a number", "runtime error"])
@pytest.mark.parametrize("liar", LIARS)
def test_no_lie_that_is_told_every_time_is_passed_on(liar, lie):
    """Where nobody else is left the rules of thumb have to find a plan, and they do not know every lever."""
    name = "tiny-overnight" if liar == "all" else "every-feature"
    with lying(liar, lie, "every"):
        result = solve(read_instance(f"instances/{name}.csv"))
    assert_honest(result, words=(liar, lie) not in BELIEVED)


@pytest.mark.parametrize(
    ("liar", "lie"),
    [
        ("HiGHS", "false infeasible"),
        ("HiGHS", "worse plan called optimal"),
        ("HiGHS", "runtime error"),
    ],
)
def test_where_one_solver_lies_another_finds_the_optimum(liar, lie):
    with lying(liar, lie, "every"):
        result = solve(read_instance("instances/tiny-two-sites.csv"))
    assert_honest(result)
    assert result.status == "optimal"


@pytest.mark.parametrize(("liar", "lie"), [("HiGHS", "worse plan called optimal"), ("relaxations", "wrong values")])
def test_a_lie_about_a_shipped_instance_of_some_size(liar, lie):
    with lying(liar, lie, "some"):
        result = solve(read_instance("instances/may2020.csv"))
    assert_honest(result)
    assert result.days == 11


def test_a_relaxation_that_fails_once_is_asked_again():
    with lying("relaxations", "runtime error", "first"):
        result = solve(read_instance("instances/every-feature.csv"))
    assert result.status == "optimal"


def test_what_a_listener_raises_is_no_failure_of_a_solver():
    def listener(progress: object) -> None:
        if getattr(progress, "stage", "") == "waiting":
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        solve(read_instance("instances/may2020.csv"), control=Control(listener=listener))


@pytest.mark.parametrize("where", ["HiGHS", "relaxations"])
def test_a_keyboard_interrupt_out_of_a_solver_is_passed_on(monkeypatch, where):
    from reallocate.solver import highs
    from reallocate.solver.session import Session

    def interrupted(*_arguments: object, **_more: object) -> None:
        raise KeyboardInterrupt

    target, name = (highs, "minimise") if where == "HiGHS" else (Session, "solve")
    monkeypatch.setattr(target, name, interrupted)
    with pytest.raises(KeyboardInterrupt):
        solve(read_instance("instances/may2020.csv"), control=Control(apart=False))


def test_a_bound_above_a_plan_that_is_known_is_no_bound():
    from reallocate.formulation.prepared import Goal

    goal = Goal("moves", {0: 1}, 1, 0)
    assert whole_bound(goal, 25.00001, 26) == 25
    assert whole_bound(goal, 26.5, 26) is None
    assert whole_bound(goal, -5.0, 26) == 0
    assert whole_bound(goal, float("inf"), 26) is None


def test_the_vertex_that_ends_a_tree_is_a_plan():
    """Where the first solver finds nothing, the tree of relaxations does."""
    with lying("HiGHS", "solver error", "first") as moments:
        result = solve(read_instance("instances/every-feature.csv"))
    assert moments.calls > 1
    assert result.status == "optimal"


@pytest.mark.parametrize(
    ("lie", "when"), [("runtime error", "every"), ("not a number", "some"), ("fractions", "every")]
)
def test_the_command_line_ends_with_a_plan_that_it_accepts(lie, when, tmp_path, capsys):
    command = ["solve", "instances/tiny-two-sites.csv", "-o", str(tmp_path / "plan")]
    with lying("all of HiGHS", lie, when):
        assert main.run(command) == 0
    assert main.run(["check", command[1], command[3]]) == 0
    assert main.run(["verify", command[3], "--instance", command[1]]) == 0
    assert "Traceback" not in capsys.readouterr().err


def test_an_optimum_that_nobody_confirms_is_not_claimed(monkeypatch):
    """The first solver fails, the second claims that a plan is the best, and CBC fails too."""
    told = {Opinion.HIGHS: by_highs, Opinion.UNPRESOLVED: by_highs_unpresolved, Opinion.CBC: fails}
    search = {**told, Opinion.HIGHS: fails}
    instance = read_instance("instances/tiny-two-sites.csv")
    monkeypatch.setattr(opinions, "SOLVERS", search)
    monkeypatch.setattr(goals, "relaxed_bound", lambda *_arguments: None)
    for way in ("root", "tree"):
        monkeypatch.setattr(GoalProof, way, lambda *_arguments: Refutation())
    result = solve(instance, control=Control(apart=False))
    assert result.status == "days_proven"
    monkeypatch.setattr(opinions, "SOLVERS", told)
    assert solve(instance, control=Control(apart=False)).status == "optimal"


def fails(*_arguments: object, **_more: object) -> Answer:
    raise SolverError("out of order")
