"""A tree of relaxations: where one is not enough to refute, whole-number questions about sites split it.

The tree asks how many printers have come to or left a site by a day. Each end is a relaxation whose duals prove, in
exact arithmetic, that no plan is left. A vertex without fractions on the way may be a plan, and ends the search.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import floor
from typing import Protocol

from reallocate.proof.claims import Node
from reallocate.proof.judge import Duals, Held, Judge
from reallocate.proof.relaxation import FREE, NOISE, Fractional, Question, Sides
from reallocate.running.control import Control

#: Questions that are tried out before one is asked.
TRIED = 8


class Branched(Duals, Protocol):
    """A relaxation that can be kept to answers.

    Attributes
    ----------
    refuted : whether the last solve refuted all plans that keep to the answers held; its duals prove it then.
    """

    @property
    def refuted(self) -> bool: ...

    def hold(self, question: Question, sides: Sides) -> None:
        """Keep the answer to `question` between `sides` from now on; `FREE` lets it go."""

    def solve(self) -> float | None:
        """Solve as it stands, to try out a question; None when the run was ended or there is no answer."""

    def fractions(self) -> list[Fractional]:
        """Return the questions that the last vertex answers with a fraction, the best to ask first."""


@dataclass(slots=True)
class Grown:
    """What a tree came to; both are empty where it settled nothing.

    Attributes
    ----------
    proof : nodes of a tree that the verifier accepts.
    whole : whether the last vertex has no fractions: it may be a plan.
    leaves : ends of the tree.
    """

    proof: list[Node] | None = None
    whole: bool = False
    leaves: int = 0


@dataclass(slots=True)
class _Open:
    """A node that is still to be refuted: its place in the proof, the branches that lead to it."""

    place: int
    path: tuple[Held, ...] = ()
    sides: dict[Question, Sides] = field(default_factory=dict)


class Tree:
    """The search tree of one relaxation.

    Parameters
    ----------
    settle : solves the relaxation at a node as well as can be; returns its value, None when the run was ended.
    deepest : branches on the way to a node above which a tree has no end in sight; None: no limit.
    """

    def __init__(
        self,
        relaxation: Branched,
        settle: Callable[[], float | None],
        judge: Judge,
        control: Control,
        deepest: int | None = None,
    ) -> None:
        self.relaxation, self.settle, self.judge, self.control = relaxation, settle, judge, control
        self.deepest = deepest
        self._held: dict[Question, Sides] = {}

    def grow(self, most_nodes: int) -> Grown:
        """Branch until everything is refuted, the vertex is whole, or `most_nodes` nodes have been looked at."""
        nodes: list[Node] = [{}]
        todo, leaves, seen = [_Open(0)], 0, 0
        while todo:
            seen += 1
            node = todo.pop()
            self.go_to(node.sides)
            value = self.settle()
            if value is None or seen > most_nodes:
                return Grown()
            if self.deepest is not None and len(node.path) > self.deepest and not self.relaxation.refuted:
                return Grown()
            if self.relaxation.refuted:
                leaf = self.judge.leaf(self.relaxation, node.path)
                if leaf is None:
                    return Grown()
                nodes[node.place] = leaf
                leaves += 1
                continue
            fractions = self.relaxation.fractions()
            if not fractions:
                return Grown(whole=True)
            if any(not _within(found, node.sides) for found in fractions):
                return Grown()  # the vertex leaves the branches that it was to keep to: no honest answer
            chosen = self._chosen(node, fractions, value)
            if chosen is None:
                return Grown()
            todo += self._children(node, nodes, *chosen)
        return (
            Grown(nodes, leaves=leaves)
            if self.judge.accepts(nodes, self.relaxation.horizon, self.relaxation.most_moves)
            else Grown()
        )

    def go_to(self, sides: dict[Question, Sides]) -> None:
        """Keep the relaxation to these answers and no others."""
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
