"""The document of ``improve``: the curve of days over edits, with the edits of each point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reallocate.instance.model import Instance
from reallocate.plan.model import Trip
from reallocate.present.json.common import schema_of
from reallocate.present.words.improve import edits_condition, in_words
from reallocate.questions.curve import Point

if TYPE_CHECKING:  # it loads the solver, which who only shows what was found does not need
    from reallocate.questions.improve import Improvement


def improvement_document(found: Improvement, directory: str | None) -> dict[str, Any]:
    """Return the document of ``improve --json``."""
    return {
        "schema": schema_of("improve"),
        "instance": found.instance.name,
        "days_bound": found.days_bound,
        "curve": [point_document(found.instance, point) for point in found.curve],
        "plan_directory": directory,
    }


def point_document(instance: Instance, point: Point) -> dict[str, Any]:
    """Return one point of the curve; an edit has the row taken ``out`` and the one put ``in``, null where none is."""
    end = instance.date_of(point.days) if point.days else None
    return {
        "edits": point.edits,
        "days": point.days,
        "end_date": end.isoformat() if end else None,
        "proven": point.proven,
        "certified": point.certified,
        "given": {
            "condition": edits_condition(point.edits),
            "days_bound": point.days if point.proven else None,
        },
        "moves": None if point.plan is None else sum(trip.count for trip in point.plan.moves),
        "changes": [
            {
                "out": _trip_document(instance, edit.out),
                "in": _trip_document(instance, edit.put),
                "text": in_words(instance, edit),
            }
            for edit in point.changes
        ],
    }


def _trip_document(instance: Instance, trip: Trip | None) -> dict[str, Any] | None:
    if trip is None:
        return None
    on = instance.date_of(trip.day)
    return {
        "depart_day": trip.day,
        "depart_date": on.isoformat() if on else None,
        "from": instance.sites[trip.origin].code,
        "to": instance.sites[trip.destination].code,
        "printers": trip.count,
        "line": trip.line or None,
    }
