"""Runs a computation in a process of its own, so that whatever happens to it, the caller keeps what was found so far.

A solver is a large program in C: it may crash, be killed for its memory, or not come back in time, and an exception
that is thrown through it ends everything. The child runs the task and tells the parent, through one pipe, of its
progress, of what it knows (kept by the parent as it comes) and how it ended. The parent passes "stop" on, waits a
moment, and then ends the child itself. Neither knows what is computed.

- Terminals send Ctrl-C to both processes: the child ignores it and stops when the parent says so.
- A child that has done its task waits a while for the next one of the same thread: starting one takes longer than
  many a search.
- The child ends when the parent is gone: Linux is asked to see to it, whatever state the child is in; elsewhere it sees
  the end of the pipe when it looks for orders.
- Parent and child share one clock: `time.monotonic` is of the system, not of the process.
"""

from __future__ import annotations

import pickle
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import copy_context
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar, overload

from reallocate.display import progress_line
from reallocate.errors import NoAnswer
from reallocate.language import _, language_in_use
from reallocate.running.control import Control, Limit, Progress
from reallocate.running.serve import OUT_OF_MEMORY
from reallocate.running.wire import Kind
from reallocate.running.worker import LAST_WORDS, Worker, put_back, taken

T = TypeVar("T")

#: Seconds that a child is given to end by itself when it is told to stop or its time is up; then it is ended.
GRACE = 1.2
#: Seconds of silence after which the last progress is told again.
REMINDER = 1.0
#: Seconds between looks at the clock and the stop flag.
TICK = 0.05


@overload
def run_apart(task: Callable[..., T], arguments: tuple[Any, ...], control: Control | None) -> T: ...


@overload
def run_apart(
    task: Callable[..., T],
    arguments: tuple[Any, ...],
    control: Control | None,
    *,
    left: Callable[[Any, Limit], T | None],
) -> T: ...


@overload
def run_apart(
    task: Callable[..., Any],
    arguments: tuple[Any, ...],
    control: Control | None,
    *,
    done: Callable[[Any], T],
    left: Callable[[Any, Limit], T | None],
    meanwhile: Callable[[], object] | None = None,
) -> T: ...


def run_apart(
    task: Callable[..., Any],
    arguments: tuple[Any, ...],
    control: Control | None,
    *,
    done: Callable[[Any], Any] = lambda value: value,
    left: Callable[[Any, Limit], Any] = lambda kept, _limit: kept,
    meanwhile: Callable[[], object] | None = None,
) -> Any:
    """Return the answer of ``task(*arguments, control)``, a process of its own unless `control` says otherwise.

    Parameters
    ----------
    task : a function of a module, which the child imports; it is given a `Control` of its own as the last argument,
        and to its `keep` what is to be used should the task not come back.
    arguments : picklable, as must be what the task keeps and returns.
    control : clock, stop flag and listener.
    done : makes the answer of what the task returned; without it, that is the answer.
    left : makes the answer of what was kept last (None: nothing was) and of what ended a task that did not come back,
        or None, where nothing can be made of it; without it, what was kept is the answer.
    meanwhile : called in a thread of the parent when the child has been started: what will be needed at the end.

    Raises
    ------
    NoAnswer : the task did not come back, and there is nothing to make an answer of.
    SystemLimit : no process can be started.
    Exception : what the task raised. Its traceback in the child is added to it as a note.
    """
    control = control or Control()
    with control.run(), shown(control):
        if not control.apart:
            return done(task(*arguments, control))
        run = _Run(task, arguments, control)
        if meanwhile is not None:
            with suppress(RuntimeError):  # no further thread: then it is done when it is needed
                # In this thread's context: it holds the language in use.
                threading.Thread(target=copy_context().run, args=(meanwhile,), daemon=True).start()
        try:
            ending = run.attend()
        except BaseException:
            control.leave(lambda: left(run.last_kept(), "interrupt"))
            raise
        if ending.how == "done":
            return done(ending.value)
        limit = control.give_up()
        found = left(run.last_kept(), limit)
        if found is None:
            raise NoAnswer(_why(ending, limit), limit)
        return found


@contextmanager
def shown(control: Control) -> Iterator[None]:
    """Show a line of progress, if that is wanted."""
    if not control.progress or control.listener is not None:
        yield
        return
    with progress_line(stages=control.progress == "stages") as line:
        control.listener = line
        try:
            yield
        finally:
            control.listener = None


def _why(ending: Ending, limit: Limit) -> str:
    if limit == "time":
        return _("the time limit ended the search before there was anything to show")
    if limit == "interrupt":
        return _("interrupted before there was anything to show")
    if ending.exit_code == OUT_OF_MEMORY:
        return _("out of memory: the process that solves ended before there was anything to show")
    text = _("the process that solves ended before its time, with {code} (killed, out of memory, or a defect in it)")
    return text.format(code=ending.exit_code)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a task ended.

    Attributes
    ----------
    how : ``done`` (it returned `value`), ``killed`` (it was told to stop, did not, and was ended) or ``died``.
    value : what the task returned; None unless ``done``.
    exit_code : of a child that ``died``; negative: the number of a signal. None otherwise.
    """

    how: Literal["done", "killed", "died"]
    value: Any = None
    exit_code: int | None = None


class _Run:
    """One task in a child.

    Attributes
    ----------
    kept : the last that the task gave to `Control.keep`, still pickled; None if it never did.
    """

    def __init__(self, task: Callable[..., Any], arguments: tuple[Any, ...], control: Control) -> None:
        self.control = control
        clock = {"time_limit": control.time_limit, "started": control.start, "cores": control.cores}
        self.order = (task, arguments, clock, language_in_use())
        self.kept: memoryview | None = None
        self.worker = self._begin(taken())
        self._begun = self._told = self._killed = False
        self._due: float | None = None
        self._progress: Progress | None = None
        self._silent = time.monotonic()

    def _begin(self, worker: Worker) -> Worker:
        worker.wire.put(Kind.TASK, self.order)
        return worker

    def attend(self) -> Ending:
        """Listen to the child until it has ended, or has done its task and waits for another one.

        Raises
        ------
        Exception : what the task raised, or the listener.
        """
        is_whole = False
        try:
            while not self._gives_up():
                try:
                    message = self.worker.wire.next(TICK)
                except EOFError:
                    if not self._begins_again():
                        return Ending("killed") if self._killed else Ending("died", exit_code=self.worker.ended())
                    continue
                if message is None:
                    self._remind()
                    continue
                is_whole = message[0] in (Kind.DONE, Kind.RAISED)
                ending = self._heard(*message)
                if ending is not None:
                    return ending
            return Ending("killed")
        finally:
            if is_whole and not self._killed:
                put_back(self.worker)
            else:
                self.worker.end()

    def _begins_again(self) -> bool:
        """Start another child where the one that waited has ended before it heard of the task; whether that was so."""
        if self._begun or not self.worker.used or self._killed:
            return False
        self.worker.end()
        self.worker = self._begin(Worker())
        return True

    def _heard(self, kind: Kind, content: memoryview) -> Ending | None:
        """Take in one message; return the ending, if it is one."""
        if kind is Kind.BEGUN:
            self._begun = True
        elif kind is Kind.KEPT:
            self.kept = content
            if self.control.keep is not None:
                self.control.keep(self.last_kept())
        elif kind is Kind.PROGRESS:
            self._progress, self._silent = pickle.loads(content), time.monotonic()  # noqa: S301 - from our own child
            self._tell()
        elif kind is Kind.DONE:
            return Ending("done", pickle.loads(content))  # noqa: S301
        elif kind is Kind.RAISED:
            raise pickle.loads(content)  # noqa: S301
        return None

    def _tell(self) -> None:
        if self.control.listener is not None and self._progress is not None:
            self.control.listener(self._progress)

    def _remind(self) -> None:
        """Tell the last progress again, a little later than it was, where nothing has been told for a while."""
        now = time.monotonic()
        if self._progress is not None and now - self._silent >= REMINDER:
            self._progress, self._silent = replace(self._progress, elapsed=self.control.elapsed), now
            self._tell()

    def _gives_up(self) -> bool:
        """Look at the clock and the stop flag; return whether the child is to be given up."""
        if not threading.main_thread().is_alive():
            self.control.stop.set()  # the program has ended, and waits for this thread only
        if self.control.stop.is_set() and not self._told:
            self._told = True
            self.worker.wire.put(Kind.STOP)
        if self._due is None and self.control.should_stop:
            self._due = time.monotonic() + GRACE
        if self._due is None or time.monotonic() < self._due:
            return False
        if self._killed:
            return True  # not even that ends it: it hangs in the system
        # What it sent before is still received, up to the end of the pipe.
        self._killed = True
        self._due += LAST_WORDS
        self.worker.kill()
        return False

    def last_kept(self) -> Any:
        """Return the last that the task gave to keep; None if it never did."""
        return None if self.kept is None else pickle.loads(self.kept)  # noqa: S301
