"""The master problem: trips are columns that are priced, sites are rows, blanks of lenders are pooled.

Its relaxation asks for the fewest moves; demands may be broken at a price, so that it always has a solution. Of the
trips only those are written down that the duals have asked for: all others are priced, by site and day, at once.

References
----------
Desrosiers, Lübbecke (2005), "A primer in column generation", doi:10.1007/0-387-25486-2_1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.rows import Flows, Rows, standing_row
from reallocate.running.control import Control
from reallocate.solver.problem import Floats, Ints
from reallocate.solver.session import Session, Vertex

#: What a printer-day that is missing costs in moves. A low price first: at 50 duals explode and junk columns follow.
DEAR = 4.0
#: By which the price rises where a printer-day is bought though none has to be missing.
DEARER = 5.0
#: Up to here the price rises before moves are left out: mostly that ends what is bought for nothing.
DEAR_ENOUGH = 100.0
#: Highest price at which the price of moves is kept to refute a horizon.
DEAREST = 1_000.0
#: A breach, and a distance from whole numbers, that a solver's tolerances could feign.
NOISE = 1e-6
#: Columns that one round of pricing adds at most, and fewer than which are few: then rows are looked for.
ROUND, FEW = 500, 100
#: Where there are more trips than this, and half as many again as were left the last time, dear ones are taken out
#: before rows come in: with 514 sites the horizon that is a day too short was refuted in 31 s instead of 51.
MANY, OUT_OF_REACH = 20_000, 0.3
#: Reduced cost below which a column is added.
GAIN = 1e-7
#: A row is added when it is broken by more than this part of its largest coefficient.
BROKEN = 1e-4


class Master:
    """The master problem of one horizon, in one solver session.

    Attributes
    ----------
    rows : of sites that stand in it; in the session they come behind those of the pools.
    origin, destination, day, end : of each trip that is a column; shape (trips,).
    low : fewest printers on each trip, as a dive holds them.
    vertex, value : of the last solve.
    lacking : by how much demands are broken there, in printer-days.
    counts : printers on each trip there.
    excess : by how much the duals contradict every plan, whatever trips it makes; above 0 they refute the horizon.
    plain : value before the first rows (V2) came in; None: not known, or refuted without them.
    feasible : whether the objective is what is missing alone.
    """

    def __init__(self, demands: Demands, control: Control) -> None:
        self.demands, self.control = demands, control
        self.instance, self.horizon, self.sites = demands.instance, demands.horizon, demands.sites
        self.rows = Rows.of([], self.horizon)
        self.origin, self.destination, self.day, self.end = (np.zeros(0, np.int32) for _ in range(4))
        self.low, self.counts = np.zeros(0), np.zeros(0)
        self.vertex: Vertex | None = None
        self.value = self.lacking = self.excess = 0.0
        self.feasible, self.dear, self._left = False, DEAR, 0
        self.plain: float | None = None
        self._known: set[tuple[int, int, int]] = set()
        self._rows_of: list[list[int]] = [[] for _ in range(self.sites)]  # places in the session
        self._place = np.zeros(0, np.int32)  # of each of `rows` in the session
        self._slack, self._price = np.zeros(0, np.int32), np.zeros(0)  # columns of what is missing
        self._trip = np.zeros(0, np.int32)  # columns of trips
        self._tight = np.zeros(len(demands.rounded), bool)
        self._standing: set[tuple[int, int]] = set()
        self._pooled: list[int] = []  # rows of the pools in the session
        self.session = Session.empty(control)
        self.take_pools()
        self.add_rows(demands.base)
        self._stand(self._lending())

    # --- rows and columns -----------------------------------------------------------------------------------------

    def take_pools(self) -> None:
        """Add the pools of the demands that are not there yet."""
        demands, first = self.demands, len(self._pooled)
        new = [k for k, draw in enumerate(demands.draws) if draw.pool >= first]
        amounts = demands.amounts[first:]
        self._pooled += self.session.add_rows(-amounts, np.full(len(amounts), np.inf)).tolist()
        self.add_rows(demands.drawing.take(np.array(new, np.int32)))
        places = self._place[len(self._place) - len(new) :]
        pools = np.array([self._pooled[demands.draws[k].pool] for k in new], np.int32)
        index = np.stack([pools, places], axis=1).ravel().astype(np.int32)
        low = np.where(demands.free[new], -np.inf, 0.0) if new else np.zeros(0)
        self.session.add_columns(
            np.zeros(len(new)),
            np.arange(0, 2 * len(new), 2, dtype=np.int32),
            index,
            np.tile([-1.0, 1.0], len(new)),
            low,
        )

    def add_rows(self, rows: Rows) -> None:
        """Add rows of sites with the trips that are there already, and a column of what each may lack."""
        if not len(rows):
            return
        index, value, starts = [np.zeros(0, np.int32)], [np.zeros(0)], [0]
        late = self.end > self.day
        for k, i in enumerate(rows.site):
            out, into = np.flatnonzero(self.origin == i), np.flatnonzero(self.destination == i)
            coming = np.where(late[into], rows.come[k][self.end[into]], rows.night[k][self.end[into]])
            entries = np.concatenate([rows.go[k][self.day[out]], coming]).astype(np.float64)
            some = entries != 0
            index.append(np.concatenate([self._trip[out], self._trip[into]])[some])
            value.append(entries[some])
            starts.append(starts[-1] + int(some.sum()))
        arrays = np.array(starts[:-1], np.int32), np.concatenate(index), np.concatenate(value)
        places = self.session.add_rows(rows.right, np.full(len(rows), np.inf), *arrays)
        for i, place in zip(rows.site, range(len(self.rows), len(self.rows) + len(rows)), strict=True):
            self._rows_of[i].append(place)
        self.rows = self.rows.joined(rows)
        self._place = np.append(self._place, places).astype(np.int32)
        elastic = rows.elastic
        price = rows.price[elastic]
        cost = price * (1.0 if self.feasible else self.dear)
        added = self.session.add_columns(
            cost, np.arange(len(elastic), dtype=np.int32), places[elastic], np.ones(len(elastic))
        )
        self._slack, self._price = np.append(self._slack, added).astype(np.int32), np.append(self._price, price)

    def demand(self, position: int, right: float) -> None:
        """Change the right side of a row; -inf: it demands nothing."""
        self.session.bound_row(int(self._place[position]), right, np.inf)

    def _lending(self) -> Iterator[tuple[int, int]]:
        """Yield (site, day) of the rows (C2) that stand from the start.

        Of sites where nobody waits all of them: without them a printer that comes on the last day would leave on the
        first, and with 514 sites a horizon that is a day too short looked possible until rows came in.
        """
        for i, site in enumerate(self.instance.sites):
            if site.printers:
                yield from ((i, d) for d in range(1 if not site.backlog else self.horizon, self.horizon + 1))

    def _stand(self, days: Iterable[tuple[int, int]]) -> int:
        """Add rows (C2) of (site, day); return how many are new."""
        new = sorted(set(days) - self._standing)
        self._standing |= set(new)
        rows = [standing_row(self.instance, i, d, self.horizon) for i, d in new]
        self.add_rows(Rows.of(rows, self.horizon))
        return len(new)

    def add_trips(self, origin: Ints, destination: Ints, day: Ints) -> int:
        """Add trips as columns; those that are there are passed over. Return how many are new."""
        keys = list(zip(origin.tolist(), destination.tolist(), day.tolist(), strict=True))
        new = [k for k, key in enumerate(keys) if key not in self._known]
        self._known.update(keys)
        if not new:
            return 0
        index, value, starts = [], [], [0]
        origin, destination, day = (a[new].astype(np.int32) for a in (origin, destination, day))
        end = (day + self.demands.lasting[origin, destination]).astype(np.int32)
        for i, j, d, e in zip(origin, destination, day, end, strict=True):
            entries = (
                self.rows.go[self._rows_of[i], d],
                (self.rows.come if e > d else self.rows.night)[self._rows_of[j], e],
            )
            for rows, numbers in zip((self._rows_of[i], self._rows_of[j]), entries, strict=True):
                some = np.flatnonzero(numbers)
                index.append(self._place[np.asarray(rows, np.int32)[some]])
                value.append(numbers[some].astype(np.float64))
            starts.append(starts[-1] + len(value[-1]) + len(value[-2]))
        cost = np.full(len(new), 0.0 if self.feasible else 1.0)
        arrays = np.array(starts[:-1], np.int32), np.concatenate(index), np.concatenate(value)
        self._trip = np.append(self._trip, self.session.add_columns(cost, *arrays)).astype(np.int32)
        self.origin, self.destination = np.append(self.origin, origin), np.append(self.destination, destination)
        self.day, self.end = np.append(self.day, day), np.append(self.end, end)
        self.low, self.counts = (np.append(a, np.zeros(len(new))) for a in (self.low, self.counts))
        return len(new)

    def add_nearest(self, count: int) -> None:
        """Add trips to every site that lacks printers from its `count` nearest, on every day."""
        base = self.demands.base
        donors = np.flatnonzero(self.demands.printers)
        hours = self.instance.travel.hours
        for j in np.unique(base.site[base.right > 0]):
            lasting = self.demands.lasting[donors, j]
            far = np.array([hours[i][j] or 0 for i in donors])
            for k in np.lexsort((far, lasting))[:count]:
                days = np.array(self.demands.trips(int(donors[k]), int(j)), np.int32)
                self.add_trips(np.full_like(days, donors[k]), np.full_like(days, j), days)

    # --- solving --------------------------------------------------------------------------------------------------

    def aim(self, *, feasible: bool) -> None:
        """Choose the objective: moves and dear breaches, or (`feasible`) breaches alone."""
        self.feasible = feasible
        cost = np.zeros(self.session.columns)
        cost[self._slack] = self._price * (1.0 if feasible else self.dear)
        cost[self._trip] = 0.0 if feasible else 1.0
        self.session.set_cost(cost)

    def solve(self) -> bool:
        """Solve; whether there is a vertex."""
        self.vertex = self.session.solve()
        if self.vertex is None:
            return False
        self.value = self.vertex.objective
        self.lacking = float(np.dot(self.vertex.values[self._slack], self._price))
        self.counts = self.vertex.values[self._trip]
        return True

    def rough(self) -> bool | None:
        """Price without rounding; whether nothing is missing then. None when the run was ended.

        Where something is, the price of what is missing has risen as far as it decently can: that often refutes a
        horizon which is too short (`excess`), before any rounding. `settle` goes on from here.
        """
        self.aim(feasible=False)
        while True:
            if not self._optimise(rounding=False):
                return None
            if self.excess > 0:
                return False
            if self.lacking <= NOISE or self.dear > DEAR or not self._dearer():
                break
            self.aim(feasible=False)
        self.plain = self.value
        return self.lacking <= NOISE

    def settle(self) -> bool | None:
        """Optimise in full; whether nothing is missing. None when the run was ended.

        When something is, the vertex is that of the least breach, and its duals refute the horizon.
        """
        if self.plain is None and self.rough() is None:
            return None
        if self.plain is None:  # refuted without rounding
            return False
        while True:
            self.aim(feasible=False)
            if not self._optimise():
                return None
            if self.excess > 0:
                return False
            if self.lacking <= NOISE:
                return True
            if self._dearer():
                continue
            if self.dear < DEAR_ENOUGH:
                self.dear *= DEARER
                continue
            self.aim(feasible=True)
            if not self._optimise():
                return None
            if self.lacking > NOISE:
                return False
            self.dear *= DEARER

    def _dearer(self) -> bool:
        """Let what is missing outweigh what all printers could save by moving every day, at a decent price; whether.

        Then there is no need to go without the price of moves, which keeps the duals from wandering.
        """
        dear = 1.5 * float(self.demands.printers.sum()) * self.horizon / self.lacking
        if dear > DEAREST:
            return False
        self.dear = max(dear, 1.5 * self.dear)
        return True

    @property
    def tightness(self) -> float:
        """By how much rounding raises the moves of a settled relaxation, as a factor: near 1 plans are easy to find."""
        return self.value / self.plain if self.plain else 1.0

    def _optimise(self, *, rounding: bool = True) -> bool:
        """Price, and look for rows when hardly a column is found, until there is neither; whether it came to an end.

        What is missing for certain needs no more rows: the stage of breaches alone, which wanders, ends there. Without
        `rounding` all ends where rows would be looked for.
        """
        columns = 0
        while True:
            self.session.prefer_primal(columns > 0)
            if not self.solve():
                return False
            columns = self.price(ROUND)
            if self.excess > 0 or (columns == 0 and self.feasible and self.lacking > NOISE):
                return True
            rows = 0
            if columns < FEW:
                if not rounding:
                    return True
                if not self.feasible:
                    self._purge()
                rows = self.tighten()
            if not rows and not columns:
                return True
            columns = 0 if rows else columns

    def _purge(self) -> None:
        """Take out trips that cost much more than they are worth, where there are many; they may come in again."""
        assert self.vertex is not None
        if len(self.origin) < max(MANY, 1.5 * self._left):
            return
        known = self._trip < len(self.vertex.reduced)
        cost = np.zeros(len(self._trip))
        cost[known] = self.vertex.reduced[self._trip[known]]
        out = (cost > OUT_OF_REACH) & (self.low == 0) & (self.counts == 0)
        place = self.session.delete_columns(self._trip[out])
        keys = zip(self.origin[out].tolist(), self.destination[out].tolist(), self.day[out].tolist(), strict=True)
        self._known.difference_update(keys)
        self.origin, self.destination, self.day, self.end = (
            a[~out] for a in (self.origin, self.destination, self.day, self.end)
        )
        self.low, self.counts = self.low[~out], self.counts[~out]
        self._trip, self._slack = place[self._trip[~out]], place[self._slack]
        self._left = len(self.origin)

    def hold(self, low: Floats) -> None:
        """Let no trip fall below `low`."""
        self.low = low
        self.session.bound_low(self._trip, low)

    def choice(self, counts: Floats | None = None) -> Choice:
        """Return whole numbers of printers on trips, the first ones; None: those of the vertex, rounded down."""
        if counts is None:
            counts = np.floor(self.counts + NOISE)
        keys = zip(self.origin.tolist(), self.destination.tolist(), self.day.tolist(), strict=True)
        return Choice(self.demands, {key: int(n) for key, n in zip(keys, counts, strict=False) if n})

    # --- pricing --------------------------------------------------------------------------------------------------

    def prices(self) -> tuple[Floats, Floats, Floats]:
        """Return what the duals pay by site and day for an arrival in the morning, one overnight, and a departure."""
        assert self.vertex is not None
        y = np.zeros(len(self.rows))  # rows that came since the vertex have no price yet
        known = self._place < len(self.vertex.duals)
        y[known] = self.vertex.duals[self._place[known]]
        tables = []
        for part in (self.rows.come, self.rows.night, self.rows.go):
            table = np.zeros((self.sites, self.horizon + 2))
            np.add.at(table, self.rows.site, y[:, None] * part)
            tables.append(table)
        return tables[0], tables[1], tables[2]

    def gains(self, prices: tuple[Floats, Floats, Floats], day: int) -> Floats:
        """Return what the prices pay for each trip that leaves on `day`; -inf where there is none. (sites, sites)."""
        come, night, go = prices
        lasting = self.demands.lasting
        first, last = self.demands.days
        # Arrivals in the morning by day, behind them those overnight, and last what never arrives.
        table = np.concatenate([come, night, np.full((self.sites, 1), -np.inf)], axis=1)
        at = np.where(lasting > 0, day + lasting, self.horizon + 2 + day)
        at = np.where((day + lasting > self.horizon) | (day < first) | (day > last), table.shape[1] - 1, at)
        found: Floats = table[np.arange(self.sites)[None, :], at] + go[:, day][:, None]
        return found

    def price(self, most: int) -> int:
        """Add the trips that pay most, at most `most`; return how many. For each site and day the best one each way."""
        prices, cost = self.prices(), 0.0 if self.feasible else 1.0
        every = np.arange(self.sites)
        found: set[tuple[float, int, int, int]] = set()
        most_gained = 0.0
        for d in range(1, self.horizon + 1):
            gain = self.gains(prices, d) - cost
            most_gained += max(0.0, float(gain.max()) + cost)
            for best, pair in ((gain.argmax(axis=0), 0), (gain.argmax(axis=1), 1)):
                i, j = (best, every) if pair == 0 else (every, best)
                for k in np.flatnonzero(gain[i, j] > GAIN):
                    found.add((-float(gain[i[k], j[k]]), int(i[k]), int(j[k]), d))
        self.excess = self.value - most_gained * float(self.demands.printers.sum())
        chosen = np.array([key[1:] for key in sorted(found)[:most]], np.int32).reshape(-1, 3)
        return self.add_trips(chosen[:, 0], chosen[:, 1], chosen[:, 2])

    def reduced_costs(self) -> NDArray[np.float32]:
        """Return the reduced costs of all trips at the vertex; shape (horizon + 1, sites, sites), inf: no trip."""
        prices = self.prices()
        found = np.full((self.horizon + 1, self.sites, self.sites), np.inf, np.float32)
        for d in range(1, self.horizon + 1):
            found[d] = 1.0 - self.gains(prices, d)
        return found

    # --- rows that the vertex breaks ------------------------------------------------------------------------------

    def flows(self, counts: Floats) -> Flows:
        """Return what `counts` printers on the trips come to."""
        return Flows.of(self.sites, self.horizon, (self.origin, self.destination, self.day, self.end), counts)

    def tighten(self) -> int:
        """Add rows (V2), two for each cover, and (C2) that the vertex breaks; return how many."""
        flows, rounded = self.flows(self.counts), self.demands.rounded
        lack = (rounded.right - rounded.activity(flows)) * rounded.price
        lack[self._tight] = 0.0
        taken: dict[int, int] = {}
        chosen: list[int] = []
        for k in np.argsort(-lack, kind="stable")[: int((lack > BROKEN).sum())]:
            cover = int(self.demands.cover[k])
            taken[cover] = taken.get(cover, 0) + 1
            if taken[cover] <= 2:
                chosen.append(int(k))
        self._tight[chosen] = True
        self.add_rows(rounded.take(np.array(chosen, np.int32)))
        there = flows.standing(self.demands.printers) - flows.overnight
        broken = np.argwhere(there[:, 1 : self.horizon + 1] < -NOISE)
        return len(chosen) + self._stand((int(i), int(d) + 1) for i, d in broken)

    @property
    def rounded(self) -> Ints:
        """Positions in `Demands.rounded` of the rows that were added."""
        return np.flatnonzero(self._tight).astype(np.int32)

    def duals(self) -> tuple[dict[str, float], Floats, Floats]:
        """Return the duals of the rows of sites by name (without draws), of the draws, and of the pools."""
        assert self.vertex is not None
        y = self.vertex.duals
        named, drawn = {}, np.zeros(len(self.demands.draws))
        for name, place in zip(self.rows.names, self._place, strict=True):
            if place < len(y) and y[place] > 0:
                if name.startswith("B1"):
                    drawn[int(name[-5:])] = y[place]
                else:
                    named[name] = float(y[place])
        return named, drawn, np.array([max(0.0, y[place]) for place in self._pooled])
