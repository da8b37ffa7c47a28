"""Workbooks for tests, made of rows of Python values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl


def write_book(
    path: Path, sheets: Mapping[str, Sequence[Sequence[object]]], change: Callable[[Any], None] | None = None
) -> Path:
    """Write a sheet for each list of rows; `change` may do more to the workbook before it is saved."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    book.save(path)
    return path


def as_cell(text: str) -> object:
    """Return the number that a spreadsheet makes of a text; the text itself where it makes none."""
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text or None
