"""A tree of relaxations: where one is not enough to refute, branching on whole numbers of printers splits it.

Each leaf is a relaxation whose duals prove, in exact arithmetic, that no plan is left. A vertex without fractions on
the way may be a plan, and ends the search.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import floor, inf
from typing import Any, Protocol

from reallocate.proof.branching import FREE, Branch, BranchVariable, Interval
from reallocate.proof.candidates import Candidate, totals_first
from reallocate.proof.claims import Node
from reallocate.proof.gains import Gains, score
from reallocate.proof.judge import Duals, Judge
from reallocate.running.control import Control
from reallocate.solver.problem import NOISE

#: Candidates that are tried out (strong branching) before one is branched on.
STRONG = 8
#: Nodes that one of several trees looks at before the next one has its turn.
TURN = 50
#: Returns the candidates to branch on within a horizon, the best ones first.
Order = Callable[[Sequence[Candidate], int], list[Candidate]]


class Branched(Duals, Protocol):
    """A relaxation that can be branched on.

    Attributes
    ----------
    refuted : whether the last solve refuted all plans within the branches; its duals prove it then.
    iterations : of the simplex method so far.
    """

    @property
    def refuted(self) -> bool: ...

    @property
    def last(self) -> int:
        """Last day of the model."""

    @property
    def iterations(self) -> int: ...

    def restrict(self, variable: BranchVariable, interval: Interval) -> None:
        """Keep `variable` within the interval from now on; `FREE` lets it go."""

    def mark(self) -> Any:
        """Return where the program of the last node ended."""

    def go_on_from(self, mark: Any) -> None:
        """Let the program of the next node begin where that of its parent ended; None: anywhere."""

    def solve(self) -> float | None:
        """Solve as it stands, to try out a candidate; None when the run was ended or there is no answer."""

    def candidates(self) -> list[Candidate]:
        """Return the variables that have a fraction for a value at the last vertex."""


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
    """A node that is still to be refuted: its place in the proof, the branches that lead to it, where to begin."""

    place: int
    path: tuple[Branch, ...] = ()
    kept: dict[BranchVariable, Interval] = field(default_factory=dict)
    mark: Any = None


@dataclass(slots=True)
class _Proof:
    """The nodes of a proof that grows, and those that are still open; the next one lies last."""

    nodes: list[Node] = field(default_factory=lambda: [{}])
    todo: list[_Open] = field(default_factory=lambda: [_Open(0)])
    leaves: int = 0
    progress: float = 0.0

    def close(self, node: _Open, leaf: Node) -> None:
        self.nodes[node.place] = leaf
        self.leaves += 1
        self.progress += 0.5 ** len(node.path)

    def split(self, node: _Open, code: str, candidate: Candidate, costs: Sequence[float], mark: Any) -> None:
        """Put two children in the place of a node; the one that costs less is looked at first."""
        variable, most = candidate.variable, floor(candidate.value)
        below, above = len(self.nodes), len(self.nodes) + 1
        self.nodes += [{}, {}]
        branch = {"count": variable.what, "site": code, "by": variable.by, "at_most": most}
        self.nodes[node.place] = {"branch": branch, "below": below, "above": above}
        sides = _sides(candidate, node.kept.get(variable, FREE))
        children = [
            (cost, _Open(place, (*node.path, Branch(variable, most, up)), {**node.kept, variable: side}, mark))
            for cost, place, up, side in zip(costs, (below, above), (False, True), sides, strict=True)
        ]
        self.todo += [child for _cost, child in sorted(children, key=lambda entry: -entry[0])]


class Position:
    """What a relaxation is kept to at the moment."""

    def __init__(self, relaxation: Branched) -> None:
        self.relaxation = relaxation
        self._kept: dict[BranchVariable, Interval] = {}

    def go_to(self, kept: dict[BranchVariable, Interval]) -> None:
        """Keep the relaxation to these intervals and no others."""
        for variable in self._kept.keys() - kept.keys():
            self.relaxation.restrict(variable, FREE)
        for variable, interval in kept.items():
            if self._kept.get(variable) != interval:
                self.relaxation.restrict(variable, interval)
        self._kept = dict(kept)


class Tree:
    """A search tree of a relaxation.

    Parameters
    ----------
    position : of the relaxation, which several trees may share in turns.
    settle : solves the relaxation at a node as well as can be; returns its value, None when the run was ended.
    order : candidates in the order in which they are tried out.
    deepest : branches on the way to a node above which a tree has no end in sight; None: no limit.
    """

    def __init__(
        self,
        position: Position,
        settle: Callable[[], float | None],
        judge: Judge,
        control: Control,
        order: Order = totals_first,
        deepest: int | None = None,
    ) -> None:
        self.position, self.relaxation, self.settle = position, position.relaxation, settle
        self.judge, self.control, self.order, self.deepest = judge, control, order, deepest
        self._proof, self._gains = _Proof(), Gains()

    @property
    def progress(self) -> float:
        """What part of the tree is closed, each node being half of its parent."""
        return self._proof.progress

    def grow(self, most_nodes: int, until: float = inf) -> Grown | None:
        """Look at up to `most_nodes` further nodes; return what the tree came to, None where it is still growing.

        None is looked at after `until` iterations of the simplex method.

        It has come to an end when everything is refuted, or there is no honest way to go on; where the vertex is whole
        it can grow on with less to be refuted.
        """
        proof = self._proof
        for _seen in range(most_nodes):
            if not proof.todo:
                break
            if self.relaxation.iterations >= until:
                return None
            node = proof.todo.pop()
            self.position.go_to(node.kept)
            self.relaxation.go_on_from(node.mark)
            value = self.settle()
            if value is None:
                return Grown()
            if self.relaxation.refuted:
                leaf = self.judge.leaf(self.relaxation, node.path)
                if leaf is None:
                    return Grown()
                proof.close(node, leaf)
                continue
            ended = self._branch(proof, node, value)
            if ended is not None:
                if ended.whole:
                    proof.todo.append(node)
                return ended
        if proof.todo:
            return None
        asked = self.relaxation.horizon, self.relaxation.most_moves, self.relaxation.limits
        accepted = self.judge.accepts(proof.nodes, *asked)
        return Grown(proof.nodes, leaves=proof.leaves) if accepted else Grown()

    def _branch(self, proof: _Proof, node: _Open, value: float) -> Grown | None:
        """Split a node that is not refuted; return what the tree came to where it cannot be split."""
        candidates = self.relaxation.candidates()
        if all(candidate.variable.what == "printers" for candidate in candidates):  # noise: they are sums of the others
            return Grown(whole=True)
        too_deep = self.deepest is not None and len(node.path) > self.deepest
        # A vertex that leaves the branches that it was to keep to is no honest answer.
        if too_deep or any(not _within(candidate, node.kept) for candidate in candidates):
            return Grown()
        mark = self.relaxation.mark()
        chosen = self._chosen(node, candidates, value)
        if chosen is None:
            return Grown()
        candidate, costs = chosen
        proof.split(node, self.judge.instance.sites[candidate.variable.site].code, candidate, costs, mark)
        return None

    def _chosen(
        self, node: _Open, candidates: Sequence[Candidate], value: float
    ) -> tuple[Candidate, list[float]] | None:
        """Return the candidate whose two sides cost most, with what each costs; None when the run was ended."""
        best: tuple[float, Candidate, list[float]] | None = None
        trials = 0
        for candidate in self._promising(candidates):
            expected = self._gains.expected(candidate)
            if expected is None or not self._gains.reliable(candidate):
                if trials == STRONG:
                    continue
                trials += 1
                costs = self._tried(candidate, node.kept.get(candidate.variable, FREE), value)
                if costs is None:
                    return None
                self._gains.note(candidate, costs)
            else:
                costs = expected
            if best is None or score(costs) > best[0]:
                best = score(costs), candidate, costs
            if min(costs) == inf:
                break
        assert best is not None
        return best[1], best[2]

    def _promising(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Return candidates that may be the best: the first in order, and those that are known to cost most."""
        known = [(expected, c) for c in found if (expected := self._gains.expected(c)) is not None]
        known.sort(key=lambda entry: (-score(entry[0]), entry[1].variable))
        first = self.order(found, self.relaxation.last)[:STRONG]
        return list(dict.fromkeys([*(c for _expected, c in known[:STRONG]), *first]))

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
            costs.append(inf if self.relaxation.refuted else max(0.0, cost - value))
        self.relaxation.restrict(candidate.variable, before)
        return costs


def _within(candidate: Candidate, kept: Mapping[BranchVariable, Interval]) -> bool:
    low, high = kept.get(candidate.variable, FREE)
    return low - NOISE <= candidate.value <= high + NOISE


def _sides(candidate: Candidate, before: Interval) -> tuple[Interval, Interval]:
    most = floor(candidate.value)
    return (before[0], float(most)), (float(most + 1), before[1])


def grow_in_turns(trees: list[Tree], most_nodes: int, most_iterations: float = inf, turn: int = TURN) -> Grown:
    """Let trees of one relaxation grow side by side until one of them has come to something, or to these limits in all.

    Which order of branching is right is only seen from its end, and one may be a hundred times shorter than another.
    Those that have come to nothing are taken out of `trees`; the others can grow on.
    """
    left = most_nodes
    until = trees[0].relaxation.iterations + most_iterations if trees else inf
    while trees and left > 0:
        tree = trees.pop(0)
        grown = tree.grow(min(turn, left), until)
        left -= turn
        if grown is None:
            trees.append(tree)
        elif grown.whole:
            trees.insert(0, tree)
        if grown is not None and (grown.proof is not None or grown.whole):
            return grown
    return Grown()
