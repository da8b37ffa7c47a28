"""What one site can print for itself when all trips are given, those of couriers too: two limits that rise with time.

With the trips given, sites have nothing in common any more: printers and blanks are where they are, and what is printed
for others is known. What is left to choose is how many cards a site prints for itself on which day. Let X(s) be those
by the end of step s, where day d has the steps 2d - 1, at which blanks leave, and 2d, at which cards are printed. A
choice is possible if and only if X(0) = 0 and at every step

- 0 <= X(s) - X(s - 1) <= room(s): printers that no card for others keeps busy; 0 at steps at which blanks leave,
- X(s) <= most(s): the blanks that have come, less those that have left or were printed on for others; and the cards
  of the site that have come, less those that were printed elsewhere.

The steps of departure stand for themselves since what comes by a trip of 0 days is printed on that day and leaves on
no day before the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reallocate.instance.model import Instance


@dataclass(frozen=True, slots=True)
class Flow:
    """What comes to a site and leaves it, by day; index 0 is unused.

    Attributes
    ----------
    morning : what is there from the morning on: stock of day 1, deliveries, and trips of one day or more.
    overnight : what comes by trips of 0 days.
    leaving : what leaves.
    """

    morning: Sequence[int]
    overnight: Sequence[int]
    leaving: Sequence[int]


@dataclass(frozen=True, slots=True)
class Errands:
    """Couriers of a site, by day of printing; index 0 is unused.

    Attributes
    ----------
    here : cards printed at the site for others.
    elsewhere : cards of the site printed by others.
    """

    here: Sequence[int]
    elsewhere: Sequence[int]


@dataclass(frozen=True, slots=True)
class OwnPrinting:
    """The limits on what a site prints for itself, by step (see the module); index 0 is the start.

    Attributes
    ----------
    rates : cards that one more printer would print; 0 at steps of departure and on closed days.
    room : most cards of a step, below 0 where there are too few printers for what is printed for others.
    blanks, cards : most cards by the end of a step, for blanks and for cards.
    stops : step from which on nothing is printed any more.
    """

    rates: list[int]
    room: list[int]
    blanks: list[int]
    cards: list[int]
    stops: int

    def limits(
        self, step: int, *, printers: int = 0, blanks: int = 0, cards: int = 0, others: int = 0
    ) -> tuple[int, int]:
        """Return room and most of a step, with so many printers, blanks and cards more, and more for others to print.

        What is printed for others on a step takes its room; the blanks for it are to be counted by the caller.
        """
        room = self.room[step] + printers * self.rates[step] - others
        most = min(self.blanks[step] + blanks, self.cards[step] + cards)
        return (min(room, 0) if step >= self.stops else room), most

    @property
    def steps(self) -> list[tuple[int, int]]:
        """Room and most of all steps."""
        return [self.limits(step) for step in range(len(self.room))]

    def early(self) -> list[int]:
        """Return the cards by day when as many as possible are printed by every day; index 0 is unused.

        There is one way that is best on every day: a card that is printed earlier takes nothing from later ones.
        """
        steps = self.steps
        lasting = list(accumulate((most for _room, most in reversed(steps)), min))[::-1]
        done, printed = 0, [0] * len(steps)
        for step, (room, _most) in enumerate(steps):
            printed[step] = max(0, min(room, lasting[step] - done))
            done += printed[step]
        return printed[::2]


def own_printing(
    instance: Instance, site: int, printers: Sequence[int], flow: Flow, errands: Errands, last: int | None = None
) -> OwnPrinting:
    """Return the limits of `site`.

    Parameters
    ----------
    printers : that stand there after all arrivals of each day; index 0 is unused.
    flow : of blanks.
    last : no card is printed there for the site itself after this day; None: on every day.
    """
    end = len(printers) - 1
    found = OwnPrinting([0], [0], [0], [0], 2 * (end if last is None else min(last, end)) + 1)
    stock = elsewhere = 0
    every = instance.demand(site)
    for d in range(1, end + 1):
        rate = instance.rate_on(site, d) if instance.is_open(site, d) else 0
        stock += flow.morning[d] - flow.leaving[d]
        left = stock
        stock += flow.overnight[d] - errands.here[d]
        elsewhere += errands.elsewhere[d]
        found.rates.extend((0, rate))
        found.room.extend((0, rate * printers[d] - errands.here[d]))
        found.blanks.extend((left, stock))
        # No more than all cards of a site are ever printed for it: at steps of departure that says nothing.
        found.cards.extend((every, instance.printable_by(site, d) - elsewhere))
    return found
