"""What cells of a workbook hold that is no plain text, and the text that is meant where that is sure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from reallocate.files.cells import CellError, plain_decimal
from reallocate.files.dates import hint
from reallocate.language import _

#: Number formats in which a code may be kept as a number: digits alone, with leading and trailing noughts.
_DIGITS = re.compile(r"(0+)(?:\.(0+))?")
#: Formats that put something between the digits of a whole number, as in ``00"."00``.
_PARTED = re.compile(r'0+(?:(?:"[^"0]*"|\\[^0])0+)+')
#: Beyond these a spreadsheet no longer keeps every digit.
_EXACT = 10**15
#: Number of 1954-10-03 as a spreadsheet counts days; smaller ones are numbers of days of a plan.
_LEAST_SERIAL = 20_000


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the format in which it is shown."""

    value: int | float
    form: str = "General"

    def __str__(self) -> str:
        return format(_decimal(self.value), "f")

    def text(self, kind: str) -> str:
        """Return the text of a cell of this kind.

        Raises
        ------
        CellError : what was typed is not sure: another number, a code that lost its noughts, a date.
        """
        if kind in ("whole", "day"):
            return self._whole()
        if kind == "code":
            return self._code()
        if kind == "date" or (kind == "until" and self.value >= _LEAST_SERIAL):
            raise CellError("not_date", hint(str(self)))
        if kind == "hours":
            # What formulas leave behind the second decimal is noise of binary fractions.
            near = plain_decimal(round(_decimal(self.value), 2))
            return format(near if abs(near - _decimal(self.value)) < Decimal("1e-9") else _decimal(self.value), "f")
        return str(self)

    def _whole(self) -> str:
        number = _decimal(self.value)
        if number == number.to_integral_value():
            return str(int(number))
        if number * 1000 == (number * 1000).to_integral_value() and abs(number) < 1000:
            text = _(
                "is kept as the number {shown}, a little more than {whole}; if {grouped} is meant, write digits only"
            )
            message = text.format(shown=number, whole=int(number), grouped=int(number * 1000))
            raise CellError("not_whole", message)
        raise CellError("not_whole", _("not a whole number"))

    def _code(self) -> str:
        number = _decimal(self.value)
        # Groups of thousands do not show where there is none.
        digits = _DIGITS.fullmatch(self.form.removeprefix("#,##") if abs(number) < 1000 else self.form)
        if _PARTED.fullmatch(self.form) and number == number.to_integral_value() and 0 <= number < _EXACT:
            return _in_parts(int(number), self.form)
        if digits and 0 <= number < _EXACT:
            places = len(digits[2] or "")
            return format(number, f"0{len(digits[1]) + places + bool(places)}.{places}f")
        if number == number.to_integral_value() and 0 <= number < _EXACT:
            return str(int(number))
        text = _(
            "is kept as the number {shown}; is {shown} or {longer} meant? Format the column as text, write the code"
        )
        raise CellError("number_as_code", text.format(shown=str(number), longer=f"{number}0"))


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell that has no value: an error, or a formula that was never worked out."""

    shown: str
    code: str

    def __str__(self) -> str:
        return self.shown

    def error(self) -> CellError:
        """Return what is wrong and what to do."""
        if self.code == "no_value":
            text = _("a formula without a value; open the file in Excel or LibreOffice, save it, and try again")
            return CellError(self.code, text)
        return CellError(self.code, _("an error of the spreadsheet; correct the formula, or write the figure"))


def text_of_sheet(value: object, kind: str) -> str | None:
    """Return the text of a cell of this kind; None for a value that is none of a workbook alone.

    Raises
    ------
    CellError : no text says what the value is.
    """
    if isinstance(value, Number):
        return value.text(kind)
    if isinstance(value, Broken):
        raise value.error()
    if isinstance(value, (time, timedelta)):
        text = _("a time of day, not a number; format the column as a number and write hours like 1.5")
        raise CellError("not_hours" if kind == "hours" else "not_text", text)
    if isinstance(value, date) and kind in ("whole", "day", "code", "hours", "coordinate", "yes_no", "site_kind"):
        on = value.date() if isinstance(value, datetime) else value
        text = _("the spreadsheet made the date {iso} of what was typed; format the column as text and write it again")
        raise CellError("date_made", text.format(iso=on.isoformat()))
    return None


def _decimal(value: int | float) -> Decimal:
    return plain_decimal(Decimal(repr(value)) if isinstance(value, float) else Decimal(value))


def _in_parts(number: int, form: str) -> str:
    """Return a whole number as a format with something between the digits shows it: 6410 in ``00"."00`` is 64.10."""
    digits = str(number).zfill(form.count("0"))
    more, shown = digits[: len(digits) - form.count("0")], re.sub(r'"|\\', "", form)
    left = iter(digits[len(more) :])
    return more + "".join(next(left) if sign == "0" else sign for sign in shown)
