"""What the goals count, and how sure what is known of one is."""

from __future__ import annotations

from reallocate.language import _
from reallocate.search.result import GoalValue

#: Called, not stored, so that the language is that of the moment.
UNITS = {
    "days": lambda: _("days"),
    "moves": lambda: _("printers moved"),
    "waiting": lambda: _("card-days waited"),
    "travel": lambda: _("printer-hours on the road"),
    "shipping": lambda: _("card-hours on the road"),
    "courier": lambda: _("card-hours of couriers"),
}


def goal_verdict(goal: GoalValue) -> str:
    """Return how sure it is that no plan has less."""
    if goal.proven:
        return _("certified") if goal.certified else _("proven by the solver")
    return _("best found")
