"""The door to HiGHS: statuses, limits, interrupts, silence."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from reallocate.errors import SolverError
from reallocate.running.control import Control, Progress
from reallocate.solver import highs
from reallocate.solver.highs import Outcome, minimise
from reallocate.solver.problem import Problem


def knapsack(size: int, capacity: float, whole: bool = True) -> Problem:
    """Return max Σ w_k x_k with Σ w_k x_k <= capacity over 0/1 columns, as a minimisation."""
    weights = np.array([7919 + 104729 * k % 65537 for k in range(size)], float)
    return Problem(
        cost=-weights,
        low=np.zeros(size),
        high=np.ones(size),
        whole=np.full(size, whole),
        row_low=np.array([-np.inf]),
        row_high=np.array([capacity]),
        starts=np.array([0, size], np.int32),
        index=np.arange(size, dtype=np.int32),
        value=weights,
    )


def two_columns(row_low: float, row_high: float) -> Problem:
    """Return min x + 2y, row_low <= x + y <= row_high, 0 <= x, y <= 3, whole."""
    return Problem(
        cost=np.array([1.0, 2.0]),
        low=np.zeros(2),
        high=np.full(2, 3.0),
        whole=np.ones(2, bool),
        row_low=np.array([row_low]),
        row_high=np.array([row_high]),
        starts=np.array([0, 2], np.int32),
        index=np.array([0, 1], np.int32),
        value=np.ones(2),
    )


def test_an_optimum_comes_with_its_values_and_an_equal_bound():
    answer = minimise(two_columns(4, np.inf), Control())
    assert answer.outcome is Outcome.OPTIMAL
    assert answer.values == pytest.approx([3, 1])
    assert answer.objective == pytest.approx(5)
    assert answer.bound == pytest.approx(5)


def test_an_infeasible_problem_has_neither_values_nor_bound():
    answer = minimise(two_columns(7, np.inf), Control())
    assert (answer.outcome, answer.values, answer.bound) == (Outcome.INFEASIBLE, None, None)


@pytest.mark.parametrize(("low", "high", "breach"), [(4, np.inf, 0), (7, np.inf, 1), (-np.inf, -2, 2), (8, 9, 2)])
def test_the_elastic_problem_measures_by_how_much_rows_must_be_broken(low, high, breach):
    answer = minimise(two_columns(low, high).elastic([0]), Control())
    assert answer.outcome is Outcome.OPTIMAL
    assert answer.objective == pytest.approx(breach)


def test_a_row_added_is_kept():
    problem = two_columns(4, np.inf).with_row({0: 1}, 2)
    assert minimise(problem, Control()).values == pytest.approx([2, 2])


def test_fixed_columns_keep_their_values():
    problem = two_columns(4, np.inf).fixed(np.array([True, False]), np.array([1.0, 0.0]))
    assert minimise(problem, Control()).values == pytest.approx([1, 3])


def test_the_relaxation_is_solved_as_a_linear_program():
    problem = two_columns(4.5, np.inf)
    assert minimise(problem, Control()).objective == pytest.approx(7)
    assert minimise(problem.relaxed(), Control()).objective == pytest.approx(6)


def test_a_linear_program_comes_with_the_duals_of_its_rows():
    answer = minimise(two_columns(4.5, np.inf).relaxed(), Control())
    assert answer.duals == pytest.approx([2])  # one unit more must come from the second column
    assert minimise(two_columns(4.5, np.inf), Control()).duals is None


def test_a_node_limit_leaves_values_and_a_bound_that_does_not_meet_them():
    problem = knapsack(60, 1_234_567.5)
    answer = minimise(problem, Control(), node_limit=1)
    assert answer.outcome in (Outcome.FEASIBLE, Outcome.NOTHING)
    assert not answer.stopped
    if answer.objective is not None:
        assert answer.bound is not None
        assert answer.bound <= answer.objective


def test_a_limit_of_steps_ends_a_run_before_its_nodes_are_spent(monkeypatch):
    """A node takes more than one. It ends at the same place each time, and not as if from outside."""
    problem = knapsack(60, 1_234_567.5)
    plain = minimise(problem, Control(), node_limit=300)
    monkeypatch.setattr(highs, "STEPS", 20)
    first, second = (minimise(problem, Control(), node_limit=300) for _run in range(2))
    assert first.outcome is Outcome.FEASIBLE
    assert not first.stopped
    assert first.objective > plain.objective
    assert (first.objective, first.bound) == (second.objective, second.bound)


@pytest.mark.parametrize(("cutoff", "outcome"), [(6, Outcome.OPTIMAL), (5, Outcome.OPTIMAL), (4, Outcome.INFEASIBLE)])
def test_with_a_cutoff_there_are_solutions_up_to_it_and_no_others(cutoff, outcome):
    answer = minimise(two_columns(4, np.inf), Control(), cutoff=cutoff)
    assert answer.outcome is outcome
    assert answer.objective == (None if outcome is Outcome.INFEASIBLE else pytest.approx(5))


def test_who_is_stopped_before_a_cutoff_is_refuted_does_not_say_that_it_is():
    """The best is the whole weight that fits; one more than it is asked for."""
    problem = knapsack(60, 1_234_567.5)
    best = minimise(problem, Control(), node_limit=2_000).objective
    assert best is not None
    answer = minimise(problem, Control(), node_limit=1, step_limit=1, cutoff=best - 100_000)
    assert answer.outcome in (Outcome.INFEASIBLE, Outcome.NOTHING)
    assert answer.bound is None or answer.bound <= best - 100_000


def test_a_stop_flag_that_is_set_ends_the_run_at_once():
    control = Control()
    control.stop.set()
    answer = minimise(knapsack(60, 1_234_567.5), control)
    assert answer.outcome in (Outcome.FEASIBLE, Outcome.NOTHING)
    assert answer.stopped


def test_a_clock_that_has_run_out_ends_the_run():
    answer = minimise(knapsack(60, 1_234_567.5), Control(time_limit=0.05))
    assert answer.outcome in (Outcome.FEASIBLE, Outcome.NOTHING)
    assert answer.stopped


def test_an_exception_of_the_listener_reaches_the_caller():
    """Through C++ it would end the process."""

    def listener(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        minimise(knapsack(60, 1_234_567.5), Control(listener=listener), node_limit=2000)


def test_an_option_that_does_not_exist_raises():
    with pytest.raises(SolverError, match="no_such_option"):
        minimise(two_columns(4, np.inf), Control(), options={"no_such_option": 1})


def test_a_value_that_an_option_does_not_take_raises():
    with pytest.raises(SolverError, match="presolve"):
        minimise(two_columns(4, np.inf), Control(), options={"presolve": "perhaps"})


def test_nothing_reaches_stdout_or_stderr():
    """HiGHS 1.16 writes a banner on C's stdout, past Python."""
    code = (
        "from tests.solver.test_highs import two_columns; import numpy as np;"
        "from reallocate.solver.highs import minimise; from reallocate.running.control import Control;"
        "minimise(two_columns(4, np.inf), Control())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_another_count_of_threads_in_the_same_process_does_no_harm():
    """HiGHS has one scheduler for the process; a caller may have used it with more threads."""
    code = (
        "import highspy, numpy as np; h = highspy.Highs(); h.setOptionValue('output_flag', False);"
        "h.setOptionValue('threads', 2); h.setOptionValue('parallel', 'on');"
        "x = h.addIntegral(0, 5); y = h.addIntegral(0, 5); h.addConstr(2 * x + 3 * y >= 7); h.minimize(x + y);"
        "from tests.solver.test_highs import two_columns; from reallocate.running.control import Control;"
        "from reallocate.solver.highs import minimise; print(minimise(two_columns(4, np.inf), Control()).objective)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout.splitlines()[-1]) == pytest.approx(5)
