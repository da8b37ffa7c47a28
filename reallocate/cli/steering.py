"""How a command is steered: one clock from its start on, a line of progress, and what signals do to it."""

from __future__ import annotations

import os
import signal
import time
from types import FrameType, TracebackType
from typing import Any, Self

from reallocate.errors import NoAnswer
from reallocate.language import _
from reallocate.present.terminal import say
from reallocate.running.control import Control

#: Exit codes of a run that a signal ended, after the best plan so far is written.
EXIT_CODES = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}


class Steering:
    """While entered, the first signal asks the search to end with its best plan, and any further one ends the process.

    A hang-up that is ignored from the start on, as under nohup, stays ignored.

    Parameters
    ----------
    time_limit : seconds from now on.
    verbose : print each stage where no line of progress can be drawn.

    Attributes
    ----------
    control : of all that the command asks for.
    exit_code : of the signal that came; None as long as none has.
    """

    def __init__(self, time_limit: float | None, *, quiet: bool, verbose: bool = False) -> None:
        self.control = Control(
            time_limit=time_limit, progress="stages" if verbose else not quiet, started=time.monotonic()
        )
        self.exit_code: int | None = None
        self._at_once = False
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        for number in EXIT_CODES:
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._handle)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if isinstance(error, NoAnswer) and self.exit_code is not None:
            error.exit_code, error.status = self.exit_code, "interrupted"

    def finish(self) -> None:
        """Let the first signal end the process as well: everything is written, nothing is left to save."""
        self._at_once = True
        if self.control.ended == "crash":
            why = _("the process that solves ended before its time (killed, out of memory, or a defect in it)")
            say(_("warning: {why}").format(why=why), error=True)

    def _handle(self, number: int, frame: FrameType | None) -> None:
        code = EXIT_CODES[signal.Signals(number)]
        if self._at_once or self.exit_code is not None:
            os._exit(code)
        self.exit_code = code
        self.control.stop.set()
