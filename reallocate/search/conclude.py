"""From what is known to a `Result`: the plan is judged by replay, and the status says what is proven.

A search may end at any moment: by itself, by a clock, by somebody, or with the process that solves. What it knows by
then is a `Known`, and this module alone turns one into a result, in the process of whoever asked. It needs no solver.
"""

from __future__ import annotations

from dataclasses import replace

from reallocate.errors import SolverError
from reallocate.instance.calendar import MOST_DAYS
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.check import days_of, settled
from reallocate.plan.figures import Figures, Number, figures, in_unit
from reallocate.plan.model import Plan
from reallocate.plan.replay import Replay, replay
from reallocate.proof.verified import accepted
from reallocate.running.control import Limit
from reallocate.search.known import Known
from reallocate.search.question import Question
from reallocate.search.result import GoalValue, Result, Status


def conclude(instance: Instance, question: Question, known: Known, limit: Limit | None) -> Result:
    """Return the result that `known` supports, as the answer to `question`.

    Parameters
    ----------
    limit : what ended the search early; None: it came to its own end.

    Notes
    -----
    A claim that the verifier does not accept beside the plan is left out, and the status is what is proven without it.

    Raises
    ------
    SolverError : when the plan breaks a rule in its replay; such a plan is never shown.
    """
    plan = None if known.plan is None else settled(instance, known.plan)
    # What is said of more days than the plan takes and was asked for is of no use beside it.
    most = MOST_DAYS if plan is None else max(days_of(instance, plan), question.days or 0)
    known = replace(known, plan=plan, claims=accepted(instance, known.claims, most))
    if known.causes:
        # A bound on the days means something only where a longer plan could exist.
        bound = known.days_bound if all(cause.code == "max_days" for cause in known.causes) else None
        return _without_plan(instance, question, known, "impossible", bound, None)
    if known.plan is None:
        status: Status = "interrupted" if limit == "interrupt" else "no_plan"
        return _without_plan(instance, question, known, status, known.days_bound, limit)
    return _with_plan(instance, question, known, limit)


def _with_plan(instance: Instance, question: Question, known: Known, limit: Limit | None) -> Result:
    assert known.plan is not None
    plan = known.plan
    played, found = _judged(instance, plan)
    days = played.days
    assert days is not None  # its replay breaks no rule
    bound = min(known.days_bound, days)
    goals = (GoalValue("days", days, bound, certified=True), *_later_goals(instance, question, known, found, days))
    proven = all(goal.proven for goal in goals)
    still_open = [goal.name for goal in goals[0 if question.days is None else 1 :] if not goal.proven]
    if limit is None and still_open:
        coarse = {goal.name for goal in known.attained if goal.coarse}
        limit = "precision" if coarse.issuperset(still_open) else "effort"
    status: Status = "feasible"
    if goals[0].proven:
        status = "optimal" if proven else "days_proven"
    if limit == "interrupt" and status != "optimal":
        status = "interrupted"
    # A clock that ran out after everything was proven ended nothing; a process that died is worth telling all the same.
    told = limit if status != "optimal" or limit == "crash" else None
    claims = known.claims if instance.cards else ()
    return Result(status, instance, plan, played, days, bound, True, goals, known.bounds, (), told, claims, question)


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


def _later_goals(instance: Instance, question: Question, known: Known, found: Figures, days: int) -> list[GoalValue]:
    # A claim about fewer days than were asked for is no proof for all of those plans.
    most_days = max(days, question.days or 0)
    claimed = _claimed(known, found, most_days)
    attained = {goal.name: goal for goal in known.attained}
    values = []
    for name in question.goals_of(instance):
        value = getattr(found, name)
        goal = attained.get(name)
        if goal is not None and value > in_unit(name, goal.value):
            raise SolverError(_("the replay counts more {goal} than the solver").format(goal=name))
        low = None if goal is None or goal.bound is None else min(in_unit(name, goal.bound), value)
        # Nothing is below 0: that bound needs no certificate.
        low, certified = (0, True) if not value else (low, False)
        if name in claimed:
            low, certified = max(low or 0, claimed[name]), low is None or claimed[name] >= low
        values.append(GoalValue(name, value, low, certified))
    return values


def _claimed(known: Known, found: Figures, days: int) -> dict[str, Number]:
    """Return by goal what claims say that all plans have which take so many days and are as good in the goals before.

    Claims without a number of their own are about days, or there is no plan.
    """
    return {
        claim.kind: in_unit(claim.kind, claim.most + 1)
        for claim in known.claims
        if claim.most is not None and (claim.horizon or 0) >= days
        if all(getattr(found, goal) <= in_unit(goal, most) for goal, most in claim.held.items())
    }


def _without_plan(
    instance: Instance, question: Question, known: Known, status: Status, bound: int | None, limit: Limit | None
) -> Result:
    days = GoalValue("days", None, bound, certified=True)
    goals = (days, *(GoalValue(name, None, None) for name in question.goals_of(instance)))
    return Result(
        status,
        instance,
        None,
        None,
        None,
        bound,
        True,
        goals,
        known.bounds,
        known.causes,
        limit,
        known.claims,
        question,
    )
