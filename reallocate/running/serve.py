"""The child's side: it waits for tasks, runs them one after the other, and tells its parent what becomes of each."""

from __future__ import annotations

import os
import pickle
import signal
import threading
import time
import traceback
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from typing import Any

from reallocate.errors import OutOfMemory, lack
from reallocate.language import set_language
from reallocate.running.control import Control, Progress
from reallocate.running.tied import tie
from reallocate.running.wire import Kind, Wire

#: Signals that are for the parent alone: a terminal sends them to both, and the parent says when to stop.
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
#: Exit code of a child that ran out of memory: no message could be made any more.
OUT_OF_MEMORY = 86
#: Seconds after which a child that nobody gives a task ends.
IDLE = 60.0
#: Progress within one stage is told at most once in so many seconds.
PROGRESS_INTERVAL = 0.1


def serve() -> None:
    """Run tasks until the parent is gone or has none for a while."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    tie()  # where the system cannot, the end of the pipe is seen when it is looked for orders
    wire = Wire(os.dup(0), os.dup(1))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):  # what libraries print is no message
        os.dup2(nowhere, stream)
    idle = time.monotonic() + IDLE
    while time.monotonic() < idle:
        order = _next_order(wire, IDLE)
        if order is None or order[0] is Kind.STOP:  # one that came too late is none
            continue
        if order[0] is Kind.LOAD:
            _load(pickle.loads(order[1]))  # noqa: S301 - from our own parent
        else:
            _run(wire, order[1])
        idle = time.monotonic() + IDLE


def _next_order(wire: Wire, timeout: float) -> tuple[Kind, memoryview] | None:
    """Return what the parent says next; end the process when the parent is gone: nobody is left to answer to."""
    try:
        return wire.next(timeout)
    except EOFError:
        os._exit(1)


def _load(modules: Iterable[str]) -> None:
    """Import modules that a task will need; one that cannot be had is missed when it is used."""
    for name in modules:
        with suppress(Exception):
            import_module(name)


def _run(wire: Wire, order: memoryview) -> None:
    wire.send(Kind.BEGUN)
    try:
        task, arguments, clock, language = pickle.loads(order)  # noqa: S301 - from our own parent
        set_language(language)
        teller = _Teller(wire)
        control = Control(**clock, listener=teller.progress, keep=teller.keep, stop=_Orders(wire), apart=False)
        wire.send(Kind.DONE, task(*arguments, control))
    except Exception as error:
        lacking = lack(error)
        if isinstance(lacking, OutOfMemory):
            os._exit(OUT_OF_MEMORY)
        wire.send(Kind.RAISED, _portable(lacking or error))


def _portable(error: Exception) -> Exception:
    """Return `error`, or a description of it where it cannot travel between processes."""
    where = "".join(traceback.format_exception(error))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    except Exception:
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(where)
    return error


class _Orders(threading.Event):
    """A stop flag that the parent sets: whoever looks at it looks whether an order has come."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire, self._looking = wire, threading.Lock()

    def is_set(self) -> bool:
        if not super().is_set() and self._looking.acquire(blocking=False):
            try:
                if _next_order(self._wire, 0) is not None:  # while a task runs there is but one order
                    self.set()
            finally:
                self._looking.release()
        return super().is_set()


class _Teller:
    """Sends progress, the first of a stage at once and then now and then, and what is to be kept."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.stage: tuple[str, int | None] | None = None
        self.told = 0.0

    def progress(self, progress: Progress) -> None:
        now, stage = time.monotonic(), (progress.stage, progress.horizon)
        if stage != self.stage or now - self.told >= PROGRESS_INTERVAL:
            self.stage, self.told = stage, now
            self.wire.send(Kind.PROGRESS, progress)

    def keep(self, known: Any) -> None:
        self.wire.send(Kind.KEPT, known)
