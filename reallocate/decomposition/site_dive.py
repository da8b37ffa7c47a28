"""Whole numbers by decisions on the printers present: at a site on a day they are at most k, or at least k + 1.

The dynamic program of a site obeys such boxes, so its state does not grow, and new plans come in after each decision.
When the printers present are whole everywhere, trips between sites are a flow in a network and come out whole.

`Dive` makes one decision after the other, the next one or, of a few that are tried, the one that costs least; where
neither side of one goes on, it takes back those that stand in the way, and goes on from there.

References
----------
Joncour, Michel, Sadykov, Sverdlov, Vanderbeck (2010), "Column generation based primal heuristics",
doi:10.1016/j.endm.2010.05.088.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor, inf
from random import Random

import numpy as np

from reallocate.decomposition.site_master import SiteMaster
from reallocate.decomposition.site_program import Box, NoSitePlan
from reallocate.solver.problem import NOISE, Floats

#: Printers present are whole where they are within this of a whole number: a program's tolerance, times many printers.
WHOLE = 1e-4
#: By so much the distance to a whole number is drawn larger, at most, and seems smaller on the last day: what stands
#: there at the end says most about what came and left.
DRAWN, LAST = 0.4, 0.1
#: Decisions of which a careful dive takes the one that costs least, and the cost, in days of a printer, up to which one
#: is taken at once.
TRIED, CHEAP = 5, 0.02
#: Rounds of columns after a decision: most while printers come from nowhere, and while it costs more than so many days.
#: (With none of the second kind island-7 lost 12 days in 25 decisions, and with two only 5.)
ROUNDS, FEW, RISE = 30, 2, 0.05
#: Sites whose boxes are taken back at once, and at most so many more less one.
RELEASED, MORE = 8, 6
#: Hours by which every site seems farther from the one where a dive got stuck; days of a printer by which each box
#: seems to cost more than it does; and the least factor by which that is drawn smaller.
NEAR, LITTLE, LEAST = 12.0, 0.05, 0.3
#: Reduced costs above which trips and plans of no use are forgotten, and the columns from which on, as a multiple of
#: those that were left last time too.
TRIPS, PLANS = 0.6, 8.0
COLUMNS, GROWN = 9_000, 1.6


@dataclass(frozen=True, slots=True)
class Decision:
    """Printers at an office on a day that are no whole number in a mixture, and how near to one they seem."""

    seems: float
    office: int
    day: int
    count: float

    def side(self, master: SiteMaster, boxes: dict[int, Box], *, nearer: bool) -> dict[int, Box]:
        """Return the boxes in which they are rounded to the nearer whole number or beyond, or to the other one."""
        k, d, whole = self.office, self.day, floor(self.count + WHOLE)
        low, high = (side.copy() for side in boxes.get(k, master.network.programs[k].box))
        if (self.count - whole > 0.5) == nearer:
            low[d] = max(low[d], whole + 1)
        else:
            high[d] = min(high[d], whole)
        return {**boxes, k: (low, high)}


def decisions(master: SiteMaster, random: Random) -> list[Decision]:
    """Return one decision of each office whose printers are not whole, those nearest to whole numbers first."""
    last, found = master.network.days - 1, []
    for k, present in master.present().items():
        part = present - np.floor(present + WHOLE)
        near = np.minimum(part, 1 - part)
        days = [
            (float(near[d]) * (1 + DRAWN * random.random()) - (LAST if d == last else 0.0), k, d, float(present[d]))
            for d in range(1, last + 1)
            if near[d] > WHOLE
        ]
        if days:
            found.append(Decision(*min(days)))
    return sorted(found, key=lambda decision: decision.seems)


class Dive:
    """A search at all offices that choose, from a relaxation in which no printer comes from nowhere.

    Parameters
    ----------
    master : it is used up.
    seed : of what is drawn.
    boxes : printers to which offices are kept at all times.
    careful : whether decisions are tried out, and columns generated until there are none: three times the work, and
        more is left to spare.

    Attributes
    ----------
    values : of all columns: every office has one plan, and no printer comes from nowhere; None: not found yet.
    """

    def __init__(
        self, master: SiteMaster, seed: int | str, boxes: dict[int, Box] | None = None, *, careful: bool = False
    ) -> None:
        self.master, self.careful = master, careful
        self.values: Floats | None = None
        self._random = Random(seed)  # noqa: S311  a fixed sequence, no secret
        self._kept = boxes or {}
        self._decided: dict[int, Box] = {}
        self._cost, self._most = -inf, COLUMNS
        self._begun = False

    def run(self, solved: int) -> None:
        """Go on until `values` are found, or the program was solved so many times."""
        last = self.master.solved + solved
        if not self._begun:
            self._begun = self._goes_on(self._decided)
        while self._begun and self.values is None and self.master.solved < last:
            if not self._forget():
                return
            found = decisions(self.master, self._random)
            if found:
                self._decide(found)
            else:
                self._finish()

    def _decide(self, found: list[Decision]) -> None:
        """Take the next decision, or its other side; or take others back."""
        best = self._cheapest(found[:TRIED]) if self.careful else found[0]
        for nearer in (True, False):
            if self._goes_on(best.side(self.master, self._decided, nearer=nearer)):
                return
        self._begun = self._take_back(best.office)

    def _cheapest(self, found: list[Decision]) -> Decision:
        """Return the decision that costs least, as far as a few rounds tell."""
        tried = []
        for decision in found:
            boxes = decision.side(self.master, self._decided, nearer=True)
            tried.append((self._settled(boxes, FEW, FEW, self._cost + CHEAP), decision))
            if tried[-1][0] <= self._cost + CHEAP:
                break
        return min(tried, key=lambda entry: entry[0])[1]

    def _finish(self) -> None:
        """Give every office that chooses the one plan whose printers are those of the mixture."""
        whole = dict(self._decided)
        for k, present in self.master.present().items():
            standing = np.rint(present).astype(np.int64)
            self.master.add_plan(k, self.master.network.programs[k].plan_of(standing))
            whole[k] = standing, standing
        if self._settled(whole, ROUNDS, 0, inf) < inf and self.master.missing <= NOISE:
            assert self.master.vertex is not None
            self.values = self.master.vertex.values
        else:
            self._begun = self._take_back(self._random.choice(self.master.free))

    def _goes_on(self, boxes: dict[int, Box]) -> bool:
        """Keep to these boxes if plans inside them, mixed, need no printer from nowhere, as far as some rounds tell."""
        cost = self._settled(boxes, ROUNDS, ROUNDS if self.careful else FEW, self._cost + RISE)
        if cost == inf or self.master.missing > NOISE:
            return False
        self._decided, self._cost = boxes, cost
        return True

    def _settled(self, boxes: dict[int, Box], rounds: int, cheaper: int, enough: float) -> float:
        """Generate columns inside boxes while printers come from nowhere; return the cost.

        Parameters
        ----------
        rounds : most rounds of columns; cheaper : of these, for no more than that the cost falls to `enough`.
        """
        master = self.master
        try:
            master.hold({**self._kept, **boxes})
            if not master.solve(primal=False):
                return inf
            for turn in range(rounds):
                assert master.vertex is not None
                if master.missing <= NOISE and (turn >= cheaper or master.vertex.objective <= enough):
                    break
                if not master.price_plans(master.leave, master.blanks)[1] + master.price_trips():
                    break
                if not master.solve():
                    return inf
        except NoSitePlan:
            return inf
        assert master.vertex is not None
        return master.vertex.objective

    def _take_back(self, office: int) -> bool:
        """Take back what was decided at offices where that costs much, the nearer the sooner; whether that goes on.

        Where printers come from nowhere, what a box costs says how much it stands in the way.
        """
        while True:
            self._cost = -inf
            hours = self.master.network.hours[office]
            costs = {k: (cost + LITTLE) * self._random.uniform(LEAST, 1.0) for k, cost in self._costs()}
            order = sorted(costs, key=lambda k: -costs[k] / (NEAR + (0.0 if k == office else hours[k])))
            out = order[: RELEASED + self._random.randrange(MORE)]
            if self._goes_on({k: box for k, box in self._decided.items() if k not in out}):
                return True
            if not self._decided:
                return False
            self._decided = {k: box for k, box in self._decided.items() if k not in out}

    def _costs(self) -> Iterator[tuple[int, float]]:
        """Yield what the boxes of each office cost, at the prices of the last vertex."""
        master = self.master
        arrive = master.arrivals(master.leave)
        for k, box in self._decided.items():
            prices = master.leave[k], arrive[k], master.blanks
            program = master.network.programs[k]
            try:
                yield k, program.best(*prices, box)[0] - program.best(*prices, self._kept.get(k))[0]
            except NoSitePlan:
                yield k, inf

    def _forget(self) -> bool:
        """Take out columns that no plan seems to need, where there are many; whether there is a vertex then.

        They may come in again.
        """
        if self.master.session.columns > self._most:
            self.master.forget(TRIPS, PLANS)
            self._begun = self.master.solve()
            self._most = max(COLUMNS, int(GROWN * self.master.session.columns))
        return self._begun
