"""Every document is what its published schema says, and the schemas say enough to notice when it is not."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import ValidationError

from reallocate import verify
from reallocate.cli.main import run
from reallocate.present.json.common import schema_of
from reallocate.present.json.schemas import DOCUMENTS
from reallocate.proof import claims
from tests.documents import read_document, validator

ROOT = Path(__file__).parents[3]
TINY, RULES, FULL = (f"instances/{name}.csv" for name in ("tiny-two-sites", "tiny-rules", "every-feature"))
REPORTS = " ".join(f"instances/reports/kaltim-2020-05-{day}.csv" for day in ("04", "12"))
SHEET = "depart_day,from,to,printers\n1,Harbour,Upriver,1\n"
BROKEN = "depart_day,from,to,printers\n1,Harbour,Upriver,9\n1,Harbour,Harbour,1\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A working directory with instances, plans that a planner made, and one that cannot be finished."""
    place = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "instances", place / "instances")
    (place / "sheet.csv").write_text(SHEET, encoding="utf-8")
    (place / "broken.csv").write_text(BROKEN, encoding="utf-8")
    short = "code,name,backlog,printers,blanks\nA,A,10,1,4\nB,B,5,0,20\n"
    (place / "short.csv").write_text(short, encoding="utf-8")
    for day, name in enumerate(("first", "second"), 1):
        (place / f"{name}.csv").write_text(f"date,code,backlog\n2026-06-0{day},A,{day}\n", encoding="utf-8")
    (place / "bad.csv").write_text(short.replace("10", "ten"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        yield place


#: name -> command, exit code, schema.
COMMANDS: dict[str, tuple[str, int, str]] = {
    "solve": (f"solve {TINY} -q -o out", 0, "solve"),
    "solve with rules": (f"solve {RULES} -q -o rules", 0, "solve"),
    "solve with every feature": (f"solve {FULL} -q -o full", 0, "solve"),
    "solve without a plan": ("solve short.csv -q -o none", 4, "solve"),
    "check": (f"check {FULL}", 0, "check"),
    "check of rules": (f"check {RULES}", 0, "check"),
    "check of a sheet": (f"check {TINY} sheet.csv -o hand", 0, "check-plan"),
    "check of a broken sheet": (f"check {TINY} broken.csv", 6, "check-plan"),
    "check of a whole plan": (f"check {TINY} out", 0, "check-plan"),
    "compare": (f"compare {TINY} sheet.csv broken.csv -q -o side", 0, "compare"),
    "compare with dates": (f"compare {FULL} -q", 0, "compare"),
    "improve": (f"improve {TINY} sheet.csv -q", 0, "improve"),
    "improve a broken sheet": (f"improve {TINY} broken.csv -q", 0, "improve"),
    "replan": (f"replan {TINY} out --on 2 -q -o rest", 0, "replan"),
    "replan with dates": (f"replan {FULL} full --on 2 --edits 0 -q", 0, "replan"),
    "tranche": (f"tranche {TINY} -q", 0, "tranche"),
    "trade-off": (f"trade-off {TINY} --waiting -q", 0, "trade-off"),
    "robust": (f"robust {TINY} --breakdowns 1 --late 2 -q", 0, "robust"),
    "robust where nothing is": ("robust short.csv --breakdowns 1 -q", 0, "robust"),
    "alternatives": (f"alternatives {TINY} --more 1 -q -o choice", 0, "alternatives"),
    "alternatives with every feature": (f"alternatives {FULL} --count 2 -q", 0, "alternatives"),
    "alternatives without a plan": ("alternatives short.csv -q", 4, "alternatives"),
    "calibrate": (f"calibrate {REPORTS} --closed 2020-05-07 -q", 0, "calibrate"),
    "calibrate what tells nothing": ("calibrate first.csv second.csv -q", 0, "calibrate"),
    "sweep": (f"sweep {TINY} --vary cards_per_printer_day=100,200 -q", 0, "sweep"),
    "sweep of what is impossible": ("sweep short.csv --vary setup_hours=1..3 -q", 0, "sweep"),
    "trade-off without a plan": ("trade-off short.csv -q", 0, "trade-off"),
    "a false claim": (f"claim {TINY} --days 2 -q", 0, "claim"),
    "a true claim": (f"claim {TINY} --days 4 -q", 0, "claim"),
    "a claim with dates": (f"claim {FULL} --days 2 -q", 0, "claim"),
    "explain": (f"explain {TINY} -q", 0, "explain"),
    "explain a plan": (f"explain {TINY} sheet.csv -q", 0, "explain"),
    "explain what is impossible": ("explain short.csv -q", 0, "explain"),
    "explain rules": (f"explain {RULES} --rules -q", 0, "rules"),
    "verify": (f"verify out --instance {TINY}", 0, "verify"),
    "verify a plan by hand": (f"verify hand --instance {TINY}", 0, "verify"),
    "verify what is impossible": ("verify none --instance short.csv", 0, "verify"),
    "verify for another instance": (f"verify out --instance {RULES}", 6, "verify"),
    "invalid input": ("check bad.csv", 3, "error"),
    "wrong options": (f"solve {TINY} --no-such-option", 2, "error"),
}
#: Directory -> its documents; those that a command above has written.
FILES = {
    "out": ("summary", "certificate"),
    "rules": ("summary", "certificate"),
    "none": ("summary", "certificate"),
    "hand": ("summary", "certificate"),
    "side": ("comparison",),
    "rest": ("summary", "certificate"),
}


@pytest.fixture(scope="module")
def documents(desk: Path) -> dict[str, tuple[int, str]]:
    """What each command prints, in their order, with its exit code."""
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        for name, (command, _code, _schema) in COMMANDS.items():
            printed = desk / "printed"
            with printed.open("w", encoding="utf-8") as stream:
                patch.setattr("sys.stdout", stream)
                code = run([*command.split(), "--json"])
            found[name] = (code, printed.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_verb_prints_is_what_its_schema_says(name, documents):
    (code, text), (_command, wanted, schema) = documents[name], COMMANDS[name]
    assert code == wanted
    assert read_document(text)["schema"] == schema_of(schema)


@pytest.mark.parametrize("place", FILES)
def test_what_a_directory_holds_is_what_its_schema_says(place, desk, documents):
    for name in FILES[place]:
        read_document((desk / place / f"{name}.json").read_text(encoding="utf-8"))


def test_every_schema_has_a_document_here_and_the_other_way_round():
    named = {schema for _command, _code, schema in COMMANDS.values()} | {"summary", "certificate"}
    assert named == set(DOCUMENTS)


def test_the_schemas_of_files_are_named_as_in_the_rooms_that_write_and_verify_them():
    assert claims.SCHEMA == verify.SCHEMA == schema_of("certificate")
    assert (schema_of("summary"), schema_of("verify")) == (verify.SUMMARY_SCHEMA, verify.VERDICT_SCHEMA)


def holes(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every key of every object in a document, of lists only of the first item."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from holes(inner, (*path, key))
    elif isinstance(value, list) and value:
        yield from holes(value[0], (*path, 0))


#: Objects that a schema leaves open: their keys are data, or are told elsewhere.
OPEN = {"digests", "read_from", "files", "versions", "options", "breaches", "proof"}


@pytest.mark.parametrize("name", ["solve", "check of a sheet", "compare", "improve", "a false claim", "explain rules"])
def test_a_key_more_or_a_value_of_another_kind_is_noticed(name, documents):
    """Everywhere in a document: otherwise the schema would say less than the document."""
    document = json.loads(documents[name][1])
    check = validator(COMMANDS[name][2])
    for path in holes(document):
        if OPEN & set(path[:-1]):
            continue
        changed = copy.deepcopy(document)
        inner = changed
        for step in path[:-1]:
            inner = inner[step]
        inner[f"{path[-1]}_more"] = 1
        with pytest.raises(ValidationError):
            check.validate(changed)
        del inner[f"{path[-1]}_more"]
        if path[-1] not in OPEN:
            inner[path[-1]] = {"no such": "thing"}
            with pytest.raises(ValidationError):
                check.validate(changed)


def test_the_verb_prints_them_and_lists_their_names(capsys):
    assert run(["schema"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(DOCUMENTS)
    for name in DOCUMENTS:
        assert run(["schema", name]) == 0
        assert json.loads(capsys.readouterr().out)["properties"]["schema"]["const"] == schema_of(name)
    assert run(["schema", "solv"]) == 2
    assert "did you mean solve?" in capsys.readouterr().err
