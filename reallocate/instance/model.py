"""The instance: sites, deliveries, closures, legs and settings, as whole numbers, frozen.

Sites are kept in the order of their codes, whatever the order of the rows, so that an index means the same site in
every run and ties break the same way. Days count from 1. Hours are exact decimals with at most two places; inside
they are whole hundredths of an hour.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reallocate.errors import Fault, InvalidInput
from reallocate.instance.parts import Closure, Delivery, Digest, Leg, Rule, Settings, Site

if TYPE_CHECKING:
    import pandas as pd

    from reallocate.instance.limits import Limits
    from reallocate.instance.roads import Travel


@dataclass(frozen=True)  # no slots: the travel table and the calendar are computed once, on first use
class Instance:
    """A planning problem. Immutable; `replace` makes variants.

    Parameters
    ----------
    name : base name of the files, without suffix.
    sites : in the order of their codes; every index in the other parts points into this tuple.
    deliveries, closures : any order.
    legs : None when there is no legs file: then every trip costs one day and one hour.
    rules : of the planner, given in any order; kept in that of `reallocate.instance.limits.in_order`, equal ones once.
    settings : see `Settings`.
    digests : of the files that were read; empty for data from Python.
    notices : what the reader wants the user to know (grouped numbers, assumed roads), in words.

    Raises
    ------
    InvalidInput : when a rule across fields is broken; lists every fault.
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

    def __post_init__(self) -> None:
        from reallocate.instance import problems as rules
        from reallocate.instance.limits import in_order

        count = len(self.sites)
        problems = [
            *rules.site_problems(self.sites),
            *rules.delivery_problems(self.deliveries, count),
            *rules.closure_problems(self.closures, count),
            *rules.leg_problems(self.legs or (), count),
            *rules.setting_problems(self.settings),
            *rules.planner_problems(self.rules, self.sites),
        ]
        codes = [site.code for site in self.sites]
        if codes != sorted(codes):
            problems.append(rules.Problem("not_sorted", "sites", None, "code", "sites must stand in code order"))
        if problems:
            raise InvalidInput(
                Fault(p.code, f"{p.table}{'' if p.row is None else f'[{p.row}]'}.{p.column}: {p.message}")
                for p in problems
            )
        # The order of rows must change nothing, whoever gave them.
        object.__setattr__(self, "rules", in_order(self.rules))

    def replace(self, **changes: Any) -> Instance:
        """Return a copy with other fields; names of settings are taken too (``replace(setup_hours=...)``)."""
        names = {f.name for f in dataclasses.fields(Settings)}
        inner = {key: changes.pop(key) for key in list(changes) if key in names}
        if inner:
            changes["settings"] = dataclasses.replace(changes.get("settings", self.settings), **inner)
        return dataclasses.replace(self, **changes)

    @classmethod
    def from_frames(
        cls,
        sites: pd.DataFrame,
        deliveries: pd.DataFrame | None = None,
        legs: pd.DataFrame | None = None,
        closures: pd.DataFrame | None = None,
        settings: pd.DataFrame | None = None,
        name: str = "instance",
        rules: pd.DataFrame | None = None,
    ) -> Instance:
        """Return the instance in pandas frames that have the columns of the files.

        Raises
        ------
        InvalidInput : lists every fault of all frames.
        """
        from reallocate.instance.frames import instance_from_frames

        tables = {"sites": sites, "deliveries": deliveries, "legs": legs, "closures": closures, "settings": settings}
        return instance_from_frames({**tables, "rules": rules}, name)

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return a pandas frame for each table, by the parameter names of `from_frames`."""
        from reallocate.instance.frames import instance_to_frames

        return instance_to_frames(self)

    # --- figures by index ---------------------------------------------------------------------------------------

    def rate(self, site: int) -> int:
        """Cards that one printer prints at `site` on one open day."""
        own = self.sites[site].cards_per_printer_day
        return self.settings.cards_per_printer_day if own is None else own

    @cached_property
    def travel(self) -> Travel:
        """Hours and days between all sites (see `reallocate.instance.roads`)."""
        from reallocate.instance.roads import travel_times

        return travel_times(self)

    @cached_property
    def limits(self) -> Limits:
        """What the planner's rules come to (see `reallocate.instance.limits`)."""
        from reallocate.instance.limits import limits

        return limits(self)

    @cached_property
    def deliveries_by_site(self) -> tuple[Mapping[int, int], ...]:
        """Per site: day -> blanks delivered from outside on that day, summed."""
        table: list[dict[int, int]] = [{} for _ in self.sites]
        for delivery in self.deliveries:
            table[delivery.site][delivery.day] = table[delivery.site].get(delivery.day, 0) + delivery.blanks
        return tuple(table)

    @cached_property
    def _closed(self) -> tuple[frozenset[int], tuple[frozenset[int], ...]]:
        everywhere: set[int] = set()
        by_site: list[set[int]] = [set() for _site in self.sites]
        for closure in self.closures:
            (everywhere if closure.site is None else by_site[closure.site]).add(closure.day)
        return frozenset(everywhere), tuple(map(frozenset, by_site))

    def is_open(self, site: int, day: int) -> bool:
        """Whether `site` prints on `day`."""
        everywhere, by_site = self._closed
        if day in everywhere or day in by_site[site]:
            return False
        if not self.settings.closed_weekdays:
            return True
        on = self.date_of(day)
        return on is None or on.weekday() not in self.settings.closed_weekdays

    def prints(self, site: int, day: int) -> bool:
        """Whether cards may be printed at `site` on `day`: it is open, and no rule has it finished before."""
        end = self.limits.finish[site]
        return self.is_open(site, day) and (end is None or day <= end)

    def date_of(self, day: int) -> date | None:
        """Calendar date of `day`; None when the instance has no start date."""
        start = self.settings.start_date
        return None if start is None else start + timedelta(days=day - 1)

    def index_of(self, code: str) -> int:
        """Index of the site with this code.

        Raises
        ------
        KeyError : when there is none.
        """
        return self._by_code[code]

    @cached_property
    def _by_code(self) -> Mapping[str, int]:
        return {site.code: i for i, site in enumerate(self.sites)}

    # --- totals -------------------------------------------------------------------------------------------------

    @property
    def backlog(self) -> int:
        """Cards waiting at the start of day 1, all sites."""
        return sum(site.backlog for site in self.sites)

    @property
    def printers(self) -> int:
        """Working printers at the start of day 1, all sites."""
        return sum(site.printers for site in self.sites)

    @property
    def blanks(self) -> int:
        """Blank cards in stock at the start of day 1, all sites."""
        return sum(site.blanks for site in self.sites)

    @property
    def delivered(self) -> int:
        """Blank cards that all deliveries bring."""
        return sum(delivery.blanks for delivery in self.deliveries)
