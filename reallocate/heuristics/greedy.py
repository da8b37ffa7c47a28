"""A plan from the first moment on: day by day, blanks to whom they lack, the next printer to the site that ends last.

It serves as the plan to show when a clock or an interrupt ends the search before the solver has one. It is simple on
purpose; nothing about its days is claimed. It gives up (None) where its rules of thumb end in no legal plan.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.plan.replay import replay


def greedy_plan(instance: Instance, max_days: int) -> Plan | None:
    """Return a legal, finished plan of at most `max_days` days; None when the rules of thumb find none."""
    state = State(instance)
    for day in range(1, max_days + 1):
        state.morning(day)
        state.send_blanks(day)
        state.send_printers(day)
        state.arrive(day)
        state.print_cards(day)
        if state.finished:
            plan = Plan(tuple(sorted(state.moves)), tuple(sorted(state.shipments)), tuple(state.printing), day)
            ends = [day, *state.printers_due, *state.blanks_due]
            plan = replace(plan, horizon=max(ends))
            legal = plan.horizon <= max_days and not replay(instance, plan).breaches
            return plan if legal else None
    return None


@dataclass(slots=True)
class State:
    """What stands where this morning, and what is on the road: day -> [(site, count)]."""

    instance: Instance
    backlog: list[int] = field(init=False)
    printers: list[int] = field(init=False)
    blanks: list[int] = field(init=False)
    lacking: list[int] = field(init=False)
    printers_due: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    blanks_due: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    moves: list[Trip] = field(default_factory=list)
    shipments: list[Trip] = field(default_factory=list)
    printing: list[Printing] = field(default_factory=list)
    near: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sites = self.instance.sites
        self.backlog = [site.backlog for site in sites]
        self.printers = [site.printers for site in sites]
        self.blanks = [site.blanks for site in sites]
        # blanks that a site lacks beyond its own stock and its own deliveries
        own = [site.blanks + sum(self.instance.deliveries_by_site[i].values()) for i, site in enumerate(sites)]
        self.lacking = [max(0, site.backlog - own[i]) for i, site in enumerate(sites)]

    @property
    def finished(self) -> bool:
        return not any(self.backlog)

    def morning(self, day: int) -> None:
        """What is due today arrives, outside deliveries too."""
        self.arrive(day)
        for i in range(len(self.backlog)):
            self.blanks[i] += self.instance.deliveries_by_site[i].get(day, 0)

    def arrive(self, day: int) -> None:
        """Trips due today arrive; called once more after the departures for trips of 0 days."""
        for site, count in self.printers_due.pop(day, []):
            self.printers[site] += count
        for site, count in self.blanks_due.pop(day, []):
            self.blanks[site] += count

    def send_blanks(self, day: int) -> None:
        """Every lender shares what it does not need itself among those who lack, in proportion."""
        days = self.instance.travel.blank_days
        for i, site in enumerate(self.instance.sites):
            spare = self.blanks[i] - self.backlog[i] if site.lends else 0
            wanting = [j for j, lack in enumerate(self.lacking) if lack and j != i and days[i][j] is not None]
            total = sum(self.lacking[j] for j in wanting)
            if spare <= 0 or not total:
                continue
            share = min(spare, total)
            for j in wanting:
                count = min(share, -(-share * self.lacking[j] // total), self.blanks[i] - self.backlog[i])
                if count > 0:
                    self.ship(day, i, j, count)

    def ship(self, day: int, i: int, j: int, count: int) -> None:
        """Let blanks leave site i for site j; the caller knows that they may."""
        lasts = self.instance.travel.blank_days[i][j]
        assert lasts is not None
        self.blanks[i] -= count
        self.lacking[j] -= count
        self.blanks_due.setdefault(day + lasts, []).append((j, count))
        self.shipments.append(Trip(day, i, j, count))

    # --- printers -------------------------------------------------------------------------------------------------

    def _work(self, i: int) -> int:
        """Printer-days left at site i."""
        return -(-self.backlog[i] // self.instance.rate(i))

    def send_printers(self, day: int) -> None:
        """Move printers one at a time while that lets the site that would end last end earlier."""
        sites = self.instance.sites
        coming = [0] * len(sites)
        for arrivals in self.printers_due.values():
            for j, count in arrivals:
                coming[j] += count
        free = list(self.printers)
        for _printer in range(sum(free)):
            sent = self._send_one(day, free, coming)
            if not sent:
                break

    def _send_one(self, day: int, free: list[int], coming: list[int]) -> bool:
        sites = self.instance.sites

        def load(i: int, change: int) -> float:
            """Days that site i still needs with so many printers more or fewer."""
            work, there = self._work(i), self.printers[i] + coming[i] + change
            return 0.0 if not work else work / there if there > 0 else float("inf")

        order = sorted((-load(i, 0), i) for i in range(len(sites)) if self.backlog[i])
        for _load, j in order:
            most = sites[j].max_printers
            if most is not None and self.printers[j] + coming[j] >= most:
                continue
            now, then = load(j, 0), load(j, 1)
            choices = []
            for lasts, i in self._from_near(j):
                if lasts + then >= now:
                    break  # the others are as far or farther: where a site ends soon, nobody is near enough
                if self._may_leave(i, free) and load(i, -1) < now:
                    choices.append((load(i, -1) > 0, lasts, load(i, -1), i))
            if choices:
                *_rank, i = min(choices)
                self._move(day, i, j, free, coming)
                return True
        return self._leave_above_maximum(day, free, coming)

    def _from_near(self, j: int) -> list[tuple[int, int]]:
        """Return (days, origin) of the trips of printers to site j, the shortest first."""
        if j not in self.near:
            column = ((row[j], i) for i, row in enumerate(self.instance.travel.printer_days) if i != j)
            self.near[j] = sorted((lasts, i) for lasts, i in column if lasts is not None)
        return self.near[j]

    def _may_leave(self, i: int, free: list[int]) -> bool:
        return free[i] > 0 and self.printers[i] > self.instance.limits.least[i]

    def _leave_above_maximum(self, day: int, free: list[int], coming: list[int]) -> bool:
        """An office above its maximum sends printers to the nearest one that has room."""
        sites = self.instance.sites
        for i, site in enumerate(sites):
            if site.max_printers is None or self.printers[i] <= site.max_printers or not free[i]:
                continue
            room = [
                (lasts, j)
                for j, lasts in enumerate(self.instance.travel.printer_days[i])
                if j != i and lasts is not None and not sites[j].is_depot and self._has_room(j, coming)
            ]
            if room:
                self._move(day, i, min(room)[1], free, coming)
                return True
        return False

    def _has_room(self, j: int, coming: list[int]) -> bool:
        most = self.instance.sites[j].max_printers
        return most is None or self.printers[j] + coming[j] < most

    def _move(self, day: int, i: int, j: int, free: list[int], coming: list[int]) -> None:
        free[i] -= 1
        coming[j] += 1
        self.move(day, i, j, 1)

    def move(self, day: int, i: int, j: int, count: int) -> None:
        """Let printers leave site i for site j; the caller knows that they may."""
        lasts = self.instance.travel.printer_days[i][j]
        assert lasts is not None
        self.printers[i] -= count
        self.printers_due.setdefault(day + lasts, []).append((j, count))
        self.moves.append(Trip(day, i, j, count))

    def print_cards(self, day: int) -> None:
        for i, waiting in enumerate(self.backlog):
            if waiting and self.instance.prints(i, day):
                cards = min(waiting, self.blanks[i], self.instance.rate(i) * self.printers[i])
                if cards:
                    self.backlog[i] -= cards
                    self.blanks[i] -= cards
                    self.printing.append(Printing(day, i, cards))
