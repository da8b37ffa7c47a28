"""What the goals count, and how sure what is known of one is."""

from __future__ import annotations

from collections.abc import Iterable

from reallocate.language import _, pgettext
from reallocate.search.result import GoalValue

#: Called, not stored, so that the language is that of the moment.
NAMES = {
    "days": lambda: pgettext("goal", "days"),
    "moves": lambda: pgettext("goal", "moves"),
    "waiting": lambda: pgettext("goal", "waiting"),
    "travel": lambda: pgettext("goal", "travel"),
    "shipping": lambda: pgettext("goal", "shipping"),
    "courier": lambda: pgettext("goal", "courier"),
}
UNITS = {
    "days": lambda: _("days"),
    "moves": lambda: _("printers moved"),
    "waiting": lambda: _("card-days waited"),
    "travel": lambda: _("printer-hours on the road"),
    "shipping": lambda: _("card-hours on the road"),
    "courier": lambda: _("card-hours of couriers"),
}


def open_goals(goals: Iterable[GoalValue]) -> str:
    """Return the names of those goals that are not proven, in a row."""
    return ", ".join(NAMES[goal.name]() for goal in goals if not goal.proven)


def goal_verdict(goal: GoalValue) -> str:
    """Return how sure it is that no plan has less."""
    if goal.proven:
        return _("certified") if goal.certified else _("proven by the solver")
    return _("best found")
