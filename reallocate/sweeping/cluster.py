"""Works out jobs on the workers of a Dask cluster; a machine of it may go, or all of it be restarted, at any moment.

Dask hands jobs out, and gives those of a worker that dies to another one. What it cannot do is done here:

- A result is on one worker alone until it is fetched: each is fetched, committed and released as it comes.
- A scheduler that is restarted knows nothing any more: what it had is handed to it once more.
- A job at which worker after worker dies is marked, and the sweep goes on. After how many is set at the scheduler
  (``distributed.scheduler.allowed-failures``); as it is shipped, after four.

A worker has each job solved in a process of its own, as on one machine: a solver that dies does not take it along. That
process is no child of `multiprocessing`, so that workers may be daemons.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from types import TracebackType
from typing import Any, Self

from reallocate import __version__
from reallocate.errors import SystemLimit, UsageError
from reallocate.language import _
from reallocate.running.control import Control
from reallocate.sweeping.job import Answer, Job, work_there
from reallocate.sweeping.runner import ATTEMPTS, Done

#: Seconds that a first connection may take, that later ones may, and for which a scheduler that is gone is looked for.
CONNECT, RECONNECT, PATIENCE = 10.0, 2.0, 600.0
#: Seconds between counts of the workers.
COUNT = 0.5


class Cluster:
    """Jobs on the workers of a Dask scheduler.

    Parameters
    ----------
    address : such as ``tcp://10.0.0.1:8786``.
    control : whose stop flag ends the wait for a scheduler.
    task : what a worker is to do with a job.

    Raises
    ------
    UsageError : Dask is not installed, or no scheduler answers.
    """

    def __init__(
        self,
        address: str,
        control: Control,
        task: Callable[[Job], Answer | None] = work_there,
        patience: float = PATIENCE,
    ) -> None:
        try:
            import distributed
        except ImportError as error:
            text = _("Dask is not installed here; install it with pip install 'reallocate[cluster]'")
            raise UsageError(text) from error
        self._dask, self._address, self._control, self._task = distributed, address, control, task
        self._patience = patience
        self._jobs: dict[str, Job] = {}
        self._sent = 0
        self._threads, self._counted = 0, 0.0
        self._quiet = ExitStack()
        self._quiet.enter_context(_quiet())
        try:
            self._connect(CONNECT)
        except (OSError, ValueError, ImportError) as error:
            self._quiet.close()
            text = _("no scheduler answers at {address}: {why}")
            raise UsageError(text.format(address=address, why=_reason(error))) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()
        self._quiet.close()

    @property
    def width(self) -> int:
        """How many jobs the cluster is given at once."""
        return max(1, self._threads)  # a job that waited at a worker would be held to be to blame for its death

    @property
    def busy(self) -> int:
        """How many it has."""
        return len(self._jobs)

    @property
    def workers(self) -> int | None:
        """Threads of all workers that are there."""
        return self._threads

    def submit(self, job: Job) -> None:
        """Hand a job to the cluster."""
        self._jobs[job.key] = job
        self._send(job)

    def finished(self, timeout: float) -> list[Done]:
        """Return what is done, after at most about so many seconds.

        Raises
        ------
        UsageError : a worker has another version of this program, or none.
        SystemLimit : the scheduler is gone, and does not come back.
        """
        end = time.monotonic() + timeout
        while True:
            if self._client.status != "running":
                self._reconnect()
            self._count()
            done = [
                found
                for future, result in self._completed.next_batch(block=False)
                if (found := self._fetched(future, result)) is not None
            ]
            if done or time.monotonic() >= end:
                return done
            time.sleep(min(0.02, timeout))

    # --- the connection -----------------------------------------------------------------------------------------

    def _connect(self, timeout: float) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of versions that differ a little
            self._client = self._dask.Client(self._address, timeout=timeout, set_as_default=False)
        self._completed = self._dask.as_completed(loop=self._client.loop, with_results=True, raise_errors=False)
        self._count(at_once=True)

    def _reconnect(self) -> None:
        """Look for the scheduler until it is there again, and hand it what the one before had."""
        end = time.monotonic() + self._patience
        self._close()
        while True:
            if self._control.should_stop:
                return
            try:
                self._connect(RECONNECT)
                break
            except OSError as error:
                if time.monotonic() > end:
                    text = _("the scheduler at {address} is gone; start it, and the sweep again: it goes on")
                    raise SystemLimit(text.format(address=self._address)) from error
                time.sleep(0.2)
        for job in self._jobs.values():
            self._send(job)

    def _close(self) -> None:
        with suppress(Exception):  # it may be gone already
            self._client.close(timeout=RECONNECT)

    def _count(self, *, at_once: bool = False) -> None:
        """Count the threads of the workers now and then."""
        now = time.monotonic()
        if now - self._counted < COUNT and not at_once:
            return
        self._counted = now
        with suppress(OSError, AttributeError):  # the scheduler has just gone
            self._threads = sum(self._client.nthreads().values())

    # --- jobs ---------------------------------------------------------------------------------------------------

    def _send(self, job: Job) -> None:
        self._sent += 1
        name = f"reallocate-{job.key}-{self._sent}"  # nothing is ever taken for what was handed over before
        future = self._client.submit(self._task, job, key=name, pure=False)
        future.job_key = job.key
        self._completed.add(future)

    def _fetched(self, future: Any, result: Any) -> Done | None:
        """Return what has become of a job; None: nothing, it is on its way once more."""
        key, status = future.job_key, future.status
        if status == "error":
            error = future.exception()
            future.release()
            return self._failed(key, error)
        future.release()
        if status != "finished" or isinstance(result, BaseException):
            if self._client.status == "running":
                self._send(self._jobs[key])  # else all are, when there is a scheduler again
            return None
        del self._jobs[key]
        return Done(key, result)

    def _failed(self, key: str, error: BaseException) -> Done:
        """Return that worker after worker died at a job; whatever else went wrong is raised."""
        if isinstance(error, self._dask.KilledWorker):
            del self._jobs[key]
            return Done(key, Answer("crash"), deaths=ATTEMPTS)
        if isinstance(error, ImportError):
            text = _("a worker cannot load reallocate ({why}); install version {version} there")
            raise UsageError(text.format(why=str(error), version=__version__)) from error
        raise error


def _reason(error: BaseException) -> str:
    return str(error) or type(error).__name__


@contextmanager
def _quiet() -> Iterator[None]:
    """Let Dask say nothing on its own: what matters is told here."""
    # Dask sets a level for each of its loggers.
    names = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] == "distributed"]
    before = {name: logging.getLogger(name).level for name in ("distributed", *names)}
    for name in before:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)
