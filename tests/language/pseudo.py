"""A made-up language: every message in brackets and with accents, so that a text that is no message stands out."""

from __future__ import annotations

import re
import string
from pathlib import Path

from babel.messages.catalog import Catalog

import catalogues
from tests.language.catalogues import write

OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aceinorsuyACEINORSUY", "áçéíñóřšúýÁÇÉÍÑÓŘŠÚÝ")
_PERCENT = re.compile(r"(%\(\w+\)s)")


def told(text: str) -> str:
    """Return a message in the made-up language, its placeholders as they are, the words of their forms told too."""
    parts = []
    for literal, name, form, conversion in string.Formatter().parse(text):
        parts.append(_accented(literal.replace("{", "{{").replace("}", "}}")))
        if name is not None:
            sign = f"!{conversion}" if conversion else ""
            parts.append("{" + name + sign + (f":{_accented(form)}" if form else "") + "}")
    # Blank lines part paragraphs of help, and click folds each of them.
    return OPEN + "".join(parts).replace("\n\n", f"{CLOSE}\n\n{OPEN}") + CLOSE


def _accented(text: str) -> str:
    return "".join(part if part.startswith("%(") else part.translate(_ACCENTS) for part in _PERCENT.split(text))


def write_pseudo(folder: Path, language: str) -> None:
    """Write the compiled catalogue of every message as that of `language`."""
    found = Catalog(locale="id")
    for message in catalogues.extracted():
        if message.id:
            forms = (message.id,) if isinstance(message.id, str) else message.id
            text = told(forms[-1])
            found.add(message.id, text if isinstance(message.id, str) else (text,), context=message.context)
    write(folder, language, found)


def outside(text: str) -> str:
    """Return what of a text is in no brackets."""
    before = ""
    while before != text:
        before, text = text, re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", text)
    return text
