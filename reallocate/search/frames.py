"""Results as pandas frames; pandas is imported when a frame is asked for and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reallocate.files.columns import TABLES
from reallocate.plan.writer import plan_rows

if TYPE_CHECKING:
    import pandas as pd

    from reallocate.search.result import Result


def result_frames(result: Result) -> dict[str, pd.DataFrame]:
    """Return ``moves``, ``shipments``, ``assignment`` (columns of the CSVs) and ``goals``; empty without a plan."""
    import pandas as pd

    rows: dict[str, list[dict[str, object]]] = {"moves": [], "shipments": [], "assignment": []}
    if result.plan is not None and result.replay is not None:
        rows.update(plan_rows(result.instance, result.plan, result.replay))
    frames = {
        name: pd.DataFrame(table, columns=[column.name for column in TABLES[name]]) for name, table in rows.items()
    }
    goals = [(goal.name, goal.value, goal.bound, goal.proven, goal.certified) for goal in result.goals]
    frames["goals"] = pd.DataFrame(goals, columns=["name", "value", "bound", "proven", "certified"])
    return frames
