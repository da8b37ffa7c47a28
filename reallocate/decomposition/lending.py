"""Sites that only lend: where nobody waits, one row in place of (C2) for every day.

At such a site a printer that comes is of no use: it could as well have gone on at once. So the row

(L) Σ_d leave[i,d] <= p_i

counts nothing that comes, trips to the site are no columns, and the program is smaller by most of its rows. By itself
the row is not true of all plans. Its dual becomes duals of (C2) that are: see `spread` and ``models/decomposition.md``.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reallocate.bounds.keys import RowKey
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.pricing import GAIN, Prices
from reallocate.decomposition.rows import Row
from reallocate.solver.problem import Floats, Ints

Flags = NDArray[np.bool_]


def lenders(demands: Demands) -> Flags:
    """Return the sites that only lend, shape (sites,): they have printers from the start, and no row but (C2)."""
    found = demands.printers > 0
    for rows in (demands.base, demands.drawing):  # the MIR cuts are about sites of `base` too
        found[rows.site] = False
    due = [bool(counts) for counts in demands.instance.printers_due]
    found &= ~np.array(due, bool)
    for i, j, _d in demands.fixed.keys:
        found[[i, j]] = False
    return found


def lending_row(demands: Demands, site: int) -> Row:
    """(L) Σ_d leave[i,d] <= p_i."""
    none = np.zeros(demands.last + 2)
    every = none.copy()
    every[1 : demands.last + 1] = 1.0
    return Row(RowKey("L", site), none, none, -every, -float(demands.printers[site]), np.inf)


def closed_to(prices: Prices, lending: Flags) -> Prices:
    """Return the prices with which no trip to a site that only lends pays."""
    shut = lending[:, None]
    return replace(prices, come=np.where(shut, -np.inf, prices.come), night=np.where(shut, -np.inf, prices.night))


def spread(prices: Prices, lending: Flags, duals: Floats, cost: float) -> Floats:
    """Return what a printer is worth at each site on each day, by the duals of (L); shape (sites, last + 2).

    On each day it is worth what the best trip brings that leaves then or later, beyond its cost: so no trip from here
    becomes cheaper than its cost. It never rises, and its falls are duals of (C2).

    Parameters
    ----------
    prices : with those duals in what a departure is paid, and no trip to sites that only lend.
    duals : of (L) by site, 0 elsewhere; shape (sites,).
    cost : of a trip.
    """
    worth = np.zeros_like(prices.go)
    some = np.flatnonzero(lending & (duals > 0))
    for d, paid in prices.paid():
        worth[some, d] = np.clip(duals[some] + paid[some].max(axis=1) - cost, 0.0, duals[some])
    latest_first = np.maximum.accumulate(worth[:, ::-1], axis=1)
    return latest_first[:, ::-1]


def spread_prices(prices: Prices, lending: Flags, duals: Floats, worth: Floats) -> Prices:
    """Return the prices with duals of (C2) in place of those of (L); `worth` as `spread` returns it.

    What comes overnight can leave the day after.
    """
    next_day = np.append(worth[:, 1:], np.zeros((len(worth), 1)), axis=1)
    go = prices.go + np.where(lending, duals, 0.0)[:, None] - worth
    return replace(prices, come=prices.come + worth, night=prices.night + next_day, go=go)


def overpaid(prices: Prices, lending: Flags, cost: float) -> Ints:
    """Return the sites that only lend, to which a trip is paid more than its cost: to come there is of use."""
    found = np.zeros_like(lending)
    for _d, paid in prices.paid():
        found |= lending & (paid.max(axis=0) > cost + GAIN)
    return np.flatnonzero(found).astype(np.int32)
