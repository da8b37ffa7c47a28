"""From what is known to a `Result`: the plan is judged by replay, and the status says what is proven.

A search may end at any moment: by itself, by a clock, by somebody, or with the process that solves. What it knows by
then is a `Known`, and this module alone turns one into a result, in the process of whoever asked. It needs no solver.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reallocate.bounds.days import HorizonBound
from reallocate.bounds.feasibility import Cause
from reallocate.errors import SolverError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.figures import Figures, figures, in_unit, last_day
from reallocate.plan.model import Plan
from reallocate.plan.replay import Replay, replay
from reallocate.proof.claims import Claim
from reallocate.running.control import Limit
from reallocate.search.result import GoalValue, Result, Status


@dataclass(frozen=True, slots=True)
class Attained:
    """Value and solver's bound of one goal; `bound` None where nothing is known."""

    name: str
    value: int
    bound: int | None

    @property
    def proven(self) -> bool:
        return self.bound == self.value


@dataclass(frozen=True, slots=True)
class Known:
    """What a search knows at a moment. Frozen and picklable: it is what the process that solves leaves behind.

    Attributes
    ----------
    goals : that were asked for after the days, in their order.
    claims : what is proven of every finished plan, with certificates.
    bounds : combinatorial bounds on the days, the strongest first.
    plan : the best so far; not yet judged.
    attained : by `plan` in the goals that are done with.
    causes : why no plan exists, where that is proven.
    kept : whether a number of days was asked for, so that nobody expects it to be the least.
    """

    goals: tuple[str, ...]
    claims: tuple[Claim, ...] = ()
    bounds: tuple[HorizonBound, ...] = ()
    plan: Plan | None = None
    attained: tuple[Attained, ...] = ()
    causes: tuple[Cause, ...] = ()
    kept: bool = False

    def with_claim(self, claim: Claim) -> Known:
        """Return this with a further claim; one that it makes superfluous is dropped."""
        others = (old for old in self.claims if old.kind != claim.kind or claim.kind == "impossible")
        older = next((old for old in self.claims if old.kind == claim.kind == "days"), None)
        if older is not None and (older.horizon or 0) >= (claim.horizon or 0):
            return self
        return replace(self, claims=(*others, claim))

    @property
    def days_bound(self) -> int:
        """Every plan has at least so many days, by certificate; while a card waits, one day by itself."""
        return max([1, *(claim.horizon + 1 for claim in self.claims if claim.kind == "days" and claim.horizon)])


def conclude(instance: Instance, known: Known, limit: Limit | None) -> Result:
    """Return the result that `known` supports.

    Parameters
    ----------
    limit : what ended the search early; None: it came to its own end.

    Raises
    ------
    SolverError : when the plan breaks a rule in its replay; such a plan is never shown.
    """
    if known.causes:
        # A bound on the days means something only where a longer plan could exist.
        bound = known.days_bound if all(cause.code == "max_days" for cause in known.causes) else None
        return _without_plan(instance, known, "impossible", bound, None)
    if known.plan is None:
        status: Status = "interrupted" if limit == "interrupt" else "no_plan"
        return _without_plan(instance, known, status, known.days_bound, limit)
    return _with_plan(instance, known, replace(known.plan, horizon=last_day(instance, known.plan)), limit)


def _with_plan(instance: Instance, known: Known, plan: Plan, limit: Limit | None) -> Result:
    played, found = _judged(instance, plan)
    days = plan.horizon
    bound = min(known.days_bound, days)
    goals = (GoalValue("days", days, bound, certified=True), *_later_goals(known, found, days))
    proven = all(goal.proven for goal in goals)
    if limit is None and not all(goal.proven for goal in goals[1 if known.kept else 0 :]):
        limit = "effort"
    status: Status = "feasible"
    if goals[0].proven:
        status = "optimal" if proven else "days_proven"
    if limit == "interrupt" and status != "optimal":
        status = "interrupted"
    # A clock that ran out after everything was proven ended nothing; a process that died is worth telling all the same.
    told = limit if status != "optimal" or limit == "crash" else None
    claims = known.claims if instance.backlog else ()
    return Result(status, instance, plan, played, days, bound, True, goals, known.bounds, (), told, claims)


def _judged(instance: Instance, plan: Plan) -> tuple[Replay, Figures]:
    """Replay a plan of ours; one that breaks a rule is never shown.

    Raises
    ------
    SolverError : when it does.
    """
    played = replay(instance, plan)
    if played.breaches:
        breach = played.breaches[0]
        raise SolverError(
            _("a plan of the solver failed its replay and was thrown away: {code}, day {day}").format(
                code=breach.code, day=breach.day
            )
        )
    return played, figures(instance, played)


def _later_goals(known: Known, found: Figures, days: int) -> list[GoalValue]:
    moves = [claim.most for claim in known.claims if claim.kind == "moves" and (claim.horizon or 0) >= days]
    attained = {goal.name: goal for goal in known.attained}
    values = []
    for name in known.goals:
        value = getattr(found, name)
        goal = attained.get(name)
        if goal is not None and value > goal.value:
            raise SolverError(_("the replay counts more {goal} than the solver").format(goal=name))
        low = None if goal is None or goal.bound is None else min(goal.bound, value)
        # Nothing is below 0: that bound needs no certificate.
        certified = low == value == 0
        if name == "moves" and moves and moves[0] is not None:
            low, certified = max(low or 0, moves[0] + 1), low is None or moves[0] + 1 >= low
        values.append(GoalValue(name, in_unit(name, value), in_unit(name, low), certified))
    return values


def _without_plan(instance: Instance, known: Known, status: Status, bound: int | None, limit: Limit | None) -> Result:
    days = GoalValue("days", None, bound, certified=True)
    goals = (days, *(GoalValue(name, None, None) for name in known.goals))
    return Result(
        status, instance, None, None, None, bound, True, goals, known.bounds, known.causes, limit, known.claims
    )
