"""From a solver's duals to exact multipliers that the verifier accepts, or to nothing.

The duals are floating-point numbers and only a hint. They are rounded to fractions, coarse ones first, until the sum of
the rows that they multiply contradicts every plan, which the verifier's own code decides in whole numbers.

References
----------
Neumaier, Shcherbina (2004), "Safe bounds in linear and mixed-integer linear programming", Mathematical Programming 99,
doi:10.1007/s10107-003-0433-3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Protocol

from reallocate import verify
from reallocate.files.columns import TABLES
from reallocate.files.csvout import csv_text
from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.model import Instance
from reallocate.instance.writer import instance_rows
from reallocate.plan.model import added_up
from reallocate.proof.claims import Node

if TYPE_CHECKING:
    from reallocate.proof.relaxation import Question

#: Denominators that are tried, each times the common multiple of all rates: with small ones a proof can be read.
LADDER: tuple[int, ...] = (1, 2, 6, 12, 60, 2520, 10**4, 10**6, 10**9)
#: Rows from which on only the fine ones are tried: nobody reads such a proof, and each trial takes a second.
MANY = 1_000


class Duals(Protocol):
    """What a refuted relaxation says: `Relaxation`, and the master problem of the decomposition.

    Attributes
    ----------
    most_moves : None: no plan at all is left within the horizon. A number: none with at most so many moves.
    counts_moves : whether the objective was the moves, so that the duals prove how many are needed.
    """

    @property
    def horizon(self) -> int: ...

    @property
    def most_moves(self) -> int | None: ...

    @property
    def counts_moves(self) -> bool: ...

    def multipliers(self) -> tuple[dict[str, float], dict[Question, float]]:
        """Return multipliers of named rows, and of questions held (signed)."""

    def in_rows(self, rounded: dict[str, int]) -> dict[str, int]:
        """Return whole-number multipliers of the verifier's rows for those of `multipliers`."""


@dataclass(frozen=True, slots=True)
class Held:
    """A branch on the way to a node: the answer to `question` is at most `most`, or (`above`) at least one more."""

    question: Question
    most: int
    above: bool


class Judge:
    """The verifier's view of one instance, and of the terms of a claim about it."""

    def __init__(self, instance: Instance, terms: Terms = FREE) -> None:
        self.instance, self._terms = instance, _as_verified(terms)
        # As the verifier of a plan has it: from the text of CSV files, through its own reader.
        texts = {name: csv_text(TABLES[name], rows).encode() for name, rows in instance_rows(instance).items()}
        self.problem = verify.instance_from_texts(instance.name, texts)
        rates = {instance.rate(i) for i, site in enumerate(instance.sites) if site.backlog}
        common = lcm(*rates)
        # Rates without a common multiple of a decent size are approximated like any other number.
        self._common = common if common <= 10**6 else 1
        self._frames: dict[int, verify.Frame] = {}

    def frame(self, horizon: int) -> verify.Frame:
        """Return the verifier's rows for a horizon."""
        if horizon not in self._frames:
            self._frames = {horizon: verify.Frame(self.problem, horizon, self._terms)}
        return self._frames[horizon]

    def leaf(self, relaxation: Duals, path: Sequence[Held]) -> Node | None:
        """Return the leaf that the duals of a refuted relaxation prove; None when no rounding of them proves it."""
        rows, questions = relaxation.multipliers()
        held = dict(_on_path(questions, path))
        frame = self.frame(relaxation.horizon)
        # Any multiple proves the same: the heaviest covering row counts once, so that amounts are printer-days.
        heaviest = max((abs(y) for name, y in rows.items() if name[0] == "V"), default=1.0)
        unit = 1.0 if relaxation.counts_moves else heaviest
        branches = [(verify.Branch(h.question.what, h.question.site, h.question.by, h.most), h.above) for h in path]
        for step in LADDER if len(rows) < MANY else LADDER[-3:]:
            scale = self._common * step
            rounded = relaxation.in_rows({name: n for name, y in rows.items() if (n := round(y * scale / unit))})
            total = Fraction(rounded.pop("R2", 0), scale)
            named = [(*_parsed(name), Fraction(n, scale)) for name, n in sorted(rounded.items())]
            depths = {depth: Fraction(n, scale) for depth, y in sorted(held.items()) if (n := round(y * scale / unit))}
            kept = [row for row in named if row[3] > 0 or row[0] == "C6"]
            for moves in self._multipliers_of_moves(relaxation, scale):
                leaf = verify.Leaf(kept, depths, moves, max(Fraction(0), total))
                if leaf.excess(frame, branches, relaxation.most_moves) > 0:
                    return self._document(leaf)
        return None

    @staticmethod
    def _multipliers_of_moves(relaxation: Duals, scale: int) -> tuple[Fraction, ...]:
        """Return what the row of the moves is multiplied by, what is tried first being first.

        With moves for an objective, a dual proves that more of them are needed than are allowed. A little above 1 the
        row takes up what rounding adds to each trip: at 1 that would count for all printers on every day.
        """
        if not relaxation.counts_moves:
            return (Fraction(0),)
        return Fraction(1), Fraction(scale + -(-scale // 10**5), scale)

    def _document(self, leaf: verify.Leaf) -> Node:
        rows: dict[str, dict[str, dict[str, str]]] = {}
        for family, i, key, y in leaf.rows:
            code = self.instance.sites[i].code if i >= 0 else ""  # (R1) is about all sites
            rows.setdefault(family, {}).setdefault(code, {})[":".join(map(str, key)) or "all"] = str(y)
        node: Node = {"rows": rows}
        if leaf.branches:
            node["branches"] = {str(depth): str(y) for depth, y in leaf.branches.items()}
        if leaf.moves:
            node["moves"] = str(leaf.moves)
        if leaf.total_moves:
            node["total"] = str(leaf.total_moves)
        return node

    def accepts(self, nodes: Sequence[Node], horizon: int, most_moves: int | None) -> bool:
        """Whether the verifier accepts a whole proof."""
        try:
            verify.check_tree(self.frame(horizon), list(nodes), most_moves)
        except verify.Refused:
            return False
        return True


def _parsed(name: str) -> tuple[str, int, tuple[int, ...]]:
    """Return family, site and key of a row's name: ``V2_i003_d004_g007`` -> ("V2", 3, (4, 7)); no site: -1."""
    family, *parts = name.split("_")
    sites = [int(part[1:]) for part in parts if part[0] == "i"]
    return family, sites[0] if sites else -1, tuple(int(part[1:]) for part in parts if part[0] != "i")


def _as_verified(terms: Terms) -> verify.Terms:
    """Return the terms in the verifier's form."""
    moves, shipments = (
        None if trips is None else tuple((t.day, t.origin, t.destination, t.count) for t in added_up(trips))
        for trips in (terms.moves, terms.shipments)
    )
    late = terms.late or moves is not None
    return verify.Terms(moves, shipments, late, terms.more_printers, terms.fewer_cards)


def _on_path(questions: Mapping[Question, float], path: Sequence[Held]) -> Iterator[tuple[int, float]]:
    """Yield (depth, multiplier) of the branch that holds the side of a question which its dual presses on."""
    for question, dual in questions.items():
        sides = [(h.most, depth) for depth, h in enumerate(path) if h.question == question and h.above == (dual > 0)]
        if sides:
            yield (max(sides) if dual > 0 else min(sides))[1], abs(dual)
