"""A command run at the root of the repository as a whole process: its seconds, its peak memory and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reallocate.running.measure import Measured
from reallocate.running.measure import measured as measured_in

__all__ = ["Measured", "measured"]

ROOT = Path(__file__).parents[2]


def measured(command: Sequence[str], limit: float | None = None) -> Measured:
    """Run `command`, and end it, with all that it started, after `limit` seconds."""
    return measured_in(command, limit, folder=ROOT)
