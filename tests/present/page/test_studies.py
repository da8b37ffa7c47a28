"""Pages and workbooks of answers about many variants: they say what the documents say, and nothing else."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from reallocate import (
    Instance,
    UsageError,
    alternatives,
    calibrate,
    design_of,
    in_language,
    read_instance,
    read_tally,
    replan,
    robust,
    solve,
    sweep,
    trade_off,
    tranche,
)
from reallocate.cli.main import run
from reallocate.present.findings import findings
from reallocate.present.page.study import study_page
from reallocate.present.page.writing import is_sealed
from reallocate.present.workbook.book import workbook
from tests.present.page.drawn import faults
from tests.present.page.html import parsed
from tests.present.page.test_notebook import charts
from tests.present.page.test_page import hostile

TINY = "instances/tiny-two-sites.csv"


@pytest.fixture(scope="module")
def tiny() -> Instance:
    return read_instance(TINY)


@pytest.fixture(scope="module")
def answers(tiny: Instance, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    plan = solve(tiny).plan
    assert plan is not None
    return {
        "tranche": tranche(tiny),
        "trade-off": trade_off(tiny, waiting=True),
        "robust": robust(tiny, 1, late=2, keep=1),
        "replan": replan(tiny, plan, 2),
        "alternatives": alternatives(tiny, 2, more=1),
        "sweep": sweep(
            design_of(tiny, {"grid": [{"change": "cards_per_printer_day", "to": [80, 100]}]}),
            tmp_path_factory.mktemp("sweep"),
            jobs=1,
        ),
        "calibrate": calibrate(*(read_tally(f"instances/reports/kaltim-2020-05-{day}.csv") for day in ("04", "12"))),
    }


DRAWN = ("tranche", "trade-off", "robust", "replan", "alternatives", "sweep")
KINDS = (*DRAWN, "calibrate")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_each_part_with_its_sentences_and_figures(answers, kind):
    found, page = findings(answers[kind]), parsed(study_page(answers[kind]))
    sections = {node.attributes["id"]: node for node in page.all("section")}
    assert list(sections) == ["answer", *(part.key for part in found.parts), "data"]
    assert all(line in sections["answer"].text for line in found.lines)
    for part in found.parts:
        text = sections[part.key].text
        assert all(line in text for line in (part.title, *part.lines))
        assert part.grid is None or all(head in text for head in part.grid.heads)


@pytest.mark.parametrize("kind", DRAWN)
def test_charts_of_a_page_are_legible_and_those_of_a_notebook(answers, kind):
    drawn = charts(answers[kind])
    assert drawn
    assert [fault for chart in drawn for fault in faults(chart)] == []
    assert all(f'id="{key}"' in study_page(answers[kind]) for key in ("answer", "data"))


def test_the_bars_are_the_days_of_the_document(answers):
    safe = answers["robust"]
    document = safe.document()
    told = {part.key: [row[1] for row in part.grid.rows] for part in findings(safe).parts if part.grid is not None}
    assert told["breakdowns"][0] == document["days"]
    assert told["breakdowns"][-1] == document["worst_days"]
    assert told["late"][1:] == [row["days"] for row in document["late"]]
    assert told["reserve"][1:] == [document["keep"]["days"]]


@pytest.mark.parametrize("kind", ["tranche", "trade-off", "robust"])
def test_a_workbook_has_the_numbers_as_numbers(answers, kind):
    found, content = findings(answers[kind]), workbook(answers[kind])
    assert content == workbook(answers[kind])
    sheet = openpyxl.load_workbook(io.BytesIO(content))["answer"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for part in found.parts:
        assert part.grid is not None
        at = next(k for k, row in enumerate(rows) if row[: len(part.grid.heads)] == list(part.grid.heads))
        for row, told in zip(part.grid.rows, rows[at + 1 :], strict=False):
            numbers = [cell for k, cell in enumerate(row) if k not in part.grid.texts]
            assert [cell for k, cell in enumerate(told[: len(row)]) if k not in part.grid.texts] == numbers
        rows = rows[at + 1 :]


def test_a_page_speaks_the_language_in_use_and_is_the_same_each_time(answers):
    with in_language("id"):
        text = study_page(answers["robust"])
        assert text == study_page(answers["robust"])
    assert '<html lang="id">' in text
    assert is_sealed(text.encode())


def test_names_stay_text():
    """Nothing that a table says becomes a mark of the page."""
    safe = robust(hostile(), 1)
    text = study_page(replace(safe, late=()))
    page = parsed(text)
    assert page.all("img") == []
    assert len(page.all("script")) == 1
    assert "<i>" not in text.partition("<body>")[2].partition("<script>")[0]


def test_the_command_writes_a_page_and_a_workbook_and_keeps_what_was_edited(tmp_path, capsys):
    page, book = tmp_path / "slips.html", tmp_path / "slips.xlsx"
    asked = ["tranche", TINY, "-o", str(page), "--xlsx", str(book)]
    assert run(asked) == 0
    assert f"wrote {page}" in capsys.readouterr().err
    assert is_sealed(page.read_bytes())
    assert "answer" in openpyxl.load_workbook(book).sheetnames
    page.write_bytes(page.read_bytes().replace(b"days", b"weeks"))
    assert run(asked) == 2
    assert run([*asked, "--force"]) == 0
    assert b"weeks" not in page.read_bytes()


def test_plans_to_choose_from_stand_on_one_page_beside_their_workbooks(tmp_path):
    page, book = tmp_path / "choice.html", tmp_path / "choice.xlsx"
    asked = ["alternatives", TINY, "-q", "--count", "2", "--more", "1", "-o", str(page), "--xlsx", str(book)]
    assert run(asked) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["choice-1.xlsx", "choice-2.xlsx", "choice.html"]
    assert "Plan 2" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("verb", [("tranche",), ("trade-off",), ("robust", "--breakdowns", "1")])
def test_a_place_that_is_neither_is_refused_before_any_search(verb, tmp_path, capsys):
    assert run([verb[0], TINY, *verb[1:], "-q", "-o", str(tmp_path / "folder")]) == 2
    assert "name a page NAME.html, or a workbook NAME.xlsx" in capsys.readouterr().err


def test_a_result_in_python_writes_the_same(answers, tmp_path):
    place = answers["robust"].write(tmp_path / "safe.html")
    assert place.read_text(encoding="utf-8") == study_page(answers["robust"])
    with pytest.raises(UsageError, match="name a page"):
        answers["robust"].write(tmp_path / "folder")


def test_svg_of_a_page_has_no_id_twice(answers):
    for answer in answers.values():
        ids = [node.attributes["id"] for node in parsed(study_page(answer)).walk() if "id" in node.attributes]
        assert len(ids) == len(set(ids))
