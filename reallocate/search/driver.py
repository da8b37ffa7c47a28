"""From an instance to a result: bounds, fewest days, further goals, canonical plan, replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reallocate.bounds.feasibility import Cause
from reallocate.errors import UsageError
from reallocate.heuristics.canonical import canonical_plan
from reallocate.instance.limits import MOST_DAYS
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.figures import last_day
from reallocate.proof.claims import Claim
from reallocate.proof.prover import Prover
from reallocate.running.control import Control, Limit
from reallocate.search.conclude import Attained, Known, conclude
from reallocate.search.days import Found, HorizonSearch, Stopped, least
from reallocate.search.goals import Lexicographic
from reallocate.search.method import METHODS, chosen
from reallocate.search.opening import counted, longest, opened, too_short
from reallocate.search.result import DEFAULT_GOALS, Result

#: Followed whatever was asked for, so that nothing moves without a reason; not reported as goals.
FINAL_GOALS = ("moves", "blanks")
#: Branch-and-bound nodes for one goal = effort · this / columns of the model: about even work at every size.
NODES_BY_COLUMNS = 20_000_000
#: Part of the limits of work that is spent before it is known where more of it pays.
QUICK = 0.1


def solve(
    instance: Instance,
    *,
    goals: Sequence[str] = DEFAULT_GOALS,
    days: int | None = None,
    max_days: int | None = None,
    time_limit: float | None = None,
    effort: float = 1.0,
    control: Control | None = None,
    method: str = "auto",
) -> Result:
    """Find the plan with the fewest days, then the best for each further goal in turn.

    Parameters
    ----------
    goals : after the days, in order; a subset of `DEFAULT_GOALS`; empty: days only.
    days : keep to at most this many days and optimise the rest.
    max_days : longest plan to look for; None: the instance's setting.
    time_limit : seconds; the best plan so far is returned with an honest status.
    effort : multiple of the default limit of work on each goal after the days, which are pursued until proven.
    control : clock, stop flag and listener, instead of `time_limit`.
    method : ``monolith``, ``decomposition`` or ``auto``, by size (see `reallocate.search.method`).

    Returns
    -------
    Result : also when no plan exists (``impossible``) or none was found in time (``no_plan``).

    Raises
    ------
    UsageError : unknown or repeated goal, non-positive limit.
    SolverError : a solver's values failed the replay; nothing is returned then.
    """
    if time_limit is not None and not time_limit > 0:
        raise UsageError(_("the time limit must be above 0 seconds"))
    run = control or Control(time_limit=time_limit)
    known, limit = search(
        instance, goals=goals, days=days, max_days=max_days, effort=effort, control=run, method=method
    )
    return conclude(instance, known, limit)


def search(
    instance: Instance,
    *,
    goals: Sequence[str],
    days: int | None,
    max_days: int | None,
    effort: float,
    control: Control,
    method: str = "auto",
) -> tuple[Known, Limit | None]:
    """Return what is known at the end of the search that `solve` makes, and what ended it early.

    `control` is given what is known to keep each time that it is more.

    Raises
    ------
    UsageError : unknown or repeated goal, non-positive limit.
    """
    _check_options(goals, days, max_days, effort, method)
    limit = longest(instance, days, max_days)
    run = _Run(instance, days, limit, effort, control, Known(tuple(goals), kept=days is not None))
    run.search(method)
    return run.known, control.ended_by


def _check_options(goals: Sequence[str], days: int | None, max_days: int | None, effort: float, method: str) -> None:
    for goal in goals:
        if goal not in DEFAULT_GOALS:
            known = ", ".join(DEFAULT_GOALS)
            raise UsageError(_("unknown goal {goal!r}; known: {known}").format(goal=goal, known=known))
    if len(set(goals)) < len(goals):
        raise UsageError(_("a goal is named twice"))
    for name, number in (("days", days), ("max_days", max_days)):
        if number is not None and not 1 <= number <= MOST_DAYS:
            raise UsageError(
                _("{name} is {number}; write 1 to {most}").format(name=name, number=number, most=MOST_DAYS)
            )
    if not effort > 0:
        raise UsageError(_("effort must be above 0"))
    if method not in METHODS:
        known = ", ".join(METHODS)
        raise UsageError(_("unknown method {method!r}; known: {known}").format(method=method, known=known))


@dataclass(slots=True)
class _Run:
    """One search; `known` grows with it, and the control keeps every step."""

    instance: Instance
    days: int | None
    limit: int
    effort: float
    control: Control
    known: Known

    def search(self, method: str) -> None:
        self.control.enter("bounds", None)
        self._learn(counted(self.instance, self.known.goals, self.limit, kept=self.known.kept))
        self._learn(opened(self.instance, self.known, self.limit))
        if self.known.causes or self.instance.backlog == 0:
            return
        if chosen(self.instance, method) == "decomposition":
            self._by_decomposition()
            return
        prover = Prover(self.instance, self.control, self.effort)
        search = HorizonSearch(self.instance, self.control, prover, self.known.days_bound, self._tell)
        try:
            self._prove_counted(search)
            settled = self._settle_days(search)
        except Stopped:
            return
        if settled is not None:
            self._optimise(*settled, prover)
        elif self.known.days_bound > self.limit:
            self._learn(replace(self.known, plan=None, causes=(self._too_short(self._refuted),)))

    def _by_decomposition(self) -> None:
        from reallocate.search.decomposed import LargeSearch

        LargeSearch(
            self.instance, self.days, self.limit, self.effort, self.control, self._learn, lambda: self.known
        ).search()
        if self.known.plan is None and self.known.days_bound > self.limit:
            self._learn(replace(self.known, causes=(self._too_short(self._refuted),)))

    @property
    def _refuted(self) -> str:
        text = _("every plan within {days} days breaks a rule or leaves cards unprinted (see the certificate)")
        return text.format(days=self.limit)

    def _too_short(self, otherwise: str) -> Cause:
        bounds = self.known.bounds
        reason = bounds[0].reason(self.instance) if bounds and bounds[0].days > self.limit else otherwise
        return too_short(self.limit, reason)

    def _learn(self, known: Known) -> None:
        self.known = known
        if self.control.keep is not None:
            self.control.keep(self.known)

    def _tell(self, claim: Claim) -> None:
        self._learn(self.known.with_claim(claim))

    # --- days -----------------------------------------------------------------------------------------------------

    def _prove_counted(self, search: HorizonSearch) -> None:
        """Prove what counting knows already but could not write down as a certificate."""
        known = min(self.known.bounds[0].days, self.limit + 1) - 1
        if known >= self.known.days_bound:
            search.prove(known)

    def _settle_days(self, search: HorizonSearch) -> Found | None:
        """Return the plan of the fewest days; None: there is none within the longest horizon, or none was found."""
        if self.days is not None:
            return self._keep_to(self.days, search)
        # The plan that is there already needs no more days than it takes: nothing is asked beyond them.
        first = self.known.plan
        most = self.limit if first is None else min(self.limit, last_day(self.instance, first))
        start = least(search.fits_relaxed, search.lower, most)
        if start is None:
            return None
        solved: dict[int, Found] = {}

        def fits(horizon: int, part: float) -> bool:
            found = self._solved(horizon, search, part)
            if found is not None:
                solved[horizon] = found
            return found is not None

        # A plan first, with a little work at each horizon; then all the work goes where it can still be beaten.
        best = least(lambda horizon: fits(horizon, QUICK), start, most)
        if best is None:
            best = least(lambda horizon: fits(horizon, 1.0), max(start, search.lower), most)
        while best is not None and best > search.lower and fits(best - 1, 1.0):
            best -= 1
        return None if best is None else solved[best]

    def _keep_to(self, days: int, search: HorizonSearch) -> Found | None:
        """The same for a given horizon; the days below it are refuted as far as relaxations and a little work go."""
        if not search.fits_relaxed(days):
            return None
        found = self._solved(days, search)
        if found is not None and days > search.lower:
            try:
                least(search.fits_relaxed, search.lower, days - 1)
                if days > search.lower:
                    search.refute(days - 1)
            except Stopped:
                pass  # the plan for these days stands; that fewer are impossible stays open
        return found

    def _solved(self, horizon: int, search: HorizonSearch, part: float = 1.0) -> Found | None:
        """Return a plan within `horizon` days, and the bound on the first goal that came with it.

        Parameters
        ----------
        part : of the limit of work that may be spent on it.
        """
        if horizon < search.lower:
            return None
        found = search.solution(horizon, self._order()[0], self._nodes(search.columns(horizon)), part)
        if found is not None:
            plan, first = found[0].plan(), self.known.plan
            if first is None or last_day(self.instance, plan) <= last_day(self.instance, first):
                self._learn(replace(self.known, plan=plan))
        return found

    def _nodes(self, columns: int) -> int:
        return max(100, int(self.effort * NODES_BY_COLUMNS / max(1, columns)))

    def _order(self) -> list[str]:
        asked = self.known.goals
        return [*asked, *(name for name in FINAL_GOALS if name not in asked)]

    # --- goals ----------------------------------------------------------------------------------------------------

    def _optimise(self, stage: Lexicographic, bound: float | None, prover: Prover) -> None:
        for k, name in enumerate(self._order()):
            if name == "moves" and k == 0:
                attained = self._fewest_moves(stage, bound, prover)
            else:
                attained = stage.optimise(name, bound if k == 0 else None)
            self._learn(replace(self.known, plan=stage.plan(), attained=(*self.known.attained, attained)))
        self._learn(replace(self.known, plan=canonical_plan(self.instance, stage.plan())))

    def _fewest_moves(self, stage: Lexicographic, bound: float | None, prover: Prover) -> Attained:
        """Find the fewest moves and prove them; a proof that fails ends in a plan that makes fewer, or at its limit.

        The plan at hand is mostly the best one already, and its proof takes a fraction of what a solver needs to find
        that out: it is tried first, and once more when the solver has done its work.
        """
        attained: Attained | None = None
        while True:
            claim = self._proven_moves(stage, prover, 1.0 if attained else QUICK)
            if claim is not None or self.control.should_stop:
                value = stage.value("moves")
                stage.hold("moves")
                return Attained("moves", value, value if claim is not None else None)
            if attained is not None:
                return replace(attained, value=stage.value("moves"))
            attained = stage.optimise("moves", bound)

    def _proven_moves(self, stage: Lexicographic, prover: Prover, part: float) -> Claim | None:
        """Return the claim that no plan makes fewer moves, after taking over each that does."""
        horizon = stage.prepared.formulation.horizon
        while not self.control.should_stop:
            most = stage.value("moves") - 1
            if most < 0:
                return Claim("moves", horizon, most)  # nothing is below 0: not told, since it needs no proof
            attempt = prover.attempt(stage.prepared, most)
            refutation = attempt.root()
            if refutation.proof is None:
                refutation = prover.tree(attempt, part)
            claim = prover.claim(refutation, horizon, most)
            if claim is not None:
                self._tell(claim)
                return claim
            if refutation.values is None or not stage.improve("moves", refutation.values):
                return None
        return None
