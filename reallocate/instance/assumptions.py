"""Where the figures of an instance come from, and which of them no source gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reallocate.files.columns import TABLES
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Span
from reallocate.language import _, verbatim

MARK = "assumed"


@dataclass(frozen=True, slots=True)
class Source:
    """What is said of the source of a figure: its table, row (code, leg or setting), column, and the words of the cell.

    ``figure`` is empty where the words are about the whole row.
    """

    table: str
    row: str
    figure: str
    text: str

    @property
    def is_assumed(self) -> bool:
        """Whether it says that no source gives the figure."""
        return MARK in self.text.lower()


def assumptions(instance: Instance) -> tuple[Source, ...]:
    """Return every assumed figure, in the order of the tables.

    A ``source`` cell is split at ``;``. A part that holds the word ``assumed`` marks figures: those whose column names
    stand before its ``:``, separated by commas; or, where it names none, the main figure of the row.
    """
    return tuple(source for source in _all(instance) if source.is_assumed)


def assumed_in(table: str, main: str, source: str) -> frozenset[str]:
    """Return the columns of a row of `table` that its source cell marks as assumed; `main` as in `assumptions`."""
    return frozenset(part.figure for part in _parts(table, "", main, source) if part.is_assumed)


def sources(instance: Instance) -> tuple[Source, ...]:
    """Return what is said of every source, that figures are assumed too, in the order of the tables."""
    return tuple(_all(instance))


def _all(instance: Instance) -> Iterator[Source]:
    for site in instance.sites:
        yield from _parts("sites", site.code, "backlog", site.source)
    for delivery in instance.deliveries:
        row = _("{code} day {day}").format(code=instance.sites[delivery.site].code, day=delivery.day)
        yield from _parts("deliveries", row, main_figure(delivery), delivery.source)
    for leg in instance.legs or ():
        row = f"{instance.sites[leg.origin].code} - {instance.sites[leg.destination].code}"
        yield from _parts("legs", row, "hours", leg.source)
    for arrival in instance.arrivals:
        row = verbatim("{code} {days}").format(code=instance.sites[arrival.site].code, days=_days(arrival))
        yield from _parts("arrivals", row, "cards", arrival.source)
    for shift in instance.shifts:
        row = _days(shift)
        if shift.site is not None:
            row = verbatim("{code} {days}").format(code=instance.sites[shift.site].code, days=row)
        yield from _parts("shifts", row, "cards_per_printer_day", shift.source)
    for name, source in instance.settings.sources:
        yield from _parts("settings", name, "value", source)


def main_figure(delivery: Delivery) -> str:
    """Return the column of the main figure of a delivery: the first of blanks, printers and cards that it has."""
    if delivery.blanks or not (delivery.printers or delivery.cards):
        return "blanks"
    return "printers" if delivery.printers else "cards"


def _days(span: Span) -> str:
    if span.last == span.day:
        return _("day {day}").format(day=span.day)
    return _("day {first} to {last}").format(first=span.day, last=span.last)


def _parts(table: str, row: str, main: str, source: str) -> Iterator[Source]:
    columns = {column.name for column in TABLES[table]}
    for part in filter(None, map(str.strip, source.split(";"))):
        head, colon, _rest = part.partition(":")
        names = [name.strip().lower() for name in head.split(",")] if colon else []
        named = [name for name in names if name in columns]
        for figure in named or [main if MARK in part.lower() else ""]:
            yield Source(table, row, figure, part)
