"""From a table of text to records of values, by the table of columns; faults are collected, not raised."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reallocate.errors import Fault
from reallocate.files.cells import PARSERS, CellError, Dialect, shown, strip
from reallocate.files.columns import Column
from reallocate.files.csvout import plain
from reallocate.files.table import Row, Table
from reallocate.language import _, ngettext


@dataclass(slots=True)
class Record:
    """Values of one row by column name; empty and faulty cells are absent.

    Attributes
    ----------
    file, line : where the row stands.
    places : 1-based column of each known header.
    faulty : names of the columns whose cells could not be read.
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
    """All records of a file, with what was found wrong and what the user should know."""

    file: str
    rows: list[Record]
    faults: list[Fault]
    notices: list[str]


def read_records(table: Table, columns: Sequence[Column], *, strict: bool = True) -> Records:
    """Return the records of `table`.

    Parameters
    ----------
    strict : a column that is not known is a fault (in plans it is passed over with a notice). Headers that begin with
        ``x_`` are always passed over.
    """
    faults = list(table.faults)
    notices: list[str] = []
    header = _match_header(table, columns, faults, notices, strict)
    dialect = Dialect(table.separator, [])
    rows = [_record(table, row, header, dialect, faults) for row in table.rows]
    if dialect.grouped:
        text = ngettext(
            "{file}: {count} number with groups of three digits was read as a whole number, e.g. {example}",
            "{file}: {count} numbers with groups of three digits were read as whole numbers, e.g. {example}",
            len(dialect.grouped),
        )
        first = dialect.grouped[0]
        example = f"{first} = {first.replace('.', '').replace(',', '')}"
        notices.append(text.format(file=table.file, count=len(dialect.grouped), example=example))
    return Records(table.file, rows, faults, notices)


def _match_header(
    table: Table, columns: Sequence[Column], faults: list[Fault], notices: list[str], strict: bool
) -> dict[int, Column]:
    """Return the column that stands at each position."""
    known = {name: column for column in columns for name in (column.name, *column.aliases)}
    found: dict[int, Column] = {}
    for at, cell in enumerate(table.header):
        name = plain(cell).lower()
        if name.startswith("x_"):
            continue
        column = known.get(name)
        if column is None:
            _unknown_header(table, at, cell, known, faults, notices, strict)
        elif column in found.values():
            message = _("{name}: the column stands there twice; keep one").format(name=column.name)
            faults.append(Fault("duplicate_column", message, table.file, 1, at + 1))
        else:
            found[at] = column
    headers = [plain(cell).lower() for cell in table.header]
    for column in columns:
        if column.required and column not in found.values():
            near = difflib.get_close_matches(column.name, [h for h in headers if h not in known], n=1, cutoff=0.6)
            hint = _("; did you mean it by {near}?").format(near=shown(near[0])) if near else ""
            text = _("{name}: the column is missing{hint}; add a column with this header")
            faults.append(Fault("missing_column", text.format(name=column.name, hint=hint), table.file, 1))
    return found


def _unknown_header(
    table: Table,
    at: int,
    cell: str,
    known: dict[str, Column],
    faults: list[Fault],
    notices: list[str],
    strict: bool,
) -> None:
    if not strict:
        notices.append(
            _("{file}: column {name} is not known and passed over").format(file=table.file, name=shown(cell))
        )
        return
    if not cell:
        message = _("a column without a header; name it or delete it")
    else:
        near = difflib.get_close_matches(cell.lower(), known, n=1)
        hint = _(" did you mean {near}?").format(near=near[0]) if near else ""
        text = _("{name} is no column of this table;{hint} begin its header with x_ to keep it for yourself")
        message = text.format(name=shown(cell), hint=hint)
    faults.append(Fault("unknown_column", message, table.file, 1, at + 1))


def _record(table: Table, row: Row, header: dict[int, Column], dialect: Dialect, faults: list[Fault]) -> Record:
    record = Record(table.file, row.line, {column.name: at + 1 for at, column in header.items()})
    for at, column in header.items():
        text = strip(plain(row.cells[at]))
        record.texts[column.name] = text
        if not text and not column.required:
            continue
        try:
            if not text and column.kind != "whole":
                raise CellError("empty", _("empty; every row needs one"))
            record.values[column.name] = PARSERS[column.kind](text, dialect)
        except CellError as error:
            record.faulty.add(column.name)
            faults.append(record.fault(error.code, column.name, str(error)))
    return record
