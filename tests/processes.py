"""Real processes for tests of faults: the command line, its solving child, and whether one is still there."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reallocate import Control

#: Takes about six seconds for all its goals: there is time to interfere.
LONG = "instances/may2020-observed.csv"
#: Seconds within which a run that is told to stop has written its plan and ended.
PROMISE = 2.0
#: What a shared machine may add to that.
SLACK = 2.0


@contextmanager
def here() -> Iterator[None]:
    """Let all that would run apart run in this process, where it can be watched and changed."""
    made = Control.__post_init__

    def stay(control: Control) -> None:
        made(control)
        control.apart = False

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Control, "__post_init__", stay)
        yield


def start(desk: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start the command line in `desk`, with pipes for both streams."""
    return subprocess.Popen(
        [sys.executable, "-m", "reallocate", *arguments],
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def wait_for(run: subprocess.Popen[str], stage: str) -> None:
    """Read stderr up to the line that names `stage`."""
    assert run.stderr is not None
    for line in run.stderr:
        if line.startswith(stage):
            return
    raise AssertionError(f"the run ended before it came to {stage}")


def children_of(process: int) -> dict[int, str]:
    """Return the commands of the processes that `process` has started, by their ids."""
    found = {}
    for entry in Path("/proc").iterdir():
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            command = (entry / "cmdline").read_text()
        except (OSError, ValueError, IndexError):
            continue
        if parent == process:
            found[int(entry.name)] = command
    return found


def solver_of(run: subprocess.Popen[str]) -> int:
    """Return the id of the process that solves for `run`."""
    for process, command in children_of(run.pid).items():
        if "running/child.py" in command:
            return process
    raise AssertionError("no process solves")


def is_gone(process: int, within: float = 5.0) -> bool:
    """Whether the process ends within so many seconds; a zombie, which waits for its parent only, has ended."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def parent_environment(root: Path) -> dict[str, str]:
    """Return the environment in which a process elsewhere imports the package and the tests of `root`."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")])}
