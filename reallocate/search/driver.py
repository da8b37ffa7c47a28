"""From an instance and a question to a result: what counting knows, a first plan, then one of the methods."""

from __future__ import annotations

from collections.abc import Sequence

from reallocate.errors import UsageError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.running.control import Control, Limit
from reallocate.search.conclude import conclude
from reallocate.search.known import Inquiry, Known
from reallocate.search.method import way_of
from reallocate.search.opening import counted, opened, too_short
from reallocate.search.question import DEFAULT_GOALS, Method, Question
from reallocate.search.result import Result


def solve(
    instance: Instance,
    *,
    goals: Sequence[str] = DEFAULT_GOALS,
    days: int | None = None,
    max_days: int | None = None,
    time_limit: float | None = None,
    effort: float = 1.0,
    control: Control | None = None,
    method: Method = "auto",
) -> Result:
    """Find the plan with the fewest days, then the best for each further goal in turn.

    Parameters
    ----------
    goals : after the days, in order; a subset of `DEFAULT_GOALS`; empty: days only.
    days : keep to at most this many days and optimise the rest.
    max_days : longest plan to look for; None: the instance's setting.
    time_limit : seconds; the best plan so far is returned with an honest status.
    effort : multiple of the default limit of work on each goal after the days, which are pursued until proven.
    control : clock, stop flag and listener, instead of `time_limit`.
    method : ``monolith``, ``decomposition`` or ``auto``, by size (see `reallocate.search.method`).

    Returns
    -------
    Result : also when no plan exists (``impossible``) or none was found in time (``no_plan``).

    Raises
    ------
    UsageError : unknown or repeated goal, non-positive limit.
    SolverError : a solver's values failed the replay; nothing is returned then.
    """
    if time_limit is not None and not time_limit > 0:
        raise UsageError(_("the time limit must be above 0 seconds"))
    question = Question(tuple(goals), days, max_days, effort, method)
    return answer(instance, question, control or Control(time_limit=time_limit))


def answer(instance: Instance, question: Question, control: Control) -> Result:
    """Return the answer to `question`, searched for in this process."""
    return conclude(instance, question, *search(instance, question, control))


def search(instance: Instance, question: Question, control: Control) -> tuple[Known, Limit | None]:
    """Return what is known at the end of the search for an answer to `question`, and what ended it early.

    `control` is given what is known to keep each time that it is more.
    """
    inquiry = Inquiry(instance, question, control)
    control.enter("bounds", None)
    inquiry.learn(counted(instance, question))
    inquiry.learn(opened(instance, question, inquiry.known))
    if not inquiry.known.causes and instance.backlog:
        way_of(inquiry)(inquiry)
        if inquiry.known.plan is None and inquiry.known.days_bound > inquiry.limit:
            inquiry.add(causes=(too_short(inquiry.known, inquiry.limit),))
    return inquiry.known, control.ended_by
