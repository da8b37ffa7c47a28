"""Where printer-days go, in words: the loss ledger of one plan in a line."""

from __future__ import annotations

from collections.abc import Callable

from reallocate.appraisal.ledger import COLUMNS, Ledger
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.present.words.numbers import amount, number

#: What became of the printer-days of a column. Called, not stored, so that the language is that of the moment.
PHRASES: dict[str, Callable[[], str]] = {
    "printed": lambda: _("{days} printed"),
    "road": lambda: _("{days} on the road"),
    "blanks": lambda: _("{days} without blanks"),
    "closed": lambda: _("{days} closed"),
    "done": lambda: _("{days} with no card left"),
    "rounding": lambda: _("{days} in the unused part of last days"),
    "idle": lambda: _("{days} idle"),
}


def headings() -> dict[str, str]:
    """Return the names of the columns of the ledger."""
    texts = (_("printed"), _("road"), _("blanks"), _("closed"), _("done"), _("rounding"), _("idle"))
    return dict(zip(COLUMNS, texts, strict=True))


def losses_lines(instance: Instance, ledger: Ledger, *, found: bool = False) -> list[str]:
    """Return in one sentence where the printer-days of a plan go; nothing for a plan of no days or without printers.

    Rounded to two decimals; the documents have the exact fractions. `found` says that the plan is one that the program
    found and does not show.
    """
    if not ledger.available:
        return []
    parts = [
        PHRASES[name]().format(days=amount(days))
        for name, days in zip(COLUMNS, ledger.total.columns, strict=True)
        if days
    ]
    if ledger.available != instance.printers * ledger.days:
        text = _with_outside(ledger.days, found)
    elif found:
        text = ngettext(
            "Printer-days of such a plan: {printers:# printer|# printers} × {days} day = {all}: {parts}.",
            "Printer-days of such a plan: {printers:# printer|# printers} × {days} days = {all}: {parts}.",
            ledger.days,
        )
    else:
        text = ngettext(
            "Printer-days: {printers:# printer|# printers} × {days} day = {all}: {parts}.",
            "Printer-days: {printers:# printer|# printers} × {days} days = {all}: {parts}.",
            ledger.days,
        )
    printers, days, every = number(instance.printers), number(ledger.days), number(ledger.available)
    return [text.format(printers=printers, days=days, all=every, parts=", ".join(parts))]


def _with_outside(days: int, found: bool) -> str:
    """Return the sentence where printers come from outside: all is no product then."""
    if found:
        return ngettext(
            "Printer-days of such a plan: {all} in {days} day, those from outside from their first day on: {parts}.",
            "Printer-days of such a plan: {all} in {days} days, those from outside from their first day on: {parts}.",
            days,
        )
    return ngettext(
        "Printer-days: {all} in {days} day, those from outside from their first day on: {parts}.",
        "Printer-days: {all} in {days} days, those from outside from their first day on: {parts}.",
        days,
    )
