"""What a plan was made from, as a sheet: assumed figures one by one, then the sources, then the files."""

from __future__ import annotations

from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page
from reallocate.instance.assumptions import sources
from reallocate.instance.model import Instance
from reallocate.language import _, language_in_use
from reallocate.present.words.assumptions import assumed_line, figure_name, table_name
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
        page.row([table_name(source.table), source.row, figure_name(source.table, source.figure), source.text])
    rows: dict[tuple[str, str, str], list[str]] = {}
    for source in told:
        if not source.is_assumed:
            rows.setdefault((source.table, source.figure, source.text), []).append(source.row)
    if rows:
        page.gap()
        page.heading(_("Sources"))
    for (table, figure, text), named in rows.items():
        page.row([table_name(table), _named(named), figure_name(table, figure), text])
    if instance.digests:
        page.gap()
        page.heading(_("Files, with their SHA-256"))
    for digest in instance.read_from or instance.digests:
        page.row([None, digest.file, None, digest.sha256])


def _named(rows: list[str]) -> str:
    if len(rows) <= MOST_ROWS:
        return ", ".join(rows)
    text = _("{rows} and {count} more")
    return text.format(rows=", ".join(rows[:MOST_ROWS]), count=number(len(rows) - MOST_ROWS))
