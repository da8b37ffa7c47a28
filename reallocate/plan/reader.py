"""From plan files to a `Plan`: a directory, or a ``moves.csv`` alone; headers in English or Indonesian."""

from __future__ import annotations

import os
from pathlib import Path

from reallocate.errors import Fault, InvalidInput
from reallocate.files.columns import TABLES
from reallocate.files.csvtext import read_table
from reallocate.files.records import Record, read_records
from reallocate.instance.model import Instance
from reallocate.instance.rules import SiteLookup
from reallocate.language import _
from reallocate.plan.model import Plan, Printing, Stated, Trip

FILES = ("moves", "shipments", "assignment")
#: Columns that the replay works out; where a file states them, the check compares.
DERIVED = {
    "moves": ("arrive_day", "arrive_date", "hours"),
    "shipments": ("arrive_day", "arrive_date", "hours"),
    "assignment": ("printers", "blanks_in", "blanks_out", "blanks_left", "backlog_left"),
}


def read_plan(path: str | os.PathLike[str], instance: Instance) -> Plan:
    """Read the plan at `path`, a directory with ``moves.csv`` or such a file alone (then no sibling is read).

    Rows with a count of 0 are accepted and do nothing.

    Raises
    ------
    InvalidInput : lists every fault of all files: unknown sites, fractions, day 0, dates and days that differ, one day
        and site twice in the assignment.
    """
    place = Path(path)
    files = {"moves": place}
    if place.is_dir():
        files = {name: place / f"{name}.csv" for name in FILES}
        files = {name: file for name, file in files.items() if name == "moves" or file.exists()}
    return _Reader(instance).read(files)


class _Reader:
    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.lookup = SiteLookup([(site.code, site.name) for site in instance.sites])
        self.faults: list[Fault] = []
        self.notices: list[str] = []
        self.stated: list[Stated] = []

    def read(self, files: dict[str, Path]) -> Plan:
        rows = {name: self._rows(name, file) for name, file in files.items()}
        moves = self._trips("moves", "printers", rows["moves"])
        shipments = self._trips("shipments", "blanks", rows.get("shipments", []))
        printing, last = self._printing(rows.get("assignment", []))
        if self.faults:
            raise InvalidInput(self.faults)
        horizon = max([last, *(trip.day for trip in (*moves, *shipments))])
        return Plan(
            tuple(sorted(moves)),
            tuple(sorted(shipments)),
            tuple(sorted(printing)),
            horizon,
            frozenset(files),
            tuple(self.stated),
            tuple(self.notices),
        )

    def _rows(self, name: str, file: Path) -> list[Record]:
        try:
            records = read_records(read_table(file), TABLES[name], strict=False)
        except InvalidInput as error:
            self.faults += error.faults
            return []
        self.faults += records.faults
        self.notices += records.notices
        return records.rows

    def _site(self, row: Record, column: str) -> int | None:
        if column not in row.values:
            return None
        found = self.lookup.find(row.values[column])
        if isinstance(found, int):
            return found
        self.faults.append(row.fault("unknown_site", column, found))
        return None

    def _day(self, row: Record, day_column: str, date_column: str) -> int | None:
        day, on = row.values.get(day_column), row.values.get(date_column)
        if row.faulty & {day_column, date_column}:
            return None
        if on is not None:
            start = self.instance.settings.start_date
            if start is None:
                text = _("the instance has no start_date; write day numbers")
                self.faults.append(row.fault("no_start_date", date_column, text))
                return None
            counted = (on - start).days + 1
            if day is not None and day != counted:
                text = _("the date is day {counted}, but {column} says {day}; correct one of them")
                message = text.format(counted=counted, column=day_column, day=day)
                self.faults.append(row.fault("day_and_date", date_column, message))
                return None
            day = counted
            day_column = date_column
        if day is None:
            text = _("neither {day} nor {date}; write one of them").format(day=day_column, date=date_column)
            self.faults.append(row.fault("no_day", day_column, text))
        elif day < 1:
            self.faults.append(row.fault("too_early", day_column, _("is before day 1, the start of the plan")))
            return None
        return day

    def _trips(self, name: str, load: str, rows: list[Record]) -> list[Trip]:
        trips = []
        for row in rows:
            day = self._day(row, "depart_day", "depart_date")
            origin, destination = self._site(row, "from"), self._site(row, "to")
            count = row.values.get(load)
            if day is None or origin is None or destination is None or not count:
                continue
            trips.append(Trip(day, origin, destination, count, row.line))
            self._state(name, row, (day, origin, destination))
        return trips

    def _printing(self, rows: list[Record]) -> tuple[list[Printing], int]:
        """Return the printing and the last day that the file names."""
        printing: list[Printing] = []
        seen: dict[tuple[int, int], int] = {}
        last = 0
        for row in rows:
            day, site = self._day(row, "day", "date"), self._site(row, "code")
            if day is None or site is None:
                continue
            first = seen.setdefault((day, site), row.line)
            if first != row.line:
                text = _("this day and site stand in line {line} already; keep one row").format(line=first)
                self.faults.append(row.fault("row_twice", "code", text))
                continue
            last = max(last, day)
            if row.values.get("cards"):
                printing.append(Printing(day, site, row.values["cards"], row.line))
            self._state("assignment", row, (day, site))
        return printing, last

    def _state(self, name: str, row: Record, key: tuple[int, ...]) -> None:
        for column in DERIVED[name]:
            if column in row.values:
                self.stated.append(Stated(name, row.line, column, key, str(row.values[column])))
