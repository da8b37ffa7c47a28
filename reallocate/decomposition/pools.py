"""Blanks of lenders without their shipments: what sites must draw from what is there before more can come.

Shipments of blanks are many and decide little. Until the blanks of a later delivery can be at a site, it prints on its
own and on those that lenders have by then; what it cannot print later it must draw from that pool. With one lender
that is all there is to say; with several, `reallocate.decomposition.blanks` looks at the shipments themselves and adds
what is missing here, one pool at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reallocate.bounds.supply import least_days
from reallocate.instance.model import Instance

#: A day that never comes.
NEVER = 10**6

#: (family, site, day) -> multiplier; the day of (C6) is 0.
Multipliers = Mapping[tuple[str, int, int], int]


@dataclass(frozen=True, slots=True)
class Draw:
    """What one site draws from a pool: drawn >= missing - Σ_d weights[d]·printers[site,d].

    Attributes
    ----------
    pool : number of the pool.
    missing : cards.
    weights : by day 0..horizon + 1: cards that a printer at the site takes off on that day.
    proof : rows of the problem that add up to this one; see ``models/decomposition.md``.
    """

    pool: int
    site: int
    missing: int
    weights: tuple[int, ...]
    proof: Multipliers


@dataclass(frozen=True, slots=True)
class Pool:
    """(B2) All draws from a pool together are at most its amount.

    Attributes
    ----------
    amount : blanks.
    draws : of the sites that may have to draw from it.
    proof : rows of the problem that add up to this one, besides those of the draws.
    free : whether a draw may be below 0: a site that needs less leaves more to others.
    """

    amount: int
    draws: tuple[Draw, ...]
    proof: Multipliers = field(default_factory=dict)
    free: bool = False


def pools(instance: Instance, horizon: int) -> list[Pool]:
    """Return the pools that can run short within the horizon: one for the stock, one for each day of a delivery."""
    lenders = [i for i, site in enumerate(instance.sites) if site.lends]
    stops = lenders if instance.settings.overnight_hours > 0 else []
    days = least_days(instance.travel.blank_days, stops)
    stock = sum(instance.sites[i].blanks for i in lenders)
    deliveries = sorted((day, i, amount) for i in lenders for day, amount in instance.deliveries_by_site[i].items())
    found: list[Pool] = []
    for last in [0, *sorted({day for day, _i, _amount in deliveries})]:
        amount = stock + sum(amount for day, _i, amount in deliveries if day <= last)
        later = [(day, i) for day, i, _amount in deliveries if day > last]
        # By site: the first day on which anything that is delivered later can be there.
        start = [NEVER] * len(instance.sites)
        for day, i in later:
            for j in range(len(start)):
                lasting = 0 if i == j else days[i][j]
                if lasting is not None:
                    start[j] = min(start[j], day + lasting)
        draws = []
        for i, site in enumerate(instance.sites):
            if site.is_depot or not site.backlog:
                continue
            first = min(start[i], horizon + 1)
            delivered = {} if site.lends else instance.deliveries_by_site[i]
            own = 0 if site.lends else site.blanks + sum(n for day, n in delivered.items() if day < first)
            if site.backlog > own:
                draws.append(_draw(instance, horizon, len(found), i, first, site.backlog - own))
        if sum(draw.missing for draw in draws) > amount:
            kept = {("C3", i, min(start[i] - 1, horizon)): 1 for i in lenders if start[i] > 1}
            found.append(Pool(amount, tuple(draws), kept))
    return found


def _draw(instance: Instance, horizon: int, pool: int, i: int, start: int, missing: int) -> Draw:
    printing = [d for d in range(start, horizon + 1) if instance.prints(i, d)]
    weights = [0] * (horizon + 2)
    for d in printing:
        weights[d] = instance.rate(i)
    proof = {("C6", i, 0): 1, **{("C5", i, d): 1 for d in printing}}
    if start > 1 and not instance.sites[i].lends:
        proof["C3", i, start - 1] = 1
    return Draw(pool, i, missing, tuple(weights), proof)
