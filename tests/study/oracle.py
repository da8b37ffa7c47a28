"""More random cases against exhaustive search than the suite has time for.

python -m tests.study.oracle KIND [--first N] [--cases N] [--rules N]

Prints every case that differs, with its seed, and at the end how many there were of each kind. A case is the same for a
seed and a number of rules.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from tests.oracle.completion import completion
from tests.oracle.improvement import improvement
from tests.oracle.lever_alternatives import lever_alternatives
from tests.oracle.lever_morning import lever_morning
from tests.oracle.lever_robust import lever_blind, lever_keep, lever_robust
from tests.oracle.lever_study import lever_trade_off, lever_tranche
from tests.oracle.promise import promise
from tests.oracle.wishes import wishes

KINDS = {
    "alternatives": lever_alternatives,
    "blind": lever_blind,
    "completion": completion,
    "improvement": improvement,
    "keep": lever_keep,
    "morning": lever_morning,
    "robust": lever_robust,
    "trade-off": lever_trade_off,
    "tranche": lever_tranche,
    "promise": promise,
    "wishes": wishes,
}


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Return 1 where anything differs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--rules", type=int, default=0)
    asked = parser.parse_args()
    seen, differing, start = Counter[str](), 0, time.perf_counter()
    for seed in range(asked.first, asked.first + asked.cases):
        begun = time.perf_counter()
        case = KINDS[asked.kind](seed, asked.rules)
        seen[case.seen] += 1
        differing += bool(case.wrong)
        for line in case.wrong:
            say(f"{seed}: {line}")
        if time.perf_counter() - begun > 5:
            say(f"{seed}: {time.perf_counter() - begun:.1f} s")
    say(f"{asked.cases} cases, {differing} differ, {time.perf_counter() - start:.0f} s")
    for what, count in seen.most_common():
        say(f"{count:6} {what}")
    return 1 if differing else 0


if __name__ == "__main__":
    raise SystemExit(main())
