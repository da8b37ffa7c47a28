"""A plan directory as one small file: a zip of the plan and its proof, the same bytes for the same files."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from reallocate.errors import UsageError
from reallocate.files.journal import content_of, reading
from reallocate.language import _

#: What the digest of a plan is taken over, in this order; that of the proof is over `CERTIFICATE` alone.
PLAN = ("moves.csv", "shipments.csv", "assignment.csv")
CERTIFICATE = "certificate.json"
FILES = (*PLAN, CERTIFICATE, "summary.json")
#: The earliest that a zip can say: nothing in it depends on the day on which it was made.
DATE = (1980, 1, 1, 0, 0, 0)
#: Bytes of one file; the verifier reads no larger ones.
MOST = 50 * 2**20

Contents = Mapping[str, bytes]


def contents(place: Path) -> Contents:
    """Return the files of the plan in `place`, a plan directory or a zip of one; other files in it are left alone.

    Raises
    ------
    UsageError : it cannot be read, holds a file that is too large, or lacks one.
    """
    try:
        found = _zipped(place) if place.is_file() else _in_directory(place)
    except (OSError, EOFError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        raise UsageError(_("{path} cannot be read: {why}").format(path=place, why=error)) from error
    missing = [name for name in FILES if name not in found]
    if missing:
        raise UsageError(_("{path} has no {names}").format(path=place, names=", ".join(missing)))
    return found


def _in_directory(place: Path) -> Contents:
    with reading(place) as view:
        found = {name: content_of(view.path(name)) for name in FILES}
    return {name: content for name, content in found.items() if content is not None}


def _zipped(place: Path) -> Contents:
    found = {}
    with zipfile.ZipFile(place) as archive:
        for name in set(FILES) & set(archive.namelist()):
            with archive.open(name) as file:  # what the zip says of the size is not believed
                content = file.read(MOST + 1)
            if len(content) > MOST:
                text = _("{path}: {name} has more than {most} bytes")
                raise UsageError(text.format(path=place, name=name, most=MOST))
            found[name] = content
    return found


def packed(files: Contents) -> bytes:
    """Return the zip of a plan."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        for name in FILES:
            entry = zipfile.ZipInfo(name, DATE)
            entry.external_attr = 0o644 << 16
            file.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    return archive.getvalue()


def unpack(files: Contents, folder: Path) -> None:
    """Write the files of a plan to `folder`, which is made."""
    folder.mkdir(parents=True)
    for name in FILES:
        (folder / name).write_bytes(files[name])


def plan_digest(files: Contents) -> str:
    """Return the SHA-256 over the bytes of `PLAN`, one file after the other."""
    return _digest(files, PLAN)


def certificate_digest(files: Contents) -> str:
    """Return the SHA-256 over the bytes of the certificate."""
    return _digest(files, (CERTIFICATE,))


def _digest(files: Contents, names: Sequence[str]) -> str:
    return hashlib.sha256(b"".join(files[name] for name in names)).hexdigest()
