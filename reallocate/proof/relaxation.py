"""The linear relaxation of a model: tightened by MIR cuts, branched on, and asked what its duals prove.

Its demands are elastic: each may be violated at a penalty, so that the program always has a solution and its duals are
always there. That the violation cannot be less than so much is what refutes a horizon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from reallocate.bounds.covers import MirCut, covers, cuts
from reallocate.bounds.keys import RowKey
from reallocate.formulation.prepared import Prepared
from reallocate.formulation.variables import SiteDay
from reallocate.proof.branching import FREE, BranchVariable, Interval
from reallocate.proof.candidates import Candidate, candidates
from reallocate.proof.claims import Goal
from reallocate.running.control import Control
from reallocate.solver.lean import Lean
from reallocate.solver.opinions import attempted
from reallocate.solver.problem import NOISE, Floats, Ints, Problem
from reallocate.solver.session import Basis, Session, Vertex

#: What a missing printer-day costs in moves while a relaxation looks for its way: dear enough that one is only missing
#: where nothing else helps, not so dear that the duals explode (at 1,000 the trees of small instances doubled).
PENALTY = 50.0
#: Families of rows that a certificate has: all others define sums, or say what is fixed or granted, of which the
#: verifier takes the best.
CERTIFIED = frozenset({"C2", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "R1", "R2", "V1", "V2", "V4"})
#: Those of them with an upper side only.
UPPER = frozenset({"C5", "C8", "C9", "R1", "R2"})
#: Rows that plans of fewer days need not keep, which a proof is about as well.
UNCERTAIN = "C8_due"
#: Families that may be violated in the search for a refutation that a person can follow, one set after the other:
#: covering rows and limits, MIR cuts where those are not enough, cards last.
SIMPLE = (
    frozenset({"V1", "V4", "C7", "C8"}),
    frozenset({"V1", "V2", "V4", "C7", "C8"}),
    frozenset({"V1", "V2", "V4", "C6", "C7", "C8", "C10"}),
)
#: A cut is added when it is violated by more than this part of its largest coefficient.
VIOLATED = 1e-4
#: Iterations of the simplex method that a candidate is tried for.
TRIAL = 25
#: Cuts that are added at a time, and of one covering row.
CUTS, OF_COVER = 200, 2


@dataclass(frozen=True, slots=True)
class _Elastic:
    """A column that lets a row be violated: 1 of it lifts the row by `sign`, and is worth `weight` printer-days."""

    column: int
    row: int
    sign: float
    family: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Cut:
    """A row ``terms @ x >= right`` on the columns of the model, in whole numbers."""

    key: RowKey
    terms: dict[int, int]
    right: int

    @property
    def largest(self) -> int:
        """The largest coefficient: so many times a printer-day is what 1 of the row stands for."""
        return max(abs(c) for c in self.terms.values())


class _Pool:
    """Cuts that may be added, as arrays: they are looked through at every node."""

    def __init__(self, cuts: Sequence[_Cut]) -> None:
        self._cuts = cuts
        entries = [(row, column, c) for row, cut in enumerate(cuts) for column, c in cut.terms.items()]
        table = np.array(entries, np.int64).reshape(-1, 3)
        self._row, self._column, self._value = table[:, 0], table[:, 1], table[:, 2].astype(np.float64)
        self._right = np.array([cut.right for cut in cuts], np.float64)
        self._largest = np.array([cut.largest for cut in cuts], np.float64)

    def violated(self, values: Floats) -> list[tuple[float, _Cut]]:
        """Return (by how much, as a part of its largest coefficient, cut) of the cuts that `values` violate."""
        sums = np.bincount(self._row, self._value * values[self._column], len(self._cuts))
        violations = (self._right - sums) / self._largest
        return [(float(violations[at]), self._cuts[at]) for at in np.flatnonzero(violations > VIOLATED).tolist()]


class Relaxation:
    """The relaxation for one horizon, in one solver session.

    Parameters
    ----------
    most_moves : None: is there any finished plan? A number: is there one with at most so many moves?

    Attributes
    ----------
    vertex : of the last solve.
    shortage : by how much the demands are violated there, in printer-days.
    refuted : whether the last solve refuted all plans that keep to the branches; then `vertex` has the duals for it.
    counts_moves : whether it did so because more moves would be needed than `most_moves`.
    added : the MIR cuts that were added here: terms and right side.
    """

    def __init__(self, prepared: Prepared, control: Control, most_moves: int | None = None) -> None:
        self._control = control
        self.instance, self.horizon, self.most_moves = prepared.instance, prepared.horizon, most_moves
        self.last, self.partial = prepared.last, prepared.columns.terms.partial
        #: Of each row; None for that of a branch variable.
        self.keys: list[RowKey | None] = list(prepared.keys)
        self.added: dict[RowKey, tuple[dict[int, int], int]] = {}
        # Without upper bounds on columns: the rows imply them, and then every price stands in a row. What is given or
        # granted stays in its bounds: the verifier counts it column by column.
        self._session = self._program(
            prepared, replace(prepared.problem, high=_kept_bounds(prepared), row_high=_kept_limits(prepared))
        )
        self._take_columns(prepared)
        self._elastic: list[_Elastic] = []
        self._branched: dict[BranchVariable, int] = {}
        self._soften(prepared)
        self._prepared = prepared
        self._stage: tuple[bool, int] | None = None
        #: Where the last settled program ended.
        self._settled: Basis | None = None
        self.vertex: Vertex | None = None
        self.shortage, self.refuted, self.counts_moves = 0.0, False, False

    def _program(self, prepared: Prepared, problem: Problem) -> Session | Lean:
        """Return the program in a solver."""
        return Session(problem, self._control)

    def _soften(self, prepared: Prepared) -> None:
        """Let the demands be violated."""
        for row in prepared.demands:
            if prepared.keys[row].family == UNCERTAIN:
                continue
            sides = float(prepared.problem.row_low[row]), float(prepared.problem.row_high[row])
            self._make_elastic(row, sides, self._weight(prepared.keys[row]))

    # --- the program ----------------------------------------------------------------------------------------------

    def _take_columns(self, prepared: Prepared) -> None:
        """Note the columns of each family by site and day; -1 where there is none."""
        columns = prepared.columns
        shape = (len(self.instance.sites), self.last + 1)

        def table(family: Mapping[SiteDay, int]) -> Ints:
            found = np.full(shape, -1, np.int32)
            for at, column in family.items():
                found[at] = column
            return found

        self.leave, self.arrive, self.overnight = table(columns.leave), table(columns.arrive), table(columns.overnight)
        self.more = {i: column for (i,), column in columns.more.items()}
        self.left = {i: column for (i,), column in columns.left.items()}
        rows = covers(self.instance, self.horizon, partial=self.partial)
        #: What rows are multiplied by so that cards left stand in them with 1.
        self._parts = {cover.key: cover.part for cover in rows if self.left.keys() & set(cover.relieved)}
        #: What one printer-day counts in a row, at most.
        self._counts = {cover.key: cover.largest for cover in rows}
        self.printers, self.stock = table(columns.printers), table(columns.stock)
        self._moving = self.leave[self.leave >= 0]

    def _weight(self, key: RowKey) -> float:
        """Return what violating a row by 1 is worth: a printer-day, or for a card the part of one that prints it."""
        if key.family in ("C6", "C10"):
            return 1.0 / self.instance.top_rate(key.site)
        return 1.0 / (self._parts.get(key, 1) * self._counts.get(key, 1))

    def _make_elastic(self, row: int, sides: Interval, weight: float) -> None:
        key = self.keys[row]
        for sign, side in ((1.0, sides[0]), (-1.0, sides[1])):
            if np.isfinite(side):
                column = self._session.add_column({row: sign})
                self._elastic.append(_Elastic(column, row, sign, "" if key is None else key.family, weight))
        self._stage = None

    @property
    def _slack(self) -> list[int]:
        return [elastic.column for elastic in self._elastic]

    @property
    def _weights(self) -> Floats:
        return np.array([elastic.weight for elastic in self._elastic])

    def _set_stage(self, *, feasible: bool) -> None:
        """Choose the objective: moves and violations at a penalty, or (`feasible`) violations alone."""
        stage = (feasible, len(self._elastic))
        if stage == self._stage:
            return
        cost = np.zeros(self._session.columns)
        if not feasible:
            cost[self._moving] = 1.0
        cost[self._slack] = self._weights * (1.0 if feasible else PENALTY)
        self._session.set_cost(cost)
        self._stage = stage

    @property
    def iterations(self) -> int:
        return self._session.iterations

    def settle(self) -> float | None:
        """Solve; return the least of moves and violations at a penalty, None when the run was ended.

        Afterwards `refuted` tells whether no plan is left.
        """
        self._set_stage(feasible=False)
        guide = self._asked()
        if guide is None:
            return None
        self._note(guide)
        self._settled = self._session.basis()
        self.counts_moves = self.most_moves is not None and guide.objective > self.most_moves + NOISE
        self.refuted = self.counts_moves
        if not self.refuted and self.shortage > NOISE:
            self._set_stage(feasible=True)
            least = self._asked()
            if least is None:
                return None
            # Where nothing need be violated, what costs fewer moves violates something: no honest point to branch at.
            self._note(least)
            self.refuted = least.objective > NOISE
        return guide.objective

    def solve(self) -> float | None:
        """Solve to try out a candidate: from where the node was settled, and no further than until it is refuted.

        That no plan is left for want of printer-days is not looked at: the penalty tells how far it is from it.
        """
        self._set_stage(feasible=False)
        if self._settled is not None:
            self._session.start_from(self._settled)
        self._session.enough(None if self.most_moves is None else self.most_moves + 2 * NOISE)
        self._session.give_up_after(TRIAL)
        guide = self._asked()
        self._session.enough(None)
        self._session.give_up_after(None)
        if guide is None:
            return None
        self._note(guide)
        self.refuted = self.most_moves is not None and guide.objective > self.most_moves + NOISE
        return guide.objective

    def simplify(self) -> bool:
        """Solve once more for a refutation that a person can follow; whether there is one. Only without branches.

        All rows of a kind may be violated by the same amount, which is made as small as possible: the duals then are
        the few rows that contradict each other most, instead of all that are violated. The relaxation is of no use for
        anything else after.
        """
        common = self._session.add_column(
            {elastic.row: elastic.sign * max(1.0, elastic.weight) for elastic in self._elastic}
        )
        cost = np.zeros(self._session.columns)
        cost[common] = 1.0
        self._session.set_cost(cost)
        for families in SIMPLE:
            high = np.array([0.0 if elastic.family in families else np.inf for elastic in self._elastic])
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
        self.shortage = float(np.dot(vertex.values[self._slack], self._weights))

    # --- MIR cuts -------------------------------------------------------------------------------------------------

    @cached_property
    def _pool(self) -> _Pool:
        return _Pool(list(self._cuts(self._prepared)))

    def _cuts(self, prepared: Prepared) -> Iterator[_Cut]:
        """Yield the cuts that may be added: all but those of the model; where the moves are given there are none."""
        if prepared.columns.terms.moves is not None:
            return
        standing = frozenset(prepared.keys)
        for cut in cuts(self.instance, self.horizon, partial=self.partial):
            found = self._on_columns(cut)
            if found.terms and cut.key not in standing:
                yield found

    def _on_columns(self, cut: MirCut) -> _Cut:
        """Return a cut on the columns of the model."""
        site, scale = cut.key.site, 1
        terms: dict[int, int] = {}
        if site in self.left and cut.relieved:
            scale = self._parts[cut.key] = cut.part
            terms[self.left[site]] = 1
        if site in self.more and cut.come[1]:
            terms[self.more[site]] = scale * cut.come[1]
        for d in range(1, self.last + 1):
            for table, value in ((self.arrive, cut.come[d]), (self.overnight, cut.come[d]), (self.leave, cut.go[d])):
                column = int(table[site, d])
                if value and column >= 0:
                    terms[column] = scale * value
        return _Cut(cut.key, terms, scale * cut.right)

    def tighten(self, rounds: int) -> float | None:
        """Settle, and again with the cuts that the vertex violates, up to so many times; return the last value.

        It ends early where all plans are refuted, no cut is violated, or the run was ended: then the value is None.
        """
        value = self.settle()
        for _round in range(rounds):
            if value is None or self.refuted or self._stands_still or not self.separate():
                break
            value = self.settle()
        return value

    @property
    def _stands_still(self) -> bool:
        """Whether no printer moves, or need to, at the vertex: with none granted, and no card, that breaks no cut."""
        assert self.vertex is not None
        moving = float(self.vertex.values[self._moving].sum())
        return moving + self.shortage <= NOISE and not (self.more or self.left)

    def separate(self) -> int:
        """Add the cuts that the vertex violates most, few for each covering row; return how many."""
        taken: dict[tuple[int, ...], int] = {}
        count = 0
        for _violation, cut in self._violated():
            cover = cut.key.site, *cut.key.at[:-1]
            if taken.get(cover, 0) < OF_COVER and count < CUTS:
                taken[cover] = taken.get(cover, 0) + 1
                row = self._session.add_row(cut.terms, float(cut.right), np.inf)
                self.keys.append(cut.key)
                self.added[cut.key] = cut.terms, cut.right
                self._make_elastic(row, (float(cut.right), np.inf), float(cut.largest))
                count += 1
        return count

    def _violated(self) -> list[tuple[float, _Cut]]:
        """Return (by how much, cut) of the cuts that the vertex violates, the most violated first."""
        assert self.vertex is not None
        found = [entry for entry in self._pool.violated(self.vertex.values) if entry[1].key not in self.added]
        return sorted(found, key=lambda entry: (-entry[0], entry[1].key))

    # --- branching ------------------------------------------------------------------------------------------------

    def restrict(self, variable: BranchVariable, interval: Interval) -> None:
        """Keep `variable` within the interval from now on; `FREE` lets it go."""
        if variable not in self._branched:
            terms = self._sum(variable)
            row = self._session.add_row(dict.fromkeys(terms, 1.0), *FREE)
            self.keys.append(None)
            self._branched[variable] = row
            self._make_elastic(row, (0.0, 0.0), 1.0)
        self._session.bound_row(self._branched[variable], *interval)

    def _sum(self, variable: BranchVariable) -> list[int]:
        if variable.what == "printers":
            return [int(self.printers[variable.site, variable.by])]
        tables = (self.leave,) if variable.what == "departures" else (self.arrive, self.overnight)
        columns = [int(column) for table in tables for column in table[variable.site, 1 : variable.by + 1]]
        return [column for column in columns if column >= 0]

    def mark(self) -> Basis | None:
        """Return where the last settled program ended, for `go_on_from`."""
        return self._settled

    def go_on_from(self, mark: Basis | None) -> None:
        """Let the next program to be settled begin where another one ended; None: anywhere."""
        if mark is not None:
            self._settled = mark
            self._session.start_from(mark)

    def candidates(self) -> list[Candidate]:
        """Return the branch variables that have a fraction for a value at the vertex; see `candidates`."""
        arrive, overnight, leave = (
            np.cumsum(self._values(t), axis=1) for t in (self.arrive, self.overnight, self.leave)
        )
        return candidates(
            {"departures": leave, "arrivals": arrive + overnight, "printers": self._values(self.printers)}
        )

    def _values(self, table: Ints) -> Floats:
        assert self.vertex is not None
        return np.where(table >= 0, self.vertex.values[np.maximum(table, 0)], 0.0)

    # --- what the duals prove -------------------------------------------------------------------------------------

    def multipliers(self) -> tuple[dict[RowKey, float], dict[BranchVariable, float]]:
        """Return the duals of the vertex as multipliers of rows, and of the branch variables (signed).

        A reduced cost of ``printers`` or ``stock`` is the multiplier of the row that keeps it from falling below 0.
        """
        assert self.vertex is not None
        duals = zip(self.keys, self.vertex.duals.tolist(), strict=True)
        certified = ((key, dual) for key, dual in duals if key is not None and key.family in CERTIFIED and dual)
        found = {key: (-dual if key.family in UPPER else dual) * self._parts.get(key, 1) for key, dual in certified}
        for family, table in (("C2", self.printers), ("C3", self.stock)):
            for i, d in np.argwhere(table >= 0):
                reduced = float(self.vertex.reduced[table[i, d]])
                if reduced > 0:
                    key = RowKey(family, int(i), (int(d),))
                    found[key] = found.get(key, 0.0) + reduced
        branched = {variable: float(self.vertex.duals[row]) for variable, row in self._branched.items()}
        return found, branched

    @property
    def limits(self) -> Mapping[Goal, int]:
        """Return the most of goals other than the moves that plans are asked for with."""
        return {}

    def goals(self) -> Mapping[Goal, float]:
        """Return the multiplier of the limit on the moves, where that is what refutes."""
        return {"moves": 1.0} if self.counts_moves else {}

    def in_rows(self, rounded: dict[RowKey, int]) -> dict[RowKey, int]:
        """Return the multipliers as they are: every row here is one of the verifier's."""
        return rounded


def _kept_limits(prepared: Prepared) -> Floats:
    uncertain = [key.family == UNCERTAIN for key in prepared.keys]
    return np.where(uncertain, np.inf, prepared.problem.row_high)


def _kept_bounds(prepared: Prepared) -> Floats:
    problem, columns = prepared.problem, prepared.columns
    high = np.where(problem.low == problem.high, problem.high, np.inf)
    granted = [*columns.more.values(), *columns.left.values()]
    high[granted] = problem.high[granted]
    return high
