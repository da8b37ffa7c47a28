"""What an instance lets a planner do, or lets happen, beside moving printers and blanks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from reallocate.instance.model import Instance
from reallocate.language import _, joined

#: ``lends_blanks``: an office may send its blanks on. ``ready_cards``: printed elsewhere before day 1.
#: ``closed_roads``: nothing leaves a closed site.
Lever = Literal[
    "print_for_others",
    "lends_blanks",
    "arrivals",
    "outside_printers",
    "ready_cards",
    "shifts",
    "closed_roads",
    "serve_at_least",
]
NAMES: dict[Lever, Callable[[], str]] = {
    "print_for_others": lambda: _("offices that print for others"),
    "lends_blanks": lambda: _("offices that lend blanks"),
    "arrivals": lambda: _("arrivals of new cards"),
    "outside_printers": lambda: _("printers from outside"),
    "ready_cards": lambda: _("cards printed elsewhere"),
    "shifts": lambda: _("shifts"),
    "closed_roads": lambda: _("sites that nothing leaves on closed days"),
    "serve_at_least": lambda: _("the rule serve_at_least"),
}


def levers(instance: Instance) -> tuple[Lever, ...]:
    """Return the levers that are on, in the order of `Lever`."""
    on: dict[Lever, bool] = {
        "print_for_others": instance.settings.print_for_others,
        "lends_blanks": any(site.lends and not site.is_depot for site in instance.sites),
        "arrivals": bool(instance.arrivals),
        "outside_printers": any(instance.printers_due),
        "ready_cards": any(instance.ready_by_site),
        "shifts": bool(instance.shifts),
        "closed_roads": not instance.settings.depart_on_closed_days,
        "serve_at_least": bool(instance.limits.served),
    }
    return tuple(lever for lever, used in on.items() if used)


def levers_in_words(instance: Instance, some: frozenset[Lever]) -> str:
    """Return the names of those levers that are on, in one line; empty where none is."""
    return joined(", ", (NAMES[lever]() for lever in levers(instance) if lever in some))
