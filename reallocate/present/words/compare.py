"""What has to be known to read a comparison, in words."""

from __future__ import annotations

from collections.abc import Iterator

from reallocate.language import _, ngettext
from reallocate.present.words.causes import causes_line
from reallocate.present.words.numbers import number
from reallocate.questions.compare import PROMISE, Comparison
from reallocate.search.result import Result


def notes(comparison: Comparison) -> list[str]:
    """Return the notes, each a sentence or two."""
    return list(_notes(comparison))


def _notes(comparison: Comparison) -> Iterator[str]:
    optimum, entries = comparison.optimum, comparison.entries
    if optimum is not None:
        yield _about(optimum)
        if optimum.limit == "crash":
            yield _("The process that solves ended before its time (killed, out of memory, or a defect in it).")
        yield from _shorter(comparison, optimum)
    if any(entry.days is None for entry in entries):
        yield _("A plan without days leaves cards waiting; its figures count up to the last day that it names.")
    names = {entry.name for entry in entries}
    if comparison.baselines and "greedy" not in names:
        yield _("greedy: its rules of thumb find no legal plan here.")
    if PROMISE in names:
        yield _(
            "as announced is a promise without a plan: all work shared by all printers, as if nothing travelled, "
            "nothing was closed and no blank card was lacking."
        )


def _about(optimum: Result) -> str:
    """Return what is known of the optimum."""
    bound = optimum.days_bound or 0
    if optimum.status == "impossible":
        return _("There is no optimum: {why}.").format(why=causes_line(optimum.instance, optimum.causes))
    if optimum.plan is None:
        text = ngettext(
            "There is no optimum: no plan was found before the search was stopped; "
            "every plan takes at least {days} day.",
            "There is no optimum: no plan was found before the search was stopped; "
            "every plan takes at least {days} days.",
            bound,
        )
        return text.format(days=number(bound))
    if optimum.status == "optimal":
        return _("The optimum is proven: no plan takes fewer days, or is as good in them and better in a further goal.")
    if optimum.days == optimum.days_bound:
        text = _("The optimum has the fewest days (certified); not proven to be the best: {goals}.")
        return text.format(goals=", ".join(goal.name for goal in optimum.goals if not goal.proven))
    text = ngettext(
        "The optimum is the best plan found, not proven: every plan takes at least {days} day (certified).",
        "The optimum is the best plan found, not proven: every plan takes at least {days} days (certified).",
        bound,
    )
    return text.format(days=number(bound))


def _shorter(comparison: Comparison, optimum: Result) -> Iterator[str]:
    """Yield why legal plans can have fewer days than the optimum."""
    days, proven = optimum.days, optimum.days_bound or 0
    if days is None:
        return
    legal = [(entry.name, entry.days) for entry in comparison.entries if entry.valid and entry.days is not None]
    beyond = [name for name, fewer in legal if fewer < proven]
    if beyond:
        text = _(
            "{names}: legal, and the last card is printed before the "
            "{days:# day of the optimum is|# days of the optimum are} over; those last until every trip has ended, as "
            "the row of the last trips says of all plans."
        )
        yield text.format(names=", ".join(beyond), days=number(days))
    others = [name for name, fewer in legal if proven <= fewer < days]
    if others:
        yield _("{names}: fewer days than the best plan that the search found.").format(names=", ".join(others))
