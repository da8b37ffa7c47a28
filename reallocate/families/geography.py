"""Where the offices of a made-up country lie, and which roads join them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal

import networkx as nx

from reallocate.families.chance import Chance
from reallocate.instance.parts import Leg

Point = tuple[float, float]  # kilometres to the east and to the north

#: The box of a nation of so many offices; smaller countries have one that is smaller in both directions.
NATION, WIDTH, HEIGHT = 514, 5000.0, 1800.0
#: Spread of a province's offices around its centre, in kilometres.
SPREAD = 120.0
#: Roads: to so many nearest offices, and from a capital to so many nearest capitals.
NEIGHBOURS, CAPITALS = 6, 4
#: A road is longer than the bee line; speed in kilometres an hour; beyond `FAR` kilometres by air or sea.
DETOUR, SPEED, FAR, FAR_HOURS, FAR_SPEED = 1.35, 35.0, 400.0, 6.0, 400.0


def places(chance: Chance, sites: int, provinces: int) -> tuple[list[Point], list[int]]:
    """Return where each site lies, and the province of each; the first site of a province is its capital.

    Provinces have the same number of sites, or one more; their sites follow one another.
    """
    scale = math.sqrt(sites / NATION)
    centres = [(chance.uniform(0, WIDTH * scale), chance.uniform(0, HEIGHT * scale)) for _ in range(provinces)]
    province = [k * provinces // sites for k in range(sites)]
    return [scattered(chance, centres[p]) for p in province], province


def scattered(chance: Chance, centre: Point) -> Point:
    """Return a point around `centre`."""
    return chance.normal(centre[0], SPREAD), chance.normal(centre[1], SPREAD)


def legs(points: Sequence[Point], province: Sequence[int]) -> tuple[Leg, ...]:
    """Return the roads between sites by index: to the nearest, among the capitals, and what still connects the rest."""
    capitals = [k for k in range(len(points)) if k == 0 or province[k] != province[k - 1]]
    pairs = {*_nearest(points, range(len(points)), NEIGHBOURS), *_nearest(points, capitals, CAPITALS)}
    pairs |= set(_connecting(points, pairs))
    return tuple(Leg(i, j, hours(math.dist(points[i], points[j]))) for i, j in sorted(pairs))


def _nearest(points: Sequence[Point], among: Sequence[int], count: int) -> Iterator[tuple[int, int]]:
    for i in among:
        others = sorted((math.dist(points[i], points[j]), j) for j in among if j != i)
        for _distance, j in others[:count]:
            yield min(i, j), max(i, j)


def _connecting(points: Sequence[Point], pairs: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the edges of a minimum spanning tree over what the roads leave apart."""
    roads: nx.Graph[int] = nx.Graph()
    roads.add_nodes_from(range(len(points)))
    roads.add_edges_from(pairs)
    parts = sorted(sorted(part) for part in nx.connected_components(roads))
    between: nx.Graph[int] = nx.Graph()
    for a in range(len(parts)):
        for b in range(a + 1, len(parts)):
            near = min((math.dist(points[i], points[j]), i, j) for i in parts[a] for j in parts[b])
            between.add_edge(a, b, weight=near[0], ends=near[1:])
    for _a, _b, edge in nx.minimum_spanning_edges(between, data=True):
        i, j = edge["ends"]
        yield min(i, j), max(i, j)


def hours(kilometres: float) -> Decimal:
    """Return the hours of a leg of this length, to two decimals."""
    exact = DETOUR * kilometres / SPEED if kilometres <= FAR else FAR_HOURS + kilometres / FAR_SPEED
    return Decimal(round(100 * exact)) / 100
