"""How much was searched for a study, in words."""

from __future__ import annotations

from reallocate.language import _
from reallocate.present.words.numbers import number
from reallocate.questions.work import Work


def work_line(work: Work) -> str:
    """Return how many searches were made, and how many were not needed."""
    text = _("{made:# search was|# searches were} made; {saved:# answer|# answers} followed without one.")
    return text.format(made=number(work.made), saved=number(work.saved))


def sure(*, proven: bool) -> str:
    """Return how well an answer is known."""
    return _("proven") if proven else _("best found")
