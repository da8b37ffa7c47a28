"""A sweep as sheets: its answer by scenario, and its variants one by one."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Cell, Page
from reallocate.language import _, language_in_use
from reallocate.present.words.numbers import number
from reallocate.present.words.sweep import day_heads, day_rows, given, how_far, influence_heads, sentence, standing
from reallocate.present.words.work import work_line
from reallocate.sweeping.result import Scenario, Sweep
from reallocate.sweeping.store import RESULT, VARIANT


def sweep_sheet(book: Book, found: Sweep) -> None:
    """Add the answer."""
    page = Page(book, title_of("answer", language_in_use()), (24, 18, 14, 18, 14))
    page.title(found.title)
    for line in how_far(found):
        page.sentence(line)
    for one in found.scenarios:
        if one.rows:
            page.gap()
            _scenario(page, found, one)
    page.gap()
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
    if one.influences:
        page.gap()
        page.header(influence_heads())
    for influence in one.influences:
        low, high = number(influence.upto), number(influence.since)
        page.row([influence.column, f"≤ {low}", influence.low, f"≥ {high}", influence.high])


def variants_sheet(book: Book, found: Sweep) -> None:
    """Add every variant that is worked out, as ``rows.csv`` has them."""
    columns = [VARIANT, *found.columns, *RESULT[:-2]]
    page = Page(book, title_of("variants", language_in_use()), [16] * len(columns))
    page.header(columns)
    page.freeze()
    for row in found.rows:
        if row.answer is not None:
            answer = row.answer
            seconds = Decimal(round(answer.seconds * 100)) / 100
            told = (answer.days, answer.days_bound, answer.moves, answer.status, seconds)
            page.row([row.number, *map(_cell, row.cells), *told])


def _cell(text: str) -> Cell:
    try:
        figure = Decimal(text)
    except InvalidOperation:
        return text
    return int(figure) if figure == int(figure) else figure
