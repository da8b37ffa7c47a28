"""That no plan is better in a goal which is as good in those before it: relaxations with that goal for an objective.

The goals before it are held by a row each, and nothing may be violated but the branches, at a price: so the program
always has a solution, and its duals are always there.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from reallocate.bounds.keys import RowKey
from reallocate.formulation.prepared import Prepared
from reallocate.proof.branching import BranchVariable
from reallocate.proof.candidates import latest_of_each, totals_first
from reallocate.proof.claims import Goal
from reallocate.proof.judge import Judge
from reallocate.proof.refute import Branching, Refutation
from reallocate.proof.relaxation import TRIAL, Relaxation
from reallocate.running.control import Control
from reallocate.solver.lean import Lean
from reallocate.solver.opinions import attempted
from reallocate.solver.problem import NOISE, Floats, Problem

#: By how much a bound is above what is to be refuted, in units of the goal: less is lost in rounding its duals.
MORE = 1e-4
#: What a branch costs that is violated by a printer: so many times what lies between the relaxation and what is to be
#: refuted. Where it is violated all the same, this many times as much, as often as that.
PENALTY, DEARER, OFTEN = 20.0, 100.0, 3
#: Nodes of a turn. The tree that branches on the last days of each site has the first one: at the observed rate of May
#: 2020 that is enough for it, and the other one is far from an end then. Moves are what totals are about, which have
#: the first one there. (Of eight small instances the trees took 18 s of a processor so, and 24 the other way round.)
TURN = 100
ORDERS = {False: (latest_of_each, totals_first), True: (totals_first, latest_of_each)}
#: Families of rows that define a column as a sum.
DEFINITIONS = frozenset({"D1", "D2", "D3"})


class GoalRelaxation(Relaxation):
    """The relaxation of plans that have at most what is `held` of other goals, with the cost of one.

    Parameters
    ----------
    most : of the goal, in its own unit; plans with at most so much are to be refuted.
    left_out : columns that a refutation is looked for without, shape (columns,); they come in where it needs them.
    """

    def __init__(
        self,
        prepared: Prepared,
        control: Control,
        name: Goal,
        most: int,
        held: Mapping[Goal, int],
        left_out: NDArray[np.bool_] | None = None,
    ) -> None:
        limits = {**held, name: most}
        self._left_out = left_out
        super().__init__(prepared.holding(dict(held)), control, limits.get("moves"))
        self._limits: dict[Goal, int] = {goal: value for goal, value in limits.items() if goal != "moves"}
        self.name, self._held = name, held
        self._goal = prepared.goal(name)
        self._units = {goal: prepared.goal(goal).unit for goal in held}
        self._penalty = PENALTY
        self.aim(most)
        self._priced: tuple[int, float] | None = None

    def aim(self, most: int) -> None:
        """Let plans with at most `most` of the goal be those to refute."""
        if self.name == "moves":
            self.most_moves = most
        else:
            self._limits[self.name] = most
        self._most = (most - self._goal.constant) / self._goal.unit

    def _program(self, prepared: Prepared, problem: Problem) -> Lean:
        definitions = [row for row, key in enumerate(prepared.keys) if key.family in DEFINITIONS]
        self._lean = Lean(problem, definitions, self._left_out, self._control)
        return self._lean

    def _soften(self, prepared: Prepared) -> None:
        """Let nothing be violated."""

    @property
    def size(self) -> int:
        """Columns of the program."""
        return self._lean.size

    def solve(self) -> float | None:
        """Solve to try out a candidate: from where the node was settled, and no further than until it is refuted."""
        if self._settled is not None:
            self._session.start_from(self._settled)
        self._lean.enough(self._most + 2 * MORE)
        self._lean.give_up_after(TRIAL)
        value = attempted(self._lean.value, self._control)
        self._lean.enough(None)
        self._lean.give_up_after(None)
        self.refuted = value is not None and value > self._most + MORE
        return value

    def settle(self) -> float | None:
        """Solve; return the least of the goal and violations at a price, None when the run was ended.

        Afterwards `refuted` tells whether no plan is left.
        """
        self._lean.shut()
        value = self._solved()
        while value is not None and self.refuted and self._let_in():
            self._lean.prefer_primal(True)
            value = self._solved()
            self._lean.prefer_primal(False)
        self._settled = None if value is None else self._session.basis()
        return value

    def _let_in(self) -> int:
        """Let in columns that the duals of a refutation overlook; return how many.

        Only a refutation needs them: the next node is looked at without them again, from where its parent ended, of
        which their costs were no part.
        """
        assert self.vertex is not None
        missing = self._lean.missing(self.vertex)
        if len(missing):
            self._lean.let_in(missing)
        return len(missing)

    def _solved(self) -> float | None:
        self.refuted = False
        for _time in range(OFTEN):
            self._price()
            vertex = self._asked()
            if vertex is None:
                return None
            self._note(vertex)
            self.refuted = vertex.objective > self._most + MORE
            if self.refuted or self.shortage <= NOISE:
                break
            self._penalty *= DEARER
        assert self.vertex is not None
        if self._priced is not None and not self._elastic:  # at the root
            self._penalty = PENALTY * max(1.0, self._most + 1 - self.vertex.objective)
        return self.vertex.objective

    def _price(self) -> None:
        """Give each column its cost."""
        priced = len(self._elastic), self._penalty
        if priced != self._priced:
            cost = np.zeros(self._session.columns)
            for column, each in self._goal.cost.items():
                cost[column] = each
            cost[self._slack] = self._penalty
            self._session.set_cost(cost)
            self._priced = priced

    @property
    def limits(self) -> Mapping[Goal, int]:
        return self._limits

    def multipliers(self) -> tuple[dict[RowKey, float], dict[BranchVariable, float]]:
        """Return the duals as multipliers, in the unit of the goal."""
        rows, branched = super().multipliers()
        unit = self._goal.unit
        return {key: unit * y for key, y in rows.items()}, {variable: unit * y for variable, y in branched.items()}

    def goals(self) -> Mapping[Goal, float]:
        """Return the multipliers of the limits: 1 of the goal itself, of those before it the duals of their rows."""
        assert self.vertex is not None
        duals = dict(zip(self.keys, self.vertex.duals.tolist(), strict=True))
        unit = self._goal.unit
        return {self.name: 1.0, **{goal: -duals[RowKey(goal)] * unit / self._units[goal] for goal in self._held}}


class NoBetter(Branching):
    """One attempt to prove that no plan is left that a relaxation of plans with little of a goal is about.

    `root` comes first, then, if it settles nothing, `tree`. The `value` is in units of the goal, without its constant.
    """

    relaxation: GoalRelaxation

    def __init__(self, prepared: Prepared, judge: Judge, control: Control, relaxation: GoalRelaxation) -> None:
        orders = ORDERS[relaxation.name == "moves"]
        super().__init__(prepared, judge, control, relaxation, relaxation.size, orders, TURN)
        #: Of the root, by row of the model and of the goals that are held.
        self.duals: Floats | None = None

    def aim(self, most: int) -> None:
        """Let plans with at most `most` of the goal be those to refute from now on."""
        self._position.go_to({})
        self.relaxation.aim(most)

    def root(self) -> Refutation:
        """Try without branching."""
        self.value = self.relaxation.settle()
        if self.value is None:
            return Refutation()
        if self.duals is None and self.relaxation.vertex is not None:
            self.duals = self.relaxation.vertex.duals
        if not self.relaxation.refuted:
            self.values = self._vertex()
            return Refutation()
        leaf = self.judge.leaf(self.relaxation, ())
        return Refutation([leaf], leaves=1) if leaf is not None else Refutation()
