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
    ``lends_blanks`` None means the default of the kind (depots lend, others do not).
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

    @property
    def is_depot(self) -> bool:
        return self.kind == "depot"

    @property
    def lends(self) -> bool:
        """Whether blanks may leave the site."""
        return self.is_depot if self.lends_blanks is None else self.lends_blanks


@dataclass(frozen=True, slots=True)
class Delivery:
    """`blanks` cards from outside that are at site index `site` on the morning of `day`."""

    day: int
    site: int
    blanks: int
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
    """A rule of the planner about printers and ends; `rule` is its name, a key of `reallocate.instance.limits.FIELDS`.

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

    ``closed_weekdays`` holds Python weekday numbers (Monday 0). ``sources`` maps a setting to its source.
    """

    start_date: date | None = None
    cards_per_printer_day: int = 200
    setup_hours: Decimal = Decimal(2)
    travel_hours_per_day: Decimal = Decimal(10)
    overnight_hours: Decimal = Decimal(0)
    closed_weekdays: frozenset[int] = frozenset()
    max_days: int = 366
    title: str = ""
    language: str = "en"
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

    def rate(self, site: int) -> int:
        """Cards that one printer prints at `site` on one open day."""
        own = self.sites[site].cards_per_printer_day
        return self.settings.cards_per_printer_day if own is None else own
