"""The command against general solvers on the whole model: who finds and proves the fewest days and moves, how fast?

    python -m tests.study.peers [NAME...] [--who WHO...] [--time-limit SECONDS] [--peers PYTHON]

The peers are CBC and HiGHS by PuLP, SCIP, and OR-Tools CP-SAT, each on the time-expanded model with the rows (V1) and
(V2), and HiGHS on a plain model; see `tests.study.peer`. CP-SAT and SCIP need the optional dependencies `peers`, here
or in the environment of another PYTHON; without them they are left out and said so. At nation only the building of the
model is measured. Every run is a process of its own, and its row is written to docs/studies/peers.csv at once; rows
that are there are not run again, unless they are named. The table in docs/studies/peers.md is made of the rows;
`tests.study.profile` draws the picture in it.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reallocate import __version__
from reallocate.library.folder import Library
from tests.study.library import FOLDER as LIBRARY
from tests.study.measure import Measured, measured
from tests.study.tables import alone, read_csv, write_csv

FOLDER = Path(__file__).parents[2] / "docs" / "studies"
NAMES = ("province-0", "province-1", "province-2", "island-0", "island-1", "island-2", "region-0")
BUILT = ("nation-0",)
OURS = "reallocate"
PEERS = {
    "cbc": "PuLP + CBC",
    "highs": "PuLP + HiGHS",
    "scip": "SCIP",
    "cpsat": "OR-Tools CP-SAT",
    "naive": "plain model, HiGHS",
}
#: What a peer is of; those in `OPTIONAL` may be installed elsewhere.
PACKAGES = {"cbc": "PuLP", "highs": "highspy", "scip": "pyscipopt", "cpsat": "ortools", "naive": "highspy"}
OPTIONAL = ("scip", "cpsat")
LIMIT = 120.0
#: After its limit a process may take so long to end by itself; what it says then does not count.
GRACE = 10.0
COLUMNS = (
    *("name", "who", "days", "days_bound", "days_seconds", "moves", "moves_bound", "moves_seconds"),
    *("seconds", "memory_mb", "columns", "rows", "time_limit", "version", "note"),
)
Row = dict[str, str]


# --- runs -------------------------------------------------------------------------------------------------------------


def ours(path: Path, limit: float) -> Row:
    """Run the command, once for the days alone and once for the moves too."""
    row: Row = {"version": __version__}
    with tempfile.TemporaryDirectory() as folder:
        for goal, option in (("days", "none"), ("moves", "moves")):
            command = [sys.executable, "-m", "reallocate", "solve", str(path), "--json", "-q", "--then", option]
            command += ["--time-limit", f"{limit:g}", "-o", f"{folder}/{goal}"]
            cost = measured(command, limit + GRACE)
            if cost.code != 0:
                row["note"] = cost.last_words
                continue
            for said in json.loads(cost.output)["goals"]:
                row[said["name"]], bound = str(said["value"]), said["bound"] if said["certified"] else None
                row[f"{said['name']}_bound"] = "" if bound is None else str(bound)
                if said["name"] == goal:
                    row[f"{goal}_seconds"] = f"{cost.seconds:.2f}" if bound == said["value"] else ""
            row |= spent(cost)
    return row


def theirs(who: str, path: Path, limit: float, python: str) -> Row:
    """Run a peer; what it said in time is its answer."""
    started = time.time()
    command = [sys.executable, "-m", "tests.study.peer", who, str(path), f"{limit:g}", repr(started), python]
    cost = measured(command, limit + GRACE)
    row = answered(list(told(cost, limit)))
    row["version"] = version(PACKAGES[who], python if who in OPTIONAL else "")
    if cost.code != 0:
        row["note"] = f"ended after {cost.seconds:.0f} s" if cost.code is None else cost.last_words
    return row | spent(cost)


def told(cost: Measured, limit: float) -> list[dict[str, Any]]:
    """Return what a process said within its limit; solvers write lines of their own between."""
    lines = [json.loads(line) for line in cost.output.splitlines() if line.startswith("{") and line.endswith("}")]
    return [line for line in lines if line["seconds"] <= limit]


def answered(facts: Sequence[dict[str, Any]]) -> Row:
    """Return the cells of what a peer said."""
    row: Row = {}
    for fact in facts:
        row |= {key: str(fact[key]) for key in ("days", "days_bound", "moves", "columns", "rows") if key in fact}
        proven = {"days": row.get("days") == row.get("days_bound"), "moves": fact.get("moves_proven", False)}
        for goal in ("days", "moves"):
            if proven[goal] and goal in row and f"{goal}_seconds" not in row:
                row[f"{goal}_bound"], row[f"{goal}_seconds"] = row[goal], f"{fact['seconds']:.2f}"
    return row


def building(path: Path, limit: float) -> Row:
    """Build the model and do no more; without its end, the columns are the trips of printers, counted and not built."""
    cost = measured(
        [sys.executable, "-m", "tests.study.peer", "build", str(path), f"{limit:g}", repr(time.time())], limit
    )
    facts = told(cost, limit)
    row = {**answered(facts), "version": version("PuLP"), "note": "built"}
    if cost.code != 0:
        row["note"] = f"not built in {limit:g} s" if cost.code is None else cost.last_words
        if facts:
            row["columns"] = row.get("columns", f"> {facts[0]['trips']}")
    return row | spent(cost)


def spent(cost: Measured) -> Row:
    return {"seconds": f"{cost.seconds:.2f}", "memory_mb": f"{cost.megabytes:.0f}"}


def version(package: str, python: str = "") -> str:
    """Return the version of a package with its name; empty where it is not installed."""
    if python:
        code = f"import importlib.metadata as m; print(m.version({package!r}))"
        found = measured([python, "-c", code])
        return f"{package} {found.output.strip()}" if found.code == 0 else ""
    return f"{package} {importlib.metadata.version(package)}"


# --- the study --------------------------------------------------------------------------------------------------------


def read() -> dict[tuple[str, str], Row]:
    """Return the rows by instance and by who."""
    return {(line["name"], line["who"]): line for line in read_csv(FOLDER / "peers.csv")}


def put(row: Row) -> None:
    """Write a row, and the page anew."""
    with alone(FOLDER):
        rows = {**read(), (row["name"], row["who"]): row}
        order = [(name, who) for name in Library(LIBRARY).entries for who in (OURS, *PEERS, "build")]
        write_csv(FOLDER / "peers.csv", COLUMNS, [rows[key] for key in order if key in rows])
        (FOLDER / "peers.md").write_text(page(list(read().values())), encoding="utf-8")


def study(names: Sequence[str], whos: Sequence[str], limit: float, python: str) -> None:
    """Run what has no row yet, or all that is named."""
    runs = [(name, who) for name in NAMES for who in (OURS, *PEERS)] + [(name, "build") for name in BUILT]
    missing = {who for who in OPTIONAL if not version(PACKAGES[who], python)}
    for who in sorted(missing):
        sys.stdout.write(
            f"{PACKAGES[who]} is not installed for {python}: {PEERS[who]} is left out; "
            "pip install 'reallocate[peers]' brings it\n"
        )
    there, library = read(), Library(LIBRARY)
    for name, who in runs:
        named = (not names or name in names) and (not whos or who in whos)
        if not named or who in missing or (not (names or whos) and (name, who) in there):
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = library.entries[name].write(Path(folder))
            if who == OURS:
                found = ours(path, limit)
            else:
                found = building(path, limit) if who == "build" else theirs(who, path, limit, python)
        row = {**dict.fromkeys(COLUMNS, ""), "name": name, "who": who, "time_limit": f"{limit:g}", **found}
        put(row)
        sys.stdout.write(", ".join(f"{key} {value}" for key, value in row.items() if value) + "\n")
        sys.stdout.flush()


# --- the page ---------------------------------------------------------------------------------------------------------


HEAD = """# General solvers on the whole model

`python -m tests.study.peers`

The same two questions, the fewest days and then the fewest moves at these, to the command and to four general solvers
on the time-expanded model ([models/formulation.md](../../models/formulation.md)) with every row (V1) and (V2) of
[models/strengthening.md](../../models/strengthening.md), and to HiGHS on a plain model with no such row
(`tests/bench/naive.py`); gap 0, one process each, the same time limit, one after the other on the same machine. The
peers begin at the days that counting proves and go up; a horizon that they cannot decide in half of the time that is
left waits until they have a plan, and then gets the rest. What the command says is certified, what the peers prove is
their word.

"≥" is what is proven of a value that is not; "-" is nothing found, or not asked: a peer is asked for moves when the
days are proven. Seconds run from the start of the process to the proof, those of a peer with the building of its model;
memory is that of the largest process. Machines differ and are noisy: compare ratios.
"""
PROFILE = """## Profile

`python -m tests.study.profile`

For each of them the share of the instances whose days it proves in at most t times the seconds of the fastest: at t = 1
where it is the fastest, at the right end where it proves them at all (Dolan and Moré, 2002,
doi:10.1007/s101070100263). Only instances that all of them were asked.

![Share of the instances whose days are proven within a factor of the fastest](profile.svg)
"""
TABLE = "| instance | who | days | s | moves | s | limit s | peak MB | columns | rows | |\n" + "|---" * 11 + "|"


def page(rows: Sequence[Row]) -> str:
    """Return the page."""
    runs = [row for row in rows if row["who"] != "build"]
    lines = [
        HEAD,
        TABLE,
        *map(line, runs),
        "",
        "## Ratios",
        "",
        *ratios(runs),
        "",
        PROFILE,
        "## The model at nation",
        "",
    ]
    lines += [
        "Building the model in PuLP, for the days that counting proves, without solving it; ended at the time limit or",
        "at 8 GB. A number of columns that is above something counts the trips of printers alone.",
        "",
        "| instance | days | columns | rows | s | peak MB | |\n|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        if row["who"] == "build":
            cells = [row[key] or "-" for key in ("name", "days", "columns", "rows", "seconds", "memory_mb", "note")]
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def line(row: Row) -> str:
    """Return the line of a run in the table."""
    cells = [row["name"], PEERS.get(row["who"], OURS)]
    for goal in ("days", "moves"):
        value, bound, seconds = row[goal], row[f"{goal}_bound"], row[f"{goal}_seconds"]
        open_ = f" (≥ {bound})" if bound and bound != value else ""
        cells += [f"{value or '-'}{open_}", seconds or f"> {row['time_limit']}"]
    return (
        "| "
        + " | ".join([*cells, *(row[key] for key in ("time_limit", "memory_mb", "columns", "rows", "note"))])
        + " |"
    )


def ratios(rows: Sequence[Row]) -> list[str]:
    """Return the lines on how much longer the fastest peer takes to each proof."""
    lines = [
        "Seconds of the fastest peer over those of the command, until the days are proven and until the moves are.",
        "",
        "| instance | days | moves |\n|---|---|---|",
    ]
    for name in dict.fromkeys(row["name"] for row in rows):
        cells = [name]
        for goal in ("days_seconds", "moves_seconds"):
            mine = [row[goal] for row in rows if row["name"] == name and row["who"] == OURS]
            others = [row for row in rows if row["name"] == name and row["who"] != OURS]
            proven = [float(row[goal]) for row in others if row[goal]]
            least = min([*proven, *(float(row["time_limit"]) for row in others if not row[goal])], default=None)
            if least is None or not mine or not mine[0]:
                cells.append("-")
            else:
                cells.append(f"{'' if proven else '> '}{least / float(mine[0]):.1f}")
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"run these again: {', '.join((*NAMES, *BUILT))}")
    parser.add_argument("--who", nargs="+", default=(), choices=(OURS, *PEERS, "build"), help="run these again")
    parser.add_argument("--time-limit", type=float, default=LIMIT, metavar="SECONDS")
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON", help="the one that has OR-Tools and SCIP")
    given = parser.parse_args()
    for name in given.names:
        if name not in (*NAMES, *BUILT):
            parser.error(f"no such instance here: {name}")
    study(given.names, given.who, given.time_limit, given.peers)


if __name__ == "__main__":
    main()
