"""A line of the plan as a bar over the days: from its departure to its arrival. It is drawn here and dragged there."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from markupsafe import Markup

from reallocate.present.page.svg import element, group

#: Width of all days, of one day at most, and height.
WIDTH, CELL, HEIGHT = 280.0, 18.0, 20.0


@dataclass(frozen=True, slots=True)
class Track:
    """What is drawn: days 1 to `days`, those that are closed where it leaves, departure and arrival.

    Attributes
    ----------
    arrives : day on which its load can be used; None: there is no road.
    critical : whether it may not leave a day later.
    """

    days: int
    leaves: int
    arrives: int | None
    closed: Container[int] = frozenset()
    critical: bool = False


def cell_width(days: int) -> float:
    """Return the width of a day."""
    return min(CELL, WIDTH / max(1, days))


def track_chart(track: Track) -> Markup:
    """Return the bar; whoever shows it says in words what it shows."""
    cell = cell_width(track.days)
    width = cell * track.days
    shut = [
        element("rect", x=cell * (d - 1), y=1, width=cell, height=HEIGHT - 2)
        for d in range(1, track.days + 1)
        if d in track.closed
    ]
    marks = [element("path", d=f"M{cell * d:.1f} 4v{HEIGHT - 8:.0f}", class_="rule") for d in range(1, track.days)]
    return element(
        "svg",
        group(*shut, class_="shut"),
        *marks,
        element("rect", x=0.5, y=0.5, width=width - 1, height=HEIGHT - 1, class_="frame"),
        _bar(track, cell),
        class_="track",
        viewBox=f"0 0 {width:.1f} {HEIGHT:.0f}",
        width=width,
        height=HEIGHT,
        aria_hidden="true",
    )


def _bar(track: Track, cell: float) -> Markup:
    """Return a dot on the day of departure and a line to the arrival, as far as it is drawn."""
    end = track.leaves if track.arrives is None else min(track.arrives, track.days + 1)
    start = cell * (track.leaves - 1)
    wide = max(cell, cell * (end - track.leaves))
    return group(
        element("rect", x=start + 1, y=4, width=wide - 2, height=HEIGHT - 8, rx=3),
        element("circle", cx=start + cell / 2, cy=HEIGHT / 2, r=min(4.0, cell / 3)),
        class_="bar critical" if track.critical else "bar",
    )
