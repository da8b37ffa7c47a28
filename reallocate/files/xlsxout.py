"""Workbooks that we write: the same bytes on every run, codes as text, headers that stay in sight and are repeated."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reallocate.files.columns import TEXT_KINDS, Column
from reallocate.files.xlsxseal import NAME, UNSEALED, seal
from reallocate.language import _

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
AMOUNT = "#,##0.00"
#: Cells that stay text, not too near to a number beside them.
TEXT: dict[str, Any] = {"num_format": "@", "indent": 1}
_WIDTHS = {"code": 12, "text": 12, "date": 12, "value": 30, "setting": 24, "rule": 22, "hours": 10}
#: Longer texts run on under the next column, or are cut there.
MOST_WIDTH = 40
PAPER_A4 = 9
#: Left, right, top and bottom, in inches.
MARGINS = (0.5, 0.5, 0.6, 0.7)
#: Characters of a title at the foot of a page.
MOST_FOOTER = 80


class Book:
    """A workbook that is being written; `content` ends it.

    Parameters
    ----------
    footer : what stands at the foot of every printed page, beside the name of the sheet and the number of the page.
    sealed : whether the workbook shall know whether somebody has changed it (see `reallocate.files.xlsxseal`).
    """

    def __init__(self, footer: str = "", *, sealed: bool = False) -> None:
        import xlsxwriter

        self.footer, self.sealed = footer, sealed
        self._stream = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._stream, {"in_memory": True})
        self._book.set_properties({"created": MADE})
        self._formats: dict[str, Any] = {}

    def content(self) -> bytes:
        """Return the bytes of the file."""
        if self.sealed:
            self._book.set_custom_property(NAME, UNSEALED, "text")
        self._book.close()
        return seal(self._stream.getvalue()) if self.sealed else self._stream.getvalue()

    def sheet(self, title: str) -> Any:
        """Add a sheet; it prints on A4 across, as wide as the paper."""
        sheet = self._book.add_worksheet(title)
        sheet.set_landscape()
        sheet.set_paper(PAPER_A4)
        sheet.fit_to_pages(1, 0)
        if self.footer:
            sheet.set_margins(*MARGINS)
            pages = _("page {page} of {pages}").format(page="&P", pages="&N")
            sheet.set_footer(f"&L{_shortened(self.footer)}&C&A&R{pages}")
        return sheet

    def style(self, name: str, **properties: Any) -> Any:
        """Return the format of this name, made on first use."""
        if name not in self._formats:
            self._formats[name] = self._book.add_format(properties)
        return self._formats[name]

    def of_kind(self, kind: str) -> Any:
        """Return the format of the cells of a kind of columns."""
        form = FORMATS.get(kind, TEXT["num_format"])
        return self.style(form, num_format=form) if kind in FORMATS else self.style("text", **TEXT)

    def table(
        self, title: str, columns: Sequence[Column], rows: Iterable[Mapping[str, object]], headers: Sequence[str] = ()
    ) -> Any:
        """Add a sheet with a table; `headers` stand for the names of the columns."""
        sheet = self.sheet(title)
        bold = self.style("header", bold=True, bg_color="#DDEBF7", border=1, text_wrap=True, valign="top")
        rows = list(rows)
        for k, column in enumerate(columns):
            header = headers[k] if headers else column.name
            sheet.set_column(k, k, _width(column, header, rows), self.of_kind(column.kind))
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
        moment = moment_of(_as_date(value, kind))
        if moment is not None:
            sheet.write_datetime(
                line, at, moment, self.style("date", num_format=FORMATS["date"], align="left", indent=1)
            )
        elif isinstance(value, Fraction):
            sheet.write_number(line, at, float(value), self.style(AMOUNT, num_format=AMOUNT))
        elif isinstance(value, (int, Decimal)) and is_exact(value):
            sheet.write_number(line, at, value, self.of_kind("whole" if kind == "amount" else kind))
        else:
            sheet.write_string(line, at, str(value), self.style("text", **TEXT))


def _shortened(text: str) -> str:
    """Return a text for a footer, which holds 255 characters with its marks, `&` being one."""
    return (text if len(text) <= MOST_FOOTER else f"{text[: MOST_FOOTER - 1]}…").replace("&", "&&")


def _as_date(value: object, kind: str) -> date | None:
    if isinstance(value, date):
        return value
    if kind in ("date", "until") and isinstance(value, str):
        return date.fromisoformat(value)
    return None


def moment_of(on: date | None) -> datetime | None:
    """Return a date as a spreadsheet keeps it; None where it cannot."""
    if on is None or on < _FIRST:
        return None
    return datetime(on.year, on.month, on.day)  # noqa: DTZ001 - a workbook knows no time zones


def _width(column: Column, header: str, rows: Iterable[Mapping[str, object]]) -> int:
    """Return how many characters a column is wide: its texts, as far as they are no essays, and its header fit."""
    least = max(_WIDTHS.get(column.kind, 10), len(header) + 2)
    if column.kind not in TEXT_KINDS:
        return least
    return max(least, min(MOST_WIDTH, 2 + max((len(str(row.get(column.name, ""))) for row in rows), default=0)))


def is_exact(value: int | Decimal) -> bool:
    """Whether a spreadsheet keeps every digit of a number."""
    number = Decimal(value)
    return not isinstance(value, bool) and abs(number) < 10**15 and Decimal(repr(float(number))) == number
