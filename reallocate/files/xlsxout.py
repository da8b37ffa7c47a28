"""Workbooks that we write: the same bytes on every run, codes as text, headers that stay in sight and are repeated."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from reallocate.files.columns import Column

#: When a workbook says that it was made: never now, so that the same content is the same bytes.
MADE = datetime(2020, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones
#: Before this day spreadsheets count one day more than there was.
_FIRST = date(1900, 3, 1)
#: Number formats of kinds of columns; all others are text.
FORMATS = {
    "whole": "#,##0",
    "day": "0",
    "hours": "0.00",
    "coordinate": "0.0000",
    "date": "yyyy-mm-dd",
    "until": "General",
}
_WIDTHS = {"code": 12, "text": 30, "date": 12, "value": 30, "setting": 24, "rule": 22, "hours": 10}
PAPER_A4 = 9


class Book:
    """A workbook that is being written; `content` ends it."""

    def __init__(self) -> None:
        import xlsxwriter

        self._stream = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._stream, {"in_memory": True})
        self._book.set_properties({"created": MADE})
        self._formats: dict[str, Any] = {}

    def content(self) -> bytes:
        """Return the bytes of the file."""
        self._book.close()
        return self._stream.getvalue()

    def sheet(self, title: str) -> Any:
        """Add a sheet; it prints on A4 across, as wide as the paper."""
        sheet = self._book.add_worksheet(title)
        sheet.set_landscape()
        sheet.set_paper(PAPER_A4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def style(self, name: str, **properties: Any) -> Any:
        """Return the format of this name, made on first use."""
        if name not in self._formats:
            self._formats[name] = self._book.add_format(properties)
        return self._formats[name]

    def of_kind(self, kind: str) -> Any:
        """Return the format of the cells of a kind of columns."""
        form = FORMATS.get(kind, "@")
        return self.style(form, num_format=form)

    def table(
        self, title: str, columns: Sequence[Column], rows: Iterable[Mapping[str, object]], headers: Sequence[str] = ()
    ) -> Any:
        """Add a sheet with a table; `headers` stand for the names of the columns."""
        sheet = self.sheet(title)
        bold = self.style("header", bold=True, bg_color="#DDEBF7", border=1, text_wrap=True, valign="top")
        for k, column in enumerate(columns):
            header = headers[k] if headers else column.name
            sheet.set_column(k, k, max(_WIDTHS.get(column.kind, 10), len(header) + 2), self.of_kind(column.kind))
            sheet.write_string(0, k, header, bold)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        for line, row in enumerate(rows, 1):
            for k, column in enumerate(columns):
                self._write(sheet, line, k, column.kind, row.get(column.name))
        return sheet

    def _write(self, sheet: Any, line: int, at: int, kind: str, value: object) -> None:
        if value is None or value == "":
            return
        on = _as_date(value, kind)
        if on is not None and on >= _FIRST:
            moment = datetime(on.year, on.month, on.day)  # noqa: DTZ001 - a workbook knows no time zones
            sheet.write_datetime(line, at, moment, self.style("date", num_format=FORMATS["date"], align="left"))
        elif isinstance(value, (int, Decimal)) and _is_exact(value):
            sheet.write_number(line, at, value, self.of_kind("whole" if kind == "amount" else kind))
        else:
            sheet.write_string(line, at, str(value), self.style("@", num_format="@"))


def _as_date(value: object, kind: str) -> date | None:
    if isinstance(value, date):
        return value
    if kind in ("date", "until") and isinstance(value, str):
        return date.fromisoformat(value)
    return None


def _is_exact(value: int | Decimal) -> bool:
    """Whether a spreadsheet keeps every digit of a number."""
    number = Decimal(value)
    return not isinstance(value, bool) and abs(number) < 10**15 and Decimal(repr(float(number))) == number
