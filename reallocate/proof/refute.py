"""Refuting a horizon, or a number of moves: the relaxation, tightened; where that is not enough, a tree.

See `reallocate.proof.tree` for the tree. A vertex without fractions on the way is a plan, and ends the attempt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, inf

from reallocate.formulation.prepared import Prepared
from reallocate.proof.branching import BranchVariable, Interval
from reallocate.proof.candidates import Candidate, latest_first, totals_first
from reallocate.proof.claims import Node
from reallocate.proof.judge import Judge
from reallocate.proof.relaxation import Relaxation
from reallocate.proof.tree import TURN, Order, Position, Tree, grow_in_turns
from reallocate.running.control import Control
from reallocate.solver.problem import NOISE, Floats

#: Rounds of MIR cuts at the root and at every other node.
ROOT_ROUNDS, NODE_ROUNDS = 25, 3
#: Values nearer to a whole number than this are rounded together in a dive.
CLOSE = 0.05


@dataclass(slots=True)
class Refutation:
    """What an attempt came to; at most one of `proof` and `values` is there.

    Attributes
    ----------
    proof : nodes of a tree that the verifier accepts.
    values : a vertex of the model whose arrivals and departures are whole: a plan.
    leaves : of the tree.
    """

    proof: list[Node] | None = None
    values: Floats | None = None
    leaves: int = 0


class Branching:
    """Trees of one relaxation, which grow in turns until one of them comes to something.

    Parameters
    ----------
    columns : of its program.
    orders : in which each of the trees tries candidates out.
    turn : nodes that one looks at before the next one has its turn.

    Attributes
    ----------
    value, values : of the relaxation at the root, where it does not refute everything; None before.
    """

    def __init__(
        self,
        prepared: Prepared,
        judge: Judge,
        control: Control,
        relaxation: Relaxation,
        columns: int,
        orders: Sequence[Order],
        turn: int = TURN,
    ) -> None:
        self.judge, self.control, self.prepared = judge, control, prepared
        self.relaxation, self.columns = relaxation, columns
        self._orders, self._turn = orders, turn
        self._position = Position(relaxation)
        self._trees: list[Tree] | None = None
        self.value: float | None = None
        self.values: Floats | None = None

    def tree(self, most_nodes: int, most_iterations: float = inf) -> Refutation:
        """Branch until everything is refuted, a plan is found, or the nodes or iterations have been spent.

        Each time it goes on where it ended the last time: what is refuted of more is refuted of less.
        """
        if self._trees is None:
            self._trees = [
                Tree(self._position, lambda: self.relaxation.tighten(NODE_ROUNDS), self.judge, self.control, order)
                for order in self._orders
            ]
        grown = grow_in_turns(self._trees, most_nodes, most_iterations, self._turn)
        return Refutation(grown.proof, self._plan() if grown.whole else None, grown.leaves)

    @property
    def progress(self) -> float:
        """What part of a tree is closed, of the one that is closed most; see `Tree.progress`."""
        return max((tree.progress for tree in self._trees or ()), default=0.0)

    def forget(self) -> None:
        """Let trees begin anew."""
        self._trees = None

    def _plan(self) -> Floats | None:
        """Return the vertex on the model's own columns, where nothing is violated there."""
        return self._vertex() if self.relaxation.shortage <= NOISE else None

    def _vertex(self) -> Floats | None:
        """Return the vertex on the model's own columns."""
        vertex = self.relaxation.vertex
        return None if vertex is None else vertex.values[: self.prepared.problem.columns]


class Attempt(Branching):
    """One attempt to prove that a horizon allows no finished plan (with at most `most_moves` moves).

    `root` comes first, then, if it settles nothing, `tree`. The `value` is a bound on the moves where no demand is
    violated.
    """

    def __init__(self, prepared: Prepared, judge: Judge, control: Control, most_moves: int | None = None) -> None:
        relaxation, columns = Relaxation(prepared, control, most_moves), prepared.problem.columns
        super().__init__(prepared, judge, control, relaxation, columns, (totals_first, latest_first))
        #: Whether a solver says that there is no plan, or none with few moves; that proves nothing.
        self.denied = self.doubtful = False

    def aim(self, most_moves: int) -> None:
        """Let plans with at most so many moves, fewer than before, be those to refute from now on.

        What is refuted of more moves is refuted of fewer: trees grow on.
        """
        self._position.go_to({})
        self.relaxation.most_moves = most_moves

    def root(self) -> Refutation:
        """Try without branching."""
        if self.prepared.barred:
            # A trip that a rule fixes cannot be made: that alone is a contradiction, and no row is needed.
            barred: list[Node] = [{"rows": {}}]
            proven = self.judge.accepts(barred, self.relaxation.horizon, self.relaxation.most_moves)
            return Refutation(barred, leaves=1) if proven else Refutation()
        self.value = value = self.relaxation.tighten(ROOT_ROUNDS)
        if value is None or not self.relaxation.refuted:
            self.values = self._vertex()
            return Refutation()
        leaf = self.judge.leaf(self.relaxation, ())
        if leaf is not None and not self.relaxation.counts_moves and self.relaxation.simplify():
            # The first one stands where the simpler one loses too much in rounding.
            leaf = self.judge.leaf(self.relaxation, ()) or leaf
        return Refutation([leaf], leaves=1) if leaf is not None else Refutation()

    def tightened(self) -> Prepared:
        """Return the model with the MIR cuts that were found."""
        return self.prepared.tightened(self.relaxation.added)

    def dive(self, most_steps: int) -> Refutation:
        """Look for a plan by rounding one value after the other; a wrong one is turned once, then it gives up.

        The value nearest to a whole number is kept there, with all that are as good as whole; totals go first.
        """
        kept: dict[BranchVariable, Interval] = {}
        found = Refutation()
        self._position.go_to(kept)
        for _step in range(most_steps):
            if self.relaxation.settle() is None or self.relaxation.refuted:
                break
            candidates = [c for c in self.relaxation.candidates() if c.variable.what != "printers"]
            if not candidates:
                found = Refutation(values=self._plan())
                break
            self._round(candidates, kept)
        self._position.go_to({})
        return found

    def _round(self, candidates: list[Candidate], kept: dict[BranchVariable, Interval]) -> None:
        """Add to what is kept the candidate that is nearest to a whole number, with those that are close to one."""
        totals = [c for c in candidates if c.variable.by == self.relaxation.last] or candidates
        nearest = min(totals, key=lambda c: (c.fraction, c.variable))
        rounded = {
            c.variable: (float(round(c.value)), float(round(c.value)))
            for c in (nearest, *candidates)
            if c == nearest or c.fraction < CLOSE
        }
        self._position.go_to({**kept, **rounded})
        if self.relaxation.settle() is not None and (self.relaxation.refuted or self.relaxation.shortage > NOISE):
            # Not all of them go together: the nearest alone, the other way round.
            other = float(floor(nearest.value) + (round(nearest.value) == floor(nearest.value)))
            rounded = {nearest.variable: (other, other)}
            self._position.go_to({**kept, **rounded})
        kept.update(rounded)
