"""Plans side by side: only what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reallocate.appraisal.differences import Difference, TripDifference
from reallocate.language import _
from reallocate.present.page.parts import Table, shown, table
from reallocate.present.words.compare import codes_line, figure_lines, notes, shown_name
from reallocate.present.words.ledger import headings
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import amount, number, short_date
from reallocate.questions.report import Report

#: Lines of trips that are shown of each pair of plans; of more those that cost most.
MOST_TRIPS = 12


def plans_tables(report: Report) -> list[Table]:
    """Return the tables; none where no plan was given."""
    if not report.given:
        return []
    return [_figures(report), _printer_days(report), *_differences(report)]


def plans_notes(report: Report) -> list[str]:
    """Return what has to be known to read the tables."""
    return notes(report.comparison) if report.given else []


def _figures(report: Report) -> Table:
    comparison = report.comparison
    start = report.instance.settings.start_date
    rows: list[tuple[str, ...]] = [(_("days"), *(number(entry.days) for entry in comparison.entries))]
    if start is not None:
        ends = [entry.end_date for entry in comparison.entries]
        rows.append((_("end date"), *("-" if end is None else short_date(end, start.year) for end in ends)))
    for name, value in figure_lines(comparison):
        cells = ["-" if entry.measures is None else shown(value(entry.measures)) for entry in comparison.entries]
        known = {cell for cell, entry in zip(cells, comparison.entries, strict=True) if entry.measures is not None}
        if len(known) > 1:
            rows.append((name, *cells))
    columns = ("", *(shown_name(entry) for entry in comparison.entries))
    made = table(_("Figures that differ"), columns, rows)
    return Table(made.caption, made.columns, made.rows, made.numeric, codes_line(comparison))


def _printer_days(report: Report) -> Table:
    columns = (_("Printer-days"), _("available"), *headings().values())
    rows = [
        (shown_name(entry), *(amount(days) for days in (entry.printer_days.available, *entry.printer_days.columns)))
        for entry in report.comparison.entries
    ]
    return table(_("Where the printer-days go"), columns, rows)


def _differences(report: Report) -> Iterator[Table]:
    for pair in report.comparison.differences:
        trips = [*pair.moves, *pair.shipments, *pair.couriers]
        if trips:
            yield _trips(report, pair, trips)


def _trips(report: Report, pair: Difference, trips: Sequence[TripDifference]) -> Table:
    """Return the trips in which two plans differ, those that cost most in the order of their days."""
    instance, first, second = report.instance, shown_name(pair.plan), shown_name(pair.against)
    heaviest = sorted(
        trips, key=lambda t: (-abs(t.road - t.other_road), -abs(float(t.hours)), t.day, t.origin, t.destination)
    )
    chosen = sorted(islice(heaviest, MOST_TRIPS), key=lambda t: (t.day, t.load, t.origin, t.destination))
    loads = {"printers": _("printers"), "blanks": _("blank cards"), "cards": _("cards by courier")}
    rows = [
        (
            number(trip.day),
            loads[trip.load],
            site_name(instance, trip.origin),
            site_name(instance, trip.destination),
            number(trip.count),
            number(trip.other),
        )
        for trip in chosen
    ]
    made = table(
        _("Trips in which {plan} and {other} differ").format(plan=first, other=second),
        (_("Day"), "", _("From"), _("To"), first, second),
        rows,
        text=(1, 2, 3),
    )
    more = len(trips) - len(rows)
    note = _("{count:# more trip differs|# more trips differ}; `reallocate compare -o` writes all of them.")
    return Table(
        made.caption, made.columns, made.rows, made.numeric, note.format(count=number(more)) if more > 0 else ""
    )
