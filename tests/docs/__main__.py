"""Write into pages what their commands print, and their tables, now: ``python -m tests.docs PAGE...``; look at it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from reallocate.files.document import document_tables
from reallocate.language import in_language
from tests.docs.pages import EXIT_CODE, FENCE, commands_of, lay_out, lines


def refreshed(page: Path, desk: Path) -> str:
    """Return the text of `page` with the output of every command whose output it shows."""
    text, last, parts = page.read_text(encoding="utf-8"), 0, []
    for block in FENCE.finditer(text):
        if block[1] != "console":
            continue
        shown = []
        for command in commands_of(block[2]):
            done = command.run(desk)
            shown.append(f"$ {command.text}")
            if command.shown.strip():
                shown += lines(done.stdout)
            if command.code_shown or done.returncode:
                shown += [f"$ {EXIT_CODE}", str(done.returncode)]
        parts += [text[last : block.start(2)], *(f"{line}\n" for line in shown)]
        last = block.end(2)
    return _with_tables(page, "".join([*parts, text[last:]]))


def _with_tables(page: Path, text: str) -> str:
    """Return a page that ends with the tables of columns with these as they are now."""
    before, first, _tables = text.partition("### sites\n")
    if not first:
        return text
    with in_language("id" if page.parent.name == "id" else "en"):
        return before + document_tables()


for name in sys.argv[1:]:
    with tempfile.TemporaryDirectory() as place:
        lay_out(Path(place))
        Path(name).write_text(refreshed(Path(name), Path(place)), encoding="utf-8")
