"""Random instances with a backlog, and random plans for them, most of them broken."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from reallocate import Instance, Plan, Printing, Trip
from tests.plan.cases import draw_instance


def draw_waiting(random: Random) -> Instance:
    """An instance where cards wait at some offices."""
    problem = draw_instance(random)
    backlog = [0 if site.is_depot else random.choice([0, random.randint(1, 25)]) for site in problem.sites]
    sites = tuple(replace(site, backlog=count) for site, count in zip(problem.sites, backlog, strict=True))
    return problem.replace(sites=sites)


def draw_plan(random: Random, problem: Instance) -> Plan:
    every = range(len(problem.sites))

    def trips(most: int) -> tuple[Trip, ...]:
        rows = (
            Trip(random.randint(1, 8), random.choice(every), random.choice(every), random.randint(0, most))
            for _k in range(random.randint(0, 6))
        )
        return tuple(sorted(rows))

    printing = {
        (random.randint(1, 12), random.choice(every)): random.randint(0, 30) for _k in range(random.choice([2, 8, 30]))
    }
    rows = tuple(Printing(day, site, cards) for (day, site), cards in sorted(printing.items()))
    return Plan(trips(5), trips(40), rows, random.choice([0, 4, 15]), manual=random.random() < 0.7)
