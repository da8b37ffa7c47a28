"""The document of ``explain``: the days, and the sum that rules fewer out."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from reallocate.instance.model import Instance
from reallocate.present.json.common import schema_of
from reallocate.present.words.account import term_text
from reallocate.present.words.explain import explanation_lines
from reallocate.proof.account import Explanation
from reallocate.questions.explain import Explained


def explanation_document(found: Explained) -> dict[str, Any]:
    """Return the document of ``explain --json``; amounts are in `unit`, and those of the terms add up to `bound`."""
    return {
        "schema": schema_of("explain"),
        "status": found.status,
        "days": found.days,
        "days_bound": found.days_bound,
        "plan_days": None if found.checked is None else found.checked.days,
        "plan_settled_days": found.settled_days,
        **(NO_SUM if found.why is None else _sum_document(found.instance, found.why)),
        "ledger": None if found.ledger is None else found.ledger.document(),
        "lines": explanation_lines(found),
    }


#: What stands in the document where there is nothing to explain.
NO_SUM: dict[str, Any] = {
    "horizon": None,
    "ruled_out_by_the_sum": None,
    "cases": 0,
    "unit": None,
    "needed": None,
    "bound": None,
    "terms": [],
}


def _sum_document(instance: Instance, why: Explanation) -> dict[str, Any]:
    return {
        "horizon": why.horizon,
        "ruled_out_by_the_sum": why.shown,
        "cases": why.cases,
        "unit": why.unit,
        "needed": _plain(why.needed),
        "bound": _plain(why.bound),
        "terms": [
            {
                "site": None if term.site is None else instance.sites[term.site].code,
                "days": [term.first, term.last],
                "amount": _plain(term.amount),
                "text": term_text(instance, term),
            }
            for term in why.terms
        ],
    }


def _plain(amount: Fraction) -> int | float:
    return amount.numerator if amount.denominator == 1 else float(amount)
