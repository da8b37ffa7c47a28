"""Exhaustive search for tiny instances, written from docs/semantics.md alone: it knows no model, bound or solver.

All ways of moving printers are walked day by day; for each distinct table of printers a maximum flow in whole numbers
says whether blanks and cards allow everything to be printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import networkx as nx

from reallocate.instance.model import Instance

Counts = tuple[int, ...]
Road = tuple[tuple[int, int, int], ...]  # (day of arrival, site, printers), sorted


def exhaustive(instance: Instance, max_days: int) -> tuple[int, int] | None:
    """Return (fewest days, fewest moves for them) within `max_days`, or None when no plan exists."""
    if not any(site.backlog for site in instance.sites):
        return 0, 0
    if any(site.is_depot and site.min_printers for site in instance.sites):
        return None
    for horizon in range(1, max_days + 1):
        for moves, printers in _tables(instance, horizon):
            if printable(instance, horizon, printers):
                return horizon, moves
    return None


def _tables(instance: Instance, horizon: int) -> list[tuple[int, tuple[Counts, ...]]]:
    """Return (moves, table of printers that can work day by day) for all that moves can bring about.

    Of two ways to the same whereabouts of all printers, one that has nowhere more printers at work on any day and no
    fewer moves is dropped: whatever it prints the other one prints as well.
    """
    start: Counts = tuple(site.printers for site in instance.sites)
    states: dict[tuple[Counts, Road], list[tuple[int, tuple[Counts, ...]]]] = {(start, ()): [(0, ())]}
    for day in range(1, horizon + 1):
        following: dict[tuple[Counts, Road], list[tuple[int, tuple[Counts, ...]]]] = {}
        for (standing, road), ways in states.items():
            morning = list(standing)
            for arrival, site, count in road:
                if arrival == day:
                    morning[site] += count
            rest = tuple(entry for entry in road if entry[0] != day)
            for left, sent in _departures(instance, tuple(morning), day, horizon):
                now, later = list(left), list(rest)
                for arrival, site, count in sent:
                    if arrival == day:
                        now[site] += count
                    else:
                        later.append((arrival, site, count))
                if _allowed(instance, now):
                    extra = sum(count for _arrival, _site, count in sent)
                    working = _working(instance, now, day)
                    target = following.setdefault((tuple(now), _merged(later)), [])
                    for moves, history in ways:
                        _keep(target, (moves + extra, (*history, working)))
        states = following
    return sorted(way for (_standing, road), ways in states.items() if not road for way in ways)


def _working(instance: Instance, standing: list[int], day: int) -> Counts:
    """Return the printers that can be of use today: none on closed days, never more than the whole backlog takes."""
    return tuple(
        min(standing[i], -(-site.backlog // instance.rate(i))) if instance.is_open(i, day) else 0
        for i, site in enumerate(instance.sites)
    )


def _keep(ways: list[tuple[int, tuple[Counts, ...]]], new: tuple[int, tuple[Counts, ...]]) -> None:
    if any(_beats(old, new) for old in ways):
        return
    ways[:] = [old for old in ways if not _beats(new, old)]
    ways.append(new)


def _beats(one: tuple[int, tuple[Counts, ...]], other: tuple[int, tuple[Counts, ...]]) -> bool:
    """Whether `one` is at least as good everywhere."""
    return one[0] <= other[0] and all(
        a >= b for day, other_day in zip(one[1], other[1], strict=True) for a, b in zip(day, other_day, strict=True)
    )


def _merged(road: list[tuple[int, int, int]]) -> Road:
    sums: dict[tuple[int, int], int] = {}
    for arrival, site, count in road:
        sums[arrival, site] = sums.get((arrival, site), 0) + count
    return tuple(sorted((arrival, site, count) for (arrival, site), count in sums.items()))


def _departures(
    instance: Instance, standing: Counts, day: int, horizon: int
) -> Iterator[tuple[Counts, list[tuple[int, int, int]]]]:
    """Yield every way of sending printers away this morning: what is left, and (arrival, site, count) of the trips."""
    choices = []
    for i, there in enumerate(standing):
        targets = []
        for j, lasts in enumerate(instance.travel.printer_days[i]):
            if j != i and lasts is not None and not instance.sites[j].is_depot and day + lasts <= horizon:
                targets.append((day + lasts, j))
        choices.append(list(_shares(there, targets)))
    for combination in product(*choices):
        left = tuple(there - sum(n for *_trip, n in sent) for there, sent in zip(standing, combination, strict=True))
        yield left, [trip for sent in combination for trip in sent]


def _shares(there: int, targets: list[tuple[int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """Yield every way of sending at most `there` printers to the targets."""
    if not targets:
        yield []
        return
    arrival, site = targets[0]
    for count in range(there + 1):
        for others in _shares(there - count, targets[1:]):
            yield [(arrival, site, count), *others] if count else others


def _allowed(instance: Instance, standing: list[int]) -> bool:
    return all(
        site.is_depot or (standing[i] >= site.min_printers and standing[i] <= _most(site.max_printers))
        for i, site in enumerate(instance.sites)
    )


def _most(limit: int | None) -> float:
    return float("inf") if limit is None else limit


def printable(instance: Instance, horizon: int, printers: tuple[Counts, ...]) -> bool:
    """Whether blanks can be sent and cards printed so that every backlog is gone: a maximum flow."""
    sites, days = range(len(instance.sites)), range(1, horizon + 1)
    capacity = {
        (i, d): instance.rate(i) * printers[d - 1][i] if instance.is_open(i, d) else 0 for i in sites for d in days
    }
    for i in sites:
        if sum(capacity[i, d] for d in days) < instance.sites[i].backlog:
            return False
    graph = nx.DiGraph()
    for i in sites:
        site = instance.sites[i]
        graph.add_edge("source", ("morning", i, 1), capacity=site.blanks)
        for day, amount in instance.deliveries_by_site[i].items():
            if day <= horizon:
                if day == 1:
                    amount += site.blanks
                graph.add_edge("source", ("morning", i, day), capacity=amount)
        for d in days:
            # Step 2 takes from the morning's stock; what comes overnight joins what stayed, and is printed or kept.
            graph.add_edge(("morning", i, d), ("ready", i, d))
            graph.add_edge(("ready", i, d), ("printed", i), capacity=capacity[i, d])
            if d < horizon:
                graph.add_edge(("ready", i, d), ("morning", i, d + 1))
            if site.lends:
                for j, lasts in enumerate(instance.travel.blank_days[i]):
                    if j == i or lasts is None or d + lasts > horizon:
                        continue
                    place = "ready" if lasts == 0 else "morning"
                    graph.add_edge(("morning", i, d), (place, j, d + lasts))
        graph.add_edge(("printed", i), "sink", capacity=site.backlog)
    return nx.maximum_flow_value(graph, "source", "sink") == instance.backlog
