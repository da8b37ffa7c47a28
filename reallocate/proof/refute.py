"""Refuting a horizon, or a number of moves: the relaxation, tightened; where that is not enough, a tree.

The tree asks how many printers have come to or left a site by a day. Each end is a relaxation whose duals prove, in
exact arithmetic, that no plan is left. A vertex without fractions on the way is a plan, and ends the attempt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import floor

from reallocate.formulation.prepared import Prepared
from reallocate.instance.model import Instance
from reallocate.proof.claims import Node
from reallocate.proof.judge import Held, Judge
from reallocate.proof.relaxation import FREE, NOISE, Fractional, Question, Relaxation, Sides
from reallocate.solver.control import Control
from reallocate.solver.problem import Floats

#: Rounds of rounding rows at the root and at every other node, and rows a round.
ROOT_ROUNDS, NODE_ROUNDS, ROWS = 25, 3, 200
#: Answers nearer to a whole number than this are rounded together in a dive.
CLOSE = 0.05
#: Questions that are tried out before one is asked.
TRIED = 8


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


@dataclass(slots=True)
class _Open:
    """A node that is still to be refuted: its place in the proof, the branches that lead to it."""

    place: int
    path: tuple[Held, ...] = ()
    sides: dict[Question, Sides] = field(default_factory=dict)


class Attempt:
    """One attempt to prove that a horizon allows no finished plan (with at most `most_moves` moves).

    `root` comes first, then, if it settles nothing, `tree`.
    """

    def __init__(
        self, instance: Instance, prepared: Prepared, judge: Judge, control: Control, most_moves: int | None = None
    ) -> None:
        self.judge, self.control, self.prepared = judge, control, prepared
        self.relaxation = Relaxation(instance, prepared, control, most_moves)
        self._held: dict[Question, Sides] = {}
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
        self._go_to(sides)
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
            self._go_to({**sides, **held})
            if self._solve(0) is not None and (self.relaxation.refuted or self.relaxation.missing > NOISE):
                # Not all of them go together: the nearest alone, the other way round.
                other = floor(nearest.value) if round(nearest.value) > nearest.value else floor(nearest.value) + 1
                held = {nearest.question: (other, other)}
                self._go_to({**sides, **held})
            sides.update(held)
        self._go_to({})
        return found

    def tree(self, most_nodes: int) -> Refutation:
        """Branch until everything is refuted, a plan is found, or `most_nodes` nodes have been looked at."""
        nodes: list[Node] = [{}]
        todo, leaves, seen = [_Open(0)], 0, 0
        while todo:
            seen += 1
            node = todo.pop()
            self._go_to(node.sides)
            value = self._solve(NODE_ROUNDS)
            if value is None or seen > most_nodes:
                return Refutation()
            if self.relaxation.refuted:
                leaf = self.judge.leaf(self.relaxation, node.path)
                if leaf is None:
                    return Refutation()
                nodes[node.place] = leaf
                leaves += 1
                continue
            fractions = self.relaxation.fractions()
            if not fractions:
                return Refutation(values=self._plan())
            if any(not _within(found, node.sides) for found in fractions):
                return Refutation()  # the vertex leaves the branches that it was to keep to: no honest answer
            chosen = self._chosen(node, fractions, value)
            if chosen is None:
                return Refutation()
            todo += self._children(node, nodes, *chosen)
        return (
            Refutation(nodes, leaves=leaves)
            if self.judge.accepts(nodes, self.relaxation.horizon, self.relaxation.most_moves)
            else Refutation()
        )

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

    def _go_to(self, sides: dict[Question, Sides]) -> None:
        for question in self._held.keys() - sides.keys():
            self.relaxation.hold(question, FREE)
        for question, wanted in sides.items():
            if self._held.get(question) != wanted:
                self.relaxation.hold(question, wanted)
        self._held = dict(sides)

    def _chosen(
        self, node: _Open, fractions: Sequence[Fractional], value: float
    ) -> tuple[Fractional, list[float]] | None:
        """Return the question whose two answers cost most, with what each costs; None when the run was ended."""
        sites: dict[tuple[str, int], Fractional] = {}
        for found in fractions:
            sites.setdefault((found.question.what, found.question.site), found)
        best: tuple[float, Fractional, list[float]] | None = None
        for found in list(sites.values())[:TRIED]:
            before = node.sides.get(found.question, FREE)
            costs = []
            for sides in _split(found, before):
                self.relaxation.hold(found.question, sides)
                cost = self.relaxation.solve()
                if cost is None and self.control.should_stop:
                    return None
                # Without an answer the question is as good as any other.
                cost = value if cost is None else cost
                costs.append(float("inf") if self.relaxation.refuted else max(0.0, cost - value))
            self.relaxation.hold(found.question, before)
            score = max(min(costs), NOISE) * max(max(costs), NOISE)
            if best is None or score > best[0]:
                best = score, found, costs
            if min(costs) == float("inf"):
                break
        assert best is not None
        return best[1], best[2]

    def _children(self, node: _Open, nodes: list[Node], found: Fractional, costs: Sequence[float]) -> list[_Open]:
        question, most = found.question, floor(found.value)
        below, above = len(nodes), len(nodes) + 1
        nodes += [{}, {}]
        code = self.judge.instance.sites[question.site].code
        branch = {"count": question.what, "site": code, "by": question.by, "at_most": most}
        nodes[node.place] = {"branch": branch, "below": below, "above": above}
        sides = _split(found, node.sides.get(question, FREE))
        children = [
            (cost, _Open(place, (*node.path, Held(question, most, up)), {**node.sides, question: side}))
            for cost, place, up, side in zip(costs, (below, above), (False, True), sides, strict=True)
        ]
        # The cheaper answer is looked at first: it lies last on the stack.
        return [child for _cost, child in sorted(children, key=lambda entry: -entry[0])]


def _within(found: Fractional, sides: Mapping[Question, Sides]) -> bool:
    low, high = sides.get(found.question, FREE)
    return low - NOISE <= found.value <= high + NOISE


def _split(found: Fractional, sides: Sides) -> tuple[Sides, Sides]:
    most = floor(found.value)
    return (sides[0], float(most)), (float(most + 1), sides[1])
