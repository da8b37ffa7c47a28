"""How far a sweep is."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.running.control import Progress

#: Stage of a sweep, as `reallocate.running.control.Progress` has it.
SWEEP = "sweep"


@dataclass(frozen=True, slots=True)
class Advance(Progress):
    """What is known of a sweep at a moment; `incumbent` and `bound` say nothing here.

    Attributes
    ----------
    done, total : variants.
    rate : variants a minute in this run; None: none is done yet.
    left : seconds that the rest will take at this rate; None: nobody knows.
    days : how many variants have how many days so far, by days.
    workers : that work at them on a cluster; None: this machine does.
    """

    done: int = 0
    total: int = 0
    rate: float | None = None
    left: float | None = None
    days: tuple[tuple[int, int], ...] = ()
    workers: int | None = None
