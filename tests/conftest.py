"""Shared by all tests."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from catalogues import compile_all

# The catalogues are compiled when they are newer than what is there, and the system speaks no language of ours.
compile_all()
for _name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"

# What a test starts begins its life with the signals as a terminal gives them: a runner in the background, or under
# nohup, has some of them ignored, and hands that down.
for _number in (signal.SIGINT, signal.SIGHUP):
    if signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, signal.default_int_handler if _number == signal.SIGINT else signal.SIG_DFL)

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests name instances by their path in the repository."""
    monkeypatch.chdir(ROOT)


#: Site tables of the shipped instances.
SHIPPED = [
    path for path in sorted((ROOT / "instances").glob("*.csv")) if "." not in path.stem and path.stem != "optima"
]
#: Those among them that have one lever each, with the solution by hand beside them.
WITH_LEVERS = (
    *("tiny-couriers", "tiny-arrivals", "tiny-outside-printers"),
    *("tiny-shifts", "tiny-closed-roads", "tiny-partial"),
)
#: Those that have too few blanks, and are asked for what blanks allow.
PARTIAL = ("tiny-partial",)
