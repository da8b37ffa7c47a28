"""The references themselves: against plainer enumerations of still smaller instances, and against cases by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from random import Random

from reallocate import Instance, Rule, Site
from tests.oracle.blanks import Best, best
from tests.oracle.drawing import draw_instance, draw_moves
from tests.oracle.exhaustive import exhaustive
from tests.oracle.ground import Ground, Table, Trips
from tests.oracle.improvement import added_up, curve, edits
from tests.oracle.random_instances import random_instance
from tests.oracle.walks import fewest_days, fewest_moves

#: No roads in a table: every trip takes a day and an hour. B has 6 printer-days.
TWO = Instance("two", (Site("A", "A", 0, 2, 0), Site("B", "B", 6, 1, 6, cards_per_printer_day=1)))


def test_walks_find_what_the_plain_walk_finds():
    """The plain one keeps apart what this one takes for equal, and asks another library for flows."""
    for seed in range(60):
        instance = random_instance(seed)
        ground = Ground(instance)
        days = fewest_days(ground, 8)
        assert exhaustive(instance, 8) == (None if days is None else (days, fewest_moves(ground, days) if days else 0))


# --- edits ------------------------------------------------------------------------------------------------------------

LAST = 4


def all_moves(ground: Ground) -> Iterator[Trips]:
    """Yield every set of moves that can be made on days 1 to 4."""
    pairs = [(i, j) for i, j in product(ground.offices, repeat=2) if ground.lost[i][j] is not None]
    keys = [(day, i, j) for day in range(1, LAST + 1) for i, j in pairs]
    for counts in product(range(sum(ground.printers) + 1), repeat=len(keys)):
        moves = {key: count for key, count in zip(keys, counts, strict=True) if count}
        if ground.carried_out([(*key, count) for key, count in moves.items()]) == moves:
            yield moves


def days_of(ground: Ground, moves: Trips) -> int | None:
    """Return the days of a planner's plan with these moves; None where it breaks a limit, or takes more than 4."""
    standing = ground.standing(moves, LAST)
    days = next((d for d in range(1, LAST + 1) if best(ground, standing, d).cards == ground.waiting), None)
    return days if days is not None and all(map(ground.within_limits, standing[:days])) else None


def test_curves_are_those_of_all_sets_of_moves():
    """Two offices with one or two printers; all sets of moves are tried one by one."""
    seen = set()
    for seed in range(400):
        rng = Random(seed)
        ground = Ground(draw_instance(rng))
        if len(ground.offices) > 2 or sum(ground.printers) > 2 or len(seen) == 12:
            continue
        given = {key: n for key, n in added_up(draw_moves(rng, ground, 3, sound=True)).items() if key[0] <= LAST}
        plans = [(edits(given, moves), days_of(ground, moves)) for moves in all_moves(ground)]
        legal = [(count, days) for count, days in plans if days is not None]
        found = curve(ground, given, LAST)
        if not legal:
            assert found is None
            continue
        wanted = [min((days for count, days in legal if count <= k), default=None) for k in range(len(found or []))]
        assert found == wanted, seed
        assert wanted[-1] == min(days for _count, days in legal)
        seen.add((seed, len(wanted)))
    assert len(seen) == 12
    assert len({length for _seed, length in seen}) >= 3


def test_curves_by_hand():
    """6 printer-days: with one more printer from day 2 they take 4 days, with two 3."""
    ground = Ground(TWO)
    assert curve(ground, {}, 8) == [6, 3]
    assert curve(ground, {(1, 0, 1): 1}, 8) == [4, 3]
    assert curve(ground, {(2, 0, 1): 2}, 8) == [4, 3]
    # They leave again as soon as they are there; without that row 1 + 1 + 3 + 1.
    assert curve(ground, {(2, 0, 1): 2, (3, 1, 0): 2}, 8) == [6, 4, 3]
    # A trip that cannot be made has to go; two rows taken out are as many edits as two that are changed.
    assert curve(ground, {(1, 1, 0): 2}, 8) == [None, 3]
    # A trip that is of no use does no harm once all is printed.
    assert curve(ground, {(7, 0, 1): 2}, 8) == [6, 3]


def test_limits_hold_as_long_as_cards_are_printed():
    """B must keep three printers from the day on which they are there; the one that leaves on day 4 leaves too late."""
    limited = Instance("two", (TWO.sites[0], Site("B", "B", 6, 1, 6, cards_per_printer_day=1, min_printers=1)))
    ground = Ground(limited)
    assert curve(ground, {(1, 0, 1): 2, (4, 1, 0): 3}, 8) == [3]
    assert curve(ground, {(1, 0, 1): 2, (3, 1, 0): 3}, 8) == [None, 3]
    ruled = Ground(TWO.replace(rules=(Rule("not_after", day=2),)))
    assert curve(ruled, {(1, 0, 1): 2, (4, 1, 0): 3}, 8) == [None, 3]


# --- blanks and cards -------------------------------------------------------------------------------------------------


def brute(ground: Ground, printers: Table) -> Best:
    """The best of all shipments and cards on days 1 and 2 between two sites, tried one by one."""
    stock, found = [site.blanks for site in ground.instance.sites], []
    most = sum(stock) + sum(sum(there.values()) for there in ground.delivered)
    roads = [(i, j) for i, j in product((0, 1), repeat=2) if ground.under_way[i][j] is not None and ground.lends[i]]
    sendings = [(d, i, j) for d in (1, 2) for i, j in roads if d + (ground.under_way[i][j] or 0) <= 2]
    cells = [(d, i) for d in (1, 2) for i in (0, 1) if ground.may_print(i, d)]
    limits = [min(most, ground.backlog[i], ground.rate[i] * printers[d - 1][i]) for d, i in cells]
    for sent in product(range(most + 1), repeat=len(sendings)):
        for printed in product(*(range(limit + 1) for limit in limits)):
            ships = dict(zip(sendings, sent, strict=True))
            cards = dict(zip(cells, printed, strict=True))
            if all(sum(n for (_d, i), n in cards.items() if i == k) <= ground.backlog[k] for k in (0, 1)) and _possible(
                ground, stock, ships, cards
            ):
                waiting = sum((d - 1) * n for (d, _i), n in cards.items())
                hours = sum(n * (ground.hundredths[i][j] or 0) for (_d, i, j), n in ships.items())
                found.append(Best(-sum(printed), waiting, hours, sum(sent)))
    least = min(found)
    return least._replace(cards=-least.cards)


def _possible(ground: Ground, stock: list[int], ships: Trips, cards: dict[tuple[int, int], int]) -> bool:
    there = list(stock)
    for day in (1, 2):
        lasting = {key: ground.under_way[key[1]][key[2]] or 0 for key in ships}
        for i in (0, 1):
            there[i] += ground.delivered[i].get(day, 0)
            there[i] += sum(n for key, n in ships.items() if key[2] == i and lasting[key] and key[0] + 1 == day)
            there[i] -= sum(n for key, n in ships.items() if key[:2] == (day, i))
        if min(there) < 0:
            return False
        for i in (0, 1):
            there[i] += sum(n for key, n in ships.items() if key[2] == i and not lasting[key] and key[0] == day)
            there[i] -= cards.get((day, i), 0)
        if min(there) < 0:
            return False
    return True


def test_flows_are_the_best_of_all_shipments_and_cards():
    """Two sites that lend, two days, at most six blanks."""
    tried, seen = 0, set()
    for seed in range(1000):
        rng = Random(seed)
        instance = draw_instance(rng)
        sites = (replace(site, lends_blanks=True) for site in instance.sites)
        ground = Ground(instance.replace(sites=tuple(sites)))
        there = sum(site.blanks for site in ground.instance.sites)
        there += sum(sum(delivered.values()) for delivered in ground.delivered)
        if len(ground.sites) != 2 or there > 6 or tried == 30:
            continue
        printers = tuple(tuple(rng.randint(0, 2) for _site in (0, 1)) for _day in (1, 2))
        found = best(ground, printers, 2)
        assert found == brute(ground, printers), seed
        tried += 1
        seen.add(found)
    assert tried == 30
    assert any(found.blanks for found in seen)
    assert any(found.waiting for found in seen)
