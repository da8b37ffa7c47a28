"""Whether an instance has a plan of at most so many days, and how few days it needs: no further goals, no finish.

It is what questions about variants of an instance ask again and again. What is known of one is kept: a plan that was
found holds for all longer promises, a proof for all shorter ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from threading import Event

from reallocate.bounds.enough import days_that_need_room
from reallocate.bounds.feasibility import Cause
from reallocate.formulation.size import longest_held
from reallocate.heuristics.greedy import greedy_plan
from reallocate.instance.model import Instance
from reallocate.plan.check import days_of
from reallocate.plan.model import Plan
from reallocate.plan.replay import replay
from reallocate.proof.judge import Judge
from reallocate.running.control import Control
from reallocate.search.days import HorizonSearch, Stopped, least
from reallocate.search.known import Inquiry, Known
from reallocate.search.method import chosen
from reallocate.search.neighbours import Neighbours
from reallocate.search.opening import counted
from reallocate.search.prover import Prover
from reallocate.search.question import Question
from reallocate.search.reach import relaxation_bytes

#: Branch-and-bound nodes for one decision = effort · this / columns of the model.
NODES_BY_COLUMNS = 10_000_000
#: Part of the limit of work that is spent where more days, or more work, may follow.
QUICK = 0.1
#: Pairs of neighbourhoods that are searched for a plan where the work is bounded.
SHORT = 2


@dataclass(slots=True)
class Decision:
    """What is known of the days that the plans of one instance take.

    Attributes
    ----------
    bounded : whether no more is asked than counting, rules of thumb, one relaxation, and a short look for a plan of it:
        of many offices that takes seconds where a whole search takes minutes.
    lower : every plan has at least so many days, by certificate.
    plan : the shortest that was found; judged by replay.
    causes : why there is no plan, of whatever length.
    neighbours : what is known of other variants, and is told what is found of this one.
    searches : models that were built for it.
    """

    instance: Instance
    control: Control
    effort: float
    bounded: bool = False
    lower: int = 0
    plan: Plan | None = None
    causes: tuple[Cause, ...] = ()
    neighbours: Neighbours = field(default_factory=Neighbours)
    searches: int = 0

    @property
    def days(self) -> int | None:
        """Days of the plan; None without one."""
        return None if self.plan is None else days_of(self.instance, self.plan)

    @property
    def days_bound(self) -> int | None:
        """Every plan has at least so many days; None where there is none, so that a number would mean nothing."""
        return None if self.causes else self.lower

    def refutes(self, days: int) -> bool:
        """Whether it is proven that no plan has at most `days` days."""
        return bool(self.causes) or self.lower > days

    def within(self, days: int, part: float = 1.0) -> bool | None:
        """Whether there is a plan of at most `days` days; None where neither a plan nor a proof was found.

        Parameters
        ----------
        part : of the limit of work that may be spent.
        """
        if not self._settled(days) and not self.control.should_stop:
            self.ask_neighbours(days)
            if not self._settled(days):
                self._count(days)
            if not self._settled(days):
                self.searches += 1
                way = chosen(self.instance, "auto")
                if way == "decomposition" and self.bounded:
                    self._by_relaxation(days)
                elif way == "decomposition":
                    self._in_pieces(days)
                elif way == "monolith" and not self.bounded:
                    self._at_once(days, part)
        if self.days is not None and self.days <= days:
            return True
        return False if self.refutes(days) else None

    def settle(self, most: int) -> None:
        """Find the fewest days as far as the limits of work go; plans of more than `most` days are not looked for."""
        self._count(most)
        top = most if self.days is None else min(most, self.days - 1)
        best = least(lambda days: self.within(days, QUICK) is True, self.lower, top)
        if best is None and self.days is None:
            best = least(lambda days: self.within(days) is True, self.lower, top)
        while self.days is not None and self.days > self.lower and self.within(self.days - 1):
            pass

    def learn(self, plan: Plan | None) -> None:
        """Take over a plan where it is a shorter one, and legal."""
        if plan is None or (self.days is not None and days_of(self.instance, plan) >= self.days):
            return
        if not replay(self.instance, plan).breaches:
            self.plan = plan

    # --- how it is decided ----------------------------------------------------------------------------------------

    def _settled(self, days: int) -> bool:
        return self.refutes(days) or (self.days is not None and self.days <= days)

    def _count(self, days: int) -> None:
        """Learn what counting knows of plans of at most `days` days, and a first one by rules of thumb."""
        if self.causes or self.control.should_stop:
            return
        known = counted(self.instance, Question((), max_days=max(1, days)))
        self._note(known)
        if not self._settled(days) and self.plan is None:
            self.learn(greedy_plan(self.instance, days))

    def ask_neighbours(self, days: int) -> None:
        """Learn whether a proof of others refutes `days` days, or more."""
        refuted = self.neighbours.refuted(self.instance, days, None if self.days is None else self.days - 1)
        if refuted is not None:
            self.lower = max(self.lower, refuted + 1)

    def _note(self, known: Known) -> None:
        self.lower = max(self.lower, known.days_bound)
        self.causes = tuple(cause for cause in known.causes if cause.code != "max_days")
        self.learn(known.plan)

    def _at_once(self, days: int, part: float) -> None:
        """Decide with one model of everything: of few days first, where `days` are many, since it grows with them.

        Where it takes too much memory for `days`, a shorter plan is looked for.
        """
        days = longest_held(self.instance, days)
        prover = Prover(self.instance, self.control, self.effort)
        near = self.neighbours
        search = HorizonSearch(
            self.instance, self.control, prover, self.lower, near.prove, others=near.plans, any_plan=True
        )
        try:
            for horizon in _lengths(self.instance, search.lower, days):
                if search.fits_relaxed(horizon):
                    nodes = max(100, int(self.effort * NODES_BY_COLUMNS / search.columns(horizon)))
                    found = search.solution(horizon, "moves", nodes, part if horizon == days else min(part, QUICK))
                    if found is not None:
                        self.learn(found[0].plan())
                        break
        except Stopped:
            pass
        self.lower = search.lower

    def _by_relaxation(self, days: int) -> None:
        """Refute `days` by the relaxation of the decomposition, or look for a plan a little while."""
        from reallocate.decomposition.relaxed_horizon import RelaxedHorizon

        if longest_held(self.instance, days, relaxation_bytes) < days:
            return
        horizon = RelaxedHorizon(self.instance, days, self.control.quiet())
        horizon.settle()
        if horizon.possible:
            horizon.look(SHORT, SHORT)
            self.learn(horizon.plan)
        elif horizon.possible is False and horizon.claim(Judge(self.instance)) is not None:
            self.lower = max(self.lower, days + 1)

    def _in_pieces(self, days: int) -> None:
        """Decide by decomposition, which ends as soon as it is decided; about memory see `_at_once`."""
        from reallocate.search.decomposed import by_decomposition

        until = _Until(self.control.stop)

        def note(known: Known) -> None:
            self._note(known)
            if self._settled(days):
                until.set()

        held = longest_held(self.instance, days, relaxation_bytes)
        question = Question((), days=held, effort=self.effort)
        known = counted(self.instance, question)
        by_decomposition(Inquiry(self.instance, question, replace(self.control, stop=until, keep=note), known))


class _Until(Event):
    """A stop flag that is up as soon as another one is, or it is raised itself."""

    def __init__(self, other: Event) -> None:
        super().__init__()
        self._other = other

    def is_set(self) -> bool:
        return super().is_set() or self._other.is_set()


def _lengths(instance: Instance, lower: int, days: int) -> Iterator[int]:
    """Yield numbers of days, each at most twice the one before, up to `days`.

    Where a plan for some days may be none for a day more, the last day before each such day is among them.
    """
    ends = [end for day in days_that_need_room(instance) if lower <= (end := day - 1) < days]
    horizon = 2 * max(lower, 4)
    while horizon < days:
        ends.append(horizon)
        horizon *= 2
    yield from sorted({*ends, days})
