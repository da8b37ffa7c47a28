"""CBC, the program that PuLP brings: another solver, asked when HiGHS gives no answer that can be used."""

from __future__ import annotations

import subprocess
import tempfile
import time
from contextlib import suppress
from typing import IO

import numpy as np

from reallocate.errors import SolverError
from reallocate.language import _
from reallocate.running.control import Control
from reallocate.running.tied import tied
from reallocate.solver.highs import MOST_NODES, Answer, Outcome
from reallocate.solver.mps import mps
from reallocate.solver.problem import Floats, Problem

#: CBC is a last resort: it gets so many seconds at the most.
MOST_SECONDS = 60.0
#: Seconds between looks at the clock and the stop flag.
TICK = 0.05
#: How its solution begins, and what that means. Stopped: only where a solution was found by then.
_OUTCOMES = {"Optimal": Outcome.OPTIMAL, "Stopped": Outcome.FEASIBLE}


def minimise(
    problem: Problem,
    control: Control,
    *,
    start: Floats | None = None,
    node_limit: int | None = None,
    target: float | None = None,
) -> Answer:
    """Minimise `problem` as `reallocate.solver.highs.minimise` does; the answer has no bound and no duals.

    Raises
    ------
    SolverError : when CBC fails.
    """
    seconds = MOST_SECONDS if control.remaining is None else min(MOST_SECONDS, max(0.1, control.remaining))
    # Files without a name: whatever ends this process, nothing of them stays.
    with tempfile.TemporaryFile() as model, tempfile.TemporaryFile() as solution:
        model.write(mps(problem).encode("ascii"))
        model.flush()
        _run(model, solution, seconds, node_limit, control)
        solution.seek(0)
        return _answer(problem, solution.read().decode("ascii").splitlines(), control)


def _run(model: IO[bytes], solution: IO[bytes], seconds: float, node_limit: int | None, control: Control) -> None:
    import pulp

    # With whole costs a gap below 1 is as good as none, and the last bit down to 0 can take CBC minutes.
    options = {"sec": seconds, "ratio": 0, "allow": 0.99, "threads": 1, "timeMode": "elapsed"}
    if node_limit is not None:
        options["maxNodes"] = min(node_limit, MOST_NODES)
    words = [word for name, value in options.items() for word in (f"-{name}", str(value))]
    command = [pulp.PULP_CBC_CMD.pulp_cbc_path, _path(model), *words, "-solve", "-solution", _path(solution)]
    end = time.monotonic() + seconds + 1.0  # CBC looks at its clock only now and then
    with subprocess.Popen(  # noqa: S603 - the program of a package
        tied(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",  # nothing is looked for beside somebody's instance
        pass_fds=[model.fileno(), solution.fileno()],
    ) as process:
        while process.poll() is None and not control.should_stop and time.monotonic() < end:
            with suppress(subprocess.TimeoutExpired):
                process.wait(TICK)
        process.kill()
    if process.returncode > 0:
        raise SolverError(_("CBC failed: {why}").format(why=process.returncode))


def _path(file: IO[bytes]) -> str:
    return f"/dev/fd/{file.fileno()}"


def _answer(problem: Problem, lines: list[str], control: Control) -> Answer:
    """Return what a solution of CBC says: how it ended, then a line for each column that is not 0."""
    first = lines[0].split() if lines else []
    outcome = _OUTCOMES.get(first[0]) if first else None
    if outcome is None or (outcome is Outcome.FEASIBLE and first[4:5] != ["objective"]):
        return Answer(Outcome.NOTHING, None, None, None, control.should_stop)
    values = np.zeros(problem.columns)
    for line in lines[1:]:
        _place, name, value = line.removeprefix("**").split()[:3]
        values[int(name.removeprefix("C"))] = float(value)
    return Answer(outcome, values, float(problem.cost @ values), None, control.should_stop)
