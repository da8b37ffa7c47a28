"""Whether the days and the moves are the same whatever path the solver takes: options, seeds, threads, releases, CBC.

python -m tests.study.same_answer [--releases VERSION,VERSION]

Every setting runs in a process of its own, because HiGHS keeps its count of threads for the process; every release of
HiGHS in a virtual environment of its own that is made for the study and thrown away. A setting that cannot be run is a
line of the table too, and ends the study with exit code 1, as does an answer that differs.

The instances: may2020, the tiny ones and every-feature; 70 random ones (tests/oracle/random_instances.py) and 30 tight
ones of five sites (tests/study/tight.py).
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHIPPED = ("may2020", "tiny-two-sites", "tiny-overnight", "tiny-late-blanks", "every-feature")
RANDOM, TIGHT, TIGHT_SITES = 70, 30, 5
#: Every release that pyproject.toml allows.
RELEASES = ("1.12.0", "1.13.0", "1.13.1", "1.15.0", "1.15.1", "1.16.0")
Answers = dict[str, list[Any]]  # instance -> status, days, moves


@dataclass(frozen=True)
class Setting:
    """One way to run: options of HiGHS, CBC in its place, or another release of it."""

    name: str
    options: dict[str, Any] = field(default_factory=dict)
    cbc: bool = False
    release: str | None = None


SETTINGS = (
    Setting("as shipped"),
    Setting("presolve off", {"presolve": "off"}),
    *(Setting(f"random seed {seed}", {"random_seed": seed}) for seed in (1, 2, 3)),
    Setting("two threads", {"threads": 2, "parallel": "on"}),
    Setting("CBC for every model with whole numbers", cbc=True),
)


# --- in a process of its own ------------------------------------------------------------------------------------------


def answer(options: dict[str, Any], cbc: bool) -> Answers:
    """Solve every instance for days and moves under these options."""
    from reallocate import read_instance, solve
    from reallocate.solver import highs, opinions
    from tests.oracle.random_instances import random_instance
    from tests.study.tight import tight

    highs.BASE_OPTIONS.update(options)
    if cbc:
        opinions.SOLVERS = dict.fromkeys(opinions.Opinion, opinions.by_cbc)
    instances = [read_instance(ROOT / "instances" / f"{name}.csv") for name in SHIPPED]
    instances += [random_instance(seed) for seed in range(RANDOM)]
    instances += [tight(seed, sites=TIGHT_SITES) for seed in range(TIGHT)]
    found: Answers = {}
    for instance in instances:
        result = solve(instance, goals=("moves",))
        found[instance.name] = [result.status, result.days, result.goal("moves").value]
    return found


# --- the study --------------------------------------------------------------------------------------------------------


def ask(python: str, setting: Setting) -> Answers:
    """Return the answers under a setting.

    Raises
    ------
    RuntimeError : when there are none.
    """
    given = json.dumps({"options": setting.options, "cbc": setting.cbc})
    command = [python, "-m", "tests.study.same_answer", "--answer", given]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"exit {done.returncode}")
    said: dict[str, Any] = json.loads(done.stdout)
    if setting.release not in (None, said["highspy"]):
        raise RuntimeError(f"highspy {said['highspy']} ran in its place")
    answers: Answers = said["answers"]
    return answers


def environment(folder: Path, release: str) -> str:
    """Make a virtual environment with a release of HiGHS, and with everything else from this one; return its Python.

    Raises
    ------
    RuntimeError : when the release cannot be installed.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", f"highspy=={release}"]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    [site] = folder.glob("lib/python*/site-packages")
    # Read after the directory itself: what is installed there comes first.
    (site / "rest.pth").write_text(f"{sysconfig.get_path('purelib')}\n{ROOT}\n", encoding="utf-8")
    return python


def lines(releases: list[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield the cells of each line, and whether the answers are those of the first one."""
    base: Answers = {}
    for setting in (*SETTINGS, *(Setting(f"HiGHS {release}", release=release) for release in releases)):
        with tempfile.TemporaryDirectory() as scratch:
            try:
                python = sys.executable
                if setting.release is not None:
                    python = environment(Path(scratch) / "venv", setting.release)
                found = ask(python, setting)
            except RuntimeError as error:
                yield [setting.name, f"not run: {error}", *[""] * 5], False
                continue
        base = base or found
        plans = sum(days is not None for _status, days, _moves in found.values())
        other = [[name for name in base if base[name][k] != found[name][k]] for k in range(3)]
        names = ", ".join(sorted({name for names in other for name in names}))
        counts = [len(found), plans, *(len(found) - len(other[k]) for k in (1, 2, 0))]
        yield [setting.name, *map(str, counts), names], not names


def main() -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--releases", default=",".join(RELEASES))
    parser.add_argument("--answer", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.answer is not None:
        answers = answer(**json.loads(given.answer))
        sys.stdout.write(json.dumps({"highspy": importlib.metadata.version("highspy"), "answers": answers}))
        return 0
    sys.stdout.write("| setting | instances | with a plan | same days | same moves | same status | differing |\n")
    sys.stdout.write("|" + "---|" * 7 + "\n")
    same = True
    for cells, equal in lines([release for release in given.releases.split(",") if release]):
        sys.stdout.write("| " + " | ".join(cells) + " |\n")
        sys.stdout.flush()
        same = same and equal
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
