"""From the tables of an instance to its parts; every fault of all tables in one run."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reallocate.errors import Fault, InvalidInput
from reallocate.files.cells import PARSERS, CellError, Dialect, folded, shown
from reallocate.files.columns import COMPANIONS, SETTINGS, TABLES
from reallocate.files.records import Record, Records, read_records
from reallocate.files.table import Table
from reallocate.instance import problems as rules
from reallocate.instance.calendar import day_of
from reallocate.instance.limits import FIELDS
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.parts import Closure, Delivery, Digest, InstanceData, Leg, Rule, Settings, Site
from reallocate.language import _


def assemble(name: str, tables: Mapping[str, Table], faults: Sequence[Fault] = ()) -> InstanceData:
    """Return the instance in `tables` (by the names of `TABLES`), whether they come from files or from Python.

    Raises
    ------
    InvalidInput : lists every fault, `faults` among them.
    """
    return _Assembly(name, dict(tables), list(faults)).instance()


@dataclass(slots=True)
class _Assembly:
    name: str
    tables: dict[str, Table]
    faults: list[Fault]
    notices: list[str] = field(default_factory=list)
    start: date | None = None
    start_known: bool = True

    def instance(self) -> InstanceData:
        records = {name: self._records(name) for name in ("sites", *COMPANIONS)}
        settings = self._settings(records["settings"])
        site_rows = self._sorted_sites(records["sites"])
        lookup = SiteLookup([(row.values["code"], row.values.get("name", "")) for row in site_rows])
        sites = tuple(_site(row) for row in site_rows)
        deliveries, delivery_rows = self._dated(records["deliveries"], lookup, _delivery)
        closures, closure_rows = self._dated(records["closures"], lookup, _closure)
        legs, leg_rows = self._legs(records["legs"], lookup)
        wishes, wish_rows = self._rules(records["rules"], lookup)
        if "sites" in self.tables:
            self._judge(rules.site_problems(sites), site_rows)
        self._judge(rules.delivery_problems(deliveries, len(sites)), delivery_rows)
        self._judge(rules.closure_problems(closures, len(sites)), closure_rows)
        self._judge(rules.leg_problems(legs, len(sites)), leg_rows)
        self._judge(rules.planner_problems(wishes, sites), wish_rows)
        if self.faults:
            raise InvalidInput(self._in_order())
        if "legs" not in self.tables:
            self.notices.append(_("there is no legs file: every trip is taken to cost 1 day and 1 hour"))
        return InstanceData(
            self.name,
            sites,
            tuple(sorted(deliveries, key=lambda d: (d.day, d.site, d.blanks, d.source, d.note))),
            tuple(sorted(set(closures), key=lambda c: (c.day, -1 if c.site is None else c.site, c.note))),
            tuple(sorted(legs, key=_leg_key)) if "legs" in self.tables else None,
            settings,
            tuple(Digest(os.path.basename(t.file), t.sha256) for t in self.tables.values() if t.sha256),
            tuple(self.notices),
            tuple(wishes),
        )

    def _records(self, name: str) -> Records:
        if name not in self.tables:
            return Records("", [], [], [])
        records = read_records(self.tables[name], TABLES[name])
        self.faults += records.faults
        self.notices += records.notices
        return records

    def _in_order(self) -> list[Fault]:
        order = {table.file: k for k, table in enumerate(self.tables.values())}
        unique = dict.fromkeys(self.faults)
        return sorted(unique, key=lambda f: (order.get(f.file, len(order)), f.line or 0, f.column or 0))

    def _judge(self, problems: Any, rows: Sequence[Record]) -> None:
        for problem in problems:
            if problem.row is None:
                file = self.tables[problem.table].file
                self.faults.append(Fault(problem.code, problem.message, file))
                continue
            row = rows[problem.row]
            if problem.column in row.faulty:
                continue
            column = "date" if problem.column == "day" and "day" not in row.values else problem.column
            message = problem.message
            if problem.code == "duplicate_code":
                first = next(r for r in rows if folded(r.values["code"]) == folded(row.values["code"]))
                text = _("the same code as in line {line}; give each site its own")
                message = text.format(line=first.line)
            self.faults.append(row.fault(problem.code, column, message))

    def _sorted_sites(self, records: Records) -> list[Record]:
        """Rows that have a code, in the order of the codes; rows with other faults stay, so that references hold."""
        rows = [row for row in records.rows if "code" in row.values]
        return sorted(rows, key=lambda row: (row.values["code"], row.line))

    # --- settings -------------------------------------------------------------------------------------------------

    def _settings(self, records: Records) -> Settings:
        known = {setting.name: setting for setting in SETTINGS}
        values: dict[str, Any] = {}
        sources: list[tuple[str, str]] = []
        rows: dict[str, Record] = {}
        for row in records.rows:
            name = row.values.get("setting", "").lower()
            if not name:
                continue
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1)
                hint = _("; did you mean {near}?").format(near=near[0]) if near else ""
                text = _("is no setting{hint}; known are {known}").format(hint=hint, known=", ".join(known))
                self.faults.append(row.fault("unknown_setting", "setting", text))
            elif name in rows:
                text = _("the setting stands in line {line} already; keep one").format(line=rows[name].line)
                self.faults.append(row.fault("duplicate_setting", "setting", text))
            else:
                rows[name] = row
                self._setting_value(row, name, known[name].kind, known[name].least, values)
                if row.values.get("source"):
                    sources.append((name, row.values["source"]))
        self.start = values.get("start_date")
        self.start_known = "start_date" not in rows or self.start is not None
        settings = Settings(**values, sources=tuple(sorted(sources)))
        for problem in rules.setting_problems(settings):
            row_or_none = rows.get(problem.column)
            if row_or_none is None or "value" in row_or_none.faulty:
                continue
            if problem.code != "no_start_date" or self.start_known:
                self.faults.append(row_or_none.fault(problem.code, "value", problem.message))
        return settings

    def _setting_value(self, row: Record, name: str, kind: str, least: int, values: dict[str, Any]) -> None:
        text = row.values.get("value")
        if text is None:
            return
        separator = self.tables["settings"].separator
        dialect = Dialect(separator, [])
        try:
            if kind == "whole":
                from reallocate.files.cells import whole

                values[name] = whole(text, dialect, least)
            else:
                values[name] = PARSERS[kind](text, dialect)
        except CellError as error:
            row.faulty.add("value")
            self.faults.append(row.fault(error.code, "value", f"{name}: {error}"))
        if dialect.grouped:
            message = _("{file}: {text} was read as the whole number {number}")
            self.notices.append(message.format(file=row.file, text=shown(text), number=values.get(name)))

    # --- companions -----------------------------------------------------------------------------------------------

    def _site_of(self, row: Record, column: str, lookup: SiteLookup) -> int | None:
        if column not in row.values:
            return None
        found = lookup.find(row.values[column])
        if isinstance(found, int):
            return found
        row.faulty.add(column)
        if "sites" in self.tables:
            self.faults.append(row.fault("unknown_site", column, found))
        return None

    def _dated(
        self, records: Records, lookup: SiteLookup, make: Callable[[Record, int, int | None], Any]
    ) -> tuple[list[Any], list[Record]]:
        """Return deliveries or closures with the rows they come from; faulty rows are left out."""
        made, rows = [], []
        for row in records.rows:
            day = self._day_of(row)
            site = self._site_of(row, "code", lookup)
            if day is not None and not row.faulty & {"code", "blanks"}:
                made.append(make(row, day, site))
                rows.append(row)
        return made, rows

    def _day_of(self, row: Record) -> int | None:
        day: int | None = row.values.get("day")
        on: date | None = row.values.get("date")
        if row.faulty & {"day", "date"}:
            return None
        if on is None:
            if day is None:
                self.faults.append(row.fault("no_day", "day", _("neither day nor date; write one of them")))
            return day
        if self.start is None:
            if self.start_known:
                text = _("a date needs the setting start_date; add it, or write day numbers")
                self.faults.append(row.fault("no_start_date", "date", text))
            return None
        counted = day_of(self.start, on)
        if day is not None and day != counted:
            text = _("the date is day {counted}, but day says {day}; correct one of them")
            self.faults.append(row.fault("day_and_date", "date", text.format(counted=counted, day=day)))
            return None
        return counted

    def _legs(self, records: Records, lookup: SiteLookup) -> tuple[list[Leg], list[Record]]:
        legs, rows = [], []
        for row in records.rows:
            origin, destination = self._site_of(row, "from", lookup), self._site_of(row, "to", lookup)
            if origin is None or destination is None or "hours" not in row.values:
                continue
            v = row.values
            text = (v.get("mode", ""), v.get("source", ""), v.get("note", ""))
            legs.append(Leg(origin, destination, v["hours"], v.get("one_way", False), *text))
            rows.append(row)
        return legs, rows

    def _rules(self, records: Records, lookup: SiteLookup) -> tuple[list[Rule], list[Record]]:
        """Return the planner's rules with the rows they come from; rows of unknown rules are left out."""
        made, rows = [], []
        for row in records.rows:
            name = row.values.get("rule", "").lower()
            known = name in FIELDS
            if name and not known:
                self.faults.append(row.fault("unknown_rule", "rule", rules.unknown_rule(name)))
            # Of an unknown rule every cell may be needed: what is wrong with it by itself is said at once.
            needed = FIELDS.get(name, ("site", "to", "day", "value"))
            for column in ("site", "to", "day", "date", "value"):
                if row.texts.get(column) and ("day" if column == "date" else column) not in needed:
                    self.faults.append(row.fault("not_used", column, rules.unneeded(name)))
            site, to = (self._site_of(row, column, lookup) if column in needed else None for column in ("site", "to"))
            day = None
            if "day" in needed and (known or row.texts.get("day") or row.texts.get("date")):
                day = self._day_of(row)
                if day is None:
                    row.faulty.add("day")
            if known:
                value = row.values.get("value") if "value" in needed else None
                made.append(Rule(name, site, to, day, value, row.values.get("note", "")))
                rows.append(row)
        return made, rows


def _leg_key(leg: Leg) -> tuple[object, ...]:
    return (leg.origin, leg.destination, leg.one_way, leg.hours, leg.mode, leg.source, leg.note)


def _site(row: Record) -> Site:
    names = {column.name for column in TABLES["sites"]}
    values = {name: value for name, value in row.values.items() if name in names}
    # A row with a faulty cell is built with stand-ins, so that the rules can look at the rest of it; the fault that is
    # noted keeps the instance from ever being returned.
    for column in ("name", "backlog", "printers", "blanks"):
        values.setdefault(column, "" if column == "name" else 0)
    return Site(**values)


def _delivery(row: Record, day: int, site: int | None) -> Delivery:
    v = row.values
    return Delivery(day, site if site is not None else 0, v.get("blanks", 0), v.get("source", ""), v.get("note", ""))


def _closure(row: Record, day: int, site: int | None) -> Closure:
    return Closure(day, site, row.values.get("note", ""))
