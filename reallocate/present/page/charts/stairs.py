"""Stairs: what a whole number makes of another one, each value drawn as a tread from the first number to the last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from reallocate.language import _
from reallocate.present.page.charts.scales import between
from reallocate.present.page.svg import Box, Frame, element, group, label, path, shortened, text_box, text_width
from reallocate.present.words.numbers import number

SIZE = 12.0
#: Room above the treads, for their labels, and below the axis.
HEAD, FOOT = 36.0, 42.0


@dataclass(frozen=True, slots=True)
class Tread:
    """Neighbouring numbers, `first` to `last`, of which all make the same.

    Attributes
    ----------
    value : None: there is nothing, or nothing was found.
    proven : whether that is certain.
    """

    first: int
    last: int
    value: int | None
    proven: bool = True

    @property
    def span(self) -> str:
        """The numbers in words."""
        if self.first == self.last:
            return number(self.first)
        return _("{first} to {last}").format(first=number(self.first), last=number(self.last))


@dataclass(frozen=True, slots=True)
class Stairs:
    """What is drawn.

    Attributes
    ----------
    title : a few words.
    across, up : what the numbers of the two axes are.
    treads : by rising numbers, without a gap.
    goes_on : whether the last tread holds for all greater numbers too.
    mark : a number to be marked, with its words; None: none is.
    """

    title: str
    across: str
    up: str
    treads: tuple[Tread, ...]
    goes_on: bool = False
    mark: tuple[int, str] | None = None


def stairs_chart(stairs: Stairs, *, key: str, width: float = 880.0) -> Markup:
    """Return the chart: certain treads are whole lines, others dashed, and where nothing is, it is hatched."""
    plot = _Plot.of(stairs, width)
    frame = Frame(key, width, plot.bottom + FOOT, stairs.title, description(stairs))
    treads = [part for tread in stairs.treads for part in plot.tread(tread)]
    return frame.svg(
        label(shortened(stairs.up, SIZE, width), 0, 12, title=stairs.up),
        plot.axes(),
        *plot.mark(),
        *plot.risers(),
        *treads,
        *plot.labels(),
        class_="stairs",
    )


def description(stairs: Stairs) -> str:
    """Return what the chart shows in words."""
    return f"{stairs.across}; {stairs.up}. " + "; ".join(map(_said, stairs.treads)) + "."


def _said(tread: Tread) -> str:
    value = _("none") if tread.value is None else number(tread.value)
    text = _("{numbers}: {value}") if tread.proven else _("{numbers}: {value} (best found)")
    return text.format(numbers=tread.span, value=value)


@dataclass(frozen=True, slots=True)
class _Plot:
    """The field of the treads, and what turns numbers into its coordinates."""

    stairs: Stairs
    ticks: Sequence[int]
    left: float
    right: float
    bottom: float
    first: float
    last: float

    @classmethod
    def of(cls, stairs: Stairs, width: float) -> _Plot:
        values = [tread.value for tread in stairs.treads if tread.value is not None] or [0]
        ticks = between(min(values), max(values))
        left = 10 + max(text_width(number(tick), SIZE) for tick in ticks)
        first, last = stairs.treads[0].first - 0.5, stairs.treads[-1].last + (1.5 if stairs.goes_on else 0.5)
        return cls(stairs, ticks, left, width - 12, HEAD + (210 if width > 500 else 180), first, last)

    def x(self, at: float) -> float:
        return self.left + (self.right - self.left) * (at - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (self.bottom - HEAD - 14) * (value - low) / max(1, high - low)

    def axes(self) -> Markup:
        """Return the lines of the values, and the numbers that have room for their labels."""
        rows = [
            group(
                element("path", d=path("M", self.left, self.y(tick), "H", self.right), class_="rule"),
                label(number(tick), self.left - 6, self.y(tick) + 4, anchor="end"),
            )
            for tick in self.ticks
        ]
        return group(
            *rows,
            *self._numbers(),
            label(shortened(self.stairs.across, SIZE, self.right), self.right, self.bottom + 36, anchor="end"),
            class_="axis",
        )

    def _numbers(self) -> Iterator[Markup]:
        """Yield the numbers across, at equal steps that leave room for each."""
        first, last = self.stairs.treads[0].first, self.stairs.treads[-1].last
        wide = max(text_width(number(at), SIZE) for at in (first, last)) + 8
        room = self.x(1) - self.x(0)
        step = next(step for step in _steps() if step * room >= wide or step > last - first)
        for at in range(first, last + 1, step):
            yield label(number(at), self.x(at), self.bottom + 18, anchor="middle")

    def tread(self, tread: Tread) -> Iterator[Markup]:
        """Yield a tread, with its title; where nothing is, a hatched field."""
        left, right = self.x(tread.first - 0.5), self.x(tread.last + 0.5)
        lasts = self.stairs.goes_on and tread is self.stairs.treads[-1]
        right = self.right if lasts else right
        title = element("title", _said(tread))
        if tread.value is None:
            height = self.bottom - HEAD
            box = {"x": left, "y": HEAD, "width": right - left, "height": height}
            yield group(title, element("rect", **box, class_="none"), element("rect", **box, fill="url(#lack)"))
            return
        y = self.y(tread.value)
        shape = "tread" if tread.proven else "tread open"
        yield group(title, element("path", d=path("M", left, y, "H", right), class_=shape))
        if lasts:
            yield element("path", d=path("M", right, y, "l", -8, -5, "v", 10, "Z"), class_="end")

    def risers(self) -> Iterator[Markup]:
        """Yield what joins neighbouring treads."""
        treads = self.stairs.treads
        for one, other in pairwise(treads):
            if one.value is not None and other.value is not None:
                at = self.x(one.last + 0.5)
                yield element("path", d=path("M", at, self.y(one.value), "V", self.y(other.value)), class_="riser")

    def labels(self) -> Iterator[Markup]:
        """Yield the values of the treads, those that have room, the ends first."""
        treads, taken = self.stairs.treads, list(self._lines())
        for k in dict.fromkeys([0, len(treads) - 1, *range(1, len(treads) - 1)]):
            text = _("no plan") if treads[k].value is None else number(treads[k].value)
            for x, y, anchor in self._places(k):
                box = text_box(text, x, y, SIZE + 1, anchor)
                if self.left <= box.left and box.right <= self.right + 4 and not any(map(box.meets, taken)):
                    taken.append(box)
                    yield label(text, x, y, anchor=None if anchor == "start" else anchor, class_="strong")
                    break

    def _places(self, k: int) -> Iterator[tuple[float, float, str]]:
        """Yield where the label of a tread may stand: above its middle, or on the side where no other tread is."""
        tread = self.stairs.treads[k]
        left, right = self.x(tread.first - 0.5), self.x(tread.last + 0.5)
        y = HEAD + 14 if tread.value is None else self.y(tread.value) - 6
        yield (left + right) / 2, y, "middle"
        yield right - 2, y, "end"
        yield left + 2, y, "start"

    def _lines(self) -> Iterator[Box]:
        """Yield the boxes that treads and risers take."""
        treads = self.stairs.treads
        for tread in treads:
            if tread.value is not None:
                y = self.y(tread.value)
                yield Box(self.x(tread.first - 0.5), y - 1.6, self.x(tread.last + 0.5), y + 1.6)
        for one, other in pairwise(treads):
            if one.value is not None and other.value is not None:
                at, ends = self.x(one.last + 0.5), sorted((self.y(one.value), self.y(other.value)))
                yield Box(at - 0.6, ends[0], at + 0.6, ends[1])

    def mark(self) -> Iterator[Markup]:
        """Yield the number that is marked, with its words above the treads, on the side that has room."""
        if self.stairs.mark is None:
            return
        at, words = self.stairs.mark
        if not self.first < at < self.last:
            return
        x = self.x(at)
        anchor, room = max(("start", self.right - x), ("end", x), key=lambda side: side[1])
        if text_width(words, SIZE) + 6 <= self.right - x:
            anchor, room = "start", self.right - x
        shown = shortened(words, SIZE, room - 6)
        yield element("path", d=path("M", x, HEAD, "V", self.bottom), class_="event")
        side = 6 if anchor == "start" else -6
        yield label(shown, x + side, HEAD - 8, anchor=anchor, class_="soft", title=words)


def _steps() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50, ..."""
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10
