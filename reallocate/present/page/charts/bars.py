"""Bars: one for each case, its name above it, its value behind it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reallocate.present.page.svg import Frame, element, group, label, shortened, text_width

SIZE = 12.0
#: Height of a bar, and of a row with the name above it.
BAR, ROW = 16.0, 42.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One case.

    Attributes
    ----------
    name, said : for people; the second is the value.
    value : None: there is none, and the whole row is hatched.
    proven : whether the value is certain; others are hatched.
    own : whether it is what the others are held against.
    """

    name: str
    said: str
    value: int | None
    proven: bool = True
    own: bool = False


def bars_chart(title: str, bars: tuple[Bar, ...], *, key: str, width: float = 880.0) -> Markup:
    """Return the chart; all bars begin at 0."""
    most = max((bar.value or 0 for bar in bars), default=0)
    behind = 8 + max(text_width(bar.said, SIZE) for bar in bars)
    room = max(40.0, width - behind)
    rows = [_row(bar, k * ROW, room, most, width) for k, bar in enumerate(bars)]
    return Frame(key, width, ROW * len(bars), title, description(bars)).svg(*rows, class_="bars")


def description(bars: tuple[Bar, ...]) -> str:
    """Return what the chart shows in words."""
    return "; ".join(f"{bar.name}: {bar.said}" for bar in bars) + "."


def _row(bar: Bar, top: float, room: float, most: int, width: float) -> Markup:
    """Return the name, and below it the bar with its value."""
    long = room if bar.value is None else room * bar.value / max(1, most)
    box = {"x": 0.0, "y": top + 20, "width": max(1.0, long), "height": BAR}
    shape = "none" if bar.value is None else "bar own" if bar.own else "bar"
    parts = [element("rect", **box, class_=shape)]
    if bar.value is None or not bar.proven:
        parts.append(element("rect", **box, fill="url(#lack)", class_="over"))
    return group(
        element("title", f"{bar.name}: {bar.said}"),
        label(shortened(bar.name, SIZE, width), 0, top + 14, title=bar.name),
        *parts,
        label(bar.said, long + 6, top + 20 + BAR / 2 + 4, class_="strong"),
    )
