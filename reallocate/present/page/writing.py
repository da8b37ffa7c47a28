"""How pages are written: sealed, so that what somebody has edited is never replaced."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from reallocate.instance.model import Instance
from reallocate.present.directory import check_contents, require_not_of, write_contents

#: Begins the last line of a page, which seals the text before it: whoever edits the page keeps what was written.
SEAL = "<!-- reallocate sha256:"


def is_page(path: str | os.PathLike[str]) -> bool:
    """Whether a file is a page by its name."""
    return os.fspath(path).lower().endswith((".html", ".htm"))


def sealed(text: str) -> str:
    """Return the text of a page with its seal."""
    return f"{text.rstrip()}\n{SEAL}{_sha256(text.rstrip())} -->\n"


def write_text(path: Path, text: str, *, force: bool) -> Path:
    """Write a page; one that an earlier run wrote, and nobody edited, is replaced."""
    write_contents(path.parent, {path.name: text.encode()}, force=force, is_ours=is_sealed)
    return path


def check_page(path: Path, *, force: bool, instance: Instance | None = None) -> None:
    """Make sure that a page may be written there, before any solving.

    Raises
    ------
    UsageError : there is a file of the instance, a directory, or (without `force`) a file that this program did not
        write, or that was edited; the place is not writable.
    """
    if instance is not None:
        require_not_of(path, instance)
    check_contents(path.parent, (path.name,), force=force, is_ours=is_sealed)


def is_sealed(content: bytes) -> bool:
    """Whether a file is a page as an earlier run wrote it."""
    page, _line, seal = content.decode(errors="replace").rpartition(f"\n{SEAL}")
    return seal == f"{_sha256(page)} -->\n"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
