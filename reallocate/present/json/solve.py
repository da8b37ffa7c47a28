"""The documents of ``solve``: ``summary.json``, and what ``solve --json`` prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reallocate.plan.figures import Number
from reallocate.plan.writer import plan_rows
from reallocate.present.json.common import instance_document, schema_of, versions
from reallocate.present.words.bounds import bound_reason
from reallocate.present.words.causes import cause_sentence
from reallocate.search.result import GoalValue, Result


def summary(result: Result, options: dict[str, Any]) -> dict[str, Any]:
    """Return what ``summary.json`` says of a result; `options` are those that steered the run."""
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
        "goals": goal_rows(result.goals),
        "ledger": None if result.ledger is None else result.ledger.document(),
        "stopped_by": result.limit,
        "bounds": [
            {"days": bound.days, "kind": bound.kind, "reason": bound_reason(instance, bound)}
            for bound in result.bounds[:3]
        ],
        "causes": [
            {
                "code": cause.code,
                "message": cause_sentence(instance, cause),
                "missing": cause.missing,
                "site": None if cause.site is None else instance.sites[cause.site].code,
                **({"sites": [instance.sites[i].code for i in cause.sites]} if cause.sites else {}),
                **({} if cause.idle is None else {"at_sites_that_do_not_lend": cause.idle}),
            }
            for cause in result.causes
        ],
        "options": options,
        "versions": versions(),
    }


def goal_rows(goals: Iterable[GoalValue]) -> list[dict[str, Number | str | bool | None]]:
    """Return the goals as objects; units as in `GoalValue`."""
    return [
        {"name": goal.name, "value": goal.value, "bound": goal.bound, "certified": goal.certified} for goal in goals
    ]


def solve_document(result: Result, options: dict[str, Any], directory: str | None) -> dict[str, Any]:
    """Return the document of ``solve --json``."""
    rows: dict[str, list[dict[str, Any]]] = {"moves": [], "shipments": [], "assignment": []}
    if result.plan is not None and result.replay is not None:
        rows = plan_rows(result.instance, result.plan, result.replay)
    return {**summary(result, options), "schema": schema_of("solve"), **rows, "plan_directory": directory}
