"""The JSON documents: what ``--json`` prints and what ``summary.json`` holds. Plain data, whole numbers, no clock."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from decimal import Decimal
from importlib.metadata import version
from typing import Any

from reallocate import __version__
from reallocate.errors import Fault
from reallocate.instance.assumptions import assumptions
from reallocate.instance.model import Instance
from reallocate.plan.check import Check
from reallocate.plan.writer import plan_rows
from reallocate.present.wishes import rule_rows
from reallocate.search.result import Number, Result, in_unit

SCHEMA = "reallocate/summary/1"
#: Figures of any plan, after its days.
PLAN_GOALS = ("moves", "waiting", "travel", "shipping")


def dumps(document: object) -> str:
    """Return `document` as JSON text; exact decimals are written as numbers."""
    return json.dumps(document, indent=2, ensure_ascii=False, default=_plain) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)  # at most two decimals: the shortest float prints the same digits
    raise TypeError(type(value).__name__)


def versions() -> dict[str, str]:
    """Return the versions that a result depends on."""
    solver = {name: version(name) for name in ("highspy", "PuLP")}
    return {"reallocate": __version__, "python": platform.python_version(), **solver}


def goal_rows(result: Result) -> list[dict[str, Number | str | bool | None]]:
    """Return the goals as objects; units as in `GoalValue`."""
    return [
        {"name": goal.name, "value": goal.value, "bound": goal.bound, "certified": goal.certified}
        for goal in result.goals
    ]


def summary(result: Result, options: dict[str, Any]) -> dict[str, Any]:
    """Return what ``summary.json`` says of a result; `options` are those that steered the run."""
    instance = result.instance
    end = instance.date_of(result.days) if result.days else None
    start = instance.settings.start_date
    return {
        "schema": SCHEMA,
        "instance": instance_document(instance),
        "status": result.status,
        "days": result.days,
        "days_bound": result.days_bound,
        "certified": result.certified,
        "start_date": start.isoformat() if start else None,
        "end_date": end.isoformat() if end else None,
        "goals": goal_rows(result),
        "stopped_by": result.limit,
        "bounds": [
            {"days": bound.days, "kind": bound.kind, "reason": bound.reason(instance)} for bound in result.bounds[:3]
        ],
        "causes": [
            {
                "code": cause.code,
                "message": cause.message,
                "missing": cause.missing,
                "site": None if cause.site is None else instance.sites[cause.site].code,
                **({} if cause.idle is None else {"at_sites_that_do_not_lend": cause.idle}),
            }
            for cause in result.causes
        ],
        "options": options,
        "versions": versions(),
    }


def instance_document(instance: Instance) -> dict[str, Any]:
    """Return name, digests, totals, assumed figures and notices of an instance."""
    assumed = assumptions(instance)
    return {
        "name": instance.name,
        "title": instance.settings.title,
        "digests": {digest.file: digest.sha256 for digest in instance.digests},
        "sites": len(instance.sites),
        "backlog": instance.backlog,
        "printers": instance.printers,
        "blanks": instance.blanks,
        "delivered": instance.delivered,
        "assumptions": [
            {"table": item.table, "row": item.row, "figure": item.figure, "text": item.text} for item in assumed
        ],
        "notices": list(instance.notices),
    }


def solve_document(result: Result, options: dict[str, Any], directory: str | None) -> dict[str, Any]:
    """Return the document of ``solve --json``."""
    rows: dict[str, list[dict[str, Any]]] = {"moves": [], "shipments": [], "assignment": []}
    if result.plan is not None and result.replay is not None:
        rows = plan_rows(result.instance, result.plan, result.replay)
    return {**summary(result, options), **rows, "plan_directory": directory}


def error_document(status: str, faults: Sequence[Fault] | str) -> dict[str, Any]:
    """Return the document that ``--json`` prints when a run ends in an error."""
    if isinstance(faults, str):
        faults = [Fault(status, faults)]
    return {
        "status": status,
        "errors": [
            {"code": f.code, "file": f.file, "line": f.line, "column": f.column, "message": f.message} for f in faults
        ],
    }


def check_instance_document(instance: Instance) -> dict[str, Any]:
    """Return the document of ``check INSTANCE --json``: totals, assumptions, rules and the travel table."""
    travel = instance.travel
    codes = [site.code for site in instance.sites]
    trips = [
        {
            "from": codes[i],
            "to": codes[j],
            "hours": None if hours is None else in_unit("travel", hours),
            "printer_days": travel.printer_days[i][j],
            "blank_days": travel.blank_days[i][j],
        }
        for i, row in enumerate(travel.hours)
        for j, hours in enumerate(row)
        if i != j
    ]
    return {"valid": True, "findings": [], **instance_document(instance), "rules": rule_rows(instance), "travel": trips}


def check_plan_document(instance: Instance, report: Check) -> dict[str, Any]:
    """Return the document of ``check INSTANCE PLAN --json``."""
    figures = report.figures
    goals = [("days", report.days), *((name, getattr(figures, name)) for name in PLAN_GOALS)]
    return {
        "valid": report.valid,
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity,
                "day": finding.day,
                "site": None if finding.site is None else instance.sites[finding.site].code,
                "message": finding.message,
                "found": finding.found,
                "allowed": finding.allowed,
                "file": finding.file or None,
                "line": finding.line,
            }
            for finding in report.findings
        ],
        "days": report.days,
        "goals": [{"name": name, "value": in_unit(name, value)} for name, value in goals],
        "completed": list(report.completed),
    }
