"""What the replay and the check find: broken rules and warnings, each with its place and both numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Number = int | Decimal

#: What can be wrong with a plan. From ``keep_at_least`` to ``serve_at_least`` these are the planner's rules.
Case = Literal[
    "no_printer",
    "no_blanks",
    "not_lender",
    "to_depot",
    "no_road",
    "self_trip",
    "min_printers",
    "max_printers",
    "closed",
    "over_capacity",
    "over_blanks",
    "over_backlog",
    "unfinished",
    "under_way",
    "after_end",
    "useless_trip",
    "too_early",
    "derived_differs",
    "keep_at_least",
    "forbid",
    "accept_none",
    "not_before",
    "not_after",
    "departures_per_day",
    "moves_total",
    "finish_by",
    "not_later_than_alone",
    "fix",
    "serve_at_least",
    "closed_departure",
    "no_courier",
    "not_printed",
    "own_only",
]
#: Cases that break a rule whose code has another name.
CODES: dict[Case, str] = {"over_blanks": "no_blanks", "under_way": "unfinished", "after_end": "unfinished"}
WARNINGS: frozenset[Case] = frozenset({"useless_trip"})


@dataclass(frozen=True, slots=True)
class Breach:
    """One finding of the replay or the check; `reallocate.present.words.breaches` puts it into words.

    Attributes
    ----------
    case : what is wrong.
    day, site : where; site is an index. For what a row of a file asks, the day of that row. No day: of a plan of no
        days, or of the plan as a whole; no site: of all together.
    found, allowed : what the plan says or does, and what it may: whole numbers, hours (exact decimals) or names.
    other : index of the other end of a trip.
    what : ``printers``, ``blanks`` or ``cards`` of a trip; of a stated figure its column. ``unprinted``, of printing:
        more cards wait than are still to be printed.
    file, line : of the row that asked for it; empty and None where no row of a file did.

    Notes
    -----
    ``site`` is the origin for ``no_printer``, ``no_blanks``, ``not_lender``, ``no_road``, ``self_trip``, ``forbid``,
    ``not_before``, ``not_after``, ``fix``, ``closed_departure``, ``no_courier`` and ``not_printed``, and the
    destination for ``to_depot``, ``too_early``, ``useless_trip``, ``under_way``, ``accept_none``, ``over_backlog`` of
    couriers and stated arrivals and hours.
    """

    case: Case
    day: int | None
    site: int | None
    found: Number | str
    allowed: Number | str
    other: int | None = None
    what: str = ""
    file: str = ""
    line: int | None = None

    @property
    def code(self) -> str:
        """Stable name of the rule that is broken."""
        return CODES.get(self.case, self.case)

    @property
    def severity(self) -> Literal["error", "warning"]:
        """``warning`` for what is legal but useless."""
        return "warning" if self.case in WARNINGS else "error"


def in_order(found: Iterable[Breach]) -> tuple[Breach, ...]:
    """Return the findings in the order of the days, those of one day as they were found."""
    return tuple(sorted(found, key=lambda breach: (breach.day is None, breach.day or 0)))
