"""Dates as people type them, the day first, and what to write where a text is no date."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reallocate.language import _

ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_NUMBERS = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})", re.ASCII)
_NAMED = re.compile(r"([0-9]{1,2})[ -]([^\W\d_]+)\.?[ -]([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})", re.ASCII)
_WEEKDAY = re.compile(r"[^\W\d_][^\W\d_']*\s*,\s*(?=[0-9])")
#: A time that says nothing: spreadsheets and databases write it behind dates.
_MIDNIGHT = re.compile(r"[ T]0?0[:.]00(?:[:.]00(?:\.0+)?)?$", re.ASCII)
_SERIAL = re.compile(r"[2-7][0-9]{4}(?:[.,]0+)?", re.ASCII)
#: The day before the first of a spreadsheet; it counts a 29 February 1900 that there was not.
_SPREADSHEET = date(1899, 12, 30)

MONTHS = (
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
)
_MONTHS = {
    **{name: k for k, name in enumerate(MONTHS, 1)},
    **{name[:3]: k for k, name in enumerate(MONTHS, 1)},
    "agt": 8,
    "ags": 8,
    "sept": 9,
    "nopember": 11,
    "pebruari": 2,
}
#: Months whose names are no Indonesian ones: not read, but known.
_ENGLISH = {"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "aug": 8} | {
    "october": 10,
    "oct": 10,
    "december": 12,
    "dec": 12,
}


def without_midnight(text: str) -> str:
    """Return the text of a date without a time of 00:00 behind it."""
    return _MIDNIGHT.sub("", text)


def day_first(text: str) -> date | None:
    """Return the date that ``3/6/2020``, ``3-6-2020``, ``3.6.2020`` or ``3 Juni 2020`` is; None: it is none of them."""
    found = _NUMBERS.fullmatch(text)
    if found and len(found[4]) == 4:
        return _date(int(found[4]), int(found[3]), int(found[1]))
    found = _NAMED.fullmatch(text)
    if found and len(found[3]) == 4:
        return _date(int(found[3]), _MONTHS.get(found[2].lower(), 0), int(found[1]))
    return None


def hint(text: str) -> str:
    """Return what to write instead of a text that is no date in the form YYYY-MM-DD: every reading that is a date."""
    found = _readings(_WEEKDAY.sub("", without_midnight(text)))
    readings = list(dict.fromkeys(on.isoformat() for on in found if on))
    if found and not readings:
        return _("no such day in the calendar; write it as YYYY-MM-DD")
    if not found:
        return _("not in the form YYYY-MM-DD; write e.g. 2020-05-20")
    if _SERIAL.fullmatch(text):
        return _("a spreadsheet's number of a day, {iso}; format the column as a date, or write this").format(
            iso=readings[0]
        )
    if len(readings) == 1:
        return _("not in the form YYYY-MM-DD; write {iso}").format(iso=readings[0])
    return _("not in the form YYYY-MM-DD; write {one} or {other}").format(one=readings[0], other=readings[1])


def _readings(text: str) -> list[date | None]:
    """Return what a text may mean, None for what is no day of the calendar; nothing where it looks like no date."""
    if _SERIAL.fullmatch(text):
        return [_SPREADSHEET + timedelta(int(text[:5]))]
    found = _NUMBERS.fullmatch(text)
    if found:
        first, second, year = int(found[1]), int(found[3]), _year(found[4])
        return [_date(year, second, first), _date(year, first, second)]
    found = _YEAR_FIRST.fullmatch(text)
    if found:
        return [_date(int(found[1]), int(found[3]), int(found[4]))]
    found = _NAMED.fullmatch(text)
    month = (_MONTHS | _ENGLISH).get(found[2].lower()) if found else None
    return [_date(_year(found[3]), month, int(found[1]))] if found and month else []


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
