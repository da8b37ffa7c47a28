"""The state of a morning is read as every table is, and what no morning has is refused with its place."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from reallocate import Instance, InvalidInput, State, UsageError, read_state
from reallocate.plan.state import Count

THREE = Instance.build(
    sites=[
        {"code": "64.01", "name": "Kab. Paser", "backlog": 900, "printers": 2, "blanks": 900, "own_only": 500},
        {"code": "64.02", "name": "Berau", "backlog": 500, "printers": 1, "blanks": 900},
        {"code": "64", "name": "Gudang", "backlog": 0, "printers": 0, "blanks": 900, "kind": "depot"},
    ]
)


def read(folder: Path, text: str) -> State:
    path = folder / "morning.csv"
    path.write_text(text, encoding="utf-8")
    return read_state(path, THREE)


def faults(folder: Path, text: str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(InvalidInput) as refused:
        read(folder, text)
    return [(fault.code, fault.line, fault.column) for fault in refused.value.faults]


def test_people_write_it_as_they_write_other_tables(tmp_path):
    """Indonesian headers, groups of three, names without what stands before them, columns of their own."""
    state = read(tmp_path, "no;kantor;sisa suket;printer;stok blangko\n1;paser;1.250;3;0\n2;Kab. Berau;0;0;7\n")
    assert state.counts == {1: Count(1250, 3, 0), 2: Count(0, 0, 7)}
    assert any("1.250 = 1250" in notice for notice in state.notices)


def test_fewer_cards_than_have_to_be_printed_at_home_are_a_state(tmp_path):
    assert read(tmp_path, "code,backlog,printers,blanks\n64.01,3,0,0\n").counts == {1: Count(3, 0, 0)}


def test_a_workbook_with_one_sheet_is_taken(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Keadaan"
    for row in (["kode", "suket", "alat cetak", "blangko"], ["64.02", 400, 1, 20]):
        book.active.append(row)
    book.save(tmp_path / "pagi.xlsx")
    assert read_state(tmp_path / "pagi.xlsx", THREE).counts == {2: Count(400, 1, 20)}


HEAD = "code,backlog,printers,blanks\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (HEAD + "64.09,1,1,1\n", ("unknown_site", 2, 1)),
        (HEAD + "64.01,1,1,1\nPaser,1,1,1\n", ("row_twice", 3, 1)),
        (HEAD + "64.01,1,1.5,1\n", ("not_whole", 2, 3)),
        (HEAD + "64,0,2,1\n", ("depot", 2, 3)),
        (HEAD + "64.01,4,1,1\n64.02,3,1,1\njumlah,7,2,2\n", ("sum_row", 4, 1)),
        ("code,backlog,printers\n64.01,1,1\n", ("missing_column", 1, None)),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_what_no_morning_has_is_told_with_its_place(tmp_path, text, wanted):
    assert wanted in faults(tmp_path, text)


def test_rows_from_python_are_judged_alike():
    assert State.of(THREE, [{"code": "64.02", "backlog": 5, "printers": 0, "blanks": 0}]).counts == {2: Count(5, 0, 0)}
    with pytest.raises(InvalidInput, match="depot"):
        State.of(THREE, [{"code": "64", "backlog": 5, "printers": 0, "blanks": 0}])
    with pytest.raises(UsageError, match="state"):
        State.of(THREE, 3)
