"""Exhaustive search for tiny cases with levers, written from the semantics alone: no model, no bound, no solver.

All ways of moving printers are walked day by day. Of two ways to the same whereabouts of all printers, one that can
print nowhere more on any day, and costs no less, is dropped: whatever follows it can follow the other one too, and what
is printed then can be printed there too. Whether what printers can print by day and site will do is a flow of blanks
and cards (see `Horizon`). A way is also dropped where it would not do if from now on every printer were wherever it
could be by then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import inf
from operator import ge, itemgetter

from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, Trip
from tests.oracle.lever_ground import LeverGround
from tests.oracle.lever_horizon import Counts, Horizon, Table

Road = tuple[tuple[int, int, int], ...]  # (day of arrival, site, printers), sorted


@dataclass(frozen=True)
class Answer:
    """The best plan, and what it comes to, goal after goal; `missing`: cards that stay for want of blanks."""

    figures: Figures
    plan: LeverPlan
    missing: int


@dataclass(frozen=True)
class Way:
    """How printers came to where they are."""

    moves: int
    travel: int
    trips: tuple[Trip, ...]
    table: Table

    def beats(self, other: Way) -> bool:
        return (
            self.moves <= other.moves
            and self.travel <= other.travel
            and all(all(map(ge, mine, its)) for mine, its in zip(self.table, other.table, strict=True))
        )


# --- questions --------------------------------------------------------------------------------------------------------


def answer(case: LeverCase) -> Answer | None:
    """Return the best plan: fewest days, then moves, waiting, travel, shipping, courier; None: there is none."""
    ground = LeverGround(case)
    for days in range(case.max_days + 1):
        walk = Walk(Horizon(ground, days))
        moves = walk.fewest_moves()
        if moves is not None:
            return best_of(walk, moves)
    return None


def fewest(case: LeverCase) -> tuple[int, int] | None:
    """Return the fewest days, and the fewest moves for them; None: there is no plan."""
    ground = LeverGround(case)
    for days in range(case.max_days + 1):
        moves = Walk(Horizon(ground, days)).fewest_moves()
        if moves is not None:
            return days, moves
    return None


def best_of(walk: Walk, moves: int) -> Answer:
    """Return the best of all plans with the fewest days and moves."""
    horizon, ways = walk.horizon, list[Way]()
    for way in walk.ways(moves, travel=True)[0]:
        _keep(ways, way)
    found = []
    for way in ways:
        shipping, courier, flown = horizon.best(way.table)
        plan = replace(flown, moves=way.trips)
        goals = _waiting(horizon, plan), way.travel, shipping, courier
        found.append((goals, plan))
    goals, plan = min(found, key=itemgetter(0))
    missing = horizon.ground.missing if horizon.partly else 0
    return Answer(Figures(horizon.days, horizon.last, moves, *goals), plan, missing)


def _waiting(horizon: Horizon, plan: LeverPlan) -> int:
    """Return the cards that wait at the close of each day, summed."""
    ground, total = horizon.ground, 0
    handed = [(day + (ground.carried[at][owner] or 0), n) for day, at, owner, n in plan.cards]
    handed += [(day, n) for there in ground.on_road for day, n in there.items()]
    came = [(day, n) for there in ground.fresh for day, n in there.items()]
    came += [(0, n) for there in ground.on_road for n in there.values()]
    for today in range(1, horizon.last + 1):
        total += sum(n for day, n in came if day <= today) - sum(n for day, n in handed if day <= today)
    return total


# --- printers ---------------------------------------------------------------------------------------------------------


class Walk:
    """All ways of moving printers within one horizon."""

    def __init__(self, horizon: Horizon) -> None:
        self.horizon = horizon
        self.ground = horizon.ground
        self.case = horizon.ground.case
        self.soonest = self._soonest()
        self.hope: dict[tuple[int, Counts, Road, Table], bool] = {}

    def _soonest(self) -> list[list[float]]:
        """Return by origin and destination the fewest days after which a printer that leaves can be of use there.

        It may stop on its way: then it leaves on the next day at the earliest.
        """
        sites, lost = self.ground.sites, self.ground.lost
        trips = [[inf if (lasts := lost[i][j]) is None else lasts for j in sites] for i in sites]
        leaves = [[0 if i == j else max(1, trips[i][j]) for j in sites] for i in sites]
        for k, i, j in product(sites, repeat=3):
            leaves[i][j] = min(leaves[i][j], leaves[i][k] + leaves[k][j])
        return [[min(leaves[i][j], *(leaves[i][k] + trips[k][j] for k in sites)) for j in sites] for i in sites]

    def fewest_moves(self) -> int | None:
        """Return the fewest moves of a plan for this horizon; None: there is no plan."""
        if not self.horizon.possible:
            return None
        most, cut = 0, True
        while cut:
            ways, cut = self.ways(most, travel=False)
            if ways:
                return most
            most += 1
        return None

    def ways(self, most: int, *, travel: bool) -> tuple[list[Way], bool]:
        """Return ways that will do with at most so many moves, and whether others were given up for their moves."""
        start = tuple(place.printers for place in self.case.sites)
        states: dict[tuple[Counts, Road], list[Way]] = {}
        cut = False
        if self._hopeful(0, start, (), ()):
            states[start, ()] = [Way(0, 0, (), ())]
        for day in range(1, self.horizon.last + 1):
            following: dict[tuple[Counts, Road], list[Way]] = {}
            for (standing, road), ways in states.items():
                for trips, now, later in self._departures(day, standing, road):
                    moved = sum(trip[3] for trip in trips)
                    hours = sum(n * (self.ground.hours[i][j] or 0) for _day, i, j, n in trips) if travel else 0
                    row = self.horizon.table([day], [now])
                    for way in ways:
                        if way.moves + moved > most:
                            cut = True
                            continue
                        longer = Way(way.moves + moved, way.travel + hours, way.trips + trips, way.table + row)
                        if self._hopeful(day, now, later, longer.table):
                            _keep(following.setdefault((now, later), []), longer)
            states = following
        return [way for ways in states.values() for way in ways], cut

    def _departures(self, day: int, standing: Counts, road: Road) -> Iterator[tuple[tuple[Trip, ...], Counts, Road]]:
        """Yield every way of sending printers away this morning: trips, who stands where then, who is on the road."""
        ground, case, morning = self.ground, self.case, list(standing)
        for arrival, site, n in road:
            morning[site] += n if arrival == day else 0
        for (arrival, site), n in case.printers.items():
            morning[site] += n if arrival == day else 0
        choices = []
        for i in ground.offices:
            ends = [
                (day, i, j)
                for j in ground.offices
                if (lasts := ground.lost[i][j]) is not None
                and day + lasts <= self.horizon.last
                and ground.may_leave(i, day)
            ]
            shares = [share for share in product(range(morning[i] + 1), repeat=len(ends)) if sum(share) <= morning[i]]
            choices.append([[(*end, n) for end, n in zip(ends, share, strict=True) if n] for share in shares])
        for parts in product(*choices):
            trips = tuple(trip for part in parts for trip in part)
            now, later = list(morning), {entry[:2]: entry[2] for entry in road if entry[0] != day}
            for _day, i, j, n in trips:
                now[i] -= n
                arrival = day + (ground.lost[i][j] or 0)
                if arrival == day:
                    now[j] += n
                else:
                    later[arrival, j] = later.get((arrival, j), 0) + n
            if self._within_limits(now):
                yield trips, tuple(now), tuple(sorted((*key, n) for key, n in later.items()))

    def _within_limits(self, standing: list[int]) -> bool:
        sites = self.case.sites
        return all(
            sites[i].least <= standing[i] and (most is None or standing[i] <= most)
            for i in self.ground.offices
            for most in [sites[i].most]
        )

    def _hopeful(self, day: int, standing: Counts, road: Road, table: Table) -> bool:
        """Whether it would do if after this day every printer were wherever it can be by then."""
        key = day, standing, road, table
        if key not in self.hope:
            there = [*((day + 1, i, n) for i, n in enumerate(standing)), *road]
            there += [(first, i, n) for (first, i), n in self.case.printers.items() if first > day]
            days = range(day + 1, self.horizon.last + 1)
            near = [[self._near(there, site, today) for site in self.ground.sites] for today in days]
            self.hope[key] = self.horizon.fits(table + self.horizon.table(days, near))
        return self.hope[key]

    def _near(self, there: list[tuple[int, int, int]], site: int, day: int) -> int:
        """Return how many of (first day, where, printers) can be at a site on a day, and may be."""
        near, most = 0, self.case.sites[site].most
        for first, i, n in there:
            near += n if first + self.soonest[i][site] <= day else 0
        return near if most is None else min(near, most)


def _keep(ways: list[Way], new: Way) -> None:
    """Add a way, unless one that is there is as good in everything; drop those that it is as good as."""
    if any(old.beats(new) for old in ways):
        return
    ways[:] = [old for old in ways if not new.beats(old)]
    ways.append(new)
