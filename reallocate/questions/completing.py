"""The search behind `complete`: with the given moves held, blanks and cards are a network flow.

It is the same model that `solve` uses (`reallocate.formulation.terms`). So the fewest days are exact and have a
certificate: no plan that keeps these files is faster.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from reallocate.formulation.prepared import Prepared
from reallocate.formulation.terms import Terms
from reallocate.heuristics.canonical import canonical_plan
from reallocate.heuristics.state import State
from reallocate.instance.calendar import longest
from reallocate.instance.model import Instance
from reallocate.instance.roads import hundredths
from reallocate.plan.figures import figures
from reallocate.plan.model import Plan, Trip
from reallocate.plan.replay import replay
from reallocate.proof.claims import Claim
from reallocate.questions.complete import Completion
from reallocate.running.control import Control
from reallocate.search.days import HorizonSearch, Stopped, least
from reallocate.search.goals import Lexicographic, stage_of
from reallocate.search.known import Attained
from reallocate.search.prover import Prover
from reallocate.search.question import goals_of
from reallocate.solver.opinions import Opinion, first_sound

#: Branch-and-bound nodes for one goal.
GOAL_NODES = 1000
#: Goals that are left when the moves are given, in their order; the last is no goal of a planner (SPEC: few blanks).
REST = ("waiting", "shipping", "courier", "blanks")
#: Who is asked where nothing depends on a wrong "no".
FIRST = (Opinion.HIGHS,)
#: Rules about the cards and not about the printers, which are given.
ENDS = ("finish_by", "not_later_than_alone")


def completed(instance: Instance, plan: Plan, missing: tuple[str, ...], effort: float, control: Control) -> Completion:
    """Return `plan` with the files that are `missing` in it; a completion by rules of thumb is kept soon."""
    run = _Completing(instance, plan, control, effort)
    return run.assigned(missing) if "assignment" not in missing else run.free(missing)


class _Completing:
    def __init__(self, instance: Instance, plan: Plan, control: Control, effort: float) -> None:
        self.instance, self.given, self.control, self.effort = instance, plan, control, effort
        # Without any printing the most blanks can leave: what goes then can be kept whatever is printed besides.
        self.bare = bare = replay(instance, replace(plan, printing=()))
        self.moves = bare.moves
        self.shipments = bare.shipments if "shipments" in plan.given else None
        self.couriers = self._allowed(plan.couriers) if "courier" in plan.given else None
        self.standing = bare.printers
        self.last_sent = max((trip.day for trip in self.shipments or ()), default=0)
        #: Last day on which cards are handed out that were printed elsewhere: these cannot be left unprinted.
        self.last_ready = max((day for table in instance.ready_by_site for day in table), default=0)
        # The same without wishes that cards may break.
        wanted = tuple(rule for rule in instance.rules if rule.rule not in ENDS)
        self.plain = instance if wanted == instance.rules else instance.replace(rules=wanted)
        #: Whether cards may stay for want of blanks.
        self.partial = bool(plan.unserved)
        #: And without cards that have to be printed at home or handed out, where the given files allow none of it.
        self.loose = self._loosened(self.plain)
        #: Models are what takes longest: those of the same terms have one prover, which keeps its last one.
        self._provers: dict[Terms, Prover] = {}
        #: The plan that was found last, with what it was asked for.
        self._last: tuple[Terms, int, str, Lexicographic] | None = None

    def _loosened(self, instance: Instance) -> Instance:
        if any(map(instance.own_only, range(len(instance.sites)))):
            instance = instance.replace(sites=tuple(replace(site, own_only=0) for site in instance.sites))
        if self.partial and instance.limits.served:
            return instance.replace(rules=tuple(rule for rule in instance.rules if rule.rule != "serve_at_least"))
        return instance

    # --- the days are free ----------------------------------------------------------------------------------------

    def free(self, missing: tuple[str, ...]) -> Completion:
        """Complete a plan without an assignment: the fewest days, then the rest."""
        found = self._free(missing)
        if self.plain is not self.instance and found.left and not self.control.should_stop:
            late = self._freely(self.plain, missing)
            found = late if late.left < found.left else found
        if self.loose is not self.plain and not found.attained and not self.control.should_stop:
            return self._freely(self.loose, missing)
        return found

    def _freely(self, instance: Instance, missing: tuple[str, ...]) -> Completion:
        """Complete a plan for an instance without some rules.

        What is proven of plans that may break them has no certificate: the verifier knows none.
        """
        found = _Completing(instance, self.given, self.control, self.effort)._free(missing)
        days = (replace(goal, bound=None) if goal.name == "days" else goal for goal in found.attained)
        return replace(found, attained=tuple(days), claims=())

    def _free(self, missing: tuple[str, ...]) -> Completion:
        instance = self.instance
        if not instance.cards:
            return Completion(self._with(missing, self.given), missing, 0, (Attained("days", 0, 0),))
        limit = longest(instance)
        simple = self._simple(limit)
        if self.control.keep is not None:
            waiting = self._to_print() - sum(row.cards for row in simple.printing)
            self.control.keep(Completion(self._with(missing, simple), missing, waiting, ()))
        left, low, ends = self._scope(simple, limit)
        terms = self._terms(left)
        claims: list[Claim] = []
        search = HorizonSearch(instance, self.control, self._prover(terms), self._least(), claims.append)
        stage, days = self._fewest_days(search, terms, low, ends)
        if stage is None:
            return Completion(self._with(missing, simple), missing, left, (), tuple(claims[-1:]))
        attained = self._attained(stage, days, min(search.lower, days))
        best = [claim for claim in claims if claim.horizon == search.lower - 1]
        plan = self._with(missing, self._canonical(stage.plan()))
        return Completion(plan, missing, left, attained, tuple(best))

    def _scope(self, simple: Plan, limit: int) -> tuple[int, int, int]:
        """Return the fewest cards that are left, and days between which the fewest for that lie."""
        low = self._low(limit)
        finished = sum(row.cards for row in simple.printing) == self._to_print()
        if low is not None and finished and self._keeps_shipments(simple):
            ends = max((row.day for row in simple.printing), default=0)
            return 0, min(low, ends), ends
        if low is not None and not self._surely_left(limit) and self._stage(self._terms(0), low, opinions=FIRST):
            return 0, low, low
        left, ends = self._fewest_left(max(low or 1, min(max(len(self.standing), self.last_ready), limit)), limit)
        return left, self._least() if left or low is None else min(low, ends), ends

    def _terms(self, left: int) -> Terms:
        """Return the terms of plans that keep the given files and may leave so many cards unprinted."""
        return Terms(self.moves, self.shipments, couriers=self.couriers, fewer_cards=left, partial=self.partial)

    def _least(self) -> int:
        """Return the days that every plan takes: one while a card waits."""
        return int(self.instance.backlog > 0)

    def _to_print(self) -> int:
        return sum(self.instance.to_print(i) for i in range(len(self.instance.sites)))

    def _allowed(self, couriers: Sequence[Trip]) -> tuple[Trip, ...]:
        """Return the given couriers that may be; what is printed for whom otherwise, the replay passes over too."""
        return tuple(trip for trip in couriers if self.instance.may_print_for(trip.origin, trip.destination))

    def _fewest_days(
        self, search: HorizonSearch, terms: Terms, low: int, ends: int
    ) -> tuple[Lexicographic | None, int]:
        """Return a plan of the fewest days from `low` to `ends`, ready for the goals, and these days."""
        days, stage = ends, None
        with suppress(Stopped):
            # For the last of them there is a plan.
            days = ends if low == ends else least(search.fits_relaxed, low, ends) or ends
            stage = self._stage(terms, days)
            if stage is None and self.last_sent > days:
                # The certificate knows nothing of blanks that are to leave later.
                days = least(lambda horizon: self._stage(terms, horizon) is not None, days + 1, ends) or ends
                stage = self._stage(terms, days)
            while stage is None and days < ends and not self.control.should_stop:
                days += 1  # the relaxation of a flow is exact; a proof that fails numerically only leaves it open
                stage = self._stage(terms, days)
            if search.lower < days and days > 1:
                search.prove(days - 1)
        return stage, days

    def _attained(self, stage: Lexicographic, days: int, bound: int) -> tuple[Attained, ...]:
        """Return the goals at their best; what is shipped by a given file counts whole, also what comes too late."""
        names = goals_of(self.instance, REST)
        attained = [Attained("days", days, bound), *(stage.optimise(name) for name in names)]
        if self.shipments is None:
            return tuple(attained)
        given = figures(self.instance, self.bare)
        sent = {"shipping": hundredths(given.shipping), "blanks": given.blanks}
        kept = [goal for goal in attained if goal.name not in sent]
        return (*kept, *(Attained(name, amount, amount) for name, amount in sent.items()))

    def _keeps_shipments(self, plan: Plan) -> bool:
        """Whether the given shipments can all be made beside what `plan` prints."""
        if self.shipments is None:
            return True
        return replay(self.instance, replace(plan, shipments=self.shipments)).shipments == self.shipments

    def _low(self, limit: int) -> int | None:
        """Return a lower bound on the days by what each office can print with the printers it has.

        None: some never can, or it is not up to each alone.
        """
        instance = self.instance
        if instance.settings.print_for_others or instance.last_arrival or any(instance.ready_by_site):
            return None
        sites = [self._waiting(i, limit) for i in range(len(self.instance.sites))]
        return None if any(waiting for waiting, _day in sites) else max([1, *(day for _waiting, day in sites)])

    def _waiting(self, site: int, limit: int) -> tuple[int, int]:
        """Return the cards that printers alone leave at `site`, and the day on which they have done what they can."""
        waiting, day = self.instance.to_print(site), 0
        while waiting > 0 and day < limit:
            day += 1
            if self.instance.prints(site, day):
                waiting -= self.instance.rate_on(site, day) * self._there(site, day)
        return max(0, waiting), day

    def _there(self, site: int, day: int) -> int:
        """Return the printers at `site` on `day`, also after the last day that a row names."""
        if day <= len(self.standing):
            return self.standing[day - 1][site]
        lasting = self.instance.travel.printer_days
        there = self.standing[-1][site] if self.standing else self.instance.sites[site].printers
        ends = ((trip, trip.day + (lasting[trip.origin][trip.destination] or 0)) for trip in self.moves)
        there += sum(t.count for t, end in ends if t.destination == site and len(self.standing) < end <= day)
        due = self.instance.printers_due[site].items()
        return there + sum(count for end, count in due if len(self.standing) < end <= day)

    def _simple(self, limit: int) -> Plan:
        """Return the given moves with blanks shared out and cards printed by rules of thumb: a plan to fall back on."""
        state = State(self.instance)
        trips: dict[int, list[Trip]] = {}
        for trip in self.moves:
            trips.setdefault(trip.day, []).append(trip)
        lots: dict[int, list[Trip]] = {}
        for trip in self.shipments or ():
            lots.setdefault(trip.day, []).append(trip)
        for day in range(1, limit + 1):
            if state.finished_by(day - 1):
                break
            state.morning(day)
            for trip in trips.get(day, []):
                state.move(day, trip.origin, trip.destination, trip.count)
            if self.shipments is None:
                state.send_blanks(day)
            for trip in lots.get(day, []):
                state.ship(day, trip.origin, trip.destination, min(trip.count, state.blanks[trip.origin]))
            state.arrive(day)
            state.print_cards(day)
        last = max((row.day for row in state.printing), default=0)
        return Plan(self.moves, tuple(sorted(state.shipments)), tuple(sorted(state.printing)), last, manual=True)

    def _fewest_left(self, days: int, limit: int) -> tuple[int, int]:
        """Return the fewest cards that are left unprinted after `limit` days, and days after which no more need be.

        Parameters
        ----------
        days : that are looked at first; then twice as many, and so on, since a model grows with its days.
        """
        terms = self._terms(self.instance.cards)
        surely = self._surely_left(limit)
        while True:
            stage = self._stage(terms, days, "left")
            if (stage is None and days == limit) or self.control.should_stop:
                return self._to_print() - sum(row.cards for row in self._simple(limit).printing), limit
            # In few days there may be no plan at all: some cards have to be printed at home.
            left = None if stage is None else stage.optimise("left").value
            if left is not None and (left == surely or days == limit):
                return left, days
            days = min(limit, 2 * days)

    def _surely_left(self, limit: int) -> int:
        """Return a lower bound on the cards that are left after `limit` days: for want of printers, or of blanks."""
        instance = self.instance
        blanks = instance.blanks + sum(row.blanks for row in instance.deliveries if row.day <= limit)
        sites = range(len(instance.sites))
        short = max(0, self._to_print() - blanks)
        if instance.settings.print_for_others or instance.last_arrival:
            return short  # others may print what printers leave at a site, and new cards need not wait for all of them
        return max(short, sum(self._waiting(i, limit)[0] for i in sites))

    # --- the cards are given --------------------------------------------------------------------------------------

    def assigned(self, missing: tuple[str, ...]) -> Completion:
        """Complete the shipments of a plan whose printing is given."""
        # Of cards that are given for a day after every plan, as a slip of a date may have it, none is thought.
        cards = tuple(row for row in self.given.printing if row.day <= longest(self.instance))
        ends = {row.day + late for row in cards if row.cards for late in range(self._carried(row.site) + 1)}
        horizon = max((row.day + self._carried(row.site) for row in cards), default=0)
        if not horizon:
            return Completion(self._with(missing, self.given), missing, 0, ())
        horizon = max(horizon, self.last_ready)
        terms = Terms(self.moves, self.shipments, cards=cards, couriers=self.couriers, fewer_cards=self.instance.cards)
        stage = self._assigned_stage(terms, horizon)
        if stage is None:
            return Completion(self._with(missing, self.given), missing, self.instance.cards, ())
        left = stage.optimise("left").value
        # Rows that ask for more than there is to print may print nothing: the days end before them.
        # Where new cards come, the plan has its days when nobody waits overnight any more, which is before they come.
        days = sorted({max(day, self.last_ready) for day in (range(horizon) if self.instance.last_arrival else ends)})
        shortest = least(lambda k: self._left(terms, days[k]) == left, 0, len(days) - 1)
        if shortest is not None and days[shortest] < horizon:
            horizon = days[shortest]
            stage = self._assigned_stage(terms, horizon) or stage
            stage.optimise("left")
        attained = self._attained(stage, horizon, horizon)
        # The replay prints as early as it may; what a shipment then lacks is printed already.
        plan = replace(stage.plan(), printing=self.given.printing, moves=self.moves, manual=True)
        carried = replace(plan, shipments=replay(self.instance, plan).shipments)
        return Completion(self._with(missing, carried), missing, left, attained)

    def _carried(self, site: int) -> int:
        """Return the most days until a card that is printed at `site` is handed out."""
        instance = self.instance
        return max((instance.courier_days(site, i) for i in instance.prints_for[site] if i != site), default=0)

    def _assigned_stage(self, terms: Terms, horizon: int) -> Lexicographic | None:
        # Cards that are given are printed, whatever day a rule wants them on, and wherever.
        asked = dict.fromkeys((self.plain, self.loose))
        stages = (self._solved(Prover(one, self.control, self.effort, terms), horizon, "left") for one in asked)
        return next((stage for stage in stages if stage is not None), None)

    def _left(self, terms: Terms, horizon: int) -> int | None:
        stage = self._assigned_stage(terms, horizon)
        return None if stage is None else stage.optimise("left").value

    # --- both -----------------------------------------------------------------------------------------------------

    def _stage(
        self, terms: Terms, horizon: int, goal: str = "waiting", opinions: Sequence[Opinion] = tuple(Opinion)
    ) -> Lexicographic | None:
        """Return a plan that prints within `horizon` days and keeps all given shipments, those that leave later too."""
        if self._last is None or self._last[:3] != (terms, horizon, goal):
            stage = self._solved(self._prover(terms), horizon, goal, opinions)
            if stage is None:
                return None
            self._last = terms, horizon, goal, stage
        return self._last[3]

    def _prover(self, terms: Terms) -> Prover:
        if terms not in self._provers:
            self._provers[terms] = Prover(self.instance, self.control, self.effort, terms)
        return self._provers[terms]

    def _reserve(self, site: int, horizon: int) -> int:
        """Return the blanks that have to lie at `site` at the close of day `horizon`, for what is to leave later."""
        lasting = self.instance.travel.blank_days
        leaving, coming = dict[int, int](), dict(self.instance.deliveries_by_site[site])
        for trip in self.shipments or ():
            if trip.origin == site:
                leaving[trip.day] = leaving.get(trip.day, 0) + trip.count
            elif trip.destination == site:
                # What comes overnight does not leave on the same day; up to the horizon it lies there already.
                usable = trip.day + max(lasting[trip.origin][site] or 0, trip.day > horizon)
                coming[usable] = coming.get(usable, 0) + trip.count
        kept = there = 0
        for day in sorted(day for day in {*leaving, *coming} if day > horizon):
            there += coming.get(day, 0) - leaving.get(day, 0)
            kept = max(kept, -there)
        return kept

    def _solved(
        self, prover: Prover, horizon: int, goal: str, opinions: Sequence[Opinion] = tuple(Opinion)
    ) -> Lexicographic | None:
        """Return a plan for `horizon` days that is ready for the goals; None where no solver has one."""
        prepared: Prepared = prover.prepared(horizon)
        if self.last_sent > prepared.last:
            low = prepared.problem.low.copy()
            for i in range(len(self.instance.sites)):
                low[prepared.columns.stock[i, prepared.last]] = self._reserve(i, prepared.last)
            prepared = replace(prepared, problem=replace(prepared.problem, low=low))
        problem = prepared.problem.with_cost(prepared.goal(goal).cost)
        return first_sound(
            problem,
            self.control,
            lambda answer: stage_of(prepared, answer.values, self.control, GOAL_NODES),
            opinions=opinions,
        )

    def _canonical(self, plan: Plan) -> Plan:
        if self.shipments is None:
            return canonical_plan(self.instance, plan, {"moves"})
        # What leaves after the last card is in no model, and is to be kept all the same.
        last = max(plan.horizon, self.last_sent)
        whole = replace(plan, moves=self.moves, shipments=self.shipments, horizon=last)
        return canonical_plan(self.instance, whole, {"moves", "shipments"})

    def _with(self, missing: tuple[str, ...], found: Plan) -> Plan:
        """Return the given plan with the files that are missing taken from `found`."""
        given = self.given
        shipments = found.shipments if "shipments" in missing else given.shipments
        couriers = found.couriers if "courier" in missing else given.couriers
        printing = found.printing if "assignment" in missing else given.printing
        rows = (*(trip.day for trip in (*shipments, *couriers)), *(row.day for row in printing))
        last = max([given.horizon, *rows])
        return replace(given, shipments=shipments, printing=printing, couriers=couriers, horizon=last)
