"""A run of every verb in a made-up language finds no word that is no message."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from reallocate.cli.main import VERBS, run
from reallocate.families.instances import FAMILIES
from reallocate.files.columns import RULES, SETTINGS, TABLES
from reallocate.files.headers import TITLES, header_of, title_of
from reallocate.instance.writer import WEEKDAYS
from reallocate.plan.model import FILES
from reallocate.present.json.schemas import DOCUMENTS
from tests.language.catalogues import catalogues_in
from tests.language.pseudo import OPEN, outside, write_pseudo

REPORTS = [f"instances/reports/kaltim-2020-05-{day}.csv" for day in ("04", "12")]
TINY, FEATURES, RULED = (f"instances/{name}.csv" for name in ("tiny-two-sites", "every-feature", "tiny-rules"))
PARTIAL = "instances/tiny-partial.csv"
#: Commands that have help.
HELPED = [[], *([verb] for verb in VERBS), *(["library", verb] for verb in ("list", "check", "run"))]
#: Names of things that are the same in every language: of verbs, tables, columns, settings, rules, documents, goals.
NAMES = {
    *VERBS,
    *TABLES,
    *(column.name for columns in TABLES.values() for column in columns),
    *(name for setting in SETTINGS for name in (setting.name, *setting.aliases)),
    *(name for rule in RULES for name in (rule.name, rule.alias)),
    *(word for name in DOCUMENTS for word in name.split("-")),
    *("reallocate", "en", "id", "list", "run", "sites", "yes", "no", "moves_bound", "days_bound"),
    *("auto", "monolith", "decomposition", *FAMILIES),
    *("no_printer", "too_early", "to_depot"),  # breaches
    *WEEKDAYS,
    *("HTML", "LP", "DD", "lp", "MB", "family"),  # what has the same name everywhere
}


@pytest.fixture(scope="module", autouse=True)
def _made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("locale")
    write_pseudo(folder, "id")
    with catalogues_in(folder):
        yield


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("plan") / "plan"
    assert run(["solve", TINY, "-o", str(place), "-q"]) == 0
    return place


def bare(text: str, args: list[str]) -> set[str]:
    """Return the words outside of messages that are no names, and no cells of the instances that are named."""
    left = text
    for cell in sorted(cells(args), key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(cell)}(?!\w)", " ", left)
    left = re.sub(r"--?[\w-]+|\S*/\S*|\S*\.(?:csv|xlsx|json|html)\S*", " ", left)
    known = {*NAMES, *re.findall(r"\w+", " ".join(args))}
    return {word for word in re.findall(r"[^\W\d_]\w+", left) if word.isascii() and word not in known}


def cells(args: list[str]) -> set[str]:
    """Return what stands in the cells of the instances that a command line names."""
    stems = [Path(word).stem for word in args if word.endswith(".csv")]
    files = [file for stem in stems for file in Path("instances").rglob(f"{stem}.*csv")]
    texts = [file.read_text(encoding="utf-8-sig") for file in files]
    rows = [row for text in texts for row in csv.reader(io.StringIO(text), delimiter=";" if ";" in text[:20] else ",")]
    parts = [part.strip() for row in rows for cell in row for part in (cell, *cell.split(";"))]
    return {part for part in parts if len(part) > 1}


@pytest.mark.parametrize("verb", HELPED, ids=" ".join)
def test_help_has_no_word_that_is_no_message(verb, capsys):
    assert run([*verb, "--help", "--language", "id"]) == 0
    text = capsys.readouterr().out
    assert "⟦" in text
    if verb == ["library"]:  # click cuts the help of its verbs short
        text = re.sub(r"⟦[^⟧]*?\.\.\.", "", text)
    assert bare(text, ["x"]) == set()


@pytest.mark.parametrize(
    "args",
    [
        ["solve", TINY, "-o", "{new}", "-v"],
        ["solve", PARTIAL, "-o", "{new}"],
        ["solve", PARTIAL, "-o", "{new}", "--partial"],
        ["check", TINY],
        ["check", FEATURES],
        ["check", TINY, "{plan}"],
        ["check", "instances/may2020.csv", "instances/plans/may2020/broken.csv"],
        ["compare", TINY, "{plan}"],
        ["improve", TINY, "{plan}"],
        ["replan", TINY, "{plan}", "--on", "2"],
        ["tranche", TINY],
        ["trade-off", TINY],
        ["alternatives", TINY, "--more", "1"],
        ["calibrate", *REPORTS, "-o", "{new}"],
        ["claim", TINY, "--days", "2"],
        ["claim", TINY, "--days", "3"],
        ["explain", TINY],
        ["explain", RULED, "--rules"],
        ["verify", "{plan}", "--instance", TINY],
        ["schema"],
        ["convert", TINY, "{new}.xlsx"],
        ["template", "-o", "{new}.xlsx"],
        ["generate", "province", "--seed", "1", "-o", "{new}"],
        ["library", "list"],
        ["export", TINY, "--days", "3", "-o", "{new}"],
        ["export", TINY, "--vipr", "--plan", "{plan}", "-o", "{new}"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_answers_have_no_word_that_is_no_message(args, plan, tmp_path, capsys):
    words = [word.format(plan=plan, new=tmp_path / "new") for word in args]
    run([*words, "--language", "id"])
    streams = capsys.readouterr()
    # Files say the same in every language, and so do their lines where they are shown.
    lines = {line for file in tmp_path.rglob("settings.csv") for line in file.read_text(encoding="utf-8").splitlines()}
    shown = "\n".join(line for line in streams.out.splitlines() if line not in lines)
    assert bare(shown, words) == set()
    assert bare(streams.err, words) == set()


def test_the_page_of_a_report_has_no_word_that_is_no_message(tmp_path):
    place = tmp_path / "new.html"
    assert run(["report", TINY, "-o", str(place), "-q", "--language", "id"]) == 0
    page = place.read_text(encoding="utf-8")
    assert '<html lang="id">' in page
    text = html.unescape(re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", page, flags=re.DOTALL))
    # Digests are no words, and labels of charts are cut short where there is no room.
    text = re.sub(r"\b[0-9a-f]{16,}\b|⟦[^⟦⟧]*…", " ", outside(text))
    assert bare(text, [TINY]) <= {"highspy", "PuLP", "python", "SHA"}


def test_the_workbook_of_a_plan_has_no_word_that_is_no_message(plan, tmp_path):
    place = tmp_path / "new.xlsx"
    assert run(["check", TINY, str(plan), "-o", str(place), "-q", "--language", "id"]) == 0
    book = openpyxl.load_workbook(place)
    # The tables of the plan have Indonesian headers, with which they read back.
    sheets = [sheet for sheet in book if sheet.title not in ("pindah", "kiriman blangko", "penugasan", "sumber")]
    cells = [cell.value for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert {word for cell in cells if isinstance(cell, str) for word in bare(cell, [TINY])} == set()


@pytest.mark.parametrize(
    "args",
    [
        ["solve", "no-such.csv"],
        ["solve"],
        ["solv", TINY],
        ["solve", TINY, "--dayz", "3"],
        ["solve", TINY, "--days", "x"],
        ["solve", TINY, "--days", "0"],
        ["solve", TINY, "--method", "x"],
        ["solve", TINY, "--time-limit", "inf"],
        ["solve", TINY, "more"],
        ["solve", TINY, "--force=yes"],
        ["solve", ""],
        ["check", TINY, "-o", "x"],
        ["claim", TINY],
        ["claim", TINY, "--by", "tomorrow"],
        ["verify"],
        ["schema", "x"],
        ["generate", "x", "--seed", "1", "-o", "x"],
        ["generate", "province"],
        ["export", TINY],
        ["convert", TINY, "x"],
        ["library", "list", "--library", "x"],
    ],
    ids=" ".join,
)
def test_errors_have_no_word_that_is_no_message(args, capsys):
    assert run([*args, "--language", "id"]) in (2, 3)
    streams = capsys.readouterr()
    assert streams.out == ""
    assert "⟦" in streams.err
    assert bare(streams.err, args) == set()


@pytest.mark.parametrize("text", ["Backlog: ⟦šúkét⟧", "⟦ářřívál⟧ at Harbour on Monday"])
def test_a_bare_word_would_be_found(text):
    assert bare(text, []) != set()


def test_a_workbook_has_no_word_that_is_no_message(tmp_path, plan):
    """Headers and sheets of tables are words of the language itself, and not of its catalogue."""
    for args in (["solve", TINY], ["check", TINY, str(plan)], ["compare", TINY, str(plan)]):
        place = tmp_path / f"{args[0]}.xlsx"
        assert run([*args, "-o", str(place), "-q", "--language", "id"]) == 0
        sheets = {sheet.title: sheet for sheet in openpyxl.load_workbook(place)}
        for table in TABLES.keys() & TITLES.keys():
            if table in FILES:
                sheets.pop(title_of(table, "id"), None)
        texts = [
            str(cell.value) for sheet in sheets.values() for row in sheet for cell in row if cell.value is not None
        ]
        assert any(OPEN in text for text in texts)
        headers = {word for text in TITLES.values() for word in text.split()}
        headers |= {header_of(column, "id") for columns in TABLES.values() for column in columns}
        left = [text for text in texts if not re.fullmatch("[0-9a-f]{64}|tiny-two-sites.*", text)]
        assert {word for text in left for word in bare(text, args)} - headers == set()
