"""The verifier run as a file that stands alone, with little time and memory."""

from __future__ import annotations

import resource
import subprocess
import sys

from tests.conftest import ROOT

#: Of the processor, whatever else the machine does.
SECONDS = 20
MEMORY = 2**30


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def alone(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the verifier; it is killed where it takes more than it may."""
    program = [sys.executable, "-I", "-S", str(ROOT / "reallocate" / "verify.py")]
    return subprocess.run(
        [*program, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", preexec_fn=limited
    )


def assert_refused(run: subprocess.CompletedProcess[str], code: int = 6) -> None:
    """One line with a reason on stderr, nothing on stdout, no traceback."""
    assert (run.returncode, run.stdout) == (code, ""), run.stderr[-2_000:]
    assert run.stderr.startswith("Refused: ")
    assert run.stderr.index("\n") == len(run.stderr) - 1 < 1_000
