"""Tables from and to pandas frames; pandas is imported only where frames are made."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from reallocate.files.columns import TABLES
from reallocate.files.csvout import neutral
from reallocate.files.table import Row, Table

if TYPE_CHECKING:
    import pandas as pd


def frame_of(name: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Return a frame with the columns of the table called `name`."""
    import pandas as pd

    return pd.DataFrame(list(rows), columns=[column.name for column in TABLES[name]])


def table_of(name: str, frame: pd.DataFrame) -> Table:
    """Return a frame as the table called `name`; the line of a row is its position in the frame plus 2."""
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
