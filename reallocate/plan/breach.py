"""Findings about a plan: broken rules and warnings, each with its place and both numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from reallocate.language import _

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Breach:
    """One finding of the replay or the check.

    Attributes
    ----------
    code : stable name of the rule, a key of `MESSAGES`.
    day, site : where; site is an index. For what a row of a file asks, the day of that row; None for a plan of no days.
    message : in words.
    found, allowed : what the plan says or does, and what it may: whole numbers, hours (exact decimals) or names.
    severity : ``error``, or ``warning`` for what is legal but useless.
    file, line : of the row that asked for it; empty and None where no row of a file did.

    Notes
    -----
    ``site`` is the origin for ``no_printer``, ``no_blanks``, ``not_lender``, ``no_road`` and ``self_trip``, and the
    destination for ``to_depot``, ``too_early``, ``useless_trip`` and stated arrivals and hours.
    """

    code: str
    day: int | None
    site: int
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
}
#: Sentences that stand under the code of another rule.
CODES = {"over_blanks": "no_blanks", "under_way": "unfinished", "after_end": "unfinished"}
WARNINGS = frozenset({"useless_trip"})


def in_order(found: Iterable[Breach]) -> tuple[Breach, ...]:
    """Return the findings in the order of the days, those of one day as they were found."""
    return tuple(sorted(found, key=lambda breach: (breach.day is None, breach.day or 0)))
