"""Going home: trips by which printers that were lent return to their offices, when the last card there is printed.

No goal counts these trips, and no plan holds them. Printers of one office are alike. Which of them a trip takes is a
fixed rule: first those that go home by it, then those from elsewhere, the nearer their home to where the trip goes the
sooner, and last those of the office itself. So what is lent on is what was lent, and whoever sent a printer gets one
back. A printer from outside is at home where it came to.

A printer stands at its last office at the end of the plan. It leaves on the first day, from the day after the last card
that is printed there and not before it has come, on which roads are open and no minimum and no maximum breaks on any
day of the plan. It stays where no road leads home, or a rule forbids the trip; rules about days and numbers of trips
are about the plan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import inf

from reallocate.instance.calendar import MOST_DAYS
from reallocate.instance.model import Instance
from reallocate.plan.model import Trip, added_up
from reallocate.plan.replay import Replay


def returns(instance: Instance, played: Replay, end: int) -> tuple[Trip, ...]:
    """Return the trips home of the printers that were moved, by day, origin and destination.

    Parameters
    ----------
    played : of the plan.
    end : last day on which its limits hold.
    """
    fleet = _Fleet(instance, played)
    found, standing = [], _Standing(instance, played, end)
    for site in range(len(instance.sites)):
        guests = [(home, count) for home, count in fleet.at[site].items() if home != site and count]
        for _hours, home, count in sorted((fleet.hours(site, home), home, count) for home, count in guests):
            lasts = instance.travel.printer_days[site][home]
            if lasts is None or (site, home) in instance.limits.forbidden:
                continue
            done = max((d for d, cards in enumerate(played.cards, 1) if cards[site]), default=0)
            day = standing.first_day(max(done + 1, fleet.free_from[site]), site, home, lasts, count)
            if day is not None:
                standing.send(day, site, home, lasts, count)
                found.append(Trip(day, site, home, count))
    return added_up(found)


class _Fleet:
    """Where the printers of which office are, when all trips have ended.

    Attributes
    ----------
    at : by site, printers there by their home.
    free_from : by site, first day on which the last printer that has come there can leave.
    """

    def __init__(self, instance: Instance, played: Replay) -> None:
        self.instance = instance
        self.at = [Counter({i: site.printers}) for i, site in enumerate(instance.sites)]
        self.free_from = [1] * len(instance.sites)
        leaving: dict[int, list[Trip]] = defaultdict(list)
        for trip in added_up(played.moves):
            leaving[trip.day].append(trip)
        self._due: dict[int, list[tuple[int, Counter[int]]]] = defaultdict(list)
        for site, table in enumerate(instance.printers_due):
            for day, count in table.items():
                self._due[day].append((site, Counter({site: count})))
        while leaving or self._due:
            day = min((*leaving, *self._due))
            self._arrive(day, day)
            for trip in leaving.pop(day, []):
                lasts = instance.travel.printer_days[trip.origin][trip.destination]
                assert lasts is not None
                self._due[day + lasts].append((trip.destination, self._taken(trip)))
            self._arrive(day, day + 1)

    def _arrive(self, day: int, free_from: int) -> None:
        for site, printers in self._due.pop(day, []):
            self.at[site] += printers
            if any(home != site for home in printers):
                self.free_from[site] = free_from

    def _taken(self, trip: Trip) -> Counter[int]:
        """Return the printers that a trip takes, by their home; they are at its origin no more."""
        taken, there = Counter[int](), self.at[trip.origin]
        for home in sorted(there, key=lambda home: self._rank(trip, home)):
            taken[home] = min(there[home], trip.count - taken.total())
        self.at[trip.origin] = there - taken
        return +taken

    def _rank(self, trip: Trip, home: int) -> tuple[bool, float, int]:
        return home == trip.origin, self.hours(trip.destination, home), home

    def hours(self, site: int, home: int) -> float:
        """Return hundredths of an hour to a printer's home; without a road more than any other."""
        found = self.instance.travel.hours[site][home]
        return inf if found is None else found


class _Standing:
    """Printers at each site on the days of the plan, with those that have gone home."""

    def __init__(self, instance: Instance, played: Replay, end: int) -> None:
        self.instance, self.played, self.end = instance, played, end
        self.changed: dict[int, list[int]] = {}

    def first_day(self, day: int, site: int, home: int, lasts: int, count: int) -> int | None:
        """Return the first day from `day` on, on which so many printers may go home; None: there is none."""
        least, most = self.instance.limits.least[site], self.instance.sites[home].max_printers
        too_few = [d for d, here in enumerate(self._at(site)) if d and here - count < least]
        too_many = [d for d, there in enumerate(self._at(home)) if most is not None and there + count > most]
        day = max([day, *(d + 1 for d in too_few[-1:]), *(d + 1 - lasts for d in too_many[-1:])])
        return next((d for d in range(day, day + MOST_DAYS) if self.instance.departs(site, d)), None)

    def send(self, day: int, site: int, home: int, lasts: int, count: int) -> None:
        """Let printers go home."""
        for place, first, change in ((site, day, -count), (home, day + lasts, count)):
            standing = self._at(place)
            for d in range(first, self.end + 1):
                standing[d] += change

    def _at(self, site: int) -> list[int]:
        if site not in self.changed:
            days = self.played.printers[: self.end]
            self.changed[site] = [0, *(row[site] for row in days)]
        return self.changed[site]
