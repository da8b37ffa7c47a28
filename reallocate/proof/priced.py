"""From prices of printers and blanks to an end of a proof that the verifier accepts, or to nothing.

Prices are floating-point numbers and only a hint. They are rounded to whole numbers, and lowered where more would be
paid for a printer that leaves a site than one costs that comes to it on the same day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from reallocate import verify
from reallocate.proof.claims import Node
from reallocate.proof.judge import Judge
from reallocate.solver.problem import Floats

#: Units of the prices of a day on the road that are tried.
UNITS = (100, 10_000, 1_000_000)
#: Days on the road that rounding to any of these does not cost.
FAR = 5


def priced(judge: Judge, horizon: int, leaving: Floats, blanks: Mapping[int, float]) -> Node | None:
    """Return the leaf that prices prove, which says that no plan keeps to the horizon; None: they prove nothing.

    Parameters
    ----------
    leaving : what a printer is paid that leaves a site on a day, in days on the road; shape (sites, horizon + 1).
    blanks : what a card costs of all that lenders have by a day.
    """
    frame = judge.frame(horizon)
    for unit in UNITS:
        prices = _lowered(frame, unit, leaving, {day: round(price * unit) for day, price in blanks.items()})
        excess = prices.excess(frame, [])
        if excess > 0:
            return {"prices": {"unit": unit, **dict(_document(frame, prices))}}
        if excess < -FAR * unit:
            break
    return None


def _lowered(frame: verify.Frame, unit: int, leaving: Floats, blanks: dict[int, int]) -> verify.Prices:
    """Return rounded prices at which nobody gains who comes and leaves on one day."""
    whole = np.rint(np.maximum(0.0, leaving) * unit).astype(np.int64)
    while True:
        prices = verify.Prices(unit, whole.tolist(), blanks)
        coming = np.array([[np.inf if n is None else n for n in row] for row in prices.coming(frame)])
        if (whole <= coming).all():
            return prices
        whole = np.minimum(whole, coming).astype(np.int64)


def _document(frame: verify.Frame, prices: verify.Prices) -> Iterator[tuple[str, dict[str, object]]]:
    rows = ((frame.instance.codes[i], row) for i, row in enumerate(prices.leaving))
    paid = {code: {str(d): price for d, price in enumerate(row) if price and d} for code, row in rows}
    yield "leaving", {code: row for code, row in paid.items() if row}
    yield "blanks", {str(day): price for day, price in prices.blanks.items() if price}
