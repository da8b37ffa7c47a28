"""The plan directory under faults, on the real command line: the old plan or the new one, and the next run recovers."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from reallocate import read_instance, solve
from reallocate.cli import main
from reallocate.plan.writer import plan_tables
from reallocate.present.directory import check_directory, write_directory
from reallocate.present.json.solve import summary
from reallocate.search import driver
from tests.faults import Killed, System
from tests.processes import start

ROOT = Path(__file__).parents[2]
TINY = "instances/tiny-two-sites.csv"
PLAN = "plans/tiny-two-sites"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "instances", tmp_path / "instances")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def content(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_a_full_disk_is_2_and_the_old_plan_stays(desk):
    """Stands for a full disk: the system refuses files above 4 kB, as the plan's largest one is."""
    solve = f"{sys.executable} -m reallocate solve instances/may2020.csv -q"
    assert subprocess.run(["bash", "-c", f"{solve} --then none"], capture_output=True, check=False).returncode == 0
    before = content(desk / "plans/may2020")
    command = ["bash", "-c", f"ulimit -f 4; {solve}"]
    done = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot write into plans/may2020: File too large" in done.stderr
    assert content(desk / "plans/may2020") == before


def test_a_directory_that_takes_no_files_is_2_before_solving(desk, monkeypatch, capsys):
    real = os.open

    def read_only(path, flags, *more, **most):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, "Read-only file system")
        return real(path, flags, *more, **most)

    monkeypatch.setattr(driver, "run_apart", lambda *_arguments, **_more: pytest.fail("it was solved"))
    monkeypatch.setattr(os, "open", read_only)
    assert main.run(["solve", TINY]) == 2
    assert "Read-only file system" in capsys.readouterr().err


def test_a_run_that_is_killed_while_it_writes_leaves_a_plan_that_check_accepts(desk, capsys):
    """The kill comes before each system call of the writing in turn; the plan before has one day more."""
    instance = read_instance(TINY)
    results = [solve(instance, days=days) for days in (4, 3)]
    plans = [(plan_tables(instance, r.plan, r.replay), summary(r)) for r in results]
    place, found, n, system = desk / "plan", [], 0, System(None)
    while n == 0 or system.failed:
        n += 1
        shutil.rmtree(place, ignore_errors=True)
        write_directory(place, *plans[0])
        with pytest.MonkeyPatch.context() as patch:
            system = System(n, kill=True)
            system.install(patch)
            with suppress(Killed):
                write_directory(place, *plans[1])
        assert main.run(["check", TINY, "plan", "--json", "-q"]) == 0
        found.append(json.loads(capsys.readouterr().out)["days"])
        check_directory(place, force=False)
        assert set(content(place)) == {*plans[0][0], "summary.json"}
    assert (found[0], found[-1]) == (4, 3)
    assert found == sorted(found, reverse=True)


def test_the_next_run_clears_what_a_killed_one_left(desk):
    assert main.run(["solve", TINY, "-q"]) == 0
    before = content(desk / PLAN)
    (desk / PLAN / ".reallocate-left").write_text("half", encoding="utf-8")
    assert main.run(["solve", TINY, "-q"]) == 0
    assert content(desk / PLAN) == before


def test_two_runs_into_one_directory_at_once_leave_the_plan_of_one(desk):
    runs = [start(desk, "solve", TINY, "--then", goals, "-q", "-o", "plan") for goals in ("none", "waiting") * 3]
    for run in runs:
        run.communicate()
        assert run.returncode == 0
    assert main.run(["check", TINY, "plan"]) == 0
    written = json.loads((desk / "plan/summary.json").read_text(encoding="utf-8"))
    assert {*written["files"], "summary.json"} == {path.name for path in (desk / "plan").iterdir()}
    assert main.run(["solve", TINY, "-q", "-o", "plan"]) == 0
