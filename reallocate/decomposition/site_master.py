"""The master problem over whole plans of sites: each site chooses one, and trips carry printers between them.

It knows what `reallocate.decomposition.master` forgets: that the printers of a site are whole numbers on every day. A
trip costs the days that it lasts, and a plan of a site the days on which printers are there, whether they print or not:
all plans and trips together cost no more than the days that all printers have. Printers may come from nowhere, at a
price that grows with the days for which they would be there.

Some sites may have their plans already: then the others choose anew, and trips are free among all.

References
----------
Vanderbeck (2000), "On Dantzig-Wolfe decomposition in integer programming and ways to perform branching in a
branch-and-price algorithm", doi:10.1287/opre.48.1.111.12453.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reallocate.decomposition.demands import Demands
from reallocate.decomposition.site_program import Box, SitePlan, SiteProgram
from reallocate.running.control import Control
from reallocate.solver.highs import minimise
from reallocate.solver.problem import NOISE, Floats, Ints
from reallocate.solver.session import Session, Vertex

#: What a trip without a day costs, so that there are no more of them than it takes.
LEAST = 0.25
#: Reduced cost, below 0, from which on a trip is generated; and the most trips that one round generates.
GAIN, ROUND = 1e-7, 400
#: A plan stands where its column is above this.
CHOSEN = 0.5


@dataclass(frozen=True)
class Network:
    """The offices of an instance and horizon, their programs, and the trips among them; numbered in that order."""

    demands: Demands
    programs: list[SiteProgram]

    @property
    def days(self) -> int:
        """Days of the tables here, day 0 among them."""
        return self.demands.horizon + 1

    @cached_property
    def sites(self) -> Ints:
        """The site of each office."""
        return np.array([program.site for program in self.programs], np.int32)

    @cached_property
    def lasting(self) -> Ints:
        """Days of trips, shape (offices, offices)."""
        return self.demands.lasting[np.ix_(self.sites, self.sites)]

    @cached_property
    def hours(self) -> Floats:
        """Hours of trips, shape (offices, offices); see `Demands.hours`."""
        hours: Floats = self.demands.hours[np.ix_(self.sites, self.sites)]
        return hours

    @cached_property
    def cost(self) -> Floats:
        """What a trip costs: the days that it lasts. Shape (offices, offices)."""
        return np.maximum(self.lasting, LEAST).astype(np.float64)

    @cached_property
    def departs(self) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
        """Whether printers may leave each office on a day, shape (offices, days)."""
        allowed: np.ndarray[tuple[int, int], np.dtype[np.bool_]] = self.demands.departs[self.sites, : self.days]
        return allowed

    @cached_property
    def roads(self) -> list[tuple[int, Ints, Ints]]:
        """Trips by their days: (days, origins, destinations)."""
        found = []
        for days in np.unique(self.lasting):
            if days < self.demands.horizon:
                origins, destinations = np.nonzero(self.lasting == days)
                found.append((int(days), origins.astype(np.int32), destinations.astype(np.int32)))
        return found


class SiteMaster:
    """The restricted master problem over plans of sites, in one solver session.

    Parameters
    ----------
    standing : the plans of offices that keep theirs; all others choose.
    cost : of a trip, shape (offices, offices).
    price : of a printer from nowhere by the day on which it comes, shape (days,).

    Attributes
    ----------
    vertex : of the last solve; solved : how often there was one.
    missing : printers from nowhere there; missing_days : the days for which they are there.
    leave, arrive, blanks : what duals pay for a printer that leaves, shape (offices, days), what one that comes costs,
        and what a card costs that is drawn from each pool.
    """

    def __init__(
        self, network: Network, standing: Mapping[int, SitePlan], cost: Floats, price: Floats, control: Control
    ) -> None:
        self.network, self.standing, self.cost = network, standing, cost
        offices, days = len(network.programs), network.days
        self.free = [k for k in range(offices) if k not in standing]
        self.vertex: Vertex | None = None
        self.solved = 0
        self.missing = self.missing_days = 0.0
        self.leave, self.arrive = np.zeros((offices, days)), np.zeros((offices, days))
        self.blanks = np.zeros(len(network.demands.pools))
        self.trips = np.zeros((0, 3), np.int32)
        self.plans: dict[int, dict[bytes, tuple[SitePlan, int]]] = {k: {} for k in self.free}
        self._trip = np.zeros(0, np.int32)
        self._known: set[int] = set()
        self._boxes: dict[int, Box] = {}
        self.session = Session.empty(control)
        self._control = control
        self._come, self._choice = offices * days, 2 * offices * days
        self._pool = self._choice + len(self.free)
        self._add_rows()
        #: Office and day of each printer from nowhere.
        self._nowhere = np.indices((offices, days), np.int32)[:, :, 1:].reshape(2, -1)
        at = (self._come + self._nowhere[0] * days + self._nowhere[1]).astype(np.int32)
        self._import = self.session.add_columns(
            np.zeros(len(at)), np.arange(len(at), dtype=np.int32), at, np.ones(len(at))
        )
        self.set_price(price)

    def _add_rows(self) -> None:
        """Add the rows: who leaves and who comes by office and day, one plan each, and what is drawn from pools."""
        network = self.network
        out, into = (np.zeros((len(network.programs), network.days)) for _side in range(2))
        amounts = network.demands.amounts.copy()
        for k, plan in self.standing.items():
            out[k], into[k] = -plan.leave, plan.arrive
            for draw, cards in zip(network.programs[k].draws, plan.drawn, strict=True):
                amounts[draw.pool] -= cards
        low = np.concatenate([out.ravel(), into.ravel(), np.ones(len(self.free)), np.full(len(amounts), -np.inf)])
        high = np.concatenate([np.full(2 * out.size, np.inf), np.ones(len(self.free)), amounts])
        self.session.add_rows(low, high)

    def set_price(self, price: Floats) -> None:
        """Change the price of a printer from nowhere; shape (days,)."""
        self._price = price
        self.session.price(self._import, price[self._nowhere[1]])

    # --- columns --------------------------------------------------------------------------------------------------

    def add_trips(self, trips: Ints) -> int:
        """Add trips (origin, destination, day of leaving), shape (trips, 3); return how many are new."""
        days = self.network.days
        key = self._keys(trips)
        new = np.array([k not in self._known for k in key.tolist()], bool)
        self._known.update(key[new].tolist())
        i, j, d = trips[new].T
        count = len(i)
        if count:
            end = d + self.network.lasting[i, j]
            index = np.stack([i * days + d, self._come + j * days + end], axis=1).ravel().astype(np.int32)
            starts = np.arange(0, 2 * count, 2, dtype=np.int32)
            added = self.session.add_columns(self.cost[i, j], starts, index, np.tile([-1.0, 1.0], count))
            self._trip = np.append(self._trip, added).astype(np.int32)
            self.trips = np.concatenate([self.trips, trips[new].astype(np.int32)])
        return count

    def add_plan(self, office: int, plan: SitePlan) -> int:
        """Add a plan of an office that chooses; return whether it is new."""
        if plan.key in self.plans[office]:
            return 0
        days, coming, going = self.network.days, np.flatnonzero(plan.arrive), np.flatnonzero(plan.leave)
        terms = {self._choice + self.free.index(office): 1.0}
        terms |= {int(self._come + office * days + d): -float(plan.arrive[d]) for d in coming}
        terms |= {int(office * days + d): float(plan.leave[d]) for d in going}
        for draw, cards in zip(self.network.programs[office].draws, plan.drawn, strict=True):
            if cards:
                terms[self._pool + draw.pool] = terms.get(self._pool + draw.pool, 0.0) + cards
        self.plans[office][plan.key] = plan, self.session.add_column(terms, plan.days)
        return 1

    def _keys(self, trips: Ints) -> NDArray[np.int64]:
        """Return a number for each trip, another one for every other trip."""
        office = trips[:, 0].astype(np.int64) * len(self.network.programs) + trips[:, 1]
        return office * self.network.days + trips[:, 2]

    def near(self, trips: float, plans: float, price: Floats) -> SiteMaster:
        """Return a program of its own with the columns whose reduced cost is below these, and another price."""
        assert self.vertex is not None
        other = SiteMaster(self.network, self.standing, self.cost, price, self._control)
        other.add_trips(self.near_trips(trips))
        for k, known in self.plans.items():
            for plan, column in known.values():
                if self.vertex.reduced[column] < plans:
                    other.add_plan(k, plan)
        return other

    def forget(self, trips: float, plans: float) -> None:
        """Take out columns that are 0, and whose reduced cost is above these or whose plan is outside its box."""
        assert self.vertex is not None
        reduced, unused = self.vertex.reduced, self.vertex.values <= NOISE
        out = np.zeros(self.session.columns, bool)
        out[self._trip] = unused[self._trip] & (reduced[self._trip] > trips)
        for k, known in self.plans.items():
            box = self._boxes.get(k, self.network.programs[k].box)
            for plan, column in known.values():
                out[column] = unused[column] and (reduced[column] > plans or not plan.inside(box))
        gone = out[self._trip]
        self._known.difference_update(self._keys(self.trips[gone]).tolist())
        place = self.session.delete_columns(np.flatnonzero(out).astype(np.int32))
        self.trips, self._trip, self._import = self.trips[~gone], place[self._trip[~gone]], place[self._import]
        self.plans = {
            k: {key: (plan, int(place[column])) for key, (plan, column) in known.items() if place[column] >= 0}
            for k, known in self.plans.items()
        }
        self.vertex = None

    # --- solving --------------------------------------------------------------------------------------------------

    def solve(self, *, primal: bool = True) -> bool:
        """Solve from where the last run ended; whether there is a vertex."""
        self.session.prefer_primal(primal)
        self.vertex = self.session.solve()
        if self.vertex is None:
            return False
        self.solved += 1
        offices, days = len(self.network.programs), self.network.days
        duals, values = self.vertex.duals, self.vertex.values[self._import]
        self.leave = np.maximum(0.0, duals[: self._come]).reshape(offices, days)
        self.arrive = np.maximum(0.0, duals[self._come : self._choice]).reshape(offices, days)
        self.blanks = np.maximum(0.0, -duals[self._pool :])
        self.missing = float(values.sum())
        self.missing_days = self._days_of(values)
        return True

    def _days_of(self, imports: Floats) -> float:
        return float((imports * (self.network.days - self._nowhere[1])).sum())

    def arrivals(self, leave: Floats) -> Floats:
        """Return what a printer costs that comes, where one that leaves is paid `leave`; shape (offices, days)."""
        cost = np.tile(self._price, (len(self.network.programs), 1))
        for lasting, i, j in self.network.roads:
            for d in range(1, self.network.days - lasting):
                may = self.network.departs[i, d]
                paid = leave[i, d] + self.cost[i, j]
                np.minimum.at(cost[:, d + lasting], j[may], paid[may])
        return cost

    def price_trips(self, most: int = ROUND) -> int:
        """Generate the trips of least reduced cost, the best into and out of every office a day; how many are new."""
        return self.add_trips(self.cheap_trips(-GAIN, best=True)[:most])

    def near_trips(self, most: float) -> Ints:
        """Return the trips that are columns with a reduced cost below `most`; shape (trips, 3)."""
        assert self.vertex is not None
        return self.trips[self.vertex.reduced[self._trip] < most]

    def cheap_trips(self, most: float, *, best: bool = False) -> Ints:
        """Return the trips whose reduced cost is below `most`, the cheapest first; shape (trips, 3).

        Parameters
        ----------
        best : of each day only the best into and out of every office.
        """
        found = []
        for lasting, i, j in self.network.roads:
            for d in range(1, self.network.days - lasting):
                reduced = self.cost[i, j] + self.leave[i, d] - self.arrive[j, d + lasting]
                few = (reduced < most) & self.network.departs[i, d]
                if few.any():
                    found.append(np.stack([i[few], j[few], np.full(int(few.sum()), d), reduced[few]]))
        if not found:
            return np.zeros((0, 3), np.int32)
        table = np.concatenate(found, axis=1)
        table = table[:, np.argsort(table[3], kind="stable")]
        i, j, d = table[:3].astype(np.int32)
        if best:
            places = [
                np.unique(office.astype(np.int64) * self.network.days + d, return_index=True)[1] for office in (i, j)
            ]
            keep = np.unique(np.concatenate(places))
            i, j, d = i[keep], j[keep], d[keep]
        return np.stack([i, j, d], axis=1)

    def price_plans(self, leave: Floats, blanks: Floats) -> tuple[float, int]:
        """Generate the best plan of each office that chooses, at these prices.

        Returns
        -------
        The Lagrangian value of the prices where all offices choose, and how many plans are new.

        Raises
        ------
        NoSitePlan : when a box allows no plan.
        """
        arrive, value, new = self.arrivals(leave), -float(blanks @ self.network.demands.amounts), 0
        for k in self.free:
            cost, plan = self.network.programs[k].best(leave[k], arrive[k], blanks, self._boxes.get(k))
            value += cost
            new += self.add_plan(k, plan)
        return value, new

    def generate(self, rounds: int, *, enough: float | None = None) -> bool:
        """Generate plans and trips; whether there is a vertex.

        Parameters
        ----------
        enough : missing printers at which to stop; None: go on to the end of the rounds or of columns.

        Raises
        ------
        NoSitePlan : as `price_plans`.
        """
        if not self.solve(primal=False):
            return False
        for _round in range(rounds):
            if enough is not None and self.missing <= enough:
                break
            new = self.price_plans(self.leave, self.blanks)[1] + self.price_trips()
            if not new:
                break
            if not self.solve():
                return False
        return True

    # --- printers present -----------------------------------------------------------------------------------------

    def present(self) -> dict[int, Floats]:
        """Return the printers at each office that chooses, by day, as the vertex mixes its plans."""
        assert self.vertex is not None
        found = {}
        for k, plans in self.plans.items():
            found[k] = np.zeros(self.network.days)
            for plan, column in plans.values():
                if self.vertex.values[column] > NOISE:
                    found[k] += self.vertex.values[column] * plan.standing
        return found

    def hold(self, boxes: Mapping[int, Box]) -> None:
        """Allow only plans inside these boxes, and all plans of other offices.

        Raises
        ------
        NoSitePlan : when a box allows no plan.
        """
        for k in sorted(self._boxes.keys() | boxes.keys()):
            box = boxes.get(k, self.network.programs[k].box)
            if self._boxes.get(k) is box:
                continue
            self._boxes[k] = box
            columns = [column for _plan, column in self.plans[k].values()]
            inside = np.array([plan.inside(box) for plan, _column in self.plans[k].values()], bool)
            self.session.bound_columns(columns, np.where(inside, np.inf, 0.0))
            if not inside.any():
                arrive = self.arrivals(self.leave)[k]
                self.add_plan(k, self.network.programs[k].best(self.leave[k], arrive, self.blanks, box)[1])

    # --- whole numbers --------------------------------------------------------------------------------------------

    def chosen(self, values: Floats) -> dict[int, SitePlan]:
        """Return the plan of every office that whole `values` choose."""
        found = dict(self.standing)
        for k, plans in self.plans.items():
            found[k] = next(plan for plan, column in plans.values() if values[column] > CHOSEN)
        return found

    def search(self, most_plans: float, most_trips: float, nodes: int) -> Floats | None:
        """Let a solver choose one whole plan for each office among those that are columns; None: it found no choice.

        Parameters
        ----------
        most_plans, most_trips : highest reduced cost of plans and trips that take part.
        nodes : of the solver's tree.

        Returns
        -------
        Values of all columns.
        """
        assert self.vertex is not None
        reduced = self.vertex.reduced
        high = np.full(self.session.columns, np.inf)
        high[self._trip[reduced[self._trip] > most_trips]] = 0.0
        whole = [column for plans in self.plans.values() for _plan, column in plans.values()]
        high[whole] = np.where(reduced[whole] <= most_plans, 1.0, 0.0)
        return minimise(self.session.problem(high, whole), self._control, node_limit=nodes).values

    def trips_of(self, values: Floats) -> dict[tuple[int, int, int], int]:
        """Return the trips between sites, (origin, destination, day) -> printers, of whole `values`."""
        counts = np.rint(values[self._trip]).astype(int)
        sites = self.network.sites
        made = zip(self.trips[counts > 0].tolist(), counts[counts > 0].tolist(), strict=True)
        return {(int(sites[i]), int(sites[j]), d): count for (i, j, d), count in made}

    def lacking(self, values: Floats) -> tuple[float, list[int]]:
        """Return the printer-days of printers from nowhere, and the offices to which they come."""
        imports = values[self._import]
        return self._days_of(imports), sorted(set(self._nowhere[0, imports > NOISE].tolist()))

    def used(self, values: Floats) -> Iterable[tuple[int, SitePlan]]:
        """Yield the plans that have a part in `values`, with their offices."""
        for k, plans in self.plans.items():
            yield from ((k, plan) for plan, column in plans.values() if values[column] > NOISE)
