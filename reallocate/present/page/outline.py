"""Which outline is whose, in a file of outlines.

A shape is found by its name, then by the point of an office that lies in it, then as the nearest that is left. Codes in
such files are those of another agency, and are never looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reallocate.files.geojson import Outline, Shape
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.model import Instance
from reallocate.present.page.geometry import DEGREE, Point, distance, is_inside

#: A shape whose edge is further from the point of an office, in kilometres, is not taken for its own.
NEAREST = 25.0

How = Literal["name", "inside", "nearest"]


@dataclass(frozen=True, slots=True)
class Match:
    """The place of the shape of a site, and how it was found."""

    site: int
    shape: int
    how: How


def point_of(instance: Instance, site: int) -> Point | None:
    """Return (longitude, latitude) of a site; None where the table does not say."""
    entry = instance.sites[site]
    return None if entry.lat is None or entry.lon is None else (float(entry.lon), float(entry.lat))


def matches(instance: Instance, outline: Outline) -> list[Match]:
    """Return which site has which shape, by site; depots have none, and no shape is that of two."""
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    found: dict[int, Match] = {}
    taken: set[int] = set()

    def give(site: int, shape: int, how: How) -> None:
        if site not in found and shape not in taken:
            found[site] = Match(site, shape, how)
            taken.add(shape)

    # Codes are kept out: in their places stand texts that no file has.
    names = SiteLookup([(f"\0{i}", instance.sites[i].name) for i in offices])
    for k, shape in enumerate(outline.shapes):
        for place in (names.find(text) for text in shape.texts):
            if isinstance(place, int):
                give(offices[place], k, "name")
    points = [(i, point) for i in offices if (point := point_of(instance, i)) is not None]
    for i, point in points:
        for k, shape in enumerate(outline.shapes):
            if _holds(shape, point):
                give(i, k, "inside")
    near = sorted(
        (away, i, k)
        for i, point in points
        for k, shape in enumerate(outline.shapes)
        if i not in found and k not in taken and (away := _away(shape, point)) <= NEAREST
    )
    for _kilometres, i, k in near:
        give(i, k, "nearest")
    return [found[i] for i in sorted(found)]


def _holds(shape: Shape, point: Point) -> bool:
    # A hole is a ring in a ring: what is in both is not in the shape.
    return sum(is_inside(point, ring) for ring in shape.rings) % 2 == 1


def _away(shape: Shape, point: Point) -> float:
    """Return about how many kilometres the edge of a shape is from a point; near the equator degrees are alike."""
    return DEGREE * min(distance(point, ring) for ring in shape.rings)
