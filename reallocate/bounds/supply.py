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
    reached = [site.printers > 0 or bool(instance.printers_due[i]) for i, site in enumerate(instance.sites)]
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
                    for day, count in ((1, instance.sites[i].printers), *instance.printers_due[i].items()):
                        events[day + lasting] = events.get(day + lasting, 0) + count
        result.append(Cumulative.of(events))
    return tuple(result)


def fleet_by_day(instance: Instance) -> Cumulative:
    """The printers that there are on a day, all offices together."""
    events = {1: instance.printers}
    for due in instance.printers_due:
        for day, count in due.items():
            events[day] = events.get(day, 0) + count
    return Cumulative.of(events)


def supplies(instance: Instance, site: int) -> dict[int, int]:
    """Return the blanks of a site itself by the day on which they are there: its stock on day 1, then deliveries."""
    lots = {1: instance.sites[site].blanks}
    for day, amount in instance.deliveries_by_site[site].items():
        lots[day] = lots.get(day, 0) + amount
    return lots


def fewest_blank_days(instance: Instance) -> list[list[int | None]]:
    """Return the fewest days of a shipment between any two sites, with stops at lenders on the way."""
    lenders = [i for i, site in enumerate(instance.sites) if site.lends]
    stops = lenders if instance.settings.overnight_hours > 0 else []
    return least_days(instance.travel.blank_days, stops)


def blanks_by_day(instance: Instance) -> tuple[Cumulative, ...]:
    """Per site: the most blanks that can have come by the morning of a day, were all that lenders have sent there."""
    days = fewest_blank_days(instance)
    return tuple(blanks_near(instance, [j], days) for j in range(len(instance.sites)))


def blanks_near(instance: Instance, sites: Sequence[int], days: Sequence[Sequence[int | None]]) -> Cumulative:
    """Return the most blanks that can have come to any of `sites` by the morning of a day, each counted once.

    Parameters
    ----------
    days : of shipments between any two sites; see `fewest_blank_days`.
    """
    events: dict[int, int] = {}
    lenders = (i for i, site in enumerate(instance.sites) if site.lends)
    for i in {*sites, *lenders}:
        ways = (days[i][j] for j in sites)
        lasting = 0 if i in sites else min((way for way in ways if way is not None), default=None)
        if lasting is None:
            continue
        for day, amount in supplies(instance, i).items():
            events[day + lasting] = events.get(day + lasting, 0) + amount
    return Cumulative.of(events)


def late_work(instance: Instance, sites: Sequence[int], cards: int, blanks: Cumulative) -> list[tuple[int, int]]:
    """Return pairs (day, cards): so many of the `cards` of sites can only be printed on that day or later.

    The first pair is (1, cards); further ones follow where blanks or the cards themselves come too late, each with a
    later day and fewer cards. Pairs that a later one with as many cards makes superfluous are left out.

    Parameters
    ----------
    sites : whose cards they are.
    blanks : that can have come by the morning of a day to wherever these may be printed.
    """
    pairs: list[tuple[int, int]] = []
    for day in sorted({1, *blanks.days, *(day for i in sites for day in instance.arrivals_by_site[i])}):
        printable = sum(instance.printable_by(i, day - 1) for i in sites)
        missing = max(0, cards - (min(blanks.total(day - 1), printable) if day > 1 else 0))
        if missing == 0:
            break
        if pairs and pairs[-1][1] == missing:
            pairs.pop()
        pairs.append((day, missing))
    return pairs
