"""A sweep as sheets: its answer by scenario, and its variants one by one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Cell, Page, fitting
from reallocate.language import _, language_in_use
from reallocate.present.words.sweep import (
    day_heads,
    day_rows,
    given,
    how_far,
    influence_heads,
    sentence,
    span,
    standing,
)
from reallocate.present.words.work import work_line
from reallocate.sweeping.job import Answer
from reallocate.sweeping.result import Scenario, Sweep
from reallocate.sweeping.store import RESULT, VARIANT, Kept

#: Widths of the first columns at least: sentences go over all of them.
LEAST = (16, 18, 12, 18, 12)


def sweep_sheet(book: Book, found: Sweep) -> None:
    """Add the answer."""
    known = [one for one in found.scenarios if one.rows]
    tables = [(heads, rows) for one in known for heads, rows in ((day_heads(), day_rows(found, one)), _moving(one))]
    page = Page(book, title_of("answer", language_in_use()), fitting(*tables, least=LEAST))
    page.title(found.title)
    for line in how_far(found):
        page.sentence(line)
    for one in known:
        page.gap()
        _scenario(page, found, one)
    page.gap()
    if found.limit is not None:
        page.sentence(_("The sweep was ended before all was worked out; start it again, and it goes on."))
    page.sentence(work_line(found.work))
    page.sentence(_("Made by reallocate {version}.").format(version=found.version))


def _scenario(page: Page, found: Sweep, one: Scenario) -> None:
    if one.given:
        page.heading(given(one))
    for line in (sentence(found, one), *standing(one)):
        page.sentence(line)
    page.header(day_heads())
    for row in day_rows(found, one):
        page.row(row)
    heads, rows = _moving(one)
    if rows:
        page.gap()
        page.header(heads)
        for figures in rows:
            page.row(figures)
        page.sentence(_("(Mean days of the variants in the lowest third of each figure, and in the highest.)"))


def _moving(one: Scenario) -> tuple[Sequence[str], list[list[Cell]]]:
    """Return the table of figures that move the days."""
    rows: list[list[Cell]] = []
    for influence in one.influences:
        low, high = span(influence)
        rows.append([influence.column, low, influence.low, high, influence.high])
    return influence_heads(), rows


def variants_sheet(book: Book, found: Sweep) -> None:
    """Add every variant that is worked out, as ``rows.csv`` has them."""
    columns = [VARIANT, *found.columns, *RESULT[:-2]]
    rows = [_variant(row, row.answer) for row in found.rows if row.answer is not None]
    page = Page(book, title_of("variants", language_in_use()), fitting((columns, rows)))
    page.header(columns)
    page.freeze()
    for row in rows:
        page.row(row)


def _variant(row: Kept, answer: Answer) -> list[Cell]:
    seconds = Decimal(round(answer.seconds * 100)) / 100
    told = (answer.days, answer.days_bound, answer.moves, answer.status, seconds)
    return [row.number, *map(_cell, row.cells), *told]


def _cell(text: str) -> Cell:
    try:
        figure = Decimal(text)
    except InvalidOperation:
        return text
    return int(figure) if figure == int(figure) else figure
