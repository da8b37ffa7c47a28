"""What the search for a case with levers stands on: roads, calendar, rates, and who may work for whom."""

from __future__ import annotations

from tests.oracle.blanks import PLENTY, Flow
from tests.oracle.lever_data import LeverCase


class LeverGround:
    """One case, by site and day.

    Attributes
    ----------
    hours : of the shortest path, in hundredths; None: no path, or the same site.
    lost, under_way : days on the road of printers and of blanks.
    carried : days from the printing of a card to its handing out, by where and for whom; None: not allowed.
    fresh : by site and day, cards that have to be printed and wait from that morning on; day 0 is the backlog.
    on_road : by site and day, cards that come printed.
    missing : cards that must stay for want of blanks.
    last_arrival : L of the semantics, 0 without arrivals.
    """

    def __init__(self, case: LeverCase) -> None:
        self.case = case
        self.sites = range(len(case.sites))
        self.offices = [i for i in self.sites if not case.sites[i].depot]
        self.hours = self._shortest()
        self.under_way = [[self._days(i, j, 0) for j in self.sites] for i in self.sites]
        self.lost = [[self._days(i, j, case.setup) for j in self.sites] for i in self.sites]
        self.carried = [[self._carried(i, j) for j in self.sites] for i in self.sites]
        self.on_road: list[dict[int, int]] = [{} for _ in self.sites]
        for (day, i), cards in case.ready.items():
            if cards:
                self.on_road[i][day] = cards
        self.fresh: list[dict[int, int]] = [
            {0: s.backlog - sum(r.values())} for s, r in zip(case.sites, self.on_road, strict=True)
        ]
        self.last_arrival = 0
        for first, last, i, cards in case.arrivals:
            for day in range(first, min(last, case.max_days) + 1):
                if cards and self.open(i, day):
                    self.fresh[i][day] = self.fresh[i].get(day, 0) + cards
                    self.last_arrival = max(self.last_arrival, day)
        self.missing = self._missing()

    def _shortest(self) -> list[list[int | None]]:
        """Return hours by origin and destination, one site after the other allowed as a stop on the way."""
        if self.case.legs is None:
            return [[None if i == j else 100 for j in self.sites] for i in self.sites]
        hours: list[list[int | None]] = [[0 if i == j else None for j in self.sites] for i in self.sites]
        for i, j, lasts, one_way in self.case.legs:
            for a, b in [(i, j)] if one_way else [(i, j), (j, i)]:
                known = hours[a][b]
                hours[a][b] = lasts if known is None else min(known, lasts)
        for k in self.sites:
            for i in self.sites:
                for j in self.sites:
                    there, on, whole = hours[i][k], hours[k][j], hours[i][j]
                    if there is not None and on is not None and (whole is None or there + on < whole):
                        hours[i][j] = there + on
        return [[None if i == j else hours[i][j] for j in self.sites] for i in self.sites]

    def _days(self, i: int, j: int, extra: int) -> int | None:
        hours = self.hours[i][j]
        if hours is None:
            return None
        if self.case.legs is None:
            return 1
        return -(-max(0, hours + extra - self.case.overnight) // self.case.travel_per_day)

    def _carried(self, j: int, i: int) -> int | None:
        case, hours, lasts = self.case, self.hours[j][i], self.under_way[j][i]
        if not case.print_for_others or hours is None or lasts is None or case.sites[j].depot or case.sites[i].depot:
            return None
        return None if case.courier_max is not None and hours > case.courier_max else max(1, lasts)

    def open(self, site: int, day: int) -> bool:
        closed = self.case.closures
        return not ((day, None) in closed or (day, site) in closed or (day - 1) % 7 in self.case.closed_weekdays)

    def may_leave(self, site: int, day: int) -> bool:
        return self.case.depart_on_closed or self.open(site, day)

    def rate(self, site: int, day: int) -> int:
        """Return the cards of one printer on this day, 0 when the site is closed or a depot."""
        if self.case.sites[site].depot or not self.open(site, day):
            return 0
        for named in (site, None):
            lines = [rate for first, last, i, rate in self.case.shifts if i == named and first <= day <= last]
            if lines:
                return lines[-1]
        return self.case.sites[site].rate

    def to_print(self, site: int) -> int:
        return sum(self.fresh[site].values())

    def prints_for(self, site: int) -> list[int]:
        """Return the sites whose cards may be printed here."""
        return [i for i in self.offices if i == site or self.carried[site][i] is not None]

    def _missing(self) -> int:
        """Return how many cards must stay for want of blanks, wherever those lay and whenever they came.

        Blanks that come by the last day a plan may have count; each goes to the site where it is printed on, which
        may be any that its owner lends to; cards that have to be printed at home are told apart from the others.
        """
        flow = Flow()
        for j in self.sites:
            delivered = sum(n for (day, i), n in self.case.blanks.items() if i == j and day <= self.case.max_days)
            flow.arc("source", ("blanks", j), self.case.sites[j].blanks + delivered)
            for at in self.offices:
                if at == j or (self.case.sites[j].lends and self.hours[j][at] is not None):
                    flow.arc(("blanks", j), ("printed", at), PLENTY)
        for i in self.offices:
            own = min(self.own_only(i), self.to_print(i))
            flow.arc(("own", i), "sink", own)
            flow.arc(("any", i), "sink", self.to_print(i) - own)
            flow.arc(("printed", i), ("own", i), PLENTY)
            for at in self.offices:
                if i in self.prints_for(at):
                    flow.arc(("printed", at), ("any", i), PLENTY)
        return sum(map(self.to_print, self.offices)) - flow.send("source", "sink")

    def own_only(self, site: int) -> int:
        """Return how many cards have to be printed at home; where nobody prints for others that says nothing."""
        return self.case.sites[site].own_only if self.case.print_for_others else 0
