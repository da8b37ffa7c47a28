"""The verdict on a planner's plan: what is missing in it is completed first, then it is replayed."""

from __future__ import annotations

from dataclasses import dataclass, fields

from reallocate.instance.model import Instance
from reallocate.plan.check import Check
from reallocate.plan.check import check as judged
from reallocate.plan.model import Plan
from reallocate.proof.claims import Claim
from reallocate.running.control import Control
from reallocate.search.conclude import Attained


@dataclass(frozen=True, slots=True)
class Checked(Check):
    """What a plan is worth, with what was missing in it completed.

    Attributes
    ----------
    plan : the plan with all its files.
    attained : the goals of a completed plan, each with its bound among plans that keep the given files; the days first.
        Empty where nothing was missing.
    claims : certificates that no plan which keeps the given files has fewer days.
    """

    plan: Plan
    attained: tuple[Attained, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def days_bound(self) -> int | None:
        """No plan that keeps the given files has fewer days; None where that is not known, or cards are left."""
        # Printing that was given takes the days that it takes; of what was completed only a search can say so.
        own = None if "assignment" in self.completed else self.days
        return next((goal.bound for goal in self.attained if goal.name == "days"), own)


def check(instance: Instance, plan: Plan, *, control: Control | None = None, effort: float = 1.0) -> Checked:
    """Complete what is missing in `plan` in the best possible way, replay it, and compare the figures that it states.

    A plan with all its files is judged as it is given.

    Parameters
    ----------
    control : clock and stop flag for the completion.
    effort : multiple of the usual limits of work.

    Raises
    ------
    InvalidInput : when the plan holds what no plan file could: fractions, negative counts, unknown sites.
    """
    if not plan.manual or {"shipments", "assignment"} <= plan.given:
        return _with(judged(instance, plan), plan)
    from reallocate.questions.complete import complete  # loads the solver, which a whole plan does not need

    found = complete(instance, plan, control=control, effort=effort)
    report = judged(instance, found.plan, found.completed)
    return _with(report, found.plan, found.attained if report.days is not None else (), found.claims)


def _with(report: Check, plan: Plan, attained: tuple[Attained, ...] = (), claims: tuple[Claim, ...] = ()) -> Checked:
    given = {field.name: getattr(report, field.name) for field in fields(Check)}
    return Checked(**given, plan=plan, attained=attained, claims=claims)
