"""A plan from the first moment on: day by day, blanks to whom they lack, the next printer to the site that ends last.

It serves as the plan to show when a clock or an interrupt ends the search before the solver has one. It is simple on
purpose; nothing about its days is claimed. It gives up (None) where its rules of thumb end in no legal plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reallocate.heuristics.state import State
from reallocate.instance.model import Instance
from reallocate.plan.figures import last_day
from reallocate.plan.model import Plan
from reallocate.plan.replay import replay


def greedy_plan(instance: Instance, max_days: int) -> Plan | None:
    """Return a legal, finished plan of at most `max_days` days; None when the rules of thumb find none."""
    state = State(instance)
    dispatcher = _Dispatcher(state)
    for day in range(1, instance.span(max_days) + 1):
        state.morning(day)
        state.send_blanks(day)
        dispatcher.send(day)
        state.arrive(day)
        state.print_cards(day)
        if state.finished_by(day):
            plan = Plan(tuple(sorted(state.moves)), tuple(sorted(state.shipments)), tuple(state.printing), day)
            plan = replace(plan, horizon=last_day(instance, plan))
            played = replay(instance, plan)
            in_time = played.days is not None and played.days <= max_days
            return plan if in_time and not played.breaches else None
    return None


@dataclass(slots=True)
class _Dispatcher:
    """Sends printers, one at a time, to the site that would end last, as far as the rules about trips let them go.

    Attributes
    ----------
    day : today.
    free : printers at each site that were there this morning and have not left.
    coming : printers on the road to each site.
    work : printer-days that each site still needs.
    loads : days that each site still needs, with what is coming.
    """

    state: State
    day: int = 0
    free: list[int] = field(default_factory=list)
    coming: list[int] = field(default_factory=list)
    work: list[int] = field(default_factory=list)
    loads: list[float] = field(default_factory=list)
    _near: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def send(self, day: int) -> None:
        """Move printers while that lets the site that would end last end earlier."""
        self.coming = [0] * len(self.state.printers)
        for arrivals in self.state.printers_due.values():
            for j, count in arrivals:
                self.coming[j] += count
        self.day, self.free = day, list(self.state.printers)
        self.work = [-(-cards // self.state.instance.rate_on(i, day)) for i, cards in enumerate(self.state.backlog)]
        self.loads = [self._load(i) for i in range(len(self.work))]
        fixed = self._send_fixed()
        for _printer in range(self._allowed(fixed)):
            if not (self._send_to_the_last() or self._send_above_maximum()):
                break

    def _send_fixed(self) -> int:
        """Make the trips that rules fix for today; return the printers that have left."""
        fixed = self.state.instance.limits.fixed.items()
        today = [(i, j, count) for (i, j, d), count in fixed if d == self.day and 0 < count <= self.free[i]]
        for i, j, count in today:
            self._move(i, j, count)
        return sum(count for _i, _j, count in today)

    def _allowed(self, today: int) -> int:
        """Return the most printers that may still leave, of which `today` have left already."""
        limits, most = self.state.instance.limits, [sum(self.free)]
        if limits.per_day is not None:
            most.append(limits.per_day - today)
        if limits.total is not None:
            later = sum(count for (_i, _j, d), count in limits.fixed.items() if d > self.day)
            most.append(limits.total - later - sum(trip.count for trip in self.state.moves))
        return max(0, min(most))

    def _goes(self, i: int, j: int) -> bool:
        """Whether a printer may leave one site for the other today, at the planner's choice."""
        instance, limits = self.state.instance, self.state.instance.limits
        allowed = limits.allows(i, j, self.day) and instance.departs(i, self.day)
        return allowed and (i, j, self.day) not in limits.fixed

    def _send_to_the_last(self) -> bool:
        """Send a printer to the site that would end last of those that one can help; whether there is one."""
        sites = range(len(self.state.backlog))
        order = sorted((-self.loads[i], i) for i in sites if self.state.backlog[i])
        for _load, j in order:
            best = min(self._helpers(j), default=None) if self._has_room(j) else None
            if best is not None:
                self._move(best[-1], j)
                return True
        return False

    def _helpers(self, j: int) -> Iterator[tuple[bool, int, float, int]]:
        """Yield (whether it has work, days of the trip, days it then needs, site) of sites whose printer helps j."""
        now, then = self.loads[j], self._load(j, 1)
        for lasts, i in self._from_near(j):
            if lasts + then >= now:
                return  # the others are as far or farther: where a site ends soon, nobody is near enough
            left = self._load(i, -1)
            if self._may_leave(i) and left < now and self._goes(i, j):
                yield left > 0, lasts, left, i

    def _load(self, i: int, change: int = 0) -> float:
        """Return the days that site i still needs with so many printers more or fewer."""
        there = self.state.printers[i] + self.coming[i] + change
        return 0.0 if not self.work[i] else self.work[i] / there if there > 0 else float("inf")

    def _from_near(self, j: int) -> list[tuple[int, int]]:
        """Return (days, origin) of the trips of printers to site j, the shortest first."""
        if j not in self._near:
            days = self.state.instance.travel.printer_days
            column = ((row[j], i) for i, row in enumerate(days) if i != j)
            self._near[j] = sorted((lasts, i) for lasts, i in column if lasts is not None)
        return self._near[j]

    def _may_leave(self, i: int) -> bool:
        return self.free[i] > 0 and self.state.printers[i] > self.state.instance.limits.least[i]

    def _send_above_maximum(self) -> bool:
        """An office above its maximum sends a printer to the nearest one that has room; whether there is one."""
        for i, site in enumerate(self.state.instance.sites):
            if site.max_printers is not None and self.state.printers[i] > site.max_printers and self.free[i]:
                room = self._nearest_with_room(i)
                if room is not None:
                    self._move(i, room)
                    return True
        return False

    def _nearest_with_room(self, i: int) -> int | None:
        sites, days = self.state.instance.sites, self.state.instance.travel.printer_days[i]
        others = ((lasts, j) for j, lasts in enumerate(days) if lasts is not None and j != i)
        room = [(lasts, j) for lasts, j in others if not sites[j].is_depot and self._has_room(j) and self._goes(i, j)]
        return min(room)[1] if room else None

    def _has_room(self, j: int) -> bool:
        most = self.state.instance.sites[j].max_printers
        return most is None or self.state.printers[j] + self.coming[j] < most

    def _move(self, i: int, j: int, count: int = 1) -> None:
        self.free[i] -= count
        self.coming[j] += count
        self.state.move(self.day, i, j, count)
        for k in (i, j):
            self.loads[k] = self._load(k)
