"""What sections of a page are made of: tables and figures, ready to be set; words are words of a language already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from markupsafe import Markup

from reallocate.instance.model import Instance
from reallocate.present.page.charts.strips import Heading
from reallocate.present.terminal import visible
from reallocate.present.words.numbers import amount, number, short_date

#: Widths that charts are drawn in: for a screen or a sheet of paper, and for a telephone.
WIDE, NARROW = 880.0, 340.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row names it.

    Attributes
    ----------
    caption : says what it is.
    columns : heads.
    numeric : columns, counted from 0, whose cells are numbers.
    note : below it; empty: nothing.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()
    note: str = ""

    @property
    def texts(self) -> list[int]:
        """Columns, counted from 0, whose cells are sentences and need room; the first only names its row."""
        return [k for k in range(1, len(self.columns)) if k not in self.numeric]


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]], text: Iterable[int] = (0,)) -> Table:
    """Return a table whose columns are numbers but for those in `text`."""
    return Table(
        caption, tuple(columns), tuple(tuple(row) for row in rows), frozenset(range(len(columns))) - frozenset(text)
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, and where it is shown: ``wide``, ``narrow`` (see `WIDE`), or ``both``, and then it may be scrolled."""

    svg: Markup
    shown: str = "both"


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its title, what explains it, and the table of its figures.

    Attributes
    ----------
    drawings : of the same figures.
    notes : sentences below it.
    folded : whether it stands behind its title until somebody opens it.
    on_paper : whether the table is printed: where the chart has all its numbers in it, that is enough.
    """

    title: str
    drawings: tuple[Drawing, ...]
    notes: tuple[str, ...] = ()
    table: Table | None = None
    folded: bool = False
    on_paper: bool = True


def heading(instance: Instance, day: int) -> Heading:
    """Return what stands above the column of a day."""
    on = instance.date_of(day)
    start = instance.settings.start_date
    return Heading(number(day), "" if on is None or start is None else short_date(on, start.year))


def finalized(value: object) -> object:
    """Return what a template sets for a value: of text all that would steer what stands beside it, as escapes."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def shown(value: int | Decimal | Fraction | str | None) -> str:
    """Return a figure of whatever kind as it is shown; ``-`` for None."""
    if isinstance(value, str):
        return value
    return amount(value) if isinstance(value, Fraction) else number(value)
