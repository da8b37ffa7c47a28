"""Whole numbers by decisions on the printers present: at a site on a day they are at most k, or at least k + 1.

The dynamic program of a site obeys such boxes, so its state does not grow, and new plans come in after each decision.
When the printers present are whole everywhere, trips between sites are a flow in a network and come out whole.

`branch` says which decision is next. `Dive` makes one after the other at all sites; where neither side of a decision
goes on, it takes back those of the sites nearby, and goes on from there.

References
----------
Joncour, Michel, Sadykov, Sverdlov, Vanderbeck (2010), "Column generation based primal heuristics",
doi:10.1016/j.endm.2010.05.088.
"""

from __future__ import annotations

from math import floor
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
#: Rounds of columns after a decision: most while printers come from nowhere, and while days of travel are added, above
#: so many days. (With none of the second kind island-7 lost 12 days of travel in 25 decisions, and with two only 5.)
ROUNDS, FEW, RISE = 30, 2, 0.05
#: Sites whose boxes are taken back at once, and at most so many more less one; distances are drawn longer, up to this.
RELEASED, MORE, FARTHER = 8, 6, 2.5
#: Reduced costs above which trips and plans of no use are forgotten, and the columns from which on, as a multiple of
#: those that were left last time too.
TRIPS, PLANS = 0.6, 8.0
COLUMNS, GROWN = 9_000, 1.6


def branch(master: SiteMaster, boxes: dict[int, Box], random: Random) -> list[tuple[int, int, dict[int, Box]]]:
    """Return the two sides of the next decision: office, day, and boxes, the nearer side first; none: all is whole.

    It is about printers present that are near a whole number already, since that costs least.
    """
    best: tuple[float, int, int, float] | None = None
    last = master.network.days - 1
    for k, present in master.present().items():
        part = present - np.floor(present + WHOLE)
        for d in range(1, last + 1):
            near = min(part[d], 1 - part[d])
            if near > WHOLE:
                seems = near * (1 + DRAWN * random.random()) - (LAST if d == last else 0.0)
                best = min(best or (np.inf, 0, 0, 0.0), (seems, k, d, float(present[d])))
    if best is None:
        return []
    _seems, k, d, count = best
    whole = floor(count + WHOLE)
    low, high = boxes.get(k, master.network.programs[k].box)
    below, above = high.copy(), low.copy()
    below[d], above[d] = min(high[d], whole), max(low[d], whole + 1)
    sides = [(k, d, {**boxes, k: (low, below)}), (k, d, {**boxes, k: (above, high)})]
    return sides if count - whole <= 0.5 else sides[::-1]


def made_whole(master: SiteMaster, boxes: dict[int, Box]) -> dict[int, Box]:
    """Return boxes in which every office that chooses has the one plan whose printers are those of the mixture."""
    for k, present in master.present().items():
        standing = np.rint(present).astype(np.int64)
        master.add_plan(k, master.network.programs[k].plan_of(standing))
        boxes = {**boxes, k: (standing, standing)}
    return boxes


class Dive:
    """A search at all sites at once, from a relaxation in which no printer comes from nowhere.

    Parameters
    ----------
    master : it is used up.
    seed : of what is drawn.

    Attributes
    ----------
    values : of all columns: every office has one plan, and no printer comes from nowhere; None: not found yet.
    """

    def __init__(self, master: SiteMaster, seed: int) -> None:
        self.master = master
        self.values: Floats | None = None
        self._random = Random(seed)  # noqa: S311  a fixed sequence, no secret
        self._boxes: dict[int, Box] = {}
        self._travel = 0.0
        self._most, self._begun = COLUMNS, False

    def run(self, solved: int) -> None:
        """Go on until `values` are found, or the program was solved so many times."""
        last = self.master.solved + solved
        if not self._begun:
            self._begun = self._allowed(self._boxes)
        while self._begun and self.values is None and self.master.solved < last:
            self._forget()
            sides = branch(self.master, self._boxes, self._random)
            if not sides:
                if self._allowed(made_whole(self.master, self._boxes)):
                    assert self.master.vertex is not None
                    self.values = self.master.vertex.values
                    return
                self._begun = self._release(self._random.randrange(len(self.master.network.programs)))
                continue
            boxes = next((boxes for _k, _d, boxes in sides if self._allowed(boxes)), None)
            if boxes is None:
                self._begun = self._release(sides[0][0])
            else:
                self._boxes = boxes

    def _allowed(self, boxes: dict[int, Box]) -> bool:
        """Whether plans inside these boxes, mixed, need no printer from nowhere, as far as some rounds tell."""
        master, travel = self.master, self._travel
        try:
            master.hold(boxes)
            if not master.solve(primal=False):
                return False
            for turn in range(ROUNDS):
                assert master.vertex is not None
                enough = turn >= FEW or master.vertex.objective <= travel + RISE
                if master.missing <= NOISE and enough:
                    break
                if not master.price_plans(master.leave, master.blanks)[1] + master.price_trips():
                    break
                if not master.solve():
                    return False
        except NoSitePlan:
            return False
        assert master.vertex is not None
        self._travel = master.vertex.objective
        return master.missing <= NOISE

    def _release(self, office: int) -> bool:
        """Take back what was decided at an office and at those that are, or seem, near; whether the search goes on."""
        random, every = self._random, range(len(self.master.network.programs))
        seems = [self.master.network.hours[office, k] * random.uniform(1.0, FARTHER) for k in every]
        seems[office] = -1.0
        count = RELEASED + random.randrange(MORE)
        out = [k for k in sorted(every, key=lambda k: seems[k]) if k in self._boxes][:count]
        self._boxes = {k: box for k, box in self._boxes.items() if k not in out}
        # What was decided elsewhere may still be too much: then more is taken back.
        return self._allowed(self._boxes) or (bool(self._boxes) and self._release(office))

    def _forget(self) -> None:
        """Take out columns that no plan seems to need, where there are many; they may come in again."""
        if self.master.session.columns > self._most:
            self.master.forget(TRIPS, PLANS)
            self.master.solve()
            self._most = max(COLUMNS, int(GROWN * self.master.session.columns))
