"""What the system says of an error, in the language in use."""

from __future__ import annotations

import os

from reallocate.language.messages import N_, translated

#: What systems say most, in their words; anything else is told as they say it.
WORDS = (
    *(N_("No such file or directory"), N_("Permission denied"), N_("Operation not permitted"), N_("File exists")),
    *(N_("Is a directory"), N_("Not a directory"), N_("Directory not empty"), N_("File name too long")),
    *(N_("Too many levels of symbolic links"), N_("Read-only file system"), N_("No space left on device")),
    *(N_("Disk quota exceeded"), N_("File too large"), N_("Input/output error"), N_("Bad file descriptor")),
    *(N_("Invalid argument"), N_("Device or resource busy"), N_("Broken pipe"), N_("No such device or address")),
)


def system_words(error: OSError | int | None) -> str:
    """Return what the system says of an error, or of the number of one."""
    if isinstance(error, OSError):
        return translated(error.strerror or str(error))
    return translated(os.strerror(error or 0))
