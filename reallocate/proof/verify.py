"""Checks a plan and its certificate with Python's standard library only.

This file stands alone: it shares no code with the rest of the package and runs as ``python3 -I -S verify.py PLAN_DIR
--instance FILE``. It reads the tables of an instance and the files of a plan again, from the specification of the
formats; replays the plan day by day in whole numbers; makes the rows that every finished plan obeys, from the rules of
the problem; and checks in exact arithmetic that the multipliers of the certificate make of them a contradiction. Hours
are whole hundredths of an hour throughout, days count from 1, sites are numbered in the order of their codes. Files are
taken to be hostile: everything that is read has a limit.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import hashlib
import heapq
import io
import json
import math
import os
import re
import stat
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

MAX_FILE = 50_000_000  # bytes
MAX_LINE = 1_000_000  # characters
MAX_CELL = 1_000  # characters
MAX_CELLS = 200  # in a row
MAX_ROWS = 1_000_000
MAX_COUNT = 10**9
MAX_HOURS = 10**6
MAX_TOTAL = 10**15  # sums of counts
MAX_DAY = 100_000
MAX_DEPTH = 10_000  # of a tree
MAX_DIGITS = 60  # of a number in a certificate
MAX_SCALE = 10**400  # common denominator of the multipliers of a leaf
MAX_CLAIMS = 100
MAX_VALUES = 3_000_000  # in a JSON file: they take far more memory than its text
MAX_WORK = 5 * 10**8  # of a proof, beyond what its first 50 ends take anyway; seconds
MOST_DAYS = 36_500  # longest horizon that is searched
MAX_SITES = 2_000  # tables of all pairs are kept

TABLES = ("sites", "deliveries", "legs", "closures", "settings", "rules")
# "!" marks a column that must be there.
_COLUMNS = {
    "sites": "code! name! backlog! printers! blanks! kind cards_per_printer_day min_printers max_printers lends_blanks "
    "lat lon source note",
    "deliveries": "date day code! blanks! source note",
    "legs": "from! to! hours! one_way mode source note",
    "closures": "date day code note",
    "settings": "setting! value! source note",
    "rules": "rule! site to day date value note",
    "moves": "depart_day depart_date from! from_name to! to_name printers! arrive_day arrive_date hours",
    "shipments": "depart_day depart_date from! from_name to! to_name blanks! arrive_day arrive_date hours",
    "assignment": "day date code! name printers cards! blanks_in blanks_out blanks_left backlog_left",
}
_INDONESIAN = (
    "kode code nama name jenis kind suket backlog alat_cetak printers blangko blanks tanggal date hari day dari from "
    "asal from ke to tujuan to jam hours sumber source catatan note berangkat depart_date hari_berangkat depart_day "
    "tiba arrive_date hari_tiba arrive_day tercetak cards"
)
_ENGLISH: dict[str, str] = dict(re.findall(r"(\w+) (\w+)", _INDONESIAN))
#: Headers that mean something in one table only.
_OF_TABLE = {
    "moves": {"jumlah": "printers"},
    "shipments": {"jumlah": "blanks"},
    "rules": {"aturan": "rule", "lokasi": "site", "nilai": "value"},
}
#: The planner's rules, and the cells that each uses; all others stay empty.
_RULES = {
    "keep_at_least": "site value",
    "forbid": "site to",
    "accept_none": "site",
    "not_before": "day",
    "not_after": "day",
    "departures_per_day": "value",
    "moves_total": "value",
    "finish_by": "site day",
    "fix": "site to day value",
    "not_later_than_alone": "site",
}
_KINDS = {"": False, "regency": False, "kabupaten": False, "city": False, "kota": False, "depot": True, "gudang": True}
_YES_NO = {"yes": True, "ya": True, "no": False, "tidak": False}
_WEEKDAYS = "mon tue wed thu fri sat sun sen sel rab kam jum sab min"  # English and Indonesian, Monday first
_DIGITS = re.compile(r"[0-9]+")
_WHOLE = re.compile(r"[0-9]+|[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+)")
_HOURS = re.compile(r"([0-9]+)(?:[.,]([0-9]{1,2}))?")
_DEGREES = re.compile(r"(?:-?(?:(?:0[0-9]{2}|1[0-7][0-9]|[0-9]{1,2})(?:[.,][0-9]+)?|180(?:[.,]0+)?))?")  # or empty
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BLANK = " \t\u00a0\u202f"
_NEUTRALISED = re.compile("'+[=+@\t\r\n-]")

SCHEMA, SUMMARY_SCHEMA = "reallocate/certificate/1", "reallocate/summary/1"
PLAN_FILES = ("moves.csv", "shipments.csv", "assignment.csv", "certificate.json")
JOURNAL = ".reallocate-commit.json"  # there while a directory is being written
GOALS = ("moves", "waiting", "travel", "shipping")

Table = list[list[int | None]]
Numbers = list[list[int]]
#: Of trips: origins, destinations, days on the way, and what one is worth that comes, comes at night, and leaves.
Trips = tuple[list[int], list[int], Table, Numbers, Numbers, Numbers]
Trip = tuple[int, int, int, int]  # day, origin, destination, printers or blanks


class Refused(Exception):
    """A file, plan or certificate that is not accepted; `code` names the kind of reason."""

    def __init__(self, reason: str, code: str = "malformed") -> None:
        # Nothing that a file holds may steer a terminal.
        super().__init__("".join(c if c.isprintable() else "?" for c in reason))
        self.code = code


class BadInstance(Refused):
    """The tables of the instance cannot be read."""

    def __init__(self, reason: str, code: str = "bad_instance") -> None:
        super().__init__(reason, code)


def shown(text: str) -> str:
    """Text from a file as it may be shown: escaped, cut at 40 characters."""
    return ascii(text if len(text) <= 40 else text[:40] + "...")


# --- tables ---------------------------------------------------------------------------------------------------------


def read_bytes(path: str | os.PathLike[str], error: type[Refused] = Refused, limit: int = MAX_FILE) -> bytes:
    """Return the content of a regular file of at most `limit` bytes."""
    place = Path(path)
    try:
        # A FIFO or a device would block; what is not a regular file is never opened.
        if not stat.S_ISREG(place.stat().st_mode):
            raise error(f"{place.name}: not a regular file")
        with place.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as problem:
        raise error(f"{place.name}: cannot be read: {getattr(problem, 'strerror', None) or problem}") from None
    if len(data) > limit:
        raise error(f"{place.name}: more than {limit} bytes")
    return data


class _Row:
    """One row of a table: trimmed cells by English column name."""

    __slots__ = ("cells", "error", "file", "line", "semicolons")

    def __init__(self, file: str, line: int, cells: dict[str, str], semicolons: bool, error: type[Refused]) -> None:
        self.file, self.line, self.cells, self.semicolons, self.error = file, line, cells, semicolons, error

    def fault(self, column: str, rule: str) -> Refused:
        return self.error(f"{self.file}:{self.line}: {column}: {self.cells.get(column, '')[:40]!r}: {rule}")

    def has(self, column: str) -> bool:
        return self.cells.get(column, "") != ""

    def text(self, column: str) -> str:
        """The cell without the ' that keeps a spreadsheet from running it."""
        cell = self.cells.get(column, "")
        return cell[1:].strip(_BLANK) if _NEUTRALISED.match(cell) else cell

    def label(self, column: str) -> str:
        """A code or name: there, short and without hidden characters."""
        label = unicodedata.normalize("NFC", self.text(column))
        if not 1 <= len(label) <= 100 or any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") for c in label):
            raise self.fault(column, "not 1 to 100 characters, none of them hidden")
        return label

    def whole(self, column: str, low: int = 0, high: int = MAX_COUNT, form: re.Pattern[str] = _WHOLE) -> int:
        cell = self.cells.get(column, "")
        digits = cell.replace(".", "").replace(",", "").lstrip("0") or "0"
        if not form.fullmatch(cell) or len(digits) > len(str(high)) or not low <= int(digits) <= high:
            raise self.fault(column, f"not a whole number from {low} to {high}")
        return int(digits)

    def hours(self, column: str) -> int:
        """Hundredths of an hour."""
        cell = self.cells.get(column, "")
        match = _HOURS.fullmatch(cell)
        if not match or ("," in cell and not self.semicolons):
            raise self.fault(column, "not hours with at most two decimals")
        digits = (match[1] + (match[2] or "").ljust(2, "0")).lstrip("0") or "0"
        if len(digits) > 9 or int(digits) > 100 * MAX_HOURS:
            raise self.fault(column, f"more than {MAX_HOURS} hours")
        return int(digits)

    def chosen(self, column: str, values: Mapping[str, bool]) -> bool:
        value = values.get(self.cells.get(column, "").lower())
        if value is None:
            raise self.fault(column, f"not one of {', '.join(values)}")
        return value

    def date(self, column: str) -> dt.date:
        cell = self.cells.get(column, "")
        try:
            if _DATE.fullmatch(cell):
                return dt.date.fromisoformat(cell)
        except ValueError:
            pass
        raise self.fault(column, "not a date YYYY-MM-DD")

    def day(self, start: dt.date | None, low: int, number: str = "day", calendar: str = "date") -> int:
        """The day that the row names by number, by date or by both."""
        day = self.whole(number, max(low, 0), MAX_DAY, _DIGITS) if self.has(number) else None
        if self.has(calendar):
            if start is None:
                raise self.fault(calendar, "a date needs start_date")
            by_date = (self.date(calendar) - start).days + 1
            if day is not None and by_date != day:
                raise self.fault(calendar, f"is day {by_date}, not day {day}")
            if by_date < low:
                raise self.fault(calendar, f"is day {by_date}, before day {low}")
            day = by_date
        if day is None:
            raise self.fault(number, "neither a day nor a date")
        return day


def _records(file: str, data: bytes, error: type[Refused]) -> Iterator[tuple[int, list[str], bool]]:
    """Line and trimmed cells of every record that is not an empty line, and whether they are separated by ;."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise error(f"{file}: not UTF-8 at byte {problem.start}") from None
    if "\0" in text or text.count("\n") + text.count("\r") > 3 * MAX_ROWS:
        raise error(f"{file}: holds a NUL, or far more than {MAX_ROWS} lines")
    first = next((line for line in _lines(file, text, error) if line.strip(_BLANK + "\r\n")), "")
    header = re.sub('"[^"]*"', "", first)
    if ";" in header and "," in header:
        raise error(f"{file}: both , and ; in the header")
    reader = csv.reader(_lines(file, text, error), delimiter=";" if ";" in header else ",", strict=True)
    line = 1
    try:
        for cells in reader:
            if len(cells) > MAX_CELLS or max(map(len, cells), default=0) > MAX_CELL:
                raise error(f"{file}:{line}: more than {MAX_CELLS} cells, or {MAX_CELL} characters in a cell")
            trimmed = [cell.strip(_BLANK) for cell in cells]
            if trimmed not in ([], [""]):
                yield line, trimmed, ";" in header
            line = reader.line_num + 1
    except csv.Error as problem:
        raise error(f"{file}:{line}: {problem}") from None


def _lines(file: str, text: str, error: type[Refused]) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        if len(line) > MAX_LINE:
            raise error(f"{file}: a line of more than {MAX_LINE} characters")
        yield line


def _english(cell: str, table: str = "") -> str:
    name = cell.lower()
    return _OF_TABLE.get(table, {}).get(name) or _ENGLISH.get(name, name)


def _header(where: str, table: str, cells: Sequence[str], error: type[Refused]) -> list[str]:
    """English names of the columns; "" for one that is ignored."""
    columns = _COLUMNS[table].split()
    names = ["" if cell.lower().startswith("x_") else _english(cell, table) for cell in cells]
    kept = [name for name in names if name]
    for cell, name in zip(cells, names, strict=True):
        unknown = name not in columns and f"{name}!" not in columns
        if not cell or (name and (unknown or kept.count(name) > 1)):
            raise error(f"{where}: column {cell[:40]!r} is not known or there twice")
    for column in columns:
        if column[-1] == "!" and column[:-1] not in kept:
            raise error(f"{where}: column {column[:-1]} is missing")
    return names


def read_table(file: str, table: str, data: bytes, error: type[Refused] = Refused) -> list[_Row]:
    """Return the rows of the CSV text `data` of the file called `file`."""
    names: list[str] = []
    rows: list[_Row] = []
    for line, cells, semicolons in _records(file, data, error):
        if not names:
            names = _header(f"{file}:{line}", table, cells, error)
        elif len(cells) != len(names) or not any(cells) or len(rows) == MAX_ROWS:
            raise error(f"{file}:{line}: not {len(names)} cells, all empty, or after {MAX_ROWS} rows")
        else:
            rows.append(_Row(file, line, dict(zip(names, cells, strict=True)), semicolons, error))
    if not names:
        raise error(f"{file}: holds no table")
    return rows


# --- the instance ---------------------------------------------------------------------------------------------------


class Instance:
    """A planning problem: lists by site, tables by pair of sites; hours in whole hundredths.

    `most` is None where there is no maximum; `hours`, `tau` and `sigma` are None where there is no road. `closed` and
    `closed_at` hold the closed days of all sites and of each, `weekdays` the closed weekdays (Monday 0);
    `nights` says whether hours of every night are free, so that a stop on the way can gain time.

    The planner's rules, the strictest of each kind: `keep`, fewest printers by site; `forbidden`, pairs of sites, and
    `accept_none`, sites that printers are not to travel (to); `first` and `last`, days on which printers may leave;
    `per_day` and `total`, most departures; `ends`, the last days on which cards may wait, by rule and site; `until`,
    the last day on which each site prints; `fixed`, printers by (origin, destination, day); `clashing`, trips that two
    rules fix at different numbers.
    """

    __slots__ = (
        *("name", "digests", "start", "max_days", "codes", "names", "backlog", "printers", "blanks", "rate", "least"),
        *("most", "lends", "depot", "deliveries", "closed", "closed_at", "weekdays", "hours", "tau", "sigma"),
        *("nights", "keep", "forbidden", "accept_none", "first", "last", "per_day", "total", "ends", "until", "fixed"),
        *("clashing", "_by_code", "_by_name", "_supply", "_blank_days"),
    )

    def __init__(self, name: str, digests: dict[str, str]) -> None:
        self.name, self.digests = name, digests
        self.start: dt.date | None = None
        self.max_days = 366
        self.codes: list[str] = []
        self.names: list[str] = []
        self.backlog: list[int] = []
        self.printers: list[int] = []
        self.blanks: list[int] = []
        self.rate: list[int] = []
        self.least: list[int] = []
        self.most: list[int | None] = []
        self.lends: list[bool] = []
        self.depot: list[bool] = []
        self.deliveries: list[dict[int, int]] = []
        self.closed: set[int] = set()
        self.closed_at: list[set[int]] = []
        self.weekdays: set[int] = set()
        self.nights = False
        self.hours: Table = []
        self.tau: Table = []
        self.sigma: Table = []
        self.keep: list[int] = []
        self.forbidden: set[tuple[int, int]] = set()
        self.accept_none: set[int] = set()
        self.first = 1
        self.last: int | None = None
        self.per_day: int | None = None
        self.total: int | None = None
        self.ends: dict[tuple[str, int], int] = {}
        self.until: list[int] = []
        self.fixed: dict[tuple[int, int, int], int] = {}
        self.clashing: set[tuple[int, int, int]] = set()
        self._by_code: dict[str, int] = {}
        self._by_name: dict[str, list[int]] = {}
        self._supply: dict[int, dict[int, int]] = {}
        self._blank_days: Table | None = None

    def open(self, i: int, d: int) -> bool:
        """Whether site `i` prints on day `d`."""
        if d in self.closed or d in self.closed_at[i]:
            return False
        return self.start is None or (self.start.weekday() + d - 1) % 7 not in self.weekdays

    def prints(self, i: int, d: int) -> bool:
        """Whether cards may be printed at site `i` on day `d`: it is open, and no rule has it finished before."""
        return d <= self.until[i] and self.open(i, d)

    def fewest(self, i: int) -> int:
        """Fewest printers at site `i`, by its minimum or by a rule."""
        return max(self.least[i], self.keep[i])

    def usable(self, i: int, j: int) -> bool:
        """Whether printers may ever travel from `i` to `j`: there is a road between offices, and no rule forbids it."""
        road = i != j and self.tau[i][j] is not None and not self.depot[i] and not self.depot[j]
        return road and (i, j) not in self.forbidden and j not in self.accept_none

    def in_window(self, d: int) -> bool:
        """Whether printers may leave on day `d`."""
        return self.first <= d and (self.last is None or d <= self.last)

    def blanks_by(self, i: int, day: int) -> int:
        """Most blanks that can have come to site i by the morning of `day`, were all that lenders have sent there."""
        if i not in self._supply:
            came: dict[int, int] = {}
            for k in range(len(self.codes)):
                lasts = 0 if k == i else self.blank_days(k, i)
                if lasts is not None:
                    came[1 + lasts] = came.get(1 + lasts, 0) + self.blanks[k]
                    for d, amount in self.deliveries[k].items():
                        came[d + lasts] = came.get(d + lasts, 0) + amount
            self._supply[i] = came
        return sum(amount for d, amount in self._supply[i].items() if d <= day)

    def blank_days(self, origin: int, site: int) -> int | None:
        """Fewest days of a shipment from a lender, stops at other lenders allowed and their nights not counted."""
        if not self.lends[origin]:
            return None
        if self._blank_days is None:
            # A stop gains hours only where a night is free at every stop; otherwise the shortest path is the fastest.
            self._blank_days = [list(row) for row in self.sigma]
            stops = [k for k, lends in enumerate(self.lends) if lends] if self.nights else []
            for k in stops:
                onward = self._blank_days[k]
                for row in self._blank_days:
                    first = row[k]
                    if first is not None:
                        for j, second in enumerate(onward):
                            known = row[j]
                            if second is not None and (known is None or first + second < known):
                                row[j] = first + second
        return self._blank_days[origin][site]

    def site(self, row: _Row, column: str) -> int:
        """The site that a cell names by its code, or by its name where exactly one has it."""
        key = _folded(row.text(column))
        if key in self._by_code:
            return self._by_code[key]
        found = self._by_name.get(key, [])
        if len(found) != 1:
            raise row.fault(column, "no such site" if not found else "the name of several sites; write the code")
        return found[0]


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def read_instance(path: str | os.PathLike[str]) -> Instance:
    """Return the instance of the site table at `path` and the companions beside it, each read once.

    Raises
    ------
    BadInstance : with file, line and rule of the first fault.
    """
    place = Path(path)
    if place.name[-4:].lower() != ".csv":
        raise BadInstance(f"{place.name}: a site table is called NAME.csv")
    texts, files = {"sites": read_bytes(place, BadInstance)}, {"sites": place.name}
    for table, file in _companions(place).items():
        texts[table], files[table] = read_bytes(file, BadInstance), file.name
    return instance_from_texts(place.name[:-4], texts, files)


def _companions(place: Path) -> dict[str, Path]:
    """The files NAME.TABLE.csv beside the site table; every other NAME.*.csv must belong to another site table."""
    found = {}
    # Sorted, a name in small letters is the last of those that differ in capitals only, and counts.
    try:
        beside = sorted(place.absolute().parent.iterdir())
    except OSError as problem:
        raise BadInstance(f"{place.name}: its directory cannot be read: {problem.strerror}") from None
    for other in beside:
        name, part = place.name[:-3], other.name[len(place.name) - 3 : -4]
        if not other.name.startswith(name) or other.name[-4:].lower() != ".csv" or not part:
            continue
        owner, _, last = part.rpartition(".")
        if part.lower() in TABLES[1:]:
            found[part.lower()] = other
        elif not _is_site_table(other) and (
            last.lower() not in TABLES[1:] or not _is_site_table(place.with_name(f"{name}{owner}.csv"))
        ):
            raise BadInstance(f"{other.name}: no companion of {place.name} that is known, and no site table")
    return found


def _is_site_table(path: Path) -> bool:
    try:
        header = next(_records(path.name, read_bytes(path), Refused))[1]
    except (Refused, StopIteration):
        return False
    return {name[:-1] for name in _COLUMNS["sites"].split() if name[-1] == "!"} <= {_english(cell) for cell in header}


def instance_from_texts(name: str, texts: Mapping[str, bytes], files: Mapping[str, str] | None = None) -> Instance:
    """Return the instance in the bytes of its tables, by table name; only ``sites`` must be there.

    `files` are the names of the files, by default ``NAME.csv`` and ``NAME.TABLE.csv``.

    Raises
    ------
    BadInstance : with file, line and rule of the first fault.
    """
    files = files or {table: f"{name}.csv" if table == "sites" else f"{name}.{table}.csv" for table in texts}
    rows = {table: read_table(files[table], table, data, BadInstance) for table, data in texts.items()}
    instance = Instance(name, {files[table]: hashlib.sha256(data).hexdigest() for table, data in texts.items()})
    settings = _settings(instance, rows.get("settings", []))
    _add_sites(instance, rows["sites"], settings["cards_per_printer_day"])
    for row in rows.get("deliveries", []):
        day, i = row.day(instance.start, 1), instance.site(row, "code")
        instance.deliveries[i][day] = instance.deliveries[i].get(day, 0) + row.whole("blanks")
    for row in rows.get("closures", []):
        days = instance.closed_at[instance.site(row, "code")] if row.has("code") else instance.closed
        days.add(row.day(instance.start, -MAX_COUNT))
    if "legs" in texts:
        _add_roads(instance, rows["legs"], settings)
    else:
        count = range(len(instance.codes))
        instance.hours = [[0 if i == j else 100 for j in count] for i in count]
        instance.tau = instance.sigma = [[0 if i == j else 1 for j in count] for i in count]
    for row in rows.get("rules", []):
        _add_rule(instance, row)
    return instance


def _settings(instance: Instance, rows: Sequence[_Row]) -> dict[str, int]:
    """Set start, closed weekdays and most days of the instance; return the numbers that only reading needs."""
    found = {"cards_per_printer_day": 200, "setup_hours": 200, "travel_hours_per_day": 1000, "overnight_hours": 0}
    seen: set[str] = set()
    for row in rows:
        name = row.text("setting").lower()
        if name in seen or not row.has("value"):
            raise row.fault("setting", "there twice, or without a value")
        seen.add(name)
        if name in found:
            found[name] = row.whole("value", 1) if name == "cards_per_printer_day" else row.hours("value")
        elif name == "start_date":
            instance.start = row.date("value")
        elif name == "max_days":
            instance.max_days = row.whole("value", 1)
        elif name == "closed_weekdays":
            instance.weekdays = _weekdays(row)
        elif name == "language":
            row.chosen("value", {"en": True, "id": True})
        elif name != "title":
            raise row.fault("setting", "not known")
    if not found["travel_hours_per_day"]:
        raise BadInstance(f"{instance.name}: travel_hours_per_day must be above 0")
    if instance.weekdays and instance.start is None:
        raise BadInstance(f"{instance.name}: closed_weekdays need start_date")
    return found


def _weekdays(row: _Row) -> set[int]:
    known, words = _WEEKDAYS.split(), row.text("value").lower().replace(",", " ").split()
    if not set(words) <= set(known):
        raise row.fault("value", f"not weekdays out of {_WEEKDAYS}")
    return {known.index(word) % 7 for word in words}


def _add_sites(instance: Instance, rows: Sequence[_Row], rate: int) -> None:
    if not 1 <= len(rows) <= MAX_SITES:
        raise BadInstance(f"{instance.name}.csv: {len(rows)} sites; there must be 1 to {MAX_SITES}")
    for code, row in sorted(((row.label("code"), row) for row in rows), key=lambda pair: pair[0]):
        i, depot = len(instance.codes), row.chosen("kind", _KINDS)
        if instance._by_code.setdefault(_folded(code), i) != i:
            raise row.fault("code", "there twice")
        for degrees in ("lat", "lon"):
            cell = row.cells.get(degrees, "")
            if not _DEGREES.fullmatch(cell) or ("," in cell and not row.semicolons):
                raise row.fault(degrees, "not degrees from -180 to 180")
        instance._by_name.setdefault(_folded(row.label("name")), []).append(i)
        instance.codes.append(code)
        instance.names.append(row.label("name"))
        instance.backlog.append(row.whole("backlog"))
        instance.printers.append(row.whole("printers"))
        instance.blanks.append(row.whole("blanks"))
        instance.rate.append(row.whole("cards_per_printer_day", 1) if row.has("cards_per_printer_day") else rate)
        instance.least.append(row.whole("min_printers") if row.has("min_printers") else 0)
        instance.most.append(row.whole("max_printers", instance.least[i]) if row.has("max_printers") else None)
        instance.depot.append(depot)
        instance.lends.append(row.chosen("lends_blanks", _YES_NO) if row.has("lends_blanks") else depot)
        instance.deliveries.append({})
        instance.closed_at.append(set())
        instance.keep.append(0)
        instance.until.append(MAX_COUNT)
        if depot and (instance.backlog[i] or instance.printers[i]):
            raise row.fault("kind", "a depot has no backlog and no printers")


def _add_roads(instance: Instance, rows: Sequence[_Row], settings: Mapping[str, int]) -> None:
    arcs: list[dict[int, int]] = [{} for _ in instance.codes]
    for row in rows:
        i, j, hours = instance.site(row, "from"), instance.site(row, "to"), row.hours("hours")
        if i == j:
            raise row.fault("to", "a leg from a site to itself")
        one_way = row.has("one_way") and row.chosen("one_way", _YES_NO)
        for a, b in ((i, j),) if one_way else ((i, j), (j, i)):
            if arcs[a].setdefault(b, hours) != hours:
                raise row.fault("hours", "there is the same leg with other hours")
    instance.nights = settings["overnight_hours"] > 0
    for i in range(len(arcs)):
        hours_from = _shortest(arcs, i)
        instance.hours.append(hours_from)
        for table, extra in ((instance.tau, settings["setup_hours"]), (instance.sigma, 0)):
            spare, per_day = settings["overnight_hours"] - extra, settings["travel_hours_per_day"]
            # The ceiling of a quotient is minus the floor of minus the quotient.
            table.append([None if h is None else -(min(0, spare - h) // per_day) for h in hours_from])
            table[i][i] = 0


def _add_rule(instance: Instance, row: _Row) -> None:
    """Take a rule of the planner; of several of one kind the strictest counts."""
    name = row.text("rule").lower()
    if name not in _RULES:
        raise row.fault("rule", "not known")
    used = _RULES[name].split()
    for column in ("site", "to", "day", "date", "value"):
        if row.has(column) and ("day" if column == "date" else column) not in used:
            raise row.fault(column, f"not used by {name}")
    i = instance.site(row, "site") if "site" in used else -1
    j = instance.site(row, "to") if "to" in used else -1
    day = row.day(instance.start, 1) if "day" in used else 0
    value = row.whole("value") if "value" in used else 0
    if "to" in used and i == j:
        raise row.fault("to", "a trip from a site to itself")
    # Only `keep_at_least` and `fix` have both a site and a value.
    if value and any(k >= 0 and instance.depot[k] for k in (i, j)):
        raise row.fault("value", "no printer ever stands at a depot")
    if name == "keep_at_least":
        instance.keep[i] = max(instance.keep[i], value)
    elif name == "forbid":
        instance.forbidden.add((i, j))
    elif name == "accept_none":
        instance.accept_none.add(i)
    elif name == "fix":
        if instance.fixed.setdefault((i, j, day), value) != value:
            instance.clashing.add((i, j, day))
    elif "site" in used:
        _add_end(instance, name, i, day)
    else:
        _add_limit(instance, name, day or value)


def _add_limit(instance: Instance, name: str, number: int) -> None:
    """Take a rule about all departures together."""
    if name == "not_before":
        instance.first = max(instance.first, number)
    else:
        field = {"not_after": "last", "departures_per_day": "per_day", "moves_total": "total"}[name]
        known = getattr(instance, field)
        setattr(instance, field, number if known is None else min(known, number))


def _add_end(instance: Instance, name: str, i: int, day: int) -> None:
    """Take a day by whose close no card waits at site i, its own or that on which it would be finished alone."""
    if name == "not_later_than_alone":
        if (name, i) in instance.ends:
            return
        alone = finished_alone(instance, i)
        day = MAX_COUNT if alone is None else alone  # a rule about a day that never comes is void
    instance.ends[name, i] = min(day, instance.ends.get((name, i), day))
    instance.until[i] = min(day, instance.until[i])


def finished_alone(instance: Instance, i: int) -> int | None:
    """Return the day on which site i is finished with its own printers, stock and deliveries; 0: nobody waits.

    None where it never is, or not within `MOST_DAYS` days.
    """
    backlog, stock, delivered = instance.backlog[i], instance.blanks[i], instance.deliveries[i]
    each_day = instance.rate[i] * instance.printers[i]
    if backlog > min(stock + sum(delivered.values()), each_day * MOST_DAYS):
        return None
    day = 0
    while backlog and day < MOST_DAYS:
        day += 1
        stock += delivered.get(day, 0)
        if instance.open(i, day):
            cards = min(each_day, stock, backlog)
            stock -= cards
            backlog -= cards
    return None if backlog else day


def _shortest(arcs: Sequence[Mapping[int, int]], origin: int) -> list[int | None]:
    """Hundredths of an hour on the shortest path from `origin` to every site (Dijkstra)."""
    reached, done = [MAX_TOTAL] * len(arcs), [False] * len(arcs)
    reached[origin] = 0
    heap = [(0, origin)]
    while heap:
        hours, i = heapq.heappop(heap)
        if not done[i]:
            done[i] = True
            for j, leg in arcs[i].items():
                if hours + leg < reached[j]:
                    reached[j] = hours + leg
                    heapq.heappush(heap, (hours + leg, j))
    return [None if hours == MAX_TOTAL else hours for hours in reached]


# --- the plan -------------------------------------------------------------------------------------------------------


class Plan:
    """Trips of printers and of blanks; cards, and the rows of the assignment, by (day, site)."""

    __slots__ = ("cards", "digests", "moves", "rows", "shipments")

    def __init__(self, moves: list[Trip], shipments: list[Trip], rows: dict[tuple[int, int], _Row]) -> None:
        self.moves, self.shipments, self.rows = moves, shipments, rows
        self.cards = {key: row.whole("cards") for key, row in rows.items()}
        self.digests: dict[str, str] = {}


def read_plan(directory: str | os.PathLike[str], instance: Instance) -> Plan:
    """Return the plan in ``moves.csv``, ``shipments.csv`` and ``assignment.csv`` of `directory`.

    Raises
    ------
    Refused : at the first fault, or derived cell that is not what the instance says.
    """
    texts = {table: read_bytes(Path(directory) / f"{table}.csv") for table in ("moves", "shipments", "assignment")}
    rows = {table: read_table(f"{table}.csv", table, data) for table, data in texts.items()}
    assignment: dict[tuple[int, int], _Row] = {}
    for row in rows["assignment"]:
        key = row.day(instance.start, 1), instance.site(row, "code")
        if assignment.setdefault(key, row) is not row:
            raise row.fault("code", f"{instance.codes[key[1]]} has two rows for day {key[0]}")
        _same_text(row, "name", instance.names[key[1]])
    moves = [_trip(instance, row, "printers", instance.tau) for row in rows["moves"]]
    plan = Plan(moves, [_trip(instance, row, "blanks", instance.sigma) for row in rows["shipments"]], assignment)
    plan.digests = {f"{table}.csv": hashlib.sha256(data).hexdigest() for table, data in texts.items()}
    return plan


def _same_text(row: _Row, column: str, name: str) -> None:
    if row.has(column) and _folded(row.text(column)) != _folded(name):
        raise Refused(str(row.fault(column, f"is {name[:40]!r}")), "derived_differs")


def _same_number(row: _Row, column: str, found: int, wanted: int) -> None:
    if found != wanted:
        raise Refused(str(row.fault(column, f"is {wanted} in the replay")), "derived_differs")


def _trip(instance: Instance, row: _Row, amount: str, days: Table) -> Trip:
    day = row.day(instance.start, 1, "depart_day", "depart_date")
    i, j = instance.site(row, "from"), instance.site(row, "to")
    _same_text(row, "from_name", instance.names[i])
    _same_text(row, "to_name", instance.names[j])
    lasts, hours = days[i][j], instance.hours[i][j]
    if lasts is not None and hours is not None:
        if row.has("arrive_day") or row.has("arrive_date"):
            arrival = row.day(instance.start, 1, "arrive_day", "arrive_date")
            _same_number(row, "arrive_day" if row.has("arrive_day") else "arrive_date", arrival, day + lasts)
        if row.has("hours"):
            _same_number(row, "hours", row.hours("hours"), hours)
    return day, i, j, row.whole(amount)


# --- the replay -----------------------------------------------------------------------------------------------------


class _Goods:
    """Printers or blanks: what stands at each site, and what is on its way."""

    def __init__(self, instance: Instance, word: str, stock: Sequence[int], days: Table, trips: Sequence[Trip]) -> None:
        self.instance, self.word, self.days = instance, word, days
        self.stock = list(stock)
        self.leaving: dict[int, list[Trip]] = {}
        self.due: list[tuple[int, int, int]] = []  # a heap of (day, site, amount)
        self.sent = self.work = 0  # how many left; that times hundredths of an hour
        self.last = max((day for day, _, _, amount in trips if amount), default=0)  # last departure or arrival
        for trip in trips:
            self.leaving.setdefault(trip[0], []).append(trip)

    def arrive(self, day: int) -> list[tuple[int, int]]:
        """Unload what is due by `day`; return (site, amount)."""
        arrived = []
        while self.due and self.due[0][0] <= day:
            _, j, amount = heapq.heappop(self.due)
            self.stock[j] += amount
            arrived.append((j, amount))
        return arrived

    def leave(self, day: int) -> list[Trip]:
        """Send off the trips of `day`; return them."""
        codes, trips = self.instance.codes, self.leaving.pop(day, [])
        for _, i, j, amount in trips:
            where = f"day {day}: {amount} {self.word} from {codes[i]} to {codes[j]}"
            lasts, hours = self.days[i][j], self.instance.hours[i][j]
            if i == j:
                raise Refused(f"{where}: a trip from a site to itself", "self_trip")
            if lasts is None or hours is None:
                raise Refused(f"{where}: there is no road", "no_road")
            if amount > self.stock[i]:
                raise Refused(f"{where}: only {self.stock[i]} are there", f"no_{self.word}")
            self.stock[i] -= amount
            heapq.heappush(self.due, (day + lasts, j, amount))
            self.sent += amount
            self.work += amount * hours
            self.last = max(self.last, day + lasts if amount else 0)
        return trips


def replay(instance: Instance, plan: Plan, manual: bool = False) -> dict[str, int]:
    """Return the figures of a plan that keeps every rule of the problem and of the planner.

    Parameters
    ----------
    manual : a planner's plan that was completed. Its days end with the last card; on later days trips may leave and
        end, as long as they can be carried out, and limits on the printers at a site hold no longer.

    Returns
    -------
    dict : ``days`` (least horizon), ``moves``, ``waiting`` (card-days), ``travel`` and ``shipping`` (hundredths of an
        hour), ``blanks`` (shipped). The assignment may list idle days after the last; unless the plan is `manual`,
        rules hold on them too.

    Raises
    ------
    Refused : at the first rule that is broken.
    """
    count = len(instance.codes)
    end = max((day for day, _ in plan.rows), default=0)
    if len(plan.rows) != end * count:
        said = f"{len(plan.rows)} rows for {end} days and {count} sites; each day and site needs one"
        raise Refused(f"assignment.csv: {said}", "row_missing")
    days = max((day for (day, _), cards in plan.cards.items() if cards), default=0)
    _check_fixed(instance, plan)
    printers = _Goods(instance, "printers", instance.printers, instance.tau, plan.moves)
    blanks = _Goods(instance, "blanks", instance.blanks, instance.sigma, plan.shipments)
    for i, delivered in enumerate(instance.deliveries):
        blanks.due += [(day, i, amount) for day, amount in delivered.items()]
    heapq.heapify(blanks.due)
    backlog, waiting = list(instance.backlog), 0
    for day in range(1, end + 1):
        came, went = _before_printing(instance, day, printers, blanks)
        for i in range(count):
            if day <= days or not manual:
                _check_printers(instance, day, i, printers.stock[i])
            cards = plan.cards[day, i]
            _check_cards(instance, day, i, cards, (printers.stock[i], blanks.stock[i], backlog[i]))
            blanks.stock[i] -= cards
            backlog[i] -= cards
            figures = {"printers": printers.stock[i], "blanks_in": came.get(i, 0), "blanks_out": went.get(i, 0)}
            figures |= {"blanks_left": blanks.stock[i], "backlog_left": backlog[i]}
            _check_row(plan.rows[day, i], figures)
        _check_waiting(instance, day, backlog, day == end)
        waiting += sum(backlog)
    if not end:
        _check_waiting(instance, 0, backlog, True)
    if manual:
        for day in sorted({*printers.leaving, *blanks.leaving}):
            _before_printing(instance, day, printers, blanks)
    else:
        days = max(days, printers.last, blanks.last)
        if days > end:
            raise Refused(f"a trip ends on day {days}, after the last day {end}", "under_way")
    figures = {"days": days, "moves": printers.sent, "waiting": waiting, "travel": printers.work}
    return figures | {"shipping": blanks.work, "blanks": blanks.sent}


def _check_row(row: _Row, figures: Mapping[str, int]) -> None:
    """Refuse a row of the assignment that states other figures."""
    for column, wanted in figures.items():
        if row.has(column):
            _same_number(row, column, row.whole(column, 0, MAX_TOTAL), wanted)


def _check_waiting(instance: Instance, day: int, backlog: Sequence[int], at_end: bool) -> None:
    """Refuse cards that wait at the close of a day on which a rule wants none, or of the last one."""
    for (rule, i), last in instance.ends.items():
        if last == day and backlog[i]:
            raise Refused(f"{backlog[i]} cards wait at {instance.codes[i]} at the close of day {day}", rule)
    for i, cards in enumerate(backlog):
        if at_end and cards:
            raise Refused(f"{cards} cards are left at {instance.codes[i]} after day {day}", "unfinished")


def _before_printing(
    instance: Instance, day: int, printers: _Goods, blanks: _Goods
) -> tuple[dict[int, int], dict[int, int]]:
    """Do steps 1 to 3 of `day`; return the blanks that came to and that left each site."""
    codes = instance.codes
    came: dict[int, int] = {}
    went: dict[int, int] = {}
    printers.arrive(day)
    arrived = blanks.arrive(day)  # deliveries too
    leave = printers.leave(day)
    for _, i, j, amount in leave:
        if instance.depot[j]:
            raise Refused(f"day {day}: {amount} printers from {codes[i]} to {codes[j]}, a depot", "to_depot")
    _check_departures(instance, day, leave, printers.sent)
    for _, i, _, amount in blanks.leave(day):
        if not instance.lends[i]:
            raise Refused(f"day {day}: {amount} blanks leave {codes[i]}, which does not lend", "not_lender")
        went[i] = went.get(i, 0) + amount
    printers.arrive(day)
    for j, amount in arrived + blanks.arrive(day):
        came[j] = came.get(j, 0) + amount
    return came, went


def _check_fixed(instance: Instance, plan: Plan) -> None:
    """Refuse a plan that makes another trip than the rules fix."""
    sums: dict[tuple[int, int, int], int] = {}
    for day, i, j, amount in plan.moves:
        sums[i, j, day] = sums.get((i, j, day), 0) + amount
    for (i, j, day), value in instance.fixed.items():
        found = sums.get((i, j, day), 0)
        if found != value or (i, j, day) in instance.clashing:
            where = f"day {day}: {found} printers from {instance.codes[i]} to {instance.codes[j]}"
            raise Refused(f"{where}; a rule fixes {value if found != value else 'another number too'}", "fix")


def _check_departures(instance: Instance, day: int, trips: Sequence[Trip], sent: int) -> None:
    """Refuse departures of printers that the planner's rules do not allow; `sent`: in all, with those of `day`."""
    codes, today = instance.codes, sum(amount for _, _, _, amount in trips)
    for _, i, j, amount in trips:
        broken = {
            "forbid": (i, j) in instance.forbidden,
            "accept_none": j in instance.accept_none,
            "not_before": day < instance.first,
            "not_after": instance.last is not None and day > instance.last,
        }
        for rule, breaks in broken.items():
            if amount and breaks:
                raise Refused(f"day {day}: {amount} printers from {codes[i]} to {codes[j]}: against {rule}", rule)
    for rule, number, most in (("departures_per_day", today, instance.per_day), ("moves_total", sent, instance.total)):
        if most is not None and number > most:
            raise Refused(f"day {day}: {number} printers have left, a rule allows {most}", rule)


def _check_printers(instance: Instance, day: int, i: int, printers: int) -> None:
    """Refuse other numbers of printers at a site than its limits and the planner's rules allow."""
    where, most = f"day {day}: {instance.codes[i]}", instance.most[i]
    for rule, least in (("min_printers", instance.least[i]), ("keep_at_least", instance.keep[i])):
        if printers < least:
            raise Refused(f"{where} has {printers} printers and must have at least {least}", rule)
    if most is not None and printers > most:
        raise Refused(f"{where} has {printers} printers and may have at most {most}", "max_printers")


def _check_cards(instance: Instance, day: int, i: int, cards: int, there: tuple[int, int, int]) -> None:
    """Refuse what a site prints that has `there` printers, blanks and backlog before printing."""
    printers, blanks, backlog = there
    where, can = f"day {day}: {instance.codes[i]}", printers * instance.rate[i]
    if cards and not instance.open(i, day):
        raise Refused(f"{where} is closed and prints {cards} cards", "closed")
    if cards > can:
        raise Refused(f"{where} prints {cards} cards; {printers} printers can print {can}", "over_capacity")
    if cards > blanks:
        raise Refused(f"{where} prints {cards} cards on {blanks} blanks", "no_blanks")
    if cards > backlog:
        raise Refused(f"{where} prints {cards} cards and {backlog} wait", "over_backlog")


# --- where printer-days go --------------------------------------------------------------------------------------------


def losses(instance: Instance, plan: Plan, days: int) -> dict[str, Fraction]:
    """Return where the printer-days of days 1..`days` go, all sites: ``available`` and the columns that sum to it.

    The plan has passed `replay` and takes `days` days; a planner's trips may end later, and count up to then.
    """
    printers = _Goods(instance, "printers", instance.printers, instance.tau, plan.moves)
    blanks = _Goods(instance, "blanks", instance.blanks, instance.sigma, plan.shipments)
    backlog = list(instance.backlog)
    found = dict.fromkeys(("printed", "road", "blanks", "closed", "done", "rounding", "idle"), Fraction(0))
    for day, i, j, amount in plan.moves:
        found["road"] += amount * max(0, min(instance.tau[i][j] or 0, days + 1 - day))
    for day in range(1, days + 1):
        _before_printing(instance, day, printers, blanks)
        for i, there in enumerate(printers.stock):
            cards, rate = plan.cards[day, i], instance.rate[i]
            if instance.open(i, day):
                # In cards, what a printer prints on a day being `rate`: all of it, down to what is printed.
                some_work = min(there, -(-backlog[i] // rate)) * rate
                work = min(there * rate, backlog[i])
                possible = min(work, blanks.stock[i])
                steps = (there * rate, some_work, work, possible, cards, 0)
                for k, name in enumerate(("done", "rounding", "blanks", "idle", "printed")):
                    if steps[k] > steps[k + 1]:
                        found[name] += Fraction(steps[k] - steps[k + 1], rate)
            else:
                found["closed"] += there
            blanks.stock[i] -= cards
            backlog[i] -= cards
    return {"available": sum(found.values(), Fraction(0)), **found}


# --- rows -------------------------------------------------------------------------------------------------------------
#
# Whole numbers that a plan consists of: trips of printers move[i,j,d], trips of blanks ship[i,j,d], cards[i,d] (only
# where i has a backlog and prints). Everything else is a sum of them:
#   printers[i,d] = p_i + what came by d - what left by d        stock[i,d] = k_i + what came by d - left - printed by d
# A row is a sum of them that is at least a number. A plan within `horizon` days obeys (C2) to (C8), (R1) and the limit
# on all moves, makes the fixed trips and none that rules forbid, if and only if the replay accepts it as finished; (V1)
# and (V2) hold for every finished plan. Terms of a claim take some of that away, and add printers on top and cards that
# are left. models/certificate.md and models/strengthening.md derive all of it.


class Terms(NamedTuple):
    """What a claim about days takes for given, and what it allows beyond the rules; `Terms()`: nothing.

    Trips are (day, origin, destination, printers or blanks), sites by index, in that order, each day and way once.
    `read_terms` sets `late` wherever `moves` are given, so that equal terms are equal.

    moves, shipments : the plan makes exactly these trips, and no others; None: whatever it likes.
    late : trips may end, and leave, after the last card is printed; rules about printers at sites hold until then.
    more_printers : as many more may stand, on the morning of day 1, at offices of the plan's choice.
    fewer_cards : as many may be left unprinted, wherever the plan likes.
    """

    moves: tuple[Trip, ...] | None = None
    shipments: tuple[Trip, ...] | None = None
    late: bool = False
    more_printers: int = 0
    fewer_cards: int = 0

    def allow(self, other: Terms) -> bool:
        """Whether every plan that keeps the terms `other`, which allow nothing beyond the rules, keeps these."""
        return (
            (self.late or not other.late)
            and self.moves in (None, other.moves)
            and self.shipments in (None, other.shipments)
        )


class Frame:
    """What the rows need of an instance, a horizon and the terms of a claim.

    Parameters
    ----------
    least_days : that every plan is known to take which keeps the terms.

    Attributes
    ----------
    late, moves_given : whether trips may end after the horizon; whether the printers' trips are given.
    standing : last day on which minima and maxima are known to hold. They hold as long as a plan lasts; a plan whose
        trips may end later cannot be followed by days of standing still, as any other can.
    moves, shipments : trips that every plan makes, those that the planner's rules fix among them.
    contradicted : whether no plan makes the trips that the planner's rules fix.
    """

    def __init__(self, instance: Instance, horizon: int, terms: Terms | None = None, least_days: int = 1) -> None:
        self.instance, self.horizon, self.terms = instance, horizon, terms or Terms()
        self.sites = range(len(instance.codes))
        self.offices = [i for i in self.sites if not instance.depot[i]]
        self.moves_given = self.terms.moves is not None
        self.late = self.terms.late or self.moves_given
        self.standing = 0 if self.moves_given else min(horizon, least_days) if self.late else horizon
        self.fleet = sum(instance.printers) + self.terms.more_printers
        self.paper = sum(instance.blanks) + sum(sum(days.values()) for days in instance.deliveries)
        self.index = {code: i for i, code in enumerate(instance.codes)}
        fixed = sorted((d, i, j, value) for (i, j, d), value in instance.fixed.items() if value)
        self.contradicted = not self.moves_given and self._contradicted(fixed)
        trips = fixed if self.terms.moves is None else self.terms.moves
        self.moves = [trip for trip in trips if trip[0] <= horizon]
        self.shipments = [trip for trip in self.terms.shipments or () if trip[0] <= horizon]
        roads = sum(len(row) - row.count(None) for table in (instance.tau, instance.sigma) for row in table)
        # Trips and sums that one end of a tree looks at.
        self.size = (horizon + 2) * (roads + 20 * len(self.sites)) + len(self.moves) + len(self.shipments)
        self.longest_row = horizon + len(self.sites) + sum(map(len, instance.deliveries))
        self.spent = 0  # on other claims, of the work that is allowed

    def _contradicted(self, fixed: Sequence[Trip]) -> bool:
        """Whether a trip that rules fix cannot be made; of one that leaves after the horizon `late` says nothing."""
        instance, last = self.instance, self.horizon if self.late else MAX_COUNT
        if any(d <= last for _i, _j, d in instance.clashing):
            return True
        for d, i, j, _value in fixed:
            lasts = instance.tau[i][j]
            possible = instance.usable(i, j) and instance.in_window(d)
            in_time = self.late or (lasts is not None and d + lasts <= self.horizon)
            if d <= last and not (possible and in_time):
                return True
        return False

    def blanks_by(self, i: int, day: int) -> int:
        """Most blanks that can have come to site i by the morning of `day`, were all that lenders have sent there."""
        return self.instance.blanks_by(i, day)

    def blank_days(self, origin: int, site: int) -> int | None:
        """Fewest days of a shipment from a lender, stops at other lenders allowed and their nights not counted."""
        return self.instance.blank_days(origin, site)

    def worth(self, i: int, start: int) -> list[int]:
        """By day d = 0..horizon + 1: days from max(d, start) on, on which site i prints."""
        days = [0] * (self.horizon + 2)
        for d in range(self.horizon, -1, -1):
            days[d] = days[d + 1] + (d >= max(start, 1) and self.instance.prints(i, d))
        return days

    def late_cards(self, i: int, start: int) -> int:
        """Cards of site i for which no blank can have come before day `start`."""
        return max(0, self.instance.backlog[i] - self.blanks_by(i, start - 1))

    def need(self, i: int, start: int) -> int:
        """Printer-days that site i needs from `start` on, for the late cards."""
        return -(-self.late_cards(i, start) // self.instance.rate[i])

    def relief(self, i: int, start: int) -> Fraction:
        """Printer-days that site i needs less, at most, for each card that it leaves unprinted.

        One card less can save a whole printer-day where only one is left over for it.
        """
        late, rate = self.late_cards(i, start), self.instance.rate[i]
        return Fraction(1, late % rate or rate) if late else Fraction(0)


class Combination:
    """A sum of rows, each times a multiplier: Σ coefficient · variable >= right, in whole numbers over `scale`.

    Printers that terms allow to be there on top come on the morning of day 1.
    """

    def __init__(self, frame: Frame) -> None:
        self.frame, days = frame, frame.horizon + 2
        self.right = 0
        self.moves = 0  # on every trip of printers
        self.leaving = [0] * days  # on every trip of printers that leaves on that day
        self.left = [Fraction(0) for _ in frame.sites]  # on cards that are left unprinted, where terms allow it

        def table() -> list[list[int]]:
            return [[0] * days for _ in frame.sites]

        self.printers, self.come, self.night, self.go = table(), table(), table(), table()
        self.stock, self.ship_night, self.cards = table(), table(), table()

    def add(self, family: str, i: int, key: tuple[int, ...], y: int) -> None:
        """Add y times the row `family` of site i; `key` is its day, and the divisor in (V2).

        Only rows that exist are taken; y is not negative but in (C6), which is an equation. (R1) has no site: i is -1.
        """
        instance, frame, horizon = self.frame.instance, self.frame, self.frame.horizon
        if y < 0 and family != "C6":
            raise Refused(f"a multiplier of ({shown(family)}) is negative", "negative")
        day = key[0] if key else 0
        office = i >= 0 and not instance.depot[i]
        prints = office and instance.backlog[i] > 0
        exists = {
            "C2": office,
            "C3": i >= 0,
            "C4": i >= 0,
            "C5": prints and instance.prints(i, day),
            "C6": prints,
            "C7": office,
            "C8": office and instance.most[i] is not None,
            "R1": i < 0 and instance.per_day is not None and not frame.moves_given,
            "V1": prints,
            "V2": prints and len(key) == 2 and key[1] >= 2,
        }
        # (V1) from a day after the last one on says that blanks come too late.
        last = {"V1": MAX_DAY, "C7": frame.standing, "C8": frame.standing}.get(family, horizon)
        has_day = not key if family == "C6" else len(key) == 1 + (family == "V2") and 1 <= day <= last
        if not exists.get(family) or not has_day:
            site = shown(instance.codes[i]) if i >= 0 else "all sites together"
            raise Refused(f"({shown(family)}) has no row {key} for {site}", "no_such_row")
        if family == "R1":  # -sum of all trips of printers that leave on the day >= -most departures
            self.leaving[day] -= y
            self.right -= y * (instance.per_day or 0)
        elif family[0] == "C":
            self._add_rule(family, i, day, y)
        elif family == "V1":  # sum of printers[i,d] on days of printing from `day` on >= need
            for d in range(day, horizon + 1):
                self.printers[i][d] += y * instance.prints(i, d)
            self.right += y * frame.need(i, day)
            self._add_relief(i, day, y)
        else:
            self._add_rounded(i, day, key[1], y)

    def _add_relief(self, i: int, start: int, y: int) -> None:
        """Add what cards left at site i take off its need of printer-days from `start` on, y times."""
        if self.frame.terms.fewer_cards:
            self.left[i] += y * self.frame.relief(i, start)
            if self.left[i].denominator > MAX_SCALE:
                raise Refused("the cards left unprinted have no small common denominator", "numbers")

    def _add_rule(self, family: str, i: int, day: int, y: int) -> None:
        instance = self.frame.instance
        if family == "C2":  # printers[i,d] - what comes by 0-day trips on d >= 0: what leaves was there in the morning
            self.printers[i][day] += y
            self.night[i][day] -= y
        elif family == "C3":  # stock[i,d] >= 0
            self.stock[i][day] += y
        elif family == "C4":  # stock[i,d] + cards[i,d] - what comes by 0-day shipments on d >= 0
            self.stock[i][day] += y
            self.cards[i][day] += y
            self.ship_night[i][day] -= y
        elif family == "C5":  # r_i * printers[i,d] - cards[i,d] >= 0
            self.printers[i][day] += y * instance.rate[i]
            self.cards[i][day] -= y
        elif family == "C6":  # sum of cards[i,d] (and cards left unprinted) = b_i
            for d in range(1, self.frame.horizon + 1):
                self.cards[i][d] += y
            self.right += y * instance.backlog[i]
            self.left[i] += y
        elif family == "C7":  # printers[i,d] >= m_i, or what a rule keeps there
            self.printers[i][day] += y
            self.right += y * instance.fewest(i)
        else:  # (C8) -printers[i,d] >= -M_i
            self.printers[i][day] -= y
            self.right -= y * (instance.most[i] or 0)

    def _add_rounded(self, i: int, start: int, divisor: int, y: int) -> None:
        """(V2): (V1) written in arrivals and departures, worth[d] printer-days each, and rounded by `divisor`."""
        worth = self.frame.worth(i, start)
        right = self.frame.need(i, start) - self.frame.instance.printers[i] * worth[1]
        rest = right % divisor
        for d in range(1, self.frame.horizon + 1):
            gain = worth[d] // divisor * rest + min(worth[d] % divisor, rest)
            loss = -worth[d] // divisor * rest + min(-worth[d] % divisor, rest)
            self.come[i][d] += y * gain
            self.night[i][d] += y * gain
            self.go[i][d] += y * loss
        self.right += y * rest * -(-right // divisor)
        if rest:
            self._add_relief(i, start, y)

    def add_branch(self, branch: Branch, above: bool, y: int) -> None:
        """Add y times the assumption of a branch: the sum is at least k + 1 (`above`), or at most k."""
        if y < 0:
            raise Refused("a multiplier of a branch is negative", "negative")
        sign = y if above else -y
        for d in range(1, branch.by + 1):
            if branch.what == "departures":
                self.go[branch.site][d] += sign
            else:
                self.come[branch.site][d] += sign
                self.night[branch.site][d] += sign
        self.right += y * (branch.most + 1) if above else -y * branch.most

    def add_moves(self, most: int, y: int) -> None:
        """Add y times the row: all moves together are at most `most`."""
        if y < 0:
            raise Refused("the multiplier of the moves is negative", "negative")
        self.moves -= y
        self.right -= y * most

    def add_total(self, y: int) -> None:
        """Add y times the row: all moves together are no more than a rule allows."""
        most = self.frame.instance.total
        if most is None or self.frame.moves_given:
            raise Refused("a proof uses a limit on all moves that there is not", "no_such_row")
        self.add_moves(most, y)

    def excess(self) -> int | Fraction:
        """Return by how much, at least, the right side is above the greatest value of the left side.

        Above 0: no plan obeys all rows that were added. The greatest value of the left side is taken over trips and
        cards one by one: on one day no more printers leave than there are, nor blanks, and no site prints more cards
        than wait there. Trips that are given or fixed add what they add.
        """
        frame, instance = self.frame, self.frame.instance
        if frame.contradicted:
            return 1
        right, printers, blanks = self.in_trips()
        right -= _of_given(frame, frame.moves, printers) + _of_given(frame, frame.shipments, blanks)
        if not frame.moves_given:
            right -= frame.fleet * _most_by_day(frame, printers, True)
        if frame.terms.shipments is None:
            right -= frame.paper * _most_by_day(frame, blanks, False)
        coming, paper = printers[3], blanks[3]
        right -= frame.terms.more_printers * max(0, max((coming[i][1] for i in frame.offices), default=0))
        for i in frame.offices:
            if instance.backlog[i]:
                days = (d for d in range(1, frame.horizon + 1) if instance.prints(i, d))
                right -= instance.backlog[i] * max(0, max((self.cards[i][d] - paper[i][d] for d in days), default=0))
        return right - self._most_left() if frame.terms.fewer_cards else right

    def _most_left(self) -> Fraction:
        """Return the most that cards left unprinted can add: those that add most first."""
        rest, most = self.frame.terms.fewer_cards, Fraction(0)
        for each, cards in sorted(zip(self.left, self.frame.instance.backlog, strict=True), reverse=True):
            if each <= 0 or not rest:
                break
            most += min(cards, rest) * each
            rest -= min(cards, rest)
            if most.denominator > MAX_SCALE:
                raise Refused("the cards left unprinted have no small common denominator", "numbers")
        return most

    def in_trips(self) -> tuple[int, Trips, Trips]:
        """Write what is at the sites as what was there first and the trips since; return the right side and the trips.

        What a blank is worth that comes to a site is also what a card takes there.
        """
        frame, instance, horizon = self.frame, self.frame.instance, self.frame.horizon
        right = self.right
        value, paper = [], []  # by site and day: of a printer, of a blank that is there from that day on
        for i in frame.sites:
            held = suffix_sums(self.printers[i])
            right -= held[1] * instance.printers[i]
            value.append(held)
            kept = suffix_sums(self.stock[i])
            right -= kept[1] * instance.blanks[i]
            right -= sum(amount * kept[day] for day, amount in instance.deliveries[i].items() if day <= horizon)
            paper.append(kept)
        gain = [[a + b for a, b in zip(self.come[i], value[i], strict=True)] for i in frame.sites]
        night = [[a + b for a, b in zip(self.night[i], value[i], strict=True)] for i in frame.sites]
        each = [self.moves + leaving for leaving in self.leaving]
        loss = [[a - b + c for a, b, c in zip(self.go[i], value[i], each, strict=True)] for i in frame.sites]
        lenders = [i for i in frame.sites if instance.lends[i]]
        ship_night = [[a + b for a, b in zip(self.ship_night[i], paper[i], strict=True)] for i in frame.sites]
        ship_loss = [[-b for b in paper[i]] for i in frame.sites]
        printers = (frame.offices, frame.offices, instance.tau, gain, night, loss)
        return right, printers, (lenders, list(frame.sites), instance.sigma, paper, ship_night, ship_loss)


def suffix_sums(numbers: list[int]) -> list[int]:
    sums = list(numbers)
    for d in range(len(sums) - 2, -1, -1):
        sums[d] += sums[d + 1]
    return sums


def _most_by_day(frame: Frame, trips: Trips, of_printers: bool) -> int:
    """Sum over days of the greatest coefficient of a trip that leaves on that day, where it is above 0.

    Trips that the planner's rules fix do not count, nor those that they do not allow. A trip that ends after the
    horizon, where trips may, only leaves.
    """
    origins, destinations, lasting, gain, night, loss = trips
    instance, horizon = frame.instance, frame.horizon
    fixed, forbidden, closed, first, last = {}, set[tuple[int, int]](), set[int](), 1, horizon
    if of_printers:
        fixed, forbidden, closed, first = instance.fixed, instance.forbidden, instance.accept_none, instance.first
        last = horizon if instance.last is None else min(instance.last, horizon)
    most = [0] * (horizon + 1)
    for i in origins:
        leaving = loss[i]
        for j in destinations:
            lasts = lasting[i][j]
            if lasts is None or i == j or j in closed or (i, j) in forbidden:
                continue
            coming = gain[j] if lasts else night[j]
            for d in range(first, min(last, horizon - lasts) + 1):
                total = leaving[d] + coming[d + lasts]
                if total > most[d] and (i, j, d) not in fixed:
                    most[d] = total
            for d in range(max(first, horizon - lasts + 1), last + 1) if frame.late else ():
                if leaving[d] > most[d] and (i, j, d) not in fixed:
                    most[d] = leaving[d]
    return sum(most)


def _of_given(frame: Frame, given: Sequence[Trip], trips: Trips) -> int:
    """Return what trips add that every plan makes."""
    _origins, _destinations, lasting, gain, night, loss = trips
    total = 0
    for d, i, j, amount in given:
        lasts = lasting[i][j]
        assert lasts is not None  # `read_terms` and `Frame` have seen to it
        total += amount * loss[i][d]
        if d + lasts <= frame.horizon:
            total += amount * (gain if lasts else night)[j][d + lasts]
    return total


# --- certificates -----------------------------------------------------------------------------------------------------


class Branch:
    """A whole-number question: are the printers that come to (leave) a site up to day `by` at most `most`, or more?"""

    __slots__ = ("by", "most", "site", "what")

    def __init__(self, what: str, site: int, by: int, most: int) -> None:
        self.what, self.site, self.by, self.most = what, site, by, most


class Leaf:
    """Multipliers of one end of a tree.

    rows : by family, site (-1: none) and key. branches : of assumptions by depth. moves : of the most moves that a
    claim is about. total_moves : of the most moves that the planner's rules allow.
    """

    __slots__ = ("branches", "moves", "rows", "total_moves")

    def __init__(
        self,
        rows: list[tuple[str, int, tuple[int, ...], Fraction]],
        branches: dict[int, Fraction],
        moves: Fraction,
        total_moves: Fraction = Fraction(0),
    ) -> None:
        self.rows, self.branches, self.moves, self.total_moves = rows, branches, moves, total_moves

    def excess(self, frame: Frame, path: list[tuple[Branch, bool]], most_moves: int | None) -> Fraction:
        """Return by how much the sum of the rows contradicts every plan; above 0: there is none."""
        total, scale = self.total(frame, path, most_moves)
        return Fraction(total.excess(), scale)

    def total(self, frame: Frame, path: list[tuple[Branch, bool]], most_moves: int | None) -> tuple[Combination, int]:
        """Return the sum of the rows times a common denominator, and the denominator."""
        scale = 1
        for number in (self.moves, self.total_moves, *self.branches.values(), *(row[3] for row in self.rows)):
            scale = math.lcm(scale, number.denominator)
            if scale > MAX_SCALE:
                raise Refused("the multipliers of a leaf have no small common denominator", "numbers")
        total = Combination(frame)
        for family, i, key, y in self.rows:
            total.add(family, i, key, y.numerator * (scale // y.denominator))
        for depth, y in self.branches.items():
            if depth >= len(path):
                raise Refused(f"a leaf at depth {len(path)} uses a branch at depth {depth}", "no_such_row")
            total.add_branch(*path[depth], y.numerator * (scale // y.denominator))
        if self.moves:
            if most_moves is None:
                raise Refused("a proof about days alone uses the number of moves", "no_such_row")
            total.add_moves(most_moves, self.moves.numerator * (scale // self.moves.denominator))
        if self.total_moves:
            total.add_total(self.total_moves.numerator * (scale // self.total_moves.denominator))
        return total, scale

    def work(self, frame: Frame) -> int:
        """Return what `excess` takes, about: 1 for a trip that it looks at, by measurement 100 for a row."""
        long_rows = sum(family.startswith("V") or family == "C6" for family, _i, _key, _y in self.rows)
        return (
            frame.size
            + 100 * len(self.rows)
            + 30 * (len(self.branches) * frame.horizon + long_rows * frame.longest_row)
        )


def check_tree(frame: Frame, nodes: list[object], most_moves: int | None) -> int:
    """Check that every end of the tree leaves no plan; return how many ends there are.

    A node's children stand behind it and belong to it alone, so that nothing is visited twice.
    """
    leaves, work, seen = 0, frame.spent, {0}
    path: list[tuple[Branch, bool]] = []  # of the node that is looked at; what stands in `todo` branches off from it
    todo: list[tuple[int, int, list[tuple[Branch, bool]]]] = [(0, 0, [])]
    while todo:
        at, depth, last = todo.pop()
        path[depth:] = last
        node = nodes[at] if at < len(nodes) else None
        if not isinstance(node, dict):
            raise Refused(f"node {at} of a proof is missing or no object", "malformed")
        if "branch" not in node:
            leaf = read_leaf(frame, node)
            work += leaf.work(frame)
            if work > MAX_WORK + 50 * frame.size:
                raise Refused("the check of this certificate would take too long", "too_long")
            if leaf.excess(frame, path, most_moves) <= 0:
                raise Refused(f"node {at} of a proof rules out nothing: its rows can hold together", "leaf_open")
            leaves += 1
            continue
        if len(path) >= MAX_DEPTH:
            raise Refused("a proof is nested too deep", "malformed")
        branch = read_branch(frame, node["branch"])
        for side, above in (("below", False), ("above", True)):
            child = whole(node.get(side), f"{side} of node {at}", 1, len(nodes) - 1)
            if child <= at or child in seen:
                raise Refused(f"node {child} of a proof has more than one place", "malformed")
            seen.add(child)
            todo.append((child, len(path), [(branch, above)]))
    frame.spent = work
    return leaves


def read_branch(frame: Frame, value: object) -> Branch:
    if not isinstance(value, dict) or value.get("count") not in ("arrivals", "departures"):
        raise Refused("a branch counts neither arrivals nor departures", "malformed")
    by = whole(value.get("by"), "the day of a branch", 1, frame.horizon)
    most = whole(value.get("at_most"), "the number of a branch", 0, MAX_COUNT)
    return Branch(value["count"], site_of(frame, value.get("site")), by, most)


def read_leaf(frame: Frame, node: dict[str, object]) -> Leaf:
    rows = []
    for family, sites in mapping(node.get("rows", {}), "the rows of a leaf"):
        for code, days in mapping(sites, f"({shown(family)}) of a leaf"):
            i = -1 if family == "R1" and code == "" else site_of(frame, code)
            for text, number in mapping(days, f"({shown(family)}) of {shown(code)}"):
                if not re.fullmatch(r"all|[1-9][0-9]{0,5}(:[1-9][0-9]{0,5})?", text, re.ASCII):
                    raise Refused(f"({shown(family)}) has no row {shown(text)}", "no_such_row")
                key = () if text == "all" else tuple(int(part) for part in text.split(":"))
                rows.append((family, i, key, fraction(number)))
    branches = {}
    for text, number in mapping(node.get("branches", {}), "the branches of a leaf"):
        if not re.fullmatch(r"0|[1-9][0-9]{0,5}", text, re.ASCII):
            raise Refused(f"{shown(text)} is no depth of a branch", "malformed")
        branches[int(text)] = fraction(number)
    return Leaf(rows, branches, fraction(node.get("moves", "0")), fraction(node.get("total", "0")))


def read_terms(frame: Frame, value: object) -> Terms:
    """Read the terms of a claim; `frame` is any of the instance."""
    names = dict(mapping(value, "the terms of a claim"))
    if not names or not set(names) <= set(Terms._fields) or names.get("late", True) is not True:
        raise Refused("the terms of a claim are none, or not known", "malformed")
    trips: dict[str, tuple[Trip, ...]] = {}
    for name, lasting in (("moves", frame.instance.tau), ("shipments", frame.instance.sigma)):
        if name in names:
            trips[name] = _given_trips(frame, names[name], lasting, name)
    more, fewer = (
        whole(names[name], f"{name} of a claim", 1, most) if name in names else 0
        for name, most in (("more_printers", MAX_COUNT), ("fewer_cards", MAX_TOTAL))
    )
    return Terms(trips.get("moves"), trips.get("shipments"), "late" in names or "moves" in names, more, fewer)


def _given_trips(frame: Frame, value: object, lasting: Table, name: str) -> tuple[Trip, ...]:
    """Read trips [day, code, code, amount] in order, each day and way once, on roads that there are."""
    if not isinstance(value, list):
        raise Refused(f"{name} of a claim are no list", "malformed")
    trips: list[Trip] = []
    for row in value:
        if not isinstance(row, list) or len(row) != 4:
            raise Refused(f"{name} of a claim: no [day, from, to, amount]", "malformed")
        day, i, j = whole(row[0], f"a day of {name}", 1, MAX_COUNT), site_of(frame, row[1]), site_of(frame, row[2])
        if i == j or lasting[i][j] is None:
            raise Refused(f"{name} of a claim: there is no road for one of them", "no_road")
        if trips and (day, i, j) <= trips[-1][:3]:
            raise Refused(f"{name} of a claim are not in order, or one stands there twice", "malformed")
        trips.append((day, i, j, whole(row[3], f"an amount of {name}", 1, MAX_TOTAL)))
    return tuple(trips)


def site_of(frame: Frame, code: object) -> int:
    if not isinstance(code, str) or code not in frame.index:
        raise Refused(f"the certificate names a site that is not in the instance: {shown(str(code))}", "unknown_site")
    return frame.index[code]


def mapping(value: object, what: str) -> list[tuple[str, object]]:
    if not isinstance(value, dict):
        raise Refused(f"{what}: no object", "malformed")
    return list(value.items())


def whole(value: object, what: str, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise Refused(f"{what}: no whole number from {least} to {most}", "malformed")
    return value


def fraction(value: object) -> Fraction:
    """Read 'p' or 'p/q' in lowest terms or not; at most `MAX_DIGITS` digits each."""
    found = re.fullmatch(r"(-?)([0-9]{1,60})(?:/([0-9]{1,60}))?", value, re.ASCII) if isinstance(value, str) else None
    if not found or int(found.group(3) or "1") == 0:
        raise Refused(f"{shown(str(value))} is no fraction such as 3/200", "malformed")
    return Fraction(int(found.group(1) + found.group(2)), int(found.group(3) or "1"))


Reason = tuple[str, int | None]  # in words, and the number that is missing, where there is one


def check_cause(frame: Frame, cause: object, codes: object) -> tuple[tuple[str, str | None], Reason]:
    """Check by counting that no plan exists, of whatever length; return (cause, code of its site) and the reason."""
    instance = frame.instance
    if not isinstance(codes, list) or len(codes) > len(instance.codes):
        raise Refused("a claim lists no sites")
    sites = [site_of(frame, code) for code in codes]
    if len(set(sites)) < len(sites):
        raise Refused("a claim names a site twice")
    if not sum(instance.backlog):
        raise Refused("nobody waits, so nothing is impossible", "claim_wrong")
    reason = _cause(frame, cause, sites)
    if reason is None:
        raise Refused(f"the reason {shown(str(cause))} does not hold for this instance", "claim_wrong")
    at = instance.codes[sites[0]] if sites and cause != "too_few_blanks" else None
    return (str(cause), at), reason


def _cause(frame: Frame, cause: object, sites: list[int]) -> Reason | None:
    instance, fleet = frame.instance, frame.fleet
    if cause == "too_few_blanks" and sites:
        # All blanks that can ever come to any of these sites: their own, and what lenders with a road to one have.
        near = [
            k
            for k in frame.sites
            if k in sites or (instance.lends[k] and any(instance.sigma[k][i] is not None for i in sites))
        ]
        paper = sum(instance.blanks[k] + sum(instance.deliveries[k].values()) for k in near)
        waiting = sum(instance.backlog[i] for i in sites)
        reason = f"{waiting} cards wait where {paper} blanks can ever come"
        return (reason, waiting - paper) if waiting > paper else None
    if cause == "no_printers" and not sites:
        return ("there is no printer", 1) if not fleet else None
    if not sites:
        return _cause_of_all(frame, cause)
    if len(sites) == 1 and cause == "fix":
        return _cause_of_fixed(frame, sites[0])
    return _cause_at(frame, cause, sites[0]) if len(sites) == 1 else None


def _cause_of_all(frame: Frame, cause: object) -> Reason | None:
    instance, fleet = frame.instance, frame.fleet
    least = sum(instance.fewest(i) for i in frame.offices)
    if cause == "min_printers" and least > fleet:
        return f"the minima add up to {least} printers; there are {fleet}", least - fleet
    limits = [instance.most[i] for i in frame.offices]
    room = sum(limit for limit in limits if limit is not None)
    if cause == "max_printers" and None not in limits and room < fleet:
        return f"the maxima leave room for {room} printers; there are {fleet}", fleet - room
    # Each office that waits without a printer takes one that leaves another for it.
    waiting = sum(instance.backlog[i] > 0 and not instance.printers[i] for i in frame.offices)
    none = instance.per_day == 0 or (instance.last is not None and instance.last < instance.first)
    moves = 0 if none else instance.total
    if cause == "moves_total" and moves is not None and waiting > moves:
        return f"{waiting} offices wait without a printer; by rules {moves} printers may leave in all", waiting - moves
    return None


def _cause_of_fixed(frame: Frame, i: int) -> Reason | None:
    """A trip from site i that rules fix and that can never be made, by itself or with the others that are fixed."""
    instance, name = frame.instance, frame.instance.names[i]
    today: dict[int, int] = {}
    for (_origin, _to, day), value in instance.fixed.items():
        today[day] = today.get(day, 0) + value
    for (origin, j, day), value in instance.fixed.items():
        if origin != i:
            continue
        reasons = {
            "two rules fix it at different numbers": (i, j, day) in instance.clashing,
            "no road that rules allow leads there": value > 0 and not instance.usable(i, j),
            "rules let none leave then": value > 0 and not instance.in_window(day),
            f"there are {frame.fleet} printers": value > frame.fleet,
            f"{today[day]} are fixed on that day": value > 0 and _above(today[day], instance.per_day),
            f"{sum(today.values())} are fixed in all": value > 0 and _above(sum(today.values()), instance.total),
        }
        for reason, holds in reasons.items():
            if holds:
                return f"{name}: {value} printers are to leave for {instance.names[j]} on day {day}; {reason}", None
    return None


def _above(number: int, most: int | None) -> bool:
    return most is not None and number > most


def _within_reach(frame: Frame, i: int) -> bool:
    """Whether a printer that stands at another office can ever come to site i, with stops at others."""
    reached, ahead = {i}, [i]
    while ahead:
        at = ahead.pop()
        for j in frame.offices:
            if j not in reached and frame.instance.usable(j, at):
                if frame.instance.printers[j]:
                    return True
                reached.add(j)
                ahead.append(j)
    return False


def _cause_at(frame: Frame, cause: object, i: int) -> Reason | None:
    instance = frame.instance
    name, waits, printers, limit = instance.names[i], instance.backlog[i] > 0, instance.printers[i], instance.most[i]
    others, least = [j for j in frame.offices if j != i], instance.fewest(i)
    stuck = not any(instance.usable(i, j) for j in others)
    there = 0 if instance.depot[i] else printers + sum(instance.printers[j] for j in others if instance.tau[j][i] == 0)
    above = not instance.depot[i] and limit is not None and printers > limit
    alone = waits and not printers and not _within_reach(frame, i)
    reasons = {
        "no_printers_allowed": (waits and limit == 0, "cards wait where no printer is allowed", 1),
        "unreachable": (alone, "cards wait where no printer can come", 1),
        "min_printers": (least > there, f"{least} printers are to be there, {there} can be", least - there),
        "max_printers": (
            above and stuck,
            f"{printers} printers stand where {limit} are allowed, and no road leads away",
            printers - (limit or 0),
        ),
    }
    holds, reason, missing = reasons.get(str(cause), (False, "", 0))
    return (f"{name}: {reason}", missing) if holds else None


class Proven:
    """What a certificate proves of every finished plan, and of those that keep the terms of a claim."""

    def __init__(self) -> None:
        self.days = -1  # no finished plan has so few
        self.terms: dict[Terms, int] = {}  # by terms: no plan that keeps them has so few; `Terms()` is none
        self.moves: dict[int, int] = {}  # by horizon: every finished plan within it makes more
        self.reasons: dict[tuple[str, str | None], Reason] = {}  # why there is no plan, by cause and site
        self.leaves = 0
        self.work = 0  # that claims with terms took, as `Leaf.work` measures it

    def under(self, terms: Terms) -> int:
        """Days that no plan has so few of that keeps `terms`, which allow nothing beyond the rules; -1: not known."""
        return max((horizon for wider, horizon in self.terms.items() if wider.allow(terms)), default=-1)


def check_certificate(instance: Instance, document: object, days: int = MAX_DAY) -> Proven:
    """Check every claim of a certificate against the instance; none may be about more than `days` days."""
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise Refused("certificate.json is no certificate of a kind that this program knows")
    about = document.get("instance")
    if not isinstance(about, dict) or about.get("digests") != instance.digests:
        raise Refused("the certificate is about other instance files", "other_instance")
    claims = document.get("claims")
    if not isinstance(claims, list) or len(claims) > MAX_CLAIMS:
        raise Refused("certificate.json lists no claims")
    proven, frame = Proven(), Frame(instance, 0)
    for claim in claims:
        if not isinstance(claim, dict):
            raise Refused("a claim is no object")
        if claim.get("claim") == "impossible" and "terms" not in claim:
            cause, reason = check_cause(frame, claim.get("cause"), claim.get("sites"))
            proven.reasons[cause] = reason
        else:
            _check_claim(frame, claim, days, proven)
    proven.days = proven.under(Terms())
    return proven


def _check_claim(frame: Frame, claim: dict[str, object], days: int, proven: Proven) -> None:
    """Check a claim about days or moves, and add what it says to what is `proven`; `frame` is any without terms."""
    instance, kind, plain = frame.instance, claim.get("claim"), Terms()
    terms = read_terms(frame, claim["terms"]) if "terms" in claim else plain
    known, horizon = proven.terms.get(terms, -1), whole(claim.get("horizon"), "the horizon of a claim", 0, days)
    most = whole(claim.get("most"), "the moves of a claim", 0, MAX_COUNT) if kind == "moves" else None
    if kind not in ("days", "moves") or (most is not None and (terms != plain or proven.moves)):
        raise Refused(f"a claim of a kind that is unknown, there twice, or with terms: {shown(str(kind))}")
    # With terms a longer horizon may follow, which takes the shorter one for known.
    if most is None and known >= (horizon if terms != plain else 0):
        raise Refused("a claim about days is there twice")
    if sum(instance.backlog) <= terms.fewer_cards:
        raise Refused("nobody waits, so nothing is impossible", "claim_wrong")
    proof = claim.get("proof")
    if not isinstance(proof, list):
        raise Refused("a claim has no proof")
    frame = Frame(instance, horizon, terms, max(known + 1, 1))
    # All claims with terms share the work that a claim without may take by itself.
    frame.spent = proven.work if terms != plain else 0
    proven.leaves += check_tree(frame, proof, most)
    if terms != plain:
        proven.work = frame.spent
    if most is None:
        proven.terms[terms] = horizon
    else:
        proven.moves[horizon] = most


# --- the whole -------------------------------------------------------------------------------------------------------


def read_json(path: Path, *, decimals: bool) -> object:
    """Read a JSON file of limited size, depth and digits; names must not come twice.

    `decimals`: whether numbers with a point may stand in it.
    """

    def number(text: str) -> int:
        if len(text) > MAX_DIGITS:
            raise Refused(f"{path.name}: a number of {len(text)} digits")
        return int(text)

    def decimal(text: str) -> float:
        if not decimals or len(text) > MAX_DIGITS or "e" in text.lower():
            raise Refused(f"{path.name}: the number {shown(text)} is not whole")
        return float(text)

    def constant(text: str) -> object:
        raise Refused(f"{path.name}: {text} is no number")

    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(items)
        if len(found) < len(items):
            raise Refused(f"{path.name}: a name stands twice in one object")
        return found

    try:
        text = read_bytes(path).decode("utf-8")
        if sum(map(text.count, "[{,")) > MAX_VALUES:
            raise Refused(f"{path.name}: more than {MAX_VALUES} values")
        parsed: object = json.loads(
            text, parse_int=number, parse_float=decimal, parse_constant=constant, object_pairs_hook=pairs
        )
    except RecursionError:
        raise Refused(f"{path.name}: nested too deep") from None
    except ValueError as problem:
        raise Refused(f"{path.name}: is not JSON: {problem}") from None
    return parsed


def check_summary(directory: Path, instance: Instance) -> dict[str, object]:
    """Return the summary once its digests are those of the instance, of the plan's files and of itself."""
    path = directory / "summary.json"
    summary = read_json(path, decimals=True)
    if not isinstance(summary, dict) or summary.get("schema") != SUMMARY_SCHEMA:
        raise Refused("summary.json is no summary of a kind that this program knows")
    raw = read_bytes(path)
    head, mark, tail = raw.rpartition(b',\n  "digest": "')
    if not mark or hashlib.sha256(head + b"\n}\n").hexdigest().encode() + b'"\n}\n' != tail:
        raise Refused("summary.json was changed after it was written", "digest")
    about = summary.get("instance")
    if not isinstance(about, dict) or about.get("digests") != instance.digests:
        raise Refused("the plan was made for other instance files", "other_instance")
    files = summary.get("files")
    if not isinstance(files, dict):
        raise Refused("summary.json lists no files")
    there = {name for name in PLAN_FILES if os.path.lexists(directory / name)}
    if there != set(files):
        raise Refused("the files in the directory are not those of summary.json", "digest")
    for name in sorted(there):
        if hashlib.sha256(read_bytes(directory / name)).hexdigest() != files[name]:
            raise Refused(f"{name} is not the file that summary.json was written with", "digest")
    return summary


def verify_plan(directory: str | os.PathLike[str], instance_file: str | os.PathLike[str]) -> dict[str, object]:
    """Check a plan directory against its instance: digests, replay, certificate, and that the summary claims no more.

    Returns
    -------
    Document with ``valid`` True, what is proven (``days``, ``days_bound``, ``moves``, ``moves_bound``, ``leaves``) and
    the ``verdict`` in one sentence.

    Raises
    ------
    Refused : with the first reason found. BadInstance : when the instance cannot be read.
    """
    instance = read_instance(instance_file)
    place = Path(directory)
    if os.path.lexists(place / JOURNAL):
        raise Refused("the writing of this directory was cut short; run `reallocate solve` once more", "unfinished")
    summary = check_summary(place, instance)
    certificate = read_json(place / "certificate.json", decimals=False)
    if summary.get("status") == "impossible":
        return _impossible(place, summary, check_certificate(instance, certificate, MOST_DAYS), instance)
    plan = read_plan(place, instance)
    files = summary["files"]
    if not isinstance(files, dict) or any(files.get(name) != digest for name, digest in plan.digests.items()):
        raise Refused("a plan file was changed while it was read", "digest")
    given = _given_files(summary)
    figures = replay(instance, plan, bool(given))
    days, moves = figures["days"], figures["moves"]
    # What is said of more days than the plan takes and was asked for is of no use, or wrong.
    options = summary.get("options")
    asked = options.get("days") if isinstance(options, dict) else None
    proven = check_certificate(instance, certificate, max(days, asked if type(asked) is int else 0))
    moves_bound = max((most for horizon, most in proven.moves.items() if horizon >= days), default=-1) + 1
    kept = _kept(plan, given)
    least = proven.under(kept)
    if given:
        moves_bound = moves  # they are what they are
    if proven.reasons or 0 < days <= least or moves_bound > moves:
        raise Refused("the certificate and the plan contradict each other", "contradiction")
    bound = min(days, max(least + 1, 1)) if sum(instance.backlog) else 0
    if "assignment" in given:
        bound = days
    _check_about(summary, instance, days)
    _check_claims(summary, figures, {"days": bound, "moves": moves_bound}, given)
    _check_ledger(summary, losses(instance, plan, days))
    return {
        "valid": True,
        "verdict": _verdict(days, bound, moves, moves_bound, given),
        "days": days,
        "days_bound": bound,
        "moves": moves,
        "moves_bound": moves_bound,
        "leaves": proven.leaves,
        **({"given": list(given)} if given else {}),
    }


def _given_files(summary: dict[str, object]) -> tuple[str, ...]:
    """Return the names of the files that a planner gave; none: the solver made the whole plan."""
    manual, tables = summary.get("manual"), ("moves", "shipments", "assignment")
    if manual is None:
        return ()
    given = manual.get("given") if isinstance(manual, dict) else None
    if not isinstance(manual, dict) or not isinstance(given, list) or "moves" not in given:
        raise Refused("summary.json does not say which files of the plan were given")
    if given != [name for name in tables if name in given] or manual != {
        "given": given,
        "completed": [name for name in tables if name not in given],
    }:
        raise Refused("summary.json does not say which files of the plan were given, and which completed")
    return tuple(given)


def _kept(plan: Plan, given: Sequence[str]) -> Terms:
    """Return the terms that every plan keeps which has the given files."""
    if not given:
        return Terms()
    return Terms(_added_up(plan.moves), _added_up(plan.shipments) if "shipments" in given else None, True)


def _added_up(trips: Sequence[Trip]) -> tuple[Trip, ...]:
    """Return trips in order, equal ones added up, without those of nothing."""
    sums: dict[tuple[int, int, int], int] = {}
    for day, i, j, amount in trips:
        sums[day, i, j] = sums.get((day, i, j), 0) + amount
    return tuple((*key, amount) for key, amount in sorted(sums.items()) if amount)


def _verdict(days: int, bound: int, moves: int, moves_bound: int, given: Sequence[str]) -> str:
    text = f"The plan is legal and finished in {days} days, replayed day by day"
    if given:
        kept = " and ".join(f"these {name}" for name in ("moves", "shipments") if name in given)
        if "assignment" in given:
            text += "; what is printed on which day was given with it"
        elif bound == days:
            text += f"; no plan that keeps {kept} has fewer days"
        else:
            text += f"; proved is that every plan that keeps {kept} has at least {bound} days"
        return text + "."
    if bound == days:
        text += f"; no plan takes fewer days: that {days - 1} are not enough is proved" if days > 1 else ""
    else:
        text += f"; proved is that every plan takes at least {bound} days, not that {days} are the fewest"
    if moves_bound == moves:
        text += f"; none of at most {days} days moves fewer printers than its {moves}"
    return text + "."


def _impossible(place: Path, summary: dict[str, object], proven: Proven, instance: Instance) -> dict[str, object]:
    """Refuse a summary that says "no plan exists" and more than is proved."""
    if any(os.path.lexists(place / name) for name in PLAN_FILES[:3]):
        raise Refused("the summary says that no plan exists, and there are files of one", "figure_differs")
    bound = None if proven.reasons else proven.days + 1
    limit = _longest(summary.get("options"), instance)
    if bound is not None and proven.days < limit:
        raise Refused(f"the certificate does not prove that no plan of at most {limit} days exists", "unproven")
    goals = _goals(summary)
    if not (_same(summary.get("days_bound"), bound) and _same(goals[0].get("bound"), bound)):
        raise Refused(f"summary.json states another bound on the days than {bound}", "figure_differs")
    values = [summary.get("days"), *(goal.get("value") for goal in goals), *(goal.get("bound") for goal in goals[1:])]
    if values != [None] * len(values) or any(goal.get("certified") for goal in goals[1:]):
        raise Refused("summary.json states figures of a plan and says that there is none", "figure_differs")
    _check_causes(summary, proven, instance)
    _check_about(summary, instance, None)
    if summary.get("ledger") is not None:
        raise Refused("summary.json says where the printer-days of a plan go and that there is none", "figure_differs")
    text = f"No plan of at most {proven.days} days exists."
    if proven.reasons:
        text = f"No plan exists, of whatever length: {'; '.join(reason for reason, _ in proven.reasons.values())}."
    return {"valid": True, "verdict": text, "days": None, "days_bound": bound, "leaves": proven.leaves}


def _longest(options: object, instance: Instance) -> int:
    """Most days that a plan was allowed to have."""
    asked = options if isinstance(options, dict) else {}
    for name in ("days", "max_days"):
        if asked.get(name) is not None:
            return whole(asked[name], f"the option {name} of summary.json", 1, MOST_DAYS)
    return min(instance.max_days, MOST_DAYS)


def _check_causes(summary: dict[str, object], proven: Proven, instance: Instance) -> None:
    causes = summary.get("causes")
    if not isinstance(causes, list) or not causes or not all(isinstance(cause, dict) for cause in causes):
        raise Refused("summary.json gives no cause why there is no plan")
    idle = sum(
        max(0, instance.blanks[i] + sum(instance.deliveries[i].values()) - instance.backlog[i])
        for i in range(len(instance.codes))
        if not instance.lends[i]
    )
    for cause in causes:
        code, site, missing = cause.get("code"), cause.get("site"), cause.get("missing")
        if code == "max_days" and not proven.reasons:
            wanted = None
        elif not isinstance(code, str) or not isinstance(site, str | None) or (code, site) not in proven.reasons:
            raise Refused(f"summary.json gives a cause that is not proved: {shown(str(code))}", "unproven")
        else:
            wanted = proven.reasons[code, site][1]
        if not _same(missing, wanted) or not _same(cause.get("at_sites_that_do_not_lend", idle), idle):
            raise Refused(f"summary.json states another number for the cause {code}", "figure_differs")
    if len({(cause["code"], cause.get("site")) for cause in causes}) < len(causes):
        raise Refused("summary.json gives a cause twice")


def _check_about(summary: dict[str, object], instance: Instance, days: int | None) -> None:
    """Refuse other totals of the instance, dates or bounds by counting than the instance and the plan allow."""
    about = summary["instance"]
    assert isinstance(about, dict)
    delivered = sum(sum(days.values()) for days in instance.deliveries)
    wanted: dict[str, object] = {"name": instance.name, "sites": len(instance.codes), "delivered": delivered}
    wanted |= {name: sum(getattr(instance, name)) for name in ("backlog", "printers", "blanks")}
    for name, value in wanted.items():
        if not _same(about.get(name, value), value):
            raise Refused(f"summary.json states another figure for {name} of the instance", "figure_differs")
    start = instance.start
    end = start.toordinal() + days - 1 if start and days else None
    for name, date in (("start_date", start), ("end_date", dt.date.fromordinal(end) if end else None)):
        if summary.get(name) != (date.isoformat() if date else None):
            raise Refused(f"summary.json states another {name}", "figure_differs")
    bounds = summary.get("bounds", [])
    if not isinstance(bounds, list) or not all(isinstance(bound, dict) for bound in bounds):
        raise Refused("summary.json lists no bounds")
    for bound in bounds:
        whole(bound.get("days"), "a bound by counting in summary.json", 0, MAX_DAY if days is None else days)


def _check_ledger(summary: dict[str, object], ledger: dict[str, Fraction]) -> None:
    """Refuse a summary that says of printer-days that they go elsewhere."""
    wanted = {name: f"{days.numerator}/{days.denominator}" for name, days in ledger.items()}
    if summary.get("ledger", wanted) != wanted:
        raise Refused("summary.json states another ledger of the printer-days", "figure_differs")


def _same(found: object, wanted: object) -> bool:
    """Whether two values of JSON are the same; true is not 1."""
    return type(found) is type(wanted) and found == wanted


def _goals(summary: dict[str, object]) -> list[dict[str, Any]]:
    goals = summary.get("goals")
    if not isinstance(goals, list) or not goals or not all(isinstance(goal, dict) for goal in goals):
        raise Refused("summary.json lists no goals")
    names = [goal.get("name") for goal in goals]
    known = [name for name in ("days", *GOALS) if name in names]
    if names[0] != "days" or len(names) != len(known):
        raise Refused("the goals of summary.json are not those that are known")
    if any(type(goal.get("certified")) is not bool for goal in goals):
        raise Refused("summary.json does not say of every goal whether its bound is certified")
    if summary.get("certified") is not True or goals[0].get("certified") is not True:
        raise Refused("summary.json does not say that its bound on the days is certified", "figure_differs")
    return goals


def _in_unit(goal: str, figure: int) -> int | Fraction:
    """Return the figure of a goal in the unit of the summary: hours, not hundredths."""
    return Fraction(figure, 100) if goal in ("travel", "shipping") else figure


def _check_claims(
    summary: dict[str, object], figures: dict[str, int], bounds: Mapping[str, int], given: Sequence[str]
) -> None:
    """Refuse a summary that claims more than was found: figures, certified bounds, status."""
    goals = _goals(summary)
    if not _same(summary.get("days"), figures["days"]) or not _same(summary.get("days_bound"), goals[0].get("bound")):
        raise Refused(f"summary.json states other days; the plan takes {figures['days']}", "figure_differs")
    lows: dict[str, int | Fraction] = {**bounds}
    if not given and [goal["name"] for goal in goals[1:2]] != ["moves"]:
        lows["moves"] = 0  # the fewest moves are known of plans of the fewest days, whatever else they do
    # What follows from the files that were given is what it is.
    fixed = {"moves": "travel", "shipments": "shipping", "assignment": "waiting"}
    lows |= {goal: _in_unit(goal, figures[goal]) for file, goal in fixed.items() if file in given}
    open_goals = []
    for goal in goals:
        name, value, low = goal["name"], goal.get("value"), goal.get("bound")
        found = _in_unit(name, figures[name])
        if type(value) not in (int, float) or Fraction(str(value)) != found:
            raise Refused(
                f"summary.json states another figure for {name}; the plan has {float(found):g}", "figure_differs"
            )
        if low is not None and (type(low) not in (int, float) or low > value):
            raise Refused(f"summary.json states a bound on {name} above its value", "figure_differs")
        if goal.get("certified") and (low is None or Fraction(str(low)) > lows.get(name, 0)):
            raise Refused(f"summary.json calls a bound on {name} certified that is not proved", "unproven")
        if low != value:
            open_goals.append(name)
    status = summary.get("status")
    proven = {"optimal": not open_goals, "days_proven": "days" not in open_goals}
    if not proven.get(str(status), status in ("feasible", "interrupted")):
        raise Refused(f"the status {shown(str(status))} says more than is proved", "unproven")


def main(arguments: list[str] | None = None) -> int:
    """Run as ``python3 verify.py PLAN_DIR --instance FILE [--json]``; return the exit code.

    0: proved. 2: wrong call. 3: the instance cannot be read. 6: refused.
    """
    parser = argparse.ArgumentParser(prog="verify", description="Check a plan and its certificate.", allow_abbrev=False)
    parser.add_argument("plan", metavar="PLAN_DIR", help="directory with the plan, summary.json and certificate.json")
    parser.add_argument("--instance", metavar="FILE", required=True, help="site table; its companions stand beside it")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    options = parser.parse_args(arguments)
    code, document = 0, {}
    try:
        document = verify_plan(options.plan, options.instance)
    except (Refused, RecursionError, MemoryError) as problem:
        reason = problem if isinstance(problem, Refused) else Refused("the files need more memory than there is")
        code = 3 if isinstance(reason, BadInstance) else 6
        status = "invalid" if code == 3 else "refused"
        document = {"valid": False, "verdict": f"Refused: {reason}", "status": status, "code": reason.code}
    stream = sys.stderr if code and not options.json else sys.stdout
    # A console that cannot show a letter gets an escape; JSON has escapes of its own.
    encoding = stream.encoding or "ascii"
    plain = not encoding.lower().startswith("utf")
    text = json.dumps(document, indent=2, ensure_ascii=plain) if options.json else str(document["verdict"])
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream)
    return code


if __name__ == "__main__":
    sys.exit(main())
