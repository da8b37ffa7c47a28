"""Catalogues that tests make: of a few messages, or of every message there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from reallocate.language import catalogues, dates


def write_catalogue(folder: Path, language: str, texts: Mapping[str | tuple[str, str], str]) -> None:
    """Write translations by their message, or by context and message, as the compiled catalogue of a language.

    Of a message with a plural, the message is that of one; the translation is every form.
    """
    catalogue = Catalog(locale="id")  # one form for every count
    for message, text in texts.items():
        context, one = message if isinstance(message, tuple) else (None, message)
        catalogue.add(one, text, context=context)
    write(folder, language, catalogue)


def write(folder: Path, language: str, catalogue: Catalog) -> None:
    """Write a catalogue as the compiled one of a language."""
    place = folder / language / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    with (place / f"{catalogues.DOMAIN}.mo").open("wb") as file:
        write_mo(file, catalogue)


@contextmanager
def catalogues_in(folder: Path) -> Iterator[None]:
    """Let the catalogues of a folder take the place of the shipped ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogues, "CATALOGUES", folder)
        _forget()
        yield
    _forget()


def _forget() -> None:
    """Forget what was read of catalogues, and the words of dates that were made of it."""
    for cached in (catalogues._catalogue, dates._weekdays, dates._months, dates._short_months):
        cached.cache_clear()
