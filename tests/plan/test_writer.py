"""The plan files: columns, order, sums, dates; what was written is read back unchanged."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reallocate import Instance, Leg, Plan, Printing, Settings, Site, Trip, read_plan
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_rows, plan_tables

A, B, D = 0, 1, 2
INSTANCE = Instance(
    "three",
    (
        Site("007", "=SUM(A1)", 10, 2, 10, cards_per_printer_day=10),
        Site("NA", 'Kutai, "Timur"; 2', 10, 0, 0, cards_per_printer_day=10),
        Site("Z", "'-gudang", 0, 0, 50, kind="depot"),
    ),
    legs=(Leg(A, B, Decimal("6.50")), Leg(D, B, Decimal("12.25"), one_way=True)),
    settings=Settings(start_date=date(2020, 2, 28)),
)
PLAN = Plan(
    (Trip(1, A, B, 1),),
    (Trip(1, D, B, 10),),
    (Printing(1, A, 10), Printing(3, B, 10)),
    3,
)


def texts(plan: Plan, instance: Instance = INSTANCE) -> dict[str, str]:
    return plan_tables(instance, plan, replay(instance, plan))


def test_the_three_files():
    name_b = '"Kutai, ""Timur""; 2"'
    found = texts(PLAN)
    assert found["moves.csv"] == (
        "depart_day,depart_date,from,from_name,to,to_name,printers,arrive_day,arrive_date,hours\n"
        f"1,2020-02-28,007,'=SUM(A1),NA,{name_b},1,2,2020-02-29,6.5\n"
    )
    assert found["shipments.csv"] == (
        "depart_day,depart_date,from,from_name,to,to_name,blanks,arrive_day,arrive_date,hours\n"
        f"1,2020-02-28,Z,''-gudang,NA,{name_b},10,3,2020-03-01,12.25\n"
    )
    assert found["assignment.csv"] == (
        "day,date,code,name,printers,cards,blanks_in,blanks_out,blanks_left,backlog_left\n"
        "1,2020-02-28,007,'=SUM(A1),1,10,0,0,0,0\n"
        f"1,2020-02-28,NA,{name_b},0,0,0,0,0,10\n"
        "1,2020-02-28,Z,''-gudang,0,0,0,10,40,0\n"
        "2,2020-02-29,007,'=SUM(A1),1,0,0,0,0,0\n"
        f"2,2020-02-29,NA,{name_b},1,0,0,0,0,10\n"
        "2,2020-02-29,Z,''-gudang,0,0,0,0,40,0\n"
        "3,2020-03-01,007,'=SUM(A1),1,0,0,0,0,0\n"
        f"3,2020-03-01,NA,{name_b},1,10,10,0,0,0\n"
        "3,2020-03-01,Z,''-gudang,0,0,0,0,40,0\n"
    )


def test_names_that_a_spreadsheet_would_run_are_read_back_unchanged(tmp_path):
    for name, text in texts(PLAN).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    again = read_plan(tmp_path, INSTANCE)
    assert texts(again) == texts(PLAN)
    assert {s.value for s in again.stated if s.column == "from_name"} == {"=SUM(A1)", "'-gudang"}


def test_without_start_date_dates_are_empty_and_no_plan_has_headers_only():
    plain = INSTANCE.replace(start_date=None)
    assert "1,,007," in texts(PLAN, plain)["moves.csv"]
    nothing = texts(Plan((), (), (), 0), plain)
    assert [text.count("\n") for text in nothing.values()] == [1, 1, 1]


def test_equal_rows_add_up_rows_of_zero_go_and_the_order_is_by_day_then_codes():
    moves = (Trip(2, B, A, 1), Trip(1, A, B, 1), Trip(2, A, B, 1), Trip(1, A, B, 1), Trip(1, B, A, 0))
    plan = Plan(moves, (), (), 4, manual=True)
    rows = plan_rows(INSTANCE, plan, replay(INSTANCE, plan))["moves"]
    assert [(row["depart_day"], row["from"], row["to"], row["printers"]) for row in rows] == [
        (1, "007", "NA", 2),
        (2, "007", "NA", 1),
        (2, "NA", "007", 1),
    ]


def test_a_trip_without_a_road_has_neither_arrival_nor_hours():
    plan = Plan((), (Trip(1, B, D, 1),), (), 1, manual=True)
    (row,) = plan_rows(INSTANCE, plan, replay(INSTANCE, plan))["shipments"]
    assert (row["arrive_day"], row["arrive_date"], row["hours"]) == (None, None, None)


def test_a_date_after_the_end_of_the_calendar_is_left_out():
    """Every day that a plan may name has a date; where a trip ends may be later."""
    long = (Leg(A, B, Decimal(999_988)), Leg(D, B, Decimal(1_000_000), one_way=True))
    late = INSTANCE.replace(start_date=date(9726, 3, 18), legs=long)
    rows = plan_rows(late, PLAN, replay(late, PLAN))
    assert [rows["moves"][0][column] for column in ("arrive_day", "arrive_date")] == [100_000, "9999-12-31"]
    assert [rows["shipments"][0][column] for column in ("arrive_day", "arrive_date")] == [100_001, None]
