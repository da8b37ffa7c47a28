"""Whether a line of a plan may leave later, by trying: all ways of printing at home beside trips that are given.

Written from the semantics alone. States are how many cards every site has printed for itself by the close of a day;
all that can be reached are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, Trip, Work
from tests.oracle.lever_replay import World, _Broken, _Replay, verdict

State = tuple[int, ...]
#: Blanks with which no trip lacks any.
PLENTY = 1000


def slack_days(case: LeverCase, plan: LeverPlan, days: int, name: str, row: int) -> int:
    """Return by how many days a row of a legal plan may leave later; `name` is ``moves``, ``shipments``, ``cards``."""
    k = 0
    while may_leave(case, delayed(plan, name, row, k + 1), days):
        k += 1
    return k


def delayed(plan: LeverPlan, name: str, row: int, days: int) -> LeverPlan:
    """Return the plan with a row that leaves so many days later."""
    rows = list(getattr(plan, name))
    day, *rest = rows[row]
    rows[row] = (day + days, *rest)
    return replace(plan, **{name: tuple(rows)})


def may_leave(case: LeverCase, plan: LeverPlan, days: int) -> bool:
    """Whether there is a legal plan of at most so many days with these trips and couriers."""
    trips = replace(plan, cards=tuple(work for work in plan.cards if work[1] != work[2]))
    home = Home(case, trips, days)
    if not home.possible:
        return False
    found = home.printing()
    if found is None:
        return False
    whole = replace(trips, cards=(*trips.cards, *found))
    judged = verdict(case, whole)
    assert isinstance(judged, Figures), f"the ways of printing and the judge disagree: {judged}"
    return judged.days <= days


@dataclass
class Home:
    """What sites may print for themselves beside the trips and couriers of `trips`, to be done in so many days."""

    case: LeverCase
    trips: LeverPlan
    days: int

    def __post_init__(self) -> None:
        self.world = World(self.case)
        self.last = max(self.days, self.world.last_came)
        self.sites = range(len(self.case.sites))
        #: By day: printers; blanks that have come less those that have left, without and with what comes overnight.
        self.there: list[tuple[State, State, State]] = []
        self.possible = self._walk() and self._ends_in_time()

    def _walk(self) -> bool:
        """Carry out the trips with no thought of cards; whether printers and roads allow them, and limits hold."""
        sites = tuple(replace(site, blanks=site.blanks + PLENTY) for site in self.case.sites)
        replay = _Replay(World(replace(self.case, sites=sites)), replace(self.trips, cards=()))
        try:
            for day in range(1, self.last + 1):
                replay.day(day)
                stock = tuple(n - PLENTY for n in replay.blanks)
                before = tuple(n - self._overnight(day, i) for i, n in enumerate(stock))
                self.there.append((tuple(replay.printers), before, stock))
        except _Broken:
            return False
        return not any(day <= self.last for day in replay.limit_broken)

    def _overnight(self, day: int, site: int) -> int:
        trips = [(i, n) for d, i, j, n in self.trips.shipments if d == day and j == site]
        return sum(n for i, n in trips if self.world.trip_days(i, site, 0) == 0)

    def _ends_in_time(self) -> bool:
        ends = [d + (self.world.trip_days(i, j, self.case.setup) or 0) for d, i, j, _n in self.trips.moves]
        ends += [d + (self.world.trip_days(i, j, 0) or 0) for d, i, j, _n in self.trips.shipments]
        ends += [d + (self.world.courier_days(j, i) or 0) for d, j, i, _n in self.trips.cards]
        return max(ends, default=0) <= self.last

    def printing(self) -> tuple[Work, ...] | None:
        """Return a way of printing that does it; None: there is none."""
        reached: dict[State, tuple[Work, ...]] = {(0,) * len(self.sites): ()}
        for day in range(1, self.last + 1):
            following: dict[State, tuple[Work, ...]] = {}
            for state, works in reached.items():
                for more in self._ways(day, state):
                    after = tuple(map(sum, zip(state, more, strict=True)))
                    if after not in following and self._goes(day, after):
                        new = tuple((day, i, i, n) for i, n in enumerate(more) if n)
                        following[after] = (*works, *new)
            reached = following
        return next((works for state, works in sorted(reached.items()) if self._does(state)), None)

    def _ways(self, day: int, state: State) -> Iterator[State]:
        """Yield what all sites can print for themselves on a day."""
        printers, leaving, stock = self.there[day - 1]
        rooms = []
        for i in self.sites:
            here = sum(n for d, at, _owner, n in self.trips.cards if d == day and at == i)
            used = state[i] + sum(n for d, at, _owner, n in self.trips.cards if d < day and at == i)
            is_open = self.world.is_open(i, day) and not self.case.sites[i].depot
            speed = self.world.speed(i, day) if is_open else 0
            room = min(printers[i] * speed, stock[i] - used) - here
            if room < 0 or leaving[i] - used < 0:
                return
            cards = self._come(i, day) - state[i]
            cards -= sum(n for d, _at, owner, n in self.trips.cards if d <= day and owner == i)
            if cards < 0:
                return
            if self._short and i in self.case.finish_by and day > self.case.finish_by[i]:
                room = 0
            rooms.append(range(min(room, cards) + 1))
        yield from product(*rooms)

    @property
    def _short(self) -> int:
        return self.world.unserved() if self.case.partial else 0

    def _come(self, site: int, day: int) -> int:
        """Return the cards of a site that have come by a day and have to be printed by someone."""
        came = sum(self.world.came[d, site] for d in range(1, day + 1))
        return self.case.sites[site].backlog + came - sum(n for (_d, i), n in self.case.ready.items() if i == site)

    def _handed_out(self, site: int, day: int) -> int:
        """Return the cards of a site that others hand out by a day."""
        ready = sum(n for (d, i), n in self.case.ready.items() if i == site and d <= day)
        return ready + sum(
            n
            for d, at, owner, n in self.trips.cards
            if owner == site and d + (self.world.courier_days(at, owner) or 0) <= day
        )

    def _waits(self, site: int, day: int, printed: int) -> int:
        came = sum(self.world.came[d, site] for d in range(1, day + 1))
        return self.case.sites[site].backlog + came - printed - self._handed_out(site, day)

    def _goes(self, day: int, state: State) -> bool:
        """Whether what is printed by the close of a day will do for that close."""
        waits = [self._waits(i, day, printed) for i, printed in enumerate(state)]
        if self._short:
            return day != self.days or sum(waits) + self._to_come(day) <= self._short
        if day >= self.days and any(waits):
            return False
        return not any(waits[i] for i, by in self.case.finish_by.items() if day >= by)

    def _to_come(self, day: int) -> int:
        """Return the cards that come after a day."""
        return sum(n for (d, _i), n in self.world.came.items() if d > day)

    def _does(self, state: State) -> bool:
        """Whether what is printed by the end obeys the rules about the whole."""
        for i, site in enumerate(self.case.sites):
            if self.case.print_for_others and state[i] < site.own_only:
                return False
            if state[i] + self._handed_out(i, self.last) < self.case.serve_at_least.get(i, 0):
                return False
            late = [self._handed_out(i, d) for d in range(self.case.finish_by.get(i, self.last), self.last + 1)]
            if self._short and late and late[0] != late[-1]:
                return False
        return True


def rows(plan: LeverPlan, name: str) -> tuple[Trip, ...]:
    """Return the rows that are lines of a dispatch list: printing at home is none."""
    return tuple(row for row in getattr(plan, name) if name != "cards" or row[1] != row[2])
