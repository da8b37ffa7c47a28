"""The integer program that a claim of a certificate is about, with the proof that it has no solution.

Columns are trips, shipments and cards; see `Columns`. Rows are the rules (C2) to (C10) and (R1) to (R3) in these
columns, coefficient by coefficient those that the verifier has. Nothing else is given: the covering rows (V1), (V2) and
(V4) are derived from the rules; ``models/vipr.md`` has the formulas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reallocate import verify
from reallocate.bounds.keys import EVERYWHERE, RowKey
from reallocate.proof.vipr.columns import Columns, Lane, TooLarge
from reallocate.proof.vipr.covers import IN_CARDS, divided, in_cards
from reallocate.proof.vipr.format import write_vipr
from reallocate.proof.vipr.parts import Branch, Column, Cut, Derived, Leaf, Number, Rounded, Row, Side, Split, Tree

#: Numbers in the rows and the tree, above which no file is made: about 20 MB.
MOST_NUMBERS = 2_000_000

#: The row on the moves of a claim, the limit on all moves by a rule, that on cards that stay, the upper side of (C6).
MOVES, TOTAL, LEFT, AT_MOST = RowKey("moves"), RowKey("R2"), RowKey("T2"), "C6_most"


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


class Program:
    """The rules of an instance over a horizon in whole numbers, and rows that follow from them.

    Attributes
    ----------
    columns : see `Columns`.
    rows : the rules, and the row on the moves of a claim where there is one; those that say nothing are left out.
    derived : rows (V1), (V2) and (V4) that were asked for, and those that they come of.
    numbers : how many stand in the rules.

    Raises
    ------
    TooLarge : see `Columns`; or more than `MOST_NUMBERS` numbers in the rows.
    """

    def __init__(
        self, frame: verify.Frame, most_moves: int | None = None, limits: Mapping[str, int] | None = None
    ) -> None:
        self.frame, self.most_moves, self.limits = frame, most_moves, limits or {}
        self._columns = Columns(frame)
        self.columns: Sequence[Column] = self._columns.all
        self.rows: list[Row] = []
        self.derived: list[Derived] = []
        self.numbers = 0
        self._place: dict[RowKey, int | None] = {}
        self._barred: int | None = None  # a row that cannot hold: then there is no plan
        self._add_rules()
        self._add_rules_on_trips()
        self._add_start()

    def _add_rules(self) -> None:
        for key in self._rules():
            self.numbers += self._add_row(key, {key: 1})
            if key.family == "C6" and not key.at:
                self.numbers += self._add_row(RowKey(AT_MOST, key.site), {key: -1})
            if self.numbers > MOST_NUMBERS:
                raise TooLarge

    def _add_rules_on_trips(self) -> None:
        """Add the limits on all moves, by a rule and of the claim, its other limits, and the trips that rules fix."""
        for key, most in ((TOTAL, self.frame.instance.total), (MOVES, self.most_moves)):
            if most is not None:
                total = verify.Combination(self.frame)
                total.add_moves(most, 1)
                self._place[key] = len(self.rows)
                self.rows.append(Row(key.name, *self.written(total)))
        for goal, most in self.limits.items():
            total = verify.Combination(self.frame)
            total.add_goal(goal, most, 1)
            self._place[RowKey(goal)] = len(self.rows)
            self.rows.append(Row(goal, *self.written(total)))
        if left := self._columns.left:
            self._place[LEFT] = len(self.rows)
            self.rows.append(Row(LEFT.name, dict.fromkeys(left.values(), -1), -self.frame.terms.fewer_cards))
        fixed = self._columns.fixed
        for trip, value in sorted(self.frame.instance.fixed.items()):
            key = RowKey("R3", trip[0], trip[1:])
            if value:
                # Without such a trip the row says 0 >= value.
                self._place[key] = len(self.rows)
                self._add_fixed(Row(key.name, {fixed[trip][0]: 1} if trip in fixed else {}, value))
            if trip in self.frame.instance.clashing:
                self._add_fixed(Row(f"{key.name}_twice", {}, 1))

    def _add_start(self) -> None:
        """Add that nobody waits at the start, where plans of no days are asked for; (C6) of all cards may say so."""
        for i, cards in enumerate(self.frame.instance.backlog) if not self.frame.horizon else ():
            if cards and self._says_all(i, 0):
                self._barred = self._place[RowKey("C6", i)]
            elif cards:
                key = RowKey("C6", i, (0,))
                self._place[key] = len(self.rows)
                self._add_fixed(Row(key.name, {}, cards))

    def _add_fixed(self, row: Row) -> None:
        """Add a row about a trip that rules fix, or the start; one without terms cannot hold."""
        if not row.terms:
            self._barred = len(self.rows)
        self.rows.append(row)

    def _rules(self) -> Iterator[RowKey]:
        """Yield the rows that are the rules of the problem: (C1) is what turns printers and stocks into trips."""
        frame, instance = self.frame, self.frame.instance
        yield from self._every_day("C2", frame.offices)
        yield from self._every_day("C3", frame.sites)
        yield from self._every_day("C4", [i for i in frame.sites if instance.lends[i]])
        yield from (key for key in self._every_day("C5", frame.offices) if self._may_print(key.site, key.at[0]))
        for i in frame.offices:
            yield from self._on_cards(i)
        yield from self._every_day("C7", [i for i in frame.offices if instance.fewest(i)])
        limited = [i for i in frame.offices if instance.most[i] is not None]
        yield from (key for key in self._every_day("C8", limited) if frame.bounded(key.site, key.at[0]))
        yield from self._every_day("R1", [EVERYWHERE] if instance.per_day is not None else [])

    def _every_day(self, family: str, sites: Iterable[int]) -> Iterator[RowKey]:
        days = range(1, self.frame.last_day + 1)
        return (RowKey(family, i, (d,)) for i in sites for d in days)

    def _may_print(self, i: int, day: int) -> bool:
        return day <= self.frame.busy[i] and self.frame.pace(i)[day] > 0

    def _on_cards(self, i: int) -> Iterator[RowKey]:
        """Yield the rows about the cards of an office: all of them, those due by a closing, come by a day, kept."""
        frame, instance = self.frame, self.frame.instance
        if instance.demand(i):
            yield RowKey("C6", i)
            closings = [t for t in range(1, frame.last_day + 1) if frame.closes(i, t)]
            yield from (RowKey("C6", i, (t,)) for t in closings if not self._says_all(i, t))
        if instance.last_arrivals[i]:
            early = [d for d in range(1, frame.last_day + 1) if instance.printable(i, d) < instance.to_print(i)]
            yield from (RowKey("C9", i, (d,)) for d in early)
        if instance.together and instance.own_only[i]:
            yield RowKey("C10", i)

    def _says_all(self, i: int, closing: int) -> bool:
        """Whether what is due at a closing is all that is ever printed for site i."""
        return closing == self.frame.end(i) and self.frame.owed(i, closing) == self.frame.instance.to_print(i)

    def _add_row(self, key: RowKey, parts: Mapping[RowKey, int]) -> int:
        """Add a row of the problem; return how many numbers it has."""
        terms, low = self.combined(parts)
        if not terms and low <= 0:
            self._place[key] = None
        else:
            self._place[key] = len(self.rows)
            self.rows.append(Row(key.name, terms, low))
        return len(terms)

    def combined(self, parts: Mapping[RowKey, int]) -> tuple[dict[int, Number], int]:
        """Return terms and right side of a sum of multiples of the verifier's rows."""
        total = verify.Combination(self.frame)
        for key, multiplier in parts.items():
            total.add(*key, multiplier)
        return self.written(total)

    def written(self, total: verify.Combination) -> tuple[dict[int, Number], int]:
        """Return terms, by index of the column, and right side of a sum of the verifier's rows."""
        return self._columns.written(total)

    def row(self, key: RowKey) -> int | None:
        """Return the index, in rows + derived rows, of what a row of a certificate says; None where it says nothing.

        Some rows that the verifier knows are no rules: each of them is here the rule that it follows from.
        """
        key = self._rule(key)
        if key not in self._place:
            # What is not added: (C3) of the evening before day 1, the stock at the start.
            derived = self._derived(key)
            self._place[key] = derived if isinstance(derived, int | None) else len(self.rows) + len(self.derived)
            if not isinstance(derived, int | None):
                self.derived.append(derived)
        return self._place[key]

    def _rule(self, key: RowKey) -> RowKey:
        """Return the rule that a row of the verifier follows from, itself where it is one."""
        instance, family, i = self.frame.instance, key.family, key.site
        if family == "C7" and not instance.fewest(i):
            return key._replace(family="C2")  # printers >= what came in the night >= 0
        if family == "C4" and not instance.lends[i]:
            # Nothing leaves: what is there in the morning is what was there in the evening, and what came.
            return RowKey("C3", i, (key.at[0] - 1,))
        if family == "C6" and key.at and self._says_all(i, key.at[0]):
            return RowKey("C6", i)
        if family == "C9" and instance.printable(i, key.at[0]) == instance.to_print(i):
            return RowKey(AT_MOST, i)  # no more than all is printed by then
        return key

    def _derived(self, key: RowKey) -> Derived | int | None:
        """Return the covering row, or the index of an earlier one that says the same; None where it says nothing."""
        if key.family in IN_CARDS.values():
            return self._in_cards(key)
        if key.family == "V2":
            return self._rounded(key)
        if key.family not in IN_CARDS:
            return None
        source, divisor = divided(self.frame, key)
        return self._split(key, source, divisor) if divisor else self._covering(key, source)

    def _in_cards(self, key: RowKey) -> Cut:
        """Return a row in cards, the sum of its sources."""
        cover, total = in_cards(self.frame, key), verify.Combination(self.frame)
        total.right = cover.cards
        for (j, d), weight in cover.weights.items():
            total.printers[j][d] += weight
        for source in cover.sources:
            total.left[source.site] += int(source.family == "C6")
        return Cut(key.name, *self.written(total), self._multiplied(cover.sources))

    def _multiplied(self, sources: Mapping[RowKey, int], factor: Fraction | int = 1) -> dict[int, Fraction | int]:
        """Return rows by index, with multipliers; those that say nothing are left out."""
        found: dict[int, Fraction | int] = {}
        for key, multiplier in sources.items():
            if (r := self.row(key)) is not None and multiplier:
                found[r] = found.get(r, 0) + multiplier * factor
        return found

    def _covering(self, key: RowKey, source: RowKey) -> Cut | Split:
        """(V1) of one rate: the row in cards, divided by the rate and rounded up; see `_split` where cards may stay."""
        rate = self.frame.window(key.site, *source.at).rate
        assert rate is not None
        cover = in_cards(self.frame, source)
        if self._columns.left and (rest := cover.cards % rate):
            found = self._split(key, source, rate, Fraction(1, rest))
            assert isinstance(found, Cut | Split)
            return found
        sources = self._multiplied(cover.sources, Fraction(1, rate))
        return Cut(key.name, *self.combined({key: 1}), sources)

    def _rounded(self, key: RowKey) -> Rounded | Cut | Split | None:
        """(V2), from (V1) or where rates differ from the row in cards; None where dividing leaves no rest."""
        source, divisor = divided(self.frame, key)
        i, (start, closing) = source.site, source.at
        if self.frame.window(i, start, closing).rate is not None:
            source = RowKey("V1", i, (start,) if closing == self.frame.until(i) else (start, closing))
        place = self.row(source)
        assert place is not None
        cover = self.derived[place - len(self.rows)]
        assert isinstance(cover, Cut | Split)
        floor, rest = divmod(int(cover.low), divisor)
        if not rest:
            return None
        if all(a.denominator == 1 for a in cover.terms.values()):
            return Rounded(key.name, place, divisor)
        # Cards that stay stand in it by parts, and are rounded by nobody: z, as in `Rounded`, is of the other columns.
        trips = {k: divmod(int(a), divisor) for k, a in cover.terms.items() if k not in self._columns.left.values()}
        on = {k: z for k, (quotient, part) in trips.items() if (z := quotient + (part >= rest))}
        below, above = Side({place: 1}, divisor - rest), Side({}, rest)
        if on:
            return Split(key.name, *self.combined({key: 1}), on, floor, below, above)
        return Cut(key.name, *self.combined({key: 1}), below.multipliers) if floor >= 0 else None

    def _split(self, key: RowKey, source: RowKey, divisor: int, factor: Fraction | int = 1) -> Split | Cut | int | None:
        """(V1) of several rates and (V4): the row in cards, rounded by a divisor in printers, which are no columns.

        See `Rounded`: z and what is added on its two sides are multiples of printers >= 0, which is (C2). All of it
        times `factor` is the row.
        """
        cover, place = in_cards(self.frame, source), self.row(source)
        floor, rest = divmod(cover.cards, divisor)
        if not rest:
            return place
        assert place is not None
        z, low_side, high_side = verify.Combination(self.frame), dict[RowKey, int](), dict[RowKey, int]()
        for (j, d), weight in cover.weights.items():
            whole, part = divmod(weight, divisor)
            z.printers[j][d] += whole + (part >= rest)
            if part >= rest:
                low_side[RowKey("C2", j, (d,))] = divisor - part
            else:
                high_side[RowKey("C2", j, (d,))] = part
        on, lacking = self.written(z)  # of z the part of trips; the rest, printers that come without, is -lacking
        below = Side({**self._multiplied(low_side, factor), place: factor}, (divisor - rest) * factor)
        above = Side(self._multiplied(high_side, factor), rest * factor)
        terms, low = self.combined({key: 1})
        if not on:  # no trip changes z: it is on one of the sides
            return Cut(key.name, terms, low, (below if floor + lacking >= 0 else above).multipliers)
        return Split(key.name, terms, low, on, floor + lacking, below, above)

    def leaf(self, leaf: verify.Leaf, path: list[tuple[verify.Branch, bool]]) -> Leaf:
        """Return a leaf of the tree, with rules added that do what the verifier does with the fleet and the blanks.

        A row that cannot hold is enough alone: of a trip that a rule fixes, or of those who wait at the start.
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
        yield from ((self._place.get(RowKey(goal)), y) for goal, y in leaf.goals.items())

    def _evened_out(
        self, leaf: verify.Leaf, path: list[tuple[verify.Branch, bool]]
    ) -> Iterator[tuple[int | None, Fraction]]:
        """Yield row and multiplier of what bounds the sum of the leaf's rows.

        On one day no more printers leave than there are: the sum of (C2) over all sites. The same for blanks by (C4),
        and for the cards of a site by (C6). A trip that a rule fixes is evened out by (R3).
        """
        total, scale = leaf.total(self.frame, path, self.most_moves, self.limits)
        terms, _right = self.written(total)
        lenders = [i for i in self.frame.sites if self.frame.instance.lends[i]]
        most_moves, most_ships = (self._most_by_day(lanes, terms) for lanes in self._columns.lanes)
        for family, origins, most in (("C2", self.frame.offices, most_moves), ("C4", lenders, most_ships)):
            for d, a in enumerate(most):
                for i in origins if a else ():
                    yield self.row(RowKey(family, i, (d,))), Fraction(a) / scale
        for (i, j, d), (k, lasts) in self._columns.fixed.items():
            # The sums of (C2) take away from it on every day on which it is under way.
            a = terms.get(k, 0) - sum(most_moves[d : d + max(1, lasts)])
            yield self._place[RowKey("R3", i, (j, d))], Fraction(max(0, -a)) / scale
        cards: dict[int, Number] = {}
        for i, k in self._columns.owned():
            cards[i] = max(cards.get(i, 0), terms.get(k, 0))
        for i, a in cards.items():
            yield self.row(RowKey(AT_MOST, i)), Fraction(a) / scale
        if self._columns.left:
            yield self._place[LEFT], self._for_a_card(terms) / scale

    def _for_a_card(self, terms: Mapping[int, Number]) -> Fraction:
        """Return what the last card counts of those that may stay, where they stay where each counts most; 0 at least.

        What a card counts beyond it, the bounds of the columns take off.
        """
        may_stay = self.frame.terms.fewer_cards
        for k in sorted(self._columns.left.values(), key=lambda k: terms.get(k, 0), reverse=True):
            may_stay -= self.columns[k].high
            if may_stay < 0:
                return max(Fraction(0), Fraction(terms.get(k, 0)))
        return Fraction(0)

    def _most_by_day(self, lanes: Sequence[Lane], terms: Mapping[int, Number]) -> list[Number]:
        """Return, by day, the largest term of a trip that leaves then and is not fixed; 0 at least."""
        most: list[Number] = [0] * (self.frame.last_day + 1)
        fixed = {k for k, _lasts in self._columns.fixed.values()}
        for lane in lanes:
            for d, k in lane.columns.items():
                if k not in fixed:
                    most[d] = max(most[d], terms.get(k, 0))
        return most

    def counted(self, branch: verify.Branch) -> tuple[dict[int, Number], int]:
        """Return the sum of trips that a branch asks about, and what it is at most below; printers are more by p_i."""
        total = verify.Combination(self.frame)
        total.add_branch(branch, True, 1)
        terms, low = self.written(total)
        return terms, low - 1


def refuted(
    frame: verify.Frame,
    nodes: Sequence[object],
    most_moves: int | None = None,
    limits: Mapping[str, int] | None = None,
) -> Refuted:
    """Return the program of a claim with its proof, which `verify.check_tree` has accepted.

    Parameters
    ----------
    nodes : of the tree, as a certificate has them: children stand behind their parents.
    most_moves, limits : of a claim about goals; see `verify.limits_of`.

    Raises
    ------
    TooLarge : see `Program`; the tree counts too.
    """
    program = Program(frame, most_moves, limits)
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
