"""The document of ``calibrate``: the ranges by site and in all, and rows to put into an instance."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from reallocate.instance.writer import WEEKDAYS
from reallocate.present.json.common import schema_of
from reallocate.questions.calibrate import Calibration, Pace


def calibration_document(found: Calibration, directory: str | None) -> dict[str, Any]:
    """Return the document of ``calibrate --json``."""
    return {
        "schema": schema_of("calibrate"),
        "first": found.first.date.isoformat(),
        "second": found.second.date.isoformat(),
        "working_days": found.days,
        "closed_weekdays": [WEEKDAYS[day] for day in sorted(found.closed_weekdays)],
        "closed": [day.isoformat() for day in found.closed],
        "all": _pace(found.total),
        "sites": [{"code": pace.told.code, "name": pace.told.name, **_pace(pace)} for pace in found.sites],
        "rows": found.rows,
        "directory": directory,
        "written": [],  # who writes pages and workbooks knows them
    }


def _pace(pace: Pace) -> dict[str, Any]:
    printers = pace.pair("printers")
    return {
        "cleared": pace.cleared,
        "used": pace.used,
        "printers": None if printers is None else list(printers),
        "cards": {"at_least": pace.fewest, "at_most": pace.most},
        "rate": {"at_least": _exact(pace.low), "at_most": _exact(pace.high), "middle": pace.middle},
        "remarks": list(pace.remarks),
    }


def _exact(rate: Fraction | None) -> str | None:
    return None if rate is None else f"{rate.numerator}/{rate.denominator}"
