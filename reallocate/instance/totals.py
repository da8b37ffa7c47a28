"""Rows of a site table that are no sites but the sums of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reallocate.errors import Fault
from reallocate.files.cells import folded
from reallocate.files.records import Record
from reallocate.language import _

WORDS = frozenset({"jumlah", "total", "grand total"})
COUNTS = ("backlog", "printers", "blanks")


def without_totals(rows: Sequence[Record]) -> tuple[list[Record], list[Fault]]:
    """Return the rows that are sites, and a fault for each that holds sums: by its code or name, or by its counts."""
    called = {row.line for row in rows if _is_called_total(row)}
    added = set(_adding_up([row for row in rows if row.line not in called]))
    faults = []
    for row in rows:
        if row.line in called:
            faults.append(row.fault("sum_row", "code", _("a line of totals is no site; delete it")))
        elif row.line in added:
            text = _("its counts are the sums of all other lines; delete it if it is a line of totals and no site")
            faults.append(row.fault("sum_row", "code", text))
    return [row for row in rows if row.line not in called | added], faults


def _is_called_total(row: Record) -> bool:
    return any(folded(row.texts.get(column, "")) in WORDS for column in ("code", "name"))


def _adding_up(rows: Sequence[Record]) -> Iterator[int]:
    """Yield the lines whose counts are, in two columns or more, what at least two others come to."""
    for row in rows:
        alike = 0
        for column in COUNTS:
            others = [other.values.get(column, 0) for other in rows if other is not row]
            alike += row.values.get(column) == sum(others) and sum(number > 0 for number in others) > 1
        if alike >= 2:
            yield row.line
