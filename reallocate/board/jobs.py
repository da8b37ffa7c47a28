"""What takes longer than a planner waits for: one question at a time, worked at apart, with progress and a stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from reallocate.errors import ReallocateError, UsageError, lack
from reallocate.language import _
from reallocate.running.control import Control, Progress

State = Literal["running", "done", "failed"]


@dataclass(slots=True)
class Job:
    """A question that was asked.

    Attributes
    ----------
    kind : of the question. number : of the job; no two have the same.
    progress : the last that was told.
    found : the answer, once it is ``done``; what was found until then where it was stopped.
    failure : why there is none, once it has ``failed``.
    """

    kind: str
    number: int
    control: Control
    state: State = "running"
    progress: Progress | None = None
    found: Any = None
    failure: str = ""
    began: float = field(default_factory=time.monotonic)

    @property
    def stopped(self) -> bool:
        """Whether somebody has ended it."""
        return self.control.stop.is_set()

    @property
    def elapsed(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self.began

    def work(self, task: Callable[[Control], Any]) -> None:
        """Work at it; whatever is wrong is kept, not raised."""
        try:
            self.found = task(self.control)
            self.state = "done"
        except ReallocateError as error:
            self.failure, self.state = str(error), "failed"
        except Exception as error:  # told on the page, which cannot do anything about it either
            text = _("a defect of this program: {kind}: {error} (REALLOCATE_TRACEBACK=1 shows where)")
            told = lack(error) or text.format(kind=type(error).__name__, error=error)
            self.failure, self.state = str(told), "failed"

    def listen(self, progress: Progress) -> None:
        self.progress = progress


class Jobs:
    """The question that is worked at, or was last."""

    def __init__(self) -> None:
        self.job: Job | None = None
        self._thread: threading.Thread | None = None
        self._guard = threading.Lock()
        self._count = 0

    def start(self, kind: str, task: Callable[[Control], Any]) -> Job:
        """Begin to work at a question.

        Raises
        ------
        UsageError : there is another one that is worked at.
        """
        with self._guard:
            if self.job is not None and self.job.state == "running":
                raise UsageError(_("another question is still worked at; stop it first"))
            self._count += 1
            # With a clock of its own the flag stays set when the run has ended.
            job = Job(kind, self._count, Control(started=time.monotonic()))
            job.control.listener = job.listen
            self.job = job
            self._thread = threading.Thread(target=job.work, args=(task,), name=f"job {job.number}", daemon=True)
            self._thread.start()
            return job

    def stop(self) -> None:
        """End the question that is worked at, if there is one, with what is found."""
        job = self.job
        if job is not None:
            job.control.stop.set()

    def close(self, within: float) -> None:
        """Stop, and wait so many seconds for the end."""
        self.stop()
        if self._thread is not None:
            self._thread.join(within)
