"""The map: offices by the cards that wait there, trips as arrows; a still for each phase, and one a day to slide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from markupsafe import Markup

from reallocate.language import _
from reallocate.plan.model import Trip
from reallocate.present.page.charts.map import Arrow, Ground, Moment, Sheet, ground_layer, map_chart, moment_layer
from reallocate.present.page.geometry import Point, Ring, around, cells, plane
from reallocate.present.page.outline import Match, matches, point_of
from reallocate.present.page.parts import Drawing, Table, table
from reallocate.present.page.sections.grouping import are_many
from reallocate.present.page.svg import coordinate, element, group
from reallocate.present.words.names import site_name, site_names
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.report import Report

#: Width of a still, and of one with many sites.
STILL, LARGE = 430.0, 880.0
#: Stills at most, the last of them at the end; where sites are many.
MOST_STILLS, FEW_STILLS = 4, 3
#: A run of so many days more than one is parted where there is room for another still.
SHORT = 3
#: Arrows of a picture of many sites; those of the most printers.
MOST_ARROWS = 80
#: Sites up to which there is a picture for each day, and legs up to which roads are drawn.
MOST_SLIDING, MOST_ROADS = 60, 400
#: Room around the outermost offices where there is no outline, in parts of their distance.
AROUND = 0.09


@dataclass(frozen=True, slots=True)
class Map:
    """The section.

    Attributes
    ----------
    stills : each with its name. table : the cards that wait in each.
    sliding : a picture with all days in it, of which a script shows one; None where there are too many sites.
    days : the last day in it.
    notes : what is drawn, what did not match, and the licence.
    large : whether a still takes the whole width.
    """

    stills: tuple[tuple[str, Drawing], ...]
    table: Table
    sliding: Drawing | None
    days: int
    notes: tuple[str, ...]
    large: bool


def map_section(report: Report, *, alive: bool = False) -> Map | None:
    """Return the map; None without a plan, or where fewer than two sites have a place.

    Parameters
    ----------
    alive : the page has script: no stills where there is a picture for each day.
    """
    checked, instance = report.checked, report.instance
    points = {i: point for i in range(len(instance.sites)) if (point := point_of(instance, i)) is not None}
    if checked is None or len(set(points.values())) < 2:
        return None
    found = [] if report.outline is None else matches(instance, report.outline)
    ground = _ground(report, points, found)
    most = max(max((max(row) for row in checked.replay.backlog_left), default=0), *(s.backlog for s in instance.sites))
    sheet = Sheet(ground, LARGE if are_many(instance) else STILL, most, instance.cards, crowded=are_many(instance))
    moments = _phases(report, points)
    slides, days = len(instance.sites) <= MOST_SLIDING, len(checked.replay.backlog_left)
    stills = [
        (moment.name, Drawing(map_chart(sheet, moment, key=f"map-{k}", ground="map-0-g" if k else None)))
        for k, moment in enumerate([] if alive and slides else moments)
    ]
    sliding = None
    if slides:
        lies = element("use", href="#map-0-g") if stills else group(ground_layer(sheet, "map"), class_="ground")
        sliding = _sliding(sheet, lies, [_day(report, points, day) for day in range(days + 1)])
    told = tuple(_notes(report, points, found))
    return Map(tuple(stills), _table(report, moments), sliding, days, told, are_many(instance))


def _ground(report: Report, points: dict[int, Point], found: Sequence[Match]) -> Ground:
    """Return outlines or, without any, cells around the offices; and the roads, where they can be told apart."""
    instance, outline = report.instance, report.outline
    latitude = sum(lat for _lon, lat in points.values()) / len(points)
    there = dict(zip(points, plane(points.values(), latitude), strict=True))
    offices = [i for i in points if not instance.sites[i].is_depot] or list(points)
    shapes: dict[int, tuple[Ring, ...]] = {}
    others: list[Ring] = []
    if outline is not None:
        drawn = {match.shape: match.site for match in found}
        for k, shape in enumerate(outline.shapes):
            rings = tuple(tuple(plane(ring, latitude)) for ring in shape.rings)
            if k in drawn:
                shapes[drawn[k]] = rings
            else:
                others += rings
    else:
        across = max(max(p[k] for p in there.values()) - min(p[k] for p in there.values()) for k in (0, 1))
        border = around(there.values(), AROUND * across)
        rings_ = cells([there[i] for i in offices], border)
        shapes = {i: (tuple(ring),) for i, ring in zip(offices, rings_, strict=True) if ring}
    legs = instance.legs or ()
    roads = tuple((leg.origin, leg.destination) for leg in legs if leg.origin in points and leg.destination in points)
    names = {i: site_name(instance, i) for i in points}
    depots = frozenset(i for i in points if instance.sites[i].is_depot)
    land = report.coast.shapes if report.coast is not None and outline is None else ()
    coast = tuple(tuple(plane(ring, latitude)) for shape in land for ring in shape.rings)
    return Ground(there, names, shapes, tuple(others), roads if len(roads) <= MOST_ROADS else (), depots, coast)


def _phases(report: Report, points: dict[int, Point]) -> list[Moment]:
    """Return a moment for each run of days on which printers leave, and the end."""
    assert report.checked is not None
    checked, instance = report.checked, report.instance
    leaving = Counter[int]()
    for trip in checked.replay.moves:
        leaving[trip.day] += trip.count
    runs = _runs(leaving, (FEW_STILLS if are_many(instance) else MOST_STILLS) - 1) or [(1, 1)]
    moments = []
    for first, last in runs:
        trips = [trip for trip in checked.replay.moves if first <= trip.day <= last]
        name = _("morning of {day}").format(day=day_and_date(instance, first))
        if first != last:
            text = _("{first} to day {last}: who leaves for where")
            name = text.format(first=day_and_date(instance, first), last=number(last))
        elif trips:
            name = _("{day}: who leaves for where").format(day=day_and_date(instance, first))
        moments.append(Moment(name, _waiting(report, points, first - 1), _arrows(report, points, trips)))
    end = len(checked.replay.backlog_left)
    if end:
        name = _("close of {day}").format(day=day_and_date(instance, end))
        moments.append(Moment(name, _waiting(report, points, end), ()))
    return moments


def _runs(leaving: Mapping[int, int], most: int) -> list[tuple[int, int]]:
    """Return runs of days, at most so many, on which printers leave.

    The shortest gaps between days are bridged first; where there are runs to spare, the longest is parted where half of
    its printers have left.

    Parameters
    ----------
    leaving : by day, printers that leave.
    """
    runs = [(day, day) for day in sorted(leaving)]
    while len(runs) > 1:
        gap, k = min((after[0] - before[1], k) for k, (before, after) in enumerate(pairwise(runs)))
        if gap > 1 and len(runs) <= most:
            break
        runs[k : k + 2] = [(runs[k][0], runs[k + 1][1])]
    while runs and len(runs) < most:
        length, k = max((last - first, -k) for k, (first, last) in enumerate(runs))
        if length < SHORT:
            break
        first, last = runs[-k]
        half = sum(leaving.get(day, 0) for day in range(first, last + 1)) / 2
        sums = accumulate(leaving.get(day, 0) for day in range(first, last))
        cut = next((day for day, left in enumerate(sums, first) if left >= half), last - 1)
        runs[-k : 1 - k or None] = [(first, cut), (cut + 1, last)]
    return runs


def _waiting(report: Report, points: dict[int, Point], day: int) -> dict[int, int]:
    """Return the cards that wait at the close of a day, 0: before day 1, by site."""
    assert report.checked is not None
    left = report.checked.replay.backlog_left
    closes = [site.backlog for site in report.instance.sites] if day == 0 else left[min(day, len(left)) - 1]
    return {i: closes[i] for i in points if closes[i]}


def _arrows(report: Report, points: dict[int, Point], trips: Sequence[Trip]) -> tuple[Arrow, ...]:
    assert report.checked is not None
    critical = {line.trip for line in report.checked.dispatch.lines if line.load == "moves" and line.slack == 0}
    counts, strict_ = Counter[tuple[int, int]](), set()
    for trip in trips:
        if trip.origin in points and trip.destination in points:
            counts[trip.origin, trip.destination] += trip.count
            if trip in critical:
                strict_.add((trip.origin, trip.destination))
    arrows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shown = arrows[:MOST_ARROWS] if are_many(report.instance) else arrows
    return tuple(Arrow(*ends, count, ends in strict_) for ends, count in sorted(shown))


def _day(report: Report, points: dict[int, Point], day: int) -> Moment:
    """Return the close of a day, with whatever is under way on it."""
    checked, instance = report.checked, report.instance
    assert checked is not None
    lasting = instance.travel.printer_days
    trips = [
        trip
        for trip in checked.replay.moves
        if trip.day <= day < trip.day + max(1, lasting[trip.origin][trip.destination] or 0)
    ]
    name = _("close of {day}").format(day=day_and_date(instance, day)) if day else _("before day 1")
    return Moment(name, _waiting(report, points, day), _arrows(report, points, trips))


def _sliding(sheet: Sheet, ground: Markup, moments: Sequence[Moment]) -> Drawing:
    """Return a picture with all days in it, of which a script shows one."""
    layers = [group(moment_layer(sheet, moment), class_="slide", data_name=moment.name) for moment in moments]
    svg = element(
        "svg",
        ground,
        *layers,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart map",
        role="img",
        aria_labelledby="map-day",
        viewBox=f"0 0 {coordinate(sheet.width)} {coordinate(sheet.height)}",
        width=sheet.width,
        height=sheet.height,
    )
    return Drawing(svg)


def _table(report: Report, moments: Sequence[Moment]) -> Table:
    """Return the cards that wait at each office in each still."""
    waiting = sorted({i for moment in moments for i in moment.waiting})
    rows = [(site_name(report.instance, i), *(number(moment.waiting.get(i, 0)) for moment in moments)) for i in waiting]
    return table(_("Cards that wait"), (_("Office"), *(moment.name for moment in moments)), rows)


def _notes(report: Report, points: dict[int, Point], found: Sequence[Match]) -> list[str]:
    instance, outline = report.instance, report.outline
    notes = [
        _(
            "Circles: cards that wait, by area. Arrows: printers, with their number; those that may not leave later "
            "are drawn in full, the others in dashes."
        )
    ]
    if are_many(instance):
        text = _("A picture has at most {count:# arrow|# arrows}, those of the most printers.")
        notes.append(text.format(count=number(MOST_ARROWS)))
    lost = [i for i in range(len(instance.sites)) if i not in points]
    if lost:
        notes.append(
            _("Not on the map, since the table has no place for them: {sites}.").format(
                sites=site_names(instance, lost)
            )
        )
    if outline is None:
        notes.append(_("Around each office: what is nearer to it than to any other. No outlines are at hand."))
        if report.coast is not None and report.coast.licence:
            notes.append(_("Coast: {licence}").format(licence=report.coast.licence))
        return notes
    loose = {"inside": _("{site} as {shape}, since it lies in it"), "nearest": _("{site} as {shape}, the nearest")}
    drawn = [
        loose[match.how].format(site=site_name(instance, match.site), shape=outline.shapes[match.shape].name or "?")
        for match in found
        if match.how != "name"
    ]
    if drawn:
        notes.append(_("Drawn by place, not by name: {sites}.").format(sites="; ".join(drawn)))
    matched = {match.site for match in found}
    without = [i for i, site in enumerate(instance.sites) if not site.is_depot and i not in matched]
    if without:
        notes.append(_("Without an outline: {sites}.").format(sites=site_names(instance, without)))
    shapes = {match.shape for match in found}
    unused = [shape.name or "?" for k, shape in enumerate(outline.shapes) if k not in shapes]
    if unused:
        notes.append(
            _("Outlines of no office: {names}.").format(
                names=", ".join(unused[:8]) + (", ..." if len(unused) > 8 else "")
            )
        )
    if outline.licence:
        return [*notes, _("Outlines: {licence}").format(licence=outline.licence)]
    return [*notes, _("Outlines from {file}, which names no licence.").format(file=outline.file)]
