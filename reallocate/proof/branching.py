"""What a tree branches on: how many printers have come to a site, or left it, by a day, or stand there on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: What is counted: printers that have come, that have left, or that are there.
Count = Literal["arrivals", "departures", "printers"]
#: The least and the most that a whole number may be.
Interval = tuple[float, float]
FREE: Interval = (float("-inf"), float("inf"))


@dataclass(frozen=True, slots=True, order=True)
class BranchVariable:
    """Printers that came to (``arrivals``) or left (``departures``) a site by day `by`, or stand there on it; whole."""

    what: Count
    site: int
    by: int


@dataclass(frozen=True, slots=True)
class Branch:
    """One side of a branching: `variable` is at most `most`, or (`above`) at least one more."""

    variable: BranchVariable
    most: int
    above: bool
