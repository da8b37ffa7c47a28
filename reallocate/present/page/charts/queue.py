"""The queue by day: cards that wait at the close of each day, of one plan and of what it is held against."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from reallocate.language import _
from reallocate.present.page.charts.scales import marks, spaced
from reallocate.present.page.svg import Frame, element, group, label, path, shortened, text_width, wrapped
from reallocate.present.words.numbers import number

SIZE = 12.0
#: Height of a row of the legend, and what a sample of a line takes in it.
ROW, SAMPLE = 20.0, 34.0


@dataclass(frozen=True, slots=True)
class Line:
    """The queue of one plan.

    Attributes
    ----------
    name : for people.
    left : cards that wait on the morning of day 1, then at the close of each day.
    ended : day at whose close nobody waits any more; None where it goes on.
    style : of the line, see charts.css; 0 is that of the plan that the chart is about.
    """

    name: str
    left: tuple[int, ...]
    ended: int | None
    style: int = 0


@dataclass(frozen=True, slots=True)
class Queue:
    """What is drawn.

    Attributes
    ----------
    lines : the first is the plan that the chart is about.
    days : last day that is drawn; lines that go on are cut there.
    closed : days on which no office prints.
    events : by day, what comes in the morning, in words.
    """

    lines: tuple[Line, ...]
    days: int
    closed: frozenset[int] = frozenset()
    events: tuple[tuple[int, str], ...] = field(default=())


def queue_chart(queue: Queue, *, key: str, width: float = 880.0) -> Markup:
    """Return the chart; the styles of its lines differ in colour, dashes and marks."""
    names = [shortened(_legend(line), SIZE, width - SAMPLE - 12) for line in queue.lines]
    places = wrapped([SAMPLE + text_width(name, SIZE) for name in names], width - 8, 18)
    top = ROW * (places[-1][1] + 1) + 14
    left = 12 + text_width(number(marks(_most(queue))[-1]), SIZE)
    plot = _Plot(queue, left, top, width - 14, top + (250 if width > 500 else 210))
    events, below = _events(queue, plot)
    height = plot.bottom + 26 + below
    frame = Frame(key, width, height, _("Queue by day"), description(queue))
    legend = [
        group(
            element("path", d=path("M", 4 + x, 10 + row * ROW, "h", SAMPLE - 10), class_=f"line l{line.style}"),
            label(name, 4 + x + SAMPLE - 4, 14 + row * ROW, title=_legend(line)),
        )
        for line, name, (x, row) in zip(queue.lines, names, places, strict=True)
    ]
    # The plan that it is about is drawn last, above all others.
    drawn = [plot.line(line) for line in reversed(queue.lines)]
    return frame.svg(*legend, plot.closed(), plot.axes(), *events, *drawn, class_="queue")


def description(queue: Queue) -> str:
    """Return what the chart shows in words."""
    return " ".join(f"{_legend(line)}." for line in queue.lines)


def _legend(line: Line) -> str:
    if line.ended is None:
        text = _("{name}: {cards:# card|# cards} left on day {day}")
        return text.format(name=line.name, cards=number(line.left[-1]), day=number(len(line.left) - 1))
    return _("{name}: {days:# day|# days}").format(name=line.name, days=number(line.ended))


def _most(queue: Queue) -> int:
    return max(max(line.left[: queue.days + 1]) for line in queue.lines)


@dataclass(frozen=True, slots=True)
class _Plot:
    """The field that lines are drawn in, and what turns figures into its coordinates."""

    queue: Queue
    left: float
    top: float
    right: float
    bottom: float

    def x(self, close: float) -> float:
        """Return where the close of a day stands."""
        return self.left + (self.right - self.left) * close / max(1, self.queue.days)

    def y(self, cards: float) -> float:
        return self.bottom - (self.bottom - self.top) * cards / marks(_most(self.queue))[-1]

    @property
    def room(self) -> float:
        """Width of a day."""
        return self.x(1) - self.x(0)

    def axes(self) -> Markup:
        rows = [
            group(
                element("path", d=path("M", self.left, self.y(cards), "H", self.right), class_="rule"),
                label(number(cards), self.left - 6, self.y(cards) + 4, anchor="end"),
            )
            for cards in marks(_most(self.queue))
        ]
        wide = text_width(number(self.queue.days), SIZE) + 6
        days = [
            label(number(day), self.x(day - 0.5), self.bottom + 16, anchor="middle")
            for day in spaced(self.queue.days, self.room, wide)
        ]
        return group(*rows, *days, class_="axis")

    def closed(self) -> Markup:
        """Return the shades of days on which no office prints."""
        height = self.bottom - self.top
        return group(
            *(
                element("rect", x=self.x(day - 1), y=self.top, width=self.room, height=height)
                for day in sorted(self.queue.closed)
                if day <= self.queue.days
            ),
            class_="closed",
        )

    def line(self, line: Line) -> Markup:
        """Return a line, with a dot where it ends."""
        left = line.left[: self.queue.days + 1]
        if line.ended is not None:
            left = left[: line.ended + 1]
        points = [(self.x(close), self.y(cards)) for close, cards in enumerate(left)]
        steps: list[str | float] = ["M", *points[0]]
        for point in points[1:]:
            steps += ["L", *point]
        parts = []
        if line.style == 0 and len(points) > 1:
            closed = [*steps, "L", points[-1][0], self.bottom, "L", points[0][0], self.bottom, "Z"]
            parts.append(element("path", d=path(*closed), class_="below"))
        parts.append(element("path", d=path(*steps), class_=f"line l{line.style}"))
        if line.ended is not None and line.ended <= self.queue.days:
            parts.append(element("circle", cx=points[-1][0], cy=points[-1][1], r=4, class_=f"dot l{line.style}"))
        return group(element("title", _legend(line)), *parts)


@dataclass(frozen=True, slots=True)
class _Event:
    """What comes in the morning of a day: a mark below the axis, and its words beside it or in a row below it."""

    day: int
    words: str

    def rows(self, plot: _Plot) -> int:
        """Return how many rows it takes."""
        return 1 if self._side(plot) else 2

    def _side(self, plot: _Plot) -> str | None:
        """Return on which side of the mark there is room for the words; None: on neither."""
        x, wide = plot.x(self.day - 1), text_width(self.words, SIZE) + 9
        if x + wide <= plot.right + 12:
            return "start"
        return "end" if x - wide >= 0 else None

    def drawn(self, plot: _Plot, y: float) -> Markup:
        x, side = plot.x(self.day - 1), self._side(plot)
        words = label(shortened(self.words, SIZE, plot.right + 12), 0, y + ROW + 4, title=self.words)
        if side is not None:
            words = label(
                self.words, x + (9 if side == "start" else -9), y + 4, anchor=None if side == "start" else side
            )
        return group(
            element("path", d=path("M", x, plot.top, "V", y - 6), class_="event"),
            element("path", d=path("M", x, y - 6, "l", 5, 9, "h", -10, "Z"), class_="mark"),
            words,
        )


def _events(queue: Queue, plot: _Plot) -> tuple[list[Markup], float]:
    """Return what comes from outside, and how high it is."""
    drawn, below = [], 0.0
    for event in (_Event(day, words) for day, words in queue.events if 1 <= day <= queue.days):
        drawn.append(event.drawn(plot, plot.bottom + 34 + below))
        below += ROW * event.rows(plot)
    return drawn, below
