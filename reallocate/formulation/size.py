"""What a model takes in memory, before it is built."""

from __future__ import annotations

from collections.abc import Callable

from reallocate.bounds.covers import windows
from reallocate.errors import UsageError
from reallocate.instance.model import Instance
from reallocate.language import _, decimals, quantity

#: Memory of a model that is still built, in bytes.
MOST_BYTES = 1_000_000_000
#: What its parts take: for each trip, and for each entry of the rounding rows, of which a site with cards has as many
#: as half the square of the days.
BYTES_OF_A_TRIP, BYTES_OF_AN_ENTRY = 3_000, 1_000
#: Memory by days, about; it grows with them.
Bytes = Callable[[Instance, int], int]


def program_bytes(instance: Instance, days: int) -> int:
    """Return about what the program of so many days takes, without rounding rows."""
    roads = sum(lasts is not None for row in instance.travel.printer_days for lasts in row)
    couriers = sum(max(0, len(places) - 1) for places in instance.printed_at)
    return instance.span(days) * BYTES_OF_A_TRIP * (roads + couriers)


def model_bytes(instance: Instance, days: int) -> int:
    """Return about what a search by the whole model takes."""
    return program_bytes(instance, days) + days * (len(windows(instance, days)) * days // 2) * BYTES_OF_AN_ENTRY


def longest_held(instance: Instance, days: int, needed: Bytes = model_bytes) -> int:
    """Return the most days, at least 1 and at most `days`, for which what is needed is not too much memory."""
    low, high = 1, days + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if needed(instance, middle) <= MOST_BYTES else (low, middle)
    return low


def require_memory(instance: Instance, days: int, needed: Bytes = model_bytes) -> None:
    """Refuse a number of days whose model takes too much memory.

    Raises
    ------
    UsageError : says how much, and how many days would do.
    """
    most = longest_held(instance, days, needed)
    if most < days:
        text = _(
            "plans of up to {days:# day|# days} would take about {size} GB of memory; ask for at most "
            "{most:# day|# days}"
        )
        size = decimals(needed(instance, days) / 1e9, 0)
        raise UsageError(text.format(days=quantity(days), size=size, most=quantity(most)))
