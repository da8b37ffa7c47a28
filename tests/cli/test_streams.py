"""Streams that are closed, full or read by nobody: the work is done, and what is lost is told plainly."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TINY = ROOT / "instances" / "tiny-two-sites.csv"
FULL = "cannot write the answer: No space left on device\n"


def shell(desk: Path, arguments: str, redirection: str) -> tuple[list[int], str]:
    """Return the exit codes of a pipe that begins with the command, and what came on stderr."""
    command = f"{shlex.quote(sys.executable)} -m reallocate {arguments} {redirection}"
    script = f'{command}; echo "${{PIPESTATUS[@]}}" >codes'
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=desk,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PWD": str(desk)},
    )
    return [int(code) for code in (desk / "codes").read_text().split()], done.stderr


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for file in TINY.parent.glob("tiny-two-sites*.csv"):
        (tmp_path / file.name.replace("tiny-two-sites", "k")).write_bytes(file.read_bytes())
    return tmp_path


#: Arguments and exit codes.
COMMANDS = {
    "solve k.csv -q -o out": 0,
    "solve k.csv -q -o out --json": 0,
    "check k.csv --json": 0,
    "export k.csv --days 3 -o ex": 0,
    "check nothing.csv --json": 3,
    "check nothing.csv": 3,
    "--help": 0,
    "--version": 0,
}


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_reader_that_has_gone_changes_nothing(arguments, desk):
    codes, told = shell(desk, arguments, "| true")
    assert codes == [COMMANDS[arguments], 0]
    assert "defect" not in told
    assert "Traceback" not in told
    assert "Broken pipe" not in told


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_stream_that_was_closed_before_is_like_one_to_nowhere(arguments, desk):
    codes, told = shell(desk, arguments, ">&-")
    assert codes == [COMMANDS[arguments]]
    assert "defect" not in told


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("arguments", COMMANDS)
def test_an_answer_that_cannot_be_written_is_told_in_a_line_and_exits_with_2(arguments, desk):
    codes, told = shell(desk, arguments, ">/dev/full")
    wanted = COMMANDS[arguments]
    lost = wanted == 0 or "--json" in arguments
    assert codes == [wanted or 2]
    assert told.endswith(FULL) == lost
    assert "defect" not in told


def test_a_plan_is_written_though_no_stream_is_open(desk):
    """Closed streams leave their numbers to the files of the program: nothing of the answer may end up in them."""
    codes, _told = shell(desk, "solve k.csv -q -o out", "<&- >&- 2>&-")
    assert codes == [0]
    codes, _told = shell(desk, "verify out --instance k.csv", ">&-")
    assert codes == [0]


def test_stderr_that_cannot_be_written_is_nobodys_concern(desk):
    codes, _told = shell(desk, "check nothing.csv", "2>/dev/full")
    assert codes == [3]
