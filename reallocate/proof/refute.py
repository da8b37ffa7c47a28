"""Refuting a horizon, or a number of moves: the relaxation, tightened; where that is not enough, a tree.

See `reallocate.proof.tree` for the tree. A vertex without fractions on the way is a plan, and ends the attempt.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from reallocate.formulation.prepared import Prepared
from reallocate.instance.model import Instance
from reallocate.proof.claims import Node
from reallocate.proof.judge import Judge
from reallocate.proof.relaxation import NOISE, Question, Relaxation, Sides
from reallocate.proof.tree import Tree
from reallocate.running.control import Control
from reallocate.solver.problem import Floats

#: Rounds of rounding rows at the root and at every other node, and rows a round.
ROOT_ROUNDS, NODE_ROUNDS, ROWS = 25, 3, 200
#: Answers nearer to a whole number than this are rounded together in a dive.
CLOSE = 0.05


@dataclass(slots=True)
class Refutation:
    """What an attempt came to; at most one of `proof` and `values` is there.

    Attributes
    ----------
    proof : nodes of a tree that the verifier accepts.
    values : a vertex of the model whose arrivals and departures are whole: a plan.
    leaves : ends of the tree.
    """

    proof: list[Node] | None = None
    values: Floats | None = None
    leaves: int = 0


class Attempt:
    """One attempt to prove that a horizon allows no finished plan (with at most `most_moves` moves).

    `root` comes first, then, if it settles nothing, `tree`.
    """

    def __init__(
        self, instance: Instance, prepared: Prepared, judge: Judge, control: Control, most_moves: int | None = None
    ) -> None:
        self.judge, self.control, self.prepared = judge, control, prepared
        self.relaxation = Relaxation(instance, prepared, control, most_moves)
        self._tree = Tree(self.relaxation, lambda: self._solve(NODE_ROUNDS), judge, control)
        #: Of the tightened relaxation at the root: a bound on the moves where no demand is broken.
        self.value: float | None = None

    def root(self) -> Refutation:
        """Try without branching."""
        if self.prepared.formulation.barred:
            # A trip that a rule fixes cannot be made: that alone is a contradiction, and no row is needed.
            barred: list[Node] = [{"rows": {}}]
            proven = self.judge.accepts(barred, self.relaxation.horizon, self.relaxation.most_moves)
            return Refutation(barred, leaves=1) if proven else Refutation()
        self.value = value = self._solve(ROOT_ROUNDS)
        if value is None or not self.relaxation.refuted:
            return Refutation()
        leaf = self.judge.leaf(self.relaxation, ())
        if leaf is not None and not self.relaxation.counts_moves and self.relaxation.simplify():
            # The first one stands where the simpler one loses too much in rounding.
            leaf = self.judge.leaf(self.relaxation, ()) or leaf
        return Refutation([leaf], leaves=1) if leaf is not None else Refutation()

    def tightened(self) -> Prepared:
        """Return the model with the rounding rows that were found."""
        return self.prepared.tightened(self.relaxation.added)

    def dive(self, most_steps: int) -> Refutation:
        """Look for a plan by rounding one answer after the other; a wrong one is turned once, then it gives up.

        The answer nearest to a whole number is held, with all that are as good as whole; totals go first.
        """
        sides: dict[Question, Sides] = {}
        found = Refutation()
        self._tree.go_to(sides)
        for _step in range(most_steps):
            if self._solve(0) is None or self.relaxation.refuted:
                break
            fractions = self.relaxation.fractions()
            if not fractions:
                found = Refutation(values=self._plan())
                break
            totals = [f for f in fractions if f.question.by == self.relaxation.horizon] or fractions
            nearest = min(totals, key=lambda f: (f.depth, f.question))
            close = [f for f in fractions if f.depth < CLOSE and f != nearest]
            held = {f.question: (round(f.value), round(f.value)) for f in (nearest, *close)}
            self._tree.go_to({**sides, **held})
            if self._solve(0) is not None and (self.relaxation.refuted or self.relaxation.missing > NOISE):
                # Not all of them go together: the nearest alone, the other way round.
                other = floor(nearest.value) if round(nearest.value) > nearest.value else floor(nearest.value) + 1
                held = {nearest.question: (other, other)}
                self._tree.go_to({**sides, **held})
            sides.update(held)
        self._tree.go_to({})
        return found

    def tree(self, most_nodes: int) -> Refutation:
        """Branch until everything is refuted, a plan is found, or `most_nodes` nodes have been looked at."""
        grown = self._tree.grow(most_nodes)
        return Refutation(grown.proof, self._plan() if grown.whole else None, grown.leaves)

    def _plan(self) -> Floats | None:
        """Return the vertex on the model's own columns, where no demand is broken there."""
        vertex = self.relaxation.vertex
        whole = vertex is not None and self.relaxation.missing <= NOISE
        return vertex.values[: self.prepared.problem.columns] if vertex is not None and whole else None

    def _solve(self, rounds: int) -> float | None:
        """Solve the relaxation and tighten it; return its value, None when the run was ended."""
        value = self.relaxation.solve()
        for _round in range(rounds):
            if value is None or self.relaxation.refuted or not self.relaxation.tighten(ROWS):
                break
            value = self.relaxation.solve()
        return value
