"""What a planner's plan is compared with, in words."""

from __future__ import annotations

from collections.abc import Callable

from reallocate.language import _
from reallocate.questions.check import Checked

#: The plans that a bound is about, by what they share with the given one; first where it is legal, then where it is cut
#: down to what can be carried out. Called, not stored, so that the language is that of the moment.
KEPT: dict[tuple[str, ...], tuple[Callable[[], str], Callable[[], str]]] = {
    ("moves",): (
        lambda: _("every plan that keeps these moves"),
        lambda: _("every plan that keeps what can be carried out of these moves"),
    ),
    ("moves", "shipments"): (
        lambda: _("every plan that keeps these moves and shipments"),
        lambda: _("every plan that keeps what can be carried out of these moves and shipments"),
    ),
    ("moves", "assignment"): (
        lambda: _("every plan that keeps these moves and prints these cards"),
        lambda: _("every plan that keeps what can be carried out of these moves and this printing"),
    ),
    ("moves", "shipments", "assignment"): (
        lambda: _("this plan as it is, for every file of it was given"),
        lambda: _("what can be carried out of this plan, for every file of it was given"),
    ),
}


def condition(report: Checked) -> str:
    """Return which plans the bounds of a checked plan are about."""
    legal, broken = KEPT[report.given]
    return legal() if report.valid else broken()
