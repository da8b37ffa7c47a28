"""How results show themselves: as a line, as text, as a table in a notebook.

A result knows that it can be shown, not how: the words are made upstairs, in `reallocate.present.notebook`, which knows
every kind of result. This is the one call against the direction of the imports; it is made by name, when something is
shown and not before, so that solving loads no presentation.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


class Displayed:
    """Mixin of a frozen result: ``repr`` is one line, ``str`` a few, and a notebook shows a table."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(_notebook().line(self))

    def __str__(self) -> str:
        return str(_notebook().text(self))

    def _repr_html_(self) -> str:
        return str(_notebook().html(self))


def _notebook() -> ModuleType:
    return import_module("reallocate.present.notebook")
