"""Sweeps on a Dask cluster of real processes: whatever dies, the table is the one of one core."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reallocate import Control, SystemLimit, UsageError
from reallocate.sweeping.local import Local
from reallocate.sweeping.run import worked_out
from reallocate.sweeping.store import TABLE, Store
from tests.processes import parent_environment
from tests.sweeping.test_sweep import stored, wait_for_answers
from tests.sweeping.worlds import SMALL, dies_at_the_hardest, slow, without_seconds, written

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from reallocate.sweeping.cluster import Cluster
from tests.sweeping.loopback import ROOT, Loopback


@pytest.fixture(scope="module")
def cluster(tmp_path_factory) -> Iterator[Loopback]:
    loopback = Loopback(tmp_path_factory.mktemp("cluster"))
    try:
        yield loopback
    finally:
        loopback.end()


@pytest.fixture(scope="module")
def alone(tmp_path_factory) -> list[str]:
    """The table of one core."""
    folder, control = tmp_path_factory.mktemp("alone"), Control()
    with Store(folder) as store, Local(1, control) as runner:
        worked_out(SMALL, store, runner, control)
    return without_seconds(folder / TABLE)


def swept(cluster: Loopback, folder: Path, task, meanwhile=None, control=None):
    """Work the grid out on a cluster; `meanwhile` is called when some of it is done."""
    control = control or Control()
    folder.mkdir(exist_ok=True)
    with Store(folder) as store, Cluster(cluster.address, control, task) as runner:
        trouble = threading.Thread(target=lambda: (wait_for_answers(folder, 3), meanwhile()))
        if meanwhile is not None:
            trouble.start()
        found = worked_out(SMALL, store, runner, control)
        if meanwhile is not None:
            trouble.join()
    return found


def test_a_worker_is_killed_in_the_middle(cluster, alone, tmp_path):
    found = swept(cluster, tmp_path, slow, cluster.kill_a_worker)
    assert found.crashed == 0
    assert without_seconds(tmp_path / TABLE) == alone


def test_a_variant_at_which_four_workers_die_is_marked_and_the_sweep_goes_on(cluster, alone, tmp_path):
    found = swept(cluster, tmp_path, dies_at_the_hardest)
    dead = [row.cells for row in found.rows if row.answer.status == "crash"]
    assert dead == [("60", "0")]
    assert found.done == len(found.rows)
    table = without_seconds(tmp_path / TABLE)
    assert [line for line in table if "crash" not in line] == [line for line in alone if not line.startswith("1,60,0,")]


def test_the_scheduler_is_restarted_in_the_middle(cluster, alone, tmp_path):
    found = swept(cluster, tmp_path, slow, cluster.restart_scheduler)
    assert found.done == len(found.rows)
    assert without_seconds(tmp_path / TABLE) == alone


def driven(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "reallocate", "sweep", "study.toml", "-q", *words]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, env=parent_environment(ROOT))


def test_the_driver_is_killed_in_the_middle(cluster, tmp_path):
    written(tmp_path)
    there = ("--scheduler", cluster.address, "-o", "there")
    killed = driven(tmp_path, *there)
    wait_for_answers(tmp_path / "there", 2)
    killed.kill()
    killed.wait()
    before = stored(tmp_path / "there")
    assert driven(tmp_path, *there).wait(60) == 0
    assert before.items() <= stored(tmp_path / "there").items()
    assert driven(tmp_path, "--jobs", "2", "-o", "here").wait(60) == 0
    assert without_seconds(tmp_path / "there" / TABLE) == without_seconds(tmp_path / "here" / TABLE)


def test_a_scheduler_that_does_not_come_back_ends_the_sweep_and_what_is_known_stays(tmp_path):
    other = Loopback(tmp_path, 1)
    try:
        control = Control()
        with Store(tmp_path) as store, Cluster(other.address, control, slow, patience=1.0) as runner:
            trouble = threading.Thread(target=lambda: (wait_for_answers(tmp_path, 2), other.scheduler.kill()))
            trouble.start()
            with pytest.raises(SystemLimit, match="is gone"):
                worked_out(SMALL, store, runner, control)
            trouble.join()
        assert len(stored(tmp_path)) >= 2
    finally:
        other.end()


def test_an_interrupt_ends_a_sweep_on_a_cluster(cluster, tmp_path):
    control = Control()
    began = time.monotonic()
    found = swept(cluster, tmp_path, slow, control.stop.set, control)
    assert found.limit == "interrupt"
    assert 3 <= found.done < len(found.rows)
    assert time.monotonic() - began < 60


def test_nobody_answers():
    with pytest.raises(UsageError, match="no scheduler answers"):
        Cluster("nonsense://", Control())
