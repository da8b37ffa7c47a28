"""A second judge, slow and plain: rows of CSV text against sums over all earlier days.

It shares no code with the replay: it keeps no running stock, but adds up for every day and site what was there at the
start, what came and what left; it finds the shortest paths by trying every middle site and works in fractions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from reallocate import Instance

Rows = dict[str, list[dict[str, str]]]


class Malformed(Exception):
    """No plan at all: a cell that cannot be read, or cells that contradict each other."""


def road_hours(instance: Instance) -> list[list[Fraction | None]]:
    sites = range(len(instance.sites))
    if instance.legs is None:
        return [[Fraction(0 if i == j else 1) for j in sites] for i in sites]
    best: list[list[Fraction | None]] = [[Fraction(0) if i == j else None for j in sites] for i in sites]

    def offer(i: int, j: int, hours: Fraction) -> None:
        if best[i][j] is None or hours < best[i][j]:
            best[i][j] = hours

    for leg in instance.legs:
        offer(leg.origin, leg.destination, Fraction(leg.hours))
        if not leg.one_way:
            offer(leg.destination, leg.origin, Fraction(leg.hours))
    for k in sites:
        for i in sites:
            for j in sites:
                if best[i][k] is not None and best[k][j] is not None:
                    offer(i, j, best[i][k] + best[k][j])
    return best


def trip_days(instance: Instance, hours: Fraction, *, printers: bool) -> int:
    if instance.legs is None:
        return 1
    settings = instance.settings
    extra = Fraction(settings.setup_hours) if printers else Fraction(0)
    lost = max(Fraction(0), hours + extra - Fraction(settings.overnight_hours))
    return ceil(lost / Fraction(settings.travel_hours_per_day))


def whole(text: str) -> int:
    if not text.isdigit() or not text.isascii():
        raise Malformed(text)
    return int(text)


parse_date = date.fromisoformat


def _is_date(text: str) -> bool:
    """Whether a text is a day of the calendar in the form YYYY-MM-DD."""
    try:
        return bool(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) and parse_date(text))
    except ValueError:
        return False


class Judge:
    """Legal or not, and why: ``broken`` holds the code of every rule that is broken somewhere."""

    def __init__(self, instance: Instance, rows: Rows) -> None:
        self.instance = instance
        self.hours = road_hours(instance)
        self.lasts = {
            printers: [
                [None if hours is None else trip_days(instance, hours, printers=printers) for hours in row]
                for row in self.hours
            ]
            for printers in (True, False)
        }
        # every site by its code or, where it is the only one of that name, by its name
        self.codes = {text: i for i, site in enumerate(instance.sites) for text in (site.code, site.name)}
        self.broken: set[str] = set()
        self.moves = [self.trip(row, "printers") for row in rows["moves"]]
        self.shipments = [self.trip(row, "blanks") for row in rows["shipments"]]
        self.cards: dict[tuple[int, int], int] = {}
        for row in rows["assignment"]:
            key = self.day(row["day"], row["date"]), self.site(row["code"])
            if key in self.cards:
                raise Malformed(str(key))
            self.cards[key] = whole(row["cards"])
        self.days = max((d for (d, _i), count in self.cards.items() if count), default=0)
        self.named = max([d for d, _i in self.cards] + [t[0] for t in self.moves + self.shipments], default=0)
        self.judge()
        self.compare(rows)

    def site(self, code: str) -> int:
        if code not in self.codes:
            raise Malformed(code)
        return self.codes[code]

    def day(self, day: str, date: str, *, needed: bool = True) -> int | None:
        start = self.instance.settings.start_date
        said = {whole(day)} if day else set()
        # A date that cannot be read is settled by the number of the day beside it.
        if date and (_is_date(date) or not day):
            if start is None or not _is_date(date):
                raise Malformed(date)
            said.add((parse_date(date) - start).days + 1)
        if len(said) > 1 or (needed and not said) or min(said, default=1) < 1:
            raise Malformed(f"{day} {date}")
        return said.pop() if said else None

    def trip(self, row: dict[str, str], load: str) -> tuple[int, int, int, int]:
        i, j, day, count = self.site(row["from"]), self.site(row["to"]), row["depart_day"], whole(row[load])
        departs = self.day(day, row["depart_date"])
        arrives = self.day(row["arrive_day"], row["arrive_date"], needed=False)
        if not re.fullmatch(r"([0-9]+(\.[0-9]{1,2})?)?", row["hours"]):
            raise Malformed(row["hours"])
        if count == 0:
            return departs, i, j, 0
        if i == j:
            self.broken.add("self_trip")
        elif self.hours[i][j] is None:
            self.broken.add("no_road")
        else:
            earliest = departs + self.lasts[load == "printers"][i][j]
            if arrives is not None and arrives != earliest:
                self.broken.add("too_early" if arrives < earliest else "derived_differs")
            if row["hours"] and Fraction(row["hours"]) != self.hours[i][j]:
                self.broken.add("derived_differs")
        for site, name in ((i, row["from_name"]), (j, row["to_name"])):
            if name not in ("", self.instance.sites[site].name):
                self.broken.add("derived_differs")
        if load == "printers" and i != j and self.instance.sites[j].is_depot:
            self.broken.add("to_depot")
        if load == "blanks" and i != j and not self.instance.sites[i].lends:
            self.broken.add("not_lender")
        return departs, i, j, count

    # --- sums -----------------------------------------------------------------------------------------------------

    def came(
        self, trips: Iterable[tuple[int, int, int, int]], site: int, day: int, *, printers: bool
    ) -> tuple[int, int]:
        """Return what reached `site` by the morning of `day`, and by its evening."""
        morning = evening = 0
        for departs, i, j, count in trips:
            lasts = self.lasts[printers][i][j]
            if j == site and i != j and lasts is not None:
                evening += count if departs + lasts <= day else 0
                morning += count if departs + lasts <= day and (lasts > 0 or departs < day) else 0
        return morning, evening

    def left(self, trips: Iterable[tuple[int, int, int, int]], site: int, day: int) -> int:
        return sum(count for departs, i, j, count in trips if i == site and i != j and departs <= day)

    def printed(self, site: int, day: int) -> int:
        return sum(count for (d, i), count in self.cards.items() if i == site and d <= day)

    def delivered(self, site: int, day: int) -> int:
        return sum(x.blanks for x in self.instance.deliveries if x.site == site and x.day <= day)

    def open(self, site: int, day: int) -> bool:
        start = self.instance.settings.start_date
        if any(c.day == day and c.site in (None, site) for c in self.instance.closures):
            return False
        weekdays = self.instance.settings.closed_weekdays
        return start is None or (start + timedelta(days=day - 1)).weekday() not in weekdays

    def standing(self, site: int, day: int) -> int:
        here = self.instance.sites[site].printers
        return here + self.came(self.moves, site, day, printers=True)[1] - self.left(self.moves, site, day)

    def stock(self, site: int, day: int) -> int:
        """Return the blanks at the close of `day`."""
        have = self.instance.sites[site].blanks + self.delivered(site, day)
        have += self.came(self.shipments, site, day, printers=False)[1]
        return have - self.left(self.shipments, site, day) - self.printed(site, day)

    # --- rules ----------------------------------------------------------------------------------------------------

    def judge(self) -> None:
        finished = all(self.printed(i, self.named) >= site.backlog for i, site in enumerate(self.instance.sites))
        for i, site in enumerate(self.instance.sites):
            if self.printed(i, self.named) != site.backlog:
                short = self.printed(i, self.named) < site.backlog
                self.broken.add("unfinished" if short else "over_backlog")
            for d in range(1, self.named + 1):
                self.judge_departures(i, d)
                if d <= self.days or not finished:
                    if self.standing(i, d) < site.min_printers:
                        self.broken.add("min_printers")
                    if site.max_printers is not None and self.standing(i, d) > site.max_printers:
                        self.broken.add("max_printers")
                count = self.cards.get((d, i), 0)
                if count and not self.open(i, d):
                    self.broken.add("closed")
                elif count > self.instance.rate(i) * self.standing(i, d):
                    self.broken.add("over_capacity")
                if self.stock(i, d) < 0:
                    self.broken.add("no_blanks")

    def judge_departures(self, i: int, d: int) -> None:
        site = self.instance.sites[i]
        printers = site.printers + self.came(self.moves, i, d, printers=True)[0]
        if self.left(self.moves, i, d) > printers:
            self.broken.add("no_printer")
        blanks = site.blanks + self.delivered(i, d) + self.came(self.shipments, i, d, printers=False)[0]
        if self.left(self.shipments, i, d) > blanks - self.printed(i, d - 1):
            self.broken.add("no_blanks")

    def compare(self, rows: Rows) -> None:
        for row in rows["assignment"]:
            i, d = self.site(row["code"]), self.day(row["day"], row["date"])
            before = self.came(self.shipments, i, d - 1, printers=False)[1] + self.delivered(i, d - 1)
            expected = {
                "printers": self.standing(i, d),
                "blanks_in": self.came(self.shipments, i, d, printers=False)[1] + self.delivered(i, d) - before,
                "blanks_out": self.left(self.shipments, i, d) - self.left(self.shipments, i, d - 1),
                "blanks_left": self.stock(i, d),
                "backlog_left": self.instance.sites[i].backlog - self.printed(i, d),
            }
            wrong = [name for name, value in expected.items() if row[name] and whole(row[name]) != value]
            if wrong or row["name"] not in ("", self.instance.sites[i].name):
                self.broken.add("derived_differs")
