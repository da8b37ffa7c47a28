"""Rows that no finished plan breaks and that make the linear relaxation tight; see ``models/strengthening.md``."""

from __future__ import annotations

from collections.abc import Iterator

from pulp import lpSum

from reallocate.bounds.supply import blanks_by_day, late_work
from reallocate.formulation.constraints import Row
from reallocate.formulation.variables import Variables
from reallocate.instance.model import Instance


def covering(instance: Instance, horizon: int, v: Variables) -> Iterator[Row]:
    """(V1) Σ_{d >= s} o_id · printers[i,d] >= ceil(w_is / r_i): printer-days after the day s on which blanks can come.

    w_is = cards of site i that can only be printed on day s or later, were all that lenders have sent to i at once;
    s = 1 gives the whole backlog. Valid: a printer prints at most r_i cards on an open day, so the cards w_is need
    w_is / r_i printer-days, and printer-days are whole.
    """
    supply = blanks_by_day(instance)
    for i, site in enumerate(instance.sites):
        if site.is_depot or not site.backlog:
            continue
        for start, cards in late_work(instance, i, supply[i]):
            standing = [v.printers[i, d] for d in range(start, horizon + 1) if instance.is_open(i, d)]
            yield f"V1_i{i:03d}_d{start:03d}", lpSum(standing) >= -(-cards // instance.rate(i))


#: Valid for every finished plan; no rules of the problem.
STRENGTHENING = (covering,)
