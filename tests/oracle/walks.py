"""All ways of moving the printers of a tiny instance, walked day by day.

Of two ways to the same whereabouts of all printers, one that is cheaper in nothing, and has from no day on more
printer-days at any office, is dropped. Whatever it prints, the other one prints as well, some of it later: blanks can
wait. For the same reason printer-days from a day on count up to as many as the whole backlog takes, and no further.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from operator import ge, le

from tests.oracle.blanks import best, printable
from tests.oracle.ground import Ground, Table, Trips

Counts = tuple[int, ...]
Road = tuple[tuple[int, int, int], ...]  # (day of arrival, site, printers), sorted
Way = tuple[Counts, Counts]  # what was spent; printer-days from each day on up to now, by day and site in one row
Sent = dict[tuple[int, int], int]  # printers that leave on a day, by origin and destination


@dataclass(frozen=True)
class Walk:
    """Ways for `horizon` days of printing.

    Attributes
    ----------
    late : trips may end after the horizon, as in a planner's plan.
    given : rows from which edits are counted; None: what is spent are moves, otherwise rows put in, rows taken out.
    most : of what is spent of each kind; None: any number.
    hopeless : walk on also where cards will be left.
    """

    ground: Ground
    horizon: int
    late: bool = False
    given: Trips | None = None
    most: int | None = None
    hopeless: bool = False

    def ways(self) -> Iterator[tuple[Counts, Table]]:
        """Yield what was spent, and the printers at work day by day, of every way that keeps limits and rules."""
        ground = self.ground
        rows = [key[0] for key in self.given or ()]
        if not self.late and self._fixed_too_late():
            return
        last = max([self.horizon, ground.last_fixed(), *rows]) if self.late else self.horizon
        nothing = (0,) if self.given is None else (0, 0, 0)
        states: dict[tuple[Counts, Road], list[Way]] = {(ground.printers, ()): [(nothing, ())]}
        for day in range(1, last + 1):
            following: dict[tuple[Counts, Road], list[Way]] = {}
            for (standing, road), ways in states.items():
                self._day(day, standing, road, ways, following)
            states = following
        for (_standing, road), ways in states.items():
            if self.late or not road:
                for spent, history in ways:
                    yield spent, self._table(history)

    def _fixed_too_late(self) -> bool:
        """Whether a trip that a rule wants would end after the plan."""
        trips = [key for key, numbers in self.ground.fixed.items() if any(numbers)]
        return any(day + (self.ground.lost[i][j] or 0) > self.horizon for day, i, j in trips)

    def _table(self, history: Counts) -> Table:
        """Return printers at work on each day that make as many printer-days from each day on."""
        width = len(self.ground.sites)
        after = (*history[width:], *[0] * width)[: len(history)]
        by_day = [a - b for a, b in zip(history, after, strict=True)]
        return tuple(tuple(by_day[k : k + width]) for k in range(0, len(by_day), width))

    def _day(
        self, day: int, standing: Counts, road: Road, ways: list[Way], following: dict[tuple[Counts, Road], list[Way]]
    ) -> None:
        ground = self.ground
        morning = list(standing)
        for arrival, site, count in road:
            if arrival == day:
                morning[site] += count
        rest = [entry for entry in road if entry[0] != day]
        for sent in self._departures(day, morning):
            if not ground.obeys(day, sent):
                continue
            now, later = list(morning), list(rest)
            for (i, j), count in sent.items():
                arrival = day + (ground.lost[i][j] or 0)
                now[i] -= count
                if arrival == day:
                    now[j] += count
                else:
                    later.append((arrival, j, count))
            if day <= self.horizon and not ground.within_limits(now):
                continue
            more = self._spent(day, sent)
            working = ground.useful(now, day) if day <= self.horizon else ()
            target = following.setdefault((tuple(now), _merged(later)), [])
            for spent, history in ways:
                total = tuple(a + b for a, b in zip(spent, more, strict=True))
                if self._affordable(total):
                    longer = self._longer(history, working)
                    if day > self.horizon or self._hopeful(day, longer):
                        _keep(target, (total, longer))

    def _departures(self, day: int, morning: list[int]) -> Iterator[Sent]:
        """Yield every way of sending printers away this morning."""
        ground, choices = self.ground, []
        for i in ground.offices:
            targets = [
                j
                for j in ground.offices
                if (lasts := ground.lost[i][j]) is not None and (self.late or day + lasts <= self.horizon)
            ]
            choices.append([dict(zip([(i, j) for j in targets], n, strict=True)) for n in _shares(morning[i], targets)])
        for parts in product(*choices):
            yield {trip: count for part in parts for trip, count in part.items() if count}

    def _spent(self, day: int, sent: Sent) -> Counts:
        if self.given is None:
            return (sum(sent.values()),)
        before = {(i, j): count for (d, i, j), count in self.given.items() if d == day}
        put = sum(before.get(trip) != count for trip, count in sent.items())
        out = sum(sent.get(trip) != count for trip, count in before.items())
        # Moves count only where a rule limits them: otherwise they would keep apart ways that are equally good.
        return put, out, 0 if self.ground.most_moves is None else sum(sent.values())

    def _affordable(self, spent: Counts) -> bool:
        most = self.ground.most_moves
        if most is not None and spent[-1] > most:
            return False
        edits = spent[:1] if self.given is None else spent[:2]
        return self.most is None or max(edits) <= self.most

    def _longer(self, history: Counts, working: Counts) -> Counts:
        """Return the history with the printers of one more day at work in it."""
        if not working:
            return history
        limits = self.ground.needed
        days = len(history) // len(working) + 1
        longer = zip((*history, *[0] * len(working)), working * days, limits * days, strict=True)
        return tuple(min(most, before + more) for before, more, most in longer)

    def _hopeful(self, day: int, history: Counts) -> bool:
        """Whether the printer-days that are left could be enough, were all printers where they are wanted."""
        if self.hopeless:
            return True
        ground, missing = self.ground, 0
        everyone, left = sum(ground.printers), self.horizon - day
        for i in ground.offices:
            short = ground.needed[i] - history[i]
            missing += short
            if short > everyone * sum(ground.may_print(i, d) for d in range(day + 1, self.horizon + 1)):
                return False
        return missing <= everyone * left


def _shares(there: int, targets: list[int]) -> Iterator[Counts]:
    """Yield every way of sending at most `there` printers to the targets."""
    if not targets:
        yield ()
        return
    for count in range(there + 1):
        for others in _shares(there - count, targets[1:]):
            yield (count, *others)


def _merged(road: list[tuple[int, int, int]]) -> Road:
    sums: dict[tuple[int, int], int] = {}
    for arrival, site, count in road:
        sums[arrival, site] = sums.get((arrival, site), 0) + count
    return tuple(sorted((arrival, site, count) for (arrival, site), count in sums.items()))


def _keep(ways: list[Way], new: Way) -> None:
    """Add a way, unless one that is there is as good in everything; drop those that it is as good as."""
    if any(_beats(old, new) for old in ways):
        return
    ways[:] = [old for old in ways if not _beats(new, old)]
    ways.append(new)


def _beats(one: Way, other: Way) -> bool:
    return all(map(le, one[0], other[0])) and all(map(ge, one[1], other[1]))


# --- questions --------------------------------------------------------------------------------------------------------


def fits(
    ground: Ground, horizon: int, *, late: bool = False, given: Trips | None = None, most: int | None = None
) -> bool:
    """Whether some plan is finished within `horizon` days; with `given`, after at most `most` edits of these rows."""
    everyone = tuple(ground.useful([sum(ground.printers)] * len(ground.sites), d) for d in range(1, horizon + 1))
    if not printable(ground, horizon, everyone):
        return False
    walk = Walk(ground, horizon, late, given, most)
    return any(printable(ground, horizon, working) for _spent, working in walk.ways())


def fewest_moves(ground: Ground, horizon: int) -> int | None:
    """Return the fewest moves of a solver's plan within `horizon` days; None: there is no plan."""
    for spent, working in sorted(Walk(ground, horizon).ways()):
        if printable(ground, horizon, working):
            return spent[0]
    return None


def fewest_days(ground: Ground, limit: int, *, late: bool = False) -> int | None:
    """Return the fewest days of a plan, or None when none takes at most `limit` days."""
    if not ground.waiting:
        return 0
    return next((days for days in range(1, limit + 1) if fits(ground, days, late=late)), None)


def most_cards(ground: Ground, horizon: int) -> int:
    """Return the most cards that a solver's plan prints within `horizon` days; 0 where no plan keeps its limits."""
    ways = Walk(ground, horizon, hopeless=True).ways()
    return max((best(ground, working, horizon, costs=False).cards for _spent, working in ways), default=0)
