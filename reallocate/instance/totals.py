"""Rows of a site table whose counts are the sums of the others; those called so are told by the reader of tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reallocate.errors import Fault
from reallocate.files.records import Record
from reallocate.language import _

COUNTS = ("backlog", "printers", "blanks")


def without_totals(rows: Sequence[Record]) -> tuple[list[Record], list[Fault]]:
    """Return the rows that are sites, and a fault for each whose counts are sums."""
    added = set(_adding_up(rows))
    text = _("its counts are the sums of all other lines; delete it if it is a line of totals and no site")
    faults = [row.fault("sum_row", "code", text) for row in rows if row.line in added]
    return [row for row in rows if row.line not in added], faults


def _adding_up(rows: Sequence[Record]) -> Iterator[int]:
    """Yield the lines whose counts are, in two columns or more, what at least two others come to."""
    for row in rows:
        alike = 0
        for column in COUNTS:
            others = [other.values.get(column, 0) for other in rows if other is not row]
            alike += row.values.get(column) == sum(others) and sum(number > 0 for number in others) > 1
        if alike >= 2:
            yield row.line
