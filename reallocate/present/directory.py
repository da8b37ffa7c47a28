"""The plan directory: checked before solving, written whole or not at all, never over somebody's work."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reallocate.errors import UsageError
from reallocate.language import _
from reallocate.present.documents import dumps

SUMMARY = "summary.json"
#: Every file that a run may write; any other name in the directory is somebody else's.
OURS = ("moves.csv", "shipments.csv", "assignment.csv", "certificate.json", SUMMARY)
_PARTIAL = ".reallocate-"


def check_directory(directory: Path, instance_file: Path, *, force: bool) -> None:
    """Make sure that a plan may be written to `directory`, before any solving.

    Raises
    ------
    UsageError : it is a file, the instance's own directory, not writable, or (without `force`) holds files that this
        program did not write or that were edited since.
    """
    if directory.exists() and not directory.is_dir():
        raise UsageError(_("{path} is a file; name a directory with -o").format(path=directory))
    if directory.exists() and directory.resolve() == instance_file.parent.resolve():
        raise UsageError(_("{path} holds the instance; name another directory with -o").format(path=directory))
    _check_writable(directory)
    if directory.exists() and not force:
        foreign = sorted(foreign_files(directory))
        if foreign:
            raise UsageError(
                _("{path} holds files that were edited or come from elsewhere ({names}); use -o or --force").format(
                    path=directory, names=", ".join(foreign[:5])
                )
            )


def _check_writable(directory: Path) -> None:
    nearest = directory
    while not nearest.exists():
        nearest = nearest.parent
    try:
        # Asking the system for permissions is no proof (root, read-only mounts): a file is made and gone at once.
        with tempfile.NamedTemporaryFile(dir=nearest, prefix=_PARTIAL):
            pass
    except OSError as error:
        raise UsageError(_("cannot write into {path}: {why}").format(path=nearest, why=error.strerror)) from error


def foreign_files(directory: Path) -> set[str]:
    """Return the names in `directory` that an earlier run did not leave there as they are now."""
    digests = _recorded(directory)
    found = set()
    for entry in directory.iterdir():
        if entry.name.startswith(_PARTIAL):
            continue
        expected = digests.get(entry.name)
        if entry.is_symlink() or not entry.is_file() or expected is None or _sha256(entry.read_bytes()) != expected:
            found.add(entry.name)
    return found


def _recorded(directory: Path) -> dict[str, str]:
    """Return the digests that the directory's summary records, its own among them; empty if it was tampered with."""
    path = directory / SUMMARY
    try:
        raw = path.read_bytes()
        document = json.loads(raw)
        stated = document.pop("digest")
        files = {str(name): str(digest) for name, digest in document["files"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return {}
    return {**files, SUMMARY: _sha256(raw)} if stated == _sha256(dumps(document).encode()) else {}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def write_directory(directory: Path, files: Mapping[str, str], summary: dict[str, Any]) -> None:
    """Write `files` and the summary, which records their digests and its own.

    Everything is written beside its place first and then put there by `os.replace`, the summary last: a directory
    whose files do not fit its summary is one whose writing was cut short. What an earlier run wrote and this one does
    not is removed.

    Raises
    ------
    UsageError : the system refuses (disk full, permissions); nothing that stood there is changed then.
    """
    record = {**summary, "files": {name: _sha256(text.encode()) for name, text in files.items()}}
    record["digest"] = _sha256(dumps(record).encode())
    texts = {**files, SUMMARY: dumps(record)}
    partial: dict[str, str] = {}
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            handle, partial[name] = tempfile.mkstemp(dir=directory, prefix=_PARTIAL)
            with os.fdopen(handle, "wb") as stream:
                stream.write(text.encode())
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(partial[name], 0o666 & ~_umask())  # noqa: PTH101 - a temporary file is private otherwise
        for name in texts:
            os.replace(partial.pop(name), directory / name)  # noqa: PTH105 - atomic on every system
        for name in OURS:
            if name not in texts:
                (directory / name).unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(_("cannot write into {path}: {why}").format(path=directory, why=error.strerror)) from error
    finally:
        for path in partial.values():
            Path(path).unlink(missing_ok=True)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
