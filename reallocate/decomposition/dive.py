"""A plan from the relaxation: the largest fractions are rounded up, many at a time, as long as nothing is lacking."""

from __future__ import annotations

import numpy as np

from reallocate.decomposition.choice import Choice
from reallocate.decomposition.master import NOISE, Master
from reallocate.solver.problem import Floats

#: Part of the fractions that is rounded up at first; a third of it after each time that something is lacking then.
SHARE = 0.2
#: Failures in a row after which the rest is left to the search of neighbourhoods.
PATIENCE = 8
#: Part of its value by which a relaxation may rise before the rest is left likewise. From there on each fraction that
#: is rounded up costs a move: with 514 sites plans came out at 923 and 818 moves that had 1,038 and 852 without an end.
RISEN = 0.01
#: Printer-days that a dive may lack on its way.
BIT = 1e-4
#: Rounds of columns and rows after each step.
ROUNDS = 8


def dive(master: Master) -> Choice:
    """Return whole numbers of printers for the trips of a settled relaxation; what they lack is for others to mend.

    Afterwards no trip is held.
    """
    printers = master.demands.printers
    tolerance = max(NOISE, master.lacking + BIT)
    share, failed = SHARE, 0
    banned: set[tuple[int, int, int]] = set()
    best = np.floor(master.counts + NOISE)
    highest = master.value * (1.0 + RISEN)
    while failed < PATIENCE and master.value <= highest and not master.control.should_stop:
        counts = master.counts
        low = np.maximum(np.floor(counts + NOISE), master.low)
        part = counts - low
        sent = np.bincount(master.origin, low, len(printers))
        keys = list(zip(master.origin.tolist(), master.destination.tolist(), master.day.tolist(), strict=True))
        order = [int(k) for k in np.argsort(-part, kind="stable") if part[k] > NOISE and keys[k] not in banned]
        most = max(1, int(share * len(order)))
        busy: set[tuple[str, int]] = set()
        chosen: list[int] = []
        for k in order:
            ends = {("from", keys[k][0]), ("to", keys[k][1])}
            if len(chosen) < most and not ends & busy and sent[keys[k][0]] + 1 <= printers[keys[k][0]]:
                busy |= ends
                chosen.append(k)
        if not chosen:
            break
        low[chosen] += 1
        before = master.low
        master.hold(low)
        if _settled(master, tolerance):
            failed = 0
            best = np.maximum(np.floor(master.counts + NOISE), master.low)
            continue
        failed += 1
        if len(chosen) == 1:
            banned.add(keys[chosen[0]])
        share /= 3
        master.hold(_longer(before, len(master.origin)))
        if not _settled(master, tolerance):
            break
    found = master.choice(best)
    master.hold(np.zeros(len(master.origin)))
    return found


def _longer(low: Floats, count: int) -> Floats:
    return np.append(low, np.zeros(count - len(low)))


def _settled(master: Master, tolerance: float) -> bool:
    """Solve with what is held, price and separate a little; whether hardly more is lacking than before."""
    master.session.prefer_primal(False)
    for _round in range(ROUNDS):
        if not master.solve():
            return False
        columns, rows = master.price(500), master.tighten()
        if not rows and (not columns or master.lacking <= tolerance):
            break
        master.session.prefer_primal(not rows)
    return master.lacking <= tolerance
