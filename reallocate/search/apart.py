"""`solve` in a process of its own: whatever happens to the solver, the best plan so far is judged and returned here."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Event

from reallocate.heuristics.canonical import canonical_plan
from reallocate.instance.model import Instance
from reallocate.language import language_in_use, set_language
from reallocate.running.apart import TICK, run_apart
from reallocate.running.control import Control, Limit
from reallocate.search.conclude import conclude
from reallocate.search.known import Known
from reallocate.search.opening import counted, opened
from reallocate.search.question import Question
from reallocate.search.result import Result


def solve_apart(instance: Instance, question: Question, control: Control) -> Result:
    """Return what `reallocate.solve` would, searched for in a process of its own; this one loads no solver.

    A stop flag or a clock ends the search within about a second, also where the solver does not listen. When the other
    process dies, the result holds the best plan that it had told of, and its ``limit`` is ``crash``.

    Raises
    ------
    SolverError : as `reallocate.solve`.
    """
    first = _First(instance, question)
    ending = run_apart(_search, (instance, question, language_in_use()), control, meanwhile=first.work)
    if ending.how == "done":
        return conclude(instance, question, *ending.value)
    known: Known | None = ending.kept
    if known is None:
        known = first.known_in_time(control)
    elif known.plan is None and not known.causes:
        known = replace(known, plan=first.known_in_time(control).plan)
    if known.plan is not None and known.plan.horizon:
        known = replace(known, plan=canonical_plan(instance, known.plan))
    return conclude(instance, question, known, control.ended_by or "crash")


def _search(instance: Instance, question: Question, language: str, control: Control) -> tuple[Known, Limit | None]:
    from reallocate.search.driver import search

    set_language(language)
    return search(instance, question, control)


@dataclass(slots=True)
class _First:
    """What counting and rules of thumb give, worked out here while the other process starts: it may never tell.

    The roads, which take a moment to work out from the legs, are needed here in any case.
    """

    instance: Instance
    question: Question
    known: Known = field(default_factory=Known)
    ready: Event = field(default_factory=Event)

    def work(self) -> None:
        # What goes wrong here goes wrong in the other process too, and is told from there.
        with suppress(Exception):
            self.known = counted(self.instance, self.question)
            self.known = opened(self.instance, self.question, self.known)
        self.ready.set()

    def known_in_time(self, control: Control) -> Known:
        while not self.ready.wait(TICK) and not control.should_stop:
            pass
        return self.known
