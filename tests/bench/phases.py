"""The phases of the decomposition on one instance, one after the other in this process: seconds of each, as JSON.

    python -m tests.bench.phases INSTANCE

Everything is done as `reallocate.search.decomposed` does it, but on one horizon at a time. The least horizon that the
relaxation without rounding allows is looked for first, in no phase. `tests.bench.growth` says what the phases are.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from reallocate.decomposition.blanks import plan_of
from reallocate.decomposition.relaxed_horizon import RelaxedHorizon
from reallocate.heuristics.canonical import canonical_plan
from reallocate.instance.model import Instance
from reallocate.instance.reader import read_instance
from reallocate.plan.replay import replay
from reallocate.proof.judge import Judge
from reallocate.running.control import Control
from reallocate.search.conclude import conclude
from reallocate.search.decomposed import LONGEST, LONGEST_FOR_MOVES, PATIENT, QUICK
from reallocate.search.opening import counted, opened
from reallocate.search.question import Question
from reallocate.verify import verify_plan


class Clock:
    """Seconds by phase, in the order in which the phases were entered."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


def least_rough(instance: Instance, first: int, control: Control) -> int:
    """Return the least horizon, from `first` on, that the relaxation without rounding allows."""
    days = first
    while True:
        horizon = RelaxedHorizon(instance, days, control)
        horizon.solve_without_cuts()
        if horizon.without_cuts:
            return days
        days += 1


def phases(path: Path, clock: Clock, scratch: Path) -> dict[str, int]:
    """Go through the phases; return the horizons and the moves.

    Raises
    ------
    AssertionError : something was not found or proven, so that its seconds would mean nothing.
    """
    control = Control()
    with clock.phase("read"):
        instance = read_instance(path)
        instance.travel  # noqa: B018  the shortest paths are worked out when they are first asked for
    question = Question(("moves",))
    with clock.phase("bound"):
        known = counted(instance, question)
    with clock.phase("thumb"):
        known = opened(instance, question, known)
    least = least_rough(instance, known.bounds[0].days, control)

    with clock.phase("columns"):
        possible = RelaxedHorizon(instance, least, control)
        possible.solve_without_cuts()
    with clock.phase("cuts"):
        possible.settle()
    del possible  # as the search forgets what is of no interest any more
    with clock.phase("refute"):
        short = RelaxedHorizon(instance, least - 1, control)
        short.settle()
    assert short.possible is False

    with clock.phase("again"):
        best = RelaxedHorizon(instance, least + 1, control)
        best.settle()
    with clock.phase("plan"):
        best.look(QUICK, LONGEST * QUICK)
    assert best.choice is not None
    assert best.plan is not None
    first = best.choice.moves
    with clock.phase("shipments"):
        replay(instance, plan_of(best.choice) or best.plan)
    with clock.phase("goals"):
        best.save(PATIENT, LONGEST_FOR_MOVES * PATIENT, lambda _choice: None)

    judge = Judge(instance)  # counting has made one, which the command takes
    for phase, horizon in (("proof", short), ("proofs", best)):
        with clock.phase(phase):
            claim = horizon.claim(judge)
        assert claim is not None
        known = known.with_claim(claim)
    with clock.phase("write"):
        plan = canonical_plan(instance, best.plan)
        conclude(instance, question, replace(known, plan=plan), None).write(scratch / "plan")
    with clock.phase("verify"):
        document = verify_plan(scratch / "plan", path)
    said = {name: document[name] for name in ("days", "days_bound", "moves", "moves_bound")}
    offices = sum(not site.is_depot for site in instance.sites)
    return {
        "offices": offices,
        "least": least,
        "first_moves": first,
        **{name: int(str(value)) for name, value in said.items()},
    }


def main() -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory() as scratch:
        found = phases(Path(sys.argv[1]), clock, Path(scratch))
    sys.stdout.write(json.dumps({"seconds": clock.seconds, **found}) + "\n")


if __name__ == "__main__":
    main()
