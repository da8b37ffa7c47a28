"""Where the table stands in a file: titles above it, and empty lines and columns beside it, are passed over."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reallocate.errors import Fault, InvalidInput
from reallocate.files.cells import strip
from reallocate.files.headers import Headers
from reallocate.files.table import Table
from reallocate.language import _, ngettext

#: Most lines above the header.
MOST_TITLES = 10
#: Lines among which a header is looked for, to say where it seems to be.
LOOKED_AT = 60

_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Start:
    """Where a table begins in the text of a CSV file.

    Attributes
    ----------
    text : from the line of the header on.
    line : of the header.
    separator : of the cells.
    above : how many lines above the header hold something.
    """

    text: str
    line: int
    separator: str
    above: int = 0

    def notices(self, file: str) -> list[str]:
        """Return what to say of the lines above the header of `file`."""
        return titles_notices(file, self.above, self.line)


def titles_notices(place: str, above: int, line: int) -> list[str]:
    """Return what to say of `above` lines above a header in `line`."""
    if not above:
        return []
    text = ngettext(
        "{place}: {count} line above the header, which is in line {line}, is passed over",
        "{place}: {count} lines above the header, which is in line {line}, are passed over",
        above,
    )
    return [text.format(place=place, count=above, line=line)]


def too_far(file: str, line: int, sheet: str = "") -> InvalidInput:
    """Return the fault of a header that has too many lines above it."""
    text = _("the header seems to be in line {line}, and at most {most} lines may stand above it; delete some of them")
    return InvalidInput([Fault("header_too_far", text.format(line=line, most=MOST_TITLES), file, line, sheet=sheet)])


def find_header(text: str, file: str, name: str | None) -> Start:
    """Return where the table in `text`, which is not blank, begins: the first line of two headers or more of `name`.

    Without a name, or where no line has them, that is the first line that is not blank.

    Raises
    ------
    InvalidInput : the cells are separated by nothing that is known, or too much stands above the header.
    """
    lines = list(_first_lines(text))
    first = next(k for k, line in enumerate(lines) if strip(line.rstrip("\r\n")))
    _check_first(lines[first], file, first + 1)
    at = first if name is None else next(_headers(lines[first:], Headers(name)), 0) + first
    separator = _separator(lines[at], file, at + 1)
    above = sum(any(strip(cell) for cell in re.split("[,;]", line.rstrip("\r\n"))) for line in lines[first:at])
    if at - first > MOST_TITLES:
        raise too_far(file, at + 1)
    return Start(text[sum(len(line) for line in lines[:at]) :], at + 1, separator, above)


def _first_lines(text: str) -> Iterator[str]:
    """Yield lines with their ends: all up to the first that is not blank, and as many as a header is looked for in."""
    left = LOOKED_AT
    for line in io.StringIO(text, newline=""):
        yield line
        left -= left < LOOKED_AT or bool(strip(line.rstrip("\r\n")))
        if not left:
            return


def _headers(lines: list[str], headers: Headers) -> Iterator[int]:
    """Yield the lines that may be the header."""
    for k, line in enumerate(lines):
        for mark in ",;":
            try:
                cells = next(csv.reader([line.rstrip("\r\n")], delimiter=mark), [])
            except csv.Error:
                continue
            if headers.are_in([strip(cell) for cell in cells]):
                yield k
                break


def _check_first(line: str, file: str, number: int) -> None:
    if re.match(r"\s*sep\s*=", line, re.IGNORECASE):
        message = _("the line 'sep=' is for Excel only; delete it, the separator is recognised")
        raise InvalidInput([Fault("sep_line", message, file, number)])


def _separator(header: str, file: str, number: int) -> str:
    """Return what separates the cells of a table whose header, in line `number`, is `header`."""
    bare = _QUOTED.sub("", header)
    has = [mark for mark in ",;" if mark in bare]
    if len(has) == 2:
        message = _("the header mixes ',' and ';'; use one of them throughout")
        raise InvalidInput([Fault("mixed_separators", message, file, number)])
    if not has and "\t" in strip(bare.rstrip("\r\n")):
        message = _("the cells are separated by tabs; save the file with ',' or ';'")
        raise InvalidInput([Fault("tabs", message, file, number)])
    return has[0] if has else ","


def pass_over(table: Table, rows: int) -> None:
    """Note that `rows` empty rows at the end, and columns with neither a header nor anything else, are passed over."""
    bare = (at for at, cell in enumerate(table.header) if not cell)
    table.empty = frozenset(at for at in bare if not any(row.cells[at] not in (None, "") for row in table.rows))
    table.loose |= bool(rows or table.empty)
    if rows:
        text = ngettext(
            "{place}: {count} empty row at the end is passed over",
            "{place}: {count} empty rows at the end are passed over",
            rows,
        )
        table.notices.append(text.format(place=table.place, count=rows))
    if table.empty:
        text = ngettext(
            "{place}: {count} empty column is passed over",
            "{place}: {count} empty columns are passed over",
            len(table.empty),
        )
        table.notices.append(text.format(place=table.place, count=len(table.empty)))
