"""How a caller steers a long computation: a clock, a stop flag and a listener for progress."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any, Literal

#: What ended a search early: its clock, somebody, its own limit of work, or the death of the process that solves.
Limit = Literal["time", "interrupt", "effort", "crash"]


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
class Control:
    """Clock, stop flag, listener and keeper of one run.

    Attributes
    ----------
    time_limit : seconds from the creation of this object; None: no limit.
    listener : called with each `Progress`; may be called from the middle of a solver's run and must be quick.
    keep : called with what is known each time that something better is; it can be used should the run never end.
    stop : set from a signal handler or another thread to end the run at the next opportunity.
    cores : pieces of work that are done side by side where there are several; the answer does not depend on it.
    """

    time_limit: float | None = None
    listener: Callable[[Progress], None] | None = None
    keep: Callable[[Any], None] | None = None
    stop: Event = field(default_factory=Event)
    cores: int = 2
    stage: str = "bounds"
    horizon: int | None = None
    unit: float = 1.0
    constant: float = 0.0
    #: What the listener raised: the run ends with it, and no solver is blamed.
    listener_error: BaseException | None = None
    started: float = field(default_factory=time.monotonic)

    @property
    def elapsed(self) -> float:
        return time.monotonic() - self.started

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
