"""From an instance to a result: bounds, fewest days, further goals, canonical plan, replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reallocate.bounds.feasibility import Cause, causes
from reallocate.bounds.horizon import HorizonBound, horizon_bounds
from reallocate.errors import SolverError, UsageError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.figures import Figures, figures
from reallocate.plan.model import Plan
from reallocate.plan.replay import Replay, replay
from reallocate.search.canonical import canonical_plan
from reallocate.search.greedy import greedy_plan
from reallocate.search.horizon import HorizonSearch, Stopped, least
from reallocate.search.lexicographic import Attained, Lexicographic
from reallocate.formulation.prepared import Prepared
from reallocate.search.result import GoalValue, Result, Status, in_unit
from reallocate.solver.control import Control
from reallocate.solver.highs import Answer

#: The goals after the days, in their default order.
DEFAULT_GOALS = ("moves", "waiting", "travel", "shipping")
#: Followed whatever was asked for, so that nothing moves without a reason; not reported as goals.
FINAL_GOALS = ("moves", "blanks")
#: Branch-and-bound nodes for one goal = effort · this / columns of the model: about even work at every size.
NODES_BY_COLUMNS = 20_000_000


def solve(
    instance: Instance,
    *,
    goals: Sequence[str] = DEFAULT_GOALS,
    days: int | None = None,
    max_days: int | None = None,
    time_limit: float | None = None,
    effort: float = 1.0,
    control: Control | None = None,
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

    Returns
    -------
    Result : also when no plan exists (``impossible``) or none was found in time (``no_plan``).

    Raises
    ------
    UsageError : unknown or repeated goal, non-positive limit.
    SolverError : a solver's values failed the replay; nothing is returned then.
    """
    _check_options(goals, days, max_days, time_limit, effort)
    run = control or Control(time_limit=time_limit)
    limit = min(days or max_days or instance.settings.max_days, MOST_DAYS)
    return _Run(instance, tuple(goals), days, limit, effort, run).result()


def _check_options(
    goals: Sequence[str], days: int | None, max_days: int | None, time_limit: float | None, effort: float
) -> None:
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
    if time_limit is not None and not time_limit > 0:
        raise UsageError(_("the time limit must be above 0 seconds"))
    if not effort > 0:
        raise UsageError(_("effort must be above 0"))


#: Longest horizon that is accepted anywhere: a century of days, far above any clearing of a queue.
MOST_DAYS = 36_500


@dataclass(slots=True)
class _Run:
    """One call of `solve`; fields collect what is known so far."""

    instance: Instance
    goals: tuple[str, ...]
    days: int | None
    limit: int
    effort: float
    control: Control
    bounds: list[HorizonBound] = field(default_factory=list)
    plan: Plan | None = None

    def result(self) -> Result:
        self.control.enter("bounds", None)
        if self.instance.backlog == 0:
            return self._finished(Plan((), (), (), 0), 0, [Attained(name, 0, 0) for name in self.goals])
        found = causes(self.instance, self.limit)
        self.bounds = horizon_bounds(self.instance, self.limit)
        if found:
            return self._impossible(found)
        counted = self.bounds[0].days
        if counted > self.limit:
            reason = self.bounds[0].reason(self.instance)
            return self._impossible([_too_short(self.limit, reason)])
        self.plan = greedy_plan(self.instance, self.limit)
        search = HorizonSearch(self.instance, self.control, counted)
        try:
            settled = self._settle_days(search)
        except Stopped:
            return self._stopped(search.lower)
        if settled is None:
            text = _("every plan within {days} days breaks a rule or leaves cards unprinted (proven by the solver)")
            return self._impossible([_too_short(self.limit, text.format(days=self.limit))], certified=False)
        return self._optimised(*settled, search)

    # --- days -----------------------------------------------------------------------------------------------------

    def _settle_days(self, search: HorizonSearch) -> tuple[Prepared, Answer] | None:
        """Return the model of the fewest days with a solution; None: the longest horizon allowed is refuted."""
        if self.days is not None:
            return self._keep_to(self.days, search)
        start = least(search.fits_relaxed, search.lower, self.limit)
        if start is None:
            return None
        solved: dict[int, tuple[Prepared, Answer]] = {}

        def fits(horizon: int) -> bool:
            prepared = search.prepare(horizon)
            answer = search.solution(prepared, self._order()[0], self._nodes(prepared))
            if answer is not None:
                solved[horizon] = (prepared, answer)
            return answer is not None

        best = least(fits, start, self.limit)
        return None if best is None else solved[best]

    def _keep_to(self, days: int, search: HorizonSearch) -> tuple[Prepared, Answer] | None:
        """The same for a given horizon; the days below it are refuted as far as relaxations and a little work go."""
        if not search.fits_relaxed(days):
            return None
        prepared = search.prepare(days)
        answer = search.solution(prepared, self._order()[0], self._nodes(prepared))
        if answer is not None and days > search.lower:
            try:
                least(search.fits_relaxed, search.lower, days - 1)
                if days > search.lower:
                    search.refute(days - 1, self._nodes(prepared))
            except Stopped:
                pass  # the plan for these days stands; that fewer are impossible stays open
        return None if answer is None else (prepared, answer)

    def _order(self) -> list[str]:
        return [*self.goals, *(name for name in FINAL_GOALS if name not in self.goals)]

    def _nodes(self, prepared: Prepared) -> int:
        return max(100, int(self.effort * NODES_BY_COLUMNS / max(1, prepared.problem.columns)))

    # --- results --------------------------------------------------------------------------------------------------

    def _optimised(self, prepared: Prepared, answer: Answer, search: HorizonSearch) -> Result:
        assert answer.values is not None
        stage = Lexicographic(prepared, answer.values, self.control, self._nodes(prepared))
        attained = []
        for k, name in enumerate(self._order()):
            attained.append(stage.optimise(name, answer.bound if k == 0 else None))
        plan = canonical_plan(self.instance, prepared.plan(stage.values))
        return self._finished(plan, search.lower, attained)

    def _judged(self, plan: Plan) -> tuple[Replay, Figures]:
        """Replay a plan of ours; one that breaks a rule is never shown.

        Raises
        ------
        SolverError : when it does.
        """
        played = replay(self.instance, plan)
        if played.breaches:
            breach = played.breaches[0]
            raise SolverError(
                _("a plan of the solver failed its replay and was thrown away: {code}, day {day}").format(
                    code=breach.code, day=breach.day
                )
            )
        return played, figures(self.instance, played)

    def _finished(self, plan: Plan, bound: int, attained: list[Attained]) -> Result:
        shorter = replace(plan, horizon=last_day(self.instance, plan))
        played, found = self._judged(shorter)
        days = shorter.horizon
        counted = self.bounds[0].days if self.bounds else 0
        certified = days == counted or bound == counted
        values = [GoalValue("days", days, min(bound, days), certified)]
        known = {goal.name: goal for goal in attained}
        for name in self.goals:
            value = getattr(found, name)
            goal = known.get(name)
            if goal is not None and value > goal.value:
                raise SolverError(_("the replay counts more {goal} than the solver").format(goal=name))
            low = None if goal is None or goal.bound is None else min(goal.bound, value)
            # Nothing is below 0: that bound needs no solver.
            values.append(GoalValue(name, in_unit(name, value), in_unit(name, low), certified=low == value == 0))
        limit = self._limit()
        if limit is None and not all(goal.proven for goal in values[1:]):
            limit = "effort"
        status: Status = "feasible"
        if values[0].proven:
            status = "optimal" if all(goal.proven for goal in values) else "days_proven"
        if limit == "interrupt" and status != "optimal":
            status = "interrupted"
        return Result(
            status,
            self.instance,
            shorter,
            played,
            days,
            min(bound, days),
            certified,
            tuple(values),
            tuple(self.bounds),
            (),
            limit if status != "optimal" else None,
        )

    def _limit(self) -> str | None:
        if self.control.stop.is_set():
            return "interrupt"
        return "time" if self.control.should_stop else None

    def _stopped(self, bound: int) -> Result:
        """The clock or a stop flag ended the search for the days: the best plan so far, or none."""
        if self.plan is not None:
            return self._finished(self.plan, bound, [])
        status: Status = "interrupted" if self.control.stop.is_set() else "no_plan"
        return self._without_plan(status, bound, (), certified=bound == self.bounds[0].days)

    def _impossible(self, found: list[Cause], certified: bool = True) -> Result:
        # A bound on the days means something only where a longer plan could exist.
        bound = self.limit + 1 if all(cause.code == "max_days" for cause in found) else None
        return self._without_plan("impossible", bound, tuple(found), certified)

    def _without_plan(self, status: Status, bound: int | None, found: tuple[Cause, ...], certified: bool) -> Result:
        goals = [GoalValue("days", None, bound, certified), *(GoalValue(name, None, None) for name in self.goals)]
        return Result(
            status,
            self.instance,
            None,
            None,
            None,
            bound,
            certified,
            tuple(goals),
            tuple(self.bounds),
            found,
            self._limit() if status != "impossible" else None,
        )


def last_day(instance: Instance, plan: Plan) -> int:
    """Return the day by which all cards of `plan` are printed and all its trips have ended; 0 for an empty plan."""
    travel = instance.travel
    ends = [row.day for row in plan.printing]
    ends += [trip.day + (travel.printer_days[trip.origin][trip.destination] or 0) for trip in plan.moves]
    ends += [trip.day + (travel.blank_days[trip.origin][trip.destination] or 0) for trip in plan.shipments]
    return max(ends, default=0)


def _too_short(limit: int, reason: str) -> Cause:
    text = _("no plan has at most {days} days: {reason}")
    return Cause("max_days", text.format(days=limit, reason=reason))
