"""What `solve` returns: why it stopped, what it has, what is proven; kept apart, unknown is None."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from reallocate.appraisal.dispatch import Dispatch, dispatch
from reallocate.appraisal.ledger import Ledger, loss_ledger
from reallocate.arguments import require_one_of
from reallocate.bounds.days import DaysBound
from reallocate.bounds.feasibility import Cause
from reallocate.display import Written
from reallocate.errors import UsageError
from reallocate.files.columns import TABLES
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.figures import Number
from reallocate.plan.model import Plan, plan_files
from reallocate.plan.writer import plan_rows
from reallocate.proof.claims import Claim
from reallocate.running.control import Limit
from reallocate.search.question import AnyGoal, Question

if TYPE_CHECKING:
    import pandas as pd

    from reallocate.plan.replay import Replay

Status = Literal["optimal", "days_proven", "feasible", "impossible", "no_plan", "interrupted"]


@dataclass(frozen=True, slots=True)
class GoalValue:
    """One goal of a result.

    Attributes
    ----------
    name : ``days``, ``moves``, ``waiting``, ``travel`` or ``shipping``.
    value : attained by the plan; None without a plan.
    bound : no plan that is as good in the goals before this one is below it; None where nothing is known.
    certified : the bound was established in exact arithmetic, not by a solver's floating-point word.

    Notes
    -----
    Units: days, printers, card-days, printer-hours, card-hours; hours are exact decimals.
    """

    name: AnyGoal
    value: Number | None
    bound: Number | None
    certified: bool = False

    @property
    def proven(self) -> bool:
        """Whether value and bound agree."""
        return self.value is not None and self.value == self.bound


@dataclass(frozen=True, repr=False)
class Result(Written):
    """Outcome of `solve`.

    Attributes
    ----------
    status : ``optimal`` (every bound equals its value), ``days_proven``, ``feasible``, ``impossible``, ``no_plan``,
        ``interrupted``.
    plan, replay : the plan and its day-by-day replay; None without a plan.
    days, days_bound : days of the plan, and a certified lower bound on the days of every plan; None where no number
        of days would do.
    certified : whether the bound on the days was established in exact arithmetic; no other is ever given.
    goals : the days and the goals asked for, in their order.
    bounds : combinatorial bounds on the days, the strongest first.
    causes : why no plan exists, where that is proven.
    claims : what is proven of every finished plan, each with its proof: the content of ``certificate.json``.
    question : what was asked.
    time_limit : seconds that the search was given; None: no limit.
    limit : what ended the search early: ``time``, ``interrupt``, ``effort``, ``precision`` (of the solvers, for goals
        that count very many units), ``memory`` (that plans of so many days take), ``crash`` (of the process that
        solves) or None.
    """

    status: Status
    instance: Instance
    plan: Plan | None
    replay: Replay | None
    days: int | None
    days_bound: int | None
    certified: bool
    goals: tuple[GoalValue, ...]
    bounds: tuple[DaysBound, ...] = ()
    causes: tuple[Cause, ...] = ()
    limit: Limit | None = None
    claims: tuple[Claim, ...] = ()
    question: Question = field(default_factory=Question)
    time_limit: float | None = None

    def require_of(self, instance: Instance) -> None:
        """Refuse an instance that this is no result of: what is proven of one says nothing of another.

        Raises
        ------
        UsageError : the instance is another one.
        """
        if self.instance != instance:
            raise UsageError(_("the result is of another instance; solve this one, or give the plan alone"))

    def goal(self, name: str) -> GoalValue:
        """Return the goal called `name`.

        Raises
        ------
        UnknownName : it was not asked for.
        """
        found = {goal.name: goal for goal in self.goals}
        require_one_of("goal", name, found)
        return found[name]  # type: ignore[index]

    @property
    def left(self) -> tuple[int, ...]:
        """Cards that wait at the end of the plan, by site: of one of no days those that waited before; else none."""
        if self.replay is None:
            return ()
        return self.replay.left or tuple(site.backlog for site in self.instance.sites)

    @cached_property
    def ledger(self) -> Ledger | None:
        """Where the printer-days of the plan go; None without a plan."""
        return None if self.replay is None else loss_ledger(self.instance, self.replay)

    @cached_property
    def dispatch(self) -> Dispatch | None:
        """The lines of the plan with their slack, and the printers that go home; None without a plan."""
        if self.plan is None or self.replay is None:
            return None
        return dispatch(self.instance, self.plan, self.replay)

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return the files of the plan by name (columns of the CSVs; empty without a plan) and ``goals``."""
        import pandas as pd  # when a frame is asked for and not before

        rows: dict[str, list[dict[str, object]]] = {name: [] for name in plan_files(self.instance)}
        if self.plan is not None and self.replay is not None:
            rows.update(plan_rows(self.instance, self.plan, self.replay))
        frames = {
            name: pd.DataFrame(table, columns=[column.name for column in TABLES[name]]) for name, table in rows.items()
        }
        goals = [(goal.name, goal.value, goal.bound, goal.proven, goal.certified) for goal in self.goals]
        frames["goals"] = pd.DataFrame(goals, columns=["name", "value", "bound", "proven", "certified"])
        return frames
