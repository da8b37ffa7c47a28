"""A plan as whole numbers: trips of printers and blanks, cards printed and carried. Site indices, days from 1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from numbers import Integral

from reallocate.display import Displayed
from reallocate.instance.model import Instance

#: Origin, destination and day of a trip.
Key = tuple[int, int, int]
#: Whole numbers of one day, one for each site.
BySite = tuple[int, ...]
#: Names of the files of a plan.
FILES = ("moves", "shipments", "assignment", "courier")


@dataclass(frozen=True, slots=True, order=True)
class Trip:
    """`count` printers (in moves) or blanks (in shipments) that leave `origin` on `day` for `destination`.

    In couriers cards: `day` is the day of printing, `origin` where they are printed, `destination` whose they are.
    ``line`` is the line of the file it was read from (0: not from a file); it does not count in comparisons.
    """

    day: int
    origin: int
    destination: int
    count: int
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        if not type(self.day) is type(self.origin) is type(self.destination) is type(self.count) is int:
            _make_plain(self, "day", "origin", "destination", "count")


@dataclass(frozen=True, slots=True, order=True)
class Printing:
    """`cards` printed at `site` on `day`, for whomever."""

    day: int
    site: int
    cards: int
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        if not type(self.day) is type(self.site) is type(self.cards) is int:
            _make_plain(self, "day", "site", "cards")


def _make_plain(part: object, *names: str) -> None:
    """Turn whole numbers of any kind, numpy's too, into plain ones; anything else is left for the replay to refuse."""
    for name in names:
        value = getattr(part, name)
        if isinstance(value, Integral) and not isinstance(value, bool):
            object.__setattr__(part, name, int(value))


@dataclass(frozen=True, slots=True)
class Stated:
    """A derived figure that a plan file states (``arrive_day``, ``blanks_left``, ...); the check compares it.

    ``file`` is the name of the table (see `FILES`). ``row`` is the day and the sites of
    its row: (day, origin, destination) in trips, (day, site) in the assignment. ``value`` is the cell in the form that
    we would write: dates as day numbers, hours without superfluous zeros.
    """

    file: str
    line: int
    column: str
    row: tuple[int, ...]
    value: str


@dataclass(frozen=True, slots=True, repr=False)
class Plan(Displayed):
    """What is done on which day; everything else (stocks, arrivals, backlog) follows by replay.

    Attributes
    ----------
    moves, shipments : trips, sorted by day, origin, destination; at most one per combination in a solver's plan.
    printing : cards by day and site, sorted, only where cards > 0.
    horizon : last day of the plan; for a manual plan the last day that any row names (departures and assignment, rows
        of 0 too).
    given : names of the files that a manual plan brought (see `FILES`); all of them for a solver's plan.
    stated : derived figures of the files, to be compared by the check; empty for a solver's plan.
    notices : what the reader wants the user to know, in words.
    manual : whether a person made it. Its days end with the last card, and a trip that ends later is only warned of;
        every trip of any other plan ends by the horizon.
    files : (table, path) of the files it was read from, the path as the user gave it.
    couriers : cards that are printed for others, as trips; sorted as the other trips are.
    unserved : cards that may wait for ever, for want of blanks; 0: a plan that leaves any is not finished.
    partial : whether the directory that it was read from says that it was asked to leave what blanks do not do for.
    """

    moves: tuple[Trip, ...]
    shipments: tuple[Trip, ...]
    printing: tuple[Printing, ...]
    horizon: int
    given: frozenset[str] = frozenset(FILES)
    stated: tuple[Stated, ...] = ()
    notices: tuple[str, ...] = ()
    manual: bool = False
    files: tuple[tuple[str, str], ...] = ()
    couriers: tuple[Trip, ...] = ()
    unserved: int = 0
    partial: bool = False

    def __post_init__(self) -> None:
        if type(self.horizon) is not int:
            _make_plain(self, "horizon")

    def file_of(self, table: str) -> str:
        """Return the path that `table` was read from; its usual name where there is none."""
        return dict(self.files).get(table, f"{table}.csv")

    def place(self, table: str, line: int) -> tuple[str, int | None]:
        """Return file and line of a row of `table`; nothing and None where it was not read from a file (line 0)."""
        return (self.file_of(table), line) if line else ("", None)


def plan_files(instance: Instance) -> tuple[str, ...]:
    """Return the names of the files that a plan of `instance` has: couriers only where offices print for each other."""
    return tuple(name for name in FILES if name != "courier" or instance.settings.print_for_others)


def by_key(trips: Iterable[Trip]) -> dict[Key, int]:
    """Return the trips added up by origin, destination and day, in that order; what carries nothing is left out."""
    sums: dict[Key, int] = {}
    for trip in trips:
        key = (trip.origin, trip.destination, trip.day)
        sums[key] = sums.get(key, 0) + trip.count
    return {key: count for key, count in sorted(sums.items()) if count}


def as_trips(counts: Mapping[Key, int]) -> tuple[Trip, ...]:
    """Return the trips that `by_key` added up, by day, origin and destination."""
    return tuple(sorted(Trip(day, i, j, count) for (i, j, day), count in counts.items()))


def added_up(trips: Iterable[Trip]) -> tuple[Trip, ...]:
    """Return the trips by day, origin and destination, equal ones added up; what carries nothing is left out."""
    return as_trips(by_key(trips))
