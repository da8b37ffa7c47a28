"""How much was searched for a study, in words."""

from __future__ import annotations

from reallocate.language import _
from reallocate.present.words.numbers import number
from reallocate.questions.work import Fewest, Work


def work_line(work: Work) -> str:
    """Return how many searches were made, and how many were not needed."""
    text = _("{made:# search was|# searches were} made; {saved:# answer|# answers} followed without one.")
    return text.format(made=number(work.made), saved=number(work.saved))


def days_line(now: Fewest) -> str:
    """Return the fewest days of an instance as it is."""
    if now.days is None:
        return _("As it is there is no plan.") if now.proven else _("As it is no plan was found.")
    text = _("As it is it takes {days:# day|# days}; no plan has fewer.")
    if not now.proven:
        text = _("As it is it takes {days:# day|# days}, the fewest that were found.")
    return text.format(days=number(now.days))


def sure(*, proven: bool) -> str:
    """Return how well an answer is known."""
    return _("proven") if proven else _("best found")
