"""How numbers, days and dates are written for people; the one place that a language changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from reallocate.instance.model import Instance
from reallocate.language import Quantity, _, quantity

#: Fractions with a larger denominator are shown as decimals.
MOST_DENOMINATOR = 12


def number(value: int | Decimal | None) -> Quantity:
    """Return `value` with groups of three, ``-`` for None."""
    return Quantity("-", one=False) if value is None else quantity(value)


def amount(value: Fraction) -> Quantity:
    """Return `value` with groups of three, whole or with two decimals."""
    return quantity(value.numerator) if value.denominator == 1 else _decimals(value)


def _decimals(value: Fraction) -> Quantity:
    return Quantity(f"{Decimal(round(value * 100)) / 100:,.2f}", one=False)


def fraction(value: Fraction) -> Quantity:
    """Return `value` with groups of three: whole, a simple fraction as it is, or with two decimals."""
    if value.denominator == 1 or value.denominator > MOST_DENOMINATOR or value < 0:
        return amount(value)
    whole, rest = divmod(value.numerator, value.denominator)
    text = f"{whole:,} {rest}/{value.denominator}" if whole else f"{rest}/{value.denominator}"
    return Quantity(text, one=False)


def more(shown: str) -> str:
    """Return a difference, shown as a number, with its sign."""
    return shown if shown.startswith("-") or shown == "0" else f"+{shown}"


def short_date(on: date, year: int) -> str:
    """Return a date as day and month, with its year where that is not `year`."""
    text = f"{on.day} {_months()[on.month - 1]}"
    return text if on.year == year else f"{text} {on.year}"


def day_and_date(instance: Instance, day: int) -> str:
    """Return the day's number with its date, where the instance has dates."""
    on = instance.date_of(day)
    return _("day {day}").format(day=day) if on is None else _("day {day}, {date}").format(day=day, date=long_date(on))


def long_date(on: date) -> str:
    """Return a date that nobody can misread."""
    weekdays = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    return f"{weekdays[on.weekday()]} {on.day} {_months()[on.month - 1]} {on.year}"


def _months() -> tuple[str, ...]:
    return (
        *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
        *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
    )
