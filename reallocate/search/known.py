"""What a search knows at a moment, and the inquiry in which it comes to know more."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from reallocate.bounds.days import DaysBound
from reallocate.bounds.feasibility import Cause
from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.model import Instance
from reallocate.plan.check import days_of
from reallocate.plan.model import Plan
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge
from reallocate.running.control import Control
from reallocate.search.question import Question


@dataclass(frozen=True, slots=True)
class Attained:
    """Value and solver's bound of one goal.

    Attributes
    ----------
    bound : None where nothing is known.
    coarse : whether it is not proven because solvers cannot tell the value from the next one.
    """

    name: str
    value: int
    bound: int | None
    coarse: bool = False

    @property
    def proven(self) -> bool:
        return self.bound == self.value


@dataclass(frozen=True, slots=True)
class Known:
    """What a search knows at a moment. Frozen and picklable: it is what the process that solves leaves behind.

    Attributes
    ----------
    claims : what is proven of every finished plan, with certificates.
    bounds : combinatorial bounds on the days, the strongest first.
    plan : the best so far; not yet judged.
    attained : by `plan` in the goals that are done with.
    causes : why no plan exists, where that is proven.
    terms : on which plans are asked for.
    least : days that every plan takes at least, without any proof: 1 while a card waits.
    """

    claims: tuple[Claim, ...] = ()
    bounds: tuple[DaysBound, ...] = ()
    plan: Plan | None = None
    attained: tuple[Attained, ...] = ()
    causes: tuple[Cause, ...] = ()
    terms: Terms = FREE
    least: int = 1

    def with_claim(self, claim: Claim) -> Known:
        """Return this with a further claim; those that it makes superfluous are dropped, not those that it rests on."""
        about_days = [old.horizon or 0 for old in self.claims if old.kind == claim.kind == "days"]
        if about_days and max(about_days) >= (claim.horizon or 0):
            return self
        others = (
            old for old in self.claims if old.kind != claim.kind or claim.kind == "impossible" or claim.rests_on(old)
        )
        return replace(self, claims=(*others, claim))

    @property
    def days_bound(self) -> int:
        """Every plan has at least so many days, by certificate."""
        refuted = (claim.horizon for claim in self.claims if claim.kind == "days")
        return max([self.least, *(horizon + 1 for horizon in refuted if horizon is not None)])


@dataclass(slots=True)
class Inquiry:
    """A question that is being worked at for one instance; `known` grows, and the control keeps every step."""

    instance: Instance
    question: Question
    control: Control
    known: Known = field(default_factory=Known)
    _judge: Judge | None = None

    @property
    def judge(self) -> Judge:
        """The verifier's view of the instance; made once, for with many sites its roads take a moment."""
        self._judge = self._judge or Judge(self.instance)
        return self._judge

    @property
    def limit(self) -> int:
        """Most days that a plan may have."""
        return self.question.limit(self.instance)

    def learn(self, known: Known) -> None:
        """Go on from `known`, which is more than before."""
        self.known = known
        if self.control.keep is not None:
            self.control.keep(known)

    def add(self, **found: Any) -> None:
        """Learn these fields of `Known`."""
        self.learn(replace(self.known, **found))

    def prove(self, claim: Claim) -> None:
        """Learn a claim."""
        self.learn(self.known.with_claim(claim))

    @property
    def days(self) -> int | None:
        """Days of the plan so far."""
        return None if self.known.plan is None else days_of(self.instance, self.known.plan)
