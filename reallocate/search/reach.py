"""How long the plans are that a search looks at: no longer than can be of use, and than is held in memory."""

from __future__ import annotations

from reallocate.bounds.covers import windows
from reallocate.bounds.enough import enough_days
from reallocate.formulation.size import longest_held, model_bytes, require_memory
from reallocate.instance.levers import levers
from reallocate.instance.model import Instance
from reallocate.plan.check import days_of
from reallocate.search.known import Inquiry
from reallocate.search.method import chosen

#: Memory of a relaxation by column generation: for each cut and day, and for each pair of sites and day.
BYTES_OF_A_CUT, BYTES_OF_A_PAIR = 200, 16


def reach(inquiry: Inquiry) -> int:
    """Return the most days of a plan that is looked for.

    Raises
    ------
    UsageError : a number of days was asked for that takes too much memory.
    """
    way = chosen(inquiry.instance, inquiry.question.method, partial=inquiry.known.terms.partial)
    needed = relaxation_bytes if way == "decomposition" else model_bytes
    if inquiry.question.days is None:
        return longest_held(inquiry.instance, inquiry.limit, needed)
    days = min(inquiry.limit, _useful(inquiry))
    require_memory(inquiry.instance, days, needed)
    return days


def _useful(inquiry: Inquiry) -> int:
    """Return the days above which no plan is better than all shorter ones, as far as the plan at hand shows it.

    It makes no fewer moves than the best, where they come first.
    """
    instance, plan, goals = inquiry.instance, inquiry.known.plan, inquiry.question.goals
    # Of lenders it is shown; for other levers nothing of the kind is.
    others = set(levers(instance)) - {"lends_blanks"} or inquiry.known.terms.partial
    if plan is None or others or (goals and goals[0] != "moves"):
        return inquiry.limit
    return max(days_of(instance, plan), enough_days(instance, sum(trip.count for trip in plan.moves)))


def relaxation_bytes(instance: Instance, days: int) -> int:
    """Return about what the decomposition takes in memory for so many days."""
    last = instance.span(days)
    return last * (len(windows(instance, days)) * last * BYTES_OF_A_CUT + len(instance.sites) ** 2 * BYTES_OF_A_PAIR)
