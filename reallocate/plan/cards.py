"""Step 4 of the simulator: who waits, what is printed where and for whom, and when it is handed out.

Of the cards that a row of the assignment has printed, those that a row of the couriers names are for others, the rest
are for the site itself. What cannot be printed is cut down: of the row as a whole by closed days, printers and blanks,
where the cards for others come first; then of each owner by the cards that are not printed yet, rows of couriers in the
order of their lines, before what sites print for themselves. A row of couriers that is not allowed is not carried out,
and its cards are not printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reallocate.instance.model import Instance
from reallocate.plan.breach import Breach, Case
from reallocate.plan.model import Plan, Printing, Trip

#: (site, cards) by day.
Due = dict[int, list[tuple[int, int]]]


class Cards:
    """The cards of every site on one day after another.

    Attributes
    ----------
    waiting : by site, cards that have come and are not handed out.
    unprinted : by site, cards of these that nobody has printed.
    at_home : by site, cards printed there for the site itself so far.
    coming, due : by day, cards that come in the morning, and that are handed out at the close.
    carried : couriers as they were carried out.
    last_due : last day on which anything that was printed is handed out; 0: nothing was.
    breaches : findings so far.
    """

    def __init__(self, instance: Instance, plan: Plan) -> None:
        self.instance, self.plan = instance, plan
        self.waiting = [site.backlog for site in instance.sites]
        self.unprinted = [instance.printable_by(i, 0) for i in range(len(instance.sites))]
        self.at_home = [0] * len(instance.sites)
        self.coming, self.due = _by_day(instance.arrivals_by_site), _by_day(instance.ready_by_site)
        self.carried: list[Trip] = []
        self.last_due = 0
        self.breaches: list[Breach] = []

    def come(self, day: int) -> None:
        """Let the new cards of the day wait."""
        for site, count in self.coming.get(day, []):
            self.waiting[site] += count
            self.unprinted[site] += count

    def hand_out(self, day: int) -> None:
        """Hand out what is due at the close of the day."""
        for site, count in self.due.pop(day, []):
            self.waiting[site] -= count

    def print(
        self, rows: Sequence[Printing], couriers: Sequence[Trip], printers: Sequence[int], blanks: list[int]
    ) -> list[int]:
        """Print what the rows of one day ask for; return the cards by site. `blanks` are in stock, and become fewer."""
        stated = Counter[int]()
        for row in rows:
            stated[row.site] += row.cards
        limits = {row.site: self._limits(row, printers, blanks) for row in rows}
        room = {row.site: min(row.cards, *(allowed for _case, allowed in limits[row.site])) for row in rows}
        others, sent = self._print_for_others(couriers, stated, room)
        cards = [0] * len(self.waiting)
        for row in rows:
            i, wanted = row.site, row.cards - others[row.site]
            for case, allowed in limits[i]:
                if row.cards > allowed:
                    self._breach(case, row, row.cards, allowed)
            if wanted > self.unprinted[i]:
                self._breach("over_backlog", row, wanted, self.unprinted[i])
            count = min(wanted, room[i] - sent[i], self.unprinted[i])
            if count:
                self._printed(row.day, i, count)
                self.at_home[i] += count
            cards[i] = count + sent[i]
            blanks[i] -= cards[i]
        return cards

    def _limits(self, row: Printing, printers: Sequence[int], blanks: Sequence[int]) -> tuple[tuple[Case, int], ...]:
        """Return what limits the cards of a row, whosever they are."""
        i = row.site
        if not self.instance.is_open(i, row.day):
            return (("closed", 0), ("over_blanks", blanks[i]))
        return (("over_capacity", self.instance.rate_on(i, row.day) * printers[i]), ("over_blanks", blanks[i]))

    def _print_for_others(
        self, couriers: Sequence[Trip], stated: Mapping[int, int], room: Mapping[int, int]
    ) -> tuple[Counter[int], Counter[int]]:
        """Carry out the couriers of one day; return, by site, the cards stated for others and those printed."""
        others, sent = Counter[int](), Counter[int]()
        for trip in couriers:
            site, owner = trip.origin, trip.destination
            free = stated[site] - others[site]
            if trip.count > free:
                self._courier_breach("not_printed", trip, site, free)
            named = min(trip.count, free)
            others[site] += named
            if not self.instance.may_print_for(site, owner):
                self._courier_breach("self_trip" if site == owner else "no_courier", trip, site, 0)
                continue
            if trip.count > self.unprinted[owner]:
                self._courier_breach("over_backlog", trip, owner, self.unprinted[owner])
            count = min(named, room.get(site, 0) - sent[site], self.unprinted[owner])
            if count:
                sent[site] += count
                self._printed(trip.day + self.instance.courier_days(site, owner), owner, count)
                self.carried.append(Trip(trip.day, site, owner, count, trip.line))
        return others, sent

    def _printed(self, handed_out: int, owner: int, count: int) -> None:
        self.unprinted[owner] -= count
        self.last_due = max(self.last_due, handed_out)
        self.due.setdefault(handed_out, []).append((owner, count))

    def _breach(self, case: Case, row: Printing, found: int, allowed: int) -> None:
        # Where all that wait are unprinted, they are said to wait.
        what = "unprinted" if case == "over_backlog" and self.waiting[row.site] != allowed else ""
        place = self.plan.place("assignment", row.line)
        self.breaches.append(Breach(case, row.day, row.site, found, allowed, None, what, *place))

    def _courier_breach(self, case: Case, trip: Trip, site: int, allowed: int) -> None:
        other, place = trip.origin + trip.destination - site, self.plan.place("courier", trip.line)
        self.breaches.append(Breach(case, trip.day, site, trip.count, allowed, other, "cards", *place))


def _by_day(tables: Sequence[Mapping[int, int]]) -> Due:
    due: Due = {}
    for site, table in enumerate(tables):
        for day, cards in table.items():
            due.setdefault(day, []).append((site, cards))
    return due
