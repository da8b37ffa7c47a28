"""Ctrl-C and SIGTERM: the first asks the search to end with its best plan, the second ends at once."""

from __future__ import annotations

import os
import signal
import sys
from threading import Event
from types import FrameType, TracebackType
from typing import Any, Self

#: Exit codes of a run that a signal ended, after the best plan so far is written.
EXIT_CODES = {signal.SIGINT: 130, signal.SIGTERM: 143}
#: The line of progress hides a terminal's cursor; who ends at once must not leave it so.
SHOW_CURSOR = b"\x1b[?25h"


class StopOnSignal:
    """While entered, the first SIGINT or SIGTERM sets `stop`, and any further one ends the process at once.

    Attributes
    ----------
    exit_code : of the signal that came; None as long as none has.
    """

    def __init__(self, stop: Event) -> None:
        self.stop = stop
        self.exit_code: int | None = None
        self._at_once = False
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        for number in EXIT_CODES:
            self._before[number] = signal.signal(number, self._handle)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def end_at_once(self) -> None:
        """Let the first signal end the process as well: everything is written, nothing is left to save."""
        self._at_once = True

    def _handle(self, number: int, frame: FrameType | None) -> None:
        code = EXIT_CODES[signal.Signals(number)]
        if self._at_once or self.exit_code is not None:
            if sys.stderr.isatty():
                os.write(sys.stderr.fileno(), SHOW_CURSOR)
            os._exit(code)
        self.exit_code = code
        self.stop.set()
