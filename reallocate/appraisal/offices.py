"""What a plan means for each site, day by day: what comes, what is printed, what leaves, what is left, when it is done.

These are the facts of a sheet that is handed to an office, and of charts about it. They are what a replay carried out,
so they hold for plans that break rules as well. Of every site and day

    backlog left = cards waiting + new cards - cards handed out,
    handed out = printed for itself + come by courier + printed elsewhere before day 1 and due,
    blanks left = blanks before + received + delivered - sent - printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reallocate.appraisal.dispatch import Dispatch
from reallocate.appraisal.queues import queue_of
from reallocate.appraisal.slack import Line, Load, lines
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, Trip
from reallocate.plan.replay import Replay


@dataclass(frozen=True, slots=True)
class FromOutside:
    """What comes to a site on one day from outside the plan: printers, blanks, and cards that are handed out then."""

    printers: int = 0
    blanks: int = 0
    cards: int = 0


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """One day of one site.

    Attributes
    ----------
    day : number; `Instance.date_of` has its date.
    is_open : whether cards may be printed there.
    printers : standing there when cards are printed.
    printed, for_others : cards printed there for the site itself, and for others.
    sent : lines that leave on the day, with slack and arrival; couriers take what is printed on it.
    received : lines that come on the day; of couriers those whose cards are handed out then.
    delivered : what comes from outside.
    new, handed_out, backlog_left : cards of the site, see `reallocate.appraisal.queues.Queue`.
    blanks_left : at the close of the day.
    """

    day: int
    is_open: bool
    printers: int
    printed: int
    for_others: int
    sent: tuple[Line, ...]
    received: tuple[Line, ...]
    delivered: FromOutside
    new: int
    handed_out: int
    backlog_left: int
    blanks_left: int

    @property
    def cards(self) -> int:
        """Cards printed there, for whomever."""
        return self.printed + self.for_others


@dataclass(frozen=True, slots=True)
class Office:
    """What a plan means for one site.

    Attributes
    ----------
    site : index in the instance.
    days : one for each day that was replayed, from day 1 on; none for a plan of no days.
    done : day on which its last card is handed out; 0 where nobody waited, None while cards wait at the end.
    returns : printers that go home from it or to it when the work is done, part of no plan (see
        `reallocate.appraisal.returns`).
    """

    site: int
    days: tuple[OfficeDay, ...]
    done: int | None
    returns: tuple[Trip, ...] = ()

    @property
    def sent(self) -> Iterator[Line]:
        """All lines that leave it, by day."""
        return (line for day in self.days for line in day.sent)

    @property
    def received(self) -> Iterator[Line]:
        """All lines that come to it while the plan lasts, by day."""
        return (line for day in self.days for line in day.received)


def carried(of: Iterable[Line], load: Load) -> int:
    """Return how many printers, blanks or cards some lines carry, of one load."""
    return sum(line.trip.count for line in of if line.load == load)


def offices(instance: Instance, played: Replay, told: Dispatch) -> Iterator[Office]:
    """Yield what a plan means for each site of `instance`, depots too, in the order of the sites.

    Parameters
    ----------
    played : of the plan.
    told : its dispatch list, which has the slack of its lines and who goes home. Both are attributes of a result of
        `solve` and of `check`: ``replay`` and ``dispatch``.
    """
    # What a plan that breaks rules says is more than what could be carried out of it.
    done = Plan(played.moves, played.shipments, (), 0, couriers=played.couriers)
    slack = {(line.load, line.trip): line.slack for line in told.lines}
    carried_out = [replace(line, slack=slack.get((line.load, line.trip))) for line in lines(instance, done, None)]
    sent: dict[int, list[Line]] = defaultdict(list)
    received: dict[int, list[Line]] = defaultdict(list)
    for line in carried_out:
        sent[line.trip.origin].append(line)
        received[line.trip.destination].append(line)
    for site in range(len(instance.sites)):
        queue = queue_of(instance, played, site)
        leaving = _by_day((line.trip.day, line) for line in sent[site])
        coming = _by_day((line.arrive_day or 0, line) for line in received[site])
        days = []
        for k, printed in enumerate(row[site] for row in played.cards):
            leaves = leaving.get(k + 1, ())
            for_others = carried(leaves, "courier")
            days.append(
                OfficeDay(
                    k + 1,
                    instance.is_open(site, k + 1),
                    played.printers[k][site],
                    printed - for_others,
                    for_others,
                    leaves,
                    coming.get(k + 1, ()),
                    _from_outside(instance, site, k + 1),
                    queue.new[k],
                    queue.handed_out[k],
                    queue.left[k],
                    played.blanks_left[k][site],
                )
            )
        home = tuple(trip for trip in told.returns if site in (trip.origin, trip.destination))
        yield Office(site, tuple(days), queue.done, home)


def _by_day(pairs: Iterable[tuple[int, Line]]) -> dict[int, tuple[Line, ...]]:
    table: dict[int, tuple[Line, ...]] = {}
    for day, line in pairs:
        table[day] = (*table.get(day, ()), line)
    return table


def _from_outside(instance: Instance, site: int, day: int) -> FromOutside:
    tables = (instance.printers_due[site], instance.deliveries_by_site[site], instance.ready_by_site[site])
    return FromOutside(*(table.get(day, 0) for table in tables))
