"""One parser for each kind of cell. What is not plainly right is a `CellError` that says what to write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from reallocate.language import _

#: No count and no number of hours is larger.
MOST = 10**9
MOST_HOURS = 10**6
#: Day numbers in closures and plans beyond this are mistakes.
MOST_DAY = 100_000
MOST_CODE = 100
SHOWN = 40

_PLAIN = re.compile(r"[0-9]+", re.ASCII)
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+", re.ASCII)
_HOURS = re.compile(r"([0-9]+)(?:([.,])([0-9]+))?", re.ASCII)
_COORDINATE = re.compile(r"-?[0-9]{1,3}(?:([.,])[0-9]{1,12})?", re.ASCII)
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_SLASHED = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", re.ASCII)

YES_NO = {"yes": True, "no": False, "ya": True, "tidak": False}
SITE_KINDS = {
    "regency": "regency",
    "city": "city",
    "depot": "depot",
    "kabupaten": "regency",
    "kota": "city",
    "gudang": "depot",
}
WEEKDAYS = {
    **{name: k for k, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    **{name: k for k, name in enumerate(("sen", "sel", "rab", "kam", "jum", "sab", "min"))},
}
LANGUAGES = ("en", "id")


class CellError(Exception):
    """A cell that cannot be read; ``code`` is stable, the text says the rule and what to write."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(slots=True)
class Dialect:
    """What the parsers must know of a file, and what they noticed in it.

    ``separator`` decides what a comma in hours means; ``grouped`` collects whole numbers that were read as grouped.
    """

    separator: str
    grouped: list[str]


def shown(text: str) -> str:
    """Return text from a file as it may be shown: escaped, cut at 40 characters, in quotes."""
    cut = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return "'" + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut) + "'"


def folded(text: str) -> str:
    """Return the form in which codes and names are compared: NFC, case folded, blanks run together."""
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).split())


def strip(text: str) -> str:
    """Return `text` without outer spaces, tabs and no-break spaces."""
    return text.strip(" \t\u00a0\u202f")


def whole(text: str, dialect: Dialect, least: int = 0) -> int:
    """Read a whole number from `least` to 10^9; groups of exactly three digits are joined and noted."""
    digits = text
    if _GROUPED.fullmatch(text) and not text.startswith("0"):
        digits = text.replace(".", "").replace(",", "")
    elif not _PLAIN.fullmatch(text):
        raise CellError("not_whole", _whole_hint(text))
    if len(digits.lstrip("0")) > 10 or int(digits) > MOST:
        raise CellError("too_large", _("no count is above {most}; write the number itself").format(most=MOST))
    if int(digits) < least:
        raise CellError("too_small", _("the least is {least}; write a whole number from there on").format(least=least))
    if digits != text:
        dialect.grouped.append(text)
    return int(digits)


def _whole_hint(text: str) -> str:
    if not text:
        return _("empty; write a whole number, 0 if there is none")
    if re.fullmatch(r"-[0-9.,]+", text, re.ASCII):
        return _("negative; write a whole number from 0 on")
    if re.fullmatch(r"[0-9.,]+", text, re.ASCII):
        return _("neither whole nor grouped by three; write it with digits only, e.g. 50645")
    if re.fullmatch(r"[0-9 .,\u00a0\u202f]+", text, re.ASCII):
        return _("blanks inside a number; write it with digits only, e.g. 50645")
    return _("not a whole number; write digits only, e.g. 50645")


def day(text: str, dialect: Dialect) -> int:
    """Read a day number; whether day 0 is allowed is the table's rule."""
    if not _PLAIN.fullmatch(text) or len(text) > 9:
        raise CellError("not_day", _("not a day number; write a whole number such as 3"))
    if int(text) > MOST_DAY:
        raise CellError("not_day", _("no day is after {most}; write the number of a day").format(most=MOST_DAY))
    return int(text)


def hours(text: str, dialect: Dialect) -> Decimal:
    """Read hours with at most two decimals; a decimal comma only where ``;`` separates the cells."""
    found = _HOURS.fullmatch(text)
    if not found:
        raise CellError("not_hours", _("not a number of hours; write it like 2.5"))
    number, point, decimals = found.group(1), found.group(2), found.group(3) or ""
    if point == "," and dialect.separator != ";":
        raise CellError("not_hours", _("a decimal comma in a file with commas; write it like 2.5"))
    if len(decimals) > 2:
        raise CellError("not_hours", _("more than two decimals; write it like 2.25"))
    if len(number.lstrip("0")) > 7 or int(number) > MOST_HOURS:
        raise CellError("too_large", _("no trip takes more than {most} hours").format(most=MOST_HOURS))
    return Decimal(f"{int(number)}.{decimals}" if decimals else str(int(number)))


def coordinate(text: str, dialect: Dialect) -> Decimal:
    """Read a latitude or longitude in degrees."""
    found = _COORDINATE.fullmatch(text)
    if not found or (found.group(1) == "," and dialect.separator != ";"):
        raise CellError("not_coordinate", _("not degrees; write them like -0.5023"))
    degrees = Decimal(text.replace(",", "."))
    if abs(degrees) > 180:
        raise CellError("not_coordinate", _("beyond 180 degrees; write degrees like 117.1203"))
    return degrees


def iso_date(text: str, dialect: Dialect) -> date:
    """Read YYYY-MM-DD and nothing else."""
    found = _ISO.fullmatch(text)
    if found:
        try:
            return date(*(int(part) for part in found.groups()))
        except ValueError:
            raise CellError("not_date", _("no such day in the calendar; write YYYY-MM-DD")) from None
    slashed = _SLASHED.fullmatch(text)
    if slashed:
        first, second, year = (int(part) for part in slashed.groups())
        readings = [_iso(year, second, first), _iso(year, first, second)]
        either = _(" or ").join(dict.fromkeys(reading for reading in readings if reading))
        if either:
            raise CellError("not_date", _("not in the form YYYY-MM-DD; write {either}").format(either=either))
    raise CellError("not_date", _("not in the form YYYY-MM-DD; write e.g. 2020-05-20"))


def _iso(year: int, month: int, on: int) -> str | None:
    try:
        return date(year, month, on).isoformat()
    except ValueError:
        return None


def yes_no(text: str, dialect: Dialect) -> bool:
    """Read yes or no (ya, tidak)."""
    if text.lower() not in YES_NO:
        raise CellError("not_yes_no", _("neither yes nor no; write yes or no"))
    return YES_NO[text.lower()]


def site_kind(text: str, dialect: Dialect) -> str:
    """Read the kind of a site."""
    if text.lower() not in SITE_KINDS:
        raise CellError("not_kind", _("not a kind of site; write regency, city or depot"))
    return SITE_KINDS[text.lower()]


def code(text: str, dialect: Dialect) -> str:
    """Read a code or a name: any text without hidden characters, at most 100 long."""
    if len(text) > MOST_CODE:
        raise CellError("code_too_long", _("longer than {most} characters; write a shorter one").format(most=MOST_CODE))
    for character in text:
        # Cc, Cf, Zl, Zp: control, invisible and direction marks, line breaks: two texts that look alike would differ
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs"):
            name = f"U+{ord(character):04X}"
            raise CellError("hidden_character", _("holds the hidden character {name}; remove it").format(name=name))
    return unicodedata.normalize("NFC", text)


def text(text: str, dialect: Dialect) -> str:
    """Take free text as it is."""
    return text


def weekdays(text: str, dialect: Dialect) -> frozenset[int]:
    """Read weekday names separated by blanks, e.g. ``sat sun``."""
    names = text.lower().replace(",", " ").split()
    unknown = [name for name in names if name not in WEEKDAYS]
    if unknown:
        hint = _("{name} is no weekday; write some of mon tue wed thu fri sat sun")
        raise CellError("not_weekday", hint.format(name=shown(unknown[0])))
    return frozenset(WEEKDAYS[name] for name in names)


def language(text: str, dialect: Dialect) -> str:
    """Read the language of the output."""
    if text.lower() not in LANGUAGES:
        raise CellError("not_language", _("not a language known here; write en or id"))
    return text.lower()


PARSERS: dict[str, Callable[[str, Dialect], Any]] = {
    "code": code,
    "text": text,
    "whole": whole,
    "day": day,
    "date": iso_date,
    "hours": hours,
    "yes_no": yes_no,
    "site_kind": site_kind,
    "coordinate": coordinate,
    "setting": code,
    "rule": code,
    "value": text,
    "weekdays": weekdays,
    "language": language,
}
