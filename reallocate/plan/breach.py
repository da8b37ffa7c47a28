"""Findings about a plan: broken rules and warnings, each with its place and both numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Breach:
    """One finding of the replay or the check.

    Attributes
    ----------
    code : stable name of the rule, a key of `MESSAGES`.
    day, site : where; site is an index. For what a row of a file asks, the day of that row. No day: of a plan of no
        days, or of the plan as a whole; no site: of all together.
    message : in words.
    found, allowed : what the plan says or does, and what it may: whole numbers, hours (exact decimals) or names.
    severity : ``error``, or ``warning`` for what is legal but useless.
    file, line : of the row that asked for it; empty and None where no row of a file did.

    Notes
    -----
    ``site`` is the origin for ``no_printer``, ``no_blanks``, ``not_lender``, ``no_road``, ``self_trip``, ``forbid``,
    ``not_before``, ``not_after`` and ``fix``, and the destination for ``to_depot``, ``too_early``, ``useless_trip``,
    ``accept_none`` and stated arrivals and hours.
    """

    code: str
    day: int | None
    site: int | None
    message: str
    found: Number | str
    allowed: Number | str
    severity: str = "error"
    file: str = ""
    line: int | None = None


#: One sentence for each code. Placeholders: day, name (of the site), other (the other end of a trip), what (column or
#: load), found, allowed. Called, not stored, so that the language is that of the moment.
MESSAGES: dict[str, Callable[[], str]] = {
    "no_printer": lambda: _("day {day}: {found} printers are to leave {name} for {other}, but {allowed} can leave"),
    "no_blanks": lambda: _("day {day}: {found} blanks are to leave {name} for {other}, but {allowed} can leave"),
    "not_lender": lambda: _("day {day}: {found} blanks are to leave {name} for {other}; {name} does not lend blanks"),
    "to_depot": lambda: _("day {day}: {found} printers are sent from {other} to the depot {name}; none may"),
    "no_road": lambda: _("day {day}: {found} {what} are to go from {name} to {other}; no road leads there"),
    "self_trip": lambda: _("day {day}: {found} {what} are to go from {name} to itself"),
    "min_printers": lambda: _("day {day}: printers at {name}: {found}; the fewest allowed are {allowed}"),
    "max_printers": lambda: _("day {day}: printers at {name}: {found}; the most allowed are {allowed}"),
    "closed": lambda: _("day {day}: {found} cards are to be printed at {name}, which is closed"),
    "over_capacity": lambda: _(
        "day {day}: {found} cards are to be printed at {name}; the printers there can print {allowed}"
    ),
    "over_blanks": lambda: _("day {day}: {found} cards are to be printed at {name}; blanks in stock: {allowed}"),
    "over_backlog": lambda: _("day {day}: {found} cards are to be printed at {name}; cards that wait: {allowed}"),
    "unfinished": lambda: _("{found} cards still wait at {name} at the end of the plan"),
    "under_way": lambda: _("day {day}: {what} leave for {name} and arrive on day {found}; the plan ends on {allowed}"),
    "after_end": lambda: _("day {day}: cards are to be printed at {name}, but the plan ends on day {allowed}"),
    "useless_trip": lambda: _(
        "day {day}: {what} leave for {name} and arrive on day {found}; the last day that counts is {allowed}: useless"
    ),
    "too_early": lambda: _(
        "day {day}: arrival at {name} from {other} on day {found}; the road allows day {allowed} at the earliest"
    ),
    "derived_differs": lambda: _("day {day}, {name}: {what} says {found}; it is {allowed}"),
    # the planner's rules, under their own names
    "keep_at_least": lambda: _("day {day}: printers at {name}: {found}; a rule keeps at least {allowed} there"),
    "forbid": lambda: _("day {day}: {found} printers leave {name} for {other}; a rule forbids that trip"),
    "accept_none": lambda: _("day {day}: {found} printers leave {other} for {name}; by a rule none may come there"),
    "not_before": lambda: _("day {day}: printers leave {name} for {other}; by a rule none leave before day {allowed}"),
    "not_after": lambda: _("day {day}: printers leave {name} for {other}; by a rule none leave after day {allowed}"),
    "departures_per_day": lambda: _("day {day}: {found} printers leave; a rule allows {allowed} a day"),
    "moves_total": lambda: _("{found} printers leave in all; a rule allows {allowed}"),
    "finish_by": lambda: _("{found} cards still wait at {name} at the close of day {day}, when a rule wants none"),
    "not_later_than_alone": lambda: _(
        "{found} cards still wait at {name} at the close of day {day}, when it would be finished alone"
    ),
    "fix": lambda: _("day {day}: {found} printers leave {name} for {other}; a rule fixes {allowed}"),
}
#: Sentences that stand under the code of another rule.
CODES = {"over_blanks": "no_blanks", "under_way": "unfinished", "after_end": "unfinished"}
WARNINGS = frozenset({"useless_trip"})


def breach_of(
    instance: Instance,
    plan: Plan,
    code: str,
    day: int | None,
    site: int | None,
    found: int,
    allowed: int,
    other: int | None = None,
    what: str = "",
    table: str = "",
    line: int = 0,
) -> Breach:
    """Return a finding of the replay, with its sentence.

    Parameters
    ----------
    code : a key of `MESSAGES`.
    other : the other end of a trip. what : its load.
    table, line : of the row that asked for it; line 0: it does not come from a file.
    """
    names = instance.sites
    message = MESSAGES[code]().format(
        day=day,
        name="" if site is None else names[site].name,
        other="" if other is None else names[other].name,
        what=what,
        found=found,
        allowed=allowed,
    )
    severity = "warning" if code in WARNINGS else "error"
    file = plan.file_of(table) if line else ""
    return Breach(CODES.get(code, code), day, site, message, found, allowed, severity, file, line or None)


def in_order(found: Iterable[Breach]) -> tuple[Breach, ...]:
    """Return the findings in the order of the days, those of one day as they were found."""
    return tuple(sorted(found, key=lambda breach: (breach.day is None, breach.day or 0)))
