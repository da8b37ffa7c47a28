"""Where the printer-days of a plan go: a loss ledger that sums exactly, by site and day.

Every printer is somewhere on every day 1..T; T are the days of the plan, and for an unfinished one the last day that it
names. On the road it is booked at its destination. Of ``n`` printers that stand at a site that prints ``r`` cards per
printer on that day, with ``u`` cards that it may still print (its own, and those of sites that it may print for) and
``s`` blanks in stock before printing, and ``x`` cards printed:

========== =============================================== ===============================================
column     on an open day                                  what it is
========== =============================================== ===============================================
printed    x / r                                           work done
done       max(0, n - ceil(u / r))                         printers that no card is left for
rounding   min(n, ceil(u / r)) - min(n, u / r)             the rest of a printer's last, shorter day
blanks     min(n, u / r) - min(n, u / r, s / r)            cards wait, blanks lack
idle       min(n, u / r, s / r) - x / r                    could have printed and did not
========== =============================================== ===============================================

On a closed day all ``n`` are ``closed``. ``road`` are the days departure..min(arrival - 1, T) of every trip, whether
the destination is closed or not; a trip of 0 days costs none. So

    available = printed + road + blanks + closed + done + rounding + idle.

Available are the printers that there are, summed over the days: printers x T, and those from outside from their day on.

The ledger counts what a replay carried out, so it holds for plans that break rules as well. All numbers are exact
fractions; at one site they are multiples of 1/r.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import repeat

from reallocate.arguments import require_kind
from reallocate.instance.model import Instance
from reallocate.plan.model import BySite, Trip
from reallocate.plan.replay import Replay

#: The columns into which printer-days are sorted, in the order in which they are shown.
COLUMNS = ("printed", "road", "blanks", "closed", "done", "rounding", "idle")
ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class PrinterDays:
    """Printer-days by what became of them; see the module's table for the columns."""

    printed: Fraction = ZERO
    road: Fraction = ZERO
    blanks: Fraction = ZERO
    closed: Fraction = ZERO
    done: Fraction = ZERO
    rounding: Fraction = ZERO
    idle: Fraction = ZERO

    @property
    def columns(self) -> tuple[Fraction, ...]:
        """The amounts in the order of `COLUMNS`."""
        return tuple(getattr(self, name) for name in COLUMNS)

    @property
    def available(self) -> Fraction:
        """Sum of all columns."""
        return sum(self.columns, ZERO)

    def __add__(self, other: PrinterDays) -> PrinterDays:
        return PrinterDays(*(a + b for a, b in zip(self.columns, other.columns, strict=True)))

    def __sub__(self, other: PrinterDays) -> PrinterDays:
        """Return what `self` has more in each column; the differences sum to that of `available`."""
        return self + other.times(-1)

    def times(self, count: int) -> PrinterDays:
        """Return `count` times as much of everything."""
        return PrinterDays(*(count * amount for amount in self.columns))

    def document(self) -> dict[str, str]:
        """Return ``available`` and the columns as exact fractions ``p/q`` in lowest terms, whole numbers as ``p/1``."""
        shown = zip(("available", *COLUMNS), (self.available, *self.columns), strict=True)
        return {name: f"{amount.numerator}/{amount.denominator}" for name, amount in shown}


NOTHING = PrinterDays()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The printer-days of one plan.

    Attributes
    ----------
    days : T, the days counted.
    available : printers that there are, summed over the days; equals ``total.available``.
    total : all sites and days.
    by_site : per site index, all days. What a site has available is what stood there or was under way to it.
    by_day : per day (index 0 is day 1), all sites; each sums to the printers that there are.
    cells : ``cells[d - 1][i]``: day d, site i.
    """

    days: int
    available: int
    total: PrinterDays
    by_site: tuple[PrinterDays, ...]
    by_day: tuple[PrinterDays, ...]
    cells: tuple[tuple[PrinterDays, ...], ...]

    def document(self) -> dict[str, str]:
        """Return the totals as a JSON object; see `PrinterDays.document`."""
        return self.total.document()


@dataclass(frozen=True, slots=True)
class _Day:
    """What is to be known of one day, by site; equal days have equal entries in the ledger."""

    printers: BySite
    cards: BySite
    blanks_left: BySite
    unprinted: BySite
    rates: BySite
    is_open: tuple[bool, ...]
    road: BySite


def loss_ledger(instance: Instance, played: Replay) -> Ledger:
    """Return the loss ledger of what `played`, a replay on `instance`, carried out.

    Memory and time grow with the days that differ; long stretches of equal days cost one entry each.

    Raises
    ------
    UsageError : an argument of the wrong type, such as a plan in place of its replay.
    """
    require_kind("instance", instance, Instance)
    require_kind("played", played, Replay)
    days = list(_days(instance, played))
    often = Counter(days)
    rows = {day: tuple(_cell(instance, i, day) for i in range(len(instance.sites))) for day in often}
    sums = {day: _sum(row) for day, row in rows.items()}
    times = list(often.values())
    by_site = tuple(_sum((row[i] for row in rows.values()), times) for i in range(len(instance.sites)))
    return Ledger(
        len(days),
        instance.printer_days(len(days)),
        _sum(by_site),
        by_site,
        tuple(sums[day] for day in days),
        tuple(rows[day] for day in days),
    )


def _sum(parts: Iterable[PrinterDays], times: Iterable[int] | None = None) -> PrinterDays:
    """Return the sum, of each part so many times as `times` says; None: once."""
    pairs = zip(parts, times or repeat(1), strict=False)
    told = [(part.columns, count) for part, count in pairs if part is not NOTHING]
    return PrinterDays(*(_total((part[k], count) for part, count in told) for k in range(len(COLUMNS))))


def _total(amounts: Iterable[tuple[Fraction, int]]) -> Fraction:
    """Return the sum of amounts, each so many times; by denominators, since these are few and fractions are slow."""
    sums: dict[int, int] = {}
    for amount, count in amounts:
        if amount:
            sums[amount.denominator] = sums.get(amount.denominator, 0) + amount.numerator * count
    return sum((Fraction(numerator, denominator) for denominator, numerator in sums.items()), ZERO)


def _cell(instance: Instance, site: int, day: _Day) -> PrinterDays:
    """Sort the printers at `site`, and those on the road to it."""
    n, road = day.printers[site], Fraction(day.road[site])
    if not n:
        return PrinterDays(road=road) if road else NOTHING
    if not day.is_open[site]:
        return PrinterDays(road=road, closed=Fraction(n))
    r, x = day.rates[site], day.cards[site]
    u, s = day.unprinted[site], day.blanks_left[site] + x
    if not u:  # and so nothing is printed either
        return PrinterDays(road=road, done=Fraction(n))
    needed = -(-u // r)
    work = min(Fraction(n), Fraction(u, r))
    possible = min(work, Fraction(s, r))
    printed = Fraction(x, r)
    return PrinterDays(
        printed=printed,
        road=road,
        blanks=work - possible,
        done=Fraction(max(0, n - needed)),
        rounding=min(n, needed) - work,
        idle=possible - printed,
    )


def _days(instance: Instance, played: Replay) -> Iterator[_Day]:
    last = len(played.printers) if played.days is None else played.days
    sites, nothing = range(len(instance.sites)), (0,) * len(instance.sites)
    owners = [[i for i in sites if i == j or instance.may_print_for(j, i)] for j in sites]
    standing, blanks_left = nothing, nothing
    starts, ends = _road(instance, played.moves)
    road = list(nothing)
    for d in range(1, last + 1):
        for site, count in starts.get(d, []):
            road[site] += count
        arrived = list(nothing)
        for site, count in ends.get(d, []):
            road[site] -= count
            arrived[site] += count
        cards = unprinted = nothing
        if d <= len(played.printers):
            standing, cards = played.printers[d - 1], played.cards[d - 1]
            blanks_left, waiting = played.blanks_left[d - 1], played.unprinted[d - 1]
            unprinted = tuple(sum(waiting[i] for i in owners[j]) for j in sites)
        else:
            # Only a finished plan whose last trips end after its last row: nothing leaves or is printed any more.
            standing = tuple(n + arrived[i] + instance.printers_due[i].get(d, 0) for i, n in enumerate(standing))
        rates = tuple(instance.rate_on(i, d) for i in sites)
        is_open = tuple(not standing[i] or instance.is_open(i, d) for i in sites)
        yield _Day(standing, cards, blanks_left, unprinted, rates, is_open, tuple(road))


def _road(
    instance: Instance, moves: Iterable[Trip]
) -> tuple[dict[int, list[tuple[int, int]]], dict[int, list[tuple[int, int]]]]:
    """Return by day what is on the road from that day on, and what is there again from that day on: (site, printers).

    The site is the destination.
    """
    starts: dict[int, list[tuple[int, int]]] = {}
    ends: dict[int, list[tuple[int, int]]] = {}
    for trip in moves:
        lasts = instance.travel.printer_days[trip.origin][trip.destination]
        assert lasts is not None  # the replay carries out no other
        starts.setdefault(trip.day, []).append((trip.destination, trip.count))
        ends.setdefault(trip.day + lasts, []).append((trip.destination, trip.count))
    return starts, ends
