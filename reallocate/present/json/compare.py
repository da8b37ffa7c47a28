"""The document of ``compare``: plans with their figures, and what differs between them."""

from __future__ import annotations

from typing import Any

from reallocate.appraisal.differences import Difference, TripDifference
from reallocate.appraisal.entries import Entry
from reallocate.appraisal.rows import differing, figure_rows, plan_figures, site_figures, trip_ends
from reallocate.instance.model import Instance
from reallocate.plan.check import Check
from reallocate.present.json.common import instance_document, schema_of, versions
from reallocate.present.json.solve import goal_rows
from reallocate.present.words.compare import notes
from reallocate.questions.compare import Comparison
from reallocate.search.question import DEFAULT_GOALS, goals_of


def comparison_document(comparison: Comparison, directory: str | None) -> dict[str, Any]:
    """Return the document of ``compare --json``."""
    instance = comparison.instance
    rows = zip(comparison.entries, figure_rows(instance, comparison.entries), strict=True)
    return {
        "schema": schema_of("compare"),
        "instance": instance_document(instance),
        "plans": [_entry_document(comparison, entry, row) for entry, row in rows],
        "differences": [_difference_document(instance, pair) for pair in comparison.differences],
        "notes": notes(comparison),
        "options": {
            "baselines": comparison.baselines,
            "optimum": comparison.optimum is not None,
            "time_limit": None if comparison.optimum is None else comparison.optimum.time_limit,
        },
        "versions": versions(),
        "directory": directory,
    }


def _entry_document(comparison: Comparison, entry: Entry, row: dict[str, Any]) -> dict[str, Any]:
    """Return one plan; a promise has its days, no goals beside them, and no figures."""
    result = comparison.optimum if entry.kind == "optimum" else None
    measures, report = entry.measures, entry.report
    if measures is None or report is None:
        goals: list[dict[str, Any]] = [{"name": "days", "value": entry.days}]
        figures = None
    else:
        goals = _plan_goals(comparison.instance, report) if result is None else goal_rows(result.goals)
        apart = {"plan", "kind", "valid", "days", "end_date", "breaches", "completed", "proven"}
        figures = {name: value for name, value in row.items() if name not in apart}
        figures["last_served"] = [comparison.instance.sites[i].code for i in measures.last_served]
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


def _plan_goals(instance: Instance, report: Check) -> list[dict[str, Any]]:
    """Return the figures of a plan that the goals count."""
    names = ("days", *goals_of(instance, DEFAULT_GOALS))
    return [{"name": name, "value": getattr(report.figures, name)} for name in names]


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
        **_couriers(instance, pair),
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


def _couriers(instance: Instance, pair: Difference) -> dict[str, list[dict[str, Any]]]:
    """Return how couriers differ, where there are any."""
    if not instance.settings.print_for_others:
        return {}
    return {"courier": [_trip_document(instance, trip) for trip in pair.couriers]}


def _trip_document(instance: Instance, trip: TripDifference) -> dict[str, Any]:
    """Return what leaves in both plans, and the difference in printer-days and hours on the road."""
    head = {"day": trip.day, **trip_ends(instance, trip), trip.load: trip.count, "other": trip.other}
    if trip.load != "printers":
        return {**head, "card_hours": trip.hours}
    road = trip.road - trip.other_road
    return {**head, "printer_days": road, "printer_hours": trip.hours}
