"""What a planner is told of changes: which line of the own file, and what to write in its place."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from reallocate import read_instance, read_plan
from reallocate.plan.model import Trip
from reallocate.present.json.improve import point_document
from reallocate.present.text.improve import changes_table
from reallocate.questions.edits import Edit
from reallocate.questions.improve import repair

TINY = "instances/tiny-two-sites.csv"
UPRIVER, HARBOUR = 0, 1


@pytest.fixture(scope="module")
def instance():
    return read_instance(TINY)


def shown(instance, changes) -> list[list[str]]:
    """Return the words of each line of the table."""
    console = Console(file=io.StringIO(), width=100)
    console.print(changes_table(instance, changes))
    return [line.split() for line in console.file.getvalue().splitlines()]


def test_a_change_names_the_line_of_the_file(instance, tmp_path):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("depart_day,from,to,printers\n1,B,A,1\n1,A,A,1\n", encoding="utf-8")
    point = repair(instance, read_plan(sheet, instance)).repair
    assert point is not None
    assert [change.out.line for change in point.changes if change.out] == [3]
    [change] = point_document(instance, point)["changes"]
    assert change["out"]["line"] == 3
    assert "line 3" in change["text"]


def test_rows_of_one_trip_go_by_the_first_of_their_lines(instance, tmp_path):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("depart_day,from,to,printers\n1,B,A,1\n1,A,A,1\n1,A,A,2\n", encoding="utf-8")
    point = repair(instance, read_plan(sheet, instance)).repair
    assert point is not None
    assert [(change.out.count, change.out.line) for change in point.changes if change.out] == [(3, 3)]


def test_changes_stand_in_the_order_of_the_lines_and_what_is_added_last(instance):
    changes = [
        Edit(None, Trip(1, HARBOUR, UPRIVER, 3)),
        Edit(Trip(2, HARBOUR, UPRIVER, 2, 7), None),
        Edit(Trip(4, HARBOUR, UPRIVER, 1, 2), Trip(3, HARBOUR, UPRIVER, 1)),
    ]
    ways = [["Harbour", "Upriver"]] * 4
    rows = [
        ["instead", "of", "2", "day", "4"],
        ["write", "day", "3"],
        ["strike", "out", "7", "day", "2"],
        ["add", "day", "1"],
    ]
    numbers = ["1", "1", "2", "3"]
    assert shown(instance, changes)[1:] == [[*a, *b, c] for a, b, c in zip(rows, ways, numbers, strict=True)]
