"""From an instance and a question to a result: what counting knows, a first plan, then one of the methods."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Event

from reallocate.arguments import require_kind, sequence
from reallocate.heuristics.canonical import canonical_plan
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.running.apart import TICK, run_apart
from reallocate.running.control import Control, Limit, control_of
from reallocate.search.conclude import conclude
from reallocate.search.known import Inquiry, Known
from reallocate.search.method import way_of
from reallocate.search.opening import begun_with, counted, opened, too_short
from reallocate.search.question import DEFAULT_GOALS, Goal, Method, Question
from reallocate.search.reach import reach
from reallocate.search.result import Result


def solve(
    instance: Instance,
    *,
    goals: Sequence[Goal] = DEFAULT_GOALS,
    days: int | None = None,
    max_days: int | None = None,
    time_limit: float | None = None,
    effort: float = 1.0,
    control: Control | None = None,
    method: Method = "auto",
    start: Plan | None = None,
    partial: bool = False,
    progress: bool = False,
) -> Result:
    """Find the plan with the fewest days, then the best for each further goal in turn.

    Parameters
    ----------
    goals : after the days, in order; a subset of `DEFAULT_GOALS`; empty: days only.
    days : keep to at most this many days and optimise the rest.
    max_days : longest plan to look for; None: the instance's setting.
    time_limit : seconds; the best plan so far is returned, and the status says what is proven.
    effort : multiple of the default limit of work on each goal after the days, which are pursued until proven.
    control : clock, stop flag and listener, instead of `time_limit`.
    method : ``monolith``, ``decomposition`` or ``auto``, by size (see `reallocate.search.method`).
    start : a legal, finished plan to begin with, from wherever; the answer takes no more days than it.
    partial : where blanks are missing, ask for plans that hand out as many cards as blanks allow.
    progress : show a line of progress, in a terminal or a notebook.

    Returns
    -------
    Result : also when no plan exists (``impossible``) or none was found in time (``no_plan``).

    Raises
    ------
    UsageError : an argument of the wrong type, unknown or repeated goal, a limit that is not above 0, a plan to start
        with that breaks a rule.
    NoAnswer, SystemLimit : the system refuses what a search needs.
    SolverError : a solver's values failed the replay; nothing is returned then.
    """
    require_kind("instance", instance, Instance)
    question = Question(sequence("goals", goals), days, max_days, effort, method, partial=partial)
    if start is not None:
        require_kind("start", start, Plan)
        question = replace(question, start=begun_with(instance, start, question.limit(instance)))
    return answer(instance, question, control_of(control, time_limit, progress))


def answer(instance: Instance, question: Question, control: Control) -> Result:
    """Return the answer to `question`. This process loads no solver, unless the control says that it works here.

    A stop flag or a clock ends the search within about a second, also where the solver does not listen. When the other
    process dies, the result holds the best plan that it had told of, and its ``limit`` is ``crash``.
    """
    first = _First(instance, question)

    def done(found: tuple[Known, Limit | None]) -> Result:
        return replace(conclude(instance, question, *found), time_limit=control.time_limit)

    def left(kept: Known | None, limit: Limit) -> Result:
        found = conclude(instance, question, first.beside(kept, control), limit)
        return replace(found, time_limit=control.time_limit)

    return run_apart(search, (instance, question), control, done=done, left=left, meanwhile=first.work)


def search(instance: Instance, question: Question, control: Control, low: int = 0) -> tuple[Known, Limit | None]:
    """Return what is known at the end of the search for an answer to `question`, and what ended it early.

    `control` is given what is known to keep each time that it is more.

    Parameters
    ----------
    low : every plan is known to have at least so many days; no certificate says so.
    """
    inquiry = Inquiry(instance, question, control)
    control.enter("bounds", None)
    known = counted(instance, question, inquiry.judge)
    inquiry.learn(replace(known, least=max(known.least, low)))
    inquiry.learn(opened(instance, question, inquiry.known))
    if not inquiry.known.causes and instance.cards:
        way_of(inquiry)(inquiry)
        if inquiry.known.plan is None and inquiry.known.days_bound > inquiry.limit:
            inquiry.add(causes=(too_short(inquiry.known, inquiry.limit),))
    return inquiry.known, control.ended_by or _beyond_memory(inquiry)


def _beyond_memory(inquiry: Inquiry) -> Limit | None:
    """Return ``memory`` where it takes too much of it to look for plans that might be the answer."""
    if inquiry.known.causes or not inquiry.instance.cards or inquiry.question.days is not None:
        return None
    longest = inquiry.limit if inquiry.days is None else inquiry.days
    return "memory" if longest > reach(inquiry) else None


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

    def beside(self, kept: Known | None, control: Control) -> Known:
        """Return what the other process left behind, with a first plan where it had none, tidied."""
        known = self._in_time(control) if kept is None else kept
        if known.plan is None and not known.causes:
            known = replace(known, plan=self._in_time(control).plan)
        if known.plan is not None and known.plan.horizon:
            known = replace(known, plan=canonical_plan(self.instance, known.plan))
        return known

    def _in_time(self, control: Control) -> Known:
        while not self.ready.wait(TICK) and not control.should_stop:
            pass
        return self.known
