"""Which of two instances asks for no less than the other: then each of its plans is one for the other.

Such a plan takes the other no more days and makes no more moves, for it is the same one. So the fewest days, and the
fewest moves of plans of so many days, of the one are no fewer than those of the other. The reasons are those of
`reallocate.questions.levers`; where one of them does not hold, two instances are not compared, and nothing is lost but
time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reallocate.bounds.enough import maxima_bind
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Settings
from reallocate.questions.levers import more_printers_fit


def asks_no_less(one: Instance, other: Instance) -> bool:
    """Whether each plan of `one` is known to be a plan of `other`."""
    if any(rule.rule == "not_later_than_alone" for rule in other.rules):
        return False  # it asks for more where a site could be faster by itself
    same = one.rules == other.rules and one.shifts == other.shifts and one.closures == other.closures
    return (
        same
        and len(one.sites) == len(other.sites)
        and all(_site_asks_no_less(one, other, i) for i in range(len(one.sites)))
        and _deliveries_ask_no_less(one, other)
        and _arrivals_ask_no_less(one, other)
        and _trips_take_no_less(one, other)
        and _settings_allow_no_more(one, other)
    )


def _site_asks_no_less(one: Instance, other: Instance, i: int) -> bool:
    """Whether one office has no fewer cards, and no more printers, blanks and speed; else it must be the same."""
    mine, theirs = one.sites[i], other.sites[i]
    figures: dict[str, Any] = {
        "backlog": 0,
        "own_only": 0,
        "printers": 0,
        "blanks": 0,
        "cards_per_printer_day": None,
        "note": "",
    }
    alike = {**figures, "lends_blanks": None, "source": "", "min_printers": 0}
    if replace(mine, **alike) != replace(theirs, **alike) or mine.min_printers < theirs.min_printers:
        return False
    if theirs.printers > mine.printers and not more_printers_fit(other, i):
        return False
    # What has to be printed at home is kept where offices print for each other.
    if other.settings.print_for_others and (mine.own_only or theirs.own_only) and mine != theirs:
        return False
    return (
        mine.backlog >= theirs.backlog
        and mine.printers <= theirs.printers
        and mine.blanks <= theirs.blanks
        and one.rate(i) <= other.rate(i)
        and (theirs.lends or not mine.lends)
    )


def _deliveries_ask_no_less(one: Instance, other: Instance) -> bool:
    """Whether each delivery comes no earlier and brings no more blanks; its printers and cards must be the same."""
    if len(one.deliveries) != len(other.deliveries):
        return False
    binds = maxima_bind(other)

    def asks(mine: Delivery, theirs: Delivery) -> bool:
        alike: dict[str, Any] = {"day": 1, "blanks": 0, "source": "", "note": ""}
        if replace(mine, **alike) != replace(theirs, **alike) or (binds and mine.printers and mine.day != theirs.day):
            return False
        return mine.day >= theirs.day and mine.blanks <= theirs.blanks

    return all(map(asks, one.deliveries, other.deliveries))


def _arrivals_ask_no_less(one: Instance, other: Instance) -> bool:
    """Whether no fewer new cards come, on the same days."""
    if len(one.arrivals) != len(other.arrivals) or one.last_arrival != other.last_arrival:
        return False
    return all(
        replace(mine, cards=0) == replace(theirs, cards=0) and mine.cards >= theirs.cards
        for mine, theirs in zip(one.arrivals, other.arrivals, strict=True)
    )


def _trips_take_no_less(one: Instance, other: Instance) -> bool:
    """Whether no trip is shorter: what comes earlier may stand idle, but where an office may have no room for it."""
    if (one.legs is None) != (other.legs is None) or len(one.legs or ()) != len(other.legs or ()):
        return False
    legs = list(zip(one.legs or (), other.legs or (), strict=True))
    alike: dict[str, Any] = {"mode": "", "source": "", "note": ""}
    if any(replace(mine, hours=theirs.hours, **alike) != replace(theirs, **alike) for mine, theirs in legs):
        return False
    mine, theirs = one.settings, other.settings
    longer = (
        (mine.setup_hours, theirs.setup_hours),
        (theirs.overnight_hours, mine.overnight_hours),
        (theirs.travel_hours_per_day, mine.travel_hours_per_day),
        *((a.hours, b.hours) for a, b in legs),
    )
    if any(high < low for high, low in longer):
        return False
    return all(high == low for high, low in longer) or not maxima_bind(other)


def _settings_allow_no_more(one: Instance, other: Instance) -> bool:
    """Whether no day more is open, no card more may be printed elsewhere; all else must be the same."""
    mine, theirs = one.settings, other.settings
    hours: dict[str, Any] = {
        "setup_hours": 0,
        "overnight_hours": 0,
        "travel_hours_per_day": 0,
        "courier_max_hours": None,
    }
    alike = {**hours, "cards_per_printer_day": 0, "closed_weekdays": frozenset(), "print_for_others": False}
    if _bare(mine, alike) != _bare(theirs, alike):
        return False
    if not mine.closed_weekdays >= theirs.closed_weekdays:
        return False
    if mine.closed_weekdays != theirs.closed_weekdays and (one.arrivals or other.arrivals):
        return False  # new cards come on open days: more of them on a day more
    if not mine.print_for_others:
        return True
    if not theirs.print_for_others:
        return False
    if theirs.courier_max_hours is None or mine.courier_max_hours is None:
        return theirs.courier_max_hours is None
    return mine.courier_max_hours <= theirs.courier_max_hours


def _bare(settings: Settings, alike: dict[str, Any]) -> Settings:
    """Return settings without what is compared, and without what nothing depends on."""
    return replace(settings, **alike, title="", language=None, sources=())
