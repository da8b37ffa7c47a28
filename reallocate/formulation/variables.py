"""The variable families of the time-expanded model, and which of their members exist.

A family has one name here, in the exported files and in ``models/formulation.md``. The name of a member is its
family followed by zero-padded indices, ``move_i02_j05_d011``, which no solver or file format rewrites.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reallocate.formulation.terms import FREE, Terms
from reallocate.instance.model import Instance
from reallocate.plan.model import Trip, by_key


@dataclass(frozen=True, slots=True)
class Variables:
    """Members by index; days d = 1..horizon, site indices i, j.

    Attributes
    ----------
    move : (i, j, d) -> printers that leave i on day d for j.
    leave : (i, d) -> printers that leave i on day d, for wherever; whole.
    arrive : (i, d) -> printers that come to i on the morning of day d by trips of one day or more; whole.
    overnight : (i, d) -> printers that come to i on day d by trips of 0 days; whole.
    ship : (i, j, d) -> blanks that leave i on day d for j.
    printers : (i, d) -> printers that stand at i on day d after all arrivals.
    stock : (i, d) -> blanks at i at the close of day d.
    cards : (i, d) -> cards printed at i on day d; only where i has a backlog and may print.
    more : (i,) -> printers added at i at the start of day 1; whole; only where the terms grant some.
    left : (i,) -> cards of i that are left unprinted; only where the terms grant some.
    taken, put : (i, j, d) -> whether the row of this trip is taken out of a given plan, is put in; whole; only where
        the terms count edits. A row whose number is changed is both.
    added : (i, d) -> rows from i that are put in up to day d.
    edits : () -> the larger of rows taken out and rows put in.
    terms : what the plan is asked for on.

    Notes
    -----
    Of the printers only `leave`, `arrive` and `overnight` are declared integer: with them fixed, trips, blanks and
    cards are network flows with whole data, so whole-number optima exist at the vertices (see
    ``models/formulation.md``). There are far fewer of them than trips, and to branch on one decides many trips at once.
    """

    move: dict[tuple[int, int, int], Any]
    leave: dict[tuple[int, int], Any]
    arrive: dict[tuple[int, int], Any]
    overnight: dict[tuple[int, int], Any]
    ship: dict[tuple[int, int, int], Any]
    printers: dict[tuple[int, int], Any]
    stock: dict[tuple[int, int], Any]
    cards: dict[tuple[int, int], Any]
    more: dict[tuple[int], Any]
    left: dict[tuple[int], Any]
    taken: dict[tuple[int, int, int], Any]
    put: dict[tuple[int, int, int], Any]
    added: dict[tuple[int, int], Any]
    edits: dict[tuple[()], Any]
    terms: Terms

    def all(self) -> Iterator[Any]:
        """Every variable, family by family, in the order of the model's columns."""
        printers = (self.move, self.leave, self.arrive, self.overnight, self.printers)
        granted = (self.more, self.left, self.taken, self.put, self.added, self.edits)
        for family in (*printers, self.ship, self.stock, self.cards, *granted):
            yield from family.values()


def last_departure(instance: Instance, horizon: int, terms: Terms) -> int:
    """Return the last day on which printers may leave: rows that are edited or fixed may stand after the horizon."""
    if terms.edits is None:
        return horizon
    fixed = (day for (_i, _j, day), value in instance.limits.fixed.items() if value)
    return max([horizon, *(trip.day for trip in terms.edits), *fixed])


def make_variables(instance: Instance, horizon: int, problem: Any, terms: Terms = FREE) -> Variables:
    """Add the variables of every family to the PuLP `problem`, each boxed by what there is in all."""
    sites = range(len(instance.sites))
    days = range(1, horizon + 1)
    moving = range(1, last_departure(instance, horizon, terms) + 1)
    offices = [i for i in sites if not instance.sites[i].is_depot]
    fleet = instance.printers + terms.more_printers
    paper = instance.blanks + instance.delivered
    lasting = instance.travel.printer_days

    def add(family: str, index: tuple[int, ...], letters: str, high: int, whole: bool = False, low: int = 0) -> Any:
        tail = "".join(f"_{letter}{value:03d}" for letter, value in zip(letters, index, strict=True))
        # PuLP's category names: Integer and Continuous are the same words in every release.
        return problem.add_variable(f"{family}{tail}", low, high, "Integer" if whole else "Continuous")

    def trips(origin: int, destination: int, lasts: int | None, through: range) -> range:
        """Days on which a trip may leave: so that it ends by the horizon, unless the terms let it end later."""
        if lasts is None or origin == destination:
            return range(0)
        return through if terms.ends_late else range(1, horizon - lasts + 1)

    def given(kept: Iterable[Trip], family: str) -> dict[tuple[int, int, int], Any]:
        """Members that are held at what somebody gives; those that leave after the horizon change nothing in it."""
        sums = by_key(kept).items()
        return {key: add(family, key, "ijd", count, low=count) for key, count in sums if key[2] <= horizon}

    if terms.moves is None:
        limits = instance.limits
        move = {
            (i, j, d): add("move", (i, j, d), "ijd", fleet)
            for i in offices
            for j in offices
            for d in trips(i, j, lasting[i][j], moving)
            if fleet and limits.allows(i, j, d) and limits.fixed.get((i, j, d), 1)
        }
    else:
        move = given(terms.moves, "move")
    leaving = sorted({(i, d) for i, _j, d in move})
    leave = {index: add("leave", index, "id", fleet, whole=True) for index in leaving}
    ends = ((j, d + (lasting[i][j] or 0), bool(lasting[i][j])) for i, j, d in move)
    coming = sorted({end for end in ends if end[1] in moving})
    arrive = {(i, d): add("arrive", (i, d), "id", fleet, whole=True) for i, d, lasts in coming if lasts}
    overnight = {(i, d): add("overnight", (i, d), "id", fleet, whole=True) for i, d, lasts in coming if not lasts}
    printers = {(i, d): add("printers", (i, d), "id", fleet) for i in offices for d in moving}
    if terms.shipments is None:
        ship = {
            (i, j, d): add("ship", (i, j, d), "ijd", paper)
            for i in sites
            if instance.sites[i].lends
            for j in sites
            for d in range(1, horizon + 1 - (instance.travel.blank_days[i][j] or 0))
            if paper and i != j and instance.travel.blank_days[i][j] is not None
        }
    else:
        ship = given(terms.shipments, "ship")
    stock = {(i, d): add("stock", (i, d), "id", paper) for i in sites for d in days}
    allowed = None if terms.cards is None else {(row.site, row.day): row.cards for row in terms.cards}
    cards = {
        (i, d): add("cards", (i, d), "id", instance.sites[i].backlog if allowed is None else allowed[i, d])
        for i in offices
        if instance.sites[i].backlog
        for d in days
        if instance.prints(i, d) and (allowed is None or (i, d) in allowed)
    }
    granted = offices if terms.more_printers else []
    more = {(i,): add("more", (i,), "i", terms.more_printers, whole=True) for i in granted}
    waiting = [i for i in offices if instance.sites[i].backlog and terms.fewer_cards]
    left = {(i,): add("left", (i,), "i", min(instance.sites[i].backlog, terms.fewer_cards)) for i in waiting}
    rows = by_key(terms.edits or ())
    taken = {key: add("taken", key, "ijd", 1, whole=True) for key in rows}
    put = {key: add("put", key, "ijd", 1, whole=True) for key in (move if terms.edits is not None else ())}
    added = {(i, d): add("added", (i, d), "id", len(put)) for i, d in (printers if put else ())}
    highest = len(rows) + len(put) if terms.most_edits is None else terms.most_edits
    edits: dict[tuple[()], Any] = {(): add("edits", (), "", highest)} if terms.edits is not None else {}
    families = (move, leave, arrive, overnight, ship, printers, stock, cards, more, left, taken, put, added, edits)
    return Variables(*families, terms)
