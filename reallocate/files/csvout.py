"""CSV text for every file we write: commas, UTF-8, line feeds, no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reallocate.files.columns import TEXT_KINDS, Column

#: A spreadsheet runs a cell that begins with one of these; text cells get a `'` in front, which the reader takes off.
FORMULA_STARTS = "=+-@\t\r\n"


def neutral(text: str) -> str:
    """Return `text` so that no spreadsheet runs it."""
    bare = text.lstrip("'")
    return "'" + text if bare and bare[0] in FORMULA_STARTS else text


def plain(text: str) -> str:
    """Undo `neutral`."""
    bare = text.lstrip("'")
    return text[1:] if text.startswith("'") and bare and bare[0] in FORMULA_STARTS else text


def csv_text(columns: Sequence[Column], rows: Iterable[Mapping[str, object]]) -> str:
    """Return a CSV file with the headers of `columns`; None becomes an empty cell, text cells are neutralised."""
    lines = [",".join(column.name for column in columns)]
    for row in rows:
        cells = []
        for column in columns:
            value = row.get(column.name)
            cell = "" if value is None else str(value)
            cells.append(_quoted(neutral(cell) if column.kind in TEXT_KINDS else cell))
        lines.append(",".join(cells))
    return "\n".join(lines) + "\n"


def _quoted(cell: str) -> str:
    # Not left to `csv.writer`: on Python 3.11 it writes a lone carriage return without quotes, which ends a row.
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in ',"\r\n') else cell
