"""The verdict on a planner's plan: what is missing in it is completed first, then it is replayed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reallocate.appraisal.dispatch import Dispatch, dispatch
from reallocate.appraisal.ledger import Ledger, loss_ledger
from reallocate.arguments import require_flag, require_kind
from reallocate.bounds.feasibility import too_few_blanks
from reallocate.display import Written
from reallocate.errors import NoAnswer, UsageError
from reallocate.instance.model import Instance
from reallocate.plan.check import Check
from reallocate.plan.check import check as judged
from reallocate.plan.figures import in_unit
from reallocate.plan.model import Plan, plan_files
from reallocate.plan.shape import require_shape
from reallocate.proof.claims import Claim
from reallocate.questions.complete import complete
from reallocate.running.control import Control, control_of
from reallocate.search.known import Attained
from reallocate.search.question import DEFAULT_GOALS, AnyGoal, check_effort, goals_of
from reallocate.search.result import GoalValue

if TYPE_CHECKING:
    from reallocate.questions.improve import Improvement

#: The files that a goal follows from: where they are given, the goal is what it is.
FOLLOWS = {
    "days": ("assignment", "courier"),
    "moves": ("moves",),
    "waiting": ("assignment", "courier"),
    "travel": ("moves",),
    "shipping": ("shipments",),
    "courier": ("courier",),
}


@dataclass(frozen=True, repr=False)
class Checked(Written, Check):
    """What a plan is worth, with what was missing in it completed.

    Attributes
    ----------
    instance : that the plan was judged on.
    plan : the plan with all its files.
    attained : the goals of a completed plan, each with its bound among plans that keep the given files; the days first.
        Empty where nothing was missing.
    claims : certificates that no plan which keeps the given files has fewer days.
    mended : the fewest lines to change in a plan that breaks rules; None where that was not asked for, or not found.
    """

    instance: Instance
    plan: Plan
    attained: tuple[Attained, ...] = ()
    claims: tuple[Claim, ...] = ()
    mended: Improvement | None = None

    @property
    def given(self) -> tuple[str, ...]:
        """Names of the files that are the planner's, in the order of the files."""
        return tuple(name for name in plan_files(self.instance) if name not in self.completed)

    @cached_property
    def ledger(self) -> Ledger:
        """Where the printer-days of the plan go."""
        return loss_ledger(self.instance, self.replay)

    @cached_property
    def dispatch(self) -> Dispatch:
        """The lines of the plan, with their slack where it breaks no rule, and the printers that go home."""
        return dispatch(self.instance, self.plan, self.replay, valid=self.valid)

    @property
    def given_goals(self) -> tuple[GoalValue, ...]:
        """The days and the further goals, each with its bound among plans that keep the given files."""
        known = {goal.name: goal.bound for goal in self.attained}
        names: tuple[AnyGoal, ...] = ("days", *goals_of(self.instance, DEFAULT_GOALS))
        values = []
        for name in names:
            value = getattr(self.figures, name)
            bound = value if self.is_given(name) else in_unit(name, known.get(name))
            if name == "days" and bound is None and value is not None:
                bound = min(1, value) if self.instance.backlog else 0  # while a card waits, one day is needed
            values.append(GoalValue(name, value, bound, certified=name == "days" or self.is_given(name)))
        return tuple(values)

    def is_given(self, goal: str) -> bool:
        """Whether the value of `goal` follows from files that are the planner's."""
        return set(FOLLOWS[goal]).isdisjoint(self.completed)

    @property
    def given_days_bound(self) -> int | None:
        """No plan that keeps the given files has fewer days; None where that is not known, or cards are left."""
        # Printing that was given takes the days that it takes; of what was completed only a search can say so.
        own = self.days if self.is_given("days") else None
        return next((goal.bound for goal in self.attained if goal.name == "days"), own)


def check(
    instance: Instance,
    plan: Plan,
    *,
    repair: bool = False,
    partial: bool = False,
    effort: float = 1.0,
    control: Control | None = None,
) -> Checked:
    """Complete what is missing in `plan` in the best possible way, replay it, and compare the figures that it states.

    A plan with all its files is judged as it is given.

    Parameters
    ----------
    repair : of a plan that breaks rules, look for the fewest lines of its moves to change.
    partial : where blanks are missing, whatever is done, let as many cards stay as they are missing for. Nothing is
        proven of such a plan's days, and nothing is repaired in it. A plan whose directory says that it was asked for
        on these terms is judged on them in any case.
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener for the completion and the repair.

    Raises
    ------
    InvalidInput : when the plan holds what no plan file could: fractions, negative counts, unknown sites.
    UsageError : an argument of the wrong type; effort that is no number above 0.
    """
    require_kind("instance", instance, Instance)
    require_kind("plan", plan, Plan)
    require_shape(instance, plan)
    require_flag("repair", repair)
    require_flag("partial", partial)
    plan = leaving_what_lacks(instance, plan, partial=partial)
    check_effort(effort)
    run = control_of(control)
    with run.run():
        report = _checked(instance, plan, effort, run)
        if report.valid or not repair or plan.unserved:
            return report
        from reallocate.questions.improve import repair as mend  # which knows what is checked here

        # That the plan is broken stands without a repair: where none is found, and where nothing can be searched for.
        with suppress(NoAnswer, UsageError):
            return replace(report, mended=mend(instance, plan, report, effort=effort, control=run))
        return report


def leaving_what_lacks(instance: Instance, plan: Plan, *, partial: bool) -> Plan:
    """Return the plan as one that may leave the cards that blanks are missing for, whatever is done.

    Parameters
    ----------
    partial : whether it may; one that its directory calls partial may in any case.
    """
    lacking = too_few_blanks(instance) if partial or plan.partial else None
    return plan if lacking is None else replace(plan, unserved=lacking.missing or 0)


def _checked(instance: Instance, plan: Plan, effort: float, control: Control) -> Checked:
    if not plan.manual or plan.given.issuperset(plan_files(instance)):
        return _with(judged(instance, plan), instance, plan)
    found = complete(instance, plan, control=control, effort=effort)
    report = judged(instance, found.plan, found.completed)
    if plan.unserved:
        return _with(report, instance, found.plan)
    return _with(report, instance, found.plan, found.attained if report.days is not None else (), found.claims)


def _with(
    report: Check,
    instance: Instance,
    plan: Plan,
    attained: tuple[Attained, ...] = (),
    claims: tuple[Claim, ...] = (),
) -> Checked:
    given = {field.name: getattr(report, field.name) for field in fields(Check)}
    return Checked(**given, instance=instance, plan=plan, attained=attained, claims=claims)
