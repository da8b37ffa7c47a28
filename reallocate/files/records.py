"""From a table of cells to records of values, by the table of columns; faults are collected, not raised."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import Any

from reallocate.errors import Fault
from reallocate.files.cells import CellError, Dialect, parsed, shown, strip
from reallocate.files.columns import DAY_COLUMNS, TABLES, TEXT_KINDS, Column
from reallocate.files.csvout import plain
from reallocate.files.table import Row, Table
from reallocate.files.values import text_of
from reallocate.language import _, ngettext


@dataclass(slots=True)
class Record:
    """Values of one row by column name; empty and faulty cells are absent.

    Attributes
    ----------
    file, line : where the row stands.
    places : 1-based column of each known header.
    texts : of the cells, as they may be shown.
    faulty : names of the columns that cannot be read in this row; what follows from that is no fault of its own.
    """

    file: str
    line: int
    places: dict[str, int]
    values: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)

    def fault(self, code: str, column: str, rule: str) -> Fault:
        """Return a fault of this row's cell in `column`: name, value, rule and what to write."""
        text = self.texts.get(column, "")
        message = f"{column}: {shown(text)}: {rule}" if text else f"{column}: {rule}"
        return Fault(code, message, self.file, self.line, self.places.get(column))


@dataclass(slots=True)
class Records:
    """All records of a table, with what was found wrong and what the user should know.

    Attributes
    ----------
    complete : whether no row and no column that is needed is missing for a fault of its own.
    """

    separator: str = ","
    rows: list[Record] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    complete: bool = True


def read_records(table: Table, name: str, *, strict: bool = True) -> Records:
    """Return the records of `table`, which has the columns of ``TABLES[name]``.

    Parameters
    ----------
    strict : a column that is not known is a fault (in plans it is ignored with a notice). Headers that begin with
        ``x_`` are always ignored.
    """
    return _Reading(table, name, strict).records()


class _Reading:
    def __init__(self, table: Table, name: str, strict: bool) -> None:
        self.table, self.name, self.strict = table, name, strict
        self.known = {header: column for column in TABLES[name] for header in (column.name, *column.aliases)}
        self.dialect = Dialect(table.separator, [])
        self.found = Records(table.separator, faults=list(table.faults), complete=not table.faults)

    def records(self) -> Records:
        header = self._header()
        missing = self._missing(header)
        self.found.complete = self.found.complete and not missing
        self.found.rows = [self._record(row, header, missing) for row in self.table.rows]
        self._tell_grouped()
        return self.found

    def _fault(self, code: str, message: str, column: int | None = None) -> None:
        """Note a fault of the header."""
        self.found.faults.append(Fault(code, message, self.table.file, self.table.line, column))

    def _header(self) -> dict[int, Column]:
        """Return the column that stands at each position."""
        header: dict[int, Column] = {}
        for at, cell in enumerate(self.table.header):
            column = self.known.get(cell.lower())
            if column is None:
                self._unknown_header(at, cell)
            elif column in header.values():
                message = _("{name}: the column stands there twice; keep one").format(name=column.name)
                self._fault("duplicate_column", message, at + 1)
            else:
                header[at] = column
        return header

    def _unknown_header(self, at: int, cell: str) -> None:
        if cell.lower().startswith("x_"):
            return
        if not self.strict:
            text = _("{file}: column {name} is not known and is ignored")
            self.found.notices.append(text.format(file=self.table.file, name=shown(cell)))
            return
        near = difflib.get_close_matches(cell.lower(), self.known, n=1)
        if not cell:
            text = _("a column without a header; name it or delete it")
        elif near:
            text = _("{name} is no column here; did you mean {near}? Begin its header with x_ to keep it for yourself")
        else:
            text = _("{name} is no column here; begin its header with x_ to keep it for yourself")
        self._fault("unknown_column", text.format(name=shown(cell), near=near[0] if near else ""), at + 1)

    def _missing(self, header: dict[int, Column]) -> set[str]:
        """Return the columns that are needed and not there, each told once, not in every row."""
        there = {column.name for column in header.values()}
        missing = [column.name for column in TABLES[self.name] if column.required and column.name not in there]
        for name in missing:
            self._fault("missing_column", self._missing_text(name))
        days = DAY_COLUMNS.get(self.name, ())
        if not days or there.intersection(days):
            return set(missing)
        text = _("neither {day} nor {date} is a column; add one of them")
        self._fault("missing_column", text.format(day=days[0], date=days[1]))
        return {*missing, *days}

    def _missing_text(self, name: str) -> str:
        unknown = [cell.lower() for cell in self.table.header if cell.lower() not in self.known]
        near = difflib.get_close_matches(name, unknown, n=1, cutoff=0.6)
        if near:
            text = _("{name}: the column is missing; did you mean it by {near}? Add a column with this header")
            return text.format(name=name, near=shown(near[0]))
        return _("{name}: the column is missing; add a column with this header").format(name=name)

    def _record(self, row: Row, header: dict[int, Column], missing: set[str]) -> Record:
        places = {column.name: at + 1 for at, column in header.items()}
        record = Record(self.table.file, row.line, places, faulty=set(missing))
        for at, column in header.items():
            try:
                self._read(record, column, row.cells[at])
            except CellError as error:
                record.faulty.add(column.name)
                self.found.faults.append(record.fault(error.code, column.name, str(error)))
        return record

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
        self.found.notices.append(text.format(file=self.table.file, count=len(grouped), example=example))
