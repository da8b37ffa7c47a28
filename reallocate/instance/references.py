"""The sites and days that cells of a table refer to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reallocate.errors import Fault
from reallocate.files.cells import MOST_DAY
from reallocate.files.records import Record
from reallocate.instance.calendar import day_of
from reallocate.instance.lookup import SiteLookup
from reallocate.language import _


@dataclass(slots=True)
class References:
    """Finds sites and days for the rows of tables, and notes a fault where there is none.

    Attributes
    ----------
    faults : where they are noted; the row remembers the column too (`Record.faulty`).
    sites_known, start_known : whether all sites, and the start date or that there is none, could be read. If not, what
        is not found is no fault of the cell.
    """

    lookup: SiteLookup
    start: date | None
    faults: list[Fault]
    sites_known: bool = True
    start_known: bool = True

    def site(self, row: Record, column: str) -> int | None:
        """Return the index of the site that the cell names; None where it names none."""
        if column not in row.values:
            return None
        found = self.lookup.find(row.values[column])
        if isinstance(found, int):
            return found
        row.faulty.add(column)
        if self.sites_known:
            self.faults.append(row.fault("unknown_site", column, found))
        return None

    def day(self, row: Record, number: str = "day", calendar: str = "date", *, needed: bool = True) -> int | None:
        """Return the day that a row tells by number, by date, or by both where they agree; None where it does not.

        Parameters
        ----------
        number, calendar : the columns.
        needed : whether a row without either is a fault.
        """
        day: int | None = row.values.get(number)
        if row.faulty & {number, calendar}:
            return None
        if calendar in row.values:
            return self._by_date(row, row.values[calendar], day, number, calendar)
        if day is None and needed:
            there = [column for column in (number, calendar) if column in row.places]
            text = _("neither {day} nor {date}; write one of them")
            text = text.format(day=row.called(number), date=row.called(calendar))
            if len(there) == 1:
                text = _("empty; every row needs one")
            self._refuse(row, "no_day", there[0] if there else number, text)
        return day

    def until(self, row: Record) -> int | None:
        """Return the day that the cell ``until`` tells by number or date; None where it tells none."""
        value = row.values.get("until")
        return self._by_date(row, value, None, "until", "until") if isinstance(value, date) else value

    def _by_date(self, row: Record, on: date, day: int | None, number: str, calendar: str) -> int | None:
        if self.start is None:
            if self.start_known:
                text = _("a date needs the setting start_date of the instance; add it, or write day numbers")
                self._refuse(row, "no_start_date", calendar, text)
            row.faulty.add(calendar)
            return None
        counted = day_of(self.start, on)
        if day is not None and day != counted:
            text = _("the date is day {counted}, but {column} says {day}; correct one of them")
            self._refuse(row, "day_and_date", calendar, text.format(counted=counted, column=number, day=day))
            return None
        if counted > MOST_DAY:
            text = _("is day {counted}; no day is after {most}, correct the date")
            self._refuse(row, "not_day", calendar, text.format(counted=counted, most=MOST_DAY))
            return None
        return counted

    def _refuse(self, row: Record, code: str, column: str, rule: str) -> None:
        row.faulty.add(column)
        self.faults.append(row.fault(code, column, rule))
