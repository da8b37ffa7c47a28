"""Results as pandas frames; pandas is imported here and nowhere else on the way of a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reallocate.files.columns import PLAN_COLUMNS
from reallocate.plan.writer import plan_rows

if TYPE_CHECKING:
    import pandas as pd

    from reallocate.search.result import Result


def result_frames(result: Result) -> dict[str, pd.DataFrame]:
    """Return ``moves``, ``shipments``, ``assignment`` (columns of the CSV files) and ``goals``."""
    import pandas as pd
