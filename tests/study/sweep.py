"""What comes of a sweep that is disturbed, and what it costs on one core, on two and on a cluster of this machine.

    python -m tests.study.sweep [--kills N] [--variants N] [--small N] [--only-faults]

Each fault is brought about in real processes, and the table that comes of it compared with that of an undisturbed
sweep, byte for byte but for the seconds. Writes ``docs/studies/sweep.md``.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psutil  # which comes with `distributed`

from reallocate import Control, read_design, sweep
from reallocate.sweeping.cluster import Cluster
from reallocate.sweeping.run import worked_out
from reallocate.sweeping.store import STORE, TABLE, Store
from tests.processes import parent_environment
from tests.sweeping.loopback import Loopback
from tests.sweeping.worlds import slow, without_seconds, written

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "studies" / "sweep.md"
#: Forty variants with draws, in which every fault finds something at work.
STUDY = """\
instance = "world.csv"
[[grid]]
change = "cards_per_printer_day"
to = [60, 75, 90, 120, 150]
[sample]
count = 8
seed = 11
assumed = true
"""
#: What is measured on one core, on two and on a cluster: an instance with its assumed figures drawn anew.
MEASURED = """\
instance = "{instance}"
goals = ["days"]
[sample]
count = {count}
seed = 2020
assumed = true
split = "now"
"""
#: The instance whose reconstructions are measured beside a small one.
MAY = "may2020"
SEED = 1
PREFACE = """\
Every fault is brought about in real processes, in the middle of a sweep of 40 variants. Afterwards the sweep is
started again where it has ended, and its table compared with that of an undisturbed one, byte for byte but for the
seconds. Lost: answers that were committed and are not there any more. Twice: answers that were worked out again
although they were there. A driver that is killed while a cluster works for it, and a variant at which four workers
die, are among the tests.
"""
#: What is measured, and when it says little.
MEASURING = """\
Variants with every assumed figure drawn anew, days only, on {cores} cores, each way to the same table. The load of the
machine was {load:.1f} at the end; above the number of cores the seconds on the clock are those of a busy machine and
say little, and those of the processor, of all processes together, say more. The small world has two offices and a
depot: a variant of it takes hardly any search, and what is left is the price of keeping and sending.
`python -m tests.study.sweep --variants {count} --small {small}`
"""


@dataclass
class Fault:
    """One kind of fault: how often it was brought about, and what came of it.

    Attributes
    ----------
    same : tables that are those of an undisturbed sweep.
    lost, twice : answers that were there before and are not any more, or were worked out again.
    """

    name: str
    times: int = 0
    same: int = 0
    lost: int = 0
    twice: int = 0
    told: str = ""


class Desk:
    """A folder with the study, and the table of an undisturbed sweep."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.study = written(folder, STUDY)
        sweep(self.study, folder / "whole")
        self.table = without_seconds(folder / "whole" / TABLE)
        self.count = len(self.table) - 1

    def fresh(self) -> Path:
        """Return a directory that nothing is in."""
        place = self.folder / "out"
        shutil.rmtree(place, ignore_errors=True)
        return place

    def start(self, place: Path, *words: str) -> subprocess.Popen[bytes]:
        """Start a sweep."""
        command = [sys.executable, "-m", "reallocate", "sweep", str(self.study), "-o", str(place), "-q", *words]
        return subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=parent_environment(ROOT), text=False
        )

    def compare(self, fault: Fault, place: Path, before: dict[str, float]) -> None:
        """Note what has become of a sweep that is finished now."""
        after = stored(place)
        fault.times += 1
        fault.same += without_seconds(place / TABLE) == self.table
        fault.lost += len(before.keys() - after.keys())
        fault.twice += sum(after.get(key) != seconds for key, seconds in before.items() if key in after)


def stored(place: Path) -> dict[str, float]:
    """Return the seconds of every answer of a store."""
    try:
        with closing(sqlite3.connect(f"file:{place / STORE}?mode=ro", uri=True)) as connection:
            return dict(connection.execute("SELECT digest, seconds FROM answers"))
    except sqlite3.OperationalError:
        return {}


def killed(desk: Desk, kills: int) -> Fault:
    """Kill a sweep at random moments of its life, and let it go on."""
    fault, chance = Fault("killed (SIGKILL) at a random moment"), random.Random(SEED)
    began = time.monotonic()
    desk.start(desk.fresh(), "--jobs", "2").wait()
    whole = time.monotonic() - began
    for _k in range(kills):
        place = desk.fresh()
        run = desk.start(place, "--jobs", "2")
        time.sleep(chance.uniform(0.05, 0.95) * whole)
        run.send_signal(signal.SIGKILL)
        run.wait()
        before = stored(place)
        desk.start(place, "--jobs", "2").wait()
        desk.compare(fault, place, before)
    return fault


def on_a_full_disk(desk: Desk) -> Fault:
    """Let a sweep run on a disk of a few pages, then on one with room."""
    fault = Fault("the disk is full")
    place = desk.fresh()
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=72k", "tmpfs", place], check=True)
    try:
        run = desk.start(place)
        _out, errors = run.communicate()
        fault.told = f"exit {run.returncode}: {errors.decode().strip().splitlines()[-1].replace(str(place), 'DIR')}"
        before = stored(place)
        subprocess.run(["mount", "-o", "remount,size=8m", place], check=True)
        desk.start(place).wait()
        desk.compare(fault, place, before)
    finally:
        subprocess.run(["umount", place], check=True)
    return fault


def of_an_older_version(desk: Desk) -> Fault:
    """Let a sweep go on where one of another version was."""
    fault = Fault("the table is of an older version")
    place = desk.fresh()
    shutil.copytree(desk.folder / "whole", place)
    with closing(sqlite3.connect(place / STORE)) as connection:
        connection.execute("UPDATE answers SET version = '0.0.9', digest = 'old' || digest")
        connection.execute("UPDATE variants SET digest = 'old' || digest")
        connection.execute("UPDATE about SET value = '\"0.0.9\"' WHERE name = 'version'")
        connection.commit()
    before = stored(place)
    desk.start(place).wait()
    desk.compare(fault, place, before)
    kept = len(without_seconds(place / "rows-0.0.9.csv")) - 1
    fault.told = f"{kept} rows kept as rows-0.0.9.csv, {desk.count} worked out anew"
    return fault


def two_at_once(desk: Desk) -> Fault:
    """Start a second sweep in a directory while the first is at work."""
    fault = Fault("two sweeps in one directory")
    place = desk.fresh()
    first = desk.start(place)
    while not stored(place):
        time.sleep(0.01)
    first.send_signal(signal.SIGSTOP)  # so that it is at work for as long as it takes
    second = desk.start(place)
    _out, errors = second.communicate()
    first.send_signal(signal.SIGCONT)
    fault.told = f"exit {second.returncode}: {errors.decode().strip().splitlines()[-1].replace(str(place), 'DIR')}"
    before = stored(place)
    first.wait()
    desk.compare(fault, place, before)
    return fault


def on_a_cluster(desk: Desk, name: str, trouble: Callable[[Loopback], None], times: int) -> Fault:
    """Let a worker be lost, or the scheduler be started again, in the middle of a sweep on the loopback."""
    fault = Fault(name)
    with tempfile.TemporaryDirectory() as folder:
        loopback = Loopback(Path(folder))
        try:
            for _k in range(times):
                place, control = desk.fresh(), Control()
                place.mkdir()
                with Store(place) as store, Cluster(loopback.address, control, slow) as runner:
                    before: dict[str, float] = {}

                    def disturb(done: dict[str, float] = before, place: Path = place) -> None:
                        while len(stored(place)) < 3:
                            time.sleep(0.02)
                        done.update(stored(place))
                        trouble(loopback)

                    thread = threading.Thread(target=disturb)
                    thread.start()
                    worked_out(read_design(desk.study), store, runner, control)
                    thread.join()
                desk.compare(fault, place, before)
        finally:
            loopback.end()
    return fault


@dataclass(frozen=True)
class Cost:
    """What so many variants cost: seconds on the clock, of all processors, and how many are proven."""

    instance: str
    how: str
    variants: int
    seconds: float
    processor: float
    proven: int


def processor_seconds() -> float:
    """Return the seconds that this process, and those that it has started, have had of a processor."""
    here = psutil.Process()
    every = [here, *here.children(recursive=True)]
    return sum(sum(process.cpu_times()[:4]) for process in every)


def measured(name: str, instance: Path, count: int) -> Iterator[Cost]:
    """Yield what so many variants cost on one core, on two and on a cluster of this machine."""
    with tempfile.TemporaryDirectory() as place_name:
        folder = Path(place_name)
        study = folder / "measured.toml"
        study.write_text(MEASURED.format(instance=instance, count=count), encoding="utf-8")
        loopback = Loopback(folder, 2)
        tables = []
        try:
            for what, how in (
                ("one core", {"jobs": 1}),
                ("two cores", {"jobs": 2}),
                ("a cluster on the loopback, 2 workers", {"scheduler": loopback.address}),
            ):
                place = folder / what.replace(" ", "-")
                began, before = time.monotonic(), processor_seconds()
                found = sweep(study, place, **how)
                seconds, processor = time.monotonic() - began, processor_seconds() - before
                tables.append(without_seconds(place / TABLE))
                yield Cost(name, what, count, seconds, processor, sum(one.proven for one in found.scenarios))
        finally:
            loopback.end()
        assert tables[0] == tables[1] == tables[2]


def all_measured(variants: int, small: int) -> Iterator[Cost]:
    """Yield what variants of a small world cost, and those of May 2020."""
    with tempfile.TemporaryDirectory() as name:
        written(Path(name))
        yield from measured("small world", Path(name) / "world.csv", small)
    if variants:
        yield from measured(MAY, ROOT / "instances" / "may2020.csv", variants)


def page(faults: Sequence[Fault], costs: Sequence[Cost]) -> Iterator[str]:
    """Yield the lines of the page."""
    yield "# A sweep that is disturbed\n"
    yield "`python -m tests.study.sweep`\n"
    yield PREFACE
    yield "| fault | times | same table | lost | twice | what is said |"
    yield "|---|---|---|---|---|---|"
    for one in faults:
        yield f"| {one.name} | {one.times} | {one.same} | {one.lost} | {one.twice} | {one.told} |"
    if costs:
        small, large = (
            max((c.variants for c in costs if (c.instance == MAY) is may), default=0) for may in (False, True)
        )
        yield "\n## What it costs\n"
        yield MEASURING.format(count=large, small=small, cores=os.cpu_count(), load=os.getloadavg()[0])
        yield "| instance | on | variants | proven | seconds | of the processor | a variant, of the processor |"
        yield "|---|---|---|---|---|---|---|"
        for cost in costs:
            each = cost.processor / cost.variants
            figures = f"{cost.variants} | {cost.proven} | {cost.seconds:.0f} | {cost.processor:.0f} | {each:.3f}"
            yield f"| {cost.instance} | {cost.how} | {figures} |"


def main(words: Sequence[str] | None = None) -> None:
    """Bring the faults about, measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--variants", type=int, default=1000, help="of may2020; 0: none")
    parser.add_argument("--small", type=int, default=1000, help="of a small world")
    parser.add_argument("--only-faults", action="store_true")
    asked = parser.parse_args(words)
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        for found in (
            lambda: killed(desk, asked.kills),
            lambda: on_a_cluster(desk, "a worker is killed", Loopback.kill_a_worker, 3),
            lambda: on_a_cluster(desk, "the scheduler is killed and started again", Loopback.restart_scheduler, 1),
            lambda: on_a_full_disk(desk),
            lambda: of_an_older_version(desk),
            lambda: two_at_once(desk),
        ):
            faults.append(found())
            sys.stdout.write(f"{faults[-1]}\n")
            sys.stdout.flush()
    costs = [] if asked.only_faults else list(all_measured(asked.variants, asked.small))
    PAGE.write_text("\n".join(page(faults, costs)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
