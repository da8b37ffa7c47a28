"""The search where the whole model is too large: relaxations by column generation, plans by diving and mending.

First the least horizon that its relaxation allows is looked for, two at a time, each on a core; then a plan a day above
it, and then, with all the work, at it. What comes of it does not depend on how many cores there are. See
``models/decomposition.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from functools import partial

import numpy as np

from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.later_goals import LaterGoals
from reallocate.decomposition.relaxed_horizon import RelaxedHorizon
from reallocate.heuristics.canonical import canonical_plan
from reallocate.plan.check import days_of
from reallocate.plan.model import Plan
from reallocate.search.known import Inquiry
from reallocate.search.reach import reach

#: Printer-days, as a multiple of all printers, by which the shortage of a relaxation falls with a day more, at most: by
#: so many days the next horizon lies ahead. (The library's nation 3 needs 6 days more than counting says; its shortage
#: falls by 2.1 to 2.6 a day.)
FALL = 3.0
#: Pairs of horizons that are looked at before the steps ahead grow.
EVEN = 4
#: Pairs of neighbourhoods without a gain after which a search gives up: at first, and where a plan is worth more work.
QUICK, PATIENT = 12, 30
#: The same where moves are saved.
SAVING = 100
#: Pairs in all, as a multiple of these. Where a day is to be saved, gains often go on without an end in sight.
LONGEST = 4
LONGEST_FOR_MOVES = 20
#: Nodes of a tree.
NODES = 200
#: Sites up to which all offices are looked at at once, and the solver's nodes for it. (Of 12 offices whose 14 days no
#: neighbourhood had found in 18 s, all together had them in 19.)
FEW, ALL_NODES = 40, 2_000
#: Part of the fractions that the dive for a first plan rounds up at a time: it is wanted soon. (Nation 3 had its plan
#: after 17 s of processor time, and after 21 with smaller steps.)
FIRST_SHARE = 0.2
#: Sites up to which whole plans of sites are chosen, and the most pairs of neighbourhoods then. (The library's
#: island-13 had its 14 days after the first pair, in 10 s of processor time with its relaxation, and region-1 in 82 s.)
WHOLE_PLANS, PAIRS = 200, 12
#: Sites up to which plans with hardly more moves than proven are dived for, once neighbourhoods have saved what they
#: save quickly, and how many more. (Dives first, region 6 of the library had 298 moves after 75 s; this way it has 297,
#: its bound, after 16. Where there are 514, neighbourhoods take all the time that there is.)
TOTALS, MORE_MOVES = 200, 2
#: Seconds after which those who wait are told again how far the search is.
TICK = 1.0
#: Tightness of a relaxation above which trips by themselves never came to a plan with this many sites and more: such a
#: horizon is left for whole plans of sites, and for `--effort` above 1. (The library's instances: plans at 1.06 to
#: 1.09.)
MANY, HOPELESS = 100, 1.10


def by_decomposition(inquiry: Inquiry) -> None:
    """Look for the days and then for the fewest moves. See `reallocate.search.method.Way`."""
    _Decomposed(inquiry).search()


class _Decomposed:
    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry, self.instance, self.control = inquiry, inquiry.instance, inquiry.control
        self.effort = inquiry.question.effort
        self.instance.travel  # noqa: B018  worked out once, before two threads ask for it
        self._judge = inquiry.judge
        #: Most days of a plan that is looked for.
        self.reach = reach(inquiry)
        #: By days; those that are refuted, and those longer than a plan, are gone.
        self._horizons: dict[int, RelaxedHorizon] = {}
        #: The longest horizon that is refuted.
        self._refuted = 0

    def search(self) -> None:
        """Search until the limits of work, or until the control ends it."""
        best = self._settle_days()
        while best is not None and not self.control.should_stop:
            self._fewest_moves(best)
            # Moves that are saved may let a plan end earlier: then it has its fewest moves among plans of fewer days.
            earlier = self._ended_earlier(best)
            best = None if earlier is None else self._shortened(earlier)
        if self.inquiry.known.plan is not None:
            self.inquiry.add(plan=canonical_plan(self.instance, self.inquiry.known.plan))
            self._later_goals(self.inquiry.known.plan)

    # --- days -----------------------------------------------------------------------------------------------------

    def _settle_days(self) -> RelaxedHorizon | None:
        """Return the horizon of the best plan; None: there is none."""
        counted = self.inquiry.known.bounds[0].days if self.inquiry.known.bounds else 1
        lowest = max(self.inquiry.known.days_bound, counted)
        top = self.reach
        least = self._least_without_cuts(lowest, top) if lowest <= top else None
        best = None if least is None else self._first_plan(least, top)
        if self.inquiry.known.days_bound < lowest <= top + 1 and lowest > 1 and not self.control.should_stop:
            # Counting knows it already, but could not write it down as a certificate.
            self._each(RelaxedHorizon.settle, [lowest - 1])
        if self.inquiry.question.days is not None:
            return best
        best = self._ended_earlier(best) or best
        return None if best is None else self._shortened(best)

    def _least_without_cuts(self, lowest: int, top: int) -> int | None:
        """Return the least horizon at which nothing is short without MIR cuts, or `top`; None: all is refuted."""
        short, enough, days, tries = lowest - 1, top + 1, min(lowest + 1, top), 0
        while enough - short > 1 and not self.control.should_stop:
            pair = [days, days + 1] if enough > top else [(short + enough) // 2]
            ahead = 2.0 ** (tries - EVEN)
            for horizon in self._each(RelaxedHorizon.solve_without_cuts, [days for days in pair if days < enough]):
                if horizon.without_cuts is None:
                    break
                if horizon.without_cuts:
                    enough = min(enough, horizon.days)
                else:
                    short = horizon.days
                    ahead = max(ahead, horizon.master.shortage / (FALL * max(1, self.instance.fleet)))
            # On as far as the shortage says, and in longer and longer steps where it does not say enough.
            days, tries = min(short + 1 + int(ahead), top), tries + 1
        return min(enough, top) if self._refuted < top else None

    def _first_plan(self, least: int, top: int) -> RelaxedHorizon | None:
        """Return the horizon of a first plan, a day above the least possible one or more.

        Meanwhile, on the other core, the horizons below it are refuted, or made ready for what comes next.
        """
        days = min(least + 1, top) if self.inquiry.question.days is None else top
        below = [self._horizon(d) for d in (least - 1, least) if d < days and d in self._horizons]
        horizon, step = self._horizon(days), 1
        horizon.share = FIRST_SHARE
        self._enter(days)
        self._watch(
            lambda: self._look(horizon, QUICK, last=days == top),
            lambda: self._made_ready(below),
        )
        while horizon.plan is None and days < top and not self.control.should_stop:
            # Ahead in longer and longer steps where a relaxation allows what no plan was found for.
            step = 2 * step if horizon.possible else 1
            days = min(days + step, top)
            self._enter(days)
            horizon = self._horizon(days)
            self._watch(partial(self._look, horizon, QUICK, last=days == top))
        return horizon if horizon.plan is not None else None

    def _shortened(self, best: RelaxedHorizon) -> RelaxedHorizon:
        """Return the horizon of the best plan, going down from a first one day by day, with all the work."""
        while best.days - 1 > self._refuted and not self.control.should_stop:
            horizon = self._horizon(best.days - 1)
            self._enter(horizon.days)
            if self._is_open(horizon):
                self._watch(partial(self._quickly, horizon))
            if self._is_open(horizon) and MANY < len(self.instance.sites) <= WHOLE_PLANS * self.effort:
                # What follows takes minutes: some moves are saved in the best plan before, with little work.
                self._save(best, QUICK, LONGEST * QUICK)
                self._enter(horizon.days)
            for work in (self._priced, self._branched, self._at_all, self._by_sites, self._patiently):
                if self._is_open(horizon):
                    self._watch(partial(work, horizon))
            if horizon.plan is None:
                break
            best = self._ended_earlier(horizon) or horizon
        return best

    def _is_open(self, horizon: RelaxedHorizon) -> bool:
        """Whether there is neither a plan for a horizon nor a proof against it, and the search goes on."""
        return horizon.plan is None and horizon.possible is not False and not self.control.should_stop

    def _ended_earlier(self, best: RelaxedHorizon | None) -> RelaxedHorizon | None:
        """Return the horizon by which the plan so far ends, where that is before `best`; None: it is not."""
        if self.inquiry.known.plan is None or self.inquiry.question.days is not None or self.control.should_stop:
            return None
        plan = canonical_plan(self.instance, self.inquiry.known.plan)
        days = days_of(self.instance, plan)
        if days > self.reach or (best is not None and days >= best.days):
            return None
        earlier = self._horizon(days)
        self._enter(days)
        self._watch(lambda: self._made_ready([earlier]))
        if earlier.possible is not True:
            return None
        earlier.adopt(plan)
        self._note(earlier)
        return earlier

    def _horizon(self, days: int) -> RelaxedHorizon:
        """Return what is known of a horizon."""
        if days not in self._horizons:
            quiet = self.control.quiet()  # its progress and finds mean nothing to others
            near = self._horizons.get(days - 1) or self._horizons.get(days + 1)
            self._horizons[days] = RelaxedHorizon(self.instance, days, quiet, near)
        return self._horizons[days]

    def _each(self, work: Callable[[RelaxedHorizon], None], days: Sequence[int]) -> list[RelaxedHorizon]:
        """Do some work at each of these horizons, two at a time, and learn what is proven; return them."""
        self._enter(days[0])
        horizons = [self._horizon(d) for d in days]

        def done() -> Sequence[RelaxedHorizon]:
            with ThreadPoolExecutor(self.control.cores) as cores:
                list(cores.map(work, horizons))
            return horizons[::-1]  # the longest that is refuted says all

        self._watch(done)
        return horizons

    def _watch(self, *works: Callable[[], Sequence[RelaxedHorizon]]) -> None:
        """Do pieces of work side by side; learn from each what its horizons say, and tell now and then how far it is.

        Nothing is learned or told from the threads that work.
        """
        with ThreadPoolExecutor(self.control.cores) as cores:
            left = {cores.submit(work) for work in works}
            while left:
                done, left = wait(left, timeout=TICK, return_when=FIRST_COMPLETED)
                self._tell()
                for work in done:
                    for horizon in work.result():
                        self._note(horizon)

    def _made_ready(self, horizons: Sequence[RelaxedHorizon]) -> Sequence[RelaxedHorizon]:
        """Settle horizons, and make first choices of trips; return them."""
        for horizon in horizons:
            horizon.settle()
            if self._promising(horizon):
                horizon.dive()
        return horizons

    def _look(self, horizon: RelaxedHorizon, patience: int, *, last: bool = False) -> Sequence[RelaxedHorizon]:
        """Look for a plan where it may pay, or there is no horizon but this; return it."""
        horizon.settle()
        if last or self._promising(horizon):
            horizon.look(patience, LONGEST * patience)
        return [horizon]

    def _quickly(self, horizon: RelaxedHorizon) -> Sequence[RelaxedHorizon]:
        return self._look(horizon, QUICK)

    def _patiently(self, horizon: RelaxedHorizon) -> Sequence[RelaxedHorizon]:
        return self._look(horizon, int(PATIENT * self.effort))

    def _branched(self, horizon: RelaxedHorizon) -> Sequence[RelaxedHorizon]:
        """Grow a tree, but not with many sites, where each node takes seconds, unless it is asked for."""
        if len(self.instance.sites) <= MANY * self.effort:
            horizon.branch(self._judge, int(NODES * self.effort))
        return [horizon]

    def _at_all(self, horizon: RelaxedHorizon) -> Sequence[RelaxedHorizon]:
        """Look at all offices at once where they are few."""
        if len(self.instance.sites) <= FEW * self.effort:
            horizon.look_at_all(int(ALL_NODES * self.effort))
        return [horizon]

    def _priced(self, horizon: RelaxedHorizon) -> Sequence[RelaxedHorizon]:
        """Put prices on printers where no plan was found, with as many sites as below."""
        if len(self.instance.sites) <= WHOLE_PLANS * self.effort:
            horizon.price_sites(self._judge)
        return [horizon]

    def _by_sites(self, horizon: RelaxedHorizon) -> Sequence[RelaxedHorizon]:
        """Choose whole plans of sites, but not of very many, where their relaxation takes long."""
        if len(self.instance.sites) <= WHOLE_PLANS * self.effort:
            horizon.look_by_sites(int(PAIRS * self.effort))
        return [horizon]

    def _promising(self, horizon: RelaxedHorizon) -> bool:
        """Whether work on a plan may pay: with many sites, not where the relaxation is far from whole numbers."""
        most = 1.0 + (HOPELESS - 1.0) * self.effort
        return len(self.instance.sites) <= MANY or horizon.tightness <= most

    # --- what is known --------------------------------------------------------------------------------------------

    def _enter(self, days: int) -> None:
        """Say which horizon is being looked at."""
        self.control.enter("days", days, 1.0, 0.0, *self._days)

    def _tell(self) -> None:
        self.control.report(*self._days)

    @property
    def _days(self) -> tuple[int, int | None]:
        """The days that every plan takes, and those of the plan so far."""
        return self.inquiry.known.days_bound, self.inquiry.days

    def _note(self, horizon: RelaxedHorizon) -> None:
        """Learn what is proven of a horizon, and its plan; forget what is of no interest any more, for it is large."""
        if horizon.plan is not None:
            self._learn_plan(horizon.plan)  # before the claim, which takes seconds with many sites
        claim = horizon.claim(self._judge) if horizon.days >= self.inquiry.known.days_bound else None
        if claim is not None:
            self.inquiry.prove(claim)
        if horizon.possible is False:
            self._refuted = max(self._refuted, horizon.days)
        longest = horizon.days if horizon.plan is not None else self.reach
        self._horizons = {days: h for days, h in self._horizons.items() if self._refuted < days <= longest}

    def _learn_plan(self, plan: Plan) -> None:
        first = self.inquiry.known.plan
        # Among equals the new one: the first is by rules of thumb, and waits longer.
        if first is None or self._rank(plan) <= self._rank(first):
            self.inquiry.add(plan=plan)

    def _rank(self, plan: Plan) -> tuple[int, int]:
        return days_of(self.instance, plan), sum(trip.count for trip in plan.moves)

    # --- goals ----------------------------------------------------------------------------------------------------

    def _fewest_moves(self, best: RelaxedHorizon) -> None:
        """Save moves at the days of the best plan, and grow a tree that bounds them."""
        self._save(best, QUICK, LONGEST * QUICK)
        assert best.choice is not None
        if len(self.instance.sites) <= TOTALS * self.effort:
            best.dive_for_moves(MORE_MOVES)
            self._note(best)
            self._tell_moves(best, best.choice)
        patience = int(SAVING * self.effort)
        self._save(best, patience, LONGEST_FOR_MOVES * patience)
        before = -1
        while before < best.least_moves < best.choice.moves and not self.control.should_stop:
            before = best.least_moves
            self._branched(best)
            self._note(best)
            self._tell_moves(best, best.choice)

    def _save(self, best: RelaxedHorizon, patience: int, most: int) -> None:
        """Save moves at the days of the best plan; `patience` and `most` are those of `RelaxedHorizon.save`."""
        assert best.choice is not None
        self.control.enter("moves", best.days, 1.0, 0.0, best.least_moves, best.choice.moves)
        best.save(patience, most, partial(self._tell_moves, best))
        self._note(best)

    def _tell_moves(self, best: RelaxedHorizon, choice: Choice) -> None:
        """Learn the plan of a horizon, if it is a new one, and tell how few moves a choice makes."""
        if best.plan is not None and best.plan is not self.inquiry.known.plan:
            self._learn_plan(best.plan)
        self.control.report(best.least_moves, choice.moves)

    def _later_goals(self, plan: Plan) -> None:
        """Pursue the goals after the moves, each for plans that are as good as this one in those before it."""
        goals = self.inquiry.question.goals_of(self.instance)
        if not set(goals) - {"moves"} or self.control.should_stop:
            return
        days = max(days_of(self.instance, plan), self.inquiry.question.days or 0)
        if days > self.reach:
            return
        near = self._horizons.get(days)
        demands = Demands(self.instance, days) if near is None else near.master.demands
        cuts = np.zeros(0, np.int32) if near is None else near.master.cuts

        def learn(plan: Plan) -> None:
            self.inquiry.add(plan=plan)

        later = LaterGoals(demands, goals, self._judge, self.control, self.effort, learn, self.inquiry.prove)
        later.pursue(plan, cuts)
