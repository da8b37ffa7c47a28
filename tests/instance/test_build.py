"""Tables from Python, as rows and as frames, are read as files are."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from reallocate import InvalidInput, read_instance
from reallocate.instance.model import Instance
from reallocate.instance.writer import instance_rows
from tests.conftest import ROOT

A = {"code": "A", "name": "Upriver", "backlog": 1200, "printers": 1, "blanks": 400}
B = {"code": "B", "name": "Harbour", "backlog": 400, "printers": 3, "blanks": 900}


def codes(**tables: Any) -> list[tuple[str, str, int | None, int | None]]:
    """Return code, table, line and column of each fault of rows and of the frames of them, which are the same."""
    found = []
    for make in (Instance.build, _from_frames):
        with pytest.raises(InvalidInput) as caught:
            make(**tables)
        found.append([(fault.code, fault.file, fault.line, fault.column) for fault in caught.value.faults])
    assert found[0] == found[1]
    return found[0]


def _from_frames(**tables: Any) -> Instance:
    return Instance.from_frames(**{name: pd.DataFrame(rows, dtype=object) for name, rows in tables.items()})


@pytest.mark.parametrize("path", sorted((ROOT / "instances").glob("*.legs.csv")), ids=lambda path: path.name)
def test_the_rows_of_every_shipped_instance_build_it_again(path: Path):
    instance = read_instance(path.with_name(path.name.replace(".legs", "")))
    tables = instance_rows(instance)
    settings = {row["setting"]: row["value"] for row in tables.pop("settings")}
    built = Instance.build(**tables, settings=settings, name=instance.name)  # type: ignore[arg-type]
    sourceless = instance.replace(sources=(), digests=(), notices=())
    assert built.replace(notices=()) == sourceless


def test_rows_may_come_in_any_order_and_name_sites_as_they_like():
    built = Instance.build(
        sites=[B, A | {"kind": "city", "lends_blanks": True, "lat": -0.5}],
        legs=[{"from": "harbour", "to": "A", "hours": 2.5}, {"from": "A", "to": "B", "hours": Decimal("2.5")}],
        deliveries=[
            {"date": datetime.fromisoformat("2026-03-03"), "code": "B", "blanks": np.int64(7)},
            {"day": 1, "code": "A", "blanks": 5},
        ],
        closures=[{"day": 3}],
        rules=[{"rule": "forbid", "site": "A", "to": "Harbour"}],
        settings={"start_date": date(2026, 3, 2), "setup_hours": 1.5, "closed_weekdays": "sat sun"},
    )
    assert [site.code for site in built.sites] == ["A", "B"]
    assert (built.sites[0].kind, built.sites[0].lends, built.sites[0].lat) == ("city", True, Decimal("-0.5"))
    assert built.travel.hours == ((0, 250), (250, 0))
    assert built.deliveries_by_site == ({1: 5}, {2: 7})
    assert not built.is_open(0, 3)
    assert not built.is_open(0, 6)
    assert built.limits.forbidden == {(0, 1)}
    assert built.settings.setup_hours == Decimal("1.5")


def test_faults_name_table_row_and_column():
    assert codes(sites=[A, B | {"blanks": -1}], legs=[{"from": "A", "to": "Q", "hours": 1}]) == [
        ("not_whole", "sites", 3, 5),
        ("unknown_site", "legs", 2, 2),
    ]
    assert codes(sites=[A | {"backlogs": 1}]) == [("unknown_column", "sites", 1, 6)]
    assert "'colour'" in Instance.build([A | {"colour": "red"}]).notices[0]
    with pytest.raises(InvalidInput, match="there is no site"):
        Instance.build([])


@pytest.mark.parametrize(
    "blanks", [113.625, Decimal("113.625"), np.float32(0.5), "1.5", "x", None, float("nan"), pd.NA, True]
)
def test_what_is_no_whole_number_is_refused_and_a_float_never_grouped(blanks):
    assert codes(sites=[A | {"blanks": blanks}, B]) == [("not_whole", "sites", 2, 5)]


@pytest.mark.parametrize("blanks", [1200, 1200.0, np.float64(1200), np.int8(12), Decimal("1200.0"), "1.200", "1200"])
def test_whole_numbers_of_any_type_are_taken(blanks):
    wanted = 12 if blanks == 12 else 1200
    assert Instance.build([A | {"blanks": blanks}, B]).sites[0].blanks == wanted
    assert _from_frames(sites=[A | {"blanks": blanks}, B]).sites[0].blanks == wanted


def test_a_column_of_floats_is_a_column_of_codes_that_are_lost():
    """64.10 is 64.1 by the time that it gets here; which code was meant, nobody can say."""
    sites = pd.DataFrame([A, B]).assign(code=[64.01, 64.10])
    with pytest.raises(InvalidInput, match=r"code: '64.01': a number, but codes are text.*dtype=str") as caught:
        Instance.from_frames(sites)
    assert [(fault.code, fault.line) for fault in caught.value.faults] == [("number_as_code", 2), ("number_as_code", 3)]
    whole = pd.DataFrame([A, B]).assign(code=[6401, 6410])
    assert [site.code for site in Instance.from_frames(whole).sites] == ["6401", "6410"]


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"cards_per_printer_day": 113.625}, "not_value"),
        ({"cards_per_printer_day": 11.5}, "not_whole"),
        ({"setup_hours": 0.125}, "not_value"),
        ({"start_date": datetime.fromisoformat("2026-03-02T07:00")}, "not_date"),
        ({"closed_weekdays": {5}}, "not_text"),
        ({"set_up_hours": 2}, "unknown_setting"),
        ({"language": "fr"}, "not_language"),
    ],
)
def test_settings_that_are_wrong(settings, code):
    with pytest.raises(InvalidInput) as caught:
        Instance.build([A, B], settings=settings)
    assert [fault.code for fault in caught.value.faults] == [code]


def test_text_that_a_spreadsheet_would_run_stays_as_it_is():
    for name in ("=1+1", "'=1+1", "@x", "'x"):
        assert Instance.build([A | {"name": name}]).sites[0].name == name
        assert _from_frames(sites=[A | {"name": name}]).sites[0].name == name


def test_frames_of_an_instance_give_it_back():
    instance = read_instance("instances/every-feature.csv")
    again = Instance.from_frames(**instance.to_frames(), name=instance.name)
    assert again.replace(notices=()) == instance.replace(digests=(), notices=())
