"""Rows among those of a table that are none of it, as spreadsheets of offices have them."""

from __future__ import annotations

import re
from collections.abc import Collection

from reallocate.files.cells import folded
from reallocate.files.table import Row, Table

_TOTALS = re.compile(
    r"(?:(?:grand|sub)[ -]?)?(?:jumlah|total)(?:[ /]*(?:jumlah|total|keseluruhan|seluruhnya))?\s*[:=]?"
)
#: Cells that a row must have to be taken for one of numbers of columns.
_FEWEST = 5


def says_total(text: str) -> bool:
    """Whether a cell says that its row holds totals."""
    # Most cells begin otherwise, and are not folded for it.
    return bool(text) and text[0] in "JjTtGgSs" and _TOTALS.fullmatch(folded(text)) is not None


def is_total(row: Row, naming: Collection[int]) -> int | None:
    """Return where a row says that it holds totals: in its first cell that is not empty, or one of those `naming` it.

    Returns
    -------
    int | None : the position of that cell, from 0; None where the row does not say so.
    """
    filled = [at for at, cell in enumerate(row.cells) if is_filled(cell)]
    for at in filled:
        if at == filled[0] or at in naming:
            cell = row.cells[at]
            if isinstance(cell, str) and says_total(cell):
                return at
    return None


def numbers_columns(row: Row, table: Table) -> int | None:
    """Return the position of the first cell of a row that holds 1, 2, 3, ... or (1), (2), ... below the header."""
    filled = [at for at, cell in enumerate(row.cells) if is_filled(cell)]
    texts = [str(row.cells[at]).strip("() ") for at in filled]
    is_first = row.line == table.rows[0].line and len(filled) >= _FEWEST
    return filled[0] if is_first and texts == [str(k) for k in range(1, len(filled) + 1)] else None


def is_filled(cell: object) -> bool:
    """Whether a cell holds something; some values from Python cannot be compared with text."""
    return cell is not None and not (isinstance(cell, str) and not cell)
