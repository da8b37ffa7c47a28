"""What rules about trips add to a sum, and which of them leave better trips out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from reallocate.plan.model import Key
from reallocate.proof.account import Barred, Departures, Fixed, LeftOut, Quota, Term
from reallocate.proof.explain.gathered import Gathered
from reallocate.proof.explain.terms import NONE


def departures(sums: Gathered) -> Term | None:
    """What the printers gain that may leave on a day, and in all."""
    limits, quotas = sums.instance.limits, list[Quota]()
    first, last = (min(sums.a_day), max(sums.a_day)) if sums.a_day else (1, sums.frame.horizon)
    if sums.a_day and limits.per_day is not None:
        quotas.append(Quota(limits.per_day, sum(sums.a_day.values(), NONE), (first, last)))
    if sums.leaf.total_moves and limits.total is not None:
        quotas.append(Quota(limits.total, sums.leaf.total_moves / sums.scale, None))
    amount = sum((quota.most * quota.each for quota in quotas), NONE)
    return Term(first, last, amount, Departures(tuple(quotas))) if quotas else None


def _worth(sums: Gathered) -> Iterator[tuple[Key, int]]:
    """Yield every trip of printers that ends in time, whatever rules say, with its coefficient in the sum."""
    _right, (origins, destinations, lasting, gain, night, loss), _blanks = sums.total.in_trips()
    for i in origins:
        for j in destinations:
            lasts = lasting[i][j]
            if i != j and lasts is not None:
                coming = (gain if lasts else night)[j]
                for d in range(1, sums.frame.last_day - lasts + 1):
                    if sums.instance.departs(i, d):
                        yield (i, j, d), loss[i][d] + coming[d + lasts]


def fixed(sums: Gathered) -> Term | None:
    """What the trips add that rules fix; it may be less than nothing."""
    fixed, amounts = sums.instance.limits.fixed, {}
    for trip, worth in _worth(sums):
        if worth and fixed.get(trip):
            amounts[trip] = fixed[trip] * Fraction(worth) / sums.unit
    if not amounts:
        return None
    told = sorted(amounts, key=lambda trip: (-abs(amounts[trip]), trip[2], trip))
    days = [trip[2] for trip in amounts]
    fact = Fixed(tuple((trip, fixed[trip]) for trip in told))
    return Term(min(days), max(days), sum(amounts.values(), NONE), fact)


def left_out(sums: Gathered) -> Term | None:
    """Name rules that leave out trips which would gain more than any other of their day; they count for nothing."""
    limits, best, out = sums.instance.limits, defaultdict[int, int](int), list[tuple[Key, int]]()
    for trip, worth in _worth(sums):
        if trip in limits.fixed or not limits.allows(*trip):
            if not limits.fixed.get(trip):
                out.append((trip, worth))
        else:
            best[trip[2]] = max(best[trip[2]], worth)
    barred = [(_barred(sums, trip), trip[2]) for trip, worth in out if worth > best[trip[2]]]
    if not barred:
        return None
    days = [day for _rule, day in barred]
    return Term(min(days), max(days), NONE, LeftOut(tuple(dict.fromkeys(rule for rule, _day in barred))))


def _barred(sums: Gathered, trip: Key) -> Barred:
    """Return the rule that leaves a trip out; equal for all trips that it leaves out."""
    limits, (i, j, day) = sums.instance.limits, trip
    if day < limits.first:
        return Barred("before", (0, 0, limits.first))
    if limits.last is not None and day > limits.last:
        return Barred("after", (0, 0, limits.last))
    if (i, j) not in limits.forbidden:
        return Barred("trip", trip)
    if any(rule.rule == "accept_none" and rule.site == j for rule in sums.instance.rules):
        return Barred("to", (0, j, 0))
    return Barred("way", (i, j, 0))
