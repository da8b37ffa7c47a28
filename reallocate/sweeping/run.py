"""Works a sweep out: what is known already is read, and each answer to the rest is committed as it comes."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import NoneType
from typing import Any

from reallocate.arguments import PATHS, require_kind, whole
from reallocate.questions.work import Work
from reallocate.running.apart import shown
from reallocate.running.control import Control, Limit, control_of
from reallocate.sweeping.advance import SWEEP, Advance
from reallocate.sweeping.assumed import undrawn
from reallocate.sweeping.design import Design
from reallocate.sweeping.frontier import Frontier
from reallocate.sweeping.job import Answer
from reallocate.sweeping.local import Local
from reallocate.sweeping.reading import read_design
from reallocate.sweeping.result import Sweep
from reallocate.sweeping.runner import ATTEMPTS, Done, Runner
from reallocate.sweeping.store import Store, held

#: Seconds between looks at the clock and the stop flag, and between lines of progress.
TICK, TELL = 0.2, 1.0
#: Most processes side by side.
MOST_JOBS = 1_000


def sweep(
    design: Design | str | os.PathLike[str],
    directory: str | os.PathLike[str],
    *,
    jobs: int = 1,
    scheduler: str | None = None,
    control: Control | None = None,
) -> Sweep:
    """Work out every variant of a sweep, and keep each answer in `directory` as soon as it is known.

    What is there already is not worked out again: a sweep that was interrupted, or killed, goes on where it was.

    Parameters
    ----------
    design : from `read_design`, or the path of its file.
    directory : made where it is not there; it gets the store and, at the end, the table ``rows.csv``.
    jobs : variants that are worked out side by side on this machine.
    scheduler : address of a Dask scheduler, such as ``tcp://10.0.0.1:8786``, on whose workers they are worked out.
    control : clock, stop flag and listener; a sweep that is ended returns what it has.

    Returns
    -------
    Sweep : the same whatever the number of jobs and machines, but for the seconds.

    Raises
    ------
    InvalidInput : lists every fault of the file.
    UsageError : an argument of the wrong type; another sweep is at work in the directory; no scheduler answers.
    SystemLimit : the disk is full; what was known before is kept.
    """
    require_kind("design", design, Design, *PATHS)
    require_kind("directory", directory, *PATHS)
    require_kind("scheduler", scheduler, str, NoneType)
    jobs = whole("jobs", jobs, 1, MOST_JOBS)
    run = control_of(control)
    asked = design if isinstance(design, Design) else read_design(design)
    place = Path(directory)
    with held(place), Store(place) as store, run.run(), shown(run):
        if scheduler is None:
            with Local(jobs, run) as local:
                return worked_out(asked, store, local, run)
        from reallocate.sweeping.cluster import Cluster  # which needs `distributed`

        with Cluster(scheduler, run) as cluster:
            return worked_out(asked, store, cluster, run)


def read_sweep(directory: str | os.PathLike[str]) -> Sweep:
    """Return what the sweep in a directory has come to so far; one may be at work there.

    Raises
    ------
    UsageError : there is none.
    """
    require_kind("directory", directory, *PATHS)
    with Store(Path(directory), reading=True) as store:
        return _result(store, None)


def worked_out(design: Design, store: Store, runner: Runner, control: Control) -> Sweep:
    """Return the sweep of a design, worked out by `runner`."""
    frontier = Frontier(design)
    older = store.plan(_about(design), design.rows(), frontier.keys)
    _Work(frontier, store, runner, control).do()
    store.write_table()
    return replace(_result(store, control.ended_by), older=older)


class _Work:
    """The rows of one run."""

    def __init__(self, frontier: Frontier, store: Store, runner: Runner, control: Control) -> None:
        self.frontier, self.store, self.runner, self.control = frontier, store, runner, control
        self._parents = frontier.parents
        self._deaths: Counter[str] = Counter()
        self._rows = Counter(frontier.keys)
        self._done = self._new = 0
        self._days: Counter[int] = Counter()
        self._began = self._told = time.monotonic()

    def do(self) -> None:
        """Work out what is not known, until all is, or the control ends it."""
        known = self.store.answers({key: task.begun for key, task in self.frontier.tasks.items()})
        for key, answer in known.items():
            self.frontier.learn(key, answer)
            self._count(key, answer)
        self._tell(at_once=True)
        jobs = self.frontier.jobs()
        while not self.frontier.is_done and not self.control.should_stop:
            while self.runner.busy < self.runner.width and (job := next(jobs, None)) is not None:
                self.runner.submit(job)
            jobs = self.frontier.jobs()  # more may have become ready
            self._keep_followed()
            for done in self.runner.finished(TICK) if self.runner.busy else ():
                self._take(done)
            self._tell()

    def _take(self, done: Done) -> None:
        key, answer = done.key, done.answer
        if answer is None:
            return  # cut short: it is as if it had never begun
        if answer.status == "crash":
            self._deaths[key] += done.deaths
            if self._deaths[key] < ATTEMPTS and not self.control.should_stop:
                self.runner.submit(self.frontier.again(key))
                return
        self._keep(key, answer)
        self.frontier.learn(key, answer)

    def _keep(self, key: str, answer: Answer) -> None:
        begun = self.frontier.tasks[key].begun
        self.store.keep(key, answer, begun=begun, with_plan=key in self._parents)
        self._new += self._rows[key]
        self._count(key, answer)

    def _keep_followed(self) -> None:
        for key, answer in self.frontier.followed.items():
            self._keep(key, answer)
        self.frontier.followed.clear()

    def _count(self, key: str, answer: Answer) -> None:
        self._done += self._rows[key]
        if answer.days is not None:
            self._days[answer.days] += self._rows[key]

    def _tell(self, *, at_once: bool = False) -> None:
        now = time.monotonic()
        listener: Callable[[Any], None] | None = self.control.listener
        if listener is None or (now - self._told < TELL and not at_once):
            return
        self._told, elapsed = now, now - self._began
        rate = self._new / elapsed * 60 if self._new and elapsed else None
        total = len(self.frontier.keys)
        left = None if rate is None else (total - self._done) / rate * 60
        days = tuple(sorted(self._days.items()))
        elapsed, workers = self.control.elapsed, self.runner.workers
        listener(Advance(SWEEP, None, None, None, elapsed, None, self._done, total, rate, left, days, workers))


def _about(design: Design) -> dict[str, Any]:
    """Return what is kept of a design, so that its rows can be shown without it."""
    instance = design.instance
    start = instance.settings.start_date
    return {
        "name": instance.name,
        "title": design.title or instance.settings.title or instance.name,
        "start": None if start is None else start.isoformat(),
        "goals": ["days", *design.goals],
        "columns": list(design.columns),
        "drawn": list(design.drawn),
        "undrawn": list(undrawn(instance)) if design.sample is not None and design.sample.assumed is not None else [],
    }


def _result(store: Store, limit: Limit | None) -> Sweep:
    about, rows = store.about(), tuple(store.rows())
    searched = len({row.digest for row in rows if row.searched})
    done = sum(row.answer is not None for row in rows)
    return Sweep(
        about["name"],
        about["title"],
        None if about["start"] is None else date.fromisoformat(about["start"]),
        tuple(about["goals"]),
        tuple(about["columns"]),
        tuple(about["drawn"]),
        rows,
        Work(searched, done - searched),
        about["version"],
        None,
        tuple(about["undrawn"]),
        limit,
        os.fspath(store.directory),
    )
