"""What the board shows of a plan: rows that findings lead to, names that can be typed again, bars in their frame."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reallocate import Instance, Plan, Rule, Trip, check, read_instance
from reallocate.board.desk import Desk, View
from reallocate.board.page import parts
from reallocate.board.pricing import Price
from reallocate.board.shown import line_tables, price_line, typed_names
from reallocate.board.track import CELL, WIDTH, Track, cell_width, track_chart
from reallocate.questions.report import surroundings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def instance() -> Instance:
    return read_instance(ROOT / "instances" / "tiny-two-sites.csv")


def desk_of(instance: Instance, *moves: Trip) -> Desk:
    plan = Plan(moves, (), (), 0, given=frozenset({"moves"}), manual=True)
    return Desk(instance, plan, lambda plan: Price(check(instance, plan), cut=False))


def view_of(instance: Instance, *moves: Trip) -> View:
    return desk_of(instance, *moves).view()


def test_a_finding_leads_to_the_row_that_it_is_about(instance):
    """Of a row that cannot be carried out, and of a rule about a site, to the move that leaves it."""
    harbour, upriver = instance.index_of("B"), instance.index_of("A")
    ruled = instance.replace(rules=(Rule("keep_at_least", harbour, value=instance.sites[harbour].printers),))
    view = view_of(ruled, Trip(1, harbour, upriver, 1), Trip(2, upriver, harbour, 50))
    rows = {finding.text: finding.row for finding in price_line(view).findings}
    kept = next(row for text, row in rows.items() if "keeps at least" in text)
    lacking = next(row for text, row in rows.items() if "50 printers are to leave" in text)
    moves, shipments = line_tables(view)
    shown = {row.key: row for row in moves.rows}
    assert shown[kept].places == (harbour, upriver)
    assert shown[lacking].count == "50"
    assert shown[kept].broken
    assert shown[lacking].broken
    assert not any(row.broken for row in shipments.rows)


def test_sites_of_one_name_are_typed_by_their_codes(instance):
    harbour, upriver = instance.index_of("B"), instance.index_of("A")
    name = instance.sites[harbour].name
    alike = instance.replace(
        sites=tuple(replace(site, name=name) if i == upriver else site for i, site in enumerate(instance.sites))
    )
    names = typed_names(alike)
    assert (names[harbour], names[upriver]) == ("B", "A")
    desk = desk_of(alike, Trip(1, harbour, upriver, 1))
    [row] = line_tables(desk.view())[0].rows
    out = {"day": row.day, "from": row.places[0], "to": row.places[1]}
    put = {"day": str(row.day), "from": row.origin, "to": row.destination, "count": "2"}
    desk.edit({"table": "moves", "out": out, "put": put})
    [trip] = desk.plan.moves
    assert (trip.origin, trip.destination, trip.count) == (harbour, upriver, 2)


@pytest.mark.parametrize("days", [1, 13, 90])
@pytest.mark.parametrize(("leaves", "arrives"), [(1, 1), (1, 3), (1, None), (-1, None), (-1, 400)])
def test_a_bar_lies_within_its_frame(days, leaves, arrives):
    """Whether it leaves on the first day or the last, arrives long after it, or never."""
    leaves = leaves % (days + 1)
    chart = track_chart(Track(days, leaves, arrives, frozenset({days}), critical=True))
    wide = cell_width(days) * days
    assert wide <= min(WIDTH, CELL * days) + 1e-9
    for x, width in re.findall(r'<rect x="([\d.-]+)"[^>]* width="([\d.-]+)"', str(chart)):
        assert float(x) >= -0.1
        assert float(width) > 0
        assert float(x) + float(width) <= wide + 0.1


def test_outlines_and_own_columns_beside_the_file_are_on_the_board(instance, tmp_path):
    """As in the report: under the map with the line that their licence asks for, and on the sheets."""
    places = (replace(site, lat=Decimal(k), lon=Decimal(k)) for k, site in enumerate(instance.sites))
    instance.replace(sites=tuple(places)).write(tmp_path)
    table = tmp_path / "tiny-two-sites.csv"
    first, *rows = table.read_text().splitlines()
    told = [f"{first},petugas", *(f"{row},Bu <{k}>" for k, row in enumerate(rows))]
    table.write_text("\n".join(told))
    ring = [[-1, -1], [9, -1], [9, 9], [-1, 9], [-1, -1]]
    shape = {"type": "Feature", "properties": {"n": "Upriver"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    outline = {"type": "FeatureCollection", "licence": "CC BY <us>", "features": [shape]}
    (tmp_path / "outline.geojson").write_text(json.dumps(outline))
    placed = read_instance(table)
    plan = Plan((), (), (), 0, given=frozenset({"moves"}), manual=True)
    around = surroundings(placed, table)
    shown = parts(Desk(placed, plan, lambda plan: Price(check(placed, plan), cut=False), around).view())
    assert "Outlines: CC BY &lt;us&gt;" in shown["map"]
    assert 'id="day"' in shown["map"]
    assert "<figure><h3>" not in shown["map"]
    assert "petugas: Bu &lt;1&gt;" in shown["offices"]
