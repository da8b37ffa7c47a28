"""The process that solves: what it returns, raises and leaves behind, and that it never outlives anybody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reallocate.errors import Fault, InvalidInput, NoAnswer, SystemLimit, UsageError
from reallocate.running import worker
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, Limit, Progress
from tests.processes import PROMISE, SLACK, is_gone, parent_environment
from tests.running import tasks

ROOT = Path(__file__).parents[2]

# --- how it ends ------------------------------------------------------------------------------------------------------


def what_is_left(kept: object, limit: Limit) -> object:
    return "left", kept, limit


def asked(task, *arguments, control=None):
    return run_apart(task, arguments, control, left=what_is_left)


def test_the_value_comes_back():
    assert asked(tasks.adds, 2, 3) == 5


def test_an_answer_can_be_made_of_the_value():
    assert run_apart(tasks.adds, (2, 3), Control(), done=str, left=what_is_left) == "5"


def test_progress_is_told_for_every_stage_and_now_and_then_within_one():
    heard: list[Progress] = []
    asked(tasks.reports, control=Control(listener=heard.append))
    assert {progress.horizon for progress in heard} == {1, 2}
    assert len(heard) < 200


def test_an_error_of_ours_arrives_as_what_it_was():
    with pytest.raises(InvalidInput, match="and 10 more") as caught:
        asked(tasks.finds_faults)
    assert caught.value.faults[0] == Fault("not_whole", "write a whole number, not 1.2", "sites.csv", 2, 3)
    with pytest.raises(UsageError, match="a reason") as refused:
        asked(tasks.refuses)
    assert "in refuses" in refused.value.__notes__[0]


def test_an_error_that_cannot_travel_is_described():
    with pytest.raises(RuntimeError, match="Homely: stays at home"):
        asked(tasks.raises_what_cannot_travel)


@pytest.mark.parametrize("task", [tasks.reads_address_nought, tasks.is_killed, tasks.runs_out_of_memory])
def test_a_death_leaves_what_was_kept(task):
    assert asked(task) == ("left", "before", "crash")


def test_an_exit_without_a_value_is_a_death_whatever_its_code():
    assert asked(tasks.leaves_without_a_word) == ("left", None, "crash")


@pytest.mark.parametrize(
    ("task", "why"),
    [
        (tasks.reads_address_nought, f"{-signal.SIGSEGV}"),
        (tasks.runs_out_of_memory, "out of memory"),
        (tasks.hangs_in_c, "time limit"),
    ],
)
def test_where_nothing_can_be_made_of_it_a_death_is_told_plainly(task, why):
    with pytest.raises(NoAnswer, match=why):
        run_apart(task, (), Control(time_limit=3.0), left=lambda _kept, _limit: None)


def test_what_the_system_refuses_is_told_as_that():
    with pytest.raises(SystemLimit, match="open files"):
        asked(tasks.opens_too_many_files)


# --- stops ------------------------------------------------------------------------------------------------------------


def test_a_stop_flag_is_passed_on():
    control = Control()
    threading.Timer(1.0, control.stop.set).start()
    assert asked(tasks.stops_when_told, control=control) == "interrupt"


def test_parent_and_child_share_one_clock():
    control = Control(time_limit=1.0)
    assert asked(tasks.stops_when_told, control=control) == "time"
    assert control.elapsed < 1.0 + PROMISE + SLACK


def test_a_child_that_hangs_in_c_is_ended_when_its_time_is_up():
    control = Control(time_limit=1.0)
    assert asked(tasks.hangs_in_c, control=control) == ("left", "before", "time")
    assert control.elapsed < 1.0 + PROMISE + SLACK


def test_a_child_that_hangs_in_c_is_ended_when_it_does_not_stop():
    control = Control()
    threading.Timer(1.0, control.stop.set).start()
    assert asked(tasks.hangs_in_c, control=control) == ("left", "before", "interrupt")
    assert control.elapsed < 1.0 + PROMISE + SLACK


def test_signals_to_the_whole_group_do_not_reach_the_task():
    """A terminal sends Ctrl-C to every process of the group; the child goes on until its parent tells it to stop."""
    code = (
        "import signal, sys; from reallocate.running.control import Control\n"
        "from reallocate.running.apart import run_apart; from tests.running import tasks\n"
        "control = Control()\n"
        "for number in (signal.SIGINT, signal.SIGTERM): signal.signal(number, lambda *_: control.stop.set())\n"
        "print('ready', flush=True); print(run_apart(tasks.stops_when_told, (), control, left=lambda *_: 'cut off'))"
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
            out, err = run.communicate(timeout=60)
            assert out in ("interrupt\n", "cut off\n")  # a child that has not begun yet is not waited for long
            assert err == ""


@pytest.mark.parametrize("task", ["stops_when_told", "hangs_in_c"])
def test_the_child_ends_when_its_parent_is_killed(task):
    """Also one that hangs with the interpreter's lock in its hands, whose threads cannot see to it."""
    code = (
        "from reallocate.running.control import Control; from reallocate.running import apart\n"
        f"from tests.running import tasks\n"
        "taken = apart.taken\n"
        "apart.taken = lambda: (worker := taken(), print(worker.pid, flush=True))[0]\n"
        f"apart.run_apart(tasks.{task}, (), Control())"
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

    child = asked(tasks.tells_its_process)
    control = Control(listener=give_up)
    with pytest.raises(KeyboardInterrupt):
        asked(tasks.reports, control=control)
    assert is_gone(child)
    assert control.best == ("left", None, "interrupt")


# --- one task after the other -----------------------------------------------------------------------------------------


def test_the_next_task_of_a_thread_finds_the_child_still_there():
    first = asked(tasks.tells_its_process)
    with pytest.raises(UsageError):
        asked(tasks.refuses)
    assert asked(tasks.tells_its_process) == first != os.getpid()


def test_a_child_that_is_prepared_has_loaded_what_its_task_needs():
    """A module that it cannot load does no harm, and a child that waits already is left as it is."""
    worker.dismiss()
    worker.prepare(["no_such_module", "colorsys"])
    prepared = worker._waiting.worker
    assert prepared is not None
    assert asked(tasks.has_loaded, "colorsys")
    assert asked(tasks.tells_its_process) == prepared.pid
    worker.prepare(["chunk"])
    assert worker._waiting.worker is prepared


def test_a_child_that_has_ended_since_is_replaced():
    first = asked(tasks.tells_its_process)
    os.kill(first, signal.SIGKILL)
    assert is_gone(first)
    assert asked(tasks.tells_its_process) != first


def test_a_child_that_ends_as_it_is_given_a_task_is_replaced(monkeypatch):
    first = asked(tasks.tells_its_process)
    monkeypatch.setattr(worker.Worker, "is_ready", True)
    os.kill(first, signal.SIGKILL)
    assert asked(tasks.tells_its_process) != first


def test_every_thread_has_a_child_of_its_own_that_ends_with_it():
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(asked(tasks.tells_its_process))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({*found, asked(tasks.tells_its_process)}) == 3
    del threads, thread
    assert all(is_gone(child) for child in found)


def test_a_forked_process_leaves_the_child_of_its_parent_alone():
    child = asked(tasks.tells_its_process)
    fork = os.fork()
    if not fork:
        os._exit(0 if asked(tasks.tells_its_process) != child else 1)
    assert os.waitpid(fork, 0)[1] == 0
    assert asked(tasks.tells_its_process) == child


def test_a_control_can_be_used_again():
    control = Control(time_limit=1.0)
    assert asked(tasks.stops_when_told, control=control) == "time"
    assert asked(tasks.stops_when_told, control=control) == "time"
    control.stop.set()
    assert asked(tasks.stops_when_told, control=control) == "interrupt"
    assert asked(tasks.stops_when_told, control=control) == "time"


def test_runs_with_one_clock_between_them_share_the_stop_flag_too():
    control = Control(started=time.monotonic())
    control.stop.set()
    assert asked(tasks.stops_when_told, control=control) == "interrupt"
    assert asked(tasks.stops_when_told, control=control) == "interrupt"


def test_a_task_can_be_kept_in_this_process():
    assert asked(tasks.tells_its_process, control=Control(apart=False)) == os.getpid()


# --- what is imported -------------------------------------------------------------------------------------------------


def test_the_child_imports_nothing_from_where_its_parent_stands_or_was_told_to_look(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", ".", str(tmp_path), *sys.path])
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    place, path = asked_anew(tasks.tells_what_it_would_import)
    assert place == "/"
    assert not {"", ".", str(tmp_path)} & set(path)
    assert all(Path(entry).is_absolute() for entry in path)


def asked_anew(task):
    """Ask a child that is started for it."""
    worker.dismiss()
    return asked(task)


def test_a_place_to_stand_is_not_needed(monkeypatch, tmp_path):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert asked_anew(tasks.tells_its_process)
