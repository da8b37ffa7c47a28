"""The variable families of the time-expanded model, and which of their members exist.

A family has one name here, in the exported files and in ``models/formulation.md``. The name of a member is its
family followed by zero-padded indices, ``move_i02_j05_d011``, which no solver or file format rewrites.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reallocate.instance.model import Instance


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
    cards : (i, d) -> cards printed at i on day d; only where i has a backlog and is open.

    Notes
    -----
    Only `leave`, `arrive` and `overnight` are declared integer: with them fixed, trips, blanks and cards are network
    flows with whole data, so whole-number optima exist at the vertices (see ``models/formulation.md``). There are far
    fewer of them than trips, and to branch on one decides many trips at once.
    """

    move: dict[tuple[int, int, int], Any]
    leave: dict[tuple[int, int], Any]
    arrive: dict[tuple[int, int], Any]
    overnight: dict[tuple[int, int], Any]
    ship: dict[tuple[int, int, int], Any]
    printers: dict[tuple[int, int], Any]
    stock: dict[tuple[int, int], Any]
    cards: dict[tuple[int, int], Any]

    def all(self) -> Iterator[Any]:
        """Every variable, family by family, in the order of the model's columns."""
        printers = (self.move, self.leave, self.arrive, self.overnight, self.printers)
        for family in (*printers, self.ship, self.stock, self.cards):
            yield from family.values()


def make_variables(instance: Instance, horizon: int, problem: Any) -> Variables:
    """Add the variables of every family to the PuLP `problem`, each boxed by what there is in all."""
    sites = range(len(instance.sites))
    days = range(1, horizon + 1)
    offices = [i for i in sites if not instance.sites[i].is_depot]
    fleet = instance.printers
    paper = instance.blanks + instance.delivered
    travel = instance.travel

    def add(family: str, index: tuple[int, ...], letters: str, high: int, whole: bool = False) -> Any:
        width = {"i": 3, "j": 3, "d": 3}
        tail = "_".join(f"{letter}{value:0{width[letter]}d}" for letter, value in zip(letters, index, strict=True))
        # PuLP's category names: Integer and Continuous are the same words in every release.
        return problem.add_variable(f"{family}_{tail}", 0, high, "Integer" if whole else "Continuous")

    def trips(origin: int, destination: int, lasting: int | None) -> range:
        """Days on which a trip may leave so that it ends by the horizon."""
        if lasting is None or origin == destination:
            return range(0)
        return range(1, horizon - lasting + 1)

    move = {
        (i, j, d): add("move", (i, j, d), "ijd", fleet)
        for i in offices
        for j in offices
        for d in trips(i, j, travel.printer_days[i][j])
        if fleet
    }
    lasting = travel.printer_days
    leaving = sorted({(i, d) for i, _j, d in move})
    leave = {index: add("leave", index, "id", fleet, whole=True) for index in leaving}
    coming = sorted({(j, d + (lasting[i][j] or 0), bool(lasting[i][j])) for i, j, d in move})
    arrive = {(i, d): add("arrive", (i, d), "id", fleet, whole=True) for i, d, lasts in coming if lasts}
    overnight = {(i, d): add("overnight", (i, d), "id", fleet, whole=True) for i, d, lasts in coming if not lasts}
    printers = {(i, d): add("printers", (i, d), "id", fleet) for i in offices for d in days}
    ship = {
        (i, j, d): add("ship", (i, j, d), "ijd", paper)
        for i in sites
        if instance.sites[i].lends
        for j in sites
        for d in trips(i, j, travel.blank_days[i][j])
        if paper
    }
    stock = {(i, d): add("stock", (i, d), "id", paper) for i in sites for d in days}
    cards = {
        (i, d): add("cards", (i, d), "id", instance.sites[i].backlog)
        for i in offices
        if instance.sites[i].backlog
        for d in days
        if instance.is_open(i, d)
    }
    return Variables(move, leave, arrive, overnight, ship, printers, stock, cards)
