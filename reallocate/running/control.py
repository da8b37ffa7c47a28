"""How a caller steers a long computation: a clock, a stop flag and a listener for progress."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from threading import Event
from types import NoneType
from typing import Any, Literal

from reallocate.arguments import MOST, require_call, require_flag, require_kind, require_positive, require_within, whole

#: What ended a search early: its clock, somebody, its own limit of work, numbers too large for a solver's tolerance,
#: plans so long that a search for them takes too much memory, or the death of the process that solves.
Limit = Literal["time", "interrupt", "effort", "precision", "memory", "crash"]


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known at a moment of the search; None where nothing is known yet.

    Attributes
    ----------
    stage : what is being decided: ``bounds``, ``days`` or the name of a goal.
    horizon : days under consideration.
    bound, incumbent : of the quantity of the stage, in its own unit.
    elapsed : seconds since the start.
    memory : largest size of the process that searches so far, in MB; None where the system does not say.
    """

    stage: str
    horizon: int | None
    bound: float | None
    incumbent: float | None
    elapsed: float
    memory: float | None = None

    @property
    def gap(self) -> float | None:
        """(incumbent - bound) / incumbent; None where one of them is not known or there is nothing to save."""
        if self.bound is None or not self.incumbent:
            return None
        return max(0.0, (self.incumbent - self.bound) / abs(self.incumbent))


def peak_memory() -> float | None:
    """Return the largest size of this process so far, in MB; None where the system does not say."""
    try:
        import resource  # there is none on Windows
    except ImportError:
        return None
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1e6 if sys.platform == "darwin" else 1e3)


@dataclass(slots=True)
class _Run:
    """What a run and its parts share: the controls of all of them refer to the same one."""

    began: float = field(default_factory=time.monotonic)
    goes_on: bool = False
    ended: Limit | None = None
    left: Callable[[], Any] | None = None

    def begin(self) -> None:
        self.began, self.goes_on, self.ended, self.left = time.monotonic(), True, None, None


@dataclass(slots=True)
class Control:
    """Clock, stop flag, listener and keeper of a run, and of the next one after it.

    Attributes
    ----------
    time_limit : seconds from the start of each run; None: no limit.
    listener : called with each `Progress`, and again with the last one where nothing new is known for a second; may be
        called from the middle of a solver's run and must be quick.
    keep : called with what is known each time that something better is; it can be used should the run never end.
    stop : set from a signal handler or another thread to end the run at the next opportunity.
    cores : pieces of work that are done side by side where there are several; the answer does not depend on it.
    progress : show a line of progress on stderr, in a terminal or a notebook, where nothing else listens; ``stages``:
        elsewhere, print each stage once.
    apart : work in a process of its own, which can be ended whatever it is doing; False: in this one, for a debugger,
        a profiler, or a program that has such processes itself.
    started : moment of `time.monotonic` from which the clock counts, when several runs have one clock and one stop
        flag between them; None: each has its own.

    Raises
    ------
    UsageError : one of these is not what it must be, such as a time limit of no seconds.
    """

    time_limit: float | None = None
    listener: Callable[[Progress], None] | None = None
    keep: Callable[[Any], None] | None = None
    stop: Event = field(default_factory=Event)
    cores: int = 2
    progress: bool | Literal["stages"] = False
    apart: bool = True
    started: float | None = None
    stage: str = "bounds"
    horizon: int | None = None
    unit: float = 1.0
    constant: float = 0.0
    #: What the listener raised: the run ends with it, and no solver is blamed.
    listener_error: BaseException | None = None
    _run: _Run = field(default_factory=_Run)

    def __post_init__(self) -> None:
        if self.time_limit is not None:
            require_positive("time_limit", self.time_limit)
        if self.started is not None:
            require_within("started", self.started, 0, MOST)
        require_call("listener", self.listener)
        require_call("keep", self.keep)
        require_kind("stop", self.stop, Event)
        self.cores = whole("cores", self.cores, 1)
        if self.progress != "stages":
            require_flag("progress", self.progress)
        require_flag("apart", self.apart)

    @contextmanager
    def run(self) -> Iterator[None]:
        """Begin a run; within another one that is going on, be part of that."""
        if self._run.goes_on:
            yield
            return
        self.listener_error = None
        self._run.begin()
        try:
            yield
        finally:
            self._run.goes_on = False
            if self.started is None:
                self.stop.clear()

    @property
    def ended(self) -> Limit | None:
        """What ended a process of the last run that had not come back; None: each has."""
        return self._run.ended

    @property
    def best(self) -> Any:
        """What the search at work had found when an exception such as Ctrl-C ended the last run, as it returns it.

        None when it had found nothing, or the run came to its end.
        """
        if self._run.left is None:
            return None
        found = self._run.left()
        self._run.left = lambda: found
        return found

    def leave(self, left: Callable[[], Any]) -> None:
        """Say how to work out what is left of a run that an exception ends."""
        self._run.left = left

    def give_up(self) -> Limit:
        """Note and return what ends a process that does not come back."""
        self._run.ended = self.ended_by or "crash"
        return self._run.ended

    def keeping(self, keep: Callable[[Any], None] | None) -> Control:
        """Return a control with the same clock and stop flag, and another keeper."""
        other = copy(self)
        other.keep = keep
        return other

    def quiet(self) -> Control:
        """Return a control with the same clock and stop flag that tells nobody anything."""
        other = self.keeping(None)
        other.listener = None
        return other

    @property
    def start(self) -> float:
        """Moment from which the clock of this run counts."""
        return self._run.began if self.started is None else self.started

    @property
    def elapsed(self) -> float:
        return time.monotonic() - self.start

    @property
    def remaining(self) -> float | None:
        """Seconds left; None without a limit."""
        return None if self.time_limit is None else max(0.0, self.time_limit - self.elapsed)

    @property
    def should_stop(self) -> bool:
        return self.stop.is_set() or (self.time_limit is not None and self.elapsed >= self.time_limit)

    @property
    def ended_by(self) -> Limit | None:
        """What has ended the run from outside; None: nothing has."""
        if self.stop.is_set():
            return "interrupt"
        return "time" if self.should_stop else None

    def enter(
        self,
        stage: str,
        horizon: int | None,
        unit: float = 1.0,
        constant: float = 0.0,
        bound: float | None = None,
        incumbent: float | None = None,
    ) -> None:
        """Say what is being decided from here on, and what a solver's objective means: constant + unit · objective."""
        self.stage, self.horizon, self.unit, self.constant = stage, horizon, unit, constant
        self.report(bound, incumbent)

    def report(self, bound: float | None, incumbent: float | None) -> None:
        """Tell the listener the solver's bound and incumbent of the stage, in the unit of the stage."""
        if self.listener is not None:
            known = [None if value is None else self.constant + self.unit * value for value in (bound, incumbent)]
            try:
                self.listener(Progress(self.stage, self.horizon, known[0], known[1], self.elapsed, peak_memory()))
            except BaseException as error:
                self.listener_error = error
                raise


def control_of(
    control: Control | None, time_limit: float | None = None, progress: bool | Literal["stages"] = False
) -> Control:
    """Return the control that a call was given, or else one of its other arguments.

    Raises
    ------
    UsageError : one of these is not what it must be.
    """
    require_kind("control", control, Control, NoneType)
    return control or Control(time_limit=time_limit, progress=progress)
