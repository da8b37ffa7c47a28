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
from typing import TYPE_CHECKING, Any

from reallocate.display import Displayed
from reallocate.errors import InvalidInput, UsageError
from reallocate.files.cells import folded
from reallocate.files.table import table_of_rows
from reallocate.instance.assembly import assemble
from reallocate.instance.calendar import Calendar
from reallocate.instance.limits import Limits, in_order, limits
from reallocate.instance.parts import InstanceData, Settings
from reallocate.instance.problems import instance_problems
from reallocate.instance.roads import Travel, travel_times
from reallocate.instance.values import fault_of, made_plain
from reallocate.language import _

if TYPE_CHECKING:
    import pandas as pd

#: Rows of a table from Python: values by the names of the columns.
Rows = Sequence[Mapping[str, object]]


@dataclass(frozen=True, repr=False)  # no slots: travel, calendar and limits are worked out once, on first use
class Instance(Displayed, InstanceData):
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
        for name in changes.keys() - known:
            raise UsageError(_no_field(name, known))
        inner = {key: changes.pop(key) for key in list(changes) if key in settings}
        if inner:
            changes["settings"] = dataclasses.replace(changes.get("settings", self.settings), **inner)
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
    ) -> Instance:
        """Return the instance in rows of tables: mappings with the columns of the files, in any order.

        Sites are named by their codes, or by names that only one has; days are numbers (``day``) or dates (``date``).

        Parameters
        ----------
        sites, deliveries, legs, closures, rules : one mapping for each row; `legs` None: every trip costs one day and
            one hour.
        settings : values by the names of the settings.
        name : base name of files that are written of it.

        Raises
        ------
        InvalidInput : lists every fault of all tables; the line of a row is its position plus 2.

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
        rows = [{"setting": key, "value": value} for key, value in (settings or {}).items()]
        given = {"sites": sites, "deliveries": deliveries, "closures": closures, "rules": rules, "settings": rows}
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
    ) -> Instance:
        """Return the instance in pandas frames that have the columns of the files.

        Raises
        ------
        InvalidInput : lists every fault of all frames.
        """
        from reallocate.files.frames import table_of_frame

        frames = {"sites": sites, "deliveries": deliveries, "legs": legs, "closures": closures, "settings": settings}
        given = {**frames, "rules": rules}
        return cls.of(assemble(name, {table: table_of_frame(table, f) for table, f in given.items() if f is not None}))

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
        return limits(self, self.calendar)

    @cached_property
    def deliveries_by_site(self) -> tuple[Mapping[int, int], ...]:
        """Per site: day -> blanks delivered from outside on that day, summed."""
        table: list[dict[int, int]] = [{} for _ in self.sites]
        for delivery in self.deliveries:
            table[delivery.site][delivery.day] = table[delivery.site].get(delivery.day, 0) + delivery.blanks
        return tuple(table)

    def is_open(self, site: int, day: int) -> bool:
        """Whether `site` prints on `day`."""
        return self.calendar.is_open(site, day)

    def prints(self, site: int, day: int) -> bool:
        """Whether cards may be printed at `site` on `day`: it is open, and no rule has it finished before."""
        end = self.limits.finish[site]
        return self.is_open(site, day) and (end is None or day <= end)

    def date_of(self, day: int) -> date | None:
        """Calendar date of `day`; None without a start date, and after the year 9999."""
        return self.calendar.date_of(day)

    def index_of(self, code: str) -> int:
        """Index of the site with this code.

        Raises
        ------
        KeyError : when there is none.
        """
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
