"""Whether the planner's rules are obeyed, judged by what was carried out.

A rule is a wish, not a law of nature: a trip that one forbids is carried out all the same, and each rule that it breaks
is a breach under the rule's own name. Of several rules of one kind the strictest counts (see
`reallocate.instance.limits`), but every trip that a rule fixes at another number is told, also of two that clash.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from reallocate.instance.model import Instance
from reallocate.plan.breach import Breach, Case
from reallocate.plan.model import BySite, Plan, Trip, by_key

#: A limit on printers that is broken is reported for every day; beyond so many findings only where its number changes.
MOST_LIMITS = 10_000


def broken_rules(
    instance: Instance, plan: Plan, moves: Sequence[Trip], printers: Sequence[BySite], backlog: Sequence[BySite]
) -> list[Breach]:
    """Return a finding for each rule that is broken, rule by rule.

    Parameters
    ----------
    moves : trips of printers as they were carried out.
    printers : standing at each site after all arrivals, for each day that counts.
    backlog : cards that wait at each site at the close of each day that was replayed.
    """
    if not instance.rules:
        return []
    return [
        *_too_few_kept(instance, printers),
        *_trips(instance, plan, moves),
        *_too_many(instance, moves),
        *_late(instance, plan, backlog),
        *_too_few_served(instance, backlog),
        *_not_as_fixed(instance, moves),
    ]


def _too_few_kept(instance: Instance, printers: Sequence[BySite]) -> Iterator[Breach]:
    """Too few printers by a rule, where there are enough by the site table: its own breach says it otherwise."""
    own = [site.min_printers for site in instance.sites]
    least = instance.limits.least
    raised = [i for i in range(len(own)) if least[i] > own[i]]
    told, short, before = 0, list[int](), None
    for day, standing in enumerate(printers, 1):
        if standing is not before:  # days on which nothing happens share the row of the day before
            short, before = [i for i in raised if own[i] <= standing[i] < least[i]], standing
        elif told >= MOST_LIMITS:
            continue
        told += len(short)
        for i in short:
            yield Breach("keep_at_least", day, i, standing[i], least[i])


def _trips(instance: Instance, plan: Plan, moves: Sequence[Trip]) -> Iterator[Breach]:
    """Trips on roads or days on which none may be made."""
    limits = instance.limits
    named = {(rule.rule, rule.site, rule.to) for rule in instance.rules}
    last = math.inf if limits.last is None else limits.last

    def breach(case: Case, trip: Trip, found: int, allowed: int) -> Breach:
        ends = (trip.destination, trip.origin) if case == "accept_none" else (trip.origin, trip.destination)
        place = plan.place("moves", trip.line)
        return Breach(case, trip.day, ends[0], found, allowed, ends[1], "printers", *place)

    for trip in moves:
        if ("forbid", trip.origin, trip.destination) in named:
            yield breach("forbid", trip, trip.count, 0)
        if ("accept_none", trip.destination, None) in named:
            yield breach("accept_none", trip, trip.count, 0)
        if trip.day < limits.first:
            yield breach("not_before", trip, trip.day, limits.first)
        if trip.day > last:
            yield breach("not_after", trip, trip.day, int(last))


def _too_many(instance: Instance, moves: Sequence[Trip]) -> Iterator[Breach]:
    """More departures than allowed, on one day and in all."""
    limits = instance.limits
    if limits.per_day is not None:
        leaving = Counter[int]()
        for trip in moves:
            leaving[trip.day] += trip.count
        for day, count in sorted(leaving.items()):
            if count > limits.per_day:
                yield Breach("departures_per_day", day, None, count, limits.per_day)
    total = sum(trip.count for trip in moves)
    if limits.total is not None and total > limits.total:
        yield Breach("moves_total", None, None, total, limits.total)


def _late(instance: Instance, plan: Plan, backlog: Sequence[BySite]) -> Iterator[Breach]:
    """Cards that wait where none should any more; each of the two rules that may say so has its own day."""
    closes = (tuple(site.backlog for site in instance.sites), *backlog)
    for (rule, i), end in instance.limits.ends.items():
        # What waits at the end of the plan waits on every later day.
        first = min(end, len(backlog))
        if plan.unserved:  # then some may wait for ever, and none that did is handed out later
            late = sum(_handed_out(instance, closes, i, day) for day in range(first + 1, len(closes)))
            found = [(end, late)] if late else []
        else:
            days = (day for day in range(first, len(closes)) if closes[day][i])
            found = [(day if day > first else end, closes[day][i]) for day in days]
        for day, cards in found[:1]:
            yield Breach("finish_by" if rule == "finish_by" else "not_later_than_alone", day, i, cards, 0)


def _handed_out(instance: Instance, closes: Sequence[BySite], site: int, day: int) -> int:
    came = instance.arrivals_by_site[site].get(day, 0)
    return closes[day - 1][site] + came - closes[day][site]


def _too_few_served(instance: Instance, backlog: Sequence[BySite]) -> Iterator[Breach]:
    """Sites of whose cards a rule wants more handed out."""
    for i, value in instance.limits.served.items():
        left = backlog[-1][i] if backlog else instance.sites[i].backlog
        served = instance.waiting_by(i, len(backlog)) - left
        if served < value:
            yield Breach("serve_at_least", None, i, served, value)


def _not_as_fixed(instance: Instance, moves: Sequence[Trip]) -> Iterator[Breach]:
    """Trips that a rule fixes, and that other numbers of printers made; where nobody waits, nothing has to be done."""
    if not instance.cards:
        return
    left = by_key(moves)
    fixed = [(rule.site, rule.to, rule.day, rule.value) for rule in instance.rules if rule.rule == "fix"]
    for site, to, day, value in dict.fromkeys(fixed):  # the same rule may stand there with two notes
        assert site is not None
        assert to is not None
        assert day is not None
        assert value is not None
        count = left.get((site, to, day), 0)
        if count != value:
            yield Breach("fix", day, site, count, value, to)
