"""Dispatch: what leaves on which day, and a sheet for each office to take along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from reallocate.appraisal.offices import Office, OfficeDay
from reallocate.appraisal.slack import Line, Load
from reallocate.instance.model import Instance
from reallocate.instance.own import OwnCells
from reallocate.instance.roads import in_hours
from reallocate.language import _
from reallocate.present.page.parts import Table, table
from reallocate.present.page.sections.grouping import are_many
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.report import Report

#: Loads of one day in the order of the list.
ORDER: tuple[Load, ...] = ("moves", "shipments", "courier")


@dataclass(frozen=True, slots=True)
class DayList:
    """What leaves on one day: its name, and a row for each line."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class OfficeSheet:
    """What an office has to know.

    Attributes
    ----------
    name, code : of the office. key : its id in a page.
    own : what the planner's own columns say of it.
    done : when its last card is handed out, in words.
    days : what happens day by day.
    home : printers that go home from it or to it afterwards, in words.
    """

    key: str
    name: str
    code: str
    own: OwnCells
    done: str
    days: Table
    home: tuple[str, ...]


def day_lists(report: Report) -> list[DayList]:
    """Return what leaves day by day."""
    if report.checked is None:
        return []
    lines = sorted(report.checked.dispatch.lines, key=lambda line: (line.trip.day, ORDER.index(line.load), line.trip))
    return [
        DayList(day_and_date(report.instance, day), tuple(_row(report.instance, line) for line in there))
        for day, there in groupby(lines, key=lambda line: line.trip.day)
    ]


def day_columns() -> tuple[str, ...]:
    """Return the heads of the columns of the rows of days."""
    return _("Load"), _("From"), _("To"), _("Arrives"), _("Hours"), _("May leave later by")


def _row(instance: Instance, line: Line) -> tuple[str, ...]:
    hours = instance.travel.hours[line.trip.origin][line.trip.destination]
    slack = _("{days:# day|# days}").format(days=number(line.slack)) if line.slack else _("not at all")
    return (
        _load(line.load, line.trip.count),
        site_name(instance, line.trip.origin),
        site_name(instance, line.trip.destination),
        "-" if line.arrive_day is None else _("day {day}").format(day=line.arrive_day),
        number(None if hours is None else in_hours(hours)),
        "-" if line.slack is None else slack,
    )


def _load(load: Load, count: int) -> str:
    texts = {
        "moves": _("{n:# printer|# printers}"),
        "shipments": _("{n:# blank card|# blank cards}"),
        "courier": _("{n:# printed card|# printed cards}"),
    }
    return texts[load].format(n=number(count))


def office_sheets(report: Report) -> list[OfficeSheet]:
    """Return a sheet for each site on which anything happens, or where cards wait."""
    return [_sheet(report, office) for office in report.offices if _concerns(report.instance, office)]


def _concerns(instance: Instance, office: Office) -> bool:
    if instance.demand(office.site) or office.returns:
        return True
    return any(day.cards or day.sent or day.received or day.delivered.blanks for day in office.days)


def _sheet(report: Report, office: Office) -> OfficeSheet:
    instance = report.instance
    site = instance.sites[office.site]
    return OfficeSheet(
        f"office-{office.site}",
        site_name(instance, office.site),
        site.code,
        tuple(report.own.get(office.site, ())),
        _done(instance, office),
        _days(report, office),
        tuple(_home(instance, office)),
    )


def _done(instance: Instance, office: Office) -> str:
    if office.done is None:
        left = office.days[-1].backlog_left if office.days else instance.sites[office.site].backlog
        return _("{cards:# card is|# cards are} left waiting").format(cards=number(left))
    if office.done == 0:
        return _("nobody waits here")
    return _("last card handed out on {day}").format(day=day_and_date(instance, office.done))


def _days(report: Report, office: Office) -> Table:
    """Return the days of an office; of a depot without what it has not, of many offices only days with anything new."""
    instance = report.instance
    depot = instance.sites[office.site].is_depot
    couriers = instance.settings.print_for_others and not depot
    columns = [_("Day"), *([] if depot else [_("Printers"), _("Print today")])]
    columns += [_("of these for others")] if couriers else []
    columns += [_("Comes"), _("Leaves"), *([] if depot else [_("Cards left")]), _("Blanks left")]
    days: Iterable[OfficeDay] = office.days
    if are_many(instance):
        days = _changing(office.days)
    rows = [_day_row(instance, day, depot=depot, couriers=couriers) for day in days]
    come = columns.index(_("Comes"))
    name = _("{name}: day by day").format(name=site_name(instance, office.site))
    return table(name, columns, rows, text=(0, come, come + 1))


def _changing(days: Sequence[OfficeDay]) -> Iterable[OfficeDay]:
    """Yield the days on which more happens than the day before, or on which it ends."""
    before: tuple[object, ...] = ()
    for day in days:
        now = (day.printers, day.cards, day.is_open, not day.backlog_left)
        if now != before or day.sent or day.received or day.delivered.blanks or day.delivered.printers:
            yield day
        before = now


def _day_row(instance: Instance, day: OfficeDay, *, depot: bool, couriers: bool) -> tuple[str, ...]:
    name = day_and_date(instance, day.day)
    if not day.is_open:
        name = _("{day} (closed)").format(day=name)
    comes = [*_from_outside(day), *(_with(instance, line, line.trip.origin, received=True) for line in day.received)]
    leaves = [_with(instance, line, line.trip.destination, received=False) for line in day.sent]
    cells = [name]
    cells += [] if depot else [number(day.printers), number(day.cards)]
    cells += [number(day.for_others)] if couriers else []
    cells += ["\n".join(comes), "\n".join(leaves)]
    cells += [] if depot else [number(day.backlog_left)]
    return (*cells, number(day.blanks_left))


def _from_outside(day: OfficeDay) -> list[str]:
    told = []
    if day.delivered.printers:
        told.append(_("{load} from outside").format(load=_load("moves", day.delivered.printers)))
    if day.delivered.blanks:
        told.append(_("{load} from outside").format(load=_load("shipments", day.delivered.blanks)))
    if day.delivered.cards:
        told.append(_("{load} from outside").format(load=_load("courier", day.delivered.cards)))
    if day.new:
        told.append(_("{n:# new card|# new cards} to print").format(n=number(day.new)))
    return told


def _with(instance: Instance, line: Line, other: int, *, received: bool) -> str:
    names = {"load": _load(line.load, line.trip.count), "site": site_name(instance, other)}
    if received:
        return _("{load} from {site}").format(**names)
    if line.slack == 0:
        return _("{load} to {site} (must not leave later)").format(**names)
    if line.slack:
        text = _("{load} to {site} (at most {days:# day|# days} later)")
        return text.format(**names, days=number(line.slack))
    return _("{load} to {site}").format(**names)


def _home(instance: Instance, office: Office) -> Iterable[str]:
    for trip in office.returns:
        days = trip.day + (instance.travel.printer_days[trip.origin][trip.destination] or 0)
        names = {"load": _load("moves", trip.count), "day": day_and_date(instance, trip.day), "there": number(days)}
        if trip.origin == office.site:
            text = _("{load} to {site}: leaves on {day}, is there on day {there}")
            yield text.format(**names, site=site_name(instance, trip.destination))
        else:
            text = _("{load} back from {site}: leaves there on {day}, is here on day {there}")
            yield text.format(**names, site=site_name(instance, trip.origin))
