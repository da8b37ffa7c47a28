"""SVG as text: elements, coordinates, and how wide a text is. Nothing here knows what is drawn.

Classes give the colours, so that a page may be light or dark; see ``templates/charts.css``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from reallocate.present.terminal import visible

#: Widths of letters in parts of the font size: those of DejaVu Sans, the widest of the fonts that pages are shown in.
_WIDTHS = {
    **dict.fromkeys("ijl'|", 0.34),
    **dict.fromkeys(" .,:;!fIJt()[]/-·", 0.41),
    **dict.fromkeys("mwMW%…@", 1.0),
    **dict.fromkeys("ABCDEGHKNOQRUVX&", 0.78),
    **dict.fromkeys('rcszxkvy"*', 0.6),
}
_USUAL, _WIDE = 0.645, 1.05
#: From here on letters are as wide as high (Chinese, emoji).
_FIRST_WIDE = "\u1100"


def text_width(text: str, size: float) -> float:
    """Return how wide `text` is at most in a font of this size."""
    return size * sum(_WIDTHS.get(letter, _USUAL if letter < _FIRST_WIDE else _WIDE) for letter in text)


def shortened(text: str, size: float, width: float) -> str:
    """Return as much of `text` as fits in `width`, with an ellipsis where something is left out."""
    if text_width(text, size) <= width:
        return text
    while text and text_width(text + "…", size) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(texts: Iterable[float], width: float, gap: float) -> list[tuple[float, int]]:
    """Return (left edge, row) of boxes of these widths that stand in rows no wider than `width`."""
    places: list[tuple[float, int]] = []
    left, row = 0.0, 0
    for wide in texts:
        if left and left + wide > width:
            left, row = 0.0, row + 1
        places.append((left, row))
        left += wide + gap
    return places


def coordinate(value: float) -> str:
    """Return a coordinate with at most one decimal; never ``-0``."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def element(name: str, *children: str, **attributes: float | str | None) -> Markup:
    """Return an element; children that are no `Markup` are text, seen whole and escaped, attributes of None left out.

    Underscores of attribute names stand for hyphens, one at the end for nothing (``class_``).
    """
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value if isinstance(value, Markup) else escape(_plain(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(child if isinstance(child, Markup) else escape(visible(child)) for child in children)
    return Markup(f"<{name}{shown}>{inner}</{name}>" if inner else f"<{name}{shown}/>")  # noqa: S704 - all is escaped


def _plain(value: float | str) -> str:
    return visible(value) if isinstance(value, str) else coordinate(value)


def joined(parts: Iterable[str]) -> Markup:
    """Return elements one after the other."""
    return Markup("").join(parts)


def path(*steps: str | float) -> str:
    """Return the commands of a path: letters and coordinates, blanks only where they are needed."""
    text = ""
    for step in steps:
        shown = step if isinstance(step, str) else coordinate(step)
        text += shown if not text or text[-1].isalpha() or shown[0].isalpha() or shown[0] == "-" else f" {shown}"
    return text


def label(
    text: str, x: float, y: float, *, class_: str | None = None, anchor: str | None = None, title: str | None = None
) -> Markup:
    """Return a text whose baseline begins, or by `anchor` has its middle or end, at a point; `title`: in full."""
    inner = [element("title", title)] if title is not None and title != text else []
    return element("text", *inner, text, x=x, y=y, class_=class_, text_anchor=anchor)


def group(*children: str, **attributes: float | str | None) -> Markup:
    return element("g", *children, **attributes)


@dataclass(frozen=True, slots=True)
class Frame:
    """What all charts have: their size, a name of their own in the page, and what they show in words.

    Attributes
    ----------
    key : begins every id of the chart; letters, digits and hyphens.
    title, description : for those who hear the page; the first a few words, the second what can be seen.
    """

    key: str
    width: float
    height: float
    title: str
    description: str

    def svg(self, *children: str, class_: str = "", role: str = "img") -> Markup:
        """Return the chart; the role of one with anything in it that is used is ``group``."""
        return element(
            "svg",
            element("title", self.title, id=f"{self.key}-t"),
            element("desc", self.description, id=f"{self.key}-d"),
            *children,
            xmlns="http://www.w3.org/2000/svg",
            class_=f"chart {class_}".rstrip(),
            role=role,
            aria_labelledby=f"{self.key}-t {self.key}-d",
            viewBox=f"0 0 {coordinate(self.width)} {coordinate(self.height)}",
            width=self.width,
            height=self.height,
        )


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that something takes."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


def text_box(text: str, x: float, y: float, size: float, anchor: str = "start") -> Box:
    """Return the box that a text of this size takes whose baseline begins (has its middle, its end) at a point."""
    wide = text_width(text, size)
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return Box(left, y - 0.8 * size, left + wide, y + 0.25 * size)
