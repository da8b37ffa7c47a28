"""The search behind `improve`: for one number of days after the other, the fewest edits (`reallocate.search.edits`).

Without minima and maxima a plan for few days fits more days too, so a bound on the edits for many days is one for
fewer, and halving finds the days at which the edits change. With them it may not: limits hold up to the day of the last
card, and every number of days is looked at for itself.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from reallocate.formulation.terms import Terms
from reallocate.instance.calendar import longest
from reallocate.instance.model import Instance
from reallocate.plan.check import Check, check
from reallocate.plan.model import Plan, Trip
from reallocate.proof.claims import Claim
from reallocate.questions.complete import complete
from reallocate.questions.curve import Curve, Looked
from reallocate.questions.edits import Rows
from reallocate.questions.improve import Improvement
from reallocate.running.control import Control
from reallocate.search.days import HorizonSearch, Stopped, least
from reallocate.search.driver import search
from reallocate.search.edits import EditSearch
from reallocate.search.prover import Prover
from reallocate.search.question import Question

#: Numbers of days that are looked at one by one where halving does not do.
MOST_LOOKS = 60
#: Causes of impossibility that are about the end of a plan, when all trips have ended and everything stands.
OF_ENDS = ("max_printers", "max_days")
#: Days beyond those of a first legal plan that are tried for fewer edits, as multiples of its days.
LONGER = (1, 2, 4)


def improved(
    instance: Instance, plan: Plan, most_edits: int | None, only_repair: bool, effort: float, control: Control
) -> Improvement:
    """Return the curve of `plan`; all of it is kept that is known before each piece of work."""
    return _Improving(instance, plan, control, effort).run(most_edits, only_repair)


class _Improving:
    def __init__(self, instance: Instance, plan: Plan, control: Control, effort: float) -> None:
        self.instance, self.effort = instance, effort
        self.keep, self.control = control.keep, control.keeping(None)
        self.tell: Callable[[], None] = lambda: None
        bare = Plan(plan.moves, (), (), max((t.day for t in plan.moves), default=0), frozenset({"moves"}))
        self.plan = replace(bare, manual=True, files=plan.files)
        self.rows = Rows(plan.moves)
        self.search = EditSearch(instance, plan.moves, self.control, effort)
        limits, sites = instance.limits, instance.sites
        #: Whether a trip may gain by ending after the last card.
        self.late = any(site.max_printers is not None for site in sites) or any(limits.fixed.values())
        monotone = not any(limits.least) and all(site.max_printers is None for site in sites)
        self.curve = Curve(monotone, longest(instance) if instance.backlog else 0)
        self.claims: list[Claim] = []

    def run(self, most_edits: int | None, only_repair: bool) -> Improvement:
        instance, curve = self.instance, self.curve
        first = complete(instance, self.plan, control=self.control, effort=self.effort)
        checked = check(instance, first.plan, first.completed)
        lowest, reach = self._fewest_days()
        legal = checked.valid

        def known() -> Improvement:
            points = curve.points(lowest, most_edits, legal=legal, proven=legal and first.proven)
            return Improvement(instance, tuple(points), lowest, checked, tuple(self.claims))

        if self.keep is not None:
            keep = self.keep
            self.tell = lambda: keep(known())
        if legal and checked.days is not None:
            self.claims += first.claims
            curve.looked[checked.days] = Looked(0, 0, first.plan, checked.days)
            if not only_repair:
                self._explore(lowest, checked.days, most_edits)
        elif not instance.backlog:
            curve.looked[0] = self._fewest_edits(0, curve.need)
        elif reach is not None:
            self._mend(checked, lowest, reach, most_edits, only_repair)
        return known()

    # --- the fewest days of all -----------------------------------------------------------------------------------

    def _fewest_days(self) -> tuple[int, int | None]:
        """Return a certified bound on the days of every planner's plan, and days in which there is or may be one.

        None: there is no plan, or none was found in time.
        """
        if not self.instance.backlog:
            return 0, None
        known, _limit = search(self.instance, Question((), effort=self.effort), self.control)
        reach = None if known.plan is None else known.plan.horizon
        if not self.late:
            self.claims = [claim for claim in known.claims if claim.kind == "days"]
            return known.days_bound, reach
        # Where a solver's plan cannot end, a planner's may: printers that no office has room for stay on the road.
        unsettled = reach is None and bool(known.causes) and all(cause.code in OF_ENDS for cause in known.causes)
        found: list[Claim] = []
        prover = Prover(self.instance, self.control, self.effort, Terms(late=True))
        late = HorizonSearch(self.instance, self.control, prover, 1, found.append)
        with suppress(Stopped):
            fits = least(late.fits_relaxed, 1, self.curve.longest if unsettled else known.days_bound)
            reach = fits if unsettled else reach
        self.claims = found[-1:]
        return late.lower, reach

    # --- edits by days --------------------------------------------------------------------------------------------

    def _explore(self, lowest: int, top: int, most_edits: int | None) -> None:
        """Find the fewest edits for every number of days from `lowest` to below `top`, which is known.

        Fewer days never need fewer edits: where both ends of a stretch need the same, so does all between, and it is
        left out. Halving finds the days at which the number changes.
        """
        looked, low_of = self.curve.looked, self.curve.low
        if not self.curve.monotone:
            for days in range(top - 1, max(lowest, top - MOST_LOOKS) - 1, -1):
                if days not in looked and not self.control.should_stop:
                    looked[days] = self._fewest_edits(days, self.curve.need)
            return
        if most_edits is None and lowest < top:
            looked[lowest] = self._fewest_edits(lowest, low_of(lowest))
        # (low, high): `high` is looked at; `low` is, or is too few days.
        todo = [(lowest if most_edits is None else lowest - 1, top)]
        while todo:
            low, high = todo.pop()
            enough = most_edits is not None and looked[high].bound > most_edits
            if high - low < 2 or enough or self.control.should_stop:
                continue
            most = looked[low].edits if low in looked else None
            if most is not None and most <= max(low_of(high - 1), looked[high].edits or 0):
                continue
            middle = (low + high) // 2
            looked[middle] = self._fewest_edits(middle, low_of(middle))
            todo += [(low, middle), (middle, high)]

    def _mend(self, checked: Check, lowest: int, reach: int, most_edits: int | None, only_repair: bool) -> None:
        """Find the fewest edits that make the plan legal, in however many days, then those for fewer days."""
        curve = self.curve
        curve.need = self.search.least_at_all(max(1, lowest))
        last = max([lowest, reach, checked.days or 0, *(trip.day for trip in self.plan.moves if trip.count)])
        # Mostly the rows as far as they can be carried out are as near as can be.
        carried = self._judged(checked.replay.moves, curve.longest, curve.need)
        top = carried.days
        if carried.edits == curve.need:
            curve.looked[top] = carried
        else:
            for times in LONGER:
                top = min(curve.longest, last * times)
                curve.looked[top] = self._fewest_edits(top, curve.need)
                if curve.looked[top].edits == curve.need or top == curve.longest or self.control.should_stop:
                    break
        if not only_repair:
            self._explore(lowest, top, most_edits)
        elif not curve.monotone:
            # A plan that ends sooner need not keep the limits of later days.
            for days in [*range(last - 1, lowest - 1, -1), *range(top - 1, last, -1)][:MOST_LOOKS]:
                if self.control.should_stop or any(x.edits == curve.need for x in curve.looked.values()):
                    break
                if days not in curve.looked:
                    curve.looked[days] = self._fewest_edits(days, curve.need)

    def _fewest_edits(self, horizon: int, low: float) -> Looked:
        """Return the fewest edits for `horizon` days; `low` is a bound on them that is known already."""
        self.tell()
        moves, bound = self.search.fewest(horizon, low)
        return Looked(bound) if moves is None else self._judged(moves, horizon, bound)

    def _judged(self, moves: tuple[Trip, ...], horizon: int, bound: float) -> Looked:
        """Return what is found with these moves, completed, where they make a legal plan of at most `horizon` days."""
        completion = complete(self.instance, replace(self.plan, moves=moves), control=self.control, effort=self.effort)
        judged = check(self.instance, completion.plan, completion.completed)
        if not judged.valid or judged.days is None or judged.days > horizon:
            return Looked(bound)
        return Looked(bound, self.rows.count(moves), completion.plan, judged.days, tuple(self.rows.edits(moves)))
