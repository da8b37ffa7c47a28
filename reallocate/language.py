"""Messages: every text for a person goes through ``_``, so that a catalogue can replace it.

A message is a plain literal with named placeholders, ``_("{n} sites").format(n=n)``: never an f-string, so that
the catalogue tools find it and a translation may reorder it.
"""

from __future__ import annotations

import gettext
from contextvars import ContextVar
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
