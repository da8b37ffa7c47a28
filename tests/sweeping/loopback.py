"""A Dask cluster of real processes on this machine: a scheduler, and workers that can be killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from tests.processes import children_of, parent_environment

ROOT = Path(__file__).parents[2]
#: Seconds in which a process of the cluster has to be there.
PATIENCE = 60.0


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Loopback:
    """A scheduler and its workers.

    Attributes
    ----------
    address : of the scheduler, the same after it was started again.
    workers : processes of the nannies, each with a worker as its child that it starts again when that dies.
    """

    def __init__(self, folder: Path, count: int = 2) -> None:
        self.folder, self.port = folder, free_port()
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.workers: list[subprocess.Popen[bytes]] = []
        self.start_scheduler()
        self.start_workers(count)

    def _start(self, module: str, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{module}", *words, "--no-dashboard"]
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, env=parent_environment(ROOT), cwd=self.folder)

    def start_scheduler(self) -> None:
        self.scheduler = self._start("dask_scheduler", "--host", "127.0.0.1", "--port", str(self.port))

    def start_workers(self, count: int) -> None:
        words = (self.address, "--nthreads", "1", "--host", "127.0.0.1", "--local-directory", str(self.folder))
        self.workers += [self._start("dask_worker", *words) for _k in range(count)]

    def restart_scheduler(self) -> None:
        """Kill the scheduler and start it again; its workers end without it, and others take their place."""
        self.scheduler.kill()
        self.scheduler.wait()
        for worker in self.workers:
            worker.terminate()
        self.start_scheduler()
        self.start_workers(len(self.workers))

    def kill_a_worker(self) -> None:
        """Kill a worker; its nanny starts another one."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for nanny in self.workers:
                for process, command in children_of(nanny.pid).items():
                    if "spawn_main" in command:
                        os.kill(process, signal.SIGKILL)
                        return
            time.sleep(0.05)
        raise AssertionError("no worker is there")

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.terminate()
        for process in (*self.workers, self.scheduler):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
