"""How many figures of an instance no source gives, in words."""

from __future__ import annotations

from reallocate.instance.assumptions import assumptions
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.present.words.numbers import number


def assumed_line(instance: Instance, *, listed: bool = False, sheet: str = "") -> str:
    """Return how many figures of the instance no source gives; `listed` says that they follow, `sheet` where."""
    count = len(assumptions(instance))
    if not count:
        return _("No figure is marked as assumed.")
    if sheet:
        text = ngettext(
            "{count} figure is assumed, not from a source; the sheet {sheet} lists it.",
            "{count} figures are assumed, not from a source; the sheet {sheet} lists them.",
            count,
        )
        return text.format(count=number(count), sheet=sheet)
    if listed:
        text = ngettext(
            "{count} figure is assumed, not from a source:", "{count} figures are assumed, not from a source:", count
        )
        return text.format(count=number(count))
    text = ngettext(
        "{count} figure is assumed, not from a source; `reallocate check` lists it.",
        "{count} figures are assumed, not from a source; `reallocate check` lists them.",
        count,
    )
    return text.format(count=number(count))
