"""Scales of axes: round numbers to mark, days that have room for their labels."""

from __future__ import annotations

from collections.abc import Sequence


def marks(most: float, count: int = 6) -> tuple[int, ...]:
    """Return 0 and about `count` round numbers above it at equal steps, the last of them at least `most`."""
    step = 1
    while step * count < most:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return tuple(step * k for k in range(-(-int(most) // step) + 1)) if most > 0 else (0, 1)


def between(low: int, high: int, count: int = 6) -> tuple[int, ...]:
    """Return about `count` round numbers at equal steps, from one that is at most `low` to one of at least `high`.

    They begin at 0 where that does not press all values together at the top.
    """
    if 3 * low <= high:
        return marks(high, count)
    step = marks(high - low, count)[1]
    first = low // step * step
    return tuple(first + step * k for k in range(max(1, -(-(high - first) // step)) + 1))


def spaced(days: int, room: float, wide: float) -> Sequence[int]:
    """Return the days to label, day 1 and then every so many, where each has `room` and its label is so `wide`."""
    step = 1
    while room * step < wide and step < days:
        step = {1: 2, 2: 5, 5: 7, 7: 10}.get(step, step + 10)
    return range(1, days + 1, step) if step < 5 else (1, *range(step, days + 1, step))
