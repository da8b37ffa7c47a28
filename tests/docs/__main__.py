"""Write into pages what their commands print now: ``python -m tests.docs PAGE...``; look at what differs."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

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
    return "".join([*parts, text[last:]])


for name in sys.argv[1:]:
    with tempfile.TemporaryDirectory() as place:
        lay_out(Path(place))
        Path(name).write_text(refreshed(Path(name), Path(place)), encoding="utf-8")
