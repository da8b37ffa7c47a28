"""What is dispatched in a plan: its lines, each with its slack, and the printers that go home when it is done."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.appraisal.returns import returns
from reallocate.appraisal.slack import Line, lines
from reallocate.instance.calendar import MOST_DAYS
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
    """Return the dispatch list of `plan`, which was replayed.

    Lines of a plan that is not `valid` have no slack, nor have those of one longer than any that is looked for: in it
    a date is a slip.
    """
    days = played.days
    if not valid or days is None:
        return Dispatch(lines(instance, plan, None), ())
    told = lines(instance, plan, days if days <= MOST_DAYS else None)
    return Dispatch(told, returns(instance, played, instance.span(days)))
