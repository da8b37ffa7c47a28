"""How seconds and memory grow from a province to a nation: the phases of `tests.bench.phases`, size by size.

It imports nothing heavy: the memory of a process counts at least that of the one that started it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import linear_regression, median

from tests.study.measure import measured

#: Runs by family: so many that all fit into a few minutes.
RUNS = {"province": 5, "island": 5, "region": 3, "nation": 1}
#: Between these the growth is told: at a province a phase is over in milliseconds.
FITTED = ("island", "region", "nation")
PHASES = {
    "read": "the files; shortest paths",
    "bound": "the days that counting proves, with their certificate",
    "thumb": "a first plan by rules of thumb",
    "columns": "the relaxation without rounding, at the least days T that it allows",
    "cuts": "its rounding rows",
    "refute": "T - 1 days: the relaxation until it refutes them",
    "again": "T + 1 days: the relaxation with rounding rows",
    "plan": "a plan of T + 1 days: dive and neighbourhoods",
    "goals": "fewer moves at T + 1 days",
    "proof": "the certificate: no plan of T - 1 days",
    "proofs": "the certificate: so many moves at least at T + 1 days",
    "write": "canonical choice, replay, the files of the plan",
    "verify": "the verifier on these files",
}
#: Made once more to be seen; in `plan` too.
PART = {"shipments": "of `plan`: shipments, printing and replay, once"}
#: What a certified T takes.
CERTIFIED = ("read", "bound", "thumb", "columns", "refute", "proof")
TOTALS = {"T certified": f"sum of {', '.join(CERTIFIED)}", "all but goals": "sum", "all": "sum"}


@dataclass(frozen=True)
class Run:
    """Seconds of each phase and in all, the peak memory in MB, and what was found."""

    seconds: Mapping[str, float]
    megabytes: float
    found: Mapping[str, int]

    @classmethod
    def of(cls, said: str, megabytes: float) -> Run:
        """Return the run of a process that said this."""
        found = json.loads(said)
        seconds: dict[str, float] = found.pop("seconds")
        whole = sum(seconds[name] for name in PHASES)
        certified = sum(seconds[name] for name in CERTIFIED)
        totals = {"T certified": certified, "all but goals": whole - seconds["goals"], "all": whole}
        return cls(seconds | totals, megabytes, found)


def once(family: str, scratch: str) -> Run:
    """Go through the phases of an instance in a process of its own."""
    site_table = Path(scratch) / f"{family}-0.csv"
    if not site_table.exists():
        finished([sys.executable, "-m", "reallocate", "generate", family, "--seed", "0", "-o", scratch])
    return Run.of(*finished([sys.executable, "-m", "tests.bench.phases", str(site_table)]))


def finished(command: Sequence[str]) -> tuple[str, float]:
    """Run a command that has to succeed; return what it said, and its peak memory in MB."""
    cost = measured(command)
    if cost.code:
        raise SystemExit(f"{' '.join(command)} ended with {cost.code}: {cost.last_words}")
    return cost.output, cost.megabytes


def from_a_province_to_a_nation(scratch: str, most: int) -> list[str]:
    """Return the lines of the section; `most` runs of a size at most."""
    return section({name: [once(name, scratch) for _run in range(min(most, count))] for name, count in RUNS.items()})


def section(runs: Mapping[str, Sequence[Run]]) -> list[str]:
    """Return the lines on these runs of each family."""
    small, large = FITTED[0], FITTED[-1]
    lines = [
        "## From a province to a nation",
        "",
        "The phases of the decomposition on the instance with seed 0 of each family, each run in a process of its own",
        "and timed inside it. What the command does on two horizons at a time is done here on one after the other, so",
        "these are not its seconds. The start of Python and the search for T are in none. Medians. Goals end when the",
        "moves meet their bound, or after so much work without a gain: their seconds say little of the size. Exponent:",
        "the slope of the least-squares line through log seconds (or log MB) over log offices, from",
        f"{small} to {large}; 1 is growth in proportion.",
        "",
        "| | | " + " | ".join(runs) + f" | {large} / {small} | exponent |",
        "|" + "---|" * (len(runs) + 4),
    ]
    for name, cell in FACTS.items():
        lines.append(f"| | {name} | " + " | ".join(cell(some) for some in runs.values()) + " | | |")
    for phase, what in (PHASES | PART | TOTALS).items():
        spent = {name: [run.seconds[phase] for run in some] for name, some in runs.items()}
        lines.append(f"| {phase} | {what} | " + cells(runs, spent, seconds))
    held = {name: [run.megabytes for run in some] for name, some in runs.items()}
    lines.append("| memory | peak MB | " + cells(runs, held, "{:.0f}".format))
    return [*lines, ""]


FACTS: dict[str, Callable[[Sequence[Run]], str]] = {
    "runs": lambda runs: str(len(runs)),
    "offices": lambda runs: str(runs[0].found["offices"]),
    "T": lambda runs: str(runs[0].found["least"]),
    "moves of the first plan": lambda runs: str(runs[0].found["first_moves"]),
    "moves at the end (at least)": lambda runs: "{moves} ({moves_bound})".format(**runs[0].found),
}


def cells(
    runs: Mapping[str, Sequence[Run]], values: Mapping[str, Sequence[float]], shown: Callable[[float], str]
) -> str:
    """Return the rest of a line: the median of the values by family, the ratio from end to end, and the exponent."""
    medians = {name: median(some) for name, some in values.items()}
    fitted = [(float(runs[name][0].found["offices"]), medians[name]) for name in FITTED]
    ratio = fitted[-1][1] / fitted[0][1]
    return " | ".join([*map(shown, medians.values()), f"{ratio:.{0 if ratio >= 10 else 1}f}", f"{slope(fitted):.1f} |"])


def seconds(value: float) -> str:
    """Return seconds with as many places as mean something."""
    return f"{value:.3f}" if value < 1 else f"{value:.1f}"


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return the exponent e for which c · xᵉ is nearest to the points (x, y), by least squares of the logarithms."""
    xs, ys = zip(*((log(x), log(y)) for x, y in points), strict=True)
    return linear_regression(xs, ys).slope
