"""Rules across the fields of an instance; the reader and `Instance` itself ask the same ones.

Single values are good by then: they were read as cells (`reallocate.files.cells`) or checked as values
(`reallocate.instance.values`). Each broken rule is a `Problem` that names table, row and column, so that the reader can
say the place in a file.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from reallocate.files.cells import MOST_DAY, folded
from reallocate.files.naming import named_rule
from reallocate.instance.limits import ALIASES, FIELDS, underscored
from reallocate.instance.parts import Arrival, Closure, Delivery, InstanceData, Leg, Rule, Settings, Shift, Site, Span
from reallocate.language import _, joined, quantity

#: Tables of all pairs of sites are kept.
MOST_SITES = 2_000
#: Sites times legs, each direction of a leg for itself: what finding the shortest paths takes.
MOST_JOINS = 15 * 10**7
#: Latest day 1 whose calendar has every day that can be named.
LAST_START = date.max - timedelta(days=MOST_DAY - 1)


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken rule: `row` counts from 0 in the sequence that was given; None for the table as a whole."""

    code: str
    table: str
    row: int | None
    column: str
    message: str


def instance_problems(data: InstanceData) -> Iterator[Problem]:
    """Return every rule across fields that the parts of an instance break."""
    yield from site_problems(data.sites)
    yield from delivery_problems(data.deliveries, data.sites)
    yield from closure_problems(data.closures, data.settings.start_date)
    yield from leg_problems(data.legs or (), len(data.sites))
    yield from setting_problems(data.settings)
    yield from planner_problems(data.rules, data.sites)
    yield from arrival_problems(data.arrivals, data.sites)
    yield from shift_problems(data.shifts, data.settings.start_date)
    codes = [site.code for site in data.sites]
    if codes != sorted(codes):
        text = _("sites must stand in the order of their codes; Instance.build takes them in any order")
        yield Problem("not_sorted", "sites", None, "", text)


def site_problems(sites: Sequence[Site]) -> Iterator[Problem]:
    """As many sites as can be handled, unique codes, minima below maxima, depots without printers and backlog.

    No more cards are to be printed at a site itself than wait there.
    """
    if not sites:
        yield Problem("no_rows", "sites", None, "", _("there is no site; write one row for each"))
    if len(sites) > MOST_SITES:
        text = _("{count} sites; this program handles {most} at most").format(count=len(sites), most=MOST_SITES)
        yield Problem("too_many_sites", "sites", None, "", text)
    seen: dict[str, int] = {}
    for i, site in enumerate(sites):
        first = seen.setdefault(folded(site.code), i)
        if first != i:
            text = _("the code stands in two rows; give each site its own")
            yield Problem("duplicate_code", "sites", i, "code", text)
        if site.max_printers is not None and site.min_printers > site.max_printers:
            text = _("min_printers {least} is above max_printers {most}; lower it").format(
                least=site.min_printers, most=site.max_printers
            )
            yield Problem("min_above_max", "sites", i, "min_printers", text)
        for column in ("printers", "backlog") if site.is_depot else ():
            if getattr(site, column):
                text = _("a depot prints nothing; write 0, or make the site a regency or a city")
                yield Problem("depot", "sites", i, column, text)
        if site.own_only > site.backlog:
            text = _("is above the backlog, {backlog}; lower it").format(backlog=site.backlog)
            yield Problem("above_backlog", "sites", i, "own_only", text)


def delivery_problems(deliveries: Sequence[Delivery], sites: Sequence[Site]) -> Iterator[Problem]:
    """Days from 1 on; printers and cards to offices only, and no more cards than wait there."""
    ready = Counter[int]()
    for i, delivery in enumerate(deliveries):
        site = sites[delivery.site]
        if delivery.printers and site.is_depot:
            yield Problem("depot", "deliveries", i, "printers", _("no printer ever stands at a depot; name an office"))
        if delivery.cards and site.is_depot:
            yield Problem("depot", "deliveries", i, "cards", _("no card waits at a depot; name an office"))
        elif delivery.cards:
            ready[delivery.site] += delivery.cards
            if ready[delivery.site] > site.backlog:
                text = _(
                    "{cards:# card|# cards} in all, and the backlog that they are part of is {backlog}; correct one of "
                    "them"
                )
                message = text.format(cards=quantity(ready[delivery.site]), backlog=site.backlog)
                yield Problem("above_backlog", "deliveries", i, "cards", message)
        if delivery.day < 1:
            text = _("is before day 1, the start of the plan; count it into the stock or correct the date")
            yield Problem("too_early", "deliveries", i, "day", text)


def closure_problems(closures: Sequence[Closure], start: date | None) -> Iterator[Problem]:
    """Days that there are; they may be before the plan."""
    for i, closure in enumerate(closures):
        yield from _no_day("closures", i, closure.day, start)


def _no_day(table: str, row: int, day: int, start: date | None) -> Iterator[Problem]:
    """A day that has no date, or no number where there is no start date."""
    earliest = 0 if start is None else date.min.toordinal() - start.toordinal() + 1
    if day < earliest:
        text = _("is before day {earliest}, and there is no such day").format(earliest=earliest)
        yield Problem("not_day", table, row, "day", text)


def arrival_problems(arrivals: Sequence[Arrival], sites: Sequence[Site]) -> Iterator[Problem]:
    """Days from 1 on that are in order, and no cards at depots."""
    for i, arrival in enumerate(arrivals):
        if arrival.day < 1:
            text = _("is before day 1, the start of the plan; count the cards into the backlog or correct the date")
            yield Problem("too_early", "arrivals", i, "day", text)
        if arrival.cards and sites[arrival.site].is_depot:
            yield Problem("depot", "arrivals", i, "cards", _("no card waits at a depot; name an office"))
        yield from _backward("arrivals", i, arrival)


def shift_problems(shifts: Sequence[Shift], start: date | None) -> Iterator[Problem]:
    """Days that there are and that are in order; they may be before the plan."""
    for i, shift in enumerate(shifts):
        yield from _no_day("shifts", i, shift.day, start)
        yield from _backward("shifts", i, shift)


def _backward(table: str, row: int, span: Span) -> Iterator[Problem]:
    if span.last < span.day:
        text = _("is before the first day of the span, day {day}; correct one of them").format(day=span.day)
        yield Problem("ends_before", table, row, "until", text)


def leg_problems(legs: Sequence[Leg], sites: int) -> Iterator[Problem]:
    """No leg to itself, one number of hours for each direction, and not more than shortest paths can be found over."""
    hours: dict[tuple[int, int], Decimal] = {}
    for i, leg in enumerate(legs):
        if leg.origin == leg.destination:
            yield Problem("self_leg", "legs", i, "to", _("leads from a site to itself; delete the row"))
            continue
        ways = [(leg.origin, leg.destination)]
        if not leg.one_way:
            ways.append((leg.destination, leg.origin))
        for way in ways:
            if hours.setdefault(way, leg.hours) != leg.hours:
                text = _("the same leg stands above with {hours:# hour|# hours}; keep one of the rows")
                text = text.format(hours=quantity(hours[way]))
                yield Problem("leg_twice", "legs", i, "hours", text)
                break
    if sites * len(hours) > MOST_JOINS:
        text = _("too many legs between so many sites; keep the roads, and leave out what follows from them")
        yield Problem("too_many_legs", "legs", None, "", text)


def setting_problems(settings: Settings) -> Iterator[Problem]:
    """Hours on the road above 0, a calendar that reaches far enough, and what needs a start date."""
    if settings.travel_hours_per_day == 0:
        text = _("0 hours a day on the road reach nothing; write a number above 0")
        yield Problem("too_small", "settings", None, "travel_hours_per_day", text)
    if settings.start_date is None:
        if settings.closed_weekdays:
            text = _("weekdays need start_date; add the setting start_date")
            yield Problem("no_start_date", "settings", None, "closed_weekdays", text)
    elif settings.start_date > LAST_START:
        text = _("the calendar ends {days:# day|# days} after {last}; write an earlier date")
        message = text.format(days=quantity(MOST_DAY), last=LAST_START.isoformat())
        yield Problem("too_late", "settings", None, "start_date", message)


def unknown_rule(name: str) -> str:
    """Return what to say of a name that is no rule of the planner."""
    near = difflib.get_close_matches(underscored(name.lower()), [*FIELDS, *ALIASES], n=1, cutoff=0.7)
    known = joined(", ", map(named_rule, FIELDS))
    if near:
        return _("is no rule; did you mean {near}? Known are {known}").format(near=near[0], known=known)
    return _("is no rule; known are {known}").format(known=known)


def unneeded(rule: str) -> str:
    """Return what to say of a cell that the rule of this name has no use for."""
    return _("{rule} does not use this; leave it empty").format(rule=named_rule(rule))


def planner_problems(rules: Sequence[Rule], sites: Sequence[Site]) -> Iterator[Problem]:
    """Rules of the planner: known names, exactly what each needs, nothing that no plan could ever obey.

    Rules that contradict each other are no problem here: that no plan obeys them all is proven elsewhere.
    """
    for k, rule in enumerate(rules):
        if rule.rule not in FIELDS:
            yield Problem("unknown_rule", "rules", k, "rule", unknown_rule(rule.rule))
            continue
        needed = FIELDS[rule.rule]
        for column in ("site", "to", "day", "value"):
            if getattr(rule, column) is None:
                if column in needed:
                    yield _missing(k, rule, column)
            elif column not in needed:
                yield Problem("not_used", "rules", k, column, unneeded(rule.rule))
        if rule.day is not None and rule.day < 1 and "day" in needed:
            text = _("is before day 1, the start of the plan; write a day from 1 on")
            yield Problem("too_early", "rules", k, "day", text)
        yield from _pointless(k, rule, sites)


def _missing(row: int, rule: Rule, column: str) -> Problem:
    if column == "day":
        text = _("{rule} needs a day or a date; write one of them").format(rule=named_rule(rule.rule))
        return Problem("no_day", "rules", row, column, text)
    return Problem("empty", "rules", row, column, _("empty; {rule} needs one").format(rule=named_rule(rule.rule)))


def _pointless(row: int, rule: Rule, sites: Sequence[Site]) -> Iterator[Problem]:
    """A trip from a site to itself; printers or cards that are to be at a depot, come to one or leave one."""
    if rule.site is not None and rule.site == rule.to:
        yield Problem("self_trip", "rules", row, "to", _("leads from a site to itself; delete the row"))
    ends = {"keep_at_least": ("site",), "serve_at_least": ("site",), "fix": ("site", "to")}.get(rule.rule, ())
    for column in ends if rule.value else ():
        i = getattr(rule, column)
        if i is not None and sites[i].is_depot:
            text = _("no printer ever stands at a depot; name an office, or write the value 0")
            if rule.rule == "serve_at_least":
                text = _("no card waits at a depot; name an office, or write the value 0")
            yield Problem("depot", "rules", row, column, text)
