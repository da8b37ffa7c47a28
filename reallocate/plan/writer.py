"""The plan files: rows with the columns of docs/formats.md, in one fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reallocate.files.columns import TABLES
from reallocate.files.csvout import csv_text
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.plan.model import Plan, Trip, added_up, plan_files
from reallocate.plan.replay import Replay

Row = dict[str, Any]


def plan_rows(instance: Instance, plan: Plan, played: Replay) -> dict[str, list[Row]]:
    """Return the files of a plan by their names, ``moves`` and so on, as rows with the columns of the CSV files.

    Trips are sorted by day, origin and destination, equal ones added up; the assignment has one row for each day that
    was replayed and site, depots too. Sites stand in the order of their codes. Hours are numbers (int, or Decimal with
    at most two places); dates ISO text, None without a start date. Arrival and hours are None where no road leads.
    """
    travel = instance.travel
    rows = {
        "moves": list(_trips(instance, plan.moves, "printers", travel.printer_days)),
        "shipments": list(_trips(instance, plan.shipments, "blanks", travel.blank_days)),
        "assignment": list(_assignment(instance, played)),
        "courier": list(_trips(instance, plan.couriers, "cards", travel.courier_days)),
    }
    return {name: rows[name] for name in plan_files(instance)}


def plan_tables(instance: Instance, plan: Plan, played: Replay, *, excel: bool = False) -> dict[str, str]:
    """Return the text of each plan file by its name, ``moves.csv`` and so on.

    What `reallocate.plan.reader.read_plan` makes of these files gives the same texts again.

    Parameters
    ----------
    excel : in the form that Excel opens where numbers have a decimal comma (see `reallocate.files.csvout.csv_text`).
    """
    rows = plan_rows(instance, plan, played)
    return {f"{name}.csv": csv_text(TABLES[name], table, excel=excel) for name, table in rows.items()}


def _date(instance: Instance, day: int) -> str | None:
    on = instance.date_of(day)
    return None if on is None else on.isoformat()


def _trips(
    instance: Instance, trips: tuple[Trip, ...], load: str, lasting: tuple[tuple[int | None, ...], ...]
) -> Iterator[Row]:
    for trip in added_up(trips):
        day, i, j = trip.day, trip.origin, trip.destination
        lasts, hours = lasting[i][j], instance.travel.hours[i][j]
        arrival = None if lasts is None else day + lasts
        yield {
            "depart_day": day,
            "depart_date": _date(instance, day),
            "from": instance.sites[i].code,
            "from_name": instance.sites[i].name,
            "to": instance.sites[j].code,
            "to_name": instance.sites[j].name,
            load: trip.count,
            "arrive_day": arrival,
            "arrive_date": None if arrival is None else _date(instance, arrival),
            "hours": None if hours is None else in_hours(hours),
        }


def _assignment(instance: Instance, played: Replay) -> Iterator[Row]:
    for d in range(1, len(played.cards) + 1):
        for i, site in enumerate(instance.sites):
            yield {
                "day": d,
                "date": _date(instance, d),
                "code": site.code,
                "name": site.name,
                "printers": played.printers[d - 1][i],
                "cards": played.cards[d - 1][i],
                "blanks_in": played.blanks_in[d - 1][i],
                "blanks_out": played.blanks_out[d - 1][i],
                "blanks_left": played.blanks_left[d - 1][i],
                "backlog_left": played.backlog_left[d - 1][i],
            }
