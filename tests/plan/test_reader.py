"""Plan files: what is accepted, what is malformed, and that all faults are told at once."""

from __future__ import annotations

from datetime import date

import pytest

from reallocate import Instance, InvalidInput, Plan, Printing, Settings, Site, Trip, read_plan
from reallocate.files import journal

A, B, D = 0, 1, 2
SITES = (Site("A", "Ayu", 30, 3, 10), Site("B", "Bumi", 20, 0, 0), Site("D", "Gudang", 0, 0, 90, kind="depot"))
PLAIN = Instance("three", SITES)
DATED = PLAIN.replace(settings=Settings(start_date=date(2020, 5, 20)))


@pytest.fixture
def read(tmp_path):
    def read_texts(instance: Instance = PLAIN, **texts: str) -> Plan:
        for name, text in texts.items():
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        return read_plan(tmp_path, instance)

    return read_texts


def faults(read, instance: Instance = PLAIN, **texts: str) -> list[tuple[object, ...]]:
    with pytest.raises(InvalidInput) as caught:
        read(instance, **texts)
    return [(f.code, f.file.rsplit("/", 1)[-1].rsplit("\\", 1)[-1], f.line, f.column) for f in caught.value.faults]


def test_the_least_that_a_planner_writes(read):
    plan = read(moves="depart_day,from,to,printers\n2,A,B,1\n1,A,B,2\n")
    assert plan.moves == (Trip(1, A, B, 2), Trip(2, A, B, 1))
    assert [trip.line for trip in plan.moves] == [3, 2]
    assert (plan.given, plan.manual, plan.horizon, plan.stated) == (frozenset({"moves"}), True, 2, ())


def test_a_header_alone_is_no_moves(read):
    plan = read(moves="depart_day,from,to,printers\n")
    assert (plan.moves, plan.horizon) == ((), 0)


def test_all_three_files(read):
    plan = read(
        moves="depart_day,from,to,printers\n1,A,B,2\n",
        shipments="depart_day,from,to,blanks\n1,D,B,50\n",
        assignment="day,code,cards\n3,B,20\n1,A,0\n4,A,0\n",
    )
    assert plan.shipments == (Trip(1, D, B, 50),)
    assert plan.printing == (Printing(3, B, 20),)
    assert plan.given == {"moves", "shipments", "assignment"}
    assert plan.horizon == 4  # the row of 0 cards names day 4


def test_a_file_alone_is_read_without_its_siblings(tmp_path):
    (tmp_path / "mine.csv").write_text("depart_day,from,to,printers\n1,A,B,2\n", encoding="utf-8")
    (tmp_path / "shipments.csv").write_text("nonsense", encoding="utf-8")
    plan = read_plan(tmp_path / "mine.csv", PLAIN)
    assert plan.given == {"moves"}
    assert plan.file_of("moves") == str(tmp_path / "mine.csv")


def test_a_dispatch_table_in_indonesian_with_dates_names_and_semicolons(read):
    text = "\ufeffAsal;Tujuan;Jumlah;Berangkat;Tiba\r\nayu;BUMI;1.234;2020-05-21;2020-05-22\r\n"
    plan = read(DATED, moves=text)
    assert plan.moves == (Trip(2, A, B, 1234),)
    assert [(s.column, s.value, s.line) for s in plan.stated] == [("arrive_day", "3", 2)]
    assert "1.234 = 1234" in plan.notices[0]


def test_indonesian_headers_with_days(read):
    plan = read(
        moves="hari_berangkat,dari,ke,alat_cetak,hari_tiba,jam\n1,A,B,1,2,1.50\n",
        shipments="hari_berangkat,dari,ke,jumlah\n1,D,B,5\n",
        assignment="hari,kode,tercetak\n2,B,5\n",
    )
    assert plan.shipments == (Trip(1, D, B, 5),)
    assert plan.printing == (Printing(2, B, 5),)
    assert [(s.column, s.value) for s in plan.stated] == [("arrive_day", "2"), ("hours", "1.5")]


def test_columns_that_are_not_known_are_passed_over_with_a_notice(read):
    plan = read(moves="depart_day,from,to,printers,driver,x_mine\n1,A,B,2,Sari,1\n")
    assert plan.moves == (Trip(1, A, B, 2),)
    assert len(plan.notices) == 1
    assert "driver" in plan.notices[0]


def test_equal_trips_stay_two_rows_and_rows_of_zero_are_dropped(read):
    plan = read(moves="depart_day,from,to,printers\n1,A,B,1\n1,A,B,1\n5,A,A,0\n")
    assert plan.moves == (Trip(1, A, B, 1), Trip(1, A, B, 1))
    assert plan.horizon == 5


def test_derived_cells_may_be_empty(read):
    text = "depart_day,depart_date,from,from_name,to,to_name,printers,arrive_day,arrive_date,hours\n1,,A,,B,,2,,,\n"
    assert read(moves=text).stated == ()


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ("0,A,B,1", "not_day", 1),
        ("-1,A,B,1", "not_day", 1),
        ("1.5,A,B,1", "not_day", 1),
        ("100001,A,B,1", "not_day", 1),
        ("999999999,A,B,1", "not_day", 1),
        (",A,B,1", "no_day", 1),
        ("1,X,B,1", "unknown_site", 2),
        ("1,A,,1", "empty", 3),
        ("1,A,B,-1", "not_whole", 4),
        ("1,A,B,1.5", "not_whole", 4),
        ("1,A,B,", "not_whole", 4),
        ("1,A,B,1000000001", "too_large", 4),
    ],
)
def test_a_cell_that_cannot_be_read(read, cells, code, column):
    text = f"depart_day,from,to,printers\n{cells}\n"
    assert faults(read, moves=text) == [(code, "moves.csv", 2, column)]
    moves, text = "depart_day,from,to,printers\n", text.replace("printers", "cards")
    assert faults(read, moves=moves, courier=text) == [(code, "courier.csv", 2, column)]


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ("2,2020-05-22", "day_and_date", 2),
        (",2020-05-19", "not_day", 2),
        (",2020-02-30", "not_date", 2),
        (",9999-12-31", "not_day", 2),
    ],
)
def test_dates_and_days(read, cells, code, column):
    text = f"depart_day,depart_date,from,to,printers\n{cells},A,B,1\n"
    assert faults(read, DATED, moves=text) == [(code, "moves.csv", 2, column)]


def test_arrival_as_day_and_date_that_differ(read):
    text = "depart_day,from,to,printers,arrive_day,arrive_date\n1,A,B,1,2,2020-05-22\n1,A,B,1,2,2020-05-21\n"
    assert faults(read, DATED, moves=text) == [("day_and_date", "moves.csv", 2, 6)]


def test_a_date_needs_a_start_date(read):
    assert faults(read, moves="depart_date,from,to,printers\n2020-05-20,A,B,1\n") == [
        ("no_start_date", "moves.csv", 2, 1)
    ]


def test_no_day_is_after_day_100000(read):
    """Whether it is given by its number or by its date."""
    assert read(PLAIN, moves="depart_day,from,to,printers\n100000,A,B,1\n").horizon == 100_000
    assert faults(read, PLAIN, moves="depart_day,from,to,printers\n100001,A,B,1\n") == [("not_day", "moves.csv", 2, 1)]
    assert read(DATED, moves="depart_date,from,to,printers\n2294-03-04,A,B,1\n").horizon == 100_000
    assert faults(read, DATED, moves="depart_date,from,to,printers\n2294-03-05,A,B,1\n") == [
        ("not_day", "moves.csv", 2, 1)
    ]


def test_one_day_and_site_twice_in_the_assignment(read):
    text = "day,code,cards\n1,A,5\n1,B,5\n1,Ayu,5\n"
    assert faults(read, moves="depart_day,from,to,printers\n", assignment=text) == [
        ("row_twice", "assignment.csv", 4, 2)
    ]


def test_an_empty_name_is_not_the_working_directory(tmp_path, monkeypatch):
    """What a variable of a shell that is not set leaves; a plan that happens to be there is not meant."""
    (tmp_path / "moves.csv").write_text("depart_day,from,to,printers\n1,A,B,1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidInput, match="the name of the file is empty"):
        read_plan("", PLAIN)


def test_missing_columns_are_told_once_each(read):
    assert faults(read, moves="to,printers\nB,1\nB,2\n") == [
        ("missing_column", "moves.csv", 1, None),
        ("missing_column", "moves.csv", 1, None),
    ]
    assert faults(read, moves="from,to,printers\n") == [("missing_column", "moves.csv", 1, None)]


def test_all_faults_of_all_files_in_one_run(read):
    found = faults(
        read,
        moves="depart_day,from,to,printers\n0,X,B,1\n1,A,B,x\n",
        shipments="depart_day,from,to,blanks\n1,D,Q,5\n",
        assignment="day,code,cards\n1,A,1.5\n",
    )
    assert found == [
        ("not_day", "moves.csv", 2, 1),
        ("unknown_site", "moves.csv", 2, 2),
        ("not_whole", "moves.csv", 3, 4),
        ("unknown_site", "shipments.csv", 2, 3),
        ("not_whole", "assignment.csv", 2, 3),
    ]


def test_a_directory_without_moves(tmp_path):
    with pytest.raises(InvalidInput) as caught:
        read_plan(tmp_path, PLAIN)
    assert [fault.code for fault in caught.value.faults] == ["file_missing"]


def test_a_link_to_nowhere_is_not_a_file_that_is_not_there(read, tmp_path):
    (tmp_path / "shipments.csv").symlink_to(tmp_path / "gone.csv")
    assert faults(read, moves="depart_day,from,to,printers\n") == [("file_missing", "shipments.csv", None, None)]


def test_a_name_that_two_sites_have_is_no_site(read):
    twins = PLAIN.replace(sites=(SITES[0], Site("B", "Ayu", 0, 0, 0), SITES[2]))
    assert faults(read, twins, moves="depart_day,from,to,printers\n1,Ayu,B,1\n") == [
        ("unknown_site", "moves.csv", 2, 2)
    ]


# --- a directory that is being written --------------------------------------------------------------------------------

OLD = {"moves.csv": b"depart_day,from,to,printers\n1,A,B,1\n", "shipments.csv": b"depart_day,from,to,blanks\n1,D,B,1\n"}
NEW = {"moves.csv": b"depart_day,from,to,printers\n2,A,B,2\n3,A,X,2\n"}


@pytest.fixture
def cut_short(tmp_path, monkeypatch):
    """Return a function that leaves a directory as a writer does that is killed once the new files are recorded."""

    def write(new: dict[str, bytes]) -> None:
        for files in (OLD, new):
            with journal.writing(tmp_path) as view:
                journal.replace_files(view, files, {"moves.csv", "shipments.csv", "summary.json"})
            monkeypatch.setattr(journal, "recover", lambda view: None)

    return write


def test_files_that_are_recorded_but_not_yet_in_place_are_the_ones_that_are_read(tmp_path, read, cut_short):
    """The faults that are found in them are those of the files whose content they are."""
    cut_short({"moves.csv": NEW["moves.csv"].replace(b"X", b"B")})
    plan = read()
    assert plan.moves == (Trip(2, A, B, 2), Trip(3, A, B, 2))
    assert plan.given == {"moves"}
    assert (tmp_path / "moves.csv").read_bytes() == OLD["moves.csv"]


def test_faults_in_such_files_name_the_place_that_they_will_have(read, cut_short):
    cut_short(NEW)
    assert faults(read) == [("unknown_site", "moves.csv", 3, 3)]


def test_a_plan_that_is_recorded_to_be_removed_is_no_longer_read(read, cut_short):
    cut_short({"summary.json": b"{}"})
    assert faults(read) == [("file_missing", "moves.csv", None, None)]
