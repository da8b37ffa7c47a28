"""Certificates of what counting alone proves; no solver is asked."""

from __future__ import annotations

from reallocate.bounds.covers import covers
from reallocate.bounds.days import DaysBound
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
    covering: dict[str, dict[str, str]] = {}
    standing: dict[str, dict[str, str]] = {}
    first = _first_covers(instance, start)
    needy = [i for i, site in enumerate(instance.sites) if site.backlog and not site.is_depot]
    working = [d for d in range(start, horizon + 1) if any(instance.prints(i, d) for i in needy)]
    for i, site in enumerate(instance.sites):
        if site.is_depot:
            continue
        counted = first.get(i, horizon + 1)
        if i in first:
            covering[site.code] = {str(counted): "1"}
        idle = {str(d): "1" for d in working if d < counted or not instance.prints(i, d)}
        if idle:
            standing[site.code] = idle
    return {"rows": {"C2": standing, "V1": covering}}


def _first_covers(instance: Instance, start: int) -> dict[int, int]:
    """Return by site the first day from `start` on of a covering row; sites without one are left out."""
    days: dict[int, int] = {}
    for cover in covers(instance):
        if cover.start >= start:
            days.setdefault(cover.site, cover.start)
    return days
