"""The columns of a site table that are a planner's own: who is in charge, a telephone number."""

from __future__ import annotations

import os
from collections.abc import Mapping

from reallocate.files.cells import CellError, strip
from reallocate.files.columns import COMPANIONS
from reallocate.files.csvtext import read_table
from reallocate.files.headers import Headers
from reallocate.files.records import read_records
from reallocate.files.values import text_of
from reallocate.files.xlsx import is_workbook, read_book
from reallocate.instance.model import Instance

#: Header and text of each own cell of a site.
OwnCells = tuple[tuple[str, str], ...]


def own_columns(path: str | os.PathLike[str], instance: Instance) -> Mapping[int, OwnCells]:
    """Return what a planner's own columns say of each site, by its index; sites of which they say nothing are left out.

    Parameters
    ----------
    path : of the site table, or of the workbook, that `instance` was read from.

    Raises
    ------
    InvalidInput : the table cannot be read any more.
    """
    tables = read_book(path, ("sites", *COMPANIONS)).tables if is_workbook(path) else {}
    table = tables.get("sites") or read_table(os.fspath(path), name="sites")
    headers = Headers("sites")
    own = {at: header for at, header in enumerate(table.header) if header and headers.find(header) is None}
    index = {site.code: i for i, site in enumerate(instance.sites)}
    found: dict[int, OwnCells] = {}
    for row, record in zip(table.rows, read_records(table, "sites").rows, strict=True):
        site = index.get(record.values.get("code", ""))
        cells = tuple((own[at], text) for at in own if (text := _text(row.cells[at])))
        if site is not None and cells:
            found[site] = cells
    return found


def _text(cell: object) -> str:
    try:
        return strip(text_of(cell, "text"))
    except CellError:  # it is the planner's own: whatever it is, it is shown
        return strip(str(cell))
