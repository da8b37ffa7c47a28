"""From the tables of an instance to its parts; every fault of all tables in one run."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from reallocate.errors import Fault, InvalidInput
from reallocate.files.cells import MOST, folded
from reallocate.files.columns import COMPANIONS
from reallocate.files.records import Record, Records, read_records
from reallocate.files.table import Table
from reallocate.instance import problems as rules
from reallocate.instance.calendar import MOST_DAYS
from reallocate.instance.limits import FIELDS, rule_name
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.parts import Arrival, Closure, Delivery, Digest, InstanceData, Leg, Rule, Shift, Site
from reallocate.instance.plausible import unlikely
from reallocate.instance.references import References
from reallocate.instance.settings import read_settings, says_indonesian
from reallocate.instance.totals import without_totals
from reallocate.instance.writer import as_written
from reallocate.language import _, ngettext

Part = TypeVar("Part")


def assemble(
    name: str,
    tables: Mapping[str, Table],
    faults: Sequence[Fault] = (),
    unread: Collection[str] = (),
    notices: Sequence[str] = (),
) -> InstanceData:
    """Return the instance in `tables` (by the names of `TABLES`), whether they come from files or from Python.

    Parameters
    ----------
    faults : found before; they are among those that are raised.
    unread : names of the tables that are there and could not be read.
    notices : of what was passed over before.

    Raises
    ------
    InvalidInput : lists every fault.
    """
    assembly = _Assembly(name, tables, faults, unread)
    assembly.notices += notices
    return assembly.data()


class _Assembly:
    def __init__(
        self, name: str, tables: Mapping[str, Table], faults: Sequence[Fault], unread: Collection[str]
    ) -> None:
        self.name, self.tables, self.unread = name, tables, unread
        self.faults, self.notices, self.loose = list(faults), list[str](), False

    def data(self) -> InstanceData:
        settings = self._records("settings")
        read = read_settings(settings)
        day_first = says_indonesian(settings)
        records = {name: self._records(name, day_first) for name in ("sites", *COMPANIONS) if name != "settings"}
        self.faults += read.faults
        self.notices += read.notices
        site_rows = self._site_rows(records["sites"])
        sites = tuple(_site(row) for row in site_rows)
        if site_rows or _are_known(records["sites"]):
            self._judge(rules.site_problems(sites), site_rows)
        lookup = SiteLookup([(site.code, site.name) for site in sites])
        start = read.settings.start_date
        known = (
            bool(sites)
            and _are_known(records["sites"])
            and not any(fault.code == "duplicate_code" for fault in self.faults)
        )
        refer = References(lookup, start, self.faults, known, read.start_known)
        deliveries = self._made(records["deliveries"], _delivery, refer, lambda d: rules.delivery_problems(d, sites))
        arrivals = self._made(records["arrivals"], _arrival, refer, lambda a: rules.arrival_problems(a, sites))
        shifts = self._made(records["shifts"], _shift, refer, lambda s: rules.shift_problems(s, start))
        closures = self._made(records["closures"], _closure, refer, lambda c: rules.closure_problems(c, start))
        legs = self._made(records["legs"], _leg, refer, lambda found: rules.leg_problems(found, len(sites)))
        wishes = self._made(records["rules"], self._rule, refer, lambda found: rules.planner_problems(found, sites))
        self.loose |= read.loose or lookup.loose
        if self.faults:
            raise InvalidInput(self._in_order(), read.settings.language)
        self.notices += unlikely(sites, legs, shifts, read.settings, self.tables)
        if "legs" not in self.tables:
            self.notices.append(_("there is no legs file: every trip is taken to cost 1 day and 1 hour"))
        self._tell_late(arrivals, min(read.settings.max_days, MOST_DAYS))
        data = InstanceData(
            self.name,
            sites,
            tuple(sorted(deliveries, key=_delivery_key)),
            tuple(sorted(set(closures), key=lambda c: (c.day, -1 if c.site is None else c.site, c.note))),
            tuple(sorted(legs, key=_leg_key)) if "legs" in self.tables else None,
            read.settings,
            tuple(dict.fromkeys(Digest(os.path.basename(t.file), t.sha256) for t in self.tables.values() if t.sha256)),
            tuple(self.notices),
            tuple(wishes),
            tuple(sorted(arrivals, key=lambda a: (a.day, a.site, a.last, a.cards, a.source, a.note))),
            tuple(shifts),
        )
        return as_written(data) if self.loose and data.digests else data

    def _tell_late(self, arrivals: Sequence[Arrival], end: int) -> None:
        """Note that arrivals on days that no plan has are left out."""
        late = sum(arrival.last > end for arrival in arrivals)
        if late:
            text = ngettext(
                "{file}: {count} row has arrivals after day {end}, the setting max_days; they are left out",
                "{file}: {count} rows have arrivals after day {end}, the setting max_days; they are left out",
                late,
            )
            self.notices.append(text.format(file=self.tables["arrivals"].place, count=late, end=end))

    def _records(self, name: str, day_first: bool = False) -> Records:
        if name not in self.tables:
            return Records(complete=name not in self.unread)
        records = read_records(self.tables[name], name, day_first=day_first)
        self.loose |= records.loose
        records.complete = records.complete and name not in self.unread
        self.faults += records.faults
        self.notices += records.notices
        return records

    def _in_order(self) -> list[Fault]:
        order = {(table.file, table.sheet): k for k, table in enumerate(self.tables.values())}
        unique = dict.fromkeys(self.faults)
        return sorted(unique, key=lambda f: (order.get((f.file, f.sheet), len(order)), f.line or 0, f.column or 0))

    def _judge(self, problems: Iterable[rules.Problem], rows: Sequence[Record]) -> None:
        """Note each problem as a fault of the row that it is about."""
        for problem in problems:
            if problem.row is None:
                table = self.tables[problem.table]
                self.faults.append(Fault(problem.code, problem.message, table.file, sheet=table.sheet))
                continue
            row = rows[problem.row]
            if not row.faulty.intersection(("day", "date") if problem.column == "day" else (problem.column,)):
                self.faults.append(_fault(problem, row, rows))

    def _site_rows(self, records: Records) -> list[Record]:
        """Return the rows of sites that have a code, in the order of the codes.

        Rows with other faults stay, so that what refers to them is no fault.
        """
        rows, totals = without_totals(records.rows)
        records.complete = records.complete and not totals
        lines = {fault.line for fault in totals}
        beside = [fault for fault in records.faults if fault.line in lines]  # what else is wrong there does not matter
        self.faults = [fault for fault in self.faults if fault not in beside] + totals
        return sorted((row for row in rows if "code" in row.values), key=lambda row: (row.values["code"], row.line))

    def _rule(self, row: Record, refer: References) -> Rule | None:
        written = row.values.get("rule", "").lower()
        name = rule_name(written)
        self.loose |= name != written
        return _rule(row, name, refer)

    def _made(
        self,
        records: Records,
        make: Callable[[Record, References], Part | None],
        refer: References,
        problems: Callable[[Sequence[Part]], Iterable[rules.Problem]],
    ) -> list[Part]:
        """Return the part that each row makes; rows that make none for a fault are left out, the others judged."""
        made = [(part, row) for row in records.rows if (part := make(row, refer)) is not None]
        parts = [part for part, _row in made]
        self._judge(problems(parts), [row for _part, row in made])
        return parts


def _fault(problem: rules.Problem, row: Record, rows: Sequence[Record]) -> Fault:
    column, message = problem.column, problem.message
    if column == "day" and "date" in row.values and "day" not in row.values:
        column = "date"
    if problem.code == "duplicate_code":
        first = next(r for r in rows if folded(r.values["code"]) == folded(row.values["code"]))
        message = _("the same code as in line {line}; give each site its own").format(line=first.line)
    return row.fault(problem.code, column, message)


def _are_known(sites: Records) -> bool:
    """Whether code and name of every site could be read."""
    return sites.complete and not any(row.faulty & {"code", "name"} for row in sites.rows)


def _site(row: Record) -> Site:
    # A row with a faulty cell is built with stand-ins, so that the rules can look at the rest of it; the fault that is
    # noted keeps the instance from ever being returned.
    return Site(**{"name": "", "backlog": MOST, "printers": 0, "blanks": 0, **row.values})


def _delivery(row: Record, refer: References) -> Delivery | None:
    v, day, site = row.values, refer.day(row), refer.site(row, "code")
    if day is None or site is None or "blanks" not in v or row.faulty & {"printers", "cards"}:
        return None
    text = (v.get("source", ""), v.get("note", ""))
    return Delivery(day, site, v["blanks"], *text, printers=v.get("printers", 0), cards=v.get("cards", 0))


def _delivery_key(d: Delivery) -> tuple[object, ...]:
    return (d.day, d.site, d.blanks, d.printers, d.cards, d.source, d.note)


def _arrival(row: Record, refer: References) -> Arrival | None:
    v, day, until, site = row.values, refer.day(row), refer.until(row), refer.site(row, "code")
    if day is None or site is None or "cards" not in v or "until" in row.faulty:
        return None
    return Arrival(day, site, v["cards"], until, v.get("source", ""), v.get("note", ""))


def _shift(row: Record, refer: References) -> Shift | None:
    v, day, until, site = row.values, refer.day(row), refer.until(row), refer.site(row, "code")
    if day is None or "cards_per_printer_day" not in v or row.faulty & {"until", "code"}:
        return None
    return Shift(day, v["cards_per_printer_day"], until, site, v.get("source", ""), v.get("note", ""))


def _closure(row: Record, refer: References) -> Closure | None:
    day, site = refer.day(row), refer.site(row, "code")
    return None if day is None or "code" in row.faulty else Closure(day, site, row.values.get("note", ""))


def _leg(row: Record, refer: References) -> Leg | None:
    v, origin, destination = row.values, refer.site(row, "from"), refer.site(row, "to")
    if origin is None or destination is None or "hours" not in v:
        return None
    text = (v.get("mode", ""), v.get("source", ""), v.get("note", ""))
    return Leg(origin, destination, v["hours"], v.get("one_way", False), *text)


def _rule(row: Record, name: str, refer: References) -> Rule | None:
    # Of an unknown rule every cell may be needed: what is wrong with it by itself is said at once.
    needed = FIELDS.get(name, ("site", "to", "day", "value"))
    refer.faults += _misused(row, name, needed)
    site = refer.site(row, "site") if "site" in needed else None
    to = refer.site(row, "to") if "to" in needed else None
    # Neither day nor date: for a rule that needs one that is told with what else it needs.
    day = refer.day(row, needed=False) if "day" in needed else None
    value = row.values.get("value") if "value" in needed else None
    return Rule(name, site, to, day, value, row.values.get("note", "")) if name in FIELDS else None


def _misused(row: Record, name: str, needed: Collection[str]) -> Iterator[Fault]:
    if name and name not in FIELDS:
        yield row.fault("unknown_rule", "rule", rules.unknown_rule(name))
    for column in ("site", "to", "day", "date", "value"):
        if row.texts.get(column) and ("day" if column == "date" else column) not in needed:
            yield row.fault("not_used", column, rules.unneeded(name))


def _leg_key(leg: Leg) -> tuple[object, ...]:
    return (leg.origin, leg.destination, leg.one_way, leg.hours, leg.mode, leg.source, leg.note)
