"""A child process from its parent's side: how it is started, found again for the next task, and ended."""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from reallocate.errors import OutOfMemory, SystemLimit, lack
from reallocate.language import _
from reallocate.running import child
from reallocate.running.serve import SIGNALS
from reallocate.running.wire import Kind, Wire

#: Seconds that are waited for a child that was ended.
LAST_WORDS = 0.3
#: Directories in which installed packages lie, by name.
_INSTALLED = ("site-packages", "dist-packages")
#: One thread each for the libraries of linear algebra: the programs here are small for them, and every further thread
#: is one that the system may refuse.
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class Worker:
    """A child that waits for tasks.

    Attributes
    ----------
    wire : what is told to it and heard from it.
    used : whether it has waited for a task; then it may have ended since.

    Raises
    ------
    SystemLimit, OutOfMemory : the system refuses a further process, or what it needs.
    """

    def __init__(self) -> None:
        self.used = False
        self._parent = os.getpid()
        command = [sys.executable, "-I", "-S", child.__file__, *_places()]
        environment = {**dict.fromkeys(_THREADS, "1"), **os.environ}
        try:
            with _signals_blocked():
                # Nothing is looked for in the current directory, which need not even be there any more.
                self._process = subprocess.Popen(  # noqa: S603 - our own program
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, cwd="/", env=environment
                )
        except OSError as error:
            raise lack(error) or SystemLimit(
                _("the process that solves cannot be started: {why}").format(why=error)
            ) from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.wire = Wire(self._process.stdout.fileno(), self._process.stdin.fileno())

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_ready(self) -> bool:
        """Whether it can be given a task by this process, and not by one that inherited the memory of its parent."""
        return self._parent == os.getpid() and self._process.poll() is None

    def kill(self) -> None:
        """End it at once; what it has sent before can still be received."""
        self._process.kill()

    def ended(self) -> int | None:
        """Wait a moment for its end; return its exit code, negative for a signal, or None if it does not come."""
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(LAST_WORDS)
        return None

    def end(self) -> None:
        """End it and let go of everything."""
        self.kill()
        self.ended()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def __del__(self) -> None:
        # A thread that ends lets go of the child that waited for its next task.
        if hasattr(self, "wire") and self._parent == os.getpid():
            self.end()


class _Waiting(threading.local):
    """The child that waits for the next task of this thread: Linux ends it with the thread that started it."""

    worker: Worker | None = None


_waiting = _Waiting()


def taken() -> Worker:
    """Return a child to give a task to: the one that waits, or a new one."""
    worker, _waiting.worker = _waiting.worker, None
    return worker if worker is not None and worker.is_ready else Worker()


def prepare(modules: Sequence[str]) -> None:
    """Start the child that this thread's next task will be given to, if none waits, and let it import `modules`.

    Where it cannot be started, that is told when there is a task.
    """
    if _waiting.worker is None:
        with suppress(SystemLimit, OutOfMemory):
            worker = Worker()
            worker.wire.send(Kind.LOAD, modules)
            put_back(worker)


def put_back(worker: Worker) -> None:
    """Let a child wait for the next task."""
    worker.used = True
    _waiting.worker = worker


@atexit.register
def dismiss() -> None:
    """End the child that waits for the next task of this thread, if there is one."""
    worker, _waiting.worker = _waiting.worker, None
    if worker is not None and worker.is_ready:
        worker.end()


def _places() -> list[str]:
    """Return where the child finds modules beside those of Python: this package, and what is installed."""
    home = str(Path(__file__).resolve().parents[2])
    installed = (place for place in sys.path if Path(place).is_absolute() and Path(place).name in _INSTALLED)
    return list(dict.fromkeys([home, *installed]))


@contextmanager
def _signals_blocked() -> Iterator[None]:
    """Hold back signals; a process that is started meanwhile begins its life with them held back."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
