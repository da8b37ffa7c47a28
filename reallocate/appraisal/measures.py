"""What planners compare plans by: figures of a whole plan and of each site, counted from its replay.

Of a plan that breaks rules they are those of what could be carried out. Days are 1..T: up to the last one of a finished
plan, and of one that leaves cards waiting up to the last one that it names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reallocate.appraisal.ledger import Ledger, PrinterDays, loss_ledger
from reallocate.appraisal.queues import queue_of
from reallocate.instance.model import Instance
from reallocate.plan.check import Check
from reallocate.plan.figures import Number, last_day
from reallocate.plan.model import Plan
from reallocate.plan.replay import Replay

#: Cards are counted up to the close of these days.
MARKS = (5, 10)


@dataclass(frozen=True, slots=True)
class Wait:
    """The longest run of days on which cards of a site wait in the morning and none is handed out.

    Closed days count: people wait on them too. Of equal runs the earliest is meant. ``first_day`` is None where no day
    passes like that.
    """

    days: int
    first_day: int | None


@dataclass(frozen=True, slots=True)
class SiteMeasures:
    """Figures of one site.

    Attributes
    ----------
    finished : day on which its last card is handed out; 0 where nobody waited, None while cards wait at the end.
    cards_by : cards printed there by the close of each day of `MARKS`.
    waiting : card-days, backlog at the close of every day.
    wait : its longest wait.
    ledger : printer-days of those that stood there or were under way to it.
    """

    finished: int | None
    cards_by: tuple[int, ...]
    waiting: int
    wait: Wait
    ledger: PrinterDays


@dataclass(frozen=True, slots=True)
class Measures:
    """Figures of a plan.

    Attributes
    ----------
    days : see `reallocate.plan.replay.Replay.days`; None while cards wait.
    counted : T, the days that all figures are about; equals `days` where there are such.
    ended_day : on which the last trip has ended and the last card is handed out, of what was carried out.
    end_date : of `days`; None without a start date, for a plan of no days, and while cards wait.
    moves : printers that leave a site, later than the last card too.
    waiting : card-days. travel, shipping, courier : printer-hours, and card-hours of blanks and of printed cards.
    blanks_shipped : blank cards that leave a site.
    couriered : cards printed at one site for another.
    cards_left : cards that still wait at the end.
    last_served_day, last_served : day on which the last card is handed out and the sites that get theirs on it; while
        cards wait, None and the sites where they do; 0 and none where nobody waited.
    busiest_day, busiest_cards : first of the days on which most cards are printed, and how many; without any None and
        0.
    cards_by : cards printed by the close of each day of `MARKS`.
    wait, wait_site : the longest wait of one site, and its index; of equal ones the earliest.
    breaches : broken rules by code, how often each; warnings do not count.
    sites : per site index.
    ledger : where the printer-days go; its ``road`` are the printer-days on the road.
    """

    days: int | None
    counted: int
    ended_day: int
    end_date: date | None
    moves: int
    waiting: int
    travel: Number
    shipping: Number
    courier: Number
    blanks_shipped: int
    couriered: int
    cards_left: int
    last_served_day: int | None
    last_served: tuple[int, ...]
    busiest_day: int | None
    busiest_cards: int
    cards_by: tuple[int, ...]
    wait: Wait
    wait_site: int | None
    breaches: tuple[tuple[str, int], ...]
    sites: tuple[SiteMeasures, ...]
    ledger: Ledger


def measured(instance: Instance, report: Check) -> Measures:
    """Return the figures of the plan that `report` judged on `instance`."""
    played, figures = report.replay, report.figures
    ledger = loss_ledger(instance, played)
    sites = tuple(_site(instance, played, ledger, i) for i in range(len(instance.sites)))
    printed = [sum(row) for row in played.cards]
    most = max(printed, default=0)
    waits = [(site.wait.days, -(site.wait.first_day or 0), -i) for i, site in enumerate(sites)]
    longest = -max(waits)[2]
    codes = Counter(breach.code for breach in report.findings if breach.severity == "error")
    last = None if figures.left else max(site.finished or 0 for site in sites)
    trips = Plan(played.moves, played.shipments, (), 0, couriers=played.couriers)
    return Measures(
        days=played.days,
        counted=ledger.days,
        ended_day=max(played.last_printing_day, last_day(instance, trips)),
        end_date=None if not played.days else instance.date_of(played.days),
        moves=figures.moves,
        waiting=figures.waiting,
        travel=figures.travel,
        shipping=figures.shipping,
        courier=figures.courier,
        blanks_shipped=figures.blanks,
        couriered=sum(trip.count for trip in played.couriers),
        cards_left=figures.left,
        last_served_day=last,
        last_served=tuple(i for i, site in enumerate(sites) if site.finished == last and site.finished != 0),
        busiest_day=printed.index(most) + 1 if most else None,
        busiest_cards=most,
        cards_by=tuple(sum(printed[:mark]) for mark in MARKS),
        wait=sites[longest].wait,
        wait_site=longest if sites[longest].wait.days else None,
        breaches=tuple(sorted(codes.items())),
        sites=sites,
        ledger=ledger,
    )


def _site(instance: Instance, played: Replay, ledger: Ledger, site: int) -> SiteMeasures:
    queue = queue_of(instance, played, site)
    return SiteMeasures(
        finished=queue.done,
        cards_by=tuple(sum(row[site] for row in played.cards[:mark]) for mark in MARKS),
        waiting=sum(queue.left),
        wait=_longest_wait(w > 0 and not count for w, count in zip(queue.waiting, queue.handed_out, strict=True)),
        ledger=ledger.by_site[site],
    )


def _longest_wait(waits: Iterable[bool]) -> Wait:
    """Return the longest run of days on which cards wait and none is handed out; of equal ones the first."""
    longest, run = Wait(0, None), 0
    for day, idle in enumerate(waits, 1):
        run = run + 1 if idle else 0
        if run > longest.days:
            longest = Wait(run, day - run + 1)
    return longest
