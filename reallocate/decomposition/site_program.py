"""Whole plans of one site, found by dynamic programming over its days.

A plan of a site says how many printers come to it and leave it on each day. Which other site they come from or go to
is not its business: that is for `reallocate.decomposition.site_master`. So a site can be asked for the plan that is
best at given prices for printers that come, that leave, and for blanks. Each day of a printer at the site costs 1.

References
----------
Barnhart, Johnson, Nemhauser, Savelsbergh, Vance (1998), "Branch-and-price: column generation for solving huge integer
programs", doi:10.1287/opre.46.3.316.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reallocate.bounds.covers import Window, windows
from reallocate.decomposition.demands import Demands
from reallocate.solver.problem import Floats

Counts = NDArray[np.int64]
#: Fewest and most printers by day, shape (horizon + 1,) each.
Box = tuple[Counts, Counts]
#: Numbers of a table from which on its rows one after the other are faster than numpy's accumulation (740 columns: 3.4
#: times, 100 columns: slower).
LARGE = 4_000
#: What cannot be.
NEVER = 1e30
#: Printers that a plan may have beyond those a site needs at least: a half more, and some.
ROOM, SOME = 1.5, 5
#: By so much a plan that lets printers stay is preferred among equals.
STAY = 1e-9


#: States of a day up to which a site has a program: with rates of several sizes work is counted in small units.
STATES = 200_000


class NoSitePlan(Exception):
    """No plan of a site is inside its box."""


@dataclass(frozen=True, slots=True)
class SitePlan:
    """What one site does.

    Attributes
    ----------
    arrive, leave : printers by day, shape (horizon + 1,); on no day both.
    standing : printers that print there, by day.
    drawn : cards that each of the site's draws takes.
    """

    arrive: Counts
    leave: Counts
    standing: Counts
    drawn: tuple[int, ...]

    @property
    def key(self) -> bytes:
        """The same for equal plans of one site."""
        return self.arrive.tobytes() + self.leave.tobytes()

    @property
    def days(self) -> int:
        """Days of printers at the site: what the plan costs."""
        return int(self.standing[1:].sum())

    def inside(self, box: Box) -> bool:
        """Whether as many printers as `box` says print there on every day."""
        low, high = box
        return bool((self.standing[1:] >= low[1:]).all() and (self.standing[1:] <= high[1:]).all())


@dataclass(frozen=True, slots=True)
class _Draw:
    """Cards `missing` that a site draws from a pool unless it prints them from `start` on."""

    start: int
    missing: int
    pool: int


class SiteProgram:
    """The dynamic program of one site: printers that stand there, and work that is done from a day on.

    Parameters
    ----------
    unit : cards of which all rates of the site are multiples.
    worth : what one printer works off by day, in such units; shape (horizon + 1,).
    needs : (day, units) of what is to be done from that day on.

    Attributes
    ----------
    need : units that are to be done in all.
    box : the printers that are allowed on each day.
    """

    def __init__(
        self,
        demands: Demands,
        site: int,
        unit: int,
        worth: Counts,
        needs: Sequence[tuple[int, int]],
        draws: Sequence[_Draw],
    ) -> None:
        horizon, instance = demands.horizon, demands.instance
        self.site, self.draws = site, tuple(draws)
        self._there: Counts = demands.there[site, : horizon + 1].astype(np.int64)
        self._due = np.diff(self._there, prepend=self._there[0])
        self._unit, self._worth, self._departs = unit, worth, demands.departs[site]
        self._needs: dict[int, int] = {}
        for start, units in needs:
            self._needs[start] = max(units, self._needs.get(start, 0))
        short = [-(-draw.missing // unit) for draw in draws]
        self.need = max([0, *self._needs.values(), *short])
        largest = instance.sites[site].max_printers
        self._most = self._most_printers(int(demands.lasting[:, site].min()))
        full = np.full(horizon + 1, self._most)
        least = np.full(horizon + 1, instance.limits.least[site] or 0)
        self.box: Box = least, full if largest is None else np.minimum(full, largest)
        self._gather: dict[int, tuple[Counts, int, Counts]] = {}

    @property
    def states(self) -> int:
        """States of a day: printers that may stand there, times work that may be left."""
        return (self._most + 1) * (self.need + 1)

    @property
    def horizon(self) -> int:
        return len(self._worth) - 1

    def _most_printers(self, nearest: int) -> int:
        """Return the most printers that plans may have: more than any that is worth while has."""
        extra = 0
        for start, units in self._needs.items():
            short = units - int((self._worth[start:] * self._there[start:]).sum())
            tail = int(self._worth[max(start, 1 + nearest) :].sum())
            if short > 0:
                extra = max(extra, -(-short // tail) if tail else short)
        there = int(self._there.max())
        return max(there, min(max(self.need, 1), there + int(ROOM * extra) + SOME))

    def _moved(self, worth: int) -> tuple[Counts, int, Counts]:
        """Return where in a table of the next day, laid out flat, each (printers, work) lies; after its end: nowhere.

        And the work from which on enough may lie, and where beyond that it begins for each number of printers.
        """
        printers, work = np.arange(self._most + 1)[:, None], np.arange(self.need + 1)[None, :]
        at = work - worth * printers
        enough = np.maximum(0, self.need - worth * printers[:, 0])
        from_here = int(enough[-1])
        return np.where(at < 0, self.states, printers * (self.need + 1) + at), from_here, enough - from_here

    def best(self, leave: Floats, arrive: Floats, blanks: Floats, box: Box | None = None) -> tuple[float, SitePlan]:
        """Return the least cost of a plan, and one that has it.

        Parameters
        ----------
        leave, arrive : what is paid for each printer that leaves, and what one that comes costs, by day; NEVER: none
            may come.
        blanks : what a card drawn from each pool costs.
        box : what is allowed; None: as `SiteProgram.box`.

        Raises
        ------
        NoSitePlan : when no plan is inside the box.
        """
        after, tables, first = self._backward(leave, arrive, blanks, self.box if box is None else box)
        work = int(first[self._there[0]].argmin())
        value = float(first[self._there[0], work])
        if value >= NEVER / 2:
            raise NoSitePlan
        return value, self._forward(work, after, tables, leave, arrive)

    def _backward(
        self, leave: Floats, arrive: Floats, blanks: Floats, box: Box
    ) -> tuple[list[Floats], list[Floats], Floats]:
        """Return by day what is to come after it, what is to come with the printers of the day known, and the start."""
        printers = np.arange(self._most + 1.0)[:, None]
        to_come = np.full((self._most + 1, self.need + 1), NEVER)
        to_come[:, 0] = 0.0
        after: list[Floats] = [to_come] * (self.horizon + 1)
        tables: list[Floats] = [to_come] * (self.horizon + 1)
        for d in range(self.horizon, 0, -1):
            after[d] = to_come
            table = self._worked(d, to_come)
            self._charge(table, d, blanks, box)
            tables[d] = table
            to_come = table
            if self._departs[d]:
                paid = leave[d] * printers
                to_come = np.minimum(to_come, _least_so_far(table + paid) - paid)
            if arrive[d] < NEVER / 2:
                cost = arrive[d] * printers
                to_come = np.minimum(to_come, _least_so_far((table + cost)[::-1])[::-1] - cost)
            if self._due[d]:
                shifted = np.full_like(to_come, NEVER)
                shifted[: -self._due[d]] = to_come[self._due[d] :]
                to_come = shifted
        return after, tables, to_come

    def _charge(self, table: Floats, d: int, blanks: Floats, box: Box) -> None:
        """Add what printers of day d and work from it on cost by themselves; `NEVER` where it cannot be."""
        table += np.arange(self._most + 1.0)[:, None]
        for draw in self.draws:
            if draw.start == d and blanks[draw.pool] > 0:
                left = draw.missing - self._unit * np.arange(self.need + 1)
                table += blanks[draw.pool] * np.maximum(0, left)[None, :]
        if d in self._needs:
            table[:, : self._needs[d]] = NEVER
        table[: box[0][d]] = NEVER
        table[box[1][d] + 1 :] = NEVER

    def _worked(self, d: int, to_come: Floats) -> Floats:
        """Return what is to come from day d on, by printers of the day and work from it on."""
        worth = int(self._worth[d])
        if not worth:
            return to_come.copy()
        if worth not in self._gather:
            self._gather[worth] = self._moved(worth)
        at, from_here, enough = self._gather[worth]
        table: Floats = np.append(to_come.ravel(), NEVER).take(at)
        least = np.minimum.accumulate(to_come[:, : from_here - 1 if from_here else None : -1], axis=1)[:, ::-1]
        table[:, self.need] = least[np.arange(self._most + 1), enough]
        return table

    def _forward(self, work: int, after: list[Floats], tables: list[Floats], leave: Floats, arrive: Floats) -> SitePlan:
        """Return the plan that the tables tell of, from this much work on."""
        coming, going = np.zeros(self.horizon + 1, np.int64), np.zeros(self.horizon + 1, np.int64)
        standing = self._there.copy()
        every, now = np.arange(self._most + 1), int(self._there[0])
        for d in range(1, self.horizon + 1):
            now += int(self._due[d])
            out = leave[d] if self._departs[d] else -NEVER
            cost = tables[d][:, work] + np.where(every > now, (every - now) * arrive[d], (every - now) * out)
            cost[now] = tables[d][now, work] - STAY
            then = int(cost.argmin())
            coming[d], going[d] = max(0, then - now), max(0, now - then)
            standing[d] = now = then
            done = int(self._worth[d]) * now
            if done and work == self.need:  # more than enough may be done
                least = max(0, self.need - done)
                work = least + int(after[d][now, least:].argmin())
            else:
                work -= done
        return self.plan(coming, going)

    def plan(self, arrive: Counts, leave: Counts) -> SitePlan:
        """Return the plan in which so many printers come and leave."""
        standing = self._there + np.cumsum(arrive - leave)
        work = self._worth * standing
        drawn = tuple(max(0, draw.missing - self._unit * int(work[draw.start :].sum())) for draw in self.draws)
        return SitePlan(arrive, leave, standing, drawn)

    def plan_of(self, standing: Counts) -> SitePlan:
        """Return the plan in which so many printers stand there, by day; on day 0 those that stand there at first."""
        net = np.diff(standing - self._there, prepend=0)
        net[0] = 0
        return self.plan(np.maximum(0, net), np.maximum(0, -net))

    def waste(self, plan: SitePlan) -> int:
        """Return the units that printers could do there beyond what is to be done."""
        if not self.need:
            return plan.days
        return int((self._worth * plan.standing)[1:].sum()) - self.need


def _least_so_far(table: Floats) -> Floats:
    """Return the least of each column down to each row; `table` may be overwritten."""
    if table.size < LARGE:
        return np.minimum.accumulate(table, axis=0)
    for before, row in pairwise(table):
        np.minimum(row, before, out=row)
    return table


def site_programs(demands: Demands) -> list[SiteProgram] | None:
    """Return the programs of all offices; None where rules or demands bind that they do not know.

    They know nothing of rules about trips, of work that has to be done by a day, as where new cards come after the
    horizon, and of draws that count other days than all of those from one on; and none has more than `STATES`.
    """
    if len(demands.quotas) or demands.fixed.keys or demands.last > demands.horizon:
        return None
    tails: dict[int, list[Window]] = {}
    for window in windows(demands.instance, demands.horizon):
        tails.setdefault(window.site, []).append(window)
    found = []
    for i, site in enumerate(demands.instance.sites):
        if not site.is_depot:
            program = _program(demands, i, tails.get(i, []))
            if program is None:
                return None
            found.append(program)
    return found


def _program(demands: Demands, i: int, tails: Sequence[Window]) -> SiteProgram | None:
    instance, horizon = demands.instance, demands.horizon
    rates = np.array([0, *(instance.rate_on(i, d) for d in range(1, horizon + 1))])
    unit = int(np.gcd.reduce(rates[1:]))
    rates[[d for d in range(1, horizon + 1) if not instance.prints(i, d)]] = 0
    draws = []
    for draw in demands.draws:
        if draw.site == i:
            counted = np.array(draw.weights[: horizon + 1])
            days = np.flatnonzero(counted)
            start = int(days[0]) if len(days) else horizon
            if (counted[start:] != rates[start:]).any():
                return None
            draws.append(_Draw(start, draw.missing, draw.pool))
    if any(rates[window.last + 1 :].any() for window in tails):
        return None
    needs = [(max(1, window.start), -(-window.cards // unit)) for window in tails]
    program = SiteProgram(demands, i, unit, rates // unit, needs, draws)
    return program if program.states <= STATES else None
