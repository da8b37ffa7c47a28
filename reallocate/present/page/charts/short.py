"""Why one day less is not enough, as two bars: what is needed, and what there is at most."""

from __future__ import annotations

from fractions import Fraction

from markupsafe import Markup

from reallocate.language import _
from reallocate.present.page.svg import Frame, element, label, text_width
from reallocate.present.words.numbers import fraction

SIZE = 12.0
BAR, GAP = 26.0, 8.0


def short_chart(needed: Fraction, there: Fraction, unit: str, *, key: str, width: float = 420.0) -> Markup:
    """Return the bars; what is there is less than what is needed, and the rest is hatched."""
    texts = [
        _("needed: {amount} {unit}").format(amount=fraction(needed), unit=unit),
        _("there at most: {amount}").format(amount=fraction(there)),
        _("{amount} too few").format(amount=fraction(needed - there)),
    ]
    full, part = width - 2, float(there / needed) * (width - 2) if needed else 0.0
    second = BAR + GAP
    # The rest may be too narrow for its words: they stand below it, at its right end.
    below = second + BAR + 15
    rest = element("rect", x=1 + part, y=second, width=full - part, height=BAR, class_="rest")
    return Frame(key, width, below + 6, _("Needed, and there at most"), "; ".join(texts) + ".").svg(
        element("rect", x=1, y=0, width=full, height=BAR, class_="needed"),
        label(texts[0], 9, BAR / 2 + 4, class_="on"),
        element("rect", x=1, y=second, width=part, height=BAR, class_="there"),
        rest,
        element("rect", x=1 + part, y=second, width=full - part, height=BAR, fill="url(#lack)", class_="over"),
        *_there(texts[1], part, second),
        label(texts[2], width - 1, below, anchor="end", class_="strong"),
        class_="short",
    )


def _there(text: str, part: float, top: float) -> list[Markup]:
    """Return the words of the second bar: in it, or below it where there is no room."""
    if text_width(text, SIZE) + 12 <= part:
        return [label(text, 9, top + BAR / 2 + 4, class_="on")]
    return [label(text, 1, top + BAR + 15)]
