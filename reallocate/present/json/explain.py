"""The document of ``explain``: the days, and the sum that rules fewer out."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from reallocate.present.json.common import schema_of
from reallocate.present.words.account import term_text
from reallocate.present.words.explain import explanation_lines
from reallocate.questions.explain import Explained


def explanation_document(found: Explained) -> dict[str, Any]:
    """Return the document of ``explain --json``; amounts are in `unit`, and those of the terms add up to `bound`."""
    why = found.why
    codes = [site.code for site in found.instance.sites]
    terms = [] if why is None else why.terms
    return {
        "schema": schema_of("explain"),
        "status": found.status,
        "days": found.days,
        "days_bound": found.days_bound,
        "plan_days": None if found.checked is None else found.checked.days,
        "plan_settled_days": found.settled_days,
        "horizon": None if why is None else why.horizon,
        "ruled_out_by_the_sum": None if why is None else why.shown,
        "cases": 0 if why is None else why.cases,
        "unit": None if why is None else why.unit,
        "needed": None if why is None else _plain(why.needed),
        "bound": None if why is None else _plain(why.bound),
        "terms": [
            {
                "site": None if term.site is None else codes[term.site],
                "days": [term.first, term.last],
                "amount": _plain(term.amount),
                "text": term_text(found.instance, term),
            }
            for term in terms
        ],
        "ledger": None if found.ledger is None else found.ledger.document(),
        "lines": explanation_lines(found),
    }


def _plain(amount: Fraction) -> int | float:
    return amount.numerator if amount.denominator == 1 else float(amount)
