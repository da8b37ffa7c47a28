"""How the VIPR format writes constraints and what is derived from them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from reallocate.proof.vipr.parts import Number, Terms

Sense: TypeAlias = Literal["G", "L"]
Parts: TypeAlias = list[tuple[int, Number]]  # constraint in the file, multiplier


def constraint(name: str, terms: Terms, sense: Sense, side: Number) -> str:
    return f"{name} {sense} {side} {pairs((k, a) for k, a in terms.items() if a)}"


def pairs(listed: Iterable[tuple[int, Number]]) -> str:
    """Return how many pairs there are, and the pairs; fractions in lowest terms, which readers rely on."""
    texts = [f"{k} {a}" for k, a in listed]
    return " ".join([str(len(texts)), *texts])


class Names:
    """Names without blanks, none of them twice."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._next: dict[str, int] = {}

    def new(self, wish: str) -> str:
        base = "_".join(wish.split()) or "_"
        name = base
        while name in self._given:
            number = self._next[base] = self._next.get(base, 1) + 1
            name = f"{base}_{number}"
        self._given.add(name)
        return name


class Derivations:
    """Derived constraints in their order, each with the last one that refers to it.

    Attributes
    ----------
    first : index of the first derived constraint; those below it are the problem's.
    """

    def __init__(self, first: int, names: Names) -> None:
        self.first = first
        self._names = names
        self._texts: list[str] = []
        self._last: list[int] = []

    def assume(self, name: str, terms: Terms, sense: Sense, side: Number) -> int:
        return self._add(name, constraint("", terms, sense, side), "asm", ())

    def combine(self, name: str, terms: Terms, low: Number, parts: Parts, rule: str = "lin") -> int:
        """Derive ``terms >= low`` from multiples of constraints, those of ``<=`` with multipliers below 0."""
        used = [(index, factor) for index, factor in parts if factor]
        reason = f"{rule} {pairs(used)}"
        return self._add(name, constraint("", terms, "G", low), reason, (index for index, _ in used))

    def join(self, name: str, terms: Terms, low: Number, sides: tuple[int, int, int, int]) -> int:
        """Derive ``terms >= low`` from sides = (what follows below, the assumption below, the same two above)."""
        return self._add(name, constraint("", terms, "G", low), "uns {} {} {} {}".format(*sides), sides)

    def lines(self) -> Iterable[str]:
        yield f"DER {len(self._texts)}"
        for text, last in zip(self._texts, self._last, strict=True):
            yield f"{text} {last}"

    def _add(self, name: str, constraint: str, reason: str, used: Iterable[int]) -> int:
        index = self.first + len(self._texts)
        for k in used:
            if k >= self.first:
                self._last[k - self.first] = index
        self._texts.append(f"{self._names.new(name)}{constraint} {{ {reason} }}")
        self._last.append(-1)
        return index
