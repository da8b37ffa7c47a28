"""Files of old Office, which encrypted workbooks are too: known by how they begin, whatever their name."""

from __future__ import annotations

from reallocate.language import _

#: What they begin with.
OLD = b"\xd0\xcf\x11\xe0"


def old_office(content: bytes) -> tuple[str, str]:
    """Return code and message for a file that begins with `OLD`."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "encrypted", _("is encrypted; save it without a password")
    return "old_excel", _("is a workbook of an old Excel (.xls); save it as an Excel workbook (.xlsx)")
