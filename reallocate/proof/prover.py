"""Claims with their proofs, for one instance: what the search asks for when it wants to say "impossible"."""

from __future__ import annotations

from functools import cached_property

from reallocate.formulation.prepared import Prepared
from reallocate.instance.model import Instance
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge
from reallocate.proof.refute import Attempt, Refutation
from reallocate.solver.control import Control

#: Nodes of a proof's tree = effort · this / columns of the model: about even work at every size.
NODES_BY_COLUMNS = 6_000_000


class Prover:
    """Proves claims about one instance; every proof that it returns was accepted by the verifier's own code."""

    def __init__(self, instance: Instance, control: Control, effort: float) -> None:
        self.instance, self.control, self.effort = instance, control, effort

    @cached_property
    def judge(self) -> Judge:
        """The verifier's view of the instance."""
        return Judge(self.instance)

    def attempt(self, prepared: Prepared, most_moves: int | None = None) -> Attempt:
        """Return an attempt to refute the horizon of `prepared`, or plans with at most `most_moves` moves in it."""
        return Attempt(self.instance, prepared, self.judge, self.control, most_moves)

    def tree(self, attempt: Attempt, part: float = 1.0) -> Refutation:
        """Branch within the limit of work, or a `part` of it."""
        columns = max(1, attempt.prepared.problem.columns)
        return attempt.tree(max(10, int(part * self.effort * NODES_BY_COLUMNS / columns)))

    def claim(self, refutation: Refutation, horizon: int, most: int | None = None) -> Claim | None:
        """Return the claim that a refutation proves; None where it proves nothing."""
        if refutation.proof is None:
            return None
        return Claim("days" if most is None else "moves", horizon, most, tuple(refutation.proof))
