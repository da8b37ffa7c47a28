"""Consoles for stdout and stderr, and the live line of progress."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any, Self, TextIO

from rich.console import Console
from rich.status import Status
from rich.text import Text

from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.terminal import visible
from reallocate.present.words.numbers import number
from reallocate.running.control import Progress

#: Wide enough that no table of ours is folded when the output goes to a file or a pipe.
PIPE_WIDTH = 160


class _Console(Console):
    """rich's console for text that is data: brackets and colons mean nothing, and nothing steers the terminal."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(
            file=stream,
            width=None if stream.isatty() else PIPE_WIDTH,
            markup=False,
            emoji=False,
            highlight=False,
            soft_wrap=False,
        )

    def render_str(self, text: str, **options: Any) -> Text:
        return super().render_str(visible(text), **options)


def show_title(console: Console, instance: Instance) -> None:
    """Print what the instance is called."""
    console.print(instance.settings.title or instance.name, style="bold")


def show_files(console: Console, directory: str) -> None:
    """Say where files were written."""
    console.print(_("Files: {path}").format(path=directory))


def stdout_console() -> Console:
    """Return the console for the answer; rich honours NO_COLOR and drops colours in a pipe by itself."""
    return _Console(sys.stdout)


def stderr_console() -> Console:
    """Return the console for everything that is not the answer."""
    return _Console(sys.stderr)


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
            self.status.update(self.console.render_str(describe(progress)))
        elif self.verbose and (progress.stage, progress.horizon) != self.last:
            self.last = (progress.stage, progress.horizon)
            self.console.print(describe(progress))


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
