"""Random instances with a legal plan: the plan is played forward first, its cards are then the backlog."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from hypothesis import strategies as st

from reallocate import Closure, Delivery, Instance, Leg, Plan, Printing, Rule, Settings, Site, Trip
from reallocate.instance.limits import FIELDS
from tests.oracle.drawing import WHOLE

HOURS = [Decimal(text) for text in ("0", "0.5", "2", "3.25", "8", "12")]


def draw_instance(random: Random) -> Instance:
    """Two to four offices and perhaps a depot; backlog 0 for the time being."""
    count = random.randint(2, 4)
    sites = []
    for i in range(count):
        printers = random.randint(0, 4)
        sites.append(
            Site(
                f"S{i}",
                f"Site {i}",
                0,
                printers,
                random.randint(0, 30),
                cards_per_printer_day=random.choice([None, 3, 7]),
                min_printers=random.randint(0, printers),
                max_printers=random.choice([None, printers, printers + 2]),
                lends_blanks=random.choice([None, True, False]),
            )
        )
    if random.random() < 0.7:
        sites.append(Site("Z", "Depot", 0, 0, random.randint(0, 60), kind="depot"))
    every = range(len(sites))
    pairs = [(i, j) for i in every for j in every if i < j and random.random() < 0.7]
    legs = tuple(Leg(i, j, random.choice(HOURS), random.random() < 0.25) for i, j in pairs)
    dated = random.random() < 0.3
    settings = Settings(
        start_date=date(2020, 5, 20) if dated else None,
        cards_per_printer_day=5,
        setup_hours=Decimal(random.choice(["0", "2"])),
        overnight_hours=Decimal(random.choice(["0", "2.5", "14"])),
        closed_weekdays=frozenset({5, 6}) if dated else frozenset(),
    )
    return Instance(
        "random",
        tuple(sites),
        tuple(Delivery(random.randint(1, 6), random.choice(every), random.randint(0, 20)) for _k in range(2)),
        tuple(Closure(random.randint(1, 6), random.choice([None, *every])) for _k in range(2)),
        legs if random.random() < 0.85 else None,
        settings,
    )


class Forward:
    """Plays random days; what it does is legal by construction."""

    def __init__(self, random: Random, instance: Instance) -> None:
        self.random, self.instance = random, instance
        self.printers = [site.printers for site in instance.sites]
        self.blanks = [site.blanks for site in instance.sites]
        self.coming = [0] * len(instance.sites)
        self.due: dict[int, list[tuple[list[int], int, int]]] = {}
        self.moves: list[Trip] = []
        self.shipments: list[Trip] = []
        self.printing: list[Printing] = []

    def arrive(self, day: int) -> None:
        for stock, site, count in self.due.pop(day, []):
            stock[site] += count
            if stock is self.printers:
                self.coming[site] -= count

    def day(self, day: int, horizon: int) -> None:
        random, sites = self.random, self.instance.sites
        self.arrive(day)
        for delivery in self.instance.deliveries:
            self.blanks[delivery.site] += delivery.blanks if delivery.day == day else 0
        pairs = [(i, j) for i in range(len(sites)) for j in range(len(sites)) if i != j]
        for i, j in random.sample(pairs, min(4, len(pairs))):
            room = 9 if sites[j].max_printers is None else sites[j].max_printers - self.printers[j] - self.coming[j]
            spare = 0 if sites[j].is_depot else min(self.printers[i] - sites[i].min_printers, room)
            if self.leave(self.printers, self.moves, self.instance.travel.printer_days, (day, i, j), spare, horizon):
                self.coming[j] += self.moves[-1].count
            spare = self.blanks[i] if sites[i].lends else 0
            self.leave(self.blanks, self.shipments, self.instance.travel.blank_days, (day, i, j), spare, horizon)
        self.arrive(day)
        for i in range(len(sites)):
            most = min(self.blanks[i], self.instance.rate(i) * self.printers[i])
            cards = random.choice([0, most, random.randint(0, most)]) if self.instance.is_open(i, day) else 0
            if cards:
                self.blanks[i] -= cards
                self.printing.append(Printing(day, i, cards))

    def leave(self, stock, trips, lasting, leg, spare, horizon) -> bool:
        day, i, j = leg
        lasts = lasting[i][j]
        if spare <= 0 or lasts is None or day + lasts > horizon or self.random.random() < 0.4:
            return False
        count = self.random.randint(1, spare)
        stock[i] -= count
        self.due.setdefault(day + lasts, []).append((stock, j, count))
        trips.append(Trip(day, i, j, count))
        return True


@st.composite
def legal_plans(draw) -> tuple[Instance, Plan]:
    return legal_plan(draw(st.randoms(use_true_random=False)))


def legal_plan(random: Random) -> tuple[Instance, Plan]:
    """An instance and a finished plan of it that breaks no rule; every trip ends by the last printing day or later."""
    instance = draw_instance(random)
    forward = Forward(random, instance)
    horizon = random.randint(0, 6)
    for day in range(1, horizon + 1):
        forward.day(day, horizon)
    backlog = [0] * len(instance.sites)
    for row in forward.printing:
        backlog[row.site] += row.cards
    sites = tuple(replace(site, backlog=backlog[i]) for i, site in enumerate(instance.sites))
    trips = [tuple(sorted(rows)) for rows in (forward.moves, forward.shipments)]
    return instance.replace(sites=sites), Plan(*trips, tuple(sorted(forward.printing)), horizon)


def draw_rules(random: Random, problem: Instance, what: Plan) -> tuple[Rule, ...]:
    """A few rules near what the plan does, so that every kind is broken now and then."""
    offices = [i for i, site in enumerate(problem.sites) if not site.is_depot]
    rules = []
    for _rule in range(random.randint(3, 9)):
        name = random.choice(WHOLE)
        i, j = random.sample(offices, 2)
        day, value = random.randint(1, 7), random.randint(0, 4)
        if what.moves and random.random() < 0.7:
            trip = random.choice(what.moves)
            i, j, day = trip.origin, trip.destination, trip.day + random.choice([0, 0, 1])
            value = max(0, trip.count + random.choice([-1, 0, 0, 1]))
        cells = {"site": i, "to": j, "day": day, "value": value}
        rules.append(Rule(name, **{cell: cells[cell] for cell in FIELDS[name]}))
    return tuple(rules)
