"""Plane geometry of maps: hulls, cells around points, points in shapes, distances. Points are (x, y)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, hypot, radians

Point = tuple[float, float]
Ring = Sequence[Point]

#: Kilometres of a degree of latitude.
DEGREE = 111.2


def plane(points: Iterable[Point], latitude: float) -> list[Point]:
    """Return points of degrees (longitude, latitude) in kilometres to the east and south, true around `latitude`."""
    return [(lon * DEGREE * cos(radians(latitude)), -lat * DEGREE) for lon, lat in points]


def hull(points: Iterable[Point]) -> list[Point]:
    """Return the convex hull, by Andrew's monotone chain (1979), without points inside its edges."""
    found = sorted(set(points))
    if len(found) < 3:
        return found

    def chain(ordered: Iterable[Point]) -> list[Point]:
        kept: list[Point] = []
        for point in ordered:
            while len(kept) > 1 and _turn(kept[-2], kept[-1], point) <= 0:
                kept.pop()
            kept.append(point)
        return kept[:-1]

    return chain(found) + chain(reversed(found))


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def around(points: Iterable[Point], margin: float) -> list[Point]:
    """Return the hull of octagons around the points: all that is no further than about `margin` from them."""
    near = 0.4142 * margin
    corners = [(margin, near), (near, margin), (-near, margin), (-margin, near)]
    corners += [(-x, -y) for x, y in corners]
    return hull((x + dx, y + dy) for x, y in points for dx, dy in corners)


def cells(points: Sequence[Point], border: Ring) -> list[list[Point]]:
    """Return for each point the part of a convex border that is nearer to it than to any other (Voronoi cells).

    Of points at one place all have the same cell. Each cell is cut by its nearest neighbours first, until the others
    are too far to cut it.
    """
    found = []
    for x, y in points:
        cell = list(border)
        others = sorted((hypot(a - x, b - y), a, b) for a, b in set(points) if (a, b) != (x, y))
        for distance, a, b in others:
            if distance / 2 > max((hypot(u - x, v - y) for u, v in cell), default=0.0):
                break
            middle = ((x + a) / 2, (y + b) / 2)
            cell = _nearer(cell, middle, (a - x, b - y))
        found.append(cell)
    return found


def _nearer(ring: Ring, middle: Point, away: Point) -> list[Point]:
    """Return the part of a convex ring that lies on the near side of the line through `middle` across `away`."""

    def beyond(point: Point) -> float:
        return (point[0] - middle[0]) * away[0] + (point[1] - middle[1]) * away[1]

    kept: list[Point] = []
    for start, end in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        a, b = beyond(start), beyond(end)
        if a <= 0:
            kept.append(start)
        if (a < 0 < b) or (b < 0 < a):
            share = a / (a - b)
            kept.append((start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])))
    return kept


def is_inside(point: Point, ring: Ring) -> bool:
    """Whether a point is in a ring, by how often a ray from it crosses its edges."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
            inside = not inside
    return inside


def distance(point: Point, ring: Ring) -> float:
    """Return the distance from a point to the edge of a ring."""
    return min(_to_edge(point, a, b) for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True))


def _to_edge(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = 0.0 if not length else ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length
    share = min(1.0, max(0.0, share))
    return hypot(a[0] + share * dx - point[0], a[1] + share * dy - point[1])
