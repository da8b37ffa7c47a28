"""Terms of an explanation: how many are told one by one, and one term for those of several sites."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from reallocate.instance.model import Instance
from reallocate.proof.account import Others, Term

#: Sites that get a term of their own; the rest are summed up in one or two.
OWN_TERMS = 4
NONE = Fraction(0)


def joined(instance: Instance, terms: list[Term], need: Fraction = NONE, *, helps: bool = False) -> Term:
    """Return one term for the terms of several sites."""
    sites = sites_of(terms)
    others = Others(sites, need, sum(instance.sites[i].printers for i in sites), helps)
    return Term(min(term.first for term in terms), max(term.last for term in terms), amount_of(terms), others)


def amount_of(terms: Iterable[Term]) -> Fraction:
    return sum((term.amount for term in terms), NONE)


def sites_of(terms: list[Term]) -> tuple[int, ...]:
    return tuple(term.site for term in terms if term.site is not None)
