"""Plans made by hand and promises on the command line: check, verify, improve, claim and explain --rules."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reallocate.cli import main
from tests.documents import read_document
from tests.processes import PROMISE, SLACK, children_of, start
from tests.proof.directories import seal

ROOT = Path(__file__).parents[2]
TINY = "instances/tiny-two-sites.csv"
RULES = "instances/tiny-rules.csv"
MOVES = "depart_day,from,to,printers\n1,B,A,1\n"
#: More printers than there are, which is found, carried out as far as it goes, and mended.
BROKEN = "depart_day,from,to,printers\n1,B,A,9\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "instances").mkdir()
    for path in (ROOT / "instances").glob("tiny-*"):
        shutil.copy(path, tmp_path / "instances")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "moves.csv").write_text(MOVES, encoding="utf-8")
    (tmp_path / "broken.csv").write_text(BROKEN, encoding="utf-8")
    return tmp_path


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process; return exit code, stdout and stderr."""

    def running(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main.run(list(arguments))
        told = capsys.readouterr()
        return code, told.out, told.err

    return running


def document(answer: tuple[int, str, str], code: int = 0) -> dict[str, Any]:
    assert answer[0] == code, answer[2]
    return read_document(answer[1])


# --- check ------------------------------------------------------------------------------------------------------------

CHECKED = {
    "schema",
    "valid",
    "findings",
    "days",
    "goals",
    "given",
    "completed",
    "moves",
    "shipments",
    "returns",
    "carried_out",
    "ledger",
    "repair",
}


def test_a_sheet_of_moves_is_completed_scored_and_certified(run):
    found = document(run("check", TINY, "moves.csv", "--json"))
    assert set(found) == CHECKED | {"plan_directory"}
    assert (found["valid"], found["days"], found["findings"]) == (True, 4, [])
    given = found["given"]
    assert (given["files"], given["condition"]) == (["moves"], "every plan that keeps these files: moves.csv")
    assert (given["days_bound"], given["certified"], given["completed"]) == (4, True, found["completed"])
    assert (found["completed"], found["repair"], found["plan_directory"]) == (["shipments", "assignment"], None, None)
    assert {goal["name"]: goal["certified"] for goal in given["goals"]} == {
        "days": True,
        "moves": True,
        "waiting": False,
        "travel": True,
        "shipping": False,
    }
    assert "No plan that keeps these moves has fewer than 4 days (certified)." in run("check", TINY, "moves.csv")[1]


def test_a_sheet_on_standard_input_is_the_same(run):
    assert run("check", TINY, "-", "--json", stdin=MOVES.encode()) == run("check", TINY, "moves.csv", "--json")
    windows = ("\ufeffAsal;Tujuan;Jumlah;Hari_Berangkat\r\nharbour;Upriver;1;1\r\n").encode()
    assert document(run("check", TINY, "-", "--json", stdin=windows))["days"] == 4


def test_a_sheet_alone_has_no_siblings_and_a_directory_has(run, desk):
    (desk / "shipments.csv").write_text("depart_day,from,to,blanks\n1,D,A,300\n", encoding="utf-8")
    assert document(run("check", TINY, "moves.csv", "--json"))["days"] == 4
    found = document(run("check", TINY, ".", "--json"), 6)
    assert found["completed"] == ["assignment"]
    assert [finding["code"] for finding in found["findings"]] == ["unfinished"]


def test_a_broken_plan_is_6_with_what_can_be_carried_out_and_the_least_to_change(run):
    found = document(run("check", TINY, "broken.csv", "--json"), 6)
    assert set(found) == CHECKED | {"plan_directory"}
    assert [finding["code"] for finding in found["findings"]] == ["no_printer", "unfinished"]
    assert found["carried_out"] == {"cards": 1200, "left": 400}
    assert (found["repair"]["edits"], found["repair"]["days"], len(found["repair"]["changes"])) == (1, 3, 1)
    code, text, _err = run("check", TINY, "broken.csv")
    assert code == 6
    assert "no_printer" in text
    assert "in 3 days" in text


def test_no_repair_is_looked_for_where_none_is_wanted(run):
    assert document(run("check", TINY, "broken.csv", "--no-repair", "--json"), 6)["repair"] is None
    assert "changed" not in run("check", TINY, "broken.csv", "--no-repair")[1]


def test_a_legal_plan_is_written_and_verified_and_a_broken_one_is_not(run, desk):
    found = document(run("check", TINY, "moves.csv", "-o", "out", "--json"))
    assert found["plan_directory"] == "out"
    names = {"moves.csv", "shipments.csv", "assignment.csv", "certificate.json", "summary.json"}
    assert {path.name for path in (desk / "out").iterdir()} == names
    code, text, _err = run("verify", "out", "--instance", TINY)
    assert (code, "no plan that keeps these moves has fewer days" in text) == (0, True)
    # What was written can be checked and written once more; what somebody else put there cannot.
    assert run("check", TINY, "out", "--json")[0] == 0
    assert run("check", TINY, "moves.csv", "-o", "out")[0] == 0
    (desk / "out" / "moves.csv").write_text(MOVES + "\n", encoding="utf-8")
    assert run("check", TINY, "moves.csv", "-o", "out")[0] == 2
    assert run("check", TINY, "moves.csv", "-o", "out", "--force")[0] == 0
    code, _out, err = run("check", TINY, "broken.csv", "-o", "none")
    assert (code, "nothing was written: the plan breaks a rule" in err) == (6, True)
    assert not (desk / "none").exists()
    assert run("check", TINY, "-o", "none")[0] == 2


def test_a_clock_that_runs_out_certifies_nothing(run):
    answer = run("check", TINY, "moves.csv", "--time-limit", "0.000001", "--json")
    found = document(answer)
    assert (found["valid"], found["given"]["days_bound"]) == (True, 1)
    assert "(certified)" not in run("check", TINY, "moves.csv", "--time-limit", "0.000001")[1]


def test_rules_of_the_planner_are_told_of_a_sheet(run):
    """The order has to be signed first, and Port lends one printer at most."""
    found = document(run("check", RULES, "-", "--json", stdin=b"depart_day,from,to,printers\n1,B,A,2\n"), 6)
    assert {finding["code"] for finding in found["findings"]} >= {"keep_at_least", "not_before"}
    assert found["repair"]["days"] is not None


MALFORMED = {
    "nothing": b"",
    "no rows of the right kind": b"\x00\x01\x02",
    "another encoding": "depart_day,from,to,printers\n1,B,A,1\n".encode("utf-16"),
    "no such column": b"depart_day,from,printers\n1,B,1\n",
    "no day": b"from,to,printers\nB,A,1\n",
    "unknown site": b"depart_day,from,to,printers\n1,B,Z,1\n",
    "fraction": b"depart_day,from,to,printers\n1,B,A,1.5\n",
    "negative": b"depart_day,from,to,printers\n1,B,A,-1\n",
    "day 0": b"depart_day,from,to,printers\n0,B,A,1\n",
    "date without a start": b"depart_date,from,to,printers\n2020-05-20,B,A,1\n",
    "a quote that does not end": b'depart_day,from,to,printers\n1,"B,A,1\n',
    "too many cells": b"depart_day,from,to,printers\n1,B,A,1,2,3\n",
}


@pytest.mark.parametrize("name", MALFORMED)
@pytest.mark.parametrize("verb", ["check", "improve"])
def test_a_malformed_sheet_is_3_with_its_place(verb, name, run):
    found = document(run(verb, TINY, "-", "--json", stdin=MALFORMED[name]), 3)
    assert found["status"] == "invalid"
    assert found["errors"]
    for error in found["errors"]:
        assert set(error) == {"code", "file", "line", "column", "message"}
        assert error["file"] == "-"
    code, out, err = run(verb, TINY, "-", stdin=MALFORMED[name])
    assert (code, out) == (3, "")
    assert err.startswith("-:")


def test_a_sheet_that_is_not_there_is_3(run):
    for verb in ("check", "improve"):
        assert document(run(verb, TINY, "nowhere.csv", "--json"), 3)["status"] == "invalid"


@pytest.mark.parametrize(
    ("redirect", "said"), [("<&-", "standard input is closed"), ("</dev/zero", "larger than 50 MB")]
)
def test_standard_input_that_is_closed_or_has_no_end(desk, redirect, said):
    command = f"{sys.executable} -m reallocate check {TINY} - --json {redirect}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert said in json.loads(done.stdout)["errors"][0]["message"]


# --- verify -----------------------------------------------------------------------------------------------------------


def tampered(change: Callable[[dict[str, Any]], object], name: str) -> Callable[[Path], None]:
    def tamper(place: Path) -> None:
        path = place / name
        record = json.loads(path.read_text(encoding="utf-8"))
        change(record)
        if name == "summary.json":
            seal(place, record)
        else:
            path.write_text(json.dumps(record), encoding="utf-8")
            seal(place)

    return tamper


def other_moves(place: Path) -> None:
    path = place / "moves.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Upriver,1,", "Upriver,2,"), encoding="utf-8")


def other_moves_sealed(place: Path) -> None:
    other_moves(place)
    seal(place)


TAMPERINGS: dict[str, tuple[Callable[[Path], None], str]] = {
    "moves": (other_moves, "digest"),
    "moves, sealed again": (other_moves_sealed, "over_capacity"),
    "terms: other moves": (
        tampered(lambda c: c["claims"][0]["terms"].update(moves=[[1, "B", "A", 2]]), "certificate.json"),
        "leaf_open",
    ),
    "terms: no moves": (tampered(lambda c: c["claims"][0]["terms"].update(moves=[]), "certificate.json"), "unproven"),
    "terms: none": (tampered(lambda c: c["claims"][0].pop("terms"), "certificate.json"), "leaf_open"),
    "terms: cards left": (
        tampered(lambda c: c["claims"][0]["terms"].update(fewer_cards=500), "certificate.json"),
        "leaf_open",
    ),
    "a longer horizon": (tampered(lambda c: c["claims"][0].update(horizon=4), "certificate.json"), "leaf_open"),
    "not by hand": (tampered(lambda s: s.update(given=None), "summary.json"), "figure_differs"),
    "moves completed": (
        tampered(lambda s: s["given"].update(files=["shipments"], completed=["moves", "assignment"]), "summary.json"),
        "malformed",
    ),
    "fewer days": (tampered(lambda s: s.update(days=3), "summary.json"), "figure_differs"),
    "waiting certified": (
        tampered(lambda s: s["given"]["goals"][2].update(certified=True), "summary.json"),
        "unproven",
    ),
}


def test_verify_refuses_a_completed_plan_that_was_tampered_with(run, desk):
    assert run("check", TINY, "moves.csv", "-o", "out")[0] == 0
    for name, (tamper, code) in TAMPERINGS.items():
        place = desk / name
        shutil.copytree(desk / "out", place)
        assert run("verify", str(place), "--instance", TINY)[0] == 0
        tamper(place)
        found = document(run("verify", str(place), "--instance", TINY, "--json"), 6)
        assert (found["valid"], found["code"]) == (False, code), name


# --- improve ----------------------------------------------------------------------------------------------------------


def test_the_curve_of_a_plan(run):
    found = document(run("improve", TINY, "moves.csv", "--json"))
    assert set(found) == {"schema", "instance", "days_bound", "curve", "plan_directory"}
    assert found["days_bound"] == 3
    assert [(point["edits"], point["days"], point["certified"]) for point in found["curve"]] == [
        (0, 4, True),
        (1, 3, True),
    ]
    keys = {"edits", "days", "end_date", "proven", "certified", "moves", "changes", "given"}
    assert all(set(point) == keys for point in found["curve"])
    assert set(found["curve"][1]["changes"][0]) >= {"out", "in", "text"}
    assert "Change 1 line and you finish 1 day earlier." in run("improve", TINY, "moves.csv")[1]


def test_a_limit_on_the_lines_ends_the_curve(run):
    assert len(document(run("improve", TINY, "-", "--edits", "0", "--json", stdin=MOVES.encode()))["curve"]) == 1
    assert run("improve", TINY, "moves.csv", "--edits", "-1")[0] == 2


def test_the_plan_at_the_end_of_the_curve_is_written_and_verified(run):
    found = document(run("improve", TINY, "broken.csv", "-o", "out", "--json"))
    assert [point["days"] for point in found["curve"]] == [None, 3]
    assert found["plan_directory"] == "out"
    assert run("verify", "out", "--instance", TINY)[0] == 0
    assert document(run("check", TINY, "out", "--json"))["days"] == 3


def test_where_nothing_makes_a_plan_legal_nothing_is_written(run, desk):
    (desk / "instances" / "tiny-two-sites.deliveries.csv").unlink()
    assert document(run("improve", TINY, "moves.csv", "--json"))["curve"][0]["days"] is None
    assert run("improve", TINY, "moves.csv", "-o", "out")[0] == 2
    assert not (desk / "out").exists()


def test_a_signal_ends_the_curve_with_a_document_in_time(desk):
    """Of a plan without moves, whose curve takes minutes, once the search has worked for a while."""
    for path in (ROOT / "instances").glob("may2020.*"):
        shutil.copy(path, desk / "instances")
    (desk / "none.csv").write_text("depart_day,from,to,printers\n", encoding="utf-8")
    for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        child = start(desk, "improve", "instances/may2020.csv", "none.csv", "--json", "-q")
        while sum(worked(process) for process in children_of(child.pid)) < 2.0:
            time.sleep(0.05)
        told = time.monotonic()
        child.send_signal(number)
        out, err = child.communicate()
        assert time.monotonic() - told < PROMISE + SLACK
        assert (child.returncode, err) == (code, "")
        found = json.loads(out)
        assert found["days_bound"] == 11
        assert (found["curve"][0]["days"], found["curve"][0]["certified"]) == (32, True)


def worked(process: int) -> float:
    """Seconds of computing of a process so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# --- claim ------------------------------------------------------------------------------------------------------------


def test_a_promise_that_is_true_and_one_that_is_false(run):
    keys = {"instance", "promised", "verdict", "status", "days", "days_bound", "certified", "days_to_spare", "changes"}
    keys |= {"in_vain", "slack", "certificate", "plan_directory"}
    true = document(run("claim", TINY, "--days", "4", "--json"))
    assert keys <= set(true)
    assert (true["verdict"], true["days_to_spare"], true["certificate"], true["changes"]) == ("true", 1, None, [])
    assert true["slack"]
    false = document(run("claim", TINY, "--days", "2", "--json"))
    assert keys <= set(false)
    assert (false["verdict"], false["days"], false["days_bound"], false["certified"]) == ("false", 3, 3, True)
    assert {"overnight_hours", "backlog"} <= {change["change"] for change in false["changes"]}
    assert false["certificate"]["claims"]
    assert '"Done in 2 days" is false' in run("claim", TINY, "--days", "2", "--no-changes")[1]


def test_a_false_promise_leaves_the_fastest_plan_and_its_proof(run):
    found = document(run("claim", TINY, "--days", "2", "--no-changes", "-o", "out", "--json"))
    assert (found["changes"], found["plan_directory"]) == ([], "out")
    assert run("verify", "out", "--instance", TINY)[0] == 0


def test_a_promise_that_nothing_keeps_is_false_with_exit_code_0(run, desk):
    (desk / "instances" / "tiny-two-sites.deliveries.csv").unlink()
    found = document(run("claim", TINY, "--days", "9", "--json"))
    assert (found["verdict"], found["status"], found["days"]) == ("false", "impossible", None)


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--days", "-1"),
        ("--days", "x"),
        ("--days", "36501"),
        ("--by", "2020-05-22"),
        ("--by", "soon"),
        ("--day", "3"),
    ],
)
def test_a_promise_that_says_no_days_is_2(options, run):
    found = document(run("claim", TINY, *options, "--json"), 2)
    assert found["status"] == "usage"


def test_a_promise_by_a_date(run, desk):
    path = desk / "instances" / "tiny-two-sites.settings.csv"
    path.write_text(path.read_text(encoding="utf-8") + "start_date,2020-05-20,\n", encoding="utf-8")
    for options in (("--by", "2020-05-22"), ("--by", "2020-05-22", "--days", "3")):
        assert document(run("claim", TINY, *options, "--no-changes", "--json"))["promised"] == 3
    for options in (("--by", "2020-05-22", "--days", "4"), ("--by", "2020-05-01")):
        assert run("claim", TINY, *options)[0] == 2


# --- explain --rules --------------------------------------------------------------------------------------------------


def test_what_rules_cost(run):
    found = document(run("explain", RULES, "--rules", "--json"))
    assert {"instance", "with_all", "with_none", "rules", "clashing", "irreducible", "lines"} <= set(found)
    assert len(found["rules"]) == 3
    assert found["with_all"]["days"] > found["with_none"]["days"]
    for rule in found["rules"]:
        assert rule["without"]["days"] <= found["with_all"]["days"]
        assert {"rule", "site", "to", "day", "value", "text", "without"} <= set(rule)
    assert (found["clashing"], found["irreducible"]) == ([], None)
    code, text, _err = run("explain", RULES, "--rules")
    assert (code, "Printers at Port: at least 3 every day." in text.replace("\n", " ")) == (0, True)


def test_rules_that_clash_are_named(run, desk):
    path = desk / "instances" / "tiny-rules.rules.csv"
    path.write_text(path.read_text(encoding="utf-8") + "fix,B,A,1,1,\n", encoding="utf-8")
    found = document(run("explain", RULES, "--rules", "--json"))
    assert [rule["rule"] for rule in found["clashing"]] == ["not_before", "fix"]
    assert (found["irreducible"], len(found["lines"])) == (True, 3)


def test_without_rules_it_says_so_and_a_plan_does_not_go_with_it(run):
    assert "There are no rules" in run("explain", TINY, "--rules")[1]
    assert document(run("explain", TINY, "--rules", "--json"))["rules"] == []
    assert run("explain", TINY, "moves.csv", "--rules")[0] == 2


def test_a_plan_that_leaves_what_blanks_do_not_do_for_is_legal_where_that_is_asked(tmp_path, capsys):
    path, place = "instances/tiny-partial.csv", str(tmp_path / "plan")
    assert main.run(["solve", path, "--partial", "-q", "-o", place]) == 0
    capsys.readouterr()
    summary = Path(place, "summary.json")
    summary.rename(tmp_path / "summary.json")
    assert main.run(["check", path, place, "-q", "--no-repair"]) == 6
    assert "unfinished" in capsys.readouterr().out
    assert main.run(["check", path, place, "-q", "--partial"]) == 0
    assert "hands out as many cards as blanks do for; 400 cards stay" in capsys.readouterr().out
    assert main.run(["check", path, place, "-q", "--partial", "-o", str(tmp_path / "other")]) == 2
    capsys.readouterr()
    assert main.run(["compare", path, place, "-q", "--partial", "--no-baselines", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [(plan["name"], plan["valid"], plan["days"]) for plan in document["plans"]] == [
        ("plan", True, 3),
        ("optimum", True, 3),
    ]
    fewer = Path(place, "assignment.csv").read_text(encoding="utf-8").splitlines()
    cards = fewer[0].split(",").index("cards")
    rows = [row.split(",") for row in fewer[1:]]
    (tmp_path / "summary.json").rename(summary)
    assert main.run(["compare", path, place, "-q", "--no-baselines", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["plans"] == document["plans"]
    last = max((row for row in rows if row[cards] != "0"), key=lambda row: row[0])
    last[cards] = str(int(last[cards]) - 1)
    text = "\n".join([fewer[0], *(",".join(row) for row in rows)])
    Path(place, "assignment.csv").write_text(text + "\n", encoding="utf-8")
    assert main.run(["check", path, place, "-q", "--partial", "--no-repair"]) == 6


def test_a_directory_says_itself_that_its_plan_leaves_cards(tmp_path, capsys):
    """Its summary is believed as far as what was asked for goes; how many cards may stay is counted anew."""
    path, place = "instances/tiny-partial.csv", tmp_path / "plan"
    assert main.run(["solve", path, "--partial", "-q", "-o", str(place)]) == 0
    assert main.run(["check", path, str(place), "-q"]) == 0
    assert main.run(["check", path, str(place), "-q", "-o", str(tmp_path / "other")]) == 2
    assert main.run(["explain", path, str(place), "-q", "--json"]) == 0
    summary = place / "summary.json"
    for text in ("{}", "[]", "[" * 100_000, '{"options": {"partial": 1}}', '{"options": []}'):
        summary.write_text(text, encoding="utf-8")
        assert main.run(["check", path, str(place), "-q", "--no-repair"]) == 6, text[:20]
    summary.write_text('{"options": {"partial": true}, "unserved": {"A": 9999}}', encoding="utf-8")
    assignment = place / "assignment.csv"
    assignment.write_text(assignment.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert main.run(["check", path, str(place), "-q", "--no-repair"]) == 6
