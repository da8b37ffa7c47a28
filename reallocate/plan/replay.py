"""The day-by-day simulator: carries out a plan in whole numbers, in the order in which a day passes.

1. Trips of one day or more that are due arrive; outside deliveries arrive.
2. Printers and blanks leave, before any printing.
3. Trips of 0 days arrive; what came by one can be used, but it does not leave again on the same day.
4. Cards are printed: at most rate · printers on an open day, at most the blanks, at most the backlog.

It knows no solver and no model. A plan that breaks a rule is carried out as far as it can be: rows in the order of the
days, then of the lines of their file, moves before shipments; what cannot be done is cut down to what is there,
reported once, and the replay goes on. A trip that is not allowed at all (to itself, without a road, printers to a
depot, blanks from a site that does not lend) stays where it is.

Which days count
----------------
A solver's plan is judged on days 1..horizon; every trip has ended by then. A manual plan is judged on days 1..days,
the last day on which a card is printed; while cards still wait, on every day up to the last one that a row names. Its
trips that end later are carried out and counted, and warned of as ``useless_trip``: nothing is printed any more that
they could serve. Trips that end in time are never called useless, whatever becomes of their load. Rows that cannot be
carried out are errors on any day; limits on printers only on days that count.

The planner's rules are wishes: they change nothing of what is carried out, and `reallocate.plan.rules` judges what
was.

Memory is linear in what the plan names: days on which nothing happens share the rows of the day before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from reallocate.instance.levers import require_searchable
from reallocate.instance.model import Instance
from reallocate.plan.breach import Breach, Case, in_order
from reallocate.plan.model import BySite, Plan, Printing, Trip
from reallocate.plan.rules import MOST_LIMITS, broken_rules
from reallocate.plan.shape import require_shape

R = TypeVar("R", Trip, Printing)


@dataclass(frozen=True, slots=True)
class Replay:
    """What happened, by day and site: ``printers[d - 1][i]`` and so on, shape (days named, sites).

    Attributes
    ----------
    printers : standing after all arrivals of the day.
    cards : printed. blanks_in : shipments and outside deliveries that arrived. blanks_out : left.
    blanks_left, backlog_left : at the close of the day.
    moves, shipments : trips as they were carried out, with what could leave.
    breaches : of the rules, and warnings, in the order of the days.
    days : least number of days of the plan; None while cards wait at its end. For a manual plan the last day on which
        a card is printed, otherwise no trip ends later either.
    """

    printers: tuple[BySite, ...]
    cards: tuple[BySite, ...]
    blanks_in: tuple[BySite, ...]
    blanks_out: tuple[BySite, ...]
    blanks_left: tuple[BySite, ...]
    backlog_left: tuple[BySite, ...]
    moves: tuple[Trip, ...]
    shipments: tuple[Trip, ...]
    breaches: tuple[Breach, ...]
    days: int | None

    @property
    def last_printing_day(self) -> int:
        """Last day on which a card is printed; 0 when none is."""
        return _last_printing_day(self.cards)

    @property
    def finished(self) -> bool:
        """Whether no card waits at the end."""
        return self.days is not None


def replay(instance: Instance, plan: Plan) -> Replay:
    """Carry out `plan` on `instance`, from day 1 to the last day that the plan names.

    A file that a manual plan does not have counts as empty. Stated figures are not looked at (see
    `reallocate.plan.check`).

    Raises
    ------
    InvalidInput : when the plan holds what no plan file could: fractions, negative counts, unknown sites.
    """
    require_searchable(instance)
    require_shape(instance, plan)
    return _Simulator(instance, plan).run()


@dataclass(slots=True)
class _Load:
    """Printers or blanks: what stands at each site, what is on the road (day -> [(site, count)])."""

    table: str
    what: str
    lasting: tuple[tuple[int | None, ...], ...]
    there: list[int]
    due: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    carried: list[Trip] = field(default_factory=list)

    def arrive(self, day: int, came: list[int]) -> None:
        for site, count in self.due.pop(day, []):
            self.there[site] += count
            came[site] += count


class _Simulator:
    def __init__(self, instance: Instance, plan: Plan) -> None:
        sites, travel = instance.sites, instance.travel
        self.instance, self.plan = instance, plan
        self.printers = _Load("moves", "printers", travel.printer_days, [site.printers for site in sites])
        self.blanks = _Load("shipments", "blanks", travel.blank_days, [site.blanks for site in sites])
        self.backlog = [site.backlog for site in sites]
        self.breaches: list[Breach] = []
        self.limits = 0  # findings on minimum and maximum so far
        self.outside: list[int] = []  # sites whose limits are broken now
        trips = (*plan.moves, *plan.shipments)
        self.last = max([plan.horizon, *(trip.day for trip in trips), *(row.day for row in plan.printing)])

    def run(self) -> Replay:
        moves, shipments, printing = (
            _by_day(self.plan.moves),
            _by_day(self.plan.shipments),
            _by_day(self.plan.printing),
        )
        deliveries = self._deliveries()
        nothing = (0,) * len(self.backlog)
        rows: list[tuple[BySite, BySite, BySite, BySite, BySite, BySite]] = []
        for d in range(1, self.last + 1):
            sources = (moves, shipments, printing, deliveries, self.printers.due, self.blanks.due)
            if d > 1 and not any(d in source for source in sources):
                before = rows[-1]
                rows.append((before[0], nothing, nothing, nothing, before[4], before[5]))
                self._report_limits(d, changed=False)
                continue
            came, left = list(nothing), list(nothing)
            self.printers.arrive(d, list(nothing))
            self.blanks.arrive(d, came)
            for site, count in deliveries.get(d, []):
                self.blanks.there[site] += count
                came[site] += count
            for trip in moves.get(d, []):
                self._leave(self.printers, trip)
            for trip in shipments.get(d, []):
                left[trip.origin] += self._leave(self.blanks, trip)
            self.printers.arrive(d, list(nothing))
            self.blanks.arrive(d, came)
            self._report_limits(d, changed=True)
            cards = self._print(printing.get(d, []))
            lists = (self.printers.there, cards, came, left, self.blanks.there, self.backlog)
            a, b, c, e, f, g = (tuple(numbers) for numbers in lists)
            rows.append((a, b, c, e, f, g))
        return self._judged(rows)

    def _deliveries(self) -> dict[int, list[tuple[int, int]]]:
        table: dict[int, list[tuple[int, int]]] = {}
        for delivery in self.instance.deliveries:
            table.setdefault(delivery.day, []).append((delivery.site, delivery.blanks))
        return table

    # --- leaving and printing -------------------------------------------------------------------------------------

    def _leave(self, load: _Load, trip: Trip) -> int:
        """Let a trip leave as far as that is possible; return how many left."""
        if trip.count == 0 or not self._allowed(load, trip):
            return 0
        there = load.there[trip.origin]
        if trip.count > there:
            case: Case = "no_printer" if load is self.printers else "no_blanks"
            self._trip_breach(case, load, trip, trip.origin, trip.count, there)
        count = min(trip.count, there)
        if count:
            load.there[trip.origin] -= count
            load.due.setdefault(self._arrival(load, trip), []).append((trip.destination, count))
            load.carried.append(Trip(trip.day, trip.origin, trip.destination, count, trip.line))
        return count

    def _allowed(self, load: _Load, trip: Trip) -> bool:
        """Whether such a trip may be made at all; every rule that forbids it is reported."""
        if trip.origin == trip.destination:
            self._trip_breach("self_trip", load, trip, trip.origin, trip.count, 0)
            return False
        forbidden: list[tuple[Case, int]] = []
        if load is self.printers and self.instance.sites[trip.destination].is_depot:
            forbidden.append(("to_depot", trip.destination))
        if load is self.blanks and not self.instance.sites[trip.origin].lends:
            forbidden.append(("not_lender", trip.origin))
        if load.lasting[trip.origin][trip.destination] is None:
            forbidden.append(("no_road", trip.origin))
        for case, site in forbidden:
            self._trip_breach(case, load, trip, site, trip.count, 0)
        return not forbidden

    def _arrival(self, load: _Load, trip: Trip) -> int:
        lasts = load.lasting[trip.origin][trip.destination]
        assert lasts is not None
        return trip.day + lasts

    def _print(self, rows: list[Printing]) -> list[int]:
        cards = [0] * len(self.backlog)
        for row in rows:
            if not row.cards:
                continue
            i = row.site
            limits: list[tuple[Case, int]] = [("over_blanks", self.blanks.there[i]), ("over_backlog", self.backlog[i])]
            if self.instance.is_open(i, row.day):
                limits.insert(0, ("over_capacity", self.instance.rate(i) * self.printers.there[i] - cards[i]))
            else:
                limits.insert(0, ("closed", 0))
            for case, allowed in limits:
                if row.cards > allowed:
                    self._printing_breach(case, row, row.cards, allowed)
            count = min(row.cards, *(allowed for _case, allowed in limits))
            cards[i] += count
            self.blanks.there[i] -= count
            self.backlog[i] -= count
        return cards

    # --- findings -------------------------------------------------------------------------------------------------

    def _report_limits(self, day: int, *, changed: bool) -> None:
        """Compare the printers that stand at each site with its minimum and maximum."""
        sites, there = self.instance.sites, self.printers.there
        if changed:
            self.outside = [
                i
                for i, site in enumerate(sites)
                if there[i] < site.min_printers or (site.max_printers is not None and there[i] > site.max_printers)
            ]
        elif self.limits >= MOST_LIMITS:
            return
        self.limits += len(self.outside)
        for i in self.outside:
            if there[i] < sites[i].min_printers:
                self.breaches.append(Breach("min_printers", day, i, there[i], sites[i].min_printers))
            else:
                self.breaches.append(Breach("max_printers", day, i, there[i], sites[i].max_printers or 0))

    def _trip_breach(self, case: Case, load: _Load, trip: Trip, site: int, found: int, allowed: int) -> None:
        other, place = trip.origin + trip.destination - site, self.plan.place(load.table, trip.line)
        self.breaches.append(Breach(case, trip.day, site, found, allowed, other, load.what, *place))

    def _printing_breach(self, case: Case, row: Printing, found: int, allowed: int) -> None:
        file, line = self.plan.place("assignment", row.line)
        self.breaches.append(Breach(case, row.day, row.site, found, allowed, file=file, line=line))

    # --- the end --------------------------------------------------------------------------------------------------

    def _judged(self, rows: list[tuple[BySite, BySite, BySite, BySite, BySite, BySite]]) -> Replay:
        columns = tuple(zip(*rows, strict=True)) if rows else ((),) * 6
        printers, cards, came, left, blanks, backlog = columns
        days = self._days(cards)
        counted = days if self.plan.manual and days is not None else self.last
        self._late_trips(counted if self.plan.manual else self.plan.horizon)
        self._unfinished()
        found = [b for b in self.breaches if b.code not in ("min_printers", "max_printers") or (b.day or 0) <= counted]
        found += broken_rules(self.instance, self.plan, self.printers.carried, printers[:counted], backlog)
        return Replay(
            printers,
            cards,
            came,
            left,
            blanks,
            backlog,
            tuple(self.printers.carried),
            tuple(self.blanks.carried),
            in_order(found),
            days,
        )

    def _days(self, cards: Sequence[BySite]) -> int | None:
        """Return the days of the plan; None while cards wait."""
        if any(self.backlog):
            return None
        printed = _last_printing_day(cards)
        if self.plan.manual:
            return printed
        ends = (self._arrival(load, trip) for load in (self.printers, self.blanks) for trip in load.carried)
        return max([printed, *ends])

    def _unfinished(self) -> None:
        for i, waiting in enumerate(self.backlog):
            if waiting:
                self.breaches.append(Breach("unfinished", self.last or None, i, waiting, 0))

    def _late_trips(self, end: int) -> None:
        """What happens after the last day that counts: useless in a manual plan, not allowed in any other."""
        case: Case = "useless_trip" if self.plan.manual else "under_way"
        for load in (self.printers, self.blanks):
            for trip in load.carried:
                arrival = self._arrival(load, trip)
                if arrival > end:
                    self._trip_breach(case, load, trip, trip.destination, arrival, end)
        if not self.plan.manual:
            for row in self.plan.printing:
                if row.day > end and row.cards:
                    self._printing_breach("after_end", row, row.day, end)


def _last_printing_day(cards: Sequence[BySite]) -> int:
    return next((d for d in range(len(cards), 0, -1) if any(cards[d - 1])), 0)


def _by_day(rows: tuple[R, ...]) -> dict[int, list[R]]:
    table: dict[int, list[R]] = {}
    for row in sorted(rows, key=lambda r: (r.day, r.line)):
        table.setdefault(row.day, []).append(row)
    return table
