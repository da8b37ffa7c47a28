"""What speaks for one of several plans of the same days: figures that are counted, and the plans that are best in each.

Fewer is better in all of them but the printers that may fail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal

from reallocate.appraisal.dispatch import Dispatch
from reallocate.appraisal.slack import spare_printers
from reallocate.instance.model import Instance
from reallocate.plan.figures import Number, figures
from reallocate.plan.model import Plan, by_key
from reallocate.plan.replay import Replay

#: Figures of which more is better.
MORE = frozenset({"spare"})


@dataclass(frozen=True, slots=True)
class Merits:
    """Figures of a legal, finished plan.

    Attributes
    ----------
    moves : printers that leave a site.
    lines : of moves, those with the same day, origin and destination counted once.
    offices : that printers leave or come to.
    shipments : lines of blanks.
    couriers : lines of cards that are printed for others.
    waiting : card-days. travel : printer-hours. shipping, courier : card-hours.
    critical : lines of all kinds that may not leave a day later.
    spare : printers that may fail from day 1 on, all at once, while the others keep to the plan; the printing is worked
        out anew.
    """

    moves: int
    lines: int
    offices: int
    shipments: int
    couriers: int
    waiting: int
    travel: Number
    shipping: Number
    courier: Number
    critical: int
    spare: int


#: The names of the figures, in their order.
NAMES = tuple(field.name for field in fields(Merits))


def merits(instance: Instance, plan: Plan, played: Replay, listed: Dispatch) -> Merits:
    """Return the figures of a legal, finished plan, which was replayed and has this dispatch list."""
    found, moves = figures(instance, played), by_key(plan.moves)
    assert played.days is not None
    return Merits(
        moves=found.moves,
        lines=len(moves),
        offices=len({site for i, j, _day in moves for site in (i, j)}),
        shipments=len(by_key(plan.shipments)),
        couriers=len(by_key(plan.couriers)),
        waiting=found.waiting,
        travel=found.travel,
        shipping=found.shipping,
        courier=found.courier,
        critical=sum(line.slack == 0 for line in listed.lines),
        spare=sum(spare_printers(instance, plan, played.days)),
    )


def best(plans: Sequence[Merits], name: str) -> tuple[int, ...]:
    """Return which of the plans are best in a figure, by their place; all of them where it tells none apart."""
    values: list[int | Decimal] = [getattr(plan, name) for plan in plans]
    top = max(values) if name in MORE else min(values)
    return tuple(k for k, value in enumerate(values) if value == top)
