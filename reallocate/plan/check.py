"""The verdict on a plan: replay, stated figures, warnings; no solver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from reallocate.files.cells import folded
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.plan.breach import Breach, Number, in_order
from reallocate.plan.figures import Figures, figures, last_day
from reallocate.plan.model import Plan, Stated
from reallocate.plan.replay import Replay, replay


@dataclass(frozen=True, slots=True)
class Check:
    """What a plan is worth.

    Attributes
    ----------
    valid : no rule is broken; warnings do not count.
    findings : every breach and warning, in the order of the days.
    days : see `Replay.days`; None while cards wait.
    figures : what the goals count.
    completed : names of plan files that were completed by this program; empty: the plan is judged as it was given.
    replay : what happened day by day.
    """

    valid: bool
    findings: tuple[Breach, ...]
    days: int | None
    figures: Figures
    completed: tuple[str, ...]
    replay: Replay


def check(instance: Instance, plan: Plan, completed: Iterable[str] = ()) -> Check:
    """Replay `plan` on `instance` and compare the figures that its files state.

    The plan is judged as it is given: a file that it does not have counts as empty. Whoever completes a plan first
    hands over the completed one and says in `completed` which files are not the planner's.

    Raises
    ------
    InvalidInput : when the plan holds what no plan file could: fractions, negative counts, unknown sites.
    """
    played = replay(instance, plan)
    found = in_order([*played.breaches, *_differences(instance, plan, played)])
    figured = figures(instance, played)
    valid = not any(breach.severity == "error" for breach in found)
    return Check(valid, found, figured.days, figured, tuple(completed), played)


def settled_days(instance: Instance, plan: Plan) -> int | None:
    """Return the days of a plan as those of `solve` are counted: until every trip has ended, with all limits kept.

    The days of a planner's plan end with its last card; its trips may end later, when its limits count no more. None
    where it does not settle: cards wait, or a rule is broken before the last trip has ended.
    """
    played = replay(instance, settled(instance, plan))
    return None if played.breaches else played.days


def days_of(instance: Instance, plan: Plan) -> int:
    """Return the days of a legal plan of a search: see `Replay.days`."""
    if not instance.last_arrival and not plan.unserved:
        return last_day(instance, plan)  # nothing else happens after the last card: no replay is needed
    days = replay(instance, settled(instance, plan)).days
    return last_day(instance, plan) if days is None else days


def settled(instance: Instance, plan: Plan) -> Plan:
    """Return a plan as a solver's: its horizon is the last day on which anything counts.

    That is the day by which all is done and no new cards come any more; of a plan that may leave cards unserved, the
    day at whose close it has handed out the others, or of the last new cards.
    """
    plan = replace(plan, manual=False, horizon=last_day(instance, plan))
    days = replay(instance, plan).days if plan.unserved else None
    return plan if days is None else replace(plan, horizon=instance.span(days))


def _differences(instance: Instance, plan: Plan, played: Replay) -> Iterator[Breach]:
    """Compare what the files state with the replay and the road; every cell that differs is a finding."""
    for stated in plan.stated:
        if stated.column in ("from_name", "to_name", "name"):
            site = stated.row[2] if stated.column == "to_name" else stated.row[1]
            name = instance.sites[site].name
            if folded(stated.value) != folded(name):
                yield _finding(plan, stated, site, stated.value, name)
        elif stated.file == "assignment":
            day, site = stated.row
            actual: int = getattr(played, stated.column)[day - 1][site]
            if int(stated.value) != actual:
                yield _finding(plan, stated, site, int(stated.value), actual)
        else:
            yield from _road(instance, plan, stated)


def _road(instance: Instance, plan: Plan, stated: Stated) -> Iterator[Breach]:
    """Compare a stated arrival or the stated hours of a trip with the road."""
    day, origin, destination = stated.row
    travel = instance.travel
    lasting = {"moves": travel.printer_days, "shipments": travel.blank_days, "courier": travel.courier_days}
    hours, lasts = travel.hours[origin][destination], lasting[stated.file][origin][destination]
    if origin == destination or hours is None or lasts is None:
        return  # such a trip breaks another rule; there is nothing to compare with
    found: Number
    allowed: Number
    if stated.column == "hours":
        found, allowed = in_hours(int(Decimal(stated.value) * 100)), in_hours(hours)
    else:
        found, allowed = int(stated.value), day + lasts
    if found != allowed:
        yield _finding(plan, stated, destination, found, allowed)


def _finding(plan: Plan, stated: Stated, site: int, found: Number | str, allowed: Number | str) -> Breach:
    early = stated.column == "arrive_day" and isinstance(found, int) and isinstance(allowed, int) and found < allowed
    day, origin, *_destination = stated.row
    place = plan.place(stated.file, stated.line)
    return Breach("too_early" if early else "derived_differs", day, site, found, allowed, origin, stated.column, *place)
