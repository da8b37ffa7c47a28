"""What offices really print: cards per printer and working day, from two reports, as a range.

Two reports tell by how much the cards that wait and the blanks in stock have become fewer, and that is all. From below:
what waits less has been printed, and new cards that came in between have been printed besides. From above: a blank that
is gone was printed at most; it may have been spoiled or stolen. Where blanks came in between, nothing bounds the cards
from above; where more cards wait than before, nothing does from below. Printers that stood idle, and those that came or
broke in between, are in the range too: it goes from all printers of the larger report to those of the smaller one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Literal

from reallocate.arguments import require_kind, sequence, whole
from reallocate.display import Written
from reallocate.errors import UsageError
from reallocate.files.columns import TABLES
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.tally import FIGURES, Tally, Told
from reallocate.instance.writer import WEEKDAYS
from reallocate.language import _

if TYPE_CHECKING:
    import pandas as pd

#: Why a rate is not told, or less than it could be: the site stands in one report alone; a figure stands not in both;
#: more cards or blanks than before; cards or blanks at an end, so that printers may have waited for more; no printer.
Remark = Literal[
    "one_report",
    "backlog_not_told",
    "blanks_not_told",
    "printers_not_told",
    "backlog_grew",
    "blanks_came",
    "no_printer",
    "queue_ended",
    "blanks_ended",
]
#: Weekdays without printing, unless somebody says otherwise: Saturday and Sunday.
WEEKEND = frozenset({5, 6})


@dataclass(frozen=True, slots=True)
class Pace:
    """What two reports tell of one site, or of all together.

    Attributes
    ----------
    first, second : what each of them tells; None: nothing at all.
    days : working days in between.
    known : cards that are known to have been printed from elsewhere: the sums of the sites.
    supplied : whether blanks are known to have come in between from elsewhere.
    """

    first: Told | None
    second: Told | None
    days: int
    known: int = 0
    supplied: bool = False

    @property
    def told(self) -> Told:
        """The report that tells of it, for its code and name."""
        told = self.first or self.second
        assert told is not None
        return told

    def pair(self, figure: str) -> tuple[int, int] | None:
        """Return a figure in both reports; None where it stands not in both."""
        first, second = (None if told is None else getattr(told, figure) for told in (self.first, self.second))
        return None if first is None or second is None else (first, second)

    def _fewer(self, figure: str) -> int | None:
        pair = self.pair(figure)
        return None if pair is None else pair[0] - pair[1]

    @property
    def cleared(self) -> int | None:
        """Cards that wait less than before; None: not told."""
        return self._fewer("backlog")

    @property
    def used(self) -> int | None:
        """Blanks that are there less than before; None: not told."""
        return self._fewer("blanks")

    @property
    def fewest(self) -> int:
        """Cards that were printed at least."""
        return max(0, self.cleared or 0, self.known)

    @property
    def most(self) -> int | None:
        """Cards that were printed at most; None: nothing tells."""
        return None if self.used is None or self._came else self.used

    @property
    def _came(self) -> bool:
        """Whether blanks came in between: more were used than are missing."""
        return self.supplied or (self.used is not None and self.used < self.fewest)

    @property
    def low(self) -> Fraction | None:
        """Cards per printer and working day at least, by all printers that were told; None: nothing tells."""
        pair = self.pair("printers")
        return (
            None if pair is None or not max(pair) or not self.fewest else Fraction(self.fewest, max(pair) * self.days)
        )

    @property
    def high(self) -> Fraction | None:
        """Cards per printer and working day at most, by the fewest printers that were told; None: nothing tells."""
        pair, most = self.pair("printers"), self.most
        return None if pair is None or not min(pair) or most is None else Fraction(most, min(pair) * self.days)

    @property
    def middle(self) -> int | None:
        """The whole number nearest to the middle of the range, at least 1; None where it is open on a side."""
        if self.low is None or self.high is None:
            return None
        return max(1, floor((self.low + self.high) / 2 + Fraction(1, 2)))

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Why the range is open, and what it leaves out."""
        return tuple(self._remarks())

    def _remarks(self) -> Iterator[Remark]:
        if self.first is None or self.second is None:
            yield "one_report"
            return
        missing: dict[str, Remark] = {
            "backlog": "backlog_not_told",
            "blanks": "blanks_not_told",
            "printers": "printers_not_told",
        }
        yield from (missing[figure] for figure in FIGURES if self.pair(figure) is None)
        if self.cleared is not None and self.cleared < 0:
            yield "backlog_grew"
        if self._came:
            yield "blanks_came"
        if self.pair("printers") is not None and not min(self.pair("printers") or (0,)):
            yield "no_printer"
        if self.cleared and self.second.backlog == 0:
            yield "queue_ended"
        if self.used and self.second.blanks == 0:
            yield "blanks_ended"


@dataclass(frozen=True, slots=True, repr=False)
class Calibration(Written):
    """What `calibrate` returns.

    Attributes
    ----------
    first, second : the reports.
    days : working days from the date of the first up to the one before the date of the second.
    closed_weekdays, closed : that do not count among those; the weekdays as numbers, Monday 0.
    sites : of both reports, those of the first report first.
    total : all sites together.
    """

    first: Tally
    second: Tally
    days: int
    closed_weekdays: frozenset[int]
    closed: tuple[date, ...]
    sites: tuple[Pace, ...]
    total: Pace

    @property
    def rows(self) -> dict[str, list[dict[str, object]]]:
        """Rows to put into an instance: of its settings, and of its site table for sites with a rate of their own."""
        source = f"reports of {self.first.date.isoformat()} and {self.second.date.isoformat()}"
        settings: list[dict[str, object]] = []
        if self.total.middle is not None:
            rate = {"setting": "cards_per_printer_day", "value": str(self.total.middle)}
            settings.append({**rate, "source": f"derived from {source}", "note": _figures(self.total)})
        if self.closed_weekdays and settings:
            names = " ".join(WEEKDAYS[day] for day in sorted(self.closed_weekdays))
            settings.append({"setting": "closed_weekdays", "value": names, "source": "as reckoned for the rate"})
        sites = [
            {
                "code": pace.told.code,
                "cards_per_printer_day": pace.middle,
                "source": f"cards_per_printer_day: derived from {source}",
                "note": _figures(pace),
            }
            for pace in self.sites
            if pace.middle is not None
        ]
        return {"settings": settings, "sites": sites}

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``rates``, a row for each site and one for all (code empty), and ``settings`` to put into an instance.

        Rates are exact fractions; ``astype(float)`` makes numbers of them.
        """
        import pandas as pd  # when a frame is asked for and not before

        rates = [
            {
                "code": "" if pace is self.total else pace.told.code,
                "cleared": pace.cleared,
                "used": pace.used,
                "low": pace.low,
                "high": pace.high,
                "middle": pace.middle,
                "remarks": " ".join(pace.remarks),
            }
            for pace in (*self.sites, self.total)
        ]
        columns = [column.name for column in TABLES["settings"]]
        return {
            "rates": pd.DataFrame(rates).astype(dict.fromkeys(("cleared", "used", "middle"), "Int64")),
            "settings": pd.DataFrame(self.rows["settings"], columns=columns),
        }


def _figures(pace: Pace) -> str:
    printers, low, high = pace.pair("printers") or (0, 0), pace.low or 0, pace.high or 0
    return (
        f"the middle of {float(low):.1f} to {float(high):.1f}: {pace.fewest} to {pace.most} cards in {pace.days} "
        f"working days by {min(printers)} to {max(printers)} printers"
    )


def calibrate(
    first: Tally,
    second: Tally,
    *,
    closed_weekdays: Iterable[int] = WEEKEND,
    closed: Sequence[date] = (),
) -> Calibration:
    """Return what two reports tell of the cards that a printer prints on a working day.

    Parameters
    ----------
    first, second : of two dates, the earlier one first.
    closed_weekdays : on which nothing is printed, Monday 0.
    closed : further days on which nothing is printed.

    Raises
    ------
    UsageError : an argument of the wrong type; reports that are not one after the other; no working day in between.
    """
    require_kind("first", first, Tally)
    require_kind("second", second, Tally)
    require_kind("closed_weekdays", closed_weekdays, Iterable)
    weekdays = frozenset(whole("closed_weekdays", day, 0, 6) for day in closed_weekdays)
    days_off = sequence("closed", closed)
    for day in days_off:
        require_kind("closed", day, date)
    if first.date >= second.date:
        text = _("the second report, of {second}, must be of a later date than the first, of {first}")
        raise UsageError(text.format(first=first.date.isoformat(), second=second.date.isoformat()))
    dates = [first.date + timedelta(days=k) for k in range((second.date - first.date).days)]
    days = sum(on.weekday() not in weekdays and on not in days_off for on in dates)
    if not days:
        raise UsageError(_("there is no working day between the two reports"))
    sites = tuple(Pace(one, other, days) for one, other in _pairs(first.sites, second.sites))
    return Calibration(first, second, days, weekdays, days_off, sites, _total(first, second, sites, days))


def _pairs(first: Sequence[Told], second: Sequence[Told]) -> Iterator[tuple[Told | None, Told | None]]:
    """Yield what the two reports tell of each site, found by its code or else its name."""
    lookup = SiteLookup([(told.code, told.name) for told in first])
    others: dict[int, Told] = {}
    alone: list[Told] = []
    for told in second:
        found = lookup.find(told.code)
        at = found if isinstance(found, int) else lookup.find(told.name)
        if isinstance(at, int) and at not in others:
            others[at] = told
        else:
            alone.append(told)
    yield from ((told, others.get(k)) for k, told in enumerate(first))
    yield from ((None, told) for told in alone)


def _total(first: Tally, second: Tally, sites: Sequence[Pace], days: int) -> Pace:
    """Return what is told of all sites together; where no row does, their sums, if both reports tell of all of them."""
    in_both = all(pace.first is not None and pace.second is not None for pace in sites)
    figures = {figure: _of_all(first, second, figure, in_both=in_both) for figure in FIGURES}
    one, other = (Told("", "", **{figure: pair[k] for figure, pair in figures.items()}) for k in (0, 1))
    known = sum(pace.fewest for pace in sites)
    return Pace(one, other, days, known, any("blanks_came" in pace.remarks for pace in sites))


def _of_all(first: Tally, second: Tally, figure: str, *, in_both: bool) -> tuple[int | None, int | None]:
    """Return the totals of a figure in both reports, told or added up, but not one in this way and one in that."""
    told = [None if tally.total is None else _figure(tally.total, figure) for tally in (first, second)]
    parts = [[_figure(site, figure) for site in tally.sites] for tally in (first, second)]
    if None in told and in_both and all(found and None not in found for found in parts):
        return sum(n or 0 for n in parts[0]), sum(n or 0 for n in parts[1])
    return told[0], told[1]


def _figure(told: Told, figure: str) -> int | None:
    number: int | None = getattr(told, figure)
    return number
