"""Large neighbourhood search: what is short in a choice of trips is mended, then moves are saved.

Some neighbourhoods without a common site are searched at a time, each on a core of its own; on one core one after the
other, with the same result. What is tried next depends on a fixed sequence of random numbers and on results alone.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from random import Random

import numpy as np

from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.neighbourhood import Guide, Neighbourhood
from reallocate.running.control import Control
from reallocate.solver.problem import NOISE

#: Sites of a neighbourhood, and the reduced cost above which a trip is left out of it.
Shape = tuple[int, float]
#: Where something is short: taken in turn.
SHAPES: tuple[Shape, ...] = ((28, 0.05), (40, 0.03), (20, 0.1), (56, 0.02), (14, 0.5))
#: One more after a round of these without a gain: its trips are dear, and moves pay for them.
DEAR = (12, 2.0)
#: The same where nothing is short: their models are the stronger, so more sites can take part, and dearer trips.
SAVING: tuple[Shape, ...] = ((40, 0.3), (28, 0.4))
#: After so many groups of these without a gain most have more sites: what a move is saved by may lie far apart. (Nation
#: 2, 16 days, 929 moves: narrow ones alone came to 914 in 15 s of processor time and to 913 in 50, with wide ones to
#: 905 in 54.)
NARROW, WIDE = 10, ((120, 0.1), (80, 0.2), (160, 0.05), (40, 0.3))
#: How far, as a multiple of the distance, a site may seem to be: 1 takes the nearest ones, more mixes.
SPREADS = (1.0, 2.0, 4.0)
#: Groups without a gain after which what is short is mended at costs that are drawn; before, a move costs 1.
STALLED = 6
#: Costs that differ by less are the same.
SAME = 1e-9
#: Branch-and-bound nodes of one neighbourhood: where something is short, and where moves are saved. (There 100 sites of
#: nation 2 took four fifths of the time that they take with 30, and the same moves were saved.)
NODES, SAVING_NODES = 100, 1
#: Trips of one neighbourhood at most, likewise. (Nation 3, 21 days: with up to 11,000 trips in each, nine pairs took
#: 38 s of processor time to a plan, with 4,000 they take 18.)
TRIPS, SAVING_TRIPS = 4_000, 6_000
#: Neighbourhoods searched at a time, likewise: those where moves are saved differ in what they take, and more of them
#: keep both cores at work.
ABREAST, SAVING_ABREAST = 2, 4
#: Of groups of neighbourhoods so many are centred on sites where something is short, while there are any, and then on
#: sites where something is lost against the bound.
CENTRED = 0.8


def nearest(demands: Demands, sites: list[int], size: int, centre: int, random: Random) -> list[int]:
    """Return so many of the sites as seem nearest to one of them, each somewhat farther than it is."""
    spread = random.choice(SPREADS)
    seems = {i: demands.hours[centre, i] * random.uniform(1.0, spread) for i in sites}
    seems[centre] = -1.0
    return sorted(sorted(sites, key=lambda i: (seems[i], i))[:size])


class LargeNeighbourhoodSearch:
    """A search from one choice to better ones.

    Attributes
    ----------
    incumbent : the best so far.
    """

    def __init__(self, incumbent: Choice, guide: Guide, control: Control) -> None:
        self.incumbent, self.guide, self.control = incumbent, guide, control
        self._offices = [i for i, site in enumerate(incumbent.demands.instance.sites) if not site.is_depot]
        self._random = Random(0)  # noqa: S311  a fixed sequence, no secret
        self._turn = 0
        self._stalled = self._widely = False

    @property
    def demands(self) -> Demands:
        return self.incumbent.demands

    def run(self, enough: Callable[[Choice], bool], patience: int, most: int, tell: Callable[[Choice], None]) -> None:
        """Search until a choice is good enough, or the cost has not fallen for `patience` groups of neighbourhoods.

        At most `most` groups are searched in all. `tell` is called with each better choice.
        """
        since, last = 0, self._turn + most
        with ThreadPoolExecutor(self.control.cores) as cores:
            while not enough(self.incumbent) and since < patience and self._turn < last:
                if self.control.should_stop:
                    break
                since = 0 if self._step(cores, since) else since + 1
                if since == 0:
                    tell(self.incumbent)

    def _step(self, cores: ThreadPoolExecutor, since: int) -> bool:
        """Search a group of neighbourhoods, after `since` without a gain; whether there is a better choice then."""
        mending = self.incumbent.shortage > NOISE
        self._stalled |= mending and since >= STALLED
        drawing = mending and self._stalled
        self._widely |= not mending and since >= NARROW
        if mending:
            nodes, trips, shapes = NODES, TRIPS, SHAPES
            if since >= len(SHAPES):
                shapes = (*SHAPES, DEAR)
        else:
            nodes, trips, shapes = SAVING_NODES, SAVING_TRIPS, WIDE if self._widely else SAVING
        size, most = shapes[self._turn % len(shapes)]
        groups, taken = list[list[int]](), set[int]()
        for _place in range(ABREAST if mending else SAVING_ABREAST):
            sites = self._sites(size, taken)
            groups += [sites] if sites else []
            taken |= set(sites)
        self._turn += 1
        current = self.incumbent

        def search(sites: list[int], seed: float) -> Choice | None:
            drawn = Random(seed) if drawing else None  # noqa: S311  a fixed sequence, no secret
            model = Neighbourhood(current, sites, self.guide, most, drawn, trips)
            return model.search(self.control, nodes)

        def cost(choice: Choice) -> float:
            return choice.shortage if drawing else choice.cost

        seeds = [self._random.random() for _sites in groups]
        for sites, found in zip(groups, list(cores.map(search, groups, seeds)), strict=True):
            both = None if found is None else self._both(self.incumbent, sites, found)
            # Among equals the new one: that leads elsewhere.
            if both is not None and cost(both) <= cost(self.incumbent) + SAME:
                self.incumbent = both
        return cost(self.incumbent) < cost(current) - SAME

    def _both(self, choice: Choice, sites: list[int], found: Choice) -> Choice:
        """Return a choice with the trips that another one has among these sites."""
        inside = set(sites)
        trips = {key: n for key, n in choice.trips.items() if not (key[0] in inside and key[1] in inside)}
        trips |= {key: n for key, n in found.trips.items() if key[0] in inside and key[1] in inside}
        return Choice(self.demands, trips)

    def _sites(self, size: int, taken: set[int]) -> list[int]:
        """Return `size` sites for the next neighbourhood, none of them `taken`."""
        free = [i for i in self._offices if i not in taken]
        if not free:
            return []
        return nearest(self.demands, free, size, self._centre(free), self._random)

    def _centre(self, free: list[int]) -> int:
        """Return one of the `free` sites: mostly one where something is short, or else is lost against the bound."""
        if self._random.random() >= CENTRED:
            return self._random.choice(free)
        short = [i for i in free if self.incumbent.short[i] > 0]
        if short:
            return self._random.choice(short)
        lost = self.guide.losses(self.incumbent)[free] if self.incumbent.shortage <= NOISE else np.zeros(0)
        return self._random.choices(free, lost.tolist())[0] if lost.any() else self._random.choice(free)
