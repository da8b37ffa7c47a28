"""Tables that keep words and numbers whole on a terminal of any width."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Column, Table
from rich.text import TextType

#: Blanks between the columns of a table.
GAP = 2


def table(*columns: tuple[str, bool], title: str | None = None) -> FittingTable:
    """Return an empty table; each column is (header, numbers: right-aligned)."""
    drawn = _empty(title)
    for header, numeric in columns:
        drawn.add_column(header, justify="right" if numeric else "left", overflow="fold")
    return drawn


def _empty(title: TextType | None) -> FittingTable:
    return FittingTable(
        title=title, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, GAP, 0, 0)
    )


class FittingTable(Table):
    """A table whose lines break between words only, those of numbers not at all.

    Where its columns are too wide for that beside each other they come in blocks, one below the other: in each the
    first columns, up to the first of numbers, and as many of the others as there is room for.
    """

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        needs = [_Need.of(column) for column in self.columns]
        if _all(needs, _whole) <= width:
            yield from super().__rich_console__(console, options)
            return
        for number, block in enumerate(_blocks(needs, width)):
            if number:
                yield ""
            part = _empty(None if number else self.title)
            for k, wide in zip(block, _widths([needs[k] for k in block], width), strict=True):
                part.columns.append(replace(self.columns[k], width=wide, _index=len(part.columns)))
            part.rows = self.rows
            yield from Table.__rich_console__(part, console, options)


@dataclass(frozen=True, slots=True)
class _Need:
    """How many characters a column needs.

    Attributes
    ----------
    least : no word of it is broken, and no number.
    cells : no cell is broken.
    whole : the header is not broken either.
    numeric : whether it holds numbers.
    """

    least: int
    cells: int
    whole: int
    numeric: bool

    @classmethod
    def of(cls, column: Column) -> _Need:
        numeric = column.justify == "right"
        cells = [line for cell in column.cells for line in str(cell).splitlines()]
        header = str(column.header)
        words = [word for text in (header, *([] if numeric else cells)) for word in text.split()]
        at_most = _longest(cells)
        least = max(_longest(words), at_most if numeric else 0)
        return cls(least, max(least, at_most), max(at_most, _longest(header.splitlines())), numeric)


def _longest(texts: Iterable[str]) -> int:
    return max(map(cell_len, texts), default=0)


def _least(need: _Need) -> int:
    return need.least


def _cells(need: _Need) -> int:
    return need.cells


def _whole(need: _Need) -> int:
    return need.whole


def _all(needs: Sequence[_Need], part: Callable[[_Need], int]) -> int:
    """Return the width of columns beside each other."""
    return sum(map(part, needs)) + GAP * (len(needs) - 1)


def _blocks(needs: Sequence[_Need], width: int) -> list[list[int]]:
    """Return the columns of each block."""
    numbers = [k for k, need in enumerate(needs) if need.numeric and k]
    first = list(range(numbers[0] if numbers else 1))
    if _all([needs[k] for k in first], _least) > width // 2:
        first = first[:1]
    blocks = [[*first]]
    for k in range(len(first), len(needs)):
        if len(blocks[-1]) > len(first) and _all([needs[j] for j in (*blocks[-1], k)], _least) > width:
            blocks.append([*first])
        blocks[-1].append(k)
    return blocks


def _widths(needs: Sequence[_Need], width: int) -> list[int]:
    """Return the width of each column: what it needs at least, then room for its cells, then for its header."""
    widths = [need.least for need in needs]
    spare = width - _all(needs, _least)
    for part in (_cells, _whole):
        for k in sorted(range(len(needs)), key=lambda k: part(needs[k]) - widths[k]):
            more = max(0, min(spare, part(needs[k]) - widths[k]))
            widths[k] += more
            spare -= more
    return widths
