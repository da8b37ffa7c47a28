"""The plainest search for cases with levers: every state of the world, day after day, for the very tiniest cases.

Nothing is dropped but states that are reached more than once, of which the cheapest way is kept. Roads and calendar
are those of the judge, `World`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from operator import add
from typing import NamedTuple

from tests.oracle.lever_data import Figures, LeverCase
from tests.oracle.lever_replay import World

Load = tuple[tuple[int, int, int], ...]  # (day, site, how many), sorted
Cost = tuple[int, ...]  # moves, waiting, travel, shipping, courier


class State(NamedTuple):
    """The close of a day; what is on the road, and what was printed and handed out by owner."""

    printers: tuple[int, ...]
    blanks: tuple[int, ...]
    road: Load
    shipped: Load
    couriers: Load
    printed: tuple[int, ...]
    at_home: tuple[int, ...]
    handed: tuple[int, ...]


def by_states(case: LeverCase) -> Figures | None:
    """Return what the best plan comes to; None: there is none."""
    return next((found for days in range(case.max_days + 1) if (found := _States(case, days).best())), None)


class _States:
    def __init__(self, case: LeverCase, days: int) -> None:
        self.case, self.world, self.days = case, World(case), days
        self.sites = range(len(case.sites))
        self.last = max(days, self.world.last_came)
        unserved = self.world.unserved()
        self.full = not (case.partial and unserved)
        self.owed = sum(map(self.came, self.sites, [case.max_days] * len(self.sites))) - (0 if self.full else unserved)

    def came(self, site: int, day: int) -> int:
        return self.case.sites[site].backlog + sum(self.world.came[d, site] for d in range(1, day + 1))

    def best(self) -> Figures | None:
        case, nobody = self.case, (0,) * len(self.sites)
        start = State(
            tuple(site.printers for site in case.sites),
            tuple(site.blanks for site in case.sites),
            (),
            (),
            tuple(sorted((day, i, n) for (day, i), n in case.ready.items() if n)),
            *(nobody, nobody, nobody),
        )
        if not self._close(0, start):
            return None
        states: dict[State, Cost] = {start: (0, 0, 0, 0, 0)}
        for day in range(1, self.last + 1):
            following: dict[State, Cost] = {}
            for state, cost in states.items():
                for after, more in self._day(day, state):
                    if self._close(day, after):
                        waiting = sum(self.came(i, day) - after.handed[i] for i in self.sites)
                        moves, travel, shipping, courier = more
                        extra = moves, waiting, travel, shipping, courier
                        total = tuple(map(add, cost, extra))
                        following[after] = min(following.get(after, total), total)
            states = following
        ends = [cost for state, cost in states.items() if self._end(state)]
        return Figures(self.days, self.last, *min(ends)) if ends else None

    def _close(self, day: int, state: State) -> bool:
        """Whether what a plan of so many days is at the close of a day holds."""
        if not self.full:
            late = any(due > self.case.finish_by.get(i, due) for due, i, _n in state.couriers)
            return not late and (day != self.days or sum(state.handed) >= self.owed)
        return all(
            state.handed[i] == self.came(i, day)
            for i in self.sites
            if day >= min(self.days, self.case.finish_by.get(i, self.days))
        )

    def _end(self, state: State) -> bool:
        case = self.case
        return (
            not (state.road or state.shipped or state.couriers)
            and all(state.handed[i] >= case.serve_at_least.get(i, 0) for i in self.sites)
            and (not case.print_for_others or all(state.at_home[i] >= case.sites[i].own_only for i in self.sites))
        )

    def _day(self, day: int, state: State) -> Iterator[tuple[State, Cost]]:
        """Yield every close of a day, with moves, travel, shipping and courier."""
        case = self.case
        printers, road = _arrive(day, state.printers, state.road)
        blanks, shipped = _arrive(day, state.blanks, state.shipped)
        printers = tuple(n + case.printers.get((day, i), 0) for i, n in enumerate(printers))
        blanks = tuple(n + case.blanks.get((day, i), 0) for i, n in enumerate(blanks))
        printers_go = [j for j in self.sites if not case.sites[j].depot]
        lenders = [i for i in self.sites if case.sites[i].lends]
        for moves, at_work, road_after in self._leave(day, printers, road, list(self.sites), printers_go, case.setup):
            if any(
                at_work[i] < site.least or (site.most is not None and at_work[i] > site.most)
                for i, site in enumerate(case.sites)
            ):
                continue
            for sent, stock, shipped_after in self._leave(day, blanks, shipped, lenders, list(self.sites), 0):
                for works in self._works(day, at_work, stock, state):
                    after, courier = self._printed(day, state, stock, works)
                    travel, shipping = (
                        sum(n * (self.world.far[i, j] or 0) for i, j, n in trips) for trips in (moves, sent)
                    )
                    whole = after._replace(printers=at_work, road=road_after, shipped=shipped_after)
                    yield whole, (sum(n for _i, _j, n in moves), travel, shipping, courier)

    def _leave(
        self, day: int, there: tuple[int, ...], road: Load, origins: list[int], ends: list[int], setup: int
    ) -> Iterator[tuple[list[tuple[int, int, int]], tuple[int, ...], Load]]:
        """Yield every way of leaving: trips, what is there after what came overnight, what is on the road."""
        pairs = []
        for i, j in product(origins, ends):
            lasts = None if i == j else self.world.trip_days(i, j, setup)
            closed = not self.case.depart_on_closed and not self.world.is_open(i, day)
            if lasts is not None and day + lasts <= self.last and not closed and there[i]:
                pairs.append((i, j, lasts))
        for counts in product(*(range(there[i] + 1) for i, _j, _lasts in pairs)):
            left, due = list(there), Counter({(d, j): n for d, j, n in road})
            for (i, _j, _lasts), n in zip(pairs, counts, strict=True):
                left[i] -= n
            if min(left) < 0:
                continue
            for (_i, j, lasts), n in zip(pairs, counts, strict=True):
                if lasts == 0:
                    left[j] += n
                elif n:
                    due[day + lasts, j] += n
            trips = [(i, j, n) for (i, j, _lasts), n in zip(pairs, counts, strict=True) if n]
            yield trips, tuple(left), _sorted(due)

    def _works(
        self, day: int, printers: tuple[int, ...], blanks: tuple[int, ...], state: State
    ) -> Iterator[dict[tuple[int, int], int]]:
        """Yield every way of printing today, by where and for whom."""
        case, world = self.case, self.world
        room = [
            min(printers[j] * world.speed(j, day), blanks[j]) if world.is_open(j, day) and not site.depot else 0
            for j, site in enumerate(case.sites)
        ]
        ready = [sum(n for (_day, site), n in case.ready.items() if site == i) for i in self.sites]
        left = [self.came(i, day) - ready[i] - state.printed[i] for i in self.sites]
        pairs = []
        for j, i in product(self.sites, repeat=2):
            later = None if case.sites[j].depot or case.sites[i].depot else world.courier_days(j, i)
            last = self.last if self.full else min(self.last, case.finish_by.get(i, self.last))
            if later is not None and day + later <= last and min(room[j], left[i]):
                pairs.append((j, i))
        for counts in product(*(range(min(room[j], left[i]) + 1) for j, i in pairs)):
            works = {pair: n for pair, n in zip(pairs, counts, strict=True) if n}
            if all(sum(n for (j, _i), n in works.items() if j == k) <= room[k] for k in self.sites) and all(
                sum(n for (_j, i), n in works.items() if i == k) <= left[k] for k in self.sites
            ):
                yield works

    def _printed(
        self, day: int, state: State, stock: tuple[int, ...], works: dict[tuple[int, int], int]
    ) -> tuple[State, int]:
        """Return the close of the day without printers and what is on the road, and the courier's card-hours."""
        blanks, printed, home = list(stock), list(state.printed), list(state.at_home)
        due, courier = Counter({(d, i): n for d, i, n in state.couriers}), 0
        for (j, i), n in works.items():
            blanks[j] -= n
            printed[i] += n
            home[i] += n if i == j else 0
            due[day + (self.world.courier_days(j, i) or 0), i] += n
            courier += 0 if i == j else n * (self.world.far[j, i] or 0)
        handed = tuple(n + due.pop((day, i), 0) for i, n in enumerate(state.handed))
        after = state._replace(blanks=tuple(blanks), printed=tuple(printed), at_home=tuple(home), handed=handed)
        return after._replace(couriers=_sorted(due)), courier


def _arrive(day: int, there: tuple[int, ...], road: Load) -> tuple[tuple[int, ...], Load]:
    now = tuple(n + sum(count for due, site, count in road if due == day and site == i) for i, n in enumerate(there))
    return now, tuple(entry for entry in road if entry[0] != day)


def _sorted(due: Counter[tuple[int, int]]) -> Load:
    return tuple(sorted((day, site, n) for (day, site), n in due.items() if n))
