"""An integer program and the proof that it has no solution, as data: columns, rows, derived rows, and a tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Number: TypeAlias = int | Fraction
Terms: TypeAlias = Mapping[int, Number]


def whole_if(number: Number) -> Number:
    """Return a whole number as `int`, with which sums are several times faster."""
    return number.numerator if number.denominator == 1 else number


@dataclass(frozen=True, slots=True)
class Column:
    """An integer variable x with ``0 <= x <= high``."""

    name: str
    high: int


@dataclass(frozen=True, slots=True)
class Row:
    """``sum terms[k] * x_k >= low``; the keys of `terms` are indices of columns."""

    name: str
    terms: Terms
    low: Number


@dataclass(frozen=True, slots=True)
class Rounded:
    """The mixed-integer-rounding row of the earlier row `source`, whose terms a_k and low R are whole numbers.

    With ``g = divisor``, ``rho = R mod g > 0``, ``F = R // g`` and ``phi(a) = (a // g) * rho + min(a mod g, rho)`` it
    is ``sum phi(a_k) x_k >= rho * (F + 1)``, which holds for all whole x >= 0 in row `source`.
    """

    name: str
    source: int
    divisor: int


@dataclass(frozen=True, slots=True)
class Cut:
    """``sum terms[k] * x_k >= low``, which a combination of earlier rows and bounds of columns says when rounded up.

    Attributes
    ----------
    multipliers : index in the list rows + derived rows, of an earlier one -> multiplier >= 0.

    Notes
    -----
    What the combination says of a column beyond `terms` is evened out by a bound of the column. Terms that are not
    whole are never rounded.
    """

    name: str
    terms: Terms
    low: Number
    multipliers: Mapping[int, Number]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a `Split`: rows by index in the list rows + derived rows, and its assumption, each times a number."""

    multipliers: Mapping[int, Number]
    assumption: Number


@dataclass(frozen=True, slots=True)
class Split:
    """``sum terms[k] * x_k >= low``, which follows both where whole x satisfy ``on <= at_most`` and where they do not.

    Attributes
    ----------
    on, at_most : ``sum on[k] * x_k <= at_most``, the side `below`; ``>= at_most + 1`` is the side `above`.
    below, above : a combination of earlier rows and the assumption, with multipliers >= 0. What it says beyond `terms`
        is evened out by bounds of columns.
    """

    name: str
    terms: Terms
    low: Number
    on: Terms
    at_most: int
    below: Side
    above: Side


Derived: TypeAlias = Cut | Rounded | Split


@dataclass(frozen=True, slots=True)
class Leaf:
    """An end of the tree: a combination that no point within the bounds of the columns satisfies.

    Attributes
    ----------
    multipliers : index in the list rows + derived rows -> multiplier >= 0.
    branches : depth of an assumption on the path to this leaf, 0 at the root -> multiplier >= 0.

    Notes
    -----
    With ``sum c_k x_k >= r`` the combination, ``r - sum of c_k * high_k over c_k > 0`` has to be positive.
    """

    multipliers: Mapping[int, Number]
    branches: Mapping[int, Number]


@dataclass(frozen=True, slots=True)
class Branch:
    """Whole x satisfy ``sum terms[k] * x_k <= at_most``, the side `below`, or ``>= at_most + 1``, the side `above`."""

    terms: Terms
    at_most: int
    below: Tree
    above: Tree


Tree: TypeAlias = Leaf | Branch
