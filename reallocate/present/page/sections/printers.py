"""Where the printers are, day by day, and the trips that take them there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reallocate.appraisal.slack import Line
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.page.charts.printers import Row, Strip, Trip, printers_chart
from reallocate.present.page.charts.strips import Heading
from reallocate.present.page.parts import Drawing, Figure, Table, heading, table
from reallocate.present.page.sections.grouping import are_many, groups
from reallocate.present.page.subject import Subject
from reallocate.present.words.dispatch import about_slack
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import number

#: Lines of trips in a strip of one of many groups; more of them nobody can follow, and none is drawn.
MOST_LINES = 24


def printers_figures(subject: Subject, key: str = "printers", *, marked: bool = False) -> list[Figure]:
    """Return the strip of all offices; of many that of the provinces, and one of each, folded.

    Parameters
    ----------
    marked : let a script tell the lines of the strip of all offices apart; its rows are those of `offices_shown`.
    """
    instance = subject.instance
    if not subject.replay.printers or not instance.fleet:
        return []
    moves = [line for line in subject.dispatch.lines if line.load == "moves"]
    title = _("Where the printers are")
    notes = _notes(moves)
    if not are_many(instance):
        strip = _strip(subject, [(site_name(instance, i), (i,)) for i in offices_shown(instance)], moves)
        strip = replace(strip, marked=marked)
        return [Figure(title, (Drawing(printers_chart(strip, key=key)),), notes, _table(title, strip), on_paper=False)]
    provinces = groups(instance, depots=False)
    strip = _strip(subject, [(province.name, province.sites) for province in provinces], moves)
    if moves and not strip.trips:
        notes = (*notes[:1], _("There are too many trips to draw: the list of dispatch has them."))
    figures = [Figure(title, (Drawing(printers_chart(strip, key=key)),), notes)]
    for k, province in enumerate(provinces, 1):
        rows = [(site_name(instance, i), (i,)) for i in province.sites]
        strip = _strip(subject, rows, moves, elsewhere=True)
        drawing = Drawing(printers_chart(strip, key=f"{key}-{k}", title=province.name))
        count = _("{name}: {sites:# office|# offices}")
        name = count.format(name=province.name, sites=number(len(province.sites)))
        figures.append(Figure(name, (drawing,), folded=True))
    return figures


def _table(title: str, strip: Strip) -> Table:
    """Return the numbers of a strip, day by day."""
    columns = (_("Office"), *(column.day for column in strip.columns))
    return table(title, columns, [(row.name, *map(number, row.printers)) for row in strip.rows])


def offices_shown(instance: Instance) -> list[int]:
    """Return the rows of a strip that shows offices one by one: sites by index."""
    return [i for i, site in enumerate(instance.sites) if not site.is_depot]


def _notes(moves: Sequence[Line]) -> tuple[str, ...]:
    told = [_("Each number: printers that stand there when cards are printed, until the next number.")]
    if moves:
        told.append(_("Each line: printers on the road, from the day of departure to the day on which they can print."))
    if any(line.slack == 0 for line in moves):
        told.append(_("Thick lines: trips that may not leave a day later; all others have slack."))
    elif any(line.slack is not None for line in moves):
        told.append(about_slack(critical=False))
    return tuple(told)


def _strip(
    subject: Subject, rows: Sequence[tuple[str, Sequence[int]]], moves: Sequence[Line], *, elsewhere: bool = False
) -> Strip:
    """Return a strip with a row for each name and its sites, and one for what is on the road or elsewhere."""
    instance, played = subject.instance, subject.replay
    days = len(played.printers)
    place = {site: k for k, (_name, sites) in enumerate(rows) for site in sites}
    made = [
        Row(
            name,
            (
                sum(instance.sites[i].printers for i in sites),
                *(sum(row[i] for i in sites) for row in played.printers),
            ),
            frozenset(d for d in range(1, days + 1) if not any(instance.is_open(i, d) for i in sites)),
        )
        for name, sites in rows
    ]
    trips = _trips(place, moves, len(rows) if elsewhere else None)
    if (
        are_many(instance)
        and len({(trip.day, trip.destination, trip.arrival, trip.critical) for trip in trips}) > MOST_LINES
    ):
        trips = []
    if elsewhere and any(len(rows) in (trip.origin, trip.destination) for trip in trips):
        made.append(Row(_("other provinces"), ()))
    if not elsewhere and moves:
        made.append(Row(_("on the road"), (0, *_on_the_road(moves, days))))
    columns = tuple(heading(instance, day) if day else _start() for day in range(days + 1))
    # The trips of one of many provinces stand in the list of dispatch, and would be told three times here.
    return Strip(tuple(made), tuple(trips), columns, told=not elsewhere)


def _start() -> Heading:
    return Heading(_("start"))


def _on_the_road(moves: Sequence[Line], days: int) -> list[int]:
    """Return by day the printers that have left and can not be used yet."""
    return [
        sum(
            line.trip.count for line in moves if line.trip.day <= d and (line.arrive_day is None or d < line.arrive_day)
        )
        for d in range(1, days + 1)
    ]


def _trips(place: Mapping[int, int], moves: Sequence[Line], elsewhere: int | None) -> list[Trip]:
    """Return the trips between rows, those of one day, ends, arrival and kind added up; others are left out."""
    counts: dict[tuple[int, int, int, int, bool], int] = defaultdict(int)
    for line in moves:
        ends = (place.get(line.trip.origin, elsewhere), place.get(line.trip.destination, elsewhere))
        if line.arrive_day is None or None in ends or ends[0] == ends[1]:
            continue
        origin, destination = ends
        assert origin is not None
        assert destination is not None
        counts[line.trip.day, origin, destination, line.arrive_day, line.slack == 0] += line.trip.count
    return [
        Trip(day, origin, destination, count, arrival, critical)
        for (day, origin, destination, arrival, critical), count in sorted(counts.items())
    ]
