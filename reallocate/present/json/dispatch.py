"""The dispatch list in documents: the rows of the plan files with the slack of their lines, and who goes home."""

from __future__ import annotations

from typing import Any

from reallocate.appraisal.dispatch import Dispatch
from reallocate.instance.model import Instance


def with_slack(dispatch: Dispatch, rows: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the plan files by name (see `reallocate.plan.writer.plan_rows`), trips with ``slack_days``."""
    slack = {name: [line.slack for line in dispatch.lines if line.load == name] for name in rows}
    return {
        name: table
        if name == "assignment"
        else [{**row, "slack_days": days} for row, days in zip(table, slack[name], strict=True)]
        for name, table in rows.items()
    }


def return_rows(instance: Instance, dispatch: Dispatch | None) -> list[dict[str, Any]]:
    """Return the trips home of printers."""
    codes, lasting = [site.code for site in instance.sites], instance.travel.printer_days
    return [
        {
            "depart_day": trip.day,
            "from": codes[trip.origin],
            "to": codes[trip.destination],
            "printers": trip.count,
            "arrive_day": trip.day + (lasting[trip.origin][trip.destination] or 0),
        }
        for trip in (() if dispatch is None else dispatch.returns)
    ]
