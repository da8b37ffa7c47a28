"""Data and assumptions: each figure with its source, what is assumed, the files, the versions, the command."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from shlex import quote

from reallocate.files.headers import setting_of
from reallocate.instance.assumptions import Source, assumed_in, assumptions, main_figure
from reallocate.instance.model import Instance
from reallocate.instance.parts import Span
from reallocate.language import _, language_in_use
from reallocate.present.json.common import versions
from reallocate.present.page.parts import Table, table
from reallocate.present.page.proof import site_table
from reallocate.present.words.assumptions import figure_name, table_name
from reallocate.present.words.names import site_name, weekday_names
from reallocate.present.words.numbers import long_date, number
from reallocate.present.words.rules import in_words
from reallocate.questions.report import Report

#: What stands behind a figure that no source gives.
MARK = "*"
#: Rows of roads, and of closed days, that are shown; the files have all.
MOST_ROWS = 80


@dataclass(frozen=True, slots=True)
class Data:
    """Tables, sentences, and the command that makes the page again."""

    tables: tuple[Table, ...]
    rules: tuple[str, ...]
    notices: tuple[str, ...]
    command: str


def data_section(instance: Instance | None, command: str = "") -> Data:
    """Return what a page rests on.

    Parameters
    ----------
    instance : None: what it rests on stands on the page already.
    command : that makes the page again; empty: it is not told.
    """
    if instance is None:
        return Data((_versions(),), (), (), command)
    tables = [_sites(instance), *_deliveries(instance), *_levers(instance), *_legs(instance)]
    tables += [_settings(instance), *_assumed(assumptions(instance)), *_files(instance), _versions()]
    rules = tuple(in_words(instance, rule) for rule in instance.rules)
    return Data(tuple(tables), rules, tuple(str(notice) for notice in instance.notices), command)


def report_command(report: Report) -> str:
    """Return the command that makes a report again."""
    plan = "" if report.place is None else f" {quote(str(report.place))}"
    return f"reallocate report {site_table(report)}{plan} -o report.html"


class _Row:
    """The cells of a row, marked where its source says that they are assumed."""

    def __init__(self, table_: str, main: str, source: str) -> None:
        self._assumed = assumed_in(table_, main, source)

    def cell(self, value: str, *figures: str) -> str:
        """Return the cell of a figure, which may go by several names."""
        return f"{value} {MARK}" if self._assumed.intersection(figures) else value


def _sites(instance: Instance) -> Table:
    columns = (
        *(_("Site"), _("Code"), _("Cards waiting"), _("Printers"), _("Blank cards"), _("Cards a printer and day")),
        _("Source"),
    )
    rows = []
    for i, site in enumerate(instance.sites):
        row = _Row("sites", "backlog", site.source)
        figures = (("backlog", site.backlog), ("printers", site.printers), ("blanks", site.blanks))
        cells = [row.cell(number(value), name) for name, value in figures]
        rate = row.cell("-" if site.is_depot else number(instance.rate(i)), "cards_per_printer_day")
        rows.append((site_name(instance, i), site.code, *cells, rate, site.source))
    return table(_("Sites"), columns, rows, text=(0, 1, 6))


def _deliveries(instance: Instance) -> Iterator[Table]:
    rows = []
    for delivery in instance.deliveries:
        row = _Row("deliveries", main_figure(delivery), delivery.source)
        figures = (("blanks", delivery.blanks), ("printers", delivery.printers), ("cards", delivery.cards))
        cells = [row.cell(number(value), name) for name, value in figures]
        day = row.cell(number(delivery.day), "day", "date")
        rows.append((day, site_name(instance, delivery.site), *cells, delivery.source))
    columns = (_("Day"), _("Site"), _("Blank cards"), _("Printers"), _("Printed cards"), _("Source"))
    if rows:
        yield table(_("Deliveries from outside"), columns, rows, text=(1, 5))


def _levers(instance: Instance) -> Iterator[Table]:
    """Yield new cards, shifts and closed days, where there are any."""
    columns = (_("Day"), _("Until day"), _("Site"))
    if instance.arrivals:
        new = [
            (
                *_when(instance, arrival, arrival.site),
                _Row("arrivals", "cards", arrival.source).cell(number(arrival.cards), "cards"),
                arrival.source,
            )
            for arrival in instance.arrivals
        ]
        yield table(_("New cards a day"), (*columns, _("Cards"), _("Source")), new, text=(2, 4))
    if instance.shifts:
        rate = "cards_per_printer_day"
        rates = [
            (
                *_when(instance, shift, shift.site),
                _Row("shifts", rate, shift.source).cell(number(shift.cards_per_printer_day), rate),
                shift.source,
            )
            for shift in instance.shifts
        ]
        yield table(_("Shifts"), (*columns, _("Cards a printer and day"), _("Source")), rates, text=(2, 4))
    if any(closure.day > 0 for closure in instance.closures):
        of = [closure for closure in instance.closures if closure.day > 0]  # a calendar of the year has others
        closed = [(number(closure.day), _where(instance, closure.site), closure.note) for closure in of]
        made = table(_("Closed days"), (_("Day"), _("Site"), _("Note")), closed[:MOST_ROWS], text=(1, 2))
        yield _with_more(made, len(closed) - MOST_ROWS)


def _when(instance: Instance, span: Span, site: int | None) -> tuple[str, str, str]:
    return number(span.day), number(span.last), _where(instance, site)


def _where(instance: Instance, site: int | None) -> str:
    return _("every site") if site is None else site_name(instance, site)


def _legs(instance: Instance) -> Iterator[Table]:
    rows = []
    for leg in instance.legs or ():
        hours = _Row("legs", "hours", leg.source).cell(number(leg.hours), "hours")
        rows.append((site_name(instance, leg.origin), site_name(instance, leg.destination), hours, leg.source))
    if rows:
        columns = (_("From"), _("To"), _("Hours"), _("Source"))
        made = table(_("Roads"), columns, rows[:MOST_ROWS], text=(0, 1, 3))
        yield _with_more(made, len(rows) - MOST_ROWS)


def _with_more(made: Table, more: int) -> Table:
    """Return a table that says how many more rows the file has."""
    if more <= 0:
        return made
    return replace(made, note=_("{n:# more row is|# more rows are} in the file.").format(n=number(more)))


def _settings(instance: Instance) -> Table:
    settings, sources = instance.settings, dict(instance.settings.sources)
    start = settings.start_date
    values = {
        "start_date": "-" if start is None else long_date(start),
        "cards_per_printer_day": number(settings.cards_per_printer_day),
        "setup_hours": number(settings.setup_hours),
        "travel_hours_per_day": number(settings.travel_hours_per_day),
        "overnight_hours": number(settings.overnight_hours),
        "closed_weekdays": weekday_names(settings.closed_weekdays),
        "max_days": number(settings.max_days),
        "print_for_others": _("yes") if settings.print_for_others else _("no"),
        "depart_on_closed_days": _("yes") if settings.depart_on_closed_days else _("no"),
    }
    if settings.print_for_others:
        limit = settings.courier_max_hours
        values["courier_max_hours"] = _("no limit") if limit is None else number(limit)
    meant = {
        "start_date": _("day 1"),
        "cards_per_printer_day": _("cards that one printer prints on a day"),
        "setup_hours": _("hours to set a printer up after a trip"),
        "travel_hours_per_day": _("hours on the road that make one day"),
        "overnight_hours": _("hours of a trip that cost no working day"),
        "closed_weekdays": _("closed weekdays"),
        "max_days": _("longest plan that is looked for"),
        "print_for_others": _("offices print for each other"),
        "depart_on_closed_days": _("trips leave on closed days too"),
        "courier_max_hours": _("hours of a courier's trip at most"),
    }
    rows = [
        (
            meant[name],
            setting_of(name, language_in_use()),
            _Row("settings", "value", sources.get(name, "")).cell(value, "value"),
            sources.get(name, ""),
        )
        for name, value in values.items()
    ]
    return table(_("Settings"), (_("Setting"), _("Name in the file"), _("Value"), _("Source")), rows, text=(0, 1, 3))


def _assumed(items: tuple[Source, ...]) -> list[Table]:
    if not items:
        return []
    text = _("{table}, {row}")
    rows = [
        (text.format(table=table_name(item.table), row=item.row), figure_name(item.table, item.figure), item.text)
        for item in items
    ]
    columns = (_("Table and row"), _("Figure"), _("What the source says"))
    return [table(_("Assumed figures"), columns, rows, text=(0, 1, 2))]


def _files(instance: Instance) -> list[Table]:
    """Return the files that were read; none for an instance from Python."""
    rows = [(digest.file, digest.sha256) for digest in instance.read_from or instance.digests]
    return [table(_("Files"), (_("File"), "SHA-256"), rows, text=(0, 1))] if rows else []


def _versions() -> Table:
    return table(_("Versions"), (_("Program"), _("Version")), list(versions().items()), text=(0, 1))
