"""The days at whose close no card of a site may wait, in a plan of so many days."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.instance.model import Instance


@dataclass(frozen=True, slots=True)
class Closing:
    """So many cards of a site have to be `printed`, and handed out by the close of `day`.

    Those that were printed before day 1, and are handed out by then, do not count.
    """

    day: int
    printed: int


def first_closing(instance: Instance, site: int, horizon: int) -> int:
    """Return the first day at whose close no card of `site` may wait: the horizon, or earlier by a rule."""
    end = instance.limits.finish[site]
    return horizon if end is None else min(horizon, end)


def closings(instance: Instance, site: int, horizon: int, *, partial: bool = False) -> tuple[Closing, ...]:
    """Return the closings of `site`, by rising days: the first, and each later day on which new cards come.

    Parameters
    ----------
    partial : whether cards may stay for want of blanks. The plan has its days when it has handed out all others,
        whenever they come: then there is one closing, and all cards are due by it.
    """
    first = first_closing(instance, site, horizon)
    if partial:
        return (Closing(first, instance.demand(site) - instance.ready_by(site, first)),)
    later = (day for day in instance.arrivals_by_site[site] if day > first)
    return tuple(Closing(day, instance.waiting_by(site, day) - instance.ready_by(site, day)) for day in (first, *later))


def last_closing(instance: Instance, site: int, horizon: int, *, partial: bool = False) -> int:
    """Return the day by which every card of `site` is handed out that ever is."""
    first = first_closing(instance, site, horizon)
    return first if partial else max(first, instance.demand_table.last_arrival(site))
