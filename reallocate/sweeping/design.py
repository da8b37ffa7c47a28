"""Which variants a sweep looks at: every combination of the choices of some axes, for each of some draws.

An axis is one change with its values, or a list of named cases, each some changes. A draw takes one choice of each
drawn axis, and makes up what no source gives (`reallocate.sweeping.assumed`). Variants count from 1, in the order of
the axes, the draws being the last of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod

from reallocate.families.chance import Chance
from reallocate.instance.model import Instance
from reallocate.questions.variants import Change, Variant, days_of_now
from reallocate.search.question import Goal
from reallocate.sweeping.assumed import Assumed, drawn_figures

#: Column of the cases of a list, of the number of a draw, and of the rule by which it split totals.
CASE, DRAW, SPLIT = "case", "draw", "split"
#: Most variants of one sweep.
MOST_VARIANTS = 1_000_000


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of an axis, as its cell says it, and the changes that it makes."""

    cell: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """What is varied, as the header of its column, and its choices in order."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """Draws by chance, the same for a seed on every machine; the k-th is the same however many there are.

    Attributes
    ----------
    assumed : how assumed figures are drawn; None: they stay.
    axes : of each, one choice is drawn, all equally likely.
    """

    count: int
    seed: int = 0
    assumed: Assumed | None = None
    axes: tuple[Axis, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One variant, not yet worked out.

    Attributes
    ----------
    number : from 1 on.
    cells : in the columns of the design.
    places : of its choices on the axes, then the number of its draw, from 0.
    changes : one after the other.
    """

    number: int
    cells: tuple[str, ...]
    places: tuple[int, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Design:
    """The plan of a sweep.

    Attributes
    ----------
    instance : without any change.
    changes : that all variants have.
    axes : the cases of a list first.
    sample : None: nothing is drawn.
    goals : after the days: the moves, or nothing.
    effort : multiple of the usual limits of work on each variant.
    """

    instance: Instance
    changes: tuple[Change, ...] = ()
    axes: tuple[Axis, ...] = ()
    sample: Sample | None = None
    goals: tuple[Goal, ...] = ("moves",)
    effort: float = 1.0
    title: str = ""

    @property
    def count(self) -> int:
        """How many variants there are."""
        draws = 1 if self.sample is None else self.sample.count
        return draws * prod(len(axis.choices) for axis in self.axes)

    @property
    def names(self) -> tuple[str, ...]:
        """Headers of the axes."""
        return tuple(axis.name for axis in self.axes)

    @property
    def columns(self) -> tuple[str, ...]:
        """Headers of all cells of a row."""
        return (*self.names, *self.drawn)

    @property
    def drawn(self) -> tuple[str, ...]:
        """Headers of what is drawn."""
        if self.sample is None:
            return ()
        figures = () if self.sample.assumed is None else self._figures(0)
        rule = () if self.sample.assumed is None else (SPLIT,)
        return (DRAW, *rule, *(axis.name for axis in self.sample.axes), *(name for name, _change in figures))

    def rows(self) -> Iterator[Row]:
        """Yield every variant."""
        draws = range(1 if self.sample is None else self.sample.count)
        made = [self._draw(k) for k in draws]
        first = (*days_of_now(self.instance), *self.changes)
        number = 0
        for places in product(*(range(len(axis.choices)) for axis in self.axes)):
            choices = [axis.choices[k] for axis, k in zip(self.axes, places, strict=True)]
            cells, changes = [choice.cell for choice in choices], [c for choice in choices for c in choice.changes]
            for k in draws:
                number += 1
                drawn, figures = made[k]
                yield Row(number, (*cells, *drawn), (*places, k), (*first, *figures, *changes))

    def variant(self, row: Row) -> Variant:
        """Return the variant of a row."""
        return Variant(self.instance, row.changes)

    def _draw(self, k: int) -> tuple[tuple[str, ...], tuple[Change, ...]]:
        """Return the cells and the changes of the k-th draw."""
        if self.sample is None:
            return (), ()
        cells, changes = [str(k + 1)], list[Change]()
        if self.sample.assumed is not None:
            figures = self._figures(k)
            cells += [self.sample.assumed.rule(self._stream(k, SPLIT))]
            changes += [change for _name, change in figures]
        chosen = [axis.choices[self._stream(k, axis.name).below(len(axis.choices))] for axis in self.sample.axes]
        changes += [change for choice in chosen for change in choice.changes]
        cells += [choice.cell for choice in chosen]
        if self.sample.assumed is not None:
            cells += [str(change.amount) for _name, change in figures]
        return tuple(cells), tuple(changes)

    def _figures(self, k: int) -> list[tuple[str, Change]]:
        """Return the assumed figures of the k-th draw; what an axis of the sample draws is left to it."""
        assert self.sample is not None
        assert self.sample.assumed is not None
        rule = self.sample.assumed.rule(self._stream(k, SPLIT))
        taken = {axis.name for axis in self.sample.axes}
        figures = drawn_figures(self.instance, self.sample.assumed, rule, lambda name: self._stream(k, name))
        return [(name, change) for name, change in figures if name not in taken]

    def _stream(self, k: int, name: str) -> Chance:
        """Return the chance of one figure of one draw: what else is drawn changes nothing in it."""
        assert self.sample is not None
        return Chance(f"{self.sample.seed}/{k}/{name}")
