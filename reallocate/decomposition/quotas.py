"""Rules about trips of all sites together: how many printers may leave on a day, and in all; and trips that are fixed.

A quota knows days and no sites: its dual is a price for leaving on a day, the same everywhere. Trips that rules fix are
made, so they are no columns: what they bring about is taken off the right sides of all rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from reallocate.bounds.keys import RowKey
from reallocate.decomposition.rows import Flows
from reallocate.instance.model import Instance
from reallocate.plan.model import Key
from reallocate.solver.problem import Floats, Ints


@dataclass(frozen=True, slots=True)
class Quotas:
    """(R1), (R2): rows Σ printers that leave on these days <= most.

    Attributes
    ----------
    keys : of the rows.
    days : 1 on the days that a row counts, else 0; shape (quotas, last + 2).
    most : shape (quotas,).
    """

    keys: tuple[RowKey, ...]
    days: Floats
    most: Floats

    @classmethod
    def of(cls, instance: Instance, last: int) -> Quotas:
        """Return the quotas of an instance."""
        limits, each = instance.limits, np.eye(last + 2)
        rows = [] if limits.per_day is None else [(RowKey("R1", at=(d,)), each[d]) for d in range(1, last + 1)]
        most = [float(limits.per_day or 0)] * len(rows)
        if limits.total is not None:
            rows.append((RowKey("R2"), each.sum(axis=0)))
            most.append(float(limits.total))
        days = np.array([row for _key, row in rows]).reshape(len(rows), last + 2)
        return cls(tuple(key for key, _row in rows), days, np.array(most))

    def __len__(self) -> int:
        return len(self.keys)

    def left(self, flows: Flows) -> Floats:
        """Return by how many printers each is not used up yet; below 0: by how many it is exceeded."""
        left: Floats = self.most - self.days @ flows.leave.sum(axis=0)
        return left

    def on(self, day: int) -> Ints:
        """Return the positions of those that count a day."""
        return np.flatnonzero(self.days[:, day]).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Fixed:
    """Trips that rules fix.

    Attributes
    ----------
    trips : that are made, and printers.
    keys : of all trips whose printers a rule fixes, at 0 too: none of them is chosen.
    flows : what the trips come to.
    sites : which they leave from.
    barred : whether one of them cannot be made by the last day, so that there is no plan.
    """

    trips: Mapping[Key, int]
    keys: frozenset[Key]
    flows: Flows
    sites: frozenset[int]
    barred: bool

    @classmethod
    def of(cls, instance: Instance, last: int, lasting: Ints) -> Fixed:
        """Return the trips that the rules of an instance fix; `lasting` as in `Demands`."""
        limits = instance.limits
        wanted = {key: count for key, count in sorted(limits.fixed.items()) if count}
        trips = {
            (i, j, d): n
            for (i, j, d), n in wanted.items()
            if limits.allows(i, j, d) and instance.departs(i, d) and d + lasting[i, j] <= last
        }
        at = np.array(list(trips), np.int32).reshape(-1, 3)
        end = (at[:, 2] + lasting[at[:, 0], at[:, 1]]).astype(np.int32)
        counts = np.fromiter(trips.values(), np.float64, len(trips))
        flows = Flows.of(len(instance.sites), last, (at[:, 0], at[:, 1], at[:, 2], end), counts)
        barred = bool(limits.clashing) or len(trips) < len(wanted)
        return cls(trips, frozenset(limits.fixed), flows, frozenset(i for i, _j, _d in trips), barred)

    def on(self, day: int) -> list[tuple[int, int]]:
        """Return origin and destination of all trips of a day whose printers a rule fixes."""
        return sorted((i, j) for i, j, d in self.keys if d == day)

    @property
    def moves(self) -> int:
        """Printers that leave on these trips, summed."""
        return sum(self.trips.values())
