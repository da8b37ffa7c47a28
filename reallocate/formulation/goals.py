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

    ``terms`` maps a variable's index in its family to its coefficient, ``family`` names the family of `Variables`.
    """

    family: str
    terms: Mapping[tuple[int, ...], int]
    constant: int = 0

    def members(self, v: Variables[T]) -> list[tuple[T, int]]:
        """Return the members of the family, variables or columns, with their coefficients."""
        members = getattr(v, self.family)
        return [(members[index], coefficient) for index, coefficient in self.terms.items()]


def moves(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G1) Σ move[i,j,d]: printers that leave a site; one that leaves twice counts twice."""
    return Objective("move", dict.fromkeys(v.move, 1))


def waiting(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G2) Σ_{i,d} (b_i - Σ_{d' <= d} cards[i,d']) = T·Σ b_i - Σ (T - d + 1)·cards[i,d], in card-days."""
    terms: dict[tuple[int, ...], int] = {(i, d): -(horizon - d + 1) for i, d in v.cards}
    return Objective("cards", terms, horizon * instance.backlog)


def travel(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G3) Σ H_ij·move[i,j,d]: printer-hours on the road without set-up, in hundredths."""
    return Objective("move", _by_hours(instance, v.move))


def shipping(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G4) Σ H_ij·ship[i,j,d]: card-hours on the road, in hundredths."""
    return Objective("ship", _by_hours(instance, v.ship))


def blanks(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G5) Σ ship[i,j,d]: blanks shipped; always the last goal."""
    return Objective("ship", dict.fromkeys(v.ship, 1))


def edits(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G6) edits: the larger of rows taken out of a given plan and rows put in."""
    return Objective("edits", dict.fromkeys(v.edits, 1))


def left(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G7) Σ left[i]: cards that are not printed, where the terms let some wait for ever."""
    return Objective("left", dict.fromkeys(v.left, 1))


def more(instance: Instance, horizon: int, v: Variables[Any]) -> Objective:
    """(G8) Σ more[i]: printers added, where the terms grant some."""
    return Objective("more", dict.fromkeys(v.more, 1))


def _by_hours(instance: Instance, trips: Iterable[Key]) -> dict[tuple[int, ...], int]:
    costs: dict[tuple[int, ...], int] = {}
    for i, j, d in trips:
        hours = instance.travel.hours[i][j]
        if hours:
            costs[i, j, d] = hours
    return costs


#: Every goal that can follow the days, by the name that users write; the last three under terms alone.
GOALS: dict[str, Callable[[Instance, int, Variables[Any]], Objective]] = {
    "moves": moves,
    "waiting": waiting,
    "travel": travel,
    "shipping": shipping,
    "blanks": blanks,
    "edits": edits,
    "left": left,
    "more": more,
}
