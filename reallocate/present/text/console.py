"""Consoles for stdout and stderr."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.terminal import visible

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


def show_files(console: Console, directory: Path) -> None:
    """Say where files were written."""
    console.print(_("Files: {path}").format(path=directory))


def stdout_console() -> Console:
    """Return the console for the answer; rich honours NO_COLOR and drops colours in a pipe by itself."""
    return _Console(sys.stdout)
