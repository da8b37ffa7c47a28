"""Outlines of places from a GeoJSON file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any, Literal

from reallocate.errors import Fault, InvalidInput
from reallocate.files.csvtext import read_bytes
from reallocate.language import _

#: Members of the file that may hold the line which its licence asks for, and the file beside it that may.
LICENCES = ("licence", "license", "attribution", "rights")
BESIDE = ".licence.txt"
#: Degrees beyond which nothing lies: maps that cross the line of dates go on counting.
MOST_LON, MOST_LAT = 360.0, 90.0
#: Rings of fewer points enclose nothing.
_RING = 3

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """The outline of one place: its name in the file, and rings of (longitude, latitude), outer ones and holes."""

    name: str
    texts: tuple[str, ...]
    rings: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The shapes of a file. `licence` is the line that has to be shown beside them; empty where the file has none."""

    file: str
    shapes: tuple[Shape, ...]
    licence: str = ""


def geojson_beside(instance: Path, name: str, kind: Literal["outline", "coast"]) -> Path | None:
    """Return the outlines, or the coast, beside the file of an instance; None where there are none."""
    for candidate in (f"{name}.{kind}.geojson", f"{kind}.geojson"):
        place = instance.parent / candidate
        if place.is_file():
            return place
    return None


def read_outline(path: Path) -> Outline:
    """Return the shapes in a GeoJSON file: features or bare geometries, polygons of one or many parts.

    Raises
    ------
    InvalidInput : the file cannot be read, is no GeoJSON, has no shape, or is not in degrees.
    """
    try:
        document = json.loads(read_bytes(path))
    except (ValueError, RecursionError) as error:
        raise _unusable(path, str(error)) from error
    try:
        shapes = tuple(_shapes(document))
    except (LookupError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
        raise _unusable(path, _("a shape is not as GeoJSON has it")) from error
    if any(abs(x) > MOST_LON or abs(y) > MOST_LAT for shape in shapes for ring in shape.rings for x, y in ring):
        raise _unusable(path, _("its coordinates are no degrees (longitude, then latitude); save it in WGS 84"))
    if not shapes:
        raise _unusable(path, _("there is no polygon in it"))
    return Outline(path.name, shapes, _licence(path, document))


def _unusable(path: Path, why: str) -> InvalidInput:
    message = _("no outlines can be read from it: {why}").format(why=why)
    return InvalidInput([Fault("not_geojson", message, str(path))])


def _licence(path: Path, document: dict[str, Any]) -> str:
    found = [document[key] for key in LICENCES if isinstance(document.get(key), str)]
    beside = path.with_suffix(BESIDE)
    if not found and beside.is_file():
        found = [read_bytes(beside).decode(errors="replace")]
    return " ".join(found[0].split()) if found else ""


def _shapes(part: dict[str, Any], properties: dict[str, Any] | None = None) -> Iterator[Shape]:
    kind = part["type"]
    if kind == "FeatureCollection":
        for feature in part["features"]:
            yield from _shapes(feature)
    elif kind == "Feature":
        if part["geometry"] is not None:
            yield from _shapes(part["geometry"], part.get("properties") or {})
    elif kind == "GeometryCollection":
        for geometry in part["geometries"]:
            yield from _shapes(geometry, properties)
    elif kind in ("Polygon", "MultiPolygon"):
        parts = [part["coordinates"]] if kind == "Polygon" else part["coordinates"]
        rings = tuple(ring for polygon in parts for ring in map(_ring, polygon) if len(ring) >= _RING)
        texts = tuple(value for value in (properties or {}).values() if isinstance(value, str))
        if rings:
            yield Shape(max(texts, key=len, default=""), texts, rings)


def _ring(points: Sequence[Sequence[float]]) -> tuple[Point, ...]:
    ring = [(float(point[0]), float(point[1])) for point in points]
    if not all(isfinite(x) and isfinite(y) for x, y in ring):
        raise ValueError
    return tuple(ring[:-1] if ring[:1] == ring[-1:] else ring)
