"""``make bench``: measure whole processes and write ``docs/benchmarks.md``.

python -m tests.bench [--runs N]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench import board, growth
from tests.conftest import PARTIAL, ROOT, SHIPPED
from tests.study.measure import measured

LIMIT = 180.0  # seconds for one process; a command that takes longer is run once and shown as such
TABLE = ROOT / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Timed:
    """Seconds of each run, and the largest resident size in MB."""

    seconds: list[float]
    megabytes: float

    @property
    def median(self) -> float:
        return median(self.seconds)

    def row(self) -> str:
        if self.median == float("inf"):
            return f"> {LIMIT:.0f} | |"
        return f"{self.median:.2f} | {min(self.seconds):.2f} to {max(self.seconds):.2f} | {self.megabytes:.0f}"


def once(command: Sequence[str]) -> tuple[float, float]:
    """Run `command` and return its seconds and its peak memory in MB."""
    cost = measured(command, LIMIT)
    if cost.code is None:
        return float("inf"), 0.0
    if cost.code:
        raise SystemExit(f"{' '.join(command)} ended with {cost.code}")
    return cost.seconds, cost.megabytes


def in_turn(commands: dict[str, Sequence[str]], runs: int) -> dict[str, Timed]:
    """Run the commands A B A B ... so that a drift of the machine hits all alike; one warm-up each."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            if (float("inf"), 0.0) in found[name]:
                continue
            measured = once(command)
            if turn or measured[0] == float("inf"):
                found[name].append(measured)
    return {name: Timed([s for s, _ in rows], max(m for _, m in rows)) for name, rows in found.items()}


def solving(instance: str, directory: str) -> list[str]:
    command = [sys.executable, "-m", "reallocate", "solve", f"instances/{instance}.csv", "-q", "--force"]
    return [*command, *["--partial"] * (instance in PARTIAL), "-o", f"{directory}/{instance}"]


def main() -> None:
    """Measure and write the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    runs: int = parser.parse_args().runs
    lines = [
        "# Benchmarks",
        "",
        f"Made by `make bench`. Whole processes, wall seconds, medians of {runs} runs after a warm-up, the commands of",
        "one table in turn. Machines differ and are noisy: compare ratios.",
        "",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores.",
        "",
    ]
    with tempfile.TemporaryDirectory() as scratch:
        lines += against_peers(scratch, runs)
        lines += start_up(runs)
        lines += [*all_instances(scratch), ""]
        lines += board.section()
        lines += growth.from_a_province_to_a_nation(scratch, runs)
    TABLE.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    sys.stdout.write(TABLE.read_text(encoding="utf-8"))


def against_peers(scratch: str, runs: int) -> list[str]:
    """The main job against a naive model in HiGHS, and against our model in PuLP with CBC."""
    commands = {
        "reallocate solve": solving("may2020", scratch),
        "naive model, HiGHS": [sys.executable, "-m", "tests.bench.naive", "instances/may2020.csv", "11"],
        "our model, PuLP + CBC": [sys.executable, "-m", "tests.bench.monolith", "instances/may2020.csv", "11"],
    }
    timed = in_turn(commands, runs)
    ours = timed["reallocate solve"].median
    rows = [f"| {name} | {measured.row()} | {ratio(measured.median, ours)} |" for name, measured in timed.items()]
    return [
        "## The main job, may2020",
        "",
        "Both peers are told the days, show that one day fewer is infeasible, and pursue the same further goals with",
        "all gaps at 0. The naive model is the fastest peer at this size that we know of: a time-expanded model in",
        "HiGHS (`tests/bench/naive.py`). It has no rules of a planner, no replay and no certificate: what it says is",
        "the word of the solver. The other is our strengthened model, solved by CBC.",
        "",
        "| | median s | range | peak MB | ratio of the medians |",
        "|---|---|---|---|---|",
        *rows,
        "",
    ]


def ratio(seconds: float, ours: float) -> str:
    """Return how many times our seconds a peer takes; one that was ended at the limit takes more than that."""
    return f"above {LIMIT / ours:.0f}" if seconds == float("inf") else f"{seconds / ours:.2f}"


def start_up(runs: int) -> list[str]:
    """What the command costs before it does anything."""
    commands = {
        "`reallocate --help`": [sys.executable, "-m", "reallocate", "--help"],
        '`python -c "import click"`': [sys.executable, "-c", "import click"],
    }
    timed = in_turn(commands, max(runs, 15))
    help_, click = timed.values()
    rows = [f"| {name} | {measured.row()} |" for name, measured in timed.items()]
    return [
        "## Start-up",
        "",
        "| | median s | range | peak MB |",
        "|---|---|---|---|",
        *rows,
        "",
        f"Ratio of the medians: {help_.median / click.median:.2f}.",
        "",
    ]


def all_instances(scratch: str) -> list[str]:
    """Every shipped instance once: goals with bounds, seconds, memory."""
    lines = [
        "## Every shipped instance",
        "",
        "One run each. Value, and the bound where it differs.",
        "",
        "| instance | status | days | moves | waiting | travel | shipping | courier | s | peak MB |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for path in SHIPPED:
        seconds, megabytes = once(solving(path.stem, scratch))
        summary = json.loads((Path(scratch) / path.stem / "summary.json").read_text(encoding="utf-8"))
        cells = [*map(shown, summary["goals"]), ""][:6]
        row = [path.stem, summary["status"], *cells, f"{seconds:.2f}", f"{megabytes:.0f}"]
        lines.append("| " + " | ".join(row) + " |")
    return lines


def shown(goal: dict[str, float]) -> str:
    """Return a goal's value, and its bound where it is lower."""
    text = f"{goal['value']:,}"
    return text if goal["bound"] == goal["value"] else f"{text} (≥ {goal['bound']:,})"


if __name__ == "__main__":
    main()
