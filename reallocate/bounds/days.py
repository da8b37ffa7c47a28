"""Combinatorial lower bounds on the days: whole-number counting, at once, before any solver, each with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reallocate.bounds.supply import Cumulative, blanks_by_day, late_work, printers_by_day
from reallocate.instance.model import Instance
from reallocate.language import _


@dataclass(frozen=True, slots=True)
class HorizonBound:
    """No plan has fewer than `days` days, for the reason given.

    Attributes
    ----------
    days : the bound; max_days + 1 means that no plan fits into ``max_days``.
    kind : ``fleet`` (printer-days in all), ``site`` (printer-days of one site) or ``pooled`` (blanks in all).
    start : first day of the window that is counted.
    need, have : printer-days needed from `start` on, and available up to day ``days - 1``.
    site : site index for ``site``.
    """

    days: int
    kind: str
    start: int
    need: int
    have: int
    site: int | None = None

    def reason(self, instance: Instance) -> str:
        """Return the argument in words."""
        last = self.days - 1
        if self.kind == "site" and self.site is not None:
            end = instance.limits.finish[self.site]
            if end is not None and end < last:
                text = _(
                    "{name} needs {need} printer-days from day {start} on; "
                    "up to day {end}, by when rules want it finished, at most {have} printer-days can stand there"
                )
                name = instance.sites[self.site].name
                return text.format(name=name, need=self.need, start=self.start, end=end, have=self.have)
            return _(
                "{name} needs {need} printer-days from day {start} on; "
                "up to day {last} at most {have} printer-days can stand there"
            ).format(name=instance.sites[self.site].name, need=self.need, start=self.start, last=last, have=self.have)
        if self.kind == "pooled":
            return _(
                "blanks come too late: {need} printer-days of work are left from day {start} on; "
                "all printers together give {have} up to day {last}"
            ).format(need=self.need, start=self.start, have=self.have, last=last)
        return _(
            "{need} printer-days of work are to be done from day {start} on; "
            "all printers together give {have} up to day {last}"
        ).format(need=self.need, start=self.start, have=self.have, last=last)


def _least_day(need: int, start: int, last: int, on_day: Callable[[int], int]) -> tuple[int, int]:
    """Return the first day by which `need` has gathered from `start` on, and what had gathered the day before.

    The day is ``last + 1`` where it does not gather by `last`.
    """
    have = 0
    for day in range(start, last + 1):
        today = on_day(day)
        if have + today >= need:
            return day, have
        have += today
    return last + 1, have


def horizon_bounds(instance: Instance, max_days: int) -> list[HorizonBound]:
    """Return combinatorial lower bounds on the days, the strongest first.

    Each is proven by the counting that its `HorizonBound.reason` puts into words. There is at least one as soon as
    there is a backlog.
    """
    offices = [i for i, site in enumerate(instance.sites) if site.backlog and not site.is_depot]
    if not offices:
        return []
    printers, blanks = printers_by_day(instance), blanks_by_day(instance)
    late = {i: late_work(instance, i, blanks[i]) for i in offices}
    bounds = [
        _site_bound(instance, i, start, cards, printers[i], max_days) for i in offices for start, cards in late[i]
    ]
    bounds += _fleet_bounds(instance, offices, late, max_days)
    bounds += _pooled_bounds(instance, offices, max_days)
    return sorted(bounds, key=lambda bound: (-bound.days, bound.kind, bound.start, bound.site or 0))


def _site_bound(
    instance: Instance, site: int, start: int, cards: int, printers: Cumulative, max_days: int
) -> HorizonBound:
    """One site: its late work against all printers that can have come, up to what maxima and minima leave."""
    least = instance.limits.least
    kept = sum(least[j] for j, other in enumerate(instance.sites) if j != site and not other.is_depot)
    most = instance.printers - kept
    limit = instance.sites[site].max_printers
    if limit is not None:
        most = min(most, limit)

    def on_day(day: int) -> int:
        return max(0, min(printers.total(day), most)) if instance.prints(site, day) else 0

    need = -(-cards // instance.rate(site))
    days, have = _least_day(need, start, max_days, on_day)
    return HorizonBound(days, "site", start, need, have, site)


def _fleet_on_day(instance: Instance, offices: list[int]) -> Callable[[int], int]:
    def on_day(day: int) -> int:
        return instance.printers if any(instance.prints(i, day) for i in offices) else 0

    return on_day


def _fleet_bounds(
    instance: Instance, offices: list[int], late: dict[int, list[tuple[int, int]]], max_days: int
) -> list[HorizonBound]:
    """All sites: the late work of every site, in whole printer-days, against the whole fleet."""
    on_day = _fleet_on_day(instance, offices)
    result = []
    for start in sorted({day for pairs in late.values() for day, _cards in pairs}):
        need = 0
        for i in offices:
            # the work of site i that cannot be done before `start`: its first pair that begins then or later
            cards = max((cards for day, cards in late[i] if day >= start), default=0)
            need += -(-cards // instance.rate(i))
        days, have = _least_day(need, start, max_days, on_day)
        result.append(HorizonBound(days, "fleet", start, need, have))
    return result


def _pooled_bounds(instance: Instance, offices: list[int], max_days: int) -> list[HorizonBound]:
    """All sites: what lenders hold is counted once, not once for each site that it could go to."""
    own, pool = {}, dict[int, int]()
    for i, site in enumerate(instance.sites):
        events: dict[int, int] = {1: site.blanks}
        for day, amount in instance.deliveries_by_site[i].items():
            events[day] = events.get(day, 0) + amount
        if site.lends:
            for day, amount in events.items():
                pool[day] = pool.get(day, 0) + amount
        elif site.backlog:
            own[i] = Cumulative.of(events)
    pooled = Cumulative.of(pool)
    fastest = max(instance.rate(i) for i in offices)
    on_day = _fleet_on_day(instance, offices)
    result = []
    for start in sorted({1, *pooled.days, *(day for events in own.values() for day in events.days)}):
        ready = pooled.total(start - 1) + sum(min(instance.sites[i].backlog, own[i].total(start - 1)) for i in own)
        left = instance.backlog - ready
        if left > 0:
            need = -(-left // fastest)
            days, have = _least_day(need, start, max_days, on_day)
            result.append(HorizonBound(days, "pooled", start, need, have))
    return result
