"""The document of ``tranche``: the steps of each delivery, and its fewest blanks."""

from __future__ import annotations

from typing import Any

from reallocate.present.json.common import schema_of
from reallocate.present.words.tranche import step_condition
from reallocate.questions.tranche import Step, Tranche, Tranches
from reallocate.questions.work import Work


def tranches_document(found: Tranches, _directory: str | None) -> dict[str, Any]:
    """Return the document of ``tranche --json``."""
    return {
        "schema": schema_of("tranche"),
        "instance": found.instance.name,
        "days": found.now.days,
        "days_bound": found.now.bound,
        "deliveries": [_delivery(found, one) for one in found.tranches],
        "searches": work_document(found.work),
        "stopped_by": found.limit,
    }


def work_document(work: Work) -> dict[str, int]:
    """Return how many searches were made, and how many answers needed none."""
    return {"made": work.made, "saved": work.saved}


def _delivery(found: Tranches, one: Tranche) -> dict[str, Any]:
    row = found.instance.deliveries[one.delivery]
    on = found.instance.date_of(row.day)
    least = one.least_blanks
    return {
        "delivery": one.delivery + 1,
        "day": row.day,
        "date": on.isoformat() if on else None,
        "to": found.instance.sites[row.site].code,
        "blanks": row.blanks,
        "printers": row.printers,
        "cards": row.cards,
        "steps": [_step(found, one.delivery, step) for step in one.steps],
        "least_blanks": None if least is None else least.blanks,
        "least_blanks_proven": None if least is None else least.proven,
    }


def _step(found: Tranches, delivery: int, step: Step) -> dict[str, Any]:
    return {
        "from_day": step.from_day,
        "to_day": step.to_day,
        "days": step.days,
        "proven": step.proven,
        "given": {"condition": step_condition(found, delivery, step), "days_bound": step.bound},
    }
