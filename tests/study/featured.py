"""Random instances of 10 to 30 sites, or fewer, with every feature of the problem, the same for a seed everywhere.

`featured` has none of the levers; `with_levers` adds them to the same instances, each in about half of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from decimal import Decimal
from random import Random

from reallocate.families.instances import generate
from reallocate.instance.levers import Lever
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival, Closure, Delivery, Shift, Site


def featured(seed: int, offices: tuple[int, int] = (10, 30)) -> Instance:
    """Return an instance of the family `island` with closures, minima and maxima, lenders, rates and odd roads.

    Each feature is there in about half of the instances, so that they meet in all combinations.

    Parameters
    ----------
    offices : how many there are, at least 5, and at most.
    """
    rng = Random(seed)
    sites = rng.randint(*offices)
    base = generate("island", seed, sites=sites, printers_per_site=rng.choice([1.5, 2.5, 4.0]), slack=0.05)
    places = list(base.sites)
    legs, closures, deliveries, settings = (
        list(base.legs or ()),
        list(base.closures),
        list(base.deliveries),
        base.settings,
    )
    if rng.random() < 0.5:  # rates
        places = [
            replace(s, cards_per_printer_day=rng.choice([150, 200, 250])) if not s.is_depot else s for s in places
        ]
    if rng.random() < 0.5:  # closed days, of all and of some
        closures.append(Closure(rng.randint(2, 8), None))
        closures += [Closure(rng.randint(1, 14), rng.randint(1, sites)) for _ in range(5)]
    if rng.random() < 0.5:  # minima and maxima
        for k in rng.sample(range(1, sites + 1), 5):
            least = min(1, places[k].printers)
            most = None if rng.random() < 0.5 else max(1, places[k].printers + rng.randint(0, 4))
            places[k] = replace(places[k], min_printers=least, max_printers=most)
    if rng.random() < 0.5:  # offices that lend
        for k in rng.sample(range(1, sites + 1), 3):
            places[k] = replace(places[k], lends_blanks=True)
    if rng.random() < 0.5:  # one-way legs: the way back is another road
        legs = [replace(leg, one_way=rng.random() < 0.1) for leg in legs]
    if rng.random() < 0.5:  # trips of 0 days
        settings = replace(settings, overnight_hours=Decimal(rng.choice([2, 4])))
    if rng.random() < 0.3:  # blanks that come to an office, and late ones
        deliveries.append(Delivery(rng.randint(2, 9), rng.randint(1, sites), 500))
    if rng.random() < 0.5:  # a second depot takes over the second delivery
        places.append(Site("ZZ", "Second depot", 0, 0, 300, "depot"))
        legs.append(
            replace(legs[1], origin=rng.randint(1, sites), destination=sites + 1, hours=Decimal(3), one_way=False)
        )
        deliveries[1] = replace(deliveries[1], site=sites + 1)
    return Instance(f"featured-{seed}", tuple(places), tuple(deliveries), tuple(closures), tuple(legs), settings)


def with_levers(seed: int, offices: tuple[int, int] = (10, 30), *, without: Collection[Lever] = ()) -> Instance:
    """Return `featured` of the seed with levers, each in about half of the instances.

    Parameters
    ----------
    without : levers that are left out; all others are as they were.
    """
    instance = featured(seed, offices)
    for lever, pull in LEVERS.items():
        rng = Random(f"{seed} {lever}")
        if rng.random() < 0.5 and lever not in without:
            instance = pull(instance, rng)
    return replace(instance, name=f"levers-{seed}")


def _waiting(instance: Instance) -> list[int]:
    """Return the offices where more than a few cards wait."""
    return [i for i, site in enumerate(instance.sites) if not site.is_depot and site.backlog > 50]


def _print_for_others(instance: Instance, rng: Random) -> Instance:
    """Cards go some hours at most, and a tenth of them is printed at home at some offices."""
    own = set(rng.sample(_waiting(instance), 2))
    sites = [replace(site, own_only=site.backlog // 10 * (i in own)) for i, site in enumerate(instance.sites)]
    hours = rng.choice([Decimal(2), Decimal(4), None])
    return instance.replace(sites=tuple(sites), print_for_others=True, courier_max_hours=hours)


def _lends_blanks(instance: Instance, rng: Random) -> Instance:
    """Three offices more, or ones that do so already."""
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    lenders = set(rng.sample(offices, 3))
    sites = (replace(site, lends_blanks=True) if i in lenders else site for i, site in enumerate(instance.sites))
    return instance.replace(sites=tuple(sites))


def _arrivals(instance: Instance, rng: Random) -> Instance:
    """A stream at some offices, with blanks for it at the first depot from day 1 on."""
    streams = [
        Arrival(first, site, rng.randint(1, 40), until=first + rng.randint(0, 9))
        for site in rng.sample(_waiting(instance), 3)
        for first in (rng.randint(1, 8),)
    ]
    cards = sum(stream.cards * ((stream.until or stream.day) - stream.day + 1) for stream in streams)
    depot = next(i for i, site in enumerate(instance.sites) if site.is_depot)
    blanks = Delivery(1, depot, cards)
    return instance.replace(arrivals=tuple(streams), deliveries=(*instance.deliveries, blanks))


def _outside_printers(instance: Instance, rng: Random) -> Instance:
    come = Delivery(rng.randint(2, 6), rng.choice(_waiting(instance)), 0, printers=rng.randint(1, 3))
    return instance.replace(deliveries=(*instance.deliveries, come))


def _ready_cards(instance: Instance, rng: Random) -> Instance:
    come = Delivery(rng.randint(2, 6), rng.choice(_waiting(instance)), 0, cards=50)
    return instance.replace(deliveries=(*instance.deliveries, come))


def _shifts(instance: Instance, rng: Random) -> Instance:
    """More for some days at one office, less for some at all of them."""
    shifts = (Shift(3, 300, until=6, site=rng.choice(_waiting(instance))), Shift(5, 120, until=7))
    return instance.replace(shifts=shifts)


def _closed_roads(instance: Instance, _rng: Random) -> Instance:
    return instance.replace(depart_on_closed_days=False)


#: What each lever adds.
LEVERS: dict[Lever, Callable[[Instance, Random], Instance]] = {
    "print_for_others": _print_for_others,
    "lends_blanks": _lends_blanks,
    "arrivals": _arrivals,
    "outside_printers": _outside_printers,
    "ready_cards": _ready_cards,
    "shifts": _shifts,
    "closed_roads": _closed_roads,
}
