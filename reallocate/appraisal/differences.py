"""What differs between two plans, and nothing else: trip by trip and site by site, with what each difference costs.

Every difference is that of the first plan less that of the second. They account for the whole: those of the sites sum
to the difference of the totals in card-days and in every column of the loss ledger, those of the moves to the
difference in printers moved, printer-days on the road and printer-hours. All exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from reallocate.appraisal.entries import Entry
from reallocate.appraisal.ledger import PrinterDays
from reallocate.appraisal.measures import Measures, SiteMeasures
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.plan.figures import Number
from reallocate.plan.model import Trip, by_key
from reallocate.plan.replay import Replay

Load = Literal["printers", "blanks", "cards"]


@dataclass(frozen=True, slots=True)
class TripDifference:
    """Trips of one day between two sites that the plans do not share.

    Attributes
    ----------
    day, origin, destination : of departure; site indices.
    load : ``printers``, ``blanks`` or, by courier, ``cards``.
    count, other : what leaves in the first and in the second plan, as it was carried out.
    road, other_road : printer-days on the road up to the last day of each plan, as the ledger counts; 0 for others.
    hours : difference in printer-hours or card-hours on the road.

    Notes
    -----
    Equal trips are listed where the shorter plan ends while they are under way: their printer-days differ.
    """

    day: int
    origin: int
    destination: int
    load: Load
    count: int
    other: int
    road: int
    other_road: int
    hours: Number


@dataclass(frozen=True, slots=True)
class SiteDifference:
    """A site that fares differently: `plan` and `other` are its figures in the first and in the second plan."""

    site: int
    plan: SiteMeasures
    other: SiteMeasures

    @property
    def waiting(self) -> int:
        """Card-days more."""
        return self.plan.waiting - self.other.waiting

    @property
    def ledger(self) -> PrinterDays:
        """Printer-days more, by column."""
        return self.plan.ledger - self.other.ledger


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between `plan` and `against`.

    Attributes
    ----------
    plan, against : both with figures, no promises.
    moves, shipments, couriers : by day and sites.
    sites : by index.
    """

    plan: Entry
    against: Entry
    moves: tuple[TripDifference, ...]
    shipments: tuple[TripDifference, ...]
    couriers: tuple[TripDifference, ...]
    sites: tuple[SiteDifference, ...]

    @property
    def ledger(self) -> PrinterDays:
        """Printer-days more, by column; those available differ by the days times the printers of the instance."""
        return self.plan.printer_days - self.against.printer_days

    @property
    def nothing(self) -> bool:
        """Whether the two plans do the same."""
        return not (self.moves or self.shipments or self.couriers or self.sites)


def difference(instance: Instance, plan: Entry, against: Entry) -> Difference:
    """Return what differs between two plans that were judged on `instance`."""
    a, b = _measures(plan), _measures(against)
    played, other = _replay(plan), _replay(against)
    days = (a.counted, b.counted)
    sites = (
        SiteDifference(i, mine, theirs)
        for i, (mine, theirs) in enumerate(zip(a.sites, b.sites, strict=True))
        if mine != theirs
    )
    return Difference(
        plan,
        against,
        tuple(_trips(instance, "printers", played.moves, other.moves, days)),
        tuple(_trips(instance, "blanks", played.shipments, other.shipments, days)),
        tuple(_trips(instance, "cards", played.couriers, other.couriers, days)),
        tuple(sites),
    )


def _measures(entry: Entry) -> Measures:
    assert entry.measures is not None  # a promise is compared with nothing
    return entry.measures


def _replay(entry: Entry) -> Replay:
    assert entry.report is not None
    return entry.report.replay


def _trips(
    instance: Instance, load: Load, trips: Iterable[Trip], others: Iterable[Trip], days: tuple[int, int]
) -> Iterator[TripDifference]:
    mine, theirs = by_key(trips), by_key(others)
    for i, j, day in sorted(mine.keys() | theirs.keys(), key=lambda key: (key[2], key)):
        count, other = mine.get((i, j, day), 0), theirs.get((i, j, day), 0)
        road = other_road = 0
        if load == "printers":
            lasts = instance.travel.printer_days[i][j] or 0
            road, other_road = (
                number * max(0, min(day + lasts - 1, last) - day + 1)
                for number, last in zip((count, other), days, strict=True)
            )
        if count != other or road != other_road:
            hours = in_hours((count - other) * (instance.travel.hours[i][j] or 0))
            yield TripDifference(day, i, j, load, count, other, road, other_road, hours)
