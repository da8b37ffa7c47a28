"""What becomes of a run when a solver lies, fails, crashes or hangs: fault by fault, the statuses that it ends with.

python -m tests.study.faults [--instances NAME,NAME]

Each fault is told at the first call, at every one and at about half of them, on each instance; the larger one only gets
the last. A run counts as wrong when the checker refuses its plan, a bound is above the true value, the status is
`optimal` without the optimum (the recorded one, see instances/optima.csv), the verifier refuses the certificate, or an
exception comes out. Faults of the process are those of tests/search/test_apart.py, with a time limit of 3 seconds.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable

import pytest

from reallocate import Control, read_instance, solve
from reallocate.search import driver
from reallocate.search.question import Question
from reallocate.search.result import Result
from tests.search import test_apart
from tests.search.judging import assert_honest
from tests.search.liars import LIARS, LIES, MOMENTS, lying

TINY = ("tiny-two-sites", "tiny-overnight", "tiny-late-blanks", "every-feature")
LARGE = "may2020"
STATUSES = ("optimal", "days_proven", "feasible", "no_plan")
PROCESS = {
    "crashes at once": test_apart.crashes_at_once,
    "crashes after two goals": test_apart.crashes_with_two_goals,
    "hangs at once": test_apart.hangs_at_once,
    "hangs after the first plan": test_apart.hangs_after_the_first_plan,
}
#: What nobody can see through: all that is said hangs together. Only bounds that are certified are checked then.
BELIEVED = {("all", "worse plan called optimal"), ("all", "bound too high")}


def outcome(run: Callable[[], Result], where: str, *, words: bool = True) -> str:
    """Return the status that a run ended with, or ``wrong``, which is told on stderr."""
    try:
        result = run()
        if result.plan is not None:
            assert_honest(result, words=words)
    except Exception as error:
        sys.stderr.write(f"{where}: {type(error).__name__}: {error}\n")
        return "wrong"
    return result.status


def lied_to(liar: str, lie: str, when: str, name: str) -> Result:
    with lying(liar, lie, when):
        return solve(read_instance(f"instances/{name}.csv"))


def failed_process(fault: str, name: str) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(driver, "search", PROCESS[fault])
        instance, control = read_instance(f"instances/{name}.csv"), Control(time_limit=3.0)
        return driver.answer(instance, Question(), control)


def line(who: str, fault: str, found: Counter[str]) -> None:
    cells = [who, fault, str(found.total()), *(str(found[status]) for status in (*STATUSES, "wrong"))]
    sys.stdout.write("| " + " | ".join(cells) + " |\n")
    sys.stdout.flush()


def main() -> None:
    """Print the table, and what is wrong on stderr."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--instances", default=",".join((*TINY, LARGE)))
    names = parser.parse_args().instances.split(",")
    columns = ("who", "fault", "runs", *(status.replace("_", " ") for status in STATUSES), "wrong")
    sys.stdout.write("| " + " | ".join(columns) + " |\n|" + "---|" * len(columns) + "\n")
    for liar in LIARS:
        for lie in LIES:
            found: Counter[str] = Counter()
            for name in names:
                for when in MOMENTS if name != LARGE else MOMENTS[-1:]:
                    where, words = f"{liar}, {lie}, {when}, {name}", (liar, lie) not in BELIEVED
                    run = (liar, lie, when, name)
                    found[outcome(lambda run=run: lied_to(*run), where, words=words)] += 1  # type: ignore[misc]
            line(liar, lie, found)
    for fault in PROCESS:
        found = Counter(
            outcome(lambda n=name, f=fault: failed_process(f, n), f"{fault}, {name}")  # type: ignore[misc]
            for name in names
        )
        line("the solving process", fault, found)


if __name__ == "__main__":
    main()
