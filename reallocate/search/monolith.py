"""The search with one model of everything: fewest days first, then goal after goal, each until it is proven."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from math import ceil

import numpy as np

from reallocate.bounds.enough import lasting_alike, printers_may_find_no_room
from reallocate.heuristics.canonical import canonical_plan
from reallocate.plan.check import days_of
from reallocate.proof.better import NoBetter
from reallocate.proof.claims import Claim
from reallocate.proof.refute import Refutation
from reallocate.search.days import Found, HorizonSearch, Stopped, few_more, least
from reallocate.search.goal_bounds import Relaxed
from reallocate.search.goal_proof import MUCH, GoalProof
from reallocate.search.goals import LARGE, Lexicographic
from reallocate.search.known import Attained, Inquiry
from reallocate.search.margin import fewest_moves, half_the_moves
from reallocate.search.prover import Prover
from reallocate.search.question import goals_of
from reallocate.search.reach import reach
from reallocate.search.stretches import Run, best_of, stretches
from reallocate.solver.problem import NOISE, Floats

#: Followed whatever was asked for, so that nothing moves without a reason; not reported as goals.
FINAL_GOALS = ("moves", "courier", "blanks")
#: Branch-and-bound nodes for one goal = effort · this / columns of the model: about even work at every size. But no
#: more than so many: a province is answered in about two minutes, and no goal that was proven took a fifth of them, but
#: for the moves of 40 offices with couriers, which take a half (1,102 of seed 9 of `docs/studies/couriers.md`).
NODES_BY_COLUMNS, MOST_NODES = 20_000_000, 2_500
#: Part of the limits of work that is spent before it is known where more of it pays.
QUICK = 0.1


def ignored(_claim: Claim) -> None:
    """Tell nobody of a claim."""


def by_monolith(inquiry: Inquiry) -> None:
    """Settle the days, then optimise goal after goal. See `reallocate.search.method.Way`."""
    _Monolith(inquiry).search()


class _Monolith:
    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry, self.instance, self.control = inquiry, inquiry.instance, inquiry.control
        asked = inquiry.question
        #: What is optimised after the days, in order.
        goals = asked.goals_of(self.instance)
        final = () if asked.bare else goals_of(self.instance, FINAL_GOALS)
        self.order = [*goals, *(name for name in final if name not in goals)]
        #: What a first plan is to be good in.
        self._first = self.order[0] if self.order else FINAL_GOALS[0]
        self.prover = Prover(self.instance, self.control, asked.effort, inquiry.known.terms)
        #: Told of each claim that is proven.
        self._tell: Callable[[Claim], None] = inquiry.prove
        self.horizons = self._horizons_from(inquiry.known.days_bound)
        #: The last attempt to prove that no plan makes fewer moves, and whether one was looked for by its margin.
        self._fewer: NoBetter | None = None
        self._left_out = 0
        self._looked_by_margin = False
        #: Most days of a plan that is looked for.
        self.reach = reach(inquiry)

    def _horizons_from(self, lower: int) -> HorizonSearch:
        """Return a search for plans of at least `lower` days."""
        inquiry, start = self.inquiry, self.inquiry.question.start
        told = HorizonSearch(self.instance, self.control, self.prover, lower, self._tell, start, lambda: inquiry.days)
        told.any_plan = not self.order
        return told

    def search(self) -> None:
        asked = self.inquiry.question
        with suppress(Stopped):
            self._prove_counted()
            if asked.days is not None and not asked.lasting and printers_may_find_no_room(self.instance):
                self._look_at_all()
            elif (settled := self._settled()) is not None:
                self._optimise(*settled)

    # --- days -----------------------------------------------------------------------------------------------------

    def _prove_counted(self) -> None:
        """Prove what counting knows already but could not write down as a certificate."""
        bounds = self.inquiry.known.bounds
        known = min(bounds[0].days, self.inquiry.limit + 1) - 1 if bounds else -1
        if self.inquiry.known.days_bound <= known <= self.reach:
            self.horizons.prove(known)

    def _settled(self) -> Found | None:
        """Return the plan of the fewest days, or of as many as were asked for; None: none was found."""
        return self._fewest_days() if self.inquiry.question.days is None else self._keep_to(self.reach)

    def _fewest_days(self) -> Found | None:
        """Return the plan of the fewest days; None: there is none within the longest horizon, or none was found."""
        # The plan that is there already needs no more days than it takes: nothing is asked beyond them.
        first = self.inquiry.known.plan
        most = self.reach if first is None else min(self.reach, days_of(self.instance, first))
        low = self.horizons.lower
        while low <= most:
            start = least(self.horizons.fits_relaxed, low, most)
            if start is None:
                return None
            _first, last = lasting_alike(self.instance, start)
            last = most if last is None else min(last, most)
            found = self._fewest_from(start, last)
            if found is not None:
                return found
            low = max(last + 1, self.horizons.lower)
        return None

    def _fewest_from(self, start: int, most: int) -> Found | None:
        """Return the plan of the fewest of start..most days, of which a plan for one is one for the next; None: none.

        Fewer than `start` are looked at where nothing is proven of them.
        """
        solved: dict[int, Found] = {}

        def fits(horizon: int, part: float) -> bool:
            found = self._solved(horizon, part)
            if found is not None:
                solved[horizon] = found
            return found is not None

        # A plan first, with a little work at each horizon; then all the work goes where it can still be beaten.
        best = least(lambda horizon: fits(horizon, QUICK), start, most)
        if best is None:
            best = least(lambda horizon: fits(horizon, 1.0), max(start, self.horizons.lower), most)
        while best is not None and best > self.horizons.lower and fits(best - 1, 1.0):
            best -= 1
        return None if best is None else solved[best]

    def _keep_to(self, days: int) -> Found | None:
        """The same for a given horizon; the days below it are refuted as far as relaxations and a little work go."""
        if not self.horizons.fits_relaxed(days):
            return None
        found = self._solved(days)
        if found is not None and days > self.horizons.lower and not self.inquiry.question.bare:
            try:
                least(self.horizons.fits_relaxed, self.horizons.lower, days - 1)
                if days > self.horizons.lower:
                    self.horizons.refute(days - 1)
            except Stopped:
                pass  # the plan for these days stands; that fewer are impossible stays open
        return found

    def _solved(self, horizon: int, part: float = 1.0) -> Found | None:
        """Return a plan within `horizon` days, and the bound on the first goal that came with it.

        Parameters
        ----------
        part : of the limit of work that may be spent on it.
        """
        if horizon < self.horizons.lower:
            return None
        found = self.horizons.solution(horizon, self._first, self._nodes(self.horizons.columns(horizon)), part)
        if found is not None:
            plan, first = found[0].plan(), self.inquiry.known.plan
            if first is None or days_of(self.instance, plan) <= days_of(self.instance, first):
                self.inquiry.add(plan=plan)
        return found

    def _nodes(self, columns: int) -> int:
        return max(100, int(self.inquiry.question.effort * min(MOST_NODES, NODES_BY_COLUMNS / max(1, columns))))

    # --- goals ----------------------------------------------------------------------------------------------------

    def _optimise(self, stage: Lexicographic, bound: float | None) -> None:
        for attained in self._goal_by_goal(stage, bound, certified=True):
            attained = self._of_every_plan(attained, stage.prepared.horizon)
            self.inquiry.add(plan=stage.plan(), attained=(*self.inquiry.known.attained, attained))
        self.inquiry.add(plan=canonical_plan(self.instance, stage.plan()))

    def _goal_by_goal(
        self, stage: Lexicographic, bound: float | None, *, certified: bool = False
    ) -> Iterator[Attained]:
        """Yield what is attained in each goal, as soon as it is done with.

        Parameters
        ----------
        certified : whether further goals are proven for the certificate; otherwise solvers give their word.
        """
        held: dict[str, int] = {}
        # Cards that stay wait no longer than a plan lasts: one of fewer days may have less waiting than the model says.
        shorter = self.inquiry.known.terms.partial and stage.prepared.horizon > self.horizons.lower
        for k, name in enumerate(self.order):
            if name == "moves" and k == 0:
                attained = self._fewest_moves(stage, bound)
            else:
                told = name in self.inquiry.question.goals
                proof = self._proof(stage, name, held) if told and certified else None
                attained = stage.optimise(name, bound if k == 0 else None, told=told, proof=proof)
            held[name] = attained.value
            if shorter and "waiting" in held and not self._is_claimed(name):
                attained = replace(attained, bound=None)
            yield attained

    def _proof(self, stage: Lexicographic, name: str, held: Mapping[str, int]) -> GoalProof:
        """Return what may prove the value of a goal.

        Cards that stay wait as long as a plan lasts: what is said of waiting rests on how long that is at least.
        """
        partial = self.inquiry.known.terms.partial
        least = self.horizons.lower if partial else stage.prepared.columns.terms.least_days
        return GoalProof(self.prover, stage.prepared, name, dict(held), max(1, least), self.inquiry.prove)

    def _look_at_all(self) -> None:
        """Find the best plan of at most as many days as were asked for, where one of fewer may be none for them.

        The fewest days first; then each stretch of days by itself, as if the days before it were refuted. Claims of
        the later stretches are told to nobody: they are about plans that last until then.
        """
        found = self._fewest_days()
        if found is None:
            return
        fewest, runs = found[0].prepared.horizon, list[Run]()
        whole = fewest <= self.horizons.lower
        for first, last in stretches(self.instance, fewest, self.reach):
            if first > fewest:
                self._tell = ignored
                self.horizons = self._horizons_from(first)
            found = self._solved(last) if self.horizons.fits_relaxed(last) else None
            if found is not None:
                attained = tuple(self._goal_by_goal(*found))
                runs.append(Run(canonical_plan(self.instance, found[0].plan()), attained))
            whole &= found is not None or self.horizons.lower > last
            whole &= not self.control.should_stop
            if runs:
                best = best_of(runs, whole=whole and last == self.reach)
                self.inquiry.add(plan=best.plan, attained=best.attained)
        self._certify(self.inquiry.known.attained[:1], fewest)

    def _certify(self, first: tuple[Attained, ...], fewest: int) -> None:
        """Try, with a little work, to prove of plans of all stretches together what is known of the moves of each."""
        if not first or first[0].name != "moves" or not first[0].value or self.control.should_stop:
            return
        least_days = max(1, lasting_alike(self.instance, min(fewest, self.inquiry.known.days_bound))[0])
        attempt = self.prover.attempt(self.prover.prepared(self.reach, least_days), first[0].value - 1)
        refutation = attempt.root()
        if refutation.proof is None:
            refutation = self.prover.tree(attempt, QUICK)
        if (claim := self.prover.claim(attempt, refutation)) is not None:
            self.inquiry.prove(claim)

    def _of_every_plan(self, attained: Attained, horizon: int) -> Attained:
        """Leave out a bound that plans of fewer days are not known to keep: some may be none for this horizon.

        A claim holds for them too.
        """
        fewer = horizon > self.horizons.lower and not self.inquiry.question.lasting
        if fewer and printers_may_find_no_room(self.instance) and not self._is_claimed(attained.name):
            return replace(attained, bound=None)
        return attained

    def _is_claimed(self, goal: str) -> bool:
        """Whether there is a claim about a goal."""
        return any(claim.kind == goal for claim in self.inquiry.known.claims)

    def _fewest_moves(self, stage: Lexicographic, bound: float | None) -> Attained:
        """Find the fewest moves and prove them; a proof that fails ends in a plan that makes fewer, or at its limit.

        The plan at hand is mostly the best one already, and its proof takes a fraction of what a solver needs to find
        that out: it is tried first, and once more when one solver has done its work. Others are asked for their word
        only where there is no proof: that would take them longer still.
        """
        attained: Attained | None = None
        looked = False
        relaxed = stage.relaxed("moves")
        looked_from_below = stage.prepared.horizon in self.horizons.climbed or stage.problem.columns > LARGE
        if relaxed is not None and not looked_from_below:
            stage.climb("moves", relaxed)
        while True:
            claim = self._proven_moves(stage, relaxed, looked=looked)
            value = stage.value("moves")
            if claim is not None or self.control.should_stop:
                stage.hold("moves", relaxed)
                return Attained("moves", value, value if claim is not None else None)
            if attained is not None:
                return replace(attained, value=value)
            if looked and bound is not None and bound < value:
                stage.hold("moves", relaxed)
                return Attained("moves", value, round(bound))  # nothing is claimed that needs another opinion
            if stage.is_large or looked:
                attained = stage.optimise("moves", bound)
                if looked and attained.value == value:
                    return attained  # the proof of it was tried
                if stage.is_large and attained.bound != attained.value:
                    return attained  # what a solver with its cuts does not see, a tree without them does not either
            else:
                bound = stage.look("moves")
            looked = True

    def _by_margin(self, stage: Lexicographic, attempt: NoBetter) -> Floats | None:
        """Return a plan that makes fewer moves, found where the margin is large; None: none was looked for, or found.

        It is looked for once.
        """
        if attempt.values is None or attempt.value is None or self._looked_by_margin:
            return None
        self._looked_by_margin = True
        least, most = ceil(attempt.value - NOISE), stage.value("moves") - 1
        look = fewest_moves if stage.is_large else half_the_moves
        return look(stage.prepared, attempt.values, least, most, self.control, self.inquiry.question.effort)

    def _below(self, stage: Lexicographic, most: int, relaxed: Relaxed | None) -> NoBetter:
        """Return the attempt to refute plans with at most `most` moves, which goes on from one about more of them."""
        unused = None if relaxed is None else stage.unused("moves", most, relaxed)
        count = 0 if unused is None else int(np.count_nonzero(unused))
        if self._fewer is None or self._fewer.prepared is not stage.prepared or count > MUCH * self._left_out:
            self._fewer = self.prover.no_better(stage.prepared, "moves", most, {}, unused)
            self._left_out = count
        self._fewer.aim(most)
        return self._fewer

    def _glanced(self, stage: Lexicographic, attempt: NoBetter) -> Refutation:
        """Try by branching: a little, or to the end where that is in sight; or return a plan that makes fewer moves.

        In large models where offices print for each other such a plan is looked for first: the first one is rarely the
        best there. Elsewhere only where it makes a few moves more than the relaxation.
        """
        if stage.is_large:
            values = self._by_margin(stage, attempt)
            return self.prover.tree(attempt, QUICK) if values is None else Refutation(values=values)
        if attempt.value is not None and stage.value("moves") > few_more(attempt.value):
            values = self._by_margin(stage, attempt)
            if values is not None:
                return Refutation(values=values)
        begun = self.prover.glance(attempt)
        if begun.proof is not None or begun.values is not None:
            return begun
        return self.prover.to_its_end(attempt)

    def _proven_moves(self, stage: Lexicographic, relaxed: Relaxed | None, *, looked: bool) -> Claim | None:
        """Return the claim that no plan makes fewer moves, after taking over each that does.

        Parameters
        ----------
        looked : whether a solver has looked for a better plan, so that the proof is worth all the work.
        """
        horizon = stage.prepared.horizon
        while not self.control.should_stop:
            most = stage.value("moves") - 1
            self.control.enter("moves", horizon, 1.0, 0.0, None, most + 1)
            if most < 0:
                return Claim("moves", horizon, most)  # nothing is below 0: not told, since it needs no proof
            attempt = self._below(stage, most, relaxed)
            refutation = attempt.root()
            if refutation.proof is None:
                refutation = self.prover.tree(attempt) if looked else self._glanced(stage, attempt)
            claim = self.prover.claim(attempt, refutation)
            if claim is not None:
                self._tell(claim)
                return claim
            if refutation.values is None or not stage.improve("moves", refutation.values):
                return None
        return None
