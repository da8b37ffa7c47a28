"""Certificates of what counting alone proves; no solver is asked."""

from __future__ import annotations

from reallocate.bounds.horizon import HorizonBound
from reallocate.bounds.supply import blanks_by_day, late_work
from reallocate.instance.model import Instance
from reallocate.proof.claims import Claim, Node
from reallocate.proof.judge import Judge


def counted_claim(instance: Instance, judge: Judge, bounds: tuple[HorizonBound, ...]) -> Claim | None:
    """Return the claim behind the strongest bound, where what the whole fleet can do is enough to prove it.

    Every site's covering row from the bound's first day on, each times 1: what the sites need together against what
    all printers give together. None where it needs more than that (roads, maxima, pooled blanks, other closed days).
    """
    for bound in bounds:
        if bound.days < bounds[0].days:
            break
        if bound.kind == "fleet":
            nodes = (_covering_rows(instance, bound.start),)
            if judge.accepts(nodes, bound.days - 1, None):
                return Claim("days", bound.days - 1, None, nodes)
    return None


def _covering_rows(instance: Instance, start: int) -> Node:
    supply = blanks_by_day(instance)
    rows: dict[str, dict[str, str]] = {}
    for i, site in enumerate(instance.sites):
        if site.backlog and not site.is_depot:
            days = [day for day, _cards in late_work(instance, i, supply[i]) if day >= start]
            if days:
                rows[site.code] = {str(days[0]): "1"}
    return {"rows": {"V1": rows}}
