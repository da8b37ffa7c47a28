"""Blank cards: a strip of sites by days with the stock at the close, where more come, and where printers wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from reallocate.language import _
from reallocate.present.page.charts.strips import (
    HEAD,
    ROW,
    SIZE,
    Cell,
    Heading,
    cell_numbers,
    drawn_cells,
    hatched,
    headings,
    name_label,
    names_width,
    runs,
)
from reallocate.present.page.svg import Frame, element, group, path, text_width
from reallocate.present.words.numbers import number

GAP = 3
#: Columns of a band.
BAND = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One site, or several.

    Attributes
    ----------
    left : blanks on the morning of day 1, then at the close of each day.
    comes : days on which blanks come.
    binds : days on which printers stand idle there since blanks lack.
    """

    name: str
    left: tuple[int, ...]
    comes: frozenset[int] = frozenset()
    binds: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Stocks:
    """What is drawn; `columns` head the morning of day 1 and each day."""

    rows: tuple[Row, ...]
    columns: tuple[Heading, ...]


def blanks_chart(stocks: Stocks, *, key: str, title: str = "") -> Markup:
    """Return the chart, as high as it has to be: long plans stand in bands below each other."""
    most = max((max(row.left, default=0) for row in stocks.rows), default=0)
    dated = any(heading.date for heading in stocks.columns)
    numbers = (text_width(number(n), SIZE) + 18 for row in stocks.rows for n in row.left)
    cell, left = ceil(max(40.0 if dated else 26.0, *numbers)), ceil(names_width([row.name for row in stocks.rows]))
    bands = [_band(stocks, first) for first in range(0, len(stocks.columns), BAND)]
    edges = [left + k * (cell + GAP) for k in range(len(bands[0].columns))]
    width, step = edges[-1] + cell + 2, HEAD + len(stocks.rows) * (ROW + GAP) + 2
    drawn = []
    for top, band in ((step * k, band) for k, band in enumerate(bands)):
        drawn.append(headings(band.columns, [edge + cell / 2 for edge in edges[: len(band.columns)]], width, top))
        rows = enumerate(band.rows)
        drawn += [_row(row, top + HEAD + k * (ROW + GAP), edges, cell, most) for k, row in rows]
    frame = Frame(key, width, step * len(bands), title or _("Blank cards by site and day"), description(stocks))
    return frame.svg(*drawn, class_="blanks")


def _band(stocks: Stocks, first: int) -> Stocks:
    """Return the columns of a band, from the one at `first` on."""
    end = first + BAND

    def within(days: frozenset[int]) -> frozenset[int]:
        return frozenset(day - first for day in days if first <= day < end)

    rows = (Row(row.name, row.left[first:end], within(row.comes), within(row.binds)) for row in stocks.rows)
    return Stocks(tuple(rows), stocks.columns[first:end])


def _row(row: Row, top: float, edges: list[int], cell: int, most: int) -> Markup:
    return group(name_label(row.name, top + ROW / 2 + 4), *_cells(row, top, edges, cell, most))


def _cells(row: Row, top: float, edges: list[int], cell: int, most: int) -> Iterator[Markup]:
    """Yield the cells; equal neighbours are one, with the number in its first day."""
    found = list(runs(row.left))
    cells = [
        Cell(edges[run.first], edges[run.last] + cell - edges[run.first], edges[run.first] + cell / 2, run.value)
        for run in found
    ]
    yield drawn_cells(cells, top, most)
    yield from (hatched(edges[day], top, cell, ROW, "lack") for day in sorted(row.binds))
    if row.comes:
        corners: list[str | float] = []
        for day in sorted(row.comes):
            corners += ["M", edges[day] + 1, top + 1, "h", 8, "l", -4, 6, "Z"]
        yield element("path", d=path(*corners), class_="comes")
    plated = {at for at, run in zip(cells, found, strict=True) if run.first in row.binds}
    yield cell_numbers(cells, top, most, plated)


def description(stocks: Stocks) -> str:
    """Return in words what the chart shows."""
    waits = sum(len(row.binds) for row in stocks.rows)
    text = _(
        "Blank cards in stock at the close of each day; printers wait for blanks on "
        "{n:# day of an office|# days of offices}."
    )
    return text.format(n=number(waits))
