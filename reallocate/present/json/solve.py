"""The documents of ``solve``: ``summary.json``, and what ``solve --json`` prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reallocate.bounds.feasibility import Cause
from reallocate.instance.model import Instance
from reallocate.plan.figures import Number
from reallocate.plan.model import plan_files
from reallocate.plan.writer import plan_rows
from reallocate.present.json.common import instance_document, last_day_entry, schema_of, versions
from reallocate.present.json.dispatch import return_rows, with_slack
from reallocate.present.words.bounds import bound_reason
from reallocate.present.words.causes import cause_sentence
from reallocate.search.result import GoalValue, Result


def summary(result: Result) -> dict[str, Any]:
    """Return what ``summary.json`` says of a result."""
    instance = result.instance
    end = instance.date_of(result.days) if result.days else None
    start = instance.settings.start_date
    return {
        "schema": schema_of("summary"),
        "instance": instance_document(instance),
        "status": result.status,
        "days": result.days,
        "days_bound": result.days_bound,
        "certified": result.certified,
        "start_date": start.isoformat() if start else None,
        "end_date": end.isoformat() if end else None,
        **last_day_entry(instance, result.days),
        **_unserved(result),
        "goals": goal_rows(result.goals),
        "ledger": None if result.ledger is None else result.ledger.document(),
        "stopped_by": result.limit,
        "causes": [_cause_document(instance, cause) for cause in result.causes],
        "options": _options(result),
        "versions": versions(),
    }


def _unserved(result: Result) -> dict[str, Any]:
    """Return how many cards a plan hands out that leaves some for want of blanks, and which it leaves."""
    if result.plan is None or not result.plan.unserved:
        return {}
    sites = result.instance.sites
    unserved = {site.code: cards for site, cards in zip(sites, result.left, strict=True) if cards}
    return {"handed_out": result.instance.cards - sum(unserved.values()), "unserved": unserved}


def _options(result: Result) -> dict[str, Any]:
    """Return what steered the search."""
    question = result.question
    return {
        "goals": list(question.goals_of(result.instance)),
        "days": question.days,
        "max_days": question.max_days,
        "effort": question.effort,
        "time_limit": result.time_limit,
        "method": question.method,
        **({"partial": True} if question.partial else {}),
    }


def _cause_document(instance: Instance, cause: Cause) -> dict[str, Any]:
    """Return a cause as a verifier can check it: codes and numbers that its certificate proves."""
    return {
        "code": cause.code,
        "missing": cause.missing,
        "site": None if cause.site is None else instance.sites[cause.site].code,
        # Of blanks that come too late only the days are certified.
        **(_sites(instance, cause) if cause.code == "too_few_blanks" else {}),
        **({} if cause.idle is None else {"at_sites_that_do_not_lend": cause.idle}),
    }


def _sites(instance: Instance, cause: Cause) -> dict[str, list[str]]:
    named = {"sites": cause.sites, "own": cause.own}
    return {name: [instance.sites[i].code for i in sites] for name, sites in named.items() if sites}


def goal_rows(goals: Iterable[GoalValue]) -> list[dict[str, Number | str | bool | None]]:
    """Return the goals as objects; units as in `GoalValue`."""
    return [
        {"name": goal.name, "value": goal.value, "bound": goal.bound, "certified": goal.certified} for goal in goals
    ]


def solve_document(result: Result, directory: str | None) -> dict[str, Any]:
    """Return the document of ``solve --json``: the summary, what counting says in words, and the plan."""
    instance = result.instance
    bounds = [
        {"days": bound.days, "kind": bound.kind, "reason": bound_reason(instance, bound)} for bound in result.bounds[:3]
    ]
    causes = [
        {**_cause_document(instance, cause), **_sites(instance, cause), "message": cause_sentence(instance, cause)}
        for cause in result.causes
    ]
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in plan_files(instance)}
    if result.plan is not None and result.replay is not None and result.dispatch is not None:
        rows = with_slack(result.dispatch, plan_rows(instance, result.plan, result.replay))
    more = {"schema": schema_of("solve"), "bounds": bounds, "causes": causes}
    home = {"returns": return_rows(instance, result.dispatch)}
    return {**summary(result), **more, **rows, **home, "plan_directory": directory}
