"""A table as cells of text, whatever it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field

from reallocate.errors import Fault


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file and its cells, stripped of outer blanks; the n-th cell stands in column n."""

    line: int
    cells: tuple[str, ...]


@dataclass(slots=True)
class Table:
    """A file as cells of text.

    Attributes
    ----------
    file : as the user gave it; the name of the frame for data from Python.
    separator : ``,`` or ``;``.
    header : cells of the first row as written, stripped.
    sha256 : of the bytes that were read; empty for data from Python.
    """

    file: str
    separator: str
    header: tuple[str, ...]
    rows: list[Row]
    sha256: str = ""
    faults: list[Fault] = field(default_factory=list)
