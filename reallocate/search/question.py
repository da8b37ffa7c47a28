"""What is asked of a search, as data: checked once, frozen, and the same wherever it is worked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeVar, get_args

from reallocate.arguments import require_flag, require_one_of, require_positive, sequence
from reallocate.bounds.feasibility import Cause
from reallocate.errors import UsageError
from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.calendar import longest, whole_days
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan

#: ``monolith``: one mixed-integer model of all trips; every goal is pursued until proven. ``decomposition``: column
#: generation over the trips; all goals have certified bounds, which may be below what the plan has. ``auto``: by size.
Method = Literal["auto", "monolith", "decomposition"]
METHODS: tuple[Method, ...] = get_args(Method)
#: The goals after the days.
Goal = Literal["moves", "waiting", "travel", "shipping", "courier"]
#: Those, and the days before them.
AnyGoal = Literal["days"] | Goal
#: The goals after the days in their default order.
DEFAULT_GOALS: tuple[Goal, ...] = get_args(Goal)
G = TypeVar("G", bound=str)
#: Multiple of the usual work above which no further work could ever be done.
MOST_EFFORT = 1e9


def goals_of(instance: Instance, goals: tuple[G, ...]) -> tuple[G, ...]:
    """Return those of the goals that plans of `instance` have: couriers only where offices print for each other."""
    return tuple(goal for goal in goals if goal != "courier" or instance.settings.print_for_others)


def check_effort(effort: float) -> None:
    """Raise `UsageError` where `effort` is no multiple of work."""
    require_positive("effort", effort, MOST_EFFORT)


@dataclass(frozen=True, slots=True)
class Question:
    """The question for the fewest days of an instance, and the best plan of those days.

    Attributes
    ----------
    goals : after the days, in order; a subset of `DEFAULT_GOALS`; empty: days only. Couriers count only where offices
        print for each other (see `goals_of`).
    days : keep to at most this many days and optimise the rest; None: as few days as possible.
    max_days : longest plan to look for; None: the instance's setting.
    effort : multiple of the default limits of work.
    method : how to go about it.
    start : a plan to begin with; the answer takes no more days than it. See `reallocate.search.opening.begun_with`.
    partial : where blanks are missing, whatever is done, ask for plans that hand out as many cards as blanks allow.
    lasting : ask for the goals of plans that keep all limits for `days` days; a plan of fewer days may not, where
        printers come from outside after its end.
    bare : no more is asked than what plans attain in the goals: not whether fewer days than `days` would do, nor that
        the plan does nothing that serves none of them.

    Raises
    ------
    UsageError : unknown or repeated goal, unknown method, a number out of its range.
    """

    goals: tuple[Goal, ...] = DEFAULT_GOALS
    days: int | None = None
    max_days: int | None = None
    effort: float = 1.0
    method: Method = "auto"
    start: Plan | None = None
    partial: bool = False
    lasting: bool = False
    bare: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "goals", sequence("goals", self.goals))
        for goal in self.goals:
            require_one_of("goal", goal, DEFAULT_GOALS)
        if len(set(self.goals)) < len(self.goals):
            raise UsageError(_("a goal is named twice"))
        for name, number in (("days", self.days), ("max_days", self.max_days)):
            if number is not None:
                object.__setattr__(self, name, whole_days(name, number))
        check_effort(self.effort)
        require_one_of("method", self.method, METHODS)
        require_flag("partial", self.partial)
        require_flag("lasting", self.lasting)
        require_flag("bare", self.bare)

    def goals_of(self, instance: Instance) -> tuple[Goal, ...]:
        """Return the goals that plans of `instance` have."""
        return goals_of(instance, self.goals)

    def terms(self, lacking: Cause | None) -> Terms:
        """Return on what terms plans are asked for: where blanks are missing, so many cards may stay."""
        if not self.partial or lacking is None or not lacking.missing:
            return FREE
        return Terms(fewer_cards=lacking.missing, partial=True)

    def limit(self, instance: Instance) -> int:
        """Return the most days that a plan of `instance` may have as an answer."""
        return longest(instance, self.days, self.max_days)
