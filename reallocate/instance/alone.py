"""When a site is finished that nobody helps and that helps nobody."""

from __future__ import annotations

from collections import Counter

from reallocate.instance.calendar import MOST_DAYS, Calendar
from reallocate.instance.demand import Demand
from reallocate.instance.parts import InstanceData
from reallocate.instance.rates import Rates


def finished_alone(data: InstanceData, calendar: Calendar, demand: Demand, rates: Rates, site: int) -> int | None:
    """Return the first day from whose close on no card waits overnight at `site`, nothing being sent to or fro.

    It has its own printers and stock, and what deliveries bring. None where cards always wait, or still after
    `MOST_DAYS` days. A site at which none ever waits overnight is finished on day 0.
    """
    blanks, printers = Counter[int](), Counter[int]()
    for delivery in data.deliveries:
        if delivery.site == site:
            blanks[delivery.day] += delivery.blanks
            printers[delivery.day] += delivery.printers
    office = data.sites[site]
    ready, arrivals = demand.ready[site], demand.arrivals[site]
    unprinted = office.backlog - demand.ready_in_all(site)
    if _never(office.blanks + blanks.total(), office.printers + printers.total(), demand, site):
        return None
    waiting, stock, standing = office.backlog, office.blanks, office.printers
    day, finished, last = 0, 0, demand.last_arrival(site)
    while (waiting or day < last) and day < MOST_DAYS:
        finished = day + 1 if waiting else finished
        day += 1
        stock += blanks[day]
        standing += printers[day]
        waiting += arrivals.get(day, 0)
        unprinted += arrivals.get(day, 0)
        cards = min(rates.on(site, day) * standing, stock, unprinted) if calendar.is_open(site, day) else 0
        stock -= cards
        unprinted -= cards
        waiting -= cards + ready.get(day, 0)
    return None if waiting else finished


def _never(blanks: int, printers: int, demand: Demand, site: int) -> bool:
    """Whether the site lacks what all its cards need, at any time."""
    to_print = demand.total(site) - demand.ready_in_all(site)
    return to_print > blanks or (to_print > 0 and not printers)
