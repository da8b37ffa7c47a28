"""The judge of plans with levers: a replay day by day, written apart from the search; only the data are shared."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import ceil

from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, Trip


class World:
    """Roads and calendar of a case, as the judge reads them."""

    def __init__(self, case: LeverCase) -> None:
        self.case = case
        self.far = {
            (i, j): self._far(i).get(j) for i in range(len(case.sites)) for j in range(len(case.sites)) if i != j
        }
        self.came = Counter[tuple[int, int]]()  # new cards by day and site
        for first, last, site, cards in case.arrivals:
            for day in range(first, last + 1):
                if day <= case.max_days and self.is_open(site, day):
                    self.came[day, site] += cards
        self.last_came = max((day for (day, _site), cards in self.came.items() if cards), default=0)

    def _far(self, start: int) -> dict[int, int]:
        """Return hundredths of hours by site, nearest site first."""
        if self.case.legs is None:
            return dict.fromkeys(range(len(self.case.sites)), 100)
        roads = [(i, j, h) for i, j, h, _one_way in self.case.legs]
        roads += [(j, i, h) for i, j, h, one_way in self.case.legs if not one_way]
        settled: dict[int, int] = {}
        edge = {start: 0}
        while edge:
            here = min(edge, key=lambda site: edge[site])
            settled[here] = edge.pop(here)
            for i, j, h in roads:
                if i == here and j not in settled:
                    edge[j] = min(edge.get(j, settled[here] + h), settled[here] + h)
        return settled

    def trip_days(self, i: int, j: int, setup: int) -> int | None:
        """Return the days on the road with so much set-up; None: no path."""
        hours = self.far[i, j]
        if hours is None or self.case.legs is None:
            return None if hours is None else 1
        return ceil(max(0, hours + setup - self.case.overnight) / self.case.travel_per_day)

    def courier_days(self, at: int, owner: int) -> int | None:
        """Return the days until a card is handed out; None: it may not be printed there."""
        if at == owner:
            return 0
        case, hours = self.case, self.far[at, owner]
        if hours is None or not case.print_for_others or case.sites[owner].depot:
            return None
        if case.courier_max is not None and hours > case.courier_max:
            return None
        return max(1, self.trip_days(at, owner, 0) or 0)

    def is_open(self, site: int, day: int) -> bool:
        if {(day, None), (day, site)} & self.case.closures:
            return False
        return (day + 6) % 7 not in self.case.closed_weekdays

    def speed(self, site: int, day: int) -> int:
        """Return cards per printer on an open day: of the last line for the site, or for all, or of the table."""
        rate, named = self.case.sites[site].rate, False
        for first, last, where, cards in self.case.shifts:
            if first <= day <= last and (where == site or (where is None and not named)):
                rate, named = cards, where == site
        return rate

    def unserved(self) -> int:
        """Return the cards that must stay for want of blanks: the largest lack of any set of needs.

        A need is what of a site has to be printed at home, or what of it may be printed anywhere.
        """
        needs: list[tuple[int, set[int]]] = []  # cards, sites whose blanks can be of use
        case, sites = self.case, range(len(self.case.sites))
        for i in sites:
            if case.sites[i].depot:
                continue
            cards = case.sites[i].backlog + sum(n for (_day, site), n in self.came.items() if site == i)
            cards -= sum(n for (_day, site), n in case.ready.items() if site == i)
            home = min(cards, case.sites[i].own_only) if case.print_for_others else 0
            places = [j for j in sites if not case.sites[j].depot and self.courier_days(j, i) is not None]
            needs += [(home, self._suppliers([i])), (cards - home, self._suppliers(places))]
        blanks = [
            case.sites[j].blanks
            + sum(n for (day, site), n in case.blanks.items() if site == j and day <= case.max_days)
            for j in sites
        ]
        lacks = [0]
        for size in range(1, len(needs) + 1):
            for some in combinations(needs, size):
                suppliers = set().union(*(places for _cards, places in some))
                lacks.append(sum(cards for cards, _places in some) - sum(blanks[j] for j in suppliers))
        return max(lacks)

    def _suppliers(self, places: list[int]) -> set[int]:
        lends = [j for j, site in enumerate(self.case.sites) if site.lends]
        return {*places, *(j for j in lends for i in places if i != j and self.far[j, i] is not None)}


class _Broken(Exception):
    """A rule of the day that a plan breaks."""


class _Replay:
    """The state of all sites, day after day."""

    def __init__(self, world: World, plan: LeverPlan) -> None:
        case = world.case
        self.world, self.case, self.plan = world, case, plan
        self.sites = range(len(case.sites))
        self.printers = [site.printers for site in case.sites]
        self.blanks = [site.blanks for site in case.sites]
        self.waiting = [site.backlog for site in case.sites]
        self.unprinted = [
            site.backlog - sum(n for (_day, at), n in case.ready.items() if at == i)
            for i, site in enumerate(case.sites)
        ]
        self.at_home, self.handed = Counter[int](), Counter[int]()
        self.due_printers, self.due_blanks, self.due_cards = (Counter[tuple[int, int]]() for _ in range(3))
        self.due_cards.update(dict(case.ready))
        self.left: list[list[int]] = [list(self.waiting)]  # by day, at its close
        self.total_handed = [0]
        self.limit_broken: dict[int, str] = {}  # by day
        self.last_handed = [0 for _ in self.sites]
        self.last_trip = 0

    def day(self, day: int) -> None:
        case = self.case
        for i in self.sites:
            self.printers[i] += case.printers.get((day, i), 0) + self.due_printers.pop((day, i), 0)
            self.blanks[i] += case.blanks.get((day, i), 0) + self.due_blanks.pop((day, i), 0)
            self.waiting[i] += self.world.came[day, i]
            self.unprinted[i] += self.world.came[day, i]
        self._leave(day, self.plan.moves, self.printers, self.due_printers, case.setup)
        self._leave(day, self.plan.shipments, self.blanks, self.due_blanks, 0)
        for i in self.sites:
            self.printers[i] += self.due_printers.pop((day, i), 0)
            self.blanks[i] += self.due_blanks.pop((day, i), 0)
        self._limits(day)
        self._print(day)
        for i in self.sites:
            cards = self.due_cards.pop((day, i), 0)
            self.waiting[i] -= cards
            self.handed[i] += cards
            self.last_handed[i] = day if cards else self.last_handed[i]
        self.left.append(list(self.waiting))
        self.total_handed.append(sum(self.handed.values()))

    def _leave(
        self, day: int, trips: tuple[Trip, ...], there: list[int], due: Counter[tuple[int, int]], setup: int
    ) -> None:
        printers = there is self.printers
        for departs, i, j, count in trips:
            if departs != day:
                continue
            if i == j:
                raise _Broken("self_trip")
            if printers and self.case.sites[j].depot:
                raise _Broken("to_depot")
            if not printers and not self.case.sites[i].lends:
                raise _Broken("not_lender")
            lasts = self.world.trip_days(i, j, setup)
            if lasts is None:
                raise _Broken("no_road")
            if not self.case.depart_on_closed and not self.world.is_open(i, day):
                raise _Broken("closed_departure")
            if count > there[i]:
                raise _Broken("no_printer" if printers else "no_blanks")
            there[i] -= count
            due[day + lasts, j] += count
            self.last_trip = max(self.last_trip, day + lasts)

    def _limits(self, day: int) -> None:
        for i, site in enumerate(self.case.sites):
            if self.printers[i] < site.least:
                self.limit_broken.setdefault(day, "min_printers")
            if site.most is not None and self.printers[i] > site.most:
                self.limit_broken.setdefault(day, "max_printers")

    def _print(self, day: int) -> None:
        done = Counter[int]()
        for printed, at, owner, cards in self.plan.cards:
            if printed != day:
                continue
            later = None if self.case.sites[at].depot else self.world.courier_days(at, owner)
            if later is None:
                raise _Broken("no_courier")
            if not self.world.is_open(at, day):
                raise _Broken("closed")
            done[at] += cards
            self.unprinted[owner] -= cards
            self.at_home[owner] += cards if at == owner else 0
            self.due_cards[day + later, owner] += cards
            self.last_trip = max(self.last_trip, day + later)
        for at, cards in done.items():
            if cards > self.printers[at] * self.world.speed(at, day):
                raise _Broken("over_capacity")
            if cards > self.blanks[at]:
                raise _Broken("no_blanks")
            self.blanks[at] -= cards
        if min(self.unprinted) < 0:
            raise _Broken("over_backlog")


def verdict(case: LeverCase, plan: LeverPlan) -> Figures | str:
    """Return what a solver's plan comes to, or the first rule that it breaks.

    What cannot be done at all is found first, day by day; then limits within the days that count, and what is about the
    plan as a whole. Rules have the names of their breaches; more days than a plan may have are `max_days`.
    """
    world = World(case)
    replay = _Replay(world, plan)
    try:
        day = 0
        while day < max(world.last_came, *(row[0] for row in (*plan.moves, *plan.shipments, *plan.cards)), 0) or (
            replay.due_printers or replay.due_blanks or replay.due_cards
        ):
            day += 1
            replay.day(day)
    except _Broken as broken:
        return str(broken)
    owed = None
    if case.partial and world.unserved():
        owed = sum(site.backlog for site in case.sites) + sum(world.came.values()) - world.unserved()
    days = _days(replay, owed)
    if days is None:
        return "unfinished"
    if replay.last_trip > max(days, world.last_came):
        days = replay.last_trip
    last = max(days, world.last_came)
    breach = _as_a_whole(replay, days, last, owed)
    if breach is not None:
        return breach
    waiting = sum(sum(replay.left[day]) for day in range(1, last + 1))
    couriers = tuple(row for row in plan.cards if row[1] != row[2])
    travel, shipping, courier = (
        sum(count * (world.far[i, j] or 0) for _day, i, j, count in rows)
        for rows in (plan.moves, plan.shipments, couriers)
    )
    return Figures(days, last, sum(row[3] for row in plan.moves), waiting, travel, shipping, courier)


def _days(replay: _Replay, owed: int | None) -> int | None:
    """Return from which day's close on nobody waits; with `owed`, at whose close so many cards are handed out."""
    if owed is not None:
        return next((day for day, handed in enumerate(replay.total_handed) if handed >= owed), None)
    if any(replay.left[-1]):
        return None
    return max((day + 1 for day, left in enumerate(replay.left) if any(left)), default=0)


def _as_a_whole(replay: _Replay, days: int, last: int, owed: int | None) -> str | None:
    case = replay.case
    if days > case.max_days:
        return "max_days"
    broken = [replay.limit_broken[day] for day in sorted(replay.limit_broken) if day <= last]
    if broken:
        return broken[0]
    for i, site in enumerate(case.sites):
        if case.print_for_others and replay.at_home[i] < site.own_only:
            return "own_only"
        if replay.handed[i] < case.serve_at_least.get(i, 0):
            return "serve_at_least"
        by = case.finish_by.get(i, len(replay.left))
        if replay.last_handed[i] > by if owed is not None else any(left[i] for left in replay.left[by:]):
            return "finish_by"
    return None
