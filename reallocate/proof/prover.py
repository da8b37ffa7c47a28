"""Claims with their proofs, for one instance: what the search asks for when it wants to say "impossible"."""

from __future__ import annotations

from functools import cached_property

from reallocate.bounds.horizon import HorizonBound
from reallocate.bounds.supply import blanks_by_day, late_work
from reallocate.formulation.prepared import Prepared
from reallocate.instance.model import Instance
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge, Node
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

    def tree(self, attempt: Attempt) -> Refutation:
        """Branch within the limit of work."""
        columns = max(1, attempt.prepared.problem.columns)
        return attempt.tree(max(50, int(self.effort * NODES_BY_COLUMNS / columns)))

    def claim(self, refutation: Refutation, horizon: int, most: int | None = None) -> Claim | None:
        """Return the claim that a refutation proves; None where it proves nothing."""
        if refutation.proof is None:
            return None
        return Claim("days" if most is None else "moves", horizon, most, tuple(refutation.proof))

    def counted(self, bound: HorizonBound) -> Claim | None:
        """Return the claim behind a bound on the whole fleet, without any solver; None where it needs more than that.

        Every site's covering row from the bound's first day on, each times 1: what the sites need together against what
        all printers give together.
        """
        supply = blanks_by_day(self.instance)
        rows: dict[str, dict[str, str]] = {}
        for i, site in enumerate(self.instance.sites):
            if site.backlog and not site.is_depot:
                days = [day for day, _cards in late_work(self.instance, i, supply[i]) if day >= bound.start]
                if days:
                    rows[site.code] = {str(days[0]): "1"}
        nodes: list[Node] = [{"rows": {"V1": rows}}]
        horizon = bound.days - 1
        accepted = self.judge.accepts(nodes, horizon, None)
        return Claim("days", horizon, None, tuple(nodes)) if accepted else None
