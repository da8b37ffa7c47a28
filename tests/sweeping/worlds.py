"""Small worlds for sweeps, and jobs that fail on purpose; workers elsewhere import them too."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from reallocate import Change, Control, Delivery, Instance, Leg, Settings, Site
from reallocate.sweeping.design import Axis, Choice, Design
from reallocate.sweeping.job import Answer, Job, work, work_there

A, B, D = 0, 1, 2
#: Two offices, a depot, a road of a day between any two; some figures are assumed.
WORLD = Instance(
    "world",
    (
        Site("A", "Alfa", 900, 1, 300, source="backlog: counted; printers, blanks: assumed"),
        Site("B", "Beta", 200, 3, 500, source="backlog: assumed; printers, blanks: assumed"),
        Site("D", "Depot", 0, 0, 400, "depot", source="blanks: assumed"),
    ),
    deliveries=(Delivery(2, D, 300, source="blanks: counted; day: assumed"),),
    legs=(Leg(A, B, Decimal(3), source="assumed"), Leg(B, D, Decimal(2))),
    settings=Settings(cards_per_printer_day=100, sources=(("setup_hours", "assumed"),)),
)
#: Rates and printers: 21 variants, each in two chains.
GRID = Design(
    WORLD,
    axes=(
        Axis(
            "cards_per_printer_day",
            tuple(
                Choice(str(n), (Change("cards_per_printer_day", "to", n),)) for n in (60, 90, 110, 115, 120, 125, 130)
            ),
        ),
        Axis("printers@A:by", tuple(Choice(str(n), (Change("printers", "by", n, A),)) for n in (0, 1, 2))),
    ),
)
#: The same with fewer of either.
SMALL = replace(GRID, axes=tuple(replace(axis, choices=axis.choices[:4]) for axis in GRID.axes))
STUDY = """\
instance = "world.csv"
[[grid]]
change = "cards_per_printer_day"
to = [60, 90, 120, 150]
[sample]
count = 4
seed = 7
assumed = true
"""


def written(folder: Path, text: str = STUDY) -> Path:
    """Write a study and its instance; return its path."""
    WORLD.write(folder, force=True)
    path = folder / "study.toml"
    path.write_text(text, encoding="utf-8")
    return path


def without_seconds(table: Path) -> list[str]:
    """Return the lines of a table but for the seconds."""
    header, *lines = table.read_text(encoding="utf-8").splitlines()
    at = header.split(",").index("seconds")
    return [",".join(cell for k, cell in enumerate(line.split(",")) if k != at) for line in (header, *lines)]


def slow(job: Job) -> Answer | None:
    """Work at a job for a while longer."""
    time.sleep(0.3)
    return work_there(job)


def dies_at_the_hardest(job: Job) -> Answer | None:
    """Take the worker along at the variant of the lowest rate and the fewest printers, with which others begin."""
    if job.instance.rate(A) == 60 and job.instance.sites[A].printers == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return work_there(job)


def crashes_at_sixty(job: Job, control: Control) -> Answer | None:
    """Let the process that solves die at every variant with 60 cards a day."""
    return Answer("crash") if job.instance.rate(A) == 60 else work(job, control)
