"""The catalogues of messages: from the code to ``reallocate/locale``, and from there to the form that is read.

``python catalogues.py update`` takes what the code marks into the catalogue of every language and drops what it no
longer does; ``python catalogues.py compile`` writes the compiled form. Babel is used here and by the build only: a
program that runs reads the compiled form with Python's own ``gettext``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent
PACKAGE = "reallocate"
#: Modules of click whose words a command of ours may show.
OF_CLICK = ("core", "decorators", "exceptions", "formatting", "parser", "types")
#: The functions that mark messages, and where in their arguments these stand; c: the sense.
KEYWORDS: Mapping[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


class _Bare(Catalog):
    """A catalogue whose compiled form depends on nothing but its messages: no clock, no version."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:  # type: ignore[override]
        return [("Content-Type", "text/plain; charset=utf-8"), ("Plural-Forms", self.plural_forms)]


def sources() -> list[Path]:
    """Return the catalogue of every language but English as people write it."""
    return sorted((ROOT / PACKAGE / "locale").glob("*/LC_MESSAGES/*.po"))


def language_of(source: Path) -> str:
    """Return the language of a catalogue: the name of its folder."""
    return source.parts[-3]


def read(source: Path) -> Catalog:
    """Return a catalogue as people write it, with what is obsolete and what is not translated."""
    with source.open("rb") as file:
        return read_po(file, locale=language_of(source))


# --- from the code ----------------------------------------------------------------------------------------------------


def extracted() -> Catalog:
    """Return what the code marks, and the words of click, without translations."""
    import click

    found = Catalog()
    of_ours, of_click = [("**.py", "python")], [(f"{name}.py", "python") for name in OF_CLICK]
    for name, _line, message, _comments, context in extract_from_dir(ROOT / PACKAGE, of_ours, keywords=KEYWORDS):
        found.add(message, locations=[(f"{PACKAGE}/{name}", 0)], context=context)
    for _name, _line, message, _comments, context in extract_from_dir(
        Path(click.__file__).parent, of_click, keywords=KEYWORDS
    ):
        # No file: they move between its versions.
        found.add(message, locations=[("click", 0)], context=context)
    return found


def updated(source: Path) -> str:
    """Return a catalogue with every message of the code and no other, in the order of their files."""
    old, new = read(source), Catalog(locale=language_of(source))
    for message in extracted():
        if message.id:
            known = old.get(message.id, message.context)
            text = known.string if known is not None else ""
            flags = message.flags | ({"fuzzy"} if known is not None and known.fuzzy else set())
            comments = known.user_comments if known is not None else ()
            new.add(message.id, text, message.locations, flags, user_comments=comments, context=message.context)
    content = BytesIO()
    write_po(content, new, width=0, sort_by_file=True, include_lineno=False, omit_header=True)
    header, _blank, _messages = source.read_text(encoding="utf-8").partition("\n\n")
    return f"{header}\n\n{content.getvalue().decode().strip()}\n"


# --- to what is read --------------------------------------------------------------------------------------------------


def compiled(source: Path) -> bytes:
    """Return the compiled form of a catalogue; the same bytes from the same messages."""
    catalogue = _Bare(locale=language_of(source))
    for message in read(source):
        if message.id and not message.fuzzy:
            catalogue.add(message.id, message.string, context=message.context)
    content = BytesIO()
    write_mo(content, catalogue)
    return content.getvalue()


def compile_all() -> list[Path]:
    """Write the compiled form of every catalogue where it is not there or older; return all their paths."""
    paths = []
    for source in sources():
        path = source.with_suffix(".mo")
        if not path.exists() or path.stat().st_mtime < source.stat().st_mtime:
            # At once: others may read it now.
            fresh = path.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(compiled(source))
            fresh.replace(path)
        paths.append(path)
    return paths


# --- what is left to do -----------------------------------------------------------------------------------------------


def untranslated(source: Path) -> Iterator[Message]:
    """Yield the messages that have no translation, or one that nobody has looked at since the message changed."""
    for message in read(source):
        if message.id and (message.fuzzy or not message.string or not all(_forms(message.string))):
            yield message


def _forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def main(words: list[str]) -> int:
    """Run the command line of this file."""
    if words == ["compile"]:
        compile_all()
    elif words == ["update"]:
        for source in sources():
            source.write_text(updated(source), encoding="utf-8")
            left = [message.id for message in untranslated(source)]
            print(f"{source.relative_to(ROOT)}: {len(left)} messages to translate", *left, sep="\n  ")
    else:
        print("usage: python catalogues.py compile | update", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
