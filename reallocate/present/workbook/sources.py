"""What a plan was made from, as a sheet: assumed figures one by one, then the sources, then the files."""

from __future__ import annotations

from reallocate.files.columns import TABLES
from reallocate.files.headers import header_of, title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page
from reallocate.instance.assumptions import sources
from reallocate.instance.model import Instance
from reallocate.language import _, language_in_use
from reallocate.present.words.assumptions import assumed_line
from reallocate.present.words.numbers import number

#: Rows that are named where many have one source.
MOST_ROWS = 6


def sources_sheet(book: Book, instance: Instance) -> None:
    """Add where the figures come from."""
    page = Page(book, title_of("sources", language_in_use()), (14, 36, 24, 70))
    page.title(_("Assumptions and sources"))
    told = sources(instance)
    assumed = [source for source in told if source.is_assumed]
    page.heading(assumed_line(instance, listed=True))
    page.header([_("Table"), _("Row"), _("Figure"), _("Source")])
    page.freeze()
    for source in assumed:
        page.row(
            [title_of(source.table, language_in_use()), source.row, _header(source.table, source.figure), source.text]
        )
    rows: dict[tuple[str, str, str], list[str]] = {}
    for source in told:
        if not source.is_assumed:
            rows.setdefault((source.table, source.figure, source.text), []).append(source.row)
    if rows:
        page.gap()
        page.heading(_("Sources"))
    for (table, figure, text), named in rows.items():
        page.row([_title(table), _named(named), _header(table, figure), text])
    if instance.digests:
        page.gap()
        page.heading(_("Files, with their SHA-256"))
    for digest in instance.read_from or instance.digests:
        page.row([None, digest.file, None, digest.sha256])


def _title(table: str) -> str:
    return title_of(table, language_in_use())


def _header(table: str, figure: str) -> str:
    """Return the header of the column of a figure, as a workbook in the language in use has it."""
    return next((header_of(column, language_in_use()) for column in TABLES[table] if column.name == figure), figure)


def _named(rows: list[str]) -> str:
    if len(rows) <= MOST_ROWS:
        return ", ".join(rows)
    text = _("{rows} and {count} more")
    return text.format(rows=", ".join(rows[:MOST_ROWS]), count=number(len(rows) - MOST_ROWS))
