"""By how many days each line of a plan may leave later, all other lines as they are and the printing worked out anew.

A line may leave k days later if there is a legal plan with the other lines that has no more days. Its slack is the
largest k such that it may leave 1, 2, ..., k days later: a day on which it may not leave ends it, though a later one
may do again. A line of couriers leaves on its day of printing. Minima and maxima hold on all days of the plan as it is,
and every trip ends within them.

The method is exact. Sites share nothing but trips, which are given, and so a delay concerns two sites alone. What is
left to choose at each of them is how many cards X(s) it prints for itself by the end of each step, between the limits
of `reallocate.plan.printing` and not below low(s), the cards that have to be printed by then; low does not fall. Such
inequalities between pairs of numbers have a solution if and only if no chain of them contradicts itself
(Shostak 1981, doi:10.1145/322276.322288), that is, if at every step t

    low(t) <= reached(t) = min over s <= t of most(s) + room(s + 1) + ... + room(t), with most(0) = 0;

chains that go back in time say only that low(s) <= most(t) for s < t, which follows. A delay changes room and most in a
window of steps and nowhere else. What is reached before it is known; behind it the old limits hold again, and so all is
well there if and only if at the end of the window not less is reached than the steps behind it need. So a delay costs
its window and no more.

Where cards may wait for ever (`Plan.unserved`), it is the sum over the sites that has to be reached by the last day;
each site can attain its largest number by every day at the same time, and so the sum of these is the largest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, count, islice, takewhile
from typing import Literal

from reallocate.heuristics.yard import errands, yards
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, Trip, added_up
from reallocate.plan.printing import OwnPrinting, own_printing

Load = Literal["moves", "shipments", "courier"]
#: First step of a window, and room and most of each of its steps.
Change = tuple[int, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a plan: rows of one file with the same day, origin and destination, added up.

    Attributes
    ----------
    load : the file.
    trip : the line.
    arrive_day : on which its load can be used; of couriers, on which the cards are handed out; None: there is no road.
    slack : by how many days it may leave later; None where it ends after the last day that counts, and where it was
        not asked for.
    """

    load: Load
    trip: Trip
    arrive_day: int | None
    slack: int | None = None


def lines(instance: Instance, plan: Plan, days: int | None) -> tuple[Line, ...]:
    """Return the lines of `plan` with their slack, file by file, by day, origin and destination.

    Parameters
    ----------
    days : of the plan, which must be legal then; None: no line has a slack.
    """
    travel = instance.travel
    lasting = {"moves": travel.printer_days, "shipments": travel.blank_days, "courier": travel.courier_days}
    tables: dict[Load, tuple[Trip, ...]] = {"moves": plan.moves, "shipments": plan.shipments, "courier": plan.couriers}
    book = None if days is None else _Book(instance, plan, days)
    found = []
    for load, trips in tables.items():
        for trip in added_up(trips):
            lasts = lasting[load][trip.origin][trip.destination]
            end = None if lasts is None else trip.day + lasts
            found.append(Line(load, trip, end, None if book is None or end is None else book.slack(load, trip, end)))
    return tuple(found)


def spare_printers(instance: Instance, plan: Plan, days: int) -> tuple[int, ...]:
    """Return by site how many of the printers that stand there at the start the plan can do without from day 1 on.

    Its trips stay as they are, with the printing worked out anew: so many may be missing at every site at once, for
    sites share nothing but trips. A legal plan that leaves no card unserved.

    Parameters
    ----------
    days : of the plan.
    """
    book = _Book(instance, plan, days)
    return tuple(book.spare(i) for i in range(len(instance.sites)))


class _Site:
    """What a site can print for itself, and what it has to; by step, see the module."""

    def __init__(self, own: OwnPrinting, low: list[int]) -> None:
        self.own, self.low, self.steps = own, low, own.steps
        self.reached = [0]
        for room, most in self.steps[1:]:
            self.reached.append(min(self.reached[-1] + room, most))
        #: What has to be reached by the end of a step for the sake of later ones.
        self.needed = [0] * len(low)
        for s in range(len(low) - 1, 0, -1):
            self.needed[s - 1] = max(low[s], self.needed[s]) - self.steps[s][0]

    def printed_by(self, step: int, change: Change = (1, [])) -> int:
        """Return the most that it can have printed for itself by the end of a step."""
        first, window = change
        steps = [*self.steps[:first], *window, *self.steps[first + len(window) :]]
        reached = list(accumulate(steps, lambda before, limits: min(before + limits[0], limits[1]), initial=0))
        return min([reached[step + 1], *(most for _room, most in steps[step + 1 :])])


class _Delay:
    """What a site can print for itself while a line is late, its window growing with the delay.

    Parameters
    ----------
    site, first : that is concerned, and the first step of the window.
    limits : room and most of a step while the line is late.
    """

    def __init__(self, site: _Site, first: int, limits: Callable[[int], tuple[int, int]]) -> None:
        self.site, self.limits = site, limits
        self.step, self.reached, self.holds = first - 1, site.reached[first - 1], True

    def until(self, last: int) -> bool:
        """Let the window end with step `last`, not before its last end; whether the site can print what it has to."""
        while self.holds and self.step < last:
            self.step += 1
            self.reached, self.holds = self._after(self.step, *self.limits(self.step))
        return self.holds and self.reached >= self.site.needed[last]

    def until_before(self, last: int, room: int, most: int) -> bool:
        """Let the window end before step `last`, which has other limits; whether the site can print what it has to."""
        self.until(last - 1)
        reached, holds = self._after(last, room, most)
        return self.holds and holds and reached >= self.site.needed[last]

    def _after(self, step: int, room: int, most: int) -> tuple[int, bool]:
        reached = min(self.reached + room, most)
        return reached, room >= 0 and reached >= self.site.low[step]


class _Book:
    """All that a delay is judged by.

    Attributes
    ----------
    days, end : of the plan, and the last day that counts.
    standing : by site and day, printers after all arrivals.
    handed_out : by site and day, cards that couriers bring, and that were printed before day 1.
    leaving : by day, printers that leave.
    """

    def __init__(self, instance: Instance, plan: Plan, days: int) -> None:
        self.instance, self.days, self.end = instance, days, instance.span(days)
        self.plan = plan = replace(plan, horizon=self.end, printing=())
        self.moves, self.shipments = yards(instance, plan)
        self.errands = errands(instance, plan)
        self.handed_out = [[ready.get(d, 0) for d in range(self.end + 1)] for ready in instance.ready_by_site]
        for trip in plan.couriers:
            due = trip.day + instance.courier_days(trip.origin, trip.destination)
            if due <= self.end:
                self.handed_out[trip.destination][due] += trip.count
        self.leaving = Counter[int]()
        for trip in plan.moves:
            self.leaving[trip.day] += trip.count
        self.sites: dict[int, _Site] = {}
        self.standing: dict[int, list[int]] = {}
        self.overnight: dict[int, Sequence[int]] = {}

    def slack(self, load: Load, trip: Trip, arrives: int) -> int | None:
        """Return the slack of a line that arrives on a day."""
        if arrives > self.end:
            return None
        made = {"moves": self._moved_late, "shipments": self._shipped_late, "courier": self._carried_late}[load]
        delays = made(trip, arrives)
        return sum(1 for _legal in takewhile(bool, islice(delays, self.end - arrives)))

    # --- whether a line may leave 1, 2, ... days later, up to the first number of days that is not legal --------------

    def _moved_late(self, trip: Trip, arrives: int) -> Iterator[bool]:
        i, j, n, site = trip.origin, trip.destination, trip.count, self._site(trip.destination)
        late = _Delay(site, 2 * arrives, lambda s: site.own.limits(s, printers=-n))
        for k in count(1):
            last = 2 * (arrives + k - 1)
            legal = self._may_move(trip, arrives, k) and late.until(last)
            if legal and self.plan.unserved:
                fewer = self._change(j, 2 * arrives, last, printers=-n)
                more = self._change(i, 2 * trip.day, 2 * (trip.day + k - 1), printers=n)
                legal = self._enough({j: fewer, i: more})
            yield legal

    def _may_move(self, trip: Trip, arrives: int, k: int) -> bool:
        """Whether roads, rules and limits on printers allow it."""
        i, j, n = trip.origin, trip.destination, trip.count
        if not self._may_depart(trip, k) or not self._has_room(i, trip.day + k - 1, n):
            return False
        missed, overnight = arrives + k - 1, arrives == trip.day
        if self._standing(j)[missed] - n < self.instance.limits.least[j]:
            return False
        # Others leave the destination before anything comes overnight.
        leaves = missed + overnight
        return self._standing(j)[leaves] - self._overnight(j)[leaves] >= n

    def _may_depart(self, trip: Trip, k: int) -> bool:
        """Whether roads and rules let so many printers leave k days later."""
        instance, limits, day = self.instance, self.instance.limits, trip.day + k
        if any((trip.origin, trip.destination, on) in limits.fixed for on in (trip.day, day)):
            return False
        few = limits.per_day is None or self.leaving[day] + trip.count <= limits.per_day
        return few and limits.allows(trip.origin, trip.destination, day) and instance.departs(trip.origin, day)

    def _has_room(self, site: int, day: int, printers: int) -> bool:
        most = self.instance.sites[site].max_printers
        return most is None or self._standing(site)[day] + printers <= most

    def _shipped_late(self, trip: Trip, arrives: int) -> Iterator[bool]:
        i, j, n, site = trip.origin, trip.destination, trip.count, self._site(trip.destination)
        # What comes in the morning is missed by those that leave then; what comes overnight they could not take.
        first = 2 * arrives - (arrives > trip.day)
        late = _Delay(site, first, lambda s: site.own.limits(s, blanks=-n))
        for k in count(1):
            last = first + 2 * k - 1
            legal = self.instance.departs(i, trip.day + k) and late.until(last)
            if legal and self.plan.unserved:
                fewer = self._change(j, first, last, blanks=-n)
                more = self._change(i, 2 * trip.day - 1, 2 * (trip.day + k) - 2, blanks=n)
                legal = self._enough({j: fewer, i: more})
            yield legal

    def _carried_late(self, trip: Trip, arrives: int) -> Iterator[bool]:
        """Yield whether cards of the destination may be printed later at the origin.

        While a card is on the road, it waits. Printed later, it only leaves its owner more cards to print for itself.
        """
        at, owner, n, first = trip.origin, trip.destination, trip.count, 2 * trip.day
        finish, end = self.instance.limits.finish[owner], self.end if self.plan.unserved else self.days
        end, own = end if finish is None else min(end, finish), self._site(at).own

        def limits(step: int) -> tuple[int, int]:
            return own.limits(step, blanks=n, others=-n if step == first else 0)

        late = _Delay(self._site(at), first, limits)
        for k in count(1):
            last = first + 2 * k
            legal = arrives + k <= end and late.until_before(last, *own.limits(last, others=n))
            if legal and self.plan.unserved:
                there = (first, [*map(limits, range(first, last)), own.limits(last, others=n)])
                more = self._change(owner, first, last - 1, cards=n)
                legal = self._enough({at: there, owner: more}, n if arrives <= self.days < arrives + k else 0)
            yield legal

    def _change(
        self, site: int, first: int, last: int, *, printers: int = 0, blanks: int = 0, cards: int = 0
    ) -> Change:
        own = self._site(site).own
        steps = range(first, last + 1)
        return first, [own.limits(s, printers=printers, blanks=blanks, cards=cards) for s in steps]

    def _enough(self, changes: Mapping[int, Change], late: int = 0) -> bool:
        """Whether as many cards as have to be are handed out by the last day of a plan that leaves cards unserved.

        Parameters
        ----------
        changes : by site.
        late : cards that were handed out by then, and are not any more.
        """
        step = 2 * self.days
        gained = sum(
            self._site(i).printed_by(step, change) - self._site(i).printed_by(step) for i, change in changes.items()
        )
        return self._most_handed_out + gained - late >= self.instance.cards - self.plan.unserved

    @cached_property
    def _most_handed_out(self) -> int:
        """Most cards that can be handed out by the last day of the plan."""
        every = range(len(self.instance.sites))
        come = sum(sum(cards[: self.days + 1]) for cards in self.handed_out)
        return come + sum(self._site(i).printed_by(2 * self.days) for i in every)

    def spare(self, site: int) -> int:
        """Return how many printers may be missing at a site from day 1 on."""
        least, standing, overnight = self.instance.limits.least[site], self._standing(site), self._overnight(site)
        # They are missing before those that come overnight, and among those that have to stand there.
        most = min([self.instance.sites[site].printers, *(standing[d] - overnight[d] for d in range(1, self.end + 1))])
        most = min([most, *(standing[d] - least for d in range(1, self.end + 1))])
        return next((k for k in range(most, 0, -1) if self._does_without(site, k)), 0)

    def _does_without(self, site: int, printers: int) -> bool:
        """Whether a site can print what it has to with so many printers fewer on every day."""
        there, reached = self._site(site), 0
        for step in range(1, len(there.low)):
            room, most = there.own.limits(step, printers=-printers)
            reached = min(reached + room, most)
            if room < 0 or reached < there.low[step]:
                return False
        return True

    # --- sites --------------------------------------------------------------------------------------------------------

    def _site(self, site: int) -> _Site:
        if site not in self.sites:
            last = self.instance.limits.finish[site] if self.plan.unserved else None
            flow = self.shipments.flow(site)
            own = own_printing(self.instance, site, self._standing(site), flow, self.errands[site], last)
            self.sites[site] = _Site(own, self._low(site))
        return self.sites[site]

    def _low(self, site: int) -> list[int]:
        """Return what the site has to have printed for itself by the end of each step."""
        limits, instance = self.instance.limits, self.instance
        finish = limits.finish[site]
        served = self.days if finish is None else min(self.days, finish)
        least, handed_out, low = 0, 0, [0]
        for d in range(1, self.end + 1):
            handed_out += self.handed_out[site][d]
            low.append(least)
            if d >= served and not self.plan.unserved:
                least = max(least, instance.waiting_by(site, d) - handed_out)
            if d == self.end:
                own_only = instance.sites[site].own_only if instance.settings.print_for_others else 0
                least = max(least, own_only, limits.served.get(site, 0) - handed_out)
            low.append(least)
        return low

    def _standing(self, site: int) -> list[int]:
        if site not in self.standing:
            self.standing[site] = self.moves.close(site)
        return self.standing[site]

    def _overnight(self, site: int) -> Sequence[int]:
        if site not in self.overnight:
            self.overnight[site] = self.moves.flow(site).overnight
        return self.overnight[site]
