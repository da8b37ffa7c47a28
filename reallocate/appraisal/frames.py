"""Comparisons as pandas frames; pandas is imported when a frame is asked for and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reallocate.appraisal.rows import difference_rows, figure_rows, ledger_rows
from reallocate.files.columns import TABLES

if TYPE_CHECKING:
    import pandas as pd

    from reallocate.questions.compare import Comparison


def comparison_frames(comparison: Comparison) -> dict[str, pd.DataFrame]:
    """Return ``figures``, ``ledger`` and ``differences``, with the columns of the CSV files."""
    import pandas as pd

    tables = (
        ("figures", "comparison", figure_rows(comparison)),
        ("ledger", "ledger", ledger_rows(comparison)),
        ("differences", "differences", difference_rows(comparison)),
    )
    return {name: pd.DataFrame(rows, columns=[column.name for column in TABLES[table]]) for name, table, rows in tables}
