"""The parts of an instance, frozen, and all of them together as the data that an instance is made of.

Site indices count from 0 in the order of the sites of the instance, days from 1. Hours are exact decimals with at most
two places.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal["regency", "city", "depot"]


@dataclass(frozen=True, slots=True)
class Site:
    """One office or depot. Field names are the column names of the site table.

    ``cards_per_printer_day`` None means the setting of that name; ``max_printers`` None means no maximum;
    ``lends_blanks`` None means the default of the kind (depots lend, others do not). ``own_only`` counts where offices
    print for each other: so many cards of the site must be printed there.
    """

    code: str
    name: str
    backlog: int
    printers: int
    blanks: int
    kind: Kind = "regency"
    cards_per_printer_day: int | None = None
    min_printers: int = 0
    max_printers: int | None = None
    lends_blanks: bool | None = None
    lat: Decimal | None = None
    lon: Decimal | None = None
    source: str = ""
    note: str = ""
    own_only: int = 0

    @property
    def is_depot(self) -> bool:
        return self.kind == "depot"

    @property
    def lends(self) -> bool:
        """Whether blanks may leave the site."""
        return self.is_depot if self.lends_blanks is None else self.lends_blanks


@dataclass(frozen=True, slots=True)
class Delivery:
    """What comes from outside to site index `site`: it is there on the morning of `day`.

    ``blanks`` are blank cards. ``printers`` are printers that the fleet did not have before. ``cards`` were printed
    elsewhere before day 1: they are part of the backlog, need no printing, and are handed out at the close of the day.
    """

    day: int
    site: int
    blanks: int
    source: str = ""
    note: str = ""
    printers: int = 0
    cards: int = 0


class Span:
    """Days from ``day`` to ``until``; without ``until`` the one day."""

    __slots__ = ()
    day: int
    until: int | None

    @property
    def last(self) -> int:
        """Last day of the span."""
        return self.day if self.until is None else self.until


@dataclass(frozen=True, slots=True)
class Arrival(Span):
    """`cards` new cards that wait at site index `site` from the morning of each open day from `day` to `until` on."""

    day: int
    site: int
    cards: int
    until: int | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shift(Span):
    """What one printer prints at site index `site` (None: everywhere) on each open day from `day` to `until`.

    Days before the plan are allowed. Of two shifts on one day the one with a site counts, then the later one.
    """

    day: int
    cards_per_printer_day: int
    until: int | None = None
    site: int | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Closure:
    """Site index `site` (None: every site) prints nothing on `day` (day <= 0: before the plan, allowed)."""

    day: int
    site: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """A road between two site indices; `hours` one way, at most two decimals."""

    origin: int
    destination: int
    hours: Decimal
    one_way: bool = False
    mode: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the planner; `rule` is its name, a key of `reallocate.instance.limits.FIELDS`.

    ``site`` and ``to`` are site indices; what the rule does not use is None.
    """

    rule: str
    site: int | None = None
    to: int | None = None
    day: int | None = None
    value: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings table; field names are the names of the settings, hours as exact decimals.

    ``closed_weekdays`` holds Python weekday numbers (Monday 0). ``language`` None: not said. ``courier_max_hours`` None
    means no limit. ``sources`` maps a setting to its source.
    """

    start_date: date | None = None
    cards_per_printer_day: int = 200
    setup_hours: Decimal = Decimal(2)
    travel_hours_per_day: Decimal = Decimal(10)
    overnight_hours: Decimal = Decimal(0)
    closed_weekdays: frozenset[int] = frozenset()
    max_days: int = 366
    title: str = ""
    language: str | None = None
    print_for_others: bool = False
    courier_max_hours: Decimal | None = None
    depart_on_closed_days: bool = True
    sources: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """SHA-256 of one input file as it was read; `file` is its base name."""

    file: str
    sha256: str


@dataclass(frozen=True)
class InstanceData:
    """All parts of an instance, not yet judged: what a reader makes, and what limits and travel are worked out from.

    The fields are described in `reallocate.instance.model.Instance`, which is made of the same and judges them.
    """

    name: str
    sites: tuple[Site, ...]
    deliveries: tuple[Delivery, ...] = ()
    closures: tuple[Closure, ...] = ()
    legs: tuple[Leg, ...] | None = None
    settings: Settings = field(default_factory=Settings)
    digests: tuple[Digest, ...] = ()
    notices: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    shifts: tuple[Shift, ...] = ()
    read_from: tuple[Digest, ...] = ()

    def rate(self, site: int) -> int:
        """Cards that one printer prints at `site` on one open day without a shift."""
        own = self.sites[site].cards_per_printer_day
        return self.settings.cards_per_printer_day if own is None else own
