"""The relaxation of the whole model with the cost of a goal after the days; trips of printers are generated.

Beside the trips everything stands in it from the start: printers, cards, stocks and shipments by site and day. Printers
are columns here, so a trip stands in two balances and not in every row of its two sites: that keeps the program sparse
beside thousands of rows about cards. Its duals are multipliers of rows that the verifier has. See
``models/decomposition.md``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from reallocate.bounds.closings import closings, last_closing
from reallocate.bounds.keys import RowKey
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.pricing import Prices
from reallocate.decomposition.rows import Flows
from reallocate.plan.model import Key
from reallocate.proof.branching import BranchVariable
from reallocate.proof.claims import Goal
from reallocate.proof.relaxation import UNCERTAIN
from reallocate.running.control import Control
from reallocate.solver.highs import minimise
from reallocate.solver.problem import Floats, Ints
from reallocate.solver.session import Session, Vertex

#: The goals that it knows.
GOALS: tuple[Goal, ...] = ("moves", "waiting", "travel", "shipping")
#: Trips that one round of pricing generates at most, and fewer than which are few: then rows are separated.
ROUND, FEW = 2_000, 100
#: Shipments up to which they stand in the program. Where lenders have more of them, blanks are left out.
MOST_SHIPMENTS = 100_000
#: The entries of a column: (row, value).
Entries = list[tuple[int, float]]
SiteDay = tuple[int, int]


class GoalMaster:
    """The relaxation of one horizon, in one solver session. Goals are held one by one, each at what a plan has of it.

    Parameters
    ----------
    made : trips that are columns from the start. With those of a plan that keeps all that is held there is a solution.
    cuts : positions in `Demands.cuts` of those that are rows from the start.

    Attributes
    ----------
    goal : whose cost is asked for. held : what plans have at most of others.
    value : of the goal at the last vertex.
    """

    def __init__(self, demands: Demands, control: Control, made: Iterable[Key], cuts: Ints) -> None:
        self.demands, self.instance, self.last = demands, demands.instance, demands.last
        self.goal: Goal = GOALS[0]
        self.held: dict[Goal, int] = {}
        self.value = 0.0
        self._control, self._session = control, Session.empty(control)
        self._vertex: Vertex | None = None
        #: Of the rows in the session: the verifier's name; None: it has none.
        self._keys: list[RowKey | None] = []
        #: By goal, the columns that cost anything, and what.
        self._cost: dict[Goal, dict[int, float]] = {goal: {} for goal in GOALS}
        self._trips: dict[Key, int] = {}  # their columns
        self._cuts = np.zeros(0, np.int32)
        self._cut_rows = np.zeros(0, np.int32)
        self._cuts_of: dict[int, list[int]] = defaultdict(list)  # by site, places in `_cuts`
        self._make_rows()
        self._make_columns()
        self.add_trips(made)
        self._add_cuts(cuts)

    # --- rows -----------------------------------------------------------------------------------------------------

    def _add_rows(self, keys: Iterable[RowKey | None], low: Iterable[float], *, equal: bool = False) -> list[int]:
        """Add rows from `low` on, or at it; return their positions."""
        sides = np.array(list(low), np.float64)
        self._keys += keys
        return [int(row) for row in self._session.add_rows(sides, sides if equal else np.full(len(sides), np.inf))]

    def _add_daily(self, family: str, sides: Mapping[SiteDay, float]) -> dict[SiteDay, int]:
        """Add a row from each of the sides on, by site and day."""
        keys = [RowKey(family, i, (d,)) for i, d in sides]
        return dict(zip(sides, self._add_rows(keys, sides.values()), strict=True))

    def _add_balances(self, sides: Mapping[SiteDay, float]) -> dict[SiteDay, int]:
        """Add an equation that says what is there, by site and day. The verifier needs none."""
        return dict(zip(sides, self._add_rows([None] * len(sides), sides.values(), equal=True), strict=True))

    def _make_rows(self) -> None:
        """Add the rules of the problem, what every site demands, quotas, and a row for each goal."""
        demands, instance, days = self.demands, self.instance, range(1, self.last + 1)
        fixed, sites = demands.fixed.flows, instance.sites
        offices = [i for i, site in enumerate(sites) if not site.is_depot]
        owners = [i for i in offices if instance.to_print(i)]
        there = fixed.standing(demands.there)
        there[:, 0] = 0.0  # what is there on day 1 is new
        self._printers = self._add_balances({(i, d): there[i, d] - there[i, d - 1] for i in offices for d in days})
        reached = np.flatnonzero((demands.lasting == 0).any(axis=0)).tolist()
        self._standing = self._add_daily("C2", {(i, d): fixed.overnight[i, d] for i in reached for d in days})
        ends = {i: last_closing(instance, i, demands.horizon) for i in owners}
        printing = ((i, d) for i in owners for d in range(1, ends[i] + 1) if instance.prints(i, d))
        self._capacity = self._add_daily("C5", dict.fromkeys(printing, 0.0))
        finish = [RowKey("C6", i) for i in owners], [float(instance.to_print(i)) for i in owners]
        self._finish = dict(zip(owners, self._add_rows(*finish, equal=True), strict=True))
        #: By site, the rows about what is printed by a day: (day, row, value).
        self._printed: dict[int, list[tuple[int, int, float]]] = defaultdict(list)
        for family, sides, value in (
            ("C6", self._before_the_end(owners), 1.0),
            ("C9", self._before_arrivals(owners), -1.0),
        ):
            for (i, d), row in self._add_daily(family, dict(sides)).items():
                self._printed[i].append((d, row, value))
        self._ways = self._ways_of_blanks(owners)
        lenders = [i for i, site in enumerate(sites) if site.lends]
        stocked = sorted({*owners, *lenders})
        if len(self._ways) * self.last > MOST_SHIPMENTS:
            self._ways, stocked = [], []
        self._blanks = self._add_balances({(i, d): self._new_blanks(i, d) for i in stocked for d in days})
        passing = sorted({j for _i, j, lasts in self._ways if lasts == 0 and sites[j].lends})
        self._passing = self._add_daily("C4", {(j, d): 0.0 for j in passing for d in days})
        self._quotas = np.array(self._add_rows(demands.quotas.keys, -demands.quotas.left(fixed)), np.int32)
        self._limits = dict(zip(GOALS, self._add_rows(map(RowKey, GOALS), [-np.inf] * len(GOALS)), strict=True))
        self._make_base_rows()

    def _before_the_end(self, owners: list[int]) -> Iterator[tuple[SiteDay, float]]:
        """Yield the closings of sites but the last, where all are printed, and the cards that are by then, if any."""
        for i in owners:
            for closing in closings(self.instance, i, self.demands.horizon)[:-1]:
                if closing.printed:
                    yield (i, closing.day), float(closing.printed)

    def _before_arrivals(self, owners: list[int]) -> Iterator[tuple[SiteDay, float]]:
        """Yield the days before new cards come, and the cards, below 0, that may be printed by then."""
        for i in owners:
            for day in self.instance.arrivals_by_site[i]:
                if day > 1:
                    yield (i, day - 1), -float(self.instance.printable_by(i, day - 1))

    def _make_base_rows(self) -> None:
        """Add (V1), (C7) and (C8), written in the printers present."""
        base, last = self.demands.base, self.last
        # What one is worth that comes on a day is more, by what it is worth on that day, than of one that comes later.
        weights = base.come[:, 1 : last + 1] - base.come[:, 2 : last + 2]
        right = base.right + (weights * self.demands.there[base.site, 1 : last + 1]).sum(axis=1)
        certain = np.array([key.family != UNCERTAIN for key in base.keys], bool)
        rows = self._add_rows(base.keys, np.where(certain, right, -np.inf))
        self._base: dict[SiteDay, Entries] = defaultdict(list)
        for k, before in np.argwhere(weights).tolist():
            self._base[int(base.site[k]), before + 1].append((rows[k], float(weights[k, before])))

    def _ways_of_blanks(self, owners: list[int]) -> list[tuple[int, int, int]]:
        """Return the ways of shipments that may serve, with their days."""
        sites, useful = self.instance.sites, set(owners)
        return [
            (i, j, lasts)
            for i, site in enumerate(sites)
            for j, lasts in enumerate(self.instance.travel.blank_days[i] if site.lends else ())
            if lasts is not None and i != j and (j in useful or sites[j].lends)
        ]

    def _new_blanks(self, i: int, d: int) -> float:
        """Return the blanks that a site has from outside from a day on."""
        start = self.instance.sites[i].blanks if d == 1 else 0
        return float(start + self.instance.deliveries_by_site[i].get(d, 0))

    def _add_cuts(self, chosen: Ints) -> None:
        """Add MIR cuts, with the trips that are there."""
        cuts, first = self.demands.cuts.take(chosen), len(self._cuts)
        for k, i in enumerate(cuts.site):
            self._cuts_of[int(i)].append(first + k)
        arrays = cuts.entries(*self._made())
        right = cuts.right - cuts.activity(self.demands.fixed.flows)
        rows = self._session.add_rows(right, np.full(len(cuts), np.inf), *arrays)
        self._keys += cuts.keys
        self._cuts = np.append(self._cuts, chosen).astype(np.int32)
        self._cut_rows = np.append(self._cut_rows, rows).astype(np.int32)

    # --- columns --------------------------------------------------------------------------------------------------

    def _add_columns(self, columns: list[Entries]) -> list[int]:
        """Add columns from 0 on; what they cost are their entries in the rows of goals, turned round."""
        sizes = np.array([len(entries) for entries in columns], np.int32)
        starts = np.cumsum(sizes) - sizes
        index = np.array([row for entries in columns for row, _value in entries], np.int32)
        value = np.array([value for entries in columns for _row, value in entries], np.float64)
        of = np.repeat(np.arange(len(columns)), sizes)
        cost = np.zeros(len(columns))
        for goal, row in self._limits.items():
            some = index == row
            self._cost[goal].update(zip((self._session.columns + of[some]).tolist(), -value[some], strict=True))
            if goal == self.goal:
                cost[of[some]] = -value[some]
        return [int(column) for column in self._session.add_columns(cost, starts, index, value)]

    def _make_columns(self) -> None:
        """Add printers, cards, stocks and shipments."""
        printers = [self._of_printers(i, d) for i, d in self._printers]
        self._of_there = dict(zip(self._printers, self._add_columns(printers), strict=True))
        self._add_columns([self._of_cards(i, d) for i, d in self._capacity])
        stocks = [self._of_stock(i, d) for i, d in self._blanks]
        self._of_stocks = dict(zip(self._blanks, self._add_columns(stocks), strict=True))
        self._add_columns(list(self._of_shipments()))

    def _of_printers(self, i: int, d: int) -> Entries:
        entries = [(self._printers[i, d], 1.0), *self._base[i, d]]
        if d < self.last:
            entries.append((self._printers[i, d + 1], -1.0))
        if (i, d) in self._standing:
            entries.append((self._standing[i, d], 1.0))
        if (i, d) in self._capacity:
            entries.append((self._capacity[i, d], float(self.instance.rate_on(i, d))))
        return entries

    def _of_cards(self, i: int, d: int) -> Entries:
        entries = [(self._capacity[i, d], -1.0), (self._finish[i], 1.0)]
        entries += [(rows[i, d], 1.0) for rows in (self._blanks, self._passing) if (i, d) in rows]
        entries += [(row, value) for by, row, value in self._printed[i] if d <= by]
        return [*entries, (self._limits["waiting"], float(self.last - d + 1))]

    def _of_stock(self, i: int, d: int) -> Entries:
        entries = [(self._blanks[i, d], 1.0)]
        if d < self.last:
            entries.append((self._blanks[i, d + 1], -1.0))
        if (i, d) in self._passing:
            entries.append((self._passing[i, d], 1.0))
        return entries

    def _of_shipments(self) -> Iterator[Entries]:
        for i, j, lasts in self._ways:
            hours = float(self.instance.travel.hours[i][j] or 0)
            for d in range(1, self.last - lasts + 1):
                if self.instance.departs(i, d):
                    entries = [(self._blanks[i, d], 1.0), (self._blanks[j, d + lasts], -1.0)]
                    if lasts == 0 and (j, d) in self._passing:
                        entries.append((self._passing[j, d], -1.0))
                    yield [*entries, (self._limits["shipping"], -hours)] if hours else entries

    def _of_trip(self, i: int, j: int, d: int) -> Entries:
        demands, end = self.demands, d + int(self.demands.lasting[i, j])
        entries = [(self._printers[i, d], 1.0), (self._printers[j, end], -1.0), (self._limits["moves"], -1.0)]
        if end == d:
            entries.append((self._standing[j, d], -1.0))
        hours = float(self.instance.travel.hours[i][j] or 0)
        if hours:
            entries.append((self._limits["travel"], -hours))
        entries += [(int(row), -1.0) for row in self._quotas[demands.quotas.on(d)]]
        come = demands.cuts.come if end > d else demands.cuts.night
        for site, table, day in ((i, demands.cuts.go, d), (j, come, end)):
            values = ((k, float(table[self._cuts[k], day])) for k in self._cuts_of.get(site, ()))
            entries += [(int(self._cut_rows[k]), value) for k, value in values if value]
        return entries

    def add_trips(self, keys: Iterable[Key]) -> int:
        """Add trips that are not there yet; return how many."""
        known = self._trips.keys() | self.demands.fixed.keys
        new = [key for key in dict.fromkeys(keys) if key not in known]
        if new:
            self._trips.update(zip(new, self._add_columns([self._of_trip(*key) for key in new]), strict=True))
        return len(new)

    def _made(self) -> tuple[tuple[Ints, Ints, Ints, Ints], Ints]:
        """Return the trips that are there, origin, destination, day of leaving and of arriving, and their columns."""
        origin, destination, day = np.array(list(self._trips), np.int32).reshape(-1, 3).T
        end = (day + self.demands.lasting[origin, destination]).astype(np.int32)
        return (origin, destination, day, end), np.fromiter(self._trips.values(), np.int32, len(self._trips))

    # --- solving --------------------------------------------------------------------------------------------------

    def hold(self, goal: Goal, most: int) -> None:
        """Ask only for plans that have at most so much of a goal from now on."""
        self.held[goal] = most
        self._session.bound_row(self._limits[goal], float(self.constant(goal) - most), np.inf)

    def constant(self, goal: Goal) -> int:
        """Return what every plan has of a goal: trips that rules fix, and all cards as if none were printed."""
        fixed, days = self.demands.fixed, range(1, self.last + 1)
        if goal == "waiting":
            sites, instance = range(self.demands.sites), self.instance
            return sum(instance.waiting_by(i, d) - instance.ready_by(i, d) for i in sites for d in days)
        if goal == "travel":
            hours = self.instance.travel.hours
            return sum(count * (hours[i][j] or 0) for (i, j, _d), count in fixed.trips.items())
        return fixed.moves if goal == "moves" else 0

    def settle(self, goal: Goal) -> bool:
        """Generate trips, and separate rows when they are few, until there is neither; whether it came to that."""
        self.goal = goal
        cost = np.zeros(self._session.columns)
        cost[list(self._cost[goal])] = list(self._cost[goal].values())
        self._session.set_cost(cost)
        trips = 0
        while True:
            self._session.prefer_primal(trips > 0)
            self._vertex = self._session.solve()
            if self._vertex is None:
                return False
            trips = self.add_trips(map(tuple, self._prices().columns(0.0, ROUND)[0].tolist()))
            if trips >= FEW:
                continue
            if self._separate():
                trips = 0
            elif not trips:
                self.value = self.constant(goal) + self._vertex.objective
                return True

    def _dual(self, row: int) -> float:
        assert self._vertex is not None
        return float(self._vertex.duals[row])

    def _prices(self) -> Prices:
        """Return what the duals pay for trips, beyond what they cost."""
        assert self._vertex is not None
        demands, duals = self.demands, self._vertex.duals
        prices = Prices.of(demands, demands.cuts.take(self._cuts), duals[self._cut_rows], duals[self._quotas])
        value, standing = np.zeros_like(prices.come), np.zeros_like(prices.come)
        for table, rows in ((value, self._printers), (standing, self._standing)):
            for at, row in rows.items():
                table[at] = duals[row]
        each = {goal: self._dual(self._limits[goal]) + (goal == self.goal) for goal in ("moves", "travel")}
        return replace(
            prices,
            come=prices.come - value,
            night=prices.night - value - standing,
            go=prices.go + value - each["moves"],
            ways=demands.hours * -each["travel"] if each["travel"] else None,
        )

    def _separate(self) -> int:
        """Add MIR cuts that the vertex violates; return how many."""
        assert self._vertex is not None
        trips, columns = self._made()
        counts = _of_known(self._vertex.values, columns, 0.0)
        flows = Flows.of(self.demands.sites, self.last, trips, counts)
        chosen = self.demands.violated_cuts(flows.with_others(self.demands.fixed.flows), self._cuts)
        self._add_cuts(chosen)
        return len(chosen)

    # --- whole numbers --------------------------------------------------------------------------------------------

    def choose(
        self, made: Mapping[Key, int], sites: Collection[int], dearest: float, below: int, nodes: int
    ) -> dict[Key, int] | None:
        """Return trips of which the goal is less than `below`, those among some sites chosen anew; None: found none.

        Parameters
        ----------
        made : trips as they are. dearest : reduced cost up to which others take part.
        nodes : of the solver's tree.
        """
        assert self._vertex is not None
        self.add_trips(made)
        keys, columns = list(self._trips), np.fromiter(self._trips.values(), np.int32, len(self._trips))
        now = np.array([made.get(key, 0) for key in keys], np.float64)
        cheap = _of_known(self._vertex.reduced, columns, np.inf) <= dearest
        inside = np.array([i in sites and j in sites for i, j, _d in keys], bool) & (cheap | (now > 0))
        high = np.full(self._session.columns, np.inf)
        high[columns] = np.where(inside, self.demands.printers.sum(), now)
        problem = self._session.problem(high, columns[inside].tolist())
        problem.low[columns] = np.where(inside, 0.0, now)
        problem.row_low[self._limits[self.goal]] = self.constant(self.goal) - (below - 1)
        values = minimise(problem, self._control, node_limit=nodes).values
        if values is None:
            return None
        counts = np.rint(values[columns]).astype(int)
        chosen = {key: count for key, count in zip(keys, counts.tolist(), strict=True) if count}
        return {**chosen, **self.demands.fixed.trips}

    # --- what the duals prove -------------------------------------------------------------------------------------

    def duals(self) -> GoalDuals:
        """Return the duals of the settled program as multipliers of the verifier's rows."""
        assert self._vertex is not None
        found = {
            key: dual
            for key, dual in zip(self._keys, self._vertex.duals.tolist(), strict=False)
            if key is not None and key.family not in GOALS and (dual > 0 or key == RowKey("C6", key.site))
        }
        for family, columns in (("C2", self._of_there), ("C3", self._of_stocks)):
            for at, column in columns.items():
                reduced = float(self._vertex.reduced[column])
                if reduced > 0:
                    key = RowKey(family, at[0], at[1:])
                    found[key] = found.get(key, 0.0) + reduced
        prices = {goal: self._dual(self._limits[goal]) for goal in self.held}
        horizon = self.demands.horizon
        return GoalDuals(horizon, found, {self.goal: 1.0, **prices}, dict(self.held), self.goal, self.value)


@dataclass(frozen=True, slots=True)
class GoalDuals:
    """The duals of a settled program with the cost of a goal; see `reallocate.proof.judge.Duals`.

    Attributes
    ----------
    prices : multipliers of the goal, 1, and of those that are held.
    held : what plans have at most of them.
    value : of the goal, before rounding.
    """

    horizon: int
    rows: dict[RowKey, float]
    prices: Mapping[Goal, float]
    held: Mapping[Goal, int]
    goal: Goal
    value: float

    @property
    def most_moves(self) -> int | None:
        return self.held.get("moves")

    @property
    def limits(self) -> Mapping[Goal, int]:
        return {goal: most for goal, most in self.held.items() if goal != "moves"}

    def goals(self) -> Mapping[Goal, float]:
        """Return the multipliers of the goal and of those that are held."""
        return self.prices

    def multipliers(self) -> tuple[dict[RowKey, float], dict[BranchVariable, float]]:
        """Return the multipliers of the rows; there are no branches."""
        return self.rows, {}

    def in_rows(self, rounded: dict[RowKey, int]) -> dict[RowKey, int]:
        """Return the multipliers as they are: every row is one of the verifier's."""
        return rounded


def _of_known(numbers: Floats, columns: Ints, others: float) -> Floats:
    """Return the numbers of columns; `others` of those that came in since."""
    known = columns < len(numbers)
    return np.where(known, numbers[np.where(known, columns, 0)], others)
