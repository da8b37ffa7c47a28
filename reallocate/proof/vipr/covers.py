"""What covering rows (V1), (V2) and (V4) follow from: the rows of the rules whose sum says so in cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reallocate import verify
from reallocate.bounds.keys import RowKey

#: A covering row before it is rounded, by its family: Σ capacity · printers >= cards.
IN_CARDS = {"V1": "V1_cards", "V4": "V4_cards"}


@dataclass(frozen=True, slots=True)
class Cover:
    """Σ weights[j,d] · printers[j,d] >= cards, in cards: what can be printed, and what has to be.

    Attributes
    ----------
    weights : by office and day; days on which nothing is printed are left out.
    sources : rows of the rules, whose sum with these multipliers says so.
    """

    weights: Mapping[tuple[int, int], int]
    cards: int
    sources: Mapping[RowKey, int]


def in_cards(frame: verify.Frame, key: RowKey) -> Cover:
    """Return the row of a family of `IN_CARDS`, whose numbers are its start and its closing."""
    start, closing = key.at
    if key.family == IN_CARDS["V4"]:
        return _of_group(frame, key.site, start, closing)
    return _of_site(frame, key.site, start, closing)


def _of_site(frame: verify.Frame, i: int, start: int, closing: int) -> Cover:
    """Of what is due at a closing where nobody else prints for site i; otherwise of what has to be printed there."""
    owed = RowKey("C6", i, (closing,)) if frame.instance.alone(i) else RowKey("C10", i)
    cards = frame.window(i, start, closing).cards
    day = min(start - 1, frame.last_day)
    few_blanks = frame.blanks_by(i, day) < frame.instance.printable(i, day)
    early = _blanks(frame, [i], day) if few_blanks else _come([i], day)
    return _cover(frame, {i: closing}, start, cards, [owed, *early])


def _of_group(frame: verify.Frame, i: int, start: int, closing: int) -> Cover:
    """Of site i, or of all; with a closing for each, and days of printing for each office that prints for them."""
    key = start, closing, 2  # whatever the divisor
    cards, ends = frame.group(i, key)
    due = frame.due_by(i, key)
    day = min(start - 1, frame.last_day)
    few_blanks = frame.supply(i, day + 1) < sum(frame.instance.printable(k, day) for k in due)
    early = _blanks(frame, list(ends), day) if few_blanks else _come(due, day)
    return _cover(frame, ends, start, cards, [*(RowKey("C6", k, (t,)) for k, t in due.items()), *early])


def _cover(frame: verify.Frame, ends: Mapping[int, int], start: int, cards: int, sources: Sequence[RowKey]) -> Cover:
    """Return the sum of (C5) on the days from `start` to the end of each office, and of `sources`.

    Where no cards are left it says only that there are no fewer printers than none.
    """
    weights = {
        (j, d): pace
        for j, end in ends.items()
        for d in range(start, min(end, frame.last_day) + 1)
        if (pace := frame.pace(j)[d])
    }
    if not cards:
        return Cover(weights, 0, {RowKey("C2", j, (d,)): weight for (j, d), weight in weights.items()})
    return Cover(weights, cards, dict.fromkeys([*(RowKey("C5", j, (d,)) for j, d in weights), *sources], 1))


def _come(sites: Iterable[int], day: int) -> Iterator[RowKey]:
    """Yield the rows of what has come by a day to be printed."""
    return (RowKey("C9", k, (day,)) for k in sites if day)


def _blanks(frame: verify.Frame, near: Sequence[int], day: int) -> Iterator[RowKey]:
    """Yield the rows of blanks that can be at any of the offices by a day: theirs, and what has left in time."""
    for j in near if day else ():
        yield RowKey("C3", j, (day,))
    for k in frame.sites if day else ():
        ways = [days for j in near if (days := frame.blank_days(k, j)) is not None]
        if k not in near and ways and min(ways) < day:
            yield RowKey("C4", k, (day - min(ways),))


def divided(frame: verify.Frame, key: RowKey) -> tuple[RowKey, int]:
    """Return the row in cards that a row (V1), (V2) or (V4) comes of, and the divisor; 0 where it has none."""
    if key.family == "V4":
        start, closing, divisor = key.at
        return RowKey(IN_CARDS["V4"], key.site, (start, closing)), divisor
    start, closing, divisor = frame.span_of(key.family, key.site, key.at)
    return RowKey(IN_CARDS["V1"], key.site, (start, closing)), divisor
