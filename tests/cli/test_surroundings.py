"""A system that gives little: it is told plainly what lacks, and nobody is blamed for it."""

from __future__ import annotations

import errno
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from reallocate import OutOfMemory, SystemLimit, read_instance, solve
from reallocate.cli import main
from reallocate.errors import lack
from reallocate.running import worker

ROOT = Path(__file__).parents[2]
TINY = "instances/tiny-two-sites.csv"


def limited(limit: str, *arguments: str, desk: Path) -> subprocess.CompletedProcess[str]:
    command = ["bash", "-c", f'ulimit {limit}; exec "$@"', "-", sys.executable, "-P", "-m", "reallocate", *arguments]
    return subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "instances", tmp_path / "instances")
    return tmp_path


@pytest.mark.parametrize("kilobytes", [60_000, 90_000, 150_000])
@pytest.mark.parametrize("verb", [("solve", TINY), ("claim", TINY, "--days", "2")], ids=lambda verb: verb[0])
def test_little_memory_is_enough_or_is_told_of(desk, verb, kilobytes):
    done = limited(f"-v {kilobytes}", *verb, "-q", "--json", desk=desk)
    assert done.returncode in (0, 5), done.stderr
    assert json.loads(done.stdout)["status"] not in ("defect", "interrupted")
    assert "defect of this program" not in done.stderr


@pytest.mark.parametrize("files", [6, 12])
def test_few_open_files_are_enough_or_are_told_of(desk, files):
    done = limited(f"-n {files}", "solve", TINY, "-q", desk=desk)
    assert done.returncode in (0, 2), done.stderr
    assert (done.returncode == 0) == (done.stderr == "")
    assert done.returncode == 0 or "open files" in done.stderr


def test_a_working_directory_that_is_gone_is_not_needed(desk):
    (desk / "gone").mkdir()
    command = f'cd gone && rmdir "$PWD" && "$@" "{desk}/{TINY}" -q -o "{desk}/plan"'
    words = ["bash", "-c", command, "-", sys.executable, "-P", "-m", "reallocate", "solve"]
    done = subprocess.run(words, cwd=desk, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (desk / "plan" / "summary.json").exists()


@pytest.mark.parametrize(
    ("error", "kind", "code", "said"),
    [
        (BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable"), SystemLimit, 2, "no further process"),
        (OSError(errno.EMFILE, "Too many open files"), SystemLimit, 2, "too few open files"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), OutOfMemory, 5, "out of memory"),
        (PermissionError(errno.EACCES, "Permission denied"), SystemLimit, 2, "cannot be started: .*Permission denied"),
    ],
)
def test_where_no_process_can_be_started_it_is_said_why(monkeypatch, capsys, tmp_path, error, kind, code, said):
    def refuse(*_arguments: object, **_more: object) -> None:
        raise error

    worker.dismiss()
    monkeypatch.setattr(worker.subprocess, "Popen", refuse)
    with pytest.raises(kind, match=said):
        solve(read_instance(TINY))
    assert main.run(["solve", TINY, "-q", "-o", str(tmp_path / "plan")]) == code
    assert "defect" not in capsys.readouterr().err


def test_what_lacks_is_found_behind_another_error():
    behind = ValueError("something else went wrong for it")
    behind.__cause__ = MemoryError()
    assert isinstance(lack(behind), OutOfMemory)
    assert lack(ValueError("a defect")) is None
    assert isinstance(lack(ImportError("x.so: failed to map segment from shared object")), OutOfMemory)
    assert isinstance(lack(RuntimeError("can't start new thread")), SystemLimit)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "Disk quota exceeded"),
        (FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']"), "no place .* is usable"),
    ],
)
def test_where_temporary_files_cannot_be_written_it_is_said_what_to_do(desk, monkeypatch, capsys, error, said):
    """Their place is nobody's concern: what cannot be made is, and where there may be room."""

    def refuse(*_arguments: object, **_more: object) -> None:
        raise error

    monkeypatch.chdir(desk)
    monkeypatch.setattr(tempfile, "TemporaryDirectory", refuse)
    assert main.run(["export", TINY, "--days", "3", "-q", "-o", "model"]) == 2
    assert re.search(f"the model cannot be written as text: .*{said}.* TMPDIR", capsys.readouterr().err)
    assert not (desk / "model").exists()
    monkeypatch.chdir(ROOT)
    assert main.run(["library", "check", "province-0"]) == 2
    assert re.search(f"^[^/]*{said}[^/]* TMPDIR$", capsys.readouterr().err.strip())


def test_a_model_for_which_there_is_no_room_leaves_no_file(desk):
    done = limited("-f 4", "export", "instances/may2020.csv", "--days", "3", "-q", "-o", "model", desk=desk)
    assert done.returncode == 2
    assert done.stderr.startswith("the model cannot be written as text: ")
    assert "File too large" in done.stderr
    assert not (desk / "model").exists()


def test_a_command_that_runs_out_of_memory_says_so(monkeypatch, capsys):
    def exhausted(*_arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr("reallocate.instance.reader.read_instance", exhausted)
    assert main.run(["check", TINY, "--json"]) == 5
    printed = capsys.readouterr()
    assert json.loads(printed.out)["status"] == "no_plan"
    assert "out of memory" in printed.err
