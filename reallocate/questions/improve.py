"""Mending a planner's plan: the fewest days that can be had by changing at most k lines of its moves, for every k.

Shipments and printing are worked out anew for each point. A plan is judged as a planner's: its days end with the last
card.

The first point is certified where the plan is legal (no plan that keeps these moves is faster), and so is the last
where it attains the certified bound on the days; in between the bounds are the solvers', and a point is proven where
two of them agree.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from reallocate.arguments import require_kind, whole
from reallocate.display import Documented
from reallocate.errors import UsageError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.proof.claims import Claim
from reallocate.questions.check import Checked, check
from reallocate.questions.curve import Point
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, control_of
from reallocate.search.question import check_effort

#: Seconds that are spent on a repair that nobody asked for.
UNASKED = 20.0


@dataclass(frozen=True, slots=True, repr=False)
class Improvement(Documented):
    """What `improve` returns.

    Attributes
    ----------
    curve : for 0, 1, 2, ... edits, until the fewest days of all are reached or the search ends.
    days_bound : no plan whatever has fewer days, by certificate.
    checked : the given plan, completed.
    claims : certificates of the first and the last point.
    """

    instance: Instance
    curve: tuple[Point, ...]
    days_bound: int
    checked: Checked
    claims: tuple[Claim, ...]

    @property
    def repair(self) -> Point | None:
        """The point with the fewest edits that make the plan legal and finished; None where none was found."""
        return next((point for point in self.curve if point.days is not None), None)

    def best(self, *, control: Control | None = None) -> Checked:
        """Return the last plan of the curve, checked: with the certificate that no plan with its moves is faster.

        Raises
        ------
        UsageError : no plan of the curve is legal and finished.
        """
        plan = self.curve[-1].plan
        if plan is None:
            raise UsageError(_("there is no legal plan to write"))
        return check(self.instance, replace(plan, given=frozenset({"moves"}), stated=()), control=control)


def improve(
    instance: Instance,
    plan: Plan,
    *,
    most_edits: int | None = None,
    effort: float = 1.0,
    control: Control | None = None,
) -> Improvement:
    """Return how many days `plan` takes after the best 0, 1, 2, ... edits of its moves.

    Parameters
    ----------
    most_edits : end the curve there; None: go on to the fewest days of all.
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended returns what it has.

    Raises
    ------
    InvalidInput : when the plan holds what no plan file could.
    UsageError : an argument of the wrong type; effort that is no number above 0.
    """
    require_kind("instance", instance, Instance)
    require_kind("plan", plan, Plan)
    if most_edits is not None:
        most_edits = whole("most_edits", most_edits, 0)
    check_effort(effort)
    return run_apart(_improved, (instance, plan, None, most_edits, False, effort), control_of(control))


def repair(
    instance: Instance,
    plan: Plan,
    checked: Checked | None = None,
    *,
    effort: float = 1.0,
    control: Control | None = None,
) -> Improvement:
    """Return the curve up to the fewest edits that were found to make `plan` legal and finished, in whatever time.

    First as the breaches say: what cannot be done is cut down, sent elsewhere or struck out, in the rows that they are
    about. Anything else is looked for as well where that takes more edits than every legal plan needs. Mostly nobody
    has asked for it: without a time limit in `control` it ends after `UNASKED` seconds.

    Parameters
    ----------
    checked : what `check` says of the plan, where that is known.
    """
    check_effort(effort)
    run = control_of(control)
    if run.time_limit is None:
        run = replace(run, time_limit=UNASKED, started=time.monotonic())
    return run_apart(_improved, (instance, plan, checked, None, True, effort), run)


def _improved(
    instance: Instance,
    plan: Plan,
    checked: Checked | None,
    most_edits: int | None,
    only_repair: bool,
    effort: float,
    control: Control,
) -> Improvement:
    from reallocate.questions.mending import improved  # loads the solver

    return improved(instance, plan, checked, most_edits, only_repair, effort, control)
