"""The figures of a plan, recomputed from its replay in whole numbers."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.instance.model import Instance
from reallocate.plan.model import Trip
from reallocate.plan.replay import Replay


@dataclass(frozen=True, slots=True)
class Figures:
    """What the goals count.

    Attributes
    ----------
    days : last day on which a card is printed; None while cards still wait.
    moves : printers that leave a site. waiting : card-days, close of every day.
    travel, shipping : printer-hours and card-hours in hundredths. blanks : blank cards shipped.
    """

    days: int | None
    moves: int
    waiting: int
    travel: int
    shipping: int
    blanks: int


def figures(instance: Instance, played: Replay) -> Figures:
    """Return the figures of what was carried out."""
    return Figures(
        days=played.last_printing_day if played.finished else None,
        moves=sum(trip.count for trip in played.moves),
        waiting=sum(sum(row) for row in played.backlog_left),
        travel=_hours(instance, played.moves),
        shipping=_hours(instance, played.shipments),
        blanks=sum(trip.count for trip in played.shipments),
    )


def _hours(instance: Instance, trips: tuple[Trip, ...]) -> int:
    return sum(trip.count * (instance.travel.hours[trip.origin][trip.destination] or 0) for trip in trips)
