"""CBC: the same answers as HiGHS, limits that are kept, and nothing left behind of a run that was ended."""

from __future__ import annotations

import os
import threading
import time
from random import Random

import numpy as np
import pytest

from reallocate.running.control import Control
from reallocate.solver import cbc, highs
from reallocate.solver.highs import Outcome
from reallocate.solver.problem import Problem
from tests.processes import PROMISE, SLACK, children_of
from tests.solver.test_highs import knapsack


def random_problem(seed: int) -> Problem:
    """Return a small problem with every kind of row, column and bound, mostly one that has a solution."""
    rng = Random(seed)
    columns, rows = rng.randint(1, 6), rng.randint(1, 5)
    low = np.array([float(rng.choice([0, 0, -3, 1])) for _ in range(columns)])
    entries = [[float(rng.choice([0, 0, 1, 2, -1])) for _ in range(columns)] for _ in range(rows)]
    there = [[k for k in range(columns) if row[k]] for row in entries]
    right = [float(rng.randint(0, 6)) for _ in range(rows)]
    sides = [rng.choice([(b, b), (b, np.inf), (-np.inf, b), (b - 2, b), (-np.inf, np.inf)]) for b in right]
    return Problem(
        cost=np.array([float(rng.randint(0, 5)) for _ in range(columns)]),
        low=low,
        high=np.array([rng.choice([float(bound + 4), np.inf]) for bound in low]),
        whole=np.array([rng.random() < 0.7 for _ in range(columns)]),
        row_low=np.array([low for low, _high in sides]),
        row_high=np.array([high for _low, high in sides]),
        starts=np.cumsum([0, *(len(row) for row in there)]).astype(np.int32),
        index=np.array([k for row in there for k in row], np.int32),
        value=np.array([entries[i][k] for i, row in enumerate(there) for k in row]),
    )


def test_small_problems_of_every_kind_have_the_optimum_that_highs_finds():
    solved = 0
    for seed in range(40):
        problem = random_problem(seed)
        mine, other = cbc.minimise(problem, Control()), highs.minimise(problem, Control())
        if other.outcome is Outcome.OPTIMAL:
            assert mine.outcome is Outcome.OPTIMAL
            assert mine.objective == pytest.approx(other.objective, abs=0.99 if problem.whole.any() else 1e-6)
            assert mine.values is not None
            assert (mine.values >= problem.low - 1e-6).all()
            solved += 1
        else:
            assert mine.outcome is Outcome.NOTHING
    assert solved > 12


def test_a_run_that_is_told_to_stop_stops_and_leaves_nothing_behind(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    control = Control()
    threading.Timer(1.0, control.stop.set).start()
    answer = cbc.minimise(knapsack(120, 3_000_001.5), control)
    assert control.elapsed < 1.0 + PROMISE + SLACK
    assert answer.stopped
    assert list(tmp_path.iterdir()) == []
    assert not [command for command in children_of(os.getpid()).values() if "/cbc" in command]


def test_a_time_limit_and_a_limit_of_nodes_are_kept():
    began = time.monotonic()
    answer = cbc.minimise(knapsack(120, 3_000_001.5), Control(time_limit=1.0))
    assert time.monotonic() - began < 1.0 + PROMISE + SLACK
    assert answer.outcome in (Outcome.FEASIBLE, Outcome.NOTHING)
    assert cbc.minimise(knapsack(5, 100_000.0), Control(), node_limit=10**12).outcome is Outcome.OPTIMAL


def test_it_stands_nowhere_and_finds_nothing_beside_an_instance(monkeypatch, tmp_path):
    """A library that lies in the current directory, which an empty entry of the search path names, is not loaded."""
    (tmp_path / "libm.so.6").write_text("no library", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LD_LIBRARY_PATH", ":")
    answer = cbc.minimise(knapsack(5, 100_000.0), Control())
    assert answer.outcome is Outcome.OPTIMAL
