"""What the Indonesian pages say beside their commands, which `test_docs` runs: sheets, messages, tables."""

from __future__ import annotations

import re

import pytest

from reallocate import InvalidInput, read_instance
from reallocate.files.columns import RULES
from reallocate.files.document import document_tables
from reallocate.language import in_language
from tests.docs.pages import INDONESIAN, PLANS, ROOT, SHEET, blocks, lay_out

GUIDE, TUTORIAL, FORMATS = (INDONESIAN / f"{name}.md" for name in ("mulai", "rencana-manual", "format"))


def test_the_guide_shows_every_sheet_that_it_fills_in_and_each_cell_is_read(tmp_path):
    lay_out(tmp_path)
    instance = read_instance(tmp_path / "kami.xlsx")
    shown = dict(SHEET.findall(GUIDE.read_text(encoding="utf-8")))
    assert list(shown) == ["kantor", "jalan", "kiriman", "pengaturan"]
    lines = {name: [line.strip("| ").split(" | ") for line in table.splitlines()[2:]] for name, table in shown.items()}
    sites = {site.name: (site.code, site.backlog, site.printers, site.blanks) for site in instance.sites}
    assert sites == {name: (code, *map(int, counts)) for code, name, *counts, _kind in lines["kantor"]}
    names = [site.name for site in instance.sites]
    assert instance.legs is not None
    legs = {(names[leg.origin], names[leg.destination], str(leg.hours).replace(".", ",")) for leg in instance.legs}
    assert legs == {tuple(row) for row in lines["jalan"]}
    assert [delivery.blanks for delivery in instance.deliveries] == [int(row[2]) for row in lines["kiriman"]]
    assert instance.settings.title == "Provinsi kami"
    assert instance.settings.language == "id"


def test_the_guide_quotes_the_fault_that_is_told(tmp_path, monkeypatch):
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    with in_language("id"), pytest.raises(InvalidInput) as caught:
        read_instance("kami-salah.xlsx")
    [quoted] = blocks(GUIDE, "text")
    with in_language("id"):
        assert quoted == f"{caught.value}\n"


def test_the_rules_in_the_tutorial_are_those_of_the_english_one(tmp_path):
    lay_out(tmp_path)
    [shown] = [block for block in blocks(TUTORIAL, "csv") if block.startswith("aturan;")]
    english = read_instance(tmp_path / "kaltim.csv")
    (tmp_path / "kaltim.rules.csv").write_text(shown, encoding="utf-8")
    for ours, theirs in zip(read_instance(tmp_path / "kaltim.csv").rules, english.rules, strict=True):
        assert (ours.rule, ours.site, ours.to, ours.day, ours.value) == (
            *(theirs.rule, theirs.site, theirs.to, theirs.day),
            theirs.value,
        )


def test_the_tutorial_shows_the_sheet_that_its_command_reads():
    [shown] = [block for block in blocks(TUTORIAL, "csv") if block.startswith("Asal;")]
    assert shown == (PLANS / "partial.csv").read_text(encoding="utf-8")


def test_the_tutorial_names_every_rule():
    named = set(re.findall(r"^\| (`[^|]*`) \|", TUTORIAL.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert {rule.alias for rule in RULES} <= {name for cell in named for name in re.findall(r"`(\w+)`", cell)}


def test_the_tables_of_the_formats_page_are_made_from_the_table_of_columns():
    with in_language("id"):
        assert document_tables() in FORMATS.read_text(encoding="utf-8")


def test_the_glossary_has_an_indonesian_word_for_each():
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    assert len(rows) > 50
    assert [row[0] for row in rows if len(row) != 4 or not row[2]] == []
