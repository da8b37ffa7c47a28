"""Small integer programs without a solution, each with a proof of it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from random import Random
from typing import NamedTuple

from reallocate.proof.vipr.format import write_vipr
from reallocate.proof.vipr.parts import Branch, Column, Leaf, Rounded, Row, Tree


class Case(NamedTuple):
    columns: list[Column]
    rows: list[Row]
    rounded: list[Rounded]
    tree: Tree

    def text(self) -> str:
        return write_vipr(*self)


def one_row() -> Case:
    """Two columns of at most 2 never add up to 5."""
    return Case([Column("x", 2), Column("y", 2)], [Row("sum", {0: 1, 1: 1}, 5)], [], Leaf({0: 1}, {}))


def plain_rounding() -> Case:
    """2x + 4y = 3 has fractional solutions; halving and rounding up the first row shows that it has no whole one."""
    rows = [Row("least", {0: 2, 1: 4}, 3), Row("most", {0: -2, 1: -4}, -3)]
    return Case([Column("x", 3), Column("y", 3)], rows, [Rounded("half", 0, 2)], Leaf({1: 1, 2: 2}, {}))


def mixed_rounding() -> Case:
    """5x + 3y = 7: rounding gives 2x + y >= 3, and only mixed-integer rounding gives 3x + y <= 3."""
    rows = [Row("least", {0: 5, 1: 3}, 7), Row("most", {0: -5, 1: -3}, -7)]
    rounded = [Rounded("thirds", 0, 3), Rounded("fifths", 1, 5)]
    return Case([Column("x", 5), Column("y", 5)], rows, rounded, Leaf({1: 1, 2: 4, 3: 1}, {}))


def three_sums() -> Case:
    """The sums u = x + y, v = y + z, w = x + z add up to an even number; the rows cut every even choice of 0 and 1."""
    u, v, w = {0: 1, 1: 1}, {1: 1, 2: 1}, {0: 1, 2: 1}
    half = Fraction(1, 2)
    rows = [
        Row("some", {0: 2, 1: 2, 2: 2}, half),  # not u = v = w = 0
        Row("not all", {0: -2, 1: -2, 2: -2}, -5 * half),
        Row("not u v", {1: -2}, -3 * half),
        Row("not u w", {0: -2}, -3 * half),
        Row("not v w", {2: -2}, -3 * half),
    ]
    one: dict[int, int | Fraction] = {0: 1, 1: 1, 2: 1}
    pair = {(1, 1, 0): 2, (1, 0, 1): 3, (0, 1, 1): 4}
    ends: dict[tuple[int, ...], Tree] = {}
    for choice in product((0, 1), repeat=3):
        row = {(0, 0, 0): 0, (1, 1, 1): 1, **pair}.get(choice)
        ends[choice] = Leaf({} if row is None else {row: 1}, one)
    for depth, terms in ((2, w), (1, v), (0, u)):
        for choice in product((0, 1), repeat=depth):
            ends[choice] = Branch(terms, 0, ends[(*choice, 0)], ends[(*choice, 1)])
    return Case([Column(name, 4) for name in "xyz"], rows, [], ends[()])


def random_case(seed: int) -> Case:
    """A program of 2 or 3 columns that brute force finds to have no solution, though each row alone has one."""
    rng = Random(seed)
    while True:
        columns = [Column(f"x{k}", rng.randint(1, 3)) for k in range(rng.randint(2, 3))]
        rows = [_random_row(rng, r, len(columns)) for r in range(rng.randint(2, 4))]
        points = list(product(*(range(column.high + 1) for column in columns)))
        solved = [[_value(row, point) >= row.low for point in points] for row in rows]
        if all(any(row) for row in solved) and not any(map(all, zip(*solved, strict=True))):
            break
    rounded = []
    for r, row in enumerate(rows):
        divisor = rng.randint(2, 6)
        if all(number.denominator == 1 for number in [row.low, *row.terms.values()]) and row.low % divisor:
            rounded.append(Rounded(f"rounded {r}", r, divisor))
    usable = [*rows, *(round_row(rows[row.source], row) for row in rounded)]
    low, high = [(0, -1) for _ in columns], [(column.high, -1) for column in columns]
    return Case(columns, rows, rounded, _tree(rng, usable, low, high, 0))


def round_row(source: Row, row: Rounded) -> Row:
    """The formula of a rounded row, once more."""
    g = row.divisor
    rho = source.low % g
    terms = {k: (a // g) * rho + min(a % g, rho) for k, a in source.terms.items()}
    return Row(row.name, terms, rho * (source.low // g + 1))


def _random_row(rng: Random, r: int, columns: int) -> Row:
    unit = Fraction(1, rng.choice([1, 1, 2]))
    terms = {k: rng.randint(-5, 5) * unit for k in range(columns)}
    return Row(f"row {r}", {k: a for k, a in terms.items() if a}, rng.randint(-6, 6) * unit)


def _value(row: Row, point: tuple[int, ...]) -> int | Fraction:
    return sum(a * point[k] for k, a in row.terms.items())


Bounds = list[tuple[int, int]]  # value, and the depth of the branch that it comes from (-1: the column's own)


def _tree(rng: Random, rows: list[Row], low: Bounds, high: Bounds, depth: int) -> Tree:
    """Close the box when a row cannot be met in it, else halve its longest side."""
    for r in rng.sample(range(len(rows)), len(rows)):
        ends = {k: (high if a > 0 else low)[k] for k, a in rows[r].terms.items()}
        if sum(a * ends[k][0] for k, a in rows[r].terms.items()) < rows[r].low:
            scale = Fraction(rng.randint(1, 3), rng.randint(1, 3))
            branches: dict[int, int | Fraction] = {}
            for k, a in rows[r].terms.items():
                if ends[k][1] >= 0:
                    branches[ends[k][1]] = scale * abs(a)
            return Leaf({r: scale}, branches)
    k = max(range(len(low)), key=lambda k: high[k][0] - low[k][0])
    middle = (low[k][0] + high[k][0]) // 2
    left = _tree(rng, rows, low, _with(high, k, (middle, depth)), depth + 1)
    right = _tree(rng, rows, _with(low, k, (middle + 1, depth)), high, depth + 1)
    if rng.random() < 0.3:
        return Branch({k: -1}, -middle - 1, right, left)
    return Branch({k: 1}, middle, left, right)


def _with(bounds: Bounds, k: int, value: tuple[int, int]) -> Bounds:
    return [*bounds[:k], value, *bounds[k + 1 :]]


def small_cases(seeds: int) -> Iterator[tuple[str, Case]]:
    """Every case by its name, the random ones of `seeds` seeds among them."""
    for make in (one_row, plain_rounding, mixed_rounding, three_sums):
        yield make.__name__, make()
    for seed in range(seeds):
        yield f"random_{seed}", random_case(seed)
