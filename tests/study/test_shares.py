"""The figures of the library say what the rows of the best known plans say."""

from __future__ import annotations

from reallocate.library.folder import Library
from reallocate.library.rows import Row
from tests.study import shares
from tests.study.library import FOLDER


def plan(name: str, days: tuple[int, int], moves: tuple[int, int], seconds: str = "", memory: str = "") -> Row:
    return Row(name, *days, *moves, "", "", seconds, memory)


def test_the_shares_are_those_of_the_gaps():
    """What was found otherwise has neither seconds nor memory."""
    rows = [plan("island-0", (14, 14), (80, 80), "2.5", "90"), plan("island-1", (15, 13), (100, 96), "4", "110")]
    assert shares.shares(rows) == ["50%", "2", "50%", "2.0%", "4.0%", "3.2", "4.0", "110"]
    assert shares.shares([plan("island-2", (1, 1), (0, 0))]) == ["100%", "0", "100%", "0.0%", "0.0%", "-", "-", "-"]
    page = shares.page(rows)
    assert "| island | 2 of 15 | 50% | 2 |" in page
    assert "| nation | 0 of 5 | - |" in page


def test_the_figures_are_those_of_the_rows():
    assert shares.PAGE.read_text(encoding="utf-8") == shares.page(list(Library(FOLDER).rows.values()))
