"""The search behind `improve`: for one number of days after the other, the fewest edits (`reallocate.search.edits`).

Without minima and maxima a plan for few days fits more days too, so a bound on the edits for many days is one for
fewer, and halving finds the days at which the edits change. With them it may not: limits hold up to the day of the last
card, and every number of days is looked at for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from reallocate.bounds.days import days_bounds
from reallocate.formulation.terms import Terms
from reallocate.heuristics.greedy import greedy_plan
from reallocate.instance.calendar import longest
from reallocate.instance.model import Instance
from reallocate.plan.check import check as check_whole
from reallocate.plan.check import days_of
from reallocate.plan.model import Plan, Trip
from reallocate.proof.claims import Claim
from reallocate.questions.check import Checked, check
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
    instance: Instance,
    plan: Plan,
    checked: Checked | None,
    most_edits: int | None,
    only_repair: bool,
    effort: float,
    control: Control,
) -> Improvement:
    """Return the curve of `plan`; all of it is kept that is known before each piece of work.

    Parameters
    ----------
    checked : what `check` says of the plan, where that is known.
    only_repair : end with the fewest edits that make the plan legal and finished, in whatever time.
    """
    improving = _Improving(instance, plan, checked, most_edits, effort, control)
    return improving.repair() if only_repair else improving.improve()


class _Improving:
    def __init__(
        self,
        instance: Instance,
        plan: Plan,
        checked: Checked | None,
        most_edits: int | None,
        effort: float,
        control: Control,
    ) -> None:
        self.instance, self.effort, self.most_edits = instance, effort, most_edits
        self.keep, self.control = control.keep, control.keeping(None)
        bare = Plan(plan.moves, (), (), max((t.day for t in plan.moves), default=0), frozenset({"moves"}))
        self.plan = replace(bare, manual=True, files=plan.files)
        self.rows = Rows(plan.moves)
        limited = any(site.max_printers is not None for site in instance.sites)
        #: Whether a trip may gain by ending after the last card.
        self.late = limited or any(instance.limits.fixed.values())
        monotone = not limited and not any(instance.limits.least)
        self.curve = Curve(monotone, longest(instance) if instance.cards else 0)
        #: Rows that leave after every plan that is looked for: what they are changes no days. Models do without them.
        self.beyond = tuple(trip for trip in plan.moves if trip.day > longest(instance))
        self.near = tuple(trip for trip in plan.moves if trip.day <= longest(instance))
        self.search = EditSearch(instance, self.near, self.control, effort)
        if checked is None or checked.given != ("moves",) or checked.plan.stated:
            checked = check(instance, self.plan, control=self.control, effort=effort)
        self.checked = checked
        self.claims: list[Claim] = []
        #: No plan whatever has fewer days, by certificate.
        self.lowest = 1 if instance.backlog else 0

    def improve(self) -> Improvement:
        """Return the curve to its end."""
        reach = self._fewest_days()
        if self._legal():
            assert self.checked.days is not None
            self._explore(self.checked.days)
        elif reach is not None:
            self._by_breaches(reach)
            self._explore(self._mend(reach))
        return self.known()

    def repair(self) -> Improvement:
        """Return the curve up to the fewest edits that make the plan legal."""
        if not self._legal() and self.instance.cards:
            greedy = greedy_plan(self.instance, self.curve.longest)
            self._by_breaches(0 if greedy is None else days_of(self.instance, greedy))
            reach = None if self.curve.settled else self._fewest_days()
            if reach is not None:
                self._look_at_all(reach, self._mend(reach))
        return self.known()

    def known(self) -> Improvement:
        """Return what is known so far."""
        checked = self.checked
        proven = checked.valid and checked.given_days_bound == checked.days
        points = self.curve.points(self.lowest, self.most_edits, legal=checked.valid, proven=proven)
        return Improvement(self.instance, tuple(points), self.lowest, checked, tuple(self.claims))

    def tell(self) -> None:
        """Keep what is known so far."""
        if self.keep is not None:
            self.keep(self.known())

    def _legal(self) -> bool:
        """Whether no edit is needed; then what is known of the plan as it is, is noted."""
        checked = self.checked
        if checked.valid and checked.days is not None:
            self.claims += checked.claims
            self.curve.learn(checked.days, Looked(0, 0, checked.plan, checked.days))
            return True
        if not self.instance.cards:
            self.curve.learn(0, self._fewest_edits(0, self.curve.need))
        return False

    # --- the fewest days of all -----------------------------------------------------------------------------------

    def _fewest_days(self) -> int | None:
        """Learn a bound on the days of every planner's plan; return days in which there is or may be one.

        None: there is no plan, or none was found in time.
        """
        if not self.instance.cards:
            return None
        known, _limit = search(self.instance, Question((), effort=self.effort), self.control)
        reach = None if known.plan is None else days_of(self.instance, known.plan)
        if not self.late:
            self.claims = [claim for claim in known.claims if claim.kind == "days"]
            self.lowest = known.days_bound
            return reach
        # Where a solver's plan cannot end, a planner's may: printers that no office has room for stay on the road.
        unsettled = reach is None and bool(known.causes) and all(cause.code in OF_ENDS for cause in known.causes)
        found: list[Claim] = []
        prover = Prover(self.instance, self.control, self.effort, Terms(late=True))
        late = HorizonSearch(self.instance, self.control, prover, 1, found.append)
        with suppress(Stopped):
            fits = least(late.fits_relaxed, 1, self.curve.longest if unsettled else known.days_bound)
            reach = fits if unsettled else reach
        self.claims = found[-1:]
        self.lowest = late.lower
        return reach

    # --- edits by days --------------------------------------------------------------------------------------------

    def _explore(self, top: int) -> None:
        """Find the fewest edits for every number of days from the least to below `top`, which is known.

        Fewer days never need fewer edits: where both ends of a stretch need the same, so does all between, and it is
        left out. Halving finds the days at which the number changes.
        """
        curve, lowest = self.curve, self.lowest
        if not curve.monotone:
            self._look_at_each(range(top - 1, lowest - 1, -1))
            return
        if self.most_edits is None and lowest < top:
            self._look(lowest, curve.low(lowest))
        # (low, high): `high` is looked at; `low` is, or is too few days.
        todo = [(lowest if self.most_edits is None else lowest - 1, top)]
        while todo:
            low, high = todo.pop()
            if high - low > 1 and not self._same(low, high) and not self.control.should_stop:
                middle = (low + high) // 2
                self._look(middle, curve.low(middle))
                todo += [(low, middle), (middle, high)]

    def _same(self, low: int, high: int) -> bool:
        """Whether nothing is to be found between two numbers of days: as many edits, or more than are asked for."""
        looked, above = self.curve.looked, self.curve.looked[high]
        if self.most_edits is not None and above.bound > self.most_edits:
            return True
        most = looked[low].edits if low in looked else None
        return most is not None and most <= max(self.curve.low(high - 1), above.edits or 0)

    def _by_breaches(self, reach: int) -> None:
        """Look for edits of the rows that the breaches are about: as far as they can be carried out, then any number.

        Parameters
        ----------
        reach : days in which there is a plan, or 0.
        """
        curve, checked = self.curve, self.checked
        carried = self._looked(replace(checked.plan, moves=checked.replay.moves), curve.longest, curve.need)
        if carried.edits is not None:
            curve.learn(carried.days, carried)
        broken = self.rows.broken(checked.findings)
        if not broken or curve.settled:
            return

        def fits(days: int) -> bool:
            """Whether rows that are broken, changed, make a plan for so many days with no more edits than before."""
            if self.control.should_stop:
                return False
            moves, bound = self.search.fewest(days, curve.need, broken)
            found = Looked(bound) if moves is None else self._judged(moves, days, bound)
            best = curve.fewest(len(self.rows.counts))
            fewer = found.edits is not None and (best is None or found.edits <= (best.edits or 0))
            if fewer:
                curve.learn(found.days, found)
            return fewer

        bounds = days_bounds(self.instance, curve.longest)
        least(fits, bounds[0].days if bounds else 1, min(curve.longest, 2 * self._last(reach, carried.days)))

    def _mend(self, reach: int) -> int:
        """Find the fewest edits that make the plan legal, in however many days; return days that were looked at."""
        curve = self.curve
        best = curve.fewest(len(self.rows.counts) + 1)
        curve.need = self.search.least_at_all(max(1, self.lowest), 0 if best is None else best.edits or 0)
        for times in LONGER:
            if curve.settled or (self.control.should_stop and curve.looked):
                break
            top = min(curve.longest, times * self._last(self.lowest, reach))
            self._look(top, curve.need)
            if top == curve.longest:
                break
        return max(curve.looked)

    def _look_at_all(self, reach: int, top: int) -> None:
        """Look at the other numbers of days where a plan that ends sooner need not keep the limits of later days."""
        if not self.curve.monotone:
            last = min(top, max(self.lowest, reach))
            days = (*range(last - 1, self.lowest - 1, -1), *range(top - 1, last, -1))
            self._look_at_each(days, until_settled=True)

    def _look_at_each(self, days: Sequence[int], *, until_settled: bool = False) -> None:
        """Look at numbers of days one by one, at the first `MOST_LOOKS` of them."""
        for d in days[:MOST_LOOKS]:
            if self.control.should_stop or (until_settled and self.curve.settled):
                break
            if d not in self.curve.looked:
                self._look(d, self.curve.need)

    def _last(self, *days: int) -> int:
        """Return the last of these days, of the plan as it is, and of its rows."""
        return max([*days, self.checked.days or 0, *(trip.day for trip in self.near if trip.count)])

    def _look(self, days: int, low: float) -> None:
        """Learn the fewest edits for so many days; `low` is a bound on them that is known already."""
        self.curve.learn(days, self._fewest_edits(days, low))

    def _fewest_edits(self, horizon: int, low: float) -> Looked:
        """Return the fewest edits for `horizon` days; `low` is a bound on them that is known already."""
        self.tell()
        moves, bound = self.search.fewest(horizon, low)
        return Looked(bound) if moves is None else self._judged(moves, horizon, bound)

    def _judged(self, moves: tuple[Trip, ...], horizon: int, bound: float) -> Looked:
        """Return what is found with these moves, completed, where they make a legal plan of at most `horizon` days.

        With the rows that leave later than that, if it is legal with them too.
        """
        for late in dict.fromkeys((self.beyond, ())):
            plan = replace(self.plan, moves=(*moves, *late))
            completion = complete(self.instance, plan, control=self.control, effort=self.effort)
            found = self._looked(completion.plan, horizon, bound)
            if found.edits is not None:
                return found
        return Looked(bound)

    def _looked(self, plan: Plan, horizon: int, bound: float) -> Looked:
        """Return what is found with this plan, where it is legal and takes at most `horizon` days."""
        judged = check_whole(self.instance, plan)
        if not judged.valid or judged.days is None or judged.days > horizon:
            return Looked(bound)
        return Looked(bound, self.rows.count(plan.moves), plan, judged.days, tuple(self.rows.edits(plan.moves)))
