"""An instance as a workbook with a sheet for each table; what is written reads back equal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reallocate.errors import Fault, InvalidInput
from reallocate.files.columns import COMPANIONS, TABLES, Column
from reallocate.files.xlsx import SUFFIX, book_of
from reallocate.files.xlsxout import Book
from reallocate.instance.assembly import assemble
from reallocate.instance.calendar import date_of
from reallocate.instance.parts import InstanceData
from reallocate.instance.writer import instance_rows, instance_texts
from reallocate.language import _

Row = Mapping[str, Any]


def instance_book(instance: InstanceData) -> bytes:
    """Return the workbook of an instance: the tables that its files have, with dates where days have them.

    Raises
    ------
    InvalidInput : it reads back as another instance, since a workbook does not keep some text of it.
    """
    book, name = Book(), f"{instance.name}{SUFFIX}"
    for table, rows in instance_rows(instance).items():
        dated = [_dated(instance, row) for row in rows]
        book.table(table, list(_columns(table, dated)), dated)
    content = book.content()
    read = book_of(content, name, ("sites", *COMPANIONS))
    again = assemble(instance.name, read.tables, read.faults, read.unread)
    if _rows(again) != _rows(instance):
        text = _("a workbook does not keep some text of this instance as it is; look for characters that show nothing")
        raise InvalidInput([Fault("not_kept", text, name)])
    return content


def _rows(instance: InstanceData) -> dict[str, list[str]]:
    """Return the lines of each file, sorted: in most tables their order says nothing, and in all it is kept."""
    return {table: sorted(text.splitlines(keepends=True)) for table, text in instance_texts(instance).items()}


def _columns(table: str, rows: list[Row]) -> Iterator[Column]:
    """Yield the columns that say something, and those that are needed."""
    for column in TABLES[table]:
        if (
            column.required
            or any(row.get(column.name) not in (None, "") for row in rows)
            or (column.name == "date" and not rows)
        ):
            yield column


def _dated(instance: InstanceData, row: Row) -> Row:
    """Return a row with the date of its day where there is one, instead of the number."""
    on = date_of(instance.settings.start_date, row["day"]) if row.get("day") else None
    if on is None:
        return row
    until = row.get("until")
    last = date_of(instance.settings.start_date, until) if isinstance(until, int) else until
    return {**{key: value for key, value in row.items() if key != "day"}, "date": on, "until": last or until}
