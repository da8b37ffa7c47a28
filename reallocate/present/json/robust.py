"""The document of ``robust``: the worst of all ways to lose printers, and of late deliveries; what a reserve costs."""

from __future__ import annotations

from typing import Any

from reallocate.present.json.common import schema_of
from reallocate.present.json.tranche import work_document
from reallocate.present.words.robust import breakdowns_condition, late_condition, reserve_condition
from reallocate.questions.robust import Breakdowns, Late, Reserve, Robust, Way


def robust_document(found: Robust, _directory: str | None) -> dict[str, Any]:
    """Return the document of ``robust --json``."""
    asked = found.breakdowns
    return {
        "schema": schema_of("robust"),
        "instance": found.instance.name,
        "days": found.now.days,
        "days_bound": found.now.bound,
        "blind": found.blind,
        "breakdowns": None if asked is None else asked.printers,
        **_worst(found, asked),
        "late": [_late(found, one) for one in found.late],
        "keep": _reserve(found, found.reserve),
        "searches": work_document(found.work),
        "stopped_by": found.limit,
    }


def _worst(found: Robust, asked: Breakdowns | None) -> dict[str, Any]:
    """Return what is found of breakdowns; where nobody asked, nothing."""
    if asked is None:
        return dict.fromkeys(("worst_days", "worst", "proven", "sets", "within", "given"))
    return {
        "worst_days": asked.days,
        "worst": _way(found, asked.worst),
        "proven": asked.proven,
        "sets": {"there": asked.ways, "left_out": asked.left_out, "solved": asked.solved},
        "within": [{"days": days, "ways": ways} for days, ways in asked.within],
        "given": {"condition": breakdowns_condition(found, asked), "days_bound": asked.bound},
    }


def _way(found: Robust, way: Way | None) -> list[dict[str, Any]] | None:
    """Return printers by the code of their site."""
    codes = [site.code for site in found.instance.sites]
    return None if way is None else [{"site": codes[site], "printers": count} for site, count in way]


def _late(found: Robust, one: Late) -> dict[str, Any]:
    return {
        "delivery": None if one.delivery is None else one.delivery + 1,
        "days_late": one.days_late,
        "days": one.days,
        "worst": [{"delivery": row + 1, "days_late": days} for row, days in one.worst],
        "proven": one.proven,
        "given": {"condition": late_condition(found, one), "days_bound": one.bound},
    }


def _reserve(found: Robust, asked: Reserve | None) -> dict[str, Any] | None:
    """Return what is found of printers that are held back."""
    if asked is None:
        return None
    return {
        "printers": asked.printers,
        "days": asked.days,
        "moves": asked.moves,
        "which": _way(found, asked.which),
        "moves_now": asked.moves_now,
        "proven": asked.proven,
        "sets": {"there": asked.ways, "left_out": asked.left_out, "solved": asked.solved},
        "given": {
            "condition": reserve_condition(asked),
            "days_bound": asked.days_bound,
            "moves_bound": asked.moves_bound,
        },
    }
