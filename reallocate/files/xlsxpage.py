"""A sheet for people: titles, sentences and tables one below the other, each cell in the form that its value has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Any

from reallocate.files.csvout import FORMULA_STARTS
from reallocate.files.xlsxout import AMOUNT, FORMATS, Book, is_exact, moment_of
from reallocate.language import language_in_use

#: What a cell can hold. Fractions are shown with two decimals.
Cell = str | int | Decimal | Fraction | date | None
#: Height of a line of text, in points.
LINE = 15.0
#: Most points of a row, and most characters of a cell, that a spreadsheet keeps; it drops longer texts whole.
MOST_HEIGHT, MOST_TEXT = 409.0, 32_767
#: Days of the week and months by the language of the workbook, whatever that of the spreadsheet is.
_DATES = {"en": "[$-409]ddd, d mmm yyyy", "id": "[$-421]ddd, d mmm yyyy"}
_HEADER = {"bold": True, "bg_color": "#DDEBF7", "text_wrap": True, "valign": "vcenter"}
_BOLD = {"bold": True}
_GRID = {"border": 1, "border_color": "#BFBFBF"}
#: How a slack of nothing is shown: what must leave on its day.
CRITICAL = '"* "0'
#: Letters of plain text that go into the width of one digit, which is what widths count; of bold text there go fewer.
LETTERS = 1.17
#: Widths between which a column fits its cells, and that of a date.
NARROWEST, WIDEST, DATE = 9, 44, 17


class Page:
    """A sheet that is filled from above.

    Parameters
    ----------
    widths : of its columns, in characters.

    Attributes
    ----------
    line : the next row, from 0.
    height : of what was written since it was last set to 0, in points.
    """

    def __init__(self, book: Book, title: str, widths: Sequence[int]) -> None:
        self.book, self.widths = book, tuple(widths)
        self.sheet: Any = book.sheet(title)
        self.line = 0
        self.height = 0.0
        for k, width in enumerate(self.widths):
            self.sheet.set_column(k, k, width)

    def title(self, text: str) -> None:
        """Write what the sheet is about."""
        self._across(text, 16.0, {"bold": True, "font_size": 16})

    def heading(self, text: str) -> None:
        """Write the title of what follows."""
        self._across(text, 12.0, {"bold": True, "font_size": 12})

    def sentence(self, text: str) -> None:
        """Write a sentence over the whole width, in as many lines as it takes."""
        self._across(text, 11.0, {})

    def gap(self) -> None:
        """Leave a row empty."""
        self._next(LINE)

    def header(self, cells: Sequence[str], *, spread: bool = False) -> None:
        """Write the header of a table; `spread`: its last cell goes over all columns that are left."""
        self._spread(cells, spread)
        for k, text in enumerate(cells):
            self._string(k, text, {**_HEADER, **_GRID, **({"align": "center"} if k else {})})
        self._next(LINE * max(self._lines(k, text, 1.0) for k, text in enumerate(cells)))

    def row(self, cells: Sequence[Cell], *, bold: bool = False, right: bool = False, spread: bool = False) -> None:
        """Write a row of a table; a text that is too long for its column, or has several lines, makes it higher.

        Parameters
        ----------
        right : whether texts and dates, but in the first column, stand on the right as numbers do.
        spread : whether the last cell goes over all columns that are left.
        """
        self._spread(cells, spread)
        look = {**(_BOLD if bold else {}), **_GRID}
        for k, value in enumerate(cells):
            side = {"align": "right"} if right and k else {"align": "left", "indent": 1 if k else 0}
            self._cell(k, value, look, side)
        last = len(cells) - 1 if spread else None
        texts = ((k, cell) for k, cell in enumerate(cells) if isinstance(cell, str))
        self._next(LINE * max((self._lines(k, text, LETTERS, k == last) for k, text in texts), default=1))

    def mark(self, at: int, value: int) -> None:
        """Write into the row above a number that people should look at."""
        look = {**_BOLD, **_GRID, "num_format": CRITICAL, "valign": "top"}
        self.sheet.write_number(self.line - 1, at, value, self._style(look))

    def freeze(self, first: int | None = None) -> None:
        """Keep the rows above the next one in sight, and repeat those from `first` on atop of every printed page."""
        self.sheet.freeze_panes(self.line, 0)
        self.sheet.repeat_rows(self.line - 1 if first is None else first, self.line - 1)

    # --- cells --------------------------------------------------------------------------------------------------------

    def _across(self, text: str, size: float, look: dict[str, Any]) -> None:
        form = self._style({**look, **_bewaring(text), "text_wrap": True, "valign": "top"})
        if len(self.widths) > 1:
            self.sheet.merge_range(self.line, 0, self.line, len(self.widths) - 1, "", form)
        self.sheet.write_string(self.line, 0, str(text)[:MOST_TEXT], form)
        room = max(1, int(sum(self.widths) * LETTERS * 11 / size))
        self._next(LINE * size / 11 * max(1, ceil(len(text) / room)))

    def _spread(self, cells: Sequence[Cell], spread: bool) -> None:
        """Merge the cells that the last one of a row goes over; it is written into the first of them."""
        first, last = len(cells) - 1, len(self.widths) - 1
        if spread and first < last:
            self.sheet.merge_range(self.line, first, self.line, last, "", self._style(_GRID))

    def _cell(self, at: int, value: Cell, look: dict[str, Any], side: dict[str, Any]) -> None:
        look = {**look, "valign": "top"}
        moment = moment_of(value) if isinstance(value, date) else None
        if value is None:
            self.sheet.write_blank(self.line, at, None, self._style(look))
        elif moment is not None:
            form = _DATES.get(language_in_use(), _DATES["en"])
            self.sheet.write_datetime(self.line, at, moment, self._style({**look, **side, "num_format": form}))
        elif isinstance(value, Fraction) or (isinstance(value, (int, Decimal)) and is_exact(value)):
            form = FORMATS["whole"] if isinstance(value, int) else AMOUNT
            self.sheet.write_number(self.line, at, float(value), self._style({**look, "num_format": form}))
        else:
            self._string(at, str(value), {**look, **side, "text_wrap": True})

    def _string(self, at: int, text: str, look: dict[str, Any]) -> None:
        self.sheet.write_string(self.line, at, str(text)[:MOST_TEXT], self._style({**look, **_bewaring(text)}))

    def _style(self, look: dict[str, Any]) -> Any:
        return self.book.style(repr(sorted(look.items())), **look)

    def _lines(self, at: int, text: str, letters: float, spread: bool = False) -> int:
        """Return how many lines a text takes in its column, or in all from there on."""
        room = max(1, int((sum(self.widths[at:] if spread else self.widths[at : at + 1]) - 1) * letters))
        return sum(max(1, ceil(len(part) / room)) for part in text.split("\n"))

    def _next(self, height: float) -> None:
        if height != LINE:
            self.sheet.set_row(self.line, min(height, MOST_HEIGHT))
        self.line += 1
        self.height += height


def fitting(*tables: tuple[Sequence[str], Sequence[Sequence[Cell]]], least: Sequence[int] = ()) -> list[int]:
    """Return widths in which the cells of tables fit, headers and rows, one below the other.

    Headers are broken between words, cells of more than `WIDEST` characters too.

    Parameters
    ----------
    least : widths that the first columns have at least.
    """
    columns = max((len(heads) for heads, _rows in tables), default=0)
    widths = [*least, *([NARROWEST] * (columns - len(least)))]
    for heads, rows in tables:
        for k, head in enumerate(heads):
            longest = max(map(len, head.split()), default=0)
            cells = (_length(row[k]) for row in rows if k < len(row))
            widths[k] = max(widths[k], min(WIDEST, 2 + max([longest, *cells])))
    return widths


def _length(cell: Cell) -> int:
    """Return how many characters a cell shows."""
    if isinstance(cell, date):
        return DATE
    if isinstance(cell, Fraction):
        return len(f"{float(cell):.2f}")
    return 0 if cell is None else max(map(len, str(cell).split("\n")))


def _bewaring(text: str) -> dict[str, Any]:
    """Return what keeps a text from becoming a formula where somebody edits its cell."""
    return {"quote_prefix": True, "num_format": "@"} if text[:1] in tuple(FORMULA_STARTS) else {}
