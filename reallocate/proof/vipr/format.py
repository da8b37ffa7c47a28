"""Proofs that an integer program has no solution, written in the VIPR format for checkers that others wrote.

A proof is a list of rows, further rows derived from them, and a tree of whole-number disjunctions. Each end of the tree
is a combination of rows and assumptions that contradicts the bounds of the columns. The file states the problem once
more and derives the contradiction with four rules: an assumption (``asm``), a linear combination (``lin``), one that is
rounded (``rnd``), and the join of both sides of a disjunction (``uns``).

References
----------
Cheung, Gleixner, Steffy, "Verifying Integer Programming Results", IPCO 2017, doi:10.1007/978-3-319-59250-3_13.
Rounded rows: Marchand, Wolsey, "Aggregation and Mixed Integer Rounding to Solve MIPs", Operations Research 49 (2001),
doi:10.1287/opre.49.3.363.11211.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

from reallocate.proof.vipr.parts import (
    Branch,
    Column,
    Cut,
    Derived,
    Leaf,
    Number,
    Rounded,
    Row,
    Side,
    Split,
    Terms,
    Tree,
    whole_if,
)
from reallocate.proof.vipr.text import Derivations, Names, Parts, constraint


def write_vipr(columns: Sequence[Column], rows: Sequence[Row], derived: Sequence[Derived], tree: Tree) -> str:
    """Return the proof that no whole x within the bounds satisfies all `rows`, as a VIPR file.

    Parameters
    ----------
    columns, rows : the problem. All of it is stated in the file, two bounds for each column before the rows.
    derived : rows that leaves and later rows of the list may use besides; those that none uses are left out.
    tree : the proof; it may be of any depth.

    Returns
    -------
    Text of version 1.0 of the format, the same for the same input. Names lose their blanks, and get a number where they
    would not be unique.

    Raises
    ------
    ValueError
        When a leaf does not close, a cut does not follow, a multiplier is negative, an index has nothing to refer to, a
        branch, a split or the source of a rounded row is not whole, or a rounded row leaves no remainder.

    References
    ----------
    Cheung, Gleixner, Steffy, "Verifying Integer Programming Results", IPCO 2017, doi:10.1007/978-3-319-59250-3_13.
    """
    for row in rows:
        _refuse_strange_columns(row.name, row.terms, len(columns))
    for cut in derived:
        if not isinstance(cut, Rounded):
            _refuse_strange_columns(cut.name, cut.terms, len(columns))
        if isinstance(cut, Split):
            _refuse_strange_columns(cut.name, cut.on, len(columns))
    names = Names()
    lines = [*_head(columns), *_problem(columns, rows, names), "RTP infeas", "SOL 0"]
    proof = _Proof(columns, rows, derived, Derivations(2 * len(columns) + len(rows), names))
    proof.prove(tree)
    return "\n".join([*lines, *proof.steps.lines(), ""])


def _head(columns: Sequence[Column]) -> Iterable[str]:
    names = Names()
    count = len(columns)
    yield "VER 1.0"
    yield f"VAR {count}"
    yield from (names.new(column.name) for column in columns)
    yield f"INT {count}"
    yield from map(str, range(count))
    yield "OBJ min"
    yield "0"


def _problem(columns: Sequence[Column], rows: Sequence[Row], names: Names) -> Iterable[str]:
    bounds = 2 * len(columns)
    yield f"CON {bounds + len(rows)} {bounds}"
    for k, column in enumerate(columns):
        yield f"{names.new(f'low_{column.name}')} G 0 1 {k} 1"
        yield f"{names.new(f'high_{column.name}')} L {column.high} 1 {k} 1"
    for row in rows:
        yield constraint(names.new(row.name), row.terms, "G", row.low)


def _refuse_strange_columns(name: str, terms: Iterable[int], columns: int) -> None:
    strange = [k for k in terms if not 0 <= k < columns]
    if strange:
        raise ValueError(f"{name}: no column {strange[0]}")


def _refuse_fractions(name: str, terms: Terms, at_most: Number) -> None:
    """A disjunction of other than whole numbers would be false, and not every checker notices."""
    if any(number.denominator != 1 for number in [at_most, *terms.values()]):
        raise ValueError(f"{name}: it is not whole")


@dataclass(frozen=True, slots=True)
class _Usable:
    """A row of the problem or a derived one: its index in the file, and ``terms >= low``."""

    index: int
    terms: Terms
    low: Number


@dataclass(slots=True)
class _Sum:
    """Multiples of constraints of the file, and what they say together: ``terms >= low``."""

    parts: Parts = field(default_factory=list)
    terms: dict[int, Number] = field(default_factory=dict)
    low: Number = 0

    def add(self, index: int, terms: Terms, side: Number, factor: Number) -> None:
        self.parts.append((index, factor))
        self.low += factor * side
        for k, a in terms.items():
            self.terms[k] = self.terms.get(k, 0) + factor * a

    def even_out(self, wanted: Terms, columns: Sequence[Column]) -> None:
        """Add bounds of columns, lower ones at even places of the file and upper ones at odd places, up to `wanted`."""
        for k in sorted(self.terms.keys() | wanted.keys()):
            factor = wanted.get(k, 0) - self.terms.get(k, 0)
            self.parts.append((2 * k + (factor < 0), factor))
            if factor < 0:
                self.low += factor * columns[k].high


@dataclass(slots=True)
class _Step:
    """A branch on the way to where the proof stands.

    Attributes
    ----------
    below, above : index of the assumption; None before it is made.
    below_end : index of the contradiction that follows from `below`; None before it is derived.
    """

    branch: Branch
    below: int
    below_end: int | None = None
    above: int | None = None

    def assumption(self) -> tuple[int, int, Number]:
        """Return the index of the assumption now made, the sign that turns it to ``>=``, and its side."""
        if self.above is None:
            return self.below, -1, self.branch.at_most
        return self.above, 1, self.branch.at_most + 1


@dataclass(slots=True)
class _Proof:
    columns: Sequence[Column]
    rows: Sequence[Row]
    derived: Sequence[Derived]
    steps: Derivations
    leaves: int = 0
    _usable: dict[int, _Usable] = field(default_factory=dict)

    def prove(self, tree: Tree) -> None:
        """Derive the contradiction at the root, the sides below before those above."""
        path: list[_Step] = []
        node = tree
        while True:
            while isinstance(node, Branch):
                self.refuse_strange_branch(node, len(path))
                below = self.steps.assume("at_most", node.terms, "L", node.at_most)
                path.append(_Step(node, below))
                node = node.below
            end = self.close(node, path)
            while path and path[-1].above is not None:
                step = path.pop()
                assert step.below_end is not None
                assert step.above is not None
                end = self.steps.join("joined", {}, 1, (step.below_end, step.below, end, step.above))
            if not path:
                return
            step = path[-1]
            step.below_end = end
            step.above = self.steps.assume("at_least", step.branch.terms, "G", step.branch.at_most + 1)
            node = step.branch.above

    def refuse_strange_branch(self, branch: Branch, depth: int) -> None:
        _refuse_strange_columns(f"branch at depth {depth}", branch.terms, len(self.columns))
        _refuse_fractions(f"branch at depth {depth}", branch.terms, branch.at_most)

    def close(self, leaf: Leaf, path: Sequence[_Step]) -> int:
        """Derive the contradiction of a leaf and return its index."""
        self.leaves += 1
        total = _Sum()
        self._add_rows(total, leaf.multipliers, len(self.rows) + len(self.derived))
        for depth, y in leaf.branches.items():
            self._refuse(y < 0, f"multiplier {y} of the branch at depth {depth}")
            self._refuse(not 0 <= depth < len(path), f"no branch at depth {depth}")
            index, sign, side = path[depth].assumption()
            total.add(index, path[depth].branch.terms, side, sign * whole_if(y))
        total.even_out({}, self.columns)
        self._refuse(total.low <= 0, f"it does not close: within the bounds it says 0 >= {total.low}")
        return self.steps.combine("closed", {}, 1, total.parts)

    def _add_rows(self, total: _Sum, multipliers: Mapping[int, Number], end: int) -> None:
        """Add multiples of rows with an index below `end`."""
        for r, y in multipliers.items():
            self._refuse(y < 0, f"multiplier {y} of row {r}")
            row = self.usable(r, end)
            total.add(row.index, row.terms, row.low, whole_if(y))

    def usable(self, r: int, end: int) -> _Usable:
        """Return row r < `end` of rows + derived rows, derived at its first use."""
        self._refuse(not 0 <= r < end, f"no row {r}")
        if r not in self._usable:
            count = len(self.rows)
            if r < count:
                row = self.rows[r]
                self._usable[r] = _Usable(2 * len(self.columns) + r, row.terms, row.low)
            else:
                self._usable[r] = self.derive(self.derived[r - count], r)
        return self._usable[r]

    def derive(self, row: Derived, r: int) -> _Usable:
        """Derive row r."""
        if isinstance(row, Cut):
            return self.cut(row, r)
        return self.split(row, r) if isinstance(row, Split) else self.round(row, r)

    def cut(self, row: Cut, r: int) -> _Usable:
        """Derive a cut, which is row r."""
        total = _Sum()
        self._add_rows(total, row.multipliers, r)
        total.even_out(row.terms, self.columns)
        rounds = total.low < row.low
        whole = all(a.denominator == 1 for a in row.terms.values())
        self._refuse(
            rounds and not (whole and ceil(total.low) >= row.low), f"{row.name} does not follow: >= {total.low}"
        )
        index = self.steps.combine(row.name, row.terms, row.low, total.parts, "rnd" if rounds else "lin")
        return _Usable(index, row.terms, row.low)

    def split(self, row: Split, r: int) -> _Usable:
        """Derive a row that follows on both sides of a disjunction, which is row r."""
        _refuse_fractions(row.name, row.on, row.at_most)
        below = self.steps.assume(f"{row.name}_at_most", row.on, "L", row.at_most)
        below_end = self.half(row, r, row.below, (below, -1, row.at_most))
        above = self.steps.assume(f"{row.name}_at_least", row.on, "G", row.at_most + 1)
        above_end = self.half(row, r, row.above, (above, 1, row.at_most + 1))
        end = self.steps.join(row.name, row.terms, row.low, (below_end, below, above_end, above))
        return _Usable(end, row.terms, row.low)

    def half(self, row: Split, r: int, half: Side, assumed: tuple[int, int, int]) -> int:
        """Derive row r on one side of its disjunction, from an assumption: its index, its sign as ``>=``, its side."""
        index, sign, side = assumed
        self._refuse(half.assumption < 0, f"multiplier {half.assumption} of an assumption of {row.name}")
        total = _Sum()
        self._add_rows(total, half.multipliers, r)
        total.add(index, row.on, side, sign * whole_if(half.assumption))
        total.even_out(row.terms, self.columns)
        self._refuse(total.low < row.low, f"{row.name} does not follow on one side: >= {total.low}")
        return self.steps.combine(f"{row.name}_{'above' if sign > 0 else 'below'}", row.terms, row.low, total.parts)

    def round(self, row: Rounded, r: int) -> _Usable:
        """Derive a rounded row, which is row r, from the disjunction ``z <= F`` or ``z >= F + 1`` over whole numbers.

        z has the coefficient ``a // g`` where ``a mod g < rho``, and ``a // g + 1`` elsewhere. Below, the row is
        ``source - (g - rho) z``, above it is ``rho z``, each plus multiples of ``x_k >= 0``. Where no remainder lies
        strictly between 0 and rho, ``z >= F + 1`` follows from `source` by plain rounding.
        """
        index, terms, low = self._source(row, r)
        g = row.divisor
        floor, rho = divmod(low, g)
        if not rho:
            raise ValueError(f"{row.name}: dividing by {g} leaves no remainder")
        parted = {k: divmod(a, g) for k, a in terms.items()}
        z = {k: q + (s >= rho) for k, (q, s) in parted.items()}
        phi = {k: q * rho + min(s, rho) for k, (q, s) in parted.items()}
        high_side: Parts = [(2 * k, s) for k, (_, s) in parted.items() if s < rho]
        derived = self.steps
        if not any(factor for _, factor in high_side):
            lifts: Parts = [(2 * k, Fraction(g - s, g)) for k, (_, s) in parted.items() if s]
            end = derived.combine(f"{row.name}_floor", z, floor + 1, [(index, Fraction(1, g)), *lifts], "rnd")
            if rho != 1:
                end = derived.combine(row.name, phi, rho * (floor + 1), [(end, rho)])
            return _Usable(end, phi, rho * (floor + 1))
        low_side: Parts = [(2 * k, g - s) for k, (_, s) in parted.items() if s >= rho]
        below = derived.assume(f"{row.name}_at_most", z, "L", floor)
        below_end = derived.combine(
            f"{row.name}_below", phi, rho * (floor + 1), [(index, 1), (below, rho - g), *low_side]
        )
        above = derived.assume(f"{row.name}_at_least", z, "G", floor + 1)
        above_end = derived.combine(f"{row.name}_above", phi, rho * (floor + 1), [(above, rho), *high_side])
        end = derived.join(row.name, phi, rho * (floor + 1), (below_end, below, above_end, above))
        return _Usable(end, phi, rho * (floor + 1))

    def _source(self, row: Rounded, r: int) -> tuple[int, dict[int, int], int]:
        """Return the index of the row that is rounded, and its terms and low as whole numbers."""
        if not 0 <= row.source < r:
            raise ValueError(f"{row.name}: no row {row.source} before it")
        if row.divisor < 1:
            raise ValueError(f"{row.name}: the divisor {row.divisor} is not positive")
        source = self.usable(row.source, r)
        if any(number.denominator != 1 for number in [source.low, *source.terms.values()]):
            raise ValueError(f"{row.name}: row {row.source} is not whole")
        return source.index, {k: int(a) for k, a in source.terms.items()}, int(source.low)

    def _refuse(self, fault: bool, message: str) -> None:
        if fault:
            raise ValueError(f"leaf {self.leaves} (counted from 1, sides below first): {message}")
