"""A command run as a whole process: its seconds, its peak memory and what it says."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """What a process cost, and how it ended.

    Attributes
    ----------
    seconds : from its start to its end, by the clock on the wall.
    megabytes : the largest resident size of it, or of a process that it waited for; at least that of whoever measures.
    code : its exit code, negative after a signal; None: it was ended at the limit.
    """

    seconds: float
    megabytes: float
    code: int | None
    output: str
    errors: str

    @property
    def last_words(self) -> str:
        """The last line that it wrote to stderr, or how it ended."""
        lines = self.errors.strip().splitlines()
        return lines[-1] if lines else f"exit {self.code}"


def measured(command: Sequence[str], limit: float | None = None, *, folder: Path | None = None) -> Measured:
    """Run `command` in `folder`, and end it, with all that it started, after `limit` seconds.

    Parameters
    ----------
    limit : None: it may take as long as it likes.
    folder : its working directory; None: that of this process.
    """
    over = threading.Event()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        # A session of its own, so that a solver that the command starts can be ended with it.
        child = subprocess.Popen(  # noqa: S603 - whoever calls says what runs
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, cwd=folder, start_new_session=True
        )

        def end() -> None:
            over.set()
            os.killpg(child.pid, signal.SIGKILL)

        clock = threading.Timer(limit or 0, end)
        if limit is not None:
            clock.start()
        try:
            _pid, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            os.killpg(child.pid, signal.SIGKILL)
            raise
        finally:
            clock.cancel()
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        said = []
        for stream in (output, errors):
            stream.seek(0)
            said.append(stream.read().decode("utf-8", errors="replace"))
    unit = 1 if sys.platform == "darwin" else 1024
    code = None if over.is_set() else child.returncode
    return Measured(seconds, usage.ru_maxrss * unit / 1e6, code, said[0], said[1])
