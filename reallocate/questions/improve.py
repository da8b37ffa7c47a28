"""Mending a planner's plan: the fewest days that can be had by changing at most k lines of its moves, for every k.

Equal rows of moves are added up by from, to and day. Edits are the larger of rows taken out and rows put in, so a line
whose number, day or destination is changed is one. Shipments and printing are worked out anew for each point. A plan
is judged as a planner's: its days end with the last card.

How it is searched: for one number of days after the other, the model of `reallocate.formulation` with the edits for an
objective. Without minima and maxima a plan for few days fits more days too, so a bound on the edits for many days is
one for fewer, and halving finds the days at which the edits change. With them it may not: limits hold up to the day of
the last card, and every number of days is looked at for itself.

The first point is certified where the plan is legal (no plan that keeps these moves is faster), and so is the last
where it attains the certified bound on the days; in between the bounds are the solvers', and a point is proven where
two of them agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from math import ceil

import numpy as np

from reallocate.errors import SolverError
from reallocate.formulation.prepared import Prepared
from reallocate.formulation.terms import Terms
from reallocate.instance.model import Instance
from reallocate.plan.check import Check, check
from reallocate.plan.model import Plan, Trip, as_trips, by_key
from reallocate.proof.claims import Claim
from reallocate.proof.prover import Prover
from reallocate.questions.complete import Completion, complete
from reallocate.running.control import Control
from reallocate.search.days import HorizonSearch, Stopped, least
from reallocate.search.driver import search
from reallocate.search.goals import Lexicographic, relaxed_bound, whole_bound
from reallocate.search.opening import longest
from reallocate.solver.highs import Outcome
from reallocate.solver.opinions import ask
from reallocate.solver.problem import Floats, Problem

#: Branch-and-bound nodes for the edits of one number of days = effort · this / columns of the model.
NODES_BY_COLUMNS = 1_000_000
#: A model of more columns is first searched for plans that put in rows of the first days only.
LARGE, EARLY = 8_000, 10
#: A bound on the edits for days in which no plan exists.
IMPOSSIBLE = 10**9
#: Numbers of days that are looked at one by one where halving does not do.
MOST_LOOKS = 60
#: Causes of impossibility that are about the end of a plan, when all trips have ended and everything stands.
OF_ENDS = ("max_printers", "max_days")
#: Days beyond those of a first legal plan that are tried for fewer edits, as multiples of its days.
LONGER = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: a row of moves taken out, a row put in, or one in place of another (None: no such row)."""

    out: Trip | None
    put: Trip | None


@dataclass(frozen=True, slots=True)
class Point:
    """The fewest days that were found for at most `edits` edits.

    Attributes
    ----------
    days : None where no legal, finished plan was found.
    proven : whether no plan with so many edits has fewer days (or, with `days` None, whether there is none).
    certified : whether that has a certificate; otherwise two solvers agree on it.
    changes : the edits, none where the plan stays as it is.
    plan : the plan with the changes made, completed; None where there is none.
    """

    edits: int
    days: int | None
    proven: bool
    certified: bool
    changes: tuple[Change, ...]
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class Improvement:
    """What `improve` returns.

    Attributes
    ----------
    curve : for 0, 1, 2, ... edits, until the fewest days of all are reached or the search ends.
    days_bound : no plan whatever has fewer days, by certificate.
    checked : the given plan, completed.
    claims : certificates of the first and the last point.
    """

    instance: Instance
    curve: tuple[Point, ...]
    days_bound: int
    checked: Check
    claims: tuple[Claim, ...]

    @property
    def repair(self) -> Point | None:
        """The point with the fewest edits that make the plan legal and finished; None where none was found."""
        return next((point for point in self.curve if point.days is not None), None)


@dataclass(slots=True)
class _Found:
    """What is known for one number of days: the fewest edits found, with their plan, and a bound on them.

    ``days`` are those that the plan takes, which may be fewer.
    """

    edits: int | None
    bound: int
    completion: Completion | None = None
    moves: tuple[Trip, ...] = ()
    days: int = 0


def improve(
    instance: Instance,
    plan: Plan,
    *,
    most_edits: int | None = None,
    effort: float = 1.0,
    control: Control | None = None,
) -> Improvement:
    """Return how many days `plan` takes after the best 0, 1, 2, ... edits of its moves.

    Parameters
    ----------
    most_edits : end the curve there; None: go on to the fewest days of all.
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended returns what it has.

    Raises
    ------
    InvalidInput : when the plan holds what no plan file could.
    """
    return _Improving(instance, plan, control or Control(), effort).run(most_edits)


def repair(instance: Instance, plan: Plan, *, effort: float = 1.0, control: Control | None = None) -> Improvement:
    """Return the curve up to the fewest edits that make `plan` legal and finished, in whatever time."""
    return _Improving(instance, plan, control or Control(), effort).run(None, only_repair=True)


class _Improving:
    def __init__(self, instance: Instance, plan: Plan, control: Control, effort: float) -> None:
        self.instance, self.control, self.effort = instance, control, effort
        self.given = Plan(plan.moves, (), (), max((t.day for t in plan.moves), default=0), frozenset({"moves"}))
        self.given = replace(self.given, manual=True, files=plan.files)
        self.rows = by_key(plan.moves)
        #: The first line of the file that each of these rows stands in.
        self.lines = {(t.origin, t.destination, t.day): t.line for t in sorted(plan.moves, key=lambda t: -t.line)}
        limits, sites = instance.limits, instance.sites
        #: Whether a trip may gain by ending after the last card.
        self.late = any(site.max_printers is not None for site in sites) or any(limits.fixed.values())
        #: Whether a plan for few days is one for more.
        self.monotone = not any(limits.least) and all(site.max_printers is None for site in sites)
        #: Longest plan of all that is looked for, and the fewest edits of a plan of any length that is worth a look.
        self.limit, self.need = longest(instance, None, None) if instance.backlog else 0, 1
        self.claims: list[Claim] = []
        self.found: dict[int, _Found] = {}

    def run(self, most_edits: int | None, *, only_repair: bool = False) -> Improvement:
        instance = self.instance
        first = complete(instance, self.given, control=self.control, effort=self.effort)
        checked = check(instance, first.plan, first.completed)
        legal = checked.valid
        lowest, reach = self._fewest_days()
        if legal and checked.days is not None:
            self.claims += first.claims
            self.found[checked.days] = _Found(0, 0, first, self.given.moves, checked.days)
            if not only_repair:
                self._explore(lowest, checked.days, most_edits)
        elif not instance.backlog:
            self.found[0] = self._fewest_edits(0, self.need)
        elif reach is not None:
            self._mend(checked, lowest, reach, most_edits, only_repair)
        curve = self._curve(lowest, first if legal else None, most_edits)
        return Improvement(instance, tuple(curve), lowest, checked, tuple(self.claims))

    # --- the fewest days of all -----------------------------------------------------------------------------------

    def _fewest_days(self) -> tuple[int, int | None]:
        """Return a certified bound on the days of every planner's plan, and days in which there is or may be one.

        None: there is no plan, or none was found in time.
        """
        if not self.instance.backlog:
            return 0, None
        known, _limit = search(
            self.instance, goals=(), days=None, max_days=None, effort=self.effort, control=self.control
        )
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
            fits = least(late.fits_relaxed, 1, self.limit if unsettled else known.days_bound)
            reach = fits if unsettled else reach
        self.claims = found[-1:]
        return late.lower, reach

    # --- edits by days --------------------------------------------------------------------------------------------

    def _explore(self, lowest: int, top: int, most_edits: int | None) -> None:
        """Find the fewest edits for every number of days from `lowest` to below `top`, which is known.

        Fewer days never need fewer edits: where both ends of a stretch need the same, so does all between, and it is
        left out. Halving finds the days at which the number changes.
        """
        if not self.monotone:
            for days in range(top - 1, max(lowest, top - MOST_LOOKS) - 1, -1):
                if days not in self.found and not self.control.should_stop:
                    self.found[days] = self._fewest_edits(days, self.need)
            return
        if most_edits is None and lowest < top:
            self.found[lowest] = self._fewest_edits(lowest, self._low(lowest))
        # (low, high): `high` is looked at; `low` is, or is too few days.
        todo = [(lowest if most_edits is None else lowest - 1, top)]
        while todo:
            low, high = todo.pop()
            enough = most_edits is not None and self.found[high].bound > most_edits
            if high - low < 2 or enough or self.control.should_stop:
                continue
            most = self.found[low].edits if low in self.found else None
            if most is not None and most <= max(self._low(high - 1), self.found[high].edits or 0):
                continue
            middle = (low + high) // 2
            self.found[middle] = self._fewest_edits(middle, self._low(middle))
            todo += [(low, middle), (middle, high)]

    def _low(self, days: int) -> int:
        """Return the bound on the edits for `days` days that those for more days give, or the plan itself."""
        return max(
            [self.need, *(found.bound for longer, found in self.found.items() if longer > days and self.monotone)]
        )

    def _bound(self, days: int) -> int:
        """Return what is known of the edits for exactly `days` days."""
        own = self.found[days].bound if days in self.found else 0
        return max(own, self._low(days))

    def _mend(self, checked: Check, lowest: int, reach: int, most_edits: int | None, only_repair: bool) -> None:
        """Find the fewest edits that make the plan legal, in however many days, then those for fewer days."""
        self.need = self._illegal_rows(max(1, lowest))
        last = max([lowest, reach, checked.days or 0, *(key[2] for key in self.rows)])
        # Mostly the rows as far as they can be carried out are as near as can be.
        carried = self._judged(checked.replay.moves, self.limit, self.need)
        top = carried.days
        if carried.edits == self.need:
            self.found[top] = carried
        else:
            for times in LONGER:
                top = min(self.limit, last * times)
                self.found[top] = self._fewest_edits(top, self.need)
                if self.found[top].edits == self.need or top == self.limit or self.control.should_stop:
                    break
        if not only_repair:
            self._explore(lowest, top, most_edits)
        elif not self.monotone:
            # A plan that ends sooner need not keep the limits of later days.
            for days in [*range(last - 1, lowest - 1, -1), *range(top - 1, last, -1)][:MOST_LOOKS]:
                if self.control.should_stop or any(found.edits == self.need for found in self.found.values()):
                    break
                if days not in self.found:
                    self.found[days] = self._fewest_edits(days, self.need)

    def _illegal_rows(self, lowest: int) -> int:
        """Return a lower bound on the edits of every legal plan, whatever its days: of one that need not print.

        Only on the days that every plan takes its minima and maxima hold for certain.
        """
        terms = Terms(edits=self.given.moves, fewer_cards=self.instance.backlog)
        prepared = Prepared.of(self.instance, lowest, terms)
        return min(len(self.rows) + 1, max(1, self._solved(prepared, 0)[1]))

    def _fewest_edits(self, horizon: int, low: int) -> _Found:
        """Return the fewest edits for `horizon` days; `low` is a bound on them that is known already."""
        self.control.enter("edits", horizon)
        asked = self.instance
        if not asked.backlog:  # nothing has to be done, whatever is fixed
            asked = asked.replace(rules=tuple(rule for rule in asked.rules if rule.rule != "fix"))
        prepared = Prepared.of(asked, horizon, Terms(edits=self.given.moves))
        found = self._solved(prepared, low)
        stage, bound = found
        if stage is None:
            return _Found(None, bound)
        return self._judged(self._fewest_moves(prepared, stage).moves, horizon, bound)

    def _judged(self, moves: tuple[Trip, ...], horizon: int, bound: int) -> _Found:
        """Return what is found with these moves, completed, where they make a legal plan of at most `horizon` days."""
        completion = complete(self.instance, replace(self.given, moves=moves), control=self.control, effort=self.effort)
        judged = check(self.instance, completion.plan, completion.completed)
        if not judged.valid or judged.days is None or judged.days > horizon:
            return _Found(None, bound)
        return _Found(self._edits(moves), bound, completion, moves, judged.days)

    def _solved(self, prepared: Prepared, low: int) -> tuple[Lexicographic | None, int]:
        """Return a plan with the fewest edits that were found (None: none), and a bound on them."""
        if prepared.formulation.barred:
            return None, IMPOSSIBLE
        goal = prepared.goal("edits")
        nodes = max(20, int(self.effort * NODES_BY_COLUMNS / prepared.problem.columns))
        problem = prepared.problem.with_cost(goal.cost)
        start = self._early(prepared, problem, nodes, low) if problem.columns > LARGE else None
        denied = 0
        for opinion in (0, 1):
            answer = ask(opinion, problem, self.control, start=start, node_limit=nodes, target=low)
            if answer is None or answer.values is None:
                denied += answer is not None and answer.outcome is Outcome.INFEASIBLE
                continue
            try:
                stage = Lexicographic(prepared, answer.values, self.control, nodes)
            except SolverError:
                continue
            if stage.value("edits") == low:
                return stage, low
            found = stage.value("edits")
            bound = whole_bound(goal, answer.bound, found)
            if bound == found:
                bound = stage.optimise("edits", answer.bound).bound
            elif bound is not None and bound > self._relaxed(stage):
                # More than the relaxation shows: the word of a tree, which counts where a second one says as much.
                second = ask(1, problem, self.control, start=stage.values, node_limit=nodes)
                other = None if second is None else whole_bound(goal, second.bound, found)
                bound = None if other is None else min(bound, other)
            return stage, max(low, self._relaxed(stage) if bound is None else bound)
        return None, IMPOSSIBLE if denied == 2 else low

    def _early(self, prepared: Prepared, problem: Problem, nodes: int, low: int) -> Floats | None:
        """Return a plan that puts in rows of the first days only: a far smaller search, and where most gains lie."""
        puts = prepared.formulation.variables.put.items()
        later = np.zeros(problem.columns, bool)
        later[[prepared.column[put.name] for key, put in puts if key[2] > EARLY and key not in self.rows]] = True
        answer = ask(0, problem.fixed(later, np.zeros(problem.columns)), self.control, node_limit=5 * nodes, target=low)
        return None if answer is None else answer.values

    def _relaxed(self, stage: Lexicographic) -> int:
        """Return the bound on the edits that the duals of the relaxation prove."""
        goal = stage.prepared.goal("edits")
        found = relaxed_bound(stage.problem.with_cost(goal.cost), self.control)
        return 0 if found is None else max(0, ceil(found - 1e-4))

    def _fewest_moves(self, prepared: Prepared, stage: Lexicographic) -> Plan:
        """Return the plan with the same rows taken out and put in that moves the fewest printers."""
        v = prepared.formulation.variables
        columns = np.zeros(prepared.problem.columns, bool)
        for family in (v.taken, v.put):
            for variable in family.values():
                columns[prepared.column[variable.name]] = True
        held = replace(prepared, problem=prepared.problem.fixed(columns, np.rint(stage.values)))
        try:
            inner = Lexicographic(held, stage.values, self.control, 200)
        except SolverError:
            return stage.plan()
        inner.optimise("moves")
        return inner.plan()

    def _edits(self, moves: Iterable[Trip]) -> int:
        out, put = self._difference(moves)
        return max(len(out), len(put))

    def _difference(self, moves: Iterable[Trip]) -> tuple[list[Trip], list[Trip]]:
        """Return the rows that are taken out and those that are put in."""
        new = by_key(moves)
        out = {key: count for key, count in self.rows.items() if new.get(key) != count}
        put = {key: count for key, count in new.items() if self.rows.get(key) != count}
        stood = [replace(t, line=self.lines[t.origin, t.destination, t.day]) for t in as_trips(out)]
        return stood, list(as_trips(put))

    # --- the curve ------------------------------------------------------------------------------------------------

    def _curve(self, lowest: int, first: Completion | None, most_edits: int | None) -> list[Point]:
        known: dict[int, _Found] = {}
        for found in self.found.values():
            if found.edits is not None and (found.days not in known or found.edits < (known[found.days].edits or 0)):
                known[found.days] = found
        if not known:
            return [Point(0, None, first is None, True, (), None)]
        last = max(found.edits or 0 for found in known.values())
        curve = []
        for k in range(min(last, most_edits if most_edits is not None else last) + 1):
            within = [days for days, found in known.items() if (found.edits or 0) <= k]
            if not within:
                none = k == 0 or all(self._bound(days) > k for days in range(lowest, self.limit + 1))
                curve.append(Point(k, None, none, k == 0, (), None))
                continue
            days = min(within)
            found = known[days]
            certified = days <= lowest or (k == 0 and first is not None and first.proven)
            proven = certified or all(self._bound(fewer) > k for fewer in range(lowest, days))
            assert found.completion is not None
            changes = tuple(self._paired(found.moves))
            curve.append(Point(k, days, proven, certified, changes, found.completion.plan))
            if days <= lowest or all(self._bound(fewer) == IMPOSSIBLE for fewer in range(lowest, days)):
                break
        return curve

    def _paired(self, moves: Iterable[Trip]) -> Iterable[Change]:
        """Yield the edits; a row put in stands beside the row taken out that is most like it."""
        out, put = self._difference(moves)

        def unlike(pair: tuple[Trip, Trip]) -> tuple[int, int, int]:
            a, b = pair
            ends = (a.origin != b.origin) + (a.destination != b.destination)
            return ends, abs(a.day - b.day), abs(a.count - b.count)

        while out and put:
            a, b = min(((a, b) for a in out for b in put), key=unlike)
            out.remove(a)
            put.remove(b)
            yield Change(a, b)
        for trip in out:
            yield Change(trip, None)
        for trip in put:
            yield Change(None, trip)
