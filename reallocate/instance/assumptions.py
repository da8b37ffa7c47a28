"""Which figures of an instance no source gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reallocate.files.columns import TABLES
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Span

MARK = "assumed"


@dataclass(frozen=True, slots=True)
class Assumption:
    """One assumed figure: its table, row (code, leg or setting), column, and the words of the source cell."""

    table: str
    row: str
    figure: str
    text: str


def assumptions(instance: Instance) -> tuple[Assumption, ...]:
    """Return every assumed figure, in the order of the tables.

    A ``source`` cell is split at ``;``. A part that holds the word ``assumed`` marks figures: those whose column names
    stand before its ``:``, separated by commas; or, where it names none, the main figure of the row.
    """
    return tuple(_all(instance))


def _all(instance: Instance) -> Iterator[Assumption]:
    for site in instance.sites:
        yield from _marked("sites", site.code, "backlog", site.source)
    for delivery in instance.deliveries:
        row = f"{instance.sites[delivery.site].code} day {delivery.day}"
        yield from _marked("deliveries", row, _brings(delivery), delivery.source)
    for leg in instance.legs or ():
        row = f"{instance.sites[leg.origin].code} - {instance.sites[leg.destination].code}"
        yield from _marked("legs", row, "hours", leg.source)
    for arrival in instance.arrivals:
        row = f"{instance.sites[arrival.site].code} {_days(arrival)}"
        yield from _marked("arrivals", row, "cards", arrival.source)
    for shift in instance.shifts:
        row = _days(shift) if shift.site is None else f"{instance.sites[shift.site].code} {_days(shift)}"
        yield from _marked("shifts", row, "cards_per_printer_day", shift.source)
    for name, source in instance.settings.sources:
        yield from _marked("settings", name, "value", source)


def _brings(delivery: Delivery) -> str:
    """Return the column of the main figure of a delivery: the first of blanks, printers and cards that it has."""
    if delivery.blanks or not (delivery.printers or delivery.cards):
        return "blanks"
    return "printers" if delivery.printers else "cards"


def _days(span: Span) -> str:
    return f"day {span.day}" if span.last == span.day else f"day {span.day} to {span.last}"


def _marked(table: str, row: str, main: str, source: str) -> Iterator[Assumption]:
    columns = {column.name for column in TABLES[table]}
    for part in source.split(";"):
        if MARK not in part.lower():
            continue
        head, colon, _rest = part.partition(":")
        names = [name.strip().lower() for name in head.split(",")] if colon else []
        named = [name for name in names if name in columns]
        for figure in named or [main]:
            yield Assumption(table, row, figure, part.strip())
