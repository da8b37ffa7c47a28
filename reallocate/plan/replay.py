"""The day-by-day simulator: carries out a plan in whole numbers, in the order in which a day passes.

1. Trips of one day or more that are due arrive; what comes from outside arrives: blanks, printers, new cards.
2. Printers and blanks leave, before any printing.
3. Trips of 0 days arrive; what came by one can be used, but it does not leave again on the same day.
4. Cards are printed: at most rate · printers on an open day, at most the blanks, at most what is still to be printed.
5. Cards are handed out: those that were printed at home today, couriered ones that are due, and those that were printed
   elsewhere before day 1 and are due.

It knows no solver and no model. A plan that breaks a rule is carried out as far as it can be: rows in the order of the
days, then of the lines of their file, moves before shipments; what cannot be done is cut down to what is there,
reported once, and the replay goes on (of cards, see `reallocate.plan.cards`). A trip that is not allowed at all (to
itself, without a road, on a day on which roads are closed, printers to a depot, blanks from a site that does not lend)
stays where it is.

Which days count
----------------
The days of a plan end with the close from which on nobody waits overnight; those of a plan that may leave some cards
unserved, with the close at which it has handed out the others. A solver's plan is judged on days 1..horizon, and as
long as new cards come; every trip has ended by the horizon, and where one ends after the days and after the last new
cards, the days are those until then. A manual plan is judged on days 1..days, and as long as new cards come; while
cards still wait, on every day up to the last one that a row names or on which cards come or are handed out (none later
than day 100 000). Its trips that end later are carried out and counted, and warned of as ``useless_trip``: nothing is
printed any more that they could serve. Trips that end in time are never called useless, whatever becomes of their load.
Rows that cannot be carried out are errors on any day; limits on printers only on days that count.

The planner's rules are wishes: they change nothing of what is carried out, and `reallocate.plan.rules` judges what
was.

Memory is linear in what the plan names: days on which nothing happens share the rows of the day before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TypeVar

from reallocate.files.cells import MOST_DAY
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery
from reallocate.plan.breach import Breach, Case, in_order
from reallocate.plan.cards import Cards
from reallocate.plan.model import BySite, Plan, Printing, Trip
from reallocate.plan.rules import MOST_LIMITS, broken_rules
from reallocate.plan.shape import require_shape

R = TypeVar("R", Trip, Printing, Delivery)


@dataclass(frozen=True, slots=True)
class Replay:
    """What happened, by day and site: ``printers[d - 1][i]`` and so on, shape (days named, sites).

    Attributes
    ----------
    printers : standing after all arrivals of the day.
    unprinted : cards that nobody has printed, on the morning of the day, new ones among them.
    cards : printed at the site, for whomever.
    blanks_in : shipments and outside deliveries that arrived. blanks_out : left.
    blanks_left, backlog_left : at the close of the day.
    moves, shipments, couriers : trips as they were carried out, with what could leave.
    breaches : of the rules, and warnings, in the order of the days.
    days : least number of days of the plan (see above); None while cards wait at its end.
    """

    printers: tuple[BySite, ...]
    unprinted: tuple[BySite, ...]
    cards: tuple[BySite, ...]
    blanks_in: tuple[BySite, ...]
    blanks_out: tuple[BySite, ...]
    blanks_left: tuple[BySite, ...]
    backlog_left: tuple[BySite, ...]
    moves: tuple[Trip, ...]
    shipments: tuple[Trip, ...]
    couriers: tuple[Trip, ...]
    breaches: tuple[Breach, ...]
    days: int | None

    @property
    def last_printing_day(self) -> int:
        """Last day on which a card is printed; 0 when none is."""
        return next((d for d in range(len(self.cards), 0, -1) if any(self.cards[d - 1])), 0)

    @property
    def left(self) -> BySite:
        """Cards that wait at the end, by site; empty where there are no days."""
        return self.backlog_left[-1] if self.backlog_left else ()

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

    def arrive(self, day: int) -> list[tuple[int, int]]:
        """Let arrive what is due on `day`; return it."""
        came = self.due.pop(day, [])
        for site, count in came:
            self.there[site] += count
        return came


@dataclass(frozen=True, slots=True)
class _Day:
    """What `Replay` tells of one day, and the cards that nobody has printed at its close."""

    printers: BySite
    unprinted: BySite
    cards: BySite
    blanks_in: BySite
    blanks_out: BySite
    blanks_left: BySite
    backlog_left: BySite
    unprinted_left: BySite

    def after(self, nothing: BySite) -> _Day:
        """Return a day after this one on which nothing happens."""
        stocks = (self.blanks_left, self.backlog_left, self.unprinted_left)
        return _Day(self.printers, self.unprinted_left, nothing, nothing, nothing, *stocks)


class _Simulator:
    def __init__(self, instance: Instance, plan: Plan) -> None:
        sites, travel = instance.sites, instance.travel
        self.instance, self.plan = instance, plan
        self.printers = _Load("moves", "printers", travel.printer_days, [site.printers for site in sites])
        self.blanks = _Load("shipments", "blanks", travel.blank_days, [site.blanks for site in sites])
        self.cards = Cards(instance, plan)
        self.breaches = self.cards.breaches
        self.limits = 0  # findings on minimum and maximum so far
        self.outside: list[int] = []  # sites whose limits are broken now
        self.moves, self.shipments, self.couriers = (
            _by_day(trips) for trips in (plan.moves, plan.shipments, plan.couriers)
        )
        self.printing, self.deliveries = _by_day(_added_up(plan.printing)), _by_day(instance.deliveries)
        trips = (self.moves, self.shipments, self.couriers)
        named = [*(day for table in trips for day in table), *(row.day for row in plan.printing)]
        self.last = max([plan.horizon, instance.last_arrival, *named])
        due = (self.printers.due, self.blanks.due, self.cards.due)
        self.events = (*trips, self.printing, self.deliveries, self.cards.coming, *due)

    def run(self) -> Replay:
        nothing = (0,) * len(self.instance.sites)
        days: list[_Day] = []
        # What is handed out after all rows, no row of a planner's plan names: it goes on until then.
        while len(days) < self.last or (self.plan.manual and any(day <= MOST_DAY for day in self.cards.due)):
            d = len(days) + 1
            if days and not any(d in table for table in self.events):
                days.append(days[-1].after(nothing))
                self._report_limits(d, changed=False)
            else:
                days.append(self._day(d))
        self.last = len(days)
        return self._judged(days)

    def _day(self, d: int) -> _Day:
        """Let a day pass, step by step."""
        came, left = ([0] * len(self.instance.sites) for _ in range(2))
        self._arrive(d, came)
        self._come_from_outside(d, came)
        unprinted = tuple(self.cards.unprinted)
        for trip in self.moves.get(d, []):
            self._leave(self.printers, trip)
        for trip in self.shipments.get(d, []):
            left[trip.origin] += self._leave(self.blanks, trip)
        self._arrive(d, came)
        self._report_limits(d, changed=True)
        there = tuple(self.printers.there)
        printed = self.cards.print(self.printing.get(d, []), self.couriers.get(d, []), there, self.blanks.there)
        self.cards.hand_out(d)
        return _Day(
            there,
            unprinted,
            tuple(printed),
            tuple(came),
            tuple(left),
            tuple(self.blanks.there),
            tuple(self.cards.waiting),
            tuple(self.cards.unprinted),
        )

    # --- arriving and leaving -------------------------------------------------------------------------------------

    def _arrive(self, day: int, came: list[int]) -> None:
        """Let trips arrive that are due: in the morning, and again those that came overnight."""
        self.printers.arrive(day)
        for site, count in self.blanks.arrive(day):
            came[site] += count

    def _come_from_outside(self, day: int, came: list[int]) -> None:
        for delivery in self.deliveries.get(day, []):
            self.printers.there[delivery.site] += delivery.printers
            self.blanks.there[delivery.site] += delivery.blanks
            came[delivery.site] += delivery.blanks
        self.cards.come(day)

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
        if not self.instance.departs(trip.origin, trip.day):
            forbidden.append(("closed_departure", trip.origin))
        for case, site in forbidden:
            self._trip_breach(case, load, trip, site, trip.count, 0)
        return not forbidden

    def _arrival(self, load: _Load, trip: Trip) -> int:
        lasts = load.lasting[trip.origin][trip.destination]
        assert lasts is not None
        return trip.day + lasts

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

    # --- the end --------------------------------------------------------------------------------------------------

    def _judged(self, days: Sequence[_Day]) -> Replay:
        backlog = tuple(day.backlog_left for day in days)
        length = self._days(backlog)
        counted = self.instance.span(length) if self.plan.manual and length is not None else self.last
        self._late_trips(counted if self.plan.manual else self.plan.horizon)
        self._unfinished()
        self._printed_elsewhere()
        found = [b for b in self.breaches if b.code not in ("min_printers", "max_printers") or (b.day or 0) <= counted]
        printers = tuple(day.printers for day in days)
        found += broken_rules(self.instance, self.plan, self.printers.carried, printers[:counted], backlog)
        return Replay(
            printers,
            tuple(day.unprinted for day in days),
            tuple(day.cards for day in days),
            tuple(day.blanks_in for day in days),
            tuple(day.blanks_out for day in days),
            tuple(day.blanks_left for day in days),
            backlog,
            tuple(self.printers.carried),
            tuple(self.blanks.carried),
            tuple(self.cards.carried),
            in_order(found),
            length,
        )

    def _days(self, backlog: Sequence[BySite]) -> int | None:
        """Return the days of the plan; None while cards wait that may not."""
        instance = self.instance
        if sum(self.cards.waiting) > self.plan.unserved:
            return None
        closes = (tuple(site.backlog for site in instance.sites), *backlog)
        days = next((d + 1 for d in range(len(closes) - 1, -1, -1) if any(closes[d])), 0)
        if self.plan.unserved:
            owed = instance.cards - self.plan.unserved
            coming = (sum(count for _site, count in self.cards.coming.get(d, [])) for d in range(1, len(closes)))
            existing = accumulate(coming, initial=instance.backlog)
            days = next(d for d, cards in enumerate(existing) if cards - sum(closes[d]) >= owed)
        if self.plan.manual:
            return days
        ends = (self._arrival(load, trip) for load in (self.printers, self.blanks) for trip in load.carried)
        last = max([self.cards.last_due, *ends])
        return days if last <= instance.span(days) else last

    def _unfinished(self) -> None:
        if sum(self.cards.waiting) <= self.plan.unserved:
            return
        for i, waiting in enumerate(self.cards.waiting):
            if waiting:
                self.breaches.append(Breach("unfinished", self.last or None, i, waiting, 0))

    def _printed_elsewhere(self) -> None:
        """Report sites of whose cards too few were printed there, where offices print for each other."""
        for i, site in enumerate(self.instance.sites if self.instance.settings.print_for_others else ()):
            if self.cards.at_home[i] < site.own_only:
                self.breaches.append(Breach("own_only", None, i, self.cards.at_home[i], site.own_only))

    def _late_trips(self, end: int) -> None:
        """What happens after the last day that counts: useless in a manual plan, not allowed in any other."""
        case: Case = "useless_trip" if self.plan.manual else "under_way"
        for load in (self.printers, self.blanks):
            for trip in load.carried:
                arrival = self._arrival(load, trip)
                if arrival > end:
                    self._trip_breach(case, load, trip, trip.destination, arrival, end)
        if self.plan.manual:
            return
        for trip in self.cards.carried:
            handed_out = trip.day + self.instance.courier_days(trip.origin, trip.destination)
            if handed_out > end:
                place = self.plan.place("courier", trip.line)
                sites = (trip.destination, handed_out, end, trip.origin)
                self.breaches.append(Breach("under_way", trip.day, *sites, "cards", *place))
        for row in self.plan.printing:
            if row.day > end and row.cards:
                place = self.plan.place("assignment", row.line)
                self.breaches.append(Breach("after_end", row.day, row.site, row.day, end, None, "", *place))


def _added_up(rows: Iterable[Printing]) -> tuple[Printing, ...]:
    """Return the rows that print anything, one for each day and site; it bears the first line."""
    sums: dict[tuple[int, int], Printing] = {}
    for row in rows:
        if row.cards:
            before = sums.get((row.day, row.site))
            sums[row.day, row.site] = row if before is None else replace(before, cards=before.cards + row.cards)
    return tuple(sums.values())


def _by_day(rows: Iterable[R]) -> dict[int, list[R]]:
    """Return the rows of each day, those of a plan in the order of their lines."""
    table: dict[int, list[R]] = {}
    for row in sorted(rows, key=lambda row: (row.day, getattr(row, "line", 0))):
        table.setdefault(row.day, []).append(row)
    return table
