"""A small checker of infeasibility proofs in the VIPR format, written from its rules and knowing nothing of the writer.

It is stricter than it would have to be: names are unique, counts are exact, nothing follows the last derivation, only
assumptions are split, and what was declared as no longer needed is not used again.

Cheung, Gleixner, Steffy, "Verifying Integer Programming Results", IPCO 2017, doi:10.1007/978-3-319-59250-3_13.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

SENSE = {"L": -1, "E": 0, "G": 1}
NUMBER = re.compile(r"-?[0-9]+(/[0-9]*[1-9][0-9]*)?")


class Refused(Exception):
    """The file is not a proof."""


@dataclass
class Constraint:
    """``terms (<=, =, >=) side`` for sense -1, 0, 1; `needs` are the assumptions that it rests on."""

    name: str
    sense: int
    side: Fraction
    terms: dict[int, Fraction]
    needs: frozenset[int] = frozenset()
    reason: str = ""
    sources: list[int] = field(default_factory=list)
    last: int = -1

    @property
    def absurd(self) -> bool:
        return not self.terms and (self.side < 0, self.side != 0, self.side > 0)[self.sense + 1]

    def holds(self, point: dict[int, Fraction]) -> bool:
        value = sum((a * point[k] for k, a in self.terms.items()), Fraction(0))
        return (value <= self.side, value == self.side, value >= self.side)[self.sense + 1]

    def dominates(self, other: Constraint) -> bool:
        if self.absurd:
            return True
        if self.terms != other.terms or self.sense not in (0, other.sense):
            return False
        return (self.side <= other.side, self.side == other.side, self.side >= other.side)[other.sense + 1]


@dataclass
class Proof:
    """What a file says: the columns, which of them are integer, and problem and derived constraints in one list."""

    columns: int
    integer: set[int]
    given: int
    constraints: list[Constraint]


def check(text: str) -> Proof:
    """Return the proof in `text`; raise Refused when it does not prove that its problem has no solution."""
    return _Reader(text).proof()


class _Reader:
    def __init__(self, text: str) -> None:
        self.tokens: Iterator[str] = iter(text.split())
        self.columns = 0
        self.integer: set[int] = set()
        self.all: list[Constraint] = []

    def proof(self) -> Proof:
        self.expect("VER", "1.0", "VAR")
        self.columns = self.count()
        require(len({self.word() for _ in range(self.columns)}) == self.columns, "a column's name twice")
        self.expect("INT")
        for _ in range(self.count()):
            column = self.count()
            require(column < self.columns and column not in self.integer, "integer columns")
            self.integer.add(column)
        self.expect("OBJ", "min", "0", "CON")
        given, bounds = self.count(), self.count()
        require(bounds <= given, "more bounds than constraints")
        for k in range(given):
            self.all.append(self.constraint())
            require(k >= bounds or len(self.all[-1].terms) == 1, "a bound of several columns")
        self.expect("RTP", "infeas", "SOL", "0", "DER")
        derivations = self.count()
        for _ in range(derivations):
            self.derive()
        require(next(self.tokens, None) is None, "more than was announced")
        require(derivations > 0, "nothing is derived")
        require(self.all[-1].absurd and not self.all[-1].needs, "the last constraint is no contradiction")
        require(len({row.name for row in self.all}) == len(self.all), "a name twice")
        return Proof(self.columns, self.integer, given, self.all)

    def derive(self) -> None:
        row = self.constraint()
        self.expect("{")
        row.reason = self.word()
        rules: dict[str, Callable[[Constraint], None]] = {
            "asm": self.assume,
            "lin": self.combine,
            "rnd": self.combine,
            "uns": self.join,
        }
        require(row.reason in rules, "unknown rule")
        rules[row.reason](row)
        self.expect("}")
        row.last = int(self.number(-1))
        self.all.append(row)

    def assume(self, row: Constraint) -> None:
        row.needs = frozenset([len(self.all)])

    def combine(self, row: Constraint) -> None:
        derived = Constraint("", 0, Fraction(0), {})
        signs: set[int] = set()
        for k, factor in self.pairs(len(self.all)).items():
            source = self.source(k, row)
            signs.add(source.sense * (factor > 0) - source.sense * (factor < 0))
            derived.side += factor * source.side
            for column, a in source.terms.items():
                derived.terms[column] = derived.terms.get(column, Fraction(0)) + factor * a
            row.needs |= source.needs
        derived.terms = {k: a for k, a in derived.terms.items() if a}
        signs.discard(0)
        require(len(signs) <= 1, "inequalities of both directions")
        derived.sense = signs.pop() if signs else 0
        if row.reason == "rnd":
            require(derived.sense != 0, "an equation is not rounded")
            require(self.whole(derived.terms), "rounding of what is not whole")
            derived.side = Fraction((ceil if derived.sense > 0 else floor)(derived.side))
        require(derived.dominates(row), f"{row.name} does not follow")

    def join(self, row: Constraint) -> None:
        ends: list[Constraint] = []
        splits: list[Constraint] = []
        for _ in range(2):
            end, split = int(self.number(0)), int(self.number(0))
            ends.append(self.source(end, row))
            splits.append(self.source(split, row))
            require(splits[-1].reason == "asm", "only assumptions are split")
            require(ends[-1].dominates(row), f"{row.name} does not follow")
            row.needs |= ends[-1].needs - {split}
        below, above = sorted(splits, key=lambda split: split.sense)
        require((below.sense, above.sense) == (-1, 1), "no disjunction")
        require(below.terms == above.terms and self.whole(below.terms), "no disjunction of whole numbers")
        require(below.side.denominator == 1 and above.side == below.side + 1, "a gap in the disjunction")

    def source(self, k: int, row: Constraint) -> Constraint:
        require(0 <= k < len(self.all), "refers to a later constraint")
        require(self.all[k].last < 0 or len(self.all) <= self.all[k].last, "refers to what was given up")
        row.sources.append(k)
        return self.all[k]

    def whole(self, terms: dict[int, Fraction]) -> bool:
        return all(k in self.integer and a.denominator == 1 for k, a in terms.items())

    def constraint(self) -> Constraint:
        name, sense = self.word(), self.word()
        require(sense in SENSE, "unknown sense")
        return Constraint(name, SENSE[sense], self.number(), self.pairs(self.columns))

    def pairs(self, limit: int) -> dict[int, Fraction]:
        found: dict[int, Fraction] = {}
        for _ in range(self.count()):
            k, a = self.count(), self.number()
            require(k < limit and k not in found and a != 0, "pairs")
            found[k] = a
        return found

    def word(self) -> str:
        word = next(self.tokens, None)
        require(word is not None, "the file ends too early")
        assert word is not None
        return word

    def expect(self, *words: str) -> None:
        for word in words:
            require(self.word() == word, f"{word} expected")

    def count(self) -> int:
        return int(self.number(0))

    def number(self, least: int | None = None) -> Fraction:
        """Return a rational number; a whole one of at least `least` where that is given."""
        word = self.word()
        require(NUMBER.fullmatch(word) is not None, f"{word} is not a number")
        number = Fraction(word)
        require(least is None or (number.denominator == 1 and number >= least), f"{word} is not an index")
        return number


def require(condition: bool, rule: str) -> None:
    if not condition:
        raise Refused(rule)
