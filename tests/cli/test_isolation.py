"""Code that lies beside an instance is never run, whatever it is called."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Modules that the command, its solving process or their libraries import.
NAMES = (
    "multiprocessing",
    "numpy",
    "pulp",
    "highspy",
    "networkx",
    "pickle",
    "struct",
    "threading",
    "reallocate",
    "site",
)
PLANTED = "open({mark!r}, 'a').write(__name__)\n"
PLAN = "instances/plans/may2020/partial.csv"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "instances", tmp_path / "instances")
    for name in NAMES:
        (tmp_path / f"{name}.py").write_text(PLANTED.format(mark=str(tmp_path / "mark")), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        ["solve", "instances/tiny-two-sites.csv"],
        ["check", "instances/may2020.csv", PLAN],
        ["compare", "instances/tiny-two-sites.csv"],
        ["claim", "instances/tiny-two-sites.csv", "--days", "2"],
        ["explain", "instances/tiny-two-sites.csv"],
    ],
    ids=lambda command: command[0],
)
def test_no_module_that_lies_in_the_current_directory_is_imported(desk, command):
    # -P: as the console script, which does not look into the current directory either.
    done = subprocess.run(
        [sys.executable, "-P", "-m", "reallocate", *command], cwd=desk, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not (desk / "mark").exists()
