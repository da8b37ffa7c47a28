"""Where the printers are: a strip of sites by days with numbers, and trips as lines between its rows.

A trip leaves its row in the gap before the day of departure, runs down or up that gap, then along the gap below its
destination, and ends with an arrow on the day from which its printers can be used. Trips that share the day, the
destination and the arrival share a line, critical ones apart from the others. No line crosses a number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from markupsafe import Markup

from reallocate.language import _
from reallocate.present.page.charts.strips import (
    HEAD,
    ROW,
    SIZE,
    Cell,
    Heading,
    cell_numbers,
    drawn_cells,
    hatched,
    headings,
    name_label,
    names_width,
    runs,
)
from reallocate.present.page.svg import Frame, coordinate, element, group, label, path, text_width
from reallocate.present.words.numbers import number

#: Gaps between columns and rows, and what each line adds to them.
GAP, LANE = 7.0, 6.0
ROW_GAP, ROW_LANE = 5.0, 13.0
#: Room for the arrows in the gap before a day on which trips arrive.
ARROW = 9.0


@dataclass(frozen=True, slots=True)
class Row:
    """One site, or several: printers on the morning of day 1 and then on each day; days on which it prints nothing."""

    name: str
    printers: tuple[int, ...]
    closed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Trip:
    """Printers that leave a row for another, by their places; they are there on the morning of `arrival`."""

    day: int
    origin: int
    destination: int
    count: int
    arrival: int
    critical: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """What is drawn.

    Attributes
    ----------
    columns : heads of the morning of day 1 and of each day.
    told : whether whoever points at a line reads what it is.
    marked : whether lines and columns are told to a script, which lets lines be dragged, or moved by keys.
    """

    rows: tuple[Row, ...]
    trips: tuple[Trip, ...]
    columns: tuple[Heading, ...]
    told: bool = True
    marked: bool = False


#: What shares a line: day, destination, arrival, whether it is critical.
_Key = tuple[int, int, int, bool]


def printers_chart(strip: Strip, *, key: str, title: str = "") -> Markup:
    """Return the chart, as wide and as high as it has to be."""
    plan = _Layout(strip)
    frame = Frame(key, plan.width, plan.height, title or _("Where the printers are"), description(strip))
    lines = [_line(plan, *line) for line in sorted(plan.lines.items(), key=lambda item: (item[0][3], item[0]))]
    middles = [plan.x(d) + plan.cell / 2 for d in range(len(strip.columns))]
    return frame.svg(
        headings(strip.columns, middles, plan.width),
        *(_row(plan, k, row) for k, row in enumerate(strip.rows)),
        *([group(*lines, data_columns=" ".join(map(coordinate, middles)))] if strip.marked else lines),
        class_="printers",
        role="group" if strip.marked else "img",
    )


def description(strip: Strip) -> str:
    """Return in words what the chart shows."""
    moved = sum(trip.count for trip in strip.trips)
    text = _("Printers by site and day; {count:# printer moves|# printers move}.")
    return text.format(count=number(moved))


class _Layout:
    """Where everything stands.

    Attributes
    ----------
    lines : trips by what they share.
    tracks : of each line, its place in the gap before its day. lanes : and in the gap below its destination.
    """

    def __init__(self, strip: Strip) -> None:
        self.strip = strip
        self.lines: dict[_Key, list[Trip]] = defaultdict(list)
        for trip in strip.trips:
            self.lines[trip.day, trip.destination, trip.arrival, trip.critical].append(trip)
        self.tracks = self._tracks()
        self.lanes = self._lanes()
        columns = range(len(strip.columns))
        most = max((max(row.printers, default=0) for row in strip.rows), default=0)
        self.cell = ceil(max(26.0, text_width(number(most), SIZE) + 8, self._heading(len(columns))))
        self.gaps = [self._gap(d) for d in columns]
        self.left = ceil(names_width([row.name for row in strip.rows]))
        self.edges = list(accumulate((gap + self.cell for gap in self.gaps), initial=self.left))
        heights = [ROW + ROW_GAP + ROW_LANE * self._most_lanes(k) for k in range(len(strip.rows))]
        self.tops = list(accumulate(heights, initial=HEAD))
        self.width = self.edges[-1] + 2
        self.height = self.tops[-1] + 2

    def _heading(self, columns: int) -> float:
        """Return the width that makes room for dates, where there are few enough days."""
        return 40.0 if columns <= 16 and any(heading.date for heading in self.strip.columns) else 0.0

    def _tracks(self) -> dict[_Key, int]:
        tracks: dict[_Key, int] = {}
        used: dict[int, int] = defaultdict(int)
        for key in sorted(self.lines):
            tracks[key] = used[key[0]]
            used[key[0]] += 1
        return tracks

    def _lanes(self) -> dict[_Key, int]:
        """Lines below one row that overlap in days lie in different lanes; overnight trips need none."""
        lanes: dict[_Key, int] = {}
        ends: dict[int, list[int]] = defaultdict(list)
        for key in sorted(self.lines):
            day, row, arrival, _critical = key
            if arrival == day:
                continue
            free = next((k for k, end in enumerate(ends[row]) if end < day), len(ends[row]))
            ends[row][free : free + 1] = [arrival]
            lanes[key] = free
        return lanes

    def _most_lanes(self, row: int) -> int:
        return max((lane + 1 for key, lane in self.lanes.items() if key[1] == row), default=0)

    def _gap(self, column: int) -> float:
        leaving = sum(1 for key in self.lines if key[0] == column)
        arriving = any(key[2] == column for key in self.lines)
        return GAP + LANE * leaving + (ARROW if arriving else 0.0)

    def x(self, column: int) -> float:
        """Return the left edge of the cells of a column."""
        return self.edges[column] + self.gaps[column]

    def middle(self, row: int) -> float:
        return self.tops[row] + ROW / 2

    def track(self, key: _Key) -> float:
        """Return where a line runs down the gap before its day."""
        return self.edges[key[0]] + GAP / 2 + LANE * (self.tracks[key] + 0.5)

    def lane(self, key: _Key) -> float:
        """Return where a line runs along the gap below its destination."""
        return self.tops[key[1]] + ROW + 9 + ROW_LANE * self.lanes[key]


def _row(plan: _Layout, k: int, row: Row) -> Markup:
    """Return the name and the cells of a row; equal neighbours are one cell, with the number in its first day."""
    most = max((max(r.printers, default=0) for r in plan.strip.rows), default=0)
    top = plan.tops[k]
    cells = [
        Cell(left := plan.x(run.first), plan.x(run.last) + plan.cell - left, left + plan.cell / 2, run.value)
        for run in runs(row.printers)
    ]
    shut = [hatched(plan.x(d), top, plan.cell, ROW, "shut") for d in sorted(row.closed) if 1 <= d < len(row.printers)]
    shown = [drawn_cells(cells, top, most), *shut, cell_numbers(cells, top, most)]
    return group(name_label(row.name, plan.middle(k) + 4), *shown)


def _line(plan: _Layout, key: _Key, trips: Sequence[Trip]) -> Markup:
    """Return the line of trips that share it."""
    day, row, arrival, critical = key
    x, middle = plan.track(key), plan.middle(row)
    starts = [trip.origin for trip in trips]
    turn = middle if arrival == day else plan.lane(key)
    ends = [plan.middle(k) for k in starts]
    steps: list[str | float] = ["M", x, min([turn, *ends]), "V", max([turn, *ends])]
    for y in ends:
        steps += ["M", plan.x(day - 1) + plan.cell, y, "H", x]
    parts = []
    if arrival == day:
        steps += ["M", x, middle, "H", plan.x(day) - 4]
    elif arrival < len(plan.strip.columns):
        end = plan.x(arrival) - ARROW + 1
        steps += ["M", x, turn, "H", end, "V", middle, "H", plan.x(arrival) - 4]
        parts.append(_count(sum(trip.count for trip in trips), end - 3, turn - 2))
    else:
        steps += ["M", x, turn, "H", plan.width]
    if arrival < len(plan.strip.columns):
        parts.append(element("path", d=path("M", plan.x(arrival), middle, "l", -6, -4, "v", 8, "Z"), class_="head"))
    words = "; ".join(_trip_words(plan.strip, trip) for trip in trips) if plan.strip.told else ""
    title = element("title", words) if words else Markup("")
    dots = [element("circle", cx=plan.x(day - 1) + plan.cell, cy=y, r=2.2, class_="head") for y in ends]
    return group(
        title,
        element("path", d=path(*steps), class_="way"),
        *dots,
        *parts,
        class_="trip critical" if critical else "trip",
        **(_handle(plan, key, words) if plan.strip.marked else {}),
    )


def _handle(plan: _Layout, key: _Key, words: str) -> dict[str, str]:
    """Return what makes a line something that is moved, and that tells those who hear the page where it is."""
    day, row, arrival, critical = key
    return {
        "data_line": line_mark(day, row, arrival, critical=critical),
        "tabindex": "0",
        "role": "slider",
        "aria_label": words,
        "aria_valuemin": "1",
        "aria_valuemax": str(len(plan.strip.columns) - 1),
        "aria_valuenow": str(day),
        "aria_valuetext": _("day {day}").format(day=number(day)),
    }


def line_mark(day: int, row: int, arrival: int, *, critical: bool) -> str:
    """Return what tells a line from the others: all trips that share it have it too."""
    return f"{day} {row} {arrival} {int(critical)}"


def _count(count: int, x: float, y: float) -> Markup:
    return label(f"+{number(count)}", x, y, anchor="end", class_="tiny")


def _trip_words(strip: Strip, trip: Trip) -> str:
    text = _("{count:# printer|# printers} from {origin} to {destination}, leaves day {day}, there on day {arrival}")
    return text.format(
        count=number(trip.count),
        origin=strip.rows[trip.origin].name,
        destination=strip.rows[trip.destination].name,
        day=number(trip.day),
        arrival=number(trip.arrival),
    )
