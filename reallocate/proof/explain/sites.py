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


def at_sites(of: Gathered) -> Iterator[Term]:
    """Yield what there is at each site that needs or gives something."""
    for i, site in enumerate(of.instance.sites):
        each = Fraction(sum(of.total.printers[i])) / of.unit  # of a printer that is there all the time
        paper, gain = _paper(of, i), _gain(of, i)
        taken = max(NONE, -each * site.printers) + max(NONE, -gain)
        if taken:
            of.taken[i] = taken
        have = max(NONE, each * site.printers) + max(NONE, gain) + paper + of.limits[i]
        have += sum((cap.amount for cap in of.caps[i]), NONE)
        if have or i in of.needs or i in of.taken:
            first, last = _days(of, i)
            yield Term(first, last, have, _at(of, i, each, paper, gain))


def _gain(of: Gathered, i: int) -> Fraction:
    """Return what the printers count that come to a site from outside."""
    held = verify.suffix_sums(of.total.printers[i])
    due = of.instance.printers_due[i].items()
    return Fraction(sum(n * held[day] for day, n in due if day <= of.frame.last_day)) / of.unit


def _paper(of: Gathered, i: int) -> Fraction:
    """Return what the blanks of a site count, those of its stock and those delivered in time."""
    kept = verify.suffix_sums(of.total.stock[i])
    lots = supplies(of.instance, i).items()
    return Fraction(sum(n * kept[day] for day, n in lots if day <= of.frame.last_day)) / of.unit


def _days(of: Gathered, i: int) -> tuple[int, int]:
    """Return the first and the last day on which something counts at a site."""
    horizon = of.frame.last_day
    counted = zip(range(horizon + 1), of.total.printers[i], of.total.stock[i], strict=False)
    days = [day for day, printers, stock in counted if day and (printers or stock)]
    first = min([*days, *(row.day for row in of.rows[i] if row.day is not None), horizon])
    return first, max([first, *days])


def _at(of: Gathered, i: int, each: Fraction, paper: Fraction, gain: Fraction) -> AtSite:
    site, rows = of.instance.sites[i], of.rows[i]
    printers = site.printers if each else 0
    later = sum(n for day, n in of.instance.printers_due[i].items() if day <= of.frame.last_day) if gain else 0
    return AtSite(
        i,
        (*of.said.covering(i, rows), *of.said.kept(i, rows), *of.said.printed(i, rows)),
        of.counted(i),
        any(row.family == "V2" for row in rows),
        printers,
        each,
        paper,
        site.max_printers,
        of.limits[i],
        later,
        gain,
        tuple(of.caps[i]),
        bool(of.needs.get(EVERYWHERE)),
        bool(site.printers and rows) and all(row.family == "V2" for row in rows),
    )
