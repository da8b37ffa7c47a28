"""The fewest edits of a plan's moves for one number of days, on the model with edits for an objective.

The bounds are the solvers': one that the relaxation does not show counts where two of them agree on it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from math import inf

import numpy as np

from reallocate.formulation.model import prepare
from reallocate.formulation.prepared import Prepared
from reallocate.formulation.terms import Terms
from reallocate.instance.model import Instance
from reallocate.plan.model import Key, Trip, by_key
from reallocate.running.control import Control
from reallocate.search.goal_bounds import relaxed_bound, whole_bound
from reallocate.search.goals import Lexicographic, stage_of
from reallocate.solver.highs import Outcome
from reallocate.solver.opinions import OF_HIGHS, Opinion, ask
from reallocate.solver.problem import Floats

#: Branch-and-bound nodes for the edits of one number of days = effort · this / columns of the model.
NODES_BY_COLUMNS = 1_000_000
#: A model of more columns is first searched for plans that put in rows of the first days only.
LARGE, EARLY = 8_000, 10


@dataclass(frozen=True, slots=True)
class EditSearch:
    """Searches for the fewest edits of `moves`."""

    instance: Instance
    moves: tuple[Trip, ...]
    control: Control
    effort: float

    def fewest(
        self, horizon: int, low: float, only: Collection[Key] | None = None
    ) -> tuple[tuple[Trip, ...] | None, float]:
        """Return moves for `horizon` days after the fewest edits that were found, and a bound on the edits.

        Of plans with the same rows taken out and put in, one that moves the fewest printers. None where none was found.
        The bound is infinite where two solvers say that there is no plan.

        Parameters
        ----------
        low : a bound on the edits that is known already.
        only : rows that may be struck out, have their number changed or go elsewhere on their day, and no other edits;
            None: all are free. A far smaller search, which gives no bound but `low`.
        """
        self.control.enter("edits", horizon)
        asked = self.instance
        if not asked.cards:  # nothing has to be done, whatever is fixed
            asked = asked.replace(rules=tuple(rule for rule in asked.rules if rule.rule != "fix"))
        prepared = prepare(asked, horizon, Terms(edits=self.moves))
        if only is not None:
            prepared = _held(prepared, _other_edits(prepared, only))
        stage, bound = self._solved(prepared, low)
        return (None if stage is None else self._fewest_moves(prepared, stage)), bound if only is None else low

    def least_at_all(self, days: int, known: float = 0) -> int:
        """Return a bound on the edits of every legal plan of at least `days` days: of one that need not print.

        Only on the days that every plan takes its minima and maxima hold for certain.

        Parameters
        ----------
        known : edits of a legal plan, if there is one: a start that takes as many is good enough.
        """
        terms = Terms(edits=self.moves, fewer_cards=self.instance.cards)
        bound = self._solved(prepare(self.instance, days, terms), 0, known)[1]
        return int(min(len(by_key(self.moves)) + 1, max(1, bound)))

    def _solved(self, prepared: Prepared, low: float, enough: float = 0) -> tuple[Lexicographic | None, float]:
        """Return a plan with the fewest edits that were found (None: none), and a bound on them."""
        if prepared.barred:
            return None, inf
        goal = prepared.goal("edits")
        nodes = max(20, int(self.effort * NODES_BY_COLUMNS / prepared.problem.columns))
        problem = prepared.problem.with_cost(goal.cost)
        start = self._early(prepared, nodes, max(low, enough)) if problem.columns > LARGE else None
        denied = 0
        for opinion in OF_HIGHS:
            answer = ask(opinion, problem, self.control, start=start, node_limit=nodes, target=low)
            if answer is None or answer.values is None:
                denied += answer is not None and answer.outcome is Outcome.INFEASIBLE
                continue
            stage = stage_of(prepared, answer.values, self.control, nodes)
            if stage is None:
                continue
            return stage, low if stage.value("edits") == low else max(low, self._bound(stage, answer.bound, nodes))
        return None, inf if denied == len(OF_HIGHS) else low

    def _bound(self, stage: Lexicographic, said: float | None, nodes: int) -> int:
        """Return a bound on the edits; `said` is the first solver's."""
        goal, found = stage.prepared.goal("edits"), stage.value("edits")
        bound = whole_bound(goal, said, found)
        if bound == found:
            bound = stage.optimise("edits", said).bound
        elif bound is not None and bound > self._relaxed(stage):
            # More than the relaxation shows: the word of a tree, which counts where a second one says as much.
            problem = stage.problem.with_cost(goal.cost)
            second = ask(Opinion.UNPRESOLVED, problem, self.control, start=stage.values, node_limit=nodes)
            other = None if second is None else whole_bound(goal, second.bound, found)
            bound = None if other is None else min(bound, other)
        return self._relaxed(stage) if bound is None else bound

    def _early(self, prepared: Prepared, nodes: int, target: float) -> Floats | None:
        """Return a plan that puts in rows of the first days only: a far smaller search, and where most gains lie."""
        puts, rows = prepared.columns.put.items(), by_key(self.moves)
        early = _held(prepared, [column for key, column in puts if key[2] > EARLY and key not in rows])
        goal = prepared.goal("edits")
        answer = ask(
            Opinion.HIGHS, early.problem.with_cost(goal.cost), self.control, node_limit=5 * nodes, target=target
        )
        return None if answer is None else answer.values

    def _relaxed(self, stage: Lexicographic) -> int:
        """Return the bound on the edits that the duals of the relaxation prove."""
        goal = stage.prepared.goal("edits")
        relaxed = relaxed_bound(stage.problem.with_cost(goal.cost), goal, self.control)
        return 0 if relaxed is None else relaxed.bound

    def _fewest_moves(self, prepared: Prepared, stage: Lexicographic) -> tuple[Trip, ...]:
        """Return the moves of the plan with the same rows taken out and put in that moves the fewest printers."""
        edits = [*prepared.columns.taken.values(), *prepared.columns.put.values()]
        inner = stage_of(_held(prepared, edits, stage.values), stage.values, self.control, 200)
        if inner is None:
            return stage.plan().moves
        inner.optimise("moves")
        return inner.plan().moves


def _other_edits(prepared: Prepared, only: Collection[Key]) -> list[int]:
    """Return the columns of edits that do not strike out one of these rows, or put in another of its morning."""
    mornings = {(origin, day) for origin, _destination, day in only}
    taken = [column for key, column in prepared.columns.taken.items() if key not in only]
    put = [column for key, column in prepared.columns.put.items() if (key[0], key[2]) not in mornings]
    return taken + put


def _held(prepared: Prepared, columns: Iterable[int], values: Floats | None = None) -> Prepared:
    """Return the model with these columns held at whole `values`; None: at 0."""
    mask = np.zeros(prepared.problem.columns, bool)
    mask[[*columns]] = True
    at = np.zeros(prepared.problem.columns) if values is None else np.rint(values)
    return replace(prepared, problem=prepared.problem.fixed(mask, at))
