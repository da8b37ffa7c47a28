"""The queue of one site through a plan: who waits in the morning, who gets a card, who waits at the close."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.instance.model import Instance
from reallocate.plan.replay import Replay


@dataclass(frozen=True, slots=True)
class Queue:
    """Cards of one site by day; index 0 is day 1, and there are as many days as were replayed.

    Attributes
    ----------
    new : that begin to wait on the morning of the day.
    waiting : on the morning of the day, new ones among them.
    handed_out : by the close of the day, wherever they were printed.
    left : at the close of the day, printed elsewhere or not.
    """

    new: tuple[int, ...]
    waiting: tuple[int, ...]
    handed_out: tuple[int, ...]
    left: tuple[int, ...]
    backlog: int

    @property
    def done(self) -> int | None:
        """Day on which the last card is handed out; 0 where nobody waited, None while cards wait at the end."""
        if self.left[-1] if self.left else self.backlog:
            return None
        return max((day for day, count in enumerate(self.handed_out, 1) if count), default=0)


def queue_of(instance: Instance, played: Replay, site: int) -> Queue:
    """Return the queue of `site`, by index, in a plan that was replayed."""
    backlog, arrivals = instance.sites[site].backlog, instance.arrivals_by_site[site]
    left = tuple(row[site] for row in played.backlog_left)
    new = tuple(arrivals.get(day, 0) for day in range(1, len(left) + 1))
    waiting = tuple(before + come for before, come in zip((backlog, *left), new, strict=False))
    return Queue(new, waiting, tuple(a - b for a, b in zip(waiting, left, strict=True)), left, backlog)
