"""Ctrl-C, SIGTERM, clocks and dying processes, on the real command line: the best plan is written whole, in time."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from reallocate.cli import main
from reallocate.search import driver
from tests.processes import LONG, PROMISE, SLACK, is_gone, solver_of, start, wait_for
from tests.search.test_apart import crashes_at_once

ROOT = Path(__file__).parents[2]
PLAN = "plans/may2020-observed"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "instances", tmp_path / "instances")
    return tmp_path


def assert_plan_is_whole(desk: Path) -> dict[str, object]:
    """The plan is there, nothing else is, and the checker accepts it; return its summary."""
    names = {path.name for path in (desk / PLAN).iterdir()}
    assert names == {"moves.csv", "shipments.csv", "assignment.csv", "certificate.json", "summary.json"}
    judged = start(desk, "check", LONG, PLAN, "--json")
    assert json.loads(judged.communicate()[0])["valid"] is True
    summary: dict[str, object] = json.loads((desk / PLAN / "summary.json").read_text(encoding="utf-8"))
    return summary


@pytest.mark.parametrize("stage", ["bounds", "days", "moves", "waiting"])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_at_any_stage_ends_the_run_with_the_best_plan(desk, stage, number, code):
    run = start(desk, "solve", LONG, "-v", "--json")
    wait_for(run, stage)
    told = time.monotonic()
    run.send_signal(number)
    out, err = run.communicate()
    assert time.monotonic() - told < PROMISE + SLACK
    assert run.returncode == code
    assert "Traceback" not in err
    document = json.loads(out)
    summary = assert_plan_is_whole(desk)
    assert document["status"] == summary["status"] == "interrupted"
    assert (document["days_bound"], document["stopped_by"]) == (72, "interrupt")
    assert document["days"] == (72 if stage == "waiting" else document["days"])


def test_a_hang_up_that_is_ignored_ends_nothing(desk):
    command = [sys.executable, "-m", "reallocate", "solve", "instances/may2020.csv", "-v", "--then", "moves"]
    run = subprocess.Popen(["nohup", *command], cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    wait_for(run, "days")
    run.send_signal(signal.SIGHUP)
    run.communicate()
    assert run.returncode == 0


def test_ctrl_c_while_the_command_is_imported_is_no_error(desk):
    """The answer is the same at whatever moment it comes: 130, and a document; there is no plan yet."""
    code = (
        "import os, signal, sys\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == awaited:\n"
        "            sys.meta_path.remove(self)\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "awaited = sys.argv.pop(1)\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "from reallocate.__main__ import main\n"
        "main()\n"
    )
    ours = ("reallocate.cli.main", "reallocate.present.terminal", "reallocate.cli.solve", "reallocate.instance.reader")
    for name in ("click", *ours):
        words = [sys.executable, "-c", code, name, "solve", "instances/tiny-two-sites.csv", "--json"]
        done = subprocess.run(words, cwd=desk, capture_output=True, text=True, check=False)
        assert done.returncode == 130, (name, done.stderr)
        assert "Traceback" not in done.stderr
        assert json.loads(done.stdout)["status"] == "interrupted"


def test_ctrl_c_in_a_terminal_reaches_both_processes_and_stops_one(desk):
    """A terminal signals the whole group: that must look the same as a signal to the command alone."""
    run = start(desk, "solve", LONG, "-v")
    wait_for(run, "days")
    os.kill(solver_of(run), signal.SIGINT)
    run.send_signal(signal.SIGINT)
    _out, err = run.communicate()
    assert run.returncode == 130
    assert "Traceback" not in err
    assert_plan_is_whole(desk)


def test_a_second_signal_ends_at_once_and_leaves_nothing_behind(desk):
    run = start(desk, "solve", LONG, "-v")
    wait_for(run, "waiting")
    solver = solver_of(run)
    os.kill(solver, signal.SIGSTOP)  # it will not stop by itself: the first signal alone would wait for it
    run.send_signal(signal.SIGINT)
    time.sleep(0.3)
    told = time.monotonic()
    run.send_signal(signal.SIGINT)
    assert run.wait() == 130
    assert time.monotonic() - told < 1.0
    assert not (desk / PLAN).exists()
    assert is_gone(solver)
    run.communicate()


def test_a_second_ctrl_c_in_a_terminal_leaves_it_in_order(desk):
    """The keys are typed into a terminal of its own, which sends the signals to both processes."""
    keyboard, terminal = pty.openpty()
    own_terminal = "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(2, termios.TIOCSCTTY, 0); "
    command = [sys.executable, "-c", own_terminal + "os.execv(sys.argv[1], sys.argv[1:])"]
    command += [sys.executable, "-m", "reallocate", "solve", LONG]
    run = subprocess.Popen(command, cwd=desk, stdin=terminal, stdout=subprocess.DEVNULL, stderr=terminal)
    os.close(terminal)
    shown = b""
    while b"waiting" not in shown:
        shown += os.read(keyboard, 1000)
    solver = solver_of(run)
    os.kill(solver, signal.SIGSTOP)
    os.write(keyboard, b"\x03")
    time.sleep(0.3)
    os.write(keyboard, b"\x03")
    assert run.wait(timeout=60) == 130
    assert is_gone(solver)
    with suppress(OSError):  # the end of a terminal that nobody has open any more
        while more := os.read(keyboard, 1000):
            shown += more
    os.close(keyboard)
    assert b"\x1b[?25l" not in shown  # the cursor is never hidden, so that no way to stop can leave it so
    assert b"Traceback" not in shown


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_solver_that_hangs_when_it_is_told_to_stop_is_ended(desk, number, code):
    run = start(desk, "solve", LONG, "-v")
    wait_for(run, "waiting")
    solver = solver_of(run)
    os.kill(solver, signal.SIGSTOP)
    told = time.monotonic()
    run.send_signal(number)
    run.communicate()
    assert time.monotonic() - told < PROMISE + SLACK
    assert run.returncode == code
    assert is_gone(solver)
    summary = assert_plan_is_whole(desk)
    assert (summary["status"], summary["days"], summary["days_bound"]) == ("interrupted", 72, 72)


def test_a_solver_that_hangs_is_ended_at_the_time_limit(desk):
    began = time.monotonic()
    run = start(desk, "solve", LONG, "-v", "--time-limit", "3")
    wait_for(run, "days")
    os.kill(solver_of(run), signal.SIGSTOP)
    _out, err = run.communicate()
    assert time.monotonic() - began < 3 + PROMISE + SLACK
    assert run.returncode == 0
    assert "the time limit ended the search" in err
    assert assert_plan_is_whole(desk)["stopped_by"] == "time"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
@pytest.mark.parametrize(
    ("stage", "status"), [("bounds", "feasible"), ("days", "feasible"), ("waiting", "days_proven")]
)
def test_a_solver_that_dies_leaves_the_best_plan_and_a_warning(desk, stage, status, number):
    run = start(desk, "solve", LONG, "-v", "--json")
    wait_for(run, stage)
    os.kill(solver_of(run), number)
    out, err = run.communicate()
    assert run.returncode == 0
    assert [line for line in err.splitlines() if line.startswith("warning")] == [err.splitlines()[-1]]
    assert "ended before its time" in err
    assert "Traceback" not in err
    document = json.loads(out)
    assert (document["status"], document["stopped_by"], document["days_bound"]) == (status, "crash", 72)
    assert assert_plan_is_whole(desk)["status"] == status


def test_a_solver_that_dies_is_7_where_proof_was_required(desk):
    run = start(desk, "solve", LONG, "-v", "--require-optimal")
    wait_for(run, "moves")
    os.kill(solver_of(run), signal.SIGKILL)
    run.communicate()
    assert run.returncode == 7
    assert_plan_is_whole(desk)


def test_a_solver_that_dies_without_any_plan_is_5(desk, monkeypatch, capsys):
    """B must hold a printer from day 1 on, which comes overnight; the rules of thumb of the first plan miss that."""
    sites = "code,name,backlog,printers,blanks,min_printers\nA,A,900,2,900,0\nB,B,0,0,0,1\n"
    (desk / "near.csv").write_text(sites, encoding="utf-8")
    (desk / "near.legs.csv").write_text("from,to,hours\nA,B,1\n", encoding="utf-8")
    (desk / "near.settings.csv").write_text("setting,value\novernight_hours,3\n", encoding="utf-8")
    monkeypatch.chdir(desk)
    monkeypatch.setattr(driver, "search", crashes_at_once)
    assert main.run(["solve", "near.csv", "--json"]) == 5
    printed = capsys.readouterr()
    assert "ended before its time" in printed.err
    assert json.loads(printed.out)["status"] == "no_plan"
    assert not (desk / "plans").exists()


def test_the_solver_ends_when_the_command_is_killed(desk):
    run = start(desk, "solve", LONG, "-v")
    wait_for(run, "waiting")
    solver = solver_of(run)
    run.kill()
    run.communicate()
    assert is_gone(solver)
    assert not (desk / PLAN).exists()


@pytest.mark.parametrize("extra", [(), ("--json",)])
def test_a_reader_that_goes_away_finds_the_plan_written(desk, extra):
    words = " ".join(("solve", "instances/may2020.csv", *extra))
    command = f"python -m reallocate {words} | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command.replace("python", sys.executable, 1)],
        cwd=desk,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    judged = start(desk, "check", "instances/may2020.csv", "plans/may2020")
    judged.communicate()
    assert judged.returncode == 0
