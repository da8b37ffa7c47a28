"""What there is at each site against what it needs."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reallocate import verify
from reallocate.bounds.keys import EVERYWHERE
from reallocate.bounds.supply import supplies
from reallocate.proof.account import AtSite, Term
from reallocate.proof.explain.gathered import Gathered
from reallocate.proof.explain.terms import NONE


def at_sites(sums: Gathered) -> Iterator[Term]:
    """Yield what there is at each site that needs or gives something."""
    for i, site in enumerate(sums.instance.sites):
        each = Fraction(sum(sums.total.printers[i])) / sums.unit  # of a printer that is there all the time
        paper, gain = _paper(sums, i), _gain(sums, i)
        taken = max(NONE, -each * site.printers) + max(NONE, -gain)
        if taken:
            sums.taken[i] = taken
        have = max(NONE, each * site.printers) + max(NONE, gain) + paper + sums.limits[i]
        have += sum((cap.amount for cap in sums.caps[i]), NONE)
        if have or i in sums.needs or i in sums.taken:
            first, last = _days(sums, i)
            yield Term(first, last, have, _at(sums, i, each, paper, gain))


def _gain(sums: Gathered, i: int) -> Fraction:
    """Return what the printers count that come to a site from outside."""
    held = verify.suffix_sums(sums.total.printers[i])
    due = sums.instance.printers_due[i].items()
    return Fraction(sum(n * held[day] for day, n in due if day <= sums.frame.last_day)) / sums.unit


def _paper(sums: Gathered, i: int) -> Fraction:
    """Return what the blanks of a site count, those of its stock and those delivered in time."""
    kept = verify.suffix_sums(sums.total.stock[i])
    lots = supplies(sums.instance, i).items()
    return Fraction(sum(n * kept[day] for day, n in lots if day <= sums.frame.last_day)) / sums.unit


def _days(sums: Gathered, i: int) -> tuple[int, int]:
    """Return the first and the last day on which something counts at a site."""
    horizon = sums.frame.last_day
    counted = zip(range(horizon + 1), sums.total.printers[i], sums.total.stock[i], strict=False)
    days = [day for day, printers, stock in counted if day and (printers or stock)]
    first = min([*days, *(row.day for row in sums.rows[i] if row.day is not None), horizon])
    return first, max([first, *days])


def _at(sums: Gathered, i: int, each: Fraction, paper: Fraction, gain: Fraction) -> AtSite:
    site = sums.instance.sites[i]
    steps = tuple(sums.said.rounded(i, row) for row in sums.rows[i] if sums.is_stepped(row.family, i, row.key))
    rows = [row for row in sums.rows[i] if not sums.is_stepped(row.family, i, row.key)]
    printers = site.printers if each else 0
    later = sum(n for day, n in sums.instance.printers_due[i].items() if day <= sums.frame.last_day) if gain else 0
    return AtSite(
        i,
        (*sums.said.covering(i, rows), *sums.said.kept(i, rows), *sums.said.printed(i, rows)),
        sums.counted(i),
        any(row.family == "V2" for row in rows),
        printers,
        each,
        paper,
        site.max_printers,
        sums.limits[i],
        later,
        gain,
        tuple(sums.caps[i]),
        bool(sums.needs.get(EVERYWHERE)),
        bool(site.printers and rows) and all(row.family == "V2" for row in rows),
        steps,
    )
