"""Does the rest of every shipped plan, planned anew with the planned state, end on the planned day, on every day?

    python -m tests.study.seams [--sites N] [NAME ...]

The plans of the benchmark library, and those that `solve` makes of the instances that are shipped without one. Of
every plan and day the rest is replayed on the morning: it has to be legal and end on the planned day. Up to N sites the
best plan for the rest is searched for as well: where the plan has the fewest days, proven, the answer has to be the
planned day, neither earlier nor later.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reallocate import Instance, Plan, generate, read_instance, read_plan, replan, solve
from reallocate.plan.check import settled, settled_days
from reallocate.plan.morning import morning
from reallocate.plan.replay import replay
from reallocate.plan.state import State
from reallocate.questions.check import leaving_what_lacks
from tests.conftest import PARTIAL, SHIPPED
from tests.study.library import FOLDER


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def shipped(names: Sequence[str]) -> Iterator[tuple[str, Instance, Plan, int | None]]:
    """Yield name, instance, plan as it is read from its files, and the fewest days where these are proven.

    Of those of these names; of all where there is none.
    """
    for path in SHIPPED:
        if names and path.stem not in names:
            continue
        instance = read_instance(path)
        found = solve(instance, partial=path.stem in PARTIAL)
        assert found.plan is not None
        yield path.stem, instance, replace(found.plan, manual=True), found.days_bound
    for path in sorted(FOLDER.glob("plans/*.zip")):
        if names and path.stem not in names:
            continue
        family, _dash, seed = path.stem.rpartition("-")
        instance = generate(family, int(seed))
        with tempfile.TemporaryDirectory() as folder:
            with zipfile.ZipFile(path) as archive:
                archive.extractall(folder)
            plan = read_plan(folder, instance)
        known = settled_days(instance, plan)
        yield path.stem, instance, plan, known if family == "province" else None


def replayed(instance: Instance, plan: Plan, day: int, *, partial: bool) -> int | None:
    """Return the day on which the rest of a plan ends, replayed on the morning of `day`; None: it breaks a rule."""
    then = morning(instance, leaving_what_lacks(instance, plan) if partial else plan, day, State())
    rest = replace(then.rest, unserved=0)
    rest = settled(then.instance, leaving_what_lacks(then.instance, rest) if partial else rest)
    played = replay(then.instance, rest)
    return None if played.breaches or played.days is None else then.end(played.days)


def main() -> int:
    """Return 1 where anything differs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--sites", type=int, default=20)
    asked = parser.parse_args()
    mornings = searched = wrong = 0
    for name, instance, plan, fewest in shipped(asked.names):
        partial, begun = name in PARTIAL, time.perf_counter()
        end = settled_days(instance, leaving_what_lacks(instance, plan) if partial else plan)
        assert end is not None
        for day in range(1, instance.span(end) + 2):
            mornings += 1
            ends = [("replayed", replayed(instance, plan, day, partial=partial))]
            if len(instance.sites) <= asked.sites:
                searched += 1
                rest = replan(instance, plan, day, goals=(), partial=partial, curve=False)
                ends.append(("planned anew", rest.days))
            for how, found in ends:
                earlier = how == "planned anew" and fewest != end and found is not None and found < end
                if found != end and not earlier:
                    wrong += 1
                    say(f"{name}, day {day}: {how} it ends on day {found}, and not on day {end}")
        say(f"{name}: day {end}, {time.perf_counter() - begun:.0f} s")
    say(f"{mornings} mornings, {searched} of them planned anew, {wrong} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
