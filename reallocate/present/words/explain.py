"""Why an instance takes the days that it takes, in words: the reason with its arithmetic, then the printer-days."""

from __future__ import annotations

from reallocate.language import _, ngettext
from reallocate.present.words.account import account_lines
from reallocate.present.words.ledger import losses_lines
from reallocate.present.words.numbers import number
from reallocate.present.words.solve import no_days_line
from reallocate.questions.explain import Explained


def explanation_lines(found: Explained) -> list[str]:
    """Return the explanation as lines; the last says where the printer-days of the plan go, if there is a plan."""
    why = [] if found.why is None else account_lines(found.instance, found.why)
    # Where nothing ever helps, the reason says so itself.
    lasting = found.why is not None and found.why.shown is None
    lines = [" ".join([*([] if lasting else [_headline(found)]), *why[:1]]), *why[1:]]
    if found.checked is not None:
        lines.insert(0, plan_line(found))
    if found.ledger is not None:
        lines += losses_lines(found.instance, found.ledger, found=found.checked is None)
    return lines


def plan_line(found: Explained) -> str:
    """Return what the plan that was given takes, beside the fewest days."""
    assert found.checked is not None
    days = found.checked.days
    if not found.checked.valid:
        return _("The plan breaks a rule; `reallocate check` says which.")
    if days is None or found.days is None:
        return _("The plan leaves cards waiting.")
    ended = found.settled_days
    if ended is None:
        text = _(
            "The plan prints its last card on day {days}; a limit is broken before its last trip has ended, so it has "
            "no days to compare with those below, which last until every trip has ended."
        )
    elif ended > days and ended > found.days:
        text = _(
            "The plan prints its last card on day {days} and takes {ended:# day|# days} until its last trip has ended; "
            "a plan that takes {fewest:# day|# days} until then exists."
        )
    elif ended > days:
        text = _(
            "The plan prints its last card on day {days} and takes {ended:# day|# days} until its last trip has ended; "
            "the days below are counted in the same way."
        )
    elif ended > found.days:
        text = _("The plan takes {days:# day|# days}; a plan of {fewest:# day|# days} exists.")
    else:
        text = _("The plan takes {days:# day|# days}.")
    return text.format(days=number(days), ended=number(ended), fewest=number(found.days))


def _headline(found: Explained) -> str:
    if found.status == "impossible":
        return _("No plan exists within the days allowed.")
    if found.days is None:
        text = _("No plan was found; every plan takes at least {bound:# day|# days} (certified).")
        return text.format(bound=number(found.days_bound))
    if found.days == 0:
        return no_days_line(found.instance)
    if found.days == found.days_bound:
        text = ngettext("{days} day is the fewest (certified).", "{days} days are the fewest (certified).", found.days)
        return text.format(days=number(found.days))
    text = _("A plan of {days:# day|# days} was found; every plan takes at least {bound} (certified).")
    return text.format(days=number(found.days), bound=number(found.days_bound))
