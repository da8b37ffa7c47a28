"""What the duals of a restricted master pay for trips: all of them are priced at once, by site and day.

A row is about one site, so its dual is a price for coming to that site or for leaving it. What a trip is paid is the
sum of two such prices, and the best trip of every site and day is found in tables.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reallocate.decomposition.demands import Demands
from reallocate.decomposition.rows import Rows
from reallocate.solver.problem import Floats, Ints

#: Reduced cost, below 0, from which on a column is generated.
GAIN = 1e-7


@dataclass(frozen=True, slots=True)
class Prices:
    """What is paid by site and day for an arrival in the morning, one overnight, a departure; (sites, horizon + 2)."""

    demands: Demands
    come: Floats
    night: Floats
    go: Floats

    @classmethod
    def of(cls, demands: Demands, rows: Rows, duals: Floats, of_quotas: Floats) -> Prices:
        """Return the prices that the duals of `rows`, and those of the quotas, make."""
        tables = []
        for part in (rows.come, rows.night, rows.go):
            table = np.zeros((demands.sites, demands.horizon + 2))
            np.add.at(table, rows.site, duals[:, None] * part)
            tables.append(table)
        tables[-1] -= of_quotas @ demands.quotas.days
        return cls(demands, *tables)

    def paid(self, day: int) -> Floats:
        """Return what is paid for trips that leave on `day`; -inf where none is to be chosen. Shape (sites, sites)."""
        sites, horizon, lasting = self.demands.sites, self.demands.horizon, self.demands.lasting
        first, last = self.demands.days
        # Arrivals in the morning by day, behind them those overnight, and last what never arrives.
        table = np.concatenate([self.come, self.night, np.full((sites, 1), -np.inf)], axis=1)
        at = np.where(lasting > 0, day + lasting, horizon + 2 + day)
        at = np.where((day + lasting > horizon) | (day < first) | (day > last), table.shape[1] - 1, at)
        found: Floats = table[np.arange(sites)[None, :], at] + self.go[:, day][:, None]
        found[~self.demands.leaves[:, day]] = -np.inf
        for i, j, d in self.demands.fixed.keys:
            if d == day:
                found[i, j] = -np.inf
        return found

    def reduced_costs(self) -> NDArray[np.float32]:
        """Return the reduced costs of all trips where each costs a move; inf: no trip. (horizon + 1, sites, sites)."""
        sites, horizon = self.demands.sites, self.demands.horizon
        found = np.full((horizon + 1, sites, sites), np.inf, np.float32)
        for d in range(1, horizon + 1):
            found[d] = 1.0 - self.paid(d)
        return found

    def columns(self, cost: float, most: int) -> tuple[Ints, float]:
        """Return the trips of negative reduced cost, the best into and out of every site a day, and the most paid.

        Parameters
        ----------
        cost : of a trip.
        most : trips to return, those of least reduced cost.

        Returns
        -------
        Trips as (origin, destination, day), shape (trips, 3); and the sum over days of the most that is paid for a
        trip of the day, where that is above 0.
        """
        every = np.arange(self.demands.sites)
        found: set[tuple[float, int, int, int]] = set()
        most_paid = 0.0
        for d in range(1, self.demands.horizon + 1):
            gain = self.paid(d) - cost
            most_paid += max(0.0, float(gain.max()) + cost)
            for i, j in ((gain.argmax(axis=0), every), (every, gain.argmax(axis=1))):
                for k in np.flatnonzero(gain[i, j] > GAIN):
                    found.add((-float(gain[i[k], j[k]]), int(i[k]), int(j[k]), d))
        return np.array([key[1:] for key in sorted(found)[:most]], np.int32).reshape(-1, 3), most_paid
