"""Instances from and to pandas frames, through the same checks as files; pandas is imported only here."""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from reallocate.files.columns import TABLES
from reallocate.files.csvout import neutral
from reallocate.files.csvtext import Row, Table
from reallocate.instance.model import Instance
from reallocate.instance.reader import assemble
from reallocate.instance.writer import instance_rows

if TYPE_CHECKING:
    import pandas as pd


def instance_from_frames(frames: dict[str, pd.DataFrame | None], name: str) -> Instance:
    """Return the instance in `frames`, by the names of the tables.

    Raises
    ------
    InvalidInput : as for files; a row's line is its position in the frame plus 2.
    """
    tables = {table: _table(table, frame) for table, frame in frames.items() if frame is not None}
    return assemble(name, tables)


def _table(name: str, frame: pd.DataFrame) -> Table:
    header = tuple(str(column) for column in frame.columns)
    rows = [
        Row(line, tuple(_text(value) for value in values))
        for line, values in enumerate(frame.itertuples(index=False, name=None), 2)
    ]
    return Table(name, ",", header, rows)


def _text(value: Any) -> str:
    """Return the cell that a file would hold: whole floats as whole numbers, nothing for what is missing."""
    import pandas as pd

    if value is None or value is pd.NaT or value is pd.NA:
        return ""
    if isinstance(value, float) or type(value).__name__.startswith("float"):
        return "" if math.isnan(value) else str(int(value)) if float(value).is_integer() else str(value)
    if isinstance(value, (bool,)) or type(value).__name__ == "bool":
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return neutral(str(value))


def instance_to_frames(instance: Instance) -> dict[str, pd.DataFrame]:
    """Return one frame for each table, with the columns of the files; tables as in `instance_rows`."""
    import pandas as pd

    return {
        name: pd.DataFrame(rows, columns=[column.name for column in TABLES[name]])
        for name, rows in instance_rows(instance).items()
    }
