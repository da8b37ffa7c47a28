"""A system that fails: every call that changes or reads a file system is counted, and one of them goes wrong."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection
from typing import Any

import pytest

CALLS = ("open", "close", "write", "fsync", "fchmod", "replace", "unlink", "listdir", "lstat", "mkdir", "umask")


class Killed(BaseException):
    """Stands for the end of the process: nothing that it would have done afterwards happens."""


class System:
    """Counts calls of `os`, and lets the n-th fail.

    Parameters
    ----------
    fail_at : which call fails, from 1; None: none does.
    kill : the process ends before that call; otherwise the call raises that the disk is full.
    calls : those that are counted.
    lasting : all later counted calls fail as well.
    """

    def __init__(
        self, fail_at: int | None, *, kill: bool = False, calls: Collection[str] = CALLS, lasting: bool = False
    ) -> None:
        self.fail_at, self.kill, self.calls, self.lasting = fail_at, kill, calls, lasting
        self.count = 0
        self.dead = False
        self.failed = False

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in CALLS:
            monkeypatch.setattr(os, name, self._wrapped(name, getattr(os, name)))

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            if self.dead:
                self._die(name, real, arguments)
            if name in self.calls:
                self.count += 1
                if self.fail_at is not None and self._is_due():
                    self.failed = True
                    if self.kill:
                        self.dead = True
                        self._die(name, real, arguments)
                    if name == "close":  # it reports the fault, but the handle is gone
                        real(*arguments)
                    raise OSError(errno.ENOSPC, "No space left on device")
            return real(*arguments, **more)

        return call

    def _is_due(self) -> bool:
        assert self.fail_at is not None
        return self.count >= self.fail_at if self.lasting else self.count == self.fail_at

    def _die(self, name: str, real: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        if name == "close":  # the system closes the files of the dead, and so lets go of their locks
            real(*arguments)
        raise Killed


def until_it_completes(attempt: Callable[[int], bool]) -> int:
    """Call `attempt` with 1, 2, ... until it says that nothing failed any more; return how many faults there were."""
    n = 1
    while not attempt(n):
        n += 1
        assert n < 1000
    return n - 1
