"""Which way to solve an instance: one model of everything, a decomposition of it, or counting where neither will do."""

from __future__ import annotations

from typing import Literal, Protocol

from reallocate.errors import UsageError
from reallocate.heuristics.canonical import canonical_plan
from reallocate.instance.levers import Lever, levers_in_words
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.search.known import Inquiry
from reallocate.search.question import Method

#: Pairs of offices with a road up to which the monolith is chosen. Its size is theirs times the days: at 30 offices
#: and 14 days it has some 12,000 trips and takes seconds, at 56 offices HiGHS finds no plan in 100 s.
MONOLITH = 1_000
#: Pairs up to which the monolith is built where the decomposition does not do.
FALLBACK = 5_000
#: Levers that the rows of the decomposition, each of one site and its printers, do not know.
UNCOVERED: frozenset[Lever] = frozenset({"print_for_others"})


class Way(Protocol):
    """Works at an inquiry as far as its limits of work and the control allow; all that it finds, the inquiry learns."""

    def __call__(self, inquiry: Inquiry) -> None: ...


def chosen(
    instance: Instance, method: Method, *, partial: bool = False
) -> Literal["monolith", "decomposition", "counting"]:
    """Return how an instance is solved by a method that was asked for.

    Parameters
    ----------
    partial : whether cards may stay for want of blanks, which the decomposition does not know either.

    Raises
    ------
    UsageError : the decomposition was asked for, and does not know the instance.
    """
    missing = levers_in_words(instance, UNCOVERED) or (_("cards that stay for want of blanks") if partial else "")
    if method == "decomposition" and missing:
        raise UsageError(_("the decomposition does not know {levers}; use another --method").format(levers=missing))
    if method != "auto":
        return method
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    days = instance.travel.printer_days
    pairs = sum(days[i][j] is not None for i in offices for j in offices if i != j)
    if pairs <= (FALLBACK if missing else MONOLITH):
        return "monolith"
    return "counting" if missing else "decomposition"


def way_of(inquiry: Inquiry) -> Way:
    """Return how the question is gone about; what that needs is imported here."""
    way = chosen(inquiry.instance, inquiry.question.method, partial=inquiry.known.terms.partial)
    if way == "decomposition":
        from reallocate.search.decomposed import by_decomposition

        return by_decomposition
    if way == "monolith":
        from reallocate.search.monolith import by_monolith

        return by_monolith
    return by_counting


def by_counting(inquiry: Inquiry) -> None:
    """Leave it at what is known: what counting proves, and a plan by rules of thumb. See `Way`."""
    if inquiry.known.plan is not None:
        inquiry.add(plan=canonical_plan(inquiry.instance, inquiry.known.plan))
