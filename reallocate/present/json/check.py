"""The documents of ``check``: of an instance, and of a planner's plan, with the ``summary.json`` of that."""

from __future__ import annotations

from typing import Any

from reallocate.instance.levers import levers
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.plan.writer import plan_rows
from reallocate.present.json.common import instance_document, last_day_entry, schema_of, versions
from reallocate.present.json.dispatch import return_rows, with_slack
from reallocate.present.json.improve import point_document
from reallocate.present.json.rules import rule_document
from reallocate.present.words.breaches import breach_sentence
from reallocate.present.words.check import condition
from reallocate.questions.check import Checked


def check_instance_document(instance: Instance) -> dict[str, Any]:
    """Return the document of ``check INSTANCE --json``: totals, assumptions, levers, rules and the travel table."""
    travel = instance.travel
    codes = [site.code for site in instance.sites]
    trips = [
        {
            "from": codes[i],
            "to": codes[j],
            "hours": None if hours is None else in_hours(hours),
            "printer_days": travel.printer_days[i][j],
            "blank_days": travel.blank_days[i][j],
        }
        for i, row in enumerate(travel.hours)
        for j, hours in enumerate(row)
        if i != j
    ]
    return {
        "schema": schema_of("check"),
        "valid": True,
        "findings": [],
        **instance_document(instance),
        "levers": list(levers(instance)),
        "rules": [rule_document(instance, rule) for rule in instance.rules],
        "travel": trips,
    }


def check_plan_document(report: Checked, directory: str | None) -> dict[str, Any]:
    """Return the document of ``check INSTANCE PLAN --json``."""
    instance, left = report.instance, report.figures.left
    return {
        "schema": schema_of("check-plan"),
        "valid": report.valid,
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity,
                "day": finding.day,
                "site": None if finding.site is None else instance.sites[finding.site].code,
                "message": breach_sentence(instance, finding),
                "found": finding.found,
                "allowed": finding.allowed,
                "file": finding.file or None,
                "line": finding.line,
            }
            for finding in report.findings
        ],
        "days": report.days,
        "goals": _values(report),
        "given": _given_document(report),
        "carried_out": {"cards": instance.cards - left, "left": left},
        "ledger": report.ledger.document(),
        "completed": list(report.completed),
        "repair": None
        if report.mended is None or report.mended.repair is None
        else point_document(instance, report.mended.repair),
        **_lines(report),
        "returns": return_rows(instance, report.dispatch),
        "plan_directory": directory,
    }


def _lines(report: Checked) -> dict[str, list[dict[str, Any]]]:
    """Return the lines of the plan, without its assignment."""
    rows = plan_rows(report.instance, report.plan, report.replay)
    return with_slack(report.dispatch, {name: table for name, table in rows.items() if name != "assignment"})


def manual_summary(report: Checked) -> dict[str, Any]:
    """Return what ``summary.json`` says of a planner's plan: nothing is known of all plans, but of those like it."""
    instance, days = report.instance, report.days
    end = instance.date_of(days) if days else None
    start = instance.settings.start_date
    return {
        "schema": schema_of("summary"),
        "instance": instance_document(instance),
        "status": "feasible",
        "days": days,
        "days_bound": None,
        "certified": False,
        "start_date": start.isoformat() if start else None,
        "end_date": end.isoformat() if end else None,
        **last_day_entry(instance, days),
        "goals": [{**value, "bound": None, "certified": False} for value in _values(report)],
        "given": _given_document(report),
        "ledger": report.ledger.document(),
        "stopped_by": None,
        "causes": [],
        "options": {},
        "versions": versions(),
    }


def _values(report: Checked) -> list[dict[str, Any]]:
    """Return the goals with what the plan attains."""
    return [{"name": goal.name, "value": goal.value} for goal in report.given_goals]


def _given_document(report: Checked) -> dict[str, Any]:
    """Return what is known of the plans that keep the given files; `status` is about them too."""
    goals = report.given_goals
    proven = all(goal.proven for goal in goals)
    return {
        "condition": condition(report),
        "files": list(report.given),
        "completed": list(report.completed),
        "status": "optimal" if proven else "days_proven" if goals[0].proven else "feasible",
        "days_bound": goals[0].bound,
        "certified": True,
        "goals": [{"name": goal.name, "bound": goal.bound, "certified": goal.certified} for goal in goals],
    }
