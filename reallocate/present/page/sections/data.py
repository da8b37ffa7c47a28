"""Data and assumptions: each figure with its source, what is assumed, the files, the versions, the command."""

from __future__ import annotations

from dataclasses import dataclass
from shlex import quote

from reallocate.instance.assumptions import Source, assumptions
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.json.common import versions
from reallocate.present.page.parts import Table, table
from reallocate.present.page.proof import site_table
from reallocate.present.words.names import site_name, weekday_names
from reallocate.present.words.numbers import long_date, number
from reallocate.present.words.rules import in_words
from reallocate.questions.report import Report

#: What stands behind a figure that no source gives.
MARK = "*"
#: Rows of legs that are shown; the files have all.
MOST_LEGS = 80


@dataclass(frozen=True, slots=True)
class Data:
    """Tables, sentences, and the command that makes the page again."""

    tables: tuple[Table, ...]
    rules: tuple[str, ...]
    notices: tuple[str, ...]
    command: str


def data_section(report: Report) -> Data:
    """Return what the report rests on."""
    instance = report.instance
    marked = {(item.table, item.row, item.figure) for item in assumptions(instance)}
    tables = [_sites(instance, marked), *_deliveries(instance, marked), *_legs(instance, marked)]
    tables += [_settings(instance, marked), *_assumed(assumptions(instance)), *_files(instance), _versions()]
    command = f"reallocate report {site_table(report)}"
    command += "" if report.place is None else f" {quote(str(report.place))}"
    rules = tuple(in_words(instance, rule) for rule in instance.rules)
    return Data(tuple(tables), rules, tuple(str(notice) for notice in instance.notices), f"{command} -o report.html")


Marked = set[tuple[str, str, str]]


def _cell(marked: Marked, table_: str, row: str, figure: str, value: str) -> str:
    """Return a figure, marked where it is assumed."""
    return f"{value} {MARK}" if (table_, row, figure) in marked else value


def _sites(instance: Instance, marked: Marked) -> Table:
    columns = (
        _("Site"),
        _("Code"),
        _("Cards waiting"),
        _("Printers"),
        _("Blank cards"),
        _("Cards a printer and day"),
        _("Source"),
    )
    rows = []
    for i, site in enumerate(instance.sites):
        figures = (("backlog", site.backlog), ("printers", site.printers), ("blanks", site.blanks))
        cells = [_cell(marked, "sites", site.code, name, number(value)) for name, value in figures]
        rate = "-" if site.is_depot else number(instance.rate(i))
        rate = _cell(marked, "sites", site.code, "cards_per_printer_day", rate)
        rows.append((site_name(instance, i), site.code, *cells, rate, site.source))
    return table(_("Sites"), columns, rows, text=(0, 1, 6))


def _deliveries(instance: Instance, marked: Marked) -> list[Table]:
    if not instance.deliveries:
        return []
    rows = []
    for delivery in instance.deliveries:
        row = f"{instance.sites[delivery.site].code} day {delivery.day}"
        figures = (("blanks", delivery.blanks), ("printers", delivery.printers), ("cards", delivery.cards))
        cells = [_cell(marked, "deliveries", row, name, number(value)) for name, value in figures]
        day = number(delivery.day) + (f" {MARK}" if {("deliveries", row, f) for f in ("date", "day")} & marked else "")
        rows.append((day, site_name(instance, delivery.site), *cells, delivery.source))
    columns = (_("Day"), _("Site"), _("Blank cards"), _("Printers"), _("Printed cards"), _("Source"))
    return [table(_("Deliveries from outside"), columns, rows, text=(1, 5))]


def _legs(instance: Instance, marked: Marked) -> list[Table]:
    if not instance.legs:
        return []
    rows = []
    for leg in instance.legs[:MOST_LEGS]:
        row = f"{instance.sites[leg.origin].code} - {instance.sites[leg.destination].code}"
        names = [site_name(instance, i) for i in (leg.origin, leg.destination)]
        rows.append((*names, _cell(marked, "legs", row, "hours", number(leg.hours)), leg.source))
    made = table(_("Roads"), (_("From"), _("To"), _("Hours"), _("Source")), rows, text=(0, 1, 3))
    more = len(instance.legs) - len(rows)
    note = _("{n:# more road is|# more roads are} in the file.").format(n=number(more)) if more else ""
    return [Table(made.caption, made.columns, made.rows, made.numeric, note)]


def _settings(instance: Instance, marked: Marked) -> Table:
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
    }
    rows = [
        (meant[name], name, _cell(marked, "settings", name, "value", value), sources.get(name, ""))
        for name, value in values.items()
    ]
    return table(_("Settings"), (_("Setting"), _("Name in the file"), _("Value"), _("Source")), rows, text=(0, 1, 3))


def _assumed(items: tuple[Source, ...]) -> list[Table]:
    if not items:
        return []
    rows = [(f"{item.table}, {item.row}", item.figure, item.text) for item in items]
    columns = (_("Table and row"), _("Figure"), _("What the source says"))
    return [table(_("Assumed figures"), columns, rows, text=(0, 1, 2))]


def _files(instance: Instance) -> list[Table]:
    """Return the files that were read; none for an instance from Python."""
    rows = [(digest.file, digest.sha256) for digest in instance.read_from or instance.digests]
    return [table(_("Files"), (_("File"), "SHA-256"), rows, text=(0, 1))] if rows else []


def _versions() -> Table:
    return table(_("Versions"), (_("Program"), _("Version")), list(versions().items()), text=(0, 1))
