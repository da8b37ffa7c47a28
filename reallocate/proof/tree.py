"""A tree of relaxations: where one is not enough to refute, branching on whole numbers of printers splits it.

Each leaf is a relaxation whose duals prove, in exact arithmetic, that no plan is left. A vertex without fractions on
the way may be a plan, and ends the search.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import floor
from typing import Protocol

from reallocate.proof.branching import FREE, Branch, BranchVariable, Interval
from reallocate.proof.candidates import Candidate
from reallocate.proof.claims import Node
from reallocate.proof.judge import Duals, Judge
from reallocate.running.control import Control
from reallocate.solver.problem import NOISE

#: Candidates that are tried out (strong branching) before one is branched on.
STRONG = 8


class Branched(Duals, Protocol):
    """A relaxation that can be branched on.

    Attributes
    ----------
    refuted : whether the last solve refuted all plans within the branches; its duals prove it then.
    """

    @property
    def refuted(self) -> bool: ...

    def restrict(self, variable: BranchVariable, interval: Interval) -> None:
        """Keep `variable` within the interval from now on; `FREE` lets it go."""

    def solve(self) -> float | None:
        """Solve as it stands, to try out a candidate; None when the run was ended or there is no answer."""

    def candidates(self) -> list[Candidate]:
        """Return the variables that have a fraction for a value at the last vertex, the best to branch on first."""


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
    path: tuple[Branch, ...] = ()
    kept: dict[BranchVariable, Interval] = field(default_factory=dict)


@dataclass(slots=True)
class _Proof:
    """The nodes of a proof that grows, and those that are still open; the next one lies last."""

    nodes: list[Node] = field(default_factory=lambda: [{}])
    todo: list[_Open] = field(default_factory=lambda: [_Open(0)])
    leaves: int = 0

    def close(self, node: _Open, leaf: Node) -> None:
        self.nodes[node.place] = leaf
        self.leaves += 1

    def split(self, node: _Open, code: str, candidate: Candidate, costs: Sequence[float]) -> None:
        """Put two children in the place of a node; the one that costs less is looked at first."""
        variable, most = candidate.variable, floor(candidate.value)
        below, above = len(self.nodes), len(self.nodes) + 1
        self.nodes += [{}, {}]
        branch = {"count": variable.what, "site": code, "by": variable.by, "at_most": most}
        self.nodes[node.place] = {"branch": branch, "below": below, "above": above}
        sides = _sides(candidate, node.kept.get(variable, FREE))
        children = [
            (cost, _Open(place, (*node.path, Branch(variable, most, up)), {**node.kept, variable: side}))
            for cost, place, up, side in zip(costs, (below, above), (False, True), sides, strict=True)
        ]
        self.todo += [child for _cost, child in sorted(children, key=lambda entry: -entry[0])]


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
        self._kept: dict[BranchVariable, Interval] = {}

    def grow(self, most_nodes: int) -> Grown:
        """Branch until everything is refuted, the vertex is whole, or `most_nodes` nodes have been looked at."""
        proof, seen = _Proof(), 0
        while proof.todo:
            seen += 1
            node = proof.todo.pop()
            self.go_to(node.kept)
            value = self.settle()
            if value is None or seen > most_nodes:
                return Grown()
            if self.relaxation.refuted:
                leaf = self.judge.leaf(self.relaxation, node.path)
                if leaf is None:
                    return Grown()
                proof.close(node, leaf)
                continue
            ended = self._branch(proof, node, value)
            if ended is not None:
                return ended
        accepted = self.judge.accepts(proof.nodes, self.relaxation.horizon, self.relaxation.most_moves)
        return Grown(proof.nodes, leaves=proof.leaves) if accepted else Grown()

    def go_to(self, kept: dict[BranchVariable, Interval]) -> None:
        """Keep the relaxation to these intervals and no others."""
        for variable in self._kept.keys() - kept.keys():
            self.relaxation.restrict(variable, FREE)
        for variable, interval in kept.items():
            if self._kept.get(variable) != interval:
                self.relaxation.restrict(variable, interval)
        self._kept = dict(kept)

    def _branch(self, proof: _Proof, node: _Open, value: float) -> Grown | None:
        """Split a node that is not refuted; return what the tree came to where it cannot be split."""
        candidates = self.relaxation.candidates()
        if not candidates:
            return Grown(whole=True)
        too_deep = self.deepest is not None and len(node.path) > self.deepest
        # A vertex that leaves the branches that it was to keep to is no honest answer.
        if too_deep or any(not _within(candidate, node.kept) for candidate in candidates):
            return Grown()
        chosen = self._chosen(node, candidates, value)
        if chosen is None:
            return Grown()
        candidate, costs = chosen
        proof.split(node, self.judge.instance.sites[candidate.variable.site].code, candidate, costs)
        return None

    def _chosen(
        self, node: _Open, candidates: Sequence[Candidate], value: float
    ) -> tuple[Candidate, list[float]] | None:
        """Return the candidate whose two sides cost most, with what each costs; None when the run was ended."""
        sites: dict[tuple[str, int], Candidate] = {}
        for candidate in candidates:
            sites.setdefault((candidate.variable.what, candidate.variable.site), candidate)
        best: tuple[float, Candidate, list[float]] | None = None
        for candidate in list(sites.values())[:STRONG]:
            costs = self._tried(candidate, node.kept.get(candidate.variable, FREE), value)
            if costs is None:
                return None
            score = max(min(costs), NOISE) * max(max(costs), NOISE)
            if best is None or score > best[0]:
                best = score, candidate, costs
            if min(costs) == float("inf"):
                break
        assert best is not None
        return best[1], best[2]

    def _tried(self, candidate: Candidate, before: Interval, value: float) -> list[float] | None:
        """Return what each side of a candidate costs, inf where it is refuted; None when the run was ended."""
        costs = []
        for side in _sides(candidate, before):
            self.relaxation.restrict(candidate.variable, side)
            cost = self.relaxation.solve()
            if cost is None and self.control.should_stop:
                return None
            # Without an answer the candidate is as good as any other.
            cost = value if cost is None else cost
            costs.append(float("inf") if self.relaxation.refuted else max(0.0, cost - value))
        self.relaxation.restrict(candidate.variable, before)
        return costs


def _within(candidate: Candidate, kept: Mapping[BranchVariable, Interval]) -> bool:
    low, high = kept.get(candidate.variable, FREE)
    return low - NOISE <= candidate.value <= high + NOISE


def _sides(candidate: Candidate, before: Interval) -> tuple[Interval, Interval]:
    most = floor(candidate.value)
    return (before[0], float(most)), (float(most + 1), before[1])
