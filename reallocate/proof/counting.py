"""Certificates of what counting alone proves; no solver is asked."""

from __future__ import annotations

from collections.abc import Iterator

from reallocate.bounds.covers import Cover, group_covers, windows
from reallocate.bounds.days import DaysBound
from reallocate.bounds.keys import EVERYWHERE
from reallocate.instance.model import Instance
from reallocate.proof.claims import Claim, Node
from reallocate.proof.judge import Judge


def counted_claim(instance: Instance, judge: Judge, bounds: tuple[DaysBound, ...]) -> Claim | None:
    """Return the claim behind the strongest bound, where what the whole fleet can do is enough to prove it.

    Every site's covering row from the bound's first day on, each times 1, or that of all sites where they print for
    each other: what the sites need together against what all printers give together, wherever they stand. None where it
    needs more than that (roads, maxima, pooled blanks).
    """
    for bound in bounds:
        if bound.days < bounds[0].days:
            break
        for node in _attempts(instance, bound):
            if judge.accepts((node,), bound.days - 1, None):
                return Claim("days", bound.days - 1, None, (node,))
    return None


def _attempts(instance: Instance, bound: DaysBound) -> Iterator[Node]:
    """Yield what may prove a bound."""
    if bound.kind == "fleet":
        yield _fleet(instance, bound.start, bound.days - 1)
    elif bound.kind == "ready" and bound.site is not None:
        # All is printed once, and by the close of that day more would have to be: what comes later is missing.
        code = instance.sites[bound.site].code
        yield {"rows": {"C6": {code: {"all": "-1", str(bound.days - 1): "1"}}}}
    elif bound.kind == "pooled" and instance.settings.print_for_others:
        for cover in group_covers(instance, bound.days - 1):
            if cover.key.site == EVERYWHERE and cover.key.at[0] == bound.start:
                yield together(instance, cover)


def together(instance: Instance, cover: Cover) -> Node:
    """Return multipliers that value a printer at what the row of all sites makes of it at the best place of the day."""
    best: dict[int, int] = {}
    for (_i, d), weight in cover.weights.items():
        best[d] = max(best.get(d, 0), weight)
    standing: dict[str, dict[str, str]] = {}
    for i, site in enumerate(instance.sites):
        less = {str(d): str(most - cover.weights.get((i, d), 0)) for d, most in sorted(best.items())}
        standing[site.code] = {} if site.is_depot else {d: number for d, number in less.items() if number != "0"}
    row = {"": {":".join(map(str, cover.key.at)): "1"}}
    return {"rows": {"C2": {code: days for code, days in standing.items() if days}, "V4": row}}


def _fleet(instance: Instance, start: int, horizon: int) -> Node:
    """Return multipliers that value a printer at 1 on every working day from `start` on, at whatever site.

    Where no covering row counts a printer on such a day, the row that it cannot be fewer than none does.
    """
    covering: dict[str, dict[str, str]] = {}
    standing: dict[str, dict[str, str]] = {}
    first = _first_covers(instance, start, horizon)
    working = [d for d in range(start, horizon + 1) if any(instance.prints(i, d) for i in first)]
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


def _first_covers(instance: Instance, start: int, horizon: int) -> dict[int, int]:
    """Return by site the first day from `start` on of a covering row in printer-days, where there is one."""
    days: dict[int, int] = {}
    for window in windows(instance, horizon):
        if window.start >= start and window.usual and window.rate is not None:
            days.setdefault(window.site, window.start)
    return days
