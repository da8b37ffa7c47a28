"""That no plan is better in a goal which is as good in those before it, as a claim of the certificate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reallocate.formulation.prepared import Prepared
from reallocate.proof.better import NoBetter
from reallocate.proof.claims import Claim, Goal, terms_document
from reallocate.proof.refute import Refutation
from reallocate.search.prover import Prover
from reallocate.solver.problem import Floats

#: Part of the limit of work of a proof that is spent on one goal before others are asked for their word.
PART = 0.2
#: So many times as many columns have to be left out before it is begun anew without them.
MUCH = 1.1


@dataclass(slots=True)
class GoalProof:
    """The proof that a value of a goal is the least, for values that fall.

    Attributes
    ----------
    held : by goal, what plans have at most of those before this one.
    least_days : that every plan has by claims before.
    tell : called with the claim that is proven.
    """

    prover: Prover
    prepared: Prepared
    goal: Goal
    held: Mapping[Goal, int]
    least_days: int
    tell: Callable[[Claim], None]
    #: Of the relaxation without branches, of the rows of the model and then of those that hold goals.
    duals: Floats | None = field(default=None, init=False)
    _left_out: NDArray[np.bool_] | None = field(default=None, init=False)
    _attempt: NoBetter | None = field(default=None, init=False)

    def leave_out(self, columns: NDArray[np.bool_]) -> None:
        """Look without these columns from now on, where that makes much of a difference.

        They say where to look; what is proven is proven of plans with any columns.
        """
        before = 0 if self._left_out is None else np.count_nonzero(self._left_out)
        if self._attempt is None or np.count_nonzero(columns) > MUCH * before:
            self._left_out, self._attempt = columns, None

    def root(self, value: int) -> Refutation:
        """Try to prove without branching that no plan is below `value`."""
        attempt = self._aimed(value)
        tried = self._told(attempt.root(), value)
        self.duals = attempt.duals if self.duals is None else self.duals
        return tried

    def tree(self, value: int) -> Refutation:
        """Try by branching, within the limit of work; what is found instead may be a better plan."""
        return self._told(self.prover.tree(self._aimed(value), PART), value)

    def _aimed(self, value: int) -> NoBetter:
        most = self.prover.below(self.goal, value)
        if self._attempt is None:
            about = self.prepared, self.goal, most, self.held
            self._attempt = self.prover.no_better(*about, self._left_out, self.least_days)
        self._attempt.aim(most)
        return self._attempt

    def _told(self, refutation: Refutation, value: int) -> Refutation:
        if refutation.proof is not None and value > 0:  # nothing is below 0: not told, since it needs no proof
            nodes = tuple(refutation.proof)
            terms = terms_document(self.prover.instance, self.prover.terms)
            horizon, after = self.prepared.horizon, self.least_days
            self.tell(Claim(self.goal, horizon, value - 1, nodes, terms=terms, after=after, held=self.held))
        return refutation
