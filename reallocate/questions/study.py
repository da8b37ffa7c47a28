"""The engine under questions about many variants of one instance: no search is made twice, and none in vain.

A variant is the instance with a list of changes (`reallocate.questions.variants`). What is known of one is kept under
the digest of what it comes to, so that equal ones are searched for once. Where one variant asks for no less than
another, the fewest days of the other are no more: its bound counts for the one, a plan of the one for the other. So
along *rising* variants, each of which asks for no less than the one before it, a stretch whose ends have the same days
and the same bound needs no search within. Where besides each takes at most a day more than the one before, neither
does a stretch of n steps whose ends lie n days apart. Whether variants are so is not looked at here: who asks must have
proven it (`reallocate.questions.levers` says of which changes it is).

With every change the planner's rule `not_later_than_alone` means the day that it means without one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from reallocate.instance.calendar import longest
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.questions.variants import Variant, days_of_now, digest_of
from reallocate.questions.work import Fewest, Work
from reallocate.running.control import Control
from reallocate.search.conclude import conclude
from reallocate.search.decision import Decision
from reallocate.search.driver import search
from reallocate.search.neighbours import Neighbours
from reallocate.search.question import Question
from reallocate.search.result import Result

R = TypeVar("R")


class Study:
    """What is known of the variants of one instance.

    Attributes
    ----------
    now : the instance as it is, with the days of now in place of what its rules would mean otherwise.
    most : the longest plan that is looked for.
    """

    def __init__(self, instance: Instance, effort: float, control: Control) -> None:
        self.now = Variant(instance, days_of_now(instance))
        self.most = longest(instance)
        self.effort, self.control = effort, control
        self._made = self._saved = 0
        self._decisions: dict[str, Decision] = {}
        self._settled: dict[str, Fewest] = {}
        self._results: dict[tuple[str, Question], Result] = {}
        self._neighbours = Neighbours()

    @property
    def work(self) -> Work:
        """The searches so far."""
        return Work(self._made, self._saved)

    def follow(self, answers: int) -> None:
        """Note answers that whoever asks has found without a search."""
        self._saved += answers

    # --- the fewest days ------------------------------------------------------------------------------------------

    def fewest(self, variant: Variant, low: int = 0, plans: Iterable[Plan | None] = ()) -> Fewest:
        """Return the fewest days of a variant.

        Parameters
        ----------
        low : every plan is known to have at least so many days.
        plans : of other variants, which may be plans of this one; a search begins with the shortest that is.
        """
        key = digest_of(variant.instance)
        if key in self._settled:
            self._saved += 1
            return self._settled[key]
        decision = self._decision(variant)
        decision.lower = max(decision.lower, low)
        for plan in plans:
            decision.learn(plan)
        if decision.days is not None and decision.days <= decision.lower:
            self._saved += 1
        else:
            self._searched(decision, lambda: decision.settle(self.most))
        found = self._known(decision)
        if not self.control.should_stop:
            self._settled[key] = found
        return found

    def keeps(self, variant: Variant, days: int, plans: Iterable[Plan | None] = ()) -> bool | None:
        """Whether a variant has a plan of at most so many days; None where neither a plan nor a proof was found."""
        decision = self._decision(variant)
        for plan in plans:
            decision.learn(plan)
        known = decision.refutes(days) or (decision.days is not None and decision.days <= days)
        if known:
            self._saved += 1
            return decision.within(days)
        return self._searched(decision, lambda: decision.within(days))

    def refutes(self, variant: Variant, days: int) -> bool:
        """Whether it is known that a variant has no plan of at most so many days."""
        return self._decision(variant).refutes(days)

    def disproves(self, variant: Variant, days: int) -> bool:
        """Whether proofs of others show that a variant has no plan of at most so many days; nothing is searched for."""
        decision = self._decision(variant)
        decision.ask_neighbours(days)
        return decision.refutes(days)

    def plan_of(self, variant: Variant) -> Plan | None:
        """Return the best plan of a variant that is known."""
        return self._decision(variant).plan

    def rising(self, variants: Sequence[Callable[[], Variant]], steady: int | None = None) -> list[Fewest]:
        """Return the fewest days of variants, each of which asks for no less than the one before.

        Parameters
        ----------
        steady : from this place on each variant takes at most a day more than the one before; None: nothing is known.
        """

        def asked(k: int, low: Fewest | None, high: Fewest | None) -> Fewest:
            least = 0 if low is None else self.most + 1 if low.bound is None else low.bound
            return self.fewest(variants[k](), least, () if high is None else (high.plan,))

        def between(low: int, one: Fewest, high: int, other: Fewest) -> list[Fewest] | None:
            if one.known == other.known:
                return [one] * (high - low - 1)
            if steady is None or low < steady or one.days is None or other.days is None:
                return None
            if not (one.proven and other.proven) or other.days - one.days < high - low:
                return None
            return [Fewest(one.days + more, one.days + more) for more in range(1, high - low)]

        return self.halved(len(variants), asked, between)

    def each(self, variants: Sequence[Callable[[], Variant]]) -> list[Fewest]:
        """Return the fewest days of variants of which nothing is known beforehand."""
        found: list[Fewest] = []
        for variant in variants:
            found.append(self.fewest(variant(), 0, [other.plan for other in found[-1:]]))
        return found

    def halved(
        self,
        count: int,
        asked: Callable[[int, R | None, R | None], R],
        between: Callable[[int, R, int, R], Sequence[R] | None],
    ) -> list[R]:
        """Return `count` answers, first those at the ends, then those in the middle of what is open.

        Parameters
        ----------
        asked : returns the k-th answer; told are the nearest ones below and above that are known.
        between : returns the answers between two, where these leave no other, else None.
        """
        if not count:
            return []
        answers: dict[int, R] = {count - 1: asked(count - 1, None, None)}
        if count > 1:
            answers[0] = asked(0, None, answers[count - 1])
        todo = [(0, count - 1)]
        while todo:
            low, high = todo.pop()
            if high - low < 2:
                continue
            rest = between(low, answers[low], high, answers[high])
            if rest is not None:
                answers |= dict(zip(range(low + 1, high), rest, strict=True))
                self._saved += len(rest)
                continue
            middle = (low + high) // 2
            answers[middle] = asked(middle, answers[low], answers[high])
            todo += [(middle, high), (low, middle)]
        return [answers[k] for k in range(count)]

    # --- whole answers --------------------------------------------------------------------------------------------

    def answer(self, variant: Variant, question: Question) -> Result:
        """Return the answer to a question about a variant."""
        key = digest_of(variant.instance), replace(question, start=None)
        if key in self._results:
            self._saved += 1
            return self._results[key]
        self._made += 1
        known, limit = search(variant.instance, question, self.control.keeping(None))
        result = conclude(variant.instance, question, known, limit)
        if limit not in ("time", "interrupt"):
            self._results[key] = result
        return result

    def _decision(self, variant: Variant) -> Decision:
        fresh = Decision(variant.instance, self.control, self.effort, neighbours=self._neighbours)
        return self._decisions.setdefault(digest_of(variant.instance), fresh)

    def _searched(self, decision: Decision, search: Callable[[], R]) -> R:
        """Return what a search finds, and note whether the proofs of others were enough for it."""
        before = decision.searches
        found = search()
        self._neighbours.keep(decision.plan)
        if decision.searches > before:
            self._made += 1
        else:
            self._saved += 1
        return found

    def _known(self, decision: Decision) -> Fewest:
        if decision.plan is None and decision.refutes(self.most):
            return Fewest(None, None)
        return Fewest(decision.days, decision.lower, decision.plan)
