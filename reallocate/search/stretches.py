"""The best of several plans, each of which is the best of a stretch of days: what is proven of all of them together.

Where printers from outside may find no room, plans for some days are none for more (see `reallocate.bounds.enough`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reallocate.bounds.enough import lasting_alike
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.search.known import Attained


@dataclass(frozen=True, slots=True)
class Run:
    """A plan for some days, and what it attains goal after goal."""

    plan: Plan
    attained: tuple[Attained, ...]

    @property
    def values(self) -> tuple[int, ...]:
        return tuple(goal.value for goal in self.attained)


def stretches(instance: Instance, first: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield first and last of each stretch of the days first..most of which a plan for one is one for the next."""
    while first <= most:
        _start, last = lasting_alike(instance, first)
        last = most if last is None else min(last, most)
        yield first, last
        first = last + 1


def best_of(runs: Sequence[Run], *, whole: bool) -> Run:
    """Return the best of runs that have the same goals, with bounds that hold for the plans of all of them.

    Parameters
    ----------
    whole : whether every plan that counts is in one of the stretches that the runs are about.
    """
    best = min(runs, key=lambda run: run.values)
    alive, attained = list(runs) if whole else [], []
    for k, goal in enumerate(best.attained):
        bounds = [run.attained[k].bound for run in alive]
        known = [bound for bound in bounds if bound is not None]
        bound = min(known) if known and len(known) == len(bounds) else None
        attained.append(replace(goal, bound=None if bound is None else min(bound, goal.value)))
        # A stretch whose plans are all worse in this goal is out. What is known of the next goals of one whose plans
        # may be as good, but for the one that was found, is about that one.
        alive = [run for run in alive if (low := run.attained[k].bound) is None or low <= goal.value]
        if any(run.attained[k].value > goal.value for run in alive):
            alive = []
    return Run(best.plan, tuple(attained))
