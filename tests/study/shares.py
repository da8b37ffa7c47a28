"""How far the best known plans of the benchmark library are from what is proven, family by family.

    python -m tests.study.shares

Writes docs/studies/library.md from instances/benchmark/best_known.csv.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import median

from reallocate.library.folder import Library
from reallocate.library.rows import Row
from tests.study.library import FOLDER, SEEDS

PAGE = Path(__file__).parents[2] / "docs" / "studies" / "library.md"
HEAD = """# The benchmark library in figures

`python -m tests.study.shares`

Of the rows of [best_known.csv](../../instances/benchmark/best_known.csv), which
[the library's page](../../instances/benchmark/README.md) explains: in how many the plan has as few days as is proven
that every plan needs, and in how many it moves as few printers. The gap of the moves is what lies between them and
their bound, as a part of the moves. Seconds and memory are those of the rows that the command found; a search that
a time limit ended took all of that time.
"""
COLUMNS = (
    *("family", "rows", "days proven", "largest gap of days", "moves proven", "gap of moves, median", "largest"),
    *("s, median", "largest", "largest peak MB"),
)


def page(rows: Sequence[Row]) -> str:
    """Return the page."""
    lines = [HEAD, "| " + " | ".join(COLUMNS) + " |", "|" + "---|" * len(COLUMNS)]
    for family, count in SEEDS.items():
        found = [row for row in rows if row.name.rpartition("-")[0] == family]
        cells = shares(found) if found else ["-"] * (len(COLUMNS) - 2)
        lines.append("| " + " | ".join([family, f"{len(found)} of {count}", *cells]) + " |")
    return "\n".join([*lines, ""])


def shares(rows: Sequence[Row]) -> list[str]:
    """Return the cells of a family behind the number of its rows; there is one at least."""
    days = [row.days - row.days_bound for row in rows]
    gaps = [(row.moves - row.moves_bound) / row.moves if row.moves else 0.0 for row in rows]
    seconds = [float(row.seconds) for row in rows if row.seconds]
    memory = [float(row.memory_mb) for row in rows if row.memory_mb]
    return [
        *(part(days), str(max(days)), part(gaps), f"{median(gaps):.1%}", f"{max(gaps):.1%}"),
        *((f"{median(seconds):.1f}", f"{max(seconds):.1f}") if seconds else ("-", "-")),
        f"{max(memory):.0f}" if memory else "-",
    ]


def part(gaps: Sequence[float]) -> str:
    """Return the share of the gaps that are 0."""
    return f"{sum(gap == 0 for gap in gaps) / len(gaps):.0%}"


def main() -> None:
    PAGE.write_text(page(list(Library(FOLDER).rows.values())), encoding="utf-8")


if __name__ == "__main__":
    main()
