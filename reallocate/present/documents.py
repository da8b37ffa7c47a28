"""The JSON documents: what ``--json`` prints and what ``summary.json`` holds. Plain data, whole numbers, no clock."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from decimal import Decimal
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from reallocate import __version__
from reallocate.appraisal.differences import Difference, TripDifference
from reallocate.appraisal.entries import Entry
from reallocate.appraisal.ledger import loss_ledger
from reallocate.appraisal.rows import differing, figure_rows, plan_figures, site_figures, trip_ends
from reallocate.errors import Fault
from reallocate.instance.assumptions import assumptions
from reallocate.instance.model import Instance
from reallocate.plan.check import Check
from reallocate.plan.model import Plan
from reallocate.plan.reader import FILES
from reallocate.plan.writer import plan_rows
from reallocate.present.text.improve import point_document
from reallocate.present.words.rules import rule_rows
from reallocate.questions.check import Checked
from reallocate.questions.compare import Comparison
from reallocate.search.result import DEFAULT_GOALS, Number, Result, in_unit

if TYPE_CHECKING:  # it loads the solver
    from reallocate.questions.improve import Improvement

SCHEMA = "reallocate/summary/1"


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
        "ledger": None if result.replay is None else loss_ledger(instance, result.replay).document(),
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


def plan_goals(report: Check) -> list[dict[str, Any]]:
    """Return the figures of a plan that the goals count."""
    goals = [("days", report.days), *((name, getattr(report.figures, name)) for name in DEFAULT_GOALS)]
    return [{"name": name, "value": in_unit(name, value)} for name, value in goals]


# --- comparisons ------------------------------------------------------------------------------------------------------

COMPARISON_SCHEMA = "reallocate/comparison/1"


def comparison_document(comparison: Comparison, options: dict[str, Any], directory: str | None) -> dict[str, Any]:
    """Return the document of ``compare --json``; `options` are those that steered the run."""
    instance = comparison.instance
    rows = zip(comparison.entries, figure_rows(comparison), strict=True)
    return {
        "schema": COMPARISON_SCHEMA,
        "instance": instance_document(instance),
        "plans": [_entry_document(instance, entry, row) for entry, row in rows],
        "differences": [_difference_document(instance, pair) for pair in comparison.differences],
        "notes": list(comparison.notes),
        "options": options,
        "versions": versions(),
        "directory": directory,
    }


def _entry_document(instance: Instance, entry: Entry, row: dict[str, Any]) -> dict[str, Any]:
    """Return one plan; a promise has its days, no goals beside them, and no figures."""
    result, measures, report = entry.result, entry.measures, entry.report
    if measures is None or report is None:
        goals: list[dict[str, Any]] = [{"name": "days", "value": entry.days}]
        figures = None
    else:
        goals = plan_goals(report) if result is None else goal_rows(result)
        apart = {"plan", "kind", "valid", "days", "end_date", "breaches", "completed", "proven"}
        figures = {name: value for name, value in row.items() if name not in apart}
        figures["last_served"] = [instance.sites[i].code for i in measures.last_served]
    return {
        "name": entry.name,
        "kind": entry.kind,
        "valid": entry.valid,
        "days": entry.days,
        "end_date": row["end_date"],
        "goals": goals,
        "figures": figures,
        "ledger": entry.printer_days.document(),
        "breaches": {} if measures is None else dict(measures.breaches),
        "completed": [] if report is None else list(report.completed),
        "status": None if result is None else result.status,
        "stopped_by": None if result is None else result.limit,
        "days_bound": None if result is None else result.days_bound,
    }


def _difference_document(instance: Instance, pair: Difference) -> dict[str, Any]:
    """Return what differs between two plans; amounts of the ledgers are differences, exact as ``p/q``."""
    assert pair.plan.measures is not None
    assert pair.against.measures is not None
    return {
        "plan": pair.plan.name,
        "against": pair.against.name,
        "figures": differing(plan_figures(pair.plan.measures), plan_figures(pair.against.measures)),
        "ledger": pair.ledger.document(),
        "moves": [_trip_document(instance, trip) for trip in pair.moves],
        "shipments": [_trip_document(instance, trip) for trip in pair.shipments],
        "sites": [
            {
                "code": instance.sites[part.site].code,
                "name": instance.sites[part.site].name,
                "figures": differing(site_figures(part.plan), site_figures(part.other)),
                "ledger": part.ledger.document(),
            }
            for part in pair.sites
        ],
    }


def _trip_document(instance: Instance, trip: TripDifference) -> dict[str, Any]:
    """Return what leaves in both plans, and the difference in printer-days and hours on the road."""
    head = {"day": trip.day, **trip_ends(instance, trip), trip.load: trip.count, "other": trip.other}
    if trip.load == "blanks":
        return {**head, "card_hours": in_unit("shipping", trip.hours)}
    road = trip.road - trip.other_road
    return {**head, "printer_days": road, "printer_hours": in_unit("travel", trip.hours)}
