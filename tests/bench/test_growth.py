"""The phases of the benchmark: each runs to its end, and the growth that is told of them is that of the numbers."""

from __future__ import annotations

import json

import pytest

from reallocate.families.instances import generate
from reallocate.instance.writer import write_instance
from tests.bench import growth, phases


def test_every_phase_is_timed_and_the_plan_is_verified(tmp_path):
    clock = phases.Clock()
    path = write_instance(generate("province", 0), tmp_path)
    found = phases.phases(path, clock, tmp_path)
    assert list(growth.PHASES | growth.PART) == sorted(clock.seconds, key=list(growth.PHASES | growth.PART).index)
    assert all(seconds > 0 for seconds in clock.seconds.values())
    assert found["offices"] == 10
    assert found["days"] == found["least"] + 1 == found["days_bound"] + 1
    assert found["moves_bound"] <= found["moves"] <= found["first_moves"]


def test_the_exponent_is_that_of_a_power():
    assert growth.slope([(x, 3 * x**1.5) for x in (56, 154, 514)]) == pytest.approx(1.5)
    # Least squares by hand: logarithms 0, 1, 2 over 0, 1, 2 but for one that is 1 higher in the middle.
    assert growth.slope([(1, 1), (10, 100), (100, 100)]) == pytest.approx(1.0)


def test_the_section_shows_medians_ratio_and_exponent():
    def run(offices: int, seconds: float) -> growth.Run:
        facts = {"offices": offices, "least": 14, "first_moves": 8, "moves": 7, "moves_bound": 6}
        each = dict.fromkeys(growth.PHASES | growth.PART, seconds)
        return growth.Run.of(json.dumps({"seconds": each, **facts}), 100.0)

    sizes = {"province": 10, "island": 50, "region": 100, "nation": 500}
    runs = {name: [run(n, n * s) for s in (9.0, 0.01, 0.02)] for name, n in sizes.items()}
    lines = growth.section(runs)
    [read] = [line for line in lines if line.startswith("| read |")]
    assert read.endswith("| 0.200 | 1.0 | 2.0 | 10.0 | 10 | 1.0 |")
    [whole] = [line for line in lines if line.startswith("| all |")]
    assert whole.endswith("| 2.6 | 13.0 | 26.0 | 130.0 | 10 | 1.0 |")
    [certified] = [line for line in lines if line.startswith("| T certified |")]
    assert certified.endswith("| 1.2 | 6.0 | 12.0 | 60.0 | 10 | 1.0 |")
    assert "| memory | peak MB | 100 | 100 | 100 | 100 | 1.0 | 0.0 |" in lines
    assert "| | moves at the end (at least) | 7 (6) | 7 (6) | 7 (6) | 7 (6) | | |" in lines
    columns = {line.count("|") for line in lines if line.startswith("|")}
    assert len(columns) == 1
