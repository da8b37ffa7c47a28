"""Outlines are found by name, then by place, never by code; what cannot be read is told."""

from __future__ import annotations

import json
import re
from math import cos, pi, sin
from pathlib import Path

import pytest

from reallocate import Instance, InvalidInput
from reallocate.files.geojson import geojson_beside, read_outline
from reallocate.present.page.charts.map import Ground, Sheet, ground_layer
from reallocate.present.page.outline import Match, matches


def square(x: float, y: float, **properties: str) -> dict[str, object]:
    ring = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def written(path: Path, *features: dict[str, object], **members: object) -> Path:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **members}))
    return path


SITES = [
    {"code": "64.01", "name": "Mahakam Ulu", "lat": 0.5, "lon": 10.5},
    {"code": "64.02", "name": "Bontang", "lat": 5.5, "lon": 50.5},
    {"code": "64.03", "name": "Berau", "lat": 2.05, "lon": 3.1},
    {"code": "64.04", "name": "Paser", "lat": 80, "lon": 80},
    {"code": "64", "name": "Store", "kind": "depot", "lat": 0.5, "lon": 0.5},
]


def instance() -> Instance:
    return Instance.build([{"backlog": 0, "printers": 0, "blanks": 0, **site} for site in SITES])


def test_a_shape_is_found_by_name_then_inside_then_nearest(tmp_path):
    """Codes of another agency lie: the shape with the code of Bontang is that of another place."""
    path = written(
        tmp_path / "outline.geojson",
        square(10, 0, region="Mahakam Hulu", code="64.02"),
        square(20, 20, region="Kota Bontang", code="64.99"),
        square(3, 1, region="Tanjung", code="64.04"),
        square(0, 0, region="Somewhere", code="64.04"),
        licence="CC BY 3.0\n IGO",
    )
    outline = read_outline(path)
    of = instance()
    place = {of.index_of(str(site["code"])): str(site["name"]) for site in SITES}
    found = {place[m.site]: (outline.shapes[m.shape].name, m.how) for m in matches(of, outline)}
    assert found == {
        "Mahakam Ulu": ("Mahakam Hulu", "inside"),
        "Bontang": ("Kota Bontang", "name"),
        "Berau": ("Tanjung", "nearest"),
    }
    assert outline.licence == "CC BY 3.0 IGO"


def test_a_point_in_a_hole_is_not_in_the_shape(tmp_path):
    hole = square(0, 0, name="Ring")
    hole["geometry"]["coordinates"].append([[0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.6]])
    many = square(9, 9, name="Far")
    many["geometry"] = {"type": "MultiPolygon", "coordinates": [many["geometry"]["coordinates"]]}
    outline = read_outline(written(tmp_path / "a.geojson", hole, many))
    site = {"code": "A", "name": "Ayu", "backlog": 0, "printers": 0, "blanks": 0, "lat": 0.5, "lon": 0.5}
    assert matches(Instance.build([site]), outline) == [Match(0, 0, "nearest")]


def test_the_file_beside_the_instance_is_found_by_its_name(tmp_path):
    assert geojson_beside(tmp_path / "x.csv", "x", "outline") is None
    general = written(tmp_path / "outline.geojson", square(0, 0))
    assert geojson_beside(tmp_path / "x.csv", "x", "outline") == general
    own = written(tmp_path / "x.outline.geojson", square(0, 0))
    assert geojson_beside(tmp_path / "x.csv", "x", "outline") == own
    (tmp_path / "x.outline.licence.txt").write_text("Public domain\n")
    assert read_outline(own).licence == "Public domain"


NO_SHAPES = (
    *("", "[]", "{", "nul\0", '{"type":"Feature"}', '{"type":"FeatureCollection","features":[]}', '{"type":"Point"}'),
    '{"type":"Polygon","coordinates":[[["a",1],[2,3],[4,5]]]}',
    '{"type":"Polygon","coordinates":[[[NaN,1],[2,3],[4,5]]]}',
    '{"type":"Polygon","coordinates":[[[1],[2],[4]]]}',
    f'{{"type":"Polygon","coordinates":[[[1{"0" * 400},1],[2,3],[4,5]]]}}',
    '{"type":"Polygon","coordinates":[[[776000,9430000],[776100,9430000],[776100,9430100]]]}',
)


@pytest.mark.parametrize("text", NO_SHAPES)
def test_what_is_no_outline_is_told(tmp_path, text):
    path = tmp_path / "x.geojson"
    path.write_text(text)
    with pytest.raises(InvalidInput, match=r"x\.geojson: no outlines can be read from it"):
        read_outline(path)


def test_points_too_near_to_be_told_apart_are_not_drawn():
    """A coast of a hundred thousand points takes no more room than one of some hundreds, and ends where it did."""
    count = 100_000
    ring = tuple((cos(2 * pi * k / count), sin(2 * pi * k / count)) for k in range(count))
    sheet = Sheet(Ground({0: (0.0, 0.0)}, {0: "Ayu"}, {0: (ring,)}), 430.0, 1, 1)
    drawn = ground_layer(sheet, "map")
    assert 5_000 < len(drawn) < 40_000
    ends = [float(x) for x in re.findall(r"[\d.]+", drawn)]
    assert max(ends) == pytest.approx(418, abs=0.5)
