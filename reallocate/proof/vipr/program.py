"""The integer program that a claim of a certificate is about, with the proof that it has no solution.

Columns are the trips of printers, the shipments of blanks and the cards of a day, as far as rules of the planner leave
them. Rows are the rules (C2) to (C8) and (R1) to (R3) in these columns, coefficient by coefficient those that the
verifier has. Nothing else is given: the covering rows (V1) are derived from the rules by rounding, the rows (V2) from
them; ``models/vipr.md`` has the formulas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reallocate import verify
from reallocate.bounds.keys import EVERYWHERE, RowKey
from reallocate.proof.vipr.format import write_vipr
from reallocate.proof.vipr.parts import Branch, Column, Cut, Derived, Leaf, Rounded, Row, Tree

#: Columns, and numbers in the rows and the tree, above which no file is made: about 20 MB.
MOST_COLUMNS, MOST_NUMBERS = 20_000, 2_000_000

#: The row on the moves of a claim, the limit on all moves by a rule, and the upper side of (C6).
MOVES, TOTAL, AT_MOST = RowKey("moves"), RowKey("R2"), "C6_most"


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
    """The trips between two sites: the column of each day on which one can leave."""

    origin: int
    destination: int
    lasts: int
    columns: Mapping[int, int]


class Program:
    """The rules of an instance over a horizon in whole numbers, and rows that follow from them.

    Attributes
    ----------
    columns : trips, then shipments, then cards.
    rows : the rules, and the row on the moves of a claim where there is one; those that say nothing are left out.
    derived : rows (V1) and (V2) that were asked for.
    numbers : how many stand in the rules.

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
        self._place: dict[RowKey, int | None] = {}
        self._barred: int | None = None  # a row that cannot hold: then there is no plan
        if len(frame.sites) * frame.horizon > MOST_COLUMNS:
            raise TooLarge
        instance, offices = frame.instance, frame.offices
        lenders = [i for i in frame.sites if instance.lends[i]]
        moves = self._trips("move", offices, offices, instance.tau, frame.fleet)
        ships = self._trips("ship", lenders, list(frame.sites), instance.sigma, frame.paper)
        self._lanes = moves, ships
        #: Trips that rules fix: column, and days under way.
        self._fixed = {
            (lane.origin, lane.destination, d): (k, lane.lasts)
            for lane in moves
            for d, k in lane.columns.items()
            if (lane.origin, lane.destination, d) in instance.fixed
        }
        self._cards = dict(self._printing())
        if len(self.columns) > MOST_COLUMNS:
            raise TooLarge
        self._add_rules()
        self._add_rules_on_trips()

    def _printing(self) -> Iterator[tuple[tuple[int, int], int]]:
        """Add a column for the cards of each site and day; yield them with their indices."""
        backlog = self.frame.instance.backlog
        for i in self.frame.offices:
            for d in self._days_of_printing(i) if backlog[i] else ():
                yield (i, d), len(self.columns)
                self.columns.append(Column(f"cards_i{i:03d}_d{d:03d}", backlog[i]))

    def _trips(
        self, kind: str, origins: Sequence[int], destinations: Sequence[int], lasting: verify.Table, most: int
    ) -> list[_Lane]:
        lanes = []
        for i in origins:
            for j in destinations:
                lasts = lasting[i][j]
                if lasts is None or i == j or lasts >= self.frame.horizon:
                    continue
                columns: dict[int, int] = {}
                for d in range(1, self.frame.horizon - lasts + 1):
                    # Of a trip that a rule fixes the number is the most; (R3) says that it is the fewest, too.
                    high = most if kind == "ship" else self._most_printers(i, j, d)
                    if high is not None:
                        columns[d] = len(self.columns)
                        self.columns.append(Column(f"{kind}_i{i:03d}_j{j:03d}_d{d:03d}", high))
                    if len(self.columns) > MOST_COLUMNS:
                        raise TooLarge
                lanes.append(_Lane(i, j, lasts, columns))
        return lanes

    def _most_printers(self, i: int, j: int, d: int) -> int | None:
        """Return the most printers that rules let make this trip; None where they let none."""
        instance = self.frame.instance
        if not (instance.usable(i, j) and instance.in_window(d)):
            return None
        return instance.fixed.get((i, j, d), self.frame.fleet) or None

    def _days_of_printing(self, i: int, start: int = 1) -> Iterator[int]:
        return (d for d in range(start, self.frame.horizon + 1) if self.frame.instance.prints(i, d))

    def _add_rules(self) -> None:
        for key in self._rules():
            self.numbers += self._add_row(key, {key: 1})
            if key.family == "C6":
                self.numbers += self._add_row(RowKey(AT_MOST, key.site), {key: -1})
            if self.numbers > MOST_NUMBERS:
                raise TooLarge

    def _add_rules_on_trips(self) -> None:
        """Add the limits on all moves, by a rule and of the claim, and the trips that rules fix."""
        for key, most in ((TOTAL, self.frame.instance.total), (MOVES, self.most_moves)):
            if most is not None:
                total = verify.Combination(self.frame)
                total.add_moves(most, 1)
                self._place[key] = len(self.rows)
                self.rows.append(Row(key.name, *self.written(total)))
        for trip, value in sorted(self.frame.instance.fixed.items()):
            key = RowKey("R3", trip[0], trip[1:])
            if value:
                # Without such a trip the row says 0 >= value.
                self._place[key] = len(self.rows)
                self._add_fixed(Row(key.name, {self._fixed[trip][0]: 1} if trip in self._fixed else {}, value))
            if trip in self.frame.instance.clashing:
                self._add_fixed(Row(f"{key.name}_twice", {}, 1))

    def _add_fixed(self, row: Row) -> None:
        """Add a row about a trip that rules fix; one without terms cannot hold."""
        if not row.terms:
            self._barred = len(self.rows)
        self.rows.append(row)

    def _rules(self) -> Iterator[RowKey]:
        """Yield the rows that are the rules of the problem: (C1) is what turns printers and stocks into trips."""
        frame, instance = self.frame, self.frame.instance
        prints = [i for i in frame.offices if instance.backlog[i]]
        yield from self._every_day("C2", frame.offices)
        yield from self._every_day("C3", frame.sites)
        yield from self._every_day("C4", [i for i in frame.sites if instance.lends[i]])
        for i in prints:
            yield from (RowKey("C5", i, (d,)) for d in self._days_of_printing(i))
        yield from (RowKey("C6", i) for i in prints)
        yield from self._every_day("C7", [i for i in frame.offices if instance.fewest(i)])
        yield from self._every_day("C8", [i for i in frame.offices if instance.most[i] is not None])
        yield from self._every_day("R1", [EVERYWHERE] if instance.per_day is not None else [])

    def _every_day(self, family: str, sites: Iterable[int]) -> Iterator[RowKey]:
        days = range(1, self.frame.horizon + 1)
        return (RowKey(family, i, (d,)) for i in sites for d in days)

    def _add_row(self, key: RowKey, parts: Mapping[RowKey, int]) -> int:
        """Add a row of the problem; return how many numbers it has."""
        terms, low = self.combined(parts)
        if not terms and low <= 0:
            self._place[key] = None
        else:
            self._place[key] = len(self.rows)
            self.rows.append(Row(key.name, terms, low))
        return len(terms)

    def combined(self, parts: Mapping[RowKey, int]) -> tuple[dict[int, int], int]:
        """Return terms and right side of a sum of multiples of the verifier's rows."""
        total = verify.Combination(self.frame)
        for key, multiplier in parts.items():
            total.add(*key, multiplier)
        return self.written(total)

    def written(self, total: verify.Combination) -> tuple[dict[int, int], int]:
        """Return terms, by index of the column, and right side of a sum of the verifier's rows."""
        right, *spread = total.in_trips()
        terms: dict[int, int] = {}
        for lanes, trips in zip(self._lanes, spread, strict=True):
            terms.update(_in_lanes(lanes, trips))
        paper = spread[1][3]
        for (i, d), k in self._cards.items():
            if a := total.cards[i][d] - paper[i][d]:
                terms[k] = a
        return terms, right

    def row(self, key: RowKey) -> int | None:
        """Return the index, in rows + derived rows, of what a row of a certificate says; None where it says nothing.

        Some rows that the verifier knows are no rules: each of them is here the rule that it follows from.
        """
        instance = self.frame.instance
        if key.family == "C7" and not instance.fewest(key.site):
            key = key._replace(family="C2")  # printers >= what came in the night >= 0
        elif key.family == "C4" and not instance.lends[key.site]:
            # Nothing leaves: what is there in the morning is what was there in the evening, and what came.
            key = RowKey("C3", key.site, (key.at[0] - 1,))
        if key not in self._place:
            if key.family == "V1":
                self._add_derived(key, self._covering(key))
            elif key.family == "V2":
                self._add_derived(key, self._rounded(key))
            else:
                self._place[key] = None  # (C3) of the evening before day 1: the stock at the start
        return self._place[key]

    def _add_derived(self, key: RowKey, row: Derived | None) -> None:
        self._place[key] = None if row is None else len(self.rows) + len(self.derived)
        if row is not None:
            self.derived.append(row)

    def _covering(self, key: RowKey) -> Cut:
        """(V1), from the capacity from `start` on, the backlog, and the blanks that can have come before `start`."""
        i, (start,) = key.site, key.at
        terms, low = self.combined({key: 1})
        if self.frame.need(i, start):
            parts = [*(RowKey("C5", i, (d,)) for d in self._days_of_printing(i, start)), RowKey("C6", i)]
            parts += self._supply(i, min(start, self.frame.horizon + 1) - 1)
            factor = Fraction(1, self.frame.instance.rate[i])
        else:
            parts, factor = [RowKey("C2", i, (d,)) for d in self._days_of_printing(i, start)], Fraction(1)
        places = [self._place[part] for part in parts]
        return Cut(key.name, terms, low, {r: factor for r in places if r is not None})

    def _supply(self, i: int, day: int) -> Iterator[RowKey]:
        """Yield the rows of blanks that can be at site i by a day: its own, and what has left each lender in time."""
        if day:
            yield RowKey("C3", i, (day,))
            for k in self.frame.sites:
                lasts = self.frame.blank_days(k, i) if k != i else None
                if lasts is not None and lasts < day:
                    yield RowKey("C4", k, (day - lasts,))

    def _rounded(self, key: RowKey) -> Rounded | None:
        """(V2), from (V1); None where dividing leaves no rest."""
        start, divisor = key.at
        source = self.row(RowKey("V1", key.site, (start,)))
        assert source is not None
        cover = self.derived[source - len(self.rows)]
        assert isinstance(cover, Cut)
        return Rounded(key.name, source, divisor) if cover.low % divisor else None

    def leaf(self, leaf: verify.Leaf, path: list[tuple[verify.Branch, bool]]) -> Leaf:
        """Return a leaf of the tree, with rules added that do what the verifier does with the fleet and the blanks.

        Where a trip that a rule fixes cannot be made, its row alone is enough.
        """
        if self._barred is not None:
            return Leaf({self._barred: 1}, {})
        multipliers: dict[int, Fraction] = {}
        for found, y in (*self._given(leaf), *self._evened_out(leaf, path)):
            if found is not None and y:
                multipliers[found] = multipliers.get(found, Fraction(0)) + y
        return Leaf(multipliers, dict(leaf.branches))

    def _given(self, leaf: verify.Leaf) -> Iterator[tuple[int | None, Fraction]]:
        """Yield row and multiplier for each of the leaf's own."""
        for family, i, at, y in leaf.rows:
            yield self.row(RowKey(AT_MOST if family == "C6" and y < 0 else family, i, at)), abs(y)
        yield self._place.get(MOVES), leaf.moves
        yield self._place.get(TOTAL), leaf.total_moves

    def _evened_out(
        self, leaf: verify.Leaf, path: list[tuple[verify.Branch, bool]]
    ) -> Iterator[tuple[int | None, Fraction]]:
        """Yield row and multiplier of what bounds the sum of the leaf's rows.

        On one day no more printers leave than there are: the sum of (C2) over all sites. The same for blanks by (C4),
        and for the cards of a site by (C6). A trip that a rule fixes is evened out by (R3).
        """
        total, scale = leaf.total(self.frame, path, self.most_moves)
        terms, _right = self.written(total)
        lenders = [i for i in self.frame.sites if self.frame.instance.lends[i]]
        most_moves, most_ships = (self._most_by_day(lanes, terms) for lanes in self._lanes)
        for family, origins, most in (("C2", self.frame.offices, most_moves), ("C4", lenders, most_ships)):
            for d, a in enumerate(most):
                for i in origins if a else ():
                    yield self.row(RowKey(family, i, (d,))), Fraction(a, scale)
        for (i, j, d), (k, lasts) in self._fixed.items():
            # The sums of (C2) take away from it on every day on which it is under way.
            a = terms.get(k, 0) - sum(most_moves[d : d + max(1, lasts)])
            yield self._place[RowKey("R3", i, (j, d))], Fraction(max(0, -a), scale)
        cards: dict[int, int] = {}
        for (i, _d), k in self._cards.items():
            cards[i] = max(cards.get(i, 0), terms.get(k, 0))
        for i, a in cards.items():
            yield self.row(RowKey(AT_MOST, i)), Fraction(a, scale)

    def _most_by_day(self, lanes: Sequence[_Lane], terms: Mapping[int, int]) -> list[int]:
        """Return, by day, the largest term of a trip that leaves then and is not fixed; 0 at least."""
        most = [0] * (self.frame.horizon + 1)
        fixed = {k for k, _lasts in self._fixed.values()}
        for lane in lanes:
            for d, k in lane.columns.items():
                if k not in fixed:
                    most[d] = max(most[d], terms.get(k, 0))
        return most

    def counted(self, branch: verify.Branch) -> tuple[dict[int, int], int]:
        """Return the sum of trips that a branch asks about, and what it is at most below; printers are more by p_i."""
        total = verify.Combination(self.frame)
        total.add_branch(branch, True, 1)
        terms, low = self.written(total)
        return terms, low - 1


def _in_lanes(lanes: Sequence[_Lane], trips: verify.Trips) -> Iterator[tuple[int, int]]:
    """Yield column and term of the trips that count in a sum of rows."""
    _origins, _destinations, _lasting, gain, night, loss = trips
    leaves, comes, comes_at_night = ([any(row) for row in table] for table in (loss, gain, night))
    for lane in lanes:
        i, j, lasts = lane.origin, lane.destination, lane.lasts
        if leaves[i] or (comes if lasts else comes_at_night)[j]:
            leaving, coming = loss[i], (gain if lasts else night)[j]
            found = ((k, leaving[d] + coming[d + lasts]) for d, k in lane.columns.items())
            yield from ((k, a) for k, a in found if a)


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
        ends[at] = Branch(*program.counted(branch), ends.pop(below), ends.pop(above))
    return Refuted(program.columns, program.rows, program.derived, ends[0])
