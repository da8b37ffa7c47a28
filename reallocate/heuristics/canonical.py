"""The last, documented choice among equal plans: nothing useless, few and large consignments, printing at once.

In this order, each step in the order of site codes and days, none worsening a goal:

1. Every site prints as much as it can as early as it can.
2. Shipments, then moves, that are not needed where they go stay where they are.
3. Moves, then shipments, between the same two sites leave together where that breaks no rule and delays no card, on the
   earlier day if possible.

Together with the fixed path of the solver on a model whose columns stand in the order of the site codes, this makes
the plan a function of the instance alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable
from dataclasses import replace

from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, Printing, Trip

Days = tuple[tuple[int | None, ...], ...]


def canonical_plan(instance: Instance, plan: Plan, kept: Container[str] = ()) -> Plan:
    """Return the canonical plan with the same goals as the legal `plan`, or better ones.

    `kept` are the tables that are somebody's word, ``moves`` and ``shipments``: they stay as they are, and so do trips
    that a rule fixes.
    """
    # Printing comes first, so that merging does not delay what could have been printed; it comes last again, since
    # pruning may leave a site more printers than before.
    plan = _printed_early(instance, plan)
    moves, shipments = _yards(instance, plan)
    if "shipments" not in kept:
        shipments.prune()
    if "moves" not in kept:
        moves.prune()
        moves.merge()
    if "shipments" not in kept:
        shipments.merge()
    return _printed_early(instance, replace(plan, moves=moves.trips(), shipments=shipments.trips()))


def _printed_early(instance: Instance, plan: Plan) -> Plan:
    moves, shipments = _yards(instance, plan)
    printing = [
        Printing(day, i, count)
        for i, site in enumerate(instance.sites)
        if site.backlog
        for day, count in enumerate(_print_early(instance, i, moves.close(i), shipments))
        if count
    ]
    return replace(plan, printing=tuple(sorted(printing)))


def _yards(instance: Instance, plan: Plan) -> tuple[Yard, Yard]:
    """Return what stands where under `plan`: printers, and blanks."""
    cards = [[0] * (plan.horizon + 1) for _ in instance.sites]
    for row in plan.printing:
        cards[row.site][row.day] += row.cards
    return _moves_yard(instance, plan, cards), _shipments_yard(instance, plan, cards)


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
    """

    def __init__(
        self,
        trips: Iterable[Trip],
        lasting: Days,
        comes: list[list[int]],
        used: list[list[int]],
        floor: list[list[int]],
        ceiling: list[int | None],
        fixed: Container[tuple[int, int, int]] = (),
        most_a_day: int | None = None,
    ) -> None:
        self.lasting, self.comes, self.used, self.floor, self.ceiling = lasting, comes, used, floor, ceiling
        self.fixed, self.most_a_day = fixed, most_a_day
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

    def flows(self, site: int) -> tuple[list[int], list[int], list[int]]:
        """Return by day what arrives in the morning, what arrives by 0-day trips, and what leaves."""
        morning, overnight, leaving = ([0] * (self.horizon + 1) for _ in range(3))
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
        return morning, overnight, leaving

    def close(self, site: int) -> list[int]:
        """Return what stands at `site` at the close of each day; index 0 is unused."""
        morning, overnight, leaving = self.flows(site)
        standing = [0] * (self.horizon + 1)
        for d in range(1, self.horizon + 1):
            standing[d] = standing[d - 1] + self.comes[site][d] + morning[d] - leaving[d] + overnight[d]
            standing[d] -= self.used[site][d]
        return standing

    def legal(self, site: int) -> bool:
        """Whether floor, ceiling and the rule on 0-day arrivals hold at `site` on every day."""
        _morning, overnight, _leaving = self.flows(site)
        most = self.ceiling[site]
        return all(
            standing >= self.floor[site][d]
            and (most is None or standing <= most)
            and standing + self.used[site][d] >= overnight[d]
            for d, standing in enumerate(self.close(site))
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


def _table(instance: Instance, horizon: int, entry: Callable[[int, int], int]) -> list[list[int]]:
    return [[0, *(entry(i, d) for d in range(1, horizon + 1))] for i in range(len(instance.sites))]


def _moves_yard(instance: Instance, plan: Plan, cards: list[list[int]]) -> Yard:
    sites = instance.sites
    return Yard(
        plan.moves,
        instance.travel.printer_days,
        comes=_table(instance, plan.horizon, lambda i, d: sites[i].printers if d == 1 else 0),
        used=_table(instance, plan.horizon, lambda _i, _d: 0),
        floor=_table(
            instance, plan.horizon, lambda i, d: max(instance.limits.least[i], -(-cards[i][d] // instance.rate(i)))
        ),
        ceiling=[site.max_printers for site in sites],
        fixed=instance.limits.fixed,
        most_a_day=instance.limits.per_day,
    )


def _shipments_yard(instance: Instance, plan: Plan, cards: list[list[int]]) -> Yard:
    def comes(i: int, d: int) -> int:
        return instance.deliveries_by_site[i].get(d, 0) + (instance.sites[i].blanks if d == 1 else 0)

    return Yard(
        plan.shipments,
        instance.travel.blank_days,
        comes=_table(instance, plan.horizon, comes),
        used=cards,
        floor=_table(instance, plan.horizon, lambda _i, _d: 0),
        ceiling=[None] * len(instance.sites),
    )


def _print_early(instance: Instance, site: int, printers: list[int], shipments: Yard) -> list[int]:
    """Return the most cards that can be printed by every day, without the blanks that leave later on.

    Index = day, 0 unused.
    """
    horizon = shipments.horizon
    comes = shipments.comes[site]
    morning, overnight, leaving = shipments.flows(site)
    # kept[d]: what must be left at the close of day d so that every later shipment can leave
    kept = [0] * (horizon + 1)
    for d in range(horizon, 0, -1):
        kept[d - 1] = max(0, leaving[d] - comes[d] - morning[d] + max(0, kept[d] - overnight[d]))
    backlog, stock = instance.sites[site].backlog, 0
    cards = [0] * (horizon + 1)
    for d in range(1, horizon + 1):
        stock += comes[d] + morning[d] - leaving[d] + overnight[d]
        if instance.prints(site, d):
            cards[d] = max(0, min(instance.rate(site) * printers[d], stock - kept[d], backlog))
        stock -= cards[d]
        backlog -= cards[d]
    return cards
