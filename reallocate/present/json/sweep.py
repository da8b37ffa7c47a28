"""The document of ``sweep``: how many variants have how many days, by scenario; the variants are in ``rows.csv``."""

from __future__ import annotations

from typing import Any

from reallocate.present.json.common import schema_of
from reallocate.present.json.tranche import work_document
from reallocate.present.words.sweep import sentence
from reallocate.sweeping.result import Influence, Scenario, Sweep


def sweep_document(found: Sweep, _directory: str | None) -> dict[str, Any]:
    """Return the document of ``sweep --json``."""
    return {
        "schema": schema_of("sweep"),
        "instance": found.name,
        "title": found.title,
        "goals": list(found.goals),
        "columns": list(found.columns),
        "drawn": list(found.drawn),
        "variants": len(found.rows),
        "done": found.done,
        "crashed": found.crashed,
        "scenarios": [_scenario(found, one) for one in found.scenarios],
        "undrawn": list(found.undrawn),
        "searches": work_document(found.work),
        "version": found.version,
        "older": found.older,
        "stopped_by": found.limit,
        "directory": found.directory,
        "written": [],  # who writes pages and workbooks knows them
    }


def _scenario(found: Sweep, one: Scenario) -> dict[str, Any]:
    return {
        "given": dict(one.given),
        "variants": one.total,
        "done": len(one.rows),
        "proven": one.proven,
        "impossible": one.impossible,
        "days": [{"days": days, "variants": count, "enough_in": one.enough(days)} for days, count in one.days],
        "at_least": one.at_least,
        "at_most": one.at_most,
        "influences": [_influence(influence) for influence in one.influences],
        "sentence": sentence(found, one),
    }


def _influence(one: Influence) -> dict[str, Any]:
    return {
        "figure": one.column,
        "low": {"up_to": str(one.upto), "mean_days": _fraction(one.low)},
        "high": {"from": str(one.since), "mean_days": _fraction(one.high)},
    }


def _fraction(value: Any) -> str:
    return f"{value.numerator}/{value.denominator}"
