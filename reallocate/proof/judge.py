"""From a solver's duals to exact multipliers that the verifier accepts, or to nothing.

The duals are floating-point numbers and only a hint. They are rounded to fractions, coarse ones first, until the sum of
the rows that they multiply contradicts every plan, which the verifier's own code decides in whole numbers.

References
----------
Neumaier, Shcherbina (2004), "Safe bounds in linear and mixed-integer linear programming", Mathematical Programming 99,
doi:10.1007/s10107-003-0433-3.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, lcm
from typing import Protocol, TypeVar

from reallocate import verify
from reallocate.bounds.keys import EVERYWHERE, RowKey
from reallocate.errors import InvalidInput
from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.model import Instance
from reallocate.instance.reader import read_instance
from reallocate.instance.writer import instance_texts
from reallocate.plan.model import added_up
from reallocate.proof.branching import Branch, BranchVariable
from reallocate.proof.claims import Goal, Node

#: Denominators that are tried, each times the common multiple of all rates: with small ones a proof can be read.
LADDER: tuple[int, ...] = (1, 2, 6, 12, 60, 2520, 10**4, 10**6, 10**9)
#: Those that are tried at the ends of trees, of which there are many; nobody reads them one by one.
IN_TREES: tuple[int, ...] = (6, 60, 2520, 10**6, 10**9)
#: Rows from which on only the fine ones are tried: nobody reads such a proof, and each trial takes a second.
MANY = 1_000
#: The limit on all moves by a rule, which stands in a leaf by itself.
TOTAL = RowKey("R2")
NO_LIMITS: Mapping[Goal, int] = {}
K = TypeVar("K")


class Duals(Protocol):
    """What a refuted relaxation says: `Relaxation`, and the master problem of the decomposition.

    Attributes
    ----------
    most_moves : None: no plan at all is left within the horizon. A number: none with at most so many moves.
    limits : the most that is left of goals other than the moves, in their own units; none with at most so much.
    """

    @property
    def horizon(self) -> int: ...

    @property
    def most_moves(self) -> int | None: ...

    @property
    def limits(self) -> Mapping[Goal, int]: ...

    def goals(self) -> Mapping[Goal, float]:
        """Return multipliers of the limits, that of the moves among them; none where no plan is left anyway."""

    def multipliers(self) -> tuple[dict[RowKey, float], dict[BranchVariable, float]]:
        """Return multipliers of rows, and of branch variables (signed)."""

    def in_rows(self, rounded: dict[RowKey, int]) -> dict[RowKey, int]:
        """Return whole-number multipliers of the verifier's rows for those of `multipliers`."""


class Judge:
    """The verifier's view of one instance, and of the terms of a claim about it."""

    def __init__(self, instance: Instance, terms: Terms = FREE) -> None:
        self.instance, self._terms, self._least_days = instance, _terms_as_verified(terms), terms.least_days
        self.problem = as_verified(instance)
        places = {j for i in range(len(instance.sites)) if instance.to_print(i) for j in instance.printed_at[i]}
        rates = {rate for j in places for rate in instance.rates(j)}
        common = lcm(*rates)
        # Rates without a common multiple of a decent size are approximated like any other number.
        self._common = common if common <= 10**6 else 1
        self._frames: dict[int, verify.Frame] = {}

    def frame(self, horizon: int) -> verify.Frame:
        """Return the verifier's rows for a horizon."""
        if horizon not in self._frames:
            self._frames = {horizon: verify.Frame(self.problem, horizon, self._terms, self._least_days)}
        return self._frames[horizon]

    def leaf(self, relaxation: Duals, path: Sequence[Branch]) -> Node | None:
        """Return the leaf that the duals of a refuted relaxation prove; None when no rounding of them proves it."""
        frame = self.frame(relaxation.horizon)
        branches = [(verify.Branch(b.variable.what, b.variable.site, b.variable.by, b.most), b.above) for b in path]
        for leaf in self._leaves(relaxation, path):
            if leaf.excess(frame, branches, relaxation.most_moves, relaxation.limits) > 0:
                return self._document(leaf)
        return None

    def _leaves(self, relaxation: Duals, path: Sequence[Branch]) -> Iterator[verify.Leaf]:
        """Yield what roundings make of duals, what is tried first being first."""
        rows, branched = relaxation.multipliers()
        multipliers = _Multipliers(rows, dict(_on_path(branched, path)), relaxation.goals(), relaxation)
        for step in LADDER[-3:] if len(rows) >= MANY else IN_TREES if path else LADDER:
            yield from multipliers.leaves(self._common * step)

    def least(self, relaxation: Duals, goal: Goal, enough: float) -> tuple[int, Node] | None:
        """Return the most that duals prove every plan to have of a goal, and the leaf that proves it; None: nothing.

        Roundings differ in how much they prove: the first counts that proves `enough`, or else the best. What plans
        have in common (see `verify.unit_of`) counts.
        """
        frame, unit = self.frame(relaxation.horizon), verify.unit_of(self.problem, goal)
        best, found = 0, None
        for leaf in self._leaves(relaxation, ()):
            # By this the leaf contradicts plans with nothing of the goal, and by its multiplier less with each more.
            excess = leaf.excess(frame, [], relaxation.most_moves, {**relaxation.limits, goal: 0})
            least = ceil(excess / leaf.goals[goal] / unit) * unit
            if least > best:
                best, found = least, leaf
            if best >= enough:
                break
        return None if found is None else (best, self._document(found))

    def _document(self, leaf: verify.Leaf) -> Node:
        rows: dict[str, dict[str, dict[str, str]]] = {}
        for family, i, key, y in leaf.rows:
            code = "" if i == EVERYWHERE else self.instance.sites[i].code  # of a row about all sites
            rows.setdefault(family, {}).setdefault(code, {})[":".join(map(str, key)) or "all"] = str(y)
        node: Node = {"rows": rows}
        if leaf.branches:
            node["branches"] = {str(depth): str(y) for depth, y in leaf.branches.items()}
        node |= {goal: str(y) for goal, y in {"moves": leaf.moves, **leaf.goals}.items() if y}
        if leaf.total_moves:
            node["total"] = str(leaf.total_moves)
        return node

    def accepts(
        self, nodes: Sequence[Node], horizon: int, most_moves: int | None, limits: Mapping[Goal, int] = NO_LIMITS
    ) -> bool:
        """Whether the verifier accepts a whole proof."""
        try:
            verify.check_tree(self.frame(horizon), list(nodes), most_moves, limits)
        except verify.Refused:
            return False
        return True


@dataclass(frozen=True, slots=True)
class _Multipliers:
    """What the rows and, by depth, the branches of a leaf and its limits are multiplied by, before rounding."""

    rows: Mapping[RowKey, float]
    branches: Mapping[int, float]
    goals: Mapping[Goal, float]
    relaxation: Duals

    def leaves(self, scale: int) -> Iterator[verify.Leaf]:
        """Yield leaves with these multipliers as fractions of the denominator `scale`, what is tried first being first.

        With a goal for an objective, a dual proves that more of it is needed than is allowed. A little more of the row
        of the moves takes up what rounding adds to each trip: that would count for all printers on every day.
        """
        rounded = self.relaxation.in_rows(self._rounded(self.rows, scale))
        total = Fraction(max(0, rounded.pop(TOTAL, 0)), scale)
        # Of an equation the sign is free.
        used = ((key, n) for key, n in sorted(rounded.items()) if n > 0 or (key.family == "C6" and not key.at))
        rows = [(*key, Fraction(n, scale)) for key, n in used]
        branches = {depth: Fraction(n, scale) for depth, n in sorted(self._rounded(self.branches, scale).items())}
        goals = {goal: Fraction(round(y * scale), scale) for goal, y in self.goals.items() if round(y * scale) > 0}
        moves, little = goals.pop("moves", Fraction(0)), Fraction(-(-scale // 10**5), scale)
        yield verify.Leaf(rows, branches, moves, total, goals)
        if "moves" in self.goals:
            yield verify.Leaf(rows, branches, moves + little, total, goals)

    def _rounded(self, multipliers: Mapping[K, float], scale: int) -> dict[K, int]:
        """Return numerators, none of them 0; the heaviest covering row counts once, so that amounts are printer-days.

        Any multiple proves the same, but where goals count.
        """
        heaviest = max((abs(y) for key, y in self.rows.items() if key.family[0] == "V"), default=1.0)
        unit = 1.0 if self.goals else heaviest
        return {key: n for key, y in multipliers.items() if (n := round(y * scale / unit))}


def as_verified(instance: Instance) -> verify.Instance:
    """Return the instance as the verifier of a plan has it: from the text of CSV files, through its own reader."""
    texts = {name: text.encode() for name, text in instance_texts(instance).items()}
    problem = verify.instance_from_texts(instance.name, texts)
    problem.digests = {digest.file: digest.sha256 for digest in instance.digests}
    return problem


def read_as_verified(path: str | os.PathLike[str]) -> verify.Instance:
    """Return the instance at `path` as the verifier has it, read by its own reader.

    That one is strict. What it refuses and the package reads, as people write it, comes in the form in which the
    package would write it: the plan's certificate is about these files.

    Raises
    ------
    verify.BadInstance : neither reads it.
    """
    try:
        return verify.read_instance(path)
    except verify.BadInstance:
        try:
            instance = read_instance(path)
        except InvalidInput:
            instance = None
        if instance is None or not instance.read_from:
            raise
        return as_verified(instance)


def _terms_as_verified(terms: Terms) -> verify.Terms:
    """Return the terms in the verifier's form."""
    moves, shipments = (
        None if trips is None else tuple((t.day, t.origin, t.destination, t.count) for t in added_up(trips))
        for trips in (terms.moves, terms.shipments)
    )
    late = terms.late or moves is not None
    return verify.Terms(moves, shipments, late, terms.more_printers, terms.fewer_cards, terms.partial)


def _on_path(branched: Mapping[BranchVariable, float], path: Sequence[Branch]) -> Iterator[tuple[int, float]]:
    """Yield (depth, multiplier) of the branch that keeps the side of a variable which its dual presses on."""
    for variable, dual in branched.items():
        above = dual > 0
        sides = [(b.most, depth) for depth, b in enumerate(path) if b.variable == variable and b.above == above]
        if sides:
            yield (max(sides) if above else min(sides))[1], abs(dual)
