"""Consoles for stdout and stderr, and the live line of progress."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.status import Status

from reallocate.language import _
from reallocate.present.words.numbers import number
from reallocate.running.control import Progress

#: Wide enough that no table of ours is folded when the output goes to a file or a pipe.
PIPE_WIDTH = 160


class _Console(Console):
    """rich's console, but a reader that has gone (`| head`) is no error: the command line ends quietly."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def stdout_console() -> Console:
    """Return the console for the answer; rich honours NO_COLOR and drops colours in a pipe by itself."""
    return _console(sys.stdout)


def stderr_console() -> Console:
    """Return the console for everything that is not the answer."""
    return _console(sys.stderr)


def _console(stream: object) -> Console:
    # A console that cannot show a letter gets a question mark, not a traceback.
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    is_terminal = bool(getattr(stream, "isatty", lambda: False)())
    width = None if is_terminal else PIPE_WIDTH
    return _Console(file=stream, width=width, highlight=False, soft_wrap=False)  # type: ignore[arg-type]


class ProgressLine:
    """Draws `Progress` as one live line on a terminal; elsewhere as a line for each stage, if wanted."""

    def __init__(self, *, wanted: bool, verbose: bool) -> None:
        self.console = stderr_console()
        self.live = wanted and self.console.is_terminal
        self.verbose = verbose and not self.live
        self.status: Status | None = None
        self.last: tuple[str, int | None] | None = None

    def __enter__(self) -> Self:
        if self.live:
            self.status = self.console.status("")
            self.status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is not None:
            self.status.stop()

    def __call__(self, progress: Progress) -> None:
        """Show `progress`."""
        if self.status is not None:
            self.status.update(describe(progress))
        elif self.verbose and (progress.stage, progress.horizon) != self.last:
            self.last = (progress.stage, progress.horizon)
            self.console.print(describe(progress), markup=False)


def describe(progress: Progress) -> str:
    """Return progress as one line: stage, horizon, bound, incumbent, gap, elapsed, memory."""
    parts = [progress.stage]
    if progress.horizon is not None:
        parts.append(_("{days} days").format(days=progress.horizon))
    if progress.bound is not None:
        parts.append(_("bound {bound}").format(bound=number(round(progress.bound))))
    if progress.incumbent is not None:
        parts.append(_("incumbent {value}").format(value=number(round(progress.incumbent))))
    if progress.gap is not None:
        parts.append(_("gap {gap} %").format(gap=f"{100 * progress.gap:.1f}"))
    parts.append(_("{seconds} s").format(seconds=f"{progress.elapsed:.1f}"))
    if progress.memory is not None:
        parts.append(_("{size} MB").format(size=f"{progress.memory:.0f}"))
    return " · ".join(parts)
