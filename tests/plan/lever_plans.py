"""Random plans for cases with levers, played forward day by day; most of them are legal, some are bent afterwards."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

from reallocate import Plan, Printing, Trip
from tests.oracle.lever_data import LeverCase, LeverPlan, Work
from tests.oracle.lever_data import Trip as Row
from tests.oracle.lever_replay import World


def draw_plan(case: LeverCase, rng: Random) -> LeverPlan:
    """Return a plan in which printers and blanks go anywhere and much is printed, for whomever."""
    return _Forward(case, rng).played()


def as_plan(plan: LeverPlan) -> Plan:
    """Return the plan as one from Python."""
    printed = Counter[tuple[int, int]]()
    for day, at, _owner, cards in plan.cards:
        printed[day, at] += cards
    couriers = sorted(Trip(*work) for work in plan.cards if work[1] != work[2])
    moves, shipments = (tuple(sorted(Trip(*trip) for trip in trips)) for trips in (plan.moves, plan.shipments))
    printing = tuple(sorted(Printing(day, at, cards) for (day, at), cards in printed.items()))
    return Plan(moves, shipments, printing, 0, couriers=tuple(couriers))


def bent(plan: LeverPlan, rng: Random, case: LeverCase) -> LeverPlan:
    """Return the plan with one number of one row changed, or a row left out or added."""
    name, sites = rng.choice(["moves", "shipments", "cards"]), range(len(case.sites))
    rows = list(getattr(plan, name))
    if not rows or rng.random() < 0.2:
        rows.append((rng.randint(1, 5), rng.choice(sites), rng.choice(sites), rng.randint(1, 2)))
    else:
        k, column = rng.randrange(len(rows)), rng.randrange(5)
        row = list(rows[k])
        if column in (1, 2):
            row[column] = rng.choice(sites)
        elif column < 4:
            row[column] = max(1, row[column] + rng.choice([-1, 1]))
        rows[k : k + 1] = [] if column == 4 else [tuple(row)]
    if name == "cards":  # no file can say of them that they are printed for others, or at a depot for it
        rows = [row if case.print_for_others else (row[0], row[1], row[1], row[3]) for row in rows]
        rows = [row for row in rows if row[1] != row[2] or not case.sites[row[1]].depot]
    return replace(plan, **{name: tuple(rows)})


class _Forward:
    def __init__(self, case: LeverCase, rng: Random) -> None:
        self.case, self.rng, self.world = case, rng, World(case)
        self.sites = range(len(case.sites))
        self.printers = [place.printers for place in case.sites]
        self.blanks = [place.blanks for place in case.sites]
        ready = Counter[int]()
        for (_day, i), count in case.ready.items():
            ready[i] += count
        self.unprinted = [place.backlog - ready[i] for i, place in enumerate(case.sites)]
        self.due: dict[str, Counter[tuple[int, int]]] = {"printers": Counter(), "blanks": Counter()}
        self.moves: list[Row] = []
        self.shipments: list[Row] = []
        self.cards: list[Work] = []

    def played(self) -> LeverPlan:
        for day in range(1, self.case.max_days + 1):
            for i in self.sites:
                self.printers[i] += self.case.printers.get((day, i), 0)
                self.blanks[i] += self.case.blanks.get((day, i), 0)
                self.unprinted[i] += self.world.came[day, i]
            self._arrive(day)
            self._send(day, "printers", self.printers, self.moves, 0.25)
            self._send(day, "blanks", self.blanks, self.shipments, 0.5)
            self._arrive(day)
            self._print(day)
        return LeverPlan(tuple(self.moves), tuple(self.shipments), tuple(self.cards))

    def _arrive(self, day: int) -> None:
        for i in self.sites:
            self.printers[i] += self.due["printers"].pop((day, i), 0)
            self.blanks[i] += self.due["blanks"].pop((day, i), 0)

    def _send(self, day: int, load: str, there: list[int], trips: list[Row], often: float) -> None:
        i, j = self.rng.choice(self.sites), self.rng.choice(self.sites)
        case = self.case
        may_leave = case.depart_on_closed or self.world.is_open(i, day)
        allowed = not case.sites[j].depot if load == "printers" else case.sites[i].lends
        if i == j or not there[i] or not allowed or not may_leave or self.rng.random() > often or day > 3:
            return
        lasts = self.world.trip_days(i, j, case.setup if load == "printers" else 0)
        if lasts is None:
            return
        count = self.rng.randint(1, there[i])
        there[i] -= count
        self.due[load][day + lasts, j] += count
        trips.append((day, i, j, count))

    def _print(self, day: int) -> None:
        for j in self.sites:
            if self.case.sites[j].depot or not self.world.is_open(j, day):
                continue
            room = min(self.printers[j] * self.world.speed(j, day), self.blanks[j])
            for i in sorted(self.sites, key=lambda i: (i != j, self.rng.random())):
                if self.world.courier_days(j, i) is None or (i != j and self.rng.random() < 0.3):
                    continue
                count = min(room, self.unprinted[i])
                if self.rng.random() < 0.1:
                    count = self.rng.randint(0, count)
                if count:
                    self.cards.append((day, j, i, count))
                    room -= count
                    self.blanks[j] -= count
                    self.unprinted[i] -= count
