"""Blanks and cards of a tiny instance for printers that are known: a flow along one cheapest path after the other.

The network is that of docs/semantics.md: each site has its morning, when blanks leave, and its hour of printing, which
those that came overnight reach as well. No solver, no library.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import NamedTuple

from tests.oracle.ground import Ground, Key, Table, Trips

Cost = tuple[int, int, int]  # card-days, hundredths of card-hours, blanks shipped
FREE: Cost = (0, 0, 0)
PLENTY = 10**9


class Best(NamedTuple):
    """The most cards that can be printed, and the least that they cost, one after the other."""

    cards: int
    waiting: int
    shipping: int
    blanks: int


class Flow:
    """Arcs in pairs, there and back; the cost of an arc is a number that keeps the order of `Cost`."""

    def __init__(self) -> None:
        self.names: dict[object, int] = {}
        self.arcs: list[list[int]] = []  # by node, numbers of arcs
        self.head: list[int] = []
        self.room: list[int] = []
        self.cost: list[int] = []

    def node(self, name: object) -> int:
        if name not in self.names:
            self.names[name] = len(self.arcs)
            self.arcs.append([])
        return self.names[name]

    def arc(self, tail: object, head: object, room: int, cost: Cost = FREE) -> int:
        a, b = self.node(tail), self.node(head)
        weight = (cost[0] << 60) + (cost[1] << 30) + cost[2]
        for end, other, space, price in ((a, b, room, weight), (b, a, 0, -weight)):
            self.arcs[end].append(len(self.head))
            self.head.append(other)
            self.room.append(space)
            self.cost.append(price)
        return len(self.head) - 2

    def send(self, source: object, sink: object) -> int:
        """Send as much as goes, each unit along a path that is cheapest then; return how much."""
        start, end, sent = self.node(source), self.node(sink), 0
        while True:
            by = self._cheapest(start)
            if end not in by:
                return sent
            path, node = [], end
            while node != start:
                path.append(by[node])
                node = self.head[by[node] ^ 1]
            count = min(self.room[arc] for arc in path)
            for arc in path:
                self.room[arc] -= count
                self.room[arc ^ 1] += count
            sent += count

    def _cheapest(self, start: int) -> dict[int, int]:
        """Return by node the last arc of a cheapest path to it (Bellman and Ford, with a queue)."""
        far, by, queue, waiting = {start: 0}, dict[int, int](), deque([start]), {start}
        while queue:
            node = queue.popleft()
            waiting.discard(node)
            here = far[node]
            for arc in self.arcs[node]:
                other = self.head[arc]
                if self.room[arc] and (other not in far or here + self.cost[arc] < far[other]):
                    far[other], by[other] = here + self.cost[arc], arc
                    if other not in waiting:
                        waiting.add(other)
                        queue.append(other)
        return by

    def close(self, arc: int) -> None:
        """Let what flows on an arc stay as it is."""
        self.room[arc] = self.room[arc ^ 1] = 0


def best(
    ground: Ground,
    printers: Table,
    horizon: int,
    *,
    shipments: Trips | None = None,
    cards: Mapping[tuple[int, int], int] | None = None,
    costs: bool = True,
) -> Best:
    """Return the most cards that can be printed by the close of day `horizon`, and the least that it costs.

    Parameters
    ----------
    printers : at work on each day, at least up to the horizon.
    shipments : that are made whatever is printed, also after the horizon, and no others; None: free.
    cards : by day and site, printed at most, whatever rules say of the ends; None: free.
    costs : whether the costs matter.
    """
    flow, sites = Flow(), ground.sites
    last = max([horizon, *(key[0] for key in shipments or {})])
    for i in sites:
        flow.arc("source", ("morning", i, 1), ground.instance.sites[i].blanks)
        for d in range(1, last + 1):
            flow.arc("source", ("morning", i, d), ground.delivered[i].get(d, 0))
            flow.arc(("morning", i, d), ("ready", i, d), PLENTY)
            flow.arc(("ready", i, d), ("morning", i, d + 1), PLENTY)
            if d <= horizon and (ground.may_print(i, d) if cards is None else ground.open(i, d)):
                most = ground.rate[i] * printers[d - 1][i]
                if cards is not None:
                    most = min(most, cards.get((d, i), 0))
                flow.arc(("ready", i, d), ("printed", i), most, (d - 1, 0, 0) if costs else FREE)
    if shipments is None:
        _free_shipments(flow, ground, horizon, costs=costs)
    else:
        ends = []
        for (d, i, j), count in shipments.items():
            lasts = ground.under_way[i][j]
            assert lasts is not None
            ends.append(flow.arc(("morning", i, d), "sent", count))
            if d + lasts <= last:
                flow.arc("source", ("ready" if lasts == 0 else "morning", j, d + lasts), count)
        assert flow.send("source", "sent") == sum(shipments.values()), "these shipments cannot be made"
        for arc in ends:
            flow.close(arc)
    before = [flow.arc(("printed", i), "sink", ground.backlog[i]) for i in sites]
    printed = flow.send("source", "sink")
    assert printed == sum(flow.room[arc ^ 1] for arc in before)
    used = [(flow.cost[arc], flow.room[arc ^ 1]) for arc in range(0, len(flow.head), 2)]
    total = sum(cost * count for cost, count in used)
    mask = (1 << 30) - 1
    if shipments is None:
        return Best(printed, total >> 60, total >> 30 & mask, total & mask)
    hours = sum(count * (ground.hundredths[i][j] or 0) for (_d, i, j), count in shipments.items())
    return Best(printed, total >> 60, hours, sum(shipments.values()))


def _free_shipments(flow: Flow, ground: Ground, horizon: int, *, costs: bool) -> None:
    for i in ground.sites:
        for j in ground.sites:
            lasts, hours = ground.under_way[i][j], ground.hundredths[i][j]
            if not ground.lends[i] or lasts is None or hours is None:
                continue
            for d in range(1, horizon - lasts + 1):
                place = "ready" if lasts == 0 else "morning"
                flow.arc(("morning", i, d), (place, j, d + lasts), PLENTY, (0, hours, 1) if costs else FREE)


def printable(ground: Ground, horizon: int, working: Table) -> bool:
    """Whether all cards can be printed by the close of day `horizon` with these printers at work."""
    for i in ground.offices:
        if sum(row[i] for row in working[:horizon]) * ground.rate[i] < ground.backlog[i]:
            return False
    key = horizon, working
    if key not in ground.checked:
        ground.checked[key] = best(ground, working, horizon, costs=False).cards == ground.waiting
    return ground.checked[key]


def sendable(ground: Ground, rows: list[tuple[int, int, int, int]]) -> Trips:
    """Return what is done of the shipments (day, origin, destination, blanks) when nothing is printed."""
    there, due, done = [site.blanks for site in ground.instance.sites], dict[int, list[tuple[int, int]]](), Trips()
    for day in range(1, max((row[0] for row in rows), default=0) + 1):
        for i in ground.sites:
            there[i] += ground.delivered[i].get(day, 0)
        for site, count in due.pop(day, []):
            there[site] += count
        for departs, i, j, wanted in rows:
            lasts = ground.under_way[i][j]
            if departs != day or lasts is None or not ground.lends[i]:
                continue
            count = min(wanted, there[i])
            if count:
                there[i] -= count
                due.setdefault(day + lasts, []).append((j, count))
                key: Key = day, i, j
                done[key] = done.get(key, 0) + count
        for site, count in due.pop(day, []):
            there[site] += count
    return done
