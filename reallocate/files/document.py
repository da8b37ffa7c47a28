"""The table of columns as the Markdown of ``docs/formats.md``."""

from __future__ import annotations

from collections.abc import Iterator

from reallocate.files.columns import RULES, SETTINGS, TABLES
from reallocate.files.headers import OF_TABLE, SYNONYMS


def document_tables() -> str:
    """Return the tables of all files as Markdown."""
    return "\n".join(_document())


def _document() -> Iterator[str]:
    for name, columns in TABLES.items():
        yield f"### {name}\n"
        yield "| column | also | required | meaning | if empty |"
        yield "|---|---|---|---|---|"
        for column in columns:
            also = ", ".join(f"`{alias}`" for alias in column.aliases)
            needed = "yes" if column.required else ""
            yield f"| `{column.name}` | {also} | {needed} | {column.meaning} | {column.default} |"
        yield ""
    yield "### Settings and their defaults\n"
    yield "| setting | also | meaning | default |"
    yield "|---|---|---|---|"
    for setting in SETTINGS:
        also = ", ".join(f"`{alias}`" for alias in setting.aliases)
        yield f"| `{setting.name}` | {also} | {setting.meaning} | {setting.default} |"
    yield ""
    yield "### Rules of the planner\n"
    yield "A rule needs exactly these cells, and all others of its row but `note` stay empty.\n"
    yield "| rule | also | cells that it needs | meaning |"
    yield "|---|---|---|---|"
    for rule in RULES:
        needed = ", ".join("`day` or `date`" if cell == "day" else f"`{cell}`" for cell in rule.cells)
        yield f"| `{rule.name}` | `{rule.alias}` | {needed} | {rule.meaning} |"
    yield ""
    yield "### Headers as people write them\n"
    yield "Beside the headers above, in every table that has the column and compared as told above.\n"
    yield "| column | is also found under |"
    yield "|---|---|"
    for name, synonyms in SYNONYMS.items():
        yield f"| `{name}` | {', '.join(synonyms)} |"
    for table, headers in OF_TABLE.items():
        for header, name in headers.items():
            yield f"| `{name}` in {table} | {header} |"
    yield ""
