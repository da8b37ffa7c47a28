"""The process that solves: what it returns, raises and leaves behind, and that it never outlives anybody."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reallocate.errors import Fault, InvalidInput, UsageError
from reallocate.running.apart import Ending, run_apart
from reallocate.running.control import Control, Progress
from tests.processes import PROMISE, SLACK, is_gone, parent_environment

ROOT = Path(__file__).parents[2]

# --- what the child runs ----------------------------------------------------------------------------------------------


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
    raise InvalidInput([Fault("not_whole", "write a whole number", "sites.csv", 2, 3)] * 60)


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


# --- how it ends ------------------------------------------------------------------------------------------------------


def test_the_value_and_what_was_kept_come_back():
    assert run_apart(adds, (2, 3), Control()) == Ending("done", 5, "on the way")


def test_progress_is_told_for_every_stage_and_now_and_then_within_one():
    heard: list[Progress] = []
    run_apart(reports, (), Control(listener=heard.append))
    assert {progress.horizon for progress in heard} == {1, 2}
    assert len(heard) < 200


def test_an_error_of_ours_arrives_as_what_it_was():
    with pytest.raises(InvalidInput, match="and 10 more") as caught:
        run_apart(finds_faults, (), Control())
    assert caught.value.faults[0] == Fault("not_whole", "write a whole number", "sites.csv", 2, 3)
    with pytest.raises(UsageError, match="a reason") as refused:
        run_apart(refuses, (), Control())
    assert "in refuses" in refused.value.__notes__[0]


def test_an_error_that_cannot_travel_is_described():
    with pytest.raises(RuntimeError, match="Homely: stays at home"):
        run_apart(raises_what_cannot_travel, (), Control())


@pytest.mark.parametrize(
    ("task", "code"),
    [(reads_address_nought, -signal.SIGSEGV), (is_killed, -signal.SIGKILL), (runs_out_of_memory, 86)],
)
def test_a_death_leaves_what_was_kept(task, code):
    assert run_apart(task, (), Control()) == Ending("died", None, "before", code)


def test_an_exit_without_a_value_is_a_death_whatever_its_code():
    assert run_apart(leaves_without_a_word, (), Control()) == Ending("died", None, None, 0)


# --- stops ------------------------------------------------------------------------------------------------------------


def test_a_stop_flag_is_passed_on():
    control = Control()
    threading.Timer(1.0, control.stop.set).start()
    assert run_apart(stops_when_told, (), control).value == "interrupt"


def test_parent_and_child_share_one_clock():
    control = Control(time_limit=1.0)
    assert run_apart(stops_when_told, (), control).value == "time"
    assert control.elapsed < 1.0 + PROMISE + SLACK


def test_a_child_that_hangs_in_c_is_ended_when_its_time_is_up():
    control = Control(time_limit=1.0)
    assert run_apart(hangs_in_c, (), control) == Ending("killed", None, "before")
    assert control.elapsed < 1.0 + PROMISE + SLACK


def test_a_child_that_hangs_in_c_is_ended_when_it_does_not_stop():
    control = Control()
    threading.Timer(1.0, control.stop.set).start()
    assert run_apart(hangs_in_c, (), control) == Ending("killed", None, "before")
    assert control.elapsed < 1.0 + PROMISE + SLACK


def test_signals_to_the_whole_group_do_not_reach_the_task():
    """A terminal sends Ctrl-C to every process of the group; the child goes on until its parent tells it to stop."""
    code = (
        "import signal, sys; from reallocate.running.control import Control\n"
        "from reallocate.running.apart import run_apart; from tests.running.test_apart import stops_when_told\n"
        "control = Control()\n"
        "for number in (signal.SIGINT, signal.SIGTERM): signal.signal(number, lambda *_: control.stop.set())\n"
        "print('ready', flush=True); print(run_apart(stops_when_told, (), control).how)"
    )
    for number in (signal.SIGINT, signal.SIGTERM):
        for delay in (0.0, 0.02, 0.1, 0.5):
            run = subprocess.Popen(
                [sys.executable, "-c", code],
                env=parent_environment(ROOT),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
            assert run.stdout is not None
            assert run.stdout.readline() == "ready\n"
            time.sleep(delay)
            os.killpg(run.pid, number)
            assert run.communicate(timeout=60) == ("done\n", "")


@pytest.mark.parametrize("task", ["stops_when_told", "hangs_in_c"])
def test_the_child_ends_when_its_parent_is_killed(task):
    """Also one that hangs with the interpreter's lock in its hands, whose threads cannot see to it."""
    code = (
        "from reallocate.running.control import Control; from reallocate.running import apart\n"
        f"from tests.running.test_apart import {task}\n"
        "apart._attend = lambda warden, inbox: (inbox.get(), print(warden.child.pid, flush=True), inbox.get())\n"
        f"apart.run_apart({task}, (), Control())"
    )
    command = [sys.executable, "-c", code]
    run = subprocess.Popen(command, env=parent_environment(ROOT), stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    child = int(run.stdout.readline())
    assert not is_gone(child, within=0.5)
    run.kill()
    run.communicate()
    assert is_gone(child)


def test_nothing_runs_on_when_the_caller_gives_up():
    def give_up(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_apart(reports, (), Control(listener=give_up))
    import multiprocessing

    assert multiprocessing.active_children() == []
