"""How far whole provinces with couriers are settled: made-up ones of 30 to 60 offices that print for each other.

    python -m tests.study.couriers [--offices N ...] [--seeds FIRST:LAST] [--most SECONDS] [--goals GOAL ...]

The family `province` of the generator; cards may be printed for offices at most four hours away. Each is solved for all
goals by the whole model, under the usual limits of work and in this process, whose processor seconds are counted: wall
clocks say little on a machine that does other things. With --goals days nothing but the days is asked for, as questions
about variants do. Rows go to docs/studies/couriers.csv one by one, and those that are there are not run again unless
their seeds are named; the page docs/studies/couriers.md is made of them.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from reallocate import Control, Result
from reallocate.families.instances import generate
from reallocate.instance.model import Instance
from reallocate.running.control import Progress
from reallocate.search.decision import Decision
from reallocate.search.driver import solve
from reallocate.search.question import DEFAULT_GOALS, Goal
from tests.study.tables import read_csv, write_csv

FOLDER = Path(__file__).parents[2] / "docs" / "studies"
HOURS = Decimal(4)
#: Processor seconds after which a search is ended.
MOST = 300.0
FIGURES = tuple(f"{goal}{part}" for goal in ("days", *DEFAULT_GOALS) for part in ("", "_bound"))
COLUMNS = ("offices", "seed", "ways", "status", "ended_by", *FIGURES, "seconds", "seconds_of")
Row = dict[str, str]


class Watch:
    """Counts processor seconds by what is being decided, and ends a search that has had its share."""

    def __init__(self, most: float) -> None:
        self.most, self.began = most, time.process_time()
        self.spent: dict[str, float] = defaultdict(float)
        self.stage, self.since = "bounds", self.began
        self.control = Control(listener=self.listen, apart=False)

    def listen(self, progress: Progress) -> None:
        now = time.process_time()
        self.spent[self.stage] += now - self.since
        self.stage, self.since = progress.stage, now
        if self.seconds > self.most:
            self.control.stop.set()

    @property
    def seconds(self) -> float:
        return time.process_time() - self.began


def province(offices: int, seed: int) -> Instance:
    """Return a province whose offices print for each other."""
    instance = generate("province", seed, sites=offices)
    return instance.replace(print_for_others=True, courier_max_hours=HOURS)


def solved(offices: int, seed: int, most: float, goals: Sequence[Goal]) -> Row:
    """Return the row of an instance; cells of goals that are not asked for are empty."""
    instance, watch = province(offices, seed), Watch(most)
    result = solve(instance, goals=goals, control=watch.control)
    seconds = watch.seconds
    watch.listen(Progress("end", None, None, None, 0.0))
    ways = sum(len(places) - 1 for places in instance.printed_at)
    row = {"offices": str(offices), "seed": str(seed), "ways": str(ways), "status": result.status}
    row |= {"ended_by": result.limit or "", **figures(result), "seconds": f"{seconds:.0f}"}
    return row | {"seconds_of": "; ".join(f"{name} {spent:.0f}" for name, spent in watch.spent.items() if spent >= 1)}


def decided(offices: int, seed: int, most: float) -> Row:
    """Return the row of an instance of which nothing but the days is asked."""
    instance, watch = province(offices, seed), Watch(most)
    decision = Decision(instance, watch.control, effort=1.0)
    decision.settle(instance.settings.max_days)
    ways = sum(len(places) - 1 for places in instance.printed_at)
    proven = decision.days is not None and decision.days == decision.lower
    row = {"offices": str(offices), "seed": str(seed), "ways": str(ways), **dict.fromkeys(FIGURES, "")}
    ended = "" if proven else "interrupt" if watch.seconds > most else "effort"
    row |= {"status": "days_proven" if proven else "feasible", "ended_by": ended}
    row |= {"days": str(decision.days or ""), "days_bound": str(decision.lower)}
    return row | {"seconds": f"{watch.seconds:.0f}", "seconds_of": f"days {watch.seconds:.0f}"}


def figures(result: Result) -> Row:
    """Return value and bound of each goal."""
    found: Row = dict.fromkeys(FIGURES, "")
    for goal in result.goals:
        numbers = ("", goal.value), ("_bound", goal.bound)
        found |= {goal.name + part: "" if number is None else str(number) for part, number in numbers}
    return found


def cell(row: Row, goal: str) -> str:
    """Return a goal's value, with its bound where that is another."""
    value, bound = row[goal], row[f"{goal}_bound"]
    if value == bound:
        return f"{float(value):,.10g}" if value else ""
    return f"{float(value):,.10g} " + (f"(≥ {float(bound):,.10g})" if bound else "(no bound)")


def page(rows: Sequence[Row]) -> str:
    """Return the page."""
    days, moves = (sum(row[goal] == row[f"{goal}_bound"] != "" for row in rows) for goal in ("days", "moves"))
    asked = sum(row["moves"] != "" for row in rows)
    goals = ("days", *DEFAULT_GOALS)
    lines = [
        "# Whole provinces with couriers",
        "",
        "`python -m tests.study.couriers`",
        "",
        "Made-up provinces (family `province` of `reallocate generate`, with so many offices) whose offices print for",
        f"each other where a courier takes at most {HOURS} hours; *ways* counts who may print for whom. Each is solved",
        "for all goals, for the moves alone, or for the days alone, under the usual limits of work. A value is",
        "followed by its bound where the two differ; an empty cell is a goal that was not asked for.",
        "Processor seconds of one core; *where* says on what, from one second on.",
        "",
        f"Of {len(rows)} the days are proven of {days}; of {asked} that were asked for moves these of {moves}.",
        "",
        f"| offices | seed | ways | {' | '.join(goals)} | s | where | ended by |",
        f"|{'---|' * (len(goals) + 6)}",
    ]
    for row in rows:
        cells = (row["offices"], row["seed"], row["ways"], *(cell(row, goal) for goal in goals))
        lines.append(f"| {' | '.join((*cells, row['seconds'], row['seconds_of'], row['ended_by']))} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run what is missing, and write the table and the page; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--offices", type=int, nargs="+", default=[30, 40, 58], metavar="N")
    parser.add_argument("--seeds", metavar="FIRST:LAST", help="run these again, the last one included")
    parser.add_argument("--most", type=float, default=MOST, metavar="SECONDS", help="processor seconds of each search")
    parser.add_argument("--goals", nargs="+", choices=("days", *DEFAULT_GOALS), default=DEFAULT_GOALS, metavar="GOAL")
    given = parser.parse_args()
    table = FOLDER / "couriers.csv"
    rows: dict[tuple[int, int], Row] = {(int(row["offices"]), int(row["seed"])): row for row in read_csv(table)}
    first, last = map(int, (given.seeds or "0:5").split(":"))
    for key in [(offices, seed) for offices in given.offices for seed in range(first, last + 1)]:
        if key in rows and not given.seeds:
            continue
        only_days = given.goals == ["days"]
        rows[key] = decided(*key, given.most) if only_days else solved(*key, given.most, given.goals)
        ordered = [rows[known] for known in sorted(rows)]
        write_csv(table, COLUMNS, ordered)
        table.with_suffix(".md").write_text(page(ordered), encoding="utf-8")
        sys.stdout.write(", ".join(f"{name} {value}" for name, value in rows[key].items() if value) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
