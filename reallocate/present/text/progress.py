"""The live line of progress on standard error, in a terminal or a notebook."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Self

from reallocate.language import _, decimals, pgettext
from reallocate.present.terminal import visible
from reallocate.present.words.numbers import number
from reallocate.present.words.sweep import advanced
from reallocate.running.control import Progress
from reallocate.sweeping.advance import SWEEP, Advance

#: What is being decided, as `Progress.stage` has it.
STAGES: dict[str, Callable[[], str]] = {
    "bounds": lambda: pgettext("stage of the search", "bounds"),
    "days": lambda: pgettext("stage of the search", "days"),
    "left": lambda: pgettext("stage of the search", "cards left"),
    "more": lambda: pgettext("stage of the search", "more printers"),
    "moves": lambda: pgettext("stage of the search", "moves"),
    "waiting": lambda: pgettext("stage of the search", "waiting"),
    "travel": lambda: pgettext("stage of the search", "travel"),
    "shipping": lambda: pgettext("stage of the search", "shipping"),
    "courier": lambda: pgettext("stage of the search", "courier"),
    "blanks": lambda: pgettext("stage of the search", "blanks"),
    "edits": lambda: pgettext("stage of the search", "edits"),
    "near": lambda: pgettext("stage of the search", "difference"),
    SWEEP: lambda: pgettext("stage of the search", "sweep"),
}


class ProgressLine:
    """Draws `Progress` as one line that is written over; where nothing can be, as a line for each stage, if wanted.

    The cursor stays as it is: whatever stops or ends the program leaves the terminal in order.

    Parameters
    ----------
    stages : where the line cannot be drawn, print each stage once.
    """

    def __init__(self, *, stages: bool = False) -> None:
        self.stream = sys.stderr
        self.live = self.stream.isatty() or _in_notebook()
        self.stages = stages and not self.live
        self.last: tuple[str, int | None] | None = None
        self.drawn = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.drawn:
            self._draw("")
            self.stream.write("\r")
            self.stream.flush()

    def __call__(self, progress: Progress) -> None:
        """Show `progress`."""
        if self.live:
            # A line that the terminal would fold cannot be written over.
            self._draw(described(progress)[: shutil.get_terminal_size().columns - 1].rstrip(" ·"))
        elif self.stages and (progress.stage, progress.horizon) != self.last:
            self.last = (progress.stage, progress.horizon)
            self.stream.write(visible(described(progress)) + "\n")
            self.stream.flush()

    def _draw(self, text: str) -> None:
        self.stream.write("\r" + visible(text).ljust(self.drawn))
        self.stream.flush()
        self.drawn = len(text)


def _in_notebook() -> bool:
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    return shell is not None and hasattr(shell, "kernel")


def described(progress: Progress) -> str:
    """Return progress as one line: stage, horizon, bound, incumbent, gap, elapsed, memory; that of a sweep its own."""
    if isinstance(progress, Advance):
        return advanced(progress)
    parts = [STAGES[progress.stage]() if progress.stage in STAGES else progress.stage]
    if progress.horizon is not None:
        parts.append(_("{days:# day|# days}").format(days=number(progress.horizon)))
    if progress.bound is not None:
        parts.append(_("bound {bound}").format(bound=number(round(progress.bound))))
    if progress.incumbent is not None:
        parts.append(_("incumbent {value}").format(value=number(round(progress.incumbent))))
    if progress.gap is not None:
        parts.append(_("gap {gap} %").format(gap=decimals(100 * progress.gap, 1)))
    parts.append(_("{seconds} s").format(seconds=decimals(progress.elapsed, 1)))
    if progress.memory is not None:
        parts.append(_("{size} MB").format(size=decimals(progress.memory, 0)))
    return " · ".join(parts)
