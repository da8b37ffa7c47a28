"""What more days are good for: so many that no longer plan is of use, and whether a day more may take a plan away.

The reasons are in ``models/formulation.md``.
"""

from __future__ import annotations

from collections.abc import Iterator

from reallocate.instance.model import Instance


def enough_days(instance: Instance, moves: int) -> int:
    """Return days within which there is a plan that is as good in every goal as any longer one of so many moves.

    For an instance whose later days are all alike: only deliveries, closures, closed weekdays and rules know days.
    """
    longest = [
        max((lasts for row in table for lasts in row if lasts is not None), default=0)
        for table in (instance.travel.blank_days, instance.travel.printer_days)
    ]
    lenders = sum(site.lends for site in instance.sites)
    in_place = max(_events(instance), default=0) + 1 + (lenders + 1) * (longest[0] + 1)
    printing = sum(-(-site.backlog // instance.rate(i)) for i, site in enumerate(instance.sites) if site.backlog)
    period = 7 if instance.settings.closed_weekdays else 1
    return in_place + period * (printing + moves * (longest[1] + 1))


def _events(instance: Instance) -> Iterator[int]:
    """Yield the days on which something is different from the days before."""
    limits = instance.limits
    yield from (day for days in instance.deliveries_by_site for day in days)
    yield from (closure.day for closure in instance.closures)
    yield from (day for day in (limits.first, limits.last, *limits.finish) if day is not None)
    yield from (day for _origin, _to, day in limits.fixed)


def maxima_bind(instance: Instance) -> bool:
    """Whether the maximum of some office is below the number of all printers."""
    return any(site.max_printers is not None and site.max_printers < instance.fleet for site in instance.sites)


def days_that_need_room(instance: Instance) -> list[int]:
    """Return the days that a plan for all days before may not last: a printer from outside may have nowhere to stand.

    On these it comes to an office whose maximum is below the number of all printers, after the last new cards: every
    plan lasts until then.
    """
    days = {
        day
        for site, due in zip(instance.sites, instance.printers_due, strict=True)
        for day in due
        if site.max_printers is not None and site.max_printers < instance.fleet and day > instance.last_arrival
    }
    return sorted(days)


def printers_may_find_no_room(instance: Instance) -> bool:
    """Whether a plan for some days may be none for a day more."""
    return bool(days_that_need_room(instance))


def lasting_alike(instance: Instance, day: int) -> tuple[int, int | None]:
    """Return the first and the last of the numbers of days around `day` of which a plan for one is one for the next.

    The last is None where there is none: then it is one for all that follow.
    """
    first, last = 0, None
    for due in days_that_need_room(instance):
        if due > day:
            return first, due - 1
        first = due
    return first, last
