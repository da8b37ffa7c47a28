"""The answer to a question about many variants as a sheet: its sentences, then each part with its table."""

from __future__ import annotations

from reallocate import __version__
from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page
from reallocate.language import _, language_in_use
from reallocate.present.findings import Findings
from reallocate.present.words.assumptions import assumed_line

#: Widths of the columns; the first names the rows.
WIDTHS = (34, 18, 18, 18, 18, 18, 18)


def findings_sheet(book: Book, found: Findings) -> None:
    """Add the answer."""
    page = Page(book, title_of("answer", language_in_use()), WIDTHS)
    page.title(found.name)
    page.heading(found.title)
    for line in found.lines:
        page.sentence(line)
    for part in found.parts:
        page.gap()
        page.heading(part.title)
        for line in part.lines:
            page.sentence(line)
        if part.grid is not None:
            page.header(part.grid.heads)
            for row in part.grid.rows:
                page.row(row)
    page.gap()
    for line in found.ends:
        page.sentence(line)
    if found.instance is not None:
        page.sentence(assumed_line(found.instance, sheet=title_of("sources", language_in_use())))
    page.sentence(_("Made by reallocate {version}.").format(version=__version__))
