"""What children are given to do in tests: each ends in another way. They import little, so that they start soon."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import sys
import time
from pathlib import Path

from reallocate.errors import Fault, InvalidInput, UsageError
from reallocate.running.control import Control


def adds(a: int, b: int, control: Control) -> int:
    control.keep("on the way")
    return a + b


def reports(control: Control) -> None:
    for horizon in (1, 2):
        control.enter("days", horizon)
        for k in range(1000):
            control.report(float(k), None)


def stops_when_told(control: Control) -> str:
    control.keep("before")
    while not control.should_stop:
        time.sleep(0.01)
    return control.ended_by or ""


def finds_faults(control: Control) -> None:
    told = "write a whole number, not 1.{k}"
    raise InvalidInput([Fault("not_whole", told.format(k=k), "sites.csv", k, 3) for k in range(2, 62)])


def has_loaded(module: str, control: Control) -> bool:
    return module in sys.modules


def refuses(control: Control) -> None:
    raise UsageError("a reason")


def raises_what_cannot_travel(control: Control) -> None:
    class Homely(Exception):
        pass

    raise Homely("stays at home")


def runs_out_of_memory(control: Control) -> None:
    control.keep("before")
    raise MemoryError


def reads_address_nought(control: Control) -> None:
    control.keep("before")
    ctypes.string_at(0)


def is_killed(control: Control) -> None:
    control.keep("before")
    os.kill(os.getpid(), signal.SIGKILL)


def leaves_without_a_word(control: Control) -> None:
    os._exit(0)


def hangs_in_c(control: Control) -> None:
    control.keep("before")
    # PyDLL keeps the interpreter's lock: no other thread of the child runs any more.
    ctypes.PyDLL(None).sleep(600)


def tells_its_process(control: Control) -> int:
    return os.getpid()


def opens_too_many_files(control: Control) -> None:
    raise OSError(errno.EMFILE, "Too many open files")


def tells_what_it_would_import(control: Control) -> tuple[str, list[str]]:
    return str(Path.cwd()), sys.path
