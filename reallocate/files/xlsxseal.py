"""Whether a workbook is still as this program wrote it: a property of the document holds a digest of all the rest."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

#: Name of the property, and its value while there is none yet.
NAME, UNSEALED = "reallocate", "0" * 64
#: The part of the file that holds it.
_PART = "docProps/custom.xml"
_VALUE = re.compile(rb'name="reallocate"><vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>')
#: Most bytes of all parts that are looked at: no workbook of ours has more.
MOST_UNPACKED = 2**30
_CHUNK = 2**20


def seal(content: bytes) -> bytes:
    """Return a workbook that was written with the property `NAME`, with the digest in it."""
    sealed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(sealed, "w") as new:
        digest = _digest(old)
        for part in old.infolist():
            data = old.read(part)
            new.writestr(part, data.replace(UNSEALED.encode(), digest.encode()) if part.filename == _PART else data)
    return sealed.getvalue()


def is_sealed(content: bytes) -> bool:
    """Whether a file is a workbook that this program wrote and nobody has changed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if _PART not in archive.namelist() or sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                return False
            found = _VALUE.search(archive.read(_PART))
            return found is not None and found[1].decode() == _digest(archive)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return False


def _digest(archive: zipfile.ZipFile) -> str:
    """Return the digest of all parts but the one that holds it, by name."""
    whole = hashlib.sha256()
    for name in sorted(archive.namelist()):
        if name == _PART:
            continue
        part = hashlib.sha256()
        with archive.open(name) as stream:
            while chunk := stream.read(_CHUNK):
                part.update(chunk)
        whole.update(f"{name}\0{part.hexdigest()}\n".encode())
    return whole.hexdigest()
