"""Plans side by side as sheets: their figures, and what differs between two of them."""

from __future__ import annotations

from reallocate.files.columns import TABLES
from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.language import _, language_in_use
from reallocate.present.words.compare import codes_line, figure_lines, notes, shown_name
from reallocate.present.workbook.page import Page
from reallocate.questions.compare import Comparison


def comparison_sheet(book: Book, comparison: Comparison) -> None:
    """Add the figures, one column a plan, and what has to be known to read them."""
    entries = comparison.entries
    page = Page(book, title_of("comparison", language_in_use()), (30, *[16] * max(4, len(entries))))
    page.title(_("Plans side by side"))
    page.header(["", *map(shown_name, entries)])
    page.freeze()
    page.row([_("days"), *(entry.days for entry in entries)])
    if comparison.instance.settings.start_date is not None:
        page.row([_("end date"), *(entry.end_date for entry in entries)], right=True)
    for label, figure in figure_lines(comparison):
        figures = (None if entry.measures is None else figure(entry.measures) for entry in entries)
        page.row([label, *figures], right=True)
    page.gap()
    for line in filter(None, (codes_line(comparison), *notes(comparison))):
        page.sentence(line)


def differences_sheet(book: Book, comparison: Comparison) -> None:
    """Add what differs between two plans, one row for each figure, with the columns of ``differences.csv``."""
    book.table(title_of("differences", language_in_use()), TABLES["differences"], comparison.rows["differences"])
