"""Data of the levers: columns and tables are read, written and judged, and figures by site and day follow from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reallocate import (
    Arrival,
    Closure,
    Delivery,
    Instance,
    InvalidInput,
    Leg,
    Rule,
    Settings,
    Shift,
    Site,
    read_instance,
)
from reallocate.instance.assumptions import assumptions
from reallocate.instance.levers import levers
from reallocate.instance.writer import instance_files, instance_rows
from tests.instance.test_writer import read_again
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import to_files
from tests.oracle.lever_replay import World

A, B, C, D = range(4)
SITES = (
    Site("A", "Alpha", 900, 1, 300, own_only=200),
    Site("B", "Beta", 300, 3, 300),
    Site("C", "Gamma", 0, 0, 0),
    Site("D", "Store", 0, 0, 900, "depot"),
)
FULL = Instance(
    "full",
    SITES,
    (Delivery(2, A, 40), Delivery(3, B, 0, printers=2), Delivery(4, A, 0, cards=100, source="assumed")),
    (Closure(3, A), Closure(5)),
    (Leg(A, B, Decimal("2.5")), Leg(B, C, Decimal(30), one_way=True)),
    Settings(
        print_for_others=True,
        courier_max_hours=Decimal("2.5"),
        depart_on_closed_days=False,
        start_date=date(2026, 3, 2),
        sources=(("courier_max_hours", "law"),),
    ),
    arrivals=(Arrival(2, A, 10, until=4, source="assumed"), Arrival(4, A, 5), Arrival(6, C, 7, until=400)),
    shifts=(Shift(2, 300, until=4), Shift(3, 100, site=B), Shift(4, 500), Shift(-5, 90, until=-3, note="before")),
)

TABLES = {
    "levers.csv": "kode;nama;suket;alat_cetak;blangko;cetak_sendiri\nA;Alpha;90;1;90;20\nB;Beta;0;1;0;\n",
    "levers.deliveries.csv": "hari;kode;blangko;alat_cetak;tercetak\n2;A;0;1;30\n",
    "levers.arrivals.csv": "tanggal;sampai;kode;suket_baru;sumber\n"
    "2026-03-03;2026-03-05;B;1.500;assumed\n2026-03-04;4;A;1;\n",
    "levers.shifts.csv": "hari;sampai;kode;cards_per_printer_day\n1;2026-03-03;;400\n3;;beta;100\n",
    "levers.settings.csv": "setting;value\nstart_date;2026-03-02\nprint_for_others;ya\ncourier_max_hours;2,5\n"
    "depart_on_closed_days;tidak\n",
}


def lay(folder: Path, **changes: str) -> Path:
    """Write the tables, with the text of some changed; return the path of the site table."""
    for name, text in TABLES.items():
        kind = name.split(".")[1]
        (folder / name).write_text(changes.get("sites" if kind == "csv" else kind, text), encoding="utf-8")
    return folder / "levers.csv"


def test_every_column_is_read_under_its_indonesian_name(tmp_path):
    read = read_instance(lay(tmp_path))
    assert [site.own_only for site in read.sites] == [20, 0]
    assert read.deliveries == (Delivery(2, A, 0, printers=1, cards=30),)
    assert read.arrivals == (Arrival(2, B, 1500, 4, "assumed"), Arrival(3, A, 1, 4))
    assert read.shifts == (Shift(1, 400, 2), Shift(3, 100, site=B))
    settings = read.settings
    assert (settings.print_for_others, settings.courier_max_hours, settings.depart_on_closed_days) == (
        *(True, Decimal("2.5")),
        False,
    )
    assert {"levers.arrivals.csv", "levers.shifts.csv"} <= {digest.file for digest in read.digests}


def test_files_rows_and_frames_give_an_instance_back(tmp_path):
    assert read_again(FULL, tmp_path) == FULL
    assert Instance.from_frames(**FULL.to_frames(), name="full").replace(notices=()) == FULL
    tables = instance_rows(FULL)
    settings = {row["setting"]: row["value"] for row in tables.pop("settings")}
    built = Instance.build(**tables, settings=settings, name="full")  # type: ignore[arg-type]
    assert built.replace(notices=()) == FULL.replace(sources=())


def test_files_of_an_instance_without_levers_have_none_of_their_columns():
    files = instance_files(Instance("plain", (Site("A", "A", 1, 1, 1),), (Delivery(1, A, 5),)))
    assert set(files) == {"plain.csv", "plain.deliveries.csv", "plain.closures.csv", "plain.settings.csv"}
    assert "own_only" not in files["plain.csv"]
    assert files["plain.deliveries.csv"] == "date,day,code,blanks,source,note\n,1,A,5,,\n"


@pytest.mark.parametrize(
    ("table", "text", "fault"),
    [
        ("sites", "code,name,backlog,printers,blanks,own_only\nA,A,5,1,1,6\n", ("above_backlog", 2, 6)),
        ("sites", "code,name,backlog,printers,blanks,own_only\nA,A,5,1,1,x\n", ("not_whole", 2, 6)),
        ("sites", "code,name,backlog,printers,blanks,own_only\nA,A,x,1,1,6\n", ("not_whole", 2, 3)),
        ("deliveries", "day,code,blanks,cards\n1,A,0,80\n2,A,0,11\n", ("above_backlog", 3, 4)),
        ("deliveries", "day,code,blanks,printers\n1,A,0,-1\n", ("not_whole", 2, 4)),
        ("arrivals", "day,code,cards\n0,A,1\n", ("too_early", 2, 1)),
        ("arrivals", "date,code,cards\n2026-03-01,A,1\n", ("too_early", 2, 1)),
        ("arrivals", "day,until,code,cards\n3,2,A,1\n", ("ends_before", 2, 2)),
        ("arrivals", "day,until,code,cards\n3,2026-03-03,A,1\n", ("ends_before", 2, 2)),
        ("arrivals", "day,until,code,cards\n3,next week,A,1\n", ("not_date", 2, 2)),
        ("arrivals", "day,until,code,cards\n3,100001,A,1\n", ("not_day", 2, 2)),
        ("arrivals", "day,until,code,cards\n3,2999-01-01,A,1\n", ("not_day", 2, 2)),
        ("arrivals", "day,code,cards\n3,Q,1\n", ("unknown_site", 2, 2)),
        ("arrivals", "day,code,cards\n3,A,\n", ("not_whole", 2, 3)),
        ("arrivals", "code,cards\nA,1\n", ("missing_column", 1, None)),
        ("shifts", "day,code,cards_per_printer_day\n3,A,0\n", ("too_small", 2, 3)),
        ("shifts", "day,until,cards_per_printer_day\n3,1,5\n", ("ends_before", 2, 2)),
        ("shifts", "day,code,cards_per_printer_day\n3,Q,5\n", ("unknown_site", 2, 2)),
        ("settings", "setting,value\nstart_date,2026-03-02\nprint_for_others,maybe\n", ("not_yes_no", 3, 2)),
        ("settings", "setting,value\nstart_date,2026-03-02\ncourier_max_hours,\n", ("empty", 3, 2)),
    ],
)
def test_a_fault_names_its_place(table, text, fault, tmp_path):
    rest = {"deliveries": "day,code,blanks\n", "arrivals": "day,code,cards\n"} if table == "sites" else {}
    rest |= {"shifts": "day,cards_per_printer_day\n"} if table == "sites" else {}
    with pytest.raises(InvalidInput) as caught:
        read_instance(lay(tmp_path, **(rest | {table: text})))
    assert [(f.code, f.line, f.column) for f in caught.value.faults] == [fault]


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("sites[0].own_only", {"sites": (replace(SITES[A], own_only=901), *SITES[1:])}),
        ("deliveries[0].printers", {"deliveries": (Delivery(1, D, 0, printers=1),)}),
        ("deliveries[0].cards", {"deliveries": (Delivery(1, D, 0, cards=1),)}),
        ("deliveries[1].cards", {"deliveries": (Delivery(1, B, 0, cards=200), Delivery(1, B, 0, cards=101))}),
        ("deliveries[0].cards", {"deliveries": (Delivery(1, B, 0, cards=1.0),)}),  # type: ignore[arg-type]
        ("arrivals[0].cards", {"arrivals": (Arrival(1, D, 1),)}),
        ("arrivals[0].day", {"arrivals": (Arrival(0, A, 1),)}),
        ("arrivals[0].until", {"arrivals": (Arrival(2, A, 1, until=1),)}),
        ("arrivals[0].until", {"arrivals": (Arrival(2, A, 1, until=date(2026, 3, 2)),)}),  # type: ignore[arg-type]
        ("arrivals[0].site", {"arrivals": (Arrival(2, 4, 1),)}),
        ("shifts[0].cards_per_printer_day", {"shifts": (Shift(2, 0),)}),
        ("shifts[0].until", {"shifts": (Shift(2, 5, until=1),)}),
        ("shifts[0]", {"shifts": ((2, 5),)}),
        ("settings.print_for_others", {"print_for_others": "yes"}),
        ("settings.courier_max_hours", {"courier_max_hours": -1}),
    ],
)
def test_a_wrong_value_from_python_is_named_with_its_field(field, changes):
    with pytest.raises(InvalidInput) as caught:
        FULL.replace(**changes)
    assert [fault.message.split(": ")[0] for fault in caught.value.faults] == [field]


def test_arrivals_after_max_days_are_left_out_with_a_notice(tmp_path):
    read = read_instance(lay(tmp_path, settings=TABLES["levers.settings.csv"] + "max_days;3\n"))
    assert [notice for notice in read.notices if "setting max_days" in notice] == [
        f"{tmp_path}/levers.arrivals.csv: 2 rows have arrivals after day 3, the setting max_days; they are left out"
    ]
    assert read.arrivals_by_site == ({3: 1}, {2: 1500, 3: 1500})
    assert read.last_arrival == 3


def test_cards_by_day():
    """A is closed on days 3 and 5: nothing comes then."""
    assert FULL.arrivals_by_site[:2] == ({2: 10, 4: 15}, {})
    assert FULL.ready_by_site == ({4: 100}, {}, {}, {})
    assert [FULL.waiting_by(A, day) for day in (0, 1, 2, 3, 4, 99)] == [900, 900, 910, 910, 925, 925]
    assert [FULL.printable_by(A, day) for day in (1, 4)] == [800, 825]
    assert (FULL.demand(A), FULL.to_print(A)) == (925, 825)
    assert FULL.demand(C) == 7 * 361  # days 6 to 366, the setting max_days
    assert FULL.cards == 925 + 300 + 7 * 361
    assert (FULL.last_arrival, FULL.span(3), FULL.span(400)) == (366, 366, 400)


def test_printers_and_rates_by_day():
    assert FULL.printers_due == ({}, {3: 2}, {}, {})
    assert (FULL.printers, FULL.fleet) == (4, 6)
    assert [FULL.rate_on(A, day) for day in range(1, 7)] == [200, 300, 300, 500, 200, 200]
    assert [FULL.rate_on(B, day) for day in range(1, 7)] == [200, 300, 100, 500, 200, 200]
    assert (FULL.rates(A), FULL.rates(B), FULL.top_rate(B)) == ((200, 300, 500), (100, 200, 300, 500), 500)
    closed = FULL.replace(closures=(Closure(4),))
    assert closed.rates(A) == (200, 300)


def test_who_may_print_for_whom():
    """The road to C leads one way and is too long."""
    pairs = [(j, i) for j in range(4) for i in range(4) if FULL.may_print_for(j, i)]
    assert pairs == [(A, B), (B, A)]
    far = FULL.replace(courier_max_hours=None)
    assert {(j, i) for j in range(4) for i in range(4) if far.may_print_for(j, i)} == {(A, B), (B, A), (A, C), (B, C)}
    assert (far.courier_days(A, B), far.courier_days(B, C), far.courier_days(A, C)) == (1, 3, 4)
    assert not any(FULL.replace(print_for_others=False).may_print_for(j, i) for j in range(4) for i in range(4))


def test_what_leaves_a_closed_site_stays_where_roads_are_closed():
    assert [FULL.departs(A, day) for day in (2, 3, 5)] == [True, False, False]
    assert FULL.replace(depart_on_closed_days=True).departs(A, 3)


def test_a_rule_to_finish_ends_printing_only_where_a_site_prints_for_itself_and_none_come():
    plain = Instance("plain", SITES[:3], rules=(Rule("finish_by", A, day=2), Rule("finish_by", B, day=2)))
    assert [plain.prints(A, day) for day in (2, 3)] == [True, False]
    assert plain.replace(print_for_others=True).prints(A, 3)
    coming = plain.replace(arrivals=(Arrival(9, A, 1),))
    assert coming.prints(A, 3)
    assert not coming.prints(B, 3)


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, 3),
        ({"shifts": (Shift(2, 20, site=A),)}, 2),
        ({"deliveries": (Delivery(2, A, 0, printers=1),)}, 2),
        ({"deliveries": (Delivery(5, A, 0, cards=10),)}, 5),
        ({"deliveries": (Delivery(2, A, 0, cards=10),)}, 2),
        ({"arrivals": (Arrival(3, A, 1),)}, None),
        ({"arrivals": (Arrival(3, A, 1),), "deliveries": (Delivery(4, A, 1),)}, 4),
        ({"arrivals": (Arrival(7, A, 1),), "deliveries": (Delivery(7, A, 1),)}, 3),
        ({"arrivals": (Arrival(7, A, 1),), "deliveries": (Delivery(8, A, 1),)}, 8),
    ],
)
def test_when_a_site_would_be_finished_alone(changes, day):
    """30 cards and blanks, one printer, 10 cards a day."""
    alone = Instance(
        "alone",
        (Site("A", "A", 30, 1, 30, cards_per_printer_day=10), Site("B", "B", 9, 9, 9)),
        rules=(Rule("not_later_than_alone", A),),
    ).replace(**changes)
    assert alone.limits.finish[A] == day


def test_assumed_figures_of_every_table_are_listed():
    found = [(item.table, item.row, item.figure) for item in assumptions(FULL)]
    assert found == [("deliveries", "A day 4", "cards"), ("arrivals", "A day 2 to 4", "cards")]


def test_levers_that_are_on_are_named():
    assert levers(FULL) == (
        *("print_for_others", "arrivals", "outside_printers", "ready_cards", "shifts"),
        "closed_roads",
    )
    assert levers(Instance("plain", SITES)) == ()


@pytest.mark.parametrize("seed", range(40))
def test_figures_are_those_of_the_reference(seed, tmp_path):
    """Cards, rates, open days and roads of random instances, read from their files, against a reading of its own."""
    case = draw_case(seed)
    world, read = World(case), read_instance(to_files(case, tmp_path))
    sites, days = range(len(case.sites)), range(1, case.max_days + 1)
    assert read.last_arrival == world.last_came
    for i in sites:
        assert read.arrivals_by_site[i] == {d: world.came[d, i] for d in days if world.came[d, i]}
        for d in days:
            assert case.sites[i].depot or read.rate_on(i, d) == world.speed(i, d)
            assert read.is_open(i, d) == world.is_open(i, d)
        for j in sites:
            days_on_road = world.courier_days(j, i)
            if i != j and not case.sites[j].depot and not case.sites[i].depot:
                assert read.may_print_for(j, i) == (days_on_road is not None)
                assert days_on_road is None or read.courier_days(j, i) == days_on_road
