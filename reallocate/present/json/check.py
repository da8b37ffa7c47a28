"""The documents of ``check``: of an instance, and of a planner's plan, with the ``summary.json`` of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reallocate.appraisal.ledger import loss_ledger
from reallocate.instance.model import Instance
from reallocate.plan.check import Check
from reallocate.plan.model import Plan
from reallocate.plan.reader import FILES
from reallocate.present.json.common import instance_document, versions
from reallocate.present.json.improve import point_document
from reallocate.present.json.solve import SCHEMA
from reallocate.present.words.rules import rule_rows
from reallocate.questions.check import Checked
from reallocate.search.result import DEFAULT_GOALS, in_unit

if TYPE_CHECKING:  # it loads the solver
    from reallocate.questions.improve import Improvement


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


def check_plan_document(
    instance: Instance, report: Checked, given: Plan, mended: Improvement | None, directory: str | None
) -> dict[str, Any]:
    """Return the document of ``check INSTANCE PLAN --json``; `mended` says how to make a broken plan legal."""
    left = sum(report.replay.backlog_left[-1]) if report.replay.backlog_left else instance.backlog
    goals = checked_goals(report, given)
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
        "days_bound": goals[0]["bound"],
        "goals": goals,
        "carried_out": {"cards": instance.backlog - left, "left": left},
        "ledger": loss_ledger(instance, report.replay).document(),
        "completed": list(report.completed),
        "repair": None if mended is None or mended.repair is None else point_document(instance, mended.repair),
        "plan_directory": directory,
    }


def manual_summary(instance: Instance, report: Checked, given: Plan) -> dict[str, Any]:
    """Return what ``summary.json`` says of a planner's plan: which files are its own, and what they leave possible.

    The bounds are those of plans that keep the given files.
    """
    days = report.days
    end = instance.date_of(days) if days else None
    start = instance.settings.start_date
    goals = checked_goals(report, given)
    proven = all(goal["value"] == goal["bound"] for goal in goals)
    status = "optimal" if proven else "days_proven" if goals[0]["value"] == goals[0]["bound"] else "feasible"
    names = [name for name in FILES if name in given.given]
    return {
        "schema": SCHEMA,
        "instance": instance_document(instance),
        "status": status,
        "days": days,
        "days_bound": goals[0]["bound"],
        "certified": True,
        "start_date": start.isoformat() if start else None,
        "end_date": end.isoformat() if end else None,
        "manual": {"given": names, "completed": [name for name in FILES if name not in names]},
        "goals": goals,
        "ledger": loss_ledger(instance, report.replay).document(),
        "stopped_by": None,
        "bounds": [],
        "causes": [],
        "options": {},
        "versions": versions(),
    }


def checked_goals(report: Checked, given: Plan) -> list[dict[str, Any]]:
    """Return the goals of a planner's plan with their bounds among plans that keep the given files."""
    known = {goal.name: goal.bound for goal in report.attained}
    fixed = {"moves": "moves", "travel": "moves", "shipping": "shipments"}
    whole = "assignment" in given.given
    rows = []
    for row in plan_goals(report):
        name, value = row["name"], row["value"]
        held = fixed.get(name) in given.given or (whole and name in ("days", "waiting"))
        bound = value if held else in_unit(name, known.get(name))
        if name == "days" and bound is None and value is not None:
            bound = min(1, value)  # while a card waits, one day is needed
        rows.append({**row, "bound": bound, "certified": bool(held or name == "days")})
    return rows


def plan_goals(report: Check) -> list[dict[str, Any]]:
    """Return the figures of a plan that the goals count."""
    goals = [("days", report.days), *((name, getattr(report.figures, name)) for name in DEFAULT_GOALS)]
    return [{"name": name, "value": in_unit(name, value)} for name, value in goals]
