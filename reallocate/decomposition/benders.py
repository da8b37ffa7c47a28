"""What a choice of trips leaves unprinted, as a cut: the duals of the flow of blanks say where printers must stand.

A cut is written as one more pool: so many cards must be printed by such days with the printers there, or be drawn from
blanks that lenders have in time.

References
----------
Benders (1962), "Partitioning procedures for solving mixed-variables programming problems", doi:10.1007/BF01386316.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reallocate.bounds.keys import RowKey
from reallocate.decomposition.blanks import WHOLE, BlankFlow
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.pools import Draw, Pool, own_blanks
from reallocate.solver.problem import Floats


def benders_cut(choice: Choice, number: int) -> Pool | None:
    """Return the pool, of the given number, that these trips overdraw; None when all cards can be printed.

    None as well where the duals are not whole: no cut is made of them.
    """
    flow = BlankFlow(choice)
    found = flow.solve(dict.fromkeys(flow.unprinted.values(), 1.0))
    if found is None or sum(found[0][column] for column in flow.unprinted.values()) < WHOLE:
        return None
    duals = found[1]
    if np.abs(duals - np.rint(duals)).max() > WHOLE:
        return None
    return _Cut(flow, duals, _reduced_costs(flow, duals)).pool(number)


def _reduced_costs(flow: BlankFlow, duals: Floats) -> Floats:
    """Return what a column costs, 1 for a card that is not printed, less what the duals pay for it."""
    problem = flow.problem
    reduced = np.zeros(problem.columns)
    reduced[list(flow.unprinted.values())] = 1.0
    np.subtract.at(reduced, problem.index, problem.value * np.repeat(duals, np.diff(problem.starts)))
    return reduced


@dataclass(frozen=True, slots=True)
class _Cut:
    """The multipliers of the rows of each site that add up to a cut; see ``models/decomposition.md``."""

    flow: BlankFlow
    duals: Floats
    reduced: Floats

    def pool(self, number: int) -> Pool:
        draws, amount = [], 0
        kept: dict[RowKey, int] = {}
        for i in range(len(self.flow.instance.sites)):
            proof = dict(self._of_blanks(i))
            there = sum(n * own_blanks(self.flow.instance, i, key.at[0]) for key, n in proof.items())
            if self.flow.instance.to_print(i):
                draws.append(self._draw(number, i, there, proof))
            else:
                amount += there
                kept |= proof
        return Pool(amount, tuple(draws), kept, free=True)

    def _of_blanks(self, i: int) -> Iterator[tuple[RowKey, int]]:
        """Yield the multipliers of (C3), the reduced costs of stock, and of (C4)."""
        stock = ((RowKey("C3", i, (d,)), self.reduced[self.flow.stock[i, d]]) for d in self.flow.days)
        morning = ((key, self.duals[k]) for key, k in self.flow.rows[i].items() if key.family == "C4")
        for key, multiplier in (*stock, *morning):
            if round(multiplier) > 0:
                yield key, round(multiplier)

    def _draw(self, number: int, i: int, there: int, proof: dict[RowKey, int]) -> Draw:
        """Return the draw of a site; what one more card of capacity would save are the multipliers of (C5)."""
        instance, weights = self.flow.instance, [0] * (self.flow.last + 2)
        for d in self.flow.days:
            saves = round(-self.reduced[self.flow.cards[i, d]]) if (i, d) in self.flow.cards else 0
            if saves > 0:
                proof[RowKey("C5", i, (d,))] = saves
                weights[d] = saves * instance.rate_on(i, d)
        missing = -there
        for key, k in self.flow.rows[i].items():
            multiplier = round(self.duals[k])
            if key.family in ("C6", "C9") and multiplier:
                proof[key] = multiplier
                missing += multiplier * int(self.flow.problem.row_low[k])
        return Draw(number, i, missing, tuple(weights), proof)
