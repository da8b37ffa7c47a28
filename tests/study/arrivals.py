"""What new cards change with many sites: instances of which a tenth of the cards comes over some days, or none.

    python -m tests.study.arrivals [FAMILY-SEED ...] [--most SECONDS]

Made-up instances of the generator. Of each backlog a tenth, rounded down to as many cards on each day, comes over the
first 5 or 10 days. All are solved for days and moves by the decomposition, under the usual limits of work and in this
process, whose processor seconds are counted. Rows go to docs/studies/arrivals.csv one by one, and those that are there
are not run again unless they are named; the page docs/studies/arrivals.md is made of them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace

from reallocate import verify_plan
from reallocate.families.instances import generate
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival
from reallocate.search.driver import solve
from tests.study.couriers import FOLDER, Row, Watch, cell, figures
from tests.study.tables import read_csv, write_csv

INSTANCES = ("island-0", "island-4", "region-0", "nation-0")
#: Days over which a tenth of the cards comes; 0: all wait on day 1.
SPANS = (0, 5, 10)
SHARE = 10
#: Processor seconds after which a search is ended.
MOST = 900.0
GOALS = ("days", "moves")
COLUMNS = (
    *("instance", "span", "sites", "new_cards", "status", "ended_by"),
    *(f"{goal}{part}" for goal in GOALS for part in ("", "_bound")),
    *("verified", "seconds"),
)


def with_arrivals(instance: Instance, span: int) -> Instance:
    """Return the instance with a part of each backlog coming over the first days instead."""
    daily = [site.backlog // SHARE // span if span else 0 for site in instance.sites]
    sites = (replace(site, backlog=site.backlog - n * span) for site, n in zip(instance.sites, daily, strict=True))
    arrivals = (Arrival(1, i, n, until=span) for i, n in enumerate(daily) if n)
    return instance.replace(sites=tuple(sites), arrivals=tuple(arrivals))


def solved(name: str, span: int, most: float) -> Row:
    """Return the row of an instance."""
    family, seed = name.split("-")
    instance, watch = with_arrivals(generate(family, int(seed)), span), Watch(most)
    result = solve(instance, goals=("moves",), method="decomposition", control=watch.control)
    seconds = watch.seconds
    row = {"instance": name, "span": str(span), "sites": str(len(instance.sites))}
    row |= {"new_cards": str(instance.cards - instance.backlog), "status": result.status}
    row |= {"ended_by": result.limit or "", "seconds": f"{seconds:.0f}"}
    row["verified"] = "yes" if verify_plan(result)["valid"] else "no"
    return row | {key: number for key, number in figures(result).items() if key in COLUMNS}


def page(rows: Sequence[Row]) -> str:
    """Return the page."""
    lines = [
        "# New cards with many sites",
        "",
        "`python -m tests.study.arrivals`, of region and nation with `--most 100`",
        "",
        "Made-up instances (`reallocate generate FAMILY --seed SEED`); of each backlog a tenth, as many cards on each",
        "day, comes over the first days instead of waiting on day 1. Days and moves by the decomposition, under the",
        "usual limits of work. A value is followed by its bound where the two differ; every plan and every bound was",
        "accepted by the verifier. Processor seconds of one core.",
        "",
        "| instance | sites | come over | new cards | days | moves | s | ended by |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        span = f"{row['span']} days" if row["span"] != "0" else "none"
        cells = (row["instance"], row["sites"], span, f"{int(row['new_cards']):,}")
        cells += (*(cell(row, goal) for goal in GOALS), row["seconds"], row["ended_by"])
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run what is missing, and write the table and the page; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("instances", nargs="*", default=INSTANCES, metavar="FAMILY-SEED")
    parser.add_argument("--most", type=float, default=MOST, metavar="SECONDS", help="processor seconds of each search")
    given = parser.parse_args()
    table = FOLDER / "arrivals.csv"
    rows: dict[tuple[str, int], Row] = {(row["instance"], int(row["span"])): row for row in read_csv(table)}
    for key in [(name, span) for name in given.instances for span in SPANS]:
        if key in rows and given.instances is INSTANCES:
            continue
        rows[key] = solved(*key, given.most)
        ordered = [rows[known] for known in sorted(rows)]
        write_csv(table, COLUMNS, ordered)
        table.with_suffix(".md").write_text(page(ordered), encoding="utf-8")
        sys.stdout.write(", ".join(f"{name} {value}" for name, value in rows[key].items() if value) + "\n")
        sys.stdout.flush()
    return 1 if any(row["verified"] != "yes" for row in rows.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
