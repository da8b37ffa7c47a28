"""What searches for the fewest days of many variants of one instance lend each other: proofs and plans.

A proof is a list of multipliers of rows. The verifier generates the rows of each instance itself, so that a proof for
one variant can be tried on another: where it is accepted, it proves that one too, and no model is needed. Of a plan
that is none for another variant the moves may do all the same: blanks and cards are worked out anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge

#: Most proofs and most plans that are kept: those that were of use last.
PROOFS, PLANS = 12, 4


@dataclass(slots=True)
class Neighbours:
    """Proofs and plans of variants, the latest first.

    Attributes
    ----------
    plans : that were found.
    """

    plans: tuple[Plan, ...] = ()
    _claims: list[Claim] = field(default_factory=list)

    def prove(self, claim: Claim) -> None:
        """Keep a claim, where it is about every plan and takes nothing for known."""
        if claim.kind == "days" and not claim.terms and claim.after == 1 and claim.nodes:
            self._claims.insert(0, claim)
            del self._claims[PROOFS:]

    def keep(self, plan: Plan | None) -> None:
        """Keep a plan; None: there is none."""
        if plan is not None and plan not in self.plans:
            self.plans = (plan, *self.plans)[:PLANS]

    def refuted(self, instance: Instance, low: int, high: int | None) -> int | None:
        """Return the most days of low..high that a proof of others refutes for this instance; None: there is none.

        Parameters
        ----------
        high : None: any number.
        """
        tried = [(claim.horizon or 0, claim) for claim in self._claims]
        tried = [(days, claim) for days, claim in tried if low <= days and (high is None or days <= high)]
        judge = Judge(instance) if tried else None
        for days, claim in sorted(tried, key=lambda pair: -pair[0]):
            if judge is not None and judge.accepts(claim.nodes, days, None):
                self._claims.remove(claim)
                self._claims.insert(0, claim)
                return days
        return None
