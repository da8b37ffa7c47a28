"""The board: seconds from a change to its price, asked for over HTTP as a page asks for it.

python -m tests.bench.board prints the table.
"""

from __future__ import annotations

import http.client
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from reallocate import Instance, Plan, generate, read_instance, read_plan, solve
from reallocate.board.board import Board
from reallocate.library.archive import contents, unpack
from tests.conftest import ROOT
from tests.processes import children_of

#: Moves that are struck out, one after the other, each brought back by an undo.
EDITS = 24


def section() -> list[str]:
    """Return the lines of the page."""
    return [
        "## The board",
        "",
        "Seconds from a change to its price, as a page waits for it: a move is struck out of the best plan known, the",
        "whole plan is completed and judged anew, and all that the page shows of it is sent back; then undo, whose",
        "price is known. The process that solves waits between edits. CPU: what both processes work for an edit, one",
        "after the other: what is waited for on a machine with nothing else to do.",
        "",
        "| instance | offices | moves | edits | CPU s | median s | range | undo, median s | kB sent |",
        "|---|---|---|---|---|---|---|---|---|",
        *(_row(name, instance, plan) for name, instance, plan in _plans()),
        "",
    ]


def _plans() -> Iterator[tuple[str, Instance, Plan]]:
    may = read_instance(ROOT / "instances" / "may2020.csv")
    best = solve(may).plan
    assert best is not None
    yield "may2020", may, best
    island = generate("island", 0)
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch) / "plan"
        unpack(contents(ROOT / "instances" / "benchmark" / "plans" / "island-0.zip"), place)
        yield "island-0", island, read_plan(place, island)


def _row(name: str, instance: Instance, plan: Plan) -> str:
    board = Board(instance, plan)
    try:
        state, _seconds, _size = _asked(board, "open", {})
        edits, undos, sizes, work = [], [], [], []
        for trip in board.desk.plan.moves[:EDITS]:
            out = {"day": trip.day, "from": trip.origin, "to": trip.destination}
            asked = {"shown": state["digests"], "edits": [{"table": "moves", "out": out, "put": None}]}
            before = _worked()
            state, seconds, size = _asked(board, "edit", asked)
            work.append(_worked() - before)
            edits.append(seconds)
            sizes.append(size)
            state, seconds, _size = _asked(board, "undo", {"shown": state["digests"]})
            undos.append(seconds)
    finally:
        board.close()
    offices = sum(not site.is_depot for site in instance.sites)
    times = (
        f"{median(work):.2f}",
        f"{median(edits):.2f}",
        f"{min(edits):.2f} to {max(edits):.2f}",
        f"{median(undos):.2f}",
    )
    cells = (name, offices, len(plan.moves), len(edits), *times, f"{median(sizes) / 1000:.0f}")
    return f"| {' | '.join(map(str, cells))} |"


def _worked() -> float:
    """Return the seconds that this process and those that it has started have worked."""
    ticks = 0
    for process in (os.getpid(), *children_of(os.getpid())):
        used = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[11:13]
        ticks += sum(map(int, used))
    return ticks / os.sysconf("SC_CLK_TCK")


def _asked(board: Board, path: str, document: dict[str, Any]) -> tuple[dict[str, Any], float, int]:
    """Return what a page is answered, after how many seconds, and how many bytes it is."""
    parts = urlsplit(board.address)
    headers = {"Content-Type": "application/json", "Origin": f"http://{parts.netloc}"}
    began = time.perf_counter()
    link = http.client.HTTPConnection(parts.netloc, timeout=120)
    link.request("POST", parts.path + path, json.dumps({"page": "bench", **document}), headers)
    answer = link.getresponse()
    content = answer.read()
    seconds = time.perf_counter() - began
    link.close()
    if answer.status != http.client.OK:
        raise SystemExit(f"{path} ended with {answer.status}: {content.decode()}")
    return json.loads(content), seconds, len(content)


if __name__ == "__main__":
    sys.stdout.write("\n".join(section()))
