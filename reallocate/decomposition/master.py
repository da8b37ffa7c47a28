"""The restricted master problem: trips are columns that are generated, sites are rows, blanks of lenders are pooled.

Its relaxation asks for the fewest moves; demands may be violated at a penalty, so that it always has a solution. Of the
trips only those are columns that the duals have asked for: `reallocate.decomposition.pricing` looks at all others.

References
----------
Desrosiers, Lübbecke (2005), "A primer in column generation", doi:10.1007/0-387-25486-2_1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from reallocate.bounds.keys import RowKey
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.lending import closed_to, lenders, lending_row, overpaid, spread, spread_prices
from reallocate.decomposition.pricing import Prices
from reallocate.decomposition.rows import Flows, Rows, by_first, matches, standing_row
from reallocate.proof.relaxation import UNCERTAIN
from reallocate.running.control import Control
from reallocate.solver.problem import NOISE, Floats, Ints
from reallocate.solver.session import Session, Vertex

#: What a missing printer-day costs in moves. A low penalty first: at 50 duals explode and junk columns follow.
PENALTY = 4.0
#: Factor by which the penalty rises where a printer-day is missing though none has to be.
FACTOR = 5.0
#: Up to here the penalty rises before moves are left out: mostly that ends what is missing for nothing.
HIGH_PENALTY = 100.0
#: Highest penalty beside which the cost of moves is kept to refute a horizon.
HIGHEST_PENALTY = 1_000.0
#: Columns that one round of pricing generates at most, and fewer than which are few: then rows are separated.
ROUND, FEW = 500, 100
#: Where there are more trips than this, and half as many again as were left the last time, those of high reduced cost
#: are taken out before rows come in: with 514 sites the horizon a day too short was refuted in 31 s instead of 51.
MANY, OUT_OF_REACH = 20_000, 0.3


class RestrictedMaster:
    """The restricted master problem of one horizon, in one solver session.

    Attributes
    ----------
    rows : of sites that stand in it; in the session they come behind those of the pools.
    origin, destination, day, end : of each trip that is a column; shape (trips,).
    low : fewest printers on each trip, as a dive holds them.
    vertex, value : of the last solve; the moves of fixed trips are in the value.
    shortage : by how much demands are violated there, in printer-days.
    counts : printers on each trip there.
    excess : by how much the duals contradict every plan, whatever trips it makes; above 0 they refute the horizon.
    lending : sites that only lend, with the row (L) in place of (C2); shape (sites,).
    without_cuts : value before the first MIR cuts came in; None: not known, or refuted without them.
    feasible : whether the objective is the shortage alone.
    """

    def __init__(self, demands: Demands, control: Control) -> None:
        self.demands, self.control = demands, control
        self.instance, self.last, self.sites = demands.instance, demands.last, demands.sites
        self.rows = Rows.of([], self.last)
        self.origin, self.destination, self.day, self.end = (np.zeros(0, np.int32) for _ in range(4))
        self.low, self.counts = np.zeros(0), np.zeros(0)
        self.vertex: Vertex | None = None
        self.value = self.shortage = self.excess = 0.0
        self.feasible, self.penalty, self._left = False, PENALTY, 0
        self.without_cuts: float | None = None
        self._known: set[tuple[int, int, int]] = set(demands.fixed.keys)
        self._place = np.zeros(0, np.int32)  # of each of `rows` in the session
        self._given = np.zeros(0)  # left side of each that fixed trips bring about
        self._slack, self._weight = np.zeros(0, np.int32), np.zeros(0)  # columns of what is missing
        self._trip = np.zeros(0, np.int32)  # columns of trips
        self._added = np.zeros(0, np.int32)  # positions of cuts
        self._standing: set[tuple[int, int]] = set()
        self._pooled: list[int] = []  # rows of the pools in the session
        self.session = Session.empty(control)
        quotas = demands.quotas
        #: Rows of the quotas in the session.
        self._quotas = self.session.add_rows(-quotas.left(demands.fixed.flows), np.full(len(quotas), np.inf))
        self.take_pools()
        self.add_rows(demands.base)
        self.lending = lenders(demands)
        only = np.flatnonzero(self.lending)
        self._lend = np.full(self.sites, -1, np.int32)  # position of (L) among the rows
        self._lend[only] = len(self.rows) + np.arange(len(only))
        self.add_rows(Rows.of([lending_row(demands, int(i)) for i in only], self.last))
        self._stand(self._standing_first(np.flatnonzero(~self.lending)))

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
        """Add rows of sites with the trips that are there already, and a column of what may be missing in each."""
        if not len(rows):
            return
        arrays = rows.entries((self.origin, self.destination, self.day, self.end), self._trip)
        given = rows.activity(self.demands.fixed.flows)
        places = self.session.add_rows(rows.right - given, np.full(len(rows), np.inf), *arrays)
        self.rows = self.rows.joined(rows)
        self._place, self._given = np.append(self._place, places).astype(np.int32), np.append(self._given, given)
        elastic = rows.elastic
        weight = rows.weight[elastic]
        cost = weight * (1.0 if self.feasible else self.penalty)
        added = self.session.add_columns(
            cost, np.arange(len(elastic), dtype=np.int32), places[elastic], np.ones(len(elastic))
        )
        self._slack, self._weight = np.append(self._slack, added).astype(np.int32), np.append(self._weight, weight)

    def demand(self, position: int, right: float) -> None:
        """Change the right side of a row; -inf: it demands nothing."""
        self.session.bound_row(int(self._place[position]), right - self._given[position], np.inf)

    def _standing_first(self, sites: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield (site, day) of the rows (C2) of these sites that stand from the start.

        Of sites where nobody waits all of them: without them a printer that comes on the last day would leave on the
        first, and with 514 sites a horizon that is a day too short looked possible until rows came in.
        """
        for i in sites:
            if self.demands.printers[i]:
                first = self.last if self.instance.to_print(int(i)) else 1
                yield from ((int(i), d) for d in range(first, self.last + 1))

    def _stand(self, days: Iterable[tuple[int, int]]) -> int:
        """Add rows (C2) of (site, day); return how many are new."""
        new = sorted(set(days) - self._standing)
        self._standing |= set(new)
        # Where rules fix a trip that no printer is there for, this says what is missing.
        fixed = self.demands.fixed.sites
        rows = [standing_row(self.instance, i, d, self.last, 1.0 if i in fixed else np.inf) for i, d in new]
        self.add_rows(Rows.of(rows, self.last))
        return len(new)

    def add_trips(self, origin: Ints, destination: Ints, day: Ints) -> int:
        """Add trips as columns; those that are there are ignored. Return how many are new."""
        keys = list(zip(origin.tolist(), destination.tolist(), day.tolist(), strict=True))
        new = [k for k, key in enumerate(keys) if key not in self._known]
        self._known.update(keys)
        if not new:
            return 0
        origin, destination, day = (a[new].astype(np.int32) for a in (origin, destination, day))
        end = (day + self.demands.lasting[origin, destination]).astype(np.int32)
        (going, out), (coming, into) = matches(origin, self.rows.site), matches(destination, self.rows.site)
        on, arrives = day[coming], end[coming]
        worth = np.where(arrives > on, self.rows.come[into, arrives], self.rows.night[into, arrives])
        counted, quota = np.nonzero(self.demands.quotas.days.T[day])
        arrays = by_first(
            len(new),
            np.concatenate([going, coming, counted]),
            np.concatenate([self._place[out], self._place[into], self._quotas[quota]]),
            np.concatenate([self.rows.go[out, day[going]], worth, np.full(len(quota), -1.0)]),
        )
        cost = np.full(len(new), self._cost)
        self._trip = np.append(self._trip, self.session.add_columns(cost, *arrays)).astype(np.int32)
        self.origin, self.destination = np.append(self.origin, origin), np.append(self.destination, destination)
        self.day, self.end = np.append(self.day, day), np.append(self.end, end)
        self.low, self.counts = (np.append(a, np.zeros(len(new))) for a in (self.low, self.counts))
        return len(new)

    def add_nearest(self, count: int) -> None:
        """Add trips to every site that is short of printers from its `count` nearest, on every day."""
        demands = self.demands
        donors = np.flatnonzero(demands.printers)
        short = np.unique(demands.base.site[demands.base.right > 0])
        near = [donors[np.lexsort((demands.hours[donors, j], demands.lasting[donors, j]))[:count]] for j in short]
        if near:
            self.add_trips(*demands.all_trips(np.concatenate(near), np.repeat(short, len(near[0]))))

    def add_made(self, other: RestrictedMaster) -> None:
        """Add the trips that the vertex of another horizon makes, as far as they end within this one."""
        made = (other.counts > NOISE) & (other.end <= self.last)
        self.add_trips(other.origin[made], other.destination[made], other.day[made])

    # --- solving --------------------------------------------------------------------------------------------------

    def aim(self, *, feasible: bool) -> None:
        """Choose the objective: moves and a penalty on the shortage, or (`feasible`) the shortage alone."""
        self.feasible = feasible
        cost = np.zeros(self.session.columns)
        cost[self._slack] = self._weight * (1.0 if feasible else self.penalty)
        cost[self._trip] = self._cost
        self.session.set_cost(cost)

    def solve(self) -> bool:
        """Solve; whether there is a vertex."""
        self.vertex = self.session.solve()
        if self.vertex is None:
            return False
        self.value = self.vertex.objective + (0 if self.feasible else self.demands.fixed.moves)
        self.shortage = float(np.dot(self.vertex.values[self._slack], self._weight))
        self.counts = self.vertex.values[self._trip]
        return True

    def settle_without_cuts(self) -> bool | None:
        """Generate columns without MIR cuts; whether nothing is missing then. None when the run was ended.

        Where something is, the penalty has risen as far as it decently can: that often refutes a horizon which is too
        short (`excess`), before any cut. `settle` goes on from here.
        """
        self.aim(feasible=False)
        while True:
            if not self._optimise(cuts=False):
                return None
            if self.excess > 0:
                return False
            if self.shortage <= NOISE or self.penalty > PENALTY or not self._raise_penalty():
                break
            self.aim(feasible=False)
        self.without_cuts = self.value
        return self.shortage <= NOISE

    def settle(self) -> bool | None:
        """Optimise in full; whether nothing is missing. None when the run was ended.

        When something is, the vertex is that of the least shortage, and its duals refute the horizon.
        """
        if self.without_cuts is None and self.settle_without_cuts() is None:
            return None
        if self.without_cuts is None:  # refuted without cuts
            return False
        while True:
            self.aim(feasible=False)
            if not self._optimise():
                return None
            if self.excess > 0 or self.shortage <= NOISE:
                return self.excess <= 0
            if self._raise_penalty():
                continue
            if self.penalty >= HIGH_PENALTY:
                self.aim(feasible=True)
                if not self._optimise():
                    return None
                if self.shortage > NOISE:
                    return False
            self.penalty *= FACTOR

    def _raise_penalty(self) -> bool:
        """Let the shortage outweigh what all printers could save by moving every day, at a decent penalty; whether.

        Then there is no need to go without the cost of moves, which keeps the duals from wandering.
        """
        penalty = 1.5 * float(self.demands.printers.sum()) * self.last / self.shortage
        if penalty > HIGHEST_PENALTY:
            return False
        self.penalty = max(penalty, 1.5 * self.penalty)
        return True

    def _optimise(self, *, cuts: bool = True) -> bool:
        """Generate columns, and separate rows when there are few, until there is neither; whether it came to an end.

        What is missing for certain needs no more rows: the stage of the shortage alone, which wanders, ends there.
        Without `cuts` all ends where rows would be separated.
        """
        columns = 0
        # Without cuts a raised penalty is to refute the horizon: there the last few columns count.
        few = FEW if cuts or self.penalty <= PENALTY else 1
        while True:
            self.session.prefer_primal(columns > 0)
            if not self.solve():
                return False
            columns = self.generate(ROUND)
            if self.excess > 0:
                return True
            if columns >= few:
                continue
            enough = not cuts or (columns == 0 and self.feasible and self.shortage > NOISE)
            rows = 0 if enough else self._cut()
            if rows or not (enough or columns == 0):
                columns = 0 if rows else columns
            elif columns == 0 and self._open():
                columns = 0
            else:
                return True

    def _cut(self) -> int:
        """Separate rows, after taking out columns that are of no use; return how many were added."""
        if not self.feasible:
            self._purge()
        return self.separate()

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
        """Return whole numbers of printers on trips, the first ones; None: those of the vertex, rounded down.

        Those that are fixed come on top.
        """
        if counts is None:
            counts = np.floor(self.counts + NOISE)
        keys = zip(self.origin.tolist(), self.destination.tolist(), self.day.tolist(), strict=True)
        chosen = {key: int(n) for key, n in zip(keys, counts, strict=False) if n}
        return Choice(self.demands, {**chosen, **self.demands.fixed.trips})

    # --- columns and rows of the vertex ---------------------------------------------------------------------------

    def prices(self) -> Prices:
        """Return what the duals pay for trips; for none to sites that only lend."""
        return closed_to(self._prices(), self.lending)

    def _prices(self) -> Prices:
        assert self.vertex is not None
        return Prices.of(self.demands, self.rows, self.row_duals(), self.vertex.duals[self._quotas])

    def row_duals(self) -> Floats:
        """Return the duals of `rows`; those that came since the vertex have none yet."""
        assert self.vertex is not None
        y = np.zeros(len(self.rows))
        known = self._place < len(self.vertex.duals)
        y[known] = self.vertex.duals[self._place[known]]
        return y

    def _lent(self) -> Floats:
        """Return the duals of (L) by site, 0 where there is none; shape (sites,)."""
        lent = np.zeros(self.sites)
        lent[self.lending] = self.row_duals()[self._lend[self.lending]]
        return lent

    def true_prices(self) -> Prices:
        """Return what duals that are true of all plans pay for trips; see `reallocate.decomposition.lending`."""
        return spread_prices(self._prices(), self.lending, self._lent(), self._worth())

    def _worth(self) -> Floats:
        return spread(self.prices(), self.lending, self._lent(), self._cost)

    @property
    def _cost(self) -> float:
        """What a trip costs in the objective."""
        return 0.0 if self.feasible else 1.0

    def _open(self) -> int:
        """Let printers come to sites that only lend, where that is of use: with (C2) in place of (L). Return how many.

        That may be where rules close roads or days, or let few stand at a site.
        """
        sites = overpaid(self.true_prices(), self.lending, self._cost)
        self.lending[sites] = False
        for i in sites:
            self.demand(int(self._lend[i]), -np.inf)
        self._stand(self._standing_first(sites))
        return len(sites)

    def generate(self, most: int) -> int:
        """Generate the columns of least reduced cost, at most `most`; return how many are new."""
        chosen, paid = self.prices().columns(self._cost, most)
        self.excess = self._excess(paid)
        if self.excess > 0:
            self.excess = self._excess(self.true_prices().columns(self._cost, 0)[1])
        return self.add_trips(chosen[:, 0], chosen[:, 1], chosen[:, 2])

    def _excess(self, paid: float) -> float:
        """Return by how much the duals contradict every plan, with the most paid for a trip of each day, summed.

        Less what may be noise: that refutes nothing.
        """
        assert self.vertex is not None
        return self.vertex.objective - paid * float(self.demands.printers.sum()) - NOISE

    def flows(self, counts: Floats) -> Flows:
        """Return what `counts` printers on the trips come to, beside the trips that are fixed."""
        chosen = Flows.of(self.sites, self.last, (self.origin, self.destination, self.day, self.end), counts)
        return chosen.with_others(self.demands.fixed.flows)

    def separate(self) -> int:
        """Add MIR cuts, few for each cover, and rows (C2) that the vertex violates; return how many."""
        flows, cuts = self.flows(self.counts), self.demands.cuts
        chosen = self.demands.violated_cuts(flows, self._added)
        self._added = np.append(self._added, chosen).astype(np.int32)
        self.add_rows(cuts.take(chosen))
        there = flows.standing(self.demands.there) - flows.overnight
        violated = np.argwhere(there[:, 1 : self.last + 1] < -NOISE)
        return len(chosen) + self._stand((int(i), int(d) + 1) for i, d in violated)

    @property
    def cuts(self) -> Ints:
        """Positions in `Demands.cuts` of those that were added."""
        return np.sort(self._added)

    def duals(self) -> dict[RowKey, float]:
        """Return the duals of the rows of sites, draws (B1) among them, of the quotas, and of the pools (B2).

        In place of those of (L) what `spread` makes of them.
        """
        assert self.vertex is not None
        y = self.vertex.duals
        rows = zip(self.rows.keys, self.row_duals().tolist(), strict=True)
        found = {key: dual for key, dual in rows if dual > 0 and key.family not in ("L", UNCERTAIN)}
        falls = -np.diff(self._worth()[:, 1:], axis=1)  # of day 1 and later days
        lent = ((RowKey("C2", int(i), (int(d) + 1,)), float(falls[i, d])) for i, d in np.argwhere(falls > 0))
        pools = ((RowKey("B2", at=(k,)), float(y[place])) for k, place in enumerate(self._pooled))
        quotas = zip(self.demands.quotas.keys, y[self._quotas].tolist(), strict=True)
        return found | {key: dual for key, dual in (*quotas, *pools, *lent) if dual > 0}
