"""From plan files to a `Plan`: a directory, or a ``moves.csv`` alone; headers in English or Indonesian."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from reallocate.arguments import PATHS, require_kind
from reallocate.errors import Fault, InvalidInput, line_of
from reallocate.files.cells import MOST_DAY
from reallocate.files.csvtext import STDIN, parse_table, read_bytes, read_stdin, read_table
from reallocate.files.journal import reading
from reallocate.files.records import Record, read_records
from reallocate.files.table import Table
from reallocate.files.xlsx import is_workbook, read_book
from reallocate.instance.calendar import longest
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.model import Instance
from reallocate.instance.references import References
from reallocate.instance.roads import hundredths, in_hours
from reallocate.language import _, quantity
from reallocate.plan.model import FILES, Plan, Printing, Stated, Trip

#: Beside the tables of a plan that was written by us: what was asked for.
SUMMARY = "summary.json"
#: Columns that follow from the others; where a file states them, the check compares. Arrivals are read apart, since
#: they may be given as a day or as a date.
DERIVED = {
    "moves": ("from_name", "to_name", "hours"),
    "shipments": ("from_name", "to_name", "hours"),
    "courier": ("from_name", "to_name", "hours"),
    "assignment": ("name", "printers", "blanks_in", "blanks_out", "blanks_left", "backlog_left"),
}


def read_plan(path: str | os.PathLike[str], instance: Instance) -> Plan:
    """Read the plan at `path`: a directory with ``moves.csv``, or such a file alone (then no sibling is read).

    Or a workbook, with a sheet of moves and perhaps of what else belongs to a plan.

    ``-`` is standard input: the text of such a file.

    Rows with a count of 0 are accepted: in trips they carry nothing, in the assignment they print nothing; they name
    a day all the same. Equal trips add up. No day is after day 100 000.

    Returns
    -------
    Plan : with ``manual`` set; ``given`` names the files that are there. It is ``partial`` where the ``summary.json``
        of its directory says so.

    Raises
    ------
    InvalidInput : lists every fault of all files: unknown sites, fractions, day 0, dates and days that differ, one day
        and site twice in the assignment.
    UsageError : a run that is writing to the directory does not finish within seconds.
    """
    require_kind("path", path, *PATHS)
    require_kind("instance", instance, Instance)
    place = Path(path)
    if os.fspath(path) in ("", STDIN) or not place.is_dir():  # "" is no directory, though `Path` takes it for this one
        if is_workbook(path):
            return _Reader(instance).read_sheets(os.fspath(path))
        return _Reader(instance).read({"moves": os.fspath(path)})
    with reading(place) as view:
        found = {name: view.path(f"{name}.csv") for name in FILES}
        # lexists: a link to nowhere is a fault to be told, not a file that is not there
        there = {name: at for name, at in found.items() if name == "moves" or os.path.lexists(at)}
        plan = _Reader(instance, there).read({name: os.fspath(place / f"{name}.csv") for name in there})
        return replace(plan, partial=_asked_to_be_partial(view.path(SUMMARY)))


def _asked_to_be_partial(summary: Path) -> bool:
    """Whether a summary says that plans were asked for that leave what blanks do not do for.

    Where there is none, or one that cannot be read, nobody has: a plan that was made by hand needs none.
    """
    try:
        document = json.loads(read_bytes(summary))
    except (InvalidInput, ValueError, RecursionError):
        return False
    options = document.get("options") if isinstance(document, dict) else None
    return isinstance(options, dict) and options.get("partial") is True


class _Reader:
    def __init__(self, instance: Instance, places: Mapping[str, Path] | None = None) -> None:
        self.places = places or {}  # where a file has its content, if not at its own path
        self.faults: list[Fault] = []
        self.notices: list[str] = []
        self.stated: list[Stated] = []
        self.last = 0
        self.longest = longest(instance)
        self.day_first = instance.settings.language == "id"
        self.late: dict[str, tuple[int, int]] = {}  # the first row of a file that is after every plan: line and day
        lookup = SiteLookup([(site.code, site.name) for site in instance.sites])
        self.refer = References(lookup, instance.settings.start_date, self.faults)

    def read(self, files: dict[str, str]) -> Plan:
        return self.plan({name: self._rows(name, file) for name, file in files.items()}, files)

    def read_sheets(self, path: str) -> Plan:
        """Read a workbook with a sheet of moves, and perhaps of what else belongs to a plan."""
        book = read_book(path, FILES)
        self.notices += book.notices
        self.faults += book.faults
        rows = {name: self._records(name, table) for name, table in book.tables.items()}
        return self.plan({"moves": [], **rows}, {name: table.place for name, table in book.tables.items()})

    def plan(self, rows: Mapping[str, list[Record]], files: dict[str, str]) -> Plan:
        """Return the plan in the rows of its tables; `files` says where these are."""
        moves = self._trips("moves", "printers", rows["moves"])
        shipments = self._trips("shipments", "blanks", rows.get("shipments", []))
        couriers = self._trips("courier", "cards", rows.get("courier", []))
        printing = self._printing(rows.get("assignment", []))
        if self.faults:
            order = {file: k for k, file in enumerate(files.values())}
            faults = sorted(self.faults, key=lambda f: (order.get(f.file, 0), f.sheet, f.line or 0, f.column or 0))
            raise InvalidInput(faults)
        text = _("{place}: day {day} is after the longest plan that is looked for, {most:# day|# days}; is it a slip?")
        for file, (line, day) in self.late.items():
            self.notices.append(text.format(place=line_of(file, line), day=day, most=quantity(self.longest)))
        return Plan(
            tuple(sorted(moves)),
            tuple(sorted(shipments)),
            tuple(sorted(printing)),
            self.last,
            frozenset(files),
            tuple(self.stated),
            tuple(self.notices),
            True,
            tuple(files.items()),
            tuple(sorted(couriers)),
        )

    # --- cells ----------------------------------------------------------------------------------------------------

    def _rows(self, name: str, file: str) -> list[Record]:
        try:
            if file == STDIN:
                table = parse_table(read_stdin(), file, name)
            else:
                table = read_table(file, self.places.get(name), name)
        except InvalidInput as error:
            self.faults += error.faults
            return []
        return self._records(name, table)

    def _records(self, name: str, table: Table) -> list[Record]:
        records = read_records(table, name, strict=False, day_first=self.day_first)
        self.faults += records.faults
        self.notices += records.notices
        return records.rows

    def _day(self, row: Record, number: str, calendar: str, *, needed: bool = True) -> int | None:
        day = self.refer.day(row, number, calendar, needed=needed)
        if day is None or day >= 1:
            if needed and day is not None and day > self.longest:
                self.late.setdefault(row.place, (row.line, day))
            return day
        text = _("is day {day}; days go from 1, the start of the plan, to {most}").format(day=day, most=MOST_DAY)
        self.faults.append(row.fault("not_day", calendar if calendar in row.values else number, text))
        return None

    # --- rows -----------------------------------------------------------------------------------------------------

    def _trips(self, name: str, load: str, rows: Sequence[Record]) -> list[Trip]:
        trips = []
        for row in rows:
            day = self._day(row, "depart_day", "depart_date")
            arrival = self._day(row, "arrive_day", "arrive_date", needed=False)
            origin, destination = self.refer.site(row, "from"), self.refer.site(row, "to")
            count = row.values.get(load)
            if day is None or origin is None or destination is None or count is None:
                continue
            self.last = max(self.last, day)
            if count == 0:
                continue
            trips.append(Trip(day, origin, destination, count, row.line))
            key = (day, origin, destination)
            if arrival is not None:
                self.stated.append(Stated(name, row.line, "arrive_day", key, str(arrival)))
            self._state(name, row, key)
        return trips

    def _printing(self, rows: Sequence[Record]) -> list[Printing]:
        printing: list[Printing] = []
        seen: dict[tuple[int, int], int] = {}
        for row in rows:
            day, site = self._day(row, "day", "date"), self.refer.site(row, "code")
            if day is None or site is None:
                continue
            first = seen.setdefault((day, site), row.line)
            if first != row.line:
                text = _("this day and site stand in line {line} already; keep one row").format(line=first)
                self.faults.append(row.fault("row_twice", "code", text))
                continue
            self.last = max(self.last, day)
            if row.values.get("cards"):
                printing.append(Printing(day, site, row.values["cards"], row.line))
            self._state("assignment", row, (day, site))
        return printing

    def _state(self, name: str, row: Record, key: tuple[int, ...]) -> None:
        for column in DERIVED[name]:
            value = row.values.get(column)
            if value is not None:
                text = str(in_hours(hundredths(value)) if column == "hours" else value)
                self.stated.append(Stated(name, row.line, column, key, text))
