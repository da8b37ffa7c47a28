"""The document of ``alternatives``: the plans, their figures, the edits between them, and what is sent in each."""

from __future__ import annotations

from typing import Any

from reallocate.plan.writer import plan_rows
from reallocate.present.json.common import schema_of
from reallocate.present.json.dispatch import with_slack
from reallocate.present.words.alternatives import condition, merit_names
from reallocate.questions.alternatives import Alternatives


def alternatives_document(found: Alternatives, directory: str | None) -> dict[str, Any]:
    """Return the document of ``alternatives --json``."""
    names = merit_names(found.instance)
    return {
        "schema": schema_of("alternatives"),
        "instance": found.instance.name,
        "status": found.first.status,
        "days": found.first.days,
        "days_bound": found.first.days_bound,
        "certified": found.first.certified,
        "asked": {
            "count": found.count,
            "more": found.more,
            "apart": found.apart,
            "lines": found.lines,
            "partial": found.partial,
        },
        "plans": [_plan(found, place, list(names)) for place in range(len(found.plans))],
        "equal_in": [name for name in names if found.plans and name not in found.best],
        "exhausted": found.exhausted,
        "too_large": found.too_large,
        "stopped_by": found.limit,
        "plan_directory": directory,
    }


def _plan(found: Alternatives, place: int, names: list[str]) -> dict[str, Any]:
    plan, instance = found.plans[place], found.instance
    result = plan.result
    assert result.replay is not None
    assert result.dispatch is not None
    end = instance.date_of(result.days) if result.days else None
    rows = with_slack(result.dispatch, plan_rows(instance, plan.plan, result.replay))
    return {
        "plan": place + 1,
        "days": result.days,
        "end_date": end.isoformat() if end else None,
        "moves": plan.merits.moves,
        "edits": [found.edits(place, other) for other in range(len(found.plans))],
        "farthest": None if place == 0 else _farthest(found, place),
        "aim": plan.aim,
        "figures": {name: getattr(plan.merits, name) for name in names},
        "best_in": [name for name in names if place in found.best.get(name, ())],
        "dispatch": {name: listed for name, listed in rows.items() if name != "assignment"},
    }


def _farthest(found: Alternatives, place: int) -> dict[str, Any]:
    return {
        "edits": found.distance(place),
        "proven": found.proven(place),
        "given": {"condition": condition(found, place), "edits_bound": found.plans[place].farther},
    }
