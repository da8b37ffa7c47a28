"""Works out jobs on this machine: so many side by side, each in a process of its own with one thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from types import TracebackType
from typing import Self

from reallocate.running.control import Control
from reallocate.sweeping.job import Answer, Job, work
from reallocate.sweeping.runner import Done


class Local:
    """Jobs in processes of this machine.

    A thread waits for each process, which Linux ends with it; the process that solves stays for the next job.

    Parameters
    ----------
    jobs : how many at a time.
    control : whose clock and stop flag end them.
    """

    def __init__(self, jobs: int, control: Control, task: Callable[[Job, Control], Answer | None] = work) -> None:
        self.width, self._control, self._task = jobs, control, task
        self._threads = ThreadPoolExecutor(jobs)
        self._running: dict[Future[Answer | None], str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._control.stop.set()  # nobody waits for what is still at work
        self._threads.shutdown(cancel_futures=True)

    @property
    def busy(self) -> int:
        """How many jobs are at work."""
        return len(self._running)

    @property
    def workers(self) -> None:
        """No others work at them."""

    def submit(self, job: Job) -> None:
        """Begin a job."""
        context = copy_context()  # the language in use
        self._running[self._threads.submit(context.run, self._task, job, self._control)] = job.key

    def finished(self, timeout: float) -> list[Done]:
        """Wait until something is done, or for so many seconds; return what is.

        Raises
        ------
        Exception : what a job raised.
        """
        done, _left = wait(self._running, timeout, FIRST_COMPLETED)
        return [Done(self._running.pop(future), future.result()) for future in done]
