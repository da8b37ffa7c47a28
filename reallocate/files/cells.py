"""One parser for each kind of cell. What is not plainly right is a `CellError` that says what to write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from reallocate.files import dates
from reallocate.files.csvout import neutral
from reallocate.language import LANGUAGES, _

#: No count and no number of hours is larger.
MOST = 10**9
MOST_HOURS = 10**6
#: Day numbers in closures and plans beyond this are mistakes.
MOST_DAY = 100_000
MOST_CODE = 100
#: Characters of one cell, with what keeps a spreadsheet from running it.
MOST_FIELD = 1_000
SHOWN = 40

_PLAIN = re.compile(r"[0-9]+", re.ASCII)
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+", re.ASCII)
_HOURS = re.compile(r"([0-9]+)(?:([.,])([0-9]+))?", re.ASCII)
#: What people write between two weekdays, beside commas.
_BETWEEN = re.compile(r"\s*[&+/]\s*|(?<=\S)\s+(?:and|dan)\s+(?=\S)")
_COORDINATE = re.compile(r"-?[0-9]{1,3}(?:([.,])[0-9]+)?", re.ASCII)

YES_NO = {"yes": True, "no": False, "ya": True, "tidak": False}
SITE_KINDS = {
    "regency": "regency",
    "city": "city",
    "depot": "depot",
    "kabupaten": "regency",
    "kab": "regency",
    "kab.": "regency",
    "kota": "city",
    "gudang": "depot",
    "pusat": "depot",
}
WEEKDAYS = {
    name: k
    for names in (
        ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        ("sen", "sel", "rab", "kam", "jum", "sab", "min"),
        ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"),
        ("senin", "selasa", "rabu", "kamis", "jum'at", "sabtu", "ahad"),
    )
    for k, name in enumerate(names)
}
#: Characters that show nothing, beside those of the categories below: what Unicode calls default ignorable code points
#: (fillers, selectors of variants, tags), and the empty pattern of Braille. Texts that look alike would differ.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]"
)
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # controls, marks of direction, line breaks, halves of characters


class CellError(Exception):
    """A cell that cannot be read; ``code`` is stable, ``message`` says the rule and what to write."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


@dataclass(slots=True)
class Dialect:
    """What the parsers must know of a file, and what they noticed in it.

    ``separator`` decides what a comma in hours means; ``grouped`` collects whole numbers that were read as grouped.
    ``day_first`` says whether dates may be as people type them, ``typed`` collects those that were, and ``midnight``
    says whether a time of 00:00 was passed over. ``worded`` says whether weekdays stand as in a sentence.
    """

    separator: str
    grouped: list[str]
    day_first: bool = False
    typed: list[tuple[str, date]] = field(default_factory=list)
    midnight: bool = False
    worded: bool = False


def escaped(text: str) -> str:
    """Return text of unknown origin as it may be shown: escaped, cut at 40 characters."""
    cut = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)


def shown(text: str) -> str:
    """Return text from a file as it may be shown: escaped, cut at 40 characters, in quotes."""
    return f"'{escaped(text)}'"


def folded(text: str) -> str:
    """Return the form in which codes and names are compared: blanks run together, NFC, case folded, NFC again."""
    return _nfc(_nfc(" ".join(text.split())).casefold())


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


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
    if not _PLAIN.fullmatch(text):
        raise CellError("not_day", _("not a day number; write a whole number such as 3"))
    if len(text.lstrip("0")) > 9 or int(text) > MOST_DAY:
        raise CellError("not_day", _("no day is after {most}; write the number of a day").format(most=MOST_DAY))
    return int(text)


def until(text: str, dialect: Dialect) -> int | date:
    """Read the last day of a span: a day number or a date."""
    return day(text, dialect) if _PLAIN.fullmatch(text) else on_date(text, dialect)


def plain_decimal(number: Decimal) -> Decimal:
    """Return a number without noughts at the end, so that equal ones are written alike."""
    whole = number.to_integral_value()
    return Decimal(int(whole)) if number == whole else Decimal(format(number, "f").rstrip("0"))


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
    amount = plain_decimal(Decimal(f"{number}.{decimals or 0}"))
    if amount > MOST_HOURS:
        raise CellError("too_large", _("no trip takes more than {most} hours").format(most=MOST_HOURS))
    return amount


def coordinate(text: str, dialect: Dialect) -> Decimal:
    """Read a latitude or longitude in degrees."""
    found = _COORDINATE.fullmatch(text)
    if not found or (found.group(1) == "," and dialect.separator != ";"):
        raise CellError("not_coordinate", _("not degrees; write them like -0.5023"))
    degrees = Decimal(text.replace(",", "."))
    if abs(degrees) > 180:
        raise CellError("not_coordinate", _("beyond 180 degrees; write degrees like 117.1203"))
    return plain_decimal(degrees)


def on_date(text: str, dialect: Dialect) -> date:
    """Read YYYY-MM-DD; where the dialect allows it, also what people type with the day first."""
    bare = dates.without_midnight(text)
    dialect.midnight |= bare != text
    found = dates.ISO.fullmatch(bare)
    if not found:
        on = dates.day_first(bare) if dialect.day_first else None
        if on is None:
            raise CellError("not_date", dates.hint(text))
        dialect.typed.append((text, on))
        return on
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        raise CellError("not_date", _("no such day in the calendar; write YYYY-MM-DD")) from None


def yes_no(text: str, dialect: Dialect) -> bool:
    """Read yes or no (ya, tidak)."""
    if text.lower() not in YES_NO:
        raise CellError("not_yes_no", _("neither yes nor no; write yes or no"))
    return YES_NO[text.lower()]


def site_kind(text: str, dialect: Dialect) -> str:
    """Read the kind of a site."""
    if text.lower() not in SITE_KINDS:
        raise CellError("not_kind", _("not a kind of site; write regency, city or depot (kabupaten, kota, gudang)"))
    return SITE_KINDS[text.lower()]


def code(text: str, dialect: Dialect) -> str:
    """Read a code or a name: text that can be seen as it is, at most 100 characters."""
    text = _nfc(text)
    if len(text) > MOST_CODE:
        raise CellError("code_too_long", _("longer than {most} characters; write a shorter one").format(most=MOST_CODE))
    for character in text:
        if unicodedata.category(character) in _HIDDEN or _UNSEEN.match(character):
            name = f"U+{ord(character):04X}"
            raise CellError("hidden_character", _("holds the hidden character {name}; remove it").format(name=name))
    if not folded(text):
        raise CellError("empty", _("holds blanks only; write a code or a name"))
    return text


def text(text: str, dialect: Dialect) -> str:
    """Take free text as it is, where it can be written again."""
    if len(neutral(text)) > MOST_FIELD:
        raise CellError("cell_too_long", _("text of more than {most} characters").format(most=MOST_FIELD - 1))
    return text


def weekdays(text: str, dialect: Dialect) -> frozenset[int]:
    """Read weekday names separated by blanks, e.g. ``sat sun``; or as in a sentence, ``Sabtu & Minggu``."""
    plain = _BETWEEN.sub(" ", text.lower().replace("\u2019", "'"))
    dialect.worded |= plain != text.lower()
    names = plain.replace(",", " ").split()
    unknown = [name for name in names if name not in WEEKDAYS]
    if unknown:
        hint = _("{name} is no weekday; write some of mon tue wed thu fri sat sun")
        raise CellError("not_weekday", hint.format(name=shown(unknown[0])))
    return frozenset(WEEKDAYS[name] for name in names)


def language(text: str, dialect: Dialect) -> str:
    """Read the language of the output."""
    if text.lower() not in LANGUAGES:
        raise CellError("not_language", _("no language of this program; write en or id"))
    return text.lower()


PARSERS: dict[str, Callable[[str, Dialect], Any]] = {
    "code": code,
    "text": text,
    "day": day,
    "date": on_date,
    "until": until,
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


def parsed(kind: str, text: str, dialect: Dialect, least: int = 0) -> Any:
    """Return the value of the text of a cell of this kind; `least` is for whole numbers.

    Raises
    ------
    CellError : what is wrong with the text.
    """
    return whole(text, dialect, least) if kind == "whole" else PARSERS[kind](text, dialect)
