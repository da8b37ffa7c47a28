"""The work of a site that is left for a day or later, in whole printer-days; see ``models/strengthening.md``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reallocate.bounds.keys import RowKey
from reallocate.bounds.supply import blanks_by_day, late_work
from reallocate.instance.model import Instance


@dataclass(frozen=True, slots=True)
class MirCut:
    """(V2) Σ come[d]·(arrive[i,d] + overnight[i,d]) + Σ go[d]·leave[i,d] >= right; index d = day, i = the key's site.

    A covering row after mixed-integer rounding. Printers that are granted count as arrivals on day 1. Cards that may be
    left add left[i] / part on the left side.
    """

    key: RowKey
    come: list[int]
    go: list[int]
    right: int
    part: int


@dataclass(frozen=True, slots=True)
class Cover:
    """(V1) Work of a site that is left for day `start` or later: `need` printer-days at least, on days when it prints.

    ``part``: cards by which the last of these printer-days is filled. So many fewer make one printer-day less.
    """

    site: int
    start: int
    need: int
    part: int

    @property
    def key(self) -> RowKey:
        return RowKey("V1", self.site, (self.start,))

    def worth(self, instance: Instance, horizon: int) -> list[int]:
        """Return by day d = 0..horizon + 1 the days from max(d, start) on, on which the site prints."""
        days = [0] * (horizon + 2)
        for d in range(horizon, -1, -1):
            days[d] = days[d + 1] + (d >= max(1, self.start) and instance.prints(self.site, d))
        return days

    def mir_cuts(self, instance: Instance, horizon: int) -> Iterator[MirCut]:
        """Yield the row (V2) of every divisor that leaves a rest."""
        worth = self.worth(instance, horizon)
        lacking = self.need - instance.sites[self.site].printers * worth[1]
        for divisor in range(2, worth[1] + 1):
            rest = lacking % divisor
            if rest:
                key = RowKey("V2", self.site, (self.start, divisor))
                come = [phi(days, divisor, rest) for days in worth]
                go = [phi(-days, divisor, rest) for days in worth]
                yield MirCut(key, come, go, rest * -(-lacking // divisor), self.part)


def phi(amount: int, divisor: int, rest: int) -> int:
    """Return ⌊amount / divisor⌋·rest + min(amount mod divisor, rest), the coefficient that rounding makes of one."""
    return amount // divisor * rest + min(amount % divisor, rest)


def covers(instance: Instance) -> list[Cover]:
    """Return what each site has to do from day 1 on, and from every later day on which blanks can first come."""
    supply = blanks_by_day(instance)
    return [
        Cover(i, start, -(-cards // instance.rate(i)), (cards - 1) % instance.rate(i) + 1)
        for i, site in enumerate(instance.sites)
        if site.backlog and not site.is_depot
        for start, cards in late_work(instance, i, supply[i])
    ]
