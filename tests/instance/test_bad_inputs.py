"""What bad input gets: every fault with its code, line and column; and what must be accepted."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reallocate import InvalidInput, read_instance
from reallocate.instance.model import Instance

SITES = (
    "code,name,backlog,printers,blanks,kind\n"
    "A,Upriver,1200,1,400,regency\n"
    "B,Harbour,400,3,900,city\n"
    "D,Store,0,0,300,depot\n"
)
LEGS = "from,to,hours\nA,B,5\nD,B,0.5\n"
DELIVERIES = "day,code,blanks\n2,D,600\n"
CLOSURES = "day,code\n3,\n4,B\n"
SETTINGS = "setting,value\nstart_date,2026-03-02\nclosed_weekdays,sun\n"
RULES = (
    "rule,site,to,day,value\n"
    "forbid,A,Harbour,,\n"
    "keep_at_least,B,,,1\n"
    "not_before,,,2,\n"
    "finish_by,A,,9,\n"
    "fix,B,A,3,2\n"
    "fix,B,A,3,1\n"
)
BASE = {
    "": SITES,
    ".legs": LEGS,
    ".deliveries": DELIVERIES,
    ".closures": CLOSURES,
    ".settings": SETTINGS,
    ".rules": RULES,
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for suffix, text in files.items():
        content = text if isinstance(text, bytes) else text.encode()
        (folder / f"mine{suffix}.csv").write_bytes(content)
    return folder / "mine.csv"


def faults(folder: Path, **changed: str | bytes) -> list[tuple[str, int | None, int | None]]:
    """Read the base instance with some files changed; return (code, line, column) of each fault."""
    files: dict[str, str | bytes] = dict(BASE)
    files.update({"" if name == "sites" else f".{name}": text for name, text in changed.items()})
    with pytest.raises(InvalidInput) as caught:
        read_instance(write(folder, files))
    for fault in caught.value.faults:
        assert fault.file
        assert len(fault.message) > 10
    return [(fault.code, fault.line, fault.column) for fault in caught.value.faults]


def plain(instance: Instance) -> tuple[object, ...]:
    return (
        *(instance.sites, instance.deliveries, instance.closures, instance.legs, instance.settings),
        *(instance.rules, instance.limits),
    )


def test_the_base_is_accepted(tmp_path):
    instance = read_instance(write(tmp_path, dict(BASE)))
    assert (instance.backlog, instance.printers, instance.blanks, instance.delivered) == (1600, 4, 1600, 600)
    assert instance.travel.printer_days[0][1] == 1
    assert instance.notices == ()


# --- file -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "empty_file", None),
        (b"\xef\xbb\xbf \r\n", "empty_file", None),
        (b"PK\x03\x04rest", "excel", None),
        (b"<html><body>", "html", None),
        ("code,name".encode("utf-16"), "utf16", None),
        ("code,name,backlog".encode("utf-16-le"), "utf16", None),
        (SITES.replace("Upriver", "Up\x00river").encode(), "nul", 2),
        (SITES.encode().replace(b"Harbour", b"H\xe4fen"), "not_utf8", 3),
        (SITES.replace("Upriver", "x" * 1001).encode(), "cell_too_long", 2),
        (SITES.encode() + b"E," + b"x" * (1024 * 1024 + 1), "line_too_long", 5),
    ],
)
def test_files_that_are_no_table(tmp_path, content, code, line):
    found = faults(tmp_path, sites=content)
    assert (code, line) in [(c, at) for c, at, _column in found]


def test_a_header_alone_holds_no_site(tmp_path):
    assert ("no_rows", None, None) in faults(tmp_path, sites=SITES.splitlines()[0] + "\n")


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InvalidInput) as caught:
        read_instance(tmp_path / "nowhere.csv")
    assert caught.value.faults[0].code == "file_missing"


@pytest.mark.parametrize(
    ("make", "code"), [(Path.mkdir, "is_directory"), (os.mkfifo, "not_a_file")], ids=["directory", "pipe"]
)
def test_what_is_no_regular_file_is_not_opened(tmp_path, make: Callable[[Path], None], code):
    make(tmp_path / "mine.csv")
    with pytest.raises(InvalidInput) as caught:
        read_instance(tmp_path / "mine.csv")
    assert caught.value.faults[0].code == code


@pytest.mark.parametrize("name", ["mine.txt", "mine", "mine.csv.bak", "mine.tsv"])
def test_a_site_table_of_another_name_is_refused(tmp_path, name):
    """Its companions would be ignored without a word."""
    write(tmp_path, dict(BASE))
    (tmp_path / "mine.csv").rename(tmp_path / name)
    with pytest.raises(InvalidInput, match=r"name a \.csv file or a workbook") as caught:
        read_instance(tmp_path / name)
    assert [fault.code for fault in caught.value.faults] == ["not_csv"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("mine.xlsx", b"PK\x03\x04", "damaged"), ("mine.html", b"<html>", "html"), ("mine.txt", b"", "empty_file")],
)
def test_what_is_no_table_is_told_so_whatever_its_name(tmp_path, name, content, code):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InvalidInput) as caught:
        read_instance(tmp_path / name)
    assert [fault.code for fault in caught.value.faults] == [code]


def test_a_name_in_capitals_is_a_csv_file_all_the_same(tmp_path):
    (tmp_path / "MINE.CSV").write_text(SITES, encoding="utf-8")
    assert read_instance(tmp_path / "MINE.CSV").name == "MINE"


def test_a_device_is_not_opened():
    with pytest.raises(InvalidInput) as caught:
        read_instance("/dev/zero")
    assert caught.value.faults[0].code == "not_a_file"


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = write(tmp_path, dict(BASE))

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InvalidInput) as caught:
        read_instance(path)
    assert {fault.code for fault in caught.value.faults} == {"no_permission"}


def test_a_file_over_50_mb_is_not_read(tmp_path):
    path = tmp_path / "mine.csv"
    with path.open("wb") as stream:
        stream.truncate(51 * 1024 * 1024)
    with pytest.raises(InvalidInput) as caught:
        read_instance(path)
    assert caught.value.faults[0].code == "too_large"


# --- layout ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("backlog", "back_log", ("unknown_column", 1, 3)),
        ("kind", "kindd", ("unknown_column", 1, 6)),
        ("kind", "printers", ("duplicate_column", 1, 6)),
        ("400,regency", "400", ("row_too_short", 2, None)),
        ("400,regency", "400,regency,x", ("row_too_long", 2, None)),
        ("B,Harbour,400,3,900,city", ",,,,,", ("empty_row", 3, None)),
        ("Upriver", '"Upriver', ("open_quote", 2, None)),
        ("Upriver", '"Up"river', ("stray_quote", 2, None)),
        ("A,Up", '"A\n",Up', ("hidden_character", 2, 1)),
        ("code,name,", "code;name,", ("mixed_separators", 1, None)),
        ("code,name", "sep=,\ncode,name", ("sep_line", 1, None)),
    ],
)
def test_layout(tmp_path, old, new, expected):
    assert expected in faults(tmp_path, sites=SITES.replace(old, new, 1))


def test_tabs_are_no_separator(tmp_path):
    assert ("tabs", 1, None) in faults(tmp_path, sites=SITES.replace(",", "\t"))


def test_a_missing_column_names_the_nearest_header(tmp_path):
    """In one line: that it is missing follows from the slip."""
    with pytest.raises(InvalidInput) as caught:
        read_instance(write(tmp_path, {**BASE, "": SITES.replace("backlog", "backlogs")}))
    [line] = str(caught.value).splitlines()
    assert "'backlogs' is no column here; did you mean backlog?" in line
    with pytest.raises(InvalidInput, match="printers: the column is missing; did you mean it by 'prinl'"):
        read_instance(write(tmp_path, {**BASE, "": SITES.replace("printers", "prinl")}))


def test_an_unknown_companion_is_a_fault_and_another_instance_is_not(tmp_path):
    path = write(tmp_path, {**BASE, ".delivery": DELIVERIES, ".legs.old": LEGS})
    write(tmp_path, {"-anchored": SITES, ".other": SITES, ".other.legs": LEGS})
    with pytest.raises(InvalidInput) as caught:
        read_instance(path)
    assert [(fault.code, Path(fault.file).name) for fault in caught.value.faults] == [
        ("unknown_companion", "mine.delivery.csv"),
        ("unknown_companion", "mine.legs.old.csv"),
    ]


VARIANTS = {
    "BOM": lambda text: "\ufeff" + text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "semicolons": lambda text: text.replace(",", ";"),
    "blank last lines": lambda text: text + "\n  \n\n",
    "blanks around cells": lambda text: text.replace(",", " ,\t\u00a0"),
    "capitals in the header": lambda text: text.split("\n", 1)[0].upper() + "\n" + text.split("\n", 1)[1],
    "no last line end": lambda text: text.rstrip("\n"),
    "an x_ column": lambda text: "\n".join(
        line + (",x_mine" if k == 0 else ",7") for k, line in enumerate(text.splitlines())
    ),
}


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS)
def test_layout_that_is_fine_gives_the_same_instance(tmp_path, change):
    expected = plain(read_instance(write(tmp_path, dict(BASE))))
    assert plain(read_instance(write(tmp_path, {name: change(text) for name, text in BASE.items()}))) == expected


def test_columns_and_rows_in_another_order_give_the_same_instance(tmp_path):
    expected = plain(read_instance(write(tmp_path, dict(BASE))))

    def turned(text: str) -> str:
        header, *rows = [line.split(",") for line in text.splitlines()]
        return "\n".join(",".join(reversed(row)) for row in [header, *reversed(rows)]) + "\n"

    assert plain(read_instance(write(tmp_path, {name: turned(text) for name, text in BASE.items()}))) == expected


def test_indonesian_headers_and_values_give_the_same_instance(tmp_path):
    expected = plain(read_instance(write(tmp_path, dict(BASE))))
    words = {
        "": SITES.replace("code,name,backlog,printers,blanks,kind", "kode,nama,suket,alat_cetak,blangko,jenis")
        .replace("regency", "kabupaten")
        .replace("city", "kota")
        .replace("depot", "gudang"),
        ".legs": LEGS.replace("from,to,hours", "asal,tujuan,jam"),
        ".deliveries": DELIVERIES.replace("day,code,blanks", "hari,kode,blangko"),
        ".closures": CLOSURES.replace("day,code", "hari,kode"),
        ".settings": SETTINGS.replace("sun", "min"),
        ".rules": RULES.replace("rule,site,to,day,value", "aturan,lokasi,tujuan,hari,nilai"),
    }
    assert plain(read_instance(write(tmp_path, words))) == expected


# --- numbers --------------------------------------------------------------------------------------------------------

BAD_NUMBERS = ["1.5", "53. 333", "50 645", "1.23.456", "50.64", "Rp50.645", "1e3", "0x10", "1_000", "+5", "-0", "-3"]
BAD_NUMBERS += ["\uff15\uff10", "\u0663\u0664", "", "NaN", "inf", "NA", "#REF!", "-", "=SUM(A1)"]
BAD_NUMBERS += ["1" + "0" * 400, "1000000001", "\u00b2"]


@pytest.mark.parametrize("text", BAD_NUMBERS)
def test_what_is_no_whole_number(tmp_path, text):
    [(code, line, column)] = faults(tmp_path, sites=SITES.replace("1200", text))
    assert code in ("not_whole", "too_large")
    assert (line, column) == (2, 3)


@pytest.mark.parametrize(
    ("text", "number"), [("50.645", 50_645), ('"50,645"', 50_645), ("1.234.567", 1_234_567), ("007", 7)]
)
def test_grouped_numbers_are_read_and_said_once(tmp_path, text, number):
    instance = read_instance(write(tmp_path, {**BASE, "": SITES.replace("1200", text)}))
    assert instance.sites[0].backlog == number
    assert len(instance.notices) == (0 if text == "007" else 1)


@pytest.mark.parametrize(
    ("text", "good"), [("2.5", True), ("2,5", False), ("2.555", False), ("-1", False), ("", False), ("1e1", False)]
)
def test_hours_in_a_file_with_commas(tmp_path, text, good):
    files = {**BASE, ".legs": LEGS.replace("A,B,5", f'A,B,"{text}"')}
    if good:
        assert read_instance(write(tmp_path, files)).travel.hours[0][1] == 250
    else:
        with pytest.raises(InvalidInput) as caught:
            read_instance(write(tmp_path, files))
        assert (caught.value.faults[0].line, caught.value.faults[0].column) == (2, 3)


def test_a_decimal_comma_in_a_file_with_semicolons(tmp_path):
    files = {**BASE, ".legs": LEGS.replace(",", ";").replace("0.5", "0,5")}
    assert read_instance(write(tmp_path, files)).travel.hours[2][1] == 50


# --- codes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("A,Up", ",Up", ("empty", 2, 1)),
        ("A,Up", "x" * 101 + ",Up", ("code_too_long", 2, 1)),
        ("B,Har", "A,Har", ("duplicate_code", 3, 1)),
        ("B,Har", "a,Har", ("duplicate_code", 3, 1)),
        ("A,Up", "A\u200b,Up", ("hidden_character", 2, 1)),
        ("A,Up", "A\u202e,Up", ("hidden_character", 2, 1)),
        ("A,Up", "A\u0007,Up", ("hidden_character", 2, 1)),
    ],
)
def test_codes(tmp_path, old, new, expected):
    assert expected in faults(tmp_path, sites=SITES.replace(old, new, 1))


def test_codes_that_only_normalisation_makes_equal(tmp_path):
    text = "code,name,backlog,printers,blanks\n\u00e9,E,1,1,1\ne\u0301,F,1,1,1\n"
    path = tmp_path / "one.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput, match="same code as in line 2"):
        read_instance(path)


@pytest.mark.parametrize("code", ["NA", "null", "007", "1E5", "64.02", "true"])
def test_codes_are_kept_as_text(tmp_path, code):
    path = tmp_path / "one.csv"
    path.write_text(f"code,name,backlog,printers,blanks\n{code},=1+1,1,1,1\n", encoding="utf-8")
    [site] = read_instance(path).sites
    assert (site.code, site.name) == (code, "=1+1")


# --- dates, references, rules ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("03/04/2026", "not_date"),
        ("3 Mei 2026", "not_date"),
        ("26-03-04", "not_date"),
        ("46085", "not_date"),
        ("2026-04-31", "not_date"),
        ("2026-03-01", "too_early"),
    ],
)
def test_dates(tmp_path, text, code):
    assert (code, 2, 1) in faults(tmp_path, deliveries=f"date,code,blanks\n{text},D,600\n")


def test_a_slashed_date_shows_both_readings(tmp_path):
    with pytest.raises(InvalidInput, match="2026-04-03 or 2026-03-04"):
        read_instance(write(tmp_path, {**BASE, ".deliveries": "date,code,blanks\n03/04/2026,D,600\n"}))


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        ("settings", "setting,value\nclosed_weekdays,sun\n", ("no_start_date", 2, 2)),
        ("settings", "setting,value\nstart_dat,2026-03-02\n", ("unknown_setting", 2, 1)),
        ("settings", "setting,value\ncards_per_printer_day,0\n", ("too_small", 2, 2)),
        ("settings", "setting,value\ntravel_hours_per_day,0\n", ("too_small", 2, 2)),
        ("settings", "setting,value\nlanguage,xx\n", ("not_language", 2, 2)),
        ("settings", "setting,value\nmax_days,5\nmax_days,6\n", ("duplicate_setting", 3, 1)),
        ("deliveries", "date,day,code,blanks\n2026-03-03,3,D,6\n", ("day_and_date", 2, 1)),
        ("deliveries", "day,code,blanks\n0,D,600\n", ("too_early", 2, 1)),
        ("deliveries", "day,code,blanks\n,D,600\n", ("no_day", 2, 1)),
        ("deliveries", "day,code,blanks\n2,E,600\n", ("unknown_site", 2, 2)),
        ("closures", "day,code\n2,E\n", ("unknown_site", 2, 2)),
        ("legs", "from,to,hours\nA,X,5\n", ("unknown_site", 2, 2)),
        ("legs", "from,to,hours\nA,A,5\n", ("self_leg", 2, 2)),
        ("legs", "from,to,hours\nA,B,-5\n", ("not_hours", 2, 3)),
        ("legs", "from,to,hours\nA,B,\n", ("empty", 2, 3)),
        ("legs", "from,to,hours\nA,B,5\nB,A,6\n", ("leg_twice", 3, 3)),
        ("sites", SITES.replace("D,Store,0,0", "D,Store,5,0"), ("depot", 4, 3)),
        ("sites", SITES.replace("D,Store,0,0", "D,Store,0,1"), ("depot", 4, 4)),
        ("sites", SITES.replace("regency", "village"), ("not_kind", 2, 6)),
        (
            "sites",
            "code,name,backlog,printers,blanks,min_printers,max_printers\nA,A,1,1,1,3,2\n",
            ("min_above_max", 2, 6),
        ),
        (
            "sites",
            "code,name,backlog,printers,blanks,cards_per_printer_day\nA,A,1,1,1,0\n",
            ("too_small", 2, 6),
        ),
    ],
)
def test_references_and_rules(tmp_path, table, text, expected):
    assert expected in faults(tmp_path, **{table: text})


@pytest.mark.parametrize(
    ("table", "text", "near"),
    [
        ("settings", "setting,value\nstart_dat,2026-03-02\n", "start_date"),
        ("deliveries", "day,code,blanks\n2,Stor,600\n", "Store"),
        ("legs", "from,to,hours\nA,Harbor,5\n", "Harbour"),
    ],
)
def test_what_is_not_known_names_the_nearest_that_is(tmp_path, table, text, near):
    with pytest.raises(InvalidInput, match=near):
        read_instance(write(tmp_path, {**BASE, f".{table}": text}))


def test_dates_without_a_start_date(tmp_path):
    found = faults(tmp_path, settings="setting,value\n", deliveries="date,code,blanks\n2026-03-04,D,6\n")
    assert found == [("no_start_date", 2, 1)]


def test_equal_legs_and_closures_twice_and_deliveries_of_one_day_are_accepted(tmp_path):
    files = {
        **BASE,
        ".legs": LEGS + "B,A,5\n",
        ".closures": CLOSURES + "3,\n",
        ".deliveries": DELIVERIES + "2,Store,50\n",
    }
    instance = read_instance(write(tmp_path, files))
    assert instance.deliveries_by_site[2] == {2: 650}
    assert instance.travel == read_instance(write(tmp_path, dict(BASE))).travel


def test_one_way_legs_may_differ_by_direction(tmp_path):
    legs = "from,to,hours,one_way\nA,B,5,yes\nB,A,6,ya\nD,B,1,no\n"
    travel = read_instance(write(tmp_path, {**BASE, ".legs": legs})).travel
    assert (travel.hours[0][1], travel.hours[1][0], travel.hours[2][0]) == (500, 600, 700)


def test_every_fault_of_every_file_comes_in_one_run(tmp_path):
    found = faults(
        tmp_path,
        sites=SITES.replace("1200", "x").replace("900", "1.5"),
        legs=LEGS.replace("0.5", "long"),
        deliveries=DELIVERIES.replace("D", "Q"),
        closures="day,code\nx,A\n",
        settings=SETTINGS + "max_days,0\n",
        rules=RULES + "fixed,A,B,3,2\n",
    )
    assert sorted(code for code, _line, _column in found) == sorted(
        ["not_whole", "not_whole", "not_hours", "unknown_site", "not_day", "too_small", "unknown_rule"]
    )


def test_the_message_says_column_value_rule_and_what_to_write(tmp_path):
    with pytest.raises(InvalidInput) as caught:
        read_instance(write(tmp_path, {**BASE, "": SITES.replace("1200", "53. 333")}))
    text = str(caught.value.faults[0])
    assert "mine.csv:2:3: backlog: '53. 333': " in text
    assert "write it with digits only" in text


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, len(SITES) - 1), byte=st.integers(0, 255), table=st.sampled_from(list(BASE)))
def test_a_changed_byte_gives_an_instance_or_faults(tmp_path_factory, at, byte, table):
    folder = tmp_path_factory.mktemp("bytes")
    content = bytearray(BASE[table].encode())
    content[at % len(content)] = byte
    try:
        read_instance(write(folder, {**BASE, table: bytes(content)}))
    except InvalidInput:
        pass  # refused with faults; any other exception fails the test
    finally:
        shutil.rmtree(folder)
