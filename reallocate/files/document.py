"""The table of columns as the Markdown of ``docs/formats.md``, in the language in use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reallocate.files.columns import RULES, SETTINGS, TABLES
from reallocate.files.headers import OF_TABLE, SYNONYMS, cells_of
from reallocate.language import _, language_in_use, translated


def document_tables() -> str:
    """Return the tables of all files as Markdown."""
    return "\n".join(_document())


def _document() -> Iterator[str]:
    needed, empty, meaning = _("required"), _("if empty"), _("meaning")
    for name, columns in TABLES.items():
        yield _heading(name)
        yield from _head(_("column"), _("also"), needed, meaning, empty)
        for column in columns:
            is_needed = _("yes") if column.required else ""
            yield _row(
                f"`{column.name}`",
                _names(column.aliases),
                is_needed,
                translated(column.meaning),
                translated(column.default),
            )
        yield ""
    yield _heading(_("Settings and their defaults"))
    yield from _head(_("setting"), _("also"), meaning, _("default"))
    for setting in SETTINGS:
        row = (f"`{setting.name}`", _names(setting.aliases), translated(setting.meaning), translated(setting.default))
        yield _row(*row)
    yield ""
    yield _heading(_("Rules of the planner"))
    yield _("A rule needs exactly these cells, and all others of its row but `note` stay empty.") + "\n"
    yield from _head(_("rule"), _("also"), _("cells that it needs"), meaning)
    for rule in RULES:
        named = zip(rule.cells, cells_of(rule, language_in_use()), strict=True)
        cells = (_("`day` or `date`") if cell == "day" else f"`{header}`" for cell, header in named)
        yield _row(f"`{rule.name}`", f"`{rule.alias}`", ", ".join(cells), translated(rule.meaning))
    yield ""
    yield _heading(_("Headers as people write them"))
    yield _("Beside the headers above, in every table that has the column and compared as told above.") + "\n"
    yield from _head(_("column"), _("is also found under"))
    for name, synonyms in SYNONYMS.items():
        yield _row(f"`{name}`", ", ".join(synonyms))
    for table, headers in OF_TABLE.items():
        for header, name in headers.items():
            yield _row(_("`{name}` in {table}").format(name=name, table=table), header)
    yield ""


def _heading(text: str) -> str:
    return f"### {text}\n"


def _names(aliases: Iterable[str]) -> str:
    return ", ".join(f"`{alias}`" for alias in aliases)


def _head(*titles: str) -> Iterator[str]:
    yield _row(*titles)
    yield "|" + "---|" * len(titles)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
