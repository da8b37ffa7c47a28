"""The one module that talks to HiGHS: options that raise, one map of statuses, interrupts. It knows no domain."""

from __future__ import annotations

import ctypes
import enum
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np

from reallocate.errors import SolverError
from reallocate.language import _
from reallocate.running.control import Control
from reallocate.solver.problem import Floats, Problem


class Outcome(enum.Enum):
    """How a run ended, whatever the solver calls it."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"  # stopped early with values
    INFEASIBLE = "infeasible"
    NOTHING = "nothing"  # stopped early without values


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run found. Unknown is None.

    Attributes
    ----------
    outcome : how it ended.
    values : shape (columns,); None without a solution.
    objective : of `values`.
    bound : the solver's lower bound on the objective; None where it has none.
    stopped : the run was ended from outside (clock, stop flag), not by its own limits.
    duals : of the rows, shape (rows,), for a linear program that was solved; the sign is that of the side that binds
        (>= positive). A hint only: what is proven with them is checked in exact arithmetic.
    steps : that a search took; see `STEPS`.
    """

    outcome: Outcome
    values: Floats | None
    objective: float | None
    bound: float | None
    stopped: bool = False
    duals: Floats | None = None
    steps: int = 0


#: More nodes than this no solver can be told to allow.
MOST_NODES = 2**31 - 1
#: Times that HiGHS looks at its limits in a run with a limit on nodes, at most, unless more nodes are allowed: some
#: hundred at the root and a few at each node. What a node costs varies more than what lies between two looks.
#: (With 7 to 14 offices no goal that was proven took more than 1,100.)
STEPS = 2_000
#: Gap 0 decides the days rightly where the default of 1e-4 does not; one thread and a fixed seed give one path.
BASE_OPTIONS: dict[str, Any] = {
    "output_flag": False,
    "threads": 1,
    "parallel": "off",
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
}
#: What looks for plans on the way, where it is asked whether there is one at all, and mostly there is none. (With 40
#: offices and couriers, seed 9 of `docs/studies/couriers.md`, 67 moves are refuted in 18 s of a processor, with them
#: in 45.)
HEURISTICS = tuple(f"mip_heuristic_run_{name}" for name in ("rins", "rens", "root_reduced_cost", "feasibility_jump"))


@lru_cache(maxsize=1)
def highspy_module() -> Any:
    """Import highspy; its 1.16.0 prints a banner on C's stdout at the first ``Highs()``, which is sent nowhere."""
    import highspy

    sys.stdout.flush()
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        highspy.Highs()  # type: ignore[no-untyped-call]
        # C keeps the banner in a buffer of its own when stdout is no terminal.
        (ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)).fflush(None)
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
    return highspy


def set_option(solver: Any, option: str, value: Any) -> None:
    """Set one option; what HiGHS does not take raises."""
    if solver.setOptionValue(option, value) != highspy_module().HighsStatus.kOk:
        raise SolverError(_("HiGHS does not take the option {option} = {value}").format(option=option, value=value))


def load(solver: Any, problem: Problem) -> None:
    """Hand `problem` to HiGHS."""
    highspy = highspy_module()
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = problem.columns, problem.rows
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = problem.cost, problem.low, problem.high
    lp.row_lower_, lp.row_upper_ = problem.row_low, problem.row_high
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = problem.starts, problem.index, problem.value
    if problem.whole.any():
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        lp.integrality_ = [kinds[int(flag)] for flag in problem.whole]
    if solver.passModel(lp) == highspy.HighsStatus.kError:
        raise SolverError(_("HiGHS does not take the model"))


def minimise(
    problem: Problem,
    control: Control,
    *,
    start: Floats | None = None,
    node_limit: int | None = None,
    step_limit: int | None = None,
    enough: float | None = None,
    target: float | None = None,
    cutoff: float | None = None,
    options: dict[str, Any] | None = None,
) -> Answer:
    """Minimise `problem`.

    Parameters
    ----------
    start : values of a known solution, shape (columns,).
    node_limit : most branch-and-bound nodes; a limit of work, the same on every machine. See also `STEPS`.
    step_limit : most steps; None: as `STEPS` says.
    enough : stop as soon as the lower bound is at least this.
    target : stop at a solution whose objective is at most this.
    cutoff : only solutions are asked for whose objective, a whole number, is at most this; probably there is none.
    options : further HiGHS options by name.

    Raises
    ------
    SolverError : when HiGHS refuses an option or the model, or ends in an error.
    """
    highspy = highspy_module()
    solver = highspy.Highs()
    for name, value in {**BASE_OPTIONS, **(options or {})}.items():
        set_option(solver, name, value)
    is_mip = bool(problem.whole.any())
    if node_limit is not None and is_mip:
        set_option(solver, "mip_max_nodes", min(int(node_limit), MOST_NODES))
    if control.remaining is not None:
        set_option(solver, "time_limit", max(0.01, control.remaining))
    if target is not None and is_mip:
        # HiGHS compares strictly enough that a half is the safe margin for whole objectives.
        set_option(solver, "objective_target", float(target) + 0.5)
    if cutoff is not None and is_mip:
        set_option(solver, "objective_bound", float(cutoff) + 0.5)
        for heuristic in HEURISTICS:
            set_option(solver, heuristic, False)
    load(solver, problem)
    if start is not None and is_mip:
        known = highspy.HighsSolution()
        known.col_value = start
        solver.setSolution(known)
    if step_limit is None and node_limit is not None:
        step_limit = most_steps(node_limit)
    watch = _Watch(control, enough, step_limit)
    watch.run(solver)
    answer = _answer(solver, is_mip, watch.stopped or control.should_stop)
    if cutoff is not None and answer.bound is not None and answer.outcome in (Outcome.FEASIBLE, Outcome.NOTHING):
        # Who was stopped has not denied that there is such a solution.
        answer = replace(answer, bound=min(answer.bound, cutoff))
    return replace(answer, steps=watch.taken)


def most_steps(node_limit: int) -> int:
    """Return the steps that a run of so many nodes may take; see `STEPS`."""
    return max(STEPS, node_limit)


def watched_run(solver: Any, control: Control) -> None:
    """Run HiGHS under the eyes of `control`."""
    _Watch(control).run(solver)


def brief_run(solver: Any) -> None:
    """Run HiGHS where looking at the clock at each step takes longer than it may take to its end."""
    solver.run()
    if solver.getModelStatus() == highspy_module().HighsModelStatus.kNotset:
        # HiGHS keeps one scheduler for the process: after a run elsewhere with another count of threads it does
        # nothing and does not say so.
        highspy_module().Highs.resetGlobalScheduler(True)
        solver.run()


class _Watch:
    """Callbacks of one run: they report progress and end the run when it is time."""

    def __init__(self, control: Control, enough: float | None = None, steps: int | None = None) -> None:
        self.control, self.enough, self.steps = control, enough, steps
        self.taken = 0
        self.stopped = False
        self.raised: BaseException | None = None
        self.reported: tuple[float | None, float | None] = (None, None)

    def run(self, solver: Any) -> None:
        """Run HiGHS, and raise what a listener raised meanwhile."""
        self.attach(solver)
        try:
            brief_run(solver)
        finally:
            self.detach(solver)
        if self.raised is not None:
            raise self.raised

    def attach(self, solver: Any) -> None:
        solver.cbSimplexInterrupt.subscribe(self._poll)
        solver.cbIpmInterrupt.subscribe(self._poll)
        # HiGHS calls its own logging callback only when it also writes a log: progress is taken from here.
        solver.cbMipInterrupt.subscribe(self._poll_tree)

    def detach(self, solver: Any) -> None:
        solver.cbSimplexInterrupt.unsubscribe(self._poll)
        solver.cbIpmInterrupt.unsubscribe(self._poll)
        solver.cbMipInterrupt.unsubscribe(self._poll_tree)

    def _guarded(self, event: Any, ask: Callable[[], bool]) -> None:
        # An exception (a Ctrl-C in a caller's own program) must not pass through C++: it is kept and raised after.
        try:
            if self.raised is not None or ask():
                event.interrupt()
        except BaseException as error:
            self.raised = error
            event.interrupt()

    def _poll(self, event: Any) -> None:
        self._guarded(event, self._told_to_stop)

    def _poll_tree(self, event: Any) -> None:
        def ask() -> bool:
            self.taken += 1
            known = (_finite(event.data_out.mip_dual_bound), _finite(event.data_out.mip_primal_bound))
            if known != self.reported:
                self.reported = known
                self.control.report(*known)
            proven = self.enough is not None and known[0] is not None and known[0] >= self.enough
            spent = self.steps is not None and self.taken > self.steps
            return proven or spent or self._told_to_stop()

        self._guarded(event, ask)

    def _told_to_stop(self) -> bool:
        self.stopped = self.stopped or self.control.should_stop
        return self.stopped


def _finite(value: float) -> float | None:
    return float(value) if np.isfinite(value) and abs(value) < 1e29 else None


def _answer(solver: Any, is_mip: bool, stopped: bool) -> Answer:
    status = solver.getModelStatus()
    info = solver.getInfo()
    statuses = highspy_module().HighsModelStatus
    has_values = info.primal_solution_status == int(highspy_module().SolutionStatus.kSolutionStatusFeasible)
    values = np.array(solver.getSolution().col_value) if has_values else None
    objective = float(info.objective_function_value) if has_values else None
    bound = _finite(info.mip_dual_bound) if is_mip else None
    if status in (statuses.kOptimal, statuses.kModelEmpty):
        duals = None if is_mip else np.array(solver.getSolution().row_dual)
        return Answer(Outcome.OPTIMAL, values, objective, bound if is_mip else objective, duals=duals)
    if status in (statuses.kInfeasible, statuses.kUnboundedOrInfeasible):
        return Answer(Outcome.INFEASIBLE, None, None, None)
    limits = (
        statuses.kTimeLimit,
        statuses.kIterationLimit,
        statuses.kSolutionLimit,
        statuses.kInterrupt,
        statuses.kObjectiveBound,
        statuses.kObjectiveTarget,
        statuses.kMemoryLimit,
    )
    if status in limits:
        if not is_mip:  # the values of an unfinished linear program prove nothing
            return Answer(Outcome.NOTHING, None, None, None, stopped)
        return Answer(Outcome.FEASIBLE if has_values else Outcome.NOTHING, values, objective, bound, stopped)
    raise SolverError(_("HiGHS ended with status {status}").format(status=solver.modelStatusToString(status)))
