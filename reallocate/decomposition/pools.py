"""Blanks of lenders without their shipments: what sites must draw from what is there before more can come.

Shipments of blanks are many and decide little. Until the blanks of a later delivery can be at a site, it prints on its
own and on those that lenders have by then; what it cannot print later it must draw from that pool. With one lender
that is all there is to say; with several, `reallocate.decomposition.benders` looks at the shipments themselves and adds
what is missing here, one pool at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reallocate.bounds.closings import last_closing
from reallocate.bounds.keys import RowKey
from reallocate.bounds.supply import least_days
from reallocate.instance.model import Instance

#: A day that never comes.
NEVER = 10**6

#: Of rows of the problem.
Multipliers = Mapping[RowKey, int]


@dataclass(frozen=True, slots=True)
class Draw:
    """What one site draws from a pool: drawn >= missing - Σ_d weights[d]·printers[site,d].

    Attributes
    ----------
    pool : number of the pool.
    missing : cards.
    weights : by day 0..last + 1: cards that a printer at the site takes off on that day.
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
    last : day by which lenders have what is in it, all that they have by then; None: it is another pool.
    """

    amount: int
    draws: tuple[Draw, ...]
    proof: Multipliers = field(default_factory=dict)
    free: bool = False
    last: int | None = None


def pools(instance: Instance, horizon: int) -> list[Pool]:
    """Return the pools that can run short within the horizon: one for the stock, one for each day of a delivery."""
    lenders = [i for i, site in enumerate(instance.sites) if site.lends]
    stops = lenders if instance.settings.overnight_hours > 0 else []
    days = least_days(instance.travel.blank_days, stops)
    deliveries = {(day, i): amount for i in lenders for day, amount in instance.deliveries_by_site[i].items()}
    found: list[Pool] = []
    last = instance.span(horizon)
    for by in sorted({0, *(day for day, _i in deliveries)}):
        amount = sum(own_blanks(instance, i, by) for i in lenders)
        start = _first_days(days, [later for later in deliveries if later[0] > by])
        draws = tuple(_draws(instance, horizon, len(found), start))
        if sum(draw.missing for draw in draws) > amount:
            kept = {RowKey("C3", i, (min(start[i] - 1, last),)): 1 for i in lenders if start[i] > 1}
            found.append(Pool(amount, draws, kept, last=by))
    return found


def _first_days(days: Sequence[Sequence[int | None]], deliveries: Sequence[tuple[int, int]]) -> list[int]:
    """Return by site the first day on which anything of these deliveries, each (day, lender), can be there."""
    start = [NEVER] * len(days)
    for day, i in deliveries:
        for j, lasts in enumerate(days[i]):
            lasting = 0 if i == j else lasts
            if lasting is not None:
                start[j] = min(start[j], day + lasting)
    return start


def _draws(instance: Instance, horizon: int, pool: int, start: Sequence[int]) -> Iterator[Draw]:
    """Yield what sites draw from a pool whose blanks they have to themselves until the day `start`."""
    for i, site in enumerate(instance.sites):
        end = last_closing(instance, i, horizon)
        first = min(start[i], end + 1)
        missing = instance.to_print(i) - (0 if site.lends else own_blanks(instance, i, first - 1))
        if instance.to_print(i) and not site.is_depot and missing > 0:
            yield _draw(instance, range(first, end + 1), instance.span(horizon), pool, i, missing)


def own_blanks(instance: Instance, i: int, day: int) -> int:
    """Return the blanks that a site has by itself by a day."""
    delivered = instance.deliveries_by_site[i].items()
    return instance.sites[i].blanks + sum(amount for d, amount in delivered if d <= day)


def _draw(instance: Instance, days: range, last: int, pool: int, i: int, missing: int) -> Draw:
    """Return the draw of a site that prints the rest on these days; `last` is that of the model."""
    printing = [d for d in days if instance.prints(i, d)]
    weights = [0] * (last + 2)
    for d in printing:
        weights[d] = instance.rate_on(i, d)
    proof = {RowKey("C6", i): 1, **{RowKey("C5", i, (d,)): 1 for d in printing}}
    if days.start > 1 and not instance.sites[i].lends:
        proof[RowKey("C3", i, (days.start - 1,))] = 1
    return Draw(pool, i, missing, tuple(weights), proof)
