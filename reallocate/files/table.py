"""A table of cells, whatever it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reallocate.arguments import require_kind
from reallocate.errors import Fault, place_of
from reallocate.files.columns import TABLES


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file and its cells; the n-th cell stands in column n.

    A cell is text without outer blanks, or a value from Python (see `reallocate.files.values.text_of`).
    """

    line: int
    cells: tuple[object, ...]


@dataclass(slots=True)
class Table:
    """A header and rows.

    Attributes
    ----------
    file : as the user gave it; the name of the table for data from Python.
    separator : ``,`` or ``;``.
    header : cells of its row as written, without outer blanks.
    sha256 : of the bytes that were read; empty for data from Python.
    faults : of the rows that are left out.
    line : where the header stands.
    notices : what was passed over on the way to the table, in words.
    loose : whether it holds what only people write: it is read, but not by the verifier, whose own reader is strict.
    sheet : of the workbook that `file` is; empty for any other file.
    empty : columns, counted from 0, that have neither a header nor anything else.
    covered : lines and columns, from 1, of merged cells but the first of each group: nothing can stand there.
    neutralised : whether text cells may begin with a ``'`` that is not theirs (see `reallocate.files.csvout.neutral`).
    """

    file: str
    separator: str
    header: tuple[str, ...]
    rows: list[Row]
    sha256: str = ""
    faults: list[Fault] = field(default_factory=list)
    line: int = 1
    notices: list[str] = field(default_factory=list)
    loose: bool = False
    empty: frozenset[int] = frozenset()
    sheet: str = ""
    neutralised: bool = True
    covered: frozenset[tuple[int, int]] = frozenset()

    @property
    def place(self) -> str:
        """The table as a person would call it: its file, and its sheet where it has one."""
        return place_of(self.file, self.sheet)


def table_of_rows(name: str, rows: Iterable[Mapping[str, object]]) -> Table:
    """Return rows from Python, by the names of their columns, as the table called `name`.

    A row that lacks a column of another has no value there. The line of a row is its position plus 2.

    Raises
    ------
    UsageError : what is given are no mappings.
    """
    require_kind(name, rows, Iterable)
    given = []
    for k, row in enumerate(rows):
        require_kind(f"{name}[{k}]", row, Mapping)
        given.append(dict(row))
    header = tuple(dict.fromkeys(str(column) for row in given for column in row))
    header = header or tuple(column.name for column in TABLES[name])
    lines = [Row(line, tuple(row.get(column) for column in header)) for line, row in enumerate(given, 2)]
    return Table(name, ",", header, lines, neutralised=False)
