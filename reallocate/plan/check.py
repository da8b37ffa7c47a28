"""The verdict on a plan: replay, stated figures, warnings; no solver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from reallocate.files.cells import shown
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.figures import Figures, figures
from reallocate.plan.model import Plan
from reallocate.plan.replay import Breach, Replay, replay
from reallocate.plan.writer import plan_rows


@dataclass(frozen=True, slots=True)
class Check:
    """What a plan is worth.

    Attributes
    ----------
    valid : no rule is broken; warnings do not count.
    findings : every breach and warning, in the order of the days.
    days : last day on which a card is printed; None while cards wait.
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


def check(instance: Instance, plan: Plan) -> Check:
    """Replay `plan` on `instance` and compare the figures that it states.

    The plan is judged as given: a file that it does not have counts as empty.
    """
    judged = replace(plan, horizon=_judged_days(instance, plan))
    played = replay(instance, judged)
    findings = [*played.breaches, *_useless(plan, judged), *_stated(instance, judged, played)]
    found = tuple(sorted(findings, key=lambda b: (b.day is None, b.day or 0, b.line or 0)))
    figured = figures(instance, played)
    if len(plan.moves) > len(played.moves):
        # Trips that leave after the last printing day are counted in `moves`, as the planner's word.
        later = sum(trip.count for trip in plan.moves if trip.day > judged.horizon)
        figured = replace(figured, moves=figured.moves + later)
    valid = not any(breach.severity == "error" for breach in found)
    return Check(valid, found, figured.days, figured, (), played)


def _judged_days(instance: Instance, plan: Plan) -> int:
    """Return the day up to which rules hold: the last printing day of a finished plan, else the last day named."""
    trips = (*plan.moves, *plan.shipments)
    last_named = max([plan.horizon, *(trip.day for trip in trips), *(row.day for row in plan.printing)])
    played = replay(instance, replace(plan, horizon=last_named))
    return played.last_printing_day if played.finished else last_named


def _useless(plan: Plan, judged: Plan) -> Iterator[Breach]:
    for kind, trips in (("printers", plan.moves), ("blanks", plan.shipments)):
        for trip in trips:
            if trip.day > judged.horizon:
                text = _("day {day}: {count} {what} leave after the last card is printed: a useless trip")
                message = text.format(day=trip.day, count=trip.count, what=kind)
                yield Breach(
                    "useless_trip",
                    trip.day,
                    trip.origin,
                    message,
                    trip.day,
                    judged.horizon,
                    "warning",
                    line=trip.line or None,
                )


def _stated(instance: Instance, plan: Plan, played: Replay) -> Iterator[Breach]:
    """Compare derived figures that the files state with those of the replay and of the road."""
    if not plan.stated:
        return
    known = _derived(instance, plan, played)
    for stated in plan.stated:
        actual = known.get((stated.file, stated.row, stated.column))
        if actual is None or _same(stated.value, actual):
            continue
        day, site = stated.row[0], stated.row[1]
        early = stated.column in ("arrive_day", "arrive_date") and _earlier(stated.value, actual)
        if early:
            text = _("day {day}, {name}: {column} says {found}; the road allows {allowed} at the earliest")
        else:
            text = _("day {day}, {name}: {column} says {found}; it is {allowed}")
        name = instance.sites[site].name
        message = text.format(day=day, name=name, column=stated.column, found=shown(stated.value), allowed=actual)
        code = "too_early" if early else "derived_differs"
        yield Breach(code, day, site, message, stated.value, actual, "error", f"{stated.file}.csv", stated.line)


def _derived(instance: Instance, plan: Plan, played: Replay) -> dict[tuple[str, tuple[int, ...], str], str]:
    rows = plan_rows(instance, plan, played)
    index = {site.code: i for i, site in enumerate(instance.sites)}
    known: dict[tuple[str, tuple[int, ...], str], str] = {}
    for file, table in rows.items():
        for row in table:
            if file == "assignment":
                key: tuple[int, ...] = (row["day"], index[row["code"]])
            else:
                key = (row["depart_day"], index[row["from"]], index[row["to"]])
            for column, value in row.items():
                if value is not None:
                    known[file, key, column] = str(value)
    return known


def _same(stated: str, actual: str) -> bool:
    if stated == actual:
        return True
    try:
        return Decimal(stated) == Decimal(actual)
    except ArithmeticError:
        return False


def _earlier(stated: str, actual: str) -> bool:
    try:
        return int(stated) < int(actual)
    except ValueError:
        return stated < actual  # ISO dates sort as text
