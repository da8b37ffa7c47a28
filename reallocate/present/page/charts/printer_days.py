"""Where the printer-days go: one bar that sums, its parts in the order of the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from reallocate.language import _
from reallocate.present.page.svg import Frame, element, group, label, shortened, text_width, wrapped
from reallocate.present.words.numbers import amount

SIZE = 12.0
BAR, ROW = 44.0, 20.0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bar: the name of its column (its class), what it is in words, printer-days."""

    column: str
    text: str
    days: Fraction


def printer_days_chart(parts: Sequence[Part], *, key: str, width: float = 880.0) -> Markup:
    """Return the bar; parts of nothing are left out, and parts that have room for it bear their number."""
    shown = [part for part in parts if part.days > 0]
    every = sum((part.days for part in shown), Fraction(0))
    texts = [shortened(part.text, SIZE, width - 24) for part in shown]
    places = wrapped([20 + text_width(text, SIZE) for text in texts], width - 4, 18)
    height = BAR + 12 + ROW * (places[-1][1] + 1 if places else 0)
    frame = Frame(key, width, height, _("Where the printer-days go"), description(parts))
    bar, left = [], 1.0
    for part, text in zip(shown, texts, strict=True):
        wide = float(part.days / every) * (width - 2)
        number = [_number(part, left + wide / 2)] if text_width(amount(part.days), SIZE) + 10 <= wide else []
        bar.append(group(element("title", text), *_filled(part, left, 1, wide, BAR - 2), *number))
        left += wide
    legend = [
        group(*_filled(part, 1 + x, BAR + 10 + row * ROW, 13, 13), label(text, 19 + x, BAR + 21 + row * ROW))
        for part, text, (x, row) in zip(shown, texts, places, strict=True)
    ]
    return frame.svg(*bar, *legend, class_="printer-days")


def _filled(part: Part, x: float, y: float, width: float, height: float) -> list[Markup]:
    """Return a rectangle in the colour of a part, with its hatches over it."""
    hatches = f"url(#p-{part.column})"
    return [
        element("rect", x=x, y=y, width=width, height=height, class_=f"part {part.column}"),
        element("rect", x=x, y=y, width=width, height=height, fill=hatches, class_="over"),
    ]


def _number(part: Part, x: float) -> Markup:
    """Return the number of a part on a plate, which hatches leave readable."""
    wide = text_width(amount(part.days), SIZE) + 6
    return group(
        element("rect", x=x - wide / 2, y=BAR / 2 - 9, width=wide, height=18, rx=3, class_="plate"),
        label(amount(part.days), x, BAR / 2 + 4, anchor="middle"),
    )


def description(parts: Sequence[Part]) -> str:
    """Return in words what the bar shows."""
    every = sum((part.days for part in parts), Fraction(0))
    inner = ", ".join(part.text for part in parts if part.days)
    return _("{all:# printer-day|# printer-days}: {parts}.").format(all=amount(every), parts=inner)
