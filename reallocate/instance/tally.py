"""What a report tells of each site on one date: cards that wait, blanks in stock, working printers.

Reports of a province tell of some places this and of others that, and often no more than the totals. So every figure
may be missing, and a row of totals is taken for what it is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from reallocate.arguments import PATHS, require_kind
from reallocate.display import Displayed
from reallocate.errors import Fault, InvalidInput
from reallocate.files.cells import folded
from reallocate.files.csvtext import read_table
from reallocate.files.records import Record, read_records
from reallocate.files.strays import says_total
from reallocate.files.table import Table, table_of_rows
from reallocate.files.xlsx import is_workbook, read_book
from reallocate.instance.totals import without_totals
from reallocate.language import _

#: The figures of a report, by the names of their columns.
FIGURES = ("backlog", "blanks", "printers")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one site, or of all together; None: nothing."""

    code: str
    name: str
    backlog: int | None = None
    blanks: int | None = None
    printers: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Tally(Displayed):
    """A report.

    Attributes
    ----------
    date : of the report.
    sites : in the order of the rows.
    total : of all sites together; None: there is no row of totals.
    notices : what the reader wants the user to know, in words.
    """

    date: date
    sites: tuple[Told, ...]
    total: Told | None = None
    notices: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, object]]) -> Tally:
        """Return the report in rows of its table: mappings with ``date``, ``code`` and figures.

        Raises
        ------
        InvalidInput : lists every fault; the line of a row is its position plus 2.
        UsageError : these are no mappings.
        """
        return _read(table_of_rows("tally", rows))


def read_tally(path: str | os.PathLike[str]) -> Tally:
    """Read the report at `path`, a table (``date``, ``code``, ``backlog``, ``blanks``, ``printers``) or a workbook.

    Raises
    ------
    InvalidInput : lists every fault: cells that cannot be read, a site twice, two dates, a total below its parts.
    """
    require_kind("path", path, *PATHS)
    if not is_workbook(path):
        return _read(read_table(path, name="tally"))
    book = read_book(path, ("tally",))
    if book.faults:
        raise InvalidInput(book.faults)
    found = _read(book.tables["tally"])
    return replace(found, notices=(*book.notices, *found.notices))


def _read(table: Table) -> Tally:
    records = read_records(table, "tally")
    totals = [row for row in records.rows if _is_of_all(row)]
    rows, faults = without_totals([row for row in records.rows if not _is_of_all(row)])
    faults += [*records.faults, *_twice(rows), *_several(totals), *_dates(records.rows), *_too_small(rows, totals)]
    if not records.rows and not faults:
        faults = [Fault("no_rows", _("there is no row; write one for each site"), table.file, sheet=table.sheet)]
    if faults:
        raise InvalidInput(sorted(faults, key=lambda fault: (fault.line or 0, fault.column or 0)))
    total = _told(totals[0]) if totals else None
    return Tally(records.rows[0].values["date"], tuple(map(_told, rows)), total, tuple(records.notices))


def _is_of_all(row: Record) -> bool:
    return says_total(row.texts.get("code", "")) or says_total(row.texts.get("name", ""))


def _told(row: Record) -> Told:
    figures = {name: row.values.get(name) for name in FIGURES}
    return Told(row.values["code"], row.values.get("name", row.values["code"]), **figures)


def _twice(rows: Sequence[Record]) -> Iterator[Fault]:
    lines: dict[str, int] = {}
    for row in rows:
        code = folded(row.values.get("code", ""))
        if code in lines:
            text = _("this site stands in line {line} already; keep one row").format(line=lines[code])
            yield row.fault("row_twice", "code", text)
        elif code:
            lines[code] = row.line


def _several(totals: Sequence[Record]) -> Iterator[Fault]:
    text = _("the totals stand in line {line} already; keep one row")
    yield from (row.fault("row_twice", "code", text.format(line=totals[0].line)) for row in totals[1:])


def _dates(rows: Sequence[Record]) -> Iterator[Fault]:
    """Yield a fault for each row of another date than the first that has one."""
    dated = [row for row in rows if "date" in row.values]
    for row in dated:
        if row.values["date"] != dated[0].values["date"]:
            text = _("a report has one date, and line {line} has another; write two reports")
            yield row.fault("date_differs", "date", text.format(line=dated[0].line))


def _too_small(rows: Sequence[Record], totals: Sequence[Record]) -> Iterator[Fault]:
    """Yield a fault for each total that is less than its parts."""
    for total in totals[:1]:
        for name in FIGURES:
            parts = sum(row.values.get(name, 0) for row in rows)
            if name in total.values and total.values[name] < parts:
                text = _("the sites alone come to {parts}; a total cannot be less")
                yield total.fault("sum_differs", name, text.format(parts=parts))
