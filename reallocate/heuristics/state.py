"""What stands where while a plan is made by rules of thumb, day by day, in the order of a day of the problem.

Every office prints for itself alone: that others may print for it, rules of thumb do not know.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reallocate.instance.model import Instance
from reallocate.plan.model import Printing, Trip


@dataclass(slots=True)
class State:
    """What stands where this morning, and what is on the road: day -> [(site, count)].

    Attributes
    ----------
    backlog : cards of each site that wait and that nobody has printed.
    """

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

    def __post_init__(self) -> None:
        sites = self.instance.sites
        self.backlog = [self.instance.printable_by(i, 0) for i in range(len(sites))]
        self.printers = [site.printers for site in sites]
        self.blanks = [site.blanks for site in sites]
        # blanks that a site lacks beyond its own stock and its own deliveries
        own = [site.blanks + sum(self.instance.deliveries_by_site[i].values()) for i, site in enumerate(sites)]
        self.lacking = [max(0, self.instance.to_print(i) - blanks) for i, blanks in enumerate(own)]

    def finished_by(self, day: int) -> bool:
        """Whether nothing is left to print at the close of `day`, and no new cards come any more."""
        return not any(self.backlog) and day >= self.instance.last_arrival

    def morning(self, day: int) -> None:
        """What is due today arrives, outside deliveries and new cards too."""
        self.arrive(day)
        for i in range(len(self.backlog)):
            self.blanks[i] += self.instance.deliveries_by_site[i].get(day, 0)
            self.printers[i] += self.instance.printers_due[i].get(day, 0)
            self.backlog[i] += self.instance.arrivals_by_site[i].get(day, 0)

    def arrive(self, day: int) -> None:
        """Trips due today arrive; called once more after the departures for trips of 0 days."""
        for site, count in self.printers_due.pop(day, []):
            self.printers[site] += count
        for site, count in self.blanks_due.pop(day, []):
            self.blanks[site] += count

    def send_blanks(self, day: int) -> None:
        """Every lender shares what it does not need itself among those who lack, in proportion."""
        for i, site in enumerate(self.instance.sites):
            if site.lends and self.blanks[i] > self.backlog[i] and self.instance.departs(i, day):
                self._share_blanks(day, i)

    def _share_blanks(self, day: int, i: int) -> None:
        days = self.instance.travel.blank_days[i]
        wanting = [j for j, lack in enumerate(self.lacking) if lack and j != i and days[j] is not None]
        total = sum(self.lacking[j] for j in wanting)
        share = min(self.blanks[i] - self.backlog[i], total)
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

    def move(self, day: int, i: int, j: int, count: int) -> None:
        """Let printers leave site i for site j; the caller knows that they may."""
        lasts = self.instance.travel.printer_days[i][j]
        assert lasts is not None
        self.printers[i] -= count
        self.printers_due.setdefault(day + lasts, []).append((j, count))
        self.moves.append(Trip(day, i, j, count))

    def print_cards(self, day: int) -> None:
        """Every open office prints as much as printers, blanks and backlog allow."""
        for i, waiting in enumerate(self.backlog):
            if waiting and self.instance.prints(i, day):
                cards = min(waiting, self.blanks[i], self.instance.rate_on(i, day) * self.printers[i])
                if cards:
                    self.backlog[i] -= cards
                    self.blanks[i] -= cards
                    self.printing.append(Printing(day, i, cards))
