"""Messages: every text for a person goes through ``_``, so that a catalogue can replace it.

A message is a plain literal with named placeholders, ``_("day {day}").format(day=day)``: never an f-string, so that
the catalogue tools find it and a translation may reorder it. Words that go with a count are chosen by it: with
``ngettext``, or, where a message has several, by the placeholder itself, ``_("{n:# site is|# sites are} closed")`` with
``n=quantity(n)``, where ``#`` stands for the number.
"""

from __future__ import annotations

import gettext
from contextvars import ContextVar
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

CATALOGUES = Path(__file__).parent / "locale"
_language: ContextVar[str] = ContextVar("language", default="en")


@lru_cache(maxsize=8)
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("reallocate", CATALOGUES, languages=[language], fallback=True)


def set_language(language: str) -> None:
    """Use the catalogue of `language` from here on; English where there is none."""
    _language.set(language)


def language_in_use() -> str:
    """Return what `set_language` was last called with, for another thread or process to use too."""
    return _language.get()


def _(message: str) -> str:
    """Return `message` in the language in use."""
    return _catalogue(_language.get()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the message that fits `count`, in the language in use."""
    return _catalogue(_language.get()).ngettext(one, many, count)


class Quantity(str):
    """A number as it is shown, which knows whether it is 1: ``{n:# site is|# sites are}`` chooses its words by that."""

    one: bool

    def __new__(cls, shown: str, *, one: bool = False) -> Quantity:
        """Return `shown` as a number; `one`: it is 1."""
        made = super().__new__(cls, shown)
        made.one = one
        return made

    def __format__(self, form: str) -> str:
        if "|" not in form:
            return super().__format__(form)
        one, many = form.split("|")
        return (one if self.one else many).replace("#", self)


def quantity(value: int | Decimal) -> Quantity:
    """Return a whole number or a decimal as it is shown, with groups of three."""
    return Quantity(f"{value:,}", one=value == 1)
