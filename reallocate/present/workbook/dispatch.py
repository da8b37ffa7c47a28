"""The dispatch list as a sheet: every line by day with its slack, and below it who goes home."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from reallocate.appraisal.dispatch import Dispatch
from reallocate.appraisal.slack import Load
from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Cell, Page
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.language import _, language_in_use
from reallocate.plan.model import Trip
from reallocate.present.words.dispatch import about_slack

#: Loads of one day in the order of the list, and what they are called.
LOADS: dict[Load, Callable[[], str]] = {
    "moves": lambda: _("printers"),
    "shipments": lambda: _("blanks"),
    "courier": lambda: _("cards"),
}
WIDTHS = (6, 18, 10, 10, 12, 24, 12, 24, 8, 18, 8, 8)


def dispatch_sheet(book: Book, instance: Instance, dispatch: Dispatch) -> None:
    """Add the dispatch list."""
    page = Page(book, title_of("dispatch", language_in_use()), WIDTHS)
    page.title(_("Dispatch list"))
    if any(line.slack is not None for line in dispatch.lines):
        page.sentence(about_slack(critical=any(line.slack == 0 for line in dispatch.lines)))
    ends = [_("Code"), _("From"), _("Code"), _("To"), _("Arrives, day"), _("Date")]
    page.header([_("Day"), _("Date"), _("Load"), _("Number"), *ends, _("Hours"), _("Slack")])
    page.freeze()
    order = list(LOADS)
    for line in sorted(dispatch.lines, key=lambda line: (line.trip.day, order.index(line.load), line.trip)):
        page.row([*_trip(instance, line.trip, LOADS[line.load](), line.arrive_day), line.slack])
        if line.slack == 0:
            page.mark(len(WIDTHS) - 1, 0)
    if not dispatch.lines:
        page.sentence(_("Nothing has to be moved or shipped."))
    if dispatch.returns:
        page.gap()
        page.heading(_("Going home, when the work there is done; part of no goal"))
        for trip in dispatch.returns:
            lasts = instance.travel.printer_days[trip.origin][trip.destination] or 0
            page.row([*_trip(instance, trip, LOADS["moves"](), trip.day + lasts), None])


def _trip(instance: Instance, trip: Trip, load: str, arrives: int | None) -> Iterator[Cell]:
    hours = instance.travel.hours[trip.origin][trip.destination]
    yield from (trip.day, instance.date_of(trip.day), load, trip.count)
    for site in (instance.sites[trip.origin], instance.sites[trip.destination]):
        yield from (site.code, site.name)
    yield from (arrives, None if arrives is None else instance.date_of(arrives))
    yield None if hours is None else Decimal(in_hours(hours))
