"""A plan with hardly more moves than the relaxation: what leaves sites and comes to them is made whole, totals first.

How many printers a site gets and gives in all is made whole before the days on which they come and leave; the trips
between sites stay free. So the moves stay next to those of the relaxation, where rounding single trips up, as
`reallocate.decomposition.dive` does, costs a move now and again.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reallocate.decomposition.branching import MORE, BranchedMaster
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.dive import settled
from reallocate.decomposition.master import RestrictedMaster
from reallocate.proof.branching import FREE, BranchVariable, Interval
from reallocate.proof.candidates import Candidate
from reallocate.proof.tree import Position
from reallocate.solver.problem import NOISE

#: Part of the fractions that is made whole at a time; a third of it after each failure, and half as much again after
#: each success.
SHARE = 0.3
#: Steps and failures after which a dive is given up. (Regions 0 and 2 of the library had plans that meet the bound
#: after 50 and 80 steps, in 1 and 2 s of processor time.)
STEPS, PATIENCE = 300, 25


def dive_on_totals(master: RestrictedMaster, most_moves: int) -> Choice | None:
    """Return trips with at most so many moves and nothing short, from a settled relaxation; None: none were found.

    Afterwards nothing is held.
    """
    branched = BranchedMaster(master, most_moves)
    position = Position(branched)
    found = _dive(branched, position)
    position.go_to({})
    return found


def _dive(branched: BranchedMaster, position: Position) -> Choice | None:
    master, kept = branched.master, dict[BranchVariable, Interval]()
    share, failed = SHARE, 0
    if not _settled(branched):
        return None
    for _step in range(STEPS):
        fractions = branched.candidates()
        if not fractions:
            return master.choice(np.rint(master.counts))
        chosen = _nearest(fractions, share, master.last)
        position.go_to(kept | {c.variable: _side(c, kept, up=c.value % 1 > 0.5) for c in chosen})
        if _settled(branched):
            kept |= {c.variable: _side(c, kept, up=c.value % 1 > 0.5) for c in chosen}
            share = min(SHARE, 1.5 * share)
            continue
        failed, share = failed + 1, share / 3
        if len(chosen) == 1:  # then the other side is all that is left
            kept[chosen[0].variable] = _side(chosen[0], kept, up=chosen[0].value % 1 <= 0.5)
        position.go_to(kept)
        if failed > PATIENCE or not _settled(branched):
            return None
    return None


def _nearest(fractions: Sequence[Candidate], share: float, last: int) -> list[Candidate]:
    """Return a share of the fractions, those nearest to whole numbers, one of each site: of totals while there are."""
    totals = [c for c in fractions if c.variable.by == last]
    found = sorted(totals or fractions, key=lambda c: (round(c.fraction, 4), c.variable))
    first = {c.variable.site: c for c in reversed(found)}
    return sorted(first.values(), key=found.index)[: max(1, int(share * len(found)))]


def _side(candidate: Candidate, kept: dict[BranchVariable, Interval], *, up: bool) -> Interval:
    low, high = kept.get(candidate.variable, FREE)
    most = float(np.floor(candidate.value))
    return (most + 1, high) if up else (low, most)


def _settled(branched: BranchedMaster) -> bool:
    """Solve with what is held, generate and separate a little; whether nothing is short and the moves are allowed."""
    master = branched.master
    assert branched.most_moves is not None
    most = branched.most_moves + MORE
    return settled(master, lambda: master.shortage <= NOISE and master.value <= most)
