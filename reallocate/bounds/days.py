"""Combinatorial lower bounds on the days: whole-number counting, at once, before any solver."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reallocate.bounds.closings import first_closing
from reallocate.bounds.supply import (
    Cumulative,
    blanks_by_day,
    fleet_by_day,
    late_work,
    printers_by_day,
    supplies,
)
from reallocate.instance.model import Instance


@dataclass(frozen=True, slots=True)
class DaysBound:
    """No plan has fewer than `days` days; `reallocate.present.words.bounds` says why in words.

    Attributes
    ----------
    days : the bound; max_days + 1 means that no plan fits into ``max_days``.
    kind : ``fleet`` (printer-days in all), ``site`` (printer-days of one site), ``pooled`` (blanks in all) or ``ready``
        (cards that were printed elsewhere and come to the site then).
    start : first day of the window that is counted.
    need, have : printer-days needed from `start` on by plans of ``days - 1`` days, and available by then; for ``ready``
        cards, of which none are there.
    site : site index for ``site`` and ``ready``.
    """

    days: int
    kind: Literal["fleet", "site", "pooled", "ready"]
    start: int
    need: int
    have: int
    site: int | None = None


def days_bounds(instance: Instance, max_days: int) -> list[DaysBound]:
    """Return combinatorial lower bounds on the days, the strongest first.

    Each is proven by counting. There is at least one as soon as there are cards to print that wait on day 1.
    """
    count = _Counting(instance, max_days)
    bounds = [*count.by_site(), *count.by_fleet(), *count.pooled(), *_ready(instance, max_days)]
    return sorted(bounds, key=lambda bound: (-bound.days, bound.kind, bound.start, bound.site or 0))


class _Counting:
    """Printer-days from a day on: what is needed, which grows with the days where new cards come, and what there is."""

    def __init__(self, instance: Instance, max_days: int) -> None:
        self.instance, self.max_days = instance, max_days
        self.owners = [i for i, site in enumerate(instance.sites) if instance.to_print(i) and not site.is_depot]
        self.fleet = fleet_by_day(instance)
        blanks = blanks_by_day(instance)
        #: By site: days from which on work is left that has to be done there.
        self.late = {
            i: dict(late_work(instance, [i], work, blanks[i]))
            for i in self.owners
            if (work := self._at_home(i, max_days))
        }

    def _due(self, i: int, days: int) -> int:
        """Return the cards of site i that are printed in days 1..`days` of a plan of so many."""
        return self.instance.printable_by(i, first_closing(self.instance, i, days))

    def _at_home(self, i: int, days: int) -> int:
        """Return those of them that have to be printed at the site itself."""
        if self.instance.printed_at[i] == (i,):
            return max(0, self._due(i, days))
        # When cards are printed that have to be printed at home is known only where no more come.
        return 0 if self.instance.arrivals_by_site[i] else self.instance.own_only(i)

    def _late(self, i: int, start: int, days: int) -> int:
        """Return the cards of site i that have to be printed there, from `start` on, in a plan of so many days.

        By the first of its days of late work that begins then or later.
        """
        later = (
            max(0, cards + self._at_home(i, days) - self._at_home(i, self.max_days))
            for cards in (cards for day, cards in self.late.get(i, {}).items() if day >= start)
        )
        return max(later, default=0)

    def _bound(
        self,
        kind: Literal["fleet", "site", "pooled"],
        start: int,
        need: Callable[[int], int],
        on_day: Callable[[int], int],
        site: int | None = None,
    ) -> DaysBound:
        """Return the bound by the first number of days in which as much gathers as they need."""
        have, days = 0, 0
        while days <= self.max_days:
            today = on_day(days) if days >= start else 0
            if have + today >= need(days):
                break
            have += today
            days += 1
        return DaysBound(days, kind, start, need(max(0, days - 1)), have, site)

    def by_site(self) -> Iterator[DaysBound]:
        """One site: its late work against all printers that can have come, up to what maxima and minima leave."""
        instance, printers = self.instance, printers_by_day(self.instance)
        least, offices = instance.limits.least, [i for i, site in enumerate(instance.sites) if not site.is_depot]
        for i, late in self.late.items():
            kept, limit = sum(least[j] for j in offices if j != i), instance.sites[i].max_printers

            def on_day(day: int, i: int = i, kept: int = kept, limit: int | None = limit) -> int:
                most = self.fleet.total(day) - kept
                there = min(printers[i].total(day), most if limit is None else min(most, limit))
                return max(0, there) if instance.prints(i, day) else 0

            rate = instance.top_rate(i)
            for start in late:

                def need(days: int, i: int = i, start: int = start, rate: int = rate) -> int:
                    return -(-self._late(i, start, days) // rate)

                yield self._bound("site", start, need, on_day, i)

    def by_fleet(self) -> Iterator[DaysBound]:
        """All sites: the late work of every site, in whole printer-days, against the whole fleet."""
        rates = {i: self.instance.top_rate(i) for i in self.late}
        for start in sorted({day for late in self.late.values() for day in late}):

            def need(days: int, start: int = start) -> int:
                return sum(-(-self._late(i, start, days) // rate) for i, rate in rates.items())

            yield self._bound("fleet", start, need, self._whole_fleet(list(self.late)))

    def pooled(self) -> Iterator[DaysBound]:
        """All sites: what lenders hold is counted once, not once for each site that it could go to."""
        instance, owners = self.instance, self.owners
        if not owners:
            return
        pooled, own = self._pooled_and_own()
        offices = sorted({j for i in owners for j in instance.printed_at[i]})
        fastest = max(instance.top_rate(j) for j in offices)
        arrivals = {day for i in owners for day in instance.arrivals_by_site[i]}
        for start in sorted({1, *pooled.days, *arrivals, *(day for lot in own.values() for day in lot.days)}):
            ready = 0
            if start > 1:
                ready = pooled.total(start - 1)
                ready += sum(min(instance.printable_at(j), lot.total(start - 1)) for j, lot in own.items())
                ready = min(ready, sum(instance.printable_by(i, start - 1) for i in owners))

            def need(days: int, ready: int = ready) -> int:
                return max(0, -(-(sum(self._due(i, days) for i in owners) - ready) // fastest))

            if need(self.max_days) > 0:
                yield self._bound("pooled", start, need, self._whole_fleet(offices))

    def _whole_fleet(self, offices: Sequence[int]) -> Callable[[int], int]:
        def on_day(day: int) -> int:
            return self.fleet.total(day) if any(self.instance.prints(i, day) for i in offices) else 0

        return on_day

    def _pooled_and_own(self) -> tuple[Cumulative, dict[int, Cumulative]]:
        """Return the blanks of all lenders together, and those of each other site where cards may be printed."""
        pool, own = Counter[int](), {}
        for i, site in enumerate(self.instance.sites):
            if site.lends:
                pool.update(supplies(self.instance, i))
            elif self.instance.printable_at(i):
                own[i] = Cumulative.of(supplies(self.instance, i))
        return Cumulative.of(pool), own


def _ready(instance: Instance, max_days: int) -> Iterator[DaysBound]:
    """Cards that were printed elsewhere wait until they come."""
    for i, ready in enumerate(instance.ready_by_site):
        for day, cards in ready.items():
            yield DaysBound(min(day, max_days + 1), "ready", 1, cards, 0, i)
