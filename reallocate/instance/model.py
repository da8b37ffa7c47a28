"""The instance: its parts, judged, and the figures that follow from them.

Sites are kept in the order of their codes, whatever the order of the rows, so that an index means the same site in
every run and ties break the same way. Days count from 1. Hours are exact decimals with at most two places; inside
they are whole hundredths of an hour.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING, Any

from reallocate.arguments import require_kind, require_one_of
from reallocate.display import Written
from reallocate.errors import InvalidInput, UsageError
from reallocate.files.cells import folded
from reallocate.files.table import table_of_rows
from reallocate.instance.assembly import assemble
from reallocate.instance.calendar import Calendar
from reallocate.instance.demand import Demand
from reallocate.instance.limits import Limits, in_order, limits
from reallocate.instance.parts import InstanceData, Settings
from reallocate.instance.problems import instance_problems
from reallocate.instance.rates import Rates
from reallocate.instance.roads import Travel, hundredths, travel_times
from reallocate.instance.values import fault_of, made_plain
from reallocate.language import _

if TYPE_CHECKING:
    import pandas as pd

#: Rows of a table from Python: values by the names of the columns.
Rows = Sequence[Mapping[str, object]]


@dataclass(frozen=True, repr=False)  # no slots: travel, calendar and limits are worked out once, on first use
class Instance(Written, InstanceData):
    """A planning problem. Immutable; `replace` makes variants.

    Parameters
    ----------
    name : base name of the files, without suffix.
    sites : in the order of their codes; every index in the other parts points into this tuple.
    deliveries, closures : any order.
    legs : None when there is no legs file: then every trip costs one day and one hour.
    arrivals : of new cards, any order; those after the setting ``max_days`` have no effect.
    shifts : in the order in which they were given, which counts (see `reallocate.instance.parts.Shift`).
    rules : of the planner, given in any order; kept in that of `reallocate.instance.limits.in_order`, equal ones once.
    settings : see `Settings`.
    digests : of the files that were read; empty for data from Python. Where these hold what only people write, of the
        files that `reallocate.instance.writer` writes instead: the verifier, whose own reader is strict, reads those.
    read_from : of the files that were read, in that case.
    notices : what the reader wants the user to know (grouped numbers, assumed roads), in words.

    Raises
    ------
    InvalidInput : when a rule across fields is broken; lists every fault.
    """

    def __post_init__(self) -> None:
        fields, faults = made_plain(self)
        if faults:
            raise InvalidInput(faults)
        for name, value in fields.items():
            object.__setattr__(self, name, value)
        broken = [fault_of(problem, self) for problem in instance_problems(self)]
        if broken:
            raise InvalidInput(broken)
        # The order of rows must change nothing, whoever gave them.
        object.__setattr__(self, "rules", in_order(self.rules))

    @classmethod
    def of(cls, data: InstanceData) -> Instance:
        """Return the instance of these parts.

        Raises
        ------
        InvalidInput : as the class itself.
        """
        return cls(**{f.name: getattr(data, f.name) for f in dataclasses.fields(InstanceData)})

    def replace(self, **changes: Any) -> Instance:
        """Return a copy with other fields; names of settings are taken too (``replace(setup_hours=...)``).

        Raises
        ------
        InvalidInput : as the class itself.
        UsageError : there is no field or setting of such a name.
        """
        settings = {f.name for f in dataclasses.fields(Settings)}
        known = {f.name for f in dataclasses.fields(self)} | settings
        for name in sorted(changes.keys() - known):
            raise UsageError(_no_field(name, known))
        inner = {key: changes.pop(key) for key in list(changes) if key in settings}
        base = changes.get("settings", self.settings)
        if inner and isinstance(base, Settings):  # anything else is told as what it is
            changes["settings"] = dataclasses.replace(base, **inner)
        return dataclasses.replace(self, **changes)

    @classmethod
    def build(
        cls,
        sites: Rows,
        deliveries: Rows = (),
        legs: Rows | None = None,
        closures: Rows = (),
        rules: Rows = (),
        settings: Mapping[str, object] | None = None,
        name: str = "instance",
        arrivals: Rows = (),
        shifts: Rows = (),
    ) -> Instance:
        """Return the instance in rows of tables: mappings with the columns of the files, in any order.

        Sites are named by their codes, or by names that only one has; days are numbers (``day``) or dates (``date``).

        Parameters
        ----------
        sites, deliveries, legs, closures, rules, arrivals, shifts : one mapping for each row; `legs` None: every trip
            costs one day and one hour.
        settings : values by the names of the settings.
        name : base name of files that are written of it.

        Raises
        ------
        InvalidInput : lists every fault of all tables; the line of a row is its position plus 2.
        UsageError : a table is no sequence of mappings.

        Examples
        --------
        >>> Instance.build(
        ...     sites=[
        ...         {"code": "A", "name": "Upriver", "backlog": 1200, "printers": 1, "blanks": 400},
        ...         {"code": "B", "name": "Harbour", "backlog": 400, "printers": 3, "blanks": 1200},
        ...     ],
        ...     legs=[{"from": "A", "to": "B", "hours": 2.5}],
        ...     settings={"start_date": date(2020, 5, 20), "closed_weekdays": "sat sun"},
        ... ).printers
        4
        """
        require_kind("settings", settings, Mapping, NoneType)
        rows = [{"setting": key, "value": value} for key, value in (settings or {}).items()]
        given = {"sites": sites, "deliveries": deliveries, "closures": closures, "rules": rules, "settings": rows}
        given |= {"arrivals": arrivals, "shifts": shifts}
        tables = {table: table_of_rows(table, found) for table, found in given.items() if found or table == "sites"}
        if legs is not None:
            tables["legs"] = table_of_rows("legs", legs)
        return cls.of(assemble(name, tables))

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
        arrivals: pd.DataFrame | None = None,
        shifts: pd.DataFrame | None = None,
    ) -> Instance:
        """Return the instance in pandas frames that have the columns of the files.

        Raises
        ------
        InvalidInput : lists every fault of all frames.
        UsageError : one of them is no frame.
        """
        from reallocate.files.frames import table_of_frame

        frames = {"sites": sites, "deliveries": deliveries, "legs": legs, "closures": closures, "settings": settings}
        given: dict[str, Any] = {**frames, "rules": rules, "arrivals": arrivals, "shifts": shifts}
        there = {table: frame for table, frame in given.items() if frame is not None or table == "sites"}
        return cls.of(assemble(name, {table: table_of_frame(table, frame) for table, frame in there.items()}))

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return a pandas frame for each table, by the parameter names of `from_frames`."""
        from reallocate.files.frames import frame_of
        from reallocate.instance.writer import instance_rows

        return {name: frame_of(name, rows) for name, rows in instance_rows(self).items()}

    # --- figures by index ---------------------------------------------------------------------------------------

    @cached_property
    def travel(self) -> Travel:
        """Hours and days between all sites (see `reallocate.instance.roads`)."""
        return travel_times(self)

    @cached_property
    def calendar(self) -> Calendar:
        """Open days and dates (see `reallocate.instance.calendar`)."""
        return Calendar.of(self)

    @cached_property
    def limits(self) -> Limits:
        """What the planner's rules come to (see `reallocate.instance.limits`)."""
        return limits(self, self.calendar, self.demand_table, self.rate_table)

    @cached_property
    def demand_table(self) -> Demand:
        """The cards of every site by day (see `reallocate.instance.demand`)."""
        return Demand.of(self, self.calendar)

    @cached_property
    def rate_table(self) -> Rates:
        """Rates by site and day (see `reallocate.instance.rates`)."""
        return Rates.of(self)

    @cached_property
    def deliveries_by_site(self) -> tuple[Mapping[int, int], ...]:
        """Per site: day -> blanks delivered from outside on that day, summed; days of other deliveries have 0."""
        table: list[dict[int, int]] = [{} for _ in self.sites]
        for delivery in self.deliveries:
            table[delivery.site][delivery.day] = table[delivery.site].get(delivery.day, 0) + delivery.blanks
        return tuple(table)

    @cached_property
    def printers_due(self) -> tuple[Mapping[int, int], ...]:
        """Per site: day -> printers from outside that are there from its morning on, summed."""
        table: list[dict[int, int]] = [{} for _ in self.sites]
        for delivery in self.deliveries:
            if delivery.printers:
                table[delivery.site][delivery.day] = table[delivery.site].get(delivery.day, 0) + delivery.printers
        return tuple(table)

    def printers_by(self, site: int, day: int) -> int:
        """Return the printers that stand at `site` on `day` if none moves: its own and those from outside."""
        return self.sites[site].printers + sum(n for due, n in self.printers_due[site].items() if due <= day)

    def is_open(self, site: int, day: int) -> bool:
        """Whether `site` prints on `day`."""
        return self.calendar.is_open(site, day)

    def prints(self, site: int, day: int) -> bool:
        """Whether cards may be printed at `site` on `day`: it is open, and no rule has all printing there done before.

        A rule by which the site is finished only says so where it prints for itself alone and no new cards come.
        """
        if not self.is_open(site, day):
            return False
        end = self.limits.finish[site]
        return end is None or day <= end or self.settings.print_for_others or bool(self.arrivals_by_site[site])

    def printer_days(self, days: int) -> int:
        """Return the printers that there are, summed over days 1..`days`."""
        due = ((day, count) for table in self.printers_due for day, count in table.items())
        return self.printers * days + sum(count * max(0, days - day + 1) for day, count in due)

    def departs(self, site: int, day: int) -> bool:
        """Whether printers and blanks may leave `site` on `day`."""
        return self.settings.depart_on_closed_days or self.is_open(site, day)

    # --- rates --------------------------------------------------------------------------------------------------

    def rate_on(self, site: int, day: int) -> int:
        """Cards that one printer prints at `site` on `day` if it is open: by a shift, or else `rate`."""
        return self.rate_table.on(site, day)

    def rates(self, site: int) -> tuple[int, ...]:
        """Distinct rates of the open days of `site`, rising."""
        return self.rate_table.occurring(site, self.calendar)

    def top_rate(self, site: int) -> int:
        """Largest rate of an open day of `site`."""
        return self.rates(site)[-1]

    # --- cards of a site ----------------------------------------------------------------------------------------

    @property
    def arrivals_by_site(self) -> tuple[Mapping[int, int], ...]:
        """Per site: day -> new cards that wait from its morning on, by rising days."""
        return self.demand_table.arrivals

    @property
    def ready_by_site(self) -> tuple[Mapping[int, int], ...]:
        """Per site: day -> cards printed elsewhere before day 1 that are handed out at its close."""
        return self.demand_table.ready

    def waiting_by(self, site: int, day: int) -> int:
        """Cards of `site` that exist by the morning of `day`, handed out or not: backlog and arrivals so far."""
        return self.demand_table.waiting_by(site, day)

    def ready_by(self, site: int, day: int) -> int:
        """Cards of `site` printed elsewhere before day 1 that are handed out by the close of `day`."""
        return sum(cards for due, cards in self.ready_by_site[site].items() if due <= day)

    def printable_by(self, site: int, day: int) -> int:
        """Most cards that may be printed for `site` in days 1..`day`, wherever."""
        return self.waiting_by(site, day) - self.demand_table.ready_in_all(site)

    def demand(self, site: int) -> int:
        """All cards of `site`: its backlog and whatever arrives."""
        return self.demand_table.total(site)

    def to_print(self, site: int) -> int:
        """Cards of `site` that have to be printed: all but those that were printed elsewhere before day 1."""
        return self.demand(site) - self.demand_table.ready_in_all(site)

    @cached_property
    def last_arrival(self) -> int:
        """Last day on which new cards come anywhere (L); 0: none do."""
        return max(self.demand_table.last_arrival(i) for i in range(len(self.sites)))

    def span(self, days: int) -> int:
        """Return the last day (E) on which anything counts in a plan of so many days."""
        return max(days, self.last_arrival)

    # --- printing for others ------------------------------------------------------------------------------------

    def may_print_for(self, site: int, owner: int) -> bool:
        """Whether cards of `owner` may be printed at `site`, another site."""
        if not self.settings.print_for_others or site == owner:
            return False
        if self.sites[site].is_depot or self.sites[owner].is_depot:
            return False
        hours, most = self.travel.hours[site][owner], self.settings.courier_max_hours
        return hours is not None and (most is None or hours <= hundredths(most))

    @cached_property
    def printed_at(self) -> tuple[tuple[int, ...], ...]:
        """Per site: the offices at which its cards may be printed, itself among them; none for a depot."""
        offices = [i for i, site in enumerate(self.sites) if not site.is_depot]
        if not self.settings.print_for_others:
            return tuple(() if site.is_depot else (i,) for i, site in enumerate(self.sites))
        return tuple(
            () if site.is_depot else tuple(j for j in offices if j == i or self.may_print_for(j, i))
            for i, site in enumerate(self.sites)
        )

    @cached_property
    def prints_for(self) -> tuple[tuple[int, ...], ...]:
        """Per site: the sites with cards to print whose cards may be printed there."""
        owners: list[list[int]] = [[] for _site in self.sites]
        for i, places in enumerate(self.printed_at):
            for j in places if self.to_print(i) else ():
                owners[j].append(i)
        return tuple(map(tuple, owners))

    def printable_at(self, site: int) -> int:
        """Most cards that may ever be printed at `site`, for whomever."""
        return sum(self.to_print(i) for i in self.prints_for[site])

    def own_only(self, site: int) -> int:
        """Cards of `site` that have to be printed there: a choice only where offices print for each other."""
        return self.sites[site].own_only if self.settings.print_for_others else 0

    def spare(self, site: int) -> int:
        """Cards of the backlog of `site` that need not be there: to be printed, and not at home by duty."""
        ready = self.demand_table.ready_in_all(site)
        return max(0, self.sites[site].backlog - ready - self.own_only(site))

    def courier_days(self, site: int, owner: int) -> int:
        """Days from the printing of a card of `owner` at `site` until it is handed out (κ), where a road leads."""
        days = self.travel.courier_days[site][owner]
        if days is None:
            raise ValueError(f"no road leads from site {site} to site {owner}")
        return days

    def date_of(self, day: int) -> date | None:
        """Calendar date of `day`; None without a start date, and after the year 9999."""
        return self.calendar.date_of(day)

    def index_of(self, code: str) -> int:
        """Index of the site with this code.

        Raises
        ------
        UnknownName : there is none.
        """
        require_one_of("code", code, self._by_code)
        return self._by_code[code]

    @cached_property
    def namesakes(self) -> frozenset[int]:
        """Sites that their name alone does not tell from others: another has it too, as its name or its code."""
        names = [folded(site.name) for site in self.sites]
        seen = Counter([*names, *(folded(site.code) for site in self.sites)])
        return frozenset(i for i, site in enumerate(self.sites) if seen[names[i]] > 1 + (names[i] == folded(site.code)))

    @cached_property
    def _by_code(self) -> Mapping[str, int]:
        return {site.code: i for i, site in enumerate(self.sites)}

    # --- totals -------------------------------------------------------------------------------------------------

    @property
    def backlog(self) -> int:
        """Cards waiting at the start of day 1, all sites."""
        return sum(site.backlog for site in self.sites)

    @property
    def cards(self) -> int:
        """All cards of all sites, whenever they come."""
        return sum(self.demand(i) for i in range(len(self.sites)))

    @property
    def fleet(self) -> int:
        """All printers that there ever are: those of day 1 and those from outside."""
        return self.printers + sum(delivery.printers for delivery in self.deliveries)

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


def _no_field(name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        text = _("{name} is no field of an instance and no setting; did you mean {near}?")
        return text.format(name=name, near=near[0])
    return _("{name} is no field of an instance and no setting").format(name=name)
