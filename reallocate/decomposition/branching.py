"""The restricted master branched on: how many printers come to a site, or leave it, by a day; see `totals_first`."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from reallocate.bounds.keys import RowKey
from reallocate.decomposition.certify import PooledDuals
from reallocate.decomposition.master import RestrictedMaster
from reallocate.decomposition.rows import Rows, total_rows
from reallocate.proof.branching import BranchVariable, Interval
from reallocate.proof.candidates import Candidate, candidates
from reallocate.proof.claims import Goal

#: By which the moves of a program exceed those of a claim that it proves: less is lost in rounding its duals.
MORE = 1e-3


class BranchedMaster:
    """A restricted master as a tree branches on it; see `reallocate.proof.tree.Branched`.

    Attributes
    ----------
    most_moves : None: is there any finished plan? A number: is there one with at most so many moves?
    refuted : whether the last settled program refuted all plans within the branches.
    counts_moves : whether they were refuted because they need more moves.
    """

    def __init__(self, master: RestrictedMaster, most_moves: int | None = None) -> None:
        self.master, self.horizon, self.most_moves = master, master.demands.horizon, most_moves
        self.refuted = self.counts_moves = False
        self._branched: dict[BranchVariable, int] = {}  # the first of its two rows among those of the master
        self._penalty = master.penalty
        self._duals = PooledDuals.of(master)

    @property
    def last(self) -> int:
        """Last day of the model."""
        return self.master.last

    @property
    def iterations(self) -> int:
        return self.master.session.iterations

    def restrict(self, variable: BranchVariable, interval: Interval) -> None:
        """Keep `variable` within the interval from now on; `FREE` lets it go."""
        if variable not in self._branched:
            self._branched[variable] = len(self.master.rows)
            rows = total_rows(variable.what == "departures", variable.site, variable.by, self.last)
            self.master.add_rows(Rows.of(list(rows), self.last))
        first = self._branched[variable]
        for position, right in ((first, interval[0]), (first + 1, -interval[1])):
            self.master.demand(position, right)

    def settle(self) -> float | None:
        """Optimise in full; return the value, None when the run was ended."""
        self.master.penalty = self._penalty
        possible = self.master.settle()
        too_many = self.most_moves is not None and self.master.value > self.most_moves + MORE
        self.counts_moves = possible is True and too_many
        self.refuted = possible is False or self.counts_moves
        if self.refuted:
            self._duals = PooledDuals.of(self.master)
        return None if possible is None else self.master.value

    def solve(self) -> float | None:
        """Solve with the trips that are there; None when the run was ended."""
        self.refuted = self.counts_moves = False
        return self.master.value if self.master.solve() else None

    def mark(self) -> None:
        """Return nothing: columns come and go, and a program begins where the last one ended."""

    def go_on_from(self, mark: None) -> None:
        """Begin where the last one ended."""

    def candidates(self) -> list[Candidate]:
        """Return the branch variables that have a fraction for a value at the vertex; see `candidates`."""
        flows, end = self.master.flows(self.master.counts), self.last + 1
        arrivals, departures = (np.cumsum(t, axis=1)[:, :end] for t in (flows.arrive + flows.overnight, flows.leave))
        return candidates({"departures": departures, "arrivals": arrivals})

    def multipliers(self) -> tuple[dict[RowKey, float], dict[BranchVariable, float]]:
        """Return the multipliers of the rows, pools and draws among them, and of the branch variables (signed)."""
        rows, branched = dict(self._duals.rows), {}
        for variable, first in self._branched.items():
            low, high = (rows.pop(self.master.rows.keys[first + k], 0.0) for k in (0, 1))
            branched[variable] = low - high
        return rows, branched

    @property
    def limits(self) -> Mapping[Goal, int]:
        """Return no limits: it is about the moves alone."""
        return {}

    def goals(self) -> Mapping[Goal, float]:
        """Return the multiplier of the limit on the moves, where that is what refutes."""
        return {"moves": 1.0} if self.counts_moves else {}

    def in_rows(self, rounded: dict[RowKey, int]) -> dict[RowKey, int]:
        """Return the multipliers with those of pools and draws given to the rows that add up to them."""
        return self._duals.in_rows(rounded)
