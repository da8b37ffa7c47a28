"""Tables from and to pandas frames; pandas is imported only where frames are made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from reallocate.arguments import require_kind
from reallocate.files.cells import strip
from reallocate.files.columns import TABLES
from reallocate.files.table import Row, Table

if TYPE_CHECKING:
    import pandas as pd


def frame_of(name: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Return a frame with the columns of the table called `name`."""
    import pandas as pd

    return pd.DataFrame(list(rows), columns=[column.name for column in TABLES[name]])


def table_of_frame(name: str, frame: pd.DataFrame) -> Table:
    """Return a frame as the table called `name`; the line of a row is its position plus 2.

    Raises
    ------
    UsageError : it is no frame.
    """
    import pandas as pd

    require_kind(name, frame, pd.DataFrame)
    header = tuple(strip(str(column)) for column in frame.columns)
    rows = [Row(line, values) for line, values in enumerate(frame.itertuples(index=False, name=None), 2)]
    return Table(name, ",", header, rows, neutralised=False)
