"""Small random instances: the certified fewest days and moves against what HiGHS needs for the same by itself.

    python -m tests.study.small [NAME...] [--who WHO] [--limit SECONDS] [--cores N]

200 instances of 5 to 12 offices: `featured` and `with_levers` of that size, which have every feature of the problem,
and tight ones of 7 offices whose trips mostly take no day. Both answer the same question, the fewest days and then the
fewest moves at these, in a process of its own each, within so many processor seconds. HiGHS has the rules of the
problem as rows, none that tightens them, and no gap; it begins at the days that counting proves and goes up. Printers
are whole where they leave and arrive, or on each trip: both are tried, and the faster one is its answer. What is proven
by `solve` is certified, what HiGHS proves is its word. Rows go to docs/studies/small.csv one by one, and those that are
there are not run again unless their instances are named; the page docs/studies/small.md is made of them.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median

from reallocate.bounds.days import days_bounds
from reallocate.formulation.model import build
from reallocate.instance.model import Instance
from reallocate.running.control import Control
from reallocate.search.driver import solve
from reallocate.solver.highs import highspy_module, minimise
from reallocate.solver.problem import from_rows
from tests.study.featured import featured, with_levers
from tests.study.measure import measured
from tests.study.tables import alone, read_csv, write_csv
from tests.study.tight import tight

FOLDER = Path(__file__).parents[2] / "docs" / "studies"
OFFICES = (5, 12)
#: Processor seconds for each.
LIMIT = 60.0
#: A process that does not end at its limit is ended so many times later, by the clock on the wall.
PATIENCE = 60
MAX_DAYS = 366
OURS, HIGHS = "reallocate", "highs"
COLUMNS = (
    *("name", "who", "offices", "printers", "days", "days_bound", "moves", "moves_bound", "ends", "seconds"),
    *("start", "way", "limit"),
)
Row = dict[str, str]


def nights(seed: int) -> Instance:
    """Return a tight instance of 7 offices whose nights are long enough for most trips."""
    return tight(seed, sites=7).replace(overnight_hours=Decimal(8), setup_hours=Decimal(1))


KINDS: dict[str, tuple[Callable[[int], Instance], range]] = {
    "small": (lambda seed: featured(seed, OFFICES), range(100)),
    "levers": (lambda seed: with_levers(seed, OFFICES), range(100, 140)),
    "nights": (nights, range(140, 200)),
}
NAMES = tuple(f"{kind}-{seed}" for kind, (_make, seeds) in KINDS.items() for seed in seeds)


def instance_of(name: str) -> Instance:
    """Return the instance with this name."""
    kind, seed = name.split("-")
    return KINDS[kind][0](int(seed))


# --- one run, in a process of its own ---------------------------------------------------------------------------------


def control_for(seconds: float) -> Control:
    """Return a control that ends what runs in this process after so many of its processor seconds."""
    control, end = Control(apart=False), time.process_time() + seconds

    def watch() -> None:
        while time.process_time() < end:
            time.sleep(0.05)
        control.stop.set()

    threading.Thread(target=watch, daemon=True).start()
    return control


def ours(instance: Instance, limit: float) -> Row:
    """Return what `solve` certifies."""
    result = solve(instance, goals=("moves",), control=control_for(limit))
    row = {"ends": " + ".join(str(claim.leaves) for claim in result.claims)}
    for goal in result.goals:
        bound = goal.bound if goal.certified else None
        figures = (goal.name, goal.value), (f"{goal.name}_bound", bound)
        row |= {name: "" if figure is None else str(figure) for name, figure in figures}
    return row


def by_highs(instance: Instance, limit: float) -> Row:
    """Return what HiGHS says, printers being whole where they leave and arrive, or on trips: whatever takes it less."""
    best = _by_highs(instance, limit, on_trips=False)
    other = _by_highs(instance, min(limit, float(best["seconds"])), on_trips=True)
    return best if not other.get("moves_bound") else other


def _by_highs(instance: Instance, limit: float, *, on_trips: bool) -> Row:
    begun, control = time.process_time(), control_for(limit)
    horizon, row = days_bounds(instance, MAX_DAYS)[0].days, {"way": "trips" if on_trips else "sums"}
    while not control.should_stop:
        formulation = build(instance, horizon, tight=False)
        problem = from_rows(formulation.columns, (row for _key, row in formulation.rows))
        columns = formulation.variables.columns()
        counted = list((columns.move if on_trips else columns.leave).values())
        if on_trips:
            whole = problem.whole.copy()
            whole[counted] = True
            problem = replace(problem, whole=whole)
        answer = minimise(problem.with_cost(dict.fromkeys(counted, 1)), control)
        row["days_bound"] = str(horizon)
        if answer.values is not None and answer.objective is not None:
            row |= {"days": str(horizon), "moves": str(round(answer.objective))}
        if answer.values is not None or answer.stopped:
            row |= {} if answer.stopped else {"moves_bound": row["moves"]}
            break
        horizon += 1
    return {**row, "seconds": f"{time.process_time() - begun:.3f}"}


def one(who: str, name: str, limit: float) -> Row:
    """Return the row of one run in this process."""
    instance = instance_of(name)
    highspy_module()
    begun = time.process_time()
    found = {OURS: ours, HIGHS: by_highs}[who](instance, limit)
    seconds = f"{time.process_time() - begun:.3f}"
    offices = sum(not site.is_depot for site in instance.sites)
    about = {"name": name, "who": who, "offices": str(offices), "printers": str(instance.fleet)}
    return {**about, "seconds": seconds, **found, "start": f"{begun:.3f}", "limit": f"{limit:g}"}


# --- the study --------------------------------------------------------------------------------------------------------


def read() -> dict[tuple[str, str], Row]:
    """Return the rows by instance and by who."""
    return {(line["name"], line["who"]): line for line in read_csv(FOLDER / "small.csv")}


def put(row: Row) -> None:
    """Write a row, and the page anew."""
    with alone(FOLDER):
        rows = {**read(), (row["name"], row["who"]): row}
        ordered = [rows[key] for name in NAMES for key in ((name, OURS), (name, HIGHS)) if key in rows]
        write_csv(FOLDER / "small.csv", COLUMNS, ordered)
        (FOLDER / "small.md").write_text(page(list(read().values())), encoding="utf-8")


def run(key: tuple[str, str], limit: float) -> None:
    """Run one in a process of its own and write its row."""
    name, who = key
    command = [sys.executable, "-m", "tests.study.small", name, "--who", who, "--limit", f"{limit:g}", "--one"]
    said = measured(command, PATIENCE * limit)
    if said.code != 0:
        raise SystemExit(f"{name} {who}: {said.last_words}")
    row: Row = json.loads(said.output)
    put(row)
    sys.stdout.write(", ".join(f"{column} {cell}" for column, cell in row.items() if cell) + "\n")
    sys.stdout.flush()


# --- the page ---------------------------------------------------------------------------------------------------------


HEAD = """# Small instances: certified, and by HiGHS alone

`python -m tests.study.small`

The fewest days and then the fewest moves at these, of 200 random instances of 5 to 12 offices: `small` have minima and
maxima, lenders, rates, closures, one-way roads, trips of 0 days and a second depot, each in about half of them;
`levers` have each lever in about half of them too; `nights` are tight ones of 7 offices, with long nights (8 hours) and
1 hour of set-up, so that most trips take no day. `solve` certifies both; HiGHS has the model of
[models/formulation.md](../../models/formulation.md) with the rules of the problem and no row that tightens it, gap 0,
and begins at the days that counting proves. Whole are the printers that leave and arrive, or those on each trip: it is
asked both ways, and the faster one counts. Each has a process of its own,
which is ended after {limit} processor seconds, that of HiGHS after {theirs}.

*Seconds* are those of the processor, one core, from the instance to the answer; to start Python and load everything
takes both of them some {start} s more. A ratio is our seconds over those of HiGHS; where only one of them came to an
end the other has the limit, which makes the ratio a bound (≥, ≤). Machines differ and are noisy: compare ratios.
"""


def page(rows: Sequence[Row]) -> str:
    """Return the page of these rows."""
    pairs = paired(rows)
    start = median([float(row["start"]) for row in rows] or [0.0])
    limits = {who: sorted({float(row["limit"]) for row in rows if row["who"] == who}) for who in (OURS, HIGHS)}
    limit, theirs = (" or ".join(f"{each:g}" for each in limits[who]) for who in (OURS, HIGHS))
    lines = [HEAD.format(limit=limit, theirs=theirs, start=f"{start:.1f}"), *summary(pairs), "", *with_start(pairs)]
    lines += ["## The worst", ""]
    return "\n".join([*lines, *worst(pairs), "", "## Contradictions", "", *contradictions(pairs), ""])


def paired(rows: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Return (ours, that of HiGHS) of the instances that have both."""
    found = {(row["name"], row["who"]): row for row in rows}
    return [(found[name, OURS], found[name, HIGHS]) for name in NAMES if {(name, OURS), (name, HIGHS)} <= found.keys()]


def proven(row: Row) -> bool:
    """Whether days and moves are."""
    return all(row[goal] != "" and row[goal] == row[f"{goal}_bound"] for goal in ("days", "moves"))


def seconds(row: Row) -> float:
    """Return the seconds to the end; those of the limit where that was not reached."""
    return float(row["seconds"]) if proven(row) else max(float(row["seconds"]), float(row["limit"]))


def ratio(pair: tuple[Row, Row]) -> float:
    mine, theirs = pair
    return seconds(mine) / seconds(theirs)


def summary(pairs: Sequence[tuple[Row, Row]]) -> list[str]:
    """Return the table by kind."""
    lines = [
        "| kind | of | certified | by HiGHS | median s | of HiGHS | all s | of HiGHS | ratio: median | 90 % | worst |",
        "|" + "---|" * 11,
    ]
    for kind in (*KINDS, "all"):
        some = [pair for pair in pairs if kind in ("all", pair[0]["name"].split("-")[0])]
        settled = sorted(map(ratio, (pair for pair in some if any(map(proven, pair)))))
        if not settled:
            continue
        columns = list(zip(*some, strict=True))
        cells = [kind, str(len(some)), *(str(sum(map(proven, column))) for column in columns)]
        cells += [f"{of(map(seconds, column)):.2f}" for of in (median, sum) for column in columns]
        cells += [f"{share:.2f}" for share in (median(settled), settled[len(settled) * 9 // 10], settled[-1])]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def with_start(pairs: Sequence[tuple[Row, Row]]) -> list[str]:
    """Return the line on whole processes."""
    settled = [pair for pair in pairs if any(map(proven, pair))]
    whole = sorted(
        (seconds(mine) + float(mine["start"])) / (seconds(his) + float(his["start"])) for mine, his in settled
    )
    if not whole:
        return []
    return [f"Of whole processes, start included: median {median(whole):.2f}, worst {whole[-1]:.2f}.", ""]


def worst(pairs: Sequence[tuple[Row, Row]]) -> list[str]:
    """Return the ten with the highest ratios."""
    lines = [
        "| instance | offices | printers | days | moves | ends of trees | s | s of HiGHS | ratio |",
        "|" + "---|" * 9,
    ]
    settled = [pair for pair in pairs if any(map(proven, pair))]
    for mine, theirs in sorted(settled, key=ratio, reverse=True)[:10]:
        best = mine if proven(mine) else theirs
        cells = [mine[key] for key in ("name", "offices", "printers")] + [best["days"], best["moves"], mine["ends"]]
        cells += [f"{seconds(row):.2f}" if proven(row) else f"> {seconds(row):.0f}" for row in (mine, theirs)]
        sign = "" if proven(mine) and proven(theirs) else "≤ " if proven(mine) else "≥ "
        lines.append("| " + " | ".join([*cells, f"{sign}{ratio((mine, theirs)):.1f}"]) + " |")
    return lines


def contradictions(pairs: Sequence[tuple[Row, Row]]) -> list[str]:
    """Return what the two say that cannot both be true; a line that says so where there is nothing."""
    found = [
        f"- {mine['name']}: {goal} {mine[goal]}, by HiGHS {theirs[goal]}"
        for mine, theirs in pairs
        for goal in ("days", "moves")
        if proven(mine) and proven(theirs) and mine[goal] != theirs[goal]
    ]
    return found or ["None: where both came to an end, days and moves are the same."]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="run these again, such as nights-140")
    parser.add_argument("--who", choices=(OURS, HIGHS), help="run this one alone")
    parser.add_argument("--limit", type=float, default=LIMIT, metavar="SECONDS")
    parser.add_argument("--cores", type=int, default=1, metavar="N")
    parser.add_argument("--one", action="store_true", help="run one in this process, and write its row")
    given = parser.parse_args()
    if unknown := [name for name in given.names if name not in NAMES]:
        parser.error(f"no such instance here: {unknown[0]}")
    if given.one:
        sys.stdout.write(json.dumps(one(given.who, given.names[0], given.limit)) + "\n")
        return
    whos = (given.who,) if given.who else (OURS, HIGHS)
    known = read()
    missing = [(name, who) for name in given.names or NAMES for who in whos if given.names or (name, who) not in known]
    with ThreadPoolExecutor(given.cores) as pool:
        list(pool.map(partial(run, limit=given.limit), missing))


if __name__ == "__main__":
    main()
