"""Solving from programs of others: no guard is needed, and Ctrl-C ends it in time, with the best plan so far."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.processes import LONG, PROMISE, SLACK, children_of, is_gone, parent_environment

ROOT = Path(__file__).parents[2]
BEGIN = (
    "from reallocate import (\n"
    "    Control, claim, explain, generate, improve, price_rules, read_instance, read_plan, solve,\n"
    ")\n"
)
SOLVE = BEGIN + "print(solve(read_instance('instances/tiny-two-sites.csv')).status)\n"


def run(*command: str, text: str = "") -> subprocess.CompletedProcess[str]:
    words = [sys.executable, *command]
    return subprocess.run(
        words, cwd=ROOT, env=parent_environment(ROOT), input=text, capture_output=True, text=True, check=False
    )


def test_a_script_needs_no_guard(tmp_path):
    (tmp_path / "script.py").write_text(SOLVE, encoding="utf-8")
    for done in (run(str(tmp_path / "script.py")), run("-c", SOLVE), run("-", text=SOLVE)):
        assert (done.stdout, done.stderr) == ("optimal\n", "")


#: Its days alone take more than ten times what passes until it is stopped: of LONG most of that goes to other goals.
CROWDED = "generate('province', 8, sites=40).replace(print_for_others=True, courier_max_hours=4)"
#: Each is stopped while it searches, and says what it has.
WORK = {
    "solve": "solve(read_instance(LONG), control=control)",
    "improve": "improve(read_instance(LONG), read_plan(NONE, read_instance(LONG)), control=control)",
    "claim": "claim(read_instance(LONG), 70, control=control)",
    "price_rules": f"price_rules({CROWDED}, control=control)",
    "explain": f"explain({CROWDED}, control=control)",
}
PROGRAM = """
control = Control(listener=lambda progress: print(progress.stage, flush=True))
try:
    {work}
except KeyboardInterrupt:
    print("interrupted", type(control.best).__name__, flush=True)
"""


def interrupted(program: str, tmp_path: Path, stage: str, delay: float) -> tuple[str, float, int]:
    """Start a program, interrupt it some time after it has come to a stage; return what it said, how soon it ended."""
    (tmp_path / "none.csv").write_text("depart_day,from,to,printers\n", encoding="utf-8")
    names = f"LONG = {LONG!r}\nNONE = {str(tmp_path / 'none.csv')!r}\n"
    (tmp_path / "program.py").write_text(BEGIN + names + program, encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, str(tmp_path / "program.py")],
        cwd=ROOT,
        env=parent_environment(ROOT),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert child.stdout is not None
    for line in child.stdout:
        if line.startswith(stage):
            break
    time.sleep(delay)
    solvers = children_of(child.pid)
    told = time.monotonic()
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    seconds = time.monotonic() - told
    assert all(is_gone(solver) for solver in solvers)
    return out + err, seconds, child.returncode


@pytest.mark.parametrize("delay", [0.0, 0.3, 1.0])
def test_ctrl_c_in_a_script_leaves_the_best_plan(tmp_path, delay):
    said, seconds, code = interrupted(PROGRAM.format(work=WORK["solve"]), tmp_path, "days", delay)
    assert seconds < PROMISE + SLACK
    assert (said.splitlines()[-1], code) == ("interrupted Result", 0)


@pytest.mark.parametrize("verb", ["improve", "claim", "price_rules", "explain"])
def test_ctrl_c_ends_every_verb(tmp_path, verb):
    said, seconds, code = interrupted(PROGRAM.format(work=WORK[verb]), tmp_path, "days", 1.0)
    assert seconds < PROMISE + SLACK
    assert said.splitlines()[-1].startswith("interrupted ")
    assert code == 0


BESIDE = """
import threading
stop = threading.Event()
def busy():
    while not stop.is_set():
        sum(range(1000))
threading.Thread(target=busy).start()
control = Control(listener=lambda progress: print(progress.stage, flush=True))
try:
    solve(read_instance(LONG), control=control)
except KeyboardInterrupt:
    stop.set()
    print("interrupted", type(control.best).__name__, flush=True)
"""
WITHIN = """
import threading, time
control = Control(listener=lambda progress: print(progress.stage, flush=True))
thread = threading.Thread(target=lambda: print(solve(read_instance(LONG), control=control).status))
thread.start()
try:
    time.sleep(600)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


def test_ctrl_c_beside_another_thread(tmp_path):
    said, seconds, code = interrupted(BESIDE, tmp_path, "days", 0.5)
    assert seconds < PROMISE + SLACK
    assert (said.splitlines()[-1], code) == ("interrupted Result", 0)


def test_a_program_that_ends_does_not_wait_for_a_thread_that_solves(tmp_path):
    """The thread gets the best plan so far, as when somebody sets the stop flag."""
    said, seconds, code = interrupted(WITHIN, tmp_path, "days", 0.5)
    assert seconds < PROMISE + SLACK
    assert code == 0
    # The program's word, and the status of the result; the thread may tell of a stage between them.
    assert [line for line in said.splitlines() if line != "days"][-2:] == ["interrupted", "interrupted"]


def test_progress_is_drawn_in_a_terminal_and_nowhere_else():
    import os
    import pty

    code = BEGIN + "solve(read_instance('instances/may2020.csv'), goals=('moves',), progress=True)"
    keyboard, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=parent_environment(ROOT), stderr=terminal
    ) as child:
        os.close(terminal)
        shown = b""
        try:
            while more := os.read(keyboard, 1000):
                shown += more
        except OSError:  # the end of a terminal that nobody has open any more
            pass
        assert child.wait() == 0
    os.close(keyboard)
    lines = [line.strip() for line in shown.split(b"\r")]
    assert any(line.startswith(b"days") for line in lines)
    assert lines[-2:] == [b"", b""]
    assert run("-c", code).stderr == ""
