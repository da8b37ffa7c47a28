"""From a table of cells to records of values, by the table of columns; faults are collected, not raised."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reallocate.errors import Fault, place_of
from reallocate.files.cells import CellError, Dialect, escaped, parsed, shown, strip
from reallocate.files.columns import DAY_COLUMNS, TABLES, TEXT_KINDS, Column
from reallocate.files.csvout import plain
from reallocate.files.headers import Headers
from reallocate.files.naming import named_column
from reallocate.files.strays import is_filled, is_total, numbers_columns
from reallocate.files.table import Row, Table
from reallocate.files.values import text_of
from reallocate.language import _, ngettext, verbatim

#: From so many cells on that are needed and empty, a row with one cell is none.
FEW = 3
#: Tables of sites whose names do where they have no codes.
NAMED = ("sites", "tally")


@dataclass(slots=True)
class Record:
    """Values of one row by column name; empty and faulty cells are absent.

    Attributes
    ----------
    file, sheet, line : where the row stands; `sheet` is empty where the file is no workbook.
    places : 1-based column of each known header.
    headers : of each column as the file has it, where that is not the column's name.
    texts : of the cells, as they may be shown.
    faulty : names of the columns that cannot be read in this row; what follows from that is no fault of its own.
    """

    file: str
    sheet: str
    line: int
    places: dict[str, int]
    headers: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)

    @property
    def place(self) -> str:
        """The table that the row stands in, as a person would call it."""
        return place_of(self.file, self.sheet)

    def called(self, column: str) -> str:
        """Return how a message calls a column: by the header that the file has for it, and its name."""
        return f"{escaped(self.headers[column])} ({column})" if column in self.headers else column

    def fault(self, code: str, column: str, rule: str) -> Fault:
        """Return a fault of this row's cell in `column`: name, value, rule and what to write."""
        text, name = self.texts.get(column, ""), self.called(column)
        message = verbatim("{name}: {text}: {rule}") if text else verbatim("{name}: {rule}")
        message = message.format(name=name, text=shown(text), rule=rule)
        return Fault(code, message, self.file, self.line, self.places.get(column), self.sheet)


@dataclass(slots=True)
class Records:
    """All records of a table, with what was found wrong and what the user should know.

    Attributes
    ----------
    complete : whether no row and no column that is needed is missing for a fault of its own.
    loose : whether the table holds what only people write (see `reallocate.files.table.Table`).
    """

    dialect: Dialect = field(default_factory=lambda: Dialect(",", []))
    rows: list[Record] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    complete: bool = True
    loose: bool = False


def read_records(table: Table, name: str, *, strict: bool = True, day_first: bool = False) -> Records:
    """Return the records of `table`, which has the columns of ``TABLES[name]``.

    Parameters
    ----------
    strict : a column that is not known and near a known one is a fault (in plans it is passed over like all others).
        Headers that begin with ``x_`` are always passed over.
    day_first : dates may be as people type them, whatever the file looks like.
    """
    return _Reading(table, name, strict, day_first).records()


class _Reading:
    def __init__(self, table: Table, name: str, strict: bool, day_first: bool) -> None:
        self.table, self.name, self.strict = table, name, strict
        self.headers = Headers(name)
        self.dialect = Dialect(table.separator, [], day_first or (table.separator == ";" and not table.sheet))
        self.found = Records(self.dialect, faults=list(table.faults), notices=list(table.notices), loose=table.loose)
        self.found.complete = not table.faults
        self.settled: list[str] = []
        self.meant: set[str] = set()  # columns of which a header is a slip

    def records(self) -> Records:
        if any(fault.code == "merged" and fault.line == self.table.line for fault in self.table.faults):
            return self.found  # which column is which is not known, and every row would be wrong for that
        header = self._without_empty_codes(self._header())
        by_name = self._is_named(header)
        missing = self._missing(header) - ({"code"} if by_name else set())
        self.found.complete = self.found.complete and not missing
        rows = [row for row in self.table.rows if not self._is_stray(row, header)]
        self.found.rows = [self._record(row, header, missing) for row in rows]
        if by_name:
            self._take_names()
        self._tell_grouped()
        self._tell_dates()
        return self.found

    def _fault(self, code: str, message: str, column: int | None = None) -> None:
        """Note a fault of the header."""
        self.found.faults.append(Fault(code, message, self.table.file, self.table.line, column, self.table.sheet))

    # --- header -------------------------------------------------------------------------------------------------------

    def _header(self) -> dict[int, Column]:
        """Return the column that stands at each position."""
        found = {at: self.headers.find(cell) for at, cell in enumerate(self.table.header) if at not in self.table.empty}
        header: dict[int, Column] = {}
        passed: list[str] = []
        for at, meaning in sorted(found.items(), key=lambda item: (item[1] is not None and item[1].weak, item[0])):
            cell = self.table.header[at]
            if meaning is None:
                passed += self._unknown_header(at, cell)
            elif meaning.column not in header.values():
                header[at] = meaning.column
                self.found.loose |= meaning.loose
                self.dialect.day_first |= meaning.indonesian
            elif meaning.weak:
                passed.append(cell)
            else:
                message = _("{name}: the column stands there twice; keep one").format(name=meaning.column.name)
                self._fault("duplicate_column", message, at + 1)
        self._tell_passed(passed)
        return dict(sorted(header.items()))

    def _unknown_header(self, at: int, cell: str) -> Iterator[str]:
        """Yield the header where its column is passed over with a notice; note a fault where it is one."""
        if cell.lower().startswith("x_"):
            return
        near = self.headers.near(cell) if cell and self.strict else None
        if near:
            text = _("{name} is no column here; did you mean {near}? Begin its header with x_ to keep it for yourself")
            self._fault("unknown_column", text.format(name=shown(cell), near=near), at + 1)
            if meaning := self.headers.find(near):
                self.meant.add(meaning.column.name)
        elif not cell and self.strict:
            self._fault("unknown_column", _("a column without a header; name it or delete it"), at + 1)
        else:
            yield cell

    def _tell_passed(self, passed: Sequence[str]) -> None:
        self.found.loose |= bool(passed)
        if passed:
            text = ngettext(
                "{file}: the column {names} is not known and is passed over",
                "{file}: the columns {names} are not known and are passed over",
                len(passed),
            )
            names = ", ".join(shown(cell) for cell in passed)
            self.found.notices.append(text.format(file=self.table.place, names=names))

    def _without_empty_codes(self, header: dict[int, Column]) -> dict[int, Column]:
        """Return the header without a column of codes in which nothing stands, as where a template was filled in.

        A strict file that has the column is held to it.
        """
        if self.name not in NAMED or not (self.table.sheet or self.dialect.day_first):
            return header
        bare = {at for at, column in header.items() if column.name == "code"}
        if any(is_filled(row.cells[at]) for row in self.table.rows for at in bare):
            return header
        return {at: column for at, column in header.items() if at not in bare}

    def _is_named(self, header: Mapping[int, Column]) -> bool:
        """Whether the table is one of sites that have names and no codes; a header with a slip may mean the codes."""
        there = {column.name for column in header.values()}
        slip = any(fault.code == "unknown_column" for fault in self.found.faults)
        return self.name in NAMED and "name" in there and "code" not in there and not slip

    def _take_names(self) -> None:
        """Let the names of sites be their codes."""
        self.found.loose = True
        for record in self.found.rows:
            if "name" in record.values:
                record.values["code"] = record.values["name"]
            record.texts["code"] = record.texts.get("name", "")
            record.places["code"] = record.places["name"]
            record.headers["code"] = self.table.header[record.places["name"] - 1]
        text = _("{file}: there is no column of codes, so the names of the sites are their codes")
        self.found.notices.append(text.format(file=self.table.place))

    def _missing(self, header: dict[int, Column]) -> set[str]:
        """Return the columns that are needed and not there, each told once, not in every row."""
        there = {column.name for column in header.values()}
        missing = [column.name for column in TABLES[self.name] if column.required and column.name not in there]
        for name in missing:
            if name not in self.meant and (name != "code" or not self._is_named(header)):
                self._fault("missing_column", self._missing_text(name))
        days = DAY_COLUMNS.get(self.name, ())
        if not days or there.intersection(days):
            return set(missing)
        if not self.meant.intersection(days):
            text = _("neither {day} nor {date} is a column; add one of them")
            day, date = (named_column(name, self.name) for name in days)
            self._fault("missing_column", text.format(day=day, date=date))
        return {*missing, *days}

    def _missing_text(self, name: str) -> str:
        unknown = [cell.lower() for cell in self.table.header if self.headers.find(cell) is None]
        near = difflib.get_close_matches(name, unknown, n=1, cutoff=0.6)
        if near:
            text = _("{name}: the column is missing; did you mean it by {near}? Add a column with this header")
            return text.format(name=named_column(name, self.name), near=shown(near[0]))
        text = _("{name}: the column is missing; add a column with this header")
        return text.format(name=named_column(name, self.name))

    # --- rows ---------------------------------------------------------------------------------------------------------

    def _is_stray(self, row: Row, header: Mapping[int, Column]) -> bool:
        """Whether a row is none of the table, but numbers its columns or holds totals; that is told once."""
        if self.name == "tally":  # which tells the totals too
            return False
        at = numbers_columns(row, self.table) if self.name == "sites" else None
        code, text = "column_numbers", _("this row numbers the columns and is no site; delete it")
        if at is None:
            of_sites = self.name in ("sites", "state")
            at = is_total(row, [k for k, column in header.items() if of_sites and column.name in ("code", "name")])
            code, text = "sum_row", _("a line of totals is no row of the table; delete it")
            if of_sites:
                text = _("a line of totals is no site; delete it")
        if at is None:
            return False
        cell = shown(str(row.cells[at]))
        message = verbatim("{header}: {cell}: {rule}") if self.table.header[at] else verbatim("{cell}: {rule}")
        name = escaped(self.table.header[at])
        if at in header and header[at].name != self.table.header[at].lower():
            name = f"{name} ({header[at].name})"
        message = message.format(header=name, cell=cell, rule=text)
        others = [fault for fault in self.found.faults if fault.line != row.line]  # what else is wrong does not matter
        fault = Fault(code, message, self.table.file, row.line, at + 1, self.table.sheet)
        self.found.faults = [*others, fault]
        self.found.complete = False
        return True

    def _record(self, row: Row, header: dict[int, Column], missing: set[str]) -> Record:
        places = {column.name: at + 1 for at, column in header.items()}
        headers = {column.name: self.table.header[at] for at, column in header.items()}
        own = {name: header for name, header in headers.items() if header.lower() != name}
        record = Record(self.table.file, self.table.sheet, row.line, places, own, faulty=set(missing))
        errors: dict[str, CellError] = {}
        for at, column in header.items():
            if (row.line, at + 1) in self.table.covered:
                record.faulty.add(column.name)
                continue
            try:
                self._read(record, column, row.cells[at])
            except CellError as error:
                errors[column.name] = error
        if self._is_no_row(record, errors):
            return record
        for name, found in errors.items():
            if not self.strict and found.code == "not_date" and name.replace("date", "day") in record.values:
                self.settled.append(record.texts[name])  # in plans the number of the day says which date is meant
                continue
            record.faulty.add(name)
            self.found.faults.append(record.fault(found.code, name, found.message))
        return record

    def _is_no_row(self, record: Record, errors: Mapping[str, CellError]) -> bool:
        """Whether hardly anything stands in a row, such as a signature below the table; that is told once."""
        there = [name for name, text in record.texts.items() if text]
        lacking = [name for name in errors if not record.texts[name]]
        if len(lacking) < FEW or (len(there) > 1 and not ("code" in lacking and len(lacking) > FEW)):
            return False
        record.faulty.update(errors)
        text = _("hardly anything stands in this row: {columns} are empty; delete it if it is no row of the table")
        self.found.faults.append(
            record.fault(
                "no_row", next(iter(there), lacking[0]), text.format(columns=", ".join(map(record.called, lacking)))
            )
        )
        return True

    def _read(self, record: Record, column: Column, cell: object) -> None:
        if isinstance(cell, str):
            cell = strip(plain(cell) if self.table.neutralised and column.kind in TEXT_KINDS else cell)
        record.texts[column.name] = str(cell)  # what is shown of it if no text says what it is
        text = record.texts[column.name] = text_of(cell, column.kind)
        if not text and not column.required:
            return
        if not text and column.kind != "whole":
            raise CellError("empty", _("empty; every row needs one"))
        record.values[column.name] = parsed(column.kind, text, self.dialect, column.least)

    def _tell_grouped(self) -> None:
        grouped = self.dialect.grouped
        if not grouped:
            return
        text = ngettext(
            "{file}: {count} number with groups of three digits was read as a whole number, e.g. {example}",
            "{file}: {count} numbers with groups of three digits were read as whole numbers, e.g. {example}",
            len(grouped),
        )
        example = f"{grouped[0]} = {grouped[0].replace('.', '').replace(',', '')}"
        self.found.notices.append(text.format(file=self.table.place, count=len(grouped), example=example))

    def _tell_dates(self) -> None:
        self.found.loose |= bool(self.dialect.typed) or self.dialect.midnight
        if self.dialect.typed:
            text, on = self.dialect.typed[0]
            message = _("{file}: dates were read with the day first, e.g. {text} = {iso}")
            self.found.notices.append(message.format(file=self.table.place, text=shown(text), iso=on.isoformat()))
        if self.settled:
            message = ngettext(
                "{file}: {count} date cannot be read, e.g. {text}; the number of the day beside it counts",
                "{file}: {count} dates cannot be read, e.g. {text}; the numbers of the days beside them count",
                len(self.settled),
            )
            example = shown(self.settled[0])
            self.found.notices.append(message.format(file=self.table.place, count=len(self.settled), text=example))
