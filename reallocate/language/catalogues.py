"""The language in use, and its catalogue of messages."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

#: Domain of the catalogues: the name of their files.
DOMAIN = "reallocate"
CATALOGUES = Path(__file__).parents[1] / "locale"
#: The languages there are: English, in which the messages are written, and those with a catalogue.
LANGUAGES = ("en", "id")

_everywhere = LANGUAGES[0]
_here: ContextVar[str | None] = ContextVar("language", default=None)


def set_language(language: str) -> None:
    """Use `language` from here on, in every thread; English where it has no catalogue."""
    global _everywhere
    _everywhere = language


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """Use `language` within the block, in this context only, whatever `set_language` says."""
    before = _here.set(language)
    try:
        yield
    finally:
        _here.reset(before)


def language_in_use() -> str:
    """Return the language in use, for another thread or process to use too."""
    return _here.get() or _everywhere


def catalogue() -> gettext.NullTranslations:
    """Return the catalogue of the language in use; without one, it returns messages as they are."""
    return _catalogue(_here.get() or _everywhere)


@lru_cache(maxsize=8)
def _catalogue(language: str) -> gettext.NullTranslations:
    try:
        with (CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
            return gettext.GNUTranslations(file)
    except OSError:
        return gettext.NullTranslations()
