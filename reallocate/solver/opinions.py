"""Several solvers for one question: the first answer that stands up to a test is taken, whoever gives it.

A solver errs: it returns values that break a row, calls a model infeasible that is not, or fails. What it says is used
only after a test that does not depend on it; where the test fails, the next one is asked. A failure of whatever kind is
no answer, and so are numbers that are none, or too few or too many of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import TypeVar

import numpy as np

from reallocate.errors import SolverError
from reallocate.running.control import Control
from reallocate.solver import cbc, highs
from reallocate.solver.highs import Answer
from reallocate.solver.problem import Floats, Problem

T = TypeVar("T")
Solver = Callable[..., Answer]


def by_highs(problem: Problem, control: Control, **options: object) -> Answer:
    """HiGHS as it is set up for everything."""
    return highs.minimise(problem, control, **options)  # type: ignore[arg-type]


def by_highs_unpresolved(problem: Problem, control: Control, **options: object) -> Answer:
    """HiGHS without presolve, where most of its wrong answers come from, and on another path."""
    other = {"presolve": "off", "random_seed": 1}
    return highs.minimise(problem, control, options=other, **options)  # type: ignore[arg-type]


def by_cbc(problem: Problem, control: Control, **options: object) -> Answer:
    """Another solver altogether."""
    return cbc.minimise(problem, control, **options)  # type: ignore[arg-type]


class Opinion(Enum):
    """Whose word it is, in the order in which they are asked."""

    HIGHS = auto()
    UNPRESOLVED = auto()
    CBC = auto()


#: HiGHS in both ways: there is no third opinion on a linear relaxation, since CBC gives no duals.
OF_HIGHS = (Opinion.HIGHS, Opinion.UNPRESOLVED)
SOLVERS: dict[Opinion, Solver] = {
    Opinion.HIGHS: by_highs,
    Opinion.UNPRESOLVED: by_highs_unpresolved,
    Opinion.CBC: by_cbc,
}


def attempted(call: Callable[[], T | None], control: Control) -> T | None:
    """Return what a call of a solver returns; None where it fails, in whatever way (not where the listener does)."""
    try:
        return call()
    except Exception:
        if control.listener_error is not None:
            raise
        return None


def ask(
    opinion: Opinion,
    problem: Problem,
    control: Control,
    *,
    start: Floats | None = None,
    node_limit: int | None = None,
    step_limit: int | None = None,
    target: float | None = None,
    cutoff: float | None = None,
) -> Answer | None:
    """Return the answer of one solver; None where it has none that has the form of one.

    `step_limit` and `cutoff` are for HiGHS, in both of its ways.
    """
    limits: dict[str, object] = {"node_limit": node_limit, "target": target}
    if opinion in OF_HIGHS:
        limits |= {"step_limit": step_limit, "cutoff": cutoff}
    answer = attempted(lambda: SOLVERS[opinion](problem, control, start=start, **limits), control)
    return answer if answer is not None and _well_formed(answer, problem) else None


def is_vector(values: object, size: int) -> bool:
    """Whether `values` are so many numbers."""
    return isinstance(values, np.ndarray) and values.shape == (size,) and bool(np.isfinite(values).all())


def _well_formed(answer: Answer, problem: Problem) -> bool:
    numbers = [number for number in (answer.objective, answer.bound) if number is not None]
    return (
        (answer.values is None or is_vector(answer.values, problem.columns))
        and (answer.duals is None or is_vector(answer.duals, problem.rows))
        and bool(np.isfinite(numbers).all())
    )


def first_sound(
    problem: Problem,
    control: Control,
    sound: Callable[[Answer], T | None],
    *,
    start: Floats | None = None,
    node_limit: int | None = None,
    target: float | None = None,
    opinions: Sequence[Opinion] = tuple(Opinion),
) -> T | None:
    """Return what `sound` makes of the first answer that it accepts; None when it accepts none.

    Parameters
    ----------
    sound : returns None for an answer that cannot be used; may raise `SolverError` for it too.
    opinions : who is asked, in this order.
    """
    for opinion in opinions:
        answer = ask(opinion, problem, control, start=start, node_limit=node_limit, target=target)
        try:
            found = None if answer is None else sound(answer)
        except SolverError:
            found = None
        if found is not None:
            return found
        if control.should_stop:
            break
    return None
