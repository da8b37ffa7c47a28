"""The fewest days: horizon after horizon is refuted with a proof, until one has a plan.

Feasibility grows with the horizon (a plan for T days also fits T + 1), so a refuted horizon refutes all below it. The
tightened relaxation refutes most horizons at once. Where it does not, the solver looks for a plan; where it finds none,
its word is not enough: a tree of relaxations either proves that there is none, or finds one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil

from reallocate.bounds.enough import lasting_alike
from reallocate.formulation.prepared import Prepared
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.plan.replay import replay
from reallocate.proof.claims import Claim
from reallocate.proof.refute import Attempt, Refutation
from reallocate.running.control import Control
from reallocate.search.climb import climb
from reallocate.search.goal_bounds import relaxed_bound
from reallocate.search.goals import LARGE, Lexicographic, stage_of
from reallocate.search.margin import plan_by_margin
from reallocate.search.nearby import best_nearby
from reallocate.search.prover import Prover
from reallocate.solver.highs import Answer, Outcome
from reallocate.solver.opinions import Opinion, ask, first_sound
from reallocate.solver.problem import NOISE, Floats

#: A plan ready for the goals, and the bound on the first goal that the solver gave with it.
Found = tuple[Lexicographic, float | None]
#: Most steps of a dive.
DIVE = 300
#: One move in so many, and at least one, more than the relaxation's bound: a plan to begin with.
MORE = 10


class Stopped(Exception):
    """The control ended the search before the question was settled."""


@dataclass(slots=True)
class HorizonSearch:
    """Answers "is there a plan of at most T days?" for one instance and tells of what is proven.

    Attributes
    ----------
    lower : every plan has at least so many days.
    tell : called with each claim that a horizon is impossible.
    start : a plan that stands for every horizon from its own on; None: there is none.
    best : returns the days of the best plan so far, for those who watch.
    others : plans of other instances, with whose moves there may be a plan of this one.
    any_plan : whether any plan of so many days will do, as nobody asks about the goals.
    """

    instance: Instance
    control: Control
    prover: Prover
    lower: int
    tell: Callable[[Claim], None]
    start: Plan | None = None
    best: Callable[[], int | None] = lambda: None
    others: Sequence[Plan] = ()
    any_plan: bool = False
    #: Horizons for which the plan with the fewest moves was looked for from the bound up.
    climbed: set[int] = field(default_factory=set)
    _attempts: dict[int, Attempt] = field(default_factory=dict)

    def fits_relaxed(self, horizon: int) -> bool:
        """Whether the tightened relaxation allows `horizon` days; when not, the horizon is refuted.

        Raises
        ------
        Stopped : when the control ends the run.
        """
        if horizon < self.lower:
            return False
        self._enter(horizon)
        attempt = self._attempt(horizon)
        return not self._refuted(attempt, attempt.root())

    def prove(self, horizon: int) -> bool:
        """Refute a horizon that counting has refuted already, so that there is a proof to show; whether it was done."""
        self._enter(horizon)
        attempt = self._attempt(horizon)
        done = self._refuted(attempt, attempt.root()) or self._refuted(attempt, self.prover.tree(attempt))
        del self._attempts[horizon]
        return done

    def solution(self, horizon: int, first_goal: str, node_limit: int, part: float = 1.0) -> Found | None:
        """Return a plan for this horizon, best by `first_goal` as far as the work limit goes; None: none was found.

        Only a `part` of the nodes is spent, the solver's and the proof's. Without a plan, the horizon is refuted where
        it is below `lower` and open otherwise.

        Raises
        ------
        Stopped : when the control ends the run before either is known.
        """
        attempt = self._attempt(horizon)
        prepared = attempt.tightened()
        problem = prepared.problem.with_cost(prepared.goal(first_goal).cost)
        # The days are in question: what a solver says of another goal meanwhile means nothing to those who watch.
        self._enter(horizon)
        quiet = self.control.quiet()

        def sound(values: Floats | None, bound: float | None = None) -> Found | None:
            stage = stage_of(prepared, values, self.control, node_limit)
            return None if stage is None or replay(self.instance, stage.plan()).breaches else (stage, bound)

        def said(answer: Answer | None) -> Found | None:
            return None if answer is None else sound(answer.values, answer.bound)

        begun = self._begun(attempt, first_goal, quiet, sound)
        if begun is not None:
            return begun
        self._check_stop()
        found = self._at_a_glance(attempt, quiet, sound)
        if found is not None or horizon < self.lower:
            return found
        first: Answer | None = None
        if not attempt.denied:
            target = self._target(attempt) if first_goal == "moves" else None
            nodes = max(1, int(part * node_limit))
            first = ask(Opinion.HIGHS, problem, quiet, node_limit=nodes, target=target)
            found = said(first)
            if found is not None:
                return found
            attempt.denied = first is not None and first.outcome is Outcome.INFEASIBLE
            self._check_stop()
        # A node of a proof's tree costs some ten of the solver's: the part is taken twice.
        refutation = self.prover.tree(attempt, part * part)
        if self._refuted(attempt, refutation):
            return None
        found = sound(refutation.values)
        # A limit of work that was reached says nothing that others should be asked about.
        doubtful = first is None or first.outcome is not Outcome.NOTHING
        if found is None and doubtful and part == 1.0:
            others = [opinion for opinion in Opinion if opinion is not Opinion.HIGHS]
            found = first_sound(problem, quiet, said, node_limit=node_limit, opinions=others)
        if found is None:
            self._check_stop()
        return found

    def _begun(
        self, attempt: Attempt, first_goal: str, control: Control, sound: Callable[[Floats | None], Found | None]
    ) -> Found | None:
        """Return a plan that takes less than to ask a solver for one of all; None: none was found."""
        prepared = attempt.tightened()
        start = self.start
        begun = None if start is None or start.horizon > prepared.horizon else sound(prepared.standing(start))
        if first_goal == "moves":
            # Rounding finds plans in a fraction of the time that a solver's tree takes, and often the best ones.
            dived = sound(attempt.dive(DIVE).values)
            begun = min(
                (found for found in (begun, dived) if found), key=lambda found: found[0].value("moves"), default=None
            )
            begun = begun or sound(self._climbed(attempt, control))
        if begun is not None:
            return begun
        offered = self._offered(attempt, prepared, control, first_goal)
        return next((found for values in offered if (found := sound(values))), None)

    def _climbed(self, attempt: Attempt, control: Control) -> Floats | None:
        """Return the plan with the fewest moves that a solver finds who is asked from the bound up."""
        prepared = attempt.tightened()
        if prepared.problem.columns > LARGE:
            return None
        self.climbed.add(prepared.horizon)
        goal = prepared.goal("moves")
        problem = prepared.problem.with_cost(goal.cost)
        relaxed = relaxed_bound(problem, goal, control)
        if relaxed is None or attempt.value is None:
            return None
        costs = range(relaxed.bound, few_more(attempt.value) + 1)
        climbed = climb(problem, goal, relaxed.duals, costs, prepared.totals, control)
        attempt.doubtful = climbed.denied
        return climbed.values

    def _at_a_glance(
        self, attempt: Attempt, control: Control, sound: Callable[[Floats | None], Found | None]
    ) -> Found | None:
        """Refute the horizon, where a tree shows that it can; return the plan that is found instead, if one is.

        That takes mostly less than a solver does.
        """
        refutation = self.prover.glance(attempt)
        if self._refuted(attempt, refutation):
            return None
        found = sound(refutation.values)
        if found is None and attempt.doubtful:
            refutation = self.prover.to_its_end(attempt)
            if self._refuted(attempt, refutation):
                return None
            found = sound(refutation.values)
        if found is None and not self.instance.settings.print_for_others:
            found = sound(self._by_margin(attempt, control))
        if found is not None or attempt.doubtful:
            return found
        refutation = self.prover.to_its_end(attempt)
        return None if self._refuted(attempt, refutation) else sound(refutation.values)

    def _offered(self, attempt: Attempt, prepared: Prepared, control: Control, goal: str) -> Iterator[Floats | None]:
        """Yield what may stand for a plan and takes less than to ask a solver for one of all, one after the other."""
        yield self._nearby(attempt, control, goal)
        yield from (prepared.standing(plan) for plan in self.others if plan.horizon <= prepared.horizon)
        if self.instance.settings.print_for_others:
            yield self._by_margin(attempt, control)

    def _nearby(self, attempt: Attempt, control: Control, goal: str) -> Floats | None:
        """Return a plan near the relaxation that a solver finds: the best, where offices print for each other.

        Or any, where any will do.
        """
        looked_for = self.any_plan or self.instance.settings.print_for_others
        if attempt.values is None or not looked_for or control.should_stop:
            return None
        target = self._target(attempt) if self.any_plan else None
        return best_nearby(attempt.tightened(), [attempt.values], goal, control, self.prover.effort, target=target)

    def _by_margin(self, attempt: Attempt, control: Control) -> Floats | None:
        """Return a plan that a solver finds by its margin."""
        if attempt.values is None or control.should_stop:
            return None
        return plan_by_margin(attempt.tightened(), attempt.values, control, self.prover.effort)

    def _target(self, attempt: Attempt) -> int | None:
        """Return the moves that a plan may make which ends the solver's run; None: no number is known.

        A few more than the relaxation's bound: a better plan, or that there is none, is for the proof to find, which
        takes less than the solver needs for that. Where any plan will do any number does; and where offices print for
        each other, since the fewest are looked for once more, and longer, as soon as the days are settled.
        """
        if self.any_plan or self.instance.settings.print_for_others:
            return self.instance.fleet * attempt.prepared.last
        if attempt.value is None:
            return None
        return few_more(attempt.value)

    def refute(self, horizon: int) -> None:
        """Try within a limit of work to refute `horizon` in whole numbers; `lower` tells whether that was done.

        Raises
        ------
        Stopped : when the control ends the run.
        """
        self._enter(horizon)
        attempt = self._attempt(horizon)
        self._refuted(attempt, self.prover.tree(attempt))
        self._check_stop()

    def columns(self, horizon: int) -> int:
        """Return the size of the model for `horizon` days."""
        return self._attempt(horizon).prepared.problem.columns

    def _enter(self, horizon: int) -> None:
        """Say which horizon is looked at, and between which days the answer is known to lie."""
        self.control.enter("days", horizon, 1.0, 0.0, self.lower, self.best())

    def _check_stop(self) -> None:
        if self.control.should_stop:
            raise Stopped

    def _attempt(self, horizon: int) -> Attempt:
        # A model for other plans may say less than is known by now.
        alike = 1 if self.prover.terms.ends_late else lasting_alike(self.instance, self.lower)[0]
        least = max(1, alike)
        old = self._attempts.get(horizon)
        if old is None or old.prepared.columns.terms.least_days != least:
            # Two are enough: one that is refuted and the one above it.
            for other in sorted(self._attempts)[:-1]:
                del self._attempts[other]
            self._attempts[horizon] = self.prover.attempt(self.prover.prepared(horizon, least))
        return self._attempts[horizon]

    def _refuted(self, attempt: Attempt, refutation: Refutation) -> bool:
        claim = self.prover.claim(attempt, refutation)
        if claim is None:
            self._check_stop()
            return False
        self.lower = max(self.lower, attempt.prepared.horizon + 1)
        self.tell(claim)
        return True


def few_more(value: float) -> int:
    """Return a few more moves than a relaxation makes."""
    fewest = ceil(value - NOISE)
    return fewest + max(1, fewest // MORE)


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
