"""Tiny random instances with every rule of the problem, the same for a seed everywhere."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Leg, Settings, Site


def random_instance(seed: int) -> Instance:
    """Return an instance with up to 3 offices and 3 printers, now and then a depot."""
    rng = Random(seed)
    offices = rng.randint(1, 3)
    left = rng.randint(1, 3)
    sites = []
    for k in range(offices):
        printers = left if k == offices - 1 else rng.randint(0, left)
        left -= printers
        limit = rng.random()
        sites.append(
            Site(
                code="ABC"[k],
                name=f"Office {k}",
                backlog=rng.choice([0, rng.randint(1, 12), rng.randint(1, 12), rng.randint(1, 12)]),
                printers=printers,
                blanks=rng.choice([rng.randint(0, 12), rng.randint(8, 14)]),
                cards_per_printer_day=rng.randint(1, 4),
                min_printers=1 if limit < 0.12 else 0,
                max_printers=rng.randint(1, 2) if limit > 0.85 else None,
                lends_blanks=rng.random() < 0.4,
            )
        )
    if rng.random() < 0.6:
        sites.append(Site("D", "Depot", 0, 0, rng.randint(0, 20), kind="depot"))
    count = len(sites)
    legs = None
    if rng.random() < 0.85:
        pairs = [(i, j) for i in range(count) for j in range(i)]
        chosen = [pair for pair in pairs if rng.random() < 0.85]
        legs = tuple(Leg(i, j, Decimal(rng.randint(0, 72)) / 4, one_way=rng.random() < 0.15) for i, j in chosen)
    deliveries = tuple(
        Delivery(rng.randint(1, 5), rng.randrange(count), rng.randint(1, 12)) for _ in range(rng.randint(0, 2))
    )
    closures = tuple(
        Closure(rng.randint(1, 6), rng.choice([None, rng.randrange(count)])) for _ in range(rng.randint(0, 2))
    )
    settings = Settings(
        setup_hours=Decimal(rng.choice([0, 1, 2])),
        overnight_hours=Decimal(rng.choice([0, 0, 3, 6])),
        max_days=8,
    )
    return Instance(f"random-{seed}", tuple(sites), deliveries, closures, legs, settings)
