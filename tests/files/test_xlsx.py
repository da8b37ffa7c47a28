"""Workbooks give the tables that CSV files give; what was typed and is no longer sure is asked about."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from reallocate import InvalidInput, read_instance, read_plan, solve, verify, verify_plan
from reallocate.cli.main import run
from reallocate.instance.model import Instance
from tests.files.books import write_book

#: A date as workbooks keep it; they know no time zones.
moment = datetime

SITES = [
    ["code", "name", "backlog", "printers", "blanks"],
    ["64.01", "Paser", 1200, 1, 1400],
    ["64.10", "Kutai", 400, 3, 900],
]
LEGS = [["from", "to", "hours"], ["Paser", "Kutai", 2.5]]
SETTINGS = [["setting", "value"], ["start_date", moment(2020, 6, 1)], ["closed_weekdays", "sat sun"]]
BASE = {"sites": SITES, "legs": LEGS, "settings": SETTINGS}

Change = Callable[[Any], None]


def read(folder: Path, change: Change | None = None, **sheets: list[list[Any]]) -> Instance:
    """Read the base with some sheets changed, and others added."""
    return read_instance(write_book(folder / "mine.xlsx", {**BASE, **sheets}, change))


def faults(folder: Path, change: Change | None = None, **sheets: list[list[Any]]) -> list[tuple[str, str, str]]:
    """Return code, place (sheet and cell) and message of each fault."""
    with pytest.raises(InvalidInput) as caught:
        read(folder, change, **sheets)
    return [(fault.code, f"{fault.sheet} {fault.cell or fault.line}", fault.message) for fault in caught.value.faults]


def site(**cells: Any) -> list[list[Any]]:
    """Return the sheet of sites with some cells of Paser changed."""
    row = [cells.get(name, value) for name, value in zip(SITES[0], SITES[1], strict=True)]
    return [SITES[0], row, SITES[2]]


def shows(address: str, form: str) -> Change:
    def change(book: Any) -> None:
        sheet, cell = address.split("!")
        book[sheet][cell].number_format = form

    return change


# --- what is read -----------------------------------------------------------------------------------------------------


def test_a_workbook_means_what_the_files_mean(tmp_path):
    (tmp_path / "mine.csv").write_text(
        "code,name,backlog,printers,blanks\n64.01,Paser,1200,1,1400\n64.10,Kutai,400,3,900\n"
    )
    (tmp_path / "mine.legs.csv").write_text("from,to,hours\n64.01,64.10,2.5\n")
    (tmp_path / "mine.settings.csv").write_text("setting,value\nstart_date,2020-06-01\nclosed_weekdays,sat sun\n")
    strict = read_instance(tmp_path / "mine.csv")
    book = read(tmp_path)
    assert book.replace(digests=(), read_from=(), notices=()) == strict.replace(digests=(), notices=())
    assert [digest.file for digest in book.read_from] == ["mine.xlsx"]
    assert book.notices == ()


def test_titles_own_columns_and_names_of_sheets_are_read_as_people_have_them(tmp_path):
    sheets = {
        " Kantor ": [["DATA SUKET"], [], [None, "No", "Kode", "Nama", "Suket (lembar)", "Alat Cetak", "Stok Blanko"]],
        "JALAN": [["dari", "ke", "jam"], ["Kab. Paser", "kutai", 0.1 + 0.2]],
        "kiriman": [["tanggal", "kode", "jumlah"], [moment(2020, 6, 3), "Kutai", 50], ["4 Juni 2020", "Kutai", 5]],
        "Hari Libur": [["tgl", "kantor"], [date(2020, 6, 5), None]],
        "pengaturan": [["pengaturan", "nilai"], ["tanggal mulai", "1/6/2020"], ["jam malam", 0]],
        "Petunjuk": [["isi saja"]],
        "Rekap": [["anything"]],
        "Sheet9": [],
    }
    sheets[" Kantor "] += [[None, 1, "64.01", "Paser", 1200, 1, 1400], [None, 2, "64.10", "Kutai", 400, 3, 900]]
    instance = read_instance(
        write_book(tmp_path / "prov.xlsx", sheets, lambda book: book[" Kantor "].merge_cells("A1:G1"))
    )
    assert instance.deliveries_by_site[1] == {3: 50, 4: 5}
    assert (instance.travel.hours[0][1], instance.calendar.closed) == (30, {5})
    told = "\n".join(instance.notices)
    assert ("'Rekap'" in told, "Petunjuk" in told, "Sheet9" in told) == (True, False, False)
    assert f"{tmp_path}/prov.xlsx, sheet  Kantor : 1 line above the header, which is in line 3" in told


def test_one_sheet_of_any_name_may_be_the_sites(tmp_path):
    instance = read_instance(write_book(tmp_path / "one.xlsx", {"Sheet1": SITES, "Sheet2": []}))
    assert [site.code for site in instance.sites] == ["64.01", "64.10"]


@pytest.mark.parametrize(
    ("value", "form", "code"),
    [
        (64.2, "0.00", "64.20"),
        (64.01, "0.00", "64.01"),
        (7, "000", "007"),
        (64.2, "#,##0.00", "64.20"),
        (6420, '00"."00', "64.20"),
        (6420, "00\\.00", "64.20"),
        (641001, '00"."00', "6410.01"),
        (64, "General", "64"),
        ("64.1", "@", "64.1"),
    ],
)
def test_a_code_that_is_kept_as_a_number_is_read_as_it_is_shown(tmp_path, value, form, code):
    instance = read(tmp_path, shows("sites!A2", form), sites=site(code=value))
    assert code in {site.code for site in instance.sites}


def test_formulas_are_read_by_their_values_and_never_worked_out(tmp_path):
    """A text of no characters is the value of a formula; no value at all is a fault."""
    path = tmp_path / "formulas.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("sites")
    for k, row in enumerate([[*SITES[0], "note"], [*SITES[1], None], [*SITES[2], None]]):
        sheet.write_row(k, 0, row)
    sheet.write_formula("C2", "=1000+1000", None, 1234)
    sheet.write_formula("F2", '=IF(C2=0,"x","")', None, "")
    book.close()
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    # As Excel and LibreOffice write it.
    parts[name] = parts[name].replace(b'<c r="F2">', b'<c r="F2" t="str">')
    path.write_bytes(packed(**parts))
    instance = read_instance(path)
    assert (instance.sites[0].backlog, instance.sites[0].note) == (1234, "")
    bare = faults(tmp_path, sites=site(backlog="=1000+200"))
    assert [found[:2] for found in bare] == [("no_value", "sites C2")]
    assert "open the file in Excel" in bare[0][2]


def test_what_is_hidden_is_read_and_told(tmp_path):
    def hide(book: Any) -> None:
        book["sites"].row_dimensions[3].hidden = True
        book["legs"].sheet_state = "hidden"

    instance = read(tmp_path, hide)
    assert (len(instance.sites), len(instance.legs or ())) == (2, 1)
    assert ["1 hidden row was read, e.g. row 3" in "\n".join(instance.notices)] == [True]
    assert "sheet legs: the sheet is hidden, and was read" in "\n".join(instance.notices)


# --- what is refused, and where ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "place", "code", "says"),
    [
        ({"code": 64.1}, "A2", "number_as_code", "is 64.1 or 64.10 meant?"),
        ({"code": moment(2020, 1, 6)}, "A2", "date_made", "the date 2020-01-06"),
        ({"backlog": 50.645}, "C2", "not_whole", "if 50645 is meant"),
        ({"backlog": 1.5}, "C2", "not_whole", "if 1500 is meant"),
        ({"backlog": 0.3333333}, "C2", "not_whole", "not a whole number"),
        ({"backlog": -3}, "C2", "not_whole", "negative"),
        ({"backlog": moment(2020, 1, 6)}, "C2", "date_made", "the date 2020-01-06"),
        ({"backlog": None}, "C2", "not_whole", "empty"),
        ({"printers": "#N/A"}, "D2", "error_cell", "'#N/A': an error of the spreadsheet"),
        ({"blanks": 10**10}, "E2", "too_large", "10"),
        ({"name": "Paser\nUtara"}, "B2", "hidden_character", "U+000A"),
    ],
)
def test_cells_of_sites_that_are_not_sure(tmp_path, cells, place, code, says):
    [(found, at, message)] = faults(tmp_path, sites=site(**cells))
    assert (found, at) == (code, f"sites {place}")
    assert says in message


@pytest.mark.parametrize(
    ("sheet", "rows", "place", "code", "says"),
    [
        ("legs", [["dari", "ke", "jam"], ["Paser", "Kutai", time(1, 30)]], "C2", "not_hours", "write hours like 1.5"),
        ("legs", [["from", "to", "hours"], ["Paser", "Kutai", 1.234]], "C2", "not_hours", "two decimals"),
        ("deliveries", [["date", "code", "blanks"], [43985, "Kutai", 5]], "A2", "not_date", "2020-06-03"),
        ("deliveries", [["date", "code", "blanks"], ["3/4/2020", "Kutai", 5]], "A2", "not_date", "2020-03-04"),
        ("closures", [["date"], [moment(2020, 6, 3, 7, 30)]], "A2", "not_date", "time of day"),
        ("settings", [["setting", "value"], ["max_days", 1.5]], "B2", "not_whole", "max_days"),
    ],
)
def test_cells_of_other_sheets_that_are_not_sure(tmp_path, sheet, rows, place, code, says):
    sheets = {sheet: rows}
    if sheet == "closures":
        sheets = {"closures": [["date", "code"], [rows[1][0], None]]}
    [(found, at, message)] = faults(tmp_path, **sheets)
    assert (found, at) == (code, f"{sheet} {place}")
    assert says in message


def test_the_place_is_told_as_people_see_it(tmp_path):
    with pytest.raises(InvalidInput, match=r"mine.xlsx, sheet sites, C2: backlog: '50.645': is kept as the number"):
        read(tmp_path, sites=site(backlog=50.645))
    wide = [["x"] * 27 + row for row in SITES]
    wide[0] = [f"x_{k}" for k in range(27)] + SITES[0]
    wide[2][-1] = "many"
    with pytest.raises(InvalidInput, match=r"mine.xlsx, sheet sites, AF3: blanks: 'many'"):
        read(tmp_path, sites=wide)


@pytest.mark.parametrize(("area", "place"), [("C2:C3", "sites C2"), ("A2:B2", "sites A2"), ("C1:E1", "sites C1")])
def test_merged_cells_in_the_table_are_a_fault_and_nothing_that_follows_is(tmp_path, area, place):
    """Neither an empty cell in the table, nor a column that is missing since headers are merged."""
    text = f"the cells {area} are merged; part them, and write each cell's own value"
    assert faults(tmp_path, lambda book: book["sites"].merge_cells(area)) == [("merged", place, text)]


@pytest.mark.parametrize(
    ("sheets", "code"),
    [
        ({"site": SITES, "kantor": SITES}, "unknown_sheet"),
        ({"sites": SITES, "kantor": SITES}, "sheet_twice"),
        ({"sites": SITES, "deliverys": [["day", "code", "blanks"]]}, "unknown_sheet"),
        ({"one": [["x"]], "two": [["y"]]}, "no_sheet"),
        ({"sites": SITES, "jalan raya": LEGS}, "unknown_sheet"),
        ({"sites": SITES, "Sheet2": [["tgl", "tujuan", "jumlah"]]}, "unknown_sheet"),
        ({"sites": []}, "empty_sheet"),
        ({"sites": [["title"]] * 11 + SITES}, "header_too_far"),
    ],
)
def test_sheets_that_may_be_meant_are_not_guessed(tmp_path, sheets, code):
    with pytest.raises(InvalidInput) as caught:
        read_instance(write_book(tmp_path / "mine.xlsx", sheets))
    assert code in [fault.code for fault in caught.value.faults]


def test_a_sheet_like_a_table_is_ones_own_where_the_table_is_there_or_it_is_not_sure(tmp_path):
    own = {"jalan lama": LEGS, "agenda": [["tanggal", "kantor", "keterangan"]], "stok": [["kode", "blangko"]]}
    told = "\n".join(read(tmp_path, **own).notices)
    assert "'jalan lama', 'agenda', 'stok'" in told


def packed(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


BOMB = packed(**{"[Content_Types].xml": b"", "xl__worksheets__sheet1.xml": b" " * 50_000_000})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"code,name\nA,B\n", "excel"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old_excel"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": b""}), "opendocument"),
        (packed(other=b""), "excel"),
        (packed(**{"[Content_Types].xml": b"<Types/>"}), "damaged"),
        (BOMB, "too_large"),
        (b"PK\x03\x04rest", "damaged"),
    ],
)
def test_what_is_no_workbook_is_told_as_what_it_is(tmp_path, content, code):
    (tmp_path / "mine.xlsx").write_bytes(content)
    with pytest.raises(InvalidInput) as caught:
        read_instance(tmp_path / "mine.xlsx")
    assert [fault.code for fault in caught.value.faults] == [code]


def test_a_workbook_that_was_cut_off_anywhere_is_refused(tmp_path):
    whole = write_book(tmp_path / "mine.xlsx", BASE).read_bytes()
    for part in range(1, 12):
        (tmp_path / "mine.xlsx").write_bytes(whole[: len(whole) * part // 12])
        with pytest.raises(InvalidInput):
            read_instance(tmp_path / "mine.xlsx")


def test_what_the_library_warns_of_is_read_all_the_same(tmp_path):
    """A workbook without its default style, as some programs write it."""
    path = write_book(tmp_path / "mine.xlsx", BASE)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/styles.xml"] = re.sub(b"<cellStyles.*</cellStyles>", b"", parts["xl/styles.xml"])
    path.write_bytes(packed(**parts))
    with pytest.warns(UserWarning, match="default style"):
        openpyxl.load_workbook(path)
    assert len(read_instance(path).sites) == 2


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_part_gives_an_instance_or_faults(seed, tmp_path):
    """Also where what is in it is no XML any more, no number, or no cell; the library's warnings are errors here."""
    path, rng = write_book(tmp_path / "mine.xlsx", BASE), Random(seed)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(sorted(parts))
    text = parts[name].decode()
    found = rng.choice(list(re.finditer(r'"[^"]*"|(?<=>)[^<]+(?=<)', text)))
    odd = ("1e400", "NaN", "-1", "99999999999", "ZZZZ9", "XFD1048576", "A1:ZZ99999", "e", "b", "d", "&#0;", "")
    quoted = text[found.start()] == '"'
    value = f'"{rng.choice(odd)}"' if quoted else rng.choice(odd)
    parts[name] = (text[: found.start()] + value + text[found.end() :]).encode()
    path.write_bytes(packed(**parts))
    with suppress(InvalidInput):  # any other exception, or a warning, fails the test
        read_instance(path)


def test_a_companion_file_beside_a_workbook_would_be_ignored(tmp_path):
    (tmp_path / "mine.deliveries.csv").write_text("day,code,blanks\n1,64.01,5\n")
    with pytest.raises(InvalidInput, match="move it into a sheet"):
        read(tmp_path)
    (tmp_path / "mine.csv").write_text("code,name,backlog,printers,blanks\nA,A,1,1,1\n")
    assert read(tmp_path).delivered == 0


# --- plans and proofs -------------------------------------------------------------------------------------------------


def test_a_plan_may_be_a_workbook(tmp_path):
    instance = read(tmp_path)
    moves = [
        ["berangkat", "dari", "ke", "jumlah"],
        ["2/6/2020", "Kutai", "Paser", 2],
        [date(2020, 6, 3), "Kutai", "Paser", 1],
    ]
    book = {"pindah": moves, "assignment": [["day", "code", "cards"], [1, "Paser", 200]]}
    plan = read_plan(write_book(tmp_path / "plan.xlsx", book), instance)
    assert [(trip.day, trip.count) for trip in plan.moves] == [(2, 2), (3, 1)]
    assert plan.given == {"moves", "assignment"}
    moves[1][3] = 1.5
    with pytest.raises(InvalidInput, match=r"plan.xlsx, sheet pindah, D2: jumlah \(printers\)"):
        read_plan(write_book(tmp_path / "plan.xlsx", book), instance)


def test_a_broken_rule_of_a_plan_in_a_workbook_is_told_with_the_row_as_people_see_it(tmp_path, capsys):
    read(tmp_path)
    moves = [["hari_berangkat", "dari", "ke", "jumlah"], [1, "Kutai", "Paser", 99], [9999, "Kutai", "Paser", 1]]
    path = write_book(tmp_path / "plan.xlsx", {"pindah": moves})
    assert run(["check", str(tmp_path / "mine.xlsx"), str(path), "--no-repair"]) == 6
    told = capsys.readouterr()
    assert "plan.xlsx, sheet pindah, row 2: no_printer: " in " ".join(told.out.split())
    assert "plan.xlsx, sheet pindah, row 3: day 9999 is after" in told.err


def test_a_plan_for_a_workbook_is_verified(tmp_path):
    instance = read(tmp_path)
    solve(instance).write(tmp_path / "plan")
    assert verify_plan(tmp_path / "plan", tmp_path / "mine.xlsx")["valid"]
    with pytest.raises(verify.BadInstance, match="and workbooks"):
        verify.verify_plan(tmp_path / "plan", tmp_path / "mine.xlsx")
