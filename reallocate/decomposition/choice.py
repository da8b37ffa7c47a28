"""A whole-number choice of trips for a horizon, and its shortage."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from reallocate.decomposition.demands import Demands
from reallocate.decomposition.rows import Flows
from reallocate.solver.problem import Floats, Ints

#: Origin, destination, day of leaving -> printers.
Trips = Mapping[tuple[int, int, int], int]
#: What a missing printer-day costs, in moves: more than any trip that could bring it.
PENALTY = 50.0


class Choice:
    """Trips, and what they come to. Only printers that are there leave, but on trips that rules fix.

    Attributes
    ----------
    flows : printers that come and leave by site and day.
    drawn : cards that each draw takes from its pool.
    short : printer-days that are missing, by site. overdrawn : cards by which each pool is.
    exceeded : printers by which the quotas are, summed.
    """

    def __init__(self, demands: Demands, trips: Trips) -> None:
        self.demands = demands
        self.trips = {key: count for key, count in sorted(trips.items()) if count}
        keys = np.array(list(self.trips), np.int32).reshape(-1, 3)
        end = keys[:, 2] + demands.lasting[keys[:, 0], keys[:, 1]]
        arrays: tuple[Ints, Ints, Ints, Ints] = keys[:, 0], keys[:, 1], keys[:, 2], end.astype(np.int32)
        counts = np.fromiter(self.trips.values(), np.float64, len(keys))
        self.flows = Flows.of(demands.sites, demands.last, arrays, counts)
        self.drawn = demands.drawing.right - demands.drawing.activity(self.flows)
        self.drawn = np.where(demands.free, self.drawn, np.maximum(0.0, self.drawn)) if len(self.drawn) else self.drawn
        pools = len(demands.pools)
        self.overdrawn = np.maximum(0.0, np.bincount(demands.pool_of, self.drawn, pools) - demands.amounts)
        base = demands.base
        short: Floats = np.maximum(0.0, base.right - base.activity(self.flows)) * base.weight
        self.short = np.bincount(base.site, short, demands.sites)
        if demands.fixed.trips:
            self.short = self.short + np.maximum(0.0, -self._there).sum(axis=1)
        self.exceeded = float(np.maximum(0.0, -demands.quotas.left(self.flows)).sum())

    @property
    def moves(self) -> int:
        """Printers that leave a site, summed."""
        return sum(self.trips.values())

    @property
    def shortage(self) -> float:
        """Printer-days that are missing; a blank that is missing is the part of one that prints it.

        A printer that leaves though a quota is used up counts as one.
        """
        blanks = self.overdrawn.sum() / self.demands.instance.settings.cards_per_printer_day
        return float(self.short.sum() + blanks) + self.exceeded

    @property
    def cost(self) -> float:
        """Moves, and the shortage at its penalty."""
        return self.moves + PENALTY * self.shortage

    @property
    def legal(self) -> bool:
        """Whether every printer that leaves was there in the morning."""
        return bool((self._there >= 0).all())

    @property
    def _there(self) -> Floats:
        """Printers at each site, by day, that were there in the morning and have not left."""
        there = self.flows.standing(self.demands.there) - self.flows.overnight
        return there[:, 1 : self.demands.last + 1]
