"""Plans side by side as sheets: their figures, and what differs between two of them."""

from __future__ import annotations

from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page
from reallocate.language import _, language_in_use
from reallocate.present.words.compare import codes_line, figure_lines, figure_names, kind_names, notes, shown_name
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
    """Add what differs between two plans, one row for each figure, as ``differences.csv`` has them."""
    page = Page(book, title_of("differences", language_in_use()), (16, 16, 18, 6, 12, 24, 12, 24, 34, 14, 14, 14))
    page.title(_("What differs"))
    places = [_("Day"), _("Code"), _("From, or site"), _("Code"), _("To")]
    page.header([_("Plan"), _("Against"), _("What"), *places, _("Figure"), _("Plan"), _("Against"), _("Difference")])
    page.freeze()
    names = {entry.name: shown_name(entry) for entry in comparison.entries}
    figures, kinds = figure_names(), kind_names()
    for row in comparison.rows["differences"]:
        plans = [names[row["plan"]], names[row["against"]], kinds[row["kind"]], row.get("day")]
        start = [row.get("from") or row.get("code"), row.get("from_name") or row.get("name")]
        ends = [*start, row.get("to"), row.get("to_name")]
        # Printer-days of printing, idling and the like are about blanks too, which are a load of trips elsewhere.
        figure = _("blanks") if (row["figure"], row["kind"]) == ("blanks", "shipment") else figures[row["figure"]]
        page.row([*plans, *ends, figure, row["value"], row["other"], row["difference"]])
