"""A linear program that is changed and solved again."""

from __future__ import annotations

import numpy as np
import pytest

from reallocate import Control
from reallocate.solver.problem import Problem
from reallocate.solver.session import Session


def problem() -> Problem:
    """Minimise x + 2y, x + y >= 3, x <= 2, both from 0 to 9 and declared whole."""
    return Problem(
        cost=np.array([1.0, 2.0]),
        low=np.zeros(2),
        high=np.full(2, 9.0),
        whole=np.ones(2, bool),
        row_low=np.array([3.0, -np.inf]),
        row_high=np.array([np.inf, 2.0]),
        starts=np.array([0, 2, 3], np.int32),
        index=np.array([0, 1, 0], np.int32),
        value=np.ones(3),
    )


@pytest.fixture
def session() -> Session:
    return Session(problem(), Control())


def test_a_vertex_comes_with_duals_whose_signs_say_which_side_binds(session):
    vertex = session.solve()
    assert vertex is not None
    assert vertex.objective == pytest.approx(4)
    assert vertex.values == pytest.approx([2, 1])
    assert vertex.duals == pytest.approx([2, -1])
    assert vertex.reduced == pytest.approx([0, 0])


def test_rows_columns_sides_and_costs_can_be_changed(session):
    row = session.add_row({1: 1.0}, 2.0, np.inf)
    vertex = session.solve()
    assert vertex is not None
    assert vertex.objective == pytest.approx(5)
    session.bound_row(row, -np.inf, np.inf)
    column = session.add_column({0: 1.0})
    vertex = session.solve()
    assert vertex is not None
    assert vertex.objective == pytest.approx(0)
    session.bound_columns([column], np.array([1.0]))
    vertex = session.solve()
    assert vertex is not None
    assert vertex.values == pytest.approx([2, 0, 1])
    session.set_cost(np.array([0.0, 0.0, 1.0]))
    vertex = session.solve()
    assert vertex is not None
    assert vertex.objective == pytest.approx(0)


def test_what_cannot_be_solved_gives_no_vertex(session):
    session.add_row({0: 1.0, 1: 1.0}, -np.inf, 1.0)
    assert session.solve() is None


def test_a_stop_flag_ends_it(session):
    session.control.stop.set()
    assert session.solve() is None


def test_a_time_limit_is_one_on_what_is_left_not_on_all_runs_together():
    """HiGHS counts its time over all runs of one object: with the time that is left as the limit it stops at half."""
    control = Control(time_limit=2.0)
    rng = np.random.default_rng(0)
    rows, columns = 150, 150
    dense = rng.uniform(0.5, 1.5, (rows, columns))
    program = Problem(
        cost=np.ones(columns),
        low=np.zeros(columns),
        high=np.full(columns, np.inf),
        whole=np.zeros(columns, bool),
        row_low=np.ones(rows),
        row_high=np.full(rows, np.inf),
        starts=np.arange(0, rows * columns + 1, columns, dtype=np.int32),
        index=np.tile(np.arange(columns, dtype=np.int32), rows),
        value=dense.ravel(),
    )
    session = Session(program, control)
    while control.elapsed < 1.5:
        session.forget()
        assert session.solve() is not None


def test_a_run_begins_where_an_earlier_one_ended_whatever_was_added_since(session):
    """From its optimum nothing is to be done; a row that cuts that off takes a step."""
    session.solve()
    place, before = session.basis(), session.iterations
    session.set_cost(np.array([2.0, 1.0]))
    session.solve()
    session.set_cost(np.array([1.0, 2.0]))
    session.start_from(place)
    spent = session.iterations
    vertex = session.solve()
    assert vertex is not None
    assert vertex.values == pytest.approx([2, 1])
    assert session.iterations == spent > before
    session.add_row({1: 1.0}, 2.0, np.inf)
    session.add_column({0: 1.0})
    session.bound_columns([2], np.zeros(1))
    session.start_from(place)
    vertex = session.solve()
    assert vertex is not None
    assert vertex.objective == pytest.approx(5)
    assert session.iterations > spent


def test_a_run_that_is_given_up_says_what_it_has(session):
    """After no step it stands where it began, below the optimum; then it goes on to the end."""
    session.solve()
    place = session.basis()
    session.add_row({1: 1.0}, 2.0, np.inf)
    session.start_from(place)
    session.give_up_after(0)
    first = session.solve()
    session.give_up_after(None)
    last = session.solve()
    assert first is not None
    assert last is not None
    assert first.objective == pytest.approx(4)
    assert last.objective == pytest.approx(5)
