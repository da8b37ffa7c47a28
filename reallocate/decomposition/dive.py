"""A plan from the relaxation: the largest fractions are rounded up, many at a time, as long as nothing is short."""

from __future__ import annotations

from collections.abc import Callable, Set

import numpy as np

from reallocate.decomposition.choice import Choice
from reallocate.decomposition.master import ROUND, RestrictedMaster
from reallocate.plan.model import Key
from reallocate.solver.problem import NOISE, Floats

#: Part of the fractions that is rounded up at first; a third of it after each time that something is short then. (Of
#: nation 0, 16 days, the plan that came of it had 944 moves, and 960 with a fifth of them; of region 4, 14 days, there
#: was a plan after 54 groups of neighbourhoods, and none after 72.)
SHARE = 0.05
#: Failures in a row after which the rest is left to the search of neighbourhoods.
PATIENCE = 8
#: Part of its value by which a relaxation may rise before the rest is left likewise. From there on each fraction that
#: is rounded up costs a move: with 514 sites plans came out at 923 and 818 moves that had 1,038 and 852 without an end.
RISEN = 0.01
#: Printer-days that may be short on the way of a dive.
BIT = 1e-4
#: Rounds of columns and rows after each step.
ROUNDS = 8


def dive(master: RestrictedMaster, share: float = SHARE) -> Choice:
    """Return whole numbers of printers for the trips of a settled relaxation; what is short is for others to mend.

    Afterwards no trip is held.

    Parameters
    ----------
    share : part of the fractions that is rounded up at a time.
    """
    tolerance = max(NOISE, master.shortage + BIT)
    failed = 0
    banned: set[Key] = set()
    best = np.floor(master.counts + NOISE)
    highest = master.value * (1.0 + RISEN)

    def hardly_more() -> bool:
        """Whether hardly more is short than before."""
        return master.shortage <= tolerance

    while failed < PATIENCE and master.value <= highest and not master.control.should_stop:
        low = np.maximum(np.floor(master.counts + NOISE), master.low)
        chosen = _rounded_up(master, low, share, banned)
        if not chosen:
            break
        low[chosen] += 1
        before = master.low
        master.hold(low)
        if settled(master, hardly_more):
            failed = 0
            best = np.maximum(np.floor(master.counts + NOISE), master.low)
            continue
        failed += 1
        if len(chosen) == 1:
            banned.add(_key(master, chosen[0]))
        share /= 3
        master.hold(_longer(before, len(master.origin)))
        if not settled(master, hardly_more):
            break
    found = master.choice(best)
    master.hold(np.zeros(len(master.origin)))
    return found


def _rounded_up(master: RestrictedMaster, low: Floats, share: float, banned: Set[Key]) -> list[int]:
    """Return the columns with the largest fractions, a `share` of all, no two with the same origin or destination.

    No more leave a site than stand there at first, and on a day, or in all, than rules allow.
    """
    demands, printers = master.demands, master.demands.printers
    part = master.counts - low
    held = master.flows(low)
    sent, left = held.leave.sum(axis=1), demands.quotas.left(held)
    order = [int(k) for k in np.argsort(-part, kind="stable") if part[k] > NOISE and _key(master, int(k)) not in banned]
    most = max(1, int(share * len(order)))
    origins: set[int] = set()
    destinations: set[int] = set()
    chosen: list[int] = []
    for k in order:
        i, j, d = _key(master, k)
        if len(chosen) < most and i not in origins and j not in destinations and sent[i] + 1 <= printers[i]:
            quotas = demands.quotas.on(d)
            if (left[quotas] >= 1).all():
                left[quotas] -= 1
                origins.add(i)
                destinations.add(j)
                chosen.append(k)
    return chosen


def _key(master: RestrictedMaster, column: int) -> Key:
    return int(master.origin[column]), int(master.destination[column]), int(master.day[column])


def _longer(low: Floats, count: int) -> Floats:
    return np.append(low, np.zeros(count - len(low)))


def settled(master: RestrictedMaster, enough: Callable[[], bool]) -> bool:
    """Solve with what is held, generate and separate a little; whether that is `enough` then."""
    master.session.prefer_primal(False)
    for _round in range(ROUNDS):
        if not master.solve():
            return False
        columns, rows = master.generate(ROUND), master.separate()
        if not rows and (not columns or enough()):
            break
        master.session.prefer_primal(not rows)
    return enough()
