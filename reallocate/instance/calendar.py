"""Which days are open where, and the dates of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reallocate.arguments import whole
from reallocate.instance.parts import InstanceData

#: Longest horizon that is accepted anywhere: a century of days, far above any clearing of a queue.
MOST_DAYS = 36_500


def longest(instance: InstanceData, *asked: int | None) -> int:
    """Return the most days of a plan: the least number that is `asked` for (None: not given), or else the setting."""
    given = [days for days in asked if days is not None]
    return min([*(given or [instance.settings.max_days]), MOST_DAYS])


def date_of(start: date | None, day: int) -> date | None:
    """Return the date of `day` where day 1 is `start`; None without one, and where the calendar does not reach."""
    ordinal = 0 if start is None else start.toordinal() + day - 1
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def day_of(start: date, on: date) -> int:
    """Return the day whose date is `on` where day 1 is `start`; 0 and below for days before."""
    return (on - start).days + 1


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of one instance; day 1 is `start`.

    Attributes
    ----------
    start : None where days are only numbered.
    weekdays : closed weekdays (Monday 0); empty without `start`.
    closed : days on which every site is closed.
    closed_at : by site, further days on which it is closed.
    """

    start: date | None
    weekdays: frozenset[int]
    closed: frozenset[int]
    closed_at: tuple[frozenset[int], ...]

    @classmethod
    def of(cls, data: InstanceData) -> Calendar:
        """Return the calendar of an instance."""
        closed: set[int] = set()
        closed_at: list[set[int]] = [set() for _site in data.sites]
        for closure in data.closures:
            (closed if closure.site is None else closed_at[closure.site]).add(closure.day)
        start, weekdays = data.settings.start_date, data.settings.closed_weekdays
        return cls(start, weekdays, frozenset(closed), tuple(frozenset(days) for days in closed_at))

    def is_open(self, site: int, day: int) -> bool:
        """Whether `site` prints on `day`."""
        if day in self.closed or day in self.closed_at[site]:
            return False
        if not self.weekdays:
            return True
        on = self.date_of(day)
        return on is None or on.weekday() not in self.weekdays

    def date_of(self, day: int) -> date | None:
        """Date of `day`; None where days are only numbered."""
        return date_of(self.start, day)


def whole_days(name: str, number: object, least: int = 1) -> int:
    """Return the number of days that was given for `name` as a plain one; numpy's whole numbers are taken.

    Raises
    ------
    UsageError : it is no whole number from `least` to `MOST_DAYS`.
    """
    return whole(name, number, least, MOST_DAYS)
