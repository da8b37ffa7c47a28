"""A report is read as every table is: as people write it, with every fault told where it is."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from reallocate import InvalidInput, Tally, UsageError, read_tally
from reallocate.instance.tally import Told

HEAD = "date,code,backlog,blanks,printers\n"


def read(folder: Path, text: str) -> Tally:
    path = folder / "report.csv"
    path.write_text(text, encoding="utf-8")
    return read_tally(path)


def test_people_write_it_as_they_write_other_tables(tmp_path):
    """Indonesian headers and dates, groups of three, names without codes, empty cells, a line of totals."""
    text = "Tanggal;Kabupaten/Kota;Sisa suket;Stok blangko\n4 Mei 2020;Paser;1.250;\n4 Mei 2020;JUMLAH;2.000;300\n"
    found = read(tmp_path, text)
    assert found.date.isoformat() == "2020-05-04"
    assert found.sites == (Told("Paser", "Paser", 1250, None, None),)
    assert found.total == Told("JUMLAH", "JUMLAH", 2000, 300, None)
    assert any("names of the sites are their codes" in notice for notice in found.notices)
    assert str(found).startswith("Report of Mon 4 May 2020")


def test_a_workbook_with_one_sheet_is_taken(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Laporan"
    for row in (["tanggal", "kode", "suket", "blangko", "alat cetak"], ["2020-05-04", "64.02", 400, 20, 1]):
        book.active.append(row)
    book.save(tmp_path / "laporan.xlsx")
    assert read_tally(tmp_path / "laporan.xlsx").sites == (Told("64.02", "64.02", 400, 20, 1),)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (HEAD, ("no_rows", None, None)),
        (HEAD + "2020-05-04,A,1,1,1\n2020-05-05,B,1,1,1\n", ("date_differs", 3, 1)),
        (HEAD + "2020-05-04,A,1,1,1\n2020-05-04,a,1,1,1\n", ("row_twice", 3, 2)),
        (HEAD + "2020-05-04,total,1,1,1\n2020-05-04,Jumlah,1,1,1\n", ("row_twice", 3, 2)),
        (HEAD + "2020-05-04,A,53. 333,1,1\n", ("not_whole", 2, 3)),
        (HEAD + "04/05/2020,A,1,1,1\n", ("not_date", 2, 1)),
        (HEAD + "2020-05-04,A,9,1,1\n2020-05-04,total,8,1,1\n", ("sum_differs", 3, 3)),
        (HEAD + "2020-05-04,A,4,1,1\n2020-05-04,B,3,1,1\n2020-05-04,Kaltim,7,2,2\n", ("sum_row", 4, 2)),
        ("code,backlog,printers\nA,1,1\n", ("missing_column", 1, None)),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_what_no_report_has_is_told_with_its_place(tmp_path, text, wanted):
    with pytest.raises(InvalidInput) as refused:
        read(tmp_path, text)
    assert wanted in [(fault.code, fault.line, fault.column) for fault in refused.value.faults]


def test_rows_from_python_are_judged_alike():
    with pytest.raises(InvalidInput, match="date"):
        Tally.of([{"date": "yesterday", "code": "A"}])
    with pytest.raises(UsageError, match="tally"):
        Tally.of(3)
