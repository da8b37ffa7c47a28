"""An edit of a plan's moves in words."""

from __future__ import annotations

from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.plan.model import Trip
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.edits import Edit


def edits_condition(edits: int) -> str:
    """Return which plans a point of the curve is about."""
    text = ngettext(
        "every plan with at most {count} line of the moves changed",
        "every plan with at most {count} lines of the moves changed",
        edits,
    )
    return text.format(count=number(edits))


def in_words(instance: Instance, edit: Edit) -> str:
    """Return one edit as a sentence."""
    out, put = edit.out, edit.put
    if out is None:
        assert put is not None
        return _("add: {new}").format(new=_row(instance, put))
    if put is None:
        text = _("strike out line {line}: {row}") if out.line else _("strike out: {row}")
        return text.format(line=out.line, row=_row(instance, out))
    text = _("change line {line}: {row} becomes {new}") if out.line else _("change: {row} becomes {new}")
    return text.format(line=out.line, row=_row(instance, out), new=_row(instance, put))


def _row(instance: Instance, trip: Trip) -> str:
    text = ngettext(
        "{on}: {count} printer from {origin} to {destination}",
        "{on}: {count} printers from {origin} to {destination}",
        trip.count,
    )
    origin, destination = site_name(instance, trip.origin), site_name(instance, trip.destination)
    on, count = day_and_date(instance, trip.day), number(trip.count)
    return text.format(on=on, count=count, origin=origin, destination=destination)
