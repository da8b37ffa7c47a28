"""Combinatorial lower bounds on the days: whole-number counting, at once, before any solver."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from reallocate.bounds.supply import Cumulative, blanks_by_day, late_work, printers_by_day, supplies
from reallocate.instance.model import Instance


@dataclass(frozen=True, slots=True)
class DaysBound:
    """No plan has fewer than `days` days; `reallocate.present.words.bounds` says why in words.

    Attributes
    ----------
    days : the bound; max_days + 1 means that no plan fits into ``max_days``.
    kind : ``fleet`` (printer-days in all), ``site`` (printer-days of one site) or ``pooled`` (blanks in all).
    start : first day of the window that is counted.
    need, have : printer-days needed from `start` on, and available up to day ``days - 1``.
    site : site index for ``site``.
    """

    days: int
    kind: Literal["fleet", "site", "pooled"]
    start: int
    need: int
    have: int
    site: int | None = None


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


def days_bounds(instance: Instance, max_days: int) -> list[DaysBound]:
    """Return combinatorial lower bounds on the days, the strongest first.

    Each is proven by counting. There is at least one as soon as
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
) -> DaysBound:
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
    return DaysBound(days, "site", start, need, have, site)


def _fleet_on_day(instance: Instance, offices: list[int]) -> Callable[[int], int]:
    def on_day(day: int) -> int:
        return instance.printers if any(instance.prints(i, day) for i in offices) else 0

    return on_day


def _fleet_bounds(
    instance: Instance, offices: list[int], late: dict[int, list[tuple[int, int]]], max_days: int
) -> list[DaysBound]:
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
        result.append(DaysBound(days, "fleet", start, need, have))
    return result


def _pooled_and_own(instance: Instance) -> tuple[Cumulative, dict[int, Cumulative]]:
    """Return the blanks of all lenders together, and those of each site that waits and does not lend."""
    pool, own = Counter[int](), {}
    for i, site in enumerate(instance.sites):
        if site.lends:
            pool.update(supplies(instance, i))
        elif site.backlog:
            own[i] = Cumulative.of(supplies(instance, i))
    return Cumulative.of(pool), own


def _pooled_bounds(instance: Instance, offices: list[int], max_days: int) -> list[DaysBound]:
    """All sites: what lenders hold is counted once, not once for each site that it could go to."""
    pooled, own = _pooled_and_own(instance)
    fastest = max(instance.rate(i) for i in offices)
    on_day = _fleet_on_day(instance, offices)
    result = []
    for start in sorted({1, *pooled.days, *(day for events in own.values() for day in events.days)}):
        ready = pooled.total(start - 1) + sum(min(instance.sites[i].backlog, own[i].total(start - 1)) for i in own)
        left = instance.backlog - ready
        if left > 0:
            need = -(-left // fastest)
            days, have = _least_day(need, start, max_days, on_day)
            result.append(DaysBound(days, "pooled", start, need, have))
    return result
