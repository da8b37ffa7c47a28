"""Claims with their proofs, for one instance and its terms: what a search asks for to say "impossible"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from reallocate import verify
from reallocate.formulation.model import prepare
from reallocate.formulation.prepared import Prepared
from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.model import Instance
from reallocate.proof.better import GoalRelaxation, NoBetter
from reallocate.proof.claims import Claim, Goal, terms_document
from reallocate.proof.judge import Judge
from reallocate.proof.refute import Attempt, Branching, Refutation
from reallocate.running.control import Control

#: Nodes of a proof's tree = effort · this / columns of the model: about even work at every size.
NODES_BY_COLUMNS = 6_000_000
#: The same for iterations of the simplex method: what a node takes varies by a factor of ten. (That 9 days are not
#: enough for a province of 7 offices with trips of 0 days takes 350,000 of its 700,000 iterations.)
ITERATIONS_BY_COLUMNS = 600_000_000
#: Least part of the iterations that a proof may take.
LEAST = 0.1
#: Part of the iterations after which a tree shows whether it has an end in sight, and the part of it that is closed by
#: then where it has. (Of a dozen small instances those without an end, as there was a better plan, had closed less than
#: 0.001, but for one of which a half was closed at once and the rest never; the others 0.008 to all.)
GLANCE, HOPEFUL = 0.03, 1e-3


class Prover:
    """Proves claims about one instance, on given terms; every proof that it returns was accepted by the verifier."""

    def __init__(self, instance: Instance, control: Control, effort: float, terms: Terms = FREE) -> None:
        self.instance, self.control, self.effort, self.terms = instance, control, effort, terms
        self._judges: dict[int, Judge] = {}
        self._last: Prepared | None = None

    def prepared(self, horizon: int, least_days: int | None = None) -> Prepared:
        """Return the model for a horizon on the terms of this prover.

        The last one is kept: whoever asks whether a horizon fits asks for a plan of it next.

        Parameters
        ----------
        least_days : that every plan has by claims before; None: as the terms say.
        """
        terms = self.terms if least_days is None else replace(self.terms, least_days=least_days)
        last = self._last
        if last is None or (last.horizon, last.columns.terms) != (horizon, terms):
            self._last = last = prepare(self.instance, horizon, terms)
        return last

    def attempt(self, prepared: Prepared, most_moves: int | None = None) -> Attempt:
        """Return an attempt to refute the horizon of `prepared`, or plans with at most `most_moves` moves in it."""
        return Attempt(prepared, self._judge(prepared.columns.terms.least_days), self.control, most_moves)

    def _judge(self, least_days: int) -> Judge:
        """Return the verifier's view of the instance and the terms."""
        if least_days not in self._judges:
            self._judges[least_days] = Judge(self.instance, replace(self.terms, least_days=least_days))
        return self._judges[least_days]

    def no_better(
        self,
        prepared: Prepared,
        goal: Goal,
        most: int,
        held: Mapping[Goal, int],
        left_out: NDArray[np.bool_] | None = None,
        least_days: int | None = None,
    ) -> NoBetter:
        """Return an attempt to refute plans with at most `most` of a goal, and at most what is `held` of others.

        Parameters
        ----------
        left_out : columns that it looks without at first.
        least_days : that every plan has by claims before; None: as the model says.
        """
        relaxation = GoalRelaxation(prepared, self.control, goal, most, held, left_out)
        least = prepared.columns.terms.least_days if least_days is None else least_days
        return NoBetter(prepared, self._judge(least), self.control, relaxation)

    def below(self, goal: Goal, value: int) -> int:
        """Return the most that a goal can be which is below `value`."""
        unit = verify.unit_of(self._judge(self.terms.least_days).problem, goal)
        return (value - 1) // unit * unit

    def tree(self, attempt: Branching, part: float = 1.0) -> Refutation:
        """Branch within the limit of work, or a `part` of it."""
        return attempt.tree(*self._limits(attempt, part, max(part, LEAST)))

    def glance(self, attempt: Branching) -> Refutation:
        """Branch a little: many a tree has come to its end by then, or upon a plan."""
        return attempt.tree(*self._limits(attempt, 1.0, GLANCE))

    def to_its_end(self, attempt: Branching) -> Refutation:
        """Branch within the limit of work where an end is in sight after a glance; else trees begin anew the next time.

        What has no end is mostly a question with another answer: somebody finds a plan, of which less is to be proven.
        """
        if attempt.progress >= HOPEFUL:
            return self.tree(attempt)
        attempt.forget()
        return Refutation()

    def _limits(self, attempt: Branching, nodes: float, iterations: float) -> tuple[int, float]:
        """Return these parts of the most nodes and of the most iterations."""
        share = self.effort / max(1, attempt.columns)
        return max(10, int(nodes * share * NODES_BY_COLUMNS)), iterations * share * ITERATIONS_BY_COLUMNS

    def claim(self, attempt: Branching, refutation: Refutation) -> Claim | None:
        """Return the claim that the refutation of an attempt proves; None where it proves nothing."""
        if refutation.proof is None:
            return None
        asked, most = attempt.prepared, attempt.relaxation.most_moves
        kind: Literal["days", "moves"] = "days" if most is None else "moves"
        terms, after = terms_document(self.instance, self.terms), asked.columns.terms.least_days
        return Claim(kind, asked.horizon, most, tuple(refutation.proof), terms=terms, after=after)
