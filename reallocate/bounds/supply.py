"""When printers and blanks can be where, at best: optimistic counts that every plan obeys.

All of it is whole-number arithmetic on the instance; nothing here is searched or solved.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reallocate.instance.model import Instance

Days = tuple[tuple[int | None, ...], ...]


def least_days(lasting: Days, stops: Sequence[int]) -> list[list[int | None]]:
    """Return the fewest days between any two sites when a trip may be broken at the given `stops`.

    A bound only: a night that a 0-day trip would cost at a stop is not counted. Each trip is a shortest path already,
    so stops matter only where they gain hours (``overnight_hours`` at every stop).
    """
    best = [list(row) for row in lasting]
    for k in stops:
        onward = best[k]
        for row in best:
            first = row[k]
            if first is None:
                continue
            for j, second in enumerate(onward):
                if second is not None:
                    known = row[j]
                    if known is None or first + second < known:
                        row[j] = first + second
    return best


def usable_trips(instance: Instance) -> tuple[tuple[bool, ...], ...]:
    """Return by origin and destination whether printers may ever make the trip: by road, and by the planner's rules.

    Days on which none may leave do not count.
    """
    days, forbidden = instance.travel.printer_days, instance.limits.forbidden
    office = [not site.is_depot for site in instance.sites]
    every = range(len(office))
    return tuple(
        tuple(i != j and office[i] and office[j] and days[i][j] is not None and (i, j) not in forbidden for j in every)
        for i in every
    )


def within_reach(instance: Instance) -> tuple[bool, ...]:
    """Return by site whether a printer stands there on day 1 or can ever come, over as many stops as it takes."""
    usable = usable_trips(instance)
    reached = [site.printers > 0 for site in instance.sites]
    ahead = [i for i, there in enumerate(reached) if there]
    while ahead:
        for j, may in enumerate(usable[ahead.pop()]):
            if may and not reached[j]:
                reached[j] = True
                ahead.append(j)
    return tuple(reached)


@dataclass(frozen=True, slots=True)
class Cumulative:
    """A count that grows by steps: `total(d)` is what has come by the morning of day d."""

    days: tuple[int, ...]
    totals: tuple[int, ...]

    @classmethod
    def of(cls, events: dict[int, int]) -> Cumulative:
        days = sorted(day for day, amount in events.items() if amount)
        return cls(tuple(days), tuple(accumulate(events[day] for day in days)))

    def total(self, day: int) -> int:
        at = bisect_right(self.days, day)
        return self.totals[at - 1] if at else 0


def printers_by_day(instance: Instance) -> tuple[Cumulative, ...]:
    """Per site: the most printers that can stand there on a day, were every printer sent there at once.

    Maxima are not applied. Depots: none.
    """
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    settings = instance.settings
    # A stop gains time only where a night's free hours exceed the set-up that the stop costs.
    stops = offices if settings.overnight_hours > settings.setup_hours else []
    days = least_days(instance.travel.printer_days, stops)
    result = []
    for j, site in enumerate(instance.sites):
        events: dict[int, int] = {}
        if not site.is_depot:
            for i in offices:
                lasting = 0 if i == j else days[i][j]
                if lasting is not None:
                    events[1 + lasting] = events.get(1 + lasting, 0) + instance.sites[i].printers
        result.append(Cumulative.of(events))
    return tuple(result)


def supplies(instance: Instance, site: int) -> dict[int, int]:
    """Return the blanks of a site itself by the day on which they are there: its stock on day 1, then deliveries."""
    lots = {1: instance.sites[site].blanks}
    for day, amount in instance.deliveries_by_site[site].items():
        lots[day] = lots.get(day, 0) + amount
    return lots


def blanks_by_day(instance: Instance) -> tuple[Cumulative, ...]:
    """Per site: the most blanks that can have come by the morning of a day, were all that lenders have sent there."""
    lenders = [i for i, site in enumerate(instance.sites) if site.lends]
    stops = lenders if instance.settings.overnight_hours > 0 else []
    days = least_days(instance.travel.blank_days, stops)
    result = []
    for j in range(len(instance.sites)):
        events: dict[int, int] = {}
        for i in {j, *lenders}:
            lasting = 0 if i == j else days[i][j]
            if lasting is None:
                continue
            for day, amount in supplies(instance, i).items():
                events[day + lasting] = events.get(day + lasting, 0) + amount
        result.append(Cumulative.of(events))
    return tuple(result)


def late_work(instance: Instance, site: int, blanks: Cumulative) -> list[tuple[int, int]]:
    """Return pairs (day, cards): so many of the site's cards can only be printed on that day or later.

    The first pair is (1, backlog); further ones follow where blanks come too late, each with a later day and fewer
    cards. Pairs that a later one with as many cards makes superfluous are left out.
    """
    backlog = instance.sites[site].backlog
    pairs: list[tuple[int, int]] = []
    for day in sorted({1, *blanks.days}):
        missing = max(0, backlog - blanks.total(day - 1))
        if missing == 0:
            break
        if pairs and pairs[-1][1] == missing:
            pairs.pop()
        pairs.append((day, missing))
    return pairs
