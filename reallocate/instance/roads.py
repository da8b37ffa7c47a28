"""From legs to travel: shortest paths in hundredths of an hour, then whole days, in exact arithmetic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from heapq import heappop, heappush

from reallocate.instance.parts import InstanceData, Leg

Table = tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Travel:
    """Travel between all sites, indexed [origin][destination]; None where no path leads.

    Attributes
    ----------
    hours : whole hundredths of an hour, shortest path (H_ij); 0 on the diagonal.
    printer_days : days that a printer on its way is lost (τ_ij), set-up included.
    blank_days : days that a shipment of blanks takes (σ_ij).
    courier_days : days from printing until a card that is carried there is handed out (κ_ij): σ_ij, at least 1.
    """

    hours: Table
    printer_days: Table
    blank_days: Table
    courier_days: Table


def hundredths(hours: int | Decimal) -> int:
    """Return `hours`, which have at most two decimals, as whole hundredths."""
    return int(hours * 100)


def in_hours(amount: int) -> int | Decimal:
    """Return whole hundredths of an hour as hours, without superfluous zeros: 250 -> 2.5."""
    return amount // 100 if amount % 100 == 0 else Decimal(amount) / 100


def travel_times(data: InstanceData) -> Travel:
    """Return hours and days between all sites.

    τ = ceil(max(0, H + setup - overnight) / travel hours per day), σ the same without set-up. Without a legs table
    (``legs`` None) every trip between two sites takes one day and one hour, whatever the settings say.
    """
    sites = range(len(data.sites))
    if data.legs is None:
        hours = tuple(tuple(0 if i == j else 100 for j in sites) for i in sites)
        days = tuple(tuple(0 if i == j else 1 for j in sites) for i in sites)
        return Travel(hours, days, days, _at_least_one(days))
    found, settings = _shortest(len(data.sites), data.legs), data.settings
    setup, overnight = hundredths(settings.setup_hours), hundredths(settings.overnight_hours)
    per_day = hundredths(settings.travel_hours_per_day)

    def days_for(extra: int) -> Table:
        return tuple(
            tuple(None if h is None else 0 if i == j else -(-max(0, h + extra) // per_day) for j, h in enumerate(row))
            for i, row in enumerate(found)
        )

    blank_days = days_for(-overnight)
    return Travel(found, days_for(setup - overnight), blank_days, _at_least_one(blank_days))


def _at_least_one(days: Table) -> Table:
    return tuple(tuple(None if day is None else max(1, day) for day in row) for row in days)


def _shortest(sites: int, legs: Sequence[Leg]) -> Table:
    """Shortest paths over the legs (Dijkstra 1959, doi:10.1007/BF01386390) on whole numbers."""
    roads: list[dict[int, int]] = [{} for _ in range(sites)]
    for leg in legs:
        roads[leg.origin][leg.destination] = hundredths(leg.hours)
        if not leg.one_way:
            roads[leg.destination][leg.origin] = hundredths(leg.hours)
    return tuple(_reached(roads, i) for i in range(sites))


def _reached(roads: Sequence[Mapping[int, int]], origin: int) -> tuple[int | None, ...]:
    """Return the hours from `origin` to every site, None to those that no path leads to."""
    hours: list[int | None] = [None] * len(roads)
    hours[origin] = 0
    ahead = [(0, origin)]
    while ahead:
        so_far, at = heappop(ahead)
        if so_far != hours[at]:
            continue  # a shorter path was found since
        for onward, lasts in roads[at].items():
            found, known = so_far + lasts, hours[onward]
            if known is None or found < known:
                hours[onward] = found
                heappush(ahead, (found, onward))
    return tuple(hours)
