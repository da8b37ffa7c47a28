"""Why no plan exists, of whatever length: what is known of an instance before any row."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reallocate.bounds.feasibility import Cause
from reallocate.instance.model import Instance
from reallocate.proof.account import Explanation, Supplies, Supply, Term
from reallocate.proof.explain.terms import NONE, OWN_TERMS, amount_of, sites_of


def explain_cause(instance: Instance, cause: Cause) -> Explanation:
    """Return why no plan exists, of whatever length."""
    if cause.code != "too_few_blanks":
        return Explanation(None, "printer-days", NONE, NONE, (Term(1, 1, NONE, cause),))
    terms = sorted(_supplies(instance, cause), key=lambda term: (-term.amount, term.site or 0))
    if len(terms) > OWN_TERMS + 1:
        rest = terms[OWN_TERMS:]
        terms[OWN_TERMS:] = [Term(1, 1, amount_of(rest), Supplies(sites_of(rest)))]
    needed = sum(instance.to_print(i) for i in cause.sites)
    needed += sum(min(instance.own_only(i), instance.to_print(i)) for i in cause.own)
    return Explanation(None, "cards", Fraction(needed), amount_of(terms), tuple(terms))


def _supplies(instance: Instance, cause: Cause) -> Iterator[Term]:
    """Yield the blanks that can ever come to where the cards of the cause may be printed, by where they are."""
    days = instance.travel.blank_days
    places = {*cause.own, *(j for i in cause.sites for j in instance.printed_at[i])}
    for k, site in enumerate(instance.sites):
        reaches = k in places or (site.lends and any(days[k][j] is not None for j in places))
        delivered = sum(instance.deliveries_by_site[k].values())
        if reaches and (site.blanks or delivered):
            yield Term(1, 1, Fraction(site.blanks + delivered), Supply(k, site.blanks, delivered))
