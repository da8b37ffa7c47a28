"""The work of sites that is left for a day or later, in whole printer-days; see ``models/strengthening.md``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reallocate.bounds.closings import Closing, closings, first_closing, last_closing
from reallocate.bounds.keys import EVERYWHERE, RowKey
from reallocate.bounds.supply import Cumulative, blanks_by_day, blanks_near, fewest_blank_days, late_work
from reallocate.instance.model import Instance

#: Site and day.
SiteDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cover:
    """(V1) of one site, (V4) of several: Σ weights[i,d] · printers[i,d] + Σ left[k] / part >= need, k in `relieved`.

    Attributes
    ----------
    part : cards by which the last of the `need` is filled: so many fewer make one less.
    relieved : sites whose cards count that may be left.
    """

    key: RowKey
    weights: Mapping[SiteDay, int]
    need: int
    part: int
    relieved: tuple[int, ...]

    @property
    def largest(self) -> int:
        """What one printer-day counts at most."""
        return max(self.weights.values(), default=1)


@dataclass(frozen=True, slots=True)
class MirCut:
    """(V2) Σ come[d]·(arrive[i,d] + overnight[i,d]) + Σ go[d]·leave[i,d] >= right; index d = day, i = the key's site.

    A covering row after mixed-integer rounding. Printers that are granted count as arrivals on day 1. Cards that may be
    left add left[i] / part on the left side, where the row is `relieved`.
    """

    key: RowKey
    come: list[int]
    go: list[int]
    right: int
    part: int
    relieved: tuple[int, ...]


@dataclass(frozen=True)
class Window:
    """Cards of one site that can only be printed there in days `start` to `last`.

    Attributes
    ----------
    usual : whether `last` is the first closing of the site, so that keys need not name it.
    relieved : whether a card that may be left is one less.
    """

    instance: Instance
    site: int
    start: int
    last: int
    cards: int
    usual: bool
    relieved: bool

    @cached_property
    def rates(self) -> dict[int, int]:
        """Cards that one printer prints, by open day of the window."""
        instance, site = self.instance, self.site
        days = range(max(1, self.start), self.last + 1)
        return {d: instance.rate_on(site, d) for d in days if instance.is_open(site, d)}

    @cached_property
    def rate(self) -> int | None:
        """The one rate of the window; None: it has several. Of an empty window that of its start."""
        found = set(self.rates.values()) or {self.instance.rate_on(self.site, self.start)}
        return found.pop() if len(found) == 1 else None

    @property
    def need(self) -> int:
        """The least that printers have to be worth in the window: printer-days, or cards where rates differ."""
        return self.cards if self.rate is None else -(-self.cards // self.rate)

    @property
    def part(self) -> int:
        return 1 if self.rate is None else (self.cards - 1) % self.rate + 1

    @property
    def _relieved(self) -> tuple[int, ...]:
        return (self.site,) if self.relieved else ()

    def covers(self) -> Iterator[Cover]:
        """Yield the covering rows (V1): of one rate one, of several one for each after rounding."""
        relieved = self._relieved
        if self.rate is not None:
            at = (self.start,) if self.usual else (self.start, self.last)
            weights = {(self.site, d): 1 for d in self.rates}
            yield Cover(RowKey("V1", self.site, at), weights, self.need, self.part, relieved)
            return
        rates = {(self.site, d): rate for d, rate in self.rates.items()}
        for divisor in sorted(set(self.rates.values()) - {1}):
            key = RowKey("V1", self.site, (self.start, self.last, divisor))
            yield _rounded(key, rates, self.cards, divisor, relieved)

    def worth(self, horizon: int) -> list[int]:
        """Return by day d = 0..horizon + 1 what a printer is worth from then on: days of printing, or cards."""
        worth = [0] * (horizon + 2)
        for d in range(horizon, -1, -1):
            rate = self.rates.get(d, 0)
            worth[d] = worth[d + 1] + (rate if self.rate is None else rate > 0)
        return worth

    def mir_cuts(self, horizon: int) -> Iterator[MirCut]:
        """Yield the row (V2) of every divisor that leaves a rest: of everything that a printer can be worth.

        Parameters
        ----------
        horizon : last day of the model.
        """
        worth = self.worth(horizon)
        due = self.instance.printers_due[self.site].items()
        lacking = self.need - self.instance.sites[self.site].printers * worth[1]
        lacking -= sum(count * worth[day] for day, count in due if day <= horizon)
        for divisor in range(2, worth[1] + 1) if self.rate is not None else sorted({*worth} - {0, 1}):
            rest = lacking % divisor
            if rest:
                at = (self.start, divisor) if self.usual and self.rate is not None else (self.start, self.last, divisor)
                come = [phi(days, divisor, rest) for days in worth]
                go = [phi(-days, divisor, rest) for days in worth]
                right = rest * -(-lacking // divisor)
                yield MirCut(RowKey("V2", self.site, at), come, go, right, self.part, self._relieved)


def phi(amount: int, divisor: int, rest: int) -> int:
    """Return ⌊amount / divisor⌋·rest + min(amount mod divisor, rest), the coefficient that rounding makes of one."""
    return amount // divisor * rest + min(amount % divisor, rest)


def windows(instance: Instance, horizon: int, *, partial: bool = False) -> list[Window]:
    """Return what each site has to do by its closings, from day 1 on and from every later day that leaves work to do.

    Of a site whose cards may be printed elsewhere only what has to be printed there. What comes after the first closing
    is printed on the day on which it comes.
    """
    blanks = blanks_by_day(instance)
    return [
        window
        for i, site in enumerate(instance.sites)
        if instance.to_print(i) and not site.is_depot
        for window in _windows(instance, i, horizon, blanks[i], partial)
    ]


def cuts(instance: Instance, horizon: int, *, partial: bool = False) -> Iterator[MirCut]:
    """Yield the rounded rows (V2) for a horizon."""
    last = instance.span(horizon)
    for window in windows(instance, horizon, partial=partial):
        yield from window.mir_cuts(last)


def covers(instance: Instance, horizon: int, *, partial: bool = False) -> list[Cover]:
    """Return the covering rows of single sites (V1) and of groups (V4) for a horizon."""
    return [*site_covers(instance, horizon, partial=partial), *group_covers(instance, horizon, partial=partial)]


def site_covers(instance: Instance, horizon: int, *, partial: bool = False) -> Iterator[Cover]:
    """Yield (V1)."""
    for window in windows(instance, horizon, partial=partial):
        yield from window.covers()


def _windows(instance: Instance, i: int, horizon: int, blanks: Cumulative, partial: bool) -> Iterator[Window]:
    if instance.printed_at[i] == (i,):
        due = closings(instance, i, horizon, partial=partial)
        for start, last, cards in _work(instance, i, due, blanks):
            yield Window(instance, i, start, last, cards, last == due[0].day, True)
    elif instance.own_only(i):
        first_day = first_closing(instance, i, horizon)
        last = last_closing(instance, i, horizon, partial=partial)
        for start, cards in late_work(instance, [i], instance.own_only(i), blanks):
            yield Window(instance, i, start, last, cards, last == first_day, False)


def _work(instance: Instance, i: int, due: Sequence[Closing], blanks: Cumulative) -> Iterator[tuple[int, int, int]]:
    """Yield (first day, closing, cards): what can only be printed from that day on, and is due by the closing.

    What comes after the first closing is printed on the day on which it comes.
    """
    first, *later = due
    for start, cards in late_work(instance, [i], first.printed, blanks):
        yield start, first.day, cards
    for closing in later:
        early = min(instance.printable_by(i, closing.day - 1), blanks.total(closing.day - 1))
        yield closing.day, closing.day, closing.printed - early


def group_covers(instance: Instance, horizon: int, *, partial: bool = False) -> Iterator[Cover]:
    """Yield (V4): of each site whose cards may be printed elsewhere, and of all sites together."""
    if not instance.settings.print_for_others:
        return
    owners = [i for i in range(len(instance.sites)) if instance.to_print(i)]
    shared = [i for i in owners if instance.printed_at[i] != (i,)]
    due = {i: closings(instance, i, horizon, partial=partial) for i in owners}
    lasting = fewest_blank_days(instance)
    for i in shared:
        blanks = blanks_near(instance, instance.printed_at[i], lasting)
        for start, last, cards in _work(instance, i, due[i], blanks):
            yield from _group_rows(instance, i, start, last, cards, {i: last})
    blanks = blanks_near(instance, sorted({j for i in owners for j in instance.printed_at[i]}), lasting)
    for start, cards in late_work(instance, owners, sum(due[i][0].printed for i in owners), blanks):
        yield from _group_rows(instance, EVERYWHERE, start, horizon, cards, {i: due[i][0].day for i in owners})


def _group_rows(
    instance: Instance, site: int, start: int, last: int, cards: int, due: Mapping[int, int]
) -> Iterator[Cover]:
    """Yield (V4) of the sites in `due`, whose `cards` are printed in days from `start` on, and due by these days."""
    ends: dict[int, int] = {}
    for i, day in due.items():
        for j in instance.printed_at[i]:
            ends[j] = max(ends.get(j, 0), day - (0 if i == j else instance.courier_days(j, i)))
    weights = {
        (j, d): instance.rate_on(j, d)
        for j, end in sorted(ends.items())
        for d in range(start, end + 1)
        if instance.is_open(j, d)
    }
    divisors = sorted(set(weights.values()) - {1}) or [2]
    for divisor in divisors:
        yield _rounded(RowKey("V4", site, (start, last, divisor)), weights, cards, divisor, tuple(due))


def _rounded(key: RowKey, weights: Mapping[SiteDay, int], cards: int, divisor: int, relieved: tuple[int, ...]) -> Cover:
    """Return the row Σ weights · printers >= cards, rounded by a divisor where that leaves a rest."""
    rest = cards % divisor
    if not rest:
        return Cover(key, weights, cards, 1, relieved)
    rounded = {at: phi(weight, divisor, rest) for at, weight in weights.items()}
    return Cover(key, rounded, rest * -(-cards // divisor), 1, relieved)
