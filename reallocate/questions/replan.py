"""The rest of a plan, planned anew on the morning of a day on which things stand as they do and not as planned.

What has passed is taken from the plan, and corrected by what was counted; the morning is an instance like any other
(`reallocate.plan.morning`), so that the best plan for the rest has every proof that the plan of `solve` has. Its days
are told in the calendar of the old plan. The curve is that of `improve`, of the lines of moves that are still to leave:
how few changes of what was published are enough.

A rest of the best plan is the best plan for the rest: with what was planned the days are those of the old plan, where
these were the fewest. A plan that takes longer than it must may end earlier than it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reallocate.appraisal.dispatch import Dispatch
from reallocate.arguments import require_flag, require_kind, sequence, whole
from reallocate.display import Written
from reallocate.errors import InvalidInput, NoAnswer, UsageError
from reallocate.instance.calendar import longest
from reallocate.instance.model import Instance
from reallocate.language import _, quantity
from reallocate.plan.check import settled, settled_days
from reallocate.plan.model import Plan, Trip
from reallocate.plan.morning import Morning, due_cards, morning
from reallocate.plan.replay import replay
from reallocate.plan.shape import require_shape
from reallocate.plan.state import State
from reallocate.questions.check import leaving_what_lacks
from reallocate.questions.complete import complete
from reallocate.questions.curve import Point
from reallocate.questions.edits import Edit
from reallocate.questions.improve import improve
from reallocate.running.control import Control, control_of
from reallocate.search.driver import answer
from reallocate.search.question import DEFAULT_GOALS, Goal, Question, check_effort
from reallocate.search.result import Result

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, repr=False)
class Replan(Written):
    """What `replan` returns.

    Attributes
    ----------
    instance, plan : the old ones, the plan with all its files.
    morning : what stands on the day, and the rest of the plan, in the new calendar.
    result : of the search for the best plan for the rest, in the new calendar.
    rest_curve : of `improve`, in the new calendar; empty where nothing was asked for or found.
    planned_days : of the plan, counted as those of `solve` where it settles (see `reallocate.plan.check.settled_days`);
        None where it leaves cards waiting.
    forgotten : whether what was on the road never comes.
    """

    instance: Instance
    plan: Plan
    morning: Morning
    result: Result
    rest_curve: tuple[Point, ...]
    planned_days: int | None
    forgotten: bool = False

    @property
    def day(self) -> int:
        """The day that is planned for, in the old calendar."""
        return self.morning.day

    @property
    def days(self) -> int | None:
        """Day of the old calendar on which the rest ends; None without a plan."""
        return None if self.result.days is None else self.morning.end(self.result.days)

    @property
    def days_bound(self) -> int | None:
        """No plan for the rest ends before this day of the old calendar; None where there is none."""
        bound = self.result.days_bound
        return None if bound is None else self.morning.end(bound)

    @property
    def curve(self) -> tuple[Point, ...]:
        """The fewest days after 0, 1, 2, ... edits of the rest, in the old calendar, up to the last card.

        The plans of the points are those of the morning, in the new calendar.
        """
        return tuple(
            replace(
                point,
                days=None if point.days is None else self.morning.closing(point.days),
                changes=tuple(Edit(self._old(edit.out), self._old(edit.put)) for edit in point.changes),
            )
            for point in self.rest_curve
        )

    @cached_property
    def dispatch(self) -> Dispatch | None:
        """The lines of the plan for the rest, in the old calendar; None without a plan."""
        found, before = self.result.dispatch, self.morning.before
        if found is None:
            return None
        lines = (
            replace(
                line,
                trip=replace(line.trip, day=line.trip.day + before),
                arrive_day=None if line.arrive_day is None else line.arrive_day + before,
            )
            for line in found.lines
        )
        return Dispatch(tuple(lines), tuple(replace(trip, day=trip.day + before) for trip in found.returns))

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``curve`` (old calendar), ``state`` of the morning, and the frames of the plan for the rest."""
        import pandas as pd  # when a frame is asked for and not before

        curve = [(point.edits, point.days, point.proven, point.certified) for point in self.curve]
        state = [
            (site.code, i in self.morning.state.counts, site.backlog, site.printers, site.blanks)
            for i, site in enumerate(self.morning.instance.sites)
        ]
        return {
            "curve": pd.DataFrame(curve, columns=["edits", "days", "proven", "certified"]),
            "state": pd.DataFrame(state, columns=["code", "counted", "backlog", "printers", "blanks"]),
            **self.result.to_frames(),
        }

    def _old(self, trip: Trip | None) -> Trip | None:
        return None if trip is None else replace(trip, day=trip.day + self.morning.before)


def replan(
    instance: Instance,
    plan: Plan,
    day: int,
    state: State | None = None,
    *,
    forget_road: bool = False,
    goals: Sequence[Goal] = DEFAULT_GOALS,
    partial: bool = False,
    curve: bool = True,
    most_edits: int | None = None,
    effort: float = 1.0,
    control: Control | None = None,
) -> Replan:
    """Plan the rest of `plan` anew on the morning of `day`.

    Parameters
    ----------
    day : of the plan's calendar, from 1 to the longest plan that is looked for.
    state : what was counted that morning; None: everything is as planned.
    forget_road : what the plan sent before and is due later never comes.
    goals : of the plan for the rest, after the days, in order.
    partial : where blanks are missing, plan for as many cards as they do for; there is no curve then.
    curve : look for the curve as well. most_edits : end it there; None: go on to the fewest days of all.
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended returns what it has.

    Raises
    ------
    InvalidInput : the plan holds what no plan file could; fewer cards were counted at a site than are on the road to
        it.
    UsageError : an argument of the wrong type; a day that no plan has.
    """
    require_kind("instance", instance, Instance)
    require_kind("plan", plan, Plan)
    require_shape(instance, plan)
    state = State() if state is None else state
    require_kind("state", state, State)
    for name, flag in (("forget_road", forget_road), ("partial", partial), ("curve", curve)):
        require_flag(name, flag)
    check_effort(effort)
    day = _day(instance, day)
    partial |= plan.partial
    plan = leaving_what_lacks(instance, plan, partial=partial)
    run = control_of(control)
    with run.run():
        whole_plan = complete(instance, plan, control=run.keeping(None), effort=effort).plan
        planned = settled_days(instance, whole_plan)
        planned = replay(instance, whole_plan).days if planned is None else planned
        _judge_state(instance, whole_plan, day, state, forget_road=forget_road)
        then = morning(instance, whole_plan, day, state, forget_road=forget_road)
        question = Question(
            sequence("goals", goals), effort=effort, partial=partial, start=_start(then, partial=partial)
        )
        result = answer(then.instance, question, run.keeping(None))
        found = Replan(instance, whole_plan, then, result, (), planned, forget_road)
        if not curve or result.plan is None or result.plan.unserved or run.should_stop:
            return found
        # The best plan stands without the curve: where the clock is up before there is any, it is left out.
        with suppress(NoAnswer):
            quiet = run.keeping(None)
            mended = improve(then.instance, then.rest, most_edits=most_edits, effort=effort, control=quiet)
            return replace(found, rest_curve=mended.curve)
        return found


def _day(instance: Instance, day: int) -> int:
    number, most = whole("day", day, 1), longest(instance)
    if number > most:
        text = _("day {day} is after the longest plan that is looked for, {most:# day|# days}")
        raise UsageError(text.format(day=number, most=quantity(most)))
    return number


def _judge_state(instance: Instance, plan: Plan, day: int, state: State, *, forget_road: bool) -> None:
    """Refuse counts that leave no room for the cards that are printed and on the road to a site."""
    before = day - 1
    played = replay(instance, replace(plan, horizon=max(plan.horizon, before)))
    due = due_cards(instance, played, day, forget_road=forget_road)
    text = _("{cards:# card is|# cards are} on the road to this site and not handed out yet; count them in")
    faults = [
        count.fault("below_road", "backlog", text.format(cards=quantity(due[site])))
        for site, count in state.counts.items()
        if count.backlog < due[site]
    ]
    if faults:
        raise InvalidInput(faults)


def _start(then: Morning, *, partial: bool) -> Plan | None:
    """Return the rest of the plan as one to begin with; None where it is not legal and finished any more."""
    plan = replace(then.rest, unserved=0)  # how many cards may stay now is counted anew
    plan = settled(then.instance, leaving_what_lacks(then.instance, plan, partial=partial))
    played = replay(then.instance, plan)
    if played.breaches or played.days is None or played.days > longest(then.instance):
        return None
    return plan
