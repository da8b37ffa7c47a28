"""The cards of an instance by site and day: which wait, which are still to come, and which need no printing."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from reallocate.instance.calendar import Calendar, longest
from reallocate.instance.parts import InstanceData


@dataclass(frozen=True, slots=True)
class Demand:
    """The cards of every site.

    Attributes
    ----------
    backlog : by site, cards that wait at the start of day 1.
    arrivals : by site, day -> new cards from the morning of that day on, by rising days; those after the setting
        ``max_days`` are left out.
    ready : by site, day -> cards of the backlog that were printed elsewhere and are handed out at its close.
    """

    backlog: tuple[int, ...]
    arrivals: tuple[Mapping[int, int], ...]
    ready: tuple[Mapping[int, int], ...]
    _days: tuple[tuple[int, ...], ...]
    _sums: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, data: InstanceData, calendar: Calendar) -> Demand:
        """Return the cards of an instance."""
        ready = [Counter[int]() for _site in data.sites]
        for delivery in data.deliveries:
            if delivery.cards:
                ready[delivery.site][delivery.day] += delivery.cards
        arrivals = tuple(_arriving(data, calendar))
        return cls(
            tuple(site.backlog for site in data.sites),
            arrivals,
            tuple(ready),
            tuple(tuple(cards) for cards in arrivals),
            tuple((0, *accumulate(cards.values())) for cards in arrivals),
        )

    def waiting_by(self, site: int, day: int) -> int:
        """Cards of `site` that wait or have waited by the morning of `day`: backlog and arrivals so far."""
        return self.backlog[site] + self._sums[site][bisect_right(self._days[site], day)]

    def total(self, site: int) -> int:
        """All cards of `site`, whenever they come."""
        return self.backlog[site] + self._sums[site][-1]

    def ready_in_all(self, site: int) -> int:
        """Cards of `site` that were printed elsewhere before day 1."""
        return sum(self.ready[site].values())

    def last_arrival(self, site: int) -> int:
        """Last day on which new cards of `site` come; 0 where none do."""
        return max(self._days[site], default=0)


def _arriving(data: InstanceData, calendar: Calendar) -> list[dict[int, int]]:
    """Return by site the new cards of each open day on which any come."""
    end = longest(data)
    changes = [Counter[int]() for _site in data.sites]
    for arrival in data.arrivals:
        if arrival.cards and arrival.day <= end:
            changes[arrival.site][arrival.day] += arrival.cards
            changes[arrival.site][min(arrival.last, end) + 1] -= arrival.cards
    tables = []
    for site, change in enumerate(changes):
        table, cards = dict[int, int](), 0
        for day in range(min(change, default=0), max(change, default=0)):
            cards += change[day]
            if cards and calendar.is_open(site, day):
                table[day] = cards
        tables.append(table)
    return tables
