"""Broken printers, late deliveries and printers held back against exhaustive search, one random case a seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from math import inf
from random import Random

from reallocate import Plan, robust, solve
from tests.oracle.case import Case
from tests.oracle.lever_data import Cell, LeverCase, Trip
from tests.oracle.lever_ground import LeverGround
from tests.oracle.lever_horizon import Counts, Horizon
from tests.oracle.lever_promise import days_of, with_more
from tests.oracle.lever_study import drawn
from tests.oracle.levers import Road, Walk, fewest

Choice = tuple[tuple[Trip, ...], Counts, Road]
#: Most days that a delivery is late.
LATE = 2


def with_less(case: LeverCase, way: tuple[int, ...]) -> LeverCase:
    return with_more(case, {i: -lost for i, lost in enumerate(way)})


def late_by(case: LeverCase, delays: Mapping[Cell, int]) -> LeverCase:
    """Each delivery so many days late."""

    def later(table: Mapping[Cell, int]) -> dict[Cell, int]:
        found: dict[Cell, int] = {}
        for (day, site), n in table.items():
            cell = day + delays.get((day, site), 0), site
            found[cell] = found.get(cell, 0) + n
        return found

    return replace(case, blanks=later(case.blanks), printers=later(case.printers), ready=later(case.ready))


def every_way(case: LeverCase, most: int, least: int = 0) -> list[tuple[int, ...]]:
    """Every way to lose at most so many printers, at least so many."""
    ways = product(*(range(place.printers + 1) for place in case.sites))
    return [way for way in ways if least <= sum(way) <= most]


def has_enough(case: LeverCase, way: tuple[int, ...]) -> bool:
    """Whether each office that loses printers keeps as many as it must have."""
    return all(not lost or place.printers - lost >= place.least for lost, place in zip(way, case.sites, strict=True))


# --- moves that are made whatever has happened ------------------------------------------------------------------------


class Kept(Walk):
    """All ways of moving printers that begin with the moves of a plan on its first days, as far as they can be made."""

    def __init__(self, horizon: Horizon, plan: Plan, blind: int) -> None:
        super().__init__(horizon)
        self.rows = [(trip.day, trip.origin, trip.destination, trip.count) for trip in plan.moves if trip.day <= blind]
        self.blind = blind

    def _departures(self, day: int, standing: Counts, road: Road) -> Iterator[Choice]:
        if day > self.blind:
            yield from super()._departures(day, standing, road)
            return
        choice = self.followed(day, standing, road)
        if self._within_limits(list(choice[1])) and all(entry[0] <= self.horizon.last for entry in choice[2]):
            yield choice

    def followed(self, day: int, standing: Counts, road: Road) -> Choice:
        """Return what the plan has on a day, cut down to the printers that are there, row after row."""
        there, later = list(standing), {entry[:2]: entry[2] for entry in road if entry[0] != day}
        for arrival, site, n in road:
            there[site] += n if arrival == day else 0
        for (arrival, site), n in self.case.printers.items():
            there[site] += n if arrival == day else 0
        trips, overnight = list[Trip](), [0] * len(there)
        for _day, i, j, asked in (row for row in self.rows if row[0] == day):
            n, arrival = min(asked, there[i]), day + (self.ground.lost[i][j] or 0)
            there[i] -= n
            if n:
                trips.append((day, i, j, n))
                if arrival == day:
                    overnight[j] += n
                else:
                    later[arrival, j] = later.get((arrival, j), 0) + n
        now = tuple(a + b for a, b in zip(there, overnight, strict=True))
        return tuple(trips), now, tuple(sorted((*key, n) for key, n in later.items()))

    def keeps_minima(self) -> bool:
        """Whether every office has as many printers as it must have on all of these days."""
        standing, road = tuple(place.printers for place in self.case.sites), Road()
        for day in range(1, self.blind + 1):
            _trips, standing, road = self.followed(day, standing, road)
            if any(n < place.least for n, place in zip(standing, self.case.sites, strict=True)):
                return False
        return True


def days_after(case: LeverCase, plan: Plan, blind: int) -> float:
    """Return the fewest days with the moves of a plan on its first days; without end where there is no plan."""
    ground = LeverGround(case)
    for days in range(case.max_days + 1):
        horizon = Horizon(ground, days)
        walk = Kept(horizon, plan, blind)
        # A row after the last day is one that is not made.
        if all(row[0] <= horizon.last for row in walk.rows) and walk.fewest_moves() is not None:
            return days
    return inf


# --- the questions ----------------------------------------------------------------------------------------------------


def lever_robust(seed: int, _rules: int = 0) -> Case:
    """The worst of all ways to lose one to three printers, and of all delays of each delivery and of all of them."""
    pair, judged = drawn(seed), Case("totals")
    if pair is None:
        return judged
    case, instance = pair
    most = Random(f"robust {seed}").choice([1, 2, 2, 3])
    found = robust(instance, most, late=LATE)
    assert found.breakdowns is not None
    every = every_way(case, most)
    ways = [way for way in every if has_enough(case, way)]
    days = {way: days_of(with_less(case, way)) for way in ways}
    asked, worst = found.breakdowns, max(days.values())
    judged.same("ways", (asked.ways, asked.left_out), (len(ways), len(every) - len(ways)))
    judged.same("worst days", inf if asked.days is None else asked.days, worst)
    judged.true("worst unproven", asked.proven or asked.days is None)
    judged.same("days of the worst", days[_way(case, asked.worst)], worst)
    judged.true("more searches than ways", asked.solved <= len(ways))
    cells = sorted({*case.blanks, *case.printers, *case.ready})
    for one in found.late:
        chosen = cells if one.delivery is None else [cells[one.delivery]]
        delays = [dict(zip(chosen, way, strict=True)) for way in product(range(LATE + 1), repeat=len(chosen))]
        wanted = max(days_of(late_by(case, some)) for some in delays)
        judged.same(f"late {one.delivery}", inf if one.days is None else one.days, wanted)
        judged.true(f"late {one.delivery} unproven", one.proven or one.days is None)
        own = {cells[row]: late for row, late in one.worst}
        judged.true(f"late {one.delivery}: {own}", own in [{c: n for c, n in some.items() if n} for some in delays])
        judged.same(f"days of the worst delay {one.delivery}", days_of(late_by(case, own)), wanted)
    judged.seen = "no plan" if days[(0,) * len(case.sites)] == inf else "none left" if worst == inf else "worse"
    if judged.seen == "worse" and worst == days_of(case):
        judged.seen = "no worse"
    return judged


def lever_blind(seed: int, _rules: int = 0) -> Case:
    """The worst of all ways to lose one or two printers, where the moves of the first days are made all the same."""
    pair, judged = drawn(seed), Case("totals")
    if pair is None:
        return judged
    case, instance = pair
    rng = Random(f"blind {seed}")
    most, blind, plan = rng.choice([1, 1, 2]), rng.choice([1, 1, 2, 3]), solve(instance, goals=()).plan
    # A plan for more days may send printers about that do nobody any good.
    if plan is None or not plan.moves:
        judged.seen = "no moves"
        return judged
    found = robust(instance, most, plan=plan, blind=blind).breakdowns
    assert found is not None
    every = every_way(case, most)
    ways = [way for way in every if has_enough(case, way) and _walk(with_less(case, way), plan, blind).keeps_minima()]
    days = {way: days_after(with_less(case, way), plan, blind) for way in ways}
    worst = max(days.values())
    judged.same("ways", (found.ways, found.left_out), (len(ways), len(every) - len(ways)))
    judged.same("worst days", inf if found.days is None else found.days, worst)
    judged.true("worst unproven", found.proven or found.days is None)
    judged.same("days of the worst", days[_way(case, found.worst)], worst)
    known = max(days_of(with_less(case, way)) for way in ways)
    judged.seen = "none left" if worst == inf else "worse than if it is known" if worst > known else "as if it is known"
    return judged


def _walk(case: LeverCase, plan: Plan, blind: int) -> Kept:
    return Kept(Horizon(LeverGround(case), case.max_days), plan, blind)


def lever_keep(seed: int, _rules: int = 0) -> Case:
    """One to three printers held back: the fewest days over all choices, and the fewest moves for so few days."""
    pair, judged = drawn(seed), Case("totals")
    if pair is None:
        return judged
    case, instance = pair
    printers = Random(f"keep {seed}").choice([1, 1, 2, 2, 3])
    found = robust(instance, keep=printers).reserve
    assert found is not None
    every = every_way(case, printers, printers)
    ways = [way for way in every if has_enough(case, way)]
    judged.same("choices", (found.ways, found.left_out), (len(ways), len(every) - len(ways)))
    worth = {way: fewest(with_less(case, way)) or (inf, inf) for way in ways}
    best = min(worth.values(), default=(inf, inf))
    days, moves = (inf if number is None else number for number in (found.days, found.moves))
    judged.same("days and moves", (days, moves), best)
    if found.which is not None:
        judged.same("the choice", worth.get(_way(case, found.which)), best)
    now = fewest(case)
    judged.same("moves now", found.moves_now, None if now is None else now[1])
    if not ways or best == (inf, inf):
        judged.seen = "no choice" if not ways else "no plan"
    else:
        judged.seen = "costs days" if now is None or best[0] > now[0] else "moves" if best > now else "nothing"
    # Where maxima bind, a proof may be out of reach for `solve` itself: then it has to be left open here too.
    judged.seen += ", open" * (not found.proven)
    return judged


def _way(case: LeverCase, named: tuple[tuple[int, int], ...] | None) -> tuple[int, ...]:
    lost = dict(named or ())
    return tuple(lost.get(i, 0) for i in range(len(case.sites)))
