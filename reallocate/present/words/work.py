"""How much was searched for a study, in words."""

from __future__ import annotations

from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.words.numbers import number, short_date
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


def short_day(instance: Instance, day: int) -> str:
    """Return the date of a day in short; without dates its number."""
    on, start = instance.date_of(day), instance.settings.start_date
    return _("day {day}").format(day=day) if on is None or start is None else short_date(on, start.year)


def sure(*, proven: bool) -> str:
    """Return how well an answer is known."""
    return _("proven") if proven else _("best found")
