"""Whether the decomposition and the whole model come to the same days: 200 instances of 10 to 30 sites.

    python -m tests.study.methods [--levers] [--seeds FIRST:LAST] [--time-limit SECONDS]

The instances have every feature of the problem (tests/study/featured.py), with --levers also the levers that the
decomposition knows. Each is solved for days and moves by both methods; the whole model, which can take long where it
has to grow a tree, has a clock. Rows go to docs/studies/methods.csv (methods-levers.csv) one by one, and those that are
there are not run again unless their seeds are named; the page beside it is made of them. The exit code is 0 only if no
two answers are at odds and no days differ.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from reallocate import Result, solve
from reallocate.instance.model import Instance
from reallocate.search.method import UNCOVERED
from tests.study.featured import featured, with_levers
from tests.study.tables import read_csv, write_csv

FOLDER = Path(__file__).parents[2] / "docs" / "studies"
#: Seeds without and with levers.
SEEDS, LEVERED = 200, 20
#: Seconds for each search.
LIMIT = 120.0
METHODS = ("decomposition", "monolith")
FIGURES = ("status", "days", "days_bound", "moves", "moves_bound", "seconds")
COLUMNS = ("seed", "sites", "time_limit", *(f"{method}_{figure}" for method in METHODS for figure in FIGURES))
Row = dict[str, str]


def solved(seed: int, instance: Instance, limit: float) -> Row:
    """Return the row of a seed."""
    row: Row = {"seed": str(seed), "sites": str(len(instance.sites)), "time_limit": f"{limit:g}"}
    for method in METHODS:
        begun = time.monotonic()
        result = solve(instance, goals=("moves",), method=method, time_limit=limit)
        cells = (result.status, result.days, result.days_bound, *moves(result), f"{time.monotonic() - begun:.2f}")
        row |= {f"{method}_{figure}": shown(cell) for figure, cell in zip(FIGURES, cells, strict=True)}
    return row


def moves(result: Result) -> tuple[int | float | None, int | float | None]:
    """Return the moves and their bound; nothing without a plan."""
    if result.days is None:
        return None, None
    goal = result.goal("moves")
    return goal.value, goal.bound


def shown(cell: object) -> str:
    return "" if cell is None else str(cell)


def at_odds(row: Row) -> Iterator[str]:
    """Yield which answers of a row cannot both be true."""
    for one, other in (METHODS, METHODS[::-1]):
        if row[f"{one}_days"] and int(row[f"{one}_days"]) < int(row[f"{other}_days_bound"] or 0):
            yield f"{one} has a plan of fewer days than {other} proves"
        same = row[f"{one}_days"] and row[f"{one}_days"] == row[f"{other}_days"]
        if same and float(row[f"{one}_moves"]) < float(row[f"{other}_moves_bound"] or 0):
            yield f"{one} has fewer moves than {other} proves"


def late(row: Row, method: str) -> bool:
    """Whether the clock ended a search."""
    return float(row[f"{method}_seconds"]) >= float(row["time_limit"])


def differs(row: Row) -> bool:
    """Whether the days differ."""
    return row["decomposition_days"] != row["monolith_days"]


def page(rows: Sequence[Row], *, levers: bool) -> str:
    """Return the page."""
    having = " and the levers that the decomposition knows," if levers else ""
    stem, option = ("methods-levers", " --levers") if levers else ("methods", "")
    limits = sorted({float(row["time_limit"]) for row in rows})
    clock = " to ".join(f"{limit:g}" for limit in dict.fromkeys((limits[0], limits[-1])))
    plans = [row for row in rows if row["monolith_days"] or row["decomposition_days"]]
    other = [row for row in rows if differs(row) or list(at_odds(row))]

    def proven(method: str, goal: str) -> int:
        bounds = [(row[f"{method}_{goal}"], row[f"{method}_{goal}_bound"]) for row in plans]
        return sum(bool(value) and value == bound for value, bound in bounds)

    lines = [
        "# The decomposition against the whole model" + (", with levers" if levers else ""),
        "",
        f"`python -m tests.study.methods{option}`",
        "",
        f"{len(rows)} instances of 10 to 30 sites with every feature of the problem{having} in all combinations,",
        f"solved for days and moves by both methods, with {clock} s of a clock on the wall for each search; rows in",
        f"[{stem}.csv]({stem}.csv).",
        "",
        "| | decomposition | whole model |",
        "|---|---|---|",
    ]
    for name, goal in (("days proven", "days"), ("moves proven", "moves")):
        lines.append(f"| {name} | {proven('decomposition', goal)} | {proven('monolith', goal)} |")
    seconds = [[float(row[f"{method}_seconds"]) for row in rows] for method in METHODS]
    for name, pick in (("median s", median), ("longest s", max)):
        lines.append(f"| {name} | {pick(seconds[0]):.1f} | {pick(seconds[1]):.1f} |")
    stopped = [row for row in rows if differs(row) and any(late(row, method) for method in METHODS)]
    contrary = sum(bool(list(at_odds(row))) for row in rows)
    lines += [
        "",
        f"With a plan: {len(plans)}. Different days: {sum(map(differs, rows))}, of these with a search that the clock",
        f"ended: {len(stopped)}. Answers that cannot both be true: {contrary}.",
        "",
    ]
    for row in other:
        both = [f"{row[f'{m}_days'] or '-'} (≥ {row[f'{m}_days_bound']})" for m in METHODS]
        lines.append(f"- seed {row['seed']}: {both[0]} against {both[1]} {'; '.join(at_odds(row))}".rstrip())
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Run what is missing, and write the table and the page; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--levers", action="store_true", help="with the levers that both methods know")
    parser.add_argument("--seeds", metavar="FIRST:LAST", help="run these again, the last one included")
    parser.add_argument("--time-limit", type=float, default=LIMIT, metavar="SECONDS", help="of each search")
    given = parser.parse_args()
    table = FOLDER / ("methods-levers.csv" if given.levers else "methods.csv")
    rows: dict[int, Row] = {int(row["seed"]): row for row in read_csv(table)}
    if given.seeds:
        first, last = map(int, given.seeds.split(":"))
        wanted: Sequence[int] = range(first, last + 1)
    else:
        wanted = [seed for seed in range(LEVERED if given.levers else SEEDS) if seed not in rows]
    for seed in wanted:
        instance = with_levers(seed, without=UNCOVERED) if given.levers else featured(seed)
        rows[seed] = solved(seed, instance, given.time_limit)
        ordered = [rows[key] for key in sorted(rows)]
        write_csv(table, COLUMNS, ordered)
        table.with_suffix(".md").write_text(page(ordered, levers=given.levers), encoding="utf-8")
        sys.stdout.write(", ".join(f"{key} {value}" for key, value in rows[seed].items() if value) + "\n")
        sys.stdout.flush()
    return 1 if any(differs(row) or list(at_odds(row)) for row in rows.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
