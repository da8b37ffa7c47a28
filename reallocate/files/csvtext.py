"""From a path to a table of text cells: one read, every guard, no guess."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from reallocate.errors import Fault, InvalidInput
from reallocate.files.cells import MOST_FIELD, strip
from reallocate.files.layout import Start, find_header, pass_over
from reallocate.files.oldoffice import OLD, old_office
from reallocate.files.table import Row, Table
from reallocate.language import _, quantity

MOST_BYTES = 50 * 1024 * 1024
MOST_LINE = 1024 * 1024
#: A table has a few columns; a line of thousands of separators is no table.
MOST_CELLS = 200
#: Roads between all pairs of a thousand sites are fewer rows.
MOST_ROWS = 500_000

#: How standard input is called where a path could stand.
STDIN = "-"


def read_bytes(path: str | os.PathLike[str], place: Path | None = None) -> bytes:
    """Return the content of a regular file of at most `MOST_BYTES`.

    Parameters
    ----------
    place : where the content is, if not at `path`, by which the file is called.

    Raises
    ------
    InvalidInput : whatever else it is, said in words; devices and pipes are never opened.
    """
    file = os.fspath(path)

    def refuse(code: str, message: str) -> InvalidInput:
        return InvalidInput([Fault(code, message, file)])

    if not file:  # a variable of a shell that is not set
        raise refuse("no_name", _("the name of the file is empty; name a CSV file"))
    try:
        source = place or Path(file)
        mode = os.stat(source)
        if stat.S_ISDIR(mode.st_mode):
            raise refuse("is_directory", _("is a directory; name the CSV file in it"))
        if not stat.S_ISREG(mode.st_mode):
            raise refuse("not_a_file", _("is no regular file (a pipe or a device); name a CSV file"))
        if mode.st_size <= MOST_BYTES:
            with source.open("rb") as stream:
                content = stream.read(MOST_BYTES + 1)
            if len(content) <= MOST_BYTES:
                return content
    except FileNotFoundError:
        raise refuse("file_missing", _("there is no such file; check the path")) from None
    except PermissionError:
        raise refuse("no_permission", _("may not be read; change its permissions")) from None
    except (OSError, ValueError) as error:
        raise refuse("unreadable", _("cannot be read: {why}").format(why=error)) from None
    raise refuse("too_large", _("is larger than 50 MB; a table of sites is far smaller"))


def read_stdin() -> bytes:
    """Return what stands on standard input, at most `MOST_BYTES`.

    Raises
    ------
    InvalidInput : there is more, or it cannot be read.
    """
    if sys.stdin is None:  # `<&-` in a shell
        raise InvalidInput([Fault("unreadable", _("cannot be read: standard input is closed"), STDIN)])
    try:
        content = sys.stdin.buffer.read(MOST_BYTES + 1)
    except (OSError, ValueError, AttributeError) as error:
        raise InvalidInput([Fault("unreadable", _("cannot be read: {why}").format(why=error), STDIN)]) from None
    if len(content) > MOST_BYTES:
        raise InvalidInput([Fault("too_large", _("is larger than 50 MB; a table of moves is far smaller"), STDIN)])
    return content


def read_table(path: str | os.PathLike[str], place: Path | None = None, name: str | None = None) -> Table:
    """Read a CSV file into a `Table`; faults of single rows are collected in it. `place`: as in `read_bytes`.

    Parameters
    ----------
    name : of the table that it is taken for; with it, lines above the header are passed over.

    Raises
    ------
    InvalidInput : when the file as a whole is no CSV file that can be read.
    """
    content = read_bytes(path, place)
    return parse_table(content, os.fspath(path), name)


def parse_table(content: bytes, file: str, name: str | None = None) -> Table:
    """Return the table in `content`; see `read_table`."""
    text = _decoded(content, file)
    start = find_header(text, file, name)
    table = Table(file, start.separator, (), [], hashlib.sha256(content).hexdigest())
    table.loose, table.notices = bool(start.above), start.notices(file)
    pending: list[int] = []  # lines of rows of separators: at the end they are no fault
    for number, cells in _records(start, file):
        stripped = tuple(strip(cell) for cell in cells)
        if not table.header:
            table.header, table.line = stripped, number
        elif len(table.rows) == MOST_ROWS:
            message = _("more than {most} rows; no table here has so many").format(most=MOST_ROWS)
            raise InvalidInput([Fault("too_many_rows", message, file, number)])
        elif len(cells) <= len(table.header) and not any(stripped):
            pending.append(number)
        else:
            table.faults += [_empty_row(table, line) for line in pending]
            pending.clear()
            if _usable(table, number, cells):
                table.rows.append(Row(number, stripped))
    pass_over(table, len(pending))
    return table


def _empty_row(table: Table, line: int) -> Fault:
    return Fault("empty_row", _("a row of separators only; delete it"), table.file, line)


def _usable(table: Table, line: int, cells: Sequence[str]) -> bool:
    """Whether the row has the shape of the table; if not, the fault is noted."""
    faults = list(_row_faults(table, line, cells))
    table.faults += faults
    return not faults


def _row_faults(table: Table, line: int, cells: Sequence[str]) -> Iterator[Fault]:
    count, wanted = len(cells), len(table.header)
    if count > wanted:
        text = _(
            "{count:# cell|# cells} where the header has {wanted}; put cells that hold the separator into double quotes"
        )
        yield Fault("row_too_long", text.format(count=quantity(count), wanted=wanted), table.file, line)
    elif count < wanted:
        text = _(
            "{count:# cell|# cells} where the header has {wanted}; fill the row up, with empty cells at the end if "
            "need be"
        )
        yield Fault("row_too_short", text.format(count=quantity(count), wanted=wanted), table.file, line)
    for column, cell in enumerate(cells if count == wanted else (), 1):
        if len(cell) > MOST_FIELD:
            text = _("a cell of {count} characters; the most is {most}")
            yield Fault("cell_too_long", text.format(count=len(cell), most=MOST_FIELD), table.file, line, column)


def _decoded(content: bytes, file: str) -> str:
    found = _no_text(content)
    if found is not None:
        code, message, offset = found
        raise InvalidInput([Fault(code, message, file, None if offset is None else _line_of(content, offset))])
    try:
        decoded = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        text = _("the byte at offset {offset} is not UTF-8; save it as 'CSV UTF-8 (comma delimited)'")
        fault = Fault("not_utf8", text.format(offset=error.start), file, _line_of(content, error.start))
        raise InvalidInput([fault]) from None
    for number, line in enumerate(_lines(decoded), 1):
        if len(line) > MOST_LINE:
            message = _("a line of more than 1 MB; this is no table")
            raise InvalidInput([Fault("line_too_long", message, file, number)])
    return decoded


def _no_text(content: bytes) -> tuple[str, str, int | None] | None:
    """Return code, message and offset of what makes the content no text in UTF-8; None where nothing does."""
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return "empty_file", _("is empty; the first row must hold the column names"), None
    if content.startswith(b"PK"):
        return (
            "excel",
            _("is an Excel workbook, not a CSV file; call it NAME.xlsx, or save it as 'CSV UTF-8 (comma delimited)'"),
            None,
        )
    if content.startswith(OLD):
        return *old_office(content), None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _in_pairs(content[:200]):
        return "utf16", _("is in UTF-16; save it as 'CSV UTF-8 (comma delimited)'"), None
    if content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return "html", _("is a web page (HTML), not a CSV file; save it as 'CSV UTF-8 (comma delimited)'"), None
    if content.endswith(b"\x00"):
        text = _("ends in NUL bytes: it was cut off or filled up while it was copied; copy it again")
        return "nul", text, len(content.rstrip(b"\x00"))
    at = content.find(b"\x00")
    if at < 0:
        return None
    text = _("holds a NUL byte at offset {offset}; save it as 'CSV UTF-8 (comma delimited)'")
    return "nul", text.format(offset=at), at


def _in_pairs(content: bytes) -> bool:
    """Whether most characters are two bytes, one of them 0: UTF-16 without a mark at its start."""
    return any(content[k::2].count(b"\x00") > len(content) // 4 > content[1 - k :: 2].count(b"\x00") for k in (0, 1))


def _lines(text: str) -> Iterator[str]:
    yield from io.StringIO(text, newline=None)


def _line_of(content: bytes, offset: int) -> int:
    before = content[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1


def _records(start: Start, file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells) of every row from the header on that is not blank; `line` is where the row begins."""
    reader = csv.reader(io.StringIO(start.text, newline=""), delimiter=start.separator, strict=True)
    while True:
        line = start.line + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InvalidInput([_csv_fault(str(error), file, line)]) from None
        if len(cells) > MOST_CELLS:
            message = _("{count} cells in one row; no table has so many").format(count=len(cells))
            raise InvalidInput([Fault("row_too_long", message, file, line)])
        if len(cells) > 1 or any(strip(cell) for cell in cells):
            yield line, cells


def _csv_fault(error: str, file: str, line: int) -> Fault:
    if "unexpected end of data" in error:
        return Fault("open_quote", _("a double quote opens here and is never closed; close or remove it"), file, line)
    if "field limit" in error:
        return Fault("cell_too_long", _("a cell of more than {most} characters").format(most=MOST_FIELD), file, line)
    message = _("text after a closing double quote; double the quotes inside a quoted cell")
    return Fault("stray_quote", message, file, line)
