"""What the rows of a proof say that a site, or all offices together, need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from reallocate import verify
from reallocate.bounds.keys import EVERYWHERE
from reallocate.instance.model import Instance
from reallocate.proof.account import Covering, Kept, Printed, Rounded, Step

#: Families of rows that are about cards alone, and of covering rows.
OF_CARDS, COVERING = ("C6", "C10"), ("V1", "V2", "V4")


class Row(NamedTuple):
    """A row that a site, or all offices together, need something by: family, key, multiplier, right side."""

    family: str
    key: tuple[int, ...]
    y: Fraction
    right: int

    @property
    def day(self) -> int | None:
        """First day that it counts; None: it is about cards, of all days."""
        return self.key[0] if self.key and self.family not in OF_CARDS else None


class Needs:
    """Reads rows of a horizon as needs."""

    def __init__(self, instance: Instance, frame: verify.Frame) -> None:
        self.instance, self.frame = instance, frame

    def of_row(self, i: int, row: Row) -> int:
        """Return what a row says that it needs, in its own unit."""
        return self._of_rows(i, row.key).printer_days if row.family == "V4" else self._of_site(i, row)

    def _of_site(self, i: int, row: Row) -> int:
        return self._window(i, row).printer_days if row.family == "V1" else row.right

    def covering(self, i: int, rows: Sequence[Row]) -> Iterator[Covering]:
        """Yield the needs by covering rows, each once; rows that are rounded in other ways say the same."""
        found = (self._window(i, row) for row in rows if row.family in ("V1", "V2"))
        near = (self._of_rows(i, row.key) for row in rows if row.family == "V4")
        needs = dict.fromkeys((*found, *near))
        yield from sorted(needs, key=lambda need: (need.of, need.start, need.end or self.frame.horizon))

    def _window(self, i: int, row: Row) -> Covering:
        """Return what a row (V1) or (V2) says."""
        frame, alone = self.frame, self.instance.printed_at[i] == (i,)
        start, closing, _divisor = frame.span_of(row.family, i, row.key)
        window = frame.window(i, start, closing)
        rate = window.rate or max(window.weights)
        early = (frame.owed(i, closing) if alone else self.instance.own_only(i)) - window.cards
        come = early > 0 and self.instance.printable_by(i, start - 1) < frame.blanks_by(i, start - 1)
        need, end = -(-window.cards // rate), self._by(i, closing)
        of: Literal["site", "own"] = "site" if alone else "own"
        return Covering(start, need, window.cards, early, rate, *end, come, window.rate is None, of)

    def lacking(self, i: int, key: tuple[int, ...]) -> int:
        """Return the cards of a row (V2) of several rates that the printers at the site do not print; below 0: more."""
        window = self.frame.window(i, *key[:2])
        worth = verify.suffix_sums(window.weights)
        due = self.frame.instance.due[i].items()
        later = sum(count * worth[day] for day, count in due if day <= self.frame.last_day)
        return window.need - self.frame.instance.printers[i] * worth[1] - later

    def rounded(self, i: int, row: Row) -> Rounded:
        """Return a row (V2) of several rates, with what it counts for a printer on each day."""
        start, closing, divisor = row.key
        window, single = self.frame.window(i, start, closing), verify.Combination(self.frame)
        single.add("V2", i, row.key, 1)
        worth = verify.suffix_sums(window.weights)
        come, leave = (
            tuple(_steps(worth, [row.y * sign * count for count in counts], closing))
            for sign, counts in ((1, single.come[i]), (-1, single.go[i]))
        )
        own = window.need - self.lacking(i, row.key)
        return Rounded(window.need, start, own, divisor, come, leave, row.y * row.right)

    def _of_rows(self, i: int, key: tuple[int, ...]) -> Covering:
        """Return what a row (V4) says, of the cards of a site or of all."""
        frame, instance, (start, closing, _divisor) = self.frame, self.instance, key
        due = frame.due_by(i, key)
        owed = sum(frame.owed(k, day) for k, day in due.items())
        printable, supply = sum(instance.printable_by(k, start - 1) for k in due), frame.supply(i, start)
        early = max(0, min(owed, printable, supply)) if start > 1 else 0
        places = {j for k in due for j in instance.printed_at[k]}
        open_days = ((j, d) for j in places for d in range(start, closing + 1) if instance.is_open(j, d))
        rates = {instance.rate_on(j, d) for j, d in open_days} or {instance.top_rate(j) for j in places}
        need = -(-(owed - early) // max(rates))
        end = self._by(i, closing) if i != EVERYWHERE else (None, True)
        of: Literal["near", "all"] = "all" if i == EVERYWHERE else "near"
        return Covering(start, need, owed - early, early, max(rates), *end, printable < supply, len(rates) > 1, of)

    def _by(self, i: int, closing: int) -> tuple[int | None, bool]:
        """Return a closing of a site where it is not the last day asked for, and whether a rule makes it one."""
        end = self._end(i)
        if closing == self.frame.horizon:
            return None, True
        return closing, closing == end

    def kept(self, i: int, rows: Sequence[Row]) -> Iterator[Kept]:
        """Yield the printers that are kept at a site, one stretch of days after the other."""
        least = self.instance.limits.least[i]
        by_rule = least > self.instance.sites[i].min_printers
        days = sorted(row.day for row in rows if row.family == "C7" and row.day is not None)
        return (Kept(least, first, last, by_rule) for first, last in _stretches(days))

    def printed(self, i: int, rows: Sequence[Row]) -> Iterator[Printed]:
        for row in rows:
            if row.family == "C10":
                yield Printed(row.right, None, own=True)
            elif row.family == "C6":
                closing = row.key[0] if row.key else self.frame.end(i)
                yield Printed(row.right, *self._by(i, closing))

    def _end(self, i: int) -> int | None:
        """Return the day by which a rule wants the site finished, where that is before the last day."""
        end = self.instance.limits.finish[i]
        return end if end is not None and end < self.frame.horizon else None


def _steps(worth: Sequence[int], amounts: Sequence[Fraction], closing: int) -> Iterator[Step]:
    """Yield one step for the days 1..closing that count equally, one after the other."""
    first = 1
    for day in range(1, closing + 1):
        if day == closing or amounts[day + 1] != amounts[day]:
            yield Step(first, day, worth[first], worth[day], amounts[day])
            first = day + 1


def _stretches(days: list[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last day of each stretch of days without a gap."""
    for k, day in enumerate(days):
        if k == 0 or days[k - 1] < day - 1:
            first = day
        if k + 1 == len(days) or days[k + 1] > day + 1:
            yield first, day
