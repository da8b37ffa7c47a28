"""What columns, settings and rules are called where a message speaks of them, in the language that it is told in."""

from __future__ import annotations

from reallocate.files.columns import RULES, TABLES
from reallocate.files.headers import header_of, setting_of
from reallocate.language import Told, language_in_use


class _Named(Told):
    """A name of ours; told again in another language, it is the name in that language."""

    __slots__ = ()

    @classmethod
    def _tell(cls, kind: str, name: str, table: str = "") -> str:
        language = language_in_use()
        if kind == "setting":
            return setting_of(name, language)
        if kind == "rule":
            return next((rule.alias for rule in RULES if rule.name == name and language == "id"), name)
        header = next((header_of(column, language) for column in TABLES[table] if column.name == name), name)
        return name if header == name else f"{header} ({name})"


def named_column(name: str, table: str) -> str:
    """Return how a message calls a column that a table does not have: as we write its header, and its own name."""
    return _Named("column", name, table)


def named_setting(name: str) -> str:
    """Return how a message calls a setting."""
    return _Named("setting", name)


def named_rule(name: str) -> str:
    """Return how a message calls a rule of the planner."""
    return _Named("rule", name)
