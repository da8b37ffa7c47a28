"""What a sweep comes to: how many variants have how many days, and which unknown figure moves them most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from reallocate.display import Written
from reallocate.questions.work import Work
from reallocate.running.control import Limit
from reallocate.sweeping.design import DRAW, SPLIT
from reallocate.sweeping.store import RESULT, VARIANT, Kept

if TYPE_CHECKING:
    import pandas as pd

#: Fewest variants of which it is said what a figure does to their days: some in each third.
FEWEST = 9


@dataclass(frozen=True, slots=True)
class Influence:
    """What one drawn figure does to the days: their mean where it is in the lowest and in the highest third.

    Attributes
    ----------
    column : its header.
    low, high : mean days.
    upto, since : the largest figure of the lowest third, and the smallest of the highest.
    """

    column: str
    low: Fraction
    high: Fraction
    upto: Decimal
    since: Decimal

    @property
    def size(self) -> Fraction:
        """Days between the thirds."""
        return abs(self.high - self.low)


@dataclass(frozen=True, slots=True)
class Scenario:
    """The variants that differ only in what is drawn.

    Attributes
    ----------
    given : cells of all other columns, by header.
    total : variants there are; some may not be worked out.
    rows : those that are.
    """

    given: tuple[tuple[str, str], ...]
    total: int
    rows: tuple[Kept, ...]
    drawn: tuple[tuple[int, str], ...] = ()

    @property
    def days(self) -> tuple[tuple[int, int], ...]:
        """How many variants have how many days, by days; those without a plan are not among them."""
        counts = Counter(row.answer.days for row in self.rows if row.answer is not None and row.answer.days is not None)
        return tuple(sorted((days, count) for days, count in counts.items() if days is not None))

    @property
    def planned(self) -> int:
        """Variants with a plan."""
        return sum(count for _days, count in self.days)

    @property
    def impossible(self) -> int:
        """Variants of which it is proven that there is no plan."""
        return sum(row.answer is not None and row.answer.status == "impossible" for row in self.rows)

    @property
    def proven(self) -> int:
        """Variants of whose days it is proven that no plan has fewer, or that there is none."""
        known = (row.answer for row in self.rows if row.answer is not None)
        return sum(found.status == "impossible" or found.days == found.days_bound is not None for found in known)

    @property
    def at_most(self) -> int | None:
        """Days that are enough in every variant; None: not all are worked out and have a plan."""
        return self.days[-1][0] if self.days and self.planned == self.total else None

    @property
    def at_least(self) -> int | None:
        """Days that are needed in every variant, proven; None: nothing is known of one."""
        bounds = [
            row.answer.days_bound for row in self.rows if row.answer is not None and row.answer.status != "impossible"
        ]
        known = [bound for bound in bounds if bound is not None]
        return min(known) if known and len(known) == len(bounds) and len(self.rows) == self.total else None

    def enough(self, days: int) -> int:
        """Return in how many variants so many days are enough."""
        return sum(count for took, count in self.days if took <= days)

    @property
    def influences(self) -> tuple[Influence, ...]:
        """What each drawn figure does to the days, the strongest first; of few variants nothing is said."""
        found = (self._influence(place, name) for place, name in self.drawn)
        known = [influence for influence in found if influence is not None and influence.size]
        return tuple(sorted(known, key=lambda influence: (-influence.size, influence.column)))

    def _influence(self, place: int, column: str) -> Influence | None:
        days = [
            (figure, row.number, row.answer.days)
            for row in self.rows
            if row.answer is not None
            and row.answer.days is not None
            and (figure := _figure(row.cells[place])) is not None
        ]
        days.sort()
        third = len(days) // 3
        if len(days) < FEWEST or days[0][0] == days[-1][0]:
            return None
        # Figures that are equal are in one third: where it ends within them, it ends before or after all of them.
        low = [took for figure, _number, took in days if figure <= days[third - 1][0]]
        high = [took for figure, _number, took in days if figure >= days[-third][0]]
        if days[third - 1][0] >= days[-third][0]:
            return None
        least, most = (Fraction(sum(part), len(part)) for part in (low, high))
        return Influence(column, least, most, days[third - 1][0], days[-third][0])


@dataclass(frozen=True, slots=True, repr=False)
class Sweep(Written):
    """What `sweep` returns.

    Attributes
    ----------
    name, title : of the instance; the title may be that of the study.
    start : date of day 1; None: there are no dates.
    goals : days, and moves where they were asked for.
    columns : of the changes; `drawn` those of them that chance fills in.
    rows : every variant, worked out or not.
    work : the searches that were made and saved, in this run and those before it.
    version : of the program.
    older : of another version that stood in the directory; its table is kept beside.
    undrawn : assumed figures that nothing draws.
    limit : what ended it early.
    """

    name: str
    title: str
    start: date | None
    goals: tuple[str, ...]
    columns: tuple[str, ...]
    drawn: tuple[str, ...]
    rows: tuple[Kept, ...]
    work: Work
    version: str
    older: str | None = None
    undrawn: tuple[str, ...] = ()
    limit: Limit | None = None
    directory: str = field(default="", compare=False)

    @property
    def done(self) -> int:
        """Variants that are worked out."""
        return sum(row.answer is not None for row in self.rows)

    @property
    def crashed(self) -> int:
        """Variants whose processes died again and again; the next run tries them once more."""
        return sum(row.answer is not None and row.answer.status == "crash" for row in self.rows)

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The variants by what is not drawn, in order."""
        fixed = [k for k, name in enumerate(self.columns) if name not in self.drawn]
        figures = tuple((k, name) for k, name in enumerate(self.columns) if name in self.drawn)
        told = tuple((k, name) for k, name in figures if name not in (DRAW, SPLIT))
        groups: dict[tuple[str, ...], list[Kept]] = defaultdict(list)
        for row in self.rows:
            groups[tuple(row.cells[k] for k in fixed) if self.drawn else ()].append(row)
        names = [self.columns[k] for k in fixed] if self.drawn else []
        return tuple(
            Scenario(
                tuple(zip(names, cells, strict=True)),
                len(rows),
                tuple(row for row in rows if row.answer is not None),
                told if self.drawn else tuple(enumerate(self.columns)),
            )
            for cells, rows in groups.items()
        )

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``rows``, a row a variant that is worked out, and ``days``, how many have how many by scenario."""
        import pandas as pd  # when a frame is asked for and not before

        rows = [
            (row.number, *row.cells, *_cells(row), self.version, row.digest)
            for row in self.rows
            if row.answer is not None
        ]
        frame = pd.DataFrame(rows, columns=[VARIANT, *self.columns, *RESULT])
        given = list(dict.fromkeys(name for one in self.scenarios for name, _cell in one.given))
        days = [(*(cell for _name, cell in one.given), *pair) for one in self.scenarios for pair in one.days]
        return {
            "rows": frame.astype(dict.fromkeys(("days", "days_bound", "moves"), "Int64")),
            "days": pd.DataFrame(days, columns=[*given, "days", "variants"]),
        }


def _cells(row: Kept) -> Sequence[object]:
    assert row.answer is not None
    answer = row.answer
    return answer.days, answer.days_bound, answer.moves, answer.status, answer.seconds


def _figure(cell: str) -> Decimal | None:
    """Return the number in a cell; yes and no are 1 and 0; None: there is none."""
    if cell in ("yes", "no"):
        return Decimal(cell == "yes")
    try:
        return Decimal(cell)
    except InvalidOperation:
        return None
