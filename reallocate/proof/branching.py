"""What a tree branches on: how many printers have come to a site, or left it, by a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: What is counted: printers that have come, or left.
Count = Literal["arrivals", "departures"]
#: The least and the most that a whole number may be.
Interval = tuple[float, float]
FREE: Interval = (float("-inf"), float("inf"))


@dataclass(frozen=True, slots=True, order=True)
class BranchVariable:
    """Printers that have come to (``arrivals``) or left (``departures``) site index `site` by day `by`; whole."""

    what: Count
    site: int
    by: int


@dataclass(frozen=True, slots=True)
class Branch:
    """One side of a branching: `variable` is at most `most`, or (`above`) at least one more."""

    variable: BranchVariable
    most: int
    above: bool
