"""What a command does ahead of time, while something else takes its own: the system has more than one core."""

from __future__ import annotations

import threading
from contextlib import suppress
from importlib import import_module

#: What a search imports, most of which is there when the instance has been read.
SEARCH = ("reallocate.search.driver", "reallocate.search.monolith", "highspy")


def solver_ahead() -> None:
    """Start the process that solves, which imports what it needs while this one reads the instance."""
    from reallocate.running.worker import prepare

    prepare(SEARCH)


def import_ahead(*modules: str) -> None:
    """Import what the answer needs to be shown and written, in a thread, while the other process searches for it."""

    def work() -> None:
        for name in modules:
            with suppress(Exception):  # told by whoever imports it in earnest
                import_module(name)

    with suppress(RuntimeError):  # no further thread
        threading.Thread(target=work, daemon=True).start()
