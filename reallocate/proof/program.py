"""The integer program that a claim of a certificate is about, with the proof that it has no solution.

Columns are the trips of printers, the shipments of blanks and the cards of a day. Rows are the rules (C2) to (C8) in
these columns, coefficient by coefficient those that the verifier has. Nothing else is given: the covering rows (V1) are
derived from the rules by rounding, the rows (V2) from them; ``models/vipr.md`` has the formulas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from reallocate.proof import verify
from reallocate.proof.vipr import Branch, Column, Cut, Derived, Leaf, Rounded, Row, Tree, write_vipr

#: Columns, and numbers in the rows and the tree, above which no file is made: about 20 MB.
MOST_COLUMNS, MOST_NUMBERS = 20_000, 2_000_000

Key: TypeAlias = tuple[str, int, tuple[int, ...]]  # family, site, days: of a row
Part: TypeAlias = tuple[str, int, tuple[int, ...], int]  # the same with a multiplier


class TooLarge(Exception):
    """The program has so many columns or numbers that a file would help nobody."""


@dataclass(frozen=True, slots=True)
class Refuted:
    """A program without a solution, and the proof."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    derived: Sequence[Derived]
    tree: Tree

    def text(self) -> str:
        """Return the file in the VIPR format."""
        return write_vipr(self.columns, self.rows, self.derived, self.tree)


@dataclass(frozen=True, slots=True)
class _Lane:
    """The trips between two sites: one column for each day on which they can leave, the first of them `first`."""

    origin: int
    destination: int
    lasts: int
    first: int


class Program:
    """The rules of an instance over a horizon in whole numbers, and rows that follow from them.

    Attributes
    ----------
    columns : trips, then shipments, then cards.
    rows : (C2) to (C8), and the one on the moves where there is one; those that say nothing are left out.
    derived : rows (V1) and (V2) that were asked for.
    numbers : how many stand in the rows (C2) to (C8).

    Raises
    ------
    TooLarge : more than `MOST_COLUMNS` columns or days of sites, or more than `MOST_NUMBERS` numbers in the rows.
    """

    def __init__(self, frame: verify.Frame, most_moves: int | None = None) -> None:
        self.frame, self.most_moves = frame, most_moves
        self.columns: list[Column] = []
        self.rows: list[Row] = []
        self.derived: list[Derived] = []
        self.numbers = 0
        self._place: dict[Key, int | None] = {}
        if len(frame.sites) * frame.horizon > MOST_COLUMNS:
            raise TooLarge
        instance, offices = frame.instance, frame.offices
        lenders = [i for i in frame.sites if instance.lends[i]]
        self._lanes = (
            self._trips("move", offices, offices, instance.tau, frame.fleet),
            self._trips("ship", lenders, list(frame.sites), instance.sigma, frame.paper),
        )
        self._cards: dict[tuple[int, int], int] = {}
        for i in offices:
            for d in self._open_days(i) if instance.backlog[i] else ():
                self._cards[i, d] = len(self.columns)
                self.columns.append(Column(f"cards_i{i:03d}_d{d:03d}", instance.backlog[i]))
        if len(self.columns) > MOST_COLUMNS:
            raise TooLarge
        self._add_rules()

    def _trips(
        self, kind: str, origins: Sequence[int], destinations: Sequence[int], lasting: verify.Table, most: int
    ) -> list[_Lane]:
        lanes = []
        for i in origins:
            for j in destinations:
                lasts = lasting[i][j]
                if lasts is None or i == j or lasts >= self.frame.horizon:
                    continue
                lanes.append(_Lane(i, j, lasts, len(self.columns)))
                days = range(1, self.frame.horizon - lasts + 1)
                if len(self.columns) + len(days) > MOST_COLUMNS:
                    raise TooLarge
                self.columns += [Column(f"{kind}_i{i:03d}_j{j:03d}_d{d:03d}", most) for d in days]
        return lanes

    def _open_days(self, i: int, start: int = 1) -> Iterator[int]:
        return (d for d in range(start, self.frame.horizon + 1) if self.frame.instance.open(i, d))

    def _add_rules(self) -> None:
        for family, i, key in self._rules():
            name = "_".join([family, f"i{i:03d}", *(f"d{d:03d}" for d in key)])
            self.numbers += self._add_row((family, i, key), name, [(family, i, key, 1)])
            if family == "C6":
                self.numbers += self._add_row(("C6_most", i, key), f"C6_most_i{i:03d}", [(family, i, key, -1)])
            if self.numbers > MOST_NUMBERS:
                raise TooLarge
        if self.most_moves is not None:
            total = verify.Combination(self.frame)
            total.add_moves(self.most_moves, 1)
            self._place["moves", 0, ()] = len(self.rows)
            terms, low = self.written(total)
            self.rows.append(Row("moves", terms, low))

    def _rules(self) -> Iterator[Key]:
        """Yield the rows that are the rules of the problem: (C1) is what turns printers and stocks into trips."""
        frame, instance = self.frame, self.frame.instance
        days = range(1, frame.horizon + 1)
        prints = [i for i in frame.offices if instance.backlog[i]]
        yield from (("C2", i, (d,)) for i in frame.offices for d in days)
        yield from (("C3", i, (d,)) for i in frame.sites for d in days)
        yield from (("C4", i, (d,)) for i in frame.sites if instance.lends[i] for d in days)
        yield from (("C5", i, (d,)) for i in prints for d in self._open_days(i))
        yield from (("C6", i, ()) for i in prints)
        yield from (("C7", i, (d,)) for i in frame.offices if instance.least[i] for d in days)
        yield from (("C8", i, (d,)) for i in frame.offices if instance.most[i] is not None for d in days)

    def _add_row(self, key: Key, name: str, parts: Iterable[Part]) -> int:
        """Add a row of the problem; return how many numbers it has."""
        terms, low = self.combined(parts)
        if not terms and low <= 0:
            self._place[key] = None
        else:
            self._place[key] = len(self.rows)
            self.rows.append(Row(name, terms, low))
        return len(terms)

    def combined(self, parts: Iterable[Part]) -> tuple[dict[int, int], int]:
        """Return terms and right side of a sum of the verifier's rows."""
        total = verify.Combination(self.frame)
        for part in parts:
            total.add(*part)
        return self.written(total)

    def written(self, total: verify.Combination) -> tuple[dict[int, int], int]:
        """Return terms, by index of the column, and right side of a sum of the verifier's rows."""
        right, *spread = total.in_trips()
        terms: dict[int, int] = {}
        for lanes, (_origins, _destinations, _lasting, gain, night, loss) in zip(self._lanes, spread, strict=True):
            leaves, comes, comes_at_night = ([any(row) for row in table] for table in (loss, gain, night))
            for lane in lanes:
                i, j, lasts = lane.origin, lane.destination, lane.lasts
                if not (leaves[i] or (comes if lasts else comes_at_night)[j]):
                    continue
                leaving, coming = loss[i], (gain if lasts else night)[j]
                for d in range(1, self.frame.horizon - lasts + 1):
                    if a := leaving[d] + coming[d + lasts]:
                        terms[lane.first + d - 1] = a
        paper = spread[1][3]
        for (i, d), k in self._cards.items():
            if a := total.cards[i][d] - paper[i][d]:
                terms[k] = a
        return terms, right

    def row(self, family: str, i: int, key: tuple[int, ...] = ()) -> int | None:
        """Return the index, in rows + derived rows, of what a row of a certificate says; None where it says nothing.

        Some rows that the verifier knows are no rules: each of them is here the rule that it follows from.
        """
        instance = self.frame.instance
        if family == "C7" and not instance.least[i]:
            family = "C2"  # printers >= what came in the night >= 0
        elif family == "C4" and not instance.lends[i]:
            # Nothing leaves: what is there in the morning is what was there in the evening, and what came.
            family, key = "C3", (key[0] - 1,)
        found = (family, i, key)
        if found not in self._place:
            if family == "V1":
                self._add_derived(found, self._covering(i, *key))
            elif family == "V2":
                self._add_derived(found, self._rounded(i, *key))
            else:
                self._place[found] = None  # (C3) of the evening before day 1: the stock at the start
        return self._place[found]

    def _add_derived(self, key: Key, row: Derived | None) -> None:
        self._place[key] = None if row is None else len(self.rows) + len(self.derived)
        if row is not None:
            self.derived.append(row)

    def _covering(self, i: int, start: int) -> Cut:
        """(V1), from the capacity from `start` on, the backlog, and the blanks that can have come before `start`."""
        frame, instance = self.frame, self.frame.instance
        terms, low = self.combined([("V1", i, (start,), 1)])
        early = min(start, frame.horizon + 1) - 1  # the last day before `start`
        parts: list[Key]
        if frame.need(i, start):
            parts = [("C5", i, (d,)) for d in self._open_days(i, start)]
            parts.append(("C6", i, ()))
            if early:
                parts.append(("C3", i, (early,)))
                # What can be at the site by then has left each lender some days earlier.
                for k in frame.sites:
                    lasts = frame.blank_days(k, i) if k != i else None
                    if lasts is not None and lasts < early:
                        parts.append(("C4", k, (early - lasts,)))
            factor = Fraction(1, instance.rate[i])
        else:
            parts, factor = [("C2", i, (d,)) for d in self._open_days(i, start)], Fraction(1)
        places = [self._place[part] for part in parts]
        return Cut(f"V1_i{i:03d}_d{start:03d}", terms, low, {r: factor for r in places if r is not None})

    def _rounded(self, i: int, start: int, divisor: int) -> Rounded | None:
        """(V2), from (V1); None where dividing leaves no rest."""
        source = self.row("V1", i, (start,))
        assert source is not None
        cover = self.derived[source - len(self.rows)]
        assert isinstance(cover, Cut)
        if not cover.low % divisor:
            return None
        return Rounded(f"V2_i{i:03d}_d{start:03d}_g{divisor:03d}", source, divisor)

    def leaf(self, leaf: verify.Leaf, path: list[tuple[verify.Branch, bool]]) -> Leaf:
        """Return an end of the tree, with rules added that do what the verifier does with the fleet and the blanks.

        On one day no more printers leave than there are: the sum of (C2) over all sites. The same for blanks by (C4),
        and for the cards of a site by (C6).
        """
        multipliers: dict[int, Fraction] = {}

        def add(found: int | None, y: Fraction) -> None:
            if found is not None and y:
                multipliers[found] = multipliers.get(found, Fraction(0)) + y

        for family, i, key, y in leaf.rows:
            add(self.row("C6_most" if family == "C6" and y < 0 else family, i, key), abs(y))
        if leaf.moves:
            add(self.row("moves", 0), leaf.moves)
        total, scale = leaf.total(self.frame, path, self.most_moves)
        terms, _right = self.written(total)
        offices, horizon = self.frame.offices, self.frame.horizon
        lenders = [i for i in self.frame.sites if self.frame.instance.lends[i]]
        for lanes, family, origins in zip(self._lanes, ("C2", "C4"), (offices, lenders), strict=True):
            most = [0] * (horizon + 1)
            for lane in lanes:
                for d in range(1, horizon - lane.lasts + 1):
                    most[d] = max(most[d], terms.get(lane.first + d - 1, 0))
            for d in range(1, horizon + 1):
                for i in origins:
                    add(self.row(family, i, (d,)), Fraction(most[d], scale))
        cards: dict[int, int] = {}
        for (i, _d), k in self._cards.items():
            cards[i] = max(cards.get(i, 0), terms.get(k, 0))
        for i, a in cards.items():
            add(self.row("C6_most", i), Fraction(a, scale))
        return Leaf(multipliers, dict(leaf.branches))

    def counted(self, branch: verify.Branch) -> dict[int, int]:
        """Return the sum that a branch asks about."""
        total = verify.Combination(self.frame)
        total.add_branch(branch, True, 1)
        return self.written(total)[0]


def refuted(frame: verify.Frame, nodes: Sequence[object], most_moves: int | None = None) -> Refuted:
    """Return the program of a claim with its proof, which `verify.check_tree` has accepted.

    Parameters
    ----------
    nodes : of the tree, as a certificate has them: children stand behind their parents.
    most_moves : of a claim about moves.

    Raises
    ------
    TooLarge : see `Program`; the tree counts too.
    """
    program = Program(frame, most_moves)
    if program.numbers + len(nodes) * len(program.columns) > MOST_NUMBERS:
        raise TooLarge
    ends: dict[int, Tree] = {}
    branches: dict[int, tuple[verify.Branch, int, int]] = {}
    path: list[tuple[verify.Branch, bool]] = []  # of the node that is looked at
    todo: list[tuple[int, int, list[tuple[verify.Branch, bool]]]] = [(0, 0, [])]
    while todo:
        at, depth, last = todo.pop()
        path[depth:] = last
        node = nodes[at]
        assert isinstance(node, dict)
        if "branch" in node:
            branch = verify.read_branch(frame, node["branch"])
            branches[at] = branch, node["below"], node["above"]
            todo += [(node[side], len(path), [(branch, above)]) for side, above in (("above", True), ("below", False))]
        else:
            ends[at] = program.leaf(verify.read_leaf(frame, node), path)
    for at, (branch, below, above) in sorted(branches.items(), reverse=True):
        ends[at] = Branch(program.counted(branch), branch.most, ends.pop(below), ends.pop(above))
    return Refuted(program.columns, program.rows, program.derived, ends[0])
