"""Everything that a command does is a public call, and the command makes that call."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import reallocate
from reallocate import (
    CertificateRefused,
    Instance,
    InvalidInput,
    Plan,
    Printing,
    Result,
    Trip,
    UsageError,
    alternatives,
    calibrate,
    check,
    claim,
    compare,
    explain,
    export_model,
    export_proofs,
    improve,
    json_schema,
    price_rules,
    read_instance,
    read_plan,
    read_tally,
    replan,
    robust,
    solve,
    trade_off,
    tranche,
    verify_plan,
    write_files,
)
from reallocate.cli.main import VERBS, run
from reallocate.present.json.common import dumps
from tests.documents import read_document

ROOT = Path(__file__).parents[1]
REPORTS = [ROOT / "instances" / "reports" / f"kaltim-2020-05-{day}.csv" for day in ("04", "12")]
TINY, RULES = ROOT / "instances" / "tiny-two-sites.csv", ROOT / "instances" / "tiny-rules.csv"
PAGE = ROOT / "docs" / "python.md"
SHEET = "depart_day,from,to,printers\n1,Harbour,Upriver,1\n"
BROKEN = "depart_day,from,to,printers\n1,Harbour,Upriver,9\n"


@pytest.fixture(scope="module")
def tiny() -> Instance:
    return read_instance(TINY)


@pytest.fixture(scope="module")
def solved(tiny: Instance) -> Result:
    return solve(tiny)


@pytest.fixture
def sheet(tmp_path: Path, tiny: Instance) -> Plan:
    path = tmp_path / "sheet.csv"
    path.write_text(SHEET, encoding="utf-8")
    return read_plan(path, tiny)


def files(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in place.iterdir()}


def printed(capsys, *words: object) -> dict[str, object]:
    """What the command says with ``--json``."""
    run([*map(str, words), "-q", "--json"])
    document: dict[str, object] = json.loads(capsys.readouterr().out)
    return document


def test_the_page_names_a_public_call_for_every_verb():
    """Beside each verb of the command the table has names that the package exports, or methods of what those return."""
    rows = re.findall(r"^\| `([\w-]+)[^|]*\| (.*) \|$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    calls = {}
    for verb, cells in rows:
        if verb in VERBS:
            calls.setdefault(verb, []).extend(re.findall(r"`(\w+)\(", cells))
    assert set(calls) == set(VERBS)
    for verb, names in calls.items():
        assert names, verb
        for name in names:
            assert name in reallocate.__all__, f"{verb}: {name}"


# --- files ------------------------------------------------------------------------------------------------------------


def test_a_result_writes_the_directory_that_the_command_writes(tmp_path, solved, capsys):
    place = solved.write(tmp_path / "mine")
    assert place == tmp_path / "mine"
    assert run(["solve", str(TINY), "-q", "-o", str(tmp_path / "yours")]) == 0
    assert files(tmp_path / "mine") == files(tmp_path / "yours")


def test_nothing_is_written_over_an_edited_file_nor_beside_the_instance(tmp_path, solved, tiny):
    place = solved.write(tmp_path / "plan")
    (place / "moves.csv").write_text("mine\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"moves\.csv"):
        solved.write(place)
    assert (place / "moves.csv").read_text(encoding="utf-8") == "mine\n"
    solved.write(place, force=True)
    assert (place / "moves.csv").read_text(encoding="utf-8") != "mine\n"
    tiny.write(tmp_path / "data")
    mine = read_instance(tmp_path / "data" / "tiny-two-sites.csv")
    with pytest.raises(UsageError, match="holds the instance"):
        solve(mine, goals=()).write(tmp_path / "data", force=True)


def test_a_result_with_neither_plan_nor_proof_writes_nothing(tmp_path, tiny, solved):
    bare = replace(solved, status="no_plan", plan=None, replay=None, days=None, claims=())
    assert bare.write(tmp_path / "plan") is None
    assert not (tmp_path / "plan").exists()
    with pytest.raises(UsageError):
        verify_plan(bare)


def test_a_checked_plan_a_promise_and_the_best_of_a_curve_write_what_the_commands_write(tmp_path, tiny, sheet, capsys):
    path = str(tmp_path / "sheet.csv")
    for shown, words in (
        (check(tiny, sheet), ("check", TINY, path)),
        (improve(tiny, sheet).best(), ("improve", TINY, path)),
        (replan(tiny, sheet, 2), ("replan", TINY, path, "--on", "2")),
        (claim(tiny, 2), ("claim", TINY, "--days", "2")),
        (compare(tiny, {"sheet": sheet}), ("compare", TINY, path)),
    ):
        verb = words[0]
        shown.write(tmp_path / verb)
        said = printed(capsys, *words, "-o", tmp_path / "again" / verb)
        assert set(said) > {"schema"}
        mine, yours = files(tmp_path / verb), files(tmp_path / "again" / verb)
        named = {"compare": "comparison.json", "replan": "replan.json"}.get(verb)
        if named:  # it names its directory
            mine.pop(named), yours.pop(named)
        assert mine == yours, verb


def test_a_plan_that_breaks_a_rule_is_not_written(tmp_path, tiny):
    (tmp_path / "broken.csv").write_text(BROKEN, encoding="utf-8")
    report = check(tiny, read_plan(tmp_path / "broken.csv", tiny), repair=True)
    assert report.mended is not None
    assert report.mended.repair is not None
    assert report.mended.repair.edits == 1
    with pytest.raises(UsageError, match="breaks a rule"):
        report.write(tmp_path / "plan")


def test_an_instance_is_written_as_it_is_read(tmp_path, tiny):
    path = tiny.write(tmp_path)
    assert read_instance(path).replace(digests=(), notices=()) == tiny.replace(digests=(), notices=())
    path.write_text("code\n", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already"):
        tiny.write(tmp_path)


# --- documents --------------------------------------------------------------------------------------------------------


def test_documents_are_those_that_the_commands_print(tmp_path, tiny, solved, sheet, capsys):
    path = str(tmp_path / "sheet.csv")
    rules = read_instance(RULES)
    for shown, words in (
        (tiny, ("check", TINY)),
        (check(tiny, sheet), ("check", TINY, path)),
        (improve(tiny, sheet), ("improve", TINY, path)),
        (replan(tiny, sheet, 2), ("replan", TINY, path, "--on", "2")),
        (claim(tiny, 2), ("claim", TINY, "--days", "2")),
        (tranche(tiny), ("tranche", TINY)),
        (trade_off(tiny), ("trade-off", TINY)),
        (alternatives(tiny, 2), ("alternatives", TINY, "--count", "2")),
        (calibrate(*map(read_tally, REPORTS)), ("calibrate", *REPORTS)),
        (robust(tiny, 1, late=1), ("robust", TINY, "--breakdowns", "1", "--late", "1")),
        (explain(tiny, sheet), ("explain", TINY, path)),
        (price_rules(rules), ("explain", RULES, "--rules")),
        (compare(tiny, {"sheet": sheet}), ("compare", TINY, path)),
    ):
        if words[0] == "check":
            assert run([*map(str, words), "--json"]) == 0
            said = json.loads(capsys.readouterr().out)
        else:
            said = printed(capsys, *words)
        assert read_document(dumps(shown.document())) == said, words
    said = printed(capsys, "solve", TINY, "-o", tmp_path / "plan")
    assert json.loads(dumps(solved.document(tmp_path / "plan"))) == said
    assert json_schema("solve")["title"] == "reallocate solve --json"


# --- the verifier, models, proofs -------------------------------------------------------------------------------------


def test_the_verifier_takes_results_and_directories_and_refuses_a_boast(tmp_path, tiny, solved, sheet):
    place = solved.write(tmp_path / "plan")
    assert verify_plan(solved) == verify_plan(place, tiny) == verify_plan(place, TINY)
    assert verify_plan(solved)["days_bound"] == 3
    assert verify_plan(check(tiny, sheet))["given"]
    with pytest.raises(CertificateRefused):
        verify_plan(replace(solved, days_bound=4))
    with pytest.raises(CertificateRefused):
        verify_plan(place, RULES)
    with pytest.raises(InvalidInput):
        verify_plan(place, tmp_path / "no.csv")
    with pytest.raises(UsageError):
        verify_plan(place)


def test_models_and_proofs_are_texts_by_name(tmp_path, tiny, solved):
    model = export_model(tiny, np.int64(3), "waiting")
    assert list(model) == ["tiny-two-sites-3-waiting.mps", "tiny-two-sites-3-waiting.lp"]
    assert write_files(tmp_path / "model", model) == [str(tmp_path / "model" / name) for name in model]
    with pytest.raises(UsageError, match="unknown goal"):
        export_model(tiny, 3, "beauty")
    with pytest.raises(UsageError, match="whole number"):
        export_model(tiny, 0)
    [days, *_more] = export_proofs(TINY, solved.write(tmp_path / "plan"))
    assert days.name == "tiny-two-sites-days-2.vipr"


# --- plans and numbers from Python ------------------------------------------------------------------------------------


def test_explain_takes_a_plan_a_result_and_a_path(tmp_path, tiny, solved):
    """A result for the instance brings its proof with it, and nothing is solved; another instance's does not count."""
    by_result, by_path = explain(tiny, solved), explain(tiny, solved.write(tmp_path / "plan"))
    assert by_result.status is by_path.status is None
    assert str(by_result) == str(by_path)
    assert explain(tiny, solved.plan).status == "optimal"
    richer = tiny.replace(cards_per_printer_day=tiny.settings.cards_per_printer_day * 2)
    assert explain(richer, solved).status is not None


def test_whole_numbers_of_numpy_are_taken(tiny, solved):
    assert solve(tiny, goals=(), days=np.int64(4), max_days=np.int32(9)).days == 4
    assert claim(tiny, np.int64(2), changes=False).verdict == "false"
    one = np.int64(1)
    trip, row = Trip(one, one, one, one), Printing(one, one, one)
    assert {type(number) for number in (trip.day, trip.origin, trip.count, row.day, row.cards)} == {int}
    moves = tuple(Trip(*map(np.int32, (t.day, t.origin, t.destination, t.count))) for t in solved.plan.moves)
    mine = replace(solved.plan, moves=moves, horizon=np.int64(solved.plan.horizon))
    json.dumps(check(tiny, mine).document(), default=float)
    assert check(tiny, mine).days == 3


@pytest.mark.parametrize("days", [0, 2.5, True, "3", 10**9])
def test_a_number_of_days_that_is_none_is_refused(tiny, days):
    with pytest.raises(UsageError, match="whole number"):
        solve(tiny, days=days)


def test_the_citation_names_the_version_of_the_package():
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.search(r"^version: (.+)$", text, flags=re.MULTILINE)[1] == reallocate.__version__
