"""What branching has cost so far: pseudo-costs, by which most candidates need not be tried out.

References
----------
Achterberg, Koch, Martin (2005), "Branching rules revisited", Operations Research Letters 33,
doi:10.1016/j.orl.2004.04.002.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor, isfinite

from reallocate.proof.branching import BranchVariable
from reallocate.proof.candidates import Candidate
from reallocate.solver.problem import NOISE

#: Trials after which a variable need not be tried out again.
RELIABLE = 3


@dataclass(slots=True)
class _Side:
    """What it costs to round a variable down, or up, by 1: the sum over trials, and how many there were."""

    total: float = 0.0
    trials: int = 0

    def note(self, cost: float, distance: float) -> None:
        self.trials += 1
        self.total += cost / distance

    @property
    def each(self) -> float:
        return self.total / self.trials


@dataclass(slots=True)
class Gains:
    """What both sides of each variable have cost where it was tried out."""

    _sides: dict[BranchVariable, tuple[_Side, _Side]] = field(default_factory=dict)

    def note(self, candidate: Candidate, costs: Sequence[float]) -> None:
        """Note what the sides of a candidate cost; one that is refuted costs nothing that could be compared."""
        sides = self._sides.setdefault(candidate.variable, (_Side(), _Side()))
        for side, cost, distance in zip(sides, costs, _distances(candidate), strict=True):
            if isfinite(cost):
                side.note(cost, distance)

    def expected(self, candidate: Candidate) -> list[float] | None:
        """Return what both sides are expected to cost; None where one of them is not known."""
        sides = self._sides.get(candidate.variable)
        if sides is None or not all(side.trials for side in sides):
            return None
        return [side.each * distance for side, distance in zip(sides, _distances(candidate), strict=True)]

    def reliable(self, candidate: Candidate) -> bool:
        """Whether a candidate has been tried out often enough."""
        sides = self._sides.get(candidate.variable)
        return sides is not None and all(side.trials >= RELIABLE for side in sides)


def score(costs: Sequence[float]) -> float:
    """Return how good a candidate is whose sides cost so much: the product, so that neither is for nothing."""
    return max(min(costs), NOISE) * max(max(costs), NOISE)


def _distances(candidate: Candidate) -> tuple[float, float]:
    below = candidate.value - floor(candidate.value)
    return max(below, NOISE), max(1.0 - below, NOISE)
