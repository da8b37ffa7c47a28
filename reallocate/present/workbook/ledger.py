"""Where the printer-days of plans go, as a sheet: in all, by site and by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reallocate.appraisal.entries import Entry
from reallocate.appraisal.ledger import Ledger, PrinterDays
from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Cell, Page
from reallocate.instance.model import Instance
from reallocate.language import _, language_in_use
from reallocate.present.words.compare import shown_name
from reallocate.present.words.ledger import headings


def ledger_sheet(book: Book, instance: Instance, entries: Sequence[Entry], *, detailed: int | None = None) -> None:
    """Add the loss ledgers of some plans; what is exact in ``ledger.csv`` is shown with two decimals.

    Parameters
    ----------
    detailed : how many of the first are told by site and by day as well; None: all.
    """
    page = Page(book, title_of("ledger", language_in_use()), (16, 12, 26, 6, 18, *[11] * 8))
    page.title(_("Where printer-days go"))
    heads = [_("Plan"), _("Code"), _("Site"), _("Day"), _("Date"), _("available"), *headings().values()]
    page.header(heads)
    page.freeze()
    for entry in entries:
        page.row([shown_name(entry), None, _("all"), None, None, *_amounts(entry.printer_days)], bold=True)
    for entry in entries[:detailed]:
        if entry.measures is not None:
            page.gap()
            for row in _details(instance, shown_name(entry), entry.measures.ledger):
                page.row(row)


def _details(instance: Instance, name: str, ledger: Ledger) -> Iterator[list[Cell]]:
    for site, days in zip(instance.sites, ledger.by_site, strict=True):
        yield [name, site.code, site.name, None, None, *_amounts(days)]
    for day, days in enumerate(ledger.by_day, 1):
        yield [name, None, None, day, instance.date_of(day), *_amounts(days)]


def _amounts(days: PrinterDays) -> list[Cell]:
    return [days.available, *days.columns]
