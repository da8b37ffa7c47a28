"""The goals after the days, strictly one after the other, each with its bound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reallocate.errors import SolverError
from reallocate.formulation.prepared import Goal, Prepared, is_whole, whole
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.running.control import Control
from reallocate.search.climb import climb
from reallocate.search.goal_bounds import TOLERANCE, Relaxed, at_most, proven_bound, relaxed_bound, whole_bound
from reallocate.search.goal_proof import GoalProof
from reallocate.search.known import Attained
from reallocate.solver.highs import Answer, Outcome, most_steps
from reallocate.solver.opinions import Opinion, ask, first_sound, is_vector
from reallocate.solver.problem import Floats, Problem

#: Who is asked whether a plan is the best, and for which part of the work.
LOOKS = ((Opinion.HIGHS, 1), (Opinion.UNPRESOLVED, 3), (Opinion.CBC, 50))
#: Steps of HiGHS for all goals together, as a multiple of what one run may take, and those that each run has at least.
STEPS_IN_ALL, LEAST_STEPS = 1.5, 100
#: Those that a run takes for a goal that is told to nobody. (The fewest blanks of `levers-102` in the study of small
#: instances took 8 s of its 29 otherwise, and were not found.)
UNTOLD_STEPS = 250
#: The same where offices print for each other, for a goal that only tidies up: each step takes ten times as long there.
#: (Couriers and blanks of `levers-137` took 4.6 s of its 5.4 with 250, and take 0.5 with these, with as few blanks and
#: 1 % more hours of couriers.)
TIDYING_STEPS = 20
#: Steps that HiGHS takes at each node where it looks for no plans on the way, about.
STEPS_OF_NODE = 3
#: Part of the nodes, one in so many, that each step of a bound may take which is raised by one after the other.
RAISING = 2
#: CBC is asked about models of at most so many columns, which it can say something about in seconds. Where so many are
#: left that better plans may use, trees of relaxations are grown for the certificate.
SMALL = 5_000
#: Where more columns are left, a tree is grown before HiGHS is asked for anything: it comes upon better plans as well.
#: (At the observed rate of May 2020 it takes 3 s of a processor to the best ones for waiting and travel, HiGHS twice as
#: long. Where fewer are left HiGHS has them in no time.)
BRIEF = 2_000
#: Goals that only tidy up where nobody asks for them.
TIDYING = ("courier", "blanks")
#: In models of more columns nobody branches for a goal that is told to nobody, nor, where offices print for each other
#: and goals that are held leave more than `BRIEF`, for one that only tidies up: of all plans with the same departures
#: and arrivals of printers the best stands already.
#: (With 40 offices and couriers the fewest blanks took 40 s of 200, and not one was saved; with 6 to 10, asked for the
#: moves alone, couriers and blanks took 7 to 12 s of 8 to 14.) In models of more columns whose offices print for each
#: other it is asked who makes fewer moves than the plan at hand, of which the relaxation leaves fewer columns. (With 40
#: offices 8,983 of 21,690, seed 9 of `docs/studies/couriers.md`: that there is nobody takes 18 s of a processor and
#: 1,100 nodes; without whole totals 70 s were not enough.)
LARGE = 12_000


class Lexicographic:
    """Optimises goal after goal on one prepared model; each attained value becomes a row of the next.

    No solver is believed: values count when they keep every row of the model in whole numbers, a bound of a relaxation
    when its duals give it, and an optimum that only a tree of the solver shows when a second opinion shares it.

    Parameters
    ----------
    values : a solution of the model; departures and arrivals whole, the rest possibly fractional.
    node_limit : most branch-and-bound nodes for one goal.

    Raises
    ------
    SolverError : when `values` stand for no plan.
    """

    def __init__(self, prepared: Prepared, values: Floats, control: Control, node_limit: int) -> None:
        self.prepared, self.control, self.node_limit = prepared, control, node_limit
        self._steps = int(STEPS_IN_ALL * most_steps(node_limit))
        #: Most steps of the next run: those of the goal's first claim of an optimum, or few for what nobody is told.
        self._most: int | None = None
        #: Least steps of it, however many were taken before.
        self._least = LEAST_STEPS
        self.problem: Problem = prepared.problem
        self.decided = prepared.problem.whole
        self._rows: dict[str, int] = {}  # that hold goals
        found = self._polished(self.problem, values)
        if found is None:
            raise SolverError(_("the values of a solver stand for no plan"))
        self.values = found

    def optimise(
        self, name: str, bound: float | None = None, *, told: bool = True, proof: GoalProof | None = None
    ) -> Attained:
        """Optimise one goal, hold it from here on, and return what was attained.

        Parameters
        ----------
        bound : a lower bound on the goal's cost that an earlier run has already found.
        told : whether the bound is told to anybody; otherwise one word of a solver is enough, and it proves nothing.
        proof : proves the value for the certificate; None: nobody does.
        """
        goal, problem = self._asked(name)
        at_hand = (goal.value(self.values) - goal.constant) / goal.unit
        self.control.enter(name, self.prepared.horizon, *goal.shown, None, at_hand)
        if bound is None:
            untold = TIDYING_STEPS if self._tidies(name) else UNTOLD_STEPS
            self._most, self._least = (None, LEAST_STEPS) if told else (untold, min(untold, LEAST_STEPS))
        if not self.control.should_stop:
            self._improve(problem, goal, self.values)
        relaxed: Relaxed | None = None
        if proof is not None:
            known, relaxed = self._by_proof(problem, goal, proof)
        else:
            if not self.control.should_stop:
                # The relaxation proves most goals after the first two at once, without a tree.
                relaxed = relaxed_bound(problem, goal, self.control)
            known = None if relaxed is None else relaxed.bound
            branches = told or not (problem.columns > LARGE or (self._tidies(name) and problem.free > BRIEF))
            if branches and known != goal.value(self.values) and not self.control.should_stop:
                word = whole_bound(goal, bound, goal.value(self.values))
                cut = relaxed if name == "moves" and self.is_large else None
                known = self._by_tree(problem, goal, known, word, LOOKS if told else LOOKS[:1], cut)
        self.hold(name, relaxed)
        value = goal.value(self.values)
        return Attained(name, value, known, coarse=known != value and self._is_coarse(goal))

    def _asked(self, name: str) -> tuple[Goal, Problem]:
        """Return a goal, and the problem of the plans so far with it for an objective."""
        goal = self.prepared.goal(name)
        return goal, self.problem.with_cost(goal.cost)

    def relaxed(self, name: str) -> Relaxed | None:
        """Return what the linear relaxation says of a goal; None: nothing."""
        goal, problem = self._asked(name)
        return relaxed_bound(problem, goal, self.control)

    def climb(self, name: str, relaxed: Relaxed) -> bool:
        """Take over a better plan that a solver finds who is asked from the bound up; whether there was one."""
        goal, problem = self._asked(name)
        low, high = ((value - goal.constant) // goal.unit for value in (relaxed.bound, goal.value(self.values)))
        found = climb(problem, goal, relaxed.duals, range(low, high), self.prepared.totals, self.control)
        return found.values is not None and self._better(problem, goal, found.values)

    def unused(self, name: str, most: int, relaxed: Relaxed) -> NDArray[np.bool_]:
        """Return which columns no plan uses that has at most so much of a goal."""
        goal, problem = self._asked(name)
        return self._unused(problem.narrowed(relaxed.duals, (most - goal.constant) // goal.unit))

    def look(self, name: str) -> float | None:
        """Take over the plan of the first who branches, where it is better; return the bound that it claims, if any.

        It is one on the goal's cost, for `optimise`.
        """
        goal, problem = self._asked(name)
        word = self._word(problem, goal, LOOKS[0][0], self.node_limit)
        return None if word is None else (word - goal.constant) / goal.unit

    def _tidies(self, name: str) -> bool:
        """Whether offices print for each other, and a goal only tidies up where nobody asks for it."""
        return self.prepared.instance.settings.print_for_others and name in TIDYING

    @property
    def is_large(self) -> bool:
        """Whether offices print for each other in a model that takes solvers minutes."""
        return self.prepared.instance.settings.print_for_others and self.problem.columns > LARGE

    def _is_coarse(self, goal: Goal) -> bool:
        """Whether the tolerance of solvers is more than a unit of the goal."""
        return TOLERANCE * abs(goal.value(self.values) - goal.constant) >= goal.unit

    def _by_proof(self, problem: Problem, goal: Goal, proof: GoalProof) -> tuple[int | None, Relaxed | None]:
        """Prove for the certificate that no plan is better, after taking over each that is; return the goal's bound.

        What the relaxation says comes with it. Where the proof takes too long, solvers are asked for their word.
        """
        word: int | None = None
        asked = False
        proof.leave_out(self._unused(problem))
        while not self.control.should_stop:
            best = goal.value(self.values)
            tried = proof.root(best)
            if tried.proof is None:
                narrowed = self._narrowed(problem, goal, proof)
                if not (asked or BRIEF < narrowed.free <= SMALL):
                    asked, word = True, self._word(narrowed, goal, Opinion.HIGHS, self.node_limit)
                    if goal.value(self.values) < best:
                        continue
                if narrowed.free > SMALL:
                    break
                proof.leave_out(self._unused(narrowed))
                tried = proof.tree(best)
            if tried.proof is not None:
                return best, self._relaxed(problem, goal, proof)
            if tried.values is None or not self._better(problem, goal, tried.values):
                break
        return self._by_word(problem, goal, proof, word, LOOKS[1:] if asked and word is None else LOOKS)

    def _by_word(
        self,
        problem: Problem,
        goal: Goal,
        proof: GoalProof,
        word: int | None,
        looks: Sequence[tuple[Opinion, int]],
    ) -> tuple[int | None, Relaxed | None]:
        """Return the goal's bound by what the relaxation and solvers say, who are asked where a proof took too long.

        `word` is the first one's, if there is one.
        """
        relaxed = self._relaxed(problem, goal, proof)
        known = None if relaxed is None else relaxed.bound
        if self.control.should_stop or known == goal.value(self.values):
            return known, relaxed
        if word is not None and word < goal.value(self.values):
            return max(word, known or 0), relaxed  # nothing is claimed that needs another opinion
        return self._by_tree(self._narrowed(problem, goal, proof), goal, known, word, looks), relaxed

    def _narrowed(self, problem: Problem, goal: Goal, proof: GoalProof) -> Problem:
        """Return the problem with the bounds of plans that are no worse in the goal than the one at hand."""
        if proof.duals is None:
            return problem
        return problem.narrowed(proof.duals, (goal.value(self.values) - goal.constant) // goal.unit)

    def _unused(self, problem: Problem) -> NDArray[np.bool_]:
        """Return which columns of the model no plan uses that keeps the bounds of `problem`."""
        unused: NDArray[np.bool_] = (problem.high == 0) & (self.prepared.problem.high > 0)
        return unused

    def _relaxed(self, problem: Problem, goal: Goal, proof: GoalProof) -> Relaxed | None:
        return None if proof.duals is None else proven_bound(problem.relaxed(), goal, proof.duals)

    def _by_tree(
        self,
        problem: Problem,
        goal: Goal,
        relaxed: int | None,
        word: int | None,
        looks: Sequence[tuple[Opinion, int]],
        cut: Relaxed | None = None,
    ) -> int | None:
        """Let the solver branch; return the goal's bound. `word` counts as its first one where it claims an optimum.

        One who claims an optimum is believed when a second one, who takes no more steps, does not contradict: it may
        take ten times as many to say the same. Who finds something better shows that the words before were wrong; then
        its own counts.
        """
        low = word
        agreed = 1 if low == goal.value(self.values) else 0
        for opinion, part in looks[agreed:]:
            before = goal.value(self.values)
            if opinion is Opinion.CBC and problem.columns > SMALL:
                break
            word = self._word(problem, goal, opinion, max(1, self.node_limit // part), cut)
            best = goal.value(self.values)
            if best < before or low is None or not agreed:
                low, agreed = word, 0
            agreed += word is not None
            if self.control.should_stop or (low is not None and low < best) or self._is_coarse(goal):
                break  # nothing is claimed that needs another opinion, or nothing could be
        if cut is not None and agreed < 2:
            low = self._raised(problem, goal, max(low or 0, cut.bound), cut, max(1, self.node_limit // RAISING))
        if low == goal.value(self.values) and agreed < 2:
            low = None
        return low if relaxed is None else relaxed if low is None else max(low, relaxed)

    def _word(
        self, problem: Problem, goal: Goal, opinion: Opinion, node_limit: int, cut: Relaxed | None = None
    ) -> int | None:
        """Take over the plan of one who branches, where it is better; return the bound that is claimed with it.

        Parameters
        ----------
        cut : the relaxation; only plans that are better are asked for then. None: any plan is, beginning with the one
            at hand.

        Notes
        -----
        None where nothing is claimed, or what is claimed contradicts itself: an optimum without a plan, or with another
        value than that of its plan, or of one that is known (where the tolerance lets it be told from that).
        """
        before = goal.value(self.values)
        if cut is not None:
            answer = self._asked_below(problem, goal, before - 1, cut, opinion, node_limit)
        else:
            most = most_steps(node_limit) if self._most is None else self._most
            steps = max(self._least, min(most, self._steps))
            answer = ask(opinion, problem, self.control, start=self.values, node_limit=node_limit, step_limit=steps)
            self._steps -= 0 if answer is None else answer.steps
        if answer is None:
            return None
        if cut is not None and answer.outcome is Outcome.INFEASIBLE:
            return before
        if answer.values is not None:
            self._improve(problem, goal, answer.values)
        best = goal.value(self.values)
        if answer.outcome is not Outcome.OPTIMAL:
            return whole_bound(goal, answer.bound, best)
        claims = [claim for claim in (answer.objective, answer.bound) if claim is not None]
        said = whole_bound(goal, min(claims), best) if answer.values is not None and claims else None
        self._most = answer.steps
        return said if said == best or self._is_coarse(goal) else None

    def _asked_below(
        self, problem: Problem, goal: Goal, most: int, cut: Relaxed, opinion: Opinion, node_limit: int
    ) -> Answer | None:
        """Return what a solver answers who is asked for plans with at most `most` of a goal.

        It is given the columns that these can have, and the more nodes the fewer they are. What each office sends and
        gets in all is whole, and is branched on as well.
        """
        below = (most - goal.constant) // goal.unit
        narrow = at_most(problem, goal, below, cut)
        asked = narrow.with_totals(self.prepared.totals)
        nodes = node_limit * problem.columns // max(1, narrow.free)
        steps = STEPS_OF_NODE * nodes
        answer = ask(opinion, asked, self.control, node_limit=nodes, step_limit=steps, cutoff=below)
        if answer is None or answer.values is None:
            return answer
        return replace(answer, values=answer.values[: problem.columns])

    def _raised(self, problem: Problem, goal: Goal, low: int, cut: Relaxed, node_limit: int) -> int:
        """Return the bound `low` as a solver raises it, by one after the other, until it takes too long.

        The fewer are asked for, the fewer columns are left, and the sooner it is known that there is no plan.
        """
        while low < goal.value(self.values) - 1 and not self.control.should_stop:
            answer = self._asked_below(problem, goal, low, cut, Opinion.HIGHS, node_limit)
            if answer is not None and answer.values is not None:
                self._improve(problem, goal, answer.values)
            if answer is None or answer.outcome is not Outcome.INFEASIBLE:
                break
            low += 1
        return low

    def value(self, name: str) -> int:
        """Return the value of a goal at the plan at hand."""
        return self.prepared.goal(name).value(self.values)

    def hold(self, name: str, relaxed: Relaxed | None = None) -> None:
        """Let no later goal make this one worse than it is now.

        Columns are kept to what plans use that are as good in it: later goals take half the time then.

        Parameters
        ----------
        relaxed : the relaxation of this goal, where it is known.
        """
        goal, problem = self._asked(name)
        most = (goal.value(self.values) - goal.constant) // goal.unit
        if not self.control.should_stop:
            relaxed = relaxed or relaxed_bound(problem, goal, self.control)
            if relaxed is not None:
                rows_since = problem.rows - len(relaxed.duals)
                self.problem = problem.narrowed(np.append(relaxed.duals, np.zeros(rows_since)), most)
        # One row a goal, however often it is held: proofs count on it.
        row = self._rows.setdefault(name, self.problem.rows)
        exists = row < self.problem.rows
        self.problem = self.problem.with_high(row, most) if exists else self.problem.with_row(goal.cost, most)

    def improve(self, name: str, values: Floats) -> bool:
        """Go on from other `values` where they are better in a goal; whether they are."""
        goal, problem = self._asked(name)
        return self._better(problem, goal, values)

    def _better(self, problem: Problem, goal: Goal, values: Floats) -> bool:
        before = goal.value(self.values)
        self._improve(problem, goal, values)
        return goal.value(self.values) < before

    def plan(self) -> Plan:
        """Return the plan that the values stand for."""
        return self.prepared.plan(self.values)

    def _improve(self, problem: Problem, goal: Goal, values: Floats) -> None:
        """Take over the best plan with the departures and arrivals of `values`, if it is one and no worse."""
        polished, bare = self._polished(problem, values), _as_they_are(problem, values)
        if polished is not None and goal.value(polished) <= goal.value(self.values):
            self.values = polished
        if bare is not None and goal.value(bare) < goal.value(self.values):
            self.values = bare  # the polishing went wrong

    def _polished(self, problem: Problem, values: Floats) -> Floats | None:
        """Return the best whole-number trips, blanks and cards for the departures and arrivals of `values`, or None.

        With those held, the rest is a network flow: the simplex method ends in a whole-number vertex. Where a row of an
        unproven goal cuts through the flow it may not; then the rest is searched in whole numbers too.
        """
        if not is_vector(values, problem.columns):
            return None
        rest = problem.fixed(self.decided, np.where(self.decided, np.rint(values), 0.0))

        def sound(answer: Answer) -> Floats | None:
            return None if answer.values is None else _as_they_are(problem, answer.values)

        # The question is small and the answer is needed: neither clock nor stop flag ends it.
        found = first_sound(rest, Control(), sound, opinions=[Opinion.HIGHS])
        if found is None:
            found = first_sound(rest.all_whole(), Control(), sound)
        return found


def stage_of(prepared: Prepared, values: Floats | None, control: Control, node_limit: int) -> Lexicographic | None:
    """Return the plan in a solver's values, ready for the goals; None where they are not there or stand for none."""
    if values is None:
        return None
    try:
        return Lexicographic(prepared, values, control, node_limit)
    except SolverError:
        return None


def _as_they_are(problem: Problem, values: Floats) -> Floats | None:
    """Return `values` where they are a plan already."""
    if not is_vector(values, problem.columns) or not is_whole(values):
        return None
    return rounded if problem.holds(rounded := whole(values)) else None
