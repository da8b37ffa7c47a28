"""Runs a computation in a process of its own, so that whatever happens to it, the caller keeps what was found so far.

A solver is a large program in C: it may crash, be killed for its memory, or not come back in time. The child runs the
task and tells the parent, through one pipe, of its progress, of what it knows (kept by the parent as it comes) and how
it ended. The parent passes "stop" on, waits a moment, and then ends the child itself. Neither knows what is computed.

- Terminals send Ctrl-C to both processes: the child ignores it and stops when the parent says so.
- The child ends when the parent is gone: Linux is asked to see to it, whatever state the child is in; elsewhere the
  thread that waits for "stop" sees the end of the pipe.
- Parent and child share one clock: `time.monotonic` is of the system, not of the process, on Linux, macOS and Windows.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import pickle
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import copy_context
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Literal

from reallocate.running.control import Control, Progress

#: Seconds that a child is given to end by itself when it is told to stop or its time is up; then it is ended.
GRACE = 1.2
#: Seconds that are waited for a child that was ended.
LAST_WORDS = 0.3
#: Seconds between looks at the clock and the stop flag.
TICK = 0.05
#: Progress within one stage is told at most once in so many seconds.
PROGRESS_INTERVAL = 0.1
#: Exit code of a child that ran out of memory: no message could be made any more.
_OUT_OF_MEMORY = 86

#: prctl(2): the signal that this process gets when its parent ends.
_PR_SET_PDEATHSIG = 1

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a task ended.

    Attributes
    ----------
    how : ``done`` (it returned `value`), ``killed`` (it was told to stop, did not, and was ended) or ``died``.
    value : what the task returned; None unless ``done``.
    kept : the last that it gave to `Control.keep`; None if it never did.
    exit_code : of a child that ``died``; negative: the number of a signal. None otherwise.
    """

    how: Literal["done", "killed", "died"]
    value: Any
    kept: Any
    exit_code: int | None = None


def run_apart(
    task: Callable[..., Any],
    arguments: tuple[Any, ...],
    control: Control,
    *,
    grace: float = GRACE,
    meanwhile: Callable[[], object] = lambda: None,
) -> Ending:
    """Run ``task(*arguments, control)`` in a process of its own, under the clock, stop flag and listener of `control`.

    Parameters
    ----------
    task : a function of a module, which the child imports; it is given a `Control` of its own as the last argument.
    arguments : picklable, as must be what the task keeps and returns.
    grace : seconds between the order to stop, or the end of the time, and the end of a child that does not obey.
    meanwhile : called once in a thread of the parent when the child has been started: what will be needed at the end.

    Raises
    ------
    Exception : what the task raised. Its traceback in the child is added to it as a note.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    arguments = (there, task, arguments, control.time_limit, control.started)
    child = context.Process(target=_serve, args=arguments, name="reallocate-solver", daemon=True)
    with _signals_blocked():
        child.start()
    there.close()
    # In this thread's context: it holds the language in use.
    threading.Thread(target=copy_context().run, args=(meanwhile,), daemon=True).start()
    inbox: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
    reader = threading.Thread(target=_receive, args=(here, inbox), daemon=True)
    reader.start()
    try:
        return _attend(_Warden(child, here, control, grace), inbox)
    finally:
        child.kill()
        child.join(LAST_WORDS)
        reader.join(LAST_WORDS)
        here.close()


@contextmanager
def _signals_blocked() -> Iterator[None]:
    """Hold back Ctrl-C and SIGTERM; a process that is started meanwhile begins its life with both held back."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # multiprocessing starts a helper of its own first and then lets both signals in, whatever was asked for before:
    # the helper has to be there already.
    from multiprocessing.resource_tracker import ensure_running

    ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# --- the parent -------------------------------------------------------------------------------------------------------


def _receive(connection: Connection, inbox: queue.SimpleQueue[tuple[str, Any]]) -> None:
    """Pass messages on until the child is gone. A thread: a child that hangs within a message holds nobody up."""
    try:
        while True:
            inbox.put(connection.recv())
    except Exception:  # the end of the pipe, or what a dying process scribbled into it
        inbox.put(("gone", None))


@dataclass(slots=True)
class _Warden:
    """Passes the order to stop on to the child, and ends it when it does not obey in time."""

    child: Any
    connection: Connection
    control: Control
    grace: float
    told: bool = False
    killed: bool = False
    due: float | None = None

    def look(self) -> bool:
        """Look at the clock and the stop flag; return whether the child is to be given up."""
        if self.control.stop.is_set() and not self.told:
            self.told = True
            with suppress(OSError):  # it is gone already
                self.connection.send("stop")
        if self.due is None and self.control.should_stop:
            self.due = time.monotonic() + self.grace
        if self.due is None or time.monotonic() < self.due:
            return False
        if self.killed:
            return True  # not even that ends it: it hangs in the system
        # What it sent before is still received, up to the end of the pipe.
        self.killed = True
        self.due += LAST_WORDS
        self.child.kill()
        return False


def _attend(warden: _Warden, inbox: queue.SimpleQueue[tuple[str, Any]]) -> Ending:
    """Listen to the child until it has ended."""
    control, kept = warden.control, None
    while not warden.look():
        try:
            kind, content = inbox.get(timeout=TICK)
        except queue.Empty:
            continue
        if kind == "progress" and control.listener is not None:
            control.listener(content)
        elif kind == "kept":
            kept = content
        elif kind == "done":
            return Ending("done", content, kept)
        elif kind == "raised":
            raise content
        elif kind == "gone" and not warden.killed:
            warden.child.join(LAST_WORDS)
            return Ending("died", None, kept, warden.child.exitcode)
        elif kind == "gone":
            break
    return Ending("killed", None, kept)


# --- the child --------------------------------------------------------------------------------------------------------


def _serve(
    connection: Connection,
    task: Callable[..., Any],
    arguments: tuple[Any, ...],
    time_limit: float | None,
    started: float,
) -> None:
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    teller = _Teller(connection)
    control = Control(time_limit=time_limit, listener=teller.progress, keep=teller.keep, started=started)
    threading.Thread(target=_obey, args=(connection, control.stop), daemon=True).start()
    try:
        connection.send(("done", task(*arguments, control)))
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)
    except Exception as error:
        connection.send(("raised", _portable(error)))


def _obey(connection: Connection, stop: threading.Event) -> None:
    """Set `stop` when the parent says so; end the process when the parent is gone: nobody is left to answer to."""
    try:
        while connection.recv() == "stop":
            stop.set()
    except (EOFError, OSError):
        os._exit(1)


def _portable(error: Exception) -> Exception:
    """Return `error`, or a description of it where it cannot travel between processes."""
    where = "".join(traceback.format_exception(error))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    except Exception:
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(where)
    return error


class _Teller:
    """Sends progress, the first of a stage at once and then now and then, and what is to be kept."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.stage: tuple[str, int | None] | None = None
        self.told = 0.0

    def progress(self, progress: Progress) -> None:
        now, stage = time.monotonic(), (progress.stage, progress.horizon)
        if stage != self.stage or now - self.told >= PROGRESS_INTERVAL:
            self.stage, self.told = stage, now
            self.connection.send(("progress", progress))

    def keep(self, known: Any) -> None:
        self.connection.send(("kept", known))
