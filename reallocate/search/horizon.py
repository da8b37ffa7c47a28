"""The fewest days: combinatorial bound, then linear relaxations, then whole numbers.

Feasibility grows with the horizon (a plan for T days also fits T + 1), so a refuted horizon refutes all below it.
Whether T days are enough is asked of the elastic model: the least amount by which the demands (finish, minima, maxima,
covering) must be broken is 0 exactly where a plan exists. Its linear relaxation refutes most horizons at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reallocate.formulation.prepared import Prepared
from reallocate.instance.model import Instance
from reallocate.solver.control import Control
from reallocate.solver.highs import Answer, Outcome, minimise
from reallocate.solver.problem import Floats

#: The relaxation refutes a horizon only where demands are broken by more than solver tolerances could feign: rows of up
#: to 10^5 cards are kept to 1e-7 each. Below it whole numbers decide.
BROKEN_RELAXED = 1e-2
#: With whole moves the least breach is a whole number.
BROKEN_WHOLE = 0.5


class Stopped(Exception):
    """The control ended the search before the question was settled."""


@dataclass(slots=True)
class HorizonSearch:
    """Answers "is there a plan of at most T days?" for one instance and keeps what is proven.

    Attributes
    ----------
    lower : every plan has at least so many days.
    raised : called with `lower` when it is raised.
    """

    instance: Instance
    control: Control
    lower: int
    raised: Callable[[int], None]

    def prepare(self, horizon: int) -> Prepared:
        """Build the model for `horizon` days."""
        return Prepared.of(self.instance, horizon)

    def _refuted(self, horizon: int) -> None:
        if horizon >= self.lower:
            self.lower = horizon + 1
            self.raised(self.lower)

    def fits_relaxed(self, horizon: int) -> bool:
        """Whether the linear relaxation allows `horizon` days; when not, the horizon is refuted.

        Raises
        ------
        Stopped : when the control ends the run.
        """
        if horizon < self.lower:
            return False
        self.control.enter("days", horizon)
        prepared = self.prepare(horizon)
        elastic = prepared.problem.relaxed().elastic(prepared.formulation.demands)
        answer = minimise(elastic, self.control)
        if answer.outcome is not Outcome.OPTIMAL or answer.bound is None:
            if answer.stopped:
                raise Stopped
            return True  # no answer refutes nothing
        if answer.bound > BROKEN_RELAXED:
            self._refuted(horizon)
            return False
        return True

    def solution(self, prepared: Prepared, first_goal: str, node_limit: int) -> Answer | None:
        """Return an answer with values for this horizon, best by `first_goal` as far as the work limit goes.

        None: the horizon is refuted in whole numbers, by the elastic model, not on the word "infeasible".

        Raises
        ------
        Stopped : when the control ends the run before either is known.
        """
        horizon = prepared.formulation.horizon
        goal = prepared.goal(first_goal)
        self.control.enter(goal.name, horizon, *goal.shown)
        problem = prepared.problem.with_cost(goal.cost)
        answer = minimise(problem, self.control, node_limit=node_limit)
        if answer.values is not None:
            return answer
        if answer.stopped:
            raise Stopped
        elastic = self._elastic(prepared)
        if horizon < self.lower:
            return None
        if elastic.objective is not None and elastic.values is not None and elastic.objective < BROKEN_WHOLE:
            values: Floats = elastic.values[: prepared.problem.columns]
            return Answer(Outcome.FEASIBLE, values, None, None)
        raise Stopped

    def refute(self, horizon: int, node_limit: int) -> None:
        """Try within a limit of work to refute `horizon` in whole numbers; `lower` tells whether that was done.

        Raises
        ------
        Stopped : when the control ends the run.
        """
        if self._elastic(self.prepare(horizon), node_limit).stopped:
            raise Stopped

    def _elastic(self, prepared: Prepared, node_limit: int | None = None) -> Answer:
        """Break the demands as little as possible; a bound above `BROKEN_WHOLE` refutes the horizon."""
        horizon = prepared.formulation.horizon
        self.control.enter("days", horizon)
        problem = prepared.problem.elastic(prepared.formulation.demands)
        answer = minimise(problem, self.control, enough=BROKEN_WHOLE + 0.25, node_limit=node_limit)
        if answer.bound is not None and answer.bound > BROKEN_WHOLE:
            self._refuted(horizon)
        return answer


def least(fits: Callable[[int], bool], low: int, high: int) -> int | None:
    """Return the least T in low..high for which `fits`, which is monotone; None when none fits.

    Steps of 1, 1, 2, 4, ... up, then bisection: the answer is mostly one of the first two.
    """
    if low > high:
        return None
    below, at, step = low - 1, low, 1
    while not fits(at):
        if at == high:
            return None
        below, at = at, min(high, at + step)
        step *= 2
    while at - below > 1:
        middle = (at + below) // 2
        if fits(middle):
            at = middle
        else:
            below = middle
    return at
