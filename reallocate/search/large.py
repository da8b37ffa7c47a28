"""The search where the whole model is too large: relaxations by column generation, plans by diving and mending.

First the least horizon that its relaxation allows is looked for, two at a time, each on a core; then a plan a day above
it, and then, with all the work, at it. What comes of it does not depend on how many cores there are. See
``models/decomposition.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from reallocate.decomposition.choice import Choice
from reallocate.decomposition.horizon import Horizon
from reallocate.instance.model import Instance
from reallocate.plan.figures import Figures, figures
from reallocate.plan.model import Plan
from reallocate.plan.replay import replay
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge
from reallocate.search.canonical import canonical_plan
from reallocate.search.conclude import Attained, Known, last_day
from reallocate.solver.control import Control

#: Printer-days, as a multiple of all printers, by which what a relaxation lacks falls with a day more, at most: by so
#: many days the next horizon lies ahead. (The library's nation 3 needs 6 days more than counting says; what it lacks
#: falls by 2.1 to 2.6 a day.)
FALL = 3.0
#: Pairs of horizons that are looked at before the steps ahead grow.
EVEN = 4
#: Pairs of neighbourhoods without a gain after which a search gives up: at first, and where a plan is worth more work.
QUICK, PATIENT = 12, 30
#: Pairs in all, as a multiple of these. Where a day is to be saved, gains often go on without an end in sight.
LONGEST = 4
#: The same where moves are saved.
LONGEST_FOR_MOVES = 20
#: Tightness of a relaxation above which no plan was ever found with this many sites and more: such a horizon is left
#: for `--effort` above 1. (The library's instances: plans at 1.06 to 1.09.)
MANY, HOPELESS = 100, 1.10


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
    _judge: Judge = field(init=False)
    #: Settled and not refuted.
    _possible: dict[int, Horizon] = field(init=False, default_factory=dict)
    #: The longest horizon that is refuted, and the printer-days that it lacks.
    _refuted: int = field(init=False, default=0)
    _lacking: float = field(init=False, default=0.0)
    #: Whether a relaxation came to no end.
    _stuck: bool = field(init=False, default=False)

    def search(self) -> None:
        """Search until the limits of work, or until the control ends it."""
        self.instance.travel  # noqa: B018  worked out once, before two threads ask for it
        self._judge = Judge(self.instance)
        best = self._settle_days()
        if best is not None and not self.control.should_stop:
            self._fewest_moves(best)
        self._finish()

    # --- days -----------------------------------------------------------------------------------------------------

    def _settle_days(self) -> Horizon | None:
        """Return the horizon of the best plan; None: there is none."""
        counted = self.known().bounds[0].days if self.known().bounds else 1
        lowest = max(self.known().days_bound, counted)
        top = self.limit if self.days is None else self.days
        least = self._least_possible(lowest, top)
        if self.known().days_bound < lowest and lowest > 1 and not self._ended:
            # Counting knows it already, but could not write it down as a certificate.
            self._settle(lowest - 1)
        if least is None:
            return None
        best = self._first_plan(least if self.days is None else top, top)
        return best if best is None or self.days is not None else self._shortened(best, least)

    def _least_possible(self, lowest: int, top: int) -> int | None:
        """Return the least horizon that its relaxation allows, all below it being refuted; None: none up to `top`."""
        self._refuted, days, tries = lowest - 1, min(lowest + 1, top), 0
        while self._refuted < top and not self._possible and not self._ended:
            self._settle(days, min(days + 1, top))
            tries += 1
            # Ahead as far as what is lacking says, and in longer and longer steps where it does not say enough.
            ahead = max(self._lacking / (FALL * self.instance.printers), 2.0 ** (tries - EVEN))
            days = min(self._refuted + 1 + int(ahead), top)
        while self._possible and min(self._possible) - self._refuted > 1 and not self._ended:
            self._settle((self._refuted + min(self._possible)) // 2)
        return min(self._possible, default=None)

    def _first_plan(self, least: int, top: int) -> Horizon | None:
        """Return the horizon of a first plan, from a day above the least possible one on."""
        days, step = min(least + 1, top), 1
        self._settle(days)
        with ThreadPoolExecutor(2) as cores:
            list(cores.map(Horizon.dive, (h for h in map(self._settled, {least, days}) if h and self._promising(h))))
        while not self._ended:
            horizon = self._settled(days)
            if horizon is not None and (self._promising(horizon) or days == top):
                self._look(horizon, QUICK)
                if horizon.plan is not None:
                    return horizon
                # The relaxation allows what no plan was found for: ahead in longer and longer steps.
                step *= 2
            if days >= top:
                return None
            days = min(days + step, top)
        return None

    def _shortened(self, best: Horizon, least: int) -> Horizon:
        """Return the horizon of the best plan, going down from a first one with all the work."""
        while best.days > least and not self._ended:
            horizon = self._settled(best.days - 1)
            if horizon is None or not self._promising(horizon):
                break
            self._look(horizon, int(PATIENT * self.effort))
            if horizon.plan is None:
                break
            best = horizon
        return best

    def _settled(self, days: int) -> Horizon | None:
        """Return the horizon with its relaxation solved; None: refuted, or the run was ended."""
        self._settle(days)
        return self._possible.get(days)

    def _settle(self, *days: int) -> None:
        """Solve the relaxations of horizons, two at a time, and learn what they prove."""
        new = sorted(set(days) - set(self._possible))
        if not new:
            return
        self._enter(new[0])
        with ThreadPoolExecutor(2) as cores:
            horizons = list(cores.map(self._new, new))
        refuted = [horizon for horizon in horizons if horizon.possible is False]
        self._possible |= {horizon.days: horizon for horizon in horizons if horizon.possible}
        self._stuck = self._stuck or any(horizon.possible is None for horizon in horizons)
        if refuted:
            self._refuted, self._lacking = refuted[-1].days, refuted[-1].master.lacking
            self._note(refuted[-1])

    def _new(self, days: int) -> Horizon:
        """Return a settled horizon. Two may be at work at once: nothing is told from here."""
        horizon = Horizon(self.instance, days, self._quiet)
        horizon.settle()
        return horizon

    def _promising(self, horizon: Horizon) -> bool:
        """Whether work on a plan may pay: with many sites, not where the relaxation is far from whole numbers."""
        most = 1.0 + (HOPELESS - 1.0) * self.effort
        return len(self.instance.sites) <= MANY or horizon.master.tightness <= most

    def _look(self, horizon: Horizon, patience: int) -> None:
        """Look for a plan, and learn what comes of it."""
        self._enter(horizon.days)
        horizon.look(patience, LONGEST * patience)
        if not horizon.possible:
            self._possible.pop(horizon.days)
        if horizon.plan is not None:
            # What is longer is of no interest any more, and large.
            self._possible = {days: h for days, h in self._possible.items() if days <= horizon.days}
        self._note(horizon)

    # --- what is known --------------------------------------------------------------------------------------------

    @property
    def _ended(self) -> bool:
        return self._stuck or self.control.should_stop

    @property
    def _quiet(self) -> Control:
        """The control for parts of the search whose progress and finds mean nothing to others."""
        return replace(self.control, listener=None, keep=None)

    def _enter(self, days: int) -> None:
        """Tell which horizon is being looked at, and what is known of the days."""
        self.control.enter("days", days)
        known = self.known()
        self.control.report(known.days_bound, None if known.plan is None else last_day(self.instance, known.plan))

    def _note(self, horizon: Horizon) -> None:
        """Learn what is proven of a horizon, and its plan."""
        claim = horizon.claim(self._judge)
        if claim is not None:
            self.learn(self.known().with_claim(claim))
        if horizon.plan is not None:
            self._learn_plan(horizon.plan)

    def _learn_plan(self, plan: Plan) -> None:
        first = self.known().plan
        # Among equals the new one: the first is by rules of thumb, and waits longer.
        if first is None or self._rank(plan) <= self._rank(first):
            self.learn(replace(self.known(), plan=plan))

    def _rank(self, plan: Plan) -> tuple[int, int]:
        return last_day(self.instance, plan), sum(trip.count for trip in plan.moves)

    # --- goals ----------------------------------------------------------------------------------------------------

    def _fewest_moves(self, best: Horizon) -> None:
        """Save moves at the days of the best plan."""
        assert best.choice is not None
        assert best.duals is not None
        bound, patience = best.duals.bound, int(PATIENT * self.effort)

        def tell(choice: Choice) -> None:
            self.control.report(bound, choice.moves)

        self.control.enter("moves", best.days)
        tell(best.choice)
        best.save(patience, LONGEST_FOR_MOVES * patience, tell)
        self._note(best)

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
