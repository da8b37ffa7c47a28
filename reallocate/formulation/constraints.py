"""The constraint families of docs/semantics.md, one function each; its docstring is its formula and its tag.

The tags are those of ``models/formulation.md`` and of the row names in exported files. Every function yields
``(row name, PuLP constraint)``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pulp import lpSum

from reallocate.formulation.variables import Variables
from reallocate.instance.model import Instance

Row = tuple[str, Any]


class Flows:
    """The trips of one family, gathered by the site and day that they leave and that they reach.

    What arrives by trips of one day or more stands in ``arriving``, by trips of 0 days in ``overnight``.
    """

    def __init__(self, trips: dict[tuple[int, int, int], Any], lasting: tuple[tuple[int | None, ...], ...]) -> None:
        self.leaving: dict[tuple[int, int], list[Any]] = defaultdict(list)
        self.arriving: dict[tuple[int, int], list[Any]] = defaultdict(list)
        self.overnight: dict[tuple[int, int], list[Any]] = defaultdict(list)
        for (i, j, d), variable in trips.items():
            lasts = lasting[i][j]
            assert lasts is not None
            self.leaving[i, d].append(variable)
            (self.arriving if lasts else self.overnight)[j, d + lasts].append(variable)


def departures(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(D1) leave[i,d] = Σ_j move[i,j,d]: what leaves a site on a day."""
    flows = Flows(v.move, instance.travel.printer_days)
    for (i, d), leave in v.leave.items():
        yield f"D1_i{i:03d}_d{d:03d}", leave - lpSum(flows.leaving[i, d]) == 0


def arrivals(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(D2) arrive[j,d] = Σ_{i: τ_ij >= 1} move[i,j,d-τ_ij]: what comes in the morning."""
    flows = Flows(v.move, instance.travel.printer_days)
    for (i, d), arrive in v.arrive.items():
        yield f"D2_i{i:03d}_d{d:03d}", arrive - lpSum(flows.arriving[i, d]) == 0


def arrivals_overnight(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(D3) overnight[j,d] = Σ_{i: τ_ij = 0} move[i,j,d]: what comes after the departures of the same day."""
    flows = Flows(v.move, instance.travel.printer_days)
    for (i, d), overnight in v.overnight.items():
        yield f"D3_i{i:03d}_d{d:03d}", overnight - lpSum(flows.overnight[i, d]) == 0


def printer_balance(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(C1) printers[i,d] = printers[i,d-1] + arrive[i,d] + overnight[i,d] - leave[i,d], with printers[i,0] = p_i."""
    for i, d in v.printers:
        before = v.printers[i, d - 1] if d > 1 else instance.sites[i].printers
        change = lpSum([v.arrive.get((i, d), 0), v.overnight.get((i, d), 0)]) - lpSum([v.leave.get((i, d), 0)])
        yield f"C1_i{i:03d}_d{d:03d}", v.printers[i, d] - before - change == 0


def printers_leave_in_the_morning(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(C2) printers[i,d] >= overnight[i,d]: what came by a 0-day trip does not leave again that day."""
    for (i, d), overnight in v.overnight.items():
        yield f"C2_i{i:03d}_d{d:03d}", v.printers[i, d] - overnight >= 0


def blank_balance(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(C3) stock[i,d] = stock[i,d-1] + q_id + Σ_j ship[j,i,d-σ_ji] - Σ_j ship[i,j,d] - cards[i,d], stock[i,0] = k_i."""
    flows = Flows(v.ship, instance.travel.blank_days)
    for i, d in v.stock:
        before = v.stock[i, d - 1] if d > 1 else instance.sites[i].blanks
        delivered = instance.deliveries_by_site[i].get(d, 0)
        coming = [*flows.arriving[i, d], *flows.overnight[i, d]]
        change = lpSum(coming) - lpSum(flows.leaving[i, d]) - lpSum([v.cards.get((i, d), 0)])
        yield f"C3_i{i:03d}_d{d:03d}", v.stock[i, d] - before - change == delivered


def blanks_leave_in_the_morning(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(C4) stock[i,d] + cards[i,d] >= Σ_{j: σ_ji = 0} ship[j,i,d]: what came by a 0-day trip stays that day.

    Needed at lenders only; elsewhere nothing leaves.
    """
    for (i, d), arrivals in sorted(Flows(v.ship, instance.travel.blank_days).overnight.items()):
        if instance.sites[i].lends:
            yield f"C4_i{i:03d}_d{d:03d}", v.stock[i, d] + lpSum([v.cards.get((i, d), 0)]) - lpSum(arrivals) >= 0


def capacity(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(C5) cards[i,d] <= r_i · printers[i,d] on open days; on closed days there is no cards[i,d]."""
    for (i, d), cards in v.cards.items():
        yield f"C5_i{i:03d}_d{d:03d}", cards - instance.rate(i) * v.printers[i, d] <= 0


def finish(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(C6) Σ_d cards[i,d] = b_i: the backlog is empty at the close of the last day."""
    for i, site in enumerate(instance.sites):
        if site.backlog:
            printed = lpSum([v.cards[i, d] for d in range(1, horizon + 1) if (i, d) in v.cards])
            yield f"C6_i{i:03d}", printed == site.backlog


def fewest_printers(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(C7) printers[i,d] >= m_i where m_i > 0."""
    for i, d in v.printers:
        if instance.sites[i].min_printers:
            yield f"C7_i{i:03d}_d{d:03d}", v.printers[i, d] >= instance.sites[i].min_printers


def most_printers(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(C8) printers[i,d] <= M_i where there is an M_i."""
    for i, d in v.printers:
        most = instance.sites[i].max_printers
        if most is not None:
            yield f"C8_i{i:03d}_d{d:03d}", v.printers[i, d] <= most


#: The rules of docs/semantics.md, all of them: what a plan must satisfy, no more and no less.
BASE = (
    departures,
    arrivals,
    arrivals_overnight,
    printer_balance,
    printers_leave_in_the_morning,
    blank_balance,
    blanks_leave_in_the_morning,
    capacity,
    finish,
    fewest_printers,
    most_printers,
)
