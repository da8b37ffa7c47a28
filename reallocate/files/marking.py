"""The same workbook with its faulty cells coloured, and what is wrong with them as comments."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence

from reallocate.errors import Fault
from reallocate.files.xlsx import damaged

COLOUR = "FFC7CE"
AUTHOR = "reallocate"


def marked(content: bytes, faults: Sequence[Fault], file: str) -> bytes:
    """Return the workbook in `content`, the file so called, with a mark on the cell of each fault.

    A fault of a row marks its first cell, one of a sheet the first of the sheet, and one of the whole file the first of
    the first sheet that has cells.

    Raises
    ------
    InvalidInput : parts of the workbook that no table is read from, and that are to be written again, are damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library passes over
            return _marked(content, faults)
    except MemoryError:
        raise
    except Exception as error:  # whatever a damaged file makes the library raise
        raise damaged(error, file) from None


def _marked(content: bytes, faults: Sequence[Fault]) -> bytes:
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    book = openpyxl.load_workbook(io.BytesIO(content))
    first = book.worksheets[0].title  # a sheet may be a chart
    told: dict[tuple[str, int, int], list[str]] = {}
    for fault in faults:
        sheet = fault.sheet if fault.sheet in book.sheetnames else first
        told.setdefault((sheet, fault.line or 1, fault.column or 1), []).append(str(fault.message))
    for (sheet, line, column), messages in told.items():
        cell = book[sheet].cell(line, column)
        if type(cell).__name__ == "MergedCell":  # it has no comment; the first of its group has
            area = next(area for area in book[sheet].merged_cells.ranges if cell.coordinate in area)
            cell = book[sheet].cell(area.min_row, area.min_col)
        cell.fill = PatternFill("solid", start_color=COLOUR)
        note = Comment("\n".join(messages), AUTHOR)
        note.width, note.height = 400, 30 + 40 * len(messages)
        cell.comment = note
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
