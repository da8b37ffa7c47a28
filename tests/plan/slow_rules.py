"""A second judge of the planner's rules, slow and plain: what each rule says, tried for every day, site and trip.

It shares no code with the package. Every rule is judged by itself, and of the findings that differ only in what is
allowed the strictest stays. When a site is finished alone comes from a formula instead of a run through its days.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from reallocate import Instance, Plan, Rule
from tests.plan.slow import road_hours, trip_days

#: code, day, site, found, allowed
Finding = tuple[str, int | None, int | None, int, int]


def standing(instance: Instance, plan: Plan, site: int, last: int) -> list[int]:
    """Printers at a site after all arrivals of each day."""
    hours = road_hours(instance)
    arrivals = [
        (trip.day + trip_days(instance, hours[trip.origin][site], printers=True), trip.count)
        for trip in plan.moves
        if trip.destination == site
    ]
    return [
        instance.sites[site].printers
        + sum(count for arrival, count in arrivals if arrival <= day)
        - sum(trip.count for trip in plan.moves if trip.origin == site and trip.day <= day)
        for day in range(1, last + 1)
    ]


def waiting(instance: Instance, plan: Plan, site: int, day: int) -> int:
    """Cards that wait at a site at the close of a day."""
    return instance.sites[site].backlog - sum(row.cards for row in plan.printing if row.site == site and row.day <= day)


def alone(instance: Instance, site: int, horizon: int = 400) -> int | None:
    """The first day by which the site's own printers have printed its backlog; None: no day up to the horizon.

    By day d they have printed the least, over all s <= d, of the blanks that had come by day s and what the printers
    can print on the open days after s; for s = 0 there are no blanks.
    """
    office, days = instance.sites[site], range(1, horizon + 1)
    each_day = office.printers * instance.rate(site)
    came = [sum(x.blanks for x in instance.deliveries if x.site == site and x.day <= day) for day in days]
    blanks = [0, *(office.blanks + count for count in came)]
    opened = [0, *accumulate(instance.is_open(site, day) for day in days)]

    def finished(day: int) -> bool:
        return min(blanks[s] + each_day * (opened[day] - opened[s]) for s in range(day + 1)) >= office.backlog

    first = bisect_left(range(horizon + 1), True, key=finished)
    return first if first <= horizon else None


def _printers(instance: Instance, plan: Plan, rule: Rule) -> Iterator[Finding]:
    last = max((row.day for row in plan.printing), default=0) if plan.manual else plan.horizon
    for day, there in enumerate(standing(instance, plan, rule.site, last), 1):
        if instance.sites[rule.site].min_printers <= there < rule.value:
            yield rule.rule, day, rule.site, there, rule.value


def _trips(instance: Instance, plan: Plan, rule: Rule) -> Iterator[Finding]:
    for trip in plan.moves:
        broken = {
            "forbid": (trip.origin, trip.destination) == (rule.site, rule.to),
            "accept_none": trip.destination == rule.site,
            "not_before": trip.day < (rule.day or 0),
            "not_after": trip.day > (rule.day or 0),
        }
        if broken[rule.rule]:
            about_days = rule.day is not None
            site = trip.destination if rule.rule == "accept_none" else trip.origin
            yield rule.rule, trip.day, site, trip.day if about_days else trip.count, rule.day if about_days else 0


def _numbers(instance: Instance, plan: Plan, rule: Rule) -> Iterator[Finding]:
    days = [None] if rule.rule == "moves_total" else [trip.day for trip in plan.moves]
    for day in days:
        leaving = sum(trip.count for trip in plan.moves if day in (None, trip.day))
        if leaving > rule.value:
            yield rule.rule, day, None, leaving, rule.value


def _ends(instance: Instance, plan: Plan, rule: Rule) -> Iterator[Finding]:
    others = [other for other in instance.rules if (other.rule, other.site) == (rule.rule, rule.site)]
    day = alone(instance, rule.site) if rule.day is None else min(other.day for other in others)
    if day is not None and waiting(instance, plan, rule.site, day):
        yield rule.rule, day, rule.site, waiting(instance, plan, rule.site, day), 0


def _fixed(instance: Instance, plan: Plan, rule: Rule) -> Iterator[Finding]:
    if not any(site.backlog for site in instance.sites):
        return  # where nobody waits nothing has to be done
    place = (rule.site, rule.to, rule.day)
    leaving = sum(trip.count for trip in plan.moves if (trip.origin, trip.destination, trip.day) == place)
    # Where nobody waits, nothing has to be done.
    if leaving != rule.value and any(site.backlog for site in instance.sites):
        yield rule.rule, rule.day, rule.site, leaving, rule.value


def _served(instance: Instance, plan: Plan, rule: Rule) -> Iterator[Finding]:
    handed_out = sum(row.cards for row in plan.printing if row.site == rule.site)
    if handed_out < (rule.value or 0):
        yield rule.rule, None, rule.site, handed_out, rule.value


JUDGES = {
    **dict.fromkeys(("forbid", "accept_none", "not_before", "not_after"), _trips),
    **dict.fromkeys(("departures_per_day", "moves_total"), _numbers),
    **dict.fromkeys(("finish_by", "not_later_than_alone"), _ends),
    "keep_at_least": _printers,
    "fix": _fixed,
    "serve_at_least": _served,
}


def broken(instance: Instance, plan: Plan) -> set[Finding]:
    """Every rule that a legal, finished plan breaks."""
    found = {finding for rule in instance.rules for finding in JUDGES[rule.rule](instance, plan, rule)}
    strictest = {
        "keep_at_least": max,
        "not_before": max,
        "not_after": min,
        "departures_per_day": min,
        "moves_total": min,
        "serve_at_least": max,
    }
    kept = set()
    for finding in found:
        choose = strictest.get(finding[0])
        if choose is None or finding[4] == choose(other[4] for other in found if other[:4] == finding[:4]):
            kept.add(finding)
    return kept
