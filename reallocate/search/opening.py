"""What is known before any solver: what counting proves, and a first plan by rules of thumb."""

from __future__ import annotations

from dataclasses import replace

from reallocate.bounds.days import days_bounds
from reallocate.bounds.feasibility import Cause, causes_with, too_few_blanks
from reallocate.errors import UsageError
from reallocate.formulation.terms import Terms
from reallocate.heuristics.greedy import greedy_plan
from reallocate.instance.model import Instance
from reallocate.language import _, quantity
from reallocate.plan.check import days_of, settled
from reallocate.plan.model import Plan
from reallocate.plan.replay import replay
from reallocate.plan.shape import require_shape
from reallocate.proof.claims import impossible
from reallocate.proof.counting import counted_claim
from reallocate.proof.judge import Judge
from reallocate.search.known import Attained, Known
from reallocate.search.question import Question


def counted(instance: Instance, question: Question, judge: Judge | None = None) -> Known:
    """Return what counting alone proves of the plans asked for; with nobody waiting, the plan as well.

    Parameters
    ----------
    judge : of the instance; None: it is made where it is needed.
    """
    limit, lacking = question.limit(instance), too_few_blanks(instance)
    terms = question.terms(lacking)
    nothing = Plan((), (), (), 0, unserved=terms.fewer_cards)
    if instance.cards == terms.fewer_cards and not instance.last_arrival and not replay(instance, nothing).breaches:
        # Nothing is to be handed out, and no day counts.
        attained = tuple(Attained(name, 0, 0) for name in question.goals_of(instance))
        return replace(_lacking(instance, terms, lacking), plan=nothing, attained=attained)
    bounds = () if terms.partial else tuple(days_bounds(instance, limit))
    known = replace(_lacking(instance, terms, lacking), bounds=bounds)
    found = causes_with(instance, limit, lacking)
    if terms.partial:
        found = [cause for cause in found if _holds_in_part(instance, cause, terms.fewer_cards)]
    claims = [claim for cause in found if (claim := impossible(instance, cause)) is not None]
    if claims:
        # What depends on the limit is left out beside what no number of days would mend.
        lasting = tuple(cause for cause in found if cause.code != "max_days")
        return replace(known, causes=lasting, claims=tuple(claims))
    return _with_counted_claim(instance, known, limit, judge)


def _lacking(instance: Instance, terms: Terms, lacking: Cause | None) -> Known:
    """Return what is known first; where cards have to stay, that so many blanks are missing, with its proof."""
    claim = impossible(instance, lacking) if terms.partial and lacking is not None else None
    # While a card waits at first that is to be handed out, one day is needed.
    least = int(instance.backlog > 0 and terms.fewer_cards < instance.cards)
    return Known(claims=() if claim is None else (claim,), terms=terms, least=least)


def _holds_in_part(instance: Instance, cause: Cause, may_stay: int) -> bool:
    """Whether a cause also rules out plans that leave so many cards, wherever they like."""
    if cause.code in ("too_few_blanks", "moves_total"):
        return False
    if cause.code in ("no_printers", "no_printers_allowed", "unreachable"):
        sites = range(len(instance.sites)) if cause.site is None else (cause.site,)
        return sum(instance.to_print(i) for i in sites) > may_stay
    return True


def _with_counted_claim(instance: Instance, known: Known, limit: int, judge: Judge | None) -> Known:
    """Return `known` with the claim that counting proves, and with the cause where it leaves no day."""
    claim = counted_claim(instance, judge or Judge(instance), known.bounds) if known.bounds else None
    if claim is not None:
        known = known.with_claim(claim)
        if known.days_bound > limit:
            known = replace(known, causes=(too_short(known, limit),))
    return known


def opened(instance: Instance, question: Question, known: Known) -> Known:
    """Return `known` with a first plan as asked for, where one was given or rules of thumb find one."""
    if known.causes or known.plan is not None:
        return known
    plans = [plan for plan in (question.start, _simple(instance, question, known)) if plan is not None]
    ends = [(days_of(instance, plan), sum(trip.count for trip in plan.moves)) for plan in plans]
    return replace(known, plan=plans[ends.index(min(ends))] if plans else None)


def _simple(instance: Instance, question: Question, known: Known) -> Plan | None:
    """Return a plan by rules of thumb, which know no cards that stay."""
    return None if known.terms.partial else greedy_plan(instance, question.limit(instance))


def begun_with(instance: Instance, plan: Plan, limit: int) -> Plan:
    """Return `plan` as one to begin a search with.

    Raises
    ------
    InvalidInput : it holds what no plan file could.
    UsageError : it breaks a rule, leaves cards unprinted, or takes more than `limit` days.
    """
    require_shape(instance, plan)
    plan = settled(instance, plan)
    days = days_of(instance, plan)
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
