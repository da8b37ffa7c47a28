"""A plan for a horizon that leaves hardly a printer-day to spare, by choosing whole plans of sites.

First the relaxation over plans of sites is solved, and a solver chooses one plan for each site among those that are
columns by then, printers from nowhere allowed at a price. Then neighbourhood after neighbourhood of sites chooses anew
from columns made for it, until no printer comes from nowhere. Where little is missing, a neighbourhood is searched by a
dive instead (`reallocate.decomposition.site_dive`), with new columns at every step. Where that ends without a plan, all
sites are, from the relaxation again, by two dives side by side. See ``models/decomposition.md``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random

import numpy as np

from reallocate.bounds.keys import RowKey
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.master import RestrictedMaster
from reallocate.decomposition.site_dive import Dive
from reallocate.decomposition.site_master import Network, SiteMaster
from reallocate.decomposition.site_program import NEVER, Box, NoSitePlan, SitePlan, site_programs
from reallocate.running.control import Control
from reallocate.solver.problem import NOISE, Floats, Ints

#: Prices of a printer from nowhere in the relaxation: a low one first, else duals explode.
PRICES = (30.0, 200.0, 2_000.0)
#: Price of a card at which no plan draws more than it must.
DEAR = 1e3
#: Prices where whole numbers are chosen: of each day for which such a printer is there, and of the printer.
DAY, PRINTER = 10.0, 2.0
#: Weight of the prices that gave the best Lagrangian value so far, in the prices that are tried next.
SMOOTH = 0.6
#: Trips that a round of the relaxation of all sites generates at most.
AT_FIRST = 1_500
#: Gap between the relaxation and the Lagrangian value, in days of a printer, at which columns are enough.
GAP = 0.01
#: Rounds of columns at disturbed prices, how much they are disturbed, and the highest reduced costs that take part:
#: for all sites at once, and in a neighbourhood.
FIRST = (20, 1.0, 6.0, 3.0)
AGAIN = (8, 2.0, 60.0, 20.0)
#: Dives, careful ones or not; how often each solves its program in a turn, and turns for each pair of neighbourhoods
#: searched before them.
DIVES, RUNS, TURNS = (False, True), 100, 2
#: Reduced costs up to which trips and plans of the relaxation are columns of a dive from the start.
NEAREST_TRIPS, NEAREST_PLANS = 0.6, 8.0
#: Nodes of the solver's tree for all sites at once, and in a neighbourhood.
FIRST_NODES, NODES = 1, 60
#: Trips of the relaxation of lower reduced cost than this are columns of every neighbourhood.
NEAR = 0.7
#: Sites of a neighbourhood: so many and up to so many more; and more still after each pair without a gain.
SIZE, MORE, GROWTH = 12, 8, 2
#: Plans of a site that a neighbourhood begins with: those that had a part in a choice last.
KNOWN = 25
#: Printer-days missing up to which one neighbourhood of a pair is searched by a dive, how often that solves its
#: program, and rounds of columns before it.
FEW, DEEP, BEFORE = 6.0, 400, 25
#: Printers by which all sites may differ from what they have, in a neighbourhood of all.
RADIUS = 1
#: Of neighbourhoods so many are around sites to which printers come from nowhere; in so many sites with waste seem
#: near.
CENTRED, WASTE = 0.8, 0.5


@dataclass(frozen=True, slots=True)
class _Neighbourhood:
    """Offices that choose anew, how far from the printers that they have, whether in depth, and a seed."""

    offices: list[int]
    radius: int | None
    in_depth: bool
    seed: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A whole choice: days of printers from nowhere and where they come to, plans, trips, and plans worth knowing."""

    lacking: float
    centres: list[int]
    plans: Mapping[int, SitePlan]
    trips: Mapping[tuple[int, int, int], int]
    used: Sequence[tuple[int, SitePlan]]

    @classmethod
    def of(cls, master: SiteMaster, values: Floats) -> _Found:
        lacking, centres = master.lacking(values)
        assert master.vertex is not None
        used = [*master.used(master.vertex.values), *master.used(values)]
        return cls(lacking, centres, master.chosen(values), master.trips_of(values), used)


@dataclass(frozen=True, slots=True)
class SitePrices:
    """Prices at which all plans of sites together may cost more than they can.

    Attributes
    ----------
    leave : what a printer is paid that leaves a site on a day, in days on the road; shape (sites, horizon + 1).
    blanks : what a card costs of all that lenders have by a day.
    """

    leave: Floats
    blanks: Mapping[int, float]


class SiteSearch:
    """The relaxation over whole plans of sites at one horizon, what it proves, and the search for plans that fit.

    Parameters
    ----------
    relaxed : the settled relaxation of the horizon: its columns and duals are where this one begins.

    Attributes
    ----------
    possible : whether the relaxation is solved, and plans of sites fit together as far as it knows.
    """

    def __init__(self, network: Network, relaxed: RestrictedMaster, control: Control) -> None:
        self.network, self.control = network, control
        days = np.arange(network.days)
        self._price = np.asarray(DAY * (network.days - days) + PRINTER, np.float64)
        self._known: list[dict[bytes, SitePlan]] = [{} for _program in network.programs]
        self._near: Ints = np.zeros((0, 3), np.int32)
        self._place = {int(site): k for k, site in enumerate(network.sites)}
        nothing = -np.inf, np.zeros((len(network.sites), network.days)), np.zeros(len(relaxed.demands.pools))
        #: The best Lagrangian value of prices, and these.
        self._best: tuple[float, Floats, Floats] = nothing
        try:
            self.possible = self._relax(relaxed)
        except NoSitePlan:  # at any prices
            self.possible, self._best = False, nothing

    @classmethod
    def of(cls, relaxed: RestrictedMaster, control: Control) -> SiteSearch | None:
        """Return the search with its relaxation solved; None: rules bind that plans of sites do not know."""
        programs = site_programs(relaxed.demands)
        return cls(Network(relaxed.demands, programs), relaxed, control) if programs else None

    @property
    def demands(self) -> Demands:
        return self.network.demands

    @property
    def _choice(self) -> Choice | None:
        """The trips, if nothing is missing."""
        choice = Choice(self.demands, self.found.trips)
        whole = self.found.lacking <= NOISE and choice.legal and choice.shortage <= NOISE
        return choice if whole else None

    # --- the relaxation -------------------------------------------------------------------------------------------

    def _relax(self, relaxed: RestrictedMaster) -> bool:
        """Solve the relaxation over plans of all sites; whether it is done and allows a plan."""
        network = self.network
        self.master = SiteMaster(network, {}, network.cost, np.full(network.days, PRICES[0]), self.control)
        place = np.full(self.demands.sites, -1, np.int32)
        place[network.sites] = np.arange(len(network.sites))
        self.master.add_trips(np.stack([place[relaxed.origin], place[relaxed.destination], relaxed.day], axis=1))
        paid = relaxed.true_prices().go[network.sites][:, : network.days]
        leave = np.where(np.isfinite(paid), np.maximum(0.0, -paid), 0.0)
        duals = relaxed.duals()
        blanks = np.array([duals.get(RowKey("B2", at=(k,)), 0.0) for k in range(len(self.demands.pools))])
        self.master.price_plans(leave, np.full(len(blanks), DEAR))  # that pools suffice for
        for price in PRICES:
            self.master.set_price(np.full(network.days, price))
            prices_found = self._smoothed(leave, blanks)
            if prices_found is None:
                return False
            leave, blanks = prices_found
            if self.master.missing <= NOISE:
                return True
        return False

    def prices(self) -> SitePrices | None:
        """Return the prices at which plans of sites cost most; None: they fit together, or the search was ended."""
        if self.possible or self.control.should_stop:
            return None
        _value, leave, blanks = self._best
        found = np.zeros((self.demands.sites, self.network.days))
        found[self.network.sites] = leave
        pools = zip(self.demands.pools, blanks.tolist(), strict=True)
        return SitePrices(found, {pool.last: price for pool, price in pools if pool.last is not None and price > 0})

    def plan(self, pairs: int) -> Choice | None:
        """Return trips that have a plan; None: none were found. To be asked once, since it changes the relaxation.

        Parameters
        ----------
        pairs : most pairs of neighbourhoods that are searched; dives are as long in proportion.
        """
        if not self.possible:
            return None
        dives = self._dives()
        if self._begin():
            self._run(pairs)
            if self._choice is not None:
                return self._choice
        return self._dive(dives, pairs)

    def _smoothed(self, leave: Floats, blanks: Floats) -> tuple[Floats, Floats] | None:
        """Generate columns at prices that do not wander; return those of the best Lagrangian value, None: stopped."""
        master = self.master
        best = master.price_plans(leave, blanks)[0], leave, blanks
        turn = 0
        while master.solve():
            while master.price_trips(AT_FIRST) and master.solve():
                pass
            if master.vertex is None:
                return None
            _value, leave, blanks = best
            own = master.leave, master.blanks
            mixed = SMOOTH * leave + (1 - SMOOTH) * own[0], SMOOTH * blanks + (1 - SMOOTH) * own[1]
            new = 0
            for point in (mixed, own):
                if point is own and new and turn % 3 != 2:
                    break
                value, more = master.price_plans(*point)
                new += more
                if value > best[0]:
                    best = value, *point
            self._best = max(self._best, best, key=lambda found: found[0])
            objective = master.vertex.objective
            turn += 1
            if objective - best[0] <= GAP or not new:
                return best[1:] if master.solve() else None
        return None

    # --- dives ----------------------------------------------------------------------------------------------------

    def _dives(self) -> list[Dive]:
        """Return dives from the relaxation, which it has to be made for before a first choice changes it."""
        price = np.full(self.network.days, PRICES[1])
        return [
            Dive(self.master.near(NEAREST_TRIPS, NEAREST_PLANS, price), seed, careful=careful)
            for seed, careful in enumerate(DIVES)
        ]

    def _dive(self, dives: Sequence[Dive], pairs: int) -> Choice | None:
        """Return the trips of the first dive that finds some; None: none does.

        They take turns, on a core each: so what is found does not depend on how many cores there are.
        """
        with ThreadPoolExecutor(self.control.cores) as cores:
            for _turn in range(TURNS * pairs):
                if self.control.should_stop:
                    break
                list(cores.map(lambda dive: dive.run(RUNS), dives))
                for dive in dives:
                    if dive.values is not None:
                        choice = Choice(self.demands, dive.master.trips_of(dive.values))
                        if choice.legal and choice.shortage <= NOISE:
                            return choice
                dives = [dive for dive in dives if dive.values is None]
        return None

    # --- neighbourhoods -------------------------------------------------------------------------------------------

    def _begin(self) -> bool:
        """Choose plans for all sites among the columns; whether there is a choice."""
        self._random, self._since = Random(0), 0  # noqa: S311  a fixed sequence, no secret
        master = self.master
        rounds, disturbed, plans, trips = FIRST
        self._enrich(master, rounds, disturbed, self._random)
        master.add_trips(master.cheap_trips(trips))
        master.set_price(self._price)
        if not master.solve():
            return False
        self._near = master.near_trips(NEAR)
        values = master.search(plans, trips, FIRST_NODES)
        if values is None:
            return False
        self.found = _Found.of(master, values)
        self._learn(self.found)
        return True

    def _enrich(self, master: SiteMaster, rounds: int, most: float, random: Random) -> None:
        """Add plans that are best at disturbed prices: those of a vertex alone hardly fit together."""
        leave, blanks = master.leave, master.blanks
        arrive = master.arrivals(leave)
        for _round in range(rounds):
            width = most * random.random()
            for k in master.free:
                noise = np.array([random.gauss(0.0, width) for _number in range(2 * self.network.days)]).reshape(2, -1)
                come = np.where(arrive[k] < NEVER / 2, np.maximum(0.0, arrive[k] + noise[1]), arrive[k])
                plan = self.network.programs[k].best(np.maximum(0.0, leave[k] + noise[0]), come, blanks)[1]
                master.add_plan(k, plan)

    def _learn(self, found: _Found) -> None:
        for k, plan in found.used:
            self._known[k].pop(plan.key, None)
            self._known[k][plan.key] = plan

    def _run(self, pairs: int) -> None:
        """Search pairs of neighbourhoods, on a core each, until nothing is missing; what comes of it is in `choice`."""
        with ThreadPoolExecutor(self.control.cores) as cores:
            for turn in range(pairs):
                if self.found.lacking <= NOISE or self.control.should_stop:
                    return
                few = self.found.lacking <= FEW
                all_near = turn % 2 == 1
                searches = [
                    _Neighbourhood(self._offices(), None, few, f"{self._random.random()}-0"),
                    _Neighbourhood(self._all, RADIUS, False, f"{self._random.random()}-1")
                    if all_near
                    else _Neighbourhood(self._offices(), None, False, f"{self._random.random()}-1"),
                ]
                tried = [found for found in cores.map(self._again, searches) if found is not None]
                for found in tried:
                    self._learn(found)
                best = min(tried, key=lambda found: found.lacking, default=self.found)
                self._since = 0 if best.lacking < self.found.lacking - NOISE else self._since + 1
                # Among equals the new one: that leads elsewhere.
                if best.lacking <= self.found.lacking + NOISE:
                    self.found = best

    def _offices(self) -> list[int]:
        """Return the offices of the next neighbourhood."""
        random, programs = self._random, self.network.programs
        every = range(len(programs))
        centred = bool(self.found.centres) and random.random() < CENTRED
        centre = random.choice(self.found.centres if centred else every)
        seems = [self.network.hours[centre, k] * random.uniform(1.0, random.choice((1.0, 2.5, 5.0))) for k in every]
        if random.random() < WASTE:
            nearer = random.choice((2.0, 4.0))
            seems = [seems[k] / nearer if programs[k].waste(self.found.plans[k]) else seems[k] for k in every]
        seems[centre] = -1.0
        return sorted(
            sorted(every, key=lambda k: (seems[k], k))[: SIZE + random.randrange(MORE) + GROWTH * self._since]
        )

    @property
    def _all(self) -> list[int]:
        return list(range(len(self.network.programs)))

    def _boxes(self, search: _Neighbourhood) -> dict[int, Box]:
        """Return the printers that a neighbourhood allows at its offices, where it does not allow all."""
        if search.radius is None:
            return {}
        found = {}
        for k in search.offices:
            low, high = self.network.programs[k].box
            standing = self.found.plans[k].standing
            found[k] = np.maximum(low, standing - search.radius), np.minimum(high, standing + search.radius)
        return found

    def _again(self, search: _Neighbourhood) -> _Found | None:
        """Let some offices choose anew; None: no choice was found, or none can be better."""
        offices, random = search.offices, Random(search.seed)  # noqa: S311  a fixed sequence, no secret
        plans, weight = self.found.plans, random.choice((1.0, 0.5, 0.2))
        shape = self.network.cost.shape
        # Any whole choice will do where nothing is missing: costs that differ each time lead to different ones.
        factors = np.array([random.uniform(0.3, 1.0) for _trip in range(shape[0] * shape[1])]).reshape(shape)
        standing = {k: plan for k, plan in plans.items() if k not in offices}
        cost = self.network.cost if search.in_depth else self.network.cost * weight * factors
        master = SiteMaster(self.network, standing, cost, self._price, self.control)
        made = [(self._place[i], self._place[j], d) for i, j, d in self.found.trips]
        master.add_trips(np.array(made, np.int32).reshape(-1, 3))
        master.add_trips(self._near)
        for k in offices:
            for plan in [plans[k], *list(self._known[k].values())[-KNOWN:]]:
                master.add_plan(k, plan)
        boxes = self._boxes(search)
        master.hold(boxes)
        if not master.generate(BEFORE, enough=NOISE) or master.missing_days > self.found.lacking - 0.5:
            return None
        if search.in_depth and master.missing <= NOISE:
            dive = Dive(master, search.seed, boxes)
            dive.run(DEEP)
            values = dive.values
        else:
            rounds, disturbed, most_plans, most_trips = AGAIN
            self._enrich(master, rounds, disturbed, random)
            values = master.search(most_plans, most_trips, NODES) if master.solve() else None
        return None if values is None else _Found.of(master, values)
