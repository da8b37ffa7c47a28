"""Ties a process to its parent: Linux ends it when its parent ends, whatever state it is in then.

As a program, `python -I -S tied.py PROGRAM ARGUMENT...`, it becomes another one that is tied in this way.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Sequence

#: prctl(2): the signal that this process gets when its parent ends.
_PR_SET_PDEATHSIG = 1


def tie() -> None:
    """Tie this process to its parent, where the system can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def tied(command: Sequence[str]) -> list[str]:
    """Return the command that runs the program `command`, an absolute path and arguments, tied to this process."""
    return [sys.executable, "-I", "-S", __file__, *command]


if __name__ == "__main__":
    tie()
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 - our own command
