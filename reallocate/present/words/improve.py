"""An edit of a plan's moves in words."""

from __future__ import annotations

from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.plan.model import Trip
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.edits import Edit


def in_words(instance: Instance, edit: Edit) -> str:
    """Return one edit as a sentence."""
    out, put = edit.out, edit.put
    if out is None and put is not None:
        return _("add: {row}").format(row=_row(instance, put))
    if put is None and out is not None:
        return _("strike out{line}: {row}").format(line=_line(out), row=_row(instance, out))
    assert out is not None
    assert put is not None
    return _("change{line}: {row} becomes {new}").format(
        line=_line(out), row=_row(instance, out), new=_row(instance, put)
    )


def _line(trip: Trip) -> str:
    return _(" line {line}").format(line=trip.line) if trip.line else ""


def _row(instance: Instance, trip: Trip) -> str:
    text = ngettext(
        "{on}: {count} printer from {origin} to {destination}",
        "{on}: {count} printers from {origin} to {destination}",
        trip.count,
    )
    names = [instance.sites[i].name for i in (trip.origin, trip.destination)]
    return text.format(
        on=day_and_date(instance, trip.day), count=number(trip.count), origin=names[0], destination=names[1]
    )
