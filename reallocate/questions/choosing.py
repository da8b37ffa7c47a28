"""The search behind `alternatives`: the plan of `solve`, then one plan after the other that differs most from those."""

from __future__ import annotations

from dataclasses import replace

from reallocate.formulation.size import model_bytes, require_memory
from reallocate.formulation.terms import Apart, Terms
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, by_key
from reallocate.questions.alternatives import Alternative, Alternatives, Asked, edits_between, nothing_of
from reallocate.running.control import Control
from reallocate.search.alternatives import farthest
from reallocate.search.conclude import conclude
from reallocate.search.driver import search
from reallocate.search.known import Known
from reallocate.search.method import chosen
from reallocate.search.question import Question
from reallocate.search.result import Result


def found(instance: Instance, asked: Asked, control: Control) -> Alternatives:
    """Return what is found; what is known is kept after each plan."""
    keep, quiet = control.keep, control.keeping(None)
    question = Question(effort=asked.effort, partial=asked.partial)
    known, limit = search(instance, question, quiet)
    first = conclude(instance, question, known, limit)
    answer = nothing_of(instance, first, asked)
    if first.plan is None:
        return answer
    way = chosen(instance, "auto", partial=known.terms.partial)
    answer = replace(answer, plans=(Alternative(first),), too_large=way != "monolith")
    if answer.too_large:
        further = _with_aims(answer, asked, control) if way == "decomposition" else answer
        return replace(further, limit=control.ended_by or limit)
    assert first.days is not None
    if not first.days:  # nothing can move in no days
        return replace(answer, exhausted=True)
    require_memory(instance, first.days, model_bytes)
    while len(answer.plans) < asked.count and not answer.exhausted and not control.should_stop:
        if keep is not None:
            keep(answer)
        answer, stuck = _with_another(answer, first.days, known.terms, asked, quiet)
        if stuck:
            break
    return replace(answer, limit=control.ended_by)


def _with_aims(answer: Alternatives, asked: Asked, control: Control) -> Alternatives:
    """Return the answer with plans that are looked for with one aim each, beginning with those before them."""
    from reallocate.search.aimed import AIMS, aimed

    assert answer.first.days is not None
    quiet = control.keeping(None)
    for place in range(asked.count):
        for aim in AIMS:
            if len(answer.plans) >= asked.count or place >= len(answer.plans) or control.should_stop:
                return answer
            if control.keep is not None:
                control.keep(answer)
            plans = [plan.plan for plan in answer.plans]
            plan = aimed(answer.instance, answer.first.days, plans[place], aim, quiet, asked.effort)
            edits = () if plan is None else tuple(edits_between(other, plan) for other in plans)
            if plan is not None and min(edits) >= asked.apart:
                another = Alternative(_result(answer.first, plan), edits, aim=aim)
                answer = replace(answer, plans=(*answer.plans, another))
    return answer


def _with_another(
    answer: Alternatives, days: int, terms: Terms, asked: Asked, control: Control
) -> tuple[Alternatives, bool]:
    """Return the answer with one more plan; else whether it is proven that there is none, and that none was found."""
    plans = [plan.plan for plan in answer.plans]
    fewest = sum(trip.count for trip in plans[0].moves)
    own = len(by_key(plans[0].moves))
    exhausted = False
    for lines in (own, None) if asked.lines is None else (asked.lines,):
        moves = tuple(plan.moves for plan in plans)
        apart = Apart(moves, fewest, fewest + asked.more, asked.apart, lines)
        far = farthest(answer.instance, days, replace(terms, apart=apart), control, asked.effort)
        if far.plan is not None:
            edits = tuple(edits_between(plan, far.plan) for plan in plans)
            another = Alternative(_result(answer.first, far.plan), edits, far.bound, lines)
            return replace(answer, plans=(*answer.plans, another)), False
        exhausted = far.bound is not None and far.bound < asked.apart
        if control.should_stop:
            return answer, True
    return replace(answer, exhausted=exhausted), True


def _result(first: Result, plan: Plan) -> Result:
    """Return a plan as a result: with what is proven of the days and moves of all plans, and nothing of other goals."""
    question = replace(first.question, goals=("moves",))
    known = Known(claims=first.claims, bounds=first.bounds, plan=plan)
    return replace(conclude(first.instance, question, known, None), limit=None)
