"""Blank cards by site and day, where they bind, and the cards that couriers take."""

from __future__ import annotations

from collections.abc import Sequence

from reallocate.instance.roads import in_hours
from reallocate.language import _
from reallocate.present.page.charts.blanks import Row, Stocks, blanks_chart
from reallocate.present.page.charts.strips import Heading
from reallocate.present.page.parts import Drawing, Figure, Table, heading, table
from reallocate.present.page.sections.grouping import are_many, groups
from reallocate.present.page.subject import Subject
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import amount, day_and_date, number


def blanks_figures(subject: Subject) -> list[Figure]:
    """Return the strip of all sites; of many that of the provinces, and one of each, folded."""
    instance = subject.instance
    if not subject.replay.blanks_left:
        return []
    notes = _notes(subject)
    title = _("Blank cards by site and day")
    if not are_many(instance):
        every = _stocks(subject, [(site_name(instance, i), (i,)) for i in range(len(instance.sites))])
        columns = (_("Site"), *(column.day for column in every.columns))
        told = table(title, columns, [(row.name, *map(number, row.left)) for row in every.rows])
        return [Figure(title, (Drawing(blanks_chart(every, key="blanks")),), notes, told, on_paper=False)]
    provinces = groups(instance, depots=True)
    stocks = _stocks(subject, [(province.name, province.sites) for province in provinces])
    figures = [Figure(title, (Drawing(blanks_chart(stocks, key="blanks")),), notes)]
    for k, province in enumerate(provinces, 1):
        stocks = _stocks(subject, [(site_name(instance, i), (i,)) for i in province.sites])
        drawing = Drawing(blanks_chart(stocks, key=f"blanks-{k}", title=province.name))
        text = _("{name}: {sites:# site|# sites}")
        name = text.format(name=province.name, sites=number(len(province.sites)))
        figures.append(Figure(name, (drawing,), folded=True))
    return figures


def _notes(subject: Subject) -> tuple[str, ...]:
    lost = subject.ledger.total.blanks
    told = [_("Each number: blank cards in stock at the close of the day, until the next number; a corner: more came.")]
    if lost:
        text = _(
            "Hatched: printers wait for blank cards there; all in all that costs {days:# printer-day|# printer-days}."
        )
        told.append(text.format(days=amount(lost)))
    else:
        told.append(_("No printer ever waits for blank cards."))
    return tuple(told)


def _stocks(subject: Subject, rows: Sequence[tuple[str, Sequence[int]]]) -> Stocks:
    instance, played, cells = subject.instance, subject.replay, subject.ledger.cells
    days = len(played.blanks_left)
    made = [
        Row(
            name,
            (sum(instance.sites[i].blanks for i in sites), *(sum(row[i] for i in sites) for row in played.blanks_left)),
            frozenset(d for d in range(1, days + 1) if any(played.blanks_in[d - 1][i] for i in sites)),
            frozenset(d for d in range(1, min(days, len(cells)) + 1) if any(cells[d - 1][i].blanks for i in sites)),
        )
        for name, sites in rows
    ]
    columns = tuple(heading(instance, day) if day else Heading(_("start")) for day in range(days + 1))
    return Stocks(tuple(made), columns)


def couriers_table(subject: Subject) -> Table | None:
    """Return who prints how many cards for whom on which day; None where nobody does."""
    instance = subject.instance
    lines = [line for line in subject.dispatch.lines if line.load == "courier"]
    if not lines:
        return None
    rows = []
    for line in lines:
        trip, hours = line.trip, instance.travel.hours[line.trip.origin][line.trip.destination]
        rows.append(
            (
                day_and_date(instance, trip.day),
                site_name(instance, trip.origin),
                site_name(instance, trip.destination),
                number(trip.count),
                "-" if line.arrive_day is None else number(line.arrive_day),
                number(None if hours is None else in_hours(hours)),
            )
        )
    columns = (_("Printed on"), _("Printed at"), _("Cards of"), _("Cards"), _("Handed out on day"), _("Hours"))
    return table(_("Cards that couriers take"), columns, rows, text=(0, 1, 2))
