"""The trips among some sites chosen anew, all others standing: a small mixed-integer program.

Only departures and arrivals by site and day are whole numbers; with them fixed the trips are a transportation problem,
whose vertices are whole. Of the trips only those stand in the model whose reduced cost in the relaxation is low: on a
neighbourhood of 20 sites that took 0.2 to 0.6 s instead of 4 to 10, with the same result.

References
----------
Shaw (1998), "Using constraint programming and local search methods to solve vehicle routing problems",
doi:10.1007/3-540-49481-2_30.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from random import Random

import numpy as np
from numpy.typing import NDArray

from reallocate.decomposition.choice import PENALTY, Choice
from reallocate.decomposition.master import RestrictedMaster
from reallocate.decomposition.rows import Flows, Rows
from reallocate.running.control import Control
from reallocate.solver.highs import minimise
from reallocate.solver.problem import NOISE, Floats, Ints, Problem

#: Penalty on violating a MIR cut where something is short, as a part of its largest coefficient: it only guides the
#: relaxation. Where nothing is, cuts are rows like all others, since nothing may be missing.
GUIDE = 0.05
#: What a day that a printer is under way costs, beside its move, where something is short: among choices of as many
#: moves those that leave more printer-days for printing are better to go on from.
UNDER_WAY = 0.003
#: What a day under way costs where something is short, times a number drawn for each trip; and what a trip without a
#: day counts as. The days that all printers have together are what a horizon runs out of, so moves do not count there;
#: and costs that differ each time lead elsewhere among choices that lack as much. (Region 4 of the library, 14 days: a
#: plan after 68 pairs, 43 s of processor time; where a move cost 1 all along, the library had none.)
MENDING, DRAWN, LEAST = 0.2, (0.3, 1.0), 0.25
#: Within so much of its bound the best choice is taken: where something is short, for by less it can only be better in
#: days under way, and where moves are saved, which are whole.
ENOUGH, ENOUGH_SAVED = 0.1, 0.9
#: A value further than this from a whole number is not taken.
WHOLE = 1e-4


@dataclass(slots=True)
class Guide:
    """What the relaxation says: reduced costs of trips, the MIR cuts that matter, its rows and their duals."""

    reduced: NDArray[np.float32]
    cuts: Ints
    rows: Rows
    duals: Floats

    @classmethod
    def of(cls, master: RestrictedMaster) -> Guide:
        """Take the guide from a settled relaxation with the cost of moves."""
        return cls(master.prices().reduced_costs(), master.cuts, master.rows, master.row_duals())

    def losses(self, choice: Choice) -> Floats:
        """Return by site what a choice loses against the relaxation, in moves; shape (sites,).

        That is the reduced cost of each of its trips, half of it at each end, and what its rows have to spare at their
        duals. By duality all of it together, with what pools have to spare, is what its moves are above the bound.
        """
        lost = np.zeros(choice.demands.sites)
        for (i, j, d), count in choice.trips.items():
            part = 0.5 * count * max(0.0, float(self.reduced[d, i, j]))
            if np.isfinite(part):  # trips that rules fix have none
                lost[i] += part
                lost[j] += part
        priced = np.flatnonzero(self.duals > 0).astype(np.int32)
        rows = self.rows.take(priced)
        spare = np.maximum(0.0, rows.activity(choice.flows) - rows.right)
        return lost + np.bincount(rows.site, self.duals[priced] * spare, choice.demands.sites)


class Neighbourhood:
    """The model of the trips among `sites`.

    Where nothing is short in the choice nothing may be: then moves are saved, and the MIR cuts hold. (Of 40 sites of
    514 it took 0.2 s where it took 0.6 with penalties, with more moves saved.)

    Parameters
    ----------
    most : highest reduced cost of the trips that may be made, but for the ones that are made now.
    mending : draws what a day under way costs, to mend what is short; None: a move costs 1.
    trips : so many of them at most, the cheapest, beside those that are made now; None: all.
    """

    def __init__(
        self,
        choice: Choice,
        sites: Sequence[int],
        guide: Guide,
        most: float,
        mending: Random | None = None,
        trips: int | None = None,
    ) -> None:
        self.choice, self.demands, self._mending = choice, choice.demands, mending
        self._saving = choice.shortage <= NOISE
        inside = set(sites)
        firm = self.demands.fixed.keys
        self.kept = {
            key: n for key, n in choice.trips.items() if key in firm or not (key[0] in inside and key[1] in inside)
        }
        self._cuts = guide.cuts
        self._parts: list[tuple[Ints, Floats]] = []
        self._low: list[float] = []
        self._high: list[float] = []
        fixed = Choice(self.demands, self.kept).flows
        self._trips(sorted(inside), guide.reduced, most, trips)
        self._sums()
        self._add_draws(sorted(inside))
        self._link()
        for i in sorted(inside):
            self._add_site(i, fixed)
        self._add_pools(inside)
        self._add_quotas(fixed)

    # --- columns: trips, departures and arrivals, draws, what is missing ------------------------------------------

    def _trips(self, sites: list[int], reduced: NDArray[np.float32], most: float, trips: int | None) -> None:
        demands = self.demands
        donors = [i for i in sites if demands.printers[i]]
        roads = ((i, j) for i in donors for j in sites if demands.lasting[i, j] < demands.last)
        known = ((float(reduced[d, i, j]), (i, j, d)) for i, j in roads for d in demands.trips(i, j))
        found = [trip for trip in known if trip[0] <= most]
        cheap = {key for _cost, key in (found if trips is None else nsmallest(trips, found))}
        self.keys = sorted((cheap - demands.fixed.keys) | (self.choice.trips.keys() - self.kept.keys()))
        self._count = len(self.keys)

    def _sums(self) -> None:
        """Number the columns of departures and arrivals by site and day; -1 where there is none."""
        shape = (self.demands.sites, self.demands.last + 2)
        i, j, day = np.array(self.keys, np.int32).reshape(-1, 3).T
        end = day + self.demands.lasting[i, j]
        late = end > day
        self._go, self._come, self._night = (np.full(shape, -1, np.int32) for _table in range(3))
        self._ends = (
            (self._go, i, day),
            (self._come, np.where(late, j, -1), end),
            (self._night, np.where(late, -1, j), end),
        )
        for table, site, days in self._ends:
            used = site >= 0
            table[site[used], days[used]] = 0
            places = table == 0
            table[places] = np.arange(self._count, self._count + int(places.sum()))
            self._count += int(places.sum())

    def _add_draws(self, sites: list[int]) -> None:
        self._fleet = float(self.demands.printers[sites].sum() + sum(self.kept.values()))
        mine = [k for k, draw in enumerate(self.demands.draws) if draw.site in sites]
        self._draws = {k: self._count + n for n, k in enumerate(mine)}
        self._first_draw = self._count
        self._first_slack = self._count + len(mine)
        self._slack: list[float] = []

    def _missing(self, penalty: float) -> list[int]:
        """Return a new column of something that may be missing at a penalty; none where nothing may be."""
        if self._saving:
            return []
        self._slack.append(penalty)
        return [self._first_slack + len(self._slack) - 1]

    # --- rows -----------------------------------------------------------------------------------------------------

    def _add(self, columns: Ints, values: Floats, low: float, high: float) -> None:
        self._parts.append((np.asarray(columns, np.int32), np.asarray(values, np.float64)))
        self._low.append(low)
        self._high.append(high)

    def _link(self) -> None:
        """(D1) to (D3): departures and arrivals are sums of trips."""
        for table, site, days in self._ends:
            members: dict[int, list[int]] = {}
            for trip in np.flatnonzero(site >= 0):
                members.setdefault(int(table[site[trip], days[trip]]), []).append(int(trip))
            for column, trips in members.items():
                self._add(np.array([*trips, column]), np.append(np.ones(len(trips)), -1.0), 0.0, 0.0)

    def _add_site(self, i: int, fixed: Flows) -> None:
        demands = self.demands
        days = tuple(np.flatnonzero(table[i] >= 0) for table in (self._come, self._night, self._go))
        columns = np.concatenate([t[i][d] for t, d in zip((self._come, self._night, self._go), days, strict=True)])
        flows = fixed.arrive[i], fixed.overnight[i], fixed.leave[i]

        def add(rows: Rows, k: int, extra: list[int]) -> None:
            parts = rows.come[k], rows.night[k], rows.go[k]
            right = rows.right[k] - sum(float(part @ flow) for part, flow in zip(parts, flows, strict=True))
            values = np.concatenate([part[day] for part, day in zip(parts, days, strict=True)])
            self._add(np.append(columns, extra), np.append(values, np.ones(len(extra))), right, np.inf)

        for k in np.flatnonzero(demands.drawing.site == i):
            add(demands.drawing, int(k), [self._draws[int(k)]])
        for k in np.flatnonzero(demands.base.site == i):
            add(demands.base, int(k), self._missing(PENALTY * demands.base.weight[k]))
        for k in self._cuts[demands.cuts.site[self._cuts] == i]:
            add(demands.cuts, int(k), self._missing(GUIDE * demands.cuts.weight[k]))
        firm = i in demands.fixed.sites  # a printer for a fixed trip may be missing
        if len(days[2]) or firm:
            there = demands.there[i] + np.cumsum(flows[0] + flows[1] - flows[2]) - flows[1]
            for d in range(1, demands.last + 1):
                coming = np.concatenate([self._come[i][1 : d + 1], self._night[i][1:d]])
                coming, going = coming[coming >= 0], self._go[i][1 : d + 1][self._go[i][1 : d + 1] >= 0]
                if len(going) or firm:
                    extra = self._missing(PENALTY) if firm else []
                    values = np.concatenate([np.ones(len(coming)), -np.ones(len(going)), np.ones(len(extra))])
                    self._add(np.concatenate([coming, going, extra]), values, -float(there[d]), np.inf)

    def _add_pools(self, inside: set[int]) -> None:
        demands = self.demands
        outside = np.array([draw.site not in inside for draw in demands.draws], bool)
        others = np.bincount(demands.pool_of[outside], self.choice.drawn[outside], len(demands.pools))
        for pool, amount in enumerate(demands.amounts - others):
            columns = [column for k, column in self._draws.items() if demands.draws[k].pool == pool]
            if columns:
                extra = self._missing(PENALTY / demands.instance.settings.cards_per_printer_day)
                values = np.append(np.ones(len(columns)), -np.ones(len(extra)))
                self._add(np.array([*columns, *extra]), values, -np.inf, float(amount))

    def _add_quotas(self, fixed: Flows) -> None:
        quotas = self.demands.quotas
        for days, left in zip(quotas.days, quotas.left(fixed), strict=True):
            going = self._go[:, days > 0]
            going, extra = going[going >= 0], self._missing(PENALTY)
            values = np.append(np.ones(len(going)), -np.ones(len(extra)))
            self._add(np.append(going, extra), values, -np.inf, float(left))

    # --- solving --------------------------------------------------------------------------------------------------

    def problem(self) -> Problem:
        """Return the model."""
        total = self._first_slack + len(self._slack)
        free = self.demands.free
        cost, low, whole = np.zeros(total), np.zeros(total), np.zeros(total, bool)
        cost[: len(self.keys)] = self._costs()
        cost[self._first_slack :] = self._slack
        whole[len(self.keys) : self._first_draw] = True
        low[[column for k, column in self._draws.items() if free[k]]] = -np.inf
        starts = np.concatenate([[0], np.cumsum([len(columns) for columns, _values in self._parts])]).astype(np.int32)
        index, value = (np.concatenate([part[at] for part in self._parts]) for at in (0, 1))
        sides = np.array(self._low), np.array(self._high)
        # Bounds that no choice reaches: without them the solver's separators took ten times as long.
        high = np.full(total, np.inf)
        high[: self._first_draw] = self._fleet
        return Problem(cost, low, high, whole, *sides, starts, index, value)

    def _costs(self) -> Floats:
        """Return what the trips cost."""
        i, j, _day = np.array(self.keys, np.int32).reshape(-1, 3).T
        lasting = self.demands.lasting[i, j].astype(np.float64)
        if self._saving:  # whole costs let the solver round its bound up
            return np.ones(len(self.keys))
        if self._mending is None:
            return 1.0 + UNDER_WAY * lasting
        drawn = np.array([self._mending.uniform(*DRAWN) for _trip in self.keys])
        mended: Floats = MENDING * np.maximum(LEAST, lasting) * drawn
        return mended

    def _values_now(self, problem: Problem) -> Floats:
        """Return the values of the choice as it is, shape (columns,), for the solver to start from."""
        values = np.zeros(problem.columns)
        trips = np.array([self.choice.trips.get(key, 0) for key in self.keys], np.float64)
        values[: len(trips)] = trips
        for table, site, days in self._ends:
            used = site >= 0
            np.add.at(values, table[site[used], days[used]], trips[used])
        values[list(self._draws.values())] = self.choice.drawn[list(self._draws)]
        row = np.repeat(np.arange(problem.rows), np.diff(problem.starts))
        sums = np.bincount(row, problem.value * values[problem.index], problem.rows)
        missing = np.maximum(0.0, problem.row_low - sums) + np.maximum(0.0, sums - problem.row_high)
        slack = problem.index >= self._first_slack  # each stands in one row
        values[problem.index[slack]] = missing[row[slack]]
        return values

    def search(self, control: Control, node_limit: int) -> Choice | None:
        """Return the best choice within a limit of work; None when none was found, or there is nothing to choose."""
        if not self._parts:
            return None
        problem = self.problem()
        start = self._values_now(problem)
        # With presolve the solver's separators took five times as long where something may be missing, 5.5 s instead of
        # 0.7; where moves are saved it halves the time of 100 sites and more.
        presolve, gap = ("on", ENOUGH_SAVED) if self._saving else ("off", ENOUGH)
        options = {"presolve": presolve, "mip_abs_gap": gap}
        answer = minimise(problem, control, start=start, node_limit=node_limit, options=options)
        if answer.values is None:
            return None
        values = answer.values[: len(self.keys)]
        counts = np.rint(values)
        if np.abs(values - counts).max(initial=0.0) > WHOLE:
            return None
        found = Choice(self.demands, {**self.kept, **{key: int(n) for key, n in zip(self.keys, counts, strict=True)}})
        return found if found.legal or self.demands.fixed.trips else None
