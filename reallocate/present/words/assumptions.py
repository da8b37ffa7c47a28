"""How many figures of an instance no source gives, in words."""

from __future__ import annotations

from reallocate.files.columns import TABLES
from reallocate.files.headers import header_of, title_of
from reallocate.instance.assumptions import assumptions
from reallocate.instance.model import Instance
from reallocate.language import _, language_in_use, ngettext
from reallocate.present.words.numbers import number


def table_name(table: str) -> str:
    """Return the name of a table as the sheet of a workbook in the language in use has it."""
    return title_of(table, language_in_use())


def figure_name(table: str, figure: str) -> str:
    """Return the header of the column of a figure as a workbook in the language in use has it."""
    return next((header_of(column, language_in_use()) for column in TABLES[table] if column.name == figure), figure)


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
