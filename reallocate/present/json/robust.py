"""The document of ``robust``: the worst of all ways to lose printers, and of late deliveries."""

from __future__ import annotations

from typing import Any

from reallocate.present.json.common import schema_of
from reallocate.present.json.tranche import work_document
from reallocate.present.words.robust import breakdowns_condition, late_label
from reallocate.questions.robust import Breakdowns, Late, Robust


def robust_document(found: Robust, _directory: str | None) -> dict[str, Any]:
    """Return the document of ``robust --json``."""
    asked = found.breakdowns
    return {
        "schema": schema_of("robust"),
        "instance": found.instance.name,
        "days": found.now.days,
        "days_bound": found.now.bound,
        "breakdowns": None if asked is None else asked.printers,
        **_worst(found, asked),
        "late": [_late(found, one) for one in found.late],
        "searches": work_document(found.work),
        "stopped_by": found.limit,
    }


def _worst(found: Robust, asked: Breakdowns | None) -> dict[str, Any]:
    """Return what is found of breakdowns; where nobody asked, nothing."""
    if asked is None:
        return dict.fromkeys(("worst_days", "worst", "proven", "sets", "given"))
    codes = [site.code for site in found.instance.sites]
    worst = None if asked.worst is None else [{"site": codes[site], "printers": lost} for site, lost in asked.worst]
    return {
        "worst_days": asked.days,
        "worst": worst,
        "proven": asked.proven,
        "sets": {"there": asked.ways, "left_out": asked.left_out, "solved": asked.solved},
        "given": {"condition": breakdowns_condition(asked), "days_bound": asked.bound},
    }


def _late(found: Robust, one: Late) -> dict[str, Any]:
    return {
        "delivery": None if one.delivery is None else one.delivery + 1,
        "days_late": one.days_late,
        "days": one.fewest.days,
        "proven": one.fewest.proven,
        "given": {"condition": late_label(found, one), "days_bound": one.fewest.bound},
    }
