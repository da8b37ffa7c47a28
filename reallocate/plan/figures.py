"""The figures of a plan, recomputed from its replay in whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import overload

from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.plan.model import Plan, Trip
from reallocate.plan.replay import Replay

Number = int | Decimal
#: Figures that are hours; a search counts them in whole hundredths.
IN_HOURS = frozenset({"travel", "shipping", "courier"})


@dataclass(frozen=True, slots=True)
class Figures:
    """What the goals count.

    Attributes
    ----------
    days : see `Replay.days`; None while cards still wait.
    moves : printers that leave a site; one that leaves twice counts twice.
    waiting : card-days: backlog at the close of every day up to the end, all sites.
    travel, shipping, courier : printer-hours and card-hours on the road, of blanks and of cards printed for others,
        without set-up; exact, with at most two decimals.
    blanks : blank cards shipped.
    left : cards that still wait at the end.

    Notes
    -----
    Of a plan that breaks rules the figures are those of what could be carried out. Of an unfinished plan they count up
    to the last day that it names; trips that leave after the last card count too.
    """

    days: int | None
    moves: int
    waiting: int
    travel: Number
    shipping: Number
    blanks: int
    left: int
    courier: Number = 0


def figures(instance: Instance, played: Replay) -> Figures:
    """Return the figures of what was carried out."""
    counted = None if played.days is None else instance.span(played.days)
    return Figures(
        days=played.days,
        moves=sum(trip.count for trip in played.moves),
        # What stays for want of blanks waits on, and no longer counts.
        waiting=sum(sum(row) for row in played.backlog_left[:counted]),
        travel=_hours(instance, played.moves),
        shipping=_hours(instance, played.shipments),
        blanks=sum(trip.count for trip in played.shipments),
        left=sum(played.backlog_left[-1]) if played.backlog_left else instance.backlog,
        courier=_hours(instance, played.couriers),
    )


def _hours(instance: Instance, trips: tuple[Trip, ...]) -> Number:
    return in_hours(sum(trip.count * (instance.travel.hours[trip.origin][trip.destination] or 0) for trip in trips))


def last_day(instance: Instance, plan: Plan) -> int:
    """Return the last day on which anything counts in `plan`; 0 for an empty plan where nobody ever waits.

    By then all its cards are handed out, all its trips have ended, and no new cards come any more.
    """
    travel = instance.travel
    ends = [instance.last_arrival, *(row.day for row in plan.printing)]
    ends += [trip.day + (travel.courier_days[trip.origin][trip.destination] or 0) for trip in plan.couriers]
    ends += [day for days in instance.ready_by_site for day in days]
    ends += [trip.day + (travel.printer_days[trip.origin][trip.destination] or 0) for trip in plan.moves]
    ends += [trip.day + (travel.blank_days[trip.origin][trip.destination] or 0) for trip in plan.shipments]
    return max(ends, default=0)


@overload
def in_unit(name: str, amount: int) -> Number: ...


@overload
def in_unit(name: str, amount: int | None) -> Number | None: ...


def in_unit(name: str, amount: int | None) -> Number | None:
    """Return the amount of goal `name` in the unit of `Figures`: what a search counts in hundredths, in hours."""
    return amount if amount is None or name not in IN_HOURS else in_hours(amount)
