"""What the duals of a restricted master pay for trips: all of them are priced at once, by site and day.

A row is about one site, so its dual is a price for coming to that site or for leaving it. What a trip is paid is the
sum of two such prices, and the best trip of every site and day is found in tables.
"""

from __future__ import annotations

from collections.abc import Iterator
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
    """What is paid by site and day for an arrival in the morning, one overnight, a departure; (sites, last + 2).

    On days on which nothing may leave a site, a departure is paid -inf. `ways` is what is paid on top for a trip by its
    way, shape (sites, sites); None: nothing.
    """

    demands: Demands
    come: Floats
    night: Floats
    go: Floats
    ways: Floats | None = None

    @classmethod
    def of(cls, demands: Demands, rows: Rows, duals: Floats, of_quotas: Floats) -> Prices:
        """Return the prices that the duals of `rows`, and those of the quotas, make."""
        some = np.flatnonzero(duals)
        site, y = rows.site[some], duals[some, None]
        tables = []
        for part in (rows.come, rows.night, rows.go):
            table = np.zeros((demands.sites, demands.last + 2))
            np.add.at(table, site, y * part[some])
            tables.append(table)
        tables[-1] -= of_quotas @ demands.quotas.days
        tables[-1][~demands.departs] = -np.inf
        return cls(demands, *tables)

    def paid(self) -> Iterator[tuple[int, Floats]]:
        """Yield each day and what is paid for trips that leave on it; -inf where none is to be chosen. (sites, sites).

        The table is the same one every day.
        """
        sites, last, arrival = self.demands.sites, self.demands.last, self.demands.arrival
        width = 2 * last + 2
        table = np.full(sites * 2 * width + width, -np.inf)
        kinds = table[: sites * 2 * width].reshape(sites, 2, width)
        kinds[:, 0, : last + 1] = self.come[:, : last + 1]
        kinds[:, 1, : last + 1] = self.night[:, : last + 1]
        found = np.empty((sites, sites))
        for d in range(1, last + 1):
            np.take(table[d:], arrival, out=found, mode="clip")  # "clip": the other modes make a copy
            found += self.go[:, d, None]
            if self.ways is not None:
                found += self.ways
            for i, j in self.demands.fixed.on(d):
                found[i, j] = -np.inf
            yield d, found

    def reduced_costs(self) -> NDArray[np.float32]:
        """Return the reduced costs of all trips where each costs a move; inf: no trip. (last + 1, sites, sites)."""
        sites, last = self.demands.sites, self.demands.last
        found = np.full((last + 1, sites, sites), np.inf, np.float32)
        for d, paid in self.paid():
            found[d] = 1.0 - paid
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
        for d, paid in self.paid():
            top = 0.0
            for i, j in ((paid.argmax(axis=0), every), (every, paid.argmax(axis=1))):
                best = paid[i, j]
                top = max(top, float(best.max()))
                for k in np.flatnonzero(best > cost + GAIN):
                    found.add((cost - float(best[k]), int(i[k]), int(j[k]), d))
            most_paid += top
        return np.array([key[1:] for key in sorted(found)[:most]], np.int32).reshape(-1, 3), most_paid
