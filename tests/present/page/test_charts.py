"""Charts are functions from figures to SVG: nothing is cut, overlaps, or is left to who only hears it."""

from __future__ import annotations

import random
import xml.etree.ElementTree as ET
from fractions import Fraction
from itertools import pairwise

import pytest

from reallocate.present.page.charts import bars, blanks, printers, queue, stairs
from reallocate.present.page.charts.map import Arrow, Ground, Moment, Sheet, map_chart, placed_names
from reallocate.present.page.charts.printer_days import Part, printer_days_chart
from reallocate.present.page.charts.scales import between, marks, spaced
from reallocate.present.page.charts.short import short_chart
from reallocate.present.page.charts.strips import Heading
from reallocate.present.page.geometry import around, cells
from reallocate.present.page.sections.map import _runs
from reallocate.present.page.svg import coordinate, element, path, shortened, text_width, wrapped
from tests.present.page.drawn import NS, faults, texts

NAMES = ("Paser", "Kutai Kartanegara", "Kabupaten Penajam Paser Utara yang panjang sekali", "<b>&", "京都市右京区")


def random_queue(chance: random.Random) -> queue.Queue:
    days = chance.choice((1, 3, 11, 32, 90, 366))
    lines = []
    for k in range(chance.randint(1, 5)):
        length = chance.randint(1, days)
        left = sorted((chance.randint(0, 10 ** chance.randint(1, 8)) for _day in range(length)), reverse=True)
        ended = length if chance.random() < 0.7 else None
        lines.append(queue.Line(chance.choice(NAMES), (*left, 0 if ended else left[-1]), ended, k))
    events = [(day, f"day {day}: {chance.choice(NAMES)}") for day in range(1, days + 1) if chance.random() < 4 / days]
    return queue.Queue(tuple(lines), days, frozenset(range(6, days, 7)), tuple(events[:6]))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("width", [880.0, 340.0])
def test_the_queue_is_whole_and_legible_whatever_it_is(seed, width):
    drawn = queue.queue_chart(random_queue(random.Random(seed)), key="q", width=width)
    assert faults(drawn) == []


def random_strip(chance: random.Random) -> printers.Strip:
    days, rows = chance.choice((1, 5, 11, 24)), chance.randint(1, 9)
    made = tuple(
        printers.Row(
            chance.choice(NAMES),
            tuple(chance.choice((0, 3, 12, 1234)) for _day in range(days + 1)),
            frozenset(d for d in range(1, days + 1) if chance.random() < 0.1),
        )
        for _row in range(rows)
    )
    trips = []
    for _trip in range(chance.randint(0, 25) if rows > 1 else 0):
        day = chance.randint(1, days)
        i, j = chance.sample(range(rows), 2)
        trips.append(printers.Trip(day, i, j, chance.randint(1, 30), day + chance.randint(0, 4), chance.random() < 0.5))
    columns = tuple(Heading(str(day) if day else "start", f"{day} May" if day else "") for day in range(days + 1))
    return printers.Strip(made, tuple(trips), columns)


@pytest.mark.parametrize("seed", range(12))
def test_the_strip_of_printers_is_whole_and_legible_whatever_trips_there_are(seed):
    assert faults(printers.printers_chart(random_strip(random.Random(seed)), key="p")) == []


def test_lines_of_trips_cross_no_number():
    """They run between columns and between rows; what they cross of a row is a cell without a number, or none."""
    for seed in range(6):
        drawn = printers.printers_chart(random_strip(random.Random(seed)), key="p")
        numbers = [box for words, box in texts(drawn) if not words.startswith("+")]
        for way in ET.fromstring(drawn).iter(f"{NS}path"):
            if way.get("class") == "way":
                for x, top, bottom in _verticals(way.get("d", "")):
                    hit = [b for b in numbers if b.left < x < b.right and b.top < bottom and top < b.bottom]
                    assert hit == []


def _verticals(d: str):
    """Yield x, top and bottom of the upright parts of a path of M, H and V."""
    import re

    x = y = 0.0
    for letter, first, second in re.findall(r"([MHV])(-?[\d.]+)(?: ?(-?[\d.]+))?", d):
        if letter == "M":
            x, y = float(first), float(second)
        elif letter == "H":
            x = float(first)
        else:
            yield x, min(y, float(first)), max(y, float(first))
            y = float(first)


def test_equal_neighbours_are_one_cell_with_one_number():
    columns = tuple(Heading(str(day)) for day in range(5))
    strip = printers.Strip((printers.Row("A", (4, 4, 2, 2, 2)),), (), columns)
    assert [words for words, _box in texts(printers.printers_chart(strip, key="p"))] == [
        "0",
        "1",
        "2",
        "3",
        "4",
        "A",
        "4",
        "2",
    ]


@pytest.mark.parametrize("seed", range(8))
def test_the_strip_of_blanks_is_whole_and_legible(seed):
    chance = random.Random(seed)
    days = chance.choice((1, 14, 15, 16, 40))
    rows = tuple(
        blanks.Row(
            chance.choice(NAMES),
            tuple(chance.choice((0, 5, 1234, 5_000_000)) for _day in range(days + 1)),
            frozenset(d for d in range(1, days + 1) if chance.random() < 0.3),
            frozenset(d for d in range(1, days + 1) if chance.random() < 0.3),
        )
        for _row in range(5)
    )
    stocks = blanks.Stocks(rows, tuple(Heading(str(day), f"{day} May") for day in range(days + 1)))
    assert faults(blanks.blanks_chart(stocks, key="b")) == []


def test_the_bar_of_printer_days_sums():
    """Widths of the parts are in proportion to their printer-days; parts of nothing are not there."""
    parts = [
        Part("printed", "2 printed", Fraction(2)),
        Part("road", "1 road", Fraction(1)),
        Part("idle", "", Fraction(0)),
    ]
    drawn = printer_days_chart(parts, key="d", width=302)
    bars = [
        r for r in ET.fromstring(drawn).iter(f"{NS}rect") if r.get("class", "").startswith("part") and r.get("y") == "1"
    ]
    assert [float(bar.get("width")) for bar in bars] == [200.0, 100.0]
    assert faults(drawn) == []
    assert faults(printer_days_chart(parts, key="d", width=150)) == []


@pytest.mark.parametrize(("needed", "there"), [("388", "371"), ("100", "1"), ("7/3", "2"), ("9", "0")])
def test_the_two_numbers_are_whole_and_legible(needed, there):
    assert faults(short_chart(Fraction(needed), Fraction(there), "printer-days", key="s")) == []


@pytest.mark.parametrize("seed", range(8))
def test_names_on_a_map_meet_neither_each_other_nor_a_circle(seed):
    chance = random.Random(seed)
    sites = range(chance.choice((2, 11, 60)))
    points = {i: (chance.uniform(0, 400), chance.uniform(0, 300)) for i in sites}
    points[len(points) - 1] = points[0]  # two sites at one place
    shapes = {
        i: (tuple(ring),)
        for i, ring in zip(points, cells(list(points.values()), around(points.values(), 30)), strict=True)
    }
    ground = Ground(points, {i: chance.choice(NAMES) for i in sites}, shapes)
    arrows = tuple(
        Arrow(*chance.sample(list(sites), 2), chance.randint(1, 40), chance.random() < 0.5) for _k in range(9)
    )
    moment = Moment("day 1", {i: chance.randint(0, 50_000) for i in sites}, arrows)
    for crowded in (False, True):
        sheet = Sheet(ground, 430, 50_000, 1_000_000, crowded=crowded)
        drawn = map_chart(sheet, moment, key="m")
        assert faults(drawn, 11.0) == []
        names = placed_names(sheet, moment)
        for k, name in enumerate(names):
            x, y = sheet.places[name.site]
            for other in names[k + 1 :]:
                assert not name.box.meets(other.box)
            for i, (x, y) in sheet.places.items():
                r = sheet.radius(moment.waiting.get(i, 0)) / 2**0.5 - 1
                inner = type(name.box)(x - r, y - r, x + r, y + r)
                assert r <= 0 or not name.box.meets(inner)


def test_cells_of_a_map_share_out_its_border():
    """Together they are as large as the border, and each holds what is nearest to its point."""
    chance = random.Random(3)
    points = [(chance.uniform(0, 100), chance.uniform(0, 80)) for _k in range(40)]
    border = around(points, 10)
    found = cells(points, border)
    assert sum(map(_area, found)) == pytest.approx(_area(border))
    for (x, y), ring in zip(points, found, strict=True):
        middle = (sum(a for a, _b in ring) / len(ring), sum(b for _a, b in ring) / len(ring))
        nearest = min(points, key=lambda p: (p[0] - middle[0]) ** 2 + (p[1] - middle[1]) ** 2)
        assert nearest == (x, y)


def _area(ring) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def test_stills_part_days_into_waves_of_departures():
    """Gaps between departures part them first; a long run is parted where half of its printers have left."""
    assert _runs({1: 2, 2: 2, 9: 1}, 3) == [(1, 2), (9, 9)]
    assert _runs({1: 1, 3: 1, 5: 1, 20: 1}, 2) == [(1, 5), (20, 20)]
    assert _runs({1: 1, 2: 1, 3: 1, 4: 9, 5: 1}, 2) == [(1, 4), (5, 5)]
    assert _runs({}, 3) == []


# --- what charts are made of ------------------------------------------------------------------------------------------


def test_coordinates_have_one_decimal_and_no_zero_is_negative():
    assert [coordinate(x) for x in (-0.04, 0.0, -0.0, 1.05, 12.0, -3.26, 1e6)] == [
        "0",
        "0",
        "0",
        "1.1",
        "12",
        "-3.3",
        "1000000",
    ]
    assert path("M", 1.5, -0.01, "h", -2, "v", 3, "Z") == "M1.5 0h-2v3Z"


def test_text_and_attributes_are_escaped():
    assert element("text", "<script>", x=1, class_='"a') == '<text x="1" class="&#34;a">&lt;script&gt;</text>'


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shortened_to_its_room(name):
    short = shortened(name, 12, 60)
    assert text_width(short, 12) <= 60 or short == "…"
    assert short == name or short.endswith("…")


def test_legends_stay_in_their_width():
    widths = [50.0, 120.0, 30.0, 300.0, 20.0]
    places = wrapped(widths, 310, 10)
    assert all(left + wide <= 310 for (left, _row), wide in zip(places, widths, strict=True))
    assert [row for _left, row in places] == [0, 0, 0, 1, 2] or max(row for _left, row in places) >= 1


@pytest.mark.parametrize("most", [1, 7, 60, 103_068, 999_999_999])
def test_marks_of_an_axis_are_few_round_and_reach_the_top(most):
    found = marks(most)
    assert found[0] == 0
    assert found[-1] >= most
    assert len(found) <= 8
    assert len({b - a for a, b in pairwise(found)}) == 1
    assert spaced(32, 5, 20)[0] == 1


def random_stairs(chance: random.Random) -> stairs.Stairs:
    treads, at, value = [], chance.choice((1, 11)), chance.randint(0, 10 ** chance.randint(1, 7))
    for _tread in range(chance.choice((1, 4, 12, 60))):
        last = at + chance.choice((0, 0, 0, 1, 6))
        treads.append(stairs.Tread(at, last, None if chance.random() < 0.1 else value, chance.random() < 0.8))
        at, value = last + 1, max(0, value + chance.choice((1, 1, -1, 40_000)))
    mark = (chance.randint(1, at), f"due on {chance.choice(NAMES[:3])}") if chance.random() < 0.5 else None
    return stairs.Stairs("Days", "Day on which it comes", "Days", tuple(treads), chance.random() < 0.5, mark)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("width", [880.0, 340.0])
def test_stairs_are_whole_and_legible_whatever_they_are(seed, width):
    drawn = stairs.stairs_chart(random_stairs(random.Random(seed)), key="s", width=width)
    assert faults(drawn) == []
    assert drawn == stairs.stairs_chart(random_stairs(random.Random(seed)), key="s", width=width)


def test_a_tread_is_drawn_where_its_numbers_are_and_told_in_words():
    """Days 1 to 3 take 11, day 4 has no plan, and from day 5 on 13 were found: dashed, with an arrow."""
    treads = (stairs.Tread(1, 3, 11), stairs.Tread(4, 4, None), stairs.Tread(5, 6, 13, proven=False))
    drawn = ET.fromstring(stairs.stairs_chart(stairs.Stairs("t", "day", "days", treads, goes_on=True), key="s"))
    assert drawn.findtext(f"{NS}desc") == "day; days. 1 to 3: 11; 4: none; 5 to 6: 13 (best found)."
    lines = {node.get("class"): node.get("d", "") for node in drawn.iter(f"{NS}path")}
    [(left, y, right), (last, low, end)] = [
        tuple(map(float, lines[kind][1:].replace("H", " ").split())) for kind in ("tread", "tread open")
    ]
    # The last one, of two days, goes on for one more.
    assert right - left == pytest.approx(end - last, abs=0.3)
    assert low < y
    assert "end" in lines
    assert "riser" not in lines
    assert any(node.get("fill") == "url(#lack)" for node in drawn.iter(f"{NS}rect"))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("width", [880.0, 340.0])
def test_bars_are_whole_and_as_long_as_their_values(seed, width):
    chance = random.Random(seed)
    shown = tuple(
        bars.Bar(chance.choice(NAMES), f"{days} days", days, chance.random() < 0.5, own=k == 0)
        for k, days in enumerate(chance.randint(1, 400) for _bar in range(chance.randint(1, 9)))
    )
    drawn = bars.bars_chart("Days", (*shown, bars.Bar("the worst", "no plan", None)), key="b", width=width)
    assert faults(drawn) == []
    boxes = [node for node in ET.fromstring(drawn).iter(f"{NS}rect") if (node.get("class") or "").startswith("bar")]
    lengths = [float(node.get("width", 0)) for node in boxes]
    most = max(bar.value or 0 for bar in shown)
    assert lengths == pytest.approx([max(lengths) * (bar.value or 0) / most for bar in shown], abs=1.1)


def test_scales_between_two_numbers_hold_both_in_few_round_steps():
    for low, high in ((11, 14), (0, 0), (4, 26), (523_809, 536_223), (7, 7), (1, 65), (100, 101)):
        ticks = between(low, high)
        assert ticks[0] <= low <= high <= ticks[-1]
        assert 2 <= len(ticks) <= 8
        assert len({b - a for a, b in pairwise(ticks)}) == 1
