"""What is known before any solver: what counting proves, and a first plan by rules of thumb."""

from __future__ import annotations

from dataclasses import replace

from reallocate.bounds.days import days_bounds
from reallocate.bounds.feasibility import Cause, causes
from reallocate.errors import UsageError
from reallocate.heuristics.greedy import greedy_plan
from reallocate.instance.levers import require_searchable
from reallocate.instance.model import Instance
from reallocate.language import _, quantity
from reallocate.plan.figures import last_day
from reallocate.plan.model import Plan
from reallocate.plan.replay import replay
from reallocate.plan.shape import require_shape
from reallocate.proof.claims import impossible
from reallocate.proof.counting import counted_claim
from reallocate.proof.judge import Judge
from reallocate.search.known import Attained, Known
from reallocate.search.question import Question


def counted(instance: Instance, question: Question) -> Known:
    """Return what counting alone proves of the plans asked for; with nobody waiting, the plan as well."""
    require_searchable(instance)
    if instance.backlog == 0:
        return Known(plan=Plan((), (), (), 0), attained=tuple(Attained(name, 0, 0) for name in question.goals))
    limit = question.limit(instance)
    known = Known(bounds=tuple(days_bounds(instance, limit)))
    found = causes(instance, limit)
    claims = [claim for cause in found if (claim := impossible(instance, cause)) is not None]
    if claims:
        # What depends on the limit is left out beside what no number of days would mend.
        lasting = tuple(cause for cause in found if cause.code != "max_days")
        return replace(known, causes=lasting, claims=tuple(claims))
    claim = counted_claim(instance, Judge(instance), known.bounds) if known.bounds else None
    if claim is not None:
        known = known.with_claim(claim)
        if known.days_bound > limit:
            known = replace(known, causes=(too_short(known, limit),))
    return known


def opened(instance: Instance, question: Question, known: Known) -> Known:
    """Return `known` with a first plan as asked for, where one was given or rules of thumb find one."""
    if known.causes or known.plan is not None:
        return known
    plans = [plan for plan in (question.start, greedy_plan(instance, question.limit(instance))) if plan is not None]
    ends = [(last_day(instance, plan), sum(trip.count for trip in plan.moves)) for plan in plans]
    return replace(known, plan=plans[ends.index(min(ends))] if plans else None)


def begun_with(instance: Instance, plan: Plan, limit: int) -> Plan:
    """Return `plan` as one to begin a search with.

    Raises
    ------
    InvalidInput : it holds what no plan file could.
    UsageError : it breaks a rule, leaves cards unprinted, or takes more than `limit` days.
    """
    require_shape(instance, plan)
    days = last_day(instance, plan)
    plan = replace(plan, manual=False, horizon=days)
    played = replay(instance, plan)
    if played.breaches:
        breach = played.breaches[0]
        text = _("the plan to start with breaks a rule: {code}, day {day}; `check` says more")
        raise UsageError(text.format(code=breach.code, day=breach.day))
    if days > limit:
        text = _("the plan to start with takes {days:# day|# days}, and at most {most} are asked for")
        raise UsageError(text.format(days=quantity(days), most=limit))
    return plan


def too_short(known: Known, limit: int) -> Cause:
    """Return the cause that `limit` days are not enough, with the counting that shows it, where counting does."""
    bound = known.bounds[0] if known.bounds and known.bounds[0].days > limit else None
    return Cause("too_short", day=limit, bound=bound)
