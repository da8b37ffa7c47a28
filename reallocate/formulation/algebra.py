"""Linear expressions in whole numbers and rows of them, written as formulas: `x - total([y, 2 * z]) >= 1`.

The order of the terms of a row is that in which they are written, and a coefficient that adds up to 0 stays: of several
optima a solver comes upon the one that its columns and rows lead to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Union

#: What can be added up.
Term = Union["Variable", "Sum", int]


class _Linear:
    """What has operators: variables and sums."""

    __slots__ = ()

    def __add__(self, other: Term) -> Sum:
        return total([self, other])

    __radd__ = __add__

    def __sub__(self, other: Term) -> Sum:
        return total([self]).plus(other, -1)

    def __rsub__(self, other: Term) -> Sum:
        return total([other]).plus(self, -1)

    def __mul__(self, factor: int) -> Sum:
        return Sum().plus(self, factor) if factor else Sum()

    __rmul__ = __mul__

    def __ge__(self, other: Term) -> Constraint:
        return Constraint(self - other, 1)

    def __le__(self, other: Term) -> Constraint:
        return Constraint(self - other, -1)

    def __eq__(self, other: Term) -> Constraint:  # type: ignore[override]
        return Constraint(self - other, 0)

    # A row is no truth: variables are told apart by which they are.
    __hash__ = object.__hash__


class Variable(_Linear):
    """A variable with whole bounds; its `column` is its place in the model."""

    __slots__ = ("column", "high", "low", "name", "whole")

    def __init__(self, name: str, low: int, high: int, whole: bool, column: int) -> None:
        self.name, self.low, self.high, self.whole, self.column = name, low, high, whole, column


class Sum(_Linear):
    """Σ coefficient · variable + constant."""

    __slots__ = ("constant", "terms")

    def __init__(self) -> None:
        self.terms: dict[Variable, int] = {}
        self.constant = 0

    def plus(self, other: Term | _Linear, factor: int = 1) -> Sum:
        """Add factor · other to this very sum."""
        if isinstance(other, Variable):
            self.terms[other] = self.terms.get(other, 0) + factor
        elif isinstance(other, Sum):
            self.constant += factor * other.constant
            for variable, coefficient in other.terms.items():
                self.terms[variable] = self.terms.get(variable, 0) + factor * coefficient
        else:
            assert isinstance(other, int)
            self.constant += factor * other
        return self


def total(terms: Iterable[Term | _Linear]) -> Sum:
    """Return the sum of variables, sums and numbers."""
    found = Sum()
    for term in terms:
        found.plus(term)
    return found


class Constraint:
    """``left >= 0``, ``<= 0`` or ``== 0``, as `sense` is 1, -1 or 0."""

    __slots__ = ("left", "sense")

    def __init__(self, left: Sum, sense: int) -> None:
        self.left, self.sense = left, sense

    @property
    def constant(self) -> int:
        return self.left.constant

    def items(self) -> Iterator[tuple[Variable, int]]:
        """Return the terms in their order."""
        return iter(self.left.terms.items())


@dataclass(slots=True)
class Columns:
    """The variables of a model in the order in which they are added."""

    variables: list[Variable] = field(default_factory=list)

    def add(self, name: str, low: int, high: int, *, whole: bool) -> Variable:
        """Add a variable and return it."""
        variable = Variable(name, low, high, whole, len(self.variables))
        self.variables.append(variable)
        return variable
