"""CSV text for every file we write: commas, UTF-8, line feeds, no cell that a spreadsheet would run as a formula.

Or in the form that Excel opens where numbers have a decimal comma: semicolons, a mark at the start, commas in hours.
"""

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


def csv_text(columns: Sequence[Column], rows: Iterable[Mapping[str, object]], *, excel: bool = False) -> str:
    """Return a CSV file with the headers of `columns`; None becomes an empty cell, text cells are neutralised.

    Parameters
    ----------
    excel : separated by ``;``, begun with the mark of UTF-8, hours with a decimal comma. Every reader takes both forms.
    """
    separator = ";" if excel else ","
    lines = [separator.join(column.name for column in columns)]
    for row in rows:
        cells = []
        for column in columns:
            value = row.get(column.name)
            cell = "" if value is None else str(value)
            if excel and column.kind == "hours":
                cell = cell.replace(".", ",")
            cells.append(_quoted(neutral(cell) if column.kind in TEXT_KINDS else cell, separator))
        lines.append(separator.join(cells))
    return ("\ufeff" if excel else "") + "\n".join(lines) + "\n"


def _quoted(cell: str, separator: str) -> str:
    # Not left to `csv.writer`: on Python 3.11 it writes a lone carriage return without quotes, which ends a row.
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in (separator, *'"\r\n')) else cell
