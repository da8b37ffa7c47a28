"""The document of ``trade-off``: the front of days and moves, and the least waiting by moves."""

from __future__ import annotations

from typing import Any

from reallocate.present.json.common import schema_of
from reallocate.present.json.tranche import work_document
from reallocate.present.words.trade_off import days_condition, moves_condition
from reallocate.questions.trade_off import Patience, Point, TradeOff


def trade_off_document(found: TradeOff, _directory: str | None) -> dict[str, Any]:
    """Return the document of ``trade-off --json``."""
    return {
        "schema": schema_of("trade-off"),
        "instance": found.instance.name,
        "days": found.fewest.days,
        "days_bound": found.fewest.bound,
        "points": [_point(point) for point in found.points],
        "waiting_days": found.days,
        "waiting": [_patience(found, row) for row in found.patience],
        "searches": work_document(found.work),
        "stopped_by": found.limit,
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "days": point.days,
        "moves": point.moves,
        "moves_bound": point.moves_bound,
        "waiting": point.waiting,
        "proven": point.proven,
        "given": {"condition": days_condition(point.days), "waiting_bound": point.waiting_bound},
    }


def _patience(found: TradeOff, row: Patience) -> dict[str, Any]:
    return {
        "moves": row.moves,
        "waiting": row.waiting,
        "proven": row.proven,
        "given": {"condition": moves_condition(found.days, row), "waiting_bound": row.bound},
    }
