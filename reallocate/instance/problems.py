"""Rules across the fields of an instance; the reader and `Instance` itself ask the same ones.

Each broken rule is a `Problem` that names table, row and column, so that the reader can say the place in a file.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reallocate.files.cells import MOST, MOST_HOURS, folded
from reallocate.instance.limits import FIELDS
from reallocate.instance.parts import Closure, Delivery, InstanceData, Leg, Rule, Settings, Site
from reallocate.language import _


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
    count = len(data.sites)
    yield from site_problems(data.sites)
    yield from delivery_problems(data.deliveries, count)
    yield from closure_problems(data.closures, count)
    yield from leg_problems(data.legs or (), count)
    yield from setting_problems(data.settings)
    yield from planner_problems(data.rules, data.sites)
    codes = [site.code for site in data.sites]
    if codes != sorted(codes):
        yield Problem("not_sorted", "sites", None, "code", _("sites must stand in the order of their codes"))


def site_problems(sites: Sequence[Site]) -> Iterator[Problem]:
    """Unique codes, minima below maxima, depots without printers and backlog, counts in range."""
    if not sites:
        yield Problem("no_rows", "sites", None, "", _("there is no site; write one row for each"))
    seen: dict[str, int] = {}
    for i, site in enumerate(sites):
        first = seen.setdefault(folded(site.code), i)
        if first != i:
            text = _("the code stands in two rows; give each site its own")
            yield Problem("duplicate_code", "sites", i, "code", text)
        for column in ("backlog", "printers", "blanks", "min_printers", "max_printers", "cards_per_printer_day"):
            yield from _count("sites", i, column, getattr(site, column), 1 if column == "cards_per_printer_day" else 0)
        if site.max_printers is not None and site.min_printers > site.max_printers:
            text = _("min_printers {least} is above max_printers {most}; lower it").format(
                least=site.min_printers, most=site.max_printers
            )
            yield Problem("min_above_max", "sites", i, "min_printers", text)
        if site.is_depot:
            for column in ("printers", "backlog"):
                if getattr(site, column):
                    text = _("a depot prints nothing; write 0, or make the site a regency or a city")
                    yield Problem("depot", "sites", i, column, text)


def _count(table: str, row: int | None, column: str, value: object, least: int) -> Iterator[Problem]:
    if value is None:
        return
    if type(value) is not int or not least <= value <= MOST:
        text = _("must be a whole number from {least} to {most}").format(least=least, most=MOST)
        yield Problem("not_whole", table, row, column, text)


def delivery_problems(deliveries: Sequence[Delivery], sites: int) -> Iterator[Problem]:
    """Days from 1, blanks in range, known sites."""
    for i, delivery in enumerate(deliveries):
        yield from _index("deliveries", i, "code", delivery.site, sites)
        yield from _count("deliveries", i, "blanks", delivery.blanks, 0)
        if type(delivery.day) is not int or delivery.day < 1:
            text = _("is before day 1, the start of the plan; count it into the stock or correct the date")
            yield Problem("too_early", "deliveries", i, "day", text)


def closure_problems(closures: Sequence[Closure], sites: int) -> Iterator[Problem]:
    """Known sites; any day is allowed."""
    for i, closure in enumerate(closures):
        if closure.site is not None:
            yield from _index("closures", i, "code", closure.site, sites)
        if type(closure.day) is not int:
            yield Problem("not_day", "closures", i, "day", _("must be a day number"))


def _index(table: str, row: int, column: str, value: int, sites: int) -> Iterator[Problem]:
    if type(value) is not int or not 0 <= value < sites:
        yield Problem("unknown_site", table, row, column, _("is no index of a site"))


def leg_problems(legs: Sequence[Leg], sites: int) -> Iterator[Problem]:
    """No leg to itself, exact hours, one number of hours for each direction."""
    hours: dict[tuple[int, int], Decimal] = {}
    for i, leg in enumerate(legs):
        yield from _index("legs", i, "from", leg.origin, sites)
        yield from _index("legs", i, "to", leg.destination, sites)
        yield from _hours("legs", i, "hours", leg.hours)
        if leg.origin == leg.destination:
            yield Problem("self_leg", "legs", i, "to", _("leads from a site to itself; delete the row"))
            continue
        ways = [(leg.origin, leg.destination)]
        if not leg.one_way:
            ways.append((leg.destination, leg.origin))
        for way in ways:
            if hours.setdefault(way, leg.hours) != leg.hours:
                text = _("the same leg stands above with {hours} hours; keep one of the rows").format(hours=hours[way])
                yield Problem("leg_twice", "legs", i, "hours", text)
                break


def _hours(table: str, row: int | None, column: str, value: object) -> Iterator[Problem]:
    good = isinstance(value, Decimal) and value.is_finite() and 0 <= value <= MOST_HOURS
    if not good or value != round(value, 2):  # type: ignore[call-overload]
        yield Problem("not_hours", table, row, column, _("must be a Decimal from 0 on with at most two decimals"))


def setting_problems(settings: Settings) -> Iterator[Problem]:
    """Ranges of the settings, and what needs a start date."""
    for name in ("cards_per_printer_day", "max_days"):
        yield from _count("settings", None, name, getattr(settings, name), 1)
    for name in ("setup_hours", "travel_hours_per_day", "overnight_hours"):
        yield from _hours("settings", None, name, getattr(settings, name))
    if settings.travel_hours_per_day == 0:
        text = _("0 hours a day on the road reach nothing; write a number above 0")
        yield Problem("too_small", "settings", None, "travel_hours_per_day", text)
    if settings.closed_weekdays and settings.start_date is None:
        text = _("weekdays need start_date; add the setting start_date")
        yield Problem("no_start_date", "settings", None, "closed_weekdays", text)


def unknown_rule(name: str) -> str:
    """Return what to say of a name that is no rule of the planner."""
    near = difflib.get_close_matches(name.lower(), FIELDS, n=1)
    hint = _("; did you mean {near}?").format(near=near[0]) if near else ""
    return _("is no rule{hint}; known are {known}").format(hint=hint, known=", ".join(FIELDS))


def unneeded(rule: str) -> str:
    """Return what to say of a cell that the rule of this name has no use for."""
    return _("{rule} does not use this; leave it empty").format(rule=rule)


def planner_problems(rules: Sequence[Rule], sites: Sequence[Site]) -> Iterator[Problem]:
    """Rules of the planner: known names, exactly what each needs, known sites, nothing that no plan could ever obey.

    Rules that contradict each other are no problem here: that no plan obeys them all is proven elsewhere.
    """
    for k, rule in enumerate(rules):
        if rule.rule not in FIELDS:
            yield Problem("unknown_rule", "rules", k, "rule", unknown_rule(str(rule.rule)))
            continue
        needed = FIELDS[rule.rule]
        for column in ("site", "to", "day", "value"):
            value = getattr(rule, column)
            if value is None:
                if column in needed:
                    yield _missing(k, rule, column)
            elif column not in needed:
                yield Problem("not_used", "rules", k, column, unneeded(rule.rule))
            elif column == "value":
                yield from _count("rules", k, column, value, 0)
            elif column != "day":
                yield from _index("rules", k, column, value, len(sites))
            elif type(value) is not int or value < 1:
                text = _("is before day 1, the start of the plan; write a day from 1 on")
                yield Problem("too_early", "rules", k, column, text)
        yield from _pointless(k, rule, sites)


def _missing(row: int, rule: Rule, column: str) -> Problem:
    if column == "day":
        text = _("{rule} needs a day or a date; write one of them").format(rule=rule.rule)
        return Problem("no_day", "rules", row, column, text)
    return Problem("empty", "rules", row, column, _("empty; {rule} needs one").format(rule=rule.rule))


def _pointless(row: int, rule: Rule, sites: Sequence[Site]) -> Iterator[Problem]:
    """A trip from a site to itself; printers that are to stand at a depot, come to one or leave one."""
    if rule.site is not None and rule.site == rule.to:
        yield Problem("self_trip", "rules", row, "to", _("leads from a site to itself; delete the row"))
    ends = {"keep_at_least": ("site",), "fix": ("site", "to")}.get(rule.rule, ())
    for column in ends if rule.value else ():
        i = getattr(rule, column)
        if type(i) is int and 0 <= i < len(sites) and sites[i].is_depot:
            text = _("no printer ever stands at a depot; name an office, or write the value 0")
            yield Problem("depot", "rules", row, column, text)
