"""Random small tight instances, the same for a seed everywhere.

Tight means few printers at a site and hardly a spare blank: such instances need branching where those with more room
are settled by the relaxation alone. Backlogs are log-normal and take the whole fleet 8 to 13 days at 200 cards; stocks
are up to 60 % of the backlog, and three deliveries to a depot, on days 1, 4 and 8, just exceed what is missing.
"""

from __future__ import annotations

import math
from decimal import Decimal
from itertools import combinations
from random import Random

import networkx as nx

from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Leg, Site

Point = tuple[float, float]

NATION_KM = (5000, 1800)
NATION_SITES = 514
SITES_PER_PROVINCE = 12
SPREAD_KM = 120
NEIGHBOURS = 6
WITHOUT_BACKLOG = 0.25
PRINTERS = (0, 0, 1, 1, 2, 3, 4)
CARDS_PER_PRINTER_DAY = 200


def tight(seed: int, sites: int | None = None, most_printers: int | None = None) -> Instance:
    """Return an instance with 4 to 30 sites (or `sites`) and a depot that lends.

    A site has 0 to 4 printers, the more the rarer, or from 0 to `most_printers`, each number as likely.
    """
    rng = Random(seed)
    count = sites or rng.randint(4, 30)
    provinces = max(1, count // SITES_PER_PROVINCE)
    places = _places(rng, count, provinces)
    printers = [rng.choice(PRINTERS) if most_printers is None else rng.randint(0, most_printers) for _ in places]
    if sum(printers) == 0:
        printers[0] = 2
    weights = [0.0 if rng.random() < WITHOUT_BACKLOG else math.exp(rng.gauss(0, 1.3)) for _ in places]
    if sum(weights) == 0:
        weights[0] = 1.0
    scale = rng.uniform(8, 13) * CARDS_PER_PRINTER_DAY * sum(printers) / sum(weights)
    backlogs = [round(weight * scale) for weight in weights]
    blanks = [int(backlog * rng.uniform(0, 0.6)) for backlog in backlogs]
    offices = [Site(f"{i:03d}", f"S{i}", backlogs[i], printers[i], blanks[i]) for i in range(count)]
    legs = [Leg(i, j, _hours(_km(places[i], places[j]))) for i, j in sorted(_roads(places, provinces))]
    missing = sum(backlogs) - sum(blanks)
    return Instance(
        f"tight-{seed}",
        (*offices, Site("D", "Depot", 0, 0, 0, kind="depot")),
        (
            Delivery(1, count, int(missing * 0.4) + 1),
            Delivery(4, count, int(missing * 0.35) + 1),
            Delivery(8, count, int(missing * 0.25) + 2),
        ),
        legs=(*legs, Leg(0, count, Decimal(0))),
    )


def _places(rng: Random, count: int, provinces: int) -> list[Point]:
    """Return sites around the centres of provinces in a box whose area goes with the number of sites."""
    shrink = math.sqrt(count / NATION_SITES)
    width, height = (side * shrink for side in NATION_KM)
    centres = [(rng.uniform(0, width), rng.uniform(0, height)) for _ in range(provinces)]
    return [
        (rng.gauss(x, SPREAD_KM), rng.gauss(y, SPREAD_KM)) for x, y in (centres[k % provinces] for k in range(count))
    ]


def _roads(places: list[Point], provinces: int) -> set[tuple[int, int]]:
    """Return pairs: each site and its nearest, the first sites of all provinces, and a spanning tree."""
    count = len(places)
    pairs = set(combinations(range(provinces), 2))
    for i in range(count):
        near = sorted(range(count), key=lambda j: _km(places[i], places[j]))[1 : NEIGHBOURS + 1]
        pairs.update((min(i, j), max(i, j)) for j in near)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from((i, j, _km(places[i], places[j])) for i, j in combinations(range(count), 2))
    pairs.update((min(i, j), max(i, j)) for i, j in nx.minimum_spanning_edges(graph, data=False))
    return pairs


def _km(a: Point, b: Point) -> float:
    return math.hypot(a[0] - b[0], a[1] - b[1])


def _hours(km: float) -> Decimal:
    """By road up to 400 km, then by air or sea."""
    return Decimal(str(round(1.35 * km / 35 if km <= 400 else 6 + km / 400, 2)))
