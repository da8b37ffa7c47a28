"""What one printer prints on which day: the rate of its site, and shifts that replace it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from heapq import heappop, heappush

from reallocate.instance.calendar import MOST_DAYS, Calendar
from reallocate.instance.parts import InstanceData, Shift


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of every site: ``rates[i][k]`` holds from day ``starts[i][k - 1]`` until before ``starts[i][k]``."""

    starts: tuple[tuple[int, ...], ...]
    rates: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, data: InstanceData) -> Rates:
        """Return the rates of an instance."""
        steps = [_steps(data, site) for site in range(len(data.sites))]
        return cls(tuple(starts for starts, _rates in steps), tuple(rates for _starts, rates in steps))

    def on(self, site: int, day: int) -> int:
        """Cards that one printer prints at `site` on `day`, if it is open."""
        return self.rates[site][bisect_right(self.starts[site], day)]

    def occurring(self, site: int, calendar: Calendar) -> tuple[int, ...]:
        """Return the distinct rates of open days from day 1 on, rising; the base rate where no day is open."""
        ends = (*self.starts[site], MOST_DAYS + 1)
        found = {
            rate
            for start, end, rate in zip((1, *ends), ends, self.rates[site], strict=False)
            if any(calendar.is_open(site, day) for day in range(max(1, start), end))
        }
        return tuple(sorted(found or {self.rates[site][0]}))


def _steps(data: InstanceData, site: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Sweep over the days on which shifts of a site begin or have ended; the strongest of those that last counts."""
    # In this order a later shift is stronger, one with a site stronger than all without.
    general, own = ([shift for shift in data.shifts if shift.site == at] for at in (None, site))
    shifts = [*general, *own]
    coming = sorted(range(len(shifts)), key=lambda k: shifts[k].day, reverse=True)
    starts, rates = list[int](), [data.rate(site)]
    lasting: list[tuple[int, Shift]] = []
    for day in sorted({day for shift in shifts for day in (shift.day, shift.last + 1)}):
        while coming and shifts[coming[-1]].day == day:
            k = coming.pop()
            heappush(lasting, (-k, shifts[k]))
        while lasting and lasting[0][1].last < day:
            heappop(lasting)
        starts.append(day)
        rates.append(lasting[0][1].cards_per_printer_day if lasting else data.rate(site))
    return tuple(starts), tuple(rates)
