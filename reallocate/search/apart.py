"""`solve` in a process of its own: whatever happens to the solver, the best plan so far is judged and returned here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reallocate.instance.model import Instance
from reallocate.language import language_in_use, set_language
from reallocate.search.canonical import canonical_plan
from reallocate.search.conclude import Known, conclude
from reallocate.search.opening import counted, longest, opened
from reallocate.search.result import Result
from reallocate.solver.control import Control, Limit
from reallocate.solver.worker import run_apart


def solve_apart(
    instance: Instance,
    *,
    goals: Sequence[str],
    days: int | None = None,
    max_days: int | None = None,
    effort: float = 1.0,
    control: Control,
) -> Result:
    """Return what `reallocate.solve` would, searched for in a process of its own; this one loads no solver.

    A stop flag or a clock ends the search within about a second, also where the solver does not listen. When the other
    process dies, the result holds the best plan that it had told of, and its ``limit`` is ``crash``.

    Raises
    ------
    UsageError, SolverError : as `reallocate.solve`.
    """
    options = {"goals": tuple(goals), "days": days, "max_days": max_days, "effort": effort}
    # The plan will be judged here too, on roads that take a moment to read from the legs.
    arguments = (instance, options, language_in_use())
    ending = run_apart(_search, arguments, control, meanwhile=lambda: instance.travel)
    if ending.how == "done":
        return conclude(instance, *ending.value)
    known: Known = ending.kept or Known(tuple(goals))
    if ending.kept is None and control.ended_by is None:
        # It died before it had told anything; counting and rules of thumb need no solver.
        most = longest(instance, days, max_days)
        known = opened(instance, counted(instance, goals, most), most)
    if known.plan is not None and known.plan.horizon:
        known = replace(known, plan=canonical_plan(instance, known.plan))
    return conclude(instance, known, control.ended_by or "crash")


def _search(instance: Instance, options: dict[str, Any], language: str, control: Control) -> tuple[Known, Limit | None]:
    from reallocate.search.driver import search

    set_language(language)
    return search(instance, **options, control=control)
