"""What an instance demands within a horizon, prepared once for the relaxation and for the search for plans."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reallocate.bounds.closings import first_closing
from reallocate.bounds.keys import RowKey
from reallocate.decomposition.pools import NEVER, Draw, Pool, pools
from reallocate.decomposition.quotas import Fixed, Quotas
from reallocate.decomposition.rows import Flows, Rows, cover_rows, cut_rows, draw_rows, limit_rows
from reallocate.instance.model import Instance
from reallocate.solver.problem import Floats, Ints

#: A cut is violated by more than this part of its largest coefficient, or not at all.
VIOLATED = 1e-4
#: Cuts of one covering row that are taken at a time.
CUTS = 2
#: Times as far as the longest trip seems to be where no road leads, however far a site is made to seem.
FAR = 1e3


class Demands:
    """Roads, pools and rows of one instance and horizon.

    Attributes
    ----------
    last : last day on which anything counts: that of the horizon, or the one on which the last new cards come.
    there : printers that stand at each site by day if none moves, those from outside too. Shape (sites, last + 2).
    printers : that have ever come to each site from outside or stood there at first. Shape (sites,).
    lasting : days of every trip that printers may make; NEVER where they may not. Shape (sites, sites).
    days : on which printers may leave, first and last.
    leaves : whether anything may leave a site on a day. Shape (sites, last + 2).
    departs : the same of printers, which may leave on `days` only.
    arrival : where the arrival of a trip stands in a table of prices, less its day; see `Prices.paid`. (sites, sites).
    pools, draws : blanks of lenders, and what sites draw from them; cuts add to both.
    drawing : rows of the draws.
    base : covering rows, minima and maxima.
    cuts : all MIR cuts (V2), of which the relaxation takes those that it violates; `cover` numbers their covers.
    quotas : rules about trips of all sites together.
    fixed : trips that rules fix.
    overdue : rows that contradict each other by themselves: cards that were printed elsewhere come too late to a site.
    """

    def __init__(self, instance: Instance, horizon: int) -> None:
        self.instance, self.horizon = instance, horizon
        self.last = last = instance.span(horizon)
        self.sites = len(instance.sites)
        self.there = _there(instance, last)
        self.printers: Floats = self.there[:, last]
        self.lasting = _lasting(instance)
        limits = instance.limits
        self.days = limits.first, last if limits.last is None else min(last, limits.last)
        self.leaves = _leaves(instance, last)
        within = np.arange(last + 2)
        self.departs = self.leaves & (within >= self.days[0]) & (within <= self.days[1])
        self.arrival = _arrival(self.lasting, last)
        self.quotas = Quotas.of(instance, last)
        self.fixed = Fixed.of(instance, last, self.lasting)
        self.overdue = _overdue(instance, horizon)
        self.pools: list[Pool] = []
        self.draws: list[Draw] = []
        self.drawing = Rows.of([], last)
        self.base = Rows.of([*cover_rows(instance, horizon), *limit_rows(instance, last)], last)
        for pool in pools(instance, horizon):
            self.add(pool)

    def add(self, pool: Pool) -> None:
        """Add a pool with its draws."""
        rows = draw_rows(self.instance, self.last, pool.draws, len(self.draws))
        self.drawing = self.drawing.joined(Rows.of(list(rows), self.last))
        self.draws += pool.draws
        self.pools.append(pool)

    def trips(self, origin: int, destination: int) -> list[int]:
        """Return the days on which printers may leave one site for the other."""
        first, last = self.days
        days = range(first, min(last, self.last - int(self.lasting[origin, destination])) + 1)
        return [d for d in days if self.leaves[origin, d]]

    def violated_cuts(self, flows: Flows, added: Ints) -> Ints:
        """Return positions of MIR cuts that are not `added` and that flows violate, the most violated of each cover."""
        violation = (self.cuts.right - self.cuts.activity(flows)) * self.cuts.weight
        violation[added] = 0.0
        taken: dict[int, int] = {}
        chosen: list[int] = []
        for k in np.argsort(-violation, kind="stable")[: int((violation > VIOLATED).sum())]:
            cover = int(self.cover[k])
            taken[cover] = taken.get(cover, 0) + 1
            if taken[cover] <= CUTS:
                chosen.append(int(k))
        return np.array(chosen, np.int32)

    @property
    def cuts(self) -> Rows:
        return self._rounded[0]

    @property
    def cover(self) -> Ints:
        return self._rounded[1]

    @cached_property
    def _rounded(self) -> tuple[Rows, Ints]:
        # Most horizons that are too short are refuted without them.
        return cut_rows(self.instance, self.horizon)

    def all_trips(self, origin: Ints, destination: Ints) -> tuple[Ints, Ints, Ints]:
        """Return the trips of these pairs on all days of `trips`: origin, destination and day of each."""
        within = np.arange(self.last + 2) + self.lasting[origin, destination, None] <= self.last
        pair, day = np.nonzero(within & self.departs[origin])
        return origin[pair], destination[pair], day.astype(np.int32)

    @cached_property
    def hours(self) -> Floats:
        """Hours of trips, shape (sites, sites); `FAR` times the longest and more where there is no road."""
        hours = self.instance.travel.hours
        far = FAR * (1.0 + max((float(h or 0) for row in hours for h in row), default=0.0))
        return np.array([[far if h is None else float(h) for h in row] for row in hours])

    @property
    def pool_of(self) -> Ints:
        """Number of the pool of each draw."""
        return np.array([draw.pool for draw in self.draws], np.int32)

    @property
    def amounts(self) -> Floats:
        """Blanks of each pool."""
        return np.array([pool.amount for pool in self.pools], np.float64)

    @property
    def free(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Whether each draw may be below 0."""
        return np.array([self.pools[draw.pool].free for draw in self.draws], bool)


def _overdue(instance: Instance, horizon: int) -> dict[RowKey, float]:
    """Return (C6), and (C9) where new cards come, of the first closing by which more is due than may be printed."""
    for i in range(len(instance.sites)):
        day = first_closing(instance, i, horizon)
        if day and instance.ready_by(i, day) < instance.demand_table.ready_in_all(i):
            families = ("C6", "C9") if instance.arrivals_by_site[i] else ("C6",)
            return {RowKey(family, i, (day,)): 1.0 for family in families}
    return {}


def _there(instance: Instance, last: int) -> Floats:
    there = np.zeros((len(instance.sites), last + 2))
    for i, site in enumerate(instance.sites):
        there[i] = site.printers
        for day, count in instance.printers_due[i].items():
            there[i, min(day, last + 2) :] += count
    return there


def _leaves(instance: Instance, last: int) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    shape = (len(instance.sites), last + 2)
    if instance.settings.depart_on_closed_days:
        return np.ones(shape, bool)
    return np.array([[d > 0 and instance.departs(i, d) for d in range(shape[1])] for i in range(shape[0])], bool)


def _arrival(lasting: Ints, last: int) -> NDArray[np.intp]:
    """Return the places of arrivals: a row for each site, with days in the morning and behind them days overnight.

    Rows are long enough for trips that end after the last day. What never arrives is behind all rows.
    """
    sites, days = len(lasting), 2 * last + 2
    row = np.arange(sites, dtype=np.intp)[None, :] * (2 * days)
    place = row + np.where(lasting > 0, lasting, days)
    return np.where(lasting < last, place, sites * 2 * days)


def _lasting(instance: Instance) -> Ints:
    n = len(instance.sites)
    lasting = np.array([[NEVER if t is None else t for t in row] for row in instance.travel.printer_days], np.int32)
    lasting = lasting.reshape(n, n)
    depots = [i for i, site in enumerate(instance.sites) if site.is_depot]
    lasting[np.arange(n), np.arange(n)] = NEVER
    lasting[depots, :] = NEVER
    lasting[:, depots] = NEVER
    for i, j in instance.limits.forbidden:
        lasting[i, j] = NEVER
    return lasting
