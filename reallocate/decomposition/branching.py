"""The master problem kept to answers: how many printers come to, or leave, a site by a day."""

from __future__ import annotations

import numpy as np

from reallocate.decomposition.certify import PooledDuals
from reallocate.decomposition.master import Master
from reallocate.decomposition.rows import Rows, total_rows
from reallocate.proof.relaxation import Fractional, Question, Sides, fractional

#: By which the moves of a program exceed those of a claim that it proves: less is lost in rounding its duals.
MORE = 1e-3


class BranchedMaster:
    """A master problem as a tree branches on it; see `reallocate.proof.tree.Branched`.

    Attributes
    ----------
    most_moves : None: is there any finished plan? A number: is there one with at most so many moves?
    refuted : whether the last settled program refuted all plans that keep to the answers.
    counts_moves : whether they were refuted because they need more moves.
    """

    def __init__(self, master: Master, most_moves: int | None = None) -> None:
        self.master, self.horizon, self.most_moves = master, master.horizon, most_moves
        self.refuted = self.counts_moves = False
        self._held: dict[Question, int] = {}  # the first of its two rows among those of the master problem
        self._price = master.dear
        self._duals = PooledDuals.of(master)

    def hold(self, question: Question, sides: Sides) -> None:
        """Keep the answer to `question` between `sides` from now on; `FREE` lets it go."""
        if question not in self._held:
            self._held[question] = len(self.master.rows)
            self.master.add_rows(Rows.of(list(total_rows(*_parts(question), self.horizon)), self.horizon))
        first = self._held[question]
        for position, right in ((first, sides[0]), (first + 1, -sides[1])):
            self.master.demand(position, right)

    def settle(self) -> float | None:
        """Optimise in full; return the value, None when the run was ended."""
        self.master.dear = self._price
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

    def fractions(self) -> list[Fractional]:
        """Return the questions that the vertex answers with a fraction; see `fractional`."""
        flows, end = self.master.flows(self.master.counts), self.horizon + 1
        tables = {"departures": flows.leave, "arrivals": flows.arrive + flows.overnight}
        return fractional({what: np.cumsum(table, axis=1)[:, :end] for what, table in tables.items()}, self.horizon)

    def multipliers(self) -> tuple[dict[str, float], dict[Question, float]]:
        """Return the multipliers of the rows, pools and draws among them, and of the questions held (signed)."""
        rows, answers = dict(self._duals.rows), {}
        for question, first in self._held.items():
            low, high = (rows.pop(self.master.rows.names[first + k], 0.0) for k in (0, 1))
            answers[question] = low - high
        return rows, answers

    def in_rows(self, rounded: dict[str, int]) -> dict[str, int]:
        """Return the multipliers with those of pools and draws given to the rows that add up to them."""
        return self._duals.in_rows(rounded)


def _parts(question: Question) -> tuple[bool, int, int]:
    return question.what == "departures", question.site, question.by
