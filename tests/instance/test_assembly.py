"""One fault is told once, where it is: what only follows from it is not told, and rows of totals are no sites."""

from __future__ import annotations

from datetime import date

import pytest

from reallocate import InvalidInput, read_instance
from tests.instance.test_bad_inputs import BASE, SETTINGS, SITES, faults, write

HEADER = "code,name,backlog,printers,blanks,kind\n"


# --- what follows from another fault ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sites", "expected"),
    [
        (SITES.replace("1200", "1.200,00"), [("row_too_long", 2, None)]),
        (SITES.replace("400,regency", "400"), [("row_too_short", 2, None)]),
        (SITES.replace("A,Upriver", "A\u200b,Upriver"), [("hidden_character", 2, 1)]),
        (SITES.replace("B,Harbour", "B,"), [("empty", 3, 2)]),
        (SITES.replace("code,name", "cod,name"), [("unknown_column", 1, 1)]),
        ("", [("empty_file", None, None)]),
        ("code,name\nA,Upriver\n", [("missing_column", 1, None)] * 3),
    ],
)
def test_sites_that_are_not_found_for_a_fault_of_the_site_table_are_not_told(tmp_path, sites, expected):
    assert sorted(faults(tmp_path, sites=sites), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("setting,value\nstart_dat,2026-03-02\n", ("unknown_setting", 2, 1)),
        ("setting,value\nstart_date,2.3.2026\n", ("not_date", 2, 2)),
        ("setting,value\nstart_date,2026-03-02,x\n", ("row_too_long", 2, None)),
        ("settings,value\nstart_date,2026-03-02\n", ("unknown_column", 1, 1)),
        ("PK", ("excel", None, None)),
    ],
)
def test_dates_without_a_start_date_that_cannot_be_read_are_not_told(tmp_path, settings, expected):
    dated = "date,code,blanks\n2026-03-05,D,5\n"
    found = faults(tmp_path, settings=settings, deliveries=dated, rules="rule,site,date\nfinish_by,A,2026-03-09\n")
    assert expected in found
    assert "no_start_date" not in [code for code, _line, _column in found]
    assert len(found) == 1


def test_a_table_without_days_is_told_so_once(tmp_path):
    assert sorted(faults(tmp_path, deliveries="hary,code,blanks\n1,D,5\n2,E,5\n")) == [
        ("unknown_column", 1, 1),
        ("unknown_site", 3, 2),
    ]


def test_a_fault_of_the_rules_is_told_beside_one_of_a_row(tmp_path):
    sites = SITES.replace("400,regency", "400") + "E,East,5,5,5,depot\n"
    assert faults(tmp_path, sites=sites) == [("row_too_short", 2, None), ("depot", 5, 3), ("depot", 5, 4)]


# --- rows of totals ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "column"),
    [
        *(("TOTAL,TOTAL,1600,4,1600,", 1), ("Jumlah,,1.600,4,1600,", 1), (",Grand  Total,1600,4,1600,", 2)),
        *((",Jumlah Keseluruhan :,x,,,", 2), ("T,jumlah,1,1,1,regency", 2), (",SUB-TOTAL,1,1,1,", 2)),
        *(("E,East,1600,4,1600,regency", 1), ("E,East,1600,4,7,city", 1), ("E,East,0,4,1600,", 1)),
        ("E,East,1600,9,1600,", 1),
    ],
)
def test_a_row_of_totals_is_a_fault_and_nothing_else_is_told_of_it(tmp_path, row, column):
    """Nor that what names it names no site."""
    legs = "from,to,hours\nA,TOTAL,1\n"
    assert faults(tmp_path, sites=SITES + row + "\n", legs=legs) == [("sum_row", 5, column)]


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("deliveries", "day,code,blanks\n2,D,600\n,Jumlah,600\n"),
        ("deliveries", "day,code,blanks\n2,D,600\nTotal:,,600\n"),
        ("legs", "no,from,to,hours\n1,A,B,5\nJUMLAH,,,5\n"),
    ],
)
def test_a_row_of_totals_is_told_once_in_every_table(tmp_path, table, text):
    [(code, line, _column)] = faults(tmp_path, **{table: text})
    assert (code, line) == ("sum_row", 3)


@pytest.mark.parametrize("row", ["1,2,3,4,5,6\n", "(1),(2),(3),(4),(5),(6)\n"])
def test_a_row_that_numbers_the_columns_is_no_site(tmp_path, row):
    assert faults(tmp_path, sites=SITES.replace("A,Up", row + "A,Up", 1)) == [("column_numbers", 2, 1)]
    below = SITES + "1,2,3,4,5,regency\n"
    assert len(read_instance(write(tmp_path, {**BASE, "": below})).sites) == 4


def test_a_table_without_sites_is_told_so_and_not_that_none_is_found(tmp_path):
    assert faults(tmp_path, sites=HEADER) == [("no_rows", None, None)]


@pytest.mark.parametrize(
    "rows",
    [
        ["E,East,1600,1,1,regency"],  # one sum alone may be by chance
        ["E,East,1600,4,1600,regency", "F,West,1,0,1,regency"],  # nor are two, where another row adds to it
        ["Total Mulya,Total Mulya,1,1,1,regency"],
    ],
)
def test_a_row_that_is_no_total_is_a_site(tmp_path, rows):
    files = {**BASE, "": SITES + "".join(f"{row}\n" for row in rows)}
    assert len(read_instance(write(tmp_path, files)).sites) == 3 + len(rows)


def test_two_sites_of_equal_counts_are_no_totals(tmp_path):
    files = {"": HEADER + "A,A,5,1,5,\nB,B,5,1,5,\nD,D,0,0,0,depot\n"}
    assert len(read_instance(write(tmp_path, files)).sites) == 3


# --- days -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "header", "row"),
    [
        ("deliveries", "date,code,blanks", "{on},D,5"),
        ("closures", "date,code", "{on},"),
        ("rules", "rule,date", "not_after,{on}"),
    ],
)
def test_no_date_is_after_day_100000(tmp_path, table, header, row):
    """The last is read and the next one refused, in every table: all that is read can be solved."""
    column = header.split(",").index("date") + 1
    last, next_one = (f"{header}\n{row.format(on=on)}\n" for on in ("2299-12-15", "2299-12-16"))
    assert read_instance(write(tmp_path, {**BASE, f".{table}": last})).date_of(100_000) == date(2299, 12, 15)
    assert faults(tmp_path, **{table: next_one}) == [("not_day", 2, column)]


@pytest.mark.parametrize(("start", "good"), [("9726-03-18", True), ("9726-03-19", False), ("9999-12-30", False)])
def test_every_day_has_a_date(tmp_path, start, good):
    files = {**BASE, ".settings": f"setting,value\nstart_date,{start}\n"}
    if good:
        assert read_instance(write(tmp_path, files)).date_of(100_000) == date.max
    else:
        assert faults(tmp_path, settings=files[".settings"]) == [("too_late", 2, 2)]


def test_languages(tmp_path):
    with pytest.raises(InvalidInput, match=r"language: no language of this program; write en or id"):
        read_instance(write(tmp_path, {**BASE, ".settings": SETTINGS + "language,fr\n"}))
    assert read_instance(write(tmp_path, {**BASE, ".settings": SETTINGS + "language,ID\n"})).settings.language == "id"
    assert read_instance(write(tmp_path, {**BASE, ".settings": SETTINGS + "language,EN\n"})).settings.language == "en"
