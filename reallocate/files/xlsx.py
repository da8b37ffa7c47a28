"""From a workbook to tables, one a sheet: the same table as from a CSV file. Formulas are never worked out."""

from __future__ import annotations

import difflib
import hashlib
import io
import math
import os
import re
import warnings
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError, iterparse

from reallocate.errors import Fault, InvalidInput
from reallocate.files.cells import MOST_FIELD, shown, strip
from reallocate.files.columns import COMPANIONS
from reallocate.files.csvtext import MOST_CELLS, MOST_ROWS, read_bytes
from reallocate.files.headers import NOTES, SHEETS, TITLES, Headers, loosened
from reallocate.files.layout import LOOKED_AT, MOST_TITLES, pass_over, titles_notices, too_far
from reallocate.files.oldoffice import OLD, old_office
from reallocate.files.sheetcells import Broken, Number
from reallocate.files.table import Row, Table
from reallocate.language import _, ngettext

SUFFIX = ".xlsx"
#: Most bytes of all parts of a workbook, unpacked: its cells take up to forty times as much memory, as measured.
MOST_UNPACKED = 40 * 1024 * 1024
#: Characters that XML cannot hold, as workbooks write them; the library leaves them so.
_ESCAPED = re.compile("_x(00(?:0[0-8BCD-F]|1[0-9A-F])|FFF[EF])_")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

Cells = dict[int, dict[int, object]]  # line -> column, from 1 -> what is there


def is_workbook(path: str | os.PathLike[str]) -> bool:
    """Whether a file of this name is taken for a workbook."""
    return os.fspath(path).lower().endswith(SUFFIX)


@dataclass(slots=True)
class Book:
    """The tables of a workbook.

    Attributes
    ----------
    tables : by their names, in the order of the sheets.
    sha256 : of the file.
    notices : what was passed over, or is hidden and was read.
    faults : of sheets as a whole.
    unread : names of tables that are there and could not be read.
    """

    sha256: str
    tables: dict[str, Table] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)


def read_book(path: str | os.PathLike[str], wanted: Collection[str], place: Path | None = None) -> Book:
    """Read the sheets of the workbook at `path` that are the tables called `wanted`, the first of which must be there.

    Raises
    ------
    InvalidInput : the file as a whole is no workbook that can be read.
    """
    return book_of(read_bytes(path, place), os.fspath(path), wanted)


def book_of(content: bytes, file: str, wanted: Collection[str]) -> Book:
    """Return the tables in the bytes of a workbook; see `read_book`."""
    return _Reading(file, content, tuple(wanted)).book()


def damaged(error: Exception, file: str) -> InvalidInput:
    """Return what is to be said of a workbook that made the library raise `error`."""
    text = _("is a damaged workbook ({why}); open it in Excel or LibreOffice and save it as .xlsx again")
    return InvalidInput([Fault("damaged", text.format(why=shown(f"{type(error).__name__}: {error}")), file)])


class _Reading:
    def __init__(self, file: str, content: bytes, wanted: Sequence[str]) -> None:
        self.file, self.content, self.wanted = file, content, wanted
        self.found = Book(hashlib.sha256(content).hexdigest())

    def book(self) -> Book:
        _check_content(self.content, self.file)
        sheets, parts = self._load()
        for table, sheet in self._named(sheets).items():
            try:
                self.found.tables[table] = self._table(table, sheet, parts[sheet.title])
            except InvalidInput as error:
                self.found.faults += error.faults
                self.found.unread.add(table)
        return self.found

    def _load(self) -> tuple[list[Any], Mapping[str, str]]:
        """Return the sheets with cells, and by their titles the parts of the file that they are in."""
        from openpyxl.reader.excel import ExcelReader

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of what the library passes over, such as lists to choose from
                reader = ExcelReader(io.BytesIO(self.content), data_only=True, keep_links=False)
                reader.read()
                parts = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
        except MemoryError:
            raise
        except Exception as error:  # whatever a damaged file makes the library raise
            raise damaged(error, self.file) from None
        return list(reader.wb.worksheets), parts

    # --- which sheets -------------------------------------------------------------------------------------------------

    def _named(self, sheets: Sequence[Any]) -> dict[str, Any]:
        """Return the sheet of each table; note what is passed over, and a fault for each that may be meant."""
        found: dict[str, Any] = {}
        strangers = []
        for sheet in sheets:
            table = SHEETS.get(loosened(sheet.title))
            if table in self.wanted and table in found:
                text = _("the sheets {one} and {other} are both the table {table}; keep one")
                message = text.format(one=shown(found[table].title), other=shown(sheet.title), table=table)
                self.found.faults.append(Fault("sheet_twice", message, self.file))
            elif table in self.wanted and table is not None:
                found[table] = sheet
            elif table is None and loosened(sheet.title) not in NOTES and _holds_something(sheet):
                strangers.append(sheet)
        first = self.wanted[0]
        if first not in found and len(strangers) == 1 and self._is_like(first, strangers[0]):
            found[first] = strangers.pop()
        self._tell_strangers(self._unlike(strangers, [table for table in COMPANIONS if table not in found]))
        if first not in found:
            text = _("there is no sheet called {names}; there are {sheets}")
            names = " / ".join(name for name, table in SHEETS.items() if table == first)
            there = ", ".join(shown(sheet.title) for sheet in sheets[:10])
            self.found.faults.append(Fault("no_sheet", text.format(names=names, sheets=there), self.file))
            self.found.unread.add(first)
        order = {table: k for k, table in enumerate(self.wanted)}
        return dict(sorted(found.items(), key=lambda item: order[item[0]]))

    def _is_like(self, table: str, sheet: Any) -> bool:
        """Whether a sheet that has another name holds the table."""
        headers, lines = Headers(table), sorted(_cells(sheet).items())
        return any(headers.are_in([_text(value) for value in line.values()]) for _at, line in lines[:LOOKED_AT])

    def _unlike(self, sheets: Sequence[Any], lacking: Sequence[str]) -> list[Any]:
        """Return the sheets that hold none of the `lacking` tables of an instance; note a fault for each that does."""
        unlike = []
        for sheet in sheets:
            lines = [
                [_text(value) for value in line.values()] for _at, line in sorted(_cells(sheet).items())[:LOOKED_AT]
            ]
            tables = [table for table in lacking if table in self.wanted and any(map(Headers(table).are_all_in, lines))]
            if tables and loosened(sheet.title) not in SHEETS:
                text = _("the sheet {name} has the columns of the table {table} and would be passed over; call it so")
                message = text.format(name=shown(sheet.title), table=f"{tables[0]} / {TITLES[tables[0]]}")
                self.found.faults.append(Fault("unknown_sheet", message, self.file))
                self.found.unread.add(tables[0])
            else:
                unlike.append(sheet)
        return unlike

    def _tell_strangers(self, sheets: Sequence[Any]) -> None:
        passed = []
        for sheet in sheets:
            near = difflib.get_close_matches(loosened(sheet.title), SHEETS, n=1, cutoff=0.75)
            if near:
                text = _("the sheet {name} is no table; did you mean {near}? Rename or delete it")
                message = text.format(name=shown(sheet.title), near=near[0])
                self.found.faults.append(Fault("unknown_sheet", message, self.file))
                self.found.unread.add(SHEETS[near[0]])
            else:
                passed.append(shown(sheet.title))
        if passed:
            text = ngettext(
                "{file}: the sheet {names} is no table that is known and is passed over",
                "{file}: the sheets {names} are no tables that are known and are passed over",
                len(passed),
            )
            self.found.notices.append(text.format(file=self.file, names=", ".join(passed)))

    # --- one sheet ----------------------------------------------------------------------------------------------------

    def _table(self, name: str, sheet: Any, part: str) -> Table:
        cells, title = _cells(sheet), sheet.title
        for line, column in _unworked(self.content, part):
            cells.setdefault(line, {})[column] = Broken("", "no_value")
        lines = sorted(cells)
        if not lines:
            raise InvalidInput(
                [Fault("empty_sheet", _("is empty; its first row must hold the column names"), *_at(self, title))]
            )
        if len(lines) > MOST_ROWS:
            message = _("more than {most} rows; no table here has so many").format(most=MOST_ROWS)
            raise InvalidInput([Fault("too_many_rows", message, *_at(self, title))])
        at = self._header_line(name, cells, lines, title)
        header = cells[lines[at]]
        width = max(max(cells[line]) for line in lines[at:])
        if width > MOST_CELLS:
            message = _("{count} cells in one row; no table has so many").format(count=width)
            raise InvalidInput([Fault("row_too_long", message, *_at(self, title))])
        columns = range(1, width + 1)
        table = Table(self.file, ";", tuple(_text(header.get(k)) for k in columns), [], sheet=title, line=lines[at])
        table.neutralised, table.loose, table.sha256 = False, True, self.found.sha256
        table.notices = titles_notices(table.place, at, table.line)
        for line in lines[at + 1 :]:
            row = cells[line]
            table.faults += _long_cells(table, line, row)
            table.rows.append(Row(line, tuple(row.get(k, "") for k in columns)))
        for area in _merged(table, sheet):
            table.faults.append(_merged_fault(table, area))
            table.covered |= {(line, column) for line, column in area.cells} - {(area.min_row, area.min_col)}
        pass_over(table, 0)
        table.notices += _hidden(table, sheet)
        return table

    def _header_line(self, name: str, cells: Cells, lines: Sequence[int], title: str) -> int:
        """Return the position of the header among `lines`."""
        headers = Headers(name)
        for at, line in enumerate(lines[:LOOKED_AT]):
            if headers.are_in([_text(value) for value in cells[line].values()]):
                if at > MOST_TITLES:
                    raise too_far(self.file, line, title)
                return at
        return 0


def _at(reading: _Reading, sheet: str) -> tuple[str, None, None, str]:
    return reading.file, None, None, sheet


def _check_content(content: bytes, file: str) -> None:
    """Refuse what is no workbook, or one that would fill the memory."""
    fault = _not_a_book(content)
    if fault is None:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                fault = _strange_archive(archive)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            fault = ("damaged", _("is a damaged workbook: it was cut off or changed on the way; copy it again"))
    if fault is not None:
        raise InvalidInput([Fault(*fault, file)])


def _not_a_book(content: bytes) -> tuple[str, str] | None:
    if not content:
        return "empty_file", _("is empty; copy it again")
    if content.startswith(OLD):
        return old_office(content)
    if not content.startswith(b"PK"):
        return "excel", _("is no Excel workbook, whatever its name says; save it as .xlsx, or name a CSV file NAME.csv")
    return None


def _strange_archive(archive: zipfile.ZipFile) -> tuple[str, str] | None:
    members = archive.infolist()
    names = {member.filename for member in members}
    if any(member.flag_bits & 1 for member in members):
        return "encrypted", _("is encrypted; save it without a password")
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        return "too_large", _("holds more than 40 MB when it is unpacked; write such tables as CSV files")
    if "mimetype" in names and "content.xml" in names:
        return "opendocument", _("is an OpenDocument file; save it as an Excel workbook (.xlsx)")
    if "[Content_Types].xml" not in names or "xl/workbook.bin" in names:
        return "excel", _("is no Excel workbook of the kind .xlsx; save it as one")
    return None


def _holds_something(sheet: Any) -> bool:
    return bool(_cells(sheet))


def _cells(sheet: Any) -> Cells:
    """Return the cells that hold something; the grid itself may be far larger."""
    found: Cells = {}
    for (line, column), cell in sheet._cells.items():
        value = _value(cell)
        if value not in (None, ""):
            found.setdefault(line, {})[column] = value
    return found


def _value(cell: Any) -> object:
    value = cell.value
    if value is None or isinstance(value, bool):
        return value
    if cell.data_type == "e" or (isinstance(value, float) and not math.isfinite(value)):
        return Broken(str(value), "error_cell")
    if isinstance(value, (int, float)):
        return Number(value, str(cell.number_format))
    if isinstance(value, (date, datetime, time, timedelta)):
        return value
    return strip(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value)))


def _text(value: object) -> str:
    """Return a cell as a header."""
    return "" if value is None else strip(str(value))


def _unworked(content: bytes, part: str) -> Iterator[tuple[int, int]]:
    """Yield line and column of formulas without a value; that of a formula may be a text of no characters."""
    from openpyxl.utils.cell import coordinate_to_tuple

    with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(part.lstrip("/")) as stream:
        try:
            # Expat bounds what entities expand to, and the size of the part is bounded above.
            for _event, element in iterparse(stream):  # noqa: S314
                if element.tag == f"{_MAIN}c":
                    value = element.find(f"{_MAIN}v")
                    bare = element.get("t") != "str" and (value is None or not value.text)
                    if bare and element.find(f"{_MAIN}f") is not None and element.get("r"):
                        yield coordinate_to_tuple(str(element.get("r")))
                if element.tag == f"{_MAIN}row":
                    element.clear()
        except ParseError:
            return  # the library has read it


def _long_cells(table: Table, line: int, row: Mapping[int, object]) -> Iterator[Fault]:
    for column, value in row.items():
        if isinstance(value, str) and len(value) > MOST_FIELD:
            text = _("a cell of {count} characters; the most is {most}")
            message = text.format(count=len(value), most=MOST_FIELD)
            yield Fault("cell_too_long", message, table.file, line, column, table.sheet)


def _merged(table: Table, sheet: Any) -> Iterator[Any]:
    """Yield the groups of merged cells in the table; above it they are titles."""
    last = table.rows[-1].line if table.rows else table.line
    for area in sheet.merged_cells.ranges:
        if table.line <= area.max_row and area.min_row <= last and area.min_col <= len(table.header):
            yield area


def _merged_fault(table: Table, area: Any) -> Fault:
    text = _("the cells {area} are merged; part them, and write each cell's own value")
    line = max(area.min_row, table.line)
    return Fault("merged", text.format(area=area.coord), table.file, line, area.min_col, table.sheet)


def _hidden(table: Table, sheet: Any) -> Iterator[str]:
    """Yield what is hidden and was read all the same."""
    if sheet.sheet_state != "visible":
        yield _("{place}: the sheet is hidden, and was read").format(place=table.place)
    hidden = [
        row.line for row in table.rows if row.line in sheet.row_dimensions and sheet.row_dimensions[row.line].hidden
    ]
    if hidden:
        text = ngettext(
            "{place}: {count} hidden row was read, e.g. row {line}",
            "{place}: {count} hidden rows were read, e.g. row {line}",
            len(hidden),
        )
        yield text.format(place=table.place, count=len(hidden), line=hidden[0])
