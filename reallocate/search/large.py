"""The search where the whole model is too large: relaxations by column generation, plans by diving and mending.

Two horizons are looked at side by side, each on a core: one for a plan, a lower one for a proof that it is too short.
What comes of it does not depend on how many cores there are. See ``models/decomposition.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace

from reallocate.decomposition.blanks import plan_of, short_of
from reallocate.decomposition.certify import PooledDuals, fewest_moves, refuted
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.dive import dive
from reallocate.decomposition.master import NOISE, Master
from reallocate.decomposition.mending import Guide, Mending
from reallocate.instance.model import Instance
from reallocate.plan.figures import Figures, figures
from reallocate.plan.model import Plan
from reallocate.plan.replay import replay
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge
from reallocate.search.canonical import canonical_plan
from reallocate.search.conclude import Attained, Known, last_day
from reallocate.solver.control import Control

#: Trips from the `NEAREST` sites that have printers stand in a relaxation from the start.
NEAREST = 3
#: Days above what counting proves at which a first plan is looked for: at the first days that are not proven too few
#: it takes long, at more it has more days than it needs.
AHEAD = 3
#: Pairs of neighbourhoods without a gain after which a search gives up: at first, and where a plan is worth more work.
QUICK, PATIENT = 12, 30
#: Pairs in all, as a multiple of these. Where a day is to be saved, gains often go on without an end in sight.
LONGEST = 2
#: The same where moves are saved.
LONGEST_FOR_MOVES = 20
#: Tightness of a relaxation above which no plan was ever found with this many sites and more: there a day more is
#: looked at first, and the rest is left for `--effort` above 1. (The library's instances: plans at 1.07 to 1.09.)
MANY, HOPELESS = 100, 1.10
#: Part of all printers that would move, by the relaxation without rounding, above which no plan was ever found: a first
#: plan is looked for at the first days below it. (Plans were found at 0.49 and 0.52, none at 0.56 and 0.58.)
CROWDED = 0.55
#: Pools of blanks that are added for one horizon at most.
POOLS = 20


@dataclass(slots=True)
class _Horizon:
    """What is known of one horizon.

    Attributes
    ----------
    possible : whether the relaxation allows it; None: the run was ended.
    claim : that it is impossible, or how many moves its plans need, where that is proven.
    duals : of the relaxation: they refute the horizon, or bound the moves.
    tightness : see `Master`; of the settled relaxation.
    choice : the best trips so far; with nothing lacking they have a plan.
    """

    master: Master
    possible: bool | None = None
    claim: Claim | None = None
    guide: Guide | None = None
    duals: PooledDuals | None = None
    tightness: float = 1.0
    choice: Choice | None = None
    plan: Plan | None = None

    @property
    def days(self) -> int:
        return self.master.horizon

    def settle(self) -> None:
        """Solve the relaxation, and note what it says."""
        self.possible = self.master.settle()
        self.tightness = self.master.tightness
        if self.possible is not None:
            self.duals = PooledDuals.of(self.master)
        if self.possible:
            self.guide = Guide.of(self.master)


@dataclass(slots=True)
class LargeSearch:
    """One search by decomposition.

    Parameters
    ----------
    days : keep to this many days; None: as few as possible.
    learn, known : told of everything that is more than before; asked for what is known.
    """

    instance: Instance
    days: int | None
    limit: int
    effort: float
    control: Control
    learn: Callable[[Known], None]
    known: Callable[[], Known]

    def search(self) -> None:
        """Search until the limits of work, or until the control ends it."""
        self.instance.travel  # noqa: B018  worked out once, before two threads ask for it
        judge = Judge(self.instance)
        first = self.known().bounds[0].days if self.known().bounds else 1
        lowest = max(self.known().days_bound, first)
        best = self._settle_days(judge, lowest)
        if best is not None and not self.control.should_stop:
            self._fewest_moves(best)
        self._finish()

    # --- days -----------------------------------------------------------------------------------------------------

    def _settle_days(self, judge: Judge, lowest: int) -> _Horizon | None:
        """Return the horizon of the best plan; None: there is none."""
        seen: dict[int, _Horizon] = {}
        best = self._first_plan(judge, lowest, seen)
        if best is None:
            return None
        if self.days is not None:
            self._bound(judge, lowest)
            return best
        possible = self._shortened(judge, lowest, best, seen)
        self._prove_counted(judge, lowest)
        best = min((horizon for horizon in possible if horizon.plan is not None), key=lambda h: h.days, default=best)
        # All the work goes where a day can still be saved, the longest of them first: it is the easiest.
        for horizon in possible:
            if horizon.days >= best.days:
                continue
            if horizon.days < self.known().days_bound or self.control.should_stop or not self._promising(horizon):
                break
            self._try(horizon, int(PATIENT * self.effort))
            self._note(judge, horizon)
            if horizon.plan is None:
                break
            best = horizon
        return best

    def _first_plan(self, judge: Judge, lowest: int, seen: dict[int, _Horizon]) -> _Horizon | None:
        """Return the first horizon, from a little above what is proven on, at which a plan is found."""
        top, step = min(self.limit, lowest + AHEAD) if self.days is None else self.days, 1
        if self.days is None:
            while top < self.limit and self._crowded(top):
                top += 1
        with ThreadPoolExecutor(2) as cores:
            while not self.control.should_stop:
                self.control.enter("days", top)
                work = [cores.submit(self._tried, top)]
                below = top - 2
                if self.days is None and below >= lowest and below not in seen:
                    work.append(cores.submit(self._settled, below))
                for done in as_completed(work):
                    horizon = done.result()
                    seen[horizon.days] = horizon
                    self._note(judge, horizon)
                if seen[top].plan is not None:
                    return seen[top]
                if top >= self.limit:
                    return None
                # A relaxation that allows what no plan was found for: ahead in longer and longer steps.
                step = 2 * step if seen[top].choice is not None else 1
                top = min(self.limit, top + step)
        return None

    def _shortened(self, judge: Judge, lowest: int, best: _Horizon, seen: dict[int, _Horizon]) -> list[_Horizon]:
        """Go down day by day as far as relaxations allow, looking for plans with little work; return these horizons."""
        possible = []
        for days in range(best.days - 1, lowest - 1, -1):
            if days < self.known().days_bound or self.control.should_stop:
                break
            self.control.enter("days", days)
            horizon = seen.get(days) or self._settled(days)
            self._note(judge, horizon)
            if not horizon.possible:
                break
            if self._promising(horizon):
                self._try(horizon, QUICK)
                self._note(judge, horizon)
            if not horizon.possible:
                break
            possible.append(horizon)
        return possible

    def _bound(self, judge: Judge, lowest: int) -> None:
        """Refute what is below the days that were asked for, as far as relaxations go."""
        for days in range((self.days or 0) - 1, lowest - 1, -1):
            if days < self.known().days_bound or self.control.should_stop:
                return
            horizon = self._settled(days)
            self._note(judge, horizon)
            if not horizon.possible:
                return
        self._prove_counted(judge, lowest)

    def _prove_counted(self, judge: Judge, lowest: int) -> None:
        """Prove what counting knows already but could not write down as a certificate."""
        if self.known().days_bound < lowest and not self.control.should_stop:
            self._note(judge, self._settled(lowest - 1))

    def _settled(self, days: int) -> _Horizon:
        """Return the horizon with its relaxation solved. Two may be at work at once: nothing is told from here."""
        horizon = _Horizon(self._master(days))
        horizon.settle()
        return horizon

    def _master(self, days: int) -> Master:
        """Return the master problem of a horizon, with its first trips."""
        master = Master(Demands(self.instance, days), self._quiet)
        master.add_nearest(NEAREST)
        return master

    @property
    def _quiet(self) -> Control:
        """The control for parts of the search whose progress and finds mean nothing to others."""
        return replace(self.control, listener=None, keep=None)

    @property
    def _many(self) -> bool:
        return len(self.instance.sites) > MANY

    def _tried(self, days: int) -> _Horizon:
        """Return the horizon with its relaxation solved, and with a plan where one is near."""
        horizon = self._settled(days)
        if horizon.possible and (self._promising(horizon) or days in (self.limit, self.days)):
            self._try(horizon, QUICK)
        return horizon

    def _crowded(self, days: int) -> bool:
        """Whether, with many sites, so many printers would have to move that a plan is out of reach."""
        if not self._many:
            return False
        self.control.enter("days", days)
        moves = self._master(days).roughly()
        return moves is not None and moves > CROWDED * self.instance.printers

    def _promising(self, horizon: _Horizon) -> bool:
        """Whether work on a plan may pay: with many sites, not where the relaxation is far from whole numbers."""
        return not self._many or horizon.tightness <= 1.0 + (HOPELESS - 1.0) * self.effort

    def _note(self, judge: Judge, horizon: _Horizon) -> None:
        """Learn what is proven of a horizon, and its plan."""
        if horizon.claim is None and horizon.duals is not None:
            if horizon.possible is False:
                horizon.claim = refuted(judge, horizon.duals)
            elif horizon.plan is not None and horizon.choice is not None:
                horizon.claim = fewest_moves(judge, horizon.duals, horizon.choice.moves)
            if horizon.claim is not None:
                self.learn(self.known().with_claim(horizon.claim))
        if horizon.plan is not None:
            self._learn_plan(horizon.plan)

    def _try(self, horizon: _Horizon, patience: int) -> None:
        """Look for a plan: dive, mend, and where blanks are short in a way that pools do not say, add a pool."""
        master = horizon.master
        for _pool in range(POOLS):
            if horizon.choice is None:
                horizon.choice = dive(master)
            horizon.choice = self._mended(horizon, horizon.choice, patience)
            if horizon.choice.lacking > NOISE or self.control.should_stop:
                return
            horizon.plan = self._plan(horizon.choice)
            if horizon.plan is not None:
                return
            demands = master.demands
            pool = short_of(horizon.choice, len(demands.pools))
            if pool is None:
                return
            demands.add(pool)
            master.take_pools()
            horizon.choice = Choice(demands, horizon.choice.trips)
            horizon.settle()
            if not horizon.possible:
                return

    def _mended(self, horizon: _Horizon, choice: Choice, patience: int) -> Choice:
        """Mend what a choice lacks, no further."""
        if choice.lacking <= NOISE or horizon.guide is None:
            return choice
        search = Mending(choice, horizon.guide, self._quiet, lambda _choice: None)
        search.run(lambda found: found.lacking <= NOISE, patience, LONGEST * patience)
        return search.choice

    def _plan(self, choice: Choice) -> Plan | None:
        """Return the plan with these trips if it is legal, rules of the planner included."""
        plan = plan_of(choice)
        return plan if plan is not None and not replay(self.instance, plan).breaches else None

    def _learn_plan(self, plan: Plan) -> None:
        first = self.known().plan
        # Among equals the new one: the first is by rules of thumb, and waits longer.
        if first is None or self._rank(plan) <= self._rank(first):
            self.learn(replace(self.known(), plan=plan))

    def _rank(self, plan: Plan) -> tuple[int, int]:
        return last_day(self.instance, plan), sum(trip.count for trip in plan.moves)

    # --- goals ----------------------------------------------------------------------------------------------------

    def _fewest_moves(self, best: _Horizon) -> None:
        """Save moves at the days of the best plan."""
        assert best.choice is not None
        assert best.guide is not None
        assert best.duals is not None
        bound = best.duals.bound
        self.control.enter("moves", best.days)
        self.control.report(bound, best.choice.moves)
        search = Mending(best.choice, best.guide, self._quiet, lambda choice: self.control.report(bound, choice.moves))
        patience = int(PATIENT * self.effort)
        search.run(
            lambda found: found.lacking <= NOISE and found.moves <= bound, patience, LONGEST_FOR_MOVES * patience
        )
        plan = self._plan(search.choice) if search.choice.lacking <= NOISE else None
        if plan is not None:
            best.choice, best.plan = search.choice, plan
            self._learn_plan(plan)

    def _finish(self) -> None:
        """Make the canonical choice, and note what the plan attains; only the moves have a bound."""
        known = self.known()
        if known.plan is None:
            return
        plan = canonical_plan(self.instance, known.plan)
        found = figures(self.instance, replay(self.instance, plan))
        attained = _attained(known.goals, found, known.claims)
        self.learn(replace(known, plan=plan, attained=attained))


def _attained(goals: Sequence[str], found: Figures, claims: Sequence[Claim]) -> tuple[Attained, ...]:
    most = next((claim.most for claim in claims if claim.kind == "moves"), None)
    bounds = {"moves": 0 if not found.moves else None if most is None else most + 1}
    return tuple(Attained(name, getattr(found, name), bounds.get(name)) for name in goals)
