"""That no plan is better in a goal which is as good in those before it, as a claim of the certificate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reallocate.formulation.prepared import Prepared
from reallocate.proof.better import NoBetter
from reallocate.proof.claims import Claim, Goal
from reallocate.proof.refute import Refutation
from reallocate.search.prover import Prover
from reallocate.solver.problem import Floats

#: Part of the limit of work of a proof that is spent on one goal before others are asked for their word.
PART = 0.2


@dataclass(slots=True)
class GoalProof:
    """The proof that a value of a goal is the least, for values that fall.

    Attributes
    ----------
    held : by goal, what plans have at most of those before this one.
    tell : called with the claim that is proven.
    """

    prover: Prover
    prepared: Prepared
    goal: Goal
    held: Mapping[Goal, int]
    tell: Callable[[Claim], None]
    _attempt: NoBetter | None = field(default=None, init=False)

    def root(self, value: int) -> Refutation:
        """Try to prove without branching that no plan is below `value`."""
        return self._told(self._aimed(value).root(), value)

    def tree(self, value: int) -> Refutation:
        """Try by branching, within the limit of work; what is found instead may be a better plan."""
        return self._told(self.prover.tree(self._aimed(value), PART), value)

    @property
    def duals(self) -> Floats | None:
        """Duals of the relaxation without branches, of the rows of the model and then of those that hold goals."""
        return None if self._attempt is None else self._attempt.duals

    def _aimed(self, value: int) -> NoBetter:
        most = self.prover.below(self.goal, value)
        if self._attempt is None:
            self._attempt = self.prover.no_better(self.prepared, self.goal, most, self.held)
        self._attempt.aim(most)
        return self._attempt

    def _told(self, refutation: Refutation, value: int) -> Refutation:
        if refutation.proof is not None and value > 0:  # nothing is below 0: not told, since it needs no proof
            nodes = tuple(refutation.proof)
            after = self.prepared.columns.terms.least_days
            self.tell(Claim(self.goal, self.prepared.horizon, value - 1, nodes, after=after, held=self.held))
        return refutation
