"""What strips of sites by days share: names on the left, days above, shades by size, equal neighbours in one cell."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from reallocate.present.page.svg import element, group, joined, label, path, shortened, text_width
from reallocate.present.words.numbers import number

SIZE, SMALL = 12.0, 10.0
#: Width of names at most; height of a row and of the two lines above it.
NAMES, ROW, HEAD = 168.0, 24.0, 36.0
#: Shades of cells above that of 0.
SHADES = 5


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the column of a day: its number, and its date or nothing."""

    day: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Equal neighbours of a row, columns `first` to `last` (counted from 0)."""

    first: int
    last: int
    value: int


def runs(values: Sequence[int]) -> Iterator[Run]:
    """Yield the runs of equal neighbours."""
    first = 0
    for value, same in groupby(values):
        last = first + len(list(same)) - 1
        yield Run(first, last, value)
        first = last + 1


def shade(value: int, most: int) -> int:
    """Return the shade of a value: 0 for nothing, else 1 to `SHADES`."""
    return 0 if value <= 0 else max(1, -(-SHADES * value // max(1, most)))


def names_width(names: Sequence[str]) -> float:
    """Return the width of the column of names."""
    return min(NAMES, max((text_width(name, SIZE) for name in names), default=0)) + 10


def name_label(name: str, y: float) -> Markup:
    """Return the name of a row, as much as there is room for; in full to whoever points at it."""
    return label(shortened(name, SIZE, NAMES), 0, y, title=name)


def headings(columns: Sequence[Heading], middles: Sequence[float], width: float, top: float = 0) -> Markup:
    """Return the lines above the columns: those that fit beside each other."""
    shown, end = [], [float("-inf"), float("-inf")]
    for heading, x in zip(columns, middles, strict=True):
        for row, (text, size, y) in enumerate(((heading.day, SIZE, 13), (heading.date, SMALL, 27))):
            half = text_width(text, size) / 2
            if text and x - half >= end[row] and x + half <= width:
                shown.append(label(text, x, top + y, anchor="middle", class_="small" if row else None))
                end[row] = x + half + 3
    return group(*shown, class_="axis")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: where it begins, how wide it is, where its number has its middle, and its value."""

    left: float
    width: float
    middle: float
    value: int


def drawn_cells(cells: Sequence[Cell], top: float, most: int) -> Markup:
    """Return the shades of a row, those of one shade as one path: there are many of them."""
    steps: dict[int, list[str | float]] = {}
    for cell in cells:
        steps.setdefault(shade(cell.value, most), []).extend(
            ("M", cell.left + 1, top + 1, "h", cell.width - 2, "v", ROW - 2, "h", 2 - cell.width, "Z")
        )
    return joined(element("path", d=path(*steps[level]), class_=f"c{level}") for level in sorted(steps))


def cell_numbers(cells: Sequence[Cell], top: float, most: int, plated: Container[Cell] = ()) -> Markup:
    """Return the numbers of a row; those in `plated` stand on a plate, which hatches leave readable."""
    y = top + ROW / 2 + 4
    shown = []
    for cell in cells:
        text = number(cell.value)
        if cell in plated:
            wide = text_width(text, SIZE) + 4
            plate = element("rect", x=cell.middle - wide / 2, y=top + 4, width=wide, height=ROW - 8, class_="plate")
            shown += [plate, label(text, cell.middle, y)]
        else:
            level = shade(cell.value, most)
            shown.append(label(text, cell.middle, y, class_=f"n{level}" if level in (0, SHADES - 1, SHADES) else None))
    return group(*shown, text_anchor="middle")


def hatched(x: float, y: float, width: float, height: float, kind: str) -> Markup:
    """Return a rectangle with a pattern of charts.css over what is there."""
    return element("rect", x=x, y=y, width=width, height=height, fill=f"url(#{kind})", class_="over")
