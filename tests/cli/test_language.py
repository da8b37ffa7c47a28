"""Which language a command speaks: the option, then the setting of the instance, then the system, else English."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from reallocate.cli.main import VERBS, run
from reallocate.language import language_in_use
from reallocate.language.catalogues import CATALOGUES as SHIPPED
from tests.files.books import write_book
from tests.language.catalogues import catalogues_in, write_catalogue

SITES = "code,name,backlog,printers,blanks\nA,Ayu,10,1,10\n"
FAULTY = SITES + "B,Bumi,x,1,1\n"
TEXTS = {
    "sites": "kantor",
    "note: {text}": "catatan: {text}",
    "there is no legs file: every trip is taken to cost 1 day and 1 hour": "tanpa berkas jalan",
    "not a whole number; write digits only, e.g. 50645": "bukan bilangan bulat",
    "Usage:": "Pemakaian:",
    "Options": "Pilihan",
    "Show this message and exit.": "Tampilkan pesan ini.",
    "Show the version and exit.": "Tampilkan versi.",
    "Stop after this time.": "Berhenti setelah waktu ini.",
    "SECONDS": "DETIK",
    "INSTANCE": "DATA",
    "[OPTIONS]": "[PILIHAN]",
    "INTEGER": "BILANGAN",
    "default: {default}": "bawaan: {default}",
    "required": "wajib",
    "Invalid value for {param_hint}: {message}": "Nilai salah untuk {param_hint}: {message}",
    "Missing argument": "Kurang argumen",
    "Try '{command} --help'.": "Coba '{command} --help'.",
    "Find the plan with the fewest days and write it.": "Cari rencana dengan hari tersedikit.",
    "{program}, version {version}": "{program}, versi {version}",
    "The plan is legal and finished in {days:# day|# days}, replayed day by day.": "tuntas dalam {days:#} hari",
}


@pytest.fixture(autouse=True)
def _indonesian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    write_catalogue(tmp_path / "locale", "id", TEXTS)
    with catalogues_in(tmp_path / "locale"):
        yield
    assert language_in_use() == "en"
    assert "LANGUAGE" not in os.environ


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "toy.csv"
    path.write_text(SITES, encoding="utf-8")
    return path


def say_language(sheet: Path, language: str) -> None:
    sheet.with_suffix(".settings.csv").write_text(f"setting,value\nlanguage,{language}\n", encoding="utf-8")


def spoken(capsys: pytest.CaptureFixture[str], *args: str | Path) -> str:
    """Return what a command prints on both streams."""
    run([str(word) for word in args])
    streams = capsys.readouterr()
    return streams.out + streams.err


def is_indonesian(text: str) -> bool:
    assert ("catatan: tanpa berkas jalan" in text) != ("note: there is no legs file" in text)
    assert ("kantor" in text) != ("sites" in text)
    return "kantor" in text


@pytest.mark.parametrize(
    "args",
    [["--language", "id", "check"], ["check", "--language", "id"], ["check", "--language=ID"]],
    ids=" ".join,
)
def test_the_command_line_names_the_language_before_or_after_the_verb(args, sheet, capsys, monkeypatch):
    say_language(sheet, "en")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert is_indonesian(spoken(capsys, *args, sheet))


def test_the_setting_of_the_instance_comes_before_the_system(sheet, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert is_indonesian(spoken(capsys, "check", sheet))
    say_language(sheet, "en")
    assert not is_indonesian(spoken(capsys, "check", sheet))
    monkeypatch.delenv("LC_ALL")
    say_language(sheet, "id")
    assert is_indonesian(spoken(capsys, "check", sheet))
    assert not is_indonesian(spoken(capsys, "check", sheet, "--language", "en"))


def test_the_verifier_is_told_in_the_language_that_the_instance_sets(sheet, tmp_path, capsys):
    say_language(sheet, "id")
    plan = tmp_path / "plan"
    assert run(["solve", str(sheet), "-o", str(plan), "-q"]) == 0
    capsys.readouterr()
    for args, said in (([], "tuntas dalam 1 hari"), (["--language", "en"], "legal and finished in 1 day")):
        assert run(["verify", str(plan), "--instance", str(sheet), *args]) == 0
        assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("system", "indonesian"),
    [
        ({"LANG": "id_ID.UTF-8"}, True),
        ({"LANG": "id"}, True),
        ({"LANG": "in_ID"}, True),
        ({"LANG": "id-ID@latin"}, True),
        ({"LC_MESSAGES": "id_ID", "LANG": "en_US.UTF-8"}, True),
        ({"LC_ALL": "C", "LC_MESSAGES": "id_ID", "LANG": "id_ID"}, False),
        ({"LC_ALL": "", "LANG": "id_ID"}, True),
        ({"LANG": "fr_FR.UTF-8"}, False),
        ({"LANG": "idiom"}, False),
        ({}, False),
    ],
    ids=str,
)
def test_without_both_it_is_that_of_the_system(system, indonesian, sheet, capsys, monkeypatch):
    for name, value in system.items():
        monkeypatch.setenv(name, value)
    assert is_indonesian(spoken(capsys, "check", sheet)) is indonesian


@pytest.mark.parametrize("as_json", [False, True])
def test_faults_found_before_the_setting_was_read_are_told_in_its_language(as_json, sheet, capsys):
    """The site table is read before the settings; both faults are told in the language that these say."""
    say_language(sheet, "id")
    sheet.write_text(FAULTY, encoding="utf-8")
    sheet.with_suffix(".legs.csv").write_text("from,to,hours\nA,B,1\n", encoding="utf-8")
    text = spoken(capsys, "solve", sheet, *(["--json"] if as_json else []))
    assert text.count("backlog: 'x': bukan bilangan bulat") == 1 + as_json
    assert "not a whole number" not in text
    assert "not a whole number" in spoken(capsys, "solve", sheet, "--language", "en")


@pytest.mark.parametrize("args", [["solve", "--help", "--language", "id"], ["--language", "id", "solve", "-h"]])
def test_help_is_in_the_language_with_the_words_of_click(args, capsys):
    text = spoken(capsys, *args)
    assert text.startswith("Pemakaian: reallocate solve [PILIHAN] DATA\n")
    assert "\nPilihan:\n" in text
    assert "  --time-limit DETIK " in text
    assert "Berhenti setelah waktu ini.  [x>0]" in text
    assert "--days BILANGAN" in text
    assert "bawaan: auto" in text
    assert "Tampilkan pesan ini." in text
    assert "Usage:" in spoken(capsys, "solve", "--help")


def test_the_list_of_verbs_and_the_version_are_in_the_language(capsys):
    text = spoken(capsys, "--language", "id", "--help")
    assert "Cari rencana dengan hari tersedikit." in text
    assert "Tampilkan versi." in text
    assert spoken(capsys, "--language", "id", "--version").startswith("reallocate, versi ")
    assert "Cari rencana dengan hari tersedikit." not in spoken(capsys)
    assert "[wajib]" in spoken(capsys, "generate", "--language", "id", "--help")


def test_what_is_wrong_with_a_call_is_told_in_the_language(sheet, capsys):
    text = spoken(capsys, "solve", "--language", "id", sheet, "--days", "0")
    assert text.startswith("Nilai salah untuk '--days': ")
    assert "Coba 'reallocate solve --help'." in text
    assert spoken(capsys, "solve", "--language", "id").startswith("Kurang argumen 'DATA'.")


def test_no_other_language_is_taken(sheet, capsys):
    assert spoken(capsys, "check", sheet, "--language", "fr").startswith(
        "Invalid value for '--language': 'fr' is not one of 'en', 'id'."
    )


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_the_option(verb, capsys):
    assert "--language [en|id]" in spoken(capsys, verb, "--help")


def test_the_template_is_in_the_language(tmp_path, capsys):
    spoken(capsys, "template", "-o", tmp_path / "new.xlsx", "--language", "id")
    assert openpyxl.load_workbook(tmp_path / "new.xlsx").sheetnames[:2] == ["petunjuk", "kantor"]
    spoken(capsys, "template", "-o", tmp_path / "other.xlsx")
    assert openpyxl.load_workbook(tmp_path / "other.xlsx").sheetnames[:2] == ["read me", "sites"]


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(
    "verb", [[], *([verb] for verb in VERBS), *(["library", verb] for verb in ("list", "check", "run"))]
)
def test_help_fits_80_columns(verb, language, capsys):
    with catalogues_in(SHIPPED):
        text = spoken(capsys, *verb, "--help", "--language", language)
    assert text.startswith("Usage:") == (language == "en")
    assert max(map(len, text.splitlines())) <= 80


def test_progress_stays_apart_from_the_answer(tmp_path, capsys):
    """With -v every stage is told, in the language, on the other stream; the answer is that of -q."""
    args = ["solve", "instances/tiny-two-sites.csv", "-o", str(tmp_path / "plan"), "--language", "id"]
    with catalogues_in(SHIPPED):
        run([*args, "-q"])
        quiet = capsys.readouterr()
        run([*args, "-v"])
        told = capsys.readouterr()
    assert told.out == quiet.out
    assert quiet.err == ""
    assert told.err.startswith("batas bawah ·")
    assert all(" dtk · " in line for line in told.err.splitlines())


def test_comments_in_a_marked_workbook_are_in_the_language_that_it_says(tmp_path, capsys):
    sheets = {"kantor": [SITES.split("\n")[0].split(","), ["A", "Ayu", "x", 1, 1]]}
    sheets["pengaturan"] = [["setting", "value"], ["language", "id"]]
    write_book(tmp_path / "toy.xlsx", sheets)
    spoken(capsys, "check", tmp_path / "toy.xlsx", "--mark", tmp_path / "marked.xlsx")
    assert openpyxl.load_workbook(tmp_path / "marked.xlsx")["kantor"]["C2"].comment.text.endswith(
        "bukan bilangan bulat"
    )


def test_what_is_said_of_a_workbook_without_faults_is_in_the_language_that_it_says(tmp_path, capsys):
    sheets = {"kantor": [SITES.split("\n")[0].split(","), ["A", "Ayu", 1, 1, 1]]}
    sheets["pengaturan"] = [["setting", "value"], ["language", "id"]]
    book = write_book(tmp_path / "toy.xlsx", sheets)
    with catalogues_in(SHIPPED):
        run(["check", str(book), "--mark", str(tmp_path / "marked.xlsx")])
        assert "tidak ada yang perlu ditandai" in capsys.readouterr().err
        assert run(["check", str(book), "--mark", str(book)]) == 2
        assert "adalah kasus itu sendiri" in capsys.readouterr().err
