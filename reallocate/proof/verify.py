"""Checks a plan against the tables it was made for, with Python's standard library only.

This file stands alone: it shares no code with the rest of the package and runs as ``python3 -I -S verify.py``. It reads
the tables of an instance and the files of a plan again, from the specification of the formats, and replays the plan day
by day in whole numbers. Hours are whole hundredths of an hour throughout, days count from 1, sites are numbered in the
order of their codes. Files are taken to be hostile: everything that is read has a limit.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import heapq
import io
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

MAX_FILE = 50_000_000  # bytes
MAX_LINE = 1_000_000  # characters
MAX_CELL = 1_000  # characters
MAX_CELLS = 200  # in a row
MAX_ROWS = 1_000_000
MAX_COUNT = 10**9
MAX_HOURS = 10**6
MAX_TOTAL = 10**15  # sums of counts
MAX_DAY = 100_000
MAX_SITES = 2_000  # tables of all pairs are kept

TABLES = ("sites", "deliveries", "legs", "closures", "settings")
# "!" marks a column that must be there.
_COLUMNS = {
    "sites": "code! name! backlog! printers! blanks! kind cards_per_printer_day min_printers max_printers lends_blanks "
    "lat lon source note",
    "deliveries": "date day code! blanks! source note",
    "legs": "from! to! hours! one_way mode source note",
    "closures": "date day code note",
    "settings": "setting! value! source note",
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

Table = list[list[int | None]]
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
    if name == "jumlah":
        return {"moves": "printers", "shipments": "blanks"}.get(table, name)
    return _ENGLISH.get(name, name)


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
    `closed_at` hold the closed days of all sites and of each, `weekdays` the closed weekdays (Monday 0).
    """

    __slots__ = (
        *("name", "digests", "start", "max_days", "codes", "names", "backlog", "printers", "blanks", "rate", "least"),
        *("most", "lends", "depot", "deliveries", "closed", "closed_at", "weekdays", "hours", "tau", "sigma"),
        *("_by_code", "_by_name"),
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
        self.hours: Table = []
        self.tau: Table = []
        self.sigma: Table = []
        self._by_code: dict[str, int] = {}
        self._by_name: dict[str, list[int]] = {}

    def open(self, i: int, d: int) -> bool:
        """Whether site `i` prints on day `d`."""
        if d in self.closed or d in self.closed_at[i]:
            return False
        return self.start is None or (self.start.weekday() + d - 1) % 7 not in self.weekdays

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
    for other in sorted(place.absolute().parent.iterdir()):
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
    for i in range(len(arcs)):
        hours_from = _shortest(arcs, i)
        instance.hours.append(hours_from)
        for table, extra in ((instance.tau, settings["setup_hours"]), (instance.sigma, 0)):
            spare, per_day = settings["overnight_hours"] - extra, settings["travel_hours_per_day"]
            # The ceiling of a quotient is minus the floor of minus the quotient.
            table.append([None if h is None else -(min(0, spare - h) // per_day) for h in hours_from])
            table[i][i] = 0


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
        self.due: dict[int, list[tuple[int, int]]] = {}
        self.sent = self.work = 0  # how many left; that times hundredths of an hour
        self.last = max((day for day, _, _, amount in trips if amount), default=0)  # last departure or arrival
        for trip in trips:
            self.leaving.setdefault(trip[0], []).append(trip)

    def arrive(self, day: int) -> list[tuple[int, int]]:
        """Unload what is due on `day`; return (site, amount)."""
        arrived = self.due.pop(day, [])
        for j, amount in arrived:
            self.stock[j] += amount
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
            self.due.setdefault(day + lasts, []).append((j, amount))
            self.sent += amount
            self.work += amount * hours
            self.last = max(self.last, day + lasts if amount else 0)
        return trips


def replay(instance: Instance, plan: Plan) -> dict[str, int]:
    """Return the figures of a plan that keeps every rule of the problem.

    Returns
    -------
    dict : ``days`` (least horizon), ``moves``, ``waiting`` (card-days), ``travel`` and ``shipping`` (hundredths of an
        hour), ``blanks`` (shipped). The assignment may list idle days after the last; rules hold on them too.

    Raises
    ------
    Refused : at the first rule that is broken.
    """
    count, codes = len(instance.codes), instance.codes
    end = max((day for day, _ in plan.rows), default=0)
    if len(plan.rows) != end * count:
        said = f"{len(plan.rows)} rows for {end} days and {count} sites; each day and site needs one"
        raise Refused(f"assignment.csv: {said}", "row_missing")
    printers = _Goods(instance, "printers", instance.printers, instance.tau, plan.moves)
    blanks = _Goods(instance, "blanks", instance.blanks, instance.sigma, plan.shipments)
    backlog, waiting, days = list(instance.backlog), 0, 0
    for day in range(1, end + 1):
        came, went = _before_printing(instance, day, printers, blanks)
        for i in range(count):
            cards = plan.cards[day, i]
            _check_site(instance, day, i, cards, (printers.stock[i], blanks.stock[i], backlog[i]))
            blanks.stock[i] -= cards
            backlog[i] -= cards
            days = day if cards else days
            figures = {"printers": printers.stock[i], "blanks_in": came[i], "blanks_out": went[i]}
            figures |= {"blanks_left": blanks.stock[i], "backlog_left": backlog[i]}
            for column, wanted in figures.items():
                if plan.rows[day, i].has(column):
                    _same_number(plan.rows[day, i], column, plan.rows[day, i].whole(column, 0, MAX_TOTAL), wanted)
        waiting += sum(backlog)
    for i in range(count):
        if backlog[i]:
            raise Refused(f"{backlog[i]} cards are left at {codes[i]} after day {end}", "unfinished")
    for goods in (printers, blanks):
        if goods.last > end:
            raise Refused(f"a trip of {goods.word} ends on day {goods.last}, after the last day {end}", "under_way")
        days = max(days, goods.last)
    figures = {"days": days, "moves": printers.sent, "waiting": waiting, "travel": printers.work}
    return figures | {"shipping": blanks.work, "blanks": blanks.sent}


def _before_printing(instance: Instance, day: int, printers: _Goods, blanks: _Goods) -> tuple[list[int], list[int]]:
    """Do steps 1 to 3 of `day`; return the blanks that came to and that left each site."""
    codes = instance.codes
    came = [delivered.get(day, 0) for delivered in instance.deliveries]
    went = [0] * len(codes)
    blanks.stock = [stock + delivered for stock, delivered in zip(blanks.stock, came, strict=True)]
    printers.arrive(day)
    arrived = blanks.arrive(day)
    for _, i, j, amount in printers.leave(day):
        if instance.depot[j]:
            raise Refused(f"day {day}: {amount} printers from {codes[i]} to {codes[j]}, a depot", "to_depot")
    for _, i, _, amount in blanks.leave(day):
        if not instance.lends[i]:
            raise Refused(f"day {day}: {amount} blanks leave {codes[i]}, which does not lend", "not_lender")
        went[i] += amount
    printers.arrive(day)
    for j, amount in arrived + blanks.arrive(day):
        came[j] += amount
    return came, went


def _check_site(instance: Instance, day: int, i: int, cards: int, there: tuple[int, int, int]) -> None:
    """Refuse a day of a site that has `there` printers, blanks and backlog before printing."""
    printers, blanks, backlog = there
    where, most = f"day {day}: {instance.codes[i]}", instance.most[i]
    can = printers * instance.rate[i]
    if printers < instance.least[i]:
        raise Refused(f"{where} has {printers} printers and must have at least {instance.least[i]}", "min_printers")
    if most is not None and printers > most:
        raise Refused(f"{where} has {printers} printers and may have at most {most}", "max_printers")
    if cards and not instance.open(i, day):
        raise Refused(f"{where} is closed and prints {cards} cards", "closed")
    if cards > can:
        raise Refused(f"{where} prints {cards} cards; {printers} printers can print {can}", "over_capacity")
    if cards > blanks:
        raise Refused(f"{where} prints {cards} cards on {blanks} blanks", "no_blanks")
    if cards > backlog:
        raise Refused(f"{where} prints {cards} cards and {backlog} wait", "over_backlog")
