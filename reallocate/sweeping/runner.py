"""Where variants are worked out: on this machine or on others, all the same to those who ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from reallocate.sweeping.job import Answer, Job

#: Deaths of what works a variant out after which it is marked, and the sweep goes on.
ATTEMPTS = 4


@dataclass(frozen=True, slots=True)
class Done:
    """What has become of a job.

    Attributes
    ----------
    answer : None: it was cut short, and nothing is known.
    deaths : of what worked at it, where the answer is that it died.
    """

    key: str
    answer: Answer | None
    deaths: int = 1


class Runner(Protocol):
    """Works out jobs, several side by side."""

    @property
    def width(self) -> int:
        """How many jobs it can take at once."""

    @property
    def busy(self) -> int:
        """How many it has."""

    @property
    def workers(self) -> int | None:
        """How many work at them elsewhere; None: they are worked out on this machine."""

    def submit(self, job: Job) -> None:
        """Begin a job."""

    def finished(self, timeout: float) -> list[Done]:
        """Wait for something that is done, at most so many seconds; return what is."""
