"""Whether a plan can be replayed at all: whole numbers from 0 on, days from 1 on, sites of the instance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from reallocate.arguments import shown
from reallocate.errors import Fault, InvalidInput
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import FILES, Plan, Printing, Stated, Trip

#: The parts of a plan.
TABLES: dict[str, type[Trip | Printing | Stated]] = {
    "moves": Trip,
    "shipments": Trip,
    "couriers": Trip,
    "printing": Printing,
    "stated": Stated,
}


def require_shape(instance: Instance, plan: Plan) -> None:
    """Refuse a plan from Python that no file could hold; a plan that was read has this shape.

    Raises
    ------
    InvalidInput : lists every entry that is no whole number, is below 0 (days: below 1) or names no site.
    """
    faults = list(_faults(len(instance.sites), plan))
    if faults:
        raise InvalidInput(faults)


def _faults(sites: int, plan: Plan) -> Iterator[Fault]:
    for name in ("horizon", "unserved"):
        yield from _entry("plan", name, getattr(plan, name), 0, None)
    if not isinstance(plan.given, Set) or not plan.given <= set(FILES):
        text = _("plan.given is {value}; it must be a set of some of {names}")
        yield Fault("not_parts", text.format(value=shown(plan.given), names=", ".join(FILES)))
    for table, kind in TABLES.items():
        rows = getattr(plan, table)
        if not isinstance(rows, Sequence) or not all(isinstance(row, kind) for row in rows):
            text = _("{place} is {value}; it must be a sequence of {kind}")
            yield Fault("not_parts", text.format(place=f"plan.{table}", value=shown(rows), kind=kind.__name__))
            continue
        for k, row in enumerate(rows):
            yield from _of_row(f"plan.{table}[{k}]", row, sites)


def _of_row(place: str, row: Trip | Printing | Stated, sites: int) -> Iterator[Fault]:
    if isinstance(row, Stated):
        return
    yield from _entry(place, "day", row.day, 1, None)
    if isinstance(row, Trip):
        yield from _entry(place, "origin", row.origin, 0, sites - 1)
        yield from _entry(place, "destination", row.destination, 0, sites - 1)
        yield from _entry(place, "count", row.count, 0, None)
    else:
        yield from _entry(place, "site", row.site, 0, sites - 1)
        yield from _entry(place, "cards", row.cards, 0, None)


def _entry(place: str, name: str, value: object, least: int, most: int | None) -> Iterator[Fault]:
    if type(value) is not int or value < least or (most is not None and value > most):
        text = _("{place}.{name} is {value}; it must be a whole number from {least} on")
        if most is not None:
            text = _("{place}.{name} is {value}; it must be a whole number from {least} to {most}")
        yield Fault("not_whole", text.format(place=place, name=name, value=shown(value), least=least, most=most))
