"""The linear relaxation of a model: tightened by rounding, branched on, and asked what its duals prove.

Its demands are elastic: each may be broken at a price, so that the program always has a solution and its duals are
always there. That nothing can be broken less than by so much is what refutes a horizon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from reallocate.bounds.covers import Rounding, covers
from reallocate.formulation.prepared import Prepared
from reallocate.instance.model import Instance
from reallocate.running.control import Control
from reallocate.solver.opinions import attempted
from reallocate.solver.problem import Floats, Ints
from reallocate.solver.session import Session, Vertex

#: What a printer-day that is missing costs in moves while a relaxation looks for its way: dear enough that one is only
#: taken where nothing else helps, not so dear that the duals explode (at 1,000 the trees of small instances doubled).
DEAR = 50.0
#: A breach, and a distance from whole numbers, that a solver's tolerances could feign.
NOISE = 1e-6
#: Tags of rows with an upper side only.
UPPER = ("C5", "C8", "R1", "R2")
#: A row is added when it is broken by more than this part of its largest coefficient.
BROKEN = 1e-4


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """How many printers have come to (``arrivals``) or left (``departures``) site index `site` by day `by`?"""

    what: str
    site: int
    by: int


@dataclass(frozen=True, slots=True)
class Fractional:
    """A question that the relaxation answers with `value`, no whole number."""

    question: Question
    value: float

    @property
    def depth(self) -> float:
        """Distance from the nearest whole number."""
        return abs(self.value - round(self.value))


def fractional(totals: Mapping[str, Floats], horizon: int) -> list[Fractional]:
    """Return the questions that are answered with a fraction: totals first, then those nearest to one half.

    How many printers a site gets or gives at all decides more than when: on a 25-site instance whose 13 days are out of
    reach of the relaxation, the tree closed with 133 ends that way, and not within 350 without.

    Parameters
    ----------
    totals : by what is counted, answers by site and day 0..horizon; shape (sites, horizon + 1) each.
    """
    found = [
        Fractional(Question(what, int(i), int(d)), float(sums[i, d]))
        for what, sums in totals.items()
        for i, d in np.argwhere(np.abs(sums - np.rint(sums)) > NOISE)
    ]
    return sorted(found, key=lambda f: (f.question.by < horizon, -round(f.depth, 6), f.question))


#: Sides of a question that a branch holds: (at least, at most).
Sides = tuple[float, float]
FREE: Sides = (-np.inf, np.inf)


class Relaxation:
    """The relaxation for one horizon, in one solver session.

    Parameters
    ----------
    most_moves : None: is there any finished plan? A number: is there one with at most so many moves?

    Attributes
    ----------
    vertex : of the last solve.
    missing : by how much the demands are broken there, in printer-days.
    refuted : whether the last solve refuted all plans that keep to the branches; then `vertex` has the duals for it.
    counts_moves : whether it did so because more moves would be needed than `most_moves`.
    """

    def __init__(self, instance: Instance, prepared: Prepared, control: Control, most_moves: int | None = None) -> None:
        self._control = control
        self.instance, self.horizon, self.most_moves = instance, prepared.formulation.horizon, most_moves
        self.rows = list(prepared.names)
        self._standing = frozenset(prepared.names)
        #: Rounding rows that were added here, by name: terms and right side.
        self.added: dict[str, tuple[dict[int, int], int]] = {}
        # Without upper bounds on columns: the rows imply them, and then every price stands in a row. What is given or
        # granted stays in its bounds: the verifier counts it column by column.
        self._session = Session(replace(prepared.problem, high=_kept_bounds(prepared)), control)
        self._slack: list[int] = []
        self._elastic: list[tuple[int, float, str]] = []  # row, side and tag behind each slack
        self._weight: list[float] = []
        self._questions: dict[Question, int] = {}
        self._columns(prepared)
        for row in prepared.demands:
            self._make_elastic(row, *self._sides(prepared, row), self._price(self.rows[row]))
        # Where the moves are given there is nothing to round.
        free = prepared.formulation.variables.terms.moves is None
        listed = [
            (cover, [(row.name, *self._terms(row)) for row in cover.roundings(instance, self.horizon)])
            for cover in covers(instance)
            if free
        ]
        self._roundings = [(cover, [row for row in rows if row[1]]) for cover, rows in listed]
        self._stage: tuple[bool, int] | None = None
        self.vertex: Vertex | None = None
        self.missing, self.refuted, self.counts_moves = 0.0, False, False

    # --- the program ----------------------------------------------------------------------------------------------

    def _columns(self, prepared: Prepared) -> None:
        """Note the columns of each family by site and day; -1 where there is none."""
        v = prepared.formulation.variables
        shape = (len(self.instance.sites), self.horizon + 1)

        def table(family: dict[tuple[int, int], object]) -> Ints:
            found = np.full(shape, -1, np.int32)
            for (i, d), variable in family.items():
                found[i, d] = prepared.column[variable.name]  # type: ignore[attr-defined]
            return found

        self.leave, self.arrive, self.overnight = table(v.leave), table(v.arrive), table(v.overnight)
        self.more = {i: prepared.column[variable.name] for (i,), variable in v.more.items()}
        self.left = {i: prepared.column[variable.name] for (i,), variable in v.left.items()}
        self._parts = {f"V1_i{c.site:03d}_d{c.start:03d}": c.part for c in covers(self.instance) if c.site in self.left}
        self.printers, self.stock = table(v.printers), table(v.stock)
        self._moving = self.leave[self.leave >= 0]

    def _sides(self, prepared: Prepared, row: int) -> Sides:
        return float(prepared.problem.row_low[row]), float(prepared.problem.row_high[row])

    def _price(self, name: str) -> float:
        """Price of breaking a row by 1: a printer-day, and for a card the part of one that prints it."""
        tag, site = name.split("_")[:2]
        return 1.0 / self.instance.rate(int(site[1:])) if tag == "C6" else 1.0 / self._parts.get(name, 1)

    def _make_elastic(self, row: int, low: float, high: float, price: float) -> None:
        for sign, side in ((1.0, low), (-1.0, high)):
            if np.isfinite(side):
                self._slack.append(self._session.add_column({row: sign}))
                # A rounding row is broken by 1 where one printer-day is missing times its largest coefficient.
                self._elastic.append((row, sign * price if price > 1 else sign, self.rows[row][:2]))
                self._weight.append(price)
        self._stage = None

    def _set_stage(self, *, feasible: bool) -> None:
        """Choose the objective: moves and dear breaches, or (`feasible`) breaches alone."""
        stage = (feasible, len(self._slack))
        if stage == self._stage:
            return
        cost = np.zeros(self._session.columns)
        if not feasible:
            cost[self._moving] = 1.0
        cost[self._slack] = np.array(self._weight) * (1.0 if feasible else DEAR)
        self._session.set_cost(cost)
        self._stage = stage

    @property
    def iterations(self) -> int:
        return self._session.iterations

    def solve(self) -> float | None:
        """Solve; return the least of moves and dear breaches, None when the run was ended.

        Afterwards `refuted` tells whether no plan is left.
        """
        self._set_stage(feasible=False)
        guide = self._asked()
        if guide is None:
            return None
        self._note(guide)
        self.counts_moves = self.most_moves is not None and guide.objective > self.most_moves + NOISE
        self.refuted = self.counts_moves
        if not self.refuted and self.missing > NOISE:
            self._set_stage(feasible=True)
            least = self._asked()
            if least is None:
                return None
            if least.objective > NOISE:
                self._note(least)
                self.refuted = True
        return guide.objective

    def simplify(self) -> bool:
        """Solve once more for a refutation that a person can follow; whether there is one. Only without branches.

        All rows of a kind may be broken by the same amount, which is made as small as possible: the duals then are the
        few rows that contradict each other most, instead of all that are broken. Covering rows and limits come first,
        rounding rows only where those are not enough, cards last. The relaxation is of no use for anything else after.
        """
        common = self._session.add_column({row: side for row, side, _tag in self._elastic})
        cost = np.zeros(self._session.columns)
        cost[common] = 1.0
        self._session.set_cost(cost)
        for tags in (("V1", "C7", "C8"), ("V1", "V2", "C7", "C8"), ("V1", "V2", "C6", "C7", "C8")):
            high = np.array([0.0 if tag in tags else np.inf for _row, _side, tag in self._elastic])
            self._session.bound_columns(self._slack, high)
            vertex = self._asked()
            if vertex is not None and vertex.objective > NOISE:
                self.vertex = vertex
                return True
        return False

    def _asked(self) -> Vertex | None:
        """Return a vertex; a solver that fails gets a second chance, from scratch."""
        vertex = self._answer()
        if vertex is None and not self._control.should_stop:
            attempted(self._session.forget, self._control)
            vertex = self._answer()
        return vertex

    def _answer(self) -> Vertex | None:
        vertex = attempted(self._session.solve, self._control)
        size = (self._session.columns, self._session.rows)
        return vertex if vertex is not None and vertex.is_sound(*size) else None

    def _note(self, vertex: Vertex) -> None:
        self.vertex = vertex
        self.missing = float(np.dot(vertex.values[self._slack], self._weight))

    # --- rounding -------------------------------------------------------------------------------------------------

    def tighten(self, most: int) -> int:
        """Add the rows (V2) that the vertex breaks most, at most `most`, two for each covering row; return how many."""
        taken: dict[tuple[int, int], int] = {}
        count = 0
        for _depth, name, key, terms, right in sorted(self._broken(), key=lambda found: (-found[0], found[1])):
            if taken.get(key, 0) < 2 and count < most:
                taken[key] = taken.get(key, 0) + 1
                row = self._session.add_row(terms, float(right), np.inf)
                self.rows.append(name)
                self.added[name] = terms, right
                self._make_elastic(row, float(right), np.inf, float(max(abs(c) for c in terms.values())))
                count += 1
        return count

    def _broken(self) -> Iterator[tuple[float, str, tuple[int, int], dict[int, int], int]]:
        """Yield (by how much, name, (site, first day), terms, right side) of the rows that the vertex breaks."""
        assert self.vertex is not None
        values = self.vertex.values
        for cover, rows in self._roundings:
            for name, terms, right in rows:
                if name in self._standing or name in self.added:
                    continue
                scale = max(abs(c) for c in terms.values())
                lacking = (right - sum(c * values[column] for column, c in terms.items())) / scale
                if lacking > BROKEN:
                    yield lacking, name, (cover.site, cover.start), terms, right

    def _terms(self, row: Rounding) -> tuple[dict[int, int], int]:
        """Return the terms of a row on the columns, and its right side; both in whole numbers."""
        scale, terms = 1, {}
        if row.site in self.left:
            scale = self._parts[row.name] = row.part
            terms[self.left[row.site]] = 1
        if row.site in self.more and row.come[1]:
            terms[self.more[row.site]] = scale * row.come[1]
        for d in range(1, self.horizon + 1):
            for table, value in ((self.arrive, row.come[d]), (self.overnight, row.come[d]), (self.leave, row.go[d])):
                column = int(table[row.site, d])
                if value and column >= 0:
                    terms[column] = scale * value
        return terms, scale * row.right

    # --- branching ------------------------------------------------------------------------------------------------

    def hold(self, question: Question, sides: Sides) -> None:
        """Keep the answer to `question` between `sides` from now on; `FREE` lets it go."""
        if question not in self._questions:
            terms = self._sum(question)
            row = self._session.add_row(dict.fromkeys(terms, 1.0), *FREE)
            self.rows.append("")
            self._questions[question] = row
            self._make_elastic(row, 0.0, 0.0, 1.0)
        self._session.bound_row(self._questions[question], *sides)

    def _sum(self, question: Question) -> list[int]:
        tables = (self.leave,) if question.what == "departures" else (self.arrive, self.overnight)
        columns = [int(column) for table in tables for column in table[question.site, 1 : question.by + 1]]
        return [column for column in columns if column >= 0]

    def fractions(self) -> list[Fractional]:
        """Return the questions that the vertex answers with a fraction; see `fractional`."""
        arrivals = self._totals(self.arrive) + self._totals(self.overnight)
        return fractional({"departures": self._totals(self.leave), "arrivals": arrivals}, self.horizon)

    def _totals(self, table: Ints) -> Floats:
        totals: Floats = np.cumsum(self._counts(table), axis=1)
        return totals

    def _counts(self, table: Ints) -> Floats:
        assert self.vertex is not None
        return np.where(table >= 0, self.vertex.values[np.maximum(table, 0)], 0.0)

    # --- what the duals prove -------------------------------------------------------------------------------------

    def multipliers(self) -> tuple[dict[str, float], dict[Question, float]]:
        """Return the duals of the vertex as multipliers of named rows, and of the questions held (signed).

        Equations that only define sums have no multiplier of their own: the certificate writes every row in trips. A
        reduced cost of ``printers`` or ``stock`` is the multiplier of the row that keeps it from falling below 0.
        """
        assert self.vertex is not None
        found: dict[str, float] = {}
        for name, dual in zip(self.rows, self.vertex.duals, strict=True):
            # What is fixed or granted needs no multiplier either: the verifier takes the best of it.
            if name and dual and name[0] in "CVR" and name[:2] not in ("C1", "C3", "R3"):
                found[name] = float((-dual if name[:2] in UPPER else dual) * self._parts.get(name, 1))
        for tag, table in (("C2", self.printers), ("C3", self.stock)):
            for i, d in np.argwhere(table >= 0):
                reduced = float(self.vertex.reduced[table[i, d]])
                if reduced > 0:
                    name = f"{tag}_i{i:03d}_d{d:03d}"
                    found[name] = found.get(name, 0.0) + reduced
        questions = {q: float(self.vertex.duals[row]) for q, row in self._questions.items()}
        return found, {q: dual for q, dual in questions.items() if dual}

    def in_rows(self, rounded: dict[str, int]) -> dict[str, int]:
        """Return the multipliers as they are: every row here is one of the verifier's."""
        return rounded


def _kept_bounds(prepared: Prepared) -> Floats:
    problem, v = prepared.problem, prepared.formulation.variables
    high = np.where(problem.low == problem.high, problem.high, np.inf)
    for family in (v.more, v.left):
        for variable in family.values():
            column = prepared.column[variable.name]
            high[column] = problem.high[column]
    return high
