"""Ways to change a proof file a little.

Each way knows the places of a file where it applies, and what it can do at one place. A change is a set of spans of the
text with what replaces them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

Span = tuple[int, int]
Change = list[tuple[Span, str]]


@dataclass(frozen=True)
class Way:
    """`places` gives the spans of a text, `changes` what can be done at one of them."""

    places: Callable[[str], list[Span]]
    changes: Callable[[str, Span], Iterator[Change]]

    def everything(self, text: str) -> Iterator[str]:
        """Return every file that is one change away."""
        for place in self.places(text):
            for change in self.changes(text, place):
                yield changed(text, change)


def changed(text: str, change: Change) -> str:
    """Return `text` with the spans of `change` replaced."""
    for (start, end), new in sorted(change, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _matches(pattern: str) -> Callable[[str], list[Span]]:
    return lambda text: [match.span() for match in re.finditer(pattern, text)]


def _derivations(text: str) -> list[Span]:
    """Return the lines of the derivations, with their ends."""
    start = _announced(text, "DER")[1] + 1
    return [match.span() for match in re.compile(r".*\n").finditer(text, start)]


def _announced(text: str, section: str) -> Span:
    """Return where the number stands that follows the name of a section."""
    found = re.search(rf"^{section} (\d+)", text, re.MULTILINE)
    assert found is not None
    return found.span(1)


def _other_numbers(text: str, place: Span) -> Iterator[Change]:
    """Greater, less, the negative, half as large."""
    a = Fraction(text[slice(*place)])
    for new in (a + 1, a - 1, -a or Fraction(2), a / 2 or Fraction(1, 2)):
        yield [(place, str(new))]


def _other_directions(text: str, place: Span) -> Iterator[Change]:
    """An inequality turned round, or made an equation."""
    for sense in "GLE":
        if sense != text[slice(*place)]:
            yield [(place, sense)]


def _removal(text: str, place: Span) -> Iterator[Change]:
    """A derivation less; the others keep their words, so that what follows it is another constraint for them."""
    count = _announced(text, "DER")
    yield [(count, str(int(text[slice(*count)]) - 1)), (place, "")]


def _other_rules(text: str, place: Span) -> Iterator[Change]:
    """An assumption for a derivation, a derivation from nothing, plain combination and rounding for each other."""
    rule = text[slice(*place)]
    for new in ("{ asm }", "{ lin 0 }", rule.replace("lin", "rnd"), rule.replace("rnd", "lin")):
        if new != rule:
            yield [(place, new)]


def _other_references(text: str, place: Span) -> Iterator[Change]:
    """Every other constraint in a join: as the end of a side, or as its assumption."""
    for k in range(sum(int(text[slice(*_announced(text, section))]) for section in ("CON", "DER"))):
        if str(k) != text[slice(*place)]:
            yield [(place, str(k))]


def _joins(text: str) -> list[Span]:
    joins = re.finditer(r"\{ uns (\d+) (\d+) (\d+) (\d+) \}", text)
    return [match.span(place) for match in joins for place in range(1, 5)]


WAYS = {
    "number": Way(_matches(r"(?<!\S)-?[0-9]+(/[0-9]+)?(?!\S)"), _other_numbers),
    "direction": Way(_matches(r"(?<= )[GL](?= )"), _other_directions),
    "removal": Way(_derivations, _removal),
    "rule": Way(_matches(r"\{[^}]*\}"), _other_rules),
    "reference": Way(_joins, _other_references),
}
