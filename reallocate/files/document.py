"""The table of columns as the Markdown of ``docs/formats.md``."""

from __future__ import annotations

from collections.abc import Iterator

from reallocate.files.columns import RULES, SETTINGS, TABLES


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
    yield "| setting | meaning | default |"
    yield "|---|---|---|"
    for setting in SETTINGS:
        yield f"| `{setting.name}` | {setting.meaning} | {setting.default} |"
    yield ""
    yield "### Rules of the planner\n"
    yield "A rule needs exactly these cells, and all others of its row but `note` stay empty.\n"
    yield "| rule | cells that it needs | meaning |"
    yield "|---|---|---|"
    for rule in RULES:
        needed = ", ".join("`day` or `date`" if cell == "day" else f"`{cell}`" for cell in rule.cells)
        yield f"| `{rule.name}` | {needed} | {rule.meaning} |"
    yield ""
