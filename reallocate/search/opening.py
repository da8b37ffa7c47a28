"""What is known before any solver: what counting proves, and a first plan by rules of thumb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reallocate.bounds.days import horizon_bounds
from reallocate.bounds.feasibility import Cause, causes
from reallocate.heuristics.greedy import greedy_plan
from reallocate.instance.limits import MOST_DAYS
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.proof.claims import impossible
from reallocate.proof.counting import counted_claim
from reallocate.proof.judge import Judge
from reallocate.search.conclude import Attained, Known


def longest(instance: Instance, days: int | None, max_days: int | None) -> int:
    """Return the most days that a plan may have under these options; None: not given."""
    return min(days or max_days or instance.settings.max_days, MOST_DAYS)


def counted(instance: Instance, goals: Sequence[str], limit: int, *, kept: bool = False) -> Known:
    """Return what counting alone proves of plans of at most `limit` days; with nobody waiting, the plan as well.

    `kept` says that the limit is a number of days that was asked for.
    """
    known = Known(tuple(goals), kept=kept)
    if instance.backlog == 0:
        nothing = tuple(Attained(name, 0, 0) for name in goals)
        return replace(known, plan=Plan((), (), (), 0), attained=nothing)
    known = replace(known, bounds=tuple(horizon_bounds(instance, limit)))
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
            known = replace(known, causes=(too_short(limit, known.bounds[0].reason(instance)),))
    return known


def opened(instance: Instance, known: Known, limit: int) -> Known:
    """Return `known` with a first plan of at most `limit` days, where rules of thumb find one."""
    return known if known.causes or known.plan is not None else replace(known, plan=greedy_plan(instance, limit))


def too_short(limit: int, reason: str) -> Cause:
    """Return the cause that `limit` days are not enough."""
    text = _("no plan has at most {days} days: {reason}")
    return Cause("max_days", text.format(days=limit, reason=reason))
