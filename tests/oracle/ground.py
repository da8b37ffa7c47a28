"""What a tiny instance allows, read from docs/semantics.md: days on the road, open days, and what its rules say.

Nothing of the package is asked but the instance itself. Roads and the day on which an office is finished alone come
from the second judges of `tests.plan`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import cached_property

from reallocate import Instance
from tests.plan.slow import road_hours, trip_days
from tests.plan.slow_rules import alone

Key = tuple[int, int, int]  # day, origin, destination
Trips = dict[Key, int]
Table = tuple[tuple[int, ...], ...]  # by day and site


class Ground:
    """One instance, by site index and day; `lost` and `under_way` are days on the road of printers and of blanks."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.sites = range(len(instance.sites))
        self.offices = [i for i in self.sites if instance.sites[i].kind != "depot"]
        self.backlog = [site.backlog for site in instance.sites]
        self.waiting = sum(self.backlog)
        # Where nobody waits nothing has to be done, whatever is fixed.
        self.rules = [rule for rule in instance.rules if self.waiting or rule.rule != "fix"]
        self.printers = tuple(site.printers for site in instance.sites)
        own = [site.cards_per_printer_day for site in instance.sites]
        self.rate = [instance.settings.cards_per_printer_day if r is None else r for r in own]
        lends = [(site.lends_blanks, site.kind == "depot") for site in instance.sites]
        self.needed = tuple(-(-waiting // rate) for waiting, rate in zip(self.backlog, self.rate, strict=True))
        self.lends = [by_kind if said is None else said for said, by_kind in lends]
        hours = road_hours(instance)
        self.lost = self._days(hours, printers=True)
        self.under_way = self._days(hours, printers=False)
        self.hundredths = [[None if h is None else int(h * 100) for h in row] for row in hours]
        self.delivered = [dict[int, int]() for _ in self.sites]
        for delivery in instance.deliveries:
            there = self.delivered[delivery.site]
            there[delivery.day] = there.get(delivery.day, 0) + delivery.blanks
        self.checked: dict[tuple[int, Table], bool] = {}  # tables of printers that blanks were looked at for

    def _days(self, hours: list[list[object]], *, printers: bool) -> list[list[int | None]]:
        return [
            [None if h is None or i == j else trip_days(self.instance, h, printers=printers) for j, h in enumerate(row)]
            for i, row in enumerate(hours)
        ]

    def open(self, site: int, day: int) -> bool:
        settings = self.instance.settings
        if any(c.day == day and c.site in (None, site) for c in self.instance.closures):
            return False
        start = settings.start_date
        return start is None or (start + timedelta(days=day - 1)).weekday() not in settings.closed_weekdays

    # --- rules ----------------------------------------------------------------------------------------------------

    @cached_property
    def ends(self) -> list[float]:
        """By site, the last day on which a card may be printed there."""
        ends = [float("inf")] * len(self.sites)
        for rule in self.rules:
            if rule.rule == "finish_by":
                ends[rule.site] = min(ends[rule.site], rule.day)
            elif rule.rule == "not_later_than_alone":
                last = alone(self.instance, rule.site)
                ends[rule.site] = ends[rule.site] if last is None else min(ends[rule.site], last)
        return ends

    def may_print(self, site: int, day: int) -> bool:
        return self.backlog[site] > 0 and day <= self.ends[site] and self.open(site, day)

    @cached_property
    def fixed(self) -> dict[Key, set[int]]:
        """By trip, all numbers that rules fix for it; of two numbers none can be kept."""
        fixed: dict[Key, set[int]] = {}
        for rule in self.rules:
            if rule.rule == "fix":
                fixed.setdefault((rule.day, rule.site, rule.to), set()).add(rule.value)
        return fixed

    def last_fixed(self) -> int:
        """Last day on which a rule wants printers to leave."""
        return max((key[0] for key, numbers in self.fixed.items() if any(numbers)), default=0)

    def obeys(self, day: int, sent: Mapping[tuple[int, int], int]) -> bool:
        """Whether what leaves on a day, by origin and destination, is what the rules want of that day."""
        leaving = sum(sent.values())
        for rule in self.rules:
            if (
                (rule.rule == "forbid" and sent.get((rule.site, rule.to)))
                or (rule.rule == "accept_none" and any(n for (_i, j), n in sent.items() if j == rule.site))
                or (rule.rule == "not_before" and leaving and day < rule.day)
                or (rule.rule == "not_after" and leaving and day > rule.day)
                or (rule.rule == "departures_per_day" and leaving > rule.value)
                or (rule.rule == "fix" and rule.day == day and sent.get((rule.site, rule.to), 0) != rule.value)
            ):
                return False
        return True

    @cached_property
    def most_moves(self) -> int | None:
        return min((rule.value for rule in self.rules if rule.rule == "moves_total"), default=None)

    def within_limits(self, standing: Iterable[int]) -> bool:
        """Whether minima, maxima and rules allow these printers after all arrivals of a day."""
        there = list(standing)
        for i in self.offices:
            site = self.instance.sites[i]
            if there[i] < site.min_printers or (site.max_printers is not None and there[i] > site.max_printers):
                return False
        return all(there[r.site] >= r.value for r in self.rules if r.rule == "keep_at_least")

    # --- a table of printers --------------------------------------------------------------------------------------

    def standing(self, moves: Trips, last: int) -> Table:
        """Printers after all arrivals of each day, when all of `moves` are made."""
        rows = []
        for day in range(1, last + 1):
            there = list(self.printers)
            for (departs, i, j), count in moves.items():
                lasts = self.lost[i][j]
                assert lasts is not None
                there[i] -= count if departs <= day else 0
                there[j] += count if departs + lasts <= day else 0
            rows.append(tuple(there))
        return tuple(rows)

    def useful(self, standing: Iterable[int], day: int) -> tuple[int, ...]:
        """Printers that can be at work: none where nothing may be printed."""
        return tuple(there if self.may_print(i, day) else 0 for i, there in enumerate(standing))

    def carried_out(self, rows: Iterable[tuple[int, int, int, int]]) -> Trips:
        """Return what is done of (day, origin, destination, printers), given in the order of their lines.

        Day by day, and on a day line by line: a trip that cannot be made at all stays away, one for which there are
        too few printers is made with those that are there. Who came overnight does not leave on the same day.
        """
        rows = list(rows)
        there, due, done = list(self.printers), dict[int, list[tuple[int, int]]](), Trips()
        for day in range(1, max((row[0] for row in rows), default=0) + 1):
            for site, count in due.pop(day, []):
                there[site] += count
            for departs, i, j, wanted in rows:
                lasts = self.lost[i][j]
                if departs != day or lasts is None or j not in self.offices:
                    continue
                count = min(wanted, there[i])
                if count:
                    there[i] -= count
                    due.setdefault(day + lasts, []).append((j, count))
                    done[day, i, j] = done.get((day, i, j), 0) + count
            for site, count in due.pop(day, []):
                there[site] += count
        return done
