"""What a plan of so many days has to do in a case with levers, and what printers do for it: a flow in whole numbers.

Blanks flow through the morning of each site, when they leave, and its hour of printing, which those that came overnight
reach as well. The card that is printed on a blank flows on to its owner, into a chain of days: up to a day no more may
be printed than came up to it. Cards that come after the last day to wait can only be printed at home, on their day.
Cards that have to be printed at home have a chain of their own; from which days they are is tried in every way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from operator import itemgetter

from tests.oracle.blanks import FREE, PLENTY, Cost, Flow
from tests.oracle.lever_data import LeverPlan
from tests.oracle.lever_ground import LeverGround

Counts = tuple[int, ...]
Table = tuple[Counts, ...]  # by day and site, cards that can be printed
Split = tuple[Mapping[int, int], ...]  # by site and day of arrival, cards that are printed at home by duty

#: More than any plan waits, so that what has to be handed out is handed out before anything is saved.
DUTY: Cost = (-(10**6), 0, 0)


class Horizon:
    """A number of days for a case.

    Attributes
    ----------
    last : last day on which limits hold and trips end.
    until : by site, the day from whose close on nobody waits; partly: after which nothing is handed out.
    wanted : cards to be printed.
    useful : by site, cards that it may print.
    """

    def __init__(self, ground: LeverGround, days: int) -> None:
        case = ground.case
        self.ground, self.days = ground, days
        self.last = max(days, ground.last_arrival)
        self.partly = case.partial and ground.missing > 0
        self.until = [min(days, case.finish_by.get(i, days)) for i in ground.sites]
        self.wanted = sum(map(ground.to_print, ground.sites)) - ground.missing * self.partly
        self.useful = [sum(map(ground.to_print, ground.prints_for(i))) for i in ground.sites]
        self._networks = [_Network(self, split) for split in self._splits()]
        self._known: dict[Table, bool] = {}

    @property
    def possible(self) -> bool:
        """Whether what is known before anything is planned leaves hope: cards on the road, and enough blanks."""
        ground, case = self.ground, self.ground.case
        if ground.missing and not self.partly:
            return False
        for i in ground.sites:
            if max(ground.on_road[i], default=0) > self.until[i]:
                return False
            if case.serve_at_least.get(i, 0) > ground.to_print(i) + sum(ground.on_road[i].values()):
                return False
        return True

    def _splits(self) -> Iterator[Split]:
        """Yield every way of saying which cards have to be printed at home, by the days on which they came."""
        choices = []
        for i in self.ground.sites:
            early = {day: n for day, n in self.ground.fresh[i].items() if day <= self.until[i] and n}
            late = self.ground.to_print(i) - sum(early.values())
            own = max(0, self.ground.own_only(i) - late * (not self.partly))
            shares = product(*(range(n + 1) for n in early.values()))
            choices.append([dict(zip(early, share, strict=True)) for share in shares if sum(share) == own])
        yield from product(*choices)

    def table(self, days: Sequence[int], printers: Sequence[Sequence[int]]) -> Table:
        """Return what printers, given by day and site, can print on these days."""
        return tuple(
            tuple(min(self.useful[i], self.ground.rate(i, day) * n) for i, n in enumerate(there))
            for day, there in zip(days, printers, strict=True)
        )

    def fits(self, table: Table) -> bool:
        """Whether blanks can be sent and cards printed so that the plan does what it has to."""
        if table not in self._known:
            self._known[table] = any(network.fits(table) for network in self._networks)
        return self._known[table]

    def best(self, table: Table) -> tuple[int, int, LeverPlan]:
        """Return shipping and courier of the plan that waits least, then ships least, then carries least, and the plan.

        It has no moves; the table has to fit.
        """
        found = [network.best(table) for network in self._networks if network.fits(table)]
        (_waiting, shipping, courier), plan = min(found, key=itemgetter(0))
        return shipping, courier, plan


class _Network:
    """The flow for one horizon and one split; what can be printed where and when is put in for each table."""

    def __init__(self, horizon: Horizon, split: Split) -> None:
        self.horizon, self.split = horizon, split
        self.flow = Flow()
        self.printing: dict[tuple[int, int], int] = {}  # arcs by day and site
        self.sending: dict[tuple[int, int, int], int] = {}
        self.works: list[tuple[int, tuple[int, int, int]]] = []  # arcs, with day, where and for whom
        self.duties: list[int] = []
        self.choices: list[int] = []  # arcs to the sink that are no duty
        self.flow.node("source")
        self.flow.node("sink")
        for i in horizon.ground.sites:
            self._blanks(i)
            self._owner(i)
        for i in horizon.ground.offices:
            for owner in horizon.ground.prints_for(i):
                self._work(i, owner)
        self.empty = list(self.flow.room)

    def _blanks(self, i: int) -> None:
        flow, ground, case, last = self.flow, self.horizon.ground, self.horizon.ground.case, self.horizon.last
        for day in range(1, last + 1):
            comes = case.blanks.get((day, i), 0) + (case.sites[i].blanks if day == 1 else 0)
            flow.arc("source", ("morning", i, day), comes)
            flow.arc(("morning", i, day), ("ready", i, day), PLENTY)
            if day < last:
                flow.arc(("ready", i, day), ("morning", i, day + 1), PLENTY)
            if self.horizon.useful[i]:
                self.printing[day, i] = flow.arc(("ready", i, day), ("printed", i, day), 0)
            if not case.sites[i].lends or not ground.may_leave(i, day):
                continue
            for j in ground.sites:
                lasts, hours = ground.under_way[i][j], ground.hours[i][j]
                if lasts is not None and hours is not None and day + lasts <= last:
                    there = ("morning" if lasts else "ready", j, day + lasts)
                    self.sending[day, i, j] = flow.arc(("morning", i, day), there, PLENTY, (0, hours, 0))

    def _owner(self, i: int) -> None:
        """The chains of the cards of a site, to the duties and the choices of the plan."""
        flow, horizon, ground = self.flow, self.horizon, self.horizon.ground
        until, fresh, own, must, came, mine = horizon.until[i], ground.fresh[i], self.split[i], 0, 0, 0
        for day in range(until + 1):
            came, mine = came + fresh.get(day, 0), mine + own.get(day, 0)
            if 1 <= day < until:
                flow.arc(("any", i, day), ("any", i, day + 1), came - mine)
                flow.arc(("own", i, day), ("own", i, day + 1), mine)
        flow.arc(("any", i, until), ("served", i), came - mine)
        self.duties.append(flow.arc(("own", i, until), "sink", mine, DUTY if horizon.partly else FREE))
        if horizon.partly:
            must = max(0, ground.case.serve_at_least.get(i, 0) - sum(ground.on_road[i].values()) - mine)
            self.duties.append(flow.arc(("served", i), "sink", must, DUTY))
        else:
            for day, cards in fresh.items():
                if day > until and horizon.useful[i]:
                    arc = flow.arc(("printed", i, day), "sink", cards, (day - 1, 0, 0))
                    self.works.append((arc, (day, i, i)))
        self.choices.append(flow.arc(("served", i), "sink", PLENTY))

    def _work(self, at: int, owner: int) -> None:
        """Cards of `owner` that are printed `at` a site: at home at once, elsewhere after the way of the courier."""
        until, later = self.horizon.until[owner], self.horizon.ground.carried[at][owner] or 0
        hours = (self.horizon.ground.hours[at][owner] or 0) if at != owner else 0
        for day in range(1, until - later + 1):
            for chain in ("any", "own") if at == owner else ("any",):
                arc = self.flow.arc(("printed", at, day), (chain, owner, day), PLENTY, (day + later - 1, 0, hours))
                self.works.append((arc, (day, at, owner)))

    def fits(self, table: Table) -> bool:
        """Whether all duties can be done and as many cards printed as are wanted; costs do not matter."""
        flow = self.flow
        self._load(table)
        later = [flow.room[arc] for arc in self.choices]
        for arc in self.choices:
            flow.room[arc] = 0
        # What flows on an arc to the sink flows on, whatever is sent after it.
        sent = self._fill()
        if any(flow.room[arc] for arc in self.duties):
            return False
        for arc, room in zip(self.choices, later, strict=True):
            flow.room[arc] = room
        sent += self._fill()
        assert sent <= self.horizon.wanted
        return sent == self.horizon.wanted

    def best(self, table: Table) -> tuple[Cost, LeverPlan]:
        """Return the least cost of all that is wanted, and what is sent and printed then."""
        flow = self.flow
        self._load(table)
        assert flow.send("source", "sink") == self.horizon.wanted
        used = flow.room[1::2]
        total = sum(cost * count for cost, count in zip(flow.cost[::2], used, strict=True))
        mask = (1 << 30) - 1
        shipments = [(*key, used[arc // 2]) for key, arc in self.sending.items() if used[arc // 2]]
        cards: dict[tuple[int, int, int], int] = {}
        for arc, key in self.works:
            cards[key] = cards.get(key, 0) + used[arc // 2]
        works = tuple(sorted((*key, count) for key, count in cards.items() if count))
        cost = total >> 60, total >> 30 & mask, total & mask
        return cost, LeverPlan(shipments=tuple(sorted(shipments)), cards=works)

    def _load(self, table: Table) -> None:
        self.flow.room = list(self.empty)
        for (day, i), arc in self.printing.items():
            self.flow.room[arc] = table[day - 1][i]

    def _fill(self) -> int:
        """Send as much as goes, along paths with the fewest arcs."""
        arcs, head, room = self.flow.arcs, self.flow.head, self.flow.room
        start, end, sent = self.flow.node("source"), self.flow.node("sink"), 0
        while True:
            by, queue = {start: -1}, [start]
            for node in queue:
                for arc in arcs[node]:
                    if room[arc] and head[arc] not in by:
                        by[head[arc]] = arc
                        queue.append(head[arc])
                if end in by:
                    break
            else:
                return sent
            path, node = [], end
            while node != start:
                path.append(by[node])
                node = head[by[node] ^ 1]
            count = min(room[arc] for arc in path)
            for arc in path:
                room[arc] -= count
                room[arc ^ 1] += count
            sent += count
