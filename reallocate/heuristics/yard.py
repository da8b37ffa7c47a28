"""What stands where day by day under given trips, printers or blanks, and trips that are better made otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import accumulate

from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, Trip
from reallocate.plan.printing import Errands, Flow

Days = tuple[tuple[int | None, ...], ...]


class Yard:
    """What stands at each site day by day, printers or blanks, and whether that is legal.

    Parameters
    ----------
    comes : ``comes[i][d]`` is there from outside on the morning of day d; initial stock on day 1.
    used : ``used[i][d]`` goes on day d after all arrivals.
    floor : ``floor[i][d]`` must stand at the close of day d.
    ceiling : ``ceiling[i]`` may stand at most; None: no limit.
    fixed : (origin, destination, day) of trips that are not to be changed.
    most_a_day : may leave on one day, all sites together; None: no limit.
    departs : whether anything may leave a site on a day.
    """

    def __init__(
        self,
        trips: Iterable[Trip],
        lasting: Days,
        comes: list[list[int]],
        used: list[list[int]],
        floor: list[list[int]],
        ceiling: list[int | None],
        departs: Callable[[int, int], bool],
        fixed: Container[tuple[int, int, int]] = (),
        most_a_day: int | None = None,
    ) -> None:
        self.lasting, self.comes, self.used, self.floor, self.ceiling = lasting, comes, used, floor, ceiling
        self.departs, self.fixed, self.most_a_day = departs, fixed, most_a_day
        self.horizon = len(comes[0]) - 1
        self.counts: dict[tuple[int, int], dict[int, int]] = {}
        self.at: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for trip in sorted(trips):
            pair = (trip.origin, trip.destination)
            if pair not in self.counts:
                self.counts[pair] = {}
                self.at[trip.origin].append(pair)
                self.at[trip.destination].append(pair)
            self.counts[pair][trip.day] = self.counts[pair].get(trip.day, 0) + trip.count

    def trips(self) -> tuple[Trip, ...]:
        """Return the trips, one for each origin, destination and day."""
        found = (Trip(day, i, j, n) for (i, j), days in self.counts.items() for day, n in days.items() if n)
        return tuple(sorted(found))

    def flow(self, site: int) -> Flow:
        """Return what comes to `site` and leaves it."""
        morning, overnight, leaving = list(self.comes[site]), [0] * (self.horizon + 1), [0] * (self.horizon + 1)
        for i, j in self.at[site]:
            lasts = self.lasting[i][j]
            assert lasts is not None
            for day, count in self.counts[i, j].items():
                if day + (0 if i == site else lasts) > self.horizon:
                    continue  # a planner's trip may end, or leave, after the last day that counts
                if i == site:
                    leaving[day] += count
                elif lasts == 0:
                    overnight[day] += count
                else:
                    morning[day + lasts] += count
        return Flow(morning, overnight, leaving)

    def close(self, site: int) -> list[int]:
        """Return what stands at `site` at the close of each day; index 0 is unused."""
        return self._close(site, self.flow(site))

    def _close(self, site: int, flow: Flow) -> list[int]:
        standing = [0] * (self.horizon + 1)
        for d in range(1, self.horizon + 1):
            standing[d] = standing[d - 1] + flow.morning[d] - flow.leaving[d] + flow.overnight[d] - self.used[site][d]
        return standing

    def legal(self, site: int) -> bool:
        """Whether floor, ceiling and the rule on 0-day arrivals hold at `site` on every day."""
        flow, most = self.flow(site), self.ceiling[site]
        return all(
            standing >= self.floor[site][d]
            and (most is None or standing <= most)
            and standing + self.used[site][d] >= flow.overnight[d]
            for d, standing in enumerate(self._close(site, flow))
            if d
        )

    def _try(self, pair: tuple[int, int], changes: dict[int, int]) -> bool:
        """Apply `changes` (day -> difference) to the trips of `pair` if both sites stay legal."""
        days = self.counts[pair]
        if any((*pair, day) in self.fixed for day in changes):
            return False
        before = dict(days)
        for day, difference in changes.items():
            days[day] = days.get(day, 0) + difference
        few = self.most_a_day is None or all(self._leaving(day) <= self.most_a_day for day in changes)
        if few and self.legal(pair[0]) and self.legal(pair[1]):
            return True
        self.counts[pair] = before
        return False

    def _leaving(self, day: int) -> int:
        return sum(days.get(day, 0) for days in self.counts.values())

    def prune(self) -> None:
        """Leave at its origin whatever is not missed at its destination."""
        for pair in sorted(self.counts):
            for day in sorted(self.counts[pair], reverse=True):
                # Keeping more back is never easier: bisection finds the most.
                low, high = 0, self.counts[pair][day]
                while low < high:
                    step = (high - low + 1) // 2
                    if self._try(pair, {day: -step}):
                        low += step
                    else:
                        high = low + step - 1

    def merge(self) -> None:
        """Let trips between the same two sites leave together where that breaks nothing."""
        for pair in sorted(self.counts):
            for later in sorted(self.counts[pair]):
                for earlier in sorted(day for day in self.counts[pair] if day < later):
                    first, second = self.counts[pair][earlier], self.counts[pair][later]
                    if not first or not second:
                        continue
                    if not self._try(pair, {earlier: second, later: -second}):
                        self._try(pair, {earlier: -first, later: first})

    def advance(self) -> None:
        """Let everything leave as early as it can, as much as is there and not used, what left first before the rest.

        Between the same sites as much goes as before, and by the close of every day as much has left every site as may
        have left it by then. What comes earlier may leave earlier, too: sites are looked at until nothing changes.
        """
        origins = sorted({origin for origin, _destination in self.counts})
        while sum(self._advance(origin) for origin in origins):
            pass

    def _advance(self, origin: int) -> bool:
        """Let everything leave `origin` as early as it can; whether that changes anything."""
        pairs = [pair for pair in self.at[origin] if pair[0] == origin]
        before = {pair: self.counts[pair] for pair in pairs}
        waiting = sorted((day, j, n) for (i, j), days in before.items() for day, n in days.items() if n)
        late = [(day, j, n) for day, j, n in waiting if day > self.horizon]
        waiting = [trip for trip in waiting if trip[0] <= self.horizon][::-1]
        after: dict[tuple[int, int], dict[int, int]] = {pair: {} for pair in pairs}
        for day, j, n in late:
            after[origin, j][day] = n
        left = 0
        for d, free in enumerate(self._free(origin)):
            while d and waiting and (waiting[-1][0] <= d or (left < free and self.departs(origin, d))):
                day, j, n = waiting.pop()
                some = n if day <= d else min(n, free - left)
                after[origin, j][d] = after[origin, j].get(d, 0) + some
                left += some
                if some < n:
                    waiting.append((day, j, n - some))
        self.counts.update(after)
        return after != {pair: {day: n for day, n in days.items() if n} for pair, days in before.items()}

    def gather(self) -> None:
        """Let fewer trips leave, where by the close of every day as much has left every site as before.

        What goes between two sites on two days leaves whole on the earlier one where another destination of both days
        can take its place, having so much less on that day.
        """
        for pair in sorted(self.counts):
            days = sorted(day for day, count in self.counts[pair].items() if count)
            for later in days[:0:-1]:
                others = [other for other in sorted(self.at[pair[0]]) if other != pair and other[0] == pair[0]]
                swaps = ((earlier, other) for earlier in days if earlier < later for other in others)
                next((swap for swap in swaps if self._swap(pair, later, *swap)), None)

    def _swap(self, pair: tuple[int, int], later: int, earlier: int, other: tuple[int, int]) -> bool:
        """Let all that goes on the later day go on the earlier one, and as much of another pair later."""
        mine, theirs = self.counts[pair], self.counts[other]
        count = mine[later]
        if not mine.get(earlier) or not theirs.get(later) or theirs.get(earlier, 0) < count:
            return False
        for days, change in ((mine, count), (theirs, -count)):
            days[earlier] += change
            days[later] -= change
        if self.legal(other[1]):
            return True
        for days, change in ((mine, -count), (theirs, count)):
            days[earlier] += change
            days[later] -= change
        return False

    def _free(self, site: int) -> list[int]:
        """Return how much may have left `site` by the departures of each day; index 0 is unused."""
        flow, there, most = self.flow(site), 0, [0]
        for d in range(1, self.horizon + 1):
            there += flow.morning[d]
            most.append(there)
            there += flow.overnight[d] - self.used[site][d]
            most.append(there - self.floor[site][d])
        # What has left by a day has left by every later one.
        lasting = list(accumulate(reversed(most), min))[::-1]
        return [0, *lasting[1::2]]


def yards(instance: Instance, plan: Plan) -> tuple[Yard, Yard]:
    """Return what stands where under `plan` on days 1 to its horizon: printers, and blanks."""
    cards = [[0] * (plan.horizon + 1) for _ in instance.sites]
    for row in plan.printing:
        cards[row.site][row.day] += row.cards
    return _moves_yard(instance, plan, cards), _shipments_yard(instance, plan, cards)


def errands(instance: Instance, plan: Plan) -> list[Errands]:
    """Return the couriers of every site on days 1 to the horizon of `plan`."""
    here, elsewhere = ([[0] * (plan.horizon + 1) for _site in instance.sites] for _ in range(2))
    for trip in plan.couriers:
        if trip.day > plan.horizon:
            continue
        here[trip.origin][trip.day] += trip.count
        elsewhere[trip.destination][trip.day] += trip.count
    return list(map(Errands, here, elsewhere))


def _moves_yard(instance: Instance, plan: Plan, cards: Sequence[Sequence[int]]) -> Yard:
    least = instance.limits.least
    return Yard(
        plan.moves,
        instance.travel.printer_days,
        comes=[_coming(site.printers, instance.printers_due[i], plan.horizon) for i, site in enumerate(instance.sites)],
        used=[[0] * (plan.horizon + 1)] * len(instance.sites),
        floor=[
            [max(least[i], -(-count // instance.rate_on(i, d))) if count else least[i] for d, count in enumerate(row)]
            for i, row in enumerate(cards)
        ],
        ceiling=[site.max_printers for site in instance.sites],
        departs=instance.departs,
        fixed=instance.limits.fixed,
        most_a_day=instance.limits.per_day,
    )


def _shipments_yard(instance: Instance, plan: Plan, cards: list[list[int]]) -> Yard:
    return Yard(
        plan.shipments,
        instance.travel.blank_days,
        comes=[
            _coming(site.blanks, instance.deliveries_by_site[i], plan.horizon) for i, site in enumerate(instance.sites)
        ],
        used=cards,
        floor=[[0] * (plan.horizon + 1)] * len(instance.sites),
        ceiling=[None] * len(instance.sites),
        departs=instance.departs,
    )


def _coming(stock: int, deliveries: Mapping[int, int], horizon: int) -> list[int]:
    """Return what is there from outside on the morning of each day; the stock comes on day 1."""
    row = [0] * (horizon + 1)
    for day, count in ((1, stock), *deliveries.items()):
        if day <= horizon:
            row[day] += count
    return row
