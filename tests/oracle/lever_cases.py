"""Tiny random cases in which all levers are mixed, the same for a seed everywhere, and how often each lever matters."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from random import Random

from tests.oracle.lever_data import WITHOUT, Cell, LeverCase, Place
from tests.oracle.levers import answer


def draw_case(seed: int) -> LeverCase:
    """Two or three offices with one to four printers, at times a depot; the work of an office takes a few days."""
    rng = Random(f"levers {seed}")
    case = _bare(rng)
    offices = [i for i, place in enumerate(case.sites) if not place.depot]
    case = _calendar(rng, case, offices)
    case = _from_outside(rng, case, offices)
    if rng.random() < 0.55:
        case = _couriers(rng, case)
    if rng.random() < 0.3:
        case = _short(rng, case, offices)
    if not case.partial and rng.random() < 0.12:
        case = replace(case, finish_by={rng.choice(offices): rng.randint(1, 4)})
    return case


def draw_tiny(seed: int) -> LeverCase:
    """Two sites or three, at most two printers, and so few cards and blanks that every state can be looked at."""
    rng = Random(f"tiny {seed}")
    while True:
        case = draw_case(rng.randrange(10**9))
        cards = sum(place.backlog for place in case.sites) + sum(n * (b - a + 1) for a, b, _i, n in case.arrivals)
        printers = sum(place.printers for place in case.sites) + sum(case.printers.values())
        blanks = sum(place.blanks for place in case.sites) + sum(case.blanks.values())
        ways = len(case.sites) - 1
        if printers <= 2 and cards + blanks * sum(place.lends for place in case.sites) * ways <= 11 and blanks <= 6:
            return replace(case, max_days=5)


def draw_crowded(seed: int) -> LeverCase:
    """Few printers and cards, maxima at most offices, and printers from outside that may find no room there."""
    rng = Random(f"crowded {seed}")
    while True:
        case = draw_case(rng.randrange(10**9))
        offices = [i for i, place in enumerate(case.sites) if not place.depot]
        sites = [
            replace(place, most=rng.choice([1, 1, 2, 2, 3])) if i in offices and rng.random() < 0.7 else place
            for i, place in enumerate(case.sites)
        ]
        coming = {(rng.randint(1, 6), rng.choice(offices)): rng.randint(1, 2) for _ in range(rng.choice([1, 1, 2, 3]))}
        case = replace(case, sites=tuple(sites), printers=coming, max_days=rng.choice([5, 6, 7]))
        cards = sum(place.backlog for place in case.sites) + sum(n * (b - a + 1) for a, b, _i, n in case.arrivals)
        blanks = sum(place.blanks for place in case.sites) + sum(case.blanks.values())
        ways = sum(place.lends for place in case.sites) * (len(case.sites) - 1)
        printers = sum(place.printers for place in case.sites) + sum(coming.values())
        if printers <= 4 and cards + blanks * ways <= 14 and blanks <= 9:
            return case


def _bare(rng: Random) -> LeverCase:
    """Offices, depot and roads; minima, maxima and lenders as they were before there were levers."""
    offices = rng.choice([2, 2, 3])
    left = rng.choice([1, 2, 2, 3, 3, 4])
    sites = []
    for k in range(offices):
        printers = left if k == offices - 1 else rng.randint(0, left)
        left -= printers
        rate, limit = rng.randint(1, 4), rng.random()
        backlog = rng.choice([0, rng.randint(1, 2 * rate), rng.randint(1, 3 * rate), rng.randint(rate, 3 * rate)])
        blanks = rng.choice([backlog, backlog + rng.randint(0, 4), rng.randint(0, backlog + 3), rng.randint(0, 12)])
        least, most = int(limit < 0.08), rng.randint(1, 2) if limit > 0.85 else None
        sites.append(Place("ABC"[k], backlog, printers, blanks, rate, least, most, rng.random() < 0.5))
    if rng.random() < 0.35:
        sites.append(Place("D", blanks=rng.randint(2, 10), lends=True, depot=True))
    legs = None
    if rng.random() < 0.85:
        ends = [(i, j) for i in range(len(sites)) for j in range(len(sites)) if i < j and rng.random() < 0.9]
        ends = [pair if rng.random() < 0.5 else pair[::-1] for pair in ends]
        legs = tuple((i, j, rng.randint(0, 60) * 25, rng.random() < 0.12) for i, j in ends)
    return LeverCase(
        tuple(sites),
        legs,
        setup=rng.choice([0, 100, 200]),
        travel_per_day=rng.choice([800, 1000]),
        overnight=rng.choice([0, 0, 300, 600]),
    )


def _calendar(rng: Random, case: LeverCase, offices: list[int]) -> LeverCase:
    """Closed days, roads that they close, and shifts."""
    days = [(rng.randint(1, 4), rng.choice([None, *range(len(case.sites))])) for _ in range(rng.choice([0, 1, 1, 2]))]
    shifts = []
    for _line in range(rng.choice([0, 0, 1, 1, 2, 3])):
        first, site = rng.randint(1, 3), rng.choice([None, *offices])
        shifts.append((first, first + rng.choice([0, 1, 3]), site, rng.randint(1, 6)))
    return replace(
        case,
        closures=frozenset(days),
        closed_weekdays=frozenset([rng.randint(0, 5)] if rng.random() < 0.15 else []),
        depart_on_closed=rng.random() < 0.5,
        shifts=tuple(shifts),
    )


def _from_outside(rng: Random, case: LeverCase, offices: list[int]) -> LeverCase:
    """Blanks, printers and printed cards that come, and new cards."""

    def some(chance: float, sites: Iterable[int], last: int, most: int) -> dict[Cell, int]:
        places = list(sites)
        times = rng.choice([1, 1, 2]) if rng.random() < chance else 0
        return {(rng.randint(1, last), rng.choice(places)): rng.randint(1, most) for _ in range(times)}

    waiting = [i for i in offices if case.sites[i].backlog]
    ready = some(0.3, waiting, 4, 3) if waiting else {}
    for i in waiting:
        # They are part of the backlog.
        while sum(n for (_day, site), n in ready.items() if site == i) > case.sites[i].backlog:
            ready = {key: n for key, n in ready.items() if key[1] != i}
    arrivals = []
    for _line in range(rng.choice([1, 1, 2]) if rng.random() < 0.4 else 0):
        first = rng.choice([1, 2, 3, 4, rng.randint(1, case.max_days + 2)])
        arrivals.append((first, first + rng.choice([0, 0, 1, 2]), rng.choice(offices), rng.randint(1, 2)))
    return replace(
        case,
        blanks=some(0.5, range(len(case.sites)), 4, 5),
        printers=some(0.35, offices, 4, 1),
        ready=ready,
        arrivals=tuple(arrivals),
    )


def _couriers(rng: Random, case: LeverCase) -> LeverCase:
    """Printing for each other, at times only nearby, and cards that have to be printed at home.

    Often nothing else is of much help: offices do not lend, and it takes printers a day to be set up.
    """
    sites, alone = [], rng.random() < 0.5
    for i, place in enumerate(case.sites):
        most = place.backlog - sum(n for (_day, site), n in case.ready.items() if site == i)
        own = rng.randint(1, most) if most and rng.random() < 0.3 else 0
        lends = place.depot or (place.lends and not alone)
        sites.append(replace(place, own_only=own, lends=lends, blanks=place.blanks + rng.randint(0, 3)))
    # A limit that a road reaches exactly is one to look at.
    limits = [hours - less for _i, _j, hours, _one_way in case.legs or () for less in (0, 25) if hours >= less]
    courier_max = rng.choice(limits) if limits and rng.random() < 0.5 else None
    setup = case.travel_per_day if rng.random() < 0.4 else case.setup
    return replace(case, sites=tuple(sites), print_for_others=True, courier_max=courier_max, setup=setup)


def _short(rng: Random, case: LeverCase, offices: list[int]) -> LeverCase:
    """Too few blanks, at least by intention, and at times a site of which some have to be served."""
    sites = [replace(place, blanks=max(0, place.blanks - rng.randint(1, 5))) for place in case.sites]
    served = {i: rng.randint(1, sites[i].backlog) for i in offices if sites[i].backlog and rng.random() < 0.3}
    return replace(case, sites=tuple(sites), partial=rng.random() < 0.85, serve_at_least=served)


# --- statistics -------------------------------------------------------------------------------------------------------


@dataclass
class Count:
    """In how many cases a lever is there, changes whether there is a plan, the days, the moves, any goal."""

    there: int = 0
    possible: int = 0
    days: int = 0
    moves: int = 0
    any_goal: int = 0


def statistics(seeds: Iterable[int]) -> tuple[int, int, dict[str, Count]]:
    """Return how many cases there are, how many have a plan, and by lever in how many it matters."""
    counts, cases, feasible = {name: Count() for name in WITHOUT}, 0, 0
    for seed in seeds:
        case = draw_case(seed)
        found = answer(case)
        cases, feasible = cases + 1, feasible + (found is not None)
        for name, without in WITHOUT.items():
            other = without(case)
            if other == case:
                continue
            count, changed = counts[name], answer(other)
            count.there += 1
            one, two = found and found.figures, changed and changed.figures
            count.any_goal += one != two
            count.possible += (one is None) != (two is None)
            if one and two:
                count.days += one.days != two.days
                count.moves += (one.days, one.moves) != (two.days, two.moves)
    return cases, feasible, counts


def main() -> None:
    cases, feasible, counts = statistics(range(int(sys.argv[1]), int(sys.argv[2])))
    out = sys.stdout.write
    out(f"{cases} cases, {feasible} with a plan\n")
    for name, count in counts.items():
        out(f"{name:18}{count.there:6}{count.possible:6}{count.days:6}{count.moves:6}{count.any_goal:6}\n")


if __name__ == "__main__":
    main()
