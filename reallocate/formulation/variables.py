"""The variable families of the time-expanded model, and which of their members exist.

A family has one name here, in the exported files and in ``models/formulation.md``. The name of a member is its
family followed by zero-padded indices, ``move_i02_j05_d011``, which no solver or file format rewrites.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from reallocate.bounds.closings import last_closing
from reallocate.formulation.algebra import Columns
from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.model import Instance
from reallocate.plan.model import Key, Trip, by_key

#: A member: a variable, one of PuLP, or its column.
T = TypeVar("T")
#: Site and day, or one site.
SiteDay = tuple[int, int]
One = tuple[int]
#: A trip, and printers on it.
Load = tuple[int, int, int, int]
#: Bounds of a member, both whole.
Box = tuple[int, int]
Lasting = tuple[tuple[int | None, ...], ...]

#: Every family in the order of the model's columns, with the letters of its indices.
FAMILIES = {
    "move": "ijd",
    "leave": "id",
    "arrive": "id",
    "overnight": "id",
    "printers": "id",
    "ship": "ijd",
    "stock": "id",
    "cards": "id",
    "courier": "jid",
    "more": "i",
    "left": "i",
    "taken": "ijd",
    "put": "ijd",
    "added": "id",
    "edits": "",
    "line": "ijd",
    "below": "ijdc",
    "above": "ijdc",
    "anew": "ijdc",
    "side": "a",
    "near": "",
}
#: Families that are declared integer.
WHOLE = frozenset({"leave", "arrive", "overnight", "more", "taken", "put", "line", "below", "above", "anew", "side"})


@dataclass(frozen=True, slots=True)
class Variables(Generic[T]):
    """Members by index; days d = 1..the last day of the model, site indices i, j.

    Attributes
    ----------
    move : (i, j, d) -> printers that leave i on day d for j.
    leave : (i, d) -> printers that leave i on day d, for wherever; whole.
    arrive : (i, d) -> printers that come to i on the morning of day d by trips of one day or more; whole.
    overnight : (i, d) -> printers that come to i on day d by trips of 0 days; whole.
    ship : (i, j, d) -> blanks that leave i on day d for j.
    printers : (i, d) -> printers that stand at i on day d after all arrivals.
    stock : (i, d) -> blanks at i at the close of day d.
    cards : (i, d) -> cards of i printed at i on day d; only where i has cards to print and may print them then.
    courier : (j, i, d) -> cards of i printed at j on day d; only where offices print for each other.
    more : (i,) -> printers added at i at the start of day 1; whole; only where the terms grant some.
    left : (i,) -> cards of i that are left unprinted; only where the terms grant some.
    taken, put : (i, j, d) -> whether the row of this trip is taken out of a given plan, is put in; whole; only where
        the terms count edits. A row whose number is changed is both.
    added : (i, d) -> rows from i that are put in up to day d.
    edits : () -> the larger of rows taken out and rows put in.
    line : (i, j, d) -> whether any printer is on this trip; whole; only where the plan has to differ from others.
    below, above : (i, j, d, c) -> whether fewer than c printers are on it, more than c; whole; for the rows of c
        printers of the other plans.
    anew : (i, j, d, c) -> whether some are, and not c; whole.
    side : (a,) -> whether edits from the a-th of them are counted as rows put in, otherwise as rows taken out; whole.
    near : () -> by how many edits the plan is nearer to one of them than plans can be apart.
    terms : what the plan is asked for on.

    Notes
    -----
    Of the printers only `leave`, `arrive` and `overnight` are declared integer: with them fixed, trips, blanks and
    cards are network flows with whole data, so whole-number optima exist at the vertices (see
    ``models/formulation.md``). There are far fewer of them than trips, and to branch on one decides many trips at once.
    Where the plan has to differ from others, trips are whole too: `line` says of each whether there is any.
    """

    move: dict[Key, T]
    leave: dict[SiteDay, T]
    arrive: dict[SiteDay, T]
    overnight: dict[SiteDay, T]
    printers: dict[SiteDay, T]
    ship: dict[Key, T]
    stock: dict[SiteDay, T]
    cards: dict[SiteDay, T]
    courier: dict[Key, T]
    more: dict[One, T]
    left: dict[One, T]
    taken: dict[Key, T]
    put: dict[Key, T]
    added: dict[SiteDay, T]
    edits: dict[tuple[()], T]
    line: dict[Key, T]
    below: dict[Load, T]
    above: dict[Load, T]
    anew: dict[Load, T]
    side: dict[One, T]
    near: dict[tuple[()], T]
    terms: Terms

    def all(self) -> Iterator[T]:
        """Every member, family by family, in the order of the model's columns."""
        for family in FAMILIES:
            yield from getattr(self, family).values()

    def columns(self) -> Variables[int]:
        """Return the same families with the members' columns in the model for members."""
        count, found = 0, {}
        for family in FAMILIES:
            members = getattr(self, family)
            found[family] = {index: count + k for k, index in enumerate(members)}
            count += len(members)
        return Variables(**found, terms=self.terms)


def last_departure(instance: Instance, horizon: int, terms: Terms) -> int:
    """Return the last day on which printers may leave: rows that are edited or fixed may stand after the model's."""
    last = instance.span(horizon)
    if terms.edits is None:
        return last
    fixed = (day for (_i, _j, day), value in instance.limits.fixed.items() if value)
    return max([last, *(trip.day for trip in terms.edits), *fixed])


def most_on_a_trip(instance: Instance, terms: Terms) -> int:
    """Return the most printers that can be on one trip."""
    fleet = instance.fleet + terms.more_printers
    return fleet if terms.apart is None else min(fleet, terms.apart.most)


def make_variables(instance: Instance, horizon: int, columns: Columns, terms: Terms = FREE) -> Variables[Any]:
    """Add the variables of every family to `columns`, each boxed by what there is in all."""
    members = _Members(instance, horizon, terms)
    whole = WHOLE if terms.apart is None else WHOLE | {"move"}

    def add(family: str, index: tuple[int, ...], box: Box) -> Any:
        tail = "".join(f"_{letter}{value:03d}" for letter, value in zip(FAMILIES[family], index, strict=True))
        return columns.add(f"{family}{tail}", *box, whole=family in whole)

    found: dict[str, dict[Any, Any]] = {}
    for family in FAMILIES:
        boxes: Mapping[tuple[int, ...], Box] = getattr(members, family)
        found[family] = {index: add(family, index, box) for index, box in boxes.items()}
    return Variables(**found, terms=terms)


class _Members:
    """Which members each family has, with their bounds; a property a family."""

    def __init__(self, instance: Instance, horizon: int, terms: Terms) -> None:
        self.instance, self.horizon, self.terms = instance, horizon, terms
        self.last = instance.span(horizon)
        self.sites, self.days = range(len(instance.sites)), range(1, self.last + 1)
        self.moving = range(1, last_departure(instance, horizon, terms) + 1)
        self.offices = [i for i in self.sites if not instance.sites[i].is_depot]
        self.needy = [i for i in self.offices if instance.to_print(i) > 0]
        self.fleet = instance.fleet + terms.more_printers
        self.paper = instance.blanks + instance.delivered
        self.most_on_a_trip = most_on_a_trip(instance, terms)

    # --- printers -------------------------------------------------------------------------------------------------

    @cached_property
    def move(self) -> dict[Key, Box]:
        if self.terms.moves is not None:
            return self._given(self.terms.moves)
        limits = self.instance.limits
        late = self.moving if self.terms.ends_late else None
        trips = self._trips(self.offices, self.offices, self.instance.travel.printer_days, late) if self.fleet else ()
        allowed = (trip for trip in trips if limits.allows(*trip) and self.instance.departs(trip[0], trip[2]))
        # A trip that a rule fixes at 0 is not made.
        return {trip: (0, self.most_on_a_trip) for trip in allowed if limits.fixed.get(trip, 1)}

    @property
    def leave(self) -> dict[SiteDay, Box]:
        return dict.fromkeys(sorted({(i, d) for i, _j, d in self.move}), (0, self.fleet))

    @property
    def arrive(self) -> dict[SiteDay, Box]:
        return self._coming(overnight=False)

    @property
    def overnight(self) -> dict[SiteDay, Box]:
        return self._coming(overnight=True)

    def _coming(self, *, overnight: bool) -> dict[SiteDay, Box]:
        """Site and day where a trip of 0 days (`overnight`), or of one day or more, can end."""
        lasting = self.instance.travel.printer_days
        ends = {(j, d + (lasting[i][j] or 0)) for i, j, d in self.move if overnight == (not lasting[i][j])}
        return dict.fromkeys(sorted(end for end in ends if end[1] in self.moving), (0, self.fleet))

    @cached_property
    def printers(self) -> dict[SiteDay, Box]:
        return {(i, d): (0, self.fleet) for i in self.offices for d in self.moving}

    # --- blanks and cards -----------------------------------------------------------------------------------------

    @property
    def ship(self) -> dict[Key, Box]:
        if self.terms.shipments is not None:
            return self._given(self.terms.shipments)
        lenders = [i for i in self.sites if self.instance.sites[i].lends] if self.paper else []
        trips = self._trips(lenders, self.sites, self.instance.travel.blank_days)
        return {trip: (0, self.paper) for trip in trips if self.instance.departs(trip[0], trip[2])}

    @property
    def stock(self) -> dict[SiteDay, Box]:
        return {(i, d): (0, self.paper) for i in self.sites for d in self.days}

    @property
    def cards(self) -> dict[SiteDay, Box]:
        instance, given = self.instance, self.terms.cards
        printing = ((i, d) for i in self.needy for d in self.days if d <= self._end(i) and instance.prints(i, d))
        if given is None:
            return {(i, d): (0, instance.to_print(i)) for i, d in printing}
        allowed = {(row.site, row.day): row.cards for row in given}
        return {at: (0, min(allowed[at], instance.to_print(at[0]))) for at in printing if at in allowed}

    @property
    def courier(self) -> dict[Key, Box]:
        instance, terms = self.instance, self.terms
        if terms.couriers is not None:
            return self._given(terms.couriers)
        allowed = None if terms.cards is None else {(row.site, row.day) for row in terms.cards}
        return {
            (j, i, d): (0, instance.to_print(i))
            for i in self.needy
            for j in instance.printed_at[i]
            if j != i
            for d in range(1, self._end(i) - instance.courier_days(j, i) + 1)
            if instance.is_open(j, d) and (allowed is None or (j, d) in allowed)
        }

    def _end(self, site: int) -> int:
        """Return the day by which all cards of `site` are handed out."""
        return last_closing(self.instance, site, self.horizon, partial=self.terms.partial)

    # --- what the terms grant and count ---------------------------------------------------------------------------

    @property
    def more(self) -> dict[One, Box]:
        most = self.terms.more_printers
        return {(i,): (0, most) for i in self.offices} if most else {}

    @property
    def left(self) -> dict[One, Box]:
        most = self.terms.fewer_cards
        return {(i,): (0, min(self._may_be_left(i), most)) for i in self.needy} if most else {}

    def _may_be_left(self, i: int) -> int:
        instance = self.instance
        if self.terms.of_backlog:
            return instance.spare(i)
        served = instance.limits.served.get(i, 0) if self.terms.partial else 0
        return min(instance.to_print(i), instance.demand(i) - served)

    @cached_property
    def taken(self) -> dict[Key, Box]:
        return dict.fromkeys(by_key(self.terms.edits or ()), (0, 1))

    @cached_property
    def put(self) -> dict[Key, Box]:
        return dict.fromkeys(self.move if self.terms.edits is not None else (), (0, 1))

    @property
    def added(self) -> dict[SiteDay, Box]:
        return dict.fromkeys(self.printers if self.put else (), (0, len(self.put)))

    @property
    def edits(self) -> dict[tuple[()], Box]:
        if self.terms.edits is None:
            return {}
        most = self.terms.most_edits
        return {(): (0, len(self.taken) + len(self.put) if most is None else most)}

    # --- how it differs from other plans ----------------------------------------------------------------------------

    @property
    def line(self) -> dict[Key, Box]:
        return dict.fromkeys(self.move if self.terms.apart is not None else (), (0, 1))

    @cached_property
    def below(self) -> dict[Load, Box]:
        others = () if self.terms.apart is None else self.terms.apart.rows
        loads = {(*key, count) for rows in others for key, count in rows.items() if key in self.move}
        return dict.fromkeys(sorted(loads), (0, 1))

    @property
    def above(self) -> dict[Load, Box]:
        return {load: (0, int(load[3] < self.most_on_a_trip)) for load in self.below}

    @property
    def anew(self) -> dict[Load, Box]:
        return self.below

    @property
    def side(self) -> dict[One, Box]:
        others = () if self.terms.apart is None else self.terms.apart.others
        return {(a,): (0, 1) for a in range(len(others))}

    @property
    def near(self) -> dict[tuple[()], Box]:
        apart = self.terms.apart
        return {} if apart is None else {(): (0, max(0, apart.farthest - apart.least))}

    # --- trips ----------------------------------------------------------------------------------------------------

    def _trips(
        self, origins: Iterable[int], destinations: Iterable[int], lasting: Lasting, late: range | None = None
    ) -> Iterator[Key]:
        """Yield the trips that end by the last day, or those that leave on the days `late`, whenever they end."""
        for i in origins:
            for j in destinations:
                lasts = lasting[i][j]
                if i != j and lasts is not None:
                    yield from ((i, j, d) for d in (late or range(1, self.last - lasts + 1)))

    def _given(self, trips: Iterable[Trip]) -> dict[Key, Box]:
        """Members that are held at what somebody gives; those that leave after the last day change nothing in it."""
        return {key: (count, count) for key, count in by_key(trips).items() if key[2] <= self.last}
