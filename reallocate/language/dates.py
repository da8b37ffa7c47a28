"""Days of the calendar as they are shown."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from reallocate.language.catalogues import language_in_use
from reallocate.language.messages import pgettext


def short_date(on: date, year: int) -> str:
    """Return a date as day and month, with its year where that is not `year`."""
    month = _short_months(language_in_use())[on.month - 1]
    if on.year == year:
        return pgettext("short date", "{day} {month}").format(day=on.day, month=month)
    return pgettext("short date", "{day} {month} {year}").format(day=on.day, month=month, year=on.year)


def long_date(on: date) -> str:
    """Return a date that nobody can misread."""
    weekday = _weekdays(language_in_use())[on.weekday()]
    month = _months(language_in_use())[on.month - 1]
    text = pgettext("date", "{weekday} {day} {month} {year}")
    return text.format(weekday=weekday, day=on.day, month=month, year=on.year)


@lru_cache(maxsize=4)
def _weekdays(language: str) -> tuple[str, ...]:
    return (
        *(pgettext("weekday in a date", "Mon"), pgettext("weekday in a date", "Tue")),
        *(pgettext("weekday in a date", "Wed"), pgettext("weekday in a date", "Thu")),
        *(pgettext("weekday in a date", "Fri"), pgettext("weekday in a date", "Sat")),
        pgettext("weekday in a date", "Sun"),
    )


@lru_cache(maxsize=4)
def _months(language: str) -> tuple[str, ...]:
    return (
        *(pgettext("month in a date", "Jan"), pgettext("month in a date", "Feb"), pgettext("month in a date", "Mar")),
        *(pgettext("month in a date", "Apr"), pgettext("month in a date", "May"), pgettext("month in a date", "Jun")),
        *(pgettext("month in a date", "Jul"), pgettext("month in a date", "Aug"), pgettext("month in a date", "Sep")),
        *(pgettext("month in a date", "Oct"), pgettext("month in a date", "Nov"), pgettext("month in a date", "Dec")),
    )


@lru_cache(maxsize=4)
def _short_months(language: str) -> tuple[str, ...]:
    return (
        *(pgettext("short month", "Jan"), pgettext("short month", "Feb"), pgettext("short month", "Mar")),
        *(pgettext("short month", "Apr"), pgettext("short month", "May"), pgettext("short month", "Jun")),
        *(pgettext("short month", "Jul"), pgettext("short month", "Aug"), pgettext("short month", "Sep")),
        *(pgettext("short month", "Oct"), pgettext("short month", "Nov"), pgettext("short month", "Dec")),
    )
