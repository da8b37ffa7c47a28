"""A tiny instance with every lever a province has, in plain numbers, and its files. Nothing of the package is used.

Hours are whole hundredths, sites are numbers from 0, days are numbers from 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

Cell = tuple[int, int]  # day, site
Trip = tuple[int, int, int, int]  # day, from, to, printers or blanks
Work = tuple[int, int, int, int]  # day of printing, where, for whom, cards

#: Day 1 of instances that have weekdays, a Monday.
MONDAY = date(2026, 6, 1)


@dataclass(frozen=True)
class Place:
    """A row of the site table; `own_only` of its cards have to be printed there."""

    code: str
    backlog: int = 0
    printers: int = 0
    blanks: int = 0
    rate: int = 1
    least: int = 0
    most: int | None = None
    lends: bool = False
    own_only: int = 0
    depot: bool = False


@dataclass(frozen=True)
class LeverCase:
    """An instance.

    Attributes
    ----------
    legs : (from, to, hundredths of hours, one way); None: no legs file.
    blanks, printers, ready : by day and site, what comes from outside; `ready` cards are part of the backlog.
    arrivals : (first day, last day, site, cards on each of these days on which the site is open).
    shifts : (first day, last day, site or None for all, cards per printer and day), a later line wins.
    closures : (day, site or None for all).
    closed_weekdays : 0 is Monday, and day 1 is a Monday.
    partial : whether as many cards as there are blanks for will do, where blanks are missing.
    """

    sites: tuple[Place, ...]
    legs: tuple[tuple[int, int, int, bool], ...] | None = None
    blanks: Mapping[Cell, int] = field(default_factory=dict)
    printers: Mapping[Cell, int] = field(default_factory=dict)
    ready: Mapping[Cell, int] = field(default_factory=dict)
    arrivals: tuple[tuple[int, int, int, int], ...] = ()
    shifts: tuple[tuple[int, int, int | None, int], ...] = ()
    closures: frozenset[tuple[int, int | None]] = frozenset()
    closed_weekdays: frozenset[int] = frozenset()
    print_for_others: bool = False
    courier_max: int | None = None
    depart_on_closed: bool = True
    partial: bool = False
    serve_at_least: Mapping[int, int] = field(default_factory=dict)
    finish_by: Mapping[int, int] = field(default_factory=dict)
    setup: int = 200
    travel_per_day: int = 1000
    overnight: int = 0
    max_days: int = 8


@dataclass(frozen=True)
class LeverPlan:
    """What is done: printers and blanks that leave, cards by where and for whom they are printed."""

    moves: tuple[Trip, ...] = ()
    shipments: tuple[Trip, ...] = ()
    cards: tuple[Work, ...] = ()


@dataclass(frozen=True)
class Figures:
    """What a plan comes to; hours are in hundredths. `last_day` is the day up to which limits and trips count."""

    days: int
    last_day: int
    moves: int
    waiting: int
    travel: int
    shipping: int
    courier: int


# --- an instance without one of its levers ----------------------------------------------------------------------------


def _each(case: LeverCase, change: Callable[[Place], Place]) -> LeverCase:
    return replace(case, sites=tuple(change(place) for place in case.sites))


#: By lever, the same instance without it.
WITHOUT: dict[str, Callable[[LeverCase], LeverCase]] = {
    "couriers": lambda case: replace(case, print_for_others=False),
    "courier_max": lambda case: replace(case, courier_max=None),
    "own_only": lambda case: _each(case, lambda place: replace(place, own_only=0)),
    "arrivals": lambda case: replace(case, arrivals=()),
    "outside_printers": lambda case: replace(case, printers={}),
    "ready_cards": lambda case: replace(case, ready={}),
    "shifts": lambda case: replace(case, shifts=()),
    "closed_roads": lambda case: replace(case, depart_on_closed=True),
    "partial": lambda case: replace(case, partial=False),
    "serve_at_least": lambda case: replace(case, serve_at_least={}),
    "finish_by": lambda case: replace(case, finish_by={}),
    "lending": lambda case: _each(case, lambda place: replace(place, lends=place.depot)),
    "limits": lambda case: _each(case, lambda place: replace(place, least=0, most=None)),
    "closures": lambda case: replace(case, closures=frozenset(), closed_weekdays=frozenset()),
    "deliveries": lambda case: replace(case, blanks={}),
}


# --- files ------------------------------------------------------------------------------------------------------------


def to_files(case: LeverCase, directory: Path, name: str = "case") -> Path:
    """Write the instance; return the path of its site table. A file that would say nothing is not written."""
    directory.mkdir(parents=True, exist_ok=True)
    codes = [place.code for place in case.sites]
    dated, own = bool(case.closed_weekdays), any(place.own_only for place in case.sites)

    def day(number: int) -> str:
        return (MONDAY + timedelta(days=number - 1)).isoformat() if dated else str(number)

    def code(site: int | None) -> str:
        return "" if site is None else codes[site]

    when = "date" if dated else "day"
    cells = sorted({*case.blanks, *case.printers, *case.ready})
    coming = {"blanks": case.blanks, "printers": case.printers, "cards": case.ready}
    # A column that would say nothing is left out, but the one that has to be there.
    coming = {column: there for column, there in coming.items() if there or column == "blanks"}
    tables: dict[str, tuple[str, Iterable[Sequence[object]]]] = {
        f"{name}.csv": (
            "code,name,kind,backlog,printers,blanks,cards_per_printer_day,min_printers,max_printers,lends_blanks"
            + ",own_only" * own,
            [(*_site_row(place), *[place.own_only] * own) for place in case.sites],
        ),
        f"{name}.deliveries.csv": (
            ",".join([when, "code", *coming]),
            [(day(d), codes[i], *(there.get((d, i), 0) for there in coming.values())) for d, i in cells],
        ),
        f"{name}.arrivals.csv": (
            f"{when},until,code,cards",
            [(day(d), "" if d == last else day(last), codes[i], cards) for d, last, i, cards in case.arrivals],
        ),
        f"{name}.shifts.csv": (
            f"{when},until,code,cards_per_printer_day",
            [(day(d), "" if d == last else day(last), code(i), rate) for d, last, i, rate in case.shifts],
        ),
        f"{name}.closures.csv": (
            f"{when},code",
            [(day(d), code(i)) for d, i in sorted(case.closures, key=str)],
        ),
        f"{name}.rules.csv": (
            "rule,site,to,day,value",
            [
                *(("serve_at_least", codes[i], "", "", value) for i, value in sorted(case.serve_at_least.items())),
                *(("finish_by", codes[i], "", d, "") for i, d in sorted(case.finish_by.items())),
            ],
        ),
        f"{name}.settings.csv": ("setting,value", _settings(case)),
    }
    if case.legs is not None:
        legs = [(codes[i], codes[j], _hours(hours), "yes" if one_way else "no") for i, j, hours, one_way in case.legs]
        _write(directory / f"{name}.legs.csv", "from,to,hours,one_way", legs)
    for file, (header, rows) in tables.items():
        if rows:
            _write(directory / file, header, rows)
    return directory / f"{name}.csv"


def plan_to_files(case: LeverCase, plan: LeverPlan, directory: Path) -> Path:
    """Write moves, shipments, assignment and couriers as a planner would; return the directory."""
    directory.mkdir(parents=True, exist_ok=True)
    codes = [place.code for place in case.sites]
    printed: dict[Cell, int] = {}
    for day, at, _owner, cards in plan.cards:
        printed[day, at] = printed.get((day, at), 0) + cards
    couriers = [row for row in plan.cards if row[1] != row[2]]
    for name, load, rows in (
        ("moves", "printers", plan.moves),
        ("shipments", "blanks", plan.shipments),
        ("courier", "cards", couriers),
    ):
        if name != "courier" or case.print_for_others:
            trips = [(day, codes[i], codes[j], count) for day, i, j, count in rows]
            _write(directory / f"{name}.csv", f"depart_day,from,to,{load}", trips)
    cells = [(day, codes[i], cards) for (day, i), cards in sorted(printed.items())]
    _write(directory / "assignment.csv", "day,code,cards", cells)
    return directory


def _site_row(place: Place) -> Sequence[object]:
    kind = "depot" if place.depot else "regency"
    most = "" if place.most is None else place.most
    lends = "yes" if place.lends else "no"
    rate = "" if place.depot else place.rate
    return (
        *(place.code, f"Office {place.code}", kind, place.backlog, place.printers, place.blanks),
        *(rate, place.least, most, lends),
    )


def _settings(case: LeverCase) -> list[tuple[str, str]]:
    weekdays = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    rows = [
        ("setup_hours", _hours(case.setup)),
        ("travel_hours_per_day", _hours(case.travel_per_day)),
        ("overnight_hours", _hours(case.overnight)),
        ("max_days", str(case.max_days)),
    ]
    if case.closed_weekdays:
        rows.append(("start_date", MONDAY.isoformat()))
        rows.append(("closed_weekdays", " ".join(weekdays[day] for day in sorted(case.closed_weekdays))))
    if case.print_for_others:
        rows.append(("print_for_others", "yes"))
    if case.courier_max is not None:
        rows.append(("courier_max_hours", _hours(case.courier_max)))
    if not case.depart_on_closed:
        rows.append(("depart_on_closed_days", "no"))
    return rows


def _hours(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def _write(path: Path, header: str, rows: Iterable[Sequence[object]]) -> None:
    lines = [header, *(",".join(str(cell) for cell in row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
