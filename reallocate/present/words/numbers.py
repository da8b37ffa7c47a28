"""How numbers, days and dates are written for people; the signs and names of each language are in
`reallocate.language`.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reallocate.instance.model import Instance
from reallocate.language import Quantity, _, decimals, quantity
from reallocate.language.dates import long_date, short_date

__all__ = ["amount", "day_and_date", "fraction", "long_date", "more", "number", "short_date"]

#: Fractions with a larger denominator are shown as decimals.
MOST_DENOMINATOR = 12


def number(value: int | Decimal | None) -> Quantity:
    """Return `value` with groups of three, ``-`` for None."""
    return Quantity("-") if value is None else quantity(value)


def amount(value: Fraction) -> Quantity:
    """Return `value` with groups of three, whole or with two decimals."""
    if value.denominator == 1:
        return quantity(value.numerator)
    return decimals(Decimal(round(value * 100)) / 100, 2)


def fraction(value: Fraction) -> Quantity:
    """Return `value` with groups of three: whole, a simple fraction as it is, or with two decimals."""
    if value.denominator == 1 or value.denominator > MOST_DENOMINATOR or value < 0:
        return amount(value)
    whole, rest = divmod(value.numerator, value.denominator)
    text = f"{whole:,} {rest}/{value.denominator}" if whole else f"{rest}/{value.denominator}"
    return Quantity(text)


def more(shown: str) -> str:
    """Return a difference, shown as a number, with its sign."""
    return shown if shown.startswith("-") or shown == "0" else f"+{shown}"


def day_and_date(instance: Instance, day: int) -> str:
    """Return the day's number with its date, where the instance has dates."""
    on = instance.date_of(day)
    return _("day {day}").format(day=day) if on is None else _("day {day}, {date}").format(day=day, date=long_date(on))
