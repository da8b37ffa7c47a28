"""The goals after the days, as whole-number costs on the variables; each has its formula and its tag."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reallocate.formulation.variables import T, Variables
from reallocate.instance.model import Instance
from reallocate.plan.model import Key


@dataclass(frozen=True, slots=True)
class Objective:
    """Value of a goal = ``constant + Σ coefficient · variable``; all of it whole numbers.

    ``terms`` maps, by the name of a family of `Variables`, a variable's index to its coefficient.
    """

    terms: Mapping[str, Mapping[tuple[int, ...], int]]
    constant: int = 0

    def members(self, v: Variables[T]) -> list[tuple[T, int]]:
        """Return the members of the families, variables or columns, with their coefficients."""
        return [
            (getattr(v, family)[index], coefficient)
            for family, terms in self.terms.items()
            for index, coefficient in terms.items()
        ]


def moves(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G1) Σ move[i,j,d]: printers that leave a site; one that leaves twice counts twice.

    By (D1) it is Σ leave[i,d], and written so where offices print for each other. These sums are declared whole: a
    solver sees that the goal is, and is done as soon as its bound is above the number before. And they are few: later
    goals hold this one in a short row. (With 40 offices HiGHS proves 60 moves in 65 nodes, and not in 2,000 steps
    otherwise.) Elsewhere the relaxation settles the moves, and of plans that are equal in all goals each stays the one
    that it is.
    """
    if instance.settings.print_for_others:
        return Objective({"leave": dict.fromkeys(v.leave, 1)})
    return Objective({"move": dict.fromkeys(v.move, 1)})


def waiting(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G2) Σ_{i,d} (w_id - R_id) - Σ (E - d + 1)·cards[i,d] - Σ (E - d - κ_ji + 1)·courier[j,i,d], in card-days.

    E = last day of the model, w_id = cards of i that exist by day d, R_id = those printed elsewhere that have come.
    """
    last = instance.span(horizon)
    home: dict[tuple[int, ...], int] = {(i, d): -(last - d + 1) for i, d in v.cards}
    away: dict[tuple[int, ...], int] = {
        (j, i, d): -(last - d - instance.courier_days(j, i) + 1) for j, i, d in v.courier
    }
    sites = [i for i in range(len(instance.sites)) if instance.demand(i)]
    waits = (instance.waiting_by(i, d) - instance.ready_by(i, d) for i in sites for d in range(1, last + 1))
    return Objective({"cards": home, "courier": away}, sum(waits))


def travel(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G3) Σ H_ij·move[i,j,d]: printer-hours on the road without set-up, in hundredths."""
    return Objective({"move": _by_hours(instance, v.move)})


def shipping(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G4) Σ H_ij·ship[i,j,d]: card-hours on the road, in hundredths."""
    return Objective({"ship": _by_hours(instance, v.ship)})


def courier(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G9) Σ H_ji·courier[j,i,d]: card-hours of cards that are printed for others, in hundredths."""
    return Objective({"courier": _by_hours(instance, v.courier)})


def blanks(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G5) Σ ship[i,j,d]: blanks shipped; always the last goal."""
    return Objective({"ship": dict.fromkeys(v.ship, 1)})


def edits(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G6) edits: the larger of rows taken out of a given plan and rows put in."""
    return Objective({"edits": dict.fromkeys(v.edits, 1)})


def left(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G7) Σ left[i]: cards that are not printed, where the terms let some wait for ever."""
    return Objective({"left": dict.fromkeys(v.left, 1)})


def more(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G8) Σ more[i]: printers added, where the terms grant some."""
    return Objective({"more": dict.fromkeys(v.more, 1)})


def near(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G10) near: what a plan is nearer to another one than plans can be apart."""
    return Objective({"near": dict.fromkeys(v.near, 1)})


def _by_hours(instance: Instance, trips: Iterable[Key]) -> dict[tuple[int, ...], int]:
    costs: dict[tuple[int, ...], int] = {}
    for i, j, d in trips:
        hours = instance.travel.hours[i][j]
        if hours:
            costs[i, j, d] = hours
    return costs


#: Every goal that can follow the days, by the name that users write; the last four under terms alone.
GOALS: dict[str, Callable[[Instance, int, Variables[Any]], Objective]] = {
    "moves": moves,
    "waiting": waiting,
    "travel": travel,
    "shipping": shipping,
    "courier": courier,
    "blanks": blanks,
    "edits": edits,
    "left": left,
    "more": more,
    "near": near,
}
