"""The command line as whole processes: exit codes, documents, files, streams."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAN_FILES = {"moves.csv", "shipments.csv", "assignment.csv", "certificate.json", "summary.json"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "instances", tmp_path / "instances")
    return tmp_path


def run(desk: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reallocate", *arguments],
        cwd=desk,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


TINY = "instances/tiny-two-sites.csv"


def test_solve_writes_a_plan_that_check_accepts(desk):
    done = run(desk, "solve", TINY)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 days." in done.stdout
    plan = desk / "plans" / "tiny-two-sites"
    assert {path.name for path in plan.iterdir()} == PLAN_FILES
    assert run(desk, "check", TINY, str(plan)).returncode == 0


def test_the_solve_document_has_what_the_specification_asks_for(desk):
    done = run(desk, "solve", TINY, "--json")
    document = json.loads(done.stdout)
    assert {"status", "days", "days_bound", "goals", "moves", "shipments", "assignment", "certified"} <= set(document)
    assert (document["status"], document["days"], document["certified"]) == ("optimal", 3, True)
    assert [goal["name"] for goal in document["goals"]] == ["days", "moves", "waiting", "travel", "shipping"]
    assert document["moves"][0] == {
        "depart_day": 1,
        "depart_date": None,
        "from": "B",
        "from_name": "Harbour",
        "to": "A",
        "to_name": "Upriver",
        "printers": 1,
        "arrive_day": 2,
        "arrive_date": None,
        "hours": 5,
        "slack_days": 0,
    }
    assert len(document["assignment"]) == 3 * 3


def test_the_summary_tells_digests_versions_goals_and_assumptions(desk):
    run(desk, "solve", "instances/may2020.csv", "--then", "moves", "-q")
    summary = json.loads((desk / "plans/may2020/summary.json").read_text(encoding="utf-8"))
    assert summary["schema"] == "reallocate/summary/1"
    assert set(summary["instance"]["digests"]) == {
        f"may2020{part}.csv" for part in ("", ".deliveries", ".legs", ".settings")
    }
    assert len(summary["instance"]["assumptions"]) == 31
    assert summary["end_date"] == "2020-05-30"
    assert set(summary["files"]) == PLAN_FILES - {"summary.json"}
    assert {"reallocate", "highspy", "PuLP"} <= set(summary["versions"])


def test_the_same_command_twice_gives_the_same_bytes(desk):
    texts = []
    for seed in ("0", "1"):
        options = {"PYTHONHASHSEED": seed, "TZ": "Asia/Makassar" if seed == "1" else "UTC", "LC_ALL": "C"}
        assert run(desk, "solve", "instances/may2020.csv", "-q", **options).returncode == 0
        texts.append({path.name: path.read_bytes() for path in (desk / "plans/may2020").iterdir()})
    assert texts[0] == texts[1]


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="the system binds no process to cores")
@pytest.mark.parametrize(("name", "files"), [("may2020", PLAN_FILES), ("every-feature", {*PLAN_FILES, "courier.csv"})])
def test_cores_locale_and_time_zone_change_no_byte(desk, name, files):
    """Rows in another order: tests/search/test_driver.py."""
    cores = os.sched_getaffinity(0)
    settings = [
        (cores, {"PYTHONHASHSEED": "0"}),
        ({min(cores)}, {"PYTHONHASHSEED": "7", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}),
        (set(sorted(cores)[:2]), {"LC_ALL": "C.UTF-8", "LANGUAGE": "id", "TZ": "America/Adak", "PYTHONUTF8": "0"}),
    ]
    texts = []
    try:
        for allowed, environment in settings:
            os.sched_setaffinity(0, allowed)  # a process that is started has the same
            assert run(desk, "solve", f"instances/{name}.csv", "-q", **environment).returncode == 0
            texts.append({path.name: path.read_bytes() for path in (desk / "plans" / name).iterdir()})
    finally:
        os.sched_setaffinity(0, cores)
    assert set(texts[0]) == files
    assert texts[0] == texts[1] == texts[2]


def test_invalid_input_is_3_with_every_fault_on_stderr_and_nothing_on_stdout(desk):
    broken = desk / "instances" / "tiny-two-sites.csv"
    broken.write_text(
        broken.read_text(encoding="utf-8").replace("1200", "53. 333").replace("900", "x"), encoding="utf-8"
    )
    done = run(desk, "solve", TINY)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.strip().splitlines()) == 2
    assert "tiny-two-sites.csv:2:3: backlog" in done.stderr
    assert not (desk / "plans").exists()
    document = json.loads(run(desk, "check", TINY, "--json").stdout)
    assert document["status"] == "invalid"
    assert [set(error) for error in document["errors"]] == [{"code", "file", "line", "column", "message"}] * 2


def test_an_impossible_instance_is_4_and_leaves_only_summary_and_certificate(desk):
    (desk / "instances" / "tiny-two-sites.deliveries.csv").unlink()
    done = run(desk, "solve", TINY, "--json")
    assert done.returncode == 4
    document = json.loads(done.stdout)
    assert document["status"] == "impossible"
    # 1,200 wait at Upriver, which has 400; the depot has 300 and Harbour's surplus of 500 may not leave
    assert document["causes"][0]["missing"] == 500
    assert document["causes"][0]["at_sites_that_do_not_lend"] == 500
    assert {path.name for path in (desk / "plans/tiny-two-sites").iterdir()} == {"summary.json", "certificate.json"}
    assert "500 blank cards are missing" in run(desk, "solve", TINY).stdout


def test_max_days_below_the_fewest_is_4(desk):
    assert run(desk, "solve", TINY, "--max-days", "2").returncode == 4
    assert run(desk, "solve", TINY, "--days", "2").returncode == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("slove", TINY), "solve"),
        (("solve", TINY, "--thn", "moves"), "--then"),
        (("solve", TINY, "--then", "speed"), "speed"),
        (("solve", TINY, "--days", "0"), "--days"),
        (("solve", TINY, "--days", "1000000"), "--days"),
        (("solve",), "INSTANCE"),
        (("solve", TINY, "-o", "instances"), "holds the instance"),
        (("solve", TINY, "-o", TINY), "is a file"),
        (("solve", TINY, "-o", "/proc/nowhere"), "cannot write"),
        (("export", TINY), "--days"),
        (("export", TINY, "--vipr"), "certificate.json"),
    ],
)
def test_usage_errors_are_2(desk, arguments, said):
    done = run(desk, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    with_json = run(desk, *arguments, "--json") if arguments[0] != "export" else None
    if with_json is not None:
        assert with_json.returncode == 2
        assert json.loads(with_json.stdout)["status"] == "usage"


def test_edited_and_foreign_files_are_kept_unless_forced(desk):
    assert run(desk, "solve", TINY).returncode == 0
    plan = desk / "plans" / "tiny-two-sites"
    moves = plan / "moves.csv"
    original = moves.read_bytes()
    moves.write_bytes(original + b"\n")
    done = run(desk, "solve", TINY)
    assert done.returncode == 2
    assert "moves.csv" in done.stderr
    assert moves.read_bytes() == original + b"\n"
    assert run(desk, "solve", TINY, "--force").returncode == 0
    assert moves.read_bytes() == original
    (plan / "letter.txt").write_text("mine", encoding="utf-8")
    assert run(desk, "solve", TINY).returncode == 2
    assert run(desk, "solve", TINY, "--force").returncode == 0
    assert (plan / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_a_broken_plan_is_6_with_code_day_site_and_both_numbers(desk):
    run(desk, "solve", TINY)
    moves = desk / "plans/tiny-two-sites/moves.csv"
    text = moves.read_text(encoding="utf-8")
    moves.write_text(text.replace("Upriver,1,2,,5", "Upriver,7,2,,5"), encoding="utf-8")
    done = run(desk, "check", TINY, "plans/tiny-two-sites", "--json")
    assert done.returncode == 6
    document = json.loads(done.stdout)
    assert document["valid"] is False
    first = document["findings"][0]
    assert (first["code"], first["day"], first["site"]) == ("no_printer", 1, "B")
    assert (first["found"], first["allowed"]) == (7, 3)
    assert "no_printer" in run(desk, "check", TINY, "plans/tiny-two-sites").stdout


def test_check_of_an_instance_prints_totals_assumptions_and_travel(desk):
    done = run(desk, "check", "instances/may2020.csv")
    assert done.returncode == 0
    for text in ("103,068", "31 figures are assumed", "3/3 26.75"):
        assert text in done.stdout
    document = json.loads(run(desk, "check", "instances/may2020.csv", "--json").stdout)
    assert (document["valid"], document["backlog"], len(document["travel"])) == (True, 103_068, 110)


def test_require_optimal_is_7_where_a_bound_is_open(desk):
    slow = ("solve", "instances/may2020-observed.csv", "--time-limit", "0.3", "-q")
    done = run(desk, *slow, "--require-optimal")
    assert done.returncode == 7
    done = run(desk, *slow)
    assert done.returncode == 0
    assert "time limit" in done.stderr


def test_no_plan_in_time_is_5(desk):
    """B must hold a printer from day 1 on, which comes overnight; the rules of thumb of the first plan miss that."""
    sites = "code,name,backlog,printers,blanks,min_printers\nA,A,900,2,900,0\nB,B,0,0,0,1\n"
    (desk / "near.csv").write_text(sites, encoding="utf-8")
    (desk / "near.legs.csv").write_text("from,to,hours\nA,B,1\n", encoding="utf-8")
    (desk / "near.settings.csv").write_text("setting,value\novernight_hours,3\n", encoding="utf-8")
    done = run(desk, "solve", "near.csv", "--time-limit", "0.000001", "--json")
    assert done.returncode == 5
    document = json.loads(done.stdout)
    assert (document["status"], document["days"], document["goals"][0]["value"]) == ("no_plan", None, None)
    assert document["days_bound"] >= 1
    assert not (desk / "plans").exists()
    assert run(desk, "solve", "near.csv", "--require-optimal").returncode == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_search_with_the_best_plan_written(desk, number, code):
    command = [sys.executable, "-m", "reallocate", "solve", "instances/may2020-observed.csv", "-v"]
    child = subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stderr is not None
    for line in child.stderr:  # the search for the days is on: the instance is read and a plan is there
        if "days" in line:
            break
    time.sleep(0.5)
    child.send_signal(number)
    out, _err = child.communicate(timeout=60)
    assert child.returncode == code
    assert "days" in out
    summary = json.loads((desk / "plans/may2020-observed/summary.json").read_text(encoding="utf-8"))
    assert summary["status"] == "interrupted"
    assert run(desk, "check", "instances/may2020-observed.csv", "plans/may2020-observed").returncode == 0


def test_the_answer_goes_to_stdout_and_stages_to_stderr(desk):
    done = run(desk, "solve", TINY, "-v")
    assert "moves · 3 days" in done.stderr
    assert "moves · 3 days" not in done.stdout
    assert run(desk, "solve", TINY).stderr == ""


def test_notices_go_to_stderr_and_quiet_silences_them(desk):
    assert "groups of three" in run(desk, "solve", "instances/every-feature.csv").stderr
    assert run(desk, "solve", "instances/every-feature.csv", "-q").stderr == ""


def test_no_colour_codes_in_a_pipe(desk):
    assert "\x1b[" not in run(desk, "solve", TINY, "--force").stdout


def test_a_console_without_utf8_gets_no_traceback(desk):
    done = run(desk, "solve", "instances/every-feature.csv", "-v", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_completion_names_the_verbs(desk):
    done = run(desk, _REALLOCATE_COMPLETE="bash_complete", COMP_WORDS="reallocate ", COMP_CWORD="1")
    assert {"solve", "check", "export"} <= {line.split(",")[-1] for line in done.stdout.split()}


def test_version_and_help(desk):
    assert run(desk, "--version").stdout.startswith("reallocate, version ")
    shown = run(desk, "--help").stdout
    assert all(verb in shown for verb in ("solve", "check", "export"))


def test_every_verb_is_the_command_of_its_name():
    import importlib

    from reallocate.cli.main import VERBS

    for verb, (module, _text) in VERBS.items():
        assert getattr(importlib.import_module(module), verb.replace("-", "_")).name == verb


@pytest.mark.parametrize("verb", ["", "check"])
def test_help_says_the_same_where_docstrings_are_dropped(desk, verb):
    arguments = [*verb.split(), "--help"]
    assert run(desk, *arguments, PYTHONOPTIMIZE="2").stdout == run(desk, *arguments).stdout


@pytest.mark.parametrize(
    "arguments", [["check", ""], ["check", TINY, ""], ["solve", TINY, "-o", ""], ["compare", TINY, ""]]
)
def test_an_empty_name_is_2_and_nothing_is_read(desk, arguments):
    """An unset variable of a shell is no word for the working directory, though a plan lies in it."""
    (desk / "moves.csv").write_text("depart_day,from,to,printers\n", encoding="utf-8")
    done = run(desk, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "the name is empty" in done.stderr


def test_a_defect_is_1_without_a_traceback(monkeypatch, capsys):
    from reallocate.cli import main
    from reallocate.instance import reader

    def broken(_path: object) -> None:
        raise RuntimeError("surprise")

    monkeypatch.setattr(reader, "read_instance", broken)
    assert main.run(["solve", TINY, "--json"]) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["status"] == "defect"
    assert "Traceback" not in captured.err
