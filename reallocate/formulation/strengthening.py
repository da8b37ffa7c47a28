"""Rows that no finished plan breaks and that make the linear relaxation tight; see ``models/strengthening.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reallocate.bounds.covers import Cover, MirCut, cuts, group_covers, site_covers
from reallocate.bounds.keys import RowKey
from reallocate.formulation.algebra import total
from reallocate.formulation.constraints import Row
from reallocate.formulation.variables import Variables
from reallocate.instance.model import Instance
from reallocate.plan.model import by_key


def covering(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(V1) Σ_{d >= s} o_id · printers[i,d] >= ceil(w_is / r_i): printer-days after the day s on which blanks can come.

    w_is = cards of site i that can only be printed on day s or later, were all that lenders have sent to i at once;
    s = 1 gives the whole backlog. Valid: a printer prints at most r_i cards on an open day, so the cards w_is need
    w_is / r_i printer-days, and printer-days are whole. Where cards may be left, left[i] / part is added, part = the
    cards of the last of these printer-days. Where rates differ by day, the row in cards is rounded by each of them.
    Where offices print for each other, it is about what has to be printed at home. See `reallocate.bounds.covers`.
    """
    yield from _standing(v, site_covers(instance, horizon, partial=v.terms.partial))


def mir_cuts(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(V2) Σ φ(u_d)·(arrive[i,d] + overnight[i,d]) + Σ φ(-u_d)·leave[i,d] >= ρ·⌈R / g⌉ for g = 2..u_1, ρ = R mod g > 0.

    u_d = open days from max(d, s) on, R = ceil(w_is / r_i) - p_i·u_1, φ(a) = ⌊a / g⌋·ρ + min(a mod g, ρ). It is (V1)
    written in arrivals and departures, rounded by g (mixed-integer rounding; Nemhauser and Wolsey 1990,
    doi:10.1007/BF01585752): a printer that comes d days before the end is worth no more than it can still be used for.
    There are many of them; the search adds those that a relaxation breaks.
    """
    for cut in cuts(instance, horizon, partial=v.terms.partial):
        i = cut.key.site
        terms = [cut.come[1] * v.more[i,]] if (i,) in v.more else []
        for family, values in ((v.arrive, cut.come), (v.overnight, cut.come), (v.leave, cut.go)):
            terms += [values[d] * family[i, d] for d in range(1, len(values) - 1) if values[d] and (i, d) in family]
        yield cut.key, _relieved(v, total(terms), cut.relieved, cut.part) >= _scale(v, cut) * cut.right


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
            row = v.printers[i, day] + there * v.added[i, day] + total(kept) >= there
            yield RowKey("V3", i, (day,)), row


def covering_together(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(V4) Σ_{j in J(S)} Σ_{s <= d <= t_j} φ(r_jd)·o_jd·printers[j,d] >= ρ·ceil(w_Ss / g), g a rate, ρ = w_Ss mod g.

    Only where offices print for each other; S = one site whose cards may be printed elsewhere, or all sites; J(S) =
    where they may be printed; w_Ss = cards of S that can only be printed on day s or later, were all blanks wherever
    they may be; t_j = last day on which j can print any of them in time. Valid as (V1) is; with ρ = 0 the row in cards.
    """
    yield from _standing(v, group_covers(instance, horizon, partial=v.terms.partial))


def _standing(v: Variables[Any], covers: Iterable[Cover]) -> Iterator[Row]:
    for cover in covers:
        standing = total([weight * v.printers[at] for at, weight in cover.weights.items()])
        yield cover.key, _relieved(v, standing, cover.relieved, cover.part) >= _scale(v, cover) * cover.need


def _scale(v: Variables[Any], row: Cover | MirCut) -> int:
    """Return what a row is multiplied by, so that its coefficients are whole."""
    return row.part if any((i,) in v.left for i in row.relieved) else 1


def _relieved(v: Variables[Any], terms: Any, sites: Iterable[int], part: int) -> Any:
    """Return the left side of a row, with the cards that may be left."""
    left = [v.left[i,] for i in sites if (i,) in v.left]
    return total([part * terms, *left]) if left else terms


#: Valid for every finished plan; no rules of the problem. All but the cuts stand in every model.
STRENGTHENING = (covering, mir_cuts, staying, covering_together)
