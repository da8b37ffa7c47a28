"""Rows that no finished plan breaks and that make the linear relaxation tight; see ``models/strengthening.md``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pulp import lpSum

from reallocate.bounds.covers import Cover, MirCut, covers
from reallocate.bounds.keys import RowKey
from reallocate.formulation.constraints import Row
from reallocate.formulation.variables import Variables
from reallocate.instance.model import Instance
from reallocate.plan.model import by_key


def covering(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(V1) Σ_{d >= s} o_id · printers[i,d] >= ceil(w_is / r_i): printer-days after the day s on which blanks can come.

    w_is = cards of site i that can only be printed on day s or later, were all that lenders have sent to i at once;
    s = 1 gives the whole backlog. Valid: a printer prints at most r_i cards on an open day, so the cards w_is need
    w_is / r_i printer-days, and printer-days are whole. Where cards may be left, left[i] / part is added, part = the
    cards of the last of these printer-days.
    """
    for cover in covers(instance):
        i, days = cover.site, range(cover.start, horizon + 1)
        standing = lpSum([v.printers[i, d] for d in days if instance.prints(i, d)])
        row = _left(v, cover, standing) >= _scale(v, cover) * cover.need
        yield cover.key, row


def mir_cuts(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(V2) Σ φ(u_d)·(arrive[i,d] + overnight[i,d]) + Σ φ(-u_d)·leave[i,d] >= ρ·⌈R / g⌉ for g = 2..u_1, ρ = R mod g > 0.

    u_d = open days from max(d, s) on, R = ceil(w_is / r_i) - p_i·u_1, φ(a) = ⌊a / g⌋·ρ + min(a mod g, ρ). It is (V1)
    written in arrivals and departures, rounded by g (mixed-integer rounding; Nemhauser and Wolsey 1990,
    doi:10.1007/BF01585752): a printer that comes d days before the end is worth no more than it can still be used for.
    There are many of them; the search adds those that a relaxation breaks.
    """
    for cover in covers(instance):
        for cut in cover.mir_cuts(instance, horizon):
            i = cut.key.site
            terms = [cut.come[1] * v.more[i,]] if (i,) in v.more else []
            for family, values in ((v.arrive, cut.come), (v.overnight, cut.come), (v.leave, cut.go)):
                terms += [values[d] * family[i, d] for d in range(1, horizon + 1) if values[d] and (i, d) in family]
            yield cut.key, _left(v, cut, lpSum(terms)) >= _scale(v, cut) * cut.right


def staying(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(V3) printers[i,d] + p_i · added[i,d] >= p_i - Σ_{rows of i up to day d} c · (1 - taken[i,j,d']).

    Only where edits are counted. Valid: without a new row from i by day d, what stood there first still stands but for
    the rows that were kept; with one, the left side is at least p_i. The big number of (E2) alone lets a tenth of a row
    empty a site: with these rows the relaxation of a plan without moves for 11 days of may2020 asks for 5.1 edits
    instead of 1.
    """
    if v.terms.edits is None:
        return
    rows = by_key(v.terms.edits)
    for i, day in v.added:
        there = instance.sites[i].printers
        if there:
            kept = [count * (1 - v.taken[key]) for key, count in rows.items() if key[0] == i and key[2] <= day]
            row = v.printers[i, day] + there * v.added[i, day] + lpSum(kept) >= there
            yield RowKey("V3", i, (day,)), row


def _scale(v: Variables[Any], row: Cover | MirCut) -> int:
    """Return what a row is multiplied by, so that its coefficients are whole."""
    return row.part if (row.key.site,) in v.left else 1


def _left(v: Variables[Any], row: Cover | MirCut, terms: Any) -> Any:
    """Return the left side of a row, with the cards that may be left."""
    left = v.left.get((row.key.site,))
    return terms if left is None else lpSum([_scale(v, row) * terms, left])


#: Valid for every finished plan; no rules of the problem. The first and the last stand in every model.
STRENGTHENING = (covering, mir_cuts, staying)
