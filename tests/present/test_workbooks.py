"""Workbooks that are written: they read back as what they were made of, and cells that are wrong are marked."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reallocate import InvalidInput, UsageError, convert, read_instance, solve, write_marked, write_template
from reallocate.cli.main import run
from reallocate.files.columns import RULES, SETTINGS, TABLES
from reallocate.files.headers import title_of
from reallocate.instance.book import instance_book
from reallocate.instance.model import Instance
from reallocate.instance.template import SHEETS, template_book
from reallocate.instance.writer import as_written, instance_rows, instance_texts, write_instance
from reallocate.language import in_language, translated
from tests.conftest import ROOT, SHIPPED, WITH_LEVERS
from tests.files.books import write_book
from tests.oracle.random_instances import random_instance

LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
EVERY = [*SHIPPED, *(ROOT / "instances" / f"{name}.csv" for name in WITH_LEVERS)]


def bare(instance: Instance) -> Instance:
    return instance.replace(digests=(), read_from=(), notices=())


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# --- there and back ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_files_become_a_workbook_and_the_same_files_again(path, tmp_path):
    """From files as the program writes them every byte is the same, from others the instance."""
    instance = read_instance(path)
    strict = write_instance(instance, tmp_path / "strict")
    for source, folder in ((path, tmp_path / "of shipped"), (strict, tmp_path / "of strict")):
        [book] = convert(source, folder / f"{path.stem}.xlsx")
        assert bare(read_instance(book)) == bare(instance)
        convert(book, folder / "back" / path.name)
        assert content(folder / "back") == content(tmp_path / "strict")


@pytest.mark.parametrize("name", [".csv", "..csv", "a.b.CSV", ".xlsx", "a.b.XLSX"])
def test_whatever_the_target_is_called_it_reads_back(name, tmp_path):
    instance = read_instance(ROOT / "instances" / "every-feature.csv")
    path, *_companions = convert(instance, tmp_path / name)
    assert instance_texts(read_instance(path)) == instance_texts(instance)


@pytest.mark.parametrize("seed", range(12))
def test_made_up_instances_go_there_and_back(seed, tmp_path):
    instance = read_instance(write_instance(random_instance(seed), tmp_path))
    (tmp_path / "mine.xlsx").write_bytes(instance_book(instance))
    assert instance_texts(read_instance(tmp_path / "mine.xlsx")) == instance_texts(instance)


def test_a_workbook_is_the_same_bytes_at_another_time(monkeypatch):
    instance = read_instance(EVERY[0])
    first, now = instance_book(instance), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 90_000)
    assert instance_book(instance) == first
    assert template_book("id") == template_book("id")


TEXTS = [
    "=1+1",
    "'=1",
    "@x",
    "007",
    "1e5",
    "#N/A",
    "TRUE",
    "a_x0041_b",
    "x\x1cy",
    "cr\rlf",
    "é\U0001f600",
    "2020-05-20",
]


@pytest.mark.parametrize("text", TEXTS)
def test_odd_texts_are_kept_and_none_is_run(text, tmp_path):
    sites = [{"code": f"C{text}" if text.isprintable() else "C", "name": "N", "backlog": 1, "printers": 1, "blanks": 1}]
    sites[0]["note"] = text
    instance = Instance.build(sites, settings={"title": text})
    (tmp_path / "mine.xlsx").write_bytes(instance_book(instance))
    assert bare(read_instance(tmp_path / "mine.xlsx")).sites == instance.sites
    book = openpyxl.load_workbook(tmp_path / "mine.xlsx")
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n"}


def test_a_text_that_no_workbook_keeps_is_refused():
    """It would read back as a control character."""
    sites = [{"code": "C", "name": "N", "backlog": 1, "printers": 1, "blanks": 1, "note": "_x001C_"}]
    with pytest.raises(InvalidInput, match="does not keep"):
        instance_book(Instance.build(sites))


def test_numbers_with_more_digits_than_a_spreadsheet_keeps_are_kept(tmp_path):
    exact = Decimal("-0.50230000000001234567")
    sites = [{"code": "C", "name": "N", "backlog": 1, "printers": 1, "blanks": 1, "lat": exact}]
    (tmp_path / "mine.xlsx").write_bytes(instance_book(Instance.build(sites)))
    assert read_instance(tmp_path / "mine.xlsx").sites[0].lat == exact


def test_convert_writes_what_the_verifier_reads_of_what_people_type(tmp_path):
    (tmp_path / "prov.csv").write_text(
        "kode;nama;suket;alat cetak;blanko\nA;Kab. Utara;1.200;1;1.400\nB;Selatan;4;3;9\n"
    )
    (tmp_path / "prov.legs.csv").write_text("dari;ke;jam\nUtara;B;2,50\n")
    typed = read_instance(tmp_path / "prov.csv")
    convert(tmp_path / "prov.csv", tmp_path / "strict" / "prov.csv")
    strict = read_instance(tmp_path / "strict" / "prov.csv")
    assert strict.read_from == ()
    assert (bare(strict), strict.digests) == (bare(typed), typed.digests)


def test_nothing_is_replaced_and_nothing_left_that_would_be_read_with_it(tmp_path):
    path = str(ROOT / "instances" / "tiny-two-sites.csv")
    (tmp_path / "a.rules.csv").write_text("rule,value\nmoves_total,1\n")
    with pytest.raises(UsageError, match=r"a.rules.csv is there, and would be read with"):
        convert(path, tmp_path / "a.csv", force=True)
    with pytest.raises(UsageError, match=r"a.rules.csv is there, and would be read with"):
        convert(path, tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_text("mine")
    assert run(["convert", path, str(tmp_path / "b.xlsx")]) == 2
    assert (tmp_path / "b.xlsx").read_text() == "mine"
    assert run(["convert", path, str(tmp_path / "b.xlsx"), "--force"]) == 0
    assert bare(read_instance(tmp_path / "b.xlsx")).name == "b"
    with pytest.raises(UsageError, match="name a site table"):
        convert(path, tmp_path / "b.txt")


# --- the template -----------------------------------------------------------------------------------------------------


def fill_in(path: Path, instance: Instance, language: str) -> None:
    """Write an instance into the sheets of a template, as somebody would who types it."""
    book = openpyxl.load_workbook(path)
    words = {"yes": "ya", "no": "tidak", "regency": "kabupaten", "city": "kota", "depot": "gudang"}
    for table, rows in instance_rows(instance).items():
        sheet = book[title_of(table, language)]
        sheet.delete_rows(2, sheet.max_row)
        for line, row in enumerate(rows, 2):
            for at, column in enumerate(TABLES[table], 1):
                value = row.get(column.name)
                if isinstance(value, str) and column.kind in ("date", "value") and len(value) == 10 and value[4] == "-":
                    value = date.fromisoformat(value)
                elif language == "id" and column.kind in ("yes_no", "site_kind"):
                    value = words.get(value, value)  # type: ignore[arg-type]
                cell = sheet.cell(line, at)
                cell.value = _typed(value)
                if isinstance(value, str):
                    cell.data_type = "s"  # also where it begins like a formula
    for table in set(SHEETS) - set(instance_rows(instance)):
        del book[title_of(table, language)]
    book.save(path)


def _typed(value: Any) -> Any:
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a workbook knows no time zones
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("name", ["may2020", "every-feature", "tiny-rules", "tiny-shifts"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_template_that_is_filled_in_is_the_instance(name, language, tmp_path):
    instance = read_instance(ROOT / "instances" / f"{name}.csv")
    path = Path(write_template(tmp_path / f"{name}.xlsx", language))
    fill_in(path, instance, language)
    found = read_instance(path)
    assert bare(found) == bare(instance)
    assert found.digests == as_written(instance).digests


def test_every_word_of_an_indonesian_template_to_be_filled_in_is_indonesian():
    book = openpyxl.load_workbook(io.BytesIO(template_book("id")))
    headers = {str(cell.value) for sheet in book.worksheets[1:] for cell in sheet[1]}
    english = {column.name for table in SHEETS for column in TABLES[table]}
    assert headers & english == set()


@pytest.mark.parametrize("language", ["en", "id"])
def test_an_empty_template_lacks_sites_and_nothing_else(language, tmp_path):
    with pytest.raises(InvalidInput) as caught:
        read_instance(write_template(tmp_path / "new.xlsx", language))
    assert [fault.code for fault in caught.value.faults] == ["no_rows"]


def test_an_indonesian_template_asks_for_indonesian_answers(tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(template_book("id")))
    book["kantor"].append(["A", "Ayu", 10, 1, 10])
    del book["jalan"]
    book.save(tmp_path / "kami.xlsx")
    assert read_instance(tmp_path / "kami.xlsx").settings.language == "id"


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_template_explains_every_column_setting_and_rule_and_offers_lists(language):
    book = openpyxl.load_workbook(io.BytesIO(template_book(language)))
    texts = {str(cell.value) for row in book[book.sheetnames[0]] for cell in row if cell.value}
    columns = [column for table in SHEETS for column in TABLES[table]]
    with in_language(language):
        meaning = {entry.meaning: str(translated(entry.meaning)) for entry in (*columns, *SETTINGS, *RULES)}
    for table, sheet in zip(SHEETS, book.worksheets[1:], strict=True):
        assert sheet.freeze_panes == "A2"
        for at, column in enumerate(TABLES[table], 1):
            assert any(text.startswith(meaning[column.meaning]) for text in texts)
            assert sheet.cell(1, at).comment.text.startswith(meaning[column.meaning])
            if column.kind == "code":
                assert sheet.column_dimensions[sheet.cell(1, at).column_letter].width
    for names in (SETTINGS, RULES):
        assert {meaning[entry.meaning] for entry in names} <= texts
    lists = [rule for sheet in book.worksheets for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert len(lists) > 10
    assert any(("tidak" if language == "id" else "no") in str(rule.formula1) for rule in lists)


# --- marks ------------------------------------------------------------------------------------------------------------


def test_faulty_cells_are_coloured_and_say_what_is_wrong(tmp_path):
    sites = [["kode", "nama", "suket", "alat cetak", "blangko"], ["A", "Utara", 50.645, 1, 5], ["B", "B", 4, "x", -1]]
    legs = [["dari", "ke", "jam"], ["A", "C", 2]]
    path = write_book(tmp_path / "prov.xlsx", {"kantor": sites, "jalan": legs})
    before = path.read_bytes()
    assert run(["check", str(path), "--mark", str(tmp_path / "marked.xlsx"), "-q"]) == 3
    assert path.read_bytes() == before
    book = openpyxl.load_workbook(tmp_path / "marked.xlsx")
    marked = {
        f"{sheet.title} {cell.coordinate}": cell.comment.text
        for sheet in book
        for row in sheet
        for cell in row
        if cell.comment is not None and cell.fill.start_color.rgb == "00FFC7CE"
    }
    assert set(marked) == {"kantor C2", "kantor D3", "kantor E3", "jalan B2"}
    assert "if 50645 is meant" in marked["kantor C2"]
    assert book["kantor"]["C2"].value == 50.645


def test_there_is_nothing_to_mark_where_there_is_no_fault_or_no_workbook(tmp_path):
    sites = [["code", "name", "backlog", "printers", "blanks"], ["A", "A", 1, 1, 1]]
    path = write_book(tmp_path / "prov.xlsx", {"sites": sites})
    assert write_marked(path, tmp_path / "marked.xlsx") is None
    assert not (tmp_path / "marked.xlsx").exists()
    with pytest.raises(UsageError, match="is the instance itself"):
        write_marked(path, path, force=True)
    with pytest.raises(UsageError, match="is no workbook"):
        write_marked(ROOT / "instances" / "may2020.csv", tmp_path / "marked.xlsx")
    path.write_bytes(b"PK")
    with pytest.raises(InvalidInput, match="damaged"):
        write_marked(path, tmp_path / "marked.xlsx")


FAULTY = [["code", "name", "backlog", "printers", "blanks"], ["A", "A", "x", 1, 1]]


def test_a_fault_of_the_whole_file_is_marked_on_cells_though_the_first_sheet_is_a_chart(tmp_path):
    """A sheet of another name that may be meant for a table is such a fault."""
    path = write_book(
        tmp_path / "prov.xlsx",
        {"sites": FAULTY, "Delivery": [["q"]]},
        lambda book: book.create_chartsheet("chart", 0).add_chart(openpyxl.chart.BarChart()),
    )
    assert write_marked(path, tmp_path / "marked.xlsx") is not None
    sheet = openpyxl.load_workbook(tmp_path / "marked.xlsx")["sites"]
    assert "'Delivery' is no table" in sheet["A1"].comment.text
    assert "not a whole number" in sheet["C2"].comment.text


def test_a_workbook_that_cannot_be_written_again_is_told_of(tmp_path):
    """A link to another workbook, of which the part lacks: tables are read without it."""
    path, damaged = write_book(tmp_path / "prov.xlsx", {"sites": FAULTY}), tmp_path / "damaged.xlsx"
    link = b'<Relationship Id="link" Type="' + LINK.encode() + b'" Target="externalLinks/externalLink1.xml"/>'
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(damaged, "w") as copy:
        for name in archive.namelist():
            part = archive.read(name)
            if name == "xl/workbook.xml":
                named = b'<externalReferences xmlns:x="' + LINK.rpartition("/")[0].encode()
                part = part.replace(b"</sheets>", b"</sheets>" + named + b'"><externalReference x:id="link"/>', 1)
                part = part.replace(b'x:id="link"/>', b'x:id="link"/></externalReferences>', 1)
            if name == "xl/_rels/workbook.xml.rels":
                part = part.replace(b"</Relationships>", link + b"</Relationships>", 1)
            copy.writestr(name, part)
    with pytest.raises(InvalidInput, match="not a whole number"):
        read_instance(damaged)
    with pytest.raises(InvalidInput, match="is a damaged workbook"):
        write_marked(damaged, tmp_path / "marked.xlsx")
    assert not (tmp_path / "marked.xlsx").exists()


def test_a_workbook_solves_to_the_same_plan(tmp_path):
    path = ROOT / "instances" / "every-feature.csv"
    [book] = convert(path, tmp_path / "every-feature.xlsx")
    plans = []
    for source in (path, book):
        solve(read_instance(source)).write(tmp_path / str(len(plans)))
        plans.append(content(tmp_path / str(len(plans))))
    for name in ("moves.csv", "shipments.csv", "assignment.csv"):
        assert plans[0][name] == plans[1][name]
