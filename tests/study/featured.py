"""Random instances of 10 to 30 sites with every feature of the problem, the same for a seed everywhere."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from reallocate.families.instances import generate
from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Site


def featured(seed: int) -> Instance:
    """Return an instance of the family `island` with closures, minima and maxima, lenders, rates and odd roads.

    Each feature is there in about half of the instances, so that they meet in all combinations.
    """
    rng = Random(seed)
    sites = rng.randint(10, 30)
    base = generate("island", seed, sites=sites, printers_per_site=rng.choice([1.5, 2.5, 4.0]), slack=0.05)
    offices = list(base.sites)
    legs, closures, deliveries, settings = (
        list(base.legs or ()),
        list(base.closures),
        list(base.deliveries),
        base.settings,
    )
    if rng.random() < 0.5:  # rates
        offices = [
            replace(s, cards_per_printer_day=rng.choice([150, 200, 250])) if not s.is_depot else s for s in offices
        ]
    if rng.random() < 0.5:  # closed days, of all and of some
        closures.append(Closure(rng.randint(2, 8), None))
        closures += [Closure(rng.randint(1, 14), rng.randint(1, sites)) for _ in range(5)]
    if rng.random() < 0.5:  # minima and maxima
        for k in rng.sample(range(1, sites + 1), 5):
            least = min(1, offices[k].printers)
            most = None if rng.random() < 0.5 else max(1, offices[k].printers + rng.randint(0, 4))
            offices[k] = replace(offices[k], min_printers=least, max_printers=most)
    if rng.random() < 0.5:  # offices that lend
        for k in rng.sample(range(1, sites + 1), 3):
            offices[k] = replace(offices[k], lends_blanks=True)
    if rng.random() < 0.5:  # one-way legs: the way back is another road
        legs = [replace(leg, one_way=rng.random() < 0.1) for leg in legs]
    if rng.random() < 0.5:  # trips of 0 days
        settings = replace(settings, overnight_hours=Decimal(rng.choice([2, 4])))
    if rng.random() < 0.3:  # blanks that come to an office, and late ones
        deliveries.append(Delivery(rng.randint(2, 9), rng.randint(1, sites), 500))
    if rng.random() < 0.5:  # a second depot takes over the second delivery
        offices.append(Site("ZZ", "Second depot", 0, 0, 300, "depot"))
        legs.append(
            replace(legs[1], origin=rng.randint(1, sites), destination=sites + 1, hours=Decimal(3), one_way=False)
        )
        deliveries[1] = replace(deliveries[1], site=sites + 1)
    return Instance(f"featured-{seed}", tuple(offices), tuple(deliveries), tuple(closures), tuple(legs), settings)
