"""Sweeps and calibrations as workbooks: columns that fit, and the sentences that terminal and page have too."""

from __future__ import annotations

import html
import io
import json
import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import load_workbook
from rich.console import Console

from reallocate import calibrate, read_tally, sweep
from reallocate.cli.main import run
from reallocate.display import Written
from reallocate.files.xlsxpage import DATE, NARROWEST, WIDEST, fitting
from reallocate.present.text.calibrate import show_calibration
from reallocate.present.text.sweep import show_sweep
from reallocate.present.words import calibrate as of_calibration
from reallocate.present.words import sweep as of_sweep
from reallocate.present.words.work import work_line
from reallocate.sweeping.result import Sweep
from tests.conftest import ROOT
from tests.sweeping.worlds import SMALL

REPORTS = [str(ROOT / "instances" / "reports" / f"kaltim-2020-05-{day}.csv") for day in ("04", "12")]


def test_a_column_is_as_wide_as_its_longest_cell_and_words_of_headers_are_not_broken():
    heads, rows = ["a", "one two three four", "e", "f"], [["x" * 30, 1, None, "y" * 200], [date(2020, 5, 1), 2]]
    assert fitting((heads, rows)) == [32, NARROWEST, NARROWEST, WIDEST]
    assert fitting((["uncommonly"], [[Fraction(1, 3)]]), least=(5, 6)) == [12, 6]
    assert fitting((["a"], [[date(2020, 5, 1)]])) == [DATE + 2]
    assert fitting((["a"], [["one\n" + "z" * 20]])) == [22]


@pytest.fixture(scope="module")
def swept(tmp_path_factory) -> Sweep:
    return sweep(SMALL, tmp_path_factory.mktemp("swept"), jobs=1)


def sentences_of_sweep(found) -> list[str]:
    lines = [*of_sweep.how_far(found), work_line(found.work)]
    for one in found.scenarios:
        lines += [of_sweep.sentence(found, one), *of_sweep.standing(one)]
        if one.influences:
            lines.append("(Mean days of the variants in the lowest third of each figure, and in the highest.)")
    return lines


def sentences_of_calibration(found) -> list[str]:
    return [of_calibration.answer_line(found), of_calibration.period_line(found), *of_calibration.remark_lines(found)]


def on_terminal(found, show) -> str:
    console = Console(file=io.StringIO(), width=200)
    show(console, found)
    return console.file.getvalue()


def shown_in(found: Written, show, folder: Path) -> dict[str, str]:
    """What each medium says, in one line."""
    book, page = found.write(folder / "answer.xlsx"), found.write(folder / "answer.html")
    cells = [str(cell) for sheet in load_workbook(book) for row in sheet.values for cell in row if cell is not None]
    bare = html.unescape(re.sub("<[^>]*>", " ", page.read_text(encoding="utf-8")))
    told = {"terminal": on_terminal(found, show), "page": bare, "workbook": "\n".join(cells)}
    return {medium: " ".join(text.split()) for medium, text in told.items()}


@pytest.mark.parametrize("medium", ["terminal", "page", "workbook"])
def test_every_medium_has_the_same_sentences(medium, tmp_path, swept):
    rates = calibrate(*map(read_tally, REPORTS))
    asked = (
        (swept, show_sweep, sentences_of_sweep(swept)),
        (rates, show_calibration, sentences_of_calibration(rates)),
    )
    for found, show, lines in asked:
        folder = tmp_path / type(found).__name__
        folder.mkdir()
        text = shown_in(found, show, folder)[medium]
        assert len(lines) > 2
        assert [line for line in lines if " ".join(line.split()) not in text] == []


def test_the_document_names_pages_and_workbooks(tmp_path, capsys):
    page, book = tmp_path / "rates.html", tmp_path / "rates.xlsx"
    for asked, written in (([], []), (["-o", str(page), "--xlsx", str(book)], [str(page), str(book)])):
        assert run(["calibrate", *REPORTS, "-q", "--json", *asked]) == 0
        assert json.loads(capsys.readouterr().out)["written"] == written
    assert run(["calibrate", *REPORTS, "-q", "--json", "-o", str(tmp_path / "rows")]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["directory"], document["written"]) == (str(tmp_path / "rows"), [])
