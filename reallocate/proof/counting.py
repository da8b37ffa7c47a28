"""Certificates of what counting alone proves; no solver is asked."""

from __future__ import annotations

from reallocate.bounds.days import DaysBound
from reallocate.bounds.supply import blanks_by_day, late_work
from reallocate.instance.model import Instance
from reallocate.proof.claims import Claim, Node
from reallocate.proof.judge import Judge


def counted_claim(instance: Instance, judge: Judge, bounds: tuple[DaysBound, ...]) -> Claim | None:
    """Return the claim behind the strongest bound, where what the whole fleet can do is enough to prove it.

    Every site's covering row from the bound's first day on, each times 1: what the sites need together against what
    all printers give together, wherever they stand. None where it needs more than that (roads, maxima, pooled blanks).
    """
    for bound in bounds:
        if bound.days < bounds[0].days:
            break
        if bound.kind == "fleet":
            nodes = (_fleet(instance, bound.start, bound.days - 1),)
            if judge.accepts(nodes, bound.days - 1, None):
                return Claim("days", bound.days - 1, None, nodes)
    return None


def _fleet(instance: Instance, start: int, horizon: int) -> Node:
    """Return multipliers that value a printer at 1 on every working day from `start` on, at whatever site.

    Where no covering row counts a printer on such a day, the row that it cannot be fewer than none does.
    """
    supply = blanks_by_day(instance)
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    needy = [i for i in offices if instance.sites[i].backlog]
    working = [d for d in range(start, horizon + 1) if any(instance.prints(i, d) for i in needy)]
    covering: dict[str, dict[str, str]] = {}
    standing: dict[str, dict[str, str]] = {}
    for i in offices:
        days = [day for day, _cards in late_work(instance, i, supply[i]) if day >= start]
        if days:
            covering[instance.sites[i].code] = {str(days[0]): "1"}
        idle = {str(d): "1" for d in working if not (days and d >= days[0] and instance.prints(i, d))}
        if idle:
            standing[instance.sites[i].code] = idle
    return {"rows": {"C2": standing, "V1": covering}}
