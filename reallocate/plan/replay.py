"""The day-by-day simulator: carries out a plan in whole numbers, exactly as section 1 of the specification says.

It knows no solver and no model. A plan that breaks a rule is carried out as far as it can be: what cannot be done is
cut down to what is there, reported once, and the replay goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan, Printing, Trip


@dataclass(frozen=True, slots=True)
class Breach:
    """One finding of the replay or the check.

    Attributes
    ----------
    code : stable name of the rule, see SPEC section 3.
    day, site : where; site is an index; None where the finding is of the whole plan.
    message : in words; found, allowed : the two numbers.
    severity : ``error``, or ``warning`` for what is legal but useless.
    file, line : of the row that asked for it; empty and None for a plan that was not read from files.
    """

    code: str
    day: int | None
    site: int | None
    message: str
    found: int | str | None
    allowed: int | str | None
    severity: str = "error"
    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Replay:
    """What happened, by day and site: ``printers[d - 1][i]`` and so on, for days 1..horizon.

    Attributes
    ----------
    printers : standing after all arrivals of the day.
    cards : printed. blanks_in : shipments and outside deliveries that arrived. blanks_out : left.
    blanks_left, backlog_left : at the close of the day.
    moves, shipments : trips as they were carried out. breaches : of the rules, in the order of the days.
    """

    printers: tuple[tuple[int, ...], ...]
    cards: tuple[tuple[int, ...], ...]
    blanks_in: tuple[tuple[int, ...], ...]
    blanks_out: tuple[tuple[int, ...], ...]
    blanks_left: tuple[tuple[int, ...], ...]
    backlog_left: tuple[tuple[int, ...], ...]
    moves: tuple[Trip, ...]
    shipments: tuple[Trip, ...]
    breaches: tuple[Breach, ...]

    @property
    def last_printing_day(self) -> int:
        """Last day on which a card is printed; 0 when none is."""
        return max((d for d, row in enumerate(self.cards, 1) if any(row)), default=0)

    @property
    def finished(self) -> bool:
        """Whether no card waits at the end."""
        return not self.backlog_left or not any(self.backlog_left[-1])


def replay(instance: Instance, plan: Plan) -> Replay:
    """Carry out `plan` on `instance` over days 1..plan.horizon.

    Every trip of a plan with all its files must end by the horizon, and the backlog must be empty then.
    """
    return _Simulator(instance, plan).run()


@dataclass(slots=True)
class _Simulator:
    instance: Instance
    plan: Plan
    printers: list[int] = field(init=False)
    blanks: list[int] = field(init=False)
    backlog: list[int] = field(init=False)
    coming_printers: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    coming_blanks: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    breaches: list[Breach] = field(default_factory=list)
    moves: list[Trip] = field(default_factory=list)
    shipments: list[Trip] = field(default_factory=list)

    def __post_init__(self) -> None:
        sites = self.instance.sites
        self.printers = [site.printers for site in sites]
        self.blanks = [site.blanks for site in sites]
        self.backlog = [site.backlog for site in sites]

    def run(self) -> Replay:
        moves, shipments = _by_day(self.plan.moves), _by_day(self.plan.shipments)
        printing: dict[int, list[Printing]] = {}
        for row in self.plan.printing:
            printing.setdefault(row.day, []).append(row)
        days: list[tuple[tuple[int, ...], ...]] = []
        for d in range(1, self.plan.horizon + 1):
            came = self._arrive(d)
            for i, deliveries in enumerate(self.instance.deliveries_by_site):
                amount = deliveries.get(d, 0)
                self.blanks[i] += amount
                came[i] += amount
            left = [0] * len(came)
            for trip in moves.get(d, []):
                self._leave_printers(trip)
            for trip in shipments.get(d, []):
                left[trip.origin] += self._leave_blanks(trip)
            came = [first + second for first, second in zip(came, self._arrive(d), strict=True)]
            self._limits(d)
            cards = self._print(d, printing.get(d, []))
            days.append(tuple(map(tuple, (self.printers, cards, came, left, self.blanks, self.backlog))))
        self._ending()
        columns = zip(*days, strict=True) if days else ((),) * 6
        printers, cards_by_day, came_by_day, left_by_day, blanks, backlog = columns
        return Replay(
            printers,
            cards_by_day,
            came_by_day,
            left_by_day,
            blanks,
            backlog,
            tuple(self.moves),
            tuple(self.shipments),
            tuple(self.breaches),
        )

    def _say(
        self, code: str, day: int, site: int, text: str, found: int, allowed: int, row: tuple[str, int] = ("", 0)
    ) -> None:
        """Note a breach; `row` is the file and line that asked for it."""
        message = text.format(name=self.instance.sites[site].name, day=day, found=found, allowed=allowed)
        file, line = row if row[1] else ("", 0)
        self.breaches.append(Breach(code, day, site, message, found, allowed, file=file, line=line or None))

    def _arrive(self, day: int) -> list[int]:
        """Let trips due today arrive; return the blanks that came by site."""
        came = [0] * len(self.printers)
        for site, count in self.coming_printers.pop(day, []):
            self.printers[site] += count
        for site, count in self.coming_blanks.pop(day, []):
            self.blanks[site] += count
            came[site] += count
        return came

    def _possible(self, trip: Trip, lasting: int | None, file: str) -> bool:
        if trip.origin == trip.destination:
            text = _("day {day}: a trip from {name} to itself")
            self._say("self_trip", trip.day, trip.origin, text, trip.count, 0, (file, trip.line))
            return False
        if lasting is None:
            text = _("day {day}: no road leads from {name} to the destination")
            self._say("no_road", trip.day, trip.origin, text, trip.count, 0, (file, trip.line))
            return False
        return True

    def _leave_printers(self, trip: Trip) -> None:
        lasting = self.instance.travel.printer_days[trip.origin][trip.destination]
        if self.instance.sites[trip.destination].is_depot and trip.origin != trip.destination:
            text = _("day {day}: {found} printers are sent to the depot {name}; printers never go to a depot")
            self._say("to_depot", trip.day, trip.destination, text, trip.count, 0, ("moves.csv", trip.line))
            return
        if not self._possible(trip, lasting, "moves.csv") or lasting is None:
            return
        there = self.printers[trip.origin]
        if trip.count > there:
            text = _("day {day}: {found} printers are to leave {name}, where {allowed} stand")
            self._say("no_printer", trip.day, trip.origin, text, trip.count, there, ("moves.csv", trip.line))
        count = min(trip.count, there)
        if count:
            self.printers[trip.origin] -= count
            self.coming_printers.setdefault(trip.day + lasting, []).append((trip.destination, count))
            self.moves.append(Trip(trip.day, trip.origin, trip.destination, count, trip.line))

    def _leave_blanks(self, trip: Trip) -> int:
        lasting = self.instance.travel.blank_days[trip.origin][trip.destination]
        if not self._possible(trip, lasting, "shipments.csv") or lasting is None:
            return 0
        if not self.instance.sites[trip.origin].lends:
            text = _("day {day}: {found} blanks are to leave {name}, which does not lend")
            self._say("not_lender", trip.day, trip.origin, text, trip.count, 0, ("shipments.csv", trip.line))
            return 0
        there = self.blanks[trip.origin]
        if trip.count > there:
            text = _("day {day}: {found} blanks are to leave {name}, where {allowed} are in stock")
            self._say("no_blanks", trip.day, trip.origin, text, trip.count, there, ("shipments.csv", trip.line))
        count = min(trip.count, there)
        if count:
            self.blanks[trip.origin] -= count
            self.coming_blanks.setdefault(trip.day + lasting, []).append((trip.destination, count))
            self.shipments.append(Trip(trip.day, trip.origin, trip.destination, count, trip.line))
        return count

    def _limits(self, day: int) -> None:
        for i, site in enumerate(self.instance.sites):
            if self.printers[i] < site.min_printers:
                text = _("day {day}: {found} printers at {name}, the fewest allowed are {allowed}")
                self._say("min_printers", day, i, text, self.printers[i], site.min_printers)
            if site.max_printers is not None and self.printers[i] > site.max_printers:
                text = _("day {day}: {found} printers at {name}, the most allowed are {allowed}")
                self._say("max_printers", day, i, text, self.printers[i], site.max_printers)

    def _print(self, day: int, rows: list[Printing]) -> list[int]:
        cards = [0] * len(self.printers)
        for row in rows:
            i, wanted = row.site, row.cards
            closed = not self.instance.is_open(i, day)
            room = 0 if closed else self.instance.rate(i) * self.printers[i] - cards[i]
            limits = [
                ("closed" if closed else "over_capacity", room),
                ("no_blanks", self.blanks[i]),
                ("over_backlog", self.backlog[i]),
            ]
            for code, allowed in limits:
                if wanted > allowed:
                    self._say(code, day, i, _PRINTING[code](), wanted, allowed, ("assignment.csv", row.line))
            count = min(wanted, *(allowed for _code, allowed in limits))
            cards[i] += count
            self.blanks[i] -= count
            self.backlog[i] -= count
        return cards

    def _ending(self) -> None:
        horizon = self.plan.horizon
        for name, coming in (("printers", self.coming_printers), ("blanks", self.coming_blanks)):
            for day, arrivals in sorted(coming.items()):
                for site, count in arrivals:
                    text = _("{count} {what} reach {name} on day {day}, after the last day of the plan: a useless trip")
                    place = self.instance.sites[site].name
                    message = text.format(count=count, what=name, name=place, day=day)
                    self.breaches.append(Breach("useless_trip", day, site, message, day, horizon, "warning"))
        for i, waiting in enumerate(self.backlog):
            if waiting:
                text = _("{found} cards still wait at {name} at the end")
                self._say("unfinished", horizon, i, text, waiting, 0)


_PRINTING = {
    "closed": lambda: _("day {day}: {found} cards are to be printed at {name}, which is closed"),
    "over_capacity": lambda: _(
        "day {day}: {found} cards are to be printed at {name}; its printers can print {allowed}"
    ),
    "no_blanks": lambda: _("day {day}: {found} cards are to be printed at {name}, where {allowed} blanks are in stock"),
    "over_backlog": lambda: _("day {day}: {found} cards are to be printed at {name}, where {allowed} still wait"),
}


def _by_day(trips: tuple[Trip, ...]) -> dict[int, list[Trip]]:
    table: dict[int, list[Trip]] = {}
    for trip in sorted(trips, key=lambda t: (t.day, t.line)):
        table.setdefault(trip.day, []).append(trip)
    return table
