"""What ``explain`` shows: the plan against the fewest days, the reason with its arithmetic, then the printer-days."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from rich.console import Console
from rich.text import Text

from reallocate.appraisal.ledger import loss_ledger
from reallocate.language import _, ngettext
from reallocate.present.words.ledger import losses_lines
from reallocate.present.words.numbers import number
from reallocate.questions.explain import Explained


def show_explanation(console: Console, found: Explained) -> None:
    """Print the explanation."""
    for line in explanation_lines(found):
        console.print(Text(line), soft_wrap=True)


def explanation_lines(found: Explained) -> list[str]:
    """Return the explanation as lines; the last says where the printer-days of the plan go, if there is a plan."""
    why = [] if found.why is None else found.why.lines()
    # Where nothing ever helps, the reason says so itself.
    lasting = found.why is not None and found.why.shown is None
    lines = [" ".join([*([] if lasting else [_headline(found)]), *why[:1]]), *why[1:]]
    if found.checked is not None:
        lines.insert(0, _of_the_plan(found))
    if found.replay is not None:
        ledger = loss_ledger(found.instance, found.replay)
        lines += losses_lines(found.instance, ledger, found=found.checked is None)
    return lines


def _of_the_plan(found: Explained) -> str:
    assert found.checked is not None
    days = found.checked.days
    if not found.checked.valid:
        return _("The plan breaks a rule; `reallocate check` says which.")
    if days is None or found.days is None:
        return _("The plan leaves cards waiting.")
    if days > found.days:
        text = _("The plan takes {days} days; a plan of {fewest} days exists.")
        return text.format(days=number(days), fewest=number(found.days))
    return _("The plan takes {days} days.").format(days=number(days))


def _headline(found: Explained) -> str:
    if found.status == "impossible":
        return _("No plan exists within the days allowed.")
    if found.days is None:
        text = _("No plan was found; every plan takes at least {bound} days (certified).")
        return text.format(bound=number(found.days_bound))
    if found.days == 0:
        return _("Nobody is waiting: there is nothing to do.")
    if found.days == found.days_bound:
        text = ngettext("{days} day is the fewest (certified).", "{days} days are the fewest (certified).", found.days)
        return text.format(days=number(found.days))
    text = _("{days} days were found; certified is that every plan takes at least {bound}.")
    return text.format(days=number(found.days), bound=number(found.days_bound))


def explanation_document(found: Explained) -> dict[str, Any]:
    """Return the document of ``explain --json``; amounts are in `unit`, and those of the terms add up to `bound`."""
    why = found.why
    codes = [site.code for site in found.instance.sites]
    terms = [] if why is None else why.terms
    return {
        "status": found.status,
        "days": found.days,
        "days_bound": found.days_bound,
        "plan_days": None if found.checked is None else found.checked.days,
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
                "text": term.text,
            }
            for term in terms
        ],
        "ledger": None if found.replay is None else loss_ledger(found.instance, found.replay).document(),
        "lines": explanation_lines(found),
    }


def _plain(amount: Fraction) -> int | float:
    return amount.numerator if amount.denominator == 1 else float(amount)
