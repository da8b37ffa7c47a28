"""What is known before any solver: what counting proves, and a first plan by rules of thumb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reallocate.bounds.feasibility import Cause, causes
from reallocate.bounds.horizon import horizon_bounds
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.search.conclude import Attained, Known
from reallocate.search.greedy import greedy_plan

#: Longest horizon that is accepted anywhere: a century of days, far above any clearing of a queue.
MOST_DAYS = 36_500


def longest(instance: Instance, days: int | None, max_days: int | None) -> int:
    """Return the most days that a plan may have under these options; None: not given."""
    return min(days or max_days or instance.settings.max_days, MOST_DAYS)


def counted(instance: Instance, goals: Sequence[str], limit: int) -> Known:
    """Return what counting alone says of plans of at most `limit` days; with nobody waiting, the plan as well."""
    known = Known(tuple(goals))
    if instance.backlog == 0:
        nothing = tuple(Attained(name, 0, 0) for name in goals)
        return replace(known, lower=0, plan=Plan((), (), (), 0), attained=nothing)
    bounds = tuple(horizon_bounds(instance, limit))
    found = causes(instance, limit)
    if not found and bounds[0].days > limit:
        found = [too_short(limit, bounds[0].reason(instance))]
    if found:
        # A bound on the days means something only where a longer plan could exist.
        lower = limit + 1 if all(cause.code == "max_days" for cause in found) else None
        return replace(known, lower=lower, bounds=bounds, causes=tuple(found))
    return replace(known, lower=bounds[0].days, bounds=bounds)


def opened(instance: Instance, known: Known, limit: int) -> Known:
    """Return `known` with a first plan of at most `limit` days, where rules of thumb find one."""
    return known if known.causes or known.plan is not None else replace(known, plan=greedy_plan(instance, limit))


def too_short(limit: int, reason: str) -> Cause:
    """Return the cause that `limit` days are not enough."""
    text = _("no plan has at most {days} days: {reason}")
    return Cause("max_days", text.format(days=limit, reason=reason))
