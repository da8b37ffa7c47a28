"""What is dispatched in a plan: its lines, each with its slack, and the printers that go home when it is done."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.appraisal.returns import returns
from reallocate.appraisal.slack import Line, lines
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, Trip
from reallocate.plan.replay import Replay


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The dispatch list of a plan.

    Attributes
    ----------
    lines : of moves, shipments and couriers, file by file, by day, origin and destination.
    returns : trips home of printers, which are part of no plan; none where the plan breaks a rule.
    """

    lines: tuple[Line, ...]
    returns: tuple[Trip, ...]


def dispatch(instance: Instance, plan: Plan, played: Replay, *, valid: bool = True) -> Dispatch:
    """Return the dispatch list of `plan`, which was replayed; lines of one that is not `valid` have no slack."""
    if not valid or played.days is None:
        return Dispatch(lines(instance, plan, None), ())
    home = returns(instance, played, instance.span(played.days))
    return Dispatch(lines(instance, plan, played.days), home)
