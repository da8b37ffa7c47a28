"""Values from Python as the text that a file would hold for them: no number is rounded, grouped or cut on the way."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from numbers import Integral, Real

from reallocate.files.cells import CellError
from reallocate.files.sheetcells import text_of_sheet
from reallocate.language import _


def text_of(value: object, kind: str) -> str:
    """Return the text of a cell of this kind (see `reallocate.files.columns.Column`); text stays as it is.

    What pandas has for a missing value is an empty cell. Whole floats are whole numbers: pandas has floats where a
    column of numbers has gaps.

    Raises
    ------
    CellError : no text says what the value is: other numbers in columns of codes or of whole numbers, times of day.
    """
    if isinstance(value, str):
        return value
    of_sheet = text_of_sheet(value, kind)
    if of_sheet is not None:
        return of_sheet
    if _is_missing(value):
        return ""
    if type(value).__name__ in ("bool", "bool_"):  # Python's or numpy's, which is not loaded for it
        return "yes" if value else "no"
    if isinstance(value, date):
        return _date(value)
    if isinstance(value, Integral):
        return str(int(value))
    if isinstance(value, (Real, Decimal)):
        return _decimal(value if isinstance(value, Decimal) else Decimal(repr(float(value))), kind)
    raise CellError("not_text", _("a value of type {type}; write text or a number").format(type=type(value).__name__))


def _is_missing(value: object) -> bool:
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, (float, Decimal)) and value != value  # NaN alone is not equal to itself


def _date(value: date) -> str:
    if isinstance(value, datetime):
        if value.time() != time():
            raise CellError("not_date", _("holds a time of day; give the date alone"))
        value = value.date()
    return value.isoformat()


def _decimal(number: Decimal, kind: str) -> str:
    if number.is_finite() and number == number.to_integral_value():
        return str(int(number))
    if kind in ("whole", "day"):
        raise CellError("not_whole", _("not a whole number"))
    if kind == "code":
        # 64.10 is 64.1 by now: what code was meant is lost.
        raise CellError("number_as_code", _("a number, but codes are text; read the column as text, e.g. dtype=str"))
    if kind == "value" and number.is_finite() and number != round(number, 2):
        raise CellError("not_value", _("no setting has more than two decimals"))
    return format(number, "f")
