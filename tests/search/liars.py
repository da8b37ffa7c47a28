"""Solvers that lie: every way in which an answer can be wrong, put in the place of the real ones."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from random import Random
from typing import Any

import numpy as np
import pytest

from reallocate import SolverError
from reallocate.running.control import Control
from reallocate.solver import highs, opinions
from reallocate.solver.highs import Answer, Outcome
from reallocate.solver.opinions import Opinion
from reallocate.solver.problem import Floats, Problem
from reallocate.solver.session import Session, Vertex
from tests.processes import here

Ask = Callable[[Problem], Answer]  # the honest answer to a question


def _noise(problem: Problem, seed: int) -> Random:
    return Random(seed + problem.columns)


def _honest(problem: Problem, ask: Ask, seed: int) -> Answer:
    return ask(problem)


def wrong_values(problem: Problem, ask: Ask, seed: int) -> Answer:
    """Whole numbers within the bounds of the columns, and no solution."""
    rng, answer = _noise(problem, seed), ask(problem)
    highest = np.minimum(problem.high, problem.low + 3)
    values = np.array([float(rng.randint(int(a), int(b))) for a, b in zip(problem.low, highest, strict=True)])
    return replace(answer, outcome=Outcome.OPTIMAL, values=values, objective=float(problem.cost @ values))


def fractions(problem: Problem, ask: Ask, seed: int) -> Answer:
    answer = ask(problem)
    return answer if answer.values is None else replace(answer, values=answer.values + 0.4)


def infeasible(problem: Problem, ask: Ask, seed: int) -> Answer:
    return Answer(Outcome.INFEASIBLE, None, None, None)


def worse_optimum(problem: Problem, ask: Ask, seed: int) -> Answer:
    """A solution that is not the best one, called the best one, with its value for a bound."""
    rng = _noise(problem, seed)
    answer = ask(replace(problem, cost=np.array([float(rng.randint(0, 9)) for _ in range(problem.columns)])))
    if answer.values is None:
        return answer
    worth = float(problem.cost @ answer.values)
    return replace(answer, outcome=Outcome.OPTIMAL, objective=worth, bound=worth)


def bound_too_high(problem: Problem, ask: Ask, seed: int) -> Answer:
    answer = worse_optimum(problem, ask, seed)
    return answer if answer.bound is None else replace(answer, bound=answer.bound + 7, duals=_swollen(answer.duals))


def bound_too_low(problem: Problem, ask: Ask, seed: int) -> Answer:
    answer = ask(problem)
    return answer if answer.bound is None else replace(answer, outcome=Outcome.FEASIBLE, bound=answer.bound - 7)


def _swollen(duals: Floats | None) -> Floats | None:
    return None if duals is None else duals * 3 + 1


def nothing(problem: Problem, ask: Ask, seed: int) -> Answer:
    return Answer(Outcome.NOTHING, None, None, None)


def optimum_without_values(problem: Problem, ask: Ask, seed: int) -> Answer:
    return replace(ask(problem), outcome=Outcome.OPTIMAL, values=None, objective=None)


def not_finite(problem: Problem, ask: Ask, seed: int) -> Answer:
    answer = ask(problem)
    values = np.full(problem.columns, np.nan)
    duals = None if answer.duals is None else np.full(problem.rows, np.nan)
    return Answer(Outcome.OPTIMAL, values, float("nan"), float("inf"), duals=duals)


def too_short(problem: Problem, ask: Ask, seed: int) -> Answer:
    answer = ask(problem)
    cut = None if answer.values is None else answer.values[:-1]
    return replace(answer, values=cut, duals=None if answer.duals is None else answer.duals[:-1])


def no_answer_at_all(problem: Problem, ask: Ask, seed: int) -> Answer:
    return None  # type: ignore[return-value]


def _raises(error: Exception) -> Callable[[Problem, Ask, int], Answer]:
    def lie(problem: Problem, ask: Ask, seed: int) -> Answer:
        raise error

    return lie


ERRORS: dict[str, Exception] = {
    "solver error": SolverError("the solver is unwell"),
    "runtime error": RuntimeError("std::bad_function_call"),
    "value error": ValueError("shapes differ"),
    "system error": OSError("the solver's program is not there"),
    "out of memory": MemoryError(),
}
LIES: dict[str, Callable[[Problem, Ask, int], Answer]] = {
    "wrong values": wrong_values,
    "fractions": fractions,
    "false infeasible": infeasible,
    "worse plan called optimal": worse_optimum,
    "bound too high": bound_too_high,
    "bound too low": bound_too_low,
    "nothing": nothing,
    "optimum without values": optimum_without_values,
    "not a number": not_finite,
    "too few values": too_short,
    "no answer object": no_answer_at_all,
    **{name: _raises(error) for name, error in ERRORS.items()},
}


def _spoiled(vertex: Vertex, lie: str, seed: int) -> Vertex | None:
    """Return what a session says in place of `vertex`."""
    rng = np.random.default_rng(seed)
    size, rows = len(vertex.values), len(vertex.duals)
    changed = {
        "wrong values": {"values": rng.integers(0, 4, size).astype(float), "duals": rng.normal(size=rows)},
        "fractions": {"values": vertex.values + 0.4},
        "false infeasible": {"objective": 1e6, "values": vertex.values + 1, "duals": rng.normal(size=rows) * 9},
        "worse plan called optimal": {"values": np.zeros(size), "objective": 0.0},
        "bound too high": {"objective": vertex.objective + 1e4, "duals": vertex.duals * 3 + 1},
        "bound too low": {"objective": vertex.objective - 7, "duals": vertex.duals / 3},
        "optimum without values": {"values": None},
        "not a number": {key: np.full(n, np.nan) for key, n in (("values", size), ("duals", rows), ("reduced", size))},
        "too few values": {"values": vertex.values[:-1], "duals": vertex.duals[:-1], "reduced": vertex.reduced[:-1]},
    }
    if lie in ("nothing", "no answer object"):
        return None
    return replace(vertex, **changed[lie])  # type: ignore[arg-type]


#: When a liar lies: at its first call, at every one, or at about every second one.
MOMENTS = ("first", "every", "some")


class Moments:
    """Says at which calls there is a lie."""

    def __init__(self, when: str, seed: int) -> None:
        self.when, self.rng, self.calls = when, Random(seed), 0

    def now(self) -> bool:
        self.calls += 1
        return {"first": self.calls == 1, "every": True}.get(self.when, self.rng.random() < 0.5)


#: Who lies: which calls a lie is put in the place of.
LIARS = ("HiGHS", "HiGHS without presolve", "all of HiGHS", "relaxations", "HiGHS and relaxations", "CBC", "all")


@contextmanager
def lying(liar: str, lie: str, when: str, seed: int = 0) -> Iterator[Moments]:
    """Let `liar` tell `lie` while entered."""
    moments = Moments(when, zlib.crc32(f"{liar} {lie} {when} {seed}".encode()))
    with here(), pytest.MonkeyPatch.context() as patch:
        if liar in ("all of HiGHS", "HiGHS and relaxations", "all"):
            patch.setattr(highs, "minimise", _lying_solver(highs.minimise, lie, moments))
        if liar in ("relaxations", "HiGHS and relaxations", "all"):
            patch.setattr(Session, "solve", _lying_session(Session.solve, lie, moments))
        solo = {"HiGHS": Opinion.HIGHS, "HiGHS without presolve": Opinion.UNPRESOLVED}
        who = {**solo, "CBC": Opinion.CBC, "all": Opinion.CBC}.get(liar)
        if who is not None:
            patch.setitem(opinions.SOLVERS, who, _lying_solver(opinions.SOLVERS[who], lie, moments))
        yield moments


def _lying_solver(real: Callable[..., Answer], lie: str, moments: Moments) -> Callable[..., Answer]:
    def solver(problem: Problem, control: Control, **more: Any) -> Answer:
        def ask(question: Problem) -> Answer:
            # A start is one of the question that was asked, and may be better than what a liar wants to say.
            given = more if question is problem else {k: v for k, v in more.items() if k != "start"}
            return real(question, control, **given)

        return LIES[lie](problem, ask, moments.calls) if moments.now() else ask(problem)

    return solver


def _lying_session(real: Callable[[Session], Vertex | None], lie: str, moments: Moments) -> Any:
    def solve(self: Session) -> Vertex | None:
        if not moments.now():
            return real(self)
        if lie in ERRORS:
            raise ERRORS[lie]
        vertex = real(self)
        return None if vertex is None else _spoiled(vertex, lie, moments.calls)

    return solve
